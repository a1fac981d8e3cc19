"""Tables drawn stroke by stroke: columns, rows that wrap and stay whole, the head again on each page.

All cells of a row stand on the same lines, so that neighbours in different sizes share their baselines. Rules are of
two weights: heavy under the head, light under the rows.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from cops_desktop.documents.pages import HEAVY, Pages
from cops_desktop.documents.typography import CELL, CELL_STRONG, HEADING, LEADING, Line, Style, runs, wrap

PADDING = 4.0
_ROW_PADDING = 4.0
_MOST_OF_A_PAGE = 0.66
_FEW = 3  # rows, head included, that are not parted
_DESCENT = 3.0  # from the baseline to the bottom of a line of LEADING points


class Column(NamedTuple):
    """A column. `width` in points, 0 for the one that takes what the others leave.

    `group` is a title above the titles of the neighbours that share it; `boxed` draws a rule at each side, for cells
    that are written by hand.
    """

    title: str | Line
    width: float = 0.0
    right: bool = False
    style: Style = CELL
    group: str = ""
    boxed: bool = False


class Row(NamedTuple):
    """Cells in the columns' order: text, or runs of several styles (a tuple), or several of these (a list).

    `strong` is a total; `height` the least height in points; the first cell runs over `span` columns. `head`: what the
    next row belongs to, on whose page it stands.
    """

    cells: Sequence[str | Line | list[Line]]
    strong: bool = False
    height: float = 20.0
    span: int = 1
    head: bool = False


class _Laid(NamedTuple):
    """A row whose lines are broken: cells of lines, and the height it wants."""

    cells: list[list[Line]]
    lines: int
    height: float
    span: int
    head: bool


def _as_line(text: str | Line, style: Style) -> Line:
    return runs(text, style) if isinstance(text, str) else text


class _Geometry:
    """Where the columns of a table stand, and its head: worked out once for all the tables that share it."""

    def __init__(self, columns: tuple[Column, ...], left: float, width: float) -> None:
        rest = width - sum(column.width for column in columns)
        self.columns = [column if column.width else column._replace(width=rest) for column in columns]
        self.edges = [left]
        for column in self.columns:
            self.edges.append(self.edges[-1] + column.width)
        boxed = [i for i, column in enumerate(columns) if column.boxed]
        self.uprights = sorted({self.edges[i + side] for i in boxed for side in (0, 1)})
        self.titles = [wrap(_as_line(c.title, HEADING), c.width - 2 * PADDING) for c in self.columns]
        self.grouped = any(column.group for column in columns)
        self.head_height = LEADING * (max(map(len, self.titles)) + self.grouped) + 5

    def place(self, cell: int, span: int) -> tuple[Column, float, float]:
        """The column of a row's n-th cell, and where its text may begin and end."""
        first = cell + span - 1 if cell else 0
        after = first + 1 if cell else span
        return self.columns[first], self.edges[first] + PADDING, self.edges[after] - PADDING


_geometry = lru_cache(maxsize=64)(_Geometry)


def _kept_with(laid: Sequence[_Laid], place: int) -> int:
    """How many rows from that one on share a page: a head and all that it heads, when they are few, as a binôme is;
    else the first of them.
    """
    if not laid[place].head:
        return 1
    rest = len(laid) - place
    owned = next((n for n in range(1, rest) if laid[place + n].head), rest)
    return owned if owned <= _FEW else min(2, rest)


def _unparted(laid: Sequence[_Laid], place: int) -> int:
    """That place, or of the head that stands above it, where few rows share it."""
    head = next((n for n in range(place - 1, max(place - _FEW, -1), -1) if laid[n].head), place)
    return head if place < head + _kept_with(laid, head) else place


class Table:
    """A table as wide as the page."""

    def __init__(self, pages: Pages, columns: Sequence[Column]) -> None:
        self._pages = pages
        self._geometry = _geometry(tuple(columns), pages.left, pages.width)
        self.head_height = self._geometry.head_height

    def draw(self, rows: Sequence[Row], tail: float = 0.0, together: int = 2) -> None:
        """The head and the rows, from the page's `y` down; the last `together` share a page with `tail` more points.

        A row is never split, unless it is taller than a whole page. What rows belong to is said again on each page.
        """
        laid = [self._lay(row) for row in rows]
        last = _unparted(laid, len(laid) - self._fitting(laid[-together:], tail))
        under: Row | None = None
        self._pages.need(self.head_height + sum(row.height for row in laid[:1]))
        self._draw_head()
        for i, row in enumerate(laid):
            kept = sum(following.height for following in laid[i : i + _kept_with(laid, i)])
            if i + row.head >= last:  # with the next, when that is one of the last
                kept = sum(following.height for following in laid[i:]) + tail
            if self._pages.need(kept):
                self._draw_head()
                if under is not None and not row.head:
                    self._draw_row(self._lay(under._replace(cells=[f"{under.cells[0]} (suite)"])))
            under = rows[i] if row.head else under
            self._draw_row(row)

    def _fitting(self, laid: Sequence[_Laid], tail: float) -> int:
        """How many of these rows, the last first, may share a page with `tail` points: two thirds of one at most."""
        room = (self._pages.size.height - self._pages.bottom) * _MOST_OF_A_PAGE - tail
        fitting = 0
        for row in reversed(laid):
            room -= row.height
            if room < 0 and fitting >= 2:
                break
            fitting += 1
        return fitting

    def _lay(self, row: Row) -> _Laid:
        cells: list[list[Line]] = []
        for i, cell in enumerate(row.cells):
            column, left, right = self._geometry.place(i, row.span)
            style = CELL_STRONG if row.strong else column.style
            parts = cell if isinstance(cell, list) else [_as_line(cell, style)]
            cells.append([line for part in parts for line in wrap(part, right - left)])
        lines = max(map(len, cells))
        return _Laid(cells, lines, max(row.height, lines * LEADING + 2 * _ROW_PADDING), row.span, row.head)

    def _draw_head(self) -> None:
        pages, geometry = self._pages, self._geometry
        if geometry.grouped:
            start = 0
            for group, members in groupby(geometry.columns, key=lambda column: column.group):
                pages.text(geometry.edges[start] + PADDING, pages.y - LEADING + _DESCENT, group, HEADING)
                start += len(list(members))
        pages.y -= self.head_height
        for i, titles in enumerate(geometry.titles):
            self._draw_lines(i, 1, titles, pages.y + 5 + _DESCENT + (len(titles) - 1) * LEADING)
        pages.rule(pages.left, pages.y, pages.right, pages.y, HEAVY)

    def _draw_row(self, row: _Laid) -> None:
        done = 0
        while done < row.lines:
            fitting = int((self._pages.room - 2 * _ROW_PADDING) / LEADING)
            count = min(row.lines - done, max(fitting, 1))
            self._draw_part(row, done, count)
            done += count
            if done < row.lines:
                self._pages.new_page()
                self._draw_head()

    def _draw_part(self, row: _Laid, start: int, count: int) -> None:
        """Some lines of a row (all of them, but for a row taller than a page), and the rules around them."""
        pages = self._pages
        height = row.height if count == row.lines else count * LEADING + 2 * _ROW_PADDING
        baseline = pages.y - (height - count * LEADING) / 2 - LEADING + _DESCENT
        for i, lines in enumerate(row.cells):
            self._draw_lines(i, row.span, lines[start : start + count], baseline)
        top, pages.y = pages.y, pages.y - height
        for x in () if row.head else self._geometry.uprights:
            pages.rule(x, top, x, pages.y)
        pages.rule(pages.left, pages.y, pages.right, pages.y)

    def _draw_lines(self, cell: int, span: int, lines: Sequence[Line], baseline: float) -> None:
        column, left, right = self._geometry.place(cell, span)
        for i, line in enumerate(lines):
            if column.right:
                self._pages.line_right(right, baseline - i * LEADING, line)
            else:
                self._pages.line(left, baseline - i * LEADING, line)
