"""Pages being composed: strokes are kept until their number is known, then drawn on a canvas.

Papers say « page n / N », and N is known only at the end. Keeping the strokes costs a fifth of what drawing them
costs, and lets the same pages be measured, tested and replayed.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.couleurs import RGB
from cops_desktop.documents.typography import LEADING, Line, Run, Style, line_width, printable, runs, width, wrap

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Size(NamedTuple):
    """Width and height in points."""

    width: float
    height: float


PORTRAIT = Size(595.28, 841.89)
LANDSCAPE = Size(841.89, 595.28)
MARGIN = 42.0
TOP_MARGIN = 36.0

HEAVY = 0.9
LIGHT = 0.4
LIGHT_GRAY = 0.45  # thin rules: lighter would be lost by a photocopier

LAND = 0.97  # the gray of a territory


class _Text(NamedTuple):
    x: float
    y: float
    text: str
    style: Style


class _Rule(NamedTuple):
    x1: float
    y1: float
    x2: float
    y2: float
    weight: float
    dotted: bool


class _Frame(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    weight: float


class _Ground(NamedTuple):
    """A rectangle filled with a colour, under what is drawn after it."""

    x: float
    y: float
    width: float
    height: float
    colour: RGB


class _Turned(NamedTuple):
    """Strokes shown upside down: turned by half about the point x, y."""

    x: float
    y: float
    strokes: "list[_Stroke]"


class _Stamp(NamedTuple):
    """A form of the canvas (the logo), with the matrix that puts it in its place."""

    name: str
    x: float
    y: float
    scale: float


class _Shape(NamedTuple):
    """Closed outlines, each of its points, on a light ground."""

    outlines: tuple[tuple[tuple[float, float], ...], ...]


class _Disc(NamedTuple):
    """A white disc around x, y."""

    x: float
    y: float
    radius: float


_Stroke = _Text | _Rule | _Frame | _Ground | _Stamp | _Shape | _Disc | _Turned


class Pages:
    """The pages of one paper, from first to last. `y` is the height from which the current page is still free.

    `bottom` is the height below which nothing but the foot is drawn.
    """

    def __init__(self, size: Size, bottom: float) -> None:
        self.size = size
        self.left = MARGIN
        self.right = size.width - MARGIN
        self.bottom = bottom
        self.y = 0.0
        self._pages: list[list[_Stroke]] = []
        self.new_page()

    @property
    def width(self) -> float:
        """Points between the side margins."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """Points still free on the current page."""
        return self.y - self.bottom

    @property
    def number(self) -> int:
        """The current page's number, from 1."""
        return len(self._pages)

    def new_page(self) -> None:
        """Leave the current page as it is and begin the next, with its head."""
        self._strokes: list[_Stroke] = []
        self._pages.append(self._strokes)
        self.y = self.size.height - TOP_MARGIN
        self.begin_page()

    def begin_page(self) -> None:
        """Draw what each page begins with, and lower `y` under it."""

    def need(self, height: float) -> bool:
        """Begin a new page unless `height` points are free; say whether one was begun."""
        if height <= self.room:
            return False
        self.new_page()
        return True

    def keep(self, draw: Callable[[], None]) -> None:
        """Draw something that must not be split: on this page, or again on the next when it passes the bottom."""
        strokes = len(self._strokes)
        draw()
        if self.y < self.bottom:
            del self._strokes[strokes:]
            self.new_page()
            draw()

    def revisit(self) -> Iterator[int]:
        """Each page again, from 1: what is drawn meanwhile goes there (the foot)."""
        for number, strokes in enumerate(self._pages, 1):
            self._strokes = strokes
            yield number

    def text(self, x: float, baseline: float, text: str, style: Style) -> None:
        """One line from x to the right."""
        if text:
            self._strokes.append(_Text(x, baseline + style.rise, printable(text), style))

    def text_right(self, x: float, baseline: float, text: str, style: Style) -> None:
        """One line that ends at x."""
        self.text(x - width(text, style), baseline, text, style)

    def line(self, x: float, baseline: float, line: Line) -> None:
        """The runs of one line, from x."""
        for text, style in line:
            self.text(x, baseline, text, style)
            x += width(text, style)

    def line_right(self, x: float, baseline: float, line: Line) -> None:
        """The runs of one line, which ends at x."""
        self.line(x - line_width(line), baseline, line)

    def block(
        self, text: str | Sequence[Run], style: Style, x: float, y: float, available: float, leading: float = LEADING
    ) -> float:
        """Text on as many lines as it takes, under height y; returns the height under its last line."""
        for line in wrap(runs(text, style) if isinstance(text, str) else text, available):
            self.line(x, y - leading * 0.75, line)
            y -= leading
        return y

    def block_right(self, text: str, style: Style, x: float, y: float, available: float) -> float:
        """Text on as many lines as it takes, each of which ends at x; returns the height under the last."""
        for line in wrap(runs(text, style), available):
            self.line_right(x, y - LEADING * 0.75, line)
            y -= LEADING
        return y

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = LIGHT, dotted: bool = False) -> None:
        """A straight rule."""
        self._strokes.append(_Rule(x1, y1, x2, y2, weight, dotted))

    def frame(self, x: float, y: float, width: float, height: float, weight: float = HEAVY) -> None:
        """An empty box whose lower left corner is at x, y."""
        self._strokes.append(_Frame(x, y, width, height, weight))

    def ground(self, x: float, y: float, width: float, height: float, colour: RGB) -> None:
        """A box filled with a colour (red, green, blue from 0 to 1), under what is drawn after it."""
        self._strokes.append(_Ground(x, y, width, height, colour))

    @contextmanager
    def upside_down(self, x: float, y: float) -> Iterator[None]:
        """What is drawn meanwhile is turned by half about the point x, y."""
        strokes, self._strokes = self._strokes, []
        try:
            yield
        finally:
            turned, self._strokes = self._strokes, strokes
            self._strokes.append(_Turned(x, y, turned))

    def stamp(self, name: str, x: float, y: float, scale: float) -> None:
        """A form that the canvas knows by that name, its lower left corner at x, y."""
        self._strokes.append(_Stamp(name, x, y, scale))

    def shape(self, outlines: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Closed outlines (a territory and its islands)."""
        self._strokes.append(_Shape(tuple(tuple(outline) for outline in outlines)))

    def disc(self, x: float, y: float, radius: float) -> None:
        """A white disc around x, y."""
        self._strokes.append(_Disc(x, y, radius))

    def paste(self, other: "Pages") -> None:
        """What the current page of `other` shows, here too; `y` becomes its `y`."""
        self._strokes += other._strokes
        self.y = other.y

    def paint(self, canvas: "Canvas") -> None:
        """Draw every page on the canvas, each ended by showPage."""
        for strokes in self._pages:
            canvas.setPageSize(self.size)
            _paint(canvas, strokes)
            canvas.showPage()


def _paint(
    canvas: "Canvas", strokes: Sequence[_Stroke], style: Style | None = None, pen: tuple[float, bool] | None = None
) -> None:
    """A page's strokes; what the canvas already is set to (`style`, `pen`) is not set again."""
    for stroke in strokes:
        if isinstance(stroke, _Text):
            if stroke.style != style:
                style = _set_style(canvas, stroke.style, style)
            canvas.drawString(stroke.x, stroke.y, stroke.text)
        elif isinstance(stroke, _Stamp | _Ground | _Turned):
            canvas.saveState()
            _paint_apart(canvas, stroke, style, pen)
            canvas.restoreState()
        elif isinstance(stroke, _Shape | _Disc):
            _fill(canvas, stroke)
        else:
            dotted = isinstance(stroke, _Rule) and stroke.dotted
            if (stroke.weight, dotted) != pen:
                pen = _set_pen(canvas, stroke.weight, dotted, pen)
            if isinstance(stroke, _Rule):
                canvas.line(stroke.x1, stroke.y1, stroke.x2, stroke.y2)
            else:
                canvas.rect(stroke.x, stroke.y, stroke.width, stroke.height)


def _paint_apart(
    canvas: "Canvas", stroke: _Stamp | _Ground | _Turned, style: Style | None, pen: tuple[float, bool] | None
) -> None:
    """A stroke that sets the canvas for itself alone."""
    if isinstance(stroke, _Stamp):
        canvas.transform(stroke.scale, 0, 0, stroke.scale, stroke.x, stroke.y)
        canvas.doForm(stroke.name)
    elif isinstance(stroke, _Ground):
        canvas.setFillColorRGB(*stroke.colour)
        canvas.rect(stroke.x, stroke.y, stroke.width, stroke.height, stroke=0, fill=1)
    else:
        canvas.transform(-1, 0, 0, -1, 2 * stroke.x, 2 * stroke.y)
        _paint(canvas, stroke.strokes, style, pen)


def _fill(canvas: "Canvas", stroke: _Shape | _Disc) -> None:
    """A ground with its edge; the canvas is left as it was."""
    canvas.saveState()
    disc = isinstance(stroke, _Disc)
    _set_pen(canvas, HEAVY if disc else LIGHT, False, None)
    canvas.setFillGray(1.0 if disc else LAND)
    if isinstance(stroke, _Disc):
        canvas.circle(stroke.x, stroke.y, stroke.radius, stroke=1, fill=1)
    else:
        path = canvas.beginPath()
        for first, *others in stroke.outlines:
            path.moveTo(*first)
            for point in others:
                path.lineTo(*point)
            path.close()
        canvas.drawPath(path, stroke=1, fill=1)
    canvas.restoreState()


def _set_style(canvas: "Canvas", style: Style, before: Style | None) -> Style:
    canvas.setFont(style.face, style.size)
    if style.gray != (before.gray if before else 0.0):
        canvas.setFillGray(style.gray)
    return style


def _set_pen(canvas: "Canvas", weight: float, dotted: bool, before: tuple[float, bool] | None) -> tuple[float, bool]:
    canvas.setLineWidth(weight)
    canvas.setStrokeGray(LIGHT_GRAY if weight == LIGHT else 0)
    if dotted != (before[1] if before else False):
        canvas.setDash([0.8, 2] if dotted else [])
    return weight, dotted
