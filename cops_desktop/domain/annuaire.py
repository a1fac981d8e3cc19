"""Annuaire: persons, structures, projects, links between them, team membership, consents, COPS marks (§2, §1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Famille(StrEnum):
    """The three families of profiles (R2.5)."""

    USAGERS = "Usagers"
    PROFESSIONNELS = "Professionnels"
    AUTRE = "Autre"


class Localisation(StrEnum):
    """R2.7."""

    EST = "Est"
    OUEST = "Ouest"
    REGION = "Région"
    HORS = "Hors Occitanie"


# R2.7 (§ the former Languedoc-Roussillon and Midi-Pyrénées)
_EST = frozenset({"11", "30", "34", "48", "66"})
_OUEST = frozenset({"09", "12", "31", "32", "46", "65", "81", "82"})


def localisation(code_postal: str, by_hand: Localisation | None = None) -> Localisation | None:
    """Est, Ouest or Hors Occitanie from the postcode's département; what was set by hand wins; None when unknown."""
    if by_hand is not None:
        return by_hand
    departement = code_postal.strip()[:2]
    if departement in _EST:
        return Localisation.EST
    if departement in _OUEST:
        return Localisation.OUEST
    return Localisation.HORS if departement else None


def famille(familles_des_profils: Iterable[str]) -> Famille:
    """The one family a person is counted in: usager if any profile is one (R8.1 §); without profile, Autre."""
    present = set(familles_des_profils)
    for candidate in (Famille.USAGERS, Famille.PROFESSIONNELS):
        if candidate in present:
            return candidate
    return Famille.AUTRE


@dataclass(frozen=True, slots=True, kw_only=True)
class Personne:
    """A person of the annuaire. Vocabulary lists hold the words themselves; `cv` is the usual fiscal power.

    `contact_le`: last news of them, as the team noted it. `anonymisee_le`: erased at their own asking (§9).
    """

    id: str
    nom: str
    prenom: str = ""
    email: str = ""
    autres_emails: tuple[str, ...] = ()
    telephone: str = ""
    autres_telephones: tuple[str, ...] = ()
    adresse: str = ""
    code_postal: str = ""
    commune: str = ""
    profils: tuple[str, ...] = ()
    domaines: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    localisation: Localisation | None = None
    annuaire_le: date | None = None
    contact_le: date | None = None
    anonymisee_le: date | None = None
    cv: int | None = None
    km_ouverture: tuple[tuple[int, int], ...] = ()
    notes: str = ""
    famille: Famille = Famille.AUTRE

    @property
    def nom_complet(self) -> str:
        """Prénom Nom."""
        return f"{self.prenom} {self.nom}".strip()

    @property
    def nom_en_liste(self) -> str:
        """« Cazenave, Odile »: as lists name somebody, the family name first."""
        return f"{self.nom}, {self.prenom}".strip(", ")

    @property
    def detail(self) -> str:
        """« Albi · proche aidant, patient »: what tells somebody from another of their name."""
        return " · ".join(part for part in (self.commune, ", ".join(self.profils)) if part)

    @property
    def emails(self) -> tuple[str, ...]:
        """Every e-mail, the first one first."""
        return tuple(email for email in (self.email, *self.autres_emails) if email)

    @property
    def telephones(self) -> tuple[str, ...]:
        """Every telephone, the first one first."""
        return tuple(number for number in (self.telephone, *self.autres_telephones) if number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """An établissement, organisme, association, fédération… `autres_noms`: other spellings met in lists, confirmed.

    `invite_permanent`: a guest of every CoPart and CoPil, and no member (R3.7).
    """

    id: str
    nom: str
    autres_noms: tuple[str, ...] = ()
    commune: str = ""
    sigle: str = ""
    type: str = ""
    adresse: str = ""
    code_postal: str = ""
    telephone: str = ""
    email: str = ""
    site: str = ""
    gestionnaire: str | None = None
    annuaire_le: date | None = None
    invite_permanent: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projet:
    """A project (R2.2); `structures` holds their keys; `remarquable`: an expérience remarquable, published where."""

    id: str
    titre: str
    structures: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    debut: date | None = None
    fin: date | None = None
    remarquable: bool = False
    publie_le: date | None = None
    publie_ou: str = ""
    description: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lien:
    """A person's place in a structure; `represente` when they stand for it."""

    id: str
    personne: str
    structure: str
    fonction: str = ""
    represente: bool = False
    depuis: date | None = None
    jusquau: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consentement:
    """What a person agreed to see published, since when, and when it was withdrawn (§9)."""

    id: str
    personne: str
    objet: str
    depuis: date
    retire_le: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipier:
    """A period in the équipe opérationnelle."""

    id: str
    personne: str
    depuis: date
    jusquau: date | None = None
    fonction: str = ""
    notes: str = ""


class Marque(StrEnum):
    """What ties a person to the COPS on a day, derived and never typed in (R2.4)."""

    EQUIPE = "équipe"
    COPART = "CoPart"
    COPIL = "CoPil"


def in_force(depuis: date | None, jusquau: date | None, day: date) -> bool:
    """Whether `day` lies in the period, both ends included; None is open."""
    return (depuis is None or depuis <= day) and (jusquau is None or day <= jusquau)


def in_team(equipe: Iterable[Equipier], day: date) -> bool:
    """Whether one of a person's periods in the team holds `day` (R5.4: from the day they join it)."""
    return any(in_force(e.depuis, e.jusquau, day) for e in equipe)


def consents_to(consentements: Iterable[Consentement], objet: str, day: date) -> bool:
    """Whether a consent to publish `objet` was in force on `day` (off by default; withdrawn from its day on)."""
    return any(
        c.objet == objet and c.depuis <= day and (c.retire_le is None or day < c.retire_le) for c in consentements
    )
