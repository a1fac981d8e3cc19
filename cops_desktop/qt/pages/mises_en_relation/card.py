"""The card of a request: its need, who asks, what is looked for, the shortlist, the outcome."""

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.mises_en_relation import texts
from cops_desktop.qt.pages.mises_en_relation.shortlist import Shortlist
from cops_desktop.qt.pages.mises_en_relation.texts import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.mises_en_relation import FicheDemande

HEAD_ROOM = 400  # pixels at 100 % under which the state stands under a long need


class DemandeCard(QWidget):
    """Made once, and filled anew: selection, focus and scroll stay where they are."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("carteDemande")
        self._contexte = contexte
        self._fiche: FicheDemande | None = None
        self.shortlist = Shortlist(contexte)
        self.shortlist.search.clicked.connect(self.search)
        self._title = label("", "titre", "demandeTitre", wrap=True)
        self._state = Chip("", name="demandeEtat")
        self._when = label("", "secondaire", "demandeQuand", wrap=True)
        self._structure = TextLink("", "demandeStructure", self._open_structure)
        self._facts = KeyValue("demandeFaits")
        beside = QWidget()
        beside.setLayout(vbox(hbox(self._state, None), None))
        head = Columns(self._title, beside, (1, 0), HEAD_ROOM)
        column = vbox(head, self._when, self._structure, self._buttons(), self._facts, spacing=10)
        column.addSpacing(sp(10))
        column.addWidget(self.shortlist)
        column.addStretch()
        self.setLayout(column)

    def _buttons(self) -> FlowLayout:
        line = FlowLayout()
        self._close = button(tr("Clore…"), "demandeClore", self.close_request, icon="coche")
        self._reopen = button(tr("Rouvrir"), "demandeRouvrir", self.reopen)
        for made in (
            button(tr("Modifier…"), "demandeModifier", self.edit, icon="modifier", hint="F2"),
            self._close,
            self._reopen,
            button(tr("Historique"), "demandeHistorique", self._show_history),
            button(tr("Supprimer"), "demandeSupprimer", self.delete),
        ):
            line.addWidget(made)
        return line

    def show_fiche(self, fiche: FicheDemande) -> None:
        """Shows a request as it is now."""
        demande = fiche.demande
        self._fiche = fiche
        self._title.setText(demande.besoin)
        self._state.say(demande.etat.value, texts.TONES[demande.etat])
        asked = tr("Demandée le {jour}").format(jour=format_date(demande.demande_le))
        closed = tr("close le {jour}").format(jour=format_date(demande.close_le)) if demande.close_le else ""
        self._when.setText(" · ".join(part for part in (asked, fiche.attente, closed) if part))
        self._structure.setText(fiche.structure)
        self._structure.setVisible(bool(fiche.structure))
        self._close.setVisible(not demande.etat.close)
        self._reopen.setVisible(demande.etat.close)
        self._facts.set_facts(self._told(fiche))
        self.shortlist.show_fiche(fiche)

    def _told(self, fiche: FicheDemande) -> list[Fact]:
        demande = fiche.demande
        told = [
            Fact(tr("Issue"), demande.issue, strong=True),
            Fact(tr("Demandeur"), demande.demandeur),
            Fact(tr("Profils cherchés"), ", ".join(demande.profils)),
            Fact(tr("Thèmes"), ", ".join(demande.themes)),
            Fact(tr("Territoire"), demande.territoire),
            Fact(tr("Période"), demande.periode),
            Fact(tr("Notes"), demande.notes),
        ]
        return [fact for fact in told if fact.value]

    # What the buttons do

    def _open_structure(self) -> None:
        if self._fiche is not None and self._fiche.demande.structure:
            self._contexte.ouvrir("structure", self._fiche.demande.structure)

    def search(self) -> None:
        """Looks in the annuaire for who could answer; those chosen join the shortlist."""
        from cops_desktop.qt.dialogs.chercher_personnes import open_chercher

        if self._fiche is not None:
            open_chercher(self._contexte, self._fiche)

    def edit(self) -> None:
        """Opens the request in its dialog."""
        from cops_desktop.qt.dialogs.mise_en_relation import open_demande

        if self._fiche is not None:
            open_demande(self._contexte, self._fiche.demande)

    def close_request(self) -> None:
        """Asks for the outcome, and closes."""
        from cops_desktop.qt.dialogs.clore_demande import open_clore

        if self._fiche is not None:
            open_clore(self._contexte, self._fiche.demande)

    def reopen(self) -> None:
        """Takes a closed request up again."""
        from cops_desktop.services import mises_en_relation as service

        if self._fiche is not None:
            self._contexte.executer(service.rouvrir, self._contexte.fichier, self._fiche.id)

    def delete(self) -> None:
        """For what was entered by mistake; Ctrl+Z brings it back."""
        from cops_desktop.services import mises_en_relation as service

        if self._fiche is None:
            return
        key, contexte = self._fiche.id, self._contexte
        say = tr("Demande supprimée, avec ses contacts. Ctrl+Z la ramène.")
        contexte.executer(service.supprimer, contexte.fichier, key, then=lambda _: contexte.message.emit(say))

    def _show_history(self) -> None:
        if self._fiche is not None:
            self._contexte.ouvrir("historique", f"mises_en_relation/{self._fiche.id}")
