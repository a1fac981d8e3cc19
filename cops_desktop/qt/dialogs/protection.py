"""Protecting a file by a passphrase: proposed with a new file, then added, changed or removed from the menu Fichier."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer

from cops_desktop.qt import messages
from cops_desktop.qt.aside import aside, waiting
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog
from cops_desktop.qt.dialogs.phrase import keep
from cops_desktop.qt.forms.ui_protection import Ui_ProtectionForm
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import set_role
from cops_desktop.services import protection, trousseau
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.protection import Cle, Force

PAUSE = 180  # milliseconds without a key, after which the strength is said: zxcvbn takes up to 20
_ROLES = {Force.TROP_FAIBLE: "erreur", Force.FAIBLE: "attention", Force.CORRECTE: "reussi", Force.FORTE: "reussi"}


class _ProtectionDialog(FormDialog):
    """The form with a new passphrase, twice, its strength in words, and what losing it means."""

    form = Ui_ProtectionForm
    wide = 600

    def __init__(self, contexte: Contexte, path: Path) -> None:
        super().__init__(contexte)
        self.path = path
        self._over = self._keyring = False
        ui = self.ui
        self._verb = ui.enregistrer.text()
        for part in (ui.actuelleBloc, ui.choixBloc, ui.retirerMot, ui.sans, ui.sansMot, ui.garder):
            part.hide()
        self._lines = (self.ui.actuelle, self.ui.nouvelle, self.ui.encore)
        for line in self._lines:
            self.ui.afficher.toggled.connect(line.show_typed)
            line.textEdited.connect(self._unmark)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._say_strength)
        self.ui.nouvelle.textChanged.connect(self._pause.start)
        self._say_strength()
        aside(self, self.look, self._looked)

    def look(self) -> tuple[bool, bool]:
        """Beside the window: whether there is a keyring, and whether it keeps the key of this file now."""
        return trousseau.disponible(), False

    def _looked(self, found: tuple[bool, bool]) -> None:
        self._keyring, kept = found
        if not self._over:
            self.ui.garder.setChecked(kept)
            self.offer_keyring()

    def offer_keyring(self) -> None:
        """Shows the box where there is a keyring and a passphrase to keep."""
        self.ui.garder.setVisible(self._keyring)
        self.refit()

    def refit(self) -> None:
        """After parts came or went."""
        if self.isVisible():
            self.ui.contenu.activate()
            self._make_room()

    def set_error(self, sentence: str) -> None:
        super().set_error(sentence)
        self.refit()

    def strength(self) -> Force:
        """How strong the new passphrase is, here and for this user."""
        return protection.force(self.ui.nouvelle.text(), (self.path.stem, self.contexte.laptop.utilisateur))

    def _say_strength(self) -> None:
        if not self.ui.nouvelle.text():
            words = self.tr("Quatre ou cinq mots sans rapport, avec des espaces\u202f: facile à retenir.")
            set_role(self.ui.force, "explication")
        else:
            strength = self.strength()
            words = typeset(strength.value[0].upper() + strength.value[1:] + ".")
            set_role(self.ui.force, _ROLES[strength])
        self.ui.force.setText(words)
        self.ui.nouvelle.setAccessibleDescription(words)

    def read(self) -> dict[str, Any]:
        """The new passphrase, strong enough and twice the same. Raises Faute."""
        ui = self.ui
        if not ui.nouvelle.text():
            raise Faute(ui.nouvelle, self.tr("Écrivez une phrase secrète."))
        if self.strength() is Force.TROP_FAIBLE:
            weak = self.tr("Cette phrase se devine trop vite. Prenez quatre ou cinq mots sans rapport entre eux.")
            raise Faute(ui.nouvelle, weak)
        if ui.nouvelle.text() != ui.encore.text():
            raise Faute(ui.encore, self.tr("Les deux phrases ne sont pas les mêmes\u202f: récrivez celle-ci."))
        return {"phrase": ui.nouvelle.text()}

    def change(self, phrase: str, *, keeps: bool) -> None:
        """Gives the open file this passphrase, or none for "", once no task works on it; then closes."""
        if not self.contexte.idle():
            self.hold(self.tr("Un instant…"))
        self.contexte.when_idle(self, partial(self._change_now, phrase, keeps))

    def _change_now(self, phrase: str, keeps: bool) -> None:
        if self._over:
            return
        self.hold("")
        if _change(self, phrase, keeps=keeps):
            self.accept()

    def hold(self, words: str) -> None:
        """Lets nothing be changed, for the reason that the button says; "" lets it again."""
        for line in self._lines:
            line.setReadOnly(bool(words))
        self.ui.choixBloc.setDisabled(bool(words))
        self.ui.enregistrer.setDisabled(bool(words))
        self.ui.enregistrer.setText(words or self._verb)

    def state(self) -> object:
        """Leaving loses nothing that was not in somebody's head."""
        return None

    def done(self, result: int) -> None:
        self._over = True
        self._pause.stop()
        for line in self._lines:
            line.clear()
        super().done(result)


class NouveauDialog(_ProtectionDialog):
    """How a new file is protected: `create(path, phrase)` makes it, "" for an open one."""

    def __init__(self, contexte: Contexte, path: Path, create: Callable[[Path, str], bool]) -> None:
        super().__init__(contexte, path)
        self.setObjectName("dialogueNouveau")
        self._create = create
        ui = self.ui
        ui.entete.setText(self.tr("Protéger le nouveau fichier"))
        ui.explication.setText(
            self.tr(
                "«\u00a0{nom}\u00a0» contiendra des noms, et dira qui est patient partenaire. Avec une phrase secrète, "
                "qui trouve l’ordinateur ou la clé USB ne peut pas le lire."
            ).format(nom=path.name)
        )
        ui.enregistrer.setText(self.tr("Créer le fichier protégé"))
        ui.sans.show()
        ui.sansMot.show()
        ui.sans.clicked.connect(self._without)
        ui.nouvelle.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        with waiting():
            made = self._create(self.path, values["phrase"])
        cle = self.contexte.fichier.cle if made else None
        if cle is not None and self.ui.garder.isChecked():
            keep(self.contexte, cle)
        return made

    def _without(self) -> None:
        if self._create(self.path, ""):
            self.accept()


class ProtegerDialog(_ProtectionDialog):
    """Protects the open file, which is not."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, contexte.fichier.path)
        self.setObjectName("dialogueProteger")
        self.ui.entete.setText(self.tr("Protéger ce fichier"))
        self.ui.explication.setText(
            self.tr(
                "«\u00a0{nom}\u00a0» s’ouvre aujourd’hui sans rien demander\u202f: qui trouve l’ordinateur ou la "
                "clé USB y lit les noms, et qui est patient partenaire. Ses sauvegardes seront protégées avec lui."
            ).format(nom=self.path.name)
        )
        self.ui.nouvelle.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        self.change(values["phrase"], keeps=self.ui.garder.isChecked())
        return False


class ChangerDialog(_ProtectionDialog):
    """Changes the passphrase of the open file, or removes it; the present one is asked for first."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, contexte.fichier.path)
        self.setObjectName("dialogueChanger")
        ui = self.ui
        ui.entete.setText(self.tr("Phrase secrète"))
        ui.explication.setText(self.tr("«\u00a0{nom}\u00a0» est protégé.").format(nom=self.path.name))
        ui.nouvelleMot.setText(self.tr("Nouvelle phrase"))
        ui.actuelleBloc.show()
        ui.choixBloc.show()
        ui.changer.toggled.connect(self._choose)
        self._choose(True)
        ui.actuelle.setFocus()

    def look(self) -> tuple[bool, bool]:
        cle, available = self.contexte.fichier.cle, trousseau.disponible()
        return available, available and cle is not None and trousseau.retrouver(cle.sel) == cle

    def _choose(self, change: bool) -> None:
        self.ui.nouvelleBloc.setVisible(change)
        self.ui.avertissement.setVisible(change)
        self.ui.retirerMot.setHidden(change)
        self._verb = self.tr("Changer la phrase secrète") if change else self.tr("Retirer la protection")
        self.ui.enregistrer.setText(self._verb)
        self._unmark()
        self.offer_keyring()

    def offer_keyring(self) -> None:
        self.ui.garder.setVisible(self._keyring and self.ui.changer.isChecked())
        self.refit()

    def read(self) -> dict[str, Any]:
        if not self.ui.actuelle.text():
            raise Faute(self.ui.actuelle, self.tr("Écrivez d’abord la phrase secrète actuelle."))
        return super().read() if self.ui.changer.isChecked() else {"phrase": ""}

    def save(self, values: dict[str, Any]) -> bool:
        """Tries the present one beside the window, then changes."""
        self.hold(self.tr("Vérification…"))
        tried = partial(protection.reconnue, self.contexte.fichier, self.ui.actuelle.text())
        aside(self, tried, partial(self._tried, values["phrase"]))
        return False

    def _tried(self, phrase: str, right: bool) -> None:
        if self._over:
            return
        self.hold("")
        if not right:
            wrong = self.tr("Ce n’est pas la phrase secrète de ce fichier. Vérifiez les majuscules et le clavier.")
            self.mark(Faute(self.ui.actuelle, wrong))
            self.ui.actuelle.selectAll()
        else:
            self.change(phrase, keeps=bool(phrase) and self.ui.garder.isChecked())


def _change(dialog: FormDialog, phrase: str, *, keeps: bool) -> bool:
    """Gives the open file this passphrase, or none for ""; its key in the keyring and its backups follow."""
    contexte = dialog.contexte
    fichier = contexte.fichier

    def then(before: Cle | None) -> None:
        said = _tr("Le fichier est protégé par sa phrase secrète.") if phrase else _tr("Le fichier n’est plus protégé.")
        contexte.message.emit(said)
        _renew_kept(contexte, before, fichier.cle if keeps else None)
        _follow(contexte, before)

    with waiting():
        if phrase:
            return contexte.executer(protection.changer, fichier, phrase, then=then, field=dialog)
        return contexte.executer(protection.retirer, fichier, then=then, field=dialog)


def _renew_kept(contexte: Contexte, before: Cle | None, cle: Cle | None) -> None:
    """The keyring forgets the key before, and keeps the present one when it is given."""
    if before is not None:
        aside(contexte.window, partial(trousseau.oublier, before), lambda _: None)
    if cle is not None:
        keep(contexte, cle)


def _follow(contexte: Contexte, before: Cle | None) -> None:
    """The backups take the file's protection in the background; those that stay as they were are named."""
    fichier = contexte.fichier

    def work(_: Progress) -> list[str]:
        own = fichier.again()
        try:
            return protection.suivre(own, before)
        finally:
            own.close()

    contexte.tasks.run(_tr("Les sauvegardes suivent la protection du fichier"), work, partial(_tell_left, contexte))


def _tell_left(contexte: Contexte, left: list[str]) -> None:
    if left:
        sentence = _tr("Le fichier a changé de protection, mais pas toutes ses sauvegardes.")
        messages.information(contexte.window, sentence, "\n".join(left))


def _tr(sentence: str) -> str:
    return typeset(QCoreApplication.translate("protection", sentence))


def _why_not(fichier: Fichier) -> str:
    if fichier.occupant is not None:
        who = _tr("Il est tenu par {qui}. Sa phrase secrète se change là-bas, ou ici quand l’autre l’aura fermé.")
        return who.format(qui=fichier.occupant.qui)
    return fichier.raison or _tr("Copiez-le là où il peut être modifié, puis ouvrez cette copie.")


def open_protection(contexte: Contexte) -> None:
    """Opens the dialog that fits the open file; says why not for one that is only read."""
    fichier = contexte.fichier
    if fichier.read_only:
        sentence = _tr("«\u00a0{nom}\u00a0» est en lecture seule\u202f: sa protection ne peut pas changer ici.")
        messages.information(contexte.window, sentence.format(nom=fichier.path.name), _why_not(fichier))
    elif fichier.cle is None:
        ProtegerDialog(contexte).start()
    else:
        ChangerDialog(contexte).start()
