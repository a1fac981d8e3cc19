"""What Accueil says of the committees and of what is supported: how many, out of how many, and how balanced (R8.1)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.copil import BINOMES
from cops_desktop.services.accompagnements.liste import occupation
from cops_desktop.services.comites import copil_le, toutes_les_periodes
from cops_desktop.storage.database import Fichier

if TYPE_CHECKING:
    from cops_desktop.domain.equilibre import Part


@dataclass(frozen=True, slots=True)
class Reperes:
    """The day's landmarks. `sieges`: how many binômes a CoPil has at most; `capacite`: None when nobody ever said."""

    engagements: int
    binomes: int
    sieges: int
    accompagnements: int
    capacite: int | None


def reperes(fichier: Fichier, day: date) -> Reperes:
    """The landmarks of `day`; what is supported counts in its year, begun or approved (R6.2)."""
    periods = toutes_les_periodes(fichier)
    sitting = copil_le(fichier, day)
    held = occupation(fichier, day.year, day)
    said = [kind.capacite for kind in held if kind.capacite is not None]
    return Reperes(
        sum(period.en_vigueur(day) for period in periods.values()),
        sum(bool(sitting.membres.get(binome.id)) for binome in sitting.binomes),
        BINOMES,
        sum(kind.retenus for kind in held),
        sum(said) if said else None,
    )


def equilibre_du_copart(fichier: Fichier, day: date) -> "tuple[Part, ...]":
    """The CoPart's families then its places, each with its share; empty without members."""
    from cops_desktop.services.equilibre import copart_en_groupe, equilibre_de  # not for the first painting

    group = copart_en_groupe(toutes_les_periodes(fichier), day)
    if not group.personnes:
        return ()
    found = equilibre_de(fichier, group)
    places = [p for p in found.localisation.parts if p.nombre or p.nom != Localisation.HORS.value]
    return (*found.familles.parts, *places)
