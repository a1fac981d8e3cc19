"""The card of a member: the engagement, each criterion with its proofs, the contributions that could be noted."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.charte.criteres import Criteres, Proposees
from cops_desktop.qt.pages.charte.texts import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.tons import ENGAGEMENTS
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.engagements.charte import SuiviMembre
from cops_desktop.services.engagements.faits import periode_en_mots

HEAD_ROOM = 400  # pixels at 100 % under which the state stands under a long name


class CharteCard(QWidget):
    """Made once, and filled anew: selection, focus and scroll stay where they are."""

    def __init__(self, contexte: Contexte, print_one: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("carteCharte")
        self._contexte = contexte
        self._membre: SuiviMembre | None = None
        self.criteres = Criteres(contexte)
        self.proposees = Proposees(contexte, self.add)
        self._title = label("", "titre", "charteTitre", wrap=True)
        self._state = Chip("", name="charteEtat")
        self._who = TextLink("", "chartePersonne", self._open_person)
        self._structure = TextLink("", "charteStructure", self._open_structure)
        self._when = label("", "secondaire", "chartePeriode", wrap=True)
        self._note = label("", "explication", "charteRemarque", wrap=True)
        beside = QWidget()
        beside.setLayout(vbox(hbox(self._state, None), None))
        line = FlowLayout()
        for made in (
            button(tr("Engagement"), "charteEngagement", self._open_engagement),
            button(tr("Suivi à imprimer"), "charteImprimer", print_one, icon="imprimer"),
            button(tr("Historique"), "charteHistorique", self._show_history),
        ):
            line.addWidget(made)
        column = vbox(
            Columns(self._title, beside, (1, 0), HEAD_ROOM), self._when, self._who, self._structure, spacing=8
        )
        column.addLayout(line)
        column.addWidget(self._note)
        for section in (self.criteres, self.proposees):
            column.addSpacing(sp(10))
            column.addWidget(section)
        column.addStretch()
        self.setLayout(column)

    def show_membre(self, membre: SuiviMembre) -> None:
        """Shows a member as they are now."""
        from cops_desktop.services.engagements import contributions as service

        self._membre = membre
        self._title.setText(membre.membre)
        self._state.say(membre.etat.value, ENGAGEMENTS[membre.etat])
        kind = tr("pour cette structure") if membre.structure else tr("en son nom")
        self._when.setText(
            tr("Engagement {periode}, {comment}").format(periode=periode_en_mots(membre.periode), comment=kind)
        )
        self._who.setText(membre.nom)
        self._structure.setText(membre.structure)
        self._structure.setVisible(bool(membre.structure))
        self._note.setText(membre.suivi.remarque)
        self._note.setVisible(bool(membre.suivi.remarque))
        self.criteres.show_membre(membre)
        today = self._contexte.today()
        self.proposees.show_proposees(service.propositions(self._contexte.fichier, membre.id, today))

    def add(self) -> None:
        """Opens the dialog of a new contribution of this member."""
        from cops_desktop.qt.dialogs.contribution import open_nouvelle_contribution

        if self._membre is not None:
            open_nouvelle_contribution(self._contexte, self._membre.id)

    def _open_person(self) -> None:
        if self._membre is not None:
            self._contexte.ouvrir("personne", self._membre.periode.engagement.personne)

    def _open_structure(self) -> None:
        if self._membre is not None and self._membre.periode.engagement.structure:
            self._contexte.ouvrir("structure", self._membre.periode.engagement.structure)

    def _open_engagement(self) -> None:
        if self._membre is not None:
            self._contexte.ouvrir("engagement", self._membre.id)

    def _show_history(self) -> None:
        if self._membre is not None:
            self._contexte.ouvrir("historique", f"engagements/{self._membre.id}")
