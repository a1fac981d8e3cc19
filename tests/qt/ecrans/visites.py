"""Visits every screen and dialog of the program, once for all that is checked of them.

The scenes are those of the pictures (tools/scenes.py), in groups: a group is one window on one file, a process of the
tests takes a whole group, and every check looks at the same visit.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.partout.panel import Panneau
from cops_desktop.qt.theme import Theme
from cops_desktop.services import laptop as settings
from cops_desktop.services.fichier import create_file, open_file
from cops_desktop.services.protection import cle_pour
from tests.demo import copy_demo, copy_empty
from tests.once import once
from tools.plateau import IDENTITE, PHRASE, back_up, open_stage, put_away, standing
from tools.scenes import EMPTY, PROTECTED, SCREENS, Scene, wait
from tools.scenes_premier import PREMIER

GROUPS = 8  # of the scenes of the demo file: so many processes may share them
_PATIENCE = 5_000  # milliseconds for what a scene does in the background
_ROUNDS = 12  # of the loop of events: what a scene opens asks for more, and room is given one floor at a time


@dataclass(frozen=True)
class Groupe:
    """Scenes that are played one after the other in one window; `file`: « demo », « vide », « protege » or none."""

    name: str
    file: str
    scenes: tuple[tuple[str, Scene], ...]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Visite:
    """A scene that is being shown: `tops` are the windows that it opened, the last one first; else the window alone.

    Over a dialog the window cannot be reached; beside the guide it can, but it is looked at in its own scenes. What
    Ctrl+K opens is a part of the window, and holds the keyboard as a dialog does.
    """

    scene: str
    window: MainWindow
    tops: tuple[QWidget, ...]


def groupes() -> list[Groupe]:
    """Every scene in a group."""
    size = -(-len(SCREENS) // GROUPS)
    parts = [SCREENS[start : start + size] for start in range(0, len(SCREENS), size)]
    demo = [Groupe(f"demo-{place}", "demo", part) for place, part in enumerate(parts, 1)]
    start = Groupe("demarrage", "", PREMIER)
    return [*demo, Groupe("vide", "vide", EMPTY), Groupe("protege", "protege", PROTECTED), start]


def visites(groupe: Groupe, theme: Theme, folder: Path, scenes: Sequence[str] = ()) -> Iterator[Visite]:
    """Plays the scenes of a group (or those of these names) in one window, in the look that `theme` has now."""
    window = _window(groupe.file, theme, folder)
    try:
        for name, scene in groupe.scenes:
            if scenes and name not in scenes:
                continue
            scene(window)
            wait(_PATIENCE, window.contexte.idle)
            _settle()
            shown = tuple(reversed(standing(window))) or (_panel(window) or window,)
            shown[0].activateWindow()
            _settle()
            yield Visite(name, window, shown)
            put_away(window)
            _settle()
    finally:
        put_away(window)
        window.close()
        window.deleteLater()
        _settle()


def path_of(widget: QWidget, top: QWidget) -> str:
    """Where a widget is, in names that one finds again: « presences/carte/QPushButton »."""
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None and here is not top:
        if here.objectName() or here is widget:
            names.append(here.objectName() or type(here).__name__)
        here = here.parentWidget()
    return "/".join((top.objectName() or type(top).__name__, *reversed(names)))


def _window(file: str, theme: Theme, folder: Path) -> MainWindow:
    settings.save(replace(settings.load(), utilisateur=IDENTITE.nom))
    if not file:
        return open_stage(theme, None)
    path = folder / "cops-2026.cops"
    if file == "protege":
        shutil.copyfile(once("protege", _make_protected), path)
        return open_stage(theme, open_file(path, IDENTITE, cle=cle_pour(path, PHRASE)))
    fichier = open_file(copy_demo(path) if file == "demo" else copy_empty(path), IDENTITE)
    if file == "demo":
        back_up(fichier)
    return open_stage(theme, fichier)


def _make_protected(path: Path) -> None:
    create_file(path, IDENTITE, phrase=PHRASE).close()


def _panel(window: MainWindow) -> QWidget | None:
    return next((panel for panel in window.findChildren(Panneau) if panel.isVisible()), None)


def _settle() -> None:
    for _ in range(_ROUNDS):
        QApplication.processEvents()
