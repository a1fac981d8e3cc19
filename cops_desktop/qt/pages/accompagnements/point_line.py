"""A point of a checklist as a line: ticked, said in other words where it stands, moved; and the line that adds one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QMenu, QWidget

from cops_desktop.domain.accompagnements.types import Point
from cops_desktop.domain.words import format_date
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import button, hbox, label, leave_undo, vbox

_WITH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ALT, _ALONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_CLES = {  # what a key does on a point that has the keyboard
    (_ALONE, Qt.Key.Key_F2): "reformuler",
    (_ALONE, Qt.Key.Key_Delete): "retirer",
    (_ALT, Qt.Key.Key_Up): "monter",
    (_ALT, Qt.Key.Key_Down): "descendre",
    (_ALONE, Qt.Key.Key_Up): "precedent",
    (_ALONE, Qt.Key.Key_Down): "suivant",
}
Acts = Mapping[str, Callable[..., object]]


class _Tick(QCheckBox):
    """The box of a point: its keys are its own before they are a shortcut of the page."""

    def __init__(self, does: Callable[[str], object]) -> None:
        super().__init__()
        self._does = does

    @staticmethod
    def _act(event: QEvent) -> str:
        if not isinstance(event, QKeyEvent):
            return ""
        return _CLES.get((event.modifiers() & _WITH, Qt.Key(event.key())), "")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(event)
        if act:
            self._does(act)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class _Text(QLabel):
    """The words of a point: a click on them is one on the box."""

    def __init__(self, name: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self._clicked = clicked
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._clicked()


class WordsLine(QLineEdit):
    """A line of words: Enter says them to `done`, as leaving it does; Escape forgets them, then calls `left`."""

    def __init__(
        self, name: str, placeholder: str, done: Callable[[str], object], left: Callable[[], object] = lambda: None
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self._done, self._left = done, left

    def commit(self) -> None:
        """Says what was typed, once."""
        text = " ".join(self.text().split())
        self.clear()
        if text:
            self._done(text)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        leave_undo(self, event)
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self._left()
        elif event.key() == Qt.Key.Key_Escape and (self.text() or self.isModified()):
            self.clear()
            self._left()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.commit()
            self._left()


class PointLine(QWidget):
    """The box, the words, in grey who did it and when, and a menu for what the keys do."""

    def __init__(self, key: str, acts: Acts) -> None:
        super().__init__()
        self.setObjectName(f"point_{key}")
        self._acts = acts
        self._point: Point | None = None
        self.tick = _Tick(self._do)
        self.tick.setObjectName(f"point_{key}_case")
        self.tick.clicked.connect(lambda done: acts["cocher"](done))
        self._text = _Text(f"point_{key}_texte", self.tick.click)
        self._who = label("", "explication", f"point_{key}_fait", wrap=True)
        self._editor = WordsLine(f"point_{key}_mots", "", self._reworded, self._close_editor)
        self._editor.hide()
        self._more = button("", f"point_{key}_plus", hint=tr("Reformuler, déplacer, retirer"), role="verrou")
        self._more.setMenu(self._menu())
        top = Qt.AlignmentFlag.AlignTop
        said = vbox(self._text, self._editor, self._who, spacing=0, margins=(0, 3, 0, 3))
        line = hbox(spacing=4)
        line.addWidget(self.tick, 0, top)
        line.addLayout(said, 1)
        line.addWidget(self._more, 0, top)
        self.setLayout(line)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for act, words, key in (
            ("reformuler", tr("Reformuler"), "F2"),
            ("dater", tr("Fait le…"), ""),
            ("monter", tr("Monter"), "Alt+Up"),
            ("descendre", tr("Descendre"), "Alt+Down"),
            ("retirer", tr("Retirer"), "Delete"),
        ):
            keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            action = QAction(f"{words}\t{keys}" if keys else words, menu)  # told, not taken: the box answers to it
            action.setObjectName(f"point_{act}")
            action.triggered.connect(lambda _=False, act=act: self._do(act))
            menu.addAction(action)
        return menu

    def show_point(self, point: Point) -> None:
        """Shows a point as it is now."""
        self._point = point
        self._text.setText(point.texte)
        self.tick.setChecked(point.fait_le is not None)
        self.tick.setAccessibleName(point.texte)
        self._more.setAccessibleName(tr("Actions sur « {point} »").format(point=point.texte))
        said = ""
        if point.fait_le is not None:
            words = tr("le {jour}, par {qui}") if point.fait_par else tr("le {jour}")
            said = words.format(jour=format_date(point.fait_le), qui=point.fait_par)
        self._who.setText(said)
        self._who.setVisible(bool(said))
        self.tick.setAccessibleDescription(said)

    def show_again(self) -> None:
        """What was asked was refused: the box says what is kept."""
        if self._point is not None:
            self.show_point(self._point)

    def take_focus(self) -> None:
        """The keyboard comes to the box."""
        self.tick.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Saves the words being typed."""
        if self._editor.isVisible():
            self._editor.commit()
            self._close_editor()

    def _do(self, act: str) -> None:
        if act == "reformuler":
            self._open_editor()
        elif act == "dater" and self._point is not None:
            self._acts[act](self._point)
        else:
            self._acts[act]()

    def _open_editor(self) -> None:
        if self._point is None:
            return
        self._editor.setText(self._point.texte)
        self._editor.setAccessibleName(tr("Reformuler « {point} »").format(point=self._point.texte))
        self._text.hide()
        self._editor.show()
        self._editor.selectAll()
        self._editor.setFocus()

    def _close_editor(self) -> None:
        if self._editor.isHidden():
            return
        had_focus = self._editor.hasFocus()
        self._editor.hide()
        self._text.show()
        if had_focus:
            self.take_focus()

    def _reworded(self, text: str) -> None:
        self._acts["reformuler"](text)
