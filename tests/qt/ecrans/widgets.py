"""What one can act on in a window, where it stands, and what a screen reader calls it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

ACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
INSIDE = (QComboBox, QAbstractSpinBox)  # what they are made of is not for itself


def interactive(top: QWidget) -> Iterator[QWidget]:
    """Every widget in there that is shown and that the mouse or the keyboard can act on, in the order of Tab."""
    here = top.nextInFocusChain()
    while here is not None and here is not top:
        if here.isVisible() and top.isAncestorOf(here) and _is_active(here):
            yield here
        here = here.nextInFocusChain()


def _is_active(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar | QHeaderView) or _is_part(widget):
        return False
    if isinstance(widget, QLabel):
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, ACTIVE):
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return isinstance(widget, ACTIVE) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_part(widget: QWidget) -> bool:
    """Whether it is a part of another that stands for it: the line of a list of choices, the viewport of a list."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, INSIDE) or above.inherits("QWebEngineView"):
            return True
        above = above.parentWidget()
    return widget.objectName().startswith("qt_")


def name_of(widget: QWidget) -> str:
    """What a screen reader says that it is: its accessible name, else its text or that of its label."""
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name).strip() if seen is not None else ""


def tabbed(widget: QWidget) -> bool:
    """Whether Tab stops there."""
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def rect_in(widget: QWidget, top: QWidget) -> QRect:
    """Where it stands in the window."""
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def focused_in(top: QWidget) -> QWidget | None:
    """Where the keyboard is, in there."""
    here = QApplication.focusWidget()
    return here if here is not None and top.isAncestorOf(here) else None


def part_of(stop: QWidget) -> QRect:
    """Where the keyboard is in it: of a list, which may be longer than the screen, the row; else all of it."""
    if not isinstance(stop, QAbstractItemView) or not stop.model().rowCount():
        return stop.rect()
    here = stop.currentIndex()
    row = stop.visualRect(here if here.isValid() else stop.model().index(0, 0))
    return QRect(stop.viewport().mapTo(stop, row.topLeft()), row.size()).intersected(stop.rect())
