"""The figures of « Préparer la réunion »: a regional day of 600, beside as many pages of table on a bare canvas."""

import statistics
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from tests.builders import new_file
from tests.regional import DAY, regional_day

REGISTERED, PRESENT = 600, 470
RUNS = 3
_ROWS, _COLUMNS = 25, 5


def _bare(pages: int) -> bytes:
    """Rows of a table, as reportlab writes them when nothing is measured, wrapped or looked up."""
    from cops_desktop.documents.letterhead import open_canvas
    from cops_desktop.documents.typography import REGULAR

    out = BytesIO()
    canvas = open_canvas(out)
    for page in range(pages):
        canvas.setFont(REGULAR, 9)
        for row in range(_ROWS):
            y = 780 - row * 28
            for column in range(_COLUMNS):
                canvas.drawString(42 + column * 100, y, f"{page} {row} {column} Cazenave")
            canvas.line(42, y - 8, 553, y - 8)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def figures(folder: Path) -> Iterator[tuple[str, float, str, str, str]]:
    """The folder of 600 as one PDF, in processor time: the machine's other work does not count."""
    from pypdf import PdfReader

    from cops_desktop.services.rencontres.dossier import lire_et_faire
    from cops_desktop.services.rencontres.pieces import PIECES

    fichier = new_file(folder)
    meeting = regional_day(fichier, REGISTERED, PRESENT)
    papers = [piece.cle for piece in PIECES if piece.papier]
    pages = len(PdfReader(BytesIO(lire_et_faire(fichier, meeting.id, papers, DAY).pdf)).pages)
    ours, ratios = [], []
    for _ in range(RUNS):
        before = time.process_time()
        lire_et_faire(fichier, meeting.id, papers, DAY)
        ours.append(time.process_time() - before)
        before = time.process_time()
        _bare(pages)
        ratios.append(ours[-1] / (time.process_time() - before))
    fichier.close()
    what = f"folder of {REGISTERED} registered, {pages} pages"
    yield what, statistics.median(ratios), "×", "as many pages of table on a bare canvas", ""
    yield f"{what}, alone", statistics.median(ours), "s", "", "< 10"
