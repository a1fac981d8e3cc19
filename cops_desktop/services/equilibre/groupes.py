"""The groups whose balance can be looked at on a day: the CoPart, the CoPil, whom one invites from, the annuaire."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.engagements import Periode, copart
from cops_desktop.services import comites
from cops_desktop.storage import equilibre as storage
from cops_desktop.storage.database import Fichier

COPART, COPIL, ANNUAIRE = "copart", "copil", "annuaire"
_SAID_OTHERWISE = (COPART, COPIL)  # they are here with what each person is in them for
_UNFIT = "inscrits"  # who only registered for a meeting is no group
_NAMED = ("équipe", "comité")  # kinds whose names say enough
Structures = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Groupe:
    """Persons, and the structures for which each is in the group. `personnes` None: everybody of the annuaire.

    `en_leur_nom`: who is in it in their own name, besides those of no structure.
    """

    cle: str
    nom: str
    personnes: tuple[str, ...] | None
    structures: Structures
    en_leur_nom: frozenset[str] = frozenset()


def groupes_le(fichier: Fichier, day: date) -> list[Groupe]:
    """Every group that has somebody on `day`; the CoPart, the CoPil and the annuaire even when they have nobody."""
    from cops_desktop.services.rencontres.groupes import (
        groupes as groupes_a_inviter,
    )  # Accueil asks for the CoPart alone

    members = copart_en_groupe(comites.toutes_les_periodes(fichier), day)
    own = members.en_leur_nom
    # Whom a group that asks for no engagement stands for: their engagement says it, else the annuaire.
    known = {**storage.representations(fichier.db, day), **members.structures}
    sitting = comites.copil_le(fichier, day)
    seats = {m.personne: _structures([m.structure]) for found in sitting.membres.values() for m in found}
    return [
        members,
        Groupe(COPIL, "CoPil", tuple(seats), seats),
        *(
            Groupe(g.cle, _words(g.genre, g.nom), g.personnes, known, own)
            for g in groupes_a_inviter(fichier, day)
            if g.cle not in _SAID_OTHERWISE and g.genre != _UNFIT
        ),
        Groupe(ANNUAIRE, "Tout l’annuaire", None, known, own),
    ]


def copart_en_groupe(periodes: Mapping[str, Periode], day: date) -> Groupe:
    """The members of the CoPart on `day` by these periods."""
    members = copart(periodes, day)
    own = frozenset(p for p, periods in members.items() if any(e.engagement.structure is None for e in periods))
    engaged = {p: _structures(e.engagement.structure for e in found) for p, found in members.items()}
    return Groupe(COPART, "CoPart", tuple(members), engaged, own)


def reference_habituelle(groupe: str) -> str:
    """What a group is compared with unless another is chosen; "" for the annuaire, which has nothing around it."""
    return {ANNUAIRE: "", COPART: ANNUAIRE}.get(groupe, COPART)


def _words(genre: str, nom: str) -> str:
    """« CoTec : Partenariat en pédiatrie »; the team has its name alone."""
    return nom if genre in _NAMED else f"{genre[:1].upper()}{genre[1:]} : {nom}"


def _structures(keys: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key is not None))
