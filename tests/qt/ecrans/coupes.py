"""Whether what a window says fits where it stands: nothing cut, squeezed, covered or pushed out of the screen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.qt.ecrans.peints import Peinture, Texte

SLACK = 1  # pixel: widths are whole, what letters take is not
_MADE_OF_PARTS = (QAbstractScrollArea, QAbstractButton, QComboBox, QLineEdit, QSplitter, QMenuBar)
ENDLESS = QRect(-(10**6), -(10**6), 2 * 10**6, 2 * 10**6)


def cut_texts(peinture: Peinture) -> Iterator[str]:
    """The texts that go on beyond where they can be seen, and cannot be scrolled to."""
    for texte in peinture.textes:
        if _is_typed(texte.owner):
            continue
        room, place = _room(texte, peinture.top), texte.place
        if place.right() > room.right() + SLACK or place.left() < room.left() - SLACK:
            yield f"{texte} in {_named(texte.owner)} is cut at the side: {_span(place)}, room {_span(room)}"
        elif place.top() < room.top() - SLACK or place.bottom() > room.bottom() + SLACK:
            yield f"{texte} in {_named(texte.owner)} is cut in its height"


def squeezed(top: QWidget) -> Iterator[str]:
    """The widgets that have less room than they need, or stand partly outside of what they are in."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or _is_inner(widget):
            continue
        if needed := _needs(widget):
            yield f"{_named(widget)} needs {_by(needed)}, has {_by(widget.size())}"
        parent = widget.parentWidget()
        if not widget.isWindow() and not _scrolls(parent) and not parent.rect().contains(widget.geometry()):
            yield f"{_named(widget)} {_by(widget.size())} stands outside of {_named(parent)} {_by(parent.size())}"


def _needs(widget: QWidget) -> QSize | None:
    """What a text needs, when it has less."""
    size, least = widget.size(), widget.minimumSizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
        least = QSize(0, widget.heightForWidth(size.width()))
    elif not isinstance(widget, QLabel | QAbstractButton):
        return None
    return least if least.width() > size.width() + SLACK or least.height() > size.height() + SLACK else None


def sideways(top: QWidget, *, tables: bool) -> Iterator[str]:
    """The areas that one must scroll sideways to read, or that hide their right; `tables` may do so or not."""
    for area in top.findChildren(QAbstractScrollArea):
        if not area.isVisible() or isinstance(area, QHeaderView) or (tables and isinstance(area, QTableView)):
            continue
        hidden = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        beyond = area.horizontalScrollBar().maximum()
        if isinstance(area, QScrollArea) and area.widget() is not None:
            beyond = area.widget().width() - area.viewport().width()
        if beyond > SLACK:
            yield f"{_named(area)} {'hides its right' if hidden else 'scrolls sideways'}: {beyond} px"


def low_lists(top: QWidget) -> Iterator[str]:
    """Lists too low to show one whole row."""
    for view in top.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or isinstance(view, QHeaderView) or model is None or not model.rowCount():
            continue
        row = view.visualRect(view.indexAt(QPoint(4, 4))).height()
        if view.viewport().height() < row:
            yield f"{_named(view)} shows {view.viewport().height()} px of rows of {row}"


def covered(top: QWidget) -> Iterator[str]:
    """Neighbours that stand on one another. Layouts are not asked: what Python is given of them, Qt throws away."""
    for parent in top.findChildren(QWidget):
        if not parent.isVisible() or isinstance(parent, _MADE_OF_PARTS):
            continue
        children = [child for child in parent.children() if isinstance(child, QWidget)]
        shown = [child for child in children if child.isVisible() and not child.isWindow()]
        for place, one in enumerate(shown):
            for other in shown[place + 1 :]:
                common = one.geometry() & other.geometry()
                if common.width() > 2 and common.height() > 2:
                    yield f"{_named(one)} and {_named(other)} stand on one another ({_by(common.size())})"


def _room(texte: Texte, top: QWidget) -> QRect:
    """Where a text can be seen, once scrolled to; in the window's pixels."""
    here, room = texte.owner, ENDLESS
    above = here.parentWidget()
    if isinstance(above, QHeaderView) and above.viewport() is here:
        return _section(above, texte, top)
    while here is not top:
        shown, above = QRect(here.mapTo(top, QPoint()), here.size()), here.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is here:
            return room & _scrolled(above, shown)
        room, here = room & shown, above
    return room


def _scrolled(area: QAbstractScrollArea, shown: QRect) -> QRect:
    """What an area lets be seen: all of it in the directions in which it scrolls."""
    across, down = (bar.maximum() > bar.minimum() for bar in (area.horizontalScrollBar(), area.verticalScrollBar()))
    wide, tall = ENDLESS if across else shown, ENDLESS if down else shown
    return QRect(QPoint(wide.left(), tall.top()), QPoint(wide.right(), tall.bottom()))


def _section(header: QHeaderView, texte: Texte, top: QWidget) -> QRect:
    place = header.viewport().mapTo(top, QPoint())
    section = header.logicalIndexAt(texte.place.left() - place.x() + 2)
    return QRect(place.x() + header.sectionViewportPosition(section), place.y(), header.sectionSize(section), 10**6)


def _is_typed(widget: QWidget) -> bool:
    """What one types in shows what the cursor is at."""
    return isinstance(widget, QLineEdit) or isinstance(widget.parentWidget(), QPlainTextEdit | QTextEdit)


def _is_inner(widget: QWidget) -> bool:
    """Parts of Qt's own widgets."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QAbstractScrollArea)


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is widget


def _named(widget: QWidget) -> str:
    """Its kind and its name, or that of what it is in; with what it says."""
    here: QWidget | None = widget
    while here is not None and not here.objectName():
        here = here.parentWidget()
    near = here.objectName() if here is not None else ""
    said = f" « {widget.text()[:40]} »" if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {'' if here is widget else 'in '}{near}{said}"


def _by(size: QSize) -> str:
    return f"{size.width()} × {size.height()}"


def _span(place: QRect) -> str:
    return f"{place.left()}–{place.right()}"
