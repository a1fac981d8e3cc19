"""Where the keyboard is can be seen: enough pixels change enough."""

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from cops_desktop.qt.theme import couleurs
from tests.qt.ecrans.visites import path_of
from tests.qt.ecrans.widgets import part_of, rect_in

CONTRAST = 3.0  # of a pixel with what it was
SHARE = 0.7  # of the pixels of an outline: its corners are round, and a row keeps room around it
_AROUND = 3
_seen: set[tuple[object, ...]] = set()


def shown(stop: QWidget, top: QWidget) -> list[str]:
    """Whether the keyboard shows on it, at least as an outline of a pixel would; each kind of thing once."""
    kind = _kind(stop)
    if kind in _seen:
        return []
    _seen.add(kind)
    window = stop.window()
    thing = part_of(stop)
    place = QRect(stop.mapTo(window, thing.topLeft()), thing.size()).intersected(_frame(stop, window))
    place = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).intersected(window.rect())
    there = window.grab(place).toImage()
    stop.clearFocus()
    gone = window.grab(place).toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    changed = _changed(gone, there)
    wanted = SHARE * 2 * (thing.width() + thing.height())
    if changed < wanted:
        return [f"{path_of(stop, top)} {kind[1:]}: the focus shows on {changed} pixels, not {wanted:.0f}"]
    return []


def _kind(stop: QWidget) -> tuple[object, ...]:
    checked = isinstance(stop, QAbstractButton) and stop.isChecked()
    return (couleurs(), type(stop), stop.property("role"), checked)


def _frame(stop: QWidget, window: QWidget) -> QRect:
    """What of the window shows it: it may stand in something that scrolls."""
    room = window.rect()
    above = stop.parentWidget()
    while above is not None and above is not window:
        room = room.intersected(rect_in(above, window))
        above = above.parentWidget()
    return room


def _changed(before: QImage, after: QImage) -> int:
    count = 0
    for y in range(before.height()):
        for x in range(before.width()):
            one, other = before.pixel(x, y), after.pixel(x, y)
            if one != other and _contrast(one, other) >= CONTRAST:
                count += 1
    return count


@lru_cache(maxsize=65_536)
def _contrast(one: int, other: int) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=65_536)
def _luminance(pixel: int) -> float:
    colour = QColor.fromRgb(pixel)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
