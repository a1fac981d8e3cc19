"""The figure of the balance (R8.1): a CoPart of 1,000 persons beside an annuaire of 20,000, pictures included."""

import statistics
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tools.bench_carte import make_file

DAY = date(2026, 11, 22)


def figures(folder: Path, members: int = 1_000, persons: int = 20_000) -> Iterator[tuple[str, float, str, str, str]]:
    """Reading both groups and making the pictures, beside reading the same persons' places and words alone."""
    from cops_desktop.domain.engagements import Engagement
    from cops_desktop.services import equilibre
    from cops_desktop.services.fichier import Identite, open_file
    from cops_desktop.storage.engagements import ENGAGEMENTS
    from cops_desktop.storage.equilibre import fiches

    path = folder / "equilibre.cops"
    keys = [key for _, key in make_file(path, persons)]
    fichier = open_file(path, Identite("bench", "Claire Bonnefous"))
    with fichier.operation("Des engagements"):
        signed = date(2026, 1, 15)
        ENGAGEMENTS.add(fichier.db, [Engagement(id=f"e{k}", personne=k, signe_le=signed) for k in keys[:members]])
    ours, alone = [], []
    for _ in range(5):
        start = time.perf_counter()
        equilibre.images(equilibre.comparer(fichier, equilibre.COPART, equilibre.ANNUAIRE, DAY))
        middle = time.perf_counter()
        fiches(fichier.db, None)
        ours.append(middle - start)
        alone.append(time.perf_counter() - middle)
    fichier.close()
    name = f"balance of {members} persons beside {persons}"
    ratio = statistics.median(a / b for a, b in zip(ours, alone, strict=True))
    yield name, ratio, "×", "reading the same persons' places and words", ""
    yield f"{name}, alone", statistics.median(ours), "s", "", "≤ 0.5"
