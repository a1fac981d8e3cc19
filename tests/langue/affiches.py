"""What a window shows, word for word, once everything has been put together: the last place where a space may lack."""

import html
import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QGroupBox, QLabel, QLineEdit, QWidget

from cops_desktop.domain.words import NBSP, NNBSP
from tests.langue.fautes import FAUTES, POSEES
from tests.langue.textes import ROOT

ROWS = 40  # of a list: the others are written by the same hand
AROUND = 6  # letters on both sides of a fault, by which one knows who wrote it
_TAGS = re.compile(r"<[^>]*>")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_TYPED = ("cops_desktop/services/demo", "tools")  # what the scenes show as if somebody had typed it
_OF_A_LIST = ("listeLignes", "listeEntetes", "listeCellule")  # a list of somebody else, as it is


def well_set(top: QWidget) -> list[str]:
    """Every text is set as French is printed, but for what somebody typed, which is shown as it is."""
    return [
        f"{place} says « {text} »: {fault.voulu}"
        for place, text in _texts(top)
        for fault in (*FAUTES, *POSEES)
        if any(not _is_typed(text, *found.span()) for found in fault.signe.finditer(text))
    ]


@cache
def _typed() -> str:
    sources = (p.read_text(encoding="utf-8") for folder in _TYPED for p in (ROOT / folder).rglob("*.py"))
    return _plain("\n".join(sources).replace("\\n", "\n"))


def _plain(text: str) -> str:
    """As it was typed, before its spaces were set."""
    return text.replace(NBSP, " ").replace(NNBSP, " ")


def _is_typed(text: str, start: int, end: int) -> bool:
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line_end = stop if stop >= 0 else len(text)
    return _plain(text[max(begin, start - AROUND) : min(line_end, end + AROUND)]) in _typed()


def _texts(top: QWidget) -> Iterator[tuple[str, str]]:
    for widget in (top, *top.findChildren(QWidget)):
        if widget is top or widget.isVisible():
            name = widget.objectName() or type(widget).__name__
            if name.startswith(_OF_A_LIST):
                continue
            yield from ((name, html.unescape(_TAGS.sub(" ", text))) for text in _of(widget) if text)


def _of(widget: QWidget) -> Iterator[str]:
    """What it says; not what is typed into it."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and not widget.inherits("QHeaderView"):
        yield from _cells(widget.model(), widget.rootIndex())


def _cells(model: QAbstractItemModel | None, root: QModelIndex) -> Iterator[str]:
    if model is None or not model.rowCount(root):
        return
    for row in range(min(model.rowCount(root), ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root)):
            index = model.index(row, column, root)
            yield from (text for role in _ROLES if isinstance(text := index.data(role), str))
