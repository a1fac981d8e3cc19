"""The rights of a person: what we hold of them, on paper or for a machine; erasing them, and the proof of it (§9)."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold
from cops_desktop.qt import messages
from cops_desktop.qt.aside import waiting
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_save
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.dialogs.form import Faute, read_editor
from cops_desktop.qt.forms.ui_droits import Ui_DroitsForm
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.tasks import Progress, Tasks
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, clear, label, set_look
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services import droits
from cops_desktop.services.droits import Effacement, Prevision
from cops_desktop.services.fichier import Fichier

T = TypeVar("T")
TOLD = 12  # mentions that the dialog lists; the paper has them all


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("droits", words))


class DroitsDialog(ReadingOrder, QDialog):
    """What is told of an erasure is searched for beside the window; the name, typed, opens the way to it."""

    def __init__(self, contexte: Contexte, personne: str, name: str, *, erased: bool) -> None:
        super().__init__(contexte.window)
        self.setObjectName("dialogueDroits")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._contexte, self._personne, self._name = contexte, personne, name
        self._tasks = Tasks(self)
        self.ui = Ui_DroitsForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.entete.setText(_tr("Droits de {nom}").format(nom=name))
        self.ui.faute.hide()
        self.ui.bloc.hide()
        self._make_buttons()
        for place in (self.ui.titreDetenu, self.ui.detenu, self.see, self.keep, self.ui.titreEffacer):
            place.setVisible(not erased)
        self.proof.setVisible(erased)
        fit_to_text(self, 720, 640 if not erased else 240)
        if erased:
            self.ui.recherche.setText(
                _tr("Cette personne a été effacée. La preuve s’imprime autant de fois qu’il faut.")
            )
            self.proof.setFocus()
        else:
            self.see.setFocus()
            self._work(_tr("Recherche"), lambda own: droits.prevoir(own, personne, contexte.today()), self._tell)

    def _make_buttons(self) -> None:
        """Made here and not in the form: Enter in a field presses none of them."""
        ui = self.ui
        self.see = button(_tr("Voir et imprimer"), "voir", self.show_paper)
        self.keep = button(_tr("Enregistrer en JSON…"), "json", self._ask_json)
        self.forget = button(_tr("Effacer pour toujours"), "anonymiser", self.erase)
        self.proof = button(_tr("Preuve d’effacement…"), "preuve", self.show_proof)
        ui.gestesDetenu.insertWidget(0, self.see)
        ui.gestesDetenu.insertWidget(1, self.keep)
        ui.gestesEffacer.insertWidget(0, self.forget)
        ui.gestesPreuve.insertWidget(0, self.proof)
        ui.boutons.addWidget(button(_tr("Fermer"), "fermer", self.reject))
        ui.nom.textChanged.connect(lambda _: self._follow())

    def done(self, result: int) -> None:
        self._tasks.wait()
        super().done(result)

    def _work(self, title: str, work: Callable[[Fichier], T], then: Callable[[T], object]) -> None:
        """Reads the file over a connection of its own, beside the window."""
        fichier = self._contexte.fichier

        def task(_: Progress) -> T:
            with closing(fichier.again(read_only=True)) as own:
                return work(own)

        self._tasks.run(title, task, then)

    # What we hold

    def show_paper(self) -> None:
        """Previews everything that is held."""
        day, key = self._contexte.today(), self._personne

        def work(own: Fichier) -> bytes:
            return droits.droit_acces_pdf(own, droits.reunir(own, key), day)

        def show(pdf: bytes) -> None:
            self._contexte.preview(pdf, _file("donnees", self._name, "pdf"), _tr("Tout ce que nous détenons"))
            self.accept()

        self._work(_tr("Rassembler tout ce qui est détenu"), work, show)

    def _ask_json(self) -> None:
        title, kinds = _tr("Enregistrer ce qui est détenu"), _tr("JSON (*.json)")
        ask_save(self, title, kinds, _file("donnees", self._name, "json"), self.save_json)

    def save_json(self, path: Path) -> None:
        """Writes everything that is held, for a machine."""
        from cops_desktop.exchange.tables.atomic import write_file

        day, key = self._contexte.today(), self._personne

        def work(own: Fichier) -> None:
            write_file(path, droits.en_json(own, droits.reunir(own, key), day))

        said = _tr("Enregistré dans {chemin}").format(chemin=path)
        self._work(_tr("Enregistrement"), work, lambda _: self._contexte.said_outside(said))

    # Erasing

    def _tell(self, told: Prevision) -> None:
        ui = self.ui
        if told.refus:
            ui.recherche.setText(told.refus)
            return
        ui.recherche.hide()
        ui.bloc.show()
        ui.du.setText(told.du)
        ui.du.setVisible(bool(told.du))
        ui.part.setText(_listed(_tr("Part pour toujours :"), told.part))
        ui.reste.setText(_listed(_tr("Reste :"), told.reste))
        ui.reste.setVisible(bool(told.reste))
        ui.sauvegardes.setText(
            _listed(_tr("La tiendront encore, jusqu’à ce qu’elles disparaissent :"), told.sauvegardes)
        )
        ui.sauvegardes.setVisible(bool(told.sauvegardes))
        ui.nomMot.setText(_tr("Pour confirmer, écrivez son nom : {nom}").format(nom=self._name))
        self._tell_mentions(told)
        self._follow()

    def _tell_mentions(self, told: Prevision) -> None:
        many = len(told.mentions)
        words = _tr("D’autres fiches la nomment : le programme n’y touche pas, corrigez-les si besoin.")
        self.ui.mentions.setText(words)
        self.ui.mentions.setVisible(many > 0)
        clear(self.ui.mentionsListe)
        for place, mention in enumerate(told.mentions[:TOLD]):
            doubt = "" if mention.sure else _tr(" (le nom seul)")
            parts = " · ".join(part for part in (mention.ou, mention.champ, mention.extrait) if part) + doubt
            kind, key = mention.ouvre
            if kind:
                opens = partial(self._open, kind, key)
                self.ui.mentionsListe.addWidget(TextLink(parts, f"droitsMention{place}", opens))
            else:
                self.ui.mentionsListe.addWidget(label(parts, "", f"droitsMention{place}", wrap=True))
        if many > TOLD:
            more = _tr("et {n} autres : toutes sont dans « Voir et imprimer »").format(n=many - TOLD)
            self.ui.mentionsListe.addWidget(label(more, "explication", wrap=True))

    def _open(self, kind: str, key: str) -> None:
        self.accept()
        self._contexte.ouvrir(kind, key)

    def _follow(self) -> None:
        """The button waits for the name."""
        self.forget.setEnabled(fold(self.ui.nom.text()) == fold(self._name))

    def erase(self) -> None:
        """Erases, says what was done, and shows the proof."""
        contexte = self._contexte
        self.set_error("")
        try:
            asked = read_editor(self.ui.demandee_le)
        except Faute as faute:
            set_look(faute.editor, "faute", "true")
            self.set_error(faute.sentence)
            faute.editor.setFocus()
            return
        self._tasks.wait()
        contexte.when_idle(self, partial(self._erase, asked))

    def _erase(self, asked: date | None) -> None:
        """Once no task holds the file: another takes its place."""
        contexte = self._contexte
        with waiting():
            contexte.executer(
                droits.anonymiser,
                contexte.fichier,
                self._personne,
                contexte.today(),
                asked,
                then=self._erased,
                field=self,
            )

    def _erased(self, done: Effacement) -> None:
        self._contexte.message.emit(_tr("Personne effacée : la preuve est à imprimer."))
        self.show_proof()
        if done.traces:
            sentence = _tr("La personne est effacée, mais son nom reste dans des textes qui parlent d’autre chose.")
            details = _tr("Corrigez-les à la main. Où : {places}.").format(places=" ; ".join(done.traces))
            messages.information(self._contexte.window, sentence, details)

    def set_error(self, sentence: str) -> None:
        """Says why it was refused."""
        self.ui.faute.setText(sentence)
        self.ui.faute.setVisible(bool(sentence))

    def show_proof(self) -> None:
        """Previews the proof."""
        contexte = self._contexte
        try:
            pdf = droits.preuve_pdf(contexte.fichier, self._personne, contexte.today())
        except Refus as refus:
            messages.refusal(self, refus)
            return
        contexte.preview(pdf, f"preuve-effacement-{contexte.today().isoformat()}.pdf", _tr("Preuve d’effacement"))
        self.accept()


def _listed(title: str, lines: tuple[str, ...]) -> str:
    return "\n".join((title, *(f"• {line}" for line in lines)))


def _file(what: str, name: str, suffix: str) -> str:
    return f"{what}-{fold(name).replace(' ', '-')}.{suffix}"


def open_droits(contexte: Contexte, personne_id: str) -> None:
    """Opens the rights of a person."""
    from cops_desktop.services import annuaire

    try:
        item = annuaire.fiche(contexte.fichier, personne_id).personne
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    DroitsDialog(contexte, personne_id, item.nom_complet, erased=item.anonymisee_le is not None).open()
