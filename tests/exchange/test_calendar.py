"""Calendar files, read again by two parsers that are not ours: a strict one (ical), and that of calendar servers."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from ical.types import CalAddress

from cops_desktop.exchange.calendar import Contact, Evenement, Methode, agenda, invitation, methode
from cops_desktop.exchange.plain import line, text

EMIS = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
COPS = Contact("cops@exemple.fr", "COPS : « Occitanie », équipe")
ODILE = Contact("odile@exemple.fr", 'Odile "Dédé" Cazenave; fils, père')
SEANCE = Evenement(
    cle="0190c0de-0000-7000-8000-000000000001",
    titre="CoTec « Pédiatrie » — Séance 4, suite ; fin",
    jour=date(2026, 11, 24),
    debut=time(14),
    fin=time(16, 1),
    lieu="Salle du Cèdre, bâtiment B; 2e étage – Zoom",
    lien="https://visio.exemple.fr/j?a=1,2;3",
    description="Ordre du jour :\n1. Accueil, café ; \\o/\n\nÀ bientôt 🎉" + " énième point" * 20,
)
PARIS = ZoneInfo("Europe/Paris")


def strict(contenu: bytes) -> tuple[Calendar, Event]:
    """The calendar and its first event, as Home Assistant's parser reads them."""
    stream = IcsCalendarStream.calendar_from_ics(contenu.decode())
    return stream, stream.events[0]


def server(contenu: bytes) -> Any:
    """The first event as calendar servers read it."""
    return vobject.readOne(contenu.decode()).vevent


def instant(moment: Any) -> datetime:
    """In UTC, whatever the parser made of the time zone."""
    assert isinstance(moment, datetime)
    return moment.astimezone(UTC)


def at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, PARIS).astimezone(UTC)


def check_form(contenu: bytes) -> None:
    """Lines end in CRLF, none is longer than 75 octets, none cuts a letter in two."""
    assert contenu.endswith(b"\r\n") and b"\n" not in contenu.replace(b"\r\n", b"")
    for written in contenu.split(b"\r\n"):
        assert len(written) <= 75
        written.decode()


def check_read(contenu: bytes, item: Evenement) -> None:
    """Both parsers read back all that was written."""
    check_form(contenu)
    calendar, event = strict(contenu)
    assert calendar.timezones[0].tz_id == "Europe/Paris"
    assert (event.uid, event.sequence, event.summary) == (item.cle, item.sequence, line(item.titre))
    assert (event.location or "", event.description or "") == (line(item.lieu), text(item.description))
    assert (event.status or "").upper() == ("CANCELLED" if item.annule else "CONFIRMED")
    assert instant(event.dtstamp) == EMIS
    other = server(contenu)
    assert (other.uid.value, other.sequence.value, other.summary.value) == (
        item.cle, str(item.sequence), line(item.titre),
    )  # fmt: skip
    assert getattr(other, "location", None) is None or other.location.value == line(item.lieu)
    assert getattr(other, "description", None) is None or other.description.value == text(item.description)
    if item.debut is None:
        assert (event.dtstart, event.dtend) == (item.jour, item.jour + timedelta(days=1))
        assert other.dtstart.value == item.jour
    else:
        starts = at(item.jour, item.debut)
        assert instant(event.dtstart) == instant(other.dtstart.value) == starts
        if item.fin:
            assert instant(event.dtend) == instant(other.dtend.value) == at(item.jour, item.fin)


@pytest.mark.parametrize(
    ("item", "organiser", "invited", "wanted"),
    [
        (SEANCE, COPS, ODILE, Methode.REQUEST),
        (SEANCE, COPS, None, Methode.PUBLISH),
        (SEANCE, None, ODILE, None),
        (replace(SEANCE, annule=True, sequence=3), None, ODILE, None),
        (replace(SEANCE, annule=True, sequence=3), COPS, ODILE, Methode.CANCEL),
        (replace(SEANCE, annule=True, sequence=3), COPS, None, Methode.CANCEL),
        (replace(SEANCE, debut=None, fin=None), COPS, ODILE, Methode.REQUEST),
        (replace(SEANCE, fin=None), COPS, ODILE, Methode.REQUEST),
        (replace(SEANCE, lieu="", lien="Zoom 12 34", description=""), COPS, ODILE, Methode.REQUEST),
    ],
)
def test_an_invitation_is_read_back_by_two_foreign_parsers(
    item: Evenement, organiser: Contact | None, invited: Contact | None, wanted: Methode | None
) -> None:
    made = invitation(item, EMIS, organiser, invited)
    assert made == invitation(item, EMIS, organiser, invited)
    assert methode(made) is wanted
    check_read(made, item)
    calendar, event = strict(made)
    assert calendar.method == (wanted and wanted.value)
    assert (event.url or "") == (item.lien if item.lien.startswith("https") else "")
    assert _mails([event.organizer] if event.organizer else []) == ([COPS.email] if organiser else [])
    named = bool(invited and organiser)
    assert _mails(event.attendees) == ([ODILE.email] if named else [])
    if named:
        other = server(made)
        assert other.attendee.value == "mailto:odile@exemple.fr"
        assert other.attendee.params["RSVP"] == ["TRUE"]
        assert "Cazenave; fils, père" in other.attendee.params["CN"][0]


def _mails(addresses: list[CalAddress]) -> list[str]:
    return [str(a.uri).removeprefix("mailto:") for a in addresses]


def test_a_file_for_many_names_none_of_them() -> None:
    assert b"ATTENDEE" not in invitation(SEANCE, EMIS, COPS)


def test_the_hour_follows_the_rules_of_paris_and_the_file_brings_them() -> None:
    """Told by the file's own rules, not by what the reader knows of Paris: vobject reads the VTIMEZONE."""
    days = [date(year, month, 1) for year in (2026, 2030, 2041) for month in range(1, 13)]
    days += [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25)]
    renamed = {}
    for day in days:
        made = invitation(replace(SEANCE, jour=day), EMIS, COPS, ODILE)
        unknown = made.replace(b"Europe/Paris", b"Heure/Inventee")
        renamed[day] = instant(server(unknown).dtstart.value)
    assert renamed == {day: at(day, time(14)) for day in days}


def test_the_year_of_a_group_is_one_file_of_meetings_to_be_noted() -> None:
    dates = [date(2026, month, 3) for month in range(1, 13)]
    made = agenda([replace(SEANCE, cle=f"r{d.month}", jour=d) for d in dates], "CoTec, 2026", EMIS, COPS)
    check_form(made)
    calendar, _ = strict(made)
    assert calendar.method == "PUBLISH"
    assert [event.uid for event in calendar.events] == [f"r{d.month}" for d in dates]
    assert [instant(event.dtstart) for event in calendar.events] == [at(d, time(14)) for d in dates]
    assert len(calendar.timezones) == 1
    assert len(vobject.readOne(made.decode()).vevent_list) == 12


def test_what_nobody_organises_asks_for_nothing() -> None:
    """RFC 5546, 3.2: a file with a method names who organises; libical refuses one that does not."""
    assert methode(agenda([SEANCE], "CoTec", EMIS)) is None
    assert methode(invitation(SEANCE, EMIS)) is None


_ODD = st.text(
    st.one_of(st.sampled_from("éœ,;:\\\"\n\r\t\u2028\u202f🎉^'%=ßa "), st.characters(exclude_categories=())),
    max_size=200,
)


@example(titre="Relire \\\\serveur\\Notes", lieu="C:\\N", description="\\n \\N", nom="\\N")
@given(titre=_ODD, lieu=_ODD, description=_ODD, nom=_ODD)
def test_any_title_place_or_agenda_is_read_back_as_it_was(titre: str, lieu: str, description: str, nom: str) -> None:
    item = replace(SEANCE, titre=titre or "x", lieu=lieu, description=description)
    made = invitation(item, EMIS, Contact(COPS.email, nom), ODILE)
    check_read(made, item)
    assert made.count(b"\r\nORGANIZER") == made.count(b"\r\nATTENDEE") == made.count(b"BEGIN:VEVENT") == 1
