"""Messages are sentences with a way out; a bug gives a report that names nobody."""

import sys
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import crash, messages
from cops_desktop.qt.crash import CrashHook, report
from cops_desktop.qt.dialogs.crash_report import CrashReport
from cops_desktop.qt.theme import Theme
from cops_desktop.services import laptop

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def parent(qtbot: QtBot, theme: Theme) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def seen(qtbot: QtBot, kind: type[W]) -> W:
    """The one window of this kind; those that were closed and wait for their deletion do not count."""

    def shown() -> list[W]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def test_a_refusal_shows_its_sentence_and_its_details(parent: QWidget) -> None:
    box = messages.refusal(parent, Refus("Ce classeur a deux fautes.", ("ligne 3", "ligne 12")))
    assert box.isVisible()
    assert box.text() == "Ce classeur a deux fautes."
    assert box.informativeText() == "ligne 3\nligne 12"
    box.close()


def test_many_details_are_folded_away(parent: QWidget) -> None:
    box = messages.error(parent, "Beaucoup de fautes.", "une faute\n" * 200)
    assert box.informativeText() == ""
    assert box.detailedText().count("faute") == 200
    box.close()


@pytest.mark.parametrize("details", ["", "une faute\n" * 200])
def test_what_asks_nothing_is_closed_by_a_button_without_a_picture(qtbot: QtBot, parent: QWidget, details: str) -> None:
    box = messages.information(parent, "La sauvegarde est restaurée.", details)
    close = box.findChild(QPushButton, "fermer")
    assert close is not None and close.text() == "Fermer"
    assert all(made.icon().isNull() for made in box.buttons())
    assert not any("OK" in made.text() for made in box.buttons())
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox) is None)


def test_the_buttons_of_qt_s_own_dialogs_have_no_picture_either(qtbot: QtBot, parent: QWidget) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent)
    assert all(made.icon().isNull() for made in box.buttons())


def test_a_sentence_is_never_cut(parent: QWidget) -> None:
    """A least width from the style sheet would stand for the sentence's own, and Qt would not go to a second line."""
    box = messages.error(
        parent, "Un état validé est figé : il ne se modifie ni ne se supprime. Annulez-le, avec un motif."
    )
    sentence = box.findChild(QLabel, "qt_msgbox_label")
    assert sentence is not None
    assert sentence.minimumWidth() == 0
    box.close()


def test_names_are_never_read_as_html(parent: QWidget) -> None:
    box = messages.information(parent, "<b>Fatoumata</b>")
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()


@pytest.mark.parametrize(("key", "done"), [(Qt.Key.Key_Escape, []), (Qt.Key.Key_Return, [])])
def test_enter_and_escape_change_nothing(qtbot: QtBot, parent: QWidget, key: Qt.Key, done: list[bool]) -> None:
    box = messages.question(parent, "Annuler l’état ?", "Annuler l’état", lambda: done.append(True))
    qtbot.keyClick(box, key)
    assert done == []
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox) is None)


def test_the_named_button_does_what_it_says(qtbot: QtBot, parent: QWidget) -> None:
    done: list[bool] = []
    box = messages.question(parent, "Annuler l’état ?", "Annuler l’état", lambda: done.append(True))
    button = box.findChild(QPushButton, "confirmer")
    assert button is not None and button.text() == "Annuler l’état"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]


def bug(path: Path) -> BaseException:
    """An error that passes through our code and carries a name."""
    try:
        laptop.Laptop("p").with_recent("Fatoumata Keïta")  # type: ignore[arg-type]
    except AttributeError as error:
        return error
    raise AssertionError


def test_a_report_tells_the_place_and_nothing_of_anybody(tmp_path: Path) -> None:
    text = report(bug(tmp_path))
    assert "builtins.AttributeError" in text
    assert "services/laptop.py:" in text and "with_recent" in text
    assert "COPS Desktop" in text and "Qt 6" in text
    assert "Keïta" not in text
    assert str(Path.cwd()) not in text and str(Path(sys.prefix)) not in text


def test_a_report_follows_the_causes() -> None:
    try:
        try:
            raise KeyError("Keïta")
        except KeyError as inner:
            raise ValueError("Fatoumata") from inner
    except ValueError as error:
        text = report(error)
    assert text.index("builtins.ValueError") < text.index("builtins.KeyError")


def test_a_report_can_be_copied_and_comes_once(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    crash.show(parent, bug(tmp_path))
    crash.show(parent, bug(tmp_path))
    (dialog,) = parent.findChildren(CrashReport)
    qtbot.mouseClick(dialog.ui.copier, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.ui.rapport.toPlainText()
    dialog.close()


def test_an_error_that_nobody_caught_is_shown(
    qtbot: QtBot, parent: QWidget, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", sys.excepthook)
    hook = CrashHook(qapp)
    hook.install()
    error = bug(tmp_path)
    sys.excepthook(type(error), error, error.__traceback__)
    seen(qtbot, CrashReport).close()
    sys.excepthook(Refus, Refus("Le disque est plein."), None)
    box = seen(qtbot, QMessageBox)
    assert box.text() == "Le disque est plein."
    box.close()
    hook.deleteLater()
