"""Gives a dialog the size of its form, grown with the text."""

from PySide6.QtWidgets import QDialog

from cops_desktop.qt.theme import sp


def fit_to_text(dialog: QDialog, width: int, height: int = 0) -> None:
    """`width` × at least `height` in pixels at 100 %, tall enough for all the text, at most the screen's size."""
    room = dialog.screen().availableSize()
    wide = min(sp(width), room.width())
    layout = dialog.layout()
    needed = layout.totalHeightForWidth(wide) if layout is not None else 0
    dialog.resize(wide, min(max(sp(height), needed), room.height()))


def make_room(dialog: QDialog) -> None:
    """After a text has appeared in an open dialog: taller if what it says would be squeezed, at most the screen's."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    needed = layout.totalHeightForWidth(dialog.width())
    if needed > dialog.height():
        dialog.resize(dialog.width(), min(needed, dialog.screen().availableSize().height()))
