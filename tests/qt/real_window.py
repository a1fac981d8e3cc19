"""The real window, with its real tabs, on a real file: how tests of pages get one, and find things in it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.tabs import DIALOGS, TABS
from cops_desktop.qt.theme import Theme
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.laptop import Laptop
from tests.builders import plain
from tests.demo import copy_demo, copy_empty

W = TypeVar("W", bound=QWidget)


def open_window(qtbot: QtBot, theme: Theme, path: Path, *, demo: bool = True) -> MainWindow:
    """A window on a copy of the demo, or on an empty file, as it is on the demo's day."""
    window = MainWindow(theme, Laptop("poste-1", "Claire Bonnefous"), TABS, DIALOGS)
    window.contexte.today = lambda: DEMO_DAY
    qtbot.addWidget(window)
    window.show()
    assert window.files.open(copy_demo(path) if demo else copy_empty(path))
    return window


def find(parent: QWidget, kind: type[W], name: str) -> W:
    """The widget of that name; the last one made, when one before it is still going away."""
    found = parent.findChildren(kind, name)
    assert found, f"{name} is not there"
    return found[-1]


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    """A click on a button that is there and can be clicked."""
    target = find(parent, QPushButton, name)
    qtbot.waitUntil(target.isVisible)
    assert target.isEnabled(), name
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)


def type_in(qtbot: QtBot, dialog: QWidget, name: str, text: str) -> None:
    """Replaces what a line holds, by the keyboard."""
    line = find(dialog, QLineEdit, name)
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    for letter in text:
        # QTest types ASCII only: an accented letter comes as the event that a French keyboard sends.
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def words(parent: QWidget, name: str) -> str:
    """What a label says."""
    return plain(find(parent, QLabel, name).text())


def status(window: MainWindow) -> str:
    """What the status line says."""
    return words(window, "etatMessage")


def choose(parent: QWidget, name: str, value: object) -> None:
    """Chooses in a list, as one does by hand."""
    box = find(parent, QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Waits until the work in the background is over."""
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy(), timeout=20_000)


def dialog_named(name: str) -> QDialog:
    """The open dialog of that name."""
    for shown in QApplication.topLevelWidgets():
        if isinstance(shown, QDialog) and shown.objectName() == name and shown.isVisible():
            return shown
    raise AssertionError(f"no dialog {name} is open")


def open_dialogs() -> list[str]:
    """The names of the dialogs that are open."""
    return [w.objectName() for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def statements(window: MainWindow, work: Callable[[], object]) -> int:
    """How many times `work` asks the file something: no page asks once per row."""
    asked: list[str] = []
    connection = window.contexte.fichier.db.conn
    connection.set_trace_callback(asked.append)
    work()
    connection.set_trace_callback(None)
    return len(asked)
