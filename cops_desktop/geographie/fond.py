"""What is drawn under the points of a map: the outlines of départements and régions, the towns of Occitanie."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from cops_desktop.paths import resources_dir


@dataclass(frozen=True, slots=True)
class Ville:
    """A town with its name on the map. `rang`: 1 préfectures and large towns, 2 sous-préfectures, 3 smaller ones."""

    nom: str
    rang: int
    latitude: float
    longitude: float


@cache
def contours() -> dict[str, Any]:
    """GeoJSON: the départements of Occitanie (with `code`, `nom`, where to write it), the other régions bare."""
    text = (resources_dir() / "geographie" / "contours.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def villes() -> tuple[Ville, ...]:
    """The towns that have their name on the map, the most populous first."""
    text = (resources_dir() / "geographie" / "villes.txt").read_text(encoding="utf-8")
    lines = (line.split(";") for line in text.splitlines())
    return tuple(Ville(nom, int(rang), float(latitude), float(longitude)) for rang, nom, latitude, longitude in lines)
