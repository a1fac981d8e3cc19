"""Tab goes through a window as it is read, whatever was made first, and brings into view what it reaches."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cops_desktop.qt.reading_order import ReadingOrder


class Fenetre(ReadingOrder, QDialog):
    """A dialog as those of the program."""


def line(name: str, parent: QWidget | None = None) -> QLineEdit:
    made = QLineEdit(parent)
    made.setObjectName(name)
    return made


def column(*parts: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    for part in parts:
        layout.addWidget(part)
    return made


def opened(qtbot: QtBot, dialog: QDialog) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def tour(qtbot: QtBot, first: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    first.setFocus()
    names: list[str] = []
    here = QApplication.focusWidget()
    while here is not None and here.objectName() not in names:
        names.append(here.objectName())
        qtbot.keyClick(here, key)
        here = QApplication.focusWidget()
    return names


def test_what_is_made_last_is_reached_where_it_stands(qtbot: QtBot) -> None:
    dialog = Fenetre()
    layout = QVBoxLayout(dialog)
    first, last = line("premier"), line("dernier")
    layout.addWidget(first)
    layout.addWidget(last)
    layout.insertWidget(1, line("milieu"))
    opened(qtbot, dialog)
    assert tour(qtbot, first) == ["premier", "milieu", "dernier"]
    assert tour(qtbot, first, Qt.Key.Key_Backtab) == ["premier", "dernier", "milieu"]


def test_lines_are_read_before_columns_and_columns_where_there_are_no_lines(qtbot: QtBot) -> None:
    dialog = Fenetre()
    layout = QVBoxLayout(dialog)
    above, side = QHBoxLayout(), QHBoxLayout()
    below = line("bas")
    layout.addLayout(above)
    layout.addLayout(side)
    layout.addWidget(below)
    side.addWidget(column(line("d1"), line("d2")))
    side.insertWidget(0, column(line("g1"), line("g2"), line("g3")))
    above.addWidget(line("h2"))
    above.insertWidget(0, line("h1"))
    opened(qtbot, dialog)
    assert tour(qtbot, below) == ["bas", "h1", "h2", "g1", "g2", "g3", "d1", "d2"]


@pytest.mark.parametrize("how", ["hidden", "disabled", "clicked"])
def test_tab_stops_where_one_can_act(qtbot: QtBot, how: str) -> None:
    middle = QPushButton("Là")
    middle.setObjectName("milieu")
    first = line("premier")
    dialog = Fenetre()
    QVBoxLayout(dialog).addWidget(column(first, middle, line("dernier")))
    opened(qtbot, dialog)
    if how == "hidden":
        middle.hide()
    elif how == "disabled":
        middle.setEnabled(False)
    else:
        middle.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert tour(qtbot, first) == ["premier", "dernier"]


def test_what_tab_reaches_from_outside_is_scrolled_into_view(qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setWidget(column(*(line(f"champ{n}") for n in range(40))))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    before = line("avant")
    dialog = Fenetre()
    layout = QVBoxLayout(dialog)
    layout.addWidget(before)
    layout.addWidget(area)
    opened(qtbot, dialog)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    here = QApplication.focusWidget()
    assert here is not None and here.objectName() == "champ0"
    assert area.viewport().rect().contains(here.mapTo(area.viewport(), QPoint(0, 0)))
