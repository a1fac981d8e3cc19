"""Where Tab goes: through a window as it is read, and what it reaches is brought into view.

Qt goes in the order in which things were made: what a page makes anew, or a form adds to what was drawn, would come
after all that stands below it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit)  # what they are made of is not for Tab
_EDGE = 8  # pixels that are seen around what is brought into view
_SLACK = 3  # pixels by which two lines may touch

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class ReadingOrder(_Base):
    """Beside the Qt class of a window: Tab goes as one reads, whatever was made first."""

    def focusNextPrevChild(self, next: bool) -> bool:
        things = list(_read(self))
        here = _place(things, self.focusWidget())
        turn = [*things[here + 1 :], *things[: max(here, 0)]]
        target = _first_stop(turn if next or here < 0 else reversed(turn))
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        bring_into_view(target)
        return True


def bring_into_view(widget: QWidget) -> None:
    """Scrolls whatever the widget stands in, so that it is seen; of a list, the row that is chosen."""
    place = widget.rect()
    if isinstance(widget, QAbstractItemView):
        here = widget.currentIndex()
        row = widget.visualRect(here if here.isValid() or widget.model() is None else widget.model().index(0, 0))
        if row.isValid():
            row.moveTopLeft(widget.viewport().mapTo(widget, row.topLeft()))
            place = row.intersected(place)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and (inside := above.widget()) is not None:
            _show(above, QRect(widget.mapTo(inside, place.topLeft()), place.size()))
        above = above.parentWidget()


def _show(area: QScrollArea, place: QRect) -> None:
    """What is larger than the room is shown from its beginning."""
    area.ensureVisible(place.right(), place.bottom(), _EDGE, _EDGE)
    area.ensureVisible(place.left(), place.top(), _EDGE, _EDGE)


def _place(things: list[QWidget], focused: QWidget | None) -> int:
    """Where the keyboard is among them; -1 when it is nowhere."""
    while focused is not None:
        if focused in things:
            return things.index(focused)
        focused = focused.parentWidget()
    return -1


def _first_stop(things: Iterable[QWidget]) -> QWidget | None:
    return next((thing for thing in things if _stops(thing)), None)


def _stops(widget: QWidget) -> bool:
    wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wanted and widget.isEnabled() and widget.focusProxy() is None


def _read(around: QWidget) -> Iterator[QWidget]:
    """Everything that is shown in there, as it is read."""
    for widget in _as_read([part for part in _parts(around) if part.isVisible() and not part.isWindow()]):
        yield widget
        if isinstance(widget, QScrollArea) or not isinstance(widget, _WHOLE):
            yield from _read(widget)


def _parts(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QScrollArea):
        return [inside] if (inside := widget.widget()) is not None else []
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _as_read(parts: list[QWidget]) -> list[QWidget]:
    """Line after line where there are lines, else column after column, and so on in each of them."""
    if len(parts) < 2:
        return parts
    for begin, end in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        bands = _bands(parts, begin, end)
        if len(bands) > 1:
            return [part for band in bands for part in _as_read(band)]
    return sorted(parts, key=lambda part: (part.y(), part.x()))


def _bands(parts: list[QWidget], begin: Callable[[QRect], int], end: Callable[[QRect], int]) -> list[list[QWidget]]:
    """The parts in bands with nothing of another between their beginning and their end."""
    bands: list[list[QWidget]] = []
    reached = 0
    for part in sorted(parts, key=lambda part: begin(part.geometry())):
        place = part.geometry()
        if not bands or begin(place) > reached - _SLACK:
            bands.append([])
            reached = end(place)
        bands[-1].append(part)
        reached = max(reached, end(place))
    return bands
