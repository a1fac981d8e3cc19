"""The board of the accompagnements: cards, order, keyboard, dragging, moves (R6.3, R6.5)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Colonne
from cops_desktop.domain.accompagnements.types import Accompagnement, Nature
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.tableau import TableauVue
from cops_desktop.qt.pages.accompagnements.tableau_carte import card_width, forme
from cops_desktop.qt.pages.accompagnements.tableau_colonne import BoardColumn, carry, dragged
from cops_desktop.qt.pages.accompagnements.tableau_mots import carte, initiales, par_colonne
from cops_desktop.qt.theme import Theme, sp
from cops_desktop.services.accompagnements.liste import Ligne, lignes
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.projets import fill
from tests.qt.real_window import find, open_dialogs, open_window, status

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    yield window
    window.contexte.use(None)


@pytest.fixture
def monde(window: MainWindow) -> Monde:
    return Monde(window.contexte.fichier)


@pytest.fixture
def vue(window: MainWindow, qtbot: QtBot) -> TableauVue:
    """The board by itself, following the file as the page makes it do."""
    made = TableauVue(window.contexte)
    qtbot.addWidget(made)
    made.resize(1250, 600)
    made.show()
    window.contexte.changed.connect(lambda: made.show_lignes(lines(window)))
    return made


def lines(window: MainWindow) -> list[Ligne]:
    return lignes(window.contexte.fichier, DEMO_DAY)


def shown(window: MainWindow) -> None:
    window.contexte.written()
    QApplication.processEvents()


def column(vue: TableauVue, colonne: Colonne) -> BoardColumn:
    return next(c for c in vue.columns if c.colonne is colonne)


def titles(vue: TableauVue, colonne: Colonne) -> list[str]:
    return [line.item.titre for line in column(vue, colonne).view.rows.rows()]


def board(vue: TableauVue) -> dict[Colonne, list[str]]:
    """By column, the titles of the cards; columns without any left out."""
    return {c.colonne: titles(vue, c.colonne) for c in vue.columns if c.view.rows.rowCount()}


def in_stage(monde: Monde, stage: int, titre: str = "Scénarios", **more: object) -> Accompagnement:
    """A project in this stage, since some days before the demo's."""
    item = monde.accompagnement(titre, **more)
    monde.examen(item, date(2026, 9, 10))
    monde.mouvements(item, *(f"2026-10-{10 + n:02} étape {n}" for n in range(1, stage + 1)))
    return item


def has_focus(vue: TableauVue, colonne: Colonne) -> bool:
    return column(vue, colonne).view is vue.window().focusWidget()


# Cards and their order -------------------------------------------------------------------------------------------
def test_r6_5_a_card_says_structure_kind_who_follows_and_what_comes_next(window: MainWindow, monde: Monde) -> None:
    house, other = monde.structure("CH Les Garrigues"), monde.structure("IFSI du Rouergue")
    claire, hugo = monde.personne("Bastide", "Claire"), monde.personne("d’Hautpoul", "Hugo")
    in_stage(
        monde, 1, "Parent partenaire", nature=Nature.APPUI_ETP, structures=(house, other), charges=(claire, hugo),
        prochaine_action="restitution du diagnostic", echeance=date(2026, 12, 3),
    )  # fmt: skip
    (line,) = lines(window)
    card = carte(line, DEMO_DAY)
    assert (card.text, plain(card.explanation)) == ("Parent partenaire", "CH Les Garrigues et 1 autre")
    assert (card.action, card.quand) == ("→ restitution du diagnostic", "03/12")
    assert [word for word, _ in card.chips] == ["appui ETP", "CB", "HH"] or "sous" in card.chips[-1][0]
    said = plain(card.spoken())
    assert said.startswith(
        "Parent partenaire, CH Les Garrigues, IFSI du Rouergue, appui ETP, étape 1, "
        "suivi par Claire Bastide et Hugo d’Hautpoul, restitution du diagnostic 03/12/2026"
    )


def test_r6_3_lateness_is_in_colour_and_in_words_and_comes_first(window: MainWindow, monde: Monde) -> None:
    in_stage(monde, 2, "À l’heure")
    in_stage(monde, 2, "Bientôt", prochaine_action="copil", echeance=date(2026, 11, 26))
    in_stage(monde, 2, "En retard", prochaine_action="copil", echeance=date(2026, 11, 12))
    held = in_stage(monde, 2, "Suspendu", prochaine_action="copil", echeance=date(2026, 1, 1))
    move = monde.fichier  # the suspension follows the two stages
    del move
    suspend(monde, held)
    there = par_colonne(lines(window))[Colonne.ETAPE_2]
    assert [line.item.titre for line in there] == ["En retard", "Bientôt", "À l’heure", "Suspendu"]
    late, soon, _, stopped = (carte(line, DEMO_DAY) for line in there)
    assert late.chips[-1] == ("12 j de retard", "refus")
    assert soon.chips[-1] == ("sous 2 j", "attention")
    assert stopped.chips[-1] == ("suspendu", "attention"), "what is suspended is not late"
    assert "copil : 12 jours de retard" in plain(late.spoken())
    assert "suspendu à l’étape 2" in plain(stopped.spoken())
