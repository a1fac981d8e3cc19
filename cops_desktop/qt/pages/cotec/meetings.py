"""The meetings of a CoTec: what is held, what is to enter, and the way to attendance and its sheet."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.rencontres import COTEC
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.cotec import texts
from cops_desktop.qt.papers import show_emargement
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.cotec import CotecFiche, ReunionResume


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("meetings", words))


class Meetings(ListSection[ReunionResume]):
    """Enter, or a double click, opens attendance."""

    def __init__(self, contexte: Contexte) -> None:
        self._contexte = contexte
        columns = [
            Column(_tr("Date"), "date", texts.meeting_day, lambda r: r.rencontre.date, width=150),
            Column(_tr("Réunion"), "titre", texts.meeting_title),
            Column(_tr("Présents"), "presents", texts.meeting_count, width=100, figures=True),
            Column("", "etat", self._state, width=120, figures=True),
        ]
        empty = _tr("Aucune réunion. La charte en prévoit six sur une année : ajoutez la première.")
        super().__init__("reunions", _tr("Réunions"), columns, lambda r: r.rencontre.id, contexte.widths, empty)
        self._cotec_id = ""
        hint = _tr("Entrée")
        self.enter = button(_tr("Saisir les présences"), "reunionsSaisir", self.open_attendance, hint=hint)
        self.add_button(self.enter, of_row=True)
        self.add_button(button(_tr("Émargement"), "reunionsEmargement", self.print_sheet, icon="imprimer"), of_row=True)
        self.add_button(button(_tr("Sa fiche"), "reunionsFiche", self.open_card, icon="reunion"), of_row=True)
        self.add_button(button(_tr("Modifier…"), "reunionsModifier", self.edit, icon="modifier"), of_row=True)
        self.view.opened.connect(lambda _: self.open_attendance())

    def _state(self, reunion: ReunionResume) -> Cell:
        return texts.meeting_state(reunion, self._contexte.today())

    def show_fiche(self, fiche: CotecFiche) -> None:
        """Shows the meetings of a CoTec; another one's begin at the one that needs attention."""
        other = fiche.cotec.id != self._cotec_id
        self._cotec_id = fiche.cotec.id
        self.set_rows(fiche.reunions)
        day = self._contexte.today()
        if other or self.view.row() is None:
            late = next((r for r in fiche.reunions if r.a_saisir(day)), None)
            wanted = late or texts.next_meeting(fiche, day) or (fiche.reunions[-1] if fiche.reunions else None)
            if wanted is not None:
                self.view.choose(wanted.rencontre.id)

    def chosen_id(self) -> str:
        """The chosen meeting, or ""."""
        row = self.view.row()
        return row.rencontre.id if row is not None else ""

    def open_attendance(self) -> None:
        """Goes to the attendance of the chosen meeting."""
        if key := self.chosen_id():
            self._contexte.ouvrir("presences", key)

    def open_card(self) -> None:
        """Goes to the card of the chosen meeting: its registrations, papers, invitations."""
        if key := self.chosen_id():
            self._contexte.ouvrir("rencontre", key)

    def print_sheet(self) -> None:
        """Previews the attendance sheet of the chosen meeting."""
        if key := self.chosen_id():
            show_emargement(self._contexte, key)

    def edit(self) -> None:
        """Opens the dialog of the chosen meeting."""
        from cops_desktop.qt.dialogs.rencontre import open_rencontre

        if key := self.chosen_id():
            open_rencontre(self._contexte, key)

    def add(self) -> None:
        """Opens the dialog of the next meeting; it is chosen once saved."""
        from cops_desktop.qt.dialogs.rencontre import open_nouvelle

        open_nouvelle(self._contexte, COTEC, cotec=self._cotec_id, then=self.view.choose)
