"""What a screen reader says of each thing that one can act on."""

from collections import defaultdict

from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.qt.ecrans.visites import path_of
from tests.qt.ecrans.widgets import interactive, name_of


def named(top: QWidget) -> list[str]:
    """Everything has a name that is read aloud, and one that tests and pictures find it by."""
    faults = []
    for widget in interactive(top):
        if not name_of(widget):
            faults.append(f"{path_of(widget, top)} has no accessible name")
        if not widget.objectName():
            faults.append(f"{path_of(widget, top)} « {name_of(widget)} » has no objectName")
    return faults


def told_apart(top: QWidget) -> list[str]:
    """Two buttons beside each other are not called the same."""
    same: dict[tuple[QWidget | None, str], list[str]] = defaultdict(list)
    for widget in interactive(top):
        if isinstance(widget, QAbstractButton):
            same[widget.parentWidget(), name_of(widget)].append(path_of(widget, top))
    return [f"« {name} » is the name of {', '.join(found)}" for (_, name), found in same.items() if len(found) > 1]
