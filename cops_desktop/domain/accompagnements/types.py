"""What is kept of an accompagnement or an appui: the request, its people, its moves, its log (R6.1–R6.5)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cops_desktop.domain.annuaire import Localisation

ETAPES = (1, 2, 3, 4)
CHARGES = 2  # who follow a project at most (R6.5)
TAILLE_MAX = 10 * 1024 * 1024  # bytes of one document


class Nature(StrEnum):
    """What is asked of the COPS, which is also the category of its yearly capacity (R6.1, R6.2)."""

    ACCOMPAGNEMENT = "accompagnement"
    APPUI_ETP = "appui ETP"
    APPUI_HORS_ETP = "appui hors ETP"

    @property
    def appui(self) -> bool:
        """Whether it is an *appui à l’intégration de patient(s) partenaire(s)*."""
        return self is not Nature.ACCOMPAGNEMENT


class Position(StrEnum):
    """Where a project is: one of these at a time (R6.3)."""

    DEMANDE = "demande"
    ETAPE_1 = "étape 1"
    ETAPE_2 = "étape 2"
    ETAPE_3 = "étape 3"
    ETAPE_4 = "étape 4"
    SUSPENDU = "suspendu"
    CLOS = "clos"
    ABANDONNE = "abandonné"

    @property
    def etape(self) -> int:
        """1 to 4; 0 outside the stages."""
        return _NUMERO.get(self, 0)

    @property
    def finie(self) -> bool:
        """Whether nothing more is to be done."""
        return self in (Position.CLOS, Position.ABANDONNE)


_NUMERO = {Position.ETAPE_1: 1, Position.ETAPE_2: 2, Position.ETAPE_3: 3, Position.ETAPE_4: 4}
POSITION_DE = {number: position for position, number in _NUMERO.items()}
"""The position of a stage, by its number."""


class Decision(StrEnum):
    """What the CoPil said of a request (R6.3)."""

    APPROUVEE = "approuvée"
    REFUSEE = "refusée"
    REPORTEE = "reportée"


class Role(StrEnum):
    """What a person is to a project (R6.5)."""

    CHARGE = "chargé de projet"
    CONTACT = "contact"
    PARTENAIRE = "patient partenaire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accompagnement:
    """A project and its request. `structures`, `charges`, `contacts`, `partenaires`: keys, the first one first.

    `debut_prevu`, `fin_etape_1`…: planned days, where they are not those that are computed. `echeance`: of the next
    action. `localisation`: where it is not that of its structures.
    """

    id: str
    titre: str
    nature: Nature
    besoin: str = ""
    demande_le: date
    localisation: Localisation | None = None
    mission: str = ""
    action: str = ""
    contexte: str = ""
    diagnostic: str = ""
    plan: str = ""
    livrables: str = ""
    evaluation: str = ""
    prochaine_action: str = ""
    echeance: date | None = None
    debut_prevu: date | None = None
    fin_etape_1: date | None = None
    fin_etape_2: date | None = None
    fin_etape_3: date | None = None
    fin_etape_4: date | None = None
    notes: str = ""
    structures: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    partenaires: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def fins_saisies(self) -> tuple[date | None, ...]:
        """The planned end of each stage, where it was typed."""
        return (self.fin_etape_1, self.fin_etape_2, self.fin_etape_3, self.fin_etape_4)

    @property
    def jours_prevus(self) -> tuple[date | None, ...]:
        """The planned days that were typed: of the beginning, of the end of each stage."""
        return (self.debut_prevu, *self.fins_saisies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examen:
    """A request before the CoPil. `rencontre`: the meeting's key, where the file knows it; `par`: who noted it."""

    id: str
    accompagnement: str
    le: date
    rencontre: str | None = None
    decision: Decision
    motif: str = ""
    par: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mouvement:
    """A project goes from one position to another; `le`: Paris wall time, to the second; `par`: who said so."""

    id: str
    accompagnement: str
    le: datetime
    de: Position
    vers: Position
    motif: str = ""
    par: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A line of the checklist of a stage (R6.4); done once `fait_le` is known."""

    id: str
    accompagnement: str
    etape: int
    ordre: int
    texte: str
    fait_le: date | None = None
    fait_par: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """A meeting or another intervention; `duree` in minutes; `personne`: who intervened."""

    id: str
    accompagnement: str
    date: date
    duree: int
    personne: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that is kept with a project; `empreinte`: the SHA-256 of its bytes, by which they are found."""

    id: str
    accompagnement: str
    nom: str
    empreinte: str
    ajoute_le: date
    ajoute_par: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacite:
    """How many projects of a nature may begin in a year (R6.2)."""

    id: str
    annee: int
    nature: Nature
    nombre: int
