"""The small things that every page is made of: texts in their roles, buttons, rules, a scrolling area."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cops_desktop.qt.theme import sp

B = TypeVar("B", bound=QBoxLayout)
Margins = tuple[int, int, int, int]  # left, top, right, bottom


def label(text: str = "", role: str = "", name: str = "", *, wrap: bool = False, rich: bool = False) -> QLabel:
    """A text in a role of the style sheet: titre, sousTitre, titrePanneau, explication, secondaire, fort, chiffre…

    With `rich` the text is HTML, whose data the caller has escaped.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    made.setObjectName(name)
    if role:
        made.setProperty("role", role)
    if wrap:
        made.setWordWrap(True)
        policy = made.sizePolicy()
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Changes a widget's role and its look with it."""
    set_look(widget, "role", role)


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Changes a property that the style sheet reads."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Button(QPushButton):
    """A button that Enter presses as Space does: outside dialogs Qt leaves Enter without effect.

    Clicked twice out of habit, it is pressed once, and the button that took its place meanwhile is not pressed at all.
    """

    def setText(self, text: str) -> None:
        """An icon keeps its distance from a word, from one that comes after it too."""
        came = not self.text()
        super().setText(text)
        if came and not self.icon().isNull():
            from cops_desktop.qt.icons import NAME, set_icon

            set_icon(self, self.property(NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


def button(
    text: str,
    name: str,
    clicked: Callable[[], object] | None = None,
    *,
    role: str = "",
    icon: str = "",
    hint: str = "",
) -> QPushButton:
    """A button named by what it does. Role « principal » fills it (once per screen), « lien » makes it a link.

    `hint` is the tool tip: a key, or what the word alone does not say.
    """
    made = Button(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setToolTip(hint)
    if role:
        made.setProperty("role", role)
    if icon:
        from cops_desktop.qt.icons import set_icon  # Accueil, where the program starts, has none

        set_icon(made, icon)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def hbox(*items: QWidget | QLayout | None, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Widgets and layouts side by side; None is the room that is left. Lengths in pixels at 100 %."""
    return _box(QHBoxLayout(), items, spacing, margins)


def vbox(*items: QWidget | QLayout | None, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Widgets and layouts one under the other; None is the room that is left. Lengths in pixels at 100 %."""
    return _box(QVBoxLayout(), items, spacing, margins)


def _box(box: B, items: Sequence[QWidget | QLayout | None], spacing: int, margins: Margins) -> B:
    box.setSpacing(sp(spacing))
    box.setContentsMargins(*(sp(margin) for margin in margins))
    for item in items:
        if item is None:
            box.addStretch()
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box


def rule() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("role", "filet")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def scrolling(content: QWidget, name: str) -> QScrollArea:
    """`content` in an area that scrolls when there is no room for it."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("role", "defilant")
    area.setWidget(content)
    return area


def area_around(widget: QWidget) -> tuple[QScrollArea, QWidget] | None:
    """The area that scrolls what the widget stands in, and all that scrolls in it; None where nothing does."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    ground = above.widget() if above is not None else None
    return (above, ground) if above is not None and ground is not None else None


def go_to_part(title: QWidget, part: QWidget) -> None:
    """Scrolls a card to one of its parts, and leaves the keyboard on the first thing that can be done there."""
    if found := area_around(title):
        area, ground = found
        area.verticalScrollBar().setValue(title.mapTo(ground, QPoint()).y() - sp(10))
    for inside in part.findChildren(QWidget):
        if inside.isVisible() and inside.isEnabled() and inside.focusPolicy() & Qt.FocusPolicy.TabFocus:
            inside.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout; the widgets go away, the last one first.

    The keyboard leaves a widget that is hidden for the next one: it goes once, not through all that go away after it.
    """
    while (item := layout.takeAt(layout.count() - 1)) is not None:
        if inner := item.layout():
            clear(inner)
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def go_along(things: Sequence[QWidget], event: QKeyEvent) -> bool:
    """Up and Down go from one of `things`, which stand one under the other, to the next; False: not theirs."""
    step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
    place = next((place for place, thing in enumerate(things) if thing.hasFocus()), None)
    if not step or place is None:
        return False
    if 0 <= place + step < len(things):
        things[place + step].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def leave_undo(line: QLineEdit, event: QEvent) -> None:
    """Leaves Ctrl+Z to the window once `line` took its `event`, while there is no typing to undo in it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return
    undo, redo = (event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo))
    if (undo and not line.isUndoAvailable()) or (redo and not line.isRedoAvailable()):
        event.ignore()
