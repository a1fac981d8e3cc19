"""Tab goes round everything that one can act on, in the order in which it is read, and shows where it is."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QMessageBox,
    QRadioButton,
    QScrollArea,
    QTextBrowser,
    QWidget,
)
from shiboken6 import isValid

from tests.qt.ecrans import foyer
from tests.qt.ecrans.visites import path_of
from tests.qt.ecrans.widgets import focused_in, interactive, part_of, rect_in, tabbed

_MOST = 500  # stops of a window
_LINKS = 300  # of a text that Tab goes through before it goes on
_SLACK = 6  # pixels by which things of one line may stand higher or lower
DRIVEN = {"partoutListe": "partoutMots"}  # a list that is moved through from a line


def keyboard(top: QWidget) -> list[str]:
    """The whole tour: nothing is skipped, nothing holds the keyboard, the order is that of reading, all is seen."""
    if any(widget.isVisible() and widget.inherits("QWebEngineView") for widget in top.findChildren(QWidget)):
        return []  # the map takes Tab for its own links, in its own time
    first = focused_in(top)
    if first is None:
        return [f"{path_of(top, top)}: the keyboard is nowhere"]
    stops: list[QWidget] = []
    faults: list[str] = []
    # From the next one: a scene may have scrolled away what it had chosen; Tab comes back to it at the end.
    for stop in _tour(_next(first, top) or first, top):
        stops.append(stop)
        faults += _in_view(stop, top)
        faults += foyer.shown(stop, top)
    wanted = list(interactive(top))
    if any(tabbed(widget) and widget not in stops for widget in wanted):
        # A list that was reached has a row now, for the buttons that wait for one.
        stops = list(_tour(focused_in(top) or first, top))
    faults += [f"{path_of(lost, top)} is not reached" for lost in wanted if tabbed(lost) and lost not in stops]
    faults += [f"{path_of(stop, top)} is nothing to stop at" for stop in stops if stop not in wanted]
    faults += [f"{path_of(w, top)} is not for the keyboard" for w in wanted if not _reachable(w, top)]
    return faults + _out_of_order(stops, top)


def _tour(first: QWidget, top: QWidget) -> Iterator[QWidget]:
    """Where Tab stops, from there until it comes back."""
    seen: list[QWidget] = []
    here: QWidget | None = first
    while here is not None and here not in seen and len(seen) < _MOST:
        seen.append(here)
        yield here
        before, here = here, _next(here, top)
        if here is before:
            return


def _next(here: QWidget, top: QWidget) -> QWidget | None:
    presses = _LINKS if isinstance(here, QTextBrowser) else 1
    after: QWidget | None = here
    for _ in range(presses):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        after = focused_in(top)
        if after is not here:
            break
    return after


def _reachable(widget: QWidget, top: QWidget) -> bool:
    """By Tab, by the arrows from another of its group, or driven from a line."""
    if not widget.isEnabled() or tabbed(widget) or widget.objectName() in DRIVEN:
        return True
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    around = group.buttons() if group is not None else (widget.parentWidget() or top).findChildren(type(widget))
    grouped = isinstance(widget, QRadioButton) or widget.isCheckable()
    return grouped and any(tabbed(other) for other in around if other.isVisible())


def _in_view(stop: QWidget, top: QWidget) -> list[str]:
    """What the keyboard reaches is not hidden by the edge of what it scrolls in."""
    faults = []
    above = stop.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, QScrollArea):
            thing = part_of(stop)
            room, place = above.viewport().rect(), QRect(stop.mapTo(above.viewport(), thing.topLeft()), thing.size())
            seen = place.intersected(room).size()
            wanted = place.size().boundedTo(room.size()) - QSize(2 * _SLACK, 2 * _SLACK)
            if seen.width() < wanted.width() or seen.height() < wanted.height():
                faults.append(f"{path_of(stop, top)} is out of sight ({place} in {room})")
        above = above.parentWidget()
    return faults


def _out_of_order(stops: list[QWidget], top: QWidget) -> list[str]:
    """Going round, the eye goes back once, from the end to the beginning."""
    back = []
    for before, after in pairwise([*stops, stops[0]]):
        one, other = _beside(before, after)
        if one is not other and _reads_before(rect_in(other, top), rect_in(one, top)):
            back.append(f"{path_of(after, top)} comes after {path_of(before, top)}, and stands before it")
    return back if len(back) > 1 else []


def _beside(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget]:
    """The two things, within what holds both, in which they stand: of a column that scrolls, its frame."""
    if one is other:
        return one, other
    theirs = [one]
    while theirs[-1].parentWidget() is not None:
        theirs.append(theirs[-1].parentWidget())
    branch = other
    while branch.parentWidget() not in theirs:
        branch = branch.parentWidget()
    common = branch.parentWidget()
    if common is one:
        return one, other
    return theirs[theirs.index(common) - 1], branch


def _reads_before(one: QRect, other: QRect) -> bool:
    """Whether `one` is read before `other`: higher up and not in a column further right, or left of it in its line."""
    if one.bottom() <= other.top() + _SLACK:
        return one.left() < other.right() - _SLACK
    in_line = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > min(one.height(), other.height()) / 2
    return in_line and one.right() <= other.left() + _SLACK


def tabs_out(top: QWidget) -> list[str]:
    """A text of several lines, or a list, lets Tab go on."""
    faults = []
    for widget in interactive(top):
        if isinstance(widget, QAbstractItemView) and widget.tabKeyNavigation():
            faults.append(f"{path_of(widget, top)} keeps Tab for its cells")
    return faults


def leaves_by_escape(top: QWidget) -> list[str]:
    """Escape closes a dialog, or asks first when something was changed in it."""
    if not isinstance(top, QDialog):
        return []
    QTest.keyClick(focused_in(top) or top, Qt.Key.Key_Escape)
    stays = isValid(top) and top.isVisible() and not any(asked.isVisible() for asked in top.findChildren(QMessageBox))
    return [f"{path_of(top, top)} stays after Escape"] if stays else []
