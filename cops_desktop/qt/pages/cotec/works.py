"""The extra work handed in for a CoTec, and what the team decided (R5.4)."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.cotec import Travail
from cops_desktop.domain.words import format_date, format_vacations
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.cotec import CotecFiche

Rendu = tuple[Travail, str]  # with the person's name


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("works", words))


class Works(ListSection[Rendu]):
    """Enter, or a double click, opens the work."""

    def __init__(self, contexte: Contexte) -> None:
        self._contexte = contexte
        columns: list[Column[Rendu]] = [
            Column(_tr("Rendu le"), "date", lambda r: Cell(format_date(r[0].date)), lambda r: r[0].date, width=120),
            Column(_tr("Travail"), "intitule", lambda r: Cell(r[0].intitule, r[1], strong=True)),
            Column(
                "Vacations", "vacations", lambda r: Cell(format_vacations(r[0].demi_vacations)), width=100, figures=True
            ),
            Column("", "decision", _decision, width=150, figures=True),
        ]
        empty = _tr("Aucun. Un travail rendu en plus des réunions vaut 1 à 3 vacations, décidées par l’équipe.")
        super().__init__("travaux", _tr("Travaux rendus"), columns, lambda r: r[0].id, contexte.widths, empty)
        self._cotec_id = ""
        self.add_button(button(_tr("Modifier…"), "travauxModifier", self.edit, icon="modifier"), of_row=True)
        self.add_button(button(_tr("Ajouter un travail…"), "travauxAjouter", self.add, icon="plus"), of_row=False)
        self.view.opened.connect(lambda _: self.edit())

    def show_fiche(self, fiche: CotecFiche) -> None:
        """Shows the works of a CoTec."""
        self._cotec_id = fiche.cotec.id
        self.set_rows(fiche.travaux)

    def edit(self) -> None:
        """Opens the chosen work."""
        from cops_desktop.qt.dialogs.travail import open_travail

        row = self.view.row()
        if row is not None:
            open_travail(self._contexte, self._cotec_id, row[0])

    def add(self) -> None:
        """Opens the dialog of another work."""
        from cops_desktop.qt.dialogs.travail import open_travail

        open_travail(self._contexte, self._cotec_id, None)


def _decision(rendu: Rendu) -> Cell:
    work = rendu[0]
    if work.decide_le is None:
        return Cell(chip="à décider", tone="attention")
    return Cell(chip=f"décidé le {format_date(work.decide_le)[:5]}", tone="ok")
