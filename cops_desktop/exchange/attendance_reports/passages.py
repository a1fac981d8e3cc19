"""The rows of a table as passages: who, from when to when, how long; what a row does not say is told with its line."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cops_desktop.domain.rapports.noms import cle_identite, cle_nom
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
from cops_desktop.exchange.attendance_reports.moments import Moment, lire_duree, lire_moment
from cops_desktop.exchange.attendance_reports.ordre import OrdreDate
from cops_desktop.exchange.attendance_reports.titres import ACTION, INSTANT, VENU, Tableau
from cops_desktop.exchange.tables import RawRow

_NO = {"no", "non"}
_YES = {"yes", "oui", "true", "vrai", "1", "si", "sim", "ja", "はい", "是", "x"}
_ABOUT_THE_ACCOUNT = {
    "external", "externe", "unverified", "non verifie", "non verifiee", "guest", "invite", "invitee", "anonymous",
}  # fmt: skip
_NOBODY = {"anonymous", "anonyme"}
_JOINED = {"joined", "joined before", "a rejoint", "a rejoint avant", "rejoint", "rejoint avant", "s est joint"}
_LEFT = {"left", "a quitte", "quitte", "est parti", "parti", "sorti"}


@dataclass(frozen=True, slots=True)
class Passage:
    """One row: an identity, its interval when it says one, the duration that it says."""

    ligne: int
    nom: str
    email: str
    debut: dt.datetime | None = None
    fin: dt.datetime | None = None
    duree: int | None = None


@dataclass(frozen=True, slots=True)
class Calendrier:
    """How the moments of a report are understood: order of its dates, the meeting's day and its end."""

    ordre: OrdreDate
    jour: dt.date
    fin: dt.datetime | None = None


def nom_seul(nom: str) -> str:
    """A name without what Teams says of the account: « Camille Martin (External) »."""
    while nom.endswith(")") and " (" in nom:
        before, _, said = nom[:-1].rpartition(" (")
        if fold(said) not in _ABOUT_THE_ACCOUNT:
            break
        nom = before.strip()
    return nom


def identite(row: RawRow, champs: dict[str, int]) -> tuple[str, str]:
    """The name and the e-mail of a row, empty for what it does not say."""
    parts = [mot(row, champs[champ]) for champ in (PRENOM, NOM) if champ in champs]
    shown = mot(row, champs.get(IDENTITE))
    # Who registered with both names is found by them, rather than by what their screen showed.
    nom = " ".join(part for part in parts if part) if not shown or (len(parts) == 2 and all(parts)) else shown
    email = mot(row, champs.get(EMAIL))
    return nom_seul(nom), email if "@" in email and " " not in email else ""


def moments(tableau: Tableau) -> Iterator[Moment]:
    """All moments of a table, for choosing their order."""
    for row in tableau.rows:
        for champ in (ARRIVEE, DEPART, INSTANT):
            if found := _moment(row, tableau, champ):
                yield found


def _moment(row: RawRow, tableau: Tableau, champ: str) -> Moment | None:
    return lire_moment(valeur(row, tableau.champs.get(champ)), tableau.zones.get(champ))


def passages(tableau: Tableau, calendrier: Calendrier, remarques: list[str]) -> list[Passage]:
    """The rows of a table that tell a presence; what is left out is added to the remarks."""
    if tableau.evenements:
        return _evenements(tableau, calendrier, remarques)
    found, waiting = [], 0
    for row in tableau.rows:
        nom, email = identite(row, tableau.champs)
        if cle_nom(mot(row, tableau.champs.get(ATTENTE))) in _YES:
            waiting += 1
        elif fold(mot(row, tableau.champs.get(VENU))) in _NO:
            continue  # registered for a webinar, and did not come
        elif not nom and not email:
            if any(mot(row, place) for champ, place in tableau.champs.items() if champ != VENU):
                remarques.append(f"Ligne {row.line} : ni nom ni e-mail, la ligne n’est pas lue.")
        elif passage := _passage(row, tableau, calendrier, nom, email, remarques):
            found.append(passage)
    if waiting:
        remarques.append(f"Salle d’attente, non comptée : {waiting} {'lignes' if waiting > 1 else 'ligne'}.")
    return found


def _passage(
    row: RawRow, tableau: Tableau, calendrier: Calendrier, nom: str, email: str, remarques: list[str]
) -> Passage | None:
    arrivee, depart = _moment(row, tableau, ARRIVEE), _moment(row, tableau, DEPART)
    debut = arrivee.a(calendrier.ordre, calendrier.jour) if arrivee else None
    fin = depart.a(calendrier.ordre, calendrier.jour) if depart else None
    duree = lire_duree(valeur(row, tableau.champs.get(DUREE)))
    if debut and fin and depart and fin < debut and not depart.dates:
        fin += dt.timedelta(days=1)  # hours without dates: it went on after midnight
    who = f"Ligne {row.line}, « {nom or email} »"
    if debut and fin and debut <= fin:
        return Passage(row.line, nom, email, debut, fin, duree)
    if debut and fin:
        remarques.append(f"{who} : le départ vient avant l’arrivée, la ligne n’est pas lue.")
        return None
    written = [mot(row, tableau.champs.get(champ)) for champ in (ARRIVEE, DEPART)]
    if ARRIVEE in tableau.champs and DEPART in tableau.champs:
        if tableau.outil is Outil.BBB and fold(nom) in _NOBODY and not debut:
            return None  # the polls of those who answered without a name
        if debut and not written[1] and calendrier.fin and calendrier.fin > debut:
            remarques.append(f"{who} : sans départ ; la fin de la réunion est retenue.")
            return Passage(row.line, nom, email, debut, calendrier.fin, duree)
    if duree is None:
        unread = " → ".join(text for text in written if text)
        said = f"heures illisibles ({unread})" if unread else "ni heures ni durée"
        remarques.append(f"{who} : {said}, la ligne n’est pas lue.")
        return None
    if any(written):
        remarques.append(f"{who} : heures illisibles, seule la durée est lue.")
    return Passage(row.line, nom, email, duree=duree)


def _evenements(tableau: Tableau, calendrier: Calendrier, remarques: list[str]) -> list[Passage]:
    """Arrivals and departures, one a row, as passages of each identity."""
    events: dict[str, list[tuple[dt.datetime, int, bool, str, str]]] = {}
    for row in tableau.rows:
        nom, email = identite(row, tableau.champs)
        written = _moment(row, tableau, INSTANT)
        at = written.a(calendrier.ordre, calendrier.jour) if written else None
        action = fold(mot(row, tableau.champs[ACTION]))
        if at is None or not (nom or email) or action not in _JOINED | _LEFT:
            remarques.append(f"Ligne {row.line} : arrivée ou départ illisible, la ligne n’est pas lue.")
            continue
        key = cle_identite(nom, email)
        events.setdefault(key, []).append((at, row.line, action in _JOINED, nom, email))
    last = max((at for own in events.values() for at, *_ in own), default=None)
    end = calendrier.fin or last
    return [passage for own in events.values() for passage in _paires(sorted(own), end, calendrier, remarques)]


def _paires(
    events: Sequence[tuple[dt.datetime, int, bool, str, str]],
    end: dt.datetime | None,
    calendrier: Calendrier,
    remarques: list[str],
) -> Iterator[Passage]:
    """As many arrivals as departures: two devices may be there at once. Otherwise each departure ends the presence."""
    devices = sum(joined for _, _, joined, _, _ in events) * 2 == len(events)
    open_since: tuple[dt.datetime, int] | None = None
    depth = 0
    for at, line, joined, nom, email in events:
        if joined:
            open_since = open_since or (at, line)
            depth += 1
        elif open_since is None:
            remarques.append(f"Ligne {line}, « {nom or email} » : un départ sans arrivée, la ligne n’est pas lue.")
        else:
            depth -= 1
            if depth <= 0 or not devices:
                yield Passage(open_since[1], nom, email, open_since[0], at)
                open_since, depth = None, 0
    if open_since is not None:
        _, _, _, nom, email = events[-1]
        who = f"Ligne {open_since[1]}, « {nom or email} »"
        if end is not None and end > open_since[0]:
            until = "la fin de la réunion" if calendrier.fin else "la dernière heure du rapport"
            remarques.append(f"{who} : une arrivée sans départ ; {until} est retenue.")
            yield Passage(open_since[1], nom, email, open_since[0], end)
        else:
            remarques.append(f"{who} : une arrivée sans départ, après la fin de la réunion : la ligne n’est pas lue.")
