"""Who is in the CoPart and in the CoPil on a day, and who is a permanent guest of both (R2.4, R3.1, R3.7, R4.1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Structure, in_force
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, mandat_du
from cops_desktop.domain.engagements import A_RENOUVELER, Periode, copart, periodes
from cops_desktop.storage import annuaire, copil, engagements
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import reglages


def delai_de_renouvellement(db: Database) -> int:
    """How many days before its end an engagement is to be renewed (R3.3 §: a setting)."""
    text = reglages(db).get("jours_renouvellement", "")
    return int(text) if text.isdecimal() else A_RENOUVELER


def toutes_les_periodes(fichier: Fichier) -> dict[str, Periode]:
    """Every engagement with its period, by key."""
    return periodes(engagements.engagements(fichier.db), delai_de_renouvellement(fichier.db))


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
    binomes = tuple(b for b in copil.binomes(fichier.db, mandat.id) if b.retenu)
    sitting = [m for m in copil.membres(fichier.db, mandat.id) if in_force(m.depuis, m.jusquau, day)]
    return Siegeants(mandat, binomes, {b.id: tuple(m for m in sitting if m.binome == b.id) for b in binomes})


def invites_permanents(fichier: Fichier, day: date) -> dict[str, Structure]:
    """The permanent guests of CoPart and CoPil on `day`: by person who stands for it, their structure (R3.7)."""
    guests = {s.id: s for s in annuaire.structures(fichier.db) if s.invite_permanent}
    links = annuaire.LIENS.read(fichier.db, "represente = 1")
    return {
        link.personne: guests[link.structure]
        for link in links
        if link.structure in guests and in_force(link.depuis, link.jusquau, day)
    }
