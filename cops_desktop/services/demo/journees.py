"""Puts the fictional meetings with workshops into the file: a regional day that was held, an exchange to prepare."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random

from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, Atelier, DemiJournee, Presence, Rencontre, Venue
from cops_desktop.domain.words import parse_time, typography
from cops_desktop.services.demo import data_rencontres as data
from cops_desktop.services.demo.annuaire import REPRESENTANTS, make_key, person_key, persons
from cops_desktop.services.demo.cotec import meeting
from cops_desktop.services.demo.data_cotec import DEMO_DAY
from cops_desktop.services.demo.presences import team_on
from cops_desktop.services.demo.text_table import table
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier

_INVITATION = timedelta(days=45)
_RESTITUTION = timedelta(days=12)
_PLACED = 8  # of a meeting to come: those that the team placed already
_ABSENCES = (Venue.EXCUSE, Venue.EXCUSE, Venue.ABSENT)


def save_journees(fichier: Fichier) -> None:
    """Each with its workshops, then everyone who registered, an operation each."""
    for titre, text in data.AVEC_ATELIERS.items():
        (row,) = table(text)
        told = {**row, "titre": titre, "mode": "présentiel"}
        item = replace(meeting(told, row["nature"], "Lydie Castagnède-Roux"), places=int(row["places"]))
        if item.date <= DEMO_DAY:
            item = replace(item, restitution_le=item.date + _RESTITUTION)
        rows = table(data.ATELIERS[titre])
        with fichier.operation(typography(f"Créer la réunion « {item.titre} »")):
            rencontres.RENCONTRES.save(fichier.db, item)
            for line in rows:
                rencontres.ATELIERS.save(fichier.db, _atelier(item, line))
        with fichier.operation(typography(f"Inscriptions : {item.titre}")):
            for presence in _registered(item, rows, int(row["inscrits"]), int(row["présents"])):
                rencontres.save_presence(fichier.db, presence)


def _atelier(item: Rencontre, row: dict[str, str]) -> Atelier:
    debut, _, fin = row["heures"].partition("–")
    return Atelier(
        id=_atelier_key(item, row),
        rencontre=item.id,
        lettre=row["lettre"],
        titre=typography(row["atelier"]),
        salle=row["salle"],
        couleur=row["couleur"],
        places=int(row["places"]),
        animation=data.ANIMATION.get((item.titre, row["lettre"]), ""),
        debut=parse_time(debut) if debut else None,
        fin=parse_time(fin) if fin else None,
    )


def _atelier_key(item: Rencontre, row: dict[str, str]) -> str:
    return make_key("atelier", item.id, row["lettre"])


def _registered(item: Rencontre, rows: list[dict[str, str]], many: int, there: int) -> list[Presence]:
    """In the order in which they registered, with what they wished for; then the team, some of whom lead."""
    chance = Random(item.titre)
    team, keys = team_on(item.date), [_atelier_key(item, row) for row in rows]
    named = [who for who in dict.fromkeys((*REPRESENTANTS, *persons())) if who not in team]
    people = chance.sample(named[: many + 12], many)
    came = set(chance.sample(people, there))
    room = {key: int(row["places"]) for row, key in zip(rows, keys, strict=True)}
    found: list[Presence] = []
    for number, who in enumerate(people):
        wishes = tuple(chance.sample(keys, min(2, len(keys))))
        presence = _presence(item, who, number + 1, wishes)
        if item.date <= DEMO_DAY:
            venue = Venue.PRESENT if who in came else _ABSENCES[number % len(_ABSENCES)]
            presence = replace(_venue(presence, venue), atelier=_first_with_room(wishes, keys, found, room))
        elif number < _PLACED:
            presence = replace(presence, atelier=_first_with_room(wishes, keys, found, room))
        found.append(presence)
    leads = {row["anime"]: key for row, key in zip(rows, keys, strict=True)}
    for number, who in enumerate(team if item.date <= DEMO_DAY else leads):
        presence = replace(_presence(item, who, many + number + 1, ()), atelier=leads.get(who), anime=who in leads)
        found.append(_venue(presence, Venue.PRESENT) if item.date <= DEMO_DAY else presence)
    return found


def _first_with_room(wishes: tuple[str, ...], keys: list[str], found: list[Presence], room: dict[str, int]) -> str:
    """The workshop that was wished for most and has room yet, else any that has."""
    taken = Counter(p.atelier for p in found)
    return next(key for key in (*wishes, *keys) if taken[key] < room[key])


def _presence(item: Rencontre, who: str, rang: int, wishes: tuple[str, ...]) -> Presence:
    """Whoever comes after the last place is on the waiting list, but for the team."""
    waits = item.places is not None and rang > item.places and bool(wishes)
    return Presence(
        id=presence_key(item.id, person_key(who)),
        rencontre=item.id,
        personne=person_key(who),
        inscription=EN_ATTENTE if waits else INSCRIT,
        rang=rang,
        invite_le=item.date - _INVITATION if wishes else None,
        voeux=wishes,
    )


def _venue(presence: Presence, venue: Venue) -> Presence:
    """There for the whole day, or not."""
    return replace(
        presence, presence=venue, demi_journees=frozenset(DemiJournee) if venue is Venue.PRESENT else frozenset()
    )
