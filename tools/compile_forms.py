"""Compiles the Qt Designer forms of `ui/` into `cops_desktop/qt/forms/` (`make forms`).

The compiled forms are committed, never edited; a test compiles them again and compares.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "ui"
FORMS = ROOT / "cops_desktop" / "qt" / "forms"


def sources() -> list[Path]:
    """Every form, in the order of their names."""
    return sorted(UI.glob("*.ui"))


def target(source: Path) -> Path:
    """Where a form is compiled to: `ui/cotec.ui` → `cops_desktop/qt/forms/ui_cotec.py`."""
    return FORMS / f"ui_{source.stem}.py"


def compiled(source: Path) -> str:
    """The Python module made from a form, with LF line ends on every system.

    Raises subprocess.CalledProcessError when the form is not a valid one; its own words are on standard error.
    """
    uic = shutil.which("pyside6-uic", path=str(Path(sys.executable).parent))
    if uic is None:
        raise FileNotFoundError("pyside6-uic stands beside Python in the environment where PySide6 is installed")
    done = subprocess.run([uic, str(source)], check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout.replace("\r\n", "\n")


def main() -> None:
    """Compile every form, and remove the modules whose form is gone."""
    FORMS.mkdir(parents=True, exist_ok=True)
    wanted = {target(source): compiled(source) for source in sources()}
    for stale in set(FORMS.glob("ui_*.py")) - wanted.keys():
        stale.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(wanted)} form(s) compiled into {FORMS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
