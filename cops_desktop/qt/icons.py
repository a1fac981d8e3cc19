"""The program's line icons, drawn in the ink of the theme and drawn again when it changes."""

from PySide6.QtGui import QAction, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from cops_desktop.paths import resources_dir
from cops_desktop.qt.theme import couleurs, sp

_NAME = "icone"
_SIDE = 20  # pixels at 100 %


def pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """The icon `resources/icons/<name>.svg` in `colour`, `side` logical pixels wide on a screen of that ratio."""
    source = (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = source.replace("currentColor", colour)
    for length in ("width", "height"):
        drawn = drawn.replace(f'{length}="24"', f'{length}="{round(side * ratio)}"', 1)
    made = QPixmap.fromImage(QImage.fromData(drawn.encode(), b"SVG"))
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str) -> QIcon:
    """The icon in the theme's ink (its pale grey when disabled), sharp on ordinary and on dense screens."""
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, couleurs().encre), (QIcon.Mode.Disabled, couleurs().bord)):
        for ratio in (1.0, 2.0):
            made.addPixmap(pixmap(name, colour, sp(_SIDE), ratio), mode)
    return made


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Gives an action or a button an icon that will follow the theme."""
    target.setProperty(_NAME, name)
    target.setIcon(icon(name))


def retint() -> None:
    """Draws again every icon given by `set_icon`."""
    for widget in QApplication.allWidgets():
        for target in (widget, *widget.actions()):
            name = target.property(_NAME)
            if name and isinstance(target, QAction | QAbstractButton):
                target.setIcon(icon(name))
