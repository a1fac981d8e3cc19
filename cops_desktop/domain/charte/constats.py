"""What is said of the charter followed: criteria, states, proofs; what the file knows of a member (R3.5, R3.6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.charte.jours import mois_avant
from cops_desktop.domain.engagements import Contribution, Periode
from cops_desktop.domain.representants import Representants

RELANCE_MOIS = 6  # months before its deadline from which the team reminds a member of what is missing


class Etat(StrEnum):
    """Where a criterion stands (R3.6)."""

    REMPLI = "rempli"
    EN_ATTENTE = "en attente"
    NON_REMPLI = "non rempli"
    SANS_OBJET = "sans objet"


class Critere(StrEnum):
    """What is expected of each member (R3.5), and of those of the CoPil besides (R4.5)."""

    DEMARCHE = "a"
    REUNIONS = "b"
    ANNUAIRE = "c"
    BAROMETRE = "d"
    CONTRIBUTION = "e"
    RESPECT = "f"
    COMMUNICATION = "g"
    RESEAU = "réseaux"
    BINOME = "binôme"
    ACTION = "action"


COPART = tuple(Critere)[:7]
LIBELLES = {
    Critere.DEMARCHE: "porte la démarche au quotidien",
    Critere.REUNIONS: "participe aux CoPart, ou fait un retour",
    Critere.ANNUAIRE: "est dans l’annuaire",
    Critere.BAROMETRE: "contribue au baromètre",
    Critere.CONTRIBUTION: "apporte une contribution significative",
    Critere.RESPECT: "échange dans le respect",
    Critere.COMMUNICATION: "communique sur la dynamique régionale",
    Critere.RESEAU: "développe le CoPart par ses réseaux",
    Critere.BINOME: "participe aux CoPil, par son binôme",
    Critere.ACTION: "copilote une action",
}
DECLARES = {  # what is ticked by hand, and the field of the engagement that keeps its day
    Critere.DEMARCHE: "demarche_le",
    Critere.RESPECT: "respect_le",
    Critere.COMMUNICATION: "communication_le",
    Critere.RESEAU: "reseau_le",
}


@dataclass(frozen=True, slots=True)
class Reunion:
    """A meeting that was not cancelled, as far as the charter asks; its title as French is printed."""

    id: str
    nature: str
    titre: str
    jour: date
    restitution_le: date | None = None


class Passage(NamedTuple):
    """What is noted of a person at a meeting: that they came, the day of their retour. A tuple: there are many."""

    reunion: Reunion
    personne: str
    present: bool
    retour_le: date | None = None


class Preuve(NamedTuple):
    """A line that proves a criterion, or says what is missing. `genre` and `cle`: what it opens, "" for nothing.

    `jusquau`: the last day on which it can still be met.
    """

    etat: Etat
    jour: date | None
    texte: str
    genre: str = ""
    cle: str = ""
    jusquau: date | None = None


@dataclass(frozen=True, slots=True)
class Constat:
    """Where a criterion stands; `explication` says why in a sentence, the `preuves` line by line."""

    critere: Critere
    etat: Etat
    explication: str
    preuves: tuple[Preuve, ...] = ()
    jusquau: date | None = None


@dataclass(frozen=True, slots=True)
class Suivi:
    """The charter followed by a member in a period. `copil`: what is asked besides of who sits there (R4.5).

    `hors`: what was done between two engagements, which counts in neither. `remarque`: what keeps it from being proved.
    """

    periode: Periode
    constats: tuple[Constat, ...]
    copil: tuple[Constat, ...] = ()
    hors: tuple[Preuve, ...] = ()
    remarque: str = ""

    @property
    def id(self) -> str:
        """The key of the engagement."""
        return self.periode.engagement.id

    @property
    def tous(self) -> tuple[Constat, ...]:
        """Every criterion."""
        return (*self.constats, *self.copil)

    @property
    def manques(self) -> tuple[Constat, ...]:
        """What is not met, or not yet."""
        return tuple(c for c in self.tous if c.etat in (Etat.NON_REMPLI, Etat.EN_ATTENTE))

    def constat(self, critere: Critere) -> Constat:
        """That of one criterion."""
        return next(c for c in self.tous if c.critere is critere)

    def a_relancer(self, day: date) -> bool:
        """Whether something can still be met, and soon no more: within six months, while the engagement runs."""
        return self.periode.en_vigueur(day) and any(
            c.etat is Etat.EN_ATTENTE and c.jusquau is not None and day >= mois_avant(c.jusquau, RELANCE_MOIS)
            for c in self.tous
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Faits:
    """What the file knows of a member. `representants`: who stands for them, and when: themselves, in their own name.

    `copart`: every CoPart, by day. `passages`: what is noted of those persons anywhere. `campagnes`: by campaign of the
    baromètre, the days of its answers and requests, whoever was asked, in order. `sollicitations` and `contributions`
    may be those of a person on another account: they are sorted out here.
    """

    representants: Representants
    noms: Mapping[str, str] = field(default_factory=dict)
    copart: Sequence[Reunion] = ()
    passages: Sequence[Passage] = ()
    annuaire_le: date | None = None
    projets: int = 0
    campagnes: Mapping[int, Sequence[date]] = field(default_factory=dict)
    sollicitations: Sequence[Sollicitation] = ()
    contributions: Sequence[Contribution] = ()
