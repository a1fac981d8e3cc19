"""What one aims at with the mouse, or a finger, is large enough (WCAG 2.5.8: 24 × 24 pixels at 100 %)."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.qt.ecrans.visites import path_of
from tests.qt.ecrans.widgets import interactive, rect_in

LEAST = 24
INLINE = ("lien", "lienTexte", "lienDiscret")  # in a line of text, as high as it


def large_enough(top: QWidget) -> list[str]:
    """Smaller ones are links in a text, or stand far enough from all others."""
    aimed = [w for w in interactive(top) if isinstance(w, QAbstractButton | QLabel) and w.isEnabled()]
    places = {widget: rect_in(widget, top) for widget in aimed}
    faults = []
    for widget, place in places.items():
        small = min(place.width(), place.height()) < LEAST
        if small and widget.property("role") not in INLINE and not _alone(place, widget, places):
            faults.append(f"{path_of(widget, top)} is {place.width()} × {place.height()}")
    return faults


def _alone(place: QRect, widget: QWidget, places: dict[QWidget, QRect]) -> bool:
    """Whether a circle of 24 pixels around it touches no other: the exception of the rule for spacing."""
    around = QRect(0, 0, LEAST, LEAST)
    around.moveCenter(place.center())
    return not any(around.intersects(other) for there, other in places.items() if there is not widget)
