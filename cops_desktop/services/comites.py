"""Who is in the CoPart and the CoPil on a day, who is a guest of both, how binômes took part (R3.1, R3.7, R4.1, R4.4).

`Comites` reads their tables once: what many meetings ask costs no more than what one does.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Structure, in_force
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, mandat_du, occupants
from cops_desktop.domain.engagements import A_RENOUVELER, Periode, copart, periodes
from cops_desktop.domain.presence_comites import (
    COMITES,
    COPIL,
    BinomeDuJour,
    Composition,
    Participation,
    StructureDuJour,
)
from cops_desktop.domain.rencontres import Presence, Rencontre
from cops_desktop.domain.representants import des_structures, represente
from cops_desktop.storage import annuaire, copil, engagements, rencontres
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import garder
from cops_desktop.storage.reglages import reglages

# What makes the committees; the persons besides, by whose names those of a binôme are ordered.
TABLES = ("engagements", "reglages", "liens", "structures", "mandats", "binomes", "binome_membres")
_LIENS = "structure IN (SELECT structure FROM engagements UNION SELECT id FROM structures WHERE invite_permanent)"
_STRUCTURES = "invite_permanent OR id IN (SELECT structure FROM engagements)"


def delai_de_renouvellement(db: Database) -> int:
    """How many days before its end an engagement is to be renewed (R3.3 §: a setting)."""
    text = reglages(db).get("jours_renouvellement", "")
    return int(text) if text.isdecimal() else A_RENOUVELER


def toutes_les_periodes(fichier: Fichier) -> Mapping[str, Periode]:
    """Every engagement with its period, by key."""
    db = fichier.db
    return garder(
        db,
        "périodes des engagements",
        ("engagements", "reglages"),
        lambda: periodes(engagements.engagements(db), delai_de_renouvellement(db)),
    )


def copart_le(fichier: Fichier, day: date) -> dict[str, list[Periode]]:
    """The members of the CoPart on `day`: by person, their engagements in force."""
    return copart(toutes_les_periodes(fichier), day)


@dataclass(frozen=True, slots=True)
class Siegeants:
    """The CoPil on a day: its mandate (None: there is none), its binômes in their order, who is in each."""

    mandat: Mandat | None
    binomes: tuple[Binome, ...]
    membres: Mapping[str, tuple[MembreBinome, ...]]  # by binôme

    @property
    def personnes(self) -> dict[str, Binome]:
        """By person, their binôme."""
        return {m.personne: b for b in self.binomes for m in self.membres.get(b.id, ())}


def copil_le(fichier: Fichier, day: date) -> Siegeants:
    """The CoPil on `day`."""
    mandat = mandat_du(copil.mandats(fichier.db), day)
    if mandat is None:
        return Siegeants(None, (), {})
    binomes = copil.binomes(fichier.db, mandat.id)
    seats = occupants(mandat, binomes, copil.membres(fichier.db, mandat.id), day)
    return Siegeants(mandat, tuple(b for b in binomes if b.id in seats), seats)


def invites_permanents(fichier: Fichier, day: date) -> dict[str, Structure]:
    """The permanent guests of CoPart and CoPil on `day`: by person who stands for it, their structure (R3.7)."""
    guests = {s.id: s for s in annuaire.invitees(fichier.db)}
    inside = "represente = 1 AND structure IN (SELECT id FROM structures WHERE invite_permanent)"
    links = annuaire.LIENS.read(fichier.db, inside)
    return {link.personne: guests[link.structure] for link in links if in_force(link.depuis, link.jusquau, day)}


# For meetings -----------------------------------------------------------------------------------------------------
class Comites:
    """The CoPart, the CoPil and their guests, as they are read from a file at one moment."""

    def __init__(self, fichier: Fichier) -> None:
        db = fichier.db
        periods = toutes_les_periodes(fichier).values()
        self._signed = [(p.debut, p.fin, p.engagement) for p in periods]
        self._liens = annuaire.LIENS.read(db, _LIENS)
        self._structures = {s.id: s for s in annuaire.STRUCTURES.read(db, f"{_STRUCTURES} ORDER BY tri")}
        self._standing = des_structures(self._liens, periods)
        self._mandats = copil.mandats(db)
        self._binomes = copil.BINOMES.read(db, "retenu ORDER BY numero, id")
        self._membres = copil.MEMBRES.read(db, "1 ORDER BY (SELECT tri FROM personnes WHERE id = personne), id")
        self._made: dict[tuple[str, date], Composition] = {}

    def le(self, nature: str, day: date) -> Composition:
        """What a CoPart or a CoPil is made of on `day`."""
        if nature not in COMITES:
            return Composition()
        if (nature, day) not in self._made:
            self._made[nature, day] = self._copil(day) if nature == COPIL else self._copart(day)
        return self._made[nature, day]

    def mandat(self, day: date) -> Mandat | None:
        """The mandate of the CoPil on `day`."""
        return mandat_du(self._mandats, day)

    def _copil(self, day: date) -> Composition:
        seats = occupants(self.mandat(day), self._binomes, self._membres, day)
        binomes = tuple(
            BinomeDuJour(b.id, b.numero, tuple(dict.fromkeys(m.personne for m in seats[b.id])))
            for b in self._binomes
            if b.id in seats
        )
        members = frozenset(key for binome in binomes for key in binome.personnes)
        return Composition(members, binomes, invites=self._invites(day, members))

    def _copart(self, day: date) -> Composition:
        signed: dict[str, set[str]] = defaultdict(set)
        own: set[str] = set()
        for debut, fin, engagement in self._signed:
            if not debut <= day <= fin:
                continue
            if engagement.structure is None:
                own.add(engagement.personne)
            else:
                signed[engagement.structure].add(engagement.personne)
        structures = tuple(
            StructureDuJour(key, s.nom, frozenset(signed[key]), self._representants(key, day))
            for key, s in self._structures.items()
            if key in signed
        )
        members = frozenset(own.union(*signed.values()))
        return Composition(members, (), structures, frozenset(own), self._invites(day, members))

    def _representants(self, structure: str, day: date) -> frozenset[str]:
        standing = self._standing.get(structure, {})
        return frozenset(person for person, intervals in standing.items() if represente(intervals, day))

    def _invites(self, day: date, membres: frozenset[str]) -> dict[str, str]:
        """By person who stands for a permanent guest, its name; no member of the committee (R3.7)."""
        return {
            link.personne: self._structures[link.structure].nom
            for link in self._liens
            if link.represente
            and link.personne not in membres
            and self._structures[link.structure].invite_permanent
            and in_force(link.depuis, link.jusquau, day)
        }


def les_comites(fichier: Fichier) -> Comites:
    """The committees as the file has them now; what they were on a day is worked out once for all who ask."""
    return garder(fichier.db, "comités", (*TABLES, "personnes"), lambda: Comites(fichier))


def composition(fichier: Fichier, meeting: Rencontre) -> Composition:
    """What a meeting's committee is made of on its day; nothing for one of another nature."""
    return les_comites(fichier).le(meeting.nature, meeting.date) if meeting.nature in COMITES else Composition()


def seances_du_copil(
    fichier: Fichier, comites: Comites, day: date, *, avant: date | None = None
) -> list[Mapping[str, Participation]]:
    """How each binôme took part in the CoPil meetings held in the mandate of `day`, by its key, oldest first.

    `avant`: only those before that day. A person counts in the binôme where they were on the meeting's day.
    """
    mandat = comites.mandat(day)
    if mandat is None:
        return []
    where = "nature = ? AND annulee_le IS NULL AND date >= ? AND date <= ?"
    args = (COPIL, mandat.debut.isoformat(), min(day, mandat.dernier_jour).isoformat())
    held = [m for m in rencontres.rencontres(fichier.db, where, args) if avant is None or m.date < avant]
    noted: dict[str, dict[str, Presence]] = {m.id: {} for m in held}
    inside = f"rencontre IN (SELECT id FROM rencontres WHERE {where})"
    for presence in rencontres.presences(fichier.db, inside, args) if held else ():
        if presence.rencontre in noted:
            noted[presence.rencontre][presence.personne] = presence
    return [
        {b.id: b.participation(noted[m.id]) for b in comites.le(COPIL, m.date).siegent}
        for m in held
        if comites.mandat(m.date) == mandat
    ]
