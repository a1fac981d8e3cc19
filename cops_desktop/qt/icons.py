"""The program's line icons, drawn in the ink of the theme and drawn again when it changes."""

from functools import lru_cache
from weakref import WeakSet

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from cops_desktop.paths import resources_dir
from cops_desktop.qt.theme import couleurs, sp

NAME = "icone"  # the property that tells it
SIDE = 18  # pixels at 100 %
_GAP = 5


@lru_cache(maxsize=64)
def pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """The icon `resources/icons/<name>.svg` in `colour`, `side` logical pixels wide on a screen of that ratio."""
    source = (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = source.replace("currentColor", colour)
    for length in ("width", "height"):
        drawn = drawn.replace(f'{length}="24"', f'{length}="{round(side * ratio)}"', 1)
    made = QPixmap.fromImage(QImage.fromData(drawn.encode()))
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, gap: int = 0) -> QIcon:
    """The icon in the theme's ink (its pale grey when disabled), sharp on ordinary and on dense screens.

    `gap` is an empty space at its right, in pixels.
    """
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, couleurs().encre), (QIcon.Mode.Disabled, couleurs().bord)):
        for ratio in (1.0, 2.0):
            drawn = pixmap(name, colour, sp(SIDE), ratio)
            made.addPixmap(_widened(drawn, gap) if gap else drawn, mode)
    return made


def _widened(drawn: QPixmap, gap: int) -> QPixmap:
    ratio = drawn.devicePixelRatio()
    made = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return made


# Whatever bears an icon of ours. Not asked of QApplication.allWidgets(): the wrappers that it hands out know nothing of
# the end of what Qt made for itself (a header, a corner), and Python may collect a window that was closed meanwhile.
_dressed: "WeakSet[QAction | QAbstractButton]" = WeakSet()


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Gives an action or a button an icon that will follow the theme; before a word it keeps its distance."""
    target.setProperty(NAME, name)
    _dressed.add(target)
    if isinstance(target, QAction):
        target.setIcon(icon(name))
        return
    gap = sp(_GAP) if target.text() else 0
    target.setIconSize(QSize(sp(SIDE) + gap, sp(SIDE)))
    target.setIcon(icon(name, gap))


def retint() -> None:
    """Draws again every icon given by `set_icon`."""
    for target in tuple(_dressed):
        if isValid(target):
            set_icon(target, target.property(NAME))
