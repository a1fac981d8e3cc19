"""What a window really paints: every text with its ink and its place, and the pixels under it.

The window is drawn twice: as a picture, and into Qt’s SVG writer, which keeps each text as it was asked for. What
the picture does not show of them (covered, scrolled away) is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_SVG = "{http://www.w3.org/2000/svg}"
_NEAR = 40  # of 255: a stroke one pixel wide seldom falls on one column, and shows half of its ink
_ENDLESS = QRect(-(10**6), -(10**6), 2 * 10**6, 2 * 10**6)
Shade = tuple[int, int, int]


@dataclass(frozen=True)
class Texte:
    """A text as it was painted: its ink and how much of it, its letters, its place and what is seen of it."""

    words: str
    ink: str
    opacity: float
    size: float
    bold: bool
    place: QRect
    owner: QWidget
    seen: QRect

    def __str__(self) -> str:
        return f"« {self.words} » {self.size:g} px"


@dataclass(frozen=True)
class Trace:
    """A text as the writer was asked to draw it: `origin` is that of what painted it, `room` what was left to it."""

    words: str
    ink: str
    opacity: float
    size: float
    bold: bool
    place: QRect
    origin: tuple[int, int]
    room: QRect


class Peinture:
    """A window as it is painted now."""

    def __init__(self, top: QWidget) -> None:
        self.top = top
        self.image = top.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    @cached_property
    def _pixels(self) -> memoryview:
        whole = memoryview(self.image.constBits()).cast("B").cast("I")
        return cast(memoryview, whole)

    @cached_property
    def textes(self) -> tuple[Texte, ...]:
        """The texts that can be seen."""
        owners = _origins(self.top)
        found = (self._placed(one, owners) for one in _drawn(self.top) if one.words.strip())
        return tuple(one for one in found if one is not None and self._shows(one))

    def _placed(self, drawn: Trace, owners: Mapping[tuple[int, int], list[QWidget]]) -> Texte | None:
        """A text with the widget that painted it; None when nothing of it can be seen."""
        middle = drawn.place.center()
        within = [w for w in owners.get(drawn.origin, ()) if drawn.room.intersects(_place(w, self.top))]
        under = self.top.childAt(middle)
        owner = within[-1] if within else under
        if owner is None or not (within or _is_high_enough(_place(owner, self.top), drawn.place)):
            return None
        seen = (
            drawn.place & drawn.room & owner.visibleRegion().boundingRect().translated(owner.mapTo(self.top, QPoint()))
        )
        here = self.top.childAt(seen.center()) or self.top
        if seen.height() < 4 or not (here is owner or owner.isAncestorOf(here) or here.isAncestorOf(owner)):
            return None
        return Texte(drawn.words, drawn.ink, drawn.opacity, drawn.size, drawn.bold, drawn.place, owner, seen)

    def shades(self, place: QRect) -> Counter[Shade]:
        """How many pixels of each colour there are in a place of the window."""
        inside = place & self.image.rect()
        width, found = self.image.bytesPerLine() // 4, Counter[int]()
        for y in range(inside.top(), inside.bottom() + 1):
            found.update(self._pixels[y * width + inside.left() : y * width + inside.right() + 1].tolist())
        return Counter({_shade(pixel): times for pixel, times in found.items()})

    def ground(self, texte: Texte) -> Shade:
        """What a text stands on: the colour that is most often there."""
        return self.shades(texte.seen).most_common(1)[0][0]

    def ink(self, texte: Texte) -> Shade:
        """The ink of a text on its ground."""
        asked, ground = _parts(QColor(texte.ink)), self.ground(texte)
        return cast(
            Shade, tuple(round(a * texte.opacity + g * (1 - texte.opacity)) for a, g in zip(asked, ground, strict=True))
        )

    def _shows(self, texte: Texte) -> bool:
        """Whether the picture has this ink there: some pixel lies most of the way from the ground to it."""
        shades = self.shades(texte.seen)
        if not shades:
            return False
        ground, ink = shades.most_common(1)[0][0], self.ink(texte)
        span = sum((i - g) ** 2 for i, g in zip(ink, ground, strict=True))
        if not span:
            return True
        for shade in shades:
            along = sum((s - g) * (i - g) for s, g, i in zip(shade, ground, ink, strict=True)) / span
            aside = max(abs(s - (g + along * (i - g))) for s, g, i in zip(shade, ground, ink, strict=True))
            if along > 0.5 and aside < _NEAR:
                return True
        return False


def _shade(pixel: int) -> Shade:
    return (pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255


def _parts(colour: QColor) -> Shade:
    return colour.red(), colour.green(), colour.blue()


def _drawn(top: QWidget) -> Iterator[Trace]:
    """Every text that the window asks to be drawn, seen or not."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    writer.setOutputDevice(buffer)
    writer.setSize(top.size())
    writer.setResolution(top.logicalDpiX())
    top.render(writer)
    buffer.close()
    root = ElementTree.fromstring(written.data())
    clips = {clip.get("id", ""): _bounds(clip) for clip in root.iter(f"{_SVG}clipPath")}
    yield from _texts(root, QTransform(), QRectF(_ENDLESS), clips)


def _texts(node: ElementTree.Element, within: QTransform, room: QRectF, clips: Mapping[str, QRectF]) -> Iterator[Trace]:
    """The texts under a node. Qt writes the room that is left to a group (`room`) in the measures of the group."""
    moved = _transform(node) * within
    room = clips.get(node.get("clip-path", "").removeprefix("url(#").removesuffix(")"), room)
    if node.tag == f"{_SVG}text":
        yield _text(node, moved, moved.mapRect(room).toAlignedRect())
    for child in node:
        yield from _texts(child, moved, room, clips)


def _bounds(clip: ElementTree.Element) -> QRectF:
    numbers = [float(number) for path in clip for number in re.findall(r"[-\d.e+]+", path.get("d", ""))]
    if not numbers:
        return QRectF()
    left, top = min(numbers[::2]), min(numbers[1::2])
    return QRectF(left, top, max(numbers[::2]) - left, max(numbers[1::2]) - top)


def _transform(node: ElementTree.Element) -> QTransform:
    numbers = [float(number) for number in re.findall(r"[-\d.e+]+", node.get("transform", "").partition("(")[2])]
    return QTransform(*numbers) if len(numbers) == 6 else QTransform()


def _text(node: ElementTree.Element, moved: QTransform, room: QRect) -> Trace:
    size, weight = float(node.get("font-size", "0").removesuffix("px")), int(node.get("font-weight", "400"))
    face = QFont(node.get("font-family", ""))
    face.setPixelSize(max(1, round(size)))
    face.setWeight(QFont.Weight(weight))
    words, metrics = node.text or "", QFontMetricsF(face)
    base = QPointF(float(node.get("x", "0")), float(node.get("y", "0")))
    # The height of what the letters fill, not of the whole line: the ground around a line may be another's.
    box = QRectF(base.x(), base.y() - metrics.capHeight(), metrics.horizontalAdvance(words), metrics.capHeight() + 1)
    place = moved.mapRect(box).toAlignedRect()
    ink, opacity = node.get("fill", "#000000"), float(node.get("fill-opacity", "1"))
    origin = round(moved.dx()), round(moved.dy())
    return Trace(words, ink, opacity, size, weight >= QFont.Weight.Bold, place, origin, room)


def _origins(top: QWidget) -> dict[tuple[int, int], list[QWidget]]:
    """The widgets that are shown, by where they begin in the window; what is within comes after what it is in."""
    found: dict[tuple[int, int], list[QWidget]] = {}
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is top:
            found.setdefault(_place(widget, top).topLeft().toTuple(), []).append(widget)
    return found


def _place(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint()), widget.size())


def _is_high_enough(place: QRect, text: QRect) -> bool:
    """Whether a text may be of the widget at this place: one of a row that is half hidden is not of what hides it."""
    return place.top() <= text.top() + 2 and text.bottom() - 2 <= place.bottom()
