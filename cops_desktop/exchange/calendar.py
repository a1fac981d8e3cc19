"""Calendar files (.ics) of meetings, as RFC 5545 wants them: what is asked of a calendar, what changed, what is off.

icalendar writes and folds. Two things are written here, for icalendar 7.3.0 does them otherwise: the rules of
Europe/Paris, of which it lists the changes one by one, at 3:00 where the standard wants the 2:00 that the clock showed
before, and until a last year only; and texts, in which it takes « \\Notes » for a new line and « otes ».
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cops_desktop.exchange.plain import line, text

if TYPE_CHECKING:
    from icalendar import Event, Timezone, vCalAddress, vText

PRODID = "-//COPS Desktop//Rencontres//FR"
PARIS = "Europe/Paris"
_LINK = re.compile(r"https?://[!-~]+")  # a URL holds no other letters; the description holds what one typed


class Methode(StrEnum):
    """What a calendar does with the file: asks its owner whether they come, takes the meeting off, or only notes it."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    PUBLISH = "PUBLISH"


@dataclass(frozen=True, slots=True)
class Contact:
    """Who organises, or who is invited; without e-mail they cannot be."""

    email: str
    nom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evenement:
    """A meeting for a calendar: all day long when its hours are not known. `cle` is the same for ever; `sequence` grows
    with each change that was given out.
    """

    cle: str
    titre: str
    jour: date
    debut: time | None = None
    fin: time | None = None
    lieu: str = ""
    lien: str = ""
    description: str = ""
    sequence: int = 0
    annule: bool = False


def invitation(
    evenement: Evenement, emis: datetime, organisateur: Contact | None = None, invite: Contact | None = None
) -> bytes:
    """The file of one meeting. `emis`: when it is made, in UTC.

    RFC 5546 asks somebody in particular (REQUEST), by somebody who can be answered; to many the meeting is published.
    Nobody but `invite` is ever named: a file that goes to many names none of them.
    """
    method = Methode.CANCEL if evenement.annule else Methode.REQUEST if invite else Methode.PUBLISH
    event = _event(evenement, emis, organisateur)
    if organisateur is not None and invite is not None:
        event.add("attendee", _attendee(invite))
    return _written(method if organisateur else None, [event])


def agenda(evenements: Sequence[Evenement], nom: str, emis: datetime, organisateur: Contact | None = None) -> bytes:
    """Several meetings in one file, to be noted: the year of a group. `nom` is what the calendar is called."""
    events = [_event(e, emis, organisateur) for e in evenements]
    return _written(Methode.PUBLISH if organisateur else None, events, nom)


def methode(contenu: bytes) -> Methode | None:
    """What a file made here asks for: the message that carries it says the same."""
    head = contenu.split(b"BEGIN:VEVENT", 1)[0]
    return next((m for m in Methode if f"METHOD:{m}\r\n".encode() in head), None)


def _written(method: Methode | None, events: Sequence["Event"], name: str = "") -> bytes:
    """Without an organiser there is no method: RFC 5546 wants one of whoever asks, publishes or cancels (3.2)."""
    from icalendar import Calendar

    calendar: Calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if method is not None:
        calendar.add("method", method.value)
    if name:
        calendar.add("x-wr-calname", _text(line(name)))
    calendar.add_component(_paris())
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical(sorted=False))


def _event(item: Evenement, issued: datetime, organiser: Contact | None) -> "Event":
    from icalendar import Event

    event: Event = Event()
    event.add("uid", item.cle)
    event.add("dtstamp", issued)
    event.add("sequence", item.sequence)
    if item.debut is None:
        event.add("dtstart", item.jour)
        event.add("dtend", item.jour + timedelta(days=1))
    else:
        event.add("dtstart", _at(item.jour, item.debut))
        if item.fin is not None:
            event.add("dtend", _at(item.jour, item.fin))
    event.add("summary", _text(line(item.titre)))
    event.add("status", "CANCELLED" if item.annule else "CONFIRMED")
    if item.lieu.strip():
        event.add("location", _text(line(item.lieu)))
    if _LINK.fullmatch(item.lien.strip()):
        event.add("url", item.lien.strip())
    if item.description.strip():
        event.add("description", _text(text(item.description)))
    if organiser is not None:
        event.add("organizer", _address(organiser))
    return event


def _text(words: str) -> "vText":
    """Words as RFC 5545 escapes them (3.3.11)."""
    from icalendar import vText

    class Words(vText):
        def to_ical(self) -> bytes:
            escaped = re.sub(r"([\\;,])", r"\\\1", self.replace("\r\n", "\n"))
            return escaped.replace("\n", "\\n").encode()

    return Words(words)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(PARIS))


def _address(contact: Contact) -> "vCalAddress":
    from icalendar import vCalAddress

    made = vCalAddress(f"mailto:{contact.email}")
    if contact.nom.strip():
        made.params["CN"] = line(contact.nom).replace('"', "’")
    return made


def _attendee(contact: Contact) -> "vCalAddress":
    made = _address(contact)
    made.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"})
    return made


def _paris() -> "Timezone":
    """The rules in force since 1996: an hour more from the last Sunday of March to the last of October."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone: Timezone = Timezone()
    zone.add("tzid", PARIS)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    for kind, name, begins, month, before, after in (
        (TimezoneDaylight, "CEST", datetime(1996, 3, 31, 2), 3, winter, summer),
        (TimezoneStandard, "CET", datetime(1996, 10, 27, 3), 10, summer, winter),
    ):
        part = kind()
        part.add("dtstart", begins)
        part.add("rrule", {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
