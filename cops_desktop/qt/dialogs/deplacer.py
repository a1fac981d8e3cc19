"""The dialog that moves a project: whither, on which day, for which reason when one is needed, and why it is (R6.3)."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.accompagnements.actes import acte
from cops_desktop.domain.accompagnements.parcours import destinations, faute_de_position, motif_demande, suivante
from cops_desktop.domain.accompagnements.types import Mouvement, Position
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import PARIS
from cops_desktop.domain.words import format_date
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_deplacer import Ui_DeplacerForm
from cops_desktop.qt.typography import typeset
from cops_desktop.services.accompagnements import avancer, ecrire


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("deplacer", words))


class DeplacerDialog(FormDialog):
    """Says at once why a reason is needed, what the stage leaves open, and that the year is full."""

    form = Ui_DeplacerForm
    fields = ("vers", "le", "motif")
    wide = 560

    def __init__(self, contexte: Contexte, depart: avancer.Depart, vers: Position) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueDeplacer")
        self._depart, self._life = depart, depart.parcours
        ui = self.ui
        ui.entete.setText(typeset(self._life.accompagnement.titre))
        ui.phrase.setText(typeset(self._state()))
        offer(ui.vers, [(position, typeset(acte(self._life, position))) for position in destinations(self._life)])
        show_in_editor(ui.vers, vers)
        show_in_editor(ui.le, contexte.today())
        self.required = {"le": self.tr("Écrivez le jour du changement.")}
        ui.vers.currentIndexChanged.connect(lambda _: self._tell())
        ui.le.textChanged.connect(lambda _: self._tell())
        self._tell()
        (ui.motif if self._why() else ui.enregistrer).setFocus()

    def _state(self) -> str:
        """Where it stands, and since when."""
        life = self._life
        if life.position is Position.DEMANDE:
            said = self.tr("Demande reçue le {jour}").format(jour=format_date(life.accompagnement.demande_le))
            if life.examen is None:
                return self.tr("{demande}, pas encore examinée par le CoPil.").format(demande=said)
            decided = self.tr("{demande}, {decision} le {jour}.")
            day = format_date(life.examen.le)
            return decided.format(demande=said, decision=life.examen.decision.value, jour=day)
        where = life.position.value
        if life.etape and not life.en_cours:
            where = self.tr("{etat}, étape {numero}").format(etat=where, numero=life.etape)
        state = self.tr("Aujourd’hui\u202f: {etat}, depuis le {jour}.")
        return state.format(etat=where, jour=format_date(life.depuis))

    def _vers(self) -> Position:
        return Position(self.ui.vers.currentData())  # Qt gives back the plain word

    def _day(self) -> date | None:
        try:
            return read_editor(self.ui.le)  # type: ignore[no-any-return]
        except Faute:
            return None

    def _why(self) -> str:
        return motif_demande(self._life, self._vers(), self._day() or self.contexte.today())

    def _tell(self) -> None:
        ui, vers, day = self.ui, self._vers(), self._day() or self.contexte.today()
        full = avancer.avertissement_de_debut(self.contexte.fichier, self._life, vers, day)
        said = " ".join(part for part in (self._depart.ouverts(vers), full) if part)
        why = self._why()
        for label, words in ((ui.ouverts, said), (ui.pourquoi, why)):
            label.setText(typeset(words))
            ui.formulaire.setRowVisible(label, bool(words))
        ui.vers.setAccessibleDescription(ui.ouverts.text())
        ui.enregistrer.setAccessibleDescription(ui.ouverts.text())
        ui.motif.setAccessibleDescription(ui.pourquoi.text())
        ui.motifMot.setText(self.tr("Motif") if why else self.tr("Motif (facultatif)"))
        ui.enregistrer.setText(typeset(acte(self._life, vers)))
        if self.isVisible():
            self._make_room()

    def save(self, values: dict[str, Any]) -> bool:
        return _move(self.contexte, self._life.accompagnement.id, self._vers(), values["le"], values["motif"], self)


def _move(
    contexte: Contexte, key: str, vers: Position, day: date, motif: str, field: DeplacerDialog | None = None
) -> bool:
    now = datetime.combine(contexte.today(), datetime.now(PARIS).time())

    def said(move: Mouvement) -> None:
        where = _tr("étape {numero}").format(numero=move.vers.etape) if move.vers.etape else move.vers.value
        contexte.message.emit(_tr("Noté : {position}. Ctrl+Z revient en arrière.").format(position=where))

    return contexte.executer(ecrire.deplacer, contexte.fichier, key, vers, day, motif, now, then=said, field=field)


def open_deplacer(contexte: Contexte, accompagnement_id: str, vers: Position | None = None) -> None:
    """Opens the dialog that moves a project, on what comes next unless said; a message when it can go nowhere."""
    found = _depart(contexte, accompagnement_id, vers)
    if found is None:
        return
    wanted = vers or suivante(found.parcours) or next(iter(destinations(found.parcours)))
    DeplacerDialog(contexte, found, wanted).start()


def deplacer_ou_demander(contexte: Contexte, accompagnement_id: str, vers: Position) -> None:
    """Moves a project today, at once when nothing has to be asked or said; else opens the dialog."""
    found = _depart(contexte, accompagnement_id, vers)
    if found is None:
        return
    if found.a_demander(vers, contexte.today()):
        DeplacerDialog(contexte, found, vers).start()
    else:
        _move(contexte, accompagnement_id, vers, contexte.today(), "")


def _depart(contexte: Contexte, key: str, vers: Position | None) -> avancer.Depart | None:
    """The project about to move; None, and why in a message, when it cannot go there, or nowhere."""
    try:
        found = avancer.depart(contexte.fichier, key)
        fault = faute_de_position(found.parcours, vers) if vers is not None else ""
        if vers is None and not destinations(found.parcours):
            fault = faute_de_position(found.parcours, Position.ETAPE_1)
        if fault:
            raise Refus(fault)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return None
    return found
