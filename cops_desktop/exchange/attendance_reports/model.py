"""What an attendance report says, whichever tool wrote it, and the two questions that reading one may raise."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold, format_date
from cops_desktop.exchange.attendance_reports.cible import CIBLE
from cops_desktop.exchange.mapping import Correspondance, colonnes, deviner
from cops_desktop.exchange.tables import RawSheet


class Outil(StrEnum):
    """Which tool wrote a report; AUTRE: its columns were chosen by hand."""

    ZOOM = "Zoom"
    TEAMS = "Teams"
    MEET = "Google Meet"
    BBB = "BigBlueButton"
    AUTRE = "autre"


class OrdreDate(StrEnum):
    """What comes first in 03/04/2025; a year of four digits that comes first leaves no doubt."""

    JOUR_MOIS = "jour/mois"
    MOIS_JOUR = "mois/jour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One identity of a report (an e-mail, else a name) with all its rows, in Paris wall time.

    `connexions` are the report's intervals, which may overlap: their union is the domain's. `duree`, in seconds, is
    what the report says when its intervals do not tell it: there are none, or they only are the first arrival and the
    last departure of somebody who left meanwhile. `duree` is then the smaller, and the one to trust.
    """

    nom: str
    email: str = ""
    connexions: tuple[tuple[datetime, datetime], ...] = ()
    duree: int | None = None
    numero_lignes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapport:
    """A report as read: `titre`, `debut` and `fin` as it says them of the meeting; what could not be read in `remarques`."""

    outil: Outil
    titre: str = ""
    debut: datetime | None = None
    fin: datetime | None = None
    participants: tuple[Participant, ...] = ()
    remarques: tuple[str, ...] = ()


class ColonnesInconnues(Refus):
    """The titles are those of no tool that we know: somebody says which column is which, from what is guessed."""

    def __init__(self, nom: str, feuille: RawSheet, devine: Correspondance) -> None:
        super().__init__(
            f"« {nom} » n’a les titres d’aucun rapport connu : dites à quoi servent ses colonnes. Rien n’a été importé."
        )
        self.feuille, self.devine = feuille, devine

    def selon(self, memoire: Mapping[str, str]) -> Correspondance:
        """The guess again, with what was chosen before for the same titles."""
        return deviner(self.feuille, CIBLE, memoire)

    def deja_choisi(self, memoire: Mapping[str, str]) -> Correspondance | None:
        """The whole choice, when it was made before for each of these titles: nothing is left to ask."""
        choix = self.selon(memoire)
        titres = [fold(colonne.titre) or colonne.titre for colonne in colonnes(self.feuille, choix.entetes)]
        known = choix.entetes and all(not titre or titre in memoire for titre in titres)
        return choix if known and not choix.manque(CIBLE) else None


class OrdreAmbigu(Refus):
    """Nothing in the report, nor the meeting's date, says whether its dates begin with the day or with the month."""

    def __init__(self, nom: str, exemple: str, lectures: Mapping[OrdreDate, date]) -> None:
        both = " ou le ".join(format_date(day) for day in lectures.values())
        super().__init__(
            f"Dans « {nom} », « {exemple} » peut être le {both} : dites si le jour ou le mois vient en premier. "
            "Rien n’a été importé."
        )
        self.exemple, self.lectures = exemple, dict(lectures)
