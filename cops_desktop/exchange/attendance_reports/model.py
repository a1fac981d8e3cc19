"""What an attendance report says, whichever tool wrote it, and the question that unknown titles raise."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.attendance_reports.cible import CIBLE, deviner_colonnes
from cops_desktop.exchange.mapping import Correspondance, colonnes
from cops_desktop.exchange.mapping.colonnes import cle_de_titre
from cops_desktop.exchange.tables import RawSheet


class Outil(StrEnum):
    """Which tool wrote a report; AUTRE: its columns were chosen by hand."""

    ZOOM = "Zoom"
    TEAMS = "Teams"
    MEET = "Google Meet"
    BBB = "BigBlueButton"
    AUTRE = "autre"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One identity of a report (a name, on an account when there is one) with all its rows, in Paris wall time.

    `connexions` are the report's intervals, which may overlap: their union is the domain's. `duree`, in seconds, is
    what the report says when its intervals do not tell it: there are none, or they only are the first arrival and the
    last departure of somebody who left meanwhile. `duree` is then the smaller, and the one to trust.
    """

    nom: str
    email: str = ""
    connexions: tuple[tuple[datetime, datetime], ...] = ()
    duree: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapport:
    """A report as read. `titre`, `debut`, `fin`: what it says of the meeting; `remarques`: what it leaves open."""

    outil: Outil
    titre: str = ""
    debut: datetime | None = None
    fin: datetime | None = None
    participants: tuple[Participant, ...] = ()
    remarques: tuple[str, ...] = ()


class ColonnesInconnues(Refus):
    """The titles are those of no tool that we know: somebody says which column is which, from what is guessed."""

    def __init__(self, nom: str, feuille: RawSheet) -> None:
        super().__init__(
            f"« {nom} » n’a les titres d’aucun rapport connu : dites à quoi servent ses colonnes. Rien n’a été importé."
        )
        self.feuille = feuille

    def selon(self, memoire: Mapping[str, str]) -> Correspondance:
        """What the columns seem to be, with what was chosen before for the same titles."""
        return deviner_colonnes(self.feuille, memoire)

    def deja_choisi(self, memoire: Mapping[str, str]) -> Correspondance | None:
        """The whole choice, when it was made before for each of these titles: nothing is left to ask."""
        choix = self.selon(memoire)
        titres = [colonne.titre for colonne in colonnes(self.feuille, choix.entetes)]
        known = choix.entetes and all(cle_de_titre(titre) in memoire for titre in titres if titre)
        return choix if known and not choix.manque(CIBLE) else None
