"""The log of an accompagnement: what may be noted in it, and how its hours add up (R6.5). They never pay anything."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.types import Intervention
from cops_desktop.domain.words import NBSP, format_date

JOUR = 24 * 60  # minutes: one intervention is of one day


@dataclass(frozen=True, slots=True)
class Heures:
    """Minutes in all, by stage (0: before the first) and by person ("": nobody was noted), the most first."""

    total: int
    par_etape: tuple[tuple[int, int], ...]
    par_personne: tuple[tuple[str, int], ...]


def heures(noted: Iterable[tuple[int, str, int]]) -> Heures:
    """The sum of interventions, each its stage, who intervened, its minutes."""
    stages, people = Counter[int](), Counter[str]()
    for etape, personne, minutes in noted:
        stages[etape] += minutes
        people[personne] += minutes
    return Heures(
        stages.total(),
        tuple(sorted((etape, minutes) for etape, minutes in stages.items() if minutes)),
        tuple(sorted(((who, m) for who, m in people.items() if m), key=lambda item: (-item[1], item[0]))),
    )


def en_heures(minutes: int) -> str:
    """« 45 min », « 1 h 30 », « 12 h »: hours that add up are read as hours, however few."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{NBSP}min"
    return f"{hours}{NBSP}h" + (f"{NBSP}{rest:02}" if rest else "")


def faute_d_intervention(item: Intervention, demande_le: date, today: date) -> str:
    """Why an intervention cannot be noted so; "" when it can."""
    if item.date > today:
        return "Une intervention se note une fois faite : pour l’avenir, il y a la prochaine action et sa date."
    if item.date < demande_le:
        return (
            f"Le {format_date(item.date)} est avant la demande, reçue le {format_date(demande_le)} : corrigez l’une "
            "des deux dates."
        )
    if item.duree <= 0:
        return "Dites combien de temps l’intervention a duré, comme 1:30 ou 45\u00a0min."
    if item.duree > JOUR:
        return "Une intervention est d’un seul jour : notez chaque jour à part."
    return ""
