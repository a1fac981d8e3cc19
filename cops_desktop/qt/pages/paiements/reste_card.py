"""The card of something unpaid: what it is, why nothing is paid or when it will be, and where to mend it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cops_desktop.domain.paiements import Nature
from cops_desktop.domain.words import format_date, format_euros, format_long_date, plural
from cops_desktop.qt.pages.paiements.actions import Actions
from cops_desktop.qt.pages.paiements.columns import what_words, why_words
from cops_desktop.qt.pages.paiements.words import SUITE_TONES, tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.paiements import Reste, Suite


class ResteCard(QWidget):
    """Shows `reste`; `others` is all that is unpaid of the same person."""

    def __init__(self, reste: Reste, others: Sequence[Reste], actions: Actions) -> None:
        super().__init__()
        self.setObjectName("resteFiche")
        self._reste, self._actions = reste, actions
        self.setAccessibleName(f"{reste.nom}, {what_words(reste)}")
        column = vbox(self._head(), spacing=14)
        column.addLayout(self._buttons())
        column.addWidget(self._facts())
        if len(others) > 1:
            column.addWidget(self._others(others))
        column.addStretch()
        self.setLayout(column)

    def _head(self) -> QWidget:
        made = QWidget()
        reste, contexte = self._reste, self._actions.contexte
        title = FlowLayout(spacing=10)
        title.addWidget(label(what_words(reste), "titre", "resteTitre", wrap=True))
        title.addWidget(Chip(reste.suite.value, SUITE_TONES[reste.suite], "restePastille"))
        name = TextLink(reste.nom, "restePersonne", lambda: contexte.ouvrir("personne", reste.personne))
        when = tr("CoTec « {sujet} » · {jour}").format(sujet=reste.cotec, jour=format_long_date(reste.jour))
        made.setLayout(vbox(title, name, label(when, "explication", wrap=True), spacing=3))
        return made

    def _buttons(self) -> FlowLayout:
        reste, contexte = self._reste, self._actions.contexte
        line = FlowLayout()
        if reste.suite is Suite.BROUILLON:
            show = partial(self._actions.open_form, reste.brouillon)
            line.addWidget(button(tr("Voir le brouillon"), "resteBrouillon", show, role="principal"))
        elif reste.suite is Suite.A_PAYER:
            prepare = partial(self._actions.ask_prepare, reste.cotec_id)
            line.addWidget(button(tr("Préparer les états…"), "restePreparer", prepare, role="principal"))
        if reste.rencontre:
            see = partial(contexte.ouvrir, "presences", reste.rencontre)
            line.addWidget(button(tr("Voir les présences"), "restePresences", see, hint=tr("Entrée dans la liste")))
        if reste.cotec_id:
            go = partial(contexte.ouvrir, "cotec", reste.cotec_id)
            line.addWidget(button(tr("Voir le CoTec"), "resteCotec", go))
        return line

    def _facts(self) -> KeyValue:
        reste = self._reste
        facts = [Fact(tr("Pourquoi") if reste.montant <= 0 else tr("Compté"), why_words(reste), _way_out(reste))]
        if reste.nature is Nature.TRAJET and reste.libelle:
            facts.append(Fact(tr("Trajet"), typeset(reste.libelle)))
        if reste.montant:
            facts.append(Fact(tr("Montant"), format_euros(reste.montant), strong=True))
        return KeyValue("resteFaits", facts)

    def _others(self, others: Sequence[Reste]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sp(12))
        grid.setVerticalSpacing(sp(3))
        grid.setColumnStretch(1, 1)
        title = tr("Tout ce qui reste de {nom} : {nombre}").format(
            nom=self._reste.nom, nombre=plural(len(others), tr("ligne"))
        )
        grid.addWidget(label(title, "titrePanneau", wrap=True), 0, 0, 1, 3)
        for row, reste in enumerate(others):
            grid.addWidget(label(format_date(reste.jour)), 2 * row + 1, 0)
            go = partial(self._actions.open_reste, reste)
            words = TextLink(what_words(reste), f"autre_{reste.cle}", go, quiet=True)
            grid.addWidget(words, 2 * row + 1, 1)
            amount = format_euros(reste.montant) if reste.montant else "–"
            grid.addWidget(label(amount), 2 * row + 1, 2, Qt.AlignmentFlag.AlignRight)
            why = f"{reste.suite.value} · {why_words(reste)}"
            grid.addWidget(label(why, "explication", wrap=True), 2 * row + 2, 1, 1, 2)
        return made


def _way_out(reste: Reste) -> str:
    """What to do about it, in a sentence."""
    if reste.suite is Suite.BROUILLON:
        return tr("Sera payé avec son brouillon, une fois validé.")
    if reste.suite is Suite.A_PAYER:
        return tr("Entrera dans le prochain état : préparez les états.")
    if reste.suite is Suite.A_REPORTER:
        return tr("Retenu sur le prochain état de la personne : jamais d’état négatif.")
    if reste.nature in (Nature.VACATION, Nature.TRAVAIL):
        return tr("Si c’est une erreur, corrigez la fiche du membre (CoTec) ou la présence (réunion).")
    return tr("Si c’est une erreur, corrigez la présence (réunion) ou la fiche du membre (CoTec).")
