"""Persons that are dragged from one place to another: what is carried, and what follows the mouse."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.theme import couleurs, font
from cops_desktop.qt.widgets.basics import set_look
from cops_desktop.qt.widgets.chip import chip_size, paint_chip

PERSONNES = "application/x-cops-personnes"  # what is dragged: the keys of persons, one a line


def carry(keys: Iterable[str]) -> QMimeData:
    """Persons as what is dragged."""
    made = QMimeData()
    made.setData(PERSONNES, "\n".join(keys).encode())
    return made


def dragged(mime: QMimeData) -> Sequence[str]:
    """The keys of the persons that are dragged; none for anything else."""
    if not mime.hasFormat(PERSONNES):
        return ()
    return bytes(mime.data(PERSONNES).data()).decode().split("\n")


def outline(column: QWidget, shown: bool) -> None:
    """Says that what is dragged would fall here, at once: another look asks for no painting by itself."""
    set_look(column, "cible", "true" if shown else "")
    column.update()


def carried(words: str) -> QPixmap:
    """What follows the mouse: who is carried."""
    size = chip_size(words)
    image = QPixmap(size)
    image.fill(couleurs().panneau)
    painter = QPainter(image)
    painter.setFont(font())
    paint_chip(painter, image.rect().toRectF(), words, "accent")
    painter.end()
    return image
