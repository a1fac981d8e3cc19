"""What ties an entry of the annuaire to the CoPart and the CoPil, as its card tells it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.engagements import EtatEngagement, periodes
from cops_desktop.services.comites import delai_de_renouvellement
from cops_desktop.storage import annuaire, copil, engagements
from cops_desktop.storage.connection import Database


@dataclass(frozen=True, slots=True)
class Engage:
    """A charter signed: `avec` names the other side, the structure or who signed; "" is their own name."""

    cle: str
    avec: str
    debut: date
    fin: date
    etat: EtatEngagement


@dataclass(frozen=True, slots=True)
class Siege:
    """A place in a binôme of a mandate. `avec`: who is in it too on that day; `en_cours`: whether they sit on it."""

    mandat: str
    numero: int
    debut: date
    fin: date
    avec: tuple[str, ...]
    en_cours: bool


@dataclass(frozen=True, slots=True)
class Engages:
    """Charters, the newest first; places in the CoPil, the newest first; how many contributions."""

    engagements: tuple[Engage, ...] = ()
    sieges: tuple[Siege, ...] = ()
    contributions: int = 0


def de_la_personne(db: Database, key: str, day: date) -> Engages:
    """Those of a person on `day`."""
    # A structure goes on when somebody else signs for it: that is told by all that was signed for it.
    where = "personne = :cle OR structure IN (SELECT structure FROM engagements WHERE personne = :cle)"
    signed = _engages(db, where, key, day, of="personne")
    count = _count(db, "personne", key)
    return Engages(signed, tuple(_sieges(db, key, day)), count)


def de_la_structure(db: Database, key: str, day: date) -> Engages:
    """Those that were signed for a structure."""
    return Engages(_engages(db, "structure = :cle", key, day, of="structure"), (), _count(db, "structure", key))


def _engages(db: Database, where: str, key: str, day: date, *, of: str) -> tuple[Engage, ...]:
    signed = engagements.engagements(db, where.replace(":cle", "?"), (key,) * where.count(":cle"))
    delai = delai_de_renouvellement(db)
    own = [p for p in periodes(signed, delai).values() if getattr(p.engagement, of) == key]
    names: dict[str, str] = {}
    if own and of == "personne":
        signed_for = "id IN (SELECT structure FROM engagements WHERE personne = ?)"
        names = {s.id: s.nom for s in annuaire.STRUCTURES.read(db, signed_for, (key,))}
    elif own:
        names = {p.id: p.nom_complet for p in annuaire.personnes(db, [p.engagement.personne for p in own])}
    return tuple(
        Engage(
            p.engagement.id,
            names.get((p.engagement.structure if of == "personne" else p.engagement.personne) or "", ""),
            p.debut,
            max(p.fin, p.debut),
            p.etat(day, delai),
        )
        for p in reversed(own)
    )


def _count(db: Database, column: str, key: str) -> int:
    return int(db.conn.execute(f"SELECT count(*) FROM contributions WHERE {column} = ?", (key,)).fetchone()[0])


def _sieges(db: Database, key: str, day: date) -> Iterable[Siege]:
    """Places in binômes that sit, by mandate, the newest first; in as many questions whatever their number."""
    mine = "SELECT binome FROM binome_membres WHERE personne = ?"
    seats = copil.BINOMES.read(db, f"retenu = 1 AND id IN ({mine})", (key,))
    if not seats:
        return
    mandats = {m.id: m for m in copil.mandats(db) if m.validation}
    members = copil.MEMBRES.read(db, f"binome IN ({mine})", (key,))
    names = {p.id: p.nom_complet for p in annuaire.personnes(db, {m.personne for m in members})}
    held = [(mandats[seat.mandat], seat) for seat in seats if seat.mandat in mandats]
    for mandat, seat in sorted(held, key=lambda pair: pair[0].debut, reverse=True):
        # Of a mandate that is over, those of its last day; of one to come, those of its first.
        at = min(max(day, mandat.debut), mandat.dernier_jour)
        there = [m.personne for m in members if m.binome == seat.id and in_force(m.depuis, m.jusquau, at)]
        with_them = tuple(names[who] for who in there if who != key)
        sits = mandat.en_cours(day) and key in there
        yield Siege(mandat.id, seat.numero, mandat.debut, mandat.dernier_jour, with_them, sits)
