"""The places in the CoPil of two persons who become one (R4.1: a person is in one binôme of a mandate)."""

from dataclasses import replace

from cops_desktop.domain import fusion as rules
from cops_desktop.domain.copil import Binome, MembreBinome
from cops_desktop.domain.words import format_date
from cops_desktop.services.fusion.bilan import Bilan
from cops_desktop.storage import copil
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import delete


def places_du_copil(db: Database, gardee: str, autre: str, bilan: Bilan) -> None:
    """Two places in one binôme at a time are one, which is told; in two binômes of a mandate, the merge is refused."""
    mine = copil.MEMBRES.read(db, "personne = ?", (gardee,))
    theirs = copil.MEMBRES.read(db, "personne = ?", (autre,))
    pairs = {b.id: b for b in copil.BINOMES.read(db)} if theirs else {}
    for place in theirs:
        both = next((m for m in mine if m.binome == place.binome and rules.ensemble(m, place)), None)
        if both is not None:
            delete(db, copil.MEMBRES.table, place.id)
            mine = [rules.place(m, place) if m is both else m for m in mine]
            copil.MEMBRES.save(db, next(m for m in mine if m.id == both.id))
            bilan.note(
                f"Les deux fiches sont dans le {_named(db, pairs[place.binome])} : il n’y a plus qu’une personne."
            )
            continue
        clash = next((m for m in mine if _two_seats(pairs, m, place)), None)
        if clash is not None:
            bilan.refuse(
                f"Une fiche est dans le {_named(db, pairs[clash.binome])}, l’autre dans le binôme "
                f"{pairs[place.binome].numero} : retirez d’abord l’une des deux de son binôme."
            )
        copil.MEMBRES.save(db, replace(place, personne=gardee))
    # Somebody is no volunteer with themselves.
    db.conn.execute(
        "UPDATE volontaires SET avec = NULL WHERE personne = :gardee AND avec IN (:gardee, :autre)",
        {"gardee": gardee, "autre": autre},
    )


def _two_seats(pairs: dict[str, Binome], one: MembreBinome, other: MembreBinome) -> bool:
    first, second = pairs[one.binome], pairs[other.binome]
    at_once = first.mandat == second.mandat and first.id != second.id and first.retenu and second.retenu
    return at_once and rules.ensemble(one, other)


def _named(db: Database, pair: Binome) -> str:
    mandat = copil.MANDATS.get(db, pair.mandat)
    return f"binôme {pair.numero} du CoPil du {format_date(mandat.debut)}"
