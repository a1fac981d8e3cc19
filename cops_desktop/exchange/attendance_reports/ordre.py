"""Day or month first: what a date like 03/04/2025 leaves open, and the question that it raises."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date


class OrdreDate(StrEnum):
    """What comes first in 03/04/2025; a year of four digits that comes first leaves no doubt."""

    JOUR_MOIS = "jour/mois"
    MOIS_JOUR = "mois/jour"


class OrdreAmbigu(Refus):
    """Nothing in the report, nor the meeting's date, says whether its dates begin with the day or with the month."""

    def __init__(self, nom: str, exemple: str, lectures: Mapping[OrdreDate, date]) -> None:
        both = " ou le ".join(format_date(day) for day in lectures.values())
        super().__init__(
            f"Dans « {nom} », « {exemple} » peut être le {both} : dites si le jour ou le mois vient en premier. "
            "Rien n’a été importé."
        )
        self.exemple, self.lectures = exemple, dict(lectures)
