"""The projects that a selection and some words retain, and what may be asked for (§6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.capacite import Occupation, occupations
from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.selection import PERSONNE, Selection, toutes_les_annees
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.words import fold, sort_key
from cops_desktop.services.accompagnements.liste import Ligne
from cops_desktop.storage import accompagnements
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class Choix:
    """What the projects of a file may be chosen by. `charges`: (key, full name), by name; nobody (`PERSONNE`) last."""

    charges: tuple[tuple[str, str], ...]
    natures: tuple[Nature, ...]
    territoires: tuple[Localisation | None, ...]
    annees: tuple[int, ...]
    etats: tuple[Etat, ...]


def choix(lines: Iterable[Ligne], day: date) -> Choix:
    """What there is to choose from: what is in no project is not offered, but for the year of `day`."""
    known = list(lines)
    people = dict(charge for line in known for charge in line.charges)
    charges = sorted(people.items(), key=lambda who: sort_key(who[1]))
    alone = [(PERSONNE, "")] if any(not line.charges for line in known) else []
    places, states = {line.territoire for line in known}, {line.parcours.etat for line in known}
    kinds = {line.item.nature for line in known}
    return Choix(
        (*charges, *alone),
        tuple(nature for nature in Nature if nature in kinds),
        tuple(place for place in (*Localisation, None) if place in places),
        toutes_les_annees((line.parcours for line in known), day),
        tuple(etat for etat in Etat if etat in states),
    )


def retenues(
    lines: Sequence[Ligne], selection: Selection, mots: str, day: date, textes: dict[str, str] | None = None
) -> list[Ligne]:
    """The lines that pass and hold every word, in any order; accents, case and hyphens do not matter.

    `textes` keeps what each of these lines says, by its key, for the next letter that is typed.
    """
    wanted, said = fold(mots).split(), {} if textes is None else textes
    return [
        line
        for line in lines
        if selection.retient(
            line.parcours,
            day,
            charges=[key for key, _ in line.charges],
            territoire=line.territoire,
            en_retard=line.alerte is not None and line.alerte.en_retard,
        )
        and (not wanted or _holds(line, wanted, said))
    ]


def _holds(line: Ligne, wanted: Sequence[str], said: dict[str, str]) -> bool:
    if line.id not in said:
        item = line.item
        parts = (
            item.titre,
            *line.structures,
            *line.gens,
            item.nature,
            item.prochaine_action,
            item.besoin,
            *item.themes,
        )
        said[line.id] = fold(" ".join(parts))
    return all(word in said[line.id] for word in wanted)


def occupation_des(fichier: Fichier, lines: Iterable[Ligne], annee: int, day: date) -> tuple[Occupation, ...]:
    """Each category of a year held against its capacity (R6.2), by lines of all projects that were read already."""
    return occupations((line.parcours for line in lines), accompagnements.capacites(fichier.db), annee, day)


def periode(lines: Sequence[Ligne], annee: int | None, day: date) -> tuple[date, date]:
    """From when to when a picture of them goes: the year that is asked for, else all that was and is planned."""
    if annee is not None:
        return date(annee, 1, 1), date(annee, 12, 31)
    begins = [line.item.demande_le for line in lines]
    ends = [stage.fin for line in lines for stage in line.prevues if line.parcours.ouvert]
    return min((*begins, day)), max((*ends, day))
