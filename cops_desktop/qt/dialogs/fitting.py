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
