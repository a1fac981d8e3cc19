"""What is chosen in a drop-down list is cut between two letters, and said whole when pointed at."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QComboBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme, sp
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.drop_down import DropDown
from tests.qt.ecrans.peints import Peinture

LONG = "Association régionale des aidants et des proches de l’Ouest"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tool tips that are shown."""
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_: shown.append(text))
    return shown


def put(qtbot: QtBot, box: QComboBox, width: int) -> QWidget:
    window = QWidget()
    window.resize(sp(600), sp(60))
    box.setParent(window)
    box.addItem(LONG)
    box.setFixedWidth(width)
    qtbot.addWidget(window)
    window.show()
    return window


def point_at(box: QComboBox) -> None:
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), box.mapToGlobal(QPoint(5, 5))))


def test_what_does_not_fit_ends_with_an_ellipsis_and_is_said_whole(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    box = DropDown()
    window = put(qtbot, box, sp(160))
    assert [texte.words[-1] for texte in Peinture(window).textes] == ["…"]
    point_at(box)
    assert said == [LONG]


def test_what_fits_stands_whole_and_needs_no_word(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    box = DropDown()
    window = put(qtbot, box, sp(590))
    assert [texte.words for texte in Peinture(window).textes] == [LONG]
    point_at(box)
    assert not said


@pytest.mark.parametrize("scale", [100, 200])
def test_given_what_it_asks_for_it_cuts_none_of_its_words(qtbot: QtBot, theme: Theme, scale: int) -> None:
    theme.set_scale(scale)
    for words in ("Présent", "comme pour tout le CoTec", "Autre\u202f: seulement une date", LONG):
        box = DropDown()
        window = QWidget()
        qtbot.addWidget(window)
        box.setParent(window)
        box.addItems(["x", words])
        box.setCurrentIndex(1)
        window.resize(sp(900), sp(60))
        window.show()
        box.resize(box.sizeHint())
        assert [texte.words for texte in Peinture(window).textes] == [words]


def test_a_filter_says_first_what_it_filters_by(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    box = Choice("structure", "Structure", 12)
    window = put(qtbot, box, sp(160))
    assert window.isVisible()
    point_at(box)
    assert said == [f"Structure\n{LONG}"]


def test_what_one_types_in_is_left_to_qt(qtbot: QtBot, theme: Theme) -> None:
    box = DropDown()
    box.setEditable(True)
    window = put(qtbot, box, sp(160))
    assert not [texte for texte in Peinture(window).textes if texte.words.endswith("…")]


def test_every_form_and_row_has_this_list() -> None:
    from cops_desktop.qt.widgets import rows_editor
    from tools.compile_forms import sources

    assert rows_editor.DropDown is DropDown
    assert not [source.name for source in sources() if 'class="QComboBox"' in source.read_text(encoding="utf-8")]
