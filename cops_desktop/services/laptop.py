"""This laptop's own settings: its random id, its user, recent files and the look of the window. Never in a `.cops`.

A plain JSON file in the user's configuration folder, so that the commands read it without Qt.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cops_desktop.domain.errors import Refus

FILE_NAME = "poste.json"
UNREADABLE_NAME = "poste.illisible.json"
THEMES = ("systeme", "clair", "sombre")
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
RECENTS_KEPT = 8


@dataclass(frozen=True)
class Laptop:
    """What this laptop remembers.

    `poste_id` is drawn once and maps to a letter in each file; `text_scale` is in percent, one of SCALES; `geometry`
    is Qt's own saved geometry in base64; `widths` holds columns and splitters by name, in pixels; `seconde_place` is
    the folder where backups go too, "" for none; `derniere_recherche` holds the last filters of the annuaire as JSON,
    without any name or town, because those of a protected file must not lie here (services/recherche.py); `rencontres`
    holds the view and the filters of the meetings in the same way, `accompagnements` those of the projects (persons by
    their key, which says nothing without the file); `colonnes` is which field each column of a list was, by what the
    list was read for (its titles only, folded: nothing that stood under them); `others` holds the keys of a newer
    version, written back untouched.
    """

    poste_id: str
    utilisateur: str = ""
    recents: tuple[str, ...] = ()
    theme: str = "systeme"
    text_scale: int = 100
    geometry: str = ""
    widths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    seconde_place: str = ""
    derniere_recherche: str = ""
    rencontres: str = ""
    accompagnements: str = ""
    colonnes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    others: Mapping[str, Any] = field(default_factory=dict)

    def with_recent(self, path: Path) -> "Laptop":
        """The same settings with `path` first among the recent files, each file once."""
        name = str(path.absolute())
        return replace(self, recents=(name, *(r for r in self.recents if r != name))[:RECENTS_KEPT])

    def without_recent(self, path: str) -> "Laptop":
        """The same settings without a file that is no longer there."""
        return replace(self, recents=tuple(r for r in self.recents if r != path))


def config_dir() -> Path:
    """The folder of the settings: COPS_CONFIG_DIR when it is set, else the system's place for them."""
    if chosen := os.environ.get("COPS_CONFIG_DIR"):
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("cops-desktop", appauthor=False)


def data_dir() -> Path:
    """The folder of what this laptop keeps for itself (backups, locks, reports): beside the settings when
    COPS_CONFIG_DIR is set, else the system's place for it.
    """
    if chosen := os.environ.get("COPS_CONFIG_DIR"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("cops-desktop", appauthor=False)


def load() -> Laptop:
    """Reads the settings; a laptop without any gets its id and keeps it.

    A file that cannot be read as JSON is set aside under UNREADABLE_NAME, and a value that makes no sense gives way
    to its default: nobody is kept from working by a setting. Raises Refus when the folder cannot be written.
    """
    path = config_dir() / FILE_NAME
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(stored, dict):
            raise ValueError(path)
    except FileNotFoundError:
        stored = {}
    except (OSError, ValueError):
        stored = {}
        _set_aside(path)
    laptop = _read(stored)
    if stored.get("poste_id") != laptop.poste_id:
        save(laptop)
    return laptop


def fresh() -> Laptop:
    """Settings with an id of their own, kept nowhere."""
    return _read({})


def save(laptop: Laptop) -> None:
    """Writes the settings whole or not at all. Raises Refus when the folder cannot be written."""
    folder = config_dir()
    values = {**laptop.others, **{name: getattr(laptop, name) for name in _CHECKS}}
    values["widths"] = {name: list(sizes) for name, sizes in laptop.widths.items()}
    draft = folder / f"{FILE_NAME}.{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with draft.open("w", encoding="utf-8") as file:
            json.dump(values, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / FILE_NAME)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise Refus(
            f"Les réglages de cet ordinateur n’ont pas pu être enregistrés dans {folder}. Le fichier de travail n’est "
            "pas touché ; vérifiez que ce dossier peut être écrit et qu’il reste de la place.",
            (error.strerror or str(error),),
        ) from error


def _set_aside(path: Path) -> None:
    """Keeps an unreadable file for whoever would repair it."""
    with suppress(OSError):
        path.replace(path.with_name(UNREADABLE_NAME))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_recents(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_widths(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(sizes, list) and all(type(size) is int and size >= 0 for size in sizes) for sizes in value.values()
    )


def _is_colonnes(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(titles, dict) and all(isinstance(word, str) for word in titles.values()) for titles in value.values()
    )


_CHECKS = {
    "poste_id": lambda value: _is_text(value) and bool(value.strip()),
    "utilisateur": _is_text,
    "recents": _is_recents,
    "theme": lambda value: value in THEMES,
    "text_scale": lambda value: value in SCALES,
    "geometry": _is_text,
    "widths": _is_widths,
    "seconde_place": _is_text,
    "derniere_recherche": _is_text,
    "rencontres": _is_text,
    "accompagnements": _is_text,
    "colonnes": _is_colonnes,
}


def _read(stored: Mapping[str, Any]) -> Laptop:
    """Settings from a decoded file: the sensible values, and a fresh id when there is none."""
    good = {name: stored[name] for name, check in _CHECKS.items() if name in stored and check(stored[name])}
    if "poste_id" not in good:
        import uuid

        good["poste_id"] = str(uuid.uuid4())
    if "recents" in good:
        good["recents"] = tuple(good["recents"])
    if "widths" in good:
        good["widths"] = {name: tuple(sizes) for name, sizes in good["widths"].items()}
    return Laptop(**good, others={name: value for name, value in stored.items() if name not in _CHECKS})
