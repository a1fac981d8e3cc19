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
from cops_desktop.domain.rencontres import AUCUNE, COTEC, DemiJournees, Rencontre
from cops_desktop.domain.scale import BaremeKm, BaremeVacation
from cops_desktop.domain.vacation import Participation
from cops_desktop.storage import annuaire, baremes, cotec, paiements, rencontres
from cops_desktop.storage.concernes import concernes
from cops_desktop.storage.connection import Database
from cops_desktop.storage.memoire import dernier_rang, garder, tenir

_P = TypeVar("_P", Membre, Equipier)


# Only CoTec pay (R5.4); a meeting that was paid as one and is another now still owes the difference.
PAID = """id IN (
    SELECT rencontre FROM presences WHERE id IN (
        SELECT coalesce(l.presence, f.presence) FROM lignes l LEFT JOIN frais f ON f.id = l.frais WHERE vivante = 1))"""
_THEIRS = "id IN (SELECT rencontre FROM presences WHERE personne IN (SELECT value FROM json_each(?)))"
_OF = "personne IN (SELECT value FROM json_each(?))"
_EVERYBODY = f"""
SELECT p.personne FROM rencontres r JOIN presences p ON p.rencontre = r.id WHERE r.nature = ? OR r.{PAID}
UNION SELECT personne FROM travaux UNION SELECT personne FROM etats
"""


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
        only, args = _OF, (json.dumps(list(personnes)),)
    meetings = _meetings(db, args)
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
    _add_frais(db, found, only, args)
    for travail in cotec.TRAVAUX.read(db, only, args):
        membre, en_equipe = _standing(members, team, travail.personne, travail.cotec, travail.date)
        found[travail.personne].travaux.append(TravailRendu(travail, membre, en_equipe))
    for personne, (cv, openings) in annuaire.vehicules(db, found.keys()).items():
        dossier = found[personne]
        dossier.personne, dossier.cv, dossier.km_ouverture = personne, cv, dict(openings)
    for personne, origines in paiements.origines(db).items():
        if personne in found:
            found[personne].origines = origines
    gone = annuaire.anonymisees(db, found)  # nothing is owed any more, and what was paid stays as it was (§9)
    return {personne: dossier for personne, dossier in found.items() if personne not in gone}


def _meetings(db: Database, of: tuple[str, ...]) -> dict[str, Rencontre]:
    """What may owe something: every meeting of a CoTec, and others that were paid; `of`: to these persons alone."""
    found = garder(db, "réunions de CoTec", ("rencontres",), lambda: _by_id(db, "nature = ?", (COTEC,)))
    others = f"nature <> ? AND {_THEIRS if of else '1'} AND {PAID}"
    return found | _by_id(db, others, (COTEC, *of))


def _by_id(db: Database, where: str, args: tuple[str, ...]) -> dict[str, Rencontre]:
    return {r.id: r for r in rencontres.rencontres(db, where, args)}


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


def _add_frais(db: Database, found: dict[str, Dossier], only: str, args: tuple[str, ...]) -> None:
    owner = {i.presence.id: dossier for dossier in found.values() for i in dossier.participations}
    for frais in rencontres.FRAIS.read(db, f"presence IN (SELECT id FROM presences WHERE {only})", args):
        if frais.presence in owner:
            owner[frais.presence].frais.append(frais)


# What is known of everybody -----------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Connu:
    """A person's dossier, and what the rules say of it."""

    dossier: Dossier
    situation: Situation


class Connus:
    """Each person's dossier and situation, read when first asked for, and again once something of theirs changed.

    It keeps no connection: it is what stands beside one in memory.
    """

    def __init__(self, rang: int) -> None:
        self._rang = rang
        self._known: dict[str, Connu | None] = {}  # None: nothing is known of them
        self._everybody = False

    def of(self, db: Database, personnes: Iterable[str] | None) -> dict[str, Connu]:
        """Of these persons (of all when None). Raises Refus when a day has no scale in force."""
        self._follow(db)
        if personnes is None:
            if not self._everybody:
                self._known, self._everybody = dict(lire(db)), True
            return {p: known for p, known in self._known.items() if known is not None}
        wanted = list(personnes)
        self._read(db, [p for p in wanted if p not in self._known])
        return {p: known for p in wanted if (known := self._known[p]) is not None}

    def advance(self, db: Database, count: int) -> bool:
        """Read so many persons more; whether everybody is known."""
        self._follow(db)
        if not self._everybody:
            rest = [p for (p,) in db.conn.execute(_EVERYBODY, (COTEC,)) if p not in self._known]
            self._read(db, rest[:count])
            self._everybody = len(rest) <= count
        return self._everybody

    def _read(self, db: Database, personnes: list[str]) -> None:
        if personnes:
            found = {} if self._everybody else lire(db, personnes)
            self._known |= {p: found.get(p) for p in personnes}

    def _follow(self, db: Database) -> None:
        """Forget whom the writes since the last time concern."""
        since, self._rang = self._rang, dernier_rang(db)
        if since == self._rang:
            return
        touched = concernes(db, since)
        if touched is None:
            self._known, self._everybody = {}, False
            return
        for personne in touched:
            self._known.pop(personne, None)
        if self._everybody and touched:
            self._everybody = False  # should reading them be refused
            self._read(db, touched)
            self._everybody = True


def lire(db: Database, personnes: Iterable[str] | None = None) -> dict[str, Connu]:
    """Dossiers and situations, read and counted now. Raises Refus when a day has no scale in force."""
    scales = read_baremes(db)
    return {p: Connu(d, assess(d, scales.vacation, scales.km)) for p, d in dossiers(db, personnes).items()}


def connus(db: Database, personnes: Iterable[str] | None = None) -> dict[str, Connu]:
    """The dossier and the situation of each person (of all when None); what was counted before and did not change is
    not counted again. Nobody changes what is given. Raises Refus when a day has no scale in force."""
    kept = _kept(db)
    return lire(db, personnes) if kept is None else kept.of(db, personnes)


def avancer(db: Database, combien: int) -> bool:
    """Count so many persons more of those that nobody asked for yet; whether everybody is. For a window that goes on
    living meanwhile: at the end, `connus` and `situations` of all cost nothing."""
    kept = _kept(db)
    return kept is None or kept.advance(db, combien)


def _kept(db: Database) -> Connus | None:
    return tenir(db, "connus", lambda: Connus(dernier_rang(db)))


def situations(db: Database, personnes: Iterable[str] | None = None) -> dict[str, Situation]:
    """What the rules say of each person now. Raises Refus when a day has no scale in force."""
    return {p: known.situation for p, known in connus(db, personnes).items()}
