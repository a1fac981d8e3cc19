"""The history of an accompagnement on its card: what the CoPil decided, each change of stage, who noted it and why."""

from cops_desktop.domain.accompagnements.types import Examen, Mouvement
from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.accompagnements import fiche_words
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.accompagnements.fiche import Fiche

Event = Mouvement | Examen


class HistoireSection(Section):
    """The last one first. Enter, or a double click, corrects a date or a reason."""

    short = "Histoire"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self._fiche: Fiche | None = None
        columns = [
            Column[Event](tr("Le"), "jour", fiche_words.event_day, width=128),
            Column[Event](tr("Quoi"), "quoi", self._what),
        ]
        self.list: ListSection[Event] = ListSection(
            "accompagnementHistoire",
            tr("Histoire des étapes"),
            columns,
            lambda event: event.id,
            contexte.widths,
            tr("Ni décision du CoPil, ni changement d’étape pour l’instant."),
        )
        self.list.view.horizontalHeader().hide()
        correct = button(tr("Corriger…"), "accompagnementCorriger", self.correct, icon="modifier", hint=tr("Entrée"))
        self.list.add_button(correct, of_row=True)
        self.list.view.opened.connect(lambda _: self.correct())
        self._asked = label("", "explication", "accompagnementDemande", wrap=True)
        self.list.add_below(self._asked)
        self.setLayout(vbox(self.list))

    def show_fiche(self, fiche: Fiche) -> None:
        self._fiche = fiche
        self.list.set_rows(tuple(reversed(fiche.histoire)))
        self._asked.setText(tr("Demande reçue le {jour}.").format(jour=format_date(fiche.item.demande_le)))

    def _what(self, event: Event) -> Cell:
        return fiche_words.event_cell(self._fiche, event) if self._fiche is not None else Cell()

    def correct(self) -> None:
        """Opens the chosen decision or change of stage."""
        row = self.list.view.row()
        if row is None or self._fiche is None:
            return
        if isinstance(row, Examen):
            from cops_desktop.qt.dialogs.examen import open_examen

            open_examen(self.contexte, self._fiche.id, row.id)
            return
        from cops_desktop.qt.dialogs.corriger_mouvement import open_corriger

        open_corriger(self.contexte, row)
