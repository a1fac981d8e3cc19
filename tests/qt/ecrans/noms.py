"""What a screen reader says of each thing that one can act on."""

from collections import defaultdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QPushButton, QTableView, QToolButton, QWidget

from cops_desktop.qt.widgets.list_view import ListView
from tests.qt.ecrans.visites import path_of
from tests.qt.ecrans.widgets import interactive, name_of

SAME = ("Engagements", "Préparer la réunion…", "Préparer les états…")  # two ways to one thing


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
    """Two buttons that do different things are not called the same: by their name and what is said with it."""
    same: dict[tuple[str, str], list[str]] = defaultdict(list)
    for widget in interactive(top):
        if isinstance(widget, QAbstractButton) and widget.text() not in SAME:
            same[name_of(widget), widget.accessibleDescription()].append(path_of(widget, top))
    return [f"« {name} » is the name of {', '.join(found)}" for (name, _), found in same.items() if len(found) > 1]


def icons(top: QWidget) -> list[str]:
    """A button that shows an icon alone says what it does to the mouse too."""
    bare = (w for w in interactive(top) if isinstance(w, QPushButton | QToolButton) and not w.text())
    return [f"{path_of(widget, top)} has no tool tip" for widget in bare if not widget.toolTip()]


def columns(top: QWidget) -> list[str]:
    """A list with several columns says what each is."""
    faults = []
    for view in top.findChildren(ListView):
        if view.isVisible() and not view.horizontalHeader().isHidden():
            faults += [
                f"{path_of(view, top)}, column {n}, has no name"
                for n in range(view.filter.columnCount())
                if not view.filter.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
            ]
    return faults


def rows(top: QWidget) -> list[str]:
    """What a row shows is said of it, cell by cell."""
    faults = []
    for view in top.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model is not None and model.rowCount(view.rootIndex()):
            across = model.columnCount(view.rootIndex()) if isinstance(view, QTableView) else 1
            cells = [model.index(0, n, view.rootIndex()) for n in range(across)]
            if not any(cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() for cell in cells):
                faults.append(f"{path_of(view, top)}: its rows say nothing")
    return faults
