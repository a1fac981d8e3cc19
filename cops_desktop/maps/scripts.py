"""The scripts and styles that a map page carries in itself: Leaflet and its groups from their packages, and our own."""

import re
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from cops_desktop.paths import resources_dir

_LINK_TO_SOURCE = re.compile(r"//# sourceMappingURL=\S+")
_UNUSED = re.compile(r"[\w-]+:\s*url\([^)]*\);?|/\*.*?\*/", re.DOTALL)


@cache
def scripts() -> tuple[str, ...]:
    """Leaflet and MarkerCluster, without the addresses of their sources."""
    return (
        _without_links(_read("leaflet", "leaflet.js")),
        _without_links(_read("leaflet_markercluster", "leaflet.markercluster.js")),
    )


@cache
def styles() -> tuple[str, ...]:
    """Their styles, without comments, and without the pictures of controls and markers that the map does not use."""
    return (
        _UNUSED.sub("", _read("leaflet", "leaflet.css")),
        _UNUSED.sub("", _read("leaflet_markercluster", "MarkerCluster.css")),
    )


@cache
def own_script() -> str:
    """What the map does (`resources/carte/carte.js`)."""
    return (resources_dir() / "carte" / "carte.js").read_text(encoding="utf-8")


@cache
def own_style() -> str:
    """How the map looks (`resources/carte/carte.css`)."""
    return (resources_dir() / "carte" / "carte.css").read_text(encoding="utf-8")


def _without_links(script: str) -> str:
    return _LINK_TO_SOURCE.sub("", script)


def _read(package: str, name: str) -> str:
    """A file of an XStatic package, found without importing it (they are namespace packages of an old make)."""
    if hasattr(sys, "_MEIPASS"):
        folder = Path(sys._MEIPASS) / "xstatic" / "pkg" / package
    else:
        spec = find_spec(f"xstatic.pkg.{package}")
        if spec is None or not spec.submodule_search_locations:
            raise FileNotFoundError(f"xstatic.pkg.{package}")
        folder = Path(spec.submodule_search_locations[0])
    return (folder / "data" / name).read_text(encoding="utf-8")
