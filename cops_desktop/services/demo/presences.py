"""Puts the fictional attendances into the file: who came, when they were connected, how they travelled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from cops_desktop.domain.rencontres import (
    Connexion,
    Frais,
    Mode,
    Presence,
    Rencontre,
    Venue,
    read_demi_journees,
)
from cops_desktop.domain.words import parse_date, parse_duration, parse_time, typography
from cops_desktop.services.demo import data_cotec as data
from cops_desktop.services.demo import data_rencontres as autres
from cops_desktop.services.demo.annuaire import (
    REPRESENTANTS,
    commune_of,
    drives,
    make_key,
    person_key,
    round_trip,
)
from cops_desktop.services.demo.copil import binome_of, seated_on
from cops_desktop.services.demo.cotec import meeting, meetings_of, members_on
from cops_desktop.services.demo.data_engagements import ABSENT
from cops_desktop.services.demo.data_personnes import EQUIPE
from cops_desktop.services.demo.engagements import engaged_on
from cops_desktop.services.demo.text_table import table, words
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier

_VENUES = {"E": Venue.EXCUSE, "A": Venue.ABSENT, "R": Venue.EXCUSE, "?": Venue.A_SAISIR}
_MODES = {"S": Mode.PRESENTIEL, "V": Mode.VISIO, "T": Mode.TELEPHONE}
_A_VENIR = "à venir"  # a journey that is handed in later
_NON_CONCERNE = "Petit groupe, dont cette personne n’est pas."
_RESTITUTION = timedelta(days=9)
_RETOUR = timedelta(days=13)
_REPONSE = timedelta(days=21)  # invitations are answered by then
# How the meetings that no table of members describes were attended, over and over.
_HABITUDE = "PPPEPPRPPA"


def save_presences(fichier: Fichier) -> None:
    """All attendances: an operation for each meeting held, one for the invitations to those to come."""
    for row in table(data.COTECS):
        code = row["code"]
        for number, item in enumerate(meetings_of(code)):
            letters = {m["personne"]: m["séances"][number] for m in members_on(code, item.date)}
            _save_meeting(fichier, item, code, f"{row['sujet']}, {item.titre}", letters)
    for nature, text in autres.AUTRES_RENCONTRES.items():
        for row in table(text):
            item = meeting(row, nature, "Hélène Puygrenier")
            invited = _invited(nature, item.date)
            letters = {
                who: _HABITUDE[(number + item.date.month) % 10] if item.date <= data.DEMO_DAY else "?"
                for number, who in enumerate(invited)
            }
            if nature == "CoPil" and letters.keys() & (gone := binome_of(ABSENT)) and item.date in autres.SANS_EUX:
                letters |= dict.fromkeys(gone, "A")
            with fichier.operation(typography(f"Créer la réunion « {item.titre} »")):
                rencontres.RENCONTRES.save(fichier.db, item)
            _save_meeting(fichier, item, nature, item.titre, letters)


def team_on(day: date) -> list[str]:
    """The team as it is on `day`."""
    return [row["personne"] for row in table(EQUIPE) if parse_date(row["depuis"]) <= day]


def _invited(nature: str, day: date) -> list[str]:
    """The team; the CoPart and the CoPil as they are; for the rest, those who stand for a structure or some of them."""
    copart = list(dict.fromkeys((*autres.COPIL, *REPRESENTANTS)))
    few = {"équipe": team_on(day), "CoPil": seated_on(day), "AEP": copart[5:19], "GAP": copart[2:10]}
    few |= {"tutorat": copart[20:22], "CoPart": [who for who, _ in engaged_on(day)]}
    return few.get(nature, copart)


def _save_meeting(fichier: Fichier, item: Rencontre, code: str, label: str, letters: dict[str, str]) -> None:
    """`letters`: person → what MEMBRES says of them at this meeting."""
    entered = "?" not in letters.values()
    details = _details(code, item.titre)
    with fichier.operation(typography(f"{'Saisir les présences' if entered else 'Inviter'} : {label}")):
        for who, letter in letters.items():
            presence = _presence(item, code, who, letter)
            for champ, valeur in details.pop(who, ()):
                presence = replace(presence, **_FIELDS[champ](valeur))
            rencontres.save_presence(fichier.db, presence)
        for frais in _frais(item, code):
            rencontres.FRAIS.save(fichier.db, frais)
        if entered:
            rencontres.RENCONTRES.save(fichier.db, replace(item, restitution_le=item.date + _RESTITUTION))
    if details:
        raise KeyError(f"{code}, {item.titre}: {sorted(details)}")


def _presence(item: Rencontre, code: str, who: str, letter: str) -> Presence:
    presence = Presence(
        id=presence_key(item.id, person_key(who)),
        rencontre=item.id,
        personne=person_key(who),
        inscription="inscrit" if item.date < data.DEMO_DAY + _REPONSE else "invité",
    )
    if letter == ".":
        return replace(presence, inscription="annulé", presence=Venue.EXCUSE, notes=_NON_CONCERNE)
    if letter in _VENUES:
        presence = replace(presence, presence=_VENUES[letter])
        if letter == "R":
            text = data.RETOURS[(len(who) + item.date.month) % len(data.RETOURS)]
            presence = replace(presence, retour_le=item.date + _RETOUR, retour=typography(text))
        return presence
    presence = replace(presence, presence=Venue.PRESENT, mode=_MODES.get(letter))
    mode = presence.mode or item.mode
    if mode is Mode.PRESENTIEL and item.cotec:
        return _with_journey(presence, item, who)
    if mode is Mode.VISIO:
        return replace(presence, connexions=_connexions(item, f"{code}|{item.titre}|{who}"))
    return presence


def _with_journey(presence: Presence, item: Rencontre, who: str) -> Presence:
    """By car from home; the small group after a plenary needs no second journey."""
    home, there = commune_of(who), item.lieu.rsplit(", ", 1)[1]
    km = round_trip(home, there)
    if not km or not drives(who) or item.titre in data.MEME_JOUR:
        return presence
    return replace(presence, trajet=f"{home} – {there} – {home}", km=km)


def _connexions(item: Rencontre, seed: str) -> tuple[Connexion, ...]:
    """As a video tool reports them: a few minutes late or early, sometimes a line that dropped; or not known."""
    chance = Random(seed)
    late, early, kind = (chance.random() for _ in range(3))
    start, end = item.commence, item.finit
    if kind < 0.25 or start is None or end is None:
        return ()
    start, end = _later(start, int(late * 5)), _later(end, -int(early * 4))
    if kind < 0.85:
        return (Connexion(start, end),)
    dropped = _later(start, 38)
    return Connexion(start, dropped), Connexion(_later(dropped, 2), end)


def _later(moment: time, minutes: int) -> time:
    return (datetime.combine(data.DEMO_DAY, moment) + timedelta(minutes=minutes)).time()


def read_connexions(cell: str) -> tuple[Connexion, ...]:
    """« 14:02–14:40, 14:46–16:01 »."""
    pairs = (part.split("–") for part in words(cell))
    return tuple(Connexion(parse_time(debut), parse_time(fin)) for debut, fin in pairs)


def _retained(cell: str) -> dict[str, Any]:
    duration, motif = cell.split(" ; ")
    return {"duree_retenue": parse_duration(duration), "motif": typography(motif)}


def _retour(cell: str) -> dict[str, Any]:
    day, text = cell.split(" ; ")
    return {"retour_le": parse_date(day), "retour": typography(text)}


# A cell of PARTICULARITES → fields of the attendance.
_FIELDS: dict[str, Callable[[str], dict[str, Any]]] = {
    "km": lambda cell: {"km": None, "trajet": ""} if cell == _A_VENIR else {"km": int(cell)},
    "trajet": lambda cell: {"trajet": cell},
    "cv": lambda cell: {"cv": int(cell)},
    "mode": lambda cell: {"mode": Mode(cell), "connexions": ()},
    "demi-journées": lambda cell: {"demi_journees": read_demi_journees(cell.replace(",", "|"))},
    "connexions": lambda cell: {"connexions": read_connexions(cell)},
    "durée retenue": _retained,
    "retour": _retour,
    "déjà rétribué": lambda cell: {"deja_retribue": cell == "oui"},
    "hors logiciel": lambda cell: {"regle_hors_logiciel": typography(cell)},
    "inscription": lambda cell: {"inscription": cell},
    "notes": lambda cell: {"notes": typography(cell)},
}


def _details(code: str, titre: str) -> dict[str, list[tuple[str, str]]]:
    """Person → (field, cell) of PARTICULARITES for that meeting."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in table(data.PARTICULARITES.get(code, "titre")):
        if row["titre"] == titre:
            found.setdefault(row["personne"], []).append((row["champ"], row["valeur"]))
    return found


def _frais(item: Rencontre, code: str) -> list[Frais]:
    return [
        Frais(
            id=make_key("frais", item.id, row["personne"], row["nature"]),
            presence=presence_key(item.id, person_key(row["personne"])),
            nature=row["nature"],
            montant=int(row["montant"]),
            justificatif=row["justificatif"],
        )
        for row in table(data.FRAIS.get(code, "titre"))
        if row["titre"] == item.titre
    ]
