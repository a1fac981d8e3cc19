"""Who bears which mark of the COPS on a day (R2.4): from the periods in the team, the charters signed, the binômes."""

import json
from collections.abc import Collection, Mapping
from datetime import date

from cops_desktop.domain.annuaire import Marque, in_force
from cops_desktop.domain.copil import mandat_du, siegent
from cops_desktop.domain.engagements import copart, periodes
from cops_desktop.storage.annuaire import EQUIPE
from cops_desktop.storage.connection import Database
from cops_desktop.storage.copil import MEMBRES, binomes, mandats
from cops_desktop.storage.engagements import engagements


def tenants(db: Database, day: date, personnes: Collection[str] | None = None) -> dict[Marque, frozenset[str]]:
    """By mark, the keys of who bears it on `day`: of `personnes`, or of everybody."""
    where = "1" if personnes is None else "personne IN (SELECT value FROM json_each(?))"
    args = () if personnes is None else (json.dumps(list(personnes)),)
    mandat = mandat_du(mandats(db), day)
    seats = () if mandat is None else binomes(db, mandat.id)
    return {
        Marque.EQUIPE: frozenset(
            e.personne for e in EQUIPE.read(db, where, args) if in_force(e.depuis, e.jusquau, day)
        ),
        # Who else signed for the same structure changes no day on which an engagement is in force.
        Marque.COPART: frozenset(copart(periodes(engagements(db, where, args)), day)),
        Marque.COPIL: frozenset(siegent(mandat, seats, MEMBRES.read(db, where, args) if seats else (), day)),
    }


def marques(db: Database, day: date, personnes: Collection[str]) -> Mapping[str, tuple[Marque, ...]]:
    """The marks of each of `personnes` on `day`."""
    of = tenants(db, day, personnes)
    return {key: tuple(marque for marque in Marque if key in of[marque]) for key in personnes}
