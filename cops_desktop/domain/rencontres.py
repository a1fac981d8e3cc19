"""Rencontres: one notion of meeting for all, and who was there (R7.1, R7.2)."""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_clock, sort_key, typography


class Mode(StrEnum):
    """How a meeting is held, or a person attends; a mixed meeting has no mode for a person who did not say theirs."""

    VISIO = "visio"
    TELEPHONE = "téléphone"
    PRESENTIEL = "présentiel"
    MIXTE = "mixte"


EN_SALLE = frozenset({Mode.PRESENTIEL, Mode.MIXTE})
"""The modes of a meeting where somebody comes to a room."""


class Venue(StrEnum):
    """The state of a *présence* (R7.2)."""

    A_SAISIR = "à saisir"
    PRESENT = "présent"
    EXCUSE = "excusé"
    ABSENT = "absent"


class DemiJournee(StrEnum):
    """The halves of a day; they meet at `BaremeVacation.midi` (R5.4)."""

    MATIN = "matin"
    APRES_MIDI = "après-midi"


INVITE, INSCRIT, EN_ATTENTE, ANNULE = "invité", "inscrit", "sur liste d’attente", "annulé"
INSCRIPTIONS = (INVITE, INSCRIT, EN_ATTENTE, ANNULE)


def titre_complet(titre: str, sujet: str = "") -> str:
    """A meeting's title wherever it is read alone, with the subject of its CoTec.

    >>> titre_complet("Séance 4", "Partenariat en pédiatrie") == "CoTec «\xa0Partenariat en pédiatrie\xa0» — Séance 4"
    True
    """
    return typography(f"CoTec « {sujet} » — {titre}" if sujet else titre)


def withdrew(inscription: str, venue: Venue) -> bool:
    """Whether a person cancelled and did not come after all: nobody expects them any more (R7.2)."""
    return inscription == ANNULE and venue is not Venue.PRESENT


DemiJournees = frozenset[DemiJournee]
AUCUNE: DemiJournees = frozenset()
COTEC = "CoTec"
NATURES = (COTEC, "CoPart", "CoPil", "équipe", "journée régionale", "webinaire", "AEP", "GAP", "tutorat", "autre")
COULEURS = ("bleu", "vert", "jaune", "orange", "rouge", "violet", "rose", "gris")
"""The colours of workshops, on badges and on the screen; the word is printed with them."""


def write_demi_journees(halves: DemiJournees) -> str:
    """« matin | après-midi », in the day's order: the form in the file, on paper and in the workbook."""
    return " | ".join(half for half in DemiJournee if half in halves)


def read_demi_journees(text: str) -> DemiJournees:
    """The inverse of `write_demi_journees`. Raises ValueError for another word."""
    return frozenset(DemiJournee(part.strip()) for part in text.split("|")) if text.strip() else AUCUNE


@dataclass(frozen=True, slots=True)
class Connexion:
    """An interval of presence; `debut` None: since the meeting's start; `fin` None: to its end."""

    debut: dt.time | None
    fin: dt.time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rencontre:
    """A meeting, in Paris wall time, on one day. `places` None: as many as come; `lien`: where one connects."""

    id: str
    nature: str
    titre: str
    date: dt.date
    cotec: str | None = None
    debut: dt.time | None = None
    fin: dt.time | None = None
    debut_reel: dt.time | None = None
    fin_reelle: dt.time | None = None
    mode: Mode = Mode.VISIO
    lieu: str = ""
    outil: str = ""
    organise_par: str = ""
    mission: str = ""
    action: str = ""
    restitution_le: dt.date | None = None
    ordre_du_jour: str = ""
    lien: str = ""
    places: int | None = None
    annulee_le: dt.date | None = None
    notes: str = ""

    @property
    def commence(self) -> dt.time | None:
        """The hour it really began when entered, else the planned one (R5.4)."""
        return self.debut_reel or self.debut

    @property
    def finit(self) -> dt.time | None:
        """The hour it really ended when entered, else the planned one (R5.4)."""
        return self.fin_reelle or self.fin

    @property
    def en_salle(self) -> bool:
        """Whether anybody comes to a room."""
        return self.mode in EN_SALLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Atelier:
    """A workshop of a meeting (R7.1). `animation`: who leads it, in words; persons of the annuaire who do are marked so
    in their presence. `places` None: no limit; hours None: the meeting's.
    """

    id: str
    rencontre: str
    lettre: str
    titre: str = ""
    salle: str = ""
    couleur: str = ""
    places: int | None = None
    animation: str = ""
    debut: dt.time | None = None
    fin: dt.time | None = None
    notes: str = ""

    @property
    def nom(self) -> str:
        """« Atelier A – Le partenariat en pratique »."""
        return f"Atelier {self.lettre} – {self.titre}" if self.titre else f"Atelier {self.lettre}"

    @property
    def court(self) -> str:
        """« A Le partenariat en pratique »: where a column says what it is."""
        return f"{self.lettre} {self.titre}".strip()


def ordre(atelier: Atelier) -> tuple[str, int, str]:
    """What workshops sort by: A, A2, B; 2 before 10."""
    found = re.fullmatch(r"(.*?)\s*(\d+)", atelier.lettre.strip())
    word, number = (found[1], int(found[2])) if found else (atelier.lettre, 0)
    return sort_key(word), number, atelier.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One person at one meeting. `duree_retenue` in seconds; `km` there and back; None and "" mean not said.

    `rang`: the order in which they registered (that of the waiting list); `atelier` and `voeux` are keys of workshops,
    the first choice first; `anime`: leads that workshop, or the meeting; `invite_le`: when their invitation was made.
    """

    id: str
    rencontre: str
    personne: str
    inscription: str = INVITE
    rang: int | None = None
    invite_le: dt.date | None = None
    atelier: str | None = None
    voeux: tuple[str, ...] = ()
    anime: bool = False
    presence: Venue = Venue.A_SAISIR
    mode: Mode | None = None
    connexions: tuple[Connexion, ...] = ()
    demi_journees: DemiJournees = AUCUNE
    duree_retenue: int | None = None
    motif: str = ""
    trajet: str = ""
    km: int | None = None
    cv: int | None = None
    deja_retribue: bool | None = None
    regle_hors_logiciel: str = ""
    retour_le: dt.date | None = None
    retour: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frais:
    """A cost of the journey to a meeting, with its receipt's reference; `montant` in cents."""

    id: str
    presence: str
    nature: str
    montant: int
    justificatif: str = ""
    notes: str = ""


def check_rencontre(rencontre: Rencontre) -> None:
    """Raises Refus for what cannot be: no title, an end before the start, a CoTec meeting without its CoTec."""
    if not rencontre.titre.strip():
        raise Refus("Donnez un titre à la réunion.")
    if rencontre.nature not in NATURES:
        raise Refus(f"« {rencontre.nature} » n’est pas une nature de réunion : {', '.join(NATURES)}.")
    if (rencontre.nature == COTEC) != (rencontre.cotec is not None):
        raise Refus("Une réunion de nature CoTec a un CoTec ; les autres n’en ont pas.")
    _check_places(rencontre.places)
    for debut, fin, which in (
        (rencontre.debut, rencontre.fin, "prévue"),
        (rencontre.commence, rencontre.finit, "réelle"),
    ):
        if debut and fin and fin <= debut:
            raise Refus(f"La fin {which} ({format_clock(fin)}) doit venir après le début ({format_clock(debut)}).")


def check_atelier(atelier: Atelier) -> None:
    """Raises Refus for what cannot be: no letter, another colour, no place at all, an end before the start."""
    if not atelier.lettre.strip():
        raise Refus("Donnez une lettre à l’atelier.")
    if atelier.couleur and atelier.couleur not in COULEURS:
        raise Refus(f"« {atelier.couleur} » n’est pas une couleur d’atelier : {', '.join(COULEURS)}.")
    _check_places(atelier.places)
    if atelier.debut and atelier.fin and atelier.fin <= atelier.debut:
        ends = format_clock(atelier.fin)
        raise Refus(f"La fin de l’atelier ({ends}) doit venir après le début ({format_clock(atelier.debut)}).")


def _check_places(places: int | None) -> None:
    if places is not None and not 1 <= places <= 9999:
        raise Refus("Un nombre de places est compris entre 1 et 9\u202f999 ; vide : sans limite.")


def check_presence(presence: Presence) -> None:
    """Raises Refus for what cannot be: an interval that ends before it starts, overlaps, a duration without reason,
    kilometres or a fiscal power that no car has."""
    spans = [(c.debut or dt.time.min, c.fin or dt.time.max) for c in presence.connexions]
    for debut, fin in spans:
        if fin <= debut:
            raise Refus(f"Le départ ({format_clock(fin)}) doit venir après l’arrivée ({format_clock(debut)}).")
    ordered = sorted(spans)
    for (_, fin), (debut, _) in pairwise(ordered):
        if debut < fin:
            raise Refus(
                f"Deux connexions se chevauchent à {format_clock(debut)} : écrivez-les en une seule, "
                "de la première arrivée au dernier départ."
            )
    if presence.duree_retenue is not None:
        if not presence.motif.strip():
            raise Refus("Une durée retenue demande un motif (par exemple « ligne coupée 5\u00a0min »).")
        if not 0 <= presence.duree_retenue <= 24 * 3600:
            raise Refus("Une durée retenue est comprise entre 0 et 24 heures.")
    if presence.km is not None and not 0 <= presence.km <= 9999:
        raise Refus("Les kilomètres d’un trajet, aller et retour, sont compris entre 0 et 9\u202f999.")
    if len(set(presence.voeux)) < len(presence.voeux):
        raise Refus("Un même atelier ne se demande qu’une fois.")
    if presence.cv is not None and not 1 <= presence.cv <= 99:
        raise Refus("La puissance fiscale est un nombre de chevaux entre 1 et 99 (case P.6 de la carte grise).")
