"""`python -m tools.guide`: what the guide takes from the program, its pictures and the tables of the workbook.

Pictures are those that the pages name (`images/accueil-clair.png`), from build/screenshots/ (`make screenshots` first).
"""

import re
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from cops_desktop.domain.words import typography
from cops_desktop.exchange.workbook import FEUILLES
from cops_desktop.exchange.workbook.columns import Colonne, Feuille

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "guide"
WORKBOOK_PAGE = GUIDE / "importer-vos-listes.md"
BEGIN, END = "<!-- feuilles -->", "<!-- fin des feuilles -->"
SCREENSHOTS = Path("build/screenshots")


def sheets() -> str:
    """Every sheet of the workbook and its columns, as Markdown."""
    return "\n\n".join(_sheet(feuille) for feuille in FEUILLES)


def _sheet(feuille: Feuille) -> str:
    rows = (f"| {_name(colonne)} | {_meaning(colonne)} |" for colonne in feuille.colonnes)
    return "\n".join(
        (
            f"### {feuille.nom}",
            "",
            f"{_text(feuille.help)}.",
            "",
            "| Colonne | Ce qu’on y met |",
            "| --- | --- |",
            *rows,
        )
    )


def _name(colonne: Colonne) -> str:
    shown = f"**{colonne.nom}**" if colonne.key else colonne.nom
    return f"{shown}\u00a0*" if colonne.required else shown


def _meaning(colonne: Colonne) -> str:
    choices = f"au choix : {', '.join(colonne.allowed)}" if colonne.allowed else ""
    return " — ".join(_text(part) for part in (colonne.help, choices) if part)


def _text(plain: str) -> str:
    """Set as French is printed, and safe in a cell of a table."""
    return typography(plain).replace("|", "\\|").replace("<", "\\<")


def write_sheets() -> None:
    """Writes the tables between the two marks of their page."""
    before, rest = WORKBOOK_PAGE.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    WORKBOOK_PAGE.write_text(f"{before}{BEGIN}\n\n{sheets()}\n\n{END}{after}", encoding="utf-8")


def write_pictures() -> None:
    """Copies the pictures that the pages name, in their 256 most frequent colours: a fourth of the size."""
    for page in sorted(GUIDE.glob("*.md")):
        for name in re.findall(r"\]\(images/([^)]+)\)", page.read_text(encoding="utf-8")):
            picture = QImage(str(SCREENSHOTS / name)).convertToFormat(QImage.Format.Format_RGB32)
            if picture.isNull():
                raise FileNotFoundError(SCREENSHOTS / name)
            colours = [colour for colour, _ in Counter(memoryview(picture.constBits()).cast("I")).most_common(256)]
            (GUIDE / "images").mkdir(exist_ok=True)
            flat = picture.convertToFormat(
                QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.ThresholdDither
            )
            flat.save(str(GUIDE / "images" / name), quality=0)


def main() -> int:
    """Write them all; returns the exit status."""
    write_sheets()
    write_pictures()
    return 0


if __name__ == "__main__":
    sys.exit(main())
