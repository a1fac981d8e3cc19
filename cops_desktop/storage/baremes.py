"""The scales' tables: dated data, each with its bounds or brackets."""

from collections import defaultdict

from cops_desktop.domain.scale import BaremeKm, BaremeVacation, Borne, Tranche
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.rows import Row, Rows, replace_children

_VACATION = Rows("baremes_vacation", BaremeVacation, besides=("bornes",))
_KM = Rows("baremes_km", BaremeKm, besides=("tranches",))


def baremes_vacation(db: Database) -> list[BaremeVacation]:
    """All vacation scales, oldest source first."""
    bornes: dict[str, tuple[Borne, ...]] = defaultdict(tuple)
    rows = db.conn.execute("SELECT bareme, jusqua, demi FROM bornes_vacation ORDER BY jusqua IS NULL, jusqua")
    for bareme, jusqua, demi in rows:
        bornes[bareme] += (Borne(jusqua, demi),)
    return _VACATION.read(db, "1 ORDER BY du", (), {"bornes": bornes})


def baremes_km(db: Database) -> list[BaremeKm]:
    """All mileage scales, oldest source first."""
    tranches: dict[str, tuple[Tranche, ...]] = defaultdict(tuple)
    rows = db.conn.execute("SELECT bareme, cv_de, cv_a, au_dela, taux FROM tranches_km ORDER BY cv_de, au_dela")
    for bareme, *values in rows:
        tranches[bareme] += (Tranche(*values),)
    return _KM.read(db, "1 ORDER BY du", (), {"tranches": tranches})


def save_bareme_vacation(db: Database, item: BaremeVacation) -> bool:
    """Insert or update a scale with its bounds; whether anything changed."""
    changed = _VACATION.save(db, item)
    rows: list[Row] = [
        {"id": derived_key(item.id, b.jusqua), "bareme": item.id, "jusqua": b.jusqua, "demi": b.demi}
        for b in item.bornes
    ]
    return replace_children(db, "bornes_vacation", "bareme", item.id, rows) or changed


def save_bareme_km(db: Database, item: BaremeKm) -> bool:
    """Insert or update a scale with its brackets; whether anything changed."""
    changed = _KM.save(db, item)
    rows: list[Row] = [
        {
            "id": derived_key(item.id, t.cv_de, t.cv_a, t.au_dela),
            "bareme": item.id,
            "cv_de": t.cv_de,
            "cv_a": t.cv_a,
            "au_dela": t.au_dela,
            "taux": t.taux,
        }
        for t in item.tranches
    ]
    return replace_children(db, "tranches_km", "bareme", item.id, rows) or changed
