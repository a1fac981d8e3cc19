"""Whether what a window paints stands out from its ground, as WCAG 2.2 AA asks: texts 4.5 (large ones 3), marks 3."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from tests.qt.ecrans.peints import Peinture, Shade, Texte

TEXT, LARGE, MARK = 4.5, 3.0, 3.0
LARGE_SIZE, LARGE_BOLD = 24, 18.66  # pixels, at 96 per inch: 18 points, 14 when bold


def luminance(shade: Shade) -> float:
    """As WCAG defines it."""
    parts = [part / 255 for part in shade]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Shade, second: Shade) -> float:
    """From 1 (the same) to 21 (black on white)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def pale_texts(peinture: Peinture, scale: int) -> Iterator[str]:
    """The texts that one can hardly read. What is disabled may be pale; what grew is judged by its size at 100 %."""
    for texte in peinture.textes:
        if not texte.owner.isEnabled():
            continue
        ink, ground = peinture.ink(texte), peinture.ground(texte)
        found, asked = contrast(ink, ground), LARGE if _is_large(texte, scale) else TEXT
        if found < asked:
            yield f"{texte}: {_hex(ink)} on {_hex(ground)} is {found:.2f}"


def pale_edges(peinture: Peinture) -> Iterator[str]:
    """The fields whose edge one can hardly see, and the buttons of an icon alone whose icon one can hardly see."""
    for widget in peinture.top.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        place = QRect(widget.mapTo(peinture.top, QPoint()), widget.size())
        seen = widget.visibleRegion().boundingRect() == widget.rect() and peinture.top.childAt(place.center())
        if not seen or not (seen is widget or widget.isAncestorOf(seen)):
            continue
        if isinstance(widget, QLineEdit | QComboBox | QPlainTextEdit) and not _read_only(widget):
            middle = QRect(place.left() - 3, place.center().y(), 8, 1)
            found = _widest(peinture, middle)
        elif isinstance(widget, QCheckBox | QRadioButton):
            found = _widest(peinture, QRect(place.left(), place.top(), place.height(), place.height()))
        elif isinstance(widget, QAbstractButton) and not widget.text() and not widget.icon().isNull():
            found = _widest(peinture, place.adjusted(6, 6, -6, -6))
        else:
            continue
        if found < MARK:
            yield f"{type(widget).__name__} {widget.objectName()}: its edge or icon is {found:.2f}"


def _widest(peinture: Peinture, place: QRect) -> float:
    shades = peinture.shades(place)
    if not shades:
        return MARK
    ground = shades.most_common(1)[0][0]
    return max(contrast(ground, shade) for shade in shades)


def _read_only(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly()


def _is_large(texte: Texte, scale: int) -> bool:
    size = texte.size * 100 / scale
    return size >= (LARGE_BOLD if texte.bold else LARGE_SIZE)


def _hex(shade: Shade) -> str:
    return "#{:02X}{:02X}{:02X}".format(*shade)
