"""What a report leaves open is asked or refused, never guessed: columns, order of dates, files that are no report."""

import datetime as dt
import io
from dataclasses import replace
from functools import cache
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.attendance_reports import ColonnesInconnues, OrdreAmbigu, OrdreDate, Outil, Rapport, lire
from cops_desktop.exchange.attendance_reports.moments import lire_duree, lire_moment
from cops_desktop.exchange.mapping import retenir

HERE = Path(__file__).parent
TITLES = "Name (original name),Email,Join time,Leave time,Duration (minutes)\n"


def zoom(day: str) -> bytes:
    return f'{TITLES}A,,"{day} 14:00:00","{day} 15:00:00",60\n'.encode()


def read(content: bytes, jour: dt.date, ordre: OrdreDate | None = None) -> dt.date:
    return lire(content, "zoom.csv", jour, None, None, ordre=ordre).participants[0].connexions[0][0].date()


@pytest.mark.parametrize(
    ("written", "jour", "expected"),
    [
        ("14/10/2025", (2025, 10, 14), (2025, 10, 14)),
        ("10/14/2025", (2025, 10, 14), (2025, 10, 14)),
        ("03/04/2025", (2025, 4, 3), (2025, 4, 3)),
        ("03/04/2025", (2025, 3, 4), (2025, 3, 4)),
        ("03/03/25", (2025, 9, 9), (2025, 3, 3)),
        ("2025-04-03", (2025, 9, 9), (2025, 4, 3)),
        ("3 avr. 2025", (2025, 9, 9), (2025, 4, 3)),
        ("Apr 3, 2025", (2025, 9, 9), (2025, 4, 3)),
        ("02/04/2025", (2025, 4, 3), (2025, 4, 2)),  # the day before: zones and midnight
    ],
)
def test_the_day_of_the_meeting_tells_whether_day_or_month_comes_first(
    written: str, jour: tuple[int, int, int], expected: tuple[int, int, int]
) -> None:
    assert read(zoom(written), dt.date(*jour)) == dt.date(*expected)


def test_dates_that_can_be_read_two_ways_are_asked_and_the_answer_is_followed() -> None:
    far = dt.date(2025, 9, 9)
    with pytest.raises(OrdreAmbigu) as asked:
        read(zoom("03/04/2025"), far)
    assert asked.value.lectures == {
        OrdreDate.JOUR_MOIS: dt.date(2025, 4, 3),
        OrdreDate.MOIS_JOUR: dt.date(2025, 3, 4),
    }
    assert "03/04/2025 ou le 04/03/2025" in str(asked.value)
    for ordre, day in asked.value.lectures.items():
        assert read(zoom("03/04/2025"), far, ordre) == day


def test_one_date_that_reads_one_way_tells_all_others() -> None:
    content = zoom("03/04/2025") + b"B,,03/14/2025 14:00:00,03/14/2025 15:00:00,60\n"
    assert read(content, dt.date(2025, 9, 9)) == dt.date(2025, 3, 4)


def _asked(name: str, jour: dt.date) -> ColonnesInconnues:
    with pytest.raises(ColonnesInconnues) as asked:
        lire((HERE / name).read_bytes(), name, jour, None, None)
    return asked.value


@pytest.mark.parametrize(
    ("name", "guess", "expected"),
    [
        (
            "zoom_ja.csv",
            (4, ("identite", "email", "arrivee", "depart", "duree", "")),
            [("佐藤 光", "08:35", "09:50"), ("Camille Martin", "08:31", "10:00")],
        ),
        (
            "inconnu.csv",
            (1, ("identite", "email", "arrivee", "depart", "")),
            [("Camille Martin", "14:02", "16:01"), ("Noé Lambert", "14:00", "15:00")],
        ),
    ],
)
def test_unknown_titles_are_guessed_by_what_stands_under_them_asked_and_remembered(
    name: str, guess: tuple[int, tuple[str, ...]], expected: list[tuple[str, str, str]]
) -> None:
    jour = dt.date(2020, 12, 8) if name == "zoom_ja.csv" else dt.date(2025, 10, 14)
    asked = _asked(name, jour)
    assert (asked.selon({}).entetes, asked.selon({}).champs) == guess
    assert asked.deja_choisi({}) is None
    memory = retenir(asked.feuille, asked.selon({}), {})
    again = _asked(name, jour).deja_choisi(memory)
    assert again is not None
    report = lire((HERE / name).read_bytes(), name, jour, None, None, colonnes=again)
    assert report.outil is Outil.AUTRE
    spans = [(one.nom, *one.connexions[0]) for one in report.participants]
    assert [(nom, f"{a:%H:%M}", f"{b:%H:%M}") for nom, a, b in spans] == expected


def test_a_choice_without_who_or_when_is_refused() -> None:
    asked = _asked("inconnu.csv", dt.date(2025, 10, 14))
    nothing = replace(asked.selon({}), champs=("", "", "", "", ""))
    with pytest.raises(Refus, match="Il manque une colonne"):
        lire((HERE / "inconnu.csv").read_bytes(), "i.csv", dt.date(2025, 10, 14), None, None, colonnes=nothing)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "est vide"),
        (b"\xef\xbb\xbf", "est vide"),
        (b" \r\n ", "est vide"),
        (TITLES.encode(), "ne contient personne"),
        ((TITLES + ",,,,\n").encode(), "ne contient personne"),
        ((TITLES + "A,,bientôt,plus tard,\n").encode(), "ne contient personne"),
        ((TITLES + "A,,15:00,2025-01-01 14:00,\n").encode(), "ne contient personne"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x00", "n’est pas un fichier texte"),
        (b"bonjour", "n’est pas un rapport"),
        (b"PK\x03\x04", "abîmé"),
        (b"a" * 20_000_001, "trop gros"),
    ],
)
def test_what_is_no_report_is_refused_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(Refus, match=said):
        lire(content, "rapport.csv", dt.date(2025, 10, 14), None, None)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1h 52m 59s", 6779), ("1 hr 53 min", 6780), ("01:52:59", 6779), ("38", 2280), ("1 h 53 min", 6780),
        ("2h 1m", 7260), ("50m", 3000), ("45 s", 45), ("1:53", 6780), ("2 hours 5 minutes", 7500), ("1 heure", 3600),
        ("37,5", 2250), (38, 2280), (dt.time(1, 52, 59), 6779), (dt.timedelta(minutes=3), 180),
        ("-", None), ("", None), ("hier", None), ("99999", None), (True, None), ("5000 h", None),
    ],
)  # fmt: skip
def test_durations_are_read_as_each_tool_writes_them(text: str, seconds: int | None) -> None:
    assert lire_duree(text) == seconds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10/14/2025 02:02:11 PM", "2025-10-14 14:02:11"), ("10/14/25, 2:02:11\u202fPM", "2025-10-14 14:02:11"),
        ("10/14/2025 12:00:00 AM", "2025-10-14 00:00:00"), ("10/14/2025 12:30 p.m.", "2025-10-14 12:30:00"),
        ("2025-10-14T12:02:11.531Z", "2025-10-14 14:02:11"), ("2025-10-14 14:02:11 +0200", "2025-10-14 14:02:11"),
        ("2025-12-14 12:00 UTC", "2025-12-14 13:00:00"), ("2025-10-14 08:00 GMT-04:00", "2025-10-14 14:00:00"),
        ("14 octobre 2025 à 14 h 02", "2025-10-14 14:02:00"), ("14h02", "2025-10-14 14:02:00"),
        ("2025-10-14 14:02 CEST", "2025-10-14 14:02:00"),
        ("2025-10-14 14:02 PDT", None), ("2025-10-14", None), ("25:00", None), ("31/02/2025 10:00", None),
        ("14:02 demain", None), ("2025-10-14 14:02 +9900", None),
    ],
)  # fmt: skip
def test_moments_are_read_in_paris_time_or_not_at_all(text: str, expected: str | None) -> None:
    moment = lire_moment(text)
    read_as = moment and moment.a(OrdreDate.MOIS_JOUR, dt.date(2025, 10, 14))
    assert (str(read_as) if read_as else None) == expected


FIXTURES = sorted(HERE.glob("*.csv"))


def _never_another_error(content: bytes) -> None:
    try:
        report = lire(content, "rapport.csv", dt.date(2025, 10, 14), dt.time(14), dt.time(16))
    except Refus:  # ColonnesInconnues and OrdreAmbigu are of these
        return
    assert isinstance(report, Rapport)
    assert report.participants
    for one in report.participants:
        assert all(debut < fin for debut, fin in one.connexions)
        assert one.nom or one.email
        assert one.connexions or one.duree is not None


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_a_report_a_question_or_a_refusal(content: bytes) -> None:
    _never_another_error(content)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FIXTURES), st.data())
def test_a_damaged_report_is_a_report_a_question_or_a_refusal(path: Path, data: st.DataObject) -> None:
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 12))
    _never_another_error(content[:start] + data.draw(st.binary(max_size=12)) + content[start + length :])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "",
                    "A",
                    "a@b.org",
                    "99:99",
                    "14:00",
                    "10/14/2025 02:00 PM",
                    "31/12/2099 23:59",
                    "2025-10-14T00:00Z",
                    "1e400",
                    "Yes",
                    "9" * 30,
                    "\u200b",
                    "3. X",
                    "名前",
                    "-5",
                    "0001-01-01 00:00",
                ]
            ),
            max_size=6,
        ),
        max_size=6,
    )
)
def test_any_cells_under_known_titles_are_a_report_a_question_or_a_refusal(rows: list[list[str]]) -> None:
    text = TITLES + "\n".join(",".join(row) for row in rows)
    _never_another_error(text.encode())


@cache
def workbook() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (TITLES.strip().split(","), ["A", "a@b.org", dt.datetime(2025, 10, 14, 14), dt.time(15), 60]):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_a_report_a_question_or_a_refusal(data: st.DataObject) -> None:
    content = workbook()
    start = data.draw(st.integers(2, len(content)))
    end = start + data.draw(st.integers(0, 40))
    _never_another_error(content[:start] + data.draw(st.binary(max_size=40)) + content[end:])


def test_a_report_of_two_thousand_rows_is_read_in_a_moment() -> None:
    rows = (
        f"Personne {n % 600},p{n % 600}@exemple.org,10/14/2025 02:{n % 60:02}:00 PM,10/14/2025 03:30:00 PM,60"
        for n in range(2000)
    )
    start = perf_counter()
    report = lire((TITLES + "\n".join(rows)).encode(), "zoom.csv", dt.date(2025, 10, 14), None, None)
    assert len(report.participants) == 600
    assert perf_counter() - start < 3  # measured: 0.3 s
