"""The titles that the tools write above their columns, and which tool a row of titles is the work of."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cops_desktop.domain.words import fold
from cops_desktop.exchange.attendance_reports.cible import (
    ARRIVEE,
    ATTENTE,
    DEPART,
    DUREE,
    EMAIL,
    IDENTITE,
    NOM,
    PRENOM,
    mot,
    valeur,
)
from cops_desktop.exchange.attendance_reports.model import Outil
from cops_desktop.exchange.attendance_reports.moments import lire_moment, zone_du_titre
from cops_desktop.exchange.tables import RawRow

ACTION, INSTANT, VENU = "action", "instant", "venu"
TITRE, DEBUT, FIN = "titre", "début", "fin"

_CHAMPS = {
    IDENTITE: (
        "name", "full name", "name original name", "user name original name", "nom", "nom complet", "nom nom original",
        "nom nom d origine",
    ),
    PRENOM: ("first name",),
    NOM: ("last name",),
    EMAIL: (
        "email", "user email", "email address", "e mail", "adresse e mail", "adresse e mail de l utilisateur",
        "e mail de l utilisateur", "adresse de messagerie",
    ),
    ARRIVEE: (
        "join time", "first join", "first join time", "time joined", "joined", "join", "heure d arrivee",
        "heure de connexion", "premiere connexion", "heure de participation", "rejoindre",
    ),
    DEPART: (
        "leave time", "last leave", "last leave time", "time exited", "left", "heure de depart",
        "heure de deconnexion", "derniere deconnexion", "heure de sortie", "dernier depart", "quitte",
    ),
    DUREE: (
        "duration", "duration minutes", "total duration minutes", "in meeting duration", "duree", "duree minutes",
        "duree totale minutes", "time in session minutes",
    ),
    ATTENTE: ("in waiting room", "salle d attente", "dans la salle d attente", "en salle d attente"),
    ACTION: ("user action", "action de l utilisateur", "action utilisateur", "action"),
    INSTANT: ("timestamp", "horodatage", "date et heure"),
    VENU: ("attended",),
}  # fmt: skip
_BY_TITLE = {title: champ for champ, titles in _CHAMPS.items() for title in titles}

_ZOOM_NAMES = {"name original name", "user name original name", "nom nom original", "nom nom d origine"}
_BBB = {"activity score", "talk time", "temps de conversation", "webcam time"}
_MEET = {"first name", "last name", "time joined", "time exited"}
_TEAMS = (
    {"first join", "last leave"},
    {"full name", "join time"},
    {"in meeting duration"},
    {"name", "join time", "leave time", "duration", "role"},
)
_EVENTS = {"user action", "action de l utilisateur", "action utilisateur"}

_FAITS = {
    TITRE: (
        "topic", "meeting title", "titre de la reunion", "sujet", "rubrique", "objet", "titre",
    ),
    DEBUT: ("start time", "meeting start time", "actual start time", "heure de debut", "heure de debut de la reunion"),
    FIN: ("end time", "meeting end time", "heure de fin", "heure de fin de la reunion"),
}  # fmt: skip
_FACT_BY_TITLE = {title: fait for fait, titles in _FAITS.items() for title in titles}

_NUMBERED = re.compile(r"([1-9])\.\s*\S")
_FIRST_ROWS = 400


@dataclass(frozen=True, slots=True)
class Tableau:
    """Rows under titles that are known: which column is which field, which zone its title says."""

    outil: Outil
    champs: dict[str, int]
    rows: list[RawRow]
    zones: dict[str, dt.tzinfo] = field(default_factory=dict)

    @property
    def evenements(self) -> bool:
        """Whether each row is one arrival or one departure."""
        return INSTANT in self.champs


def tableaux(rows: Sequence[RawRow]) -> list[Tableau]:
    """The tables of a list that a tool wrote, none when no row holds its titles.

    A webinar of Zoom has one for the hosts, one for the panel and one for the attendees, each under its own titles.
    """
    found: list[Tableau] = []
    for place, row in enumerate(rows):
        if not found and place >= _FIRST_ROWS:
            break
        titles, champs, zones = _titles(row)
        outil = _outil(titles, champs)
        if outil is not None:
            found.append(Tableau(outil, champs, [], zones))
        elif found:
            found[-1].rows.append(row)
    return found


def _titles(row: RawRow) -> tuple[set[str], dict[str, int], dict[str, dt.tzinfo]]:
    """The folded titles of a row, the fields that they are, and the zones that they say."""
    champs: dict[str, int] = {}
    zones: dict[str, dt.tzinfo] = {}
    titles = set()
    for place in range(len(row.cells)):
        plain, zone = zone_du_titre(mot(row, place))
        title = fold(plain)
        titles.add(title)
        champ = _BY_TITLE.get(title)
        if champ is not None and champ not in champs:
            champs[champ] = place
            if zone is not None:
                zones[champ] = zone
    return titles, champs, zones


def _outil(titles: set[str], champs: dict[str, int]) -> Outil | None:
    """The tool, when its titles are there and say who and when, or how long."""
    named = IDENTITE in champs or {NOM, PRENOM} <= set(champs)
    timed = {ARRIVEE, DEPART} <= set(champs)
    if not named:
        return None
    if {ACTION, INSTANT} <= set(champs) and titles & _EVENTS:
        return Outil.TEAMS
    if timed and titles & _BBB:
        return Outil.BBB
    if timed and titles >= _MEET:
        return Outil.MEET
    if (timed or DUREE in champs) and (titles & _ZOOM_NAMES or titles & {"total duration minutes"}):
        return Outil.ZOOM
    if timed and titles >= {"join time", "leave time", "duration minutes"}:
        return Outil.ZOOM
    return Outil.TEAMS if timed and any(titles >= signature for signature in _TEAMS) else None


def sections(rows: Sequence[RawRow]) -> dict[int, list[RawRow]]:
    """The numbered parts of a Teams report (« 1. Summary »…), by number; empty for anything else."""
    found: dict[int, list[RawRow]] = {}
    current: list[RawRow] | None = None
    for row in rows:
        first = mot(row, 0)
        number = _NUMBERED.match(first)
        if number and not any(mot(row, place) for place in range(1, len(row.cells))):
            current = found.setdefault(int(number[1]), [])
        elif current is not None:
            current.append(row)
    return found if 1 in found and len(found) > 1 else {}


def section(rows: Sequence[RawRow]) -> Tableau | None:
    """The table of a numbered part, in any language: Teams keeps the order of its columns.

    Name first; arrival, departure and duration side by side; then the e-mail. Rooms may stand between.
    """
    if len(rows) < 2:
        return None
    _, known, zones = _titles(rows[0])
    if IDENTITE in known and {ARRIVEE, DEPART} <= set(known):
        return Tableau(Outil.TEAMS, known, list(rows[1:]), zones)
    width = max(len(row.cells) for row in rows)
    for place in range(1, width - 2):
        if all(_three(row, place) for row in rows[1:]):
            champs = {IDENTITE: 0, ARRIVEE: place, DEPART: place + 1, DUREE: place + 2}
            if EMAIL in known or place + 3 < width:
                champs[EMAIL] = known.get(EMAIL, place + 3)
            return Tableau(Outil.TEAMS, champs, list(rows[1:]))
    return None


def _three(row: RawRow, place: int) -> bool:
    """Whether moments stand in a column and the next, or nothing (a person who is still there)."""
    cells = [valeur(row, place), valeur(row, place + 1)]
    return cells[0] is not None and all(cell is None or lire_moment(cell) is not None for cell in cells)


Fait = tuple[RawRow, int]  # the row and the place of a value


def faits(rows: Sequence[RawRow]) -> dict[str, Fait]:
    """What a report says of its meeting, as « Titre ⇥ value », or as a row of titles above a row of values."""
    found: dict[str, Fait] = {}
    for place, row in enumerate(rows[:_FIRST_ROWS]):
        titles = (fold(zone_du_titre(mot(row, column))[0]) for column in range(len(row.cells)))
        named = {column: _FACT_BY_TITLE[title] for column, title in enumerate(titles) if title in _FACT_BY_TITLE}
        if list(named) == [0]:
            found.setdefault(named[0], (row, 1))
        elif len(named) > 1 and place + 1 < len(rows):
            for column, fact in named.items():
                found.setdefault(fact, (rows[place + 1], column))
    return found


def faits_de_section(rows: Sequence[RawRow]) -> dict[str, Fait]:
    """The same of the first numbered part of a Teams report in any language: title first, then start and end."""
    moments = [row for row in rows if lire_moment(valeur(row, 1)) is not None]
    found: dict[str, Fait] = {fact: (row, 1) for fact, row in zip((DEBUT, FIN), moments, strict=False)}
    if rows and rows[0] not in moments:
        found[TITRE] = (rows[0], 1)
    return found | faits(rows)
