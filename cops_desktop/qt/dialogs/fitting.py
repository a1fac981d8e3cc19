"""Gives a dialog the size of its form, grown with the text."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.qt.theme import sp

TITLE_BAR = 32  # pixels, where the system does not say how tall its own is


def room(dialog: QDialog) -> QSize:
    """What the screen has for a dialog under the title bar that the system gives it: its buttons stay in sight."""
    above = dialog.parentWidget()
    window: QWidget = above.window() if above is not None else dialog
    frame = window.frameGeometry().size() - window.size()
    return dialog.screen().availableSize() - QSize(frame.width(), frame.height() or TITLE_BAR)


def fit_to_text(dialog: QDialog, width: int, height: int = 0) -> None:
    """`width` × at least `height` in pixels at 100 %, tall enough for all the text, at most the screen's room."""
    most = room(dialog)
    wide = min(sp(width), most.width())
    layout = dialog.layout()
    needed = layout.totalHeightForWidth(wide) if layout is not None else 0
    dialog.resize(wide, min(max(sp(height), needed), most.height()))


def make_room(dialog: QDialog) -> None:
    """After a text has appeared in an open dialog: taller if what it says would be squeezed, at most the screen's."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    needed = layout.totalHeightForWidth(dialog.width())
    if needed > dialog.height():
        dialog.resize(dialog.width(), min(needed, room(dialog).height()))
