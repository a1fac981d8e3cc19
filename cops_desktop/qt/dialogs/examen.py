"""The dialog of what the CoPil decided of a request: at which meeting, or when, and what place is left (R6.2, R6.3)."""

from dataclasses import replace
from datetime import date
from typing import Any

from cops_desktop.domain.accompagnements.types import Decision, Examen
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_examen import Ui_ExamenForm
from cops_desktop.qt.typography import typeset
from cops_desktop.services.accompagnements import avancer, ecrire, examens
from cops_desktop.services.accompagnements.liste import Ligne, lignes_de, parcours_de

MOTS = {
    Decision.APPROUVEE: "Approuvée",
    Decision.REFUSEE: "Refusée",
    Decision.REPORTEE: "Reportée à un prochain CoPil",
}


class ExamenDialog(FormDialog):
    """Holds the year's capacity against the request before anybody says yes."""

    form = Ui_ExamenForm
    fields = ("rencontre", "le", "decision", "motif")
    wide = 580

    def __init__(self, contexte: Contexte, line: Ligne, examen: Examen, *, new: bool) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueExamen")
        item = self._item = line.item
        self._examen = examen
        ui = self.ui
        ui.entete.setText(typeset(item.titre))
        received = self.tr("demande reçue le {jour}").format(jour=format_date(item.demande_le))
        ui.phrase.setText(typeset(" · ".join(p for p in (item.nature.value, line.structure, received) if p)))
        self._offer_meetings()
        # None is proposed: Enter, pressed once too often, must not speak for the CoPil.
        offer(ui.decision, [*([(None, self.tr("Choisir la décision…"))] if new else []), *MOTS.items()])
        self.show_values(examen)
        if new:
            ui.decision.setCurrentIndex(0)
        ui.supprimer.setVisible(not new)
        ui.supprimer.clicked.connect(self._delete)
        self.required = {
            "le": self.tr("Écrivez le jour où le CoPil a examiné cette demande."),
            "decision": self.tr("Dites ce que le CoPil a décidé."),
        }
        ui.rencontre.currentIndexChanged.connect(lambda _: self._follow_meeting())
        ui.le.textChanged.connect(lambda _: self._tell())
        ui.decision.currentIndexChanged.connect(lambda _: self._tell())
        self._follow_meeting()
        ui.decision.setFocus()

    def _offer_meetings(self) -> None:
        held = examens.reunions_du_copil(self.contexte.fichier, self.contexte.today())
        self._days = {m.id: m.date for m in held if m.date >= self._item.demande_le or m.id == self._examen.rencontre}
        words = {m.id: f"{m.titre}, {format_date(m.date)}" for m in held if m.id in self._days}
        offer(self.ui.rencontre, [*words.items(), (None, self.tr("Autre\u202f: seulement une date"))])

    def _follow_meeting(self) -> None:
        """A meeting says the day; without one, the day is typed."""
        day = self._days.get(self.ui.rencontre.currentData())
        if day is not None:
            show_in_editor(self.ui.le, day)
        self.ui.le.setEnabled(day is None)
        self._tell()

    def _day(self) -> date | None:
        try:
            return read_editor(self.ui.le)  # type: ignore[no-any-return]
        except Faute:
            return None

    def _tell(self) -> None:
        """The capacity of the year in which the project would take its place; a warning when it has none."""
        ui, day = self.ui, self._day()
        said = full = ""
        if day is not None:
            found = avancer.occupation_a_l_approbation(self.contexte.fichier, self._item, day, self.contexte.today())
            said = found.phrase
            full = found.avertissement if ui.decision.currentData() in (None, Decision.APPROUVEE) else ""
        for label, words in ((ui.occupation, said), (ui.atteinte, full)):
            label.setText(typeset(words))
            ui.formulaire.setRowVisible(label, bool(words))
        ui.decision.setAccessibleDescription(
            " ".join(part for part in (ui.occupation.text(), ui.atteinte.text()) if part)
        )
        if self.isVisible():
            self._make_room()

    def save(self, values: dict[str, Any]) -> bool:
        values["decision"] = Decision(values["decision"])  # Qt gives back the plain word
        contexte = self.contexte
        say = self.tr("Décision notée. Ctrl+Z revient en arrière.")
        return contexte.executer(
            ecrire.examiner,
            contexte.fichier,
            replace(self._examen, **values),
            contexte.today(),
            field=self,
            then=lambda _: contexte.message.emit(say),
        )

    def _delete(self) -> None:
        if self.contexte.executer(ecrire.retirer_examen, self.contexte.fichier, self._examen.id, field=self):
            self.contexte.message.emit(self.tr("Décision retirée. Ctrl+Z la ramène."))
            self.accept()


def open_examen(
    contexte: Contexte, accompagnement_id: str, examen_id: str | None = None, rencontre_id: str | None = None
) -> None:
    """Opens a decision, or that of a request which waits: at that meeting, else at the last one that was held since.

    A Refus (it is gone) becomes a message.
    """
    fichier = contexte.fichier
    try:
        life = parcours_de(fichier.db, accompagnement_id)
        (line,) = lignes_de(fichier.db, [life], contexte.today())
        there = examens.examen(fichier, examen_id) if examen_id is not None else None
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    made = there or examens.nouveau(fichier, life, contexte.today(), rencontre_id)
    ExamenDialog(contexte, line, made, new=there is None).start()
