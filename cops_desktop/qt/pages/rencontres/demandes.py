"""The requests on the card of a CoPil's meeting: those that wait, to be decided, and those it decided (R4.6, R6.3)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.tons import ACCOMPAGNEMENTS
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.accompagnements.examens import Demande, Examens, examens_de


class DemandesSection(Section):
    """Enter decides of a request, or corrects what was decided; before its day, a meeting only shows what awaits it."""

    title = tr("Demandes d’accompagnement")

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("rencontreDemandes")
        self._meeting: Rencontre | None = None
        self._says = label("", "secondaire", "demandesResume", wrap=True)
        self._capacity = label("", "explication", "demandesCapacite", wrap=True)
        columns: list[Column[Demande]] = [
            Column(tr("Demande"), "demande", _request),
            Column(tr("Décision"), "decision", _decision, width=110),
            Column(tr("Reçue le"), "recue", _received, lambda d: d.ligne.item.demande_le, width=150),
        ]
        empty = tr("Aucune demande n’attend cette réunion.")
        self.list: ListSection[Demande] = ListSection(
            "demandesDuCopil", "", columns, lambda d: d.ligne.id, contexte.widths, empty
        )
        self.list.view.setAccessibleName(self.title)
        self.list.view.keys = {Qt.Key.Key_F2: self.open_project}
        self._decide = button(tr("Décision du CoPil…"), "demandesDecider", self.decide, icon="coche", hint=tr("Entrée"))
        self.list.add_button(self._decide, of_row=True)
        self.list.add_button(button(tr("Ouvrir la fiche"), "demandesOuvrir", self.open_project, hint="F2"), of_row=True)
        self.list.view.opened.connect(lambda _: self.decide())
        self.list.view.chosen.connect(lambda _: self._follow())
        self.setLayout(vbox(self._says, self._capacity, self.list, spacing=4))

    def concerns(self, meeting: Rencontre) -> bool:
        return meeting.nature == COPIL

    def show_meeting(self, meeting: Rencontre) -> None:
        self._meeting = meeting
        found = examens_de(self.contexte.fichier, meeting)
        self._says.setText(_summary(found))
        self._says.setVisible(bool(found.demandes))
        capacity = tr("Retenus en {annee} : {categories}.").format(
            annee=meeting.date.year, categories=" · ".join(o.courte for o in found.occupations)
        )
        self._capacity.setText(typography(capacity))
        self.list.set_rows(found.demandes)
        self._follow()

    def _follow(self) -> None:
        """A meeting that is cancelled, or is to come, decides nothing."""
        meeting, row = self._meeting, self.list.view.row()
        held = meeting is not None and meeting.annulee_le is None and meeting.date <= self.contexte.today()
        self._decide.setEnabled(held and row is not None)
        self._decide.setText(
            tr("Modifier la décision…") if row is not None and row.examen else tr("Décision du CoPil…")
        )

    def decide(self) -> None:
        """Opens the decision on the chosen request, at this meeting."""
        from cops_desktop.qt.dialogs.examen import open_examen

        row = self.list.view.row()
        if row is not None and self._meeting is not None and self._decide.isEnabled():
            open_examen(self.contexte, row.ligne.id, row.examen.id if row.examen else None, self._meeting.id)

    def open_project(self) -> None:
        """Goes to the card of the chosen request."""
        row = self.list.view.row()
        if row is not None:
            self.contexte.ouvrir("accompagnement", row.ligne.id)


def _summary(found: Examens) -> str:
    waiting = plural(found.en_attente, tr("demande attend"), tr("demandes attendent"))
    decided = len(found.demandes) - found.en_attente
    said = [tr("{demandes} une décision").format(demandes=waiting)] if found.en_attente else []
    said += [plural(decided, tr("décision prise"), tr("décisions prises"))] if decided else []
    return ", ".join(said) + "."


def _request(demande: Demande) -> Cell:
    last = demande.examen.motif if demande.examen else demande.ligne.item.besoin
    why = " · ".join(part for part in (demande.ligne.item.nature.value, demande.ligne.structure, last) if part)
    return Cell(demande.ligne.item.titre, " ".join(why.split()), strong=True, hint=why)


def _received(demande: Demande) -> Cell:
    again = tr("reportée le {jour}").format(jour=format_date(demande.reportee)) if demande.reportee else ""
    return Cell(format_date(demande.ligne.item.demande_le), again)


def _decision(demande: Demande) -> Cell:
    if demande.examen is None:
        return Cell(chip=tr("à examiner"), tone="neutre")
    decision = demande.examen.decision
    return Cell(chip=decision.value, tone=ACCOMPAGNEMENTS[Etat(decision.value)], hint=demande.examen.motif)
