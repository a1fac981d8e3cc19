"""The last part of a meeting's card: the restitution, when it was sent, who was not there, and what they answered."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.modeles import Genre
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.restitution import Attente
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.envois import prepare_drafts
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.rencontres.inscrits_mots import VENUES
from cops_desktop.qt.pages.rencontres.papiers import show_piece
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.rencontres.absents import Participant
from cops_desktop.services.rencontres.restitution import Restitution, restitution, tenue

if TYPE_CHECKING:
    from cops_desktop.services.courriels import Preparation

_TONES = {
    Attente.PAS_ENVOYEE: "neutre",
    Attente.ATTENDU: "attention",
    Attente.RECU: "ok",
    Attente.SANS_RETOUR: "refus",
}


class RestitutionSection(Section):
    """Before the meeting it says when it will serve; then the day it was sent, and a row for each who was not there."""

    title = "Restitution"

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("rencontreRestitution")
        self._meeting: Rencontre | None = None
        self._read: Restitution | None = None
        self._words = label("", "", "restitutionMots", wrap=True)
        self._sent = button(tr("Noter l’envoi…"), "restitutionEnvoi", self.note_sent, icon="modifier")
        self._summary = button(tr("Synthèse"), "restitutionSynthese", self.print_summary, icon="imprimer")
        self._mails = button(tr("Préparer les e-mails…"), "restitutionPreparer", self.prepare_mails)
        line = FlowLayout(spacing=6)
        for made in (self._sent, self._summary, self._mails):
            line.addWidget(made)
        self.absents = self._list()
        column = vbox(self._words, spacing=8)
        column.addLayout(line)
        column.addWidget(self.absents)
        self.setLayout(column)

    def _list(self) -> ListSection[Participant]:
        columns = [
            Column(tr("Absent"), "nom", _who),
            Column(tr("Présence"), "presence", _came, width=110),
            Column(tr("Retour"), "retour", self._answer, _order, width=300),
        ]
        empty = tr("Personne ne manquait.")
        made = ListSection(
            "restitutionAbsents", tr("Absents"), columns, lambda one: one.id, self.contexte.widths, empty
        )
        hint = tr("Entrée")
        made.add_button(button(tr("Noter un retour…"), "restitutionRetour", self.note_answer, hint=hint), of_row=True)
        made.add_button(button(tr("Copier leurs e-mails"), "restitutionCopier", self.copy_mails), of_row=False)
        made.view.keys = {Qt.Key.Key_F2: self.open_person}
        made.view.opened.connect(lambda _: self.note_answer())
        return made

    def show_meeting(self, meeting: Rencontre) -> None:
        held = tenue(meeting, self.contexte.today())
        read = restitution(self.contexte.fichier, meeting.id, self.contexte.today()) if held else None
        self._meeting, self._read = meeting, read
        self._words.setText(_sentence(read) if read else _nothing_yet(meeting))
        for made in (self._sent, self._summary, self._mails, self.absents):
            made.setVisible(held)
        if read is not None:
            self._summary.setEnabled(bool(read.presents))
            self._mails.setEnabled(bool(read.courriels.adresses))
            self.absents.set_rows(read.absents)
            self.absents.set_title(_title(read))

    def _answer(self, one: Participant) -> Cell:
        """Where a *retour* stands: its day and its first words, or until when it is awaited."""
        if one.presence.retour_le is not None:
            received = tr("reçu le {jour}").format(jour=format_date(one.presence.retour_le))
            return Cell(received, " ".join(one.presence.retour.split()), hint=one.presence.retour)
        last = self._read.echeance if self._read else None
        awaited = one.attente is Attente.ATTENDU and last is not None
        until = tr("jusqu’au {jour}").format(jour=format_date(last)) if awaited and last else ""
        return Cell("", until, chip=one.attente.value, tone=_TONES[one.attente])

    # What the buttons do

    def note_sent(self) -> None:
        """Opens the dialog of the day the restitution was sent."""
        from cops_desktop.qt.dialogs.restitution import open_envoi

        if self._meeting is not None:
            open_envoi(self.contexte, self._meeting)

    def note_answer(self) -> None:
        """Opens the dialog of the chosen person's *retour*."""
        from cops_desktop.qt.dialogs.restitution import open_retour

        row = self.absents.view.row()
        if row is not None and self._meeting is not None:
            open_retour(self.contexte, self._meeting, row.nom, row.presence)

    def open_person(self) -> None:
        """Goes to the chosen person."""
        row = self.absents.view.row()
        if row is not None:
            self.contexte.ouvrir("personne", row.personne.id)

    def copy_mails(self) -> None:
        """Puts the e-mails of all the absent on the clipboard, and says who has none."""
        if self._read is None:
            return
        found = self._read.courriels
        if found.adresses:
            QGuiApplication.clipboard().setText(found.ligne)
        said = tr("{n} copiés.").format(n=plural(len(found.adresses), "e-mail"))
        if len(found.adresses) < 2:
            said = tr("1 e-mail copié.") if found.adresses else tr("Aucun e-mail à copier.")
        if found.sans:
            said += tr(" Sans e-mail : {noms}.").format(noms=", ".join(found.sans))
        self.contexte.said_outside(said)

    def print_summary(self) -> None:
        """Previews the summary of the meeting."""
        if self._meeting is not None:
            show_piece(self.contexte, self._meeting.id, "synthese")

    def prepare_mails(self) -> None:
        """Asks for a folder, and writes there a draft for each of the absent who has an e-mail."""
        from cops_desktop.qt.dialogs.files import ask_folder

        if self._meeting is not None and self._read is not None:
            keys = list(dict.fromkeys(p.id for one in self._read.absents for p in one.tous))
            title = tr("Dans quel dossier mettre les e-mails")
            ask_folder(self.contexte.window, title, partial(self._write_mails, self._meeting.id, keys))

    def _write_mails(self, meeting: str, keys: list[str], folder: Path) -> None:
        prepare_drafts(self.contexte, meeting, Genre.RESTITUTION, keys, folder, self._written)

    def _written(self, made: "Preparation") -> None:
        words = plural(made.nombre, tr("e-mail préparé"), tr("e-mails préparés"))
        said = tr("{n} dans « {dossier} » : envoyez-les de votre messagerie, puis notez l’envoi.")
        self.contexte.message.emit(said.format(n=words, dossier=made.dossier.name))


def _who(one: Participant) -> Cell:
    if not one.titre:
        return Cell(one.nom, ", ".join(one.emails) or tr("sans e-mail"))
    people = ", ".join(p.nom_complet for p in one.tous)
    return Cell(one.titre, people if one.emails else typography(tr("sans e-mail : {noms}").format(noms=people)))


def _order(one: Participant) -> tuple[int, str]:
    """The *retours* that came last stand first, then those that are awaited."""
    came = one.presence.retour_le
    return (0 if came else 1, came.isoformat() if came else one.attente.value)


def _came(one: Participant) -> Cell:
    """Excused, absent or not noted yet, as the list of the registered shows it."""
    state = one.venue
    return Cell(chip=state.value, tone=VENUES.get(state, "neutre"))


def _title(read: Restitution) -> str:
    """« 12 absents, dont 3 excusés et 2 à saisir »."""
    if not read.absents:
        return tr("Absents")
    parts = [plural(read.excuses, tr("excusé"))] if read.excuses else []
    parts += [tr("{n} à saisir").format(n=read.a_saisir)] if read.a_saisir else []
    words = plural(len(read.absents), tr("absent"))
    if all(one.titre.startswith("Binôme") for one in read.absents):
        words = plural(len(read.absents), tr("binôme absent"), tr("binômes absents"))
    return f"{words}, dont {' et '.join(parts)}" if parts else words


def _nothing_yet(meeting: Rencontre) -> str:
    """Why there is nothing to give back to anybody."""
    if meeting.annulee_le is not None:
        return tr("La réunion a été annulée : il n’y a rien à restituer.")
    return tr("Après la réunion : qui est venu, qui a manqué, et la restitution aux absents.")


def _sentence(read: Restitution) -> str:
    """Where the restitution stands, in words."""
    meeting = read.rencontre
    came = plural(len(read.presents), tr("présent"))
    expected = tr("{presents} sur {n} attendus.").format(presents=came, n=read.attendus)
    if read.ensemble:
        expected = f"{read.ensemble}. {expected}"
    if read.permanents:
        guests = plural(read.permanents, tr("invité permanent"), tr("invités permanents"))
        expected += " " + typography(tr("À part : {n}.").format(n=guests))
    if meeting.restitution_le is None:
        return f"{expected} {tr('La restitution n’est pas encore envoyée.')}"
    sent = tr("Restitution envoyée le {jour}").format(jour=format_date(meeting.restitution_le))
    counted = [
        (Attente.RECU, tr("reçu"), tr("reçus")),
        (Attente.ATTENDU, tr("attendu"), tr("attendus")),
        (Attente.SANS_RETOUR, tr("manquant"), tr("manquants")),
    ]
    numbers = [plural(n, one, many) for state, one, many in counted if (n := read.en_attente(state))]
    answers = tr("Retours : {nombres}.").format(nombres=", ".join(numbers)) if numbers else ""
    return " ".join(part for part in (expected, f"{sent}.", answers) if part)
