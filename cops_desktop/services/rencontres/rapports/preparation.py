"""A report beside its meeting: its identities with whom they stand for, and what somebody decided about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from cops_desktop.domain.attendance import Span
from cops_desktop.domain.noms import hors_capitales, separer
from cops_desktop.domain.rapports import Objection, Passage, Reconnaissance
from cops_desktop.domain.rapports.effets import spans_du
from cops_desktop.domain.words import fold
from cops_desktop.exchange.attendance_reports import Outil, Rapport

NOUVELLE = "nouvelle"  # decisions about an identity: a person who is in no list yet…
PAS_UNE = "pas une personne"  # …or a room, a recording, a technical account


class Etat(StrEnum):
    """What is known of an identity, with what was decided."""

    DOUTEUSE = "à décider"
    DECIDEE = "décidée"
    RECONNUE = "reconnue"
    PAS_UNE = "pas une personne"


@dataclass(frozen=True, slots=True)
class Ligne:
    """One identity of the report. `quand`: its hours, or its duration, in words; `souvenir`: how it is remembered."""

    cle: str
    nom: str
    email: str
    quand: str
    passage: Passage
    reconnue: Reconnaissance
    souvenir: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """`qui`: key of an identity → a person's key, NOUVELLE or PAS_UNE. `noms`: the (name, first name) of new persons.

    `absents`: the others, whose attendance is still to be entered, become absent. `malgre`: import in spite of what
    speaks against this report.
    """

    qui: Mapping[str, str] = field(default_factory=dict)
    noms: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    absents: bool = False
    malgre: bool = False

    def est(self, cle: str, qui: str, noms: tuple[str, str] | None = None) -> "Decisions":
        """The same with an answer for one identity; "" takes it back."""
        kept = {key: who for key, who in self.qui.items() if key != cle}
        names = {key: name for key, name in self.noms.items() if key != cle}
        if qui == NOUVELLE and noms is not None:
            names[cle] = noms
        return replace(self, qui={**kept, cle: qui} if qui else kept, noms=names)


@dataclass(frozen=True, slots=True)
class Preparation:
    """A report matched to the file as it is now. `jour`: the day whose connections count."""

    rencontre: str
    nom: str
    rapport: Rapport
    jour: date
    lignes: tuple[Ligne, ...]
    objection: Objection | None = None
    remarques: tuple[str, ...] = ()

    @property
    def outil(self) -> str:
        """The tool's name, "" for a list that no tool wrote."""
        return "" if self.rapport.outil is Outil.AUTRE else self.rapport.outil.value

    @property
    def titre(self) -> str:
        """« Rapport Zoom »."""
        return f"Rapport {self.outil}" if self.outil else "Rapport de présence"

    @property
    def etendue(self) -> Span | None:
        """From the first arrival of the report to its last departure, that day."""
        spans = [span for ligne in self.lignes for span in spans_du(ligne.passage, self.jour)]
        return (min(spans)[0], max(high for _, high in spans)) if spans else None

    def sort(self, ligne: Ligne, decisions: Decisions) -> tuple[Etat, str]:
        """What is known of an identity, and whom it stands for: a key, `neuve(…)`, or ""."""
        choix = decisions.qui.get(ligne.cle, "")
        if choix == PAS_UNE:
            return Etat.PAS_UNE, ""
        if choix == NOUVELLE:
            nom, prenom = self.nom_neuf(ligne, decisions)
            return (Etat.DECIDEE, neuve(nom, prenom)) if nom.strip() else (Etat.DOUTEUSE, "")
        if choix:
            return Etat.DECIDEE, choix
        if ligne.reconnue.personne:
            return Etat.RECONNUE, ligne.reconnue.personne
        return (Etat.PAS_UNE if ligne.reconnue.personne_du_tout else Etat.DOUTEUSE), ""

    def nom_neuf(self, ligne: Ligne, decisions: Decisions) -> tuple[str, str]:
        """The (name, first name) of a new person: as decided, else as the report's name is cut."""
        return decisions.noms.get(ligne.cle) or couper(ligne.nom)

    def a_decider(self, decisions: Decisions) -> tuple[Ligne, ...]:
        """The identities about which somebody must still say who it is."""
        return tuple(ligne for ligne in self.lignes if self.sort(ligne, decisions)[0] is Etat.DOUTEUSE)

    def par_personne(self, decisions: Decisions) -> dict[str, list[Ligne]]:
        """The identities of each person, in the report's order: two devices are one person."""
        found: dict[str, list[Ligne]] = {}
        for ligne in self.lignes:
            who = self.sort(ligne, decisions)[1]
            if who:
                found.setdefault(who, []).append(ligne)
        return found


def couper(nom: str) -> tuple[str, str]:
    """A displayed name as (name, first name), out of its capitals and without what stands in brackets.

    A telephone's number names nobody: the name is to be typed.
    """
    if not any(c.isalpha() for c in nom):
        return "", ""
    shown = nom.partition("(")[0].partition(" - ")[0].strip() or nom.strip()
    if "@" in shown:
        shown = shown.partition("@")[0].replace(".", " ").title()
    name, first = separer(shown, nom_d_abord=False)
    return hors_capitales(name), hors_capitales(first)


def neuve(nom: str, prenom: str) -> str:
    """What a new person is called until they have a key: two identities of one name are one new person."""
    return f"{NOUVELLE}:{fold(nom) or nom}:{fold(prenom) or prenom}"
