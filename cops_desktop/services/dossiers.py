"""Gathers from the file what the rules need of each person: presences, memberships, costs, work, frozen lines."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cops_desktop.domain.annuaire import Equipier, in_team
from cops_desktop.domain.cotec import Membre, membership_on
from cops_desktop.domain.paiements import Dossier, Nature, Situation, TravailRendu, assess
from cops_desktop.domain.rencontres import AUCUNE, COTEC, DemiJournees
from cops_desktop.domain.scale import BaremeKm, BaremeVacation
from cops_desktop.domain.vacation import Participation
from cops_desktop.storage import annuaire, baremes, cotec, paiements, rencontres
from cops_desktop.storage.connection import Database

_P = TypeVar("_P", Membre, Equipier)


# Only CoTec pay (R5.4); a meeting that was paid as one and is another now still owes the difference.
_PAYABLE = """nature = ? OR id IN (
    SELECT rencontre FROM presences WHERE id IN (
        SELECT coalesce(l.presence, f.presence) FROM lignes l LEFT JOIN frais f ON f.id = l.frais WHERE vivante = 1))"""


@dataclass(frozen=True, slots=True)
class Baremes:
    """The scales of the file."""

    vacation: list[BaremeVacation]
    km: list[BaremeKm]


def read_baremes(db: Database) -> Baremes:
    """All scales."""
    return Baremes(baremes.baremes_vacation(db), baremes.baremes_km(db))


def dossiers(db: Database, personnes: Iterable[str] | None = None) -> dict[str, Dossier]:
    """The dossier of each person (of all when None) who came to a CoTec, handed in work, or stands on a form."""
    only = "1"
    args: tuple[str, ...] = ()
    if personnes is not None:
        only, args = "personne IN (SELECT value FROM json_each(?))", (json.dumps(list(personnes)),)
    meetings = {r.id: r for r in rencontres.rencontres(db, _PAYABLE, (COTEC,))}
    members = _by_person(cotec.MEMBRES.read(db, only, args))
    team = _by_person(annuaire.EQUIPE.read(db, only, args))
    found: dict[str, Dossier] = defaultdict(lambda: Dossier(""))
    _add_lignes(db, found, only, args)
    claimed = _claimed_halves(found)
    payable = f"{only} AND rencontre IN (SELECT value FROM json_each(?))"
    for presence in rencontres.presences(db, payable, (*args, json.dumps(list(meetings)))):
        meeting = meetings[presence.rencontre]
        membre, en_equipe = _standing(members, team, presence.personne, meeting.cotec, meeting.date)
        found[presence.personne].participations.append(
            Participation(
                rencontre=meeting,
                presence=presence,
                membre=membre,
                en_equipe=en_equipe,
                settled=claimed.get(presence.id, AUCUNE),
            )
        )
    _add_frais(db, found)
    for travail in cotec.TRAVAUX.read(db, only, args):
        membre, en_equipe = _standing(members, team, travail.personne, travail.cotec, travail.date)
        found[travail.personne].travaux.append(TravailRendu(travail, membre, en_equipe))
    for personne, (cv, openings) in annuaire.vehicules(db, found.keys()).items():
        dossier = found[personne]
        dossier.personne, dossier.cv, dossier.km_ouverture = personne, cv, dict(openings)
    for personne, origines in paiements.origines(db).items():
        if personne in found:
            found[personne].origines = origines
    gone = annuaire.anonymisees(db)  # nothing is owed any more, and what was paid stays as it was (§9)
    return {personne: dossier for personne, dossier in found.items() if personne not in gone}


def situations(db: Database, personnes: Iterable[str] | None = None) -> dict[str, Situation]:
    """What the rules say of each person now. Raises Refus when a day has no scale in force."""
    scales = read_baremes(db)
    return {p: assess(d, scales.vacation, scales.km) for p, d in dossiers(db, personnes).items()}


def _by_person(rows: list[_P]) -> dict[str, list[_P]]:
    grouped: dict[str, list[_P]] = defaultdict(list)
    for row in rows:
        grouped[row.personne].append(row)
    return grouped


def _standing(
    members: dict[str, list[Membre]], team: dict[str, list[Equipier]], personne: str, cotec_id: str | None, day: date
) -> tuple[Membre | None, bool]:
    """The membership in force on that day, and whether the person was in the team."""
    return membership_on(members.get(personne, []), cotec_id, day), in_team(team.get(personne, []), day)


def _add_lignes(db: Database, found: dict[str, Dossier], only: str, args: tuple[str, ...]) -> None:
    owner = dict(db.conn.execute(f"SELECT id, personne FROM etats WHERE {only}", args))
    for ligne in paiements.lignes(db, f"vivante = 1 AND etat IN (SELECT id FROM etats WHERE {only})", args):
        found[owner[ligne.etat]].lignes.append(ligne)


def _claimed_halves(found: dict[str, Dossier]) -> dict[str, DemiJournees]:
    """By presence, the half-days that stand on live forms: each line says all that was owed when it was written."""
    lines = [ligne for dossier in found.values() for ligne in dossier.lignes if ligne.nature is Nature.VACATION]
    return {ligne.objet: ligne.demi_journees for ligne in sorted(lines, key=lambda ligne: ligne.rang)}


def _add_frais(db: Database, found: dict[str, Dossier]) -> None:
    owner = {i.presence.id: dossier for dossier in found.values() for i in dossier.participations}
    for frais in rencontres.FRAIS.read(db):
        if frais.presence in owner:
            owner[frais.presence].frais.append(frais)
