"""« Invitations » of a meeting: which message, to whom, how it will read; then drafts in a folder. Nothing is sent."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QListWidgetItem
from shiboken6 import isValid

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import HORS_REUNION, Genre
from cops_desktop.domain.rencontres import INVITE
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_folder
from cops_desktop.qt.dialogs.form import FormDialog, offer, show_in_editor
from cops_desktop.qt.envois import ask_agenda, prepare_drafts
from cops_desktop.qt.forms.ui_invitations import Ui_InvitationsForm
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.services.courriels import Preparation
from cops_desktop.services.rencontres import envois
from cops_desktop.services.rencontres import invitations as service
from cops_desktop.services.rencontres.invitations import Conviee, Qui
from cops_desktop.services.rencontres.messages import SANS_AGENDA

SHOW_AFTER = 150  # milliseconds: many boxes may be ticked at once
MOST_NAMES = 12
_KEY = Qt.ItemDataRole.UserRole


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("invitations", words))


class InvitationsDialog(FormDialog):
    """What stands in it follows the file; whoever is ticked gets a draft, if an e-mail is known."""

    form = Ui_InvitationsForm
    wide, tall = 1040, 660
    roomy: Mapping[str, int] = {"corps": 120}

    def __init__(self, contexte: Contexte, rencontre_id: str) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueInvitations")
        self._id = rencontre_id
        self.etat = service.etat(contexte.fichier, rencontre_id, contexte.today())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SHOW_AFTER)
        self._pause.timeout.connect(self._preview)
        self._fill()
        self._connect()
        self._suggest()

    def state(self) -> object:
        """Nothing is lost by leaving."""
        return None

    # What stands in it

    def _fill(self) -> None:
        ui = self.ui
        ui.entete.setText(_tr("Invitations : {nom}").format(nom=self.etat.nom))
        for box in (ui.genre, ui.qui):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        ui.personnes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.personnes.setWordWrap(True)
        ui.personnes.setSpacing(sp(1))
        offer(ui.genre, [(genre, genre.value.capitalize()) for genre in Genre if genre not in HORS_REUNION])
        show_in_editor(ui.genre, self.etat.genre)
        self._tell_state()

    def _tell_state(self) -> None:
        self.ui.phrase.setText(self.etat.phrase)
        self.ui.changements.setText("\n".join(self.etat.changements))
        self.ui.changements.setVisible(bool(self.etat.changements))

    def _connect(self) -> None:
        ui = self.ui
        ui.genre.activated.connect(lambda _: self._suggest())
        ui.qui.activated.connect(lambda _: self._tick())
        ui.personnes.itemChanged.connect(lambda _: self._ticked())
        for made in (ui.chacune, ui.cachee):
            made.toggled.connect(lambda on: self._pause.start() if on else None)
        ui.modeles.clicked.connect(self._edit_text)
        ui.copier.clicked.connect(self._copy_names)
        ui.noter.clicked.connect(self._note)
        ui.ics.clicked.connect(lambda: ask_agenda(self.contexte, self, self.etat.rencontre, self))
        self.contexte.changed.connect(self._follow)

    @property
    def genre(self) -> Genre:
        """The message that is chosen."""
        return Genre(self.ui.genre.currentData())  # Qt gives back the word alone

    @property
    def copie_cachee(self) -> bool:
        """Whether one message goes to all."""
        return bool(self.ui.cachee.isChecked())

    def chosen(self) -> list[Conviee]:
        """The persons who are ticked, in French order."""
        items = (self.ui.personnes.item(row) for row in range(self.ui.personnes.count()))
        keys = {item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked}
        return [c for c in self.etat.conviees if c.id in keys]

    def _suggest(self) -> None:
        """Another message: to whom it usually goes, with a calendar file or not."""
        self._offer_choices(service.qui_de(self.etat, self.genre))
        self.ui.agenda.setVisible(self.genre not in SANS_AGENDA)
        self._tick()

    def _offer_choices(self, wanted: Qui | None) -> None:
        """To whom it can go, with how many they are now."""
        offered = [(qui, self._words(qui)) for qui in Qui if service.choisies(self.etat, qui)]
        offer(self.ui.qui, [*offered, (None, _tr("des personnes choisies une à une"))])
        show_in_editor(self.ui.qui, wanted if wanted and service.choisies(self.etat, wanted) else None)

    def _words(self, qui: Qui) -> str:
        return f"{qui.value} ({len(service.choisies(self.etat, qui))})"

    def _tick(self) -> None:
        """Ticks those whom the choice means; chosen one by one, those who are ticked stay so."""
        qui = self.ui.qui.currentData()
        kept = self.chosen() if qui is None else service.choisies(self.etat, Qui(qui))
        self._show_people({c.id for c in kept})

    def _show_people(self, ticked: set[str]) -> None:
        people = self.ui.personnes
        row = people.currentRow()
        people.blockSignals(True)
        people.clear()
        for conviee in self.etat.conviees:
            item = QListWidgetItem(_about(conviee))
            item.setData(_KEY, conviee.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if conviee.id in ticked else Qt.CheckState.Unchecked)
            people.addItem(item)
        people.setCurrentRow(max(row, 0))
        people.blockSignals(False)
        self._say()

    def _ticked(self) -> None:
        """Somebody was ticked or not by hand."""
        show_in_editor(self.ui.qui, None)
        self._say()

    def _say(self) -> None:
        """What the choice of now gives."""
        ui, who = self.ui, self.chosen()
        without = [c for c in who if not c.email]
        ui.compte.setText(self._count(who, without))
        names = ", ".join(c.personne.nom_complet for c in without[:MOST_NAMES])
        more = len(without) - MOST_NAMES
        names += _tr(" et {nombre} de plus").format(nombre=more) if more > 0 else ""
        ui.sans.setText(_tr("Sans e-mail : {noms}. Invitez-les autrement.").format(noms=names))
        over = self.genre in SANS_AGENDA or self.genre is Genre.ANNULATION
        for made, shown in ((ui.sans, without), (ui.copier, without), (ui.noter, without and not over)):
            made.setVisible(bool(shown))
        self._pause.start()

    def _count(self, who: Sequence[Conviee], without: Sequence[Conviee]) -> str:
        if not self.etat.conviees:
            return _tr("Personne n’est encore convié : ajoutez d’abord des personnes à la réunion.")
        chosen = plural(len(who), _tr("personne choisie"), _tr("personnes choisies"))
        return (
            _tr("{choisies}, dont {sans} sans e-mail").format(choisies=chosen, sans=len(without)) if without else chosen
        )

    def _preview(self) -> None:
        """The first message, as it will read."""
        ui, keys = self.ui, [c.id for c in self.chosen()]
        self.set_error("")
        try:
            found = service.apercu(self.contexte.fichier, self._id, self.genre, keys, self.copie_cachee)
        except Refus as refus:
            ui.enregistrer.setEnabled(False)
            self.set_error(refus.message)
            return
        ui.pour.setText(found.destinataires)
        ui.pour.setVisible(bool(found.destinataires))
        ui.objet.setText(found.message.objet)
        if ui.corps.toPlainText() != found.message.corps:
            ui.corps.setPlainText(found.message.corps)
        ui.enregistrer.setEnabled(found.nombre > 0)
        count = plural(found.nombre, _tr("message")) if found.nombre else _tr("les messages")
        ui.enregistrer.setText(_tr("Préparer {messages}…").format(messages=count))

    def _follow(self) -> None:
        """The file changed: another text, somebody noted, the meeting moved."""
        try:
            self.etat = service.etat(self.contexte.fichier, self._id, self.contexte.today())
        except Refus:
            return
        qui = self.ui.qui.currentData()
        self._tell_state()
        self._offer_choices(Qui(qui) if qui is not None else None)
        self._tick()

    # What its buttons do

    def _edit_text(self) -> None:
        from cops_desktop.qt.dialogs.modeles import open_modeles

        open_modeles(self.contexte, self._id, self.genre, self)

    def _copy_names(self) -> None:
        names = [c.personne.nom_complet for c in self.chosen() if not c.email]
        QGuiApplication.clipboard().setText("\n".join(names))
        self.contexte.message.emit(_tr("{noms} copiés.").format(noms=plural(len(names), _tr("nom"))))

    def _note(self) -> None:
        contexte, keys = self.contexte, [c.id for c in self.chosen() if not c.email]
        contexte.executer(envois.noter_invitees, contexte.fichier, self._id, keys, contexte.today(), field=self)

    def save(self, values: dict[str, Any]) -> bool:
        ask_folder(self, _tr("Dans quel dossier mettre les messages ?"), self.write)
        return False

    def write(self, folder: Path) -> None:
        """Writes the drafts into a new folder of `folder`, in the background, and leaves the dialog once it is done."""
        contexte = self.contexte

        def done(made: Preparation) -> None:
            contexte.said_outside(_said(made))
            if isValid(self):
                self.accept()

        keys, agenda = [c.id for c in self.chosen()], bool(self.ui.agenda.isChecked())
        prepare_drafts(
            contexte, self._id, self.genre, keys, folder, done, copie_cachee=self.copie_cachee, agenda=agenda
        )


def _about(conviee: Conviee) -> str:
    """« Odile Cazenave — inscrit, à inviter, sans e-mail »."""
    presence = conviee.presence
    on = presence.invite_le
    parts = [presence.inscription] if presence.rang or presence.inscription != INVITE else []
    parts.append(_tr("invitation du {jour}").format(jour=format_date(on)) if on else _tr("à inviter"))
    if not conviee.email:
        parts.append(_tr("sans e-mail"))
    return f"{conviee.personne.nom_complet} — {', '.join(parts)}"


def _said(made: Preparation) -> str:
    count = plural(made.nombre, _tr("message préparé"), _tr("messages préparés"))
    return _tr("{messages} dans {dossier} : ouvrez-les pour les envoyer").format(messages=count, dossier=made.dossier)


def open_invitations(contexte: Contexte, rencontre_id: str) -> None:
    """Opens the dialog of a meeting."""
    try:
        dialog = InvitationsDialog(contexte, rencontre_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    dialog.start()
