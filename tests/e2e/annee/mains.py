"""What two hands do in the window, and nothing else: keys, clicks on what is in sight, and the answer to a file dialog.

`Mains` counts what it does by task: `compte` says at the end how many keys and clicks each cost.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cops_desktop.domain.words import fold
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.models.rows import CELL
from cops_desktop.qt.page import Page
from tests.builders import plain
from tests.documents.pdf import pages_of
from tests.qt.real_window import dialog_named, find, open_dialogs

K, CTRL, NONE = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
DIGITS = (K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5, K.Key_6, K.Key_7, K.Key_8)
Recus = Mapping[str, Path]  # the files that were received, by their short names
TABS = ("accueil", "annuaire", "engagements", "accompagnements", "cotec", "rencontres", "paiements")


class Mains:
    """The hands of the user before one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.touches, self.clics = Counter[str](), Counter[str]()
        self._task = ""

    # The year

    def le(self, jour: str, task: str) -> None:
        """Another day, on which something is to be done."""
        day, month, *year = map(int, jour.split("/"))
        on = date(year[0] if year else 2026, month, day)
        self.window.contexte.today = lambda: on
        self.window.contexte.written()
        self._task = task

    @property
    def compte(self) -> dict[str, tuple[int, int]]:
        """By task: keys, clicks."""
        return {task: (self.touches[task], self.clics[task]) for task in {**self.touches, **self.clics}}

    # The keyboard

    def touche(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """A key, where the keyboard is."""
        for _ in range(times):
            self.touches[self._task] += 1
            self.qtbot.keyClick(self._focused(), key, modifier)

    def tape(self, text: str) -> None:
        """Letters, where the keyboard is: as events that a French keyboard sends, as QTest types ASCII only."""
        for letter in text:
            self.touches[self._task] += 1
            QApplication.sendEvent(self._focused(), QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))

    def _focused(self) -> QWidget:
        front = self._front()
        if (
            QApplication.activeWindow() is not front
        ):  # a desktop gives the keyboard to what is in front; here nobody does
            front.activateWindow()
            self.attend(lambda: QApplication.activeWindow() is front)
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def est_sur(self, name: str) -> None:
        """The keyboard comes there by itself."""
        self._focused()
        self.attend(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == name)

    def menu(self, letter: Qt.Key, name: str) -> None:
        """A choice of the menu bar: Alt and its letter, the arrow down to it, Enter."""
        self.au_menu(lambda: self.touche(letter, ALT), name)

    def au_menu(self, ask: Callable[[], object], name: str) -> None:
        """A choice of the menu that is opened so. One under a button waits for its answer: it is given from beside."""
        done: list[str] = []

        def choose() -> None:
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu) and not done:
                done.append("")
                done[0] = self._choose_in_menu(menu, name)

        timer = QTimer(self.window)
        timer.timeout.connect(choose)
        timer.start(5)
        ask()
        self.attend(lambda: any(done))
        timer.stop()
        timer.deleteLater()
        assert done == [name], done

    def _choose_in_menu(self, menu: QMenu, name: str) -> str:
        found = next((a for a in menu.actions() if a.objectName() == name and a.isEnabled()), None)
        for _ in menu.actions() if found is not None else ():
            self.touches[self._task] += 1
            QTest.keyClick(menu, K.Key_Down)
            if menu.activeAction() is found:
                QTest.keyClick(menu, K.Key_Return)
                return name
        menu.close()
        return f"{name} is not in {[a.objectName() for a in menu.actions()]}"

    def onglet(self, name: str) -> Page:
        """A tab, by its digit."""
        self.touche(DIGITS[TABS.index(name)], CTRL)
        page = self.window.page()
        assert page is not None and page.isVisible()
        return page

    # The mouse

    def clique(self, name: str, within: QWidget | None = None) -> None:
        """A button, scrolled to."""
        target = find(within or self._front(), QPushButton, name)
        self.attend(target.isVisible)
        assert target.isEnabled(), f"{name} waits"
        self._presse(target, target.rect().center())

    def _front(self) -> QWidget:
        """What one sees: the dialog in front, else the window."""
        return QApplication.activeModalWidget() or self.window

    def _presse(self, target: QWidget, at: QPoint) -> None:
        above: QWidget | None = target.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(target)
            above = above.parentWidget()
        self.clics[self._task] += 1
        self._focused()
        self.qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)

    def coche(self, name: str, on: bool = True, within: QWidget | None = None) -> None:
        """A box that is to be ticked, or not."""
        box = find(within or self._front(), QCheckBox, name)
        assert box.isVisible() and box.isEnabled(), name
        if box.isChecked() is not on:
            self._presse(box, QPoint(9, box.height() // 2))
        assert box.isChecked() is on, name

    def ligne(self, liste: str, text: str, modifier: Qt.KeyboardModifier = NONE) -> None:
        """The row of a list in which that is written, by the mouse."""
        view, cells = self._row(liste, text)
        first = next(cell for cell in cells if not view.isColumnHidden(cell.column()))
        view.scrollTo(first)
        self.clics[self._task] += 1
        self._focused()
        at = view.visualRect(first).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    def a(self, liste: str, text: str) -> bool:
        """Whether a list has a row in which that is written."""
        with suppress(AssertionError):
            return bool(self._row(liste, text))
        return False

    def lit(self, liste: str, text: str) -> list[str]:
        """What the row of a list says in which that is written, column by column."""
        return [plain(cell.data(CELL).spoken()) for cell in self._row(liste, text)[1]]

    def _row(self, liste: str, text: str) -> tuple[QTableView, list[QModelIndex]]:
        view = find(self._front(), QTableView, liste)
        assert view.isVisible(), liste
        model, wanted = view.model(), fold(plain(text))
        for row in range(model.rowCount()):
            cells = [model.index(row, column) for column in range(model.columnCount())]
            if wanted in fold(plain(" ".join(cell.data(CELL).spoken() for cell in cells))):
                return view, cells
        raise AssertionError(f"{text} is not in {liste}")

    # Forms

    def dans(self, name: str, text: str) -> None:
        """A line: clicked, emptied, filled."""
        line = find(self._front(), QLineEdit, name)
        self.attend(line.isVisible)
        self._presse(line, line.rect().center())
        assert QApplication.focusWidget() is line, name
        self.touche(K.Key_A, CTRL)
        self.touche(K.Key_Delete)
        self.tape(text)

    def texte(self, name: str, text: str) -> None:
        """A text of several lines."""
        field = find(self._front(), QPlainTextEdit, name)
        self._presse(field.viewport(), field.viewport().rect().center())
        self.tape(text)

    def choisit(self, name: str, value: object, within: QWidget | None = None) -> None:
        """A value of a list of choices: the arrows, until it is there."""
        box = find(within or self._front(), QComboBox, name)
        place = box.findData(value)
        assert place >= 0, (name, value)
        assert box.isVisible() and box.isEnabled(), name
        box.setFocus(Qt.FocusReason.TabFocusReason)
        step = K.Key_Down if place > box.currentIndex() else K.Key_Up
        self.touche(step, times=abs(place - box.currentIndex()))
        assert box.currentData() == value, (name, value)

    def personne(self, text: str, picker: str = "choixPersonne") -> None:
        """Who is meant, in the list of persons that is open: some letters, Enter."""
        self.attend(lambda: picker in open_dialogs())
        self.tape(text)
        self.touche(K.Key_Return)
        assert picker not in open_dialogs(), text

    def enregistre(self, dialog: str) -> None:
        """Ctrl+Enter: what was written is right, and the dialog goes."""
        assert dialog in open_dialogs(), f"{open_dialogs()}, not {dialog}"
        self.touche(K.Key_Return, CTRL)
        self.calme()
        if dialog in open_dialogs():
            fault = find(dialog_named(dialog), QWidget, "faute")
            raise AssertionError(f"{dialog} stays: {getattr(fault, 'text', str)()}")

    def fichier(self, path: Path) -> None:
        """What the system's own window would answer."""
        self.attend(self._choosers)
        (chooser,) = self._choosers()
        self.clics[self._task] += 2
        chooser.fileSelected.emit(str(path))
        chooser.close()
        self.calme()

    @staticmethod
    def _choosers() -> list[QFileDialog]:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
        return [w for w in found if w.isVisible()]

    def confirme(self) -> str:
        """The button of a question that does what is asked; what it said."""
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox), open_dialogs()
        said = plain(f"{box.text()} {box.informativeText()}")
        (button,) = [b for b in box.buttons() if b.objectName() == "confirmer"]
        self._presse(button, button.rect().center())
        return said

    # What comes of it

    def calme(self) -> None:
        """Nothing works in the background any more."""
        self.qtbot.waitUntil(lambda: not self.window.contexte.tasks.busy(), timeout=30_000)

    def attend(self, is_there: Callable[[], object]) -> None:
        """Waits for what the screen will say."""
        self.qtbot.waitUntil(lambda: bool(is_there()), timeout=30_000)

    def trouve(self, text: str) -> None:
        """Ctrl+K, some words, Enter on the first that answers."""
        self.touche(K.Key_K, CTRL)
        self.est_sur("partoutMots")
        self.tape(text)
        view = find(self.window, QTableView, "partoutListe")
        self.attend(lambda: view.model().rowCount())
        self.touche(K.Key_Return)

    def papier(self, ask: Callable[[], object]) -> list[str]:
        """The pages of the paper that is asked for so, as one reads them; Escape puts it away."""
        ask()
        self.attend(lambda: self.window.findChildren(PdfPreview))
        self.calme()
        shown = self.window.findChildren(PdfPreview)[-1]
        said = [" ".join(plain(page).split()) for page in pages_of(shown._pdf)]
        self.touche(K.Key_Escape)
        self.attend(lambda: not self.window.findChildren(PdfPreview))
        return said

    def dialogue(self, name: str) -> QDialog:
        """The dialog that has just opened."""
        with suppress(AssertionError):
            return dialog_named(name)
        self.attend(lambda: name in open_dialogs())
        return dialog_named(name)
