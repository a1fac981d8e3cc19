"""The first steps of Accueil, in a file that is not filled yet: each with what does it, and ticked once it is done."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.premiers_pas import PremiersPas

CHIP_ROOM = 66  # pixels at 100 %: titles begin at one place


class _Way(NamedTuple):
    """A button: its name, its words, what it does."""

    name: str
    words: str
    does: Callable[[], object]


class PremiersPasView(QWidget):
    """What to do first. The menus' own actions do it, where there is one; the first step that is left is filled."""

    def __init__(self, contexte: Contexte, pas: PremiersPas) -> None:
        super().__init__()
        self.setObjectName("accueilPremiersPas")
        self._contexte = contexte
        self.buttons: list[QPushButton] = []
        self._column = vbox(spacing=14, margins=(28, 26, 28, 26))
        begin = self.tr("Le fichier est vide. Par quoi commencer ?")
        title = self.tr("Premiers pas : la suite") if pas.faits else begin
        self._column.addWidget(label(title, "sousTitre", wrap=True))
        self._lists(pas)
        self._cotec(pas)
        self._meeting(pas)
        if not pas.faits:
            self._try()
        self.setLayout(self._column)

    def _lists(self, pas: PremiersPas) -> None:
        why = self.tr(
            "Une liste de personnes ou de structures, comme elle est, de n’importe quel tableur ; ou le classeur du "
            "programme, avec les CoTec, les réunions et les présences."
        )
        ways = (
            *self._of_menu("importerListe", self.tr("Importer une liste…")),
            *self._of_menu("importer", self.tr("Importer un classeur…")),
        )
        self._step(self.tr("Apportez vos listes"), why, *ways, done=pas.listes)

    def _cotec(self, pas: PremiersPas) -> None:
        why = self.tr("Son sujet, ses copilotes, puis ses membres, choisis dans l’annuaire.")
        add = _Way("premiersPas_cotec", self.tr("Ajouter un CoTec…"), self._add_cotec)
        self._step(self.tr("Créez un CoTec"), why, add, done=pas.cotec)

    def _meeting(self, pas: PremiersPas) -> None:
        why = self.tr("Sa date et ses heures. La feuille d’émargement, les présences et les états en découlent.")
        meet = partial(self._contexte.ouvrir, "nouvelle_rencontre", "CoTec" if pas.cotec else "CoPart")
        add = _Way("premiersPas_rencontre", self.tr("Nouvelle réunion…"), meet)
        self._step(self.tr("Préparez une réunion"), why, add, done=pas.rencontre)

    def _try(self) -> None:
        why = self.tr("Une année fictive, dans un fichier à part.")
        demo = self._of_menu("demonstration", self.tr("Ouvrir la démonstration…"))
        self._step(self.tr("Ou essayez sans crainte"), why, *demo, done=None)

    def _step(self, title: str, why: str, *ways: _Way, done: bool | None) -> None:
        """A step, `done` or not; None for what nobody has to do."""
        state = Chip(self.tr("fait"), "ok") if done else Chip(self.tr("à faire")) if done is False else None
        chip = QWidget()
        chip.setLayout(vbox(state, None, spacing=0))
        chip.setMinimumWidth(sp(CHIP_ROOM))
        words = vbox(label(title, "fort", wrap=True), spacing=4)
        if not done:
            words.addWidget(label(why, "explication", wrap=True))
            words.addLayout(self._row(ways, why))
        line = hbox(chip, spacing=12)
        line.addLayout(words, 1)
        self._column.addLayout(line)

    def _row(self, ways: tuple[_Way, ...], why: str) -> FlowLayout:
        row = FlowLayout(spacing=8)
        for way in ways:
            made = button(way.words, way.name, way.does, role="" if self.buttons else "principal")
            made.setAccessibleDescription(why)
            self.buttons.append(made)
            row.addWidget(made)
        return row

    def _of_menu(self, name: str, words: str) -> tuple[_Way, ...]:
        action = self._contexte.window.findChild(QAction, name)
        return (_Way(f"premiersPas_{name}", words, action.trigger),) if action is not None else ()

    def _add_cotec(self) -> None:
        from cops_desktop.qt.dialogs.cotec import open_cotec

        open_cotec(self._contexte, None, then=partial(self._contexte.ouvrir, "cotec"))
