"""Who sees what of the annuaire once it leaves the program: two purposes, and consents dated by kind of detail (§9).

*Interne* is the team's own working paper. What is *à diffuser* shows of a person only what they agreed to on that day;
without their agreement to their name they are counted, not named. Structures and projects are no persons: only what
the team noted about them, and who manages their entry, stays inside.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cops_desktop.domain.annuaire import Consentement, Famille, Lien, Personne, Structure, consents_to, in_force

MENTION_INTERNE = "Document interne — ne pas diffuser"


class Destination(StrEnum):
    """For whom a list is made."""

    INTERNE = "interne"
    A_DIFFUSER = "à diffuser"


@dataclass(frozen=True, slots=True)
class Accords:
    """What a person lets be published on a day, by kind of detail; nothing by default."""

    nom: bool = False
    profil: bool = False
    email: bool = False
    telephone: bool = False


def accords(consentements: Iterable[Consentement], day: date) -> Accords:
    """What the consents of one person allow on `day`."""
    own = tuple(consentements)
    return Accords(*(consents_to(own, objet, day) for objet in ("nom", "profil", "e-mail", "téléphone")))


@dataclass(frozen=True, slots=True)
class Place:
    """The structure that a person stands for on a day, or else belongs to, and what they do there."""

    structure: Structure
    fonction: str = ""
    represente: bool = False


def lien_du_jour(liens: Iterable[Lien], day: date) -> Lien | None:
    """Of the links of one person, the one that says where they are on `day`: first a structure that they stand for."""
    current = [lien for lien in liens if in_force(lien.depuis, lien.jusquau, day)]
    return max(current, key=lambda lien: lien.represente, default=None)


@dataclass(frozen=True, slots=True)
class Sujet:
    """A person of a list, with what decides what may be shown of them."""

    personne: Personne
    accords: Accords = Accords()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Montree:
    """What is shown of a person: a `personne` that holds nothing else, and their place."""

    personne: Personne
    structure: str = ""
    fonction: str = ""


def montrer(sujet: Sujet, destination: Destination) -> Montree | None:
    """What a list for `destination` shows of a person; None when they are only counted.

    To be shown outside: the name; with their agreement, the profiles, and with these the structure and the function,
    which say as much; the first e-mail; the first telephone. Nothing else is covered by a consent.
    """
    personne, place = sujet.personne, sujet.place
    structure, fonction = (place.structure.nom, place.fonction) if place else ("", "")
    if destination is Destination.INTERNE:
        return Montree(personne, structure, fonction)
    may = sujet.accords
    if not may.nom:
        return None
    shown = Personne(
        id=personne.id,
        nom=personne.nom,
        prenom=personne.prenom,
        email=next(iter(personne.emails), "") if may.email else "",
        telephone=next(iter(personne.telephones), "") if may.telephone else "",
        profils=personne.profils if may.profil else (),
        famille=personne.famille if may.profil else Famille.AUTRE,
    )
    return Montree(shown, structure, fonction) if may.profil else Montree(shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decompte:
    """What a list will show, said before it is made: persons, and the details of those who are named."""

    personnes: int
    nommees: int
    profils: int
    emails: int
    telephones: int

    @property
    def sans_nom(self) -> int:
        """Persons who are counted, not named."""
        return self.personnes - self.nommees


def decompte(sujets: Sequence[Sujet], destination: Destination) -> Decompte:
    """Counts what `montrer` shows."""
    shown = [m.personne for sujet in sujets if (m := montrer(sujet, destination))]
    return Decompte(
        personnes=len(sujets),
        nommees=len(shown),
        profils=sum(bool(p.profils) for p in shown),
        emails=sum(bool(p.emails) for p in shown),
        telephones=sum(bool(p.telephones) for p in shown),
    )
