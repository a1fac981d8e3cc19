"""Whether what a window says fits where it stands: nothing cut, squeezed, covered or pushed out of the screen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from tests.qt.ecrans.peints import Peinture, Texte

SLACK = 1  # pixel: widths are whole, what letters take is not


def cut_texts(peinture: Peinture) -> Iterator[str]:
    """The texts that go on beyond where they can be seen, and cannot be scrolled to."""
    for texte in peinture.textes:
        under = texte.owner
        if _is_typed(under):
            continue
        room = _room(under, texte, peinture.top)
        if texte.place.right() > room.right() + SLACK or texte.place.left() < room.left() - SLACK:
            yield f"{texte} in {_named(under)} is cut at the side: {_span(texte.place)}, room {_span(room)}"
        elif texte.place.top() < room.top() - SLACK or texte.place.bottom() > room.bottom() + SLACK:
            yield f"{texte} in {_named(under)} is cut in its height"


def squeezed(top: QWidget) -> Iterator[str]:
    """The widgets that have less room than they need, that stand partly outside of what they are in."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or _is_inner(widget):
            continue
        size, least = widget.size(), widget.minimumSizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
            if widget.heightForWidth(size.width()) > size.height() + SLACK:
                needed = widget.heightForWidth(size.width())
                yield f"{_named(widget)} « {widget.text()[:40]} » needs {needed} px of height, has {size.height()}"
        elif isinstance(widget, QLabel | QAbstractButton) and not _gives_way(widget):
            if least.width() > size.width() + SLACK or least.height() > size.height() + SLACK:
                yield f"{_named(widget)} « {widget.text()[:40]} » needs {_by(least)}, has {_by(size)}"
        elif isinstance(widget, QAbstractScrollArea) and min(size.height(), size.width()) < 24:
            yield f"{_named(widget)} is {_by(size)}"
        parent = widget.parentWidget()
        if parent is not None and not _scrolls(parent) and not parent.rect().contains(widget.geometry()):
            if not widget.isWindow() and widget.geometry().intersects(parent.rect().adjusted(-4000, -4000, 4000, 4000)):
                yield f"{_named(widget)} {_by(size)} stands outside of {_named(parent)} {_by(parent.size())}"


def sideways(top: QWidget) -> Iterator[str]:
    """What one must scroll sideways to read; what is wider than its area and cannot even be scrolled."""
    for area in top.findChildren(QAbstractScrollArea):
        if not area.isVisible() or isinstance(area, QHeaderView):
            continue
        beyond = area.horizontalScrollBar().maximum()
        shown = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if isinstance(area, QScrollArea) and area.widget() is not None:
            beyond = area.widget().width() - area.viewport().width()
        if beyond > SLACK:
            yield f"{area.objectName() or _named(area)} {'scrolls sideways' if shown else 'hides its right'}: {beyond} px"


def beyond_the_screen(top: QWidget, wide: int, high: int) -> Iterator[str]:
    """A window larger than the screen."""
    if top.width() > wide or top.height() > high:
        yield f"{_named(top)} is {_by(top.size())}, the screen {wide} × {high}"


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
    """Widgets of one layout that stand on one another."""
    for parent in (top, *top.findChildren(QWidget)):
        layout = parent.layout() if parent.isVisible() else None
        if layout is None or layout.inherits("QStackedLayout"):
            continue
        shown = [c for c in parent.children() if isinstance(c, QWidget) and c.isVisible() and not c.isWindow()]
        shown = [c for c in shown if layout.indexOf(c) >= 0 or _within(layout, c)]
        for place, one in enumerate(shown):
            for other in shown[place + 1 :]:
                common = one.geometry() & other.geometry()
                if common.width() > 2 and common.height() > 2:
                    yield f"{_named(one)} and {_named(other)} stand on one another ({_by(common.size())})"


def _within(layout: object, widget: QWidget) -> bool:
    from PySide6.QtWidgets import QLayout

    assert isinstance(layout, QLayout)
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner = item.layout()
        if item.widget() is widget or (inner is not None and _within(inner, widget)):
            return True
    return False


def _room(widget: QWidget, texte: Texte, top: QWidget) -> QRect:
    """Where a text of `widget` can be seen, itself scrolled to; in the window's pixels."""
    endless = QRect(-(10**6), -(10**6), 2 * 10**6, 2 * 10**6)
    room, here = endless, widget
    header = widget.parentWidget()
    if isinstance(header, QHeaderView) and header.viewport() is widget:
        return _section(header, texte, top)
    while here is not None and here is not top:
        parent = here.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is here:
            bars = parent.horizontalScrollBar(), parent.verticalScrollBar()
            free = [bar.maximum() > bar.minimum() for bar in bars]
            shown = QRect(here.mapTo(top, QPoint()), here.size())
            room = room & QRect(
                QPoint(endless.left() if free[0] else shown.left(), endless.top() if free[1] else shown.top()),
                QPoint(endless.right() if free[0] else shown.right(), endless.bottom() if free[1] else shown.bottom()),
            )
            return room if not free[0] or not free[1] else room
        room &= QRect(here.mapTo(top, QPoint()), here.size())
        here = parent
    return room


def _section(header: QHeaderView, texte: Texte, top: QWidget) -> QRect:
    left = header.viewport().mapTo(top, QPoint()).x()
    section = header.logicalIndexAt(texte.place.left() - left + 2)
    start = left + header.sectionViewportPosition(section)
    place = header.viewport().mapTo(top, QPoint())
    return QRect(start, place.y(), header.sectionSize(section), header.height())


def _is_typed(widget: QWidget) -> bool:
    """What one types in shows what the cursor is at."""
    above = widget.parentWidget()
    return isinstance(widget, QLineEdit) or isinstance(above, QPlainTextEdit | QTextEdit)


def _is_inner(widget: QWidget) -> bool:
    """Parts of Qt's own widgets."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QAbstractScrollArea)


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is widget


def _gives_way(widget: QWidget) -> bool:
    """What cuts its own text short, and says the whole when pointed at."""
    return False


def _named(widget: QWidget) -> str:
    here: QWidget | None = widget
    while here is not None and not here.objectName():
        here = here.parentWidget()
    near = here.objectName() if here is not None else ""
    return type(widget).__name__ + (f" {near}" if here is widget else f" in {near}")


def _by(size: object) -> str:
    from PySide6.QtCore import QSize

    assert isinstance(size, QSize)
    return f"{size.width()} × {size.height()}"


def _span(place: QRect) -> str:
    return f"{place.left()}–{place.right()}"
