"""The log on the card of an accompagnement: who intervened, when, for how long; and how the hours add up (R6.5)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from cops_desktop.domain.accompagnements.interventions import en_heures, heures
from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.accompagnements.fiche import Fiche, InterventionNotee


class InterventionsSection(Section):
    """Enter, or a double click, opens an intervention, Delete removes it; the last one is first."""

    short = "Interventions"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementInterventions")
        self._key = ""
        columns: list[Column[InterventionNotee]] = [
            Column(tr("Le"), "date", _day, width=108),
            Column(tr("Intervention"), "note", _what),
            Column(tr("Durée"), "duree", lambda i: Cell(en_heures(i.intervention.duree)), width=76, figures=True),
        ]
        empty = tr("Rien de noté : chaque réunion, chaque visite se note avec sa durée, et les heures s’additionnent.")
        title = tr("Interventions")
        self.list = ListSection("interventions", title, columns, lambda i: i.id, contexte.widths, empty)
        self._sum = label("", "explication", "interventionsHeures", wrap=True)
        self.list.add_below(self._sum)
        change = button(tr("Modifier…"), "interventionsModifier", self.edit, icon="modifier")
        self.list.add_button(change, of_row=True, apart=True)
        add = button(tr("Noter une intervention…"), "interventionsAjouter", self.add, icon="plus")
        self.list.add_button(add, of_row=False)
        self.list.view.opened.connect(lambda _: self.edit())
        self.list.view.keys = {Qt.Key.Key_Delete: self.remove}
        self.setLayout(vbox(self.list))

    def show_fiche(self, fiche: Fiche) -> None:
        """Shows the log of a project."""
        self._key = fiche.id
        self.list.set_rows(tuple(reversed(fiche.interventions)))
        many, total = len(fiche.interventions), en_heures(fiche.minutes)
        said = tr("Interventions · {n}, {total}").format(n=many, total=total)
        self.list.set_title(said if many else tr("Interventions"))
        self._sum.setText("\n".join(sentences(fiche.interventions)))
        self._sum.setVisible(bool(self._sum.text()))

    def edit(self) -> None:
        """Opens the chosen intervention."""
        from cops_desktop.qt.dialogs.intervention import open_intervention

        row = self.list.view.row()
        if row is not None:
            open_intervention(self.contexte, row.intervention)

    def remove(self) -> None:
        """Removes the chosen intervention; Ctrl+Z brings it back."""
        from cops_desktop.services.accompagnements.interventions import supprimer

        row, contexte, said = self.list.view.row(), self.contexte, tr("Intervention supprimée. Ctrl+Z la ramène.")
        if row is not None:
            contexte.executer(supprimer, contexte.fichier, row.id, then=lambda _: contexte.message.emit(said))

    def add(self) -> None:
        """Opens a blank intervention of today."""
        from cops_desktop.qt.dialogs.intervention import open_nouvelle_intervention

        open_nouvelle_intervention(self.contexte, self._key)


def sentences(noted: Sequence[InterventionNotee]) -> list[str]:
    """How the hours add up: by stage, and by person where there are several."""
    names = {i.intervention.personne or "": i.nom or tr("personne n’est nommé") for i in noted}
    found = heures((i.etape, i.intervention.personne or "", i.intervention.duree) for i in noted)
    if not found.total:
        return []
    by_stage = [
        f"{tr('étape {n}').format(n=stage) if stage else tr('avant l’étape 1')} : {en_heures(minutes)}"
        for stage, minutes in found.par_etape
    ]
    said = [tr("Par étape — {heures}").format(heures=" · ".join(by_stage))]
    if len(found.par_personne) > 1:
        by_person = [f"{names[key]} : {en_heures(minutes)}" for key, minutes in found.par_personne]
        said.append(tr("Par personne — {heures}").format(heures=" · ".join(by_person)))
    return [tr(line) for line in said]


def _day(line: InterventionNotee) -> Cell:
    stage = tr("étape {n}").format(n=line.etape) if line.etape else tr("avant l’étape 1")
    return Cell(format_date(line.intervention.date), stage)


def _what(line: InterventionNotee) -> Cell:
    note = line.intervention.note
    first = " ".join(note.split())
    return Cell(first or line.nom or "—", line.nom if first else "", hint=note)
