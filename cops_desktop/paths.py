"""Finds `db/`, `ui/`, `resources/`, the guide and the embedded fonts: source tree, wheel or PyInstaller folder.

The only module that knows where the program's own files stand.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """The folder that holds `db/` and `resources/` (and `guide/`, which is `docs/guide/` in a source tree).

    A wheel and the PyInstaller folder carry them in `cops_desktop/data/`; in a source tree they stand at the
    top of the repository.
    """
    bundled = _PACKAGE / "data"
    return bundled if bundled.is_dir() else _PACKAGE.parent


def migrations_dir() -> Path:
    """The folder of the numbered `.sql` migrations."""
    return data_root() / "db" / "migrations"


def resources_dir() -> Path:
    """The folder of icons and style sheet."""
    return data_root() / "resources"


def guide_dir() -> Path:
    """The folder of the guide's pages and pictures."""
    bundled = _PACKAGE / "data" / "guide"
    return bundled if bundled.is_dir() else data_root() / "docs" / "guide"


def fonts_dir() -> Path:
    """The folder of Source Sans Pro's TTF files (package font-source-sans-pro).

    Found without importing the package. Raises FileNotFoundError when the package is missing.
    """
    if hasattr(sys, "_MEIPASS"):
        return Path(sys._MEIPASS) / "font_source_sans_pro" / "files"
    spec = find_spec("font_source_sans_pro")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("font-source-sans-pro")
    return Path(spec.submodule_search_locations[0]) / "files"
