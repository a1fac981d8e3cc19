"""The CoPil's tables: mandates, volunteers, binômes and who is in them."""

from collections.abc import Collection

from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Volontaire
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import Rows, delete

MANDATS = Rows("mandats", Mandat)
VOLONTAIRES = Rows("volontaires", Volontaire)
BINOMES = Rows("binomes", Binome)
MEMBRES = Rows("binome_membres", MembreBinome)


def mandats(db: Database) -> list[Mandat]:
    """All mandates, the oldest first."""
    return MANDATS.read(db, "1 ORDER BY debut, id")


def volontaires(db: Database, mandat: str) -> list[Volontaire]:
    """Who answered the call for a mandate, in the French order of their names."""
    order = "ORDER BY (SELECT tri FROM personnes WHERE id = volontaires.personne), id"
    return VOLONTAIRES.read(db, f"mandat = ? {order}", (mandat,))


def binomes(db: Database, mandat: str) -> list[Binome]:
    """The binômes of a mandate, by their numbers, those that do not sit included."""
    return BINOMES.read(db, "mandat = ? ORDER BY numero, id", (mandat,))


def membres(db: Database, mandat: str) -> list[MembreBinome]:
    """Who is or was in the binômes of a mandate, in the order of binômes and of time."""
    where = "binome IN (SELECT id FROM binomes WHERE mandat = ?) ORDER BY binome, coalesce(depuis, ''), id"
    return MEMBRES.read(db, where, (mandat,))


def sortir(db: Database, mandat: str, personnes: Collection[str]) -> None:
    """Take persons out of the binômes of a mandate; one that is empty then is no binôme any more."""
    kept: set[str] = set()
    for membre in membres(db, mandat):
        if membre.personne in personnes:
            delete(db, MEMBRES.table, membre.id)
        else:
            kept.add(membre.binome)
    for binome in binomes(db, mandat):
        if binome.id not in kept:
            delete(db, BINOMES.table, binome.id)
