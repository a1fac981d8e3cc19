"""R5.4, R7.2: every attendance report that the tools write is read to the second, and nothing that is not there.

The expected intervals were written by hand from the fixtures, one of each format, beside this file.
"""

import datetime as dt
import io
from pathlib import Path

import pytest

from cops_desktop.exchange.attendance_reports import Outil, Participant, Rapport, lire

HERE = Path(__file__).parent
JOUR = dt.date(2025, 10, 14)
CAMILLE = "camille@exemple.org"


def read(name: str, jour: dt.date = JOUR) -> Rapport:
    return lire((HERE / name).read_bytes(), name, jour, dt.time(14), dt.time(16))


def spans(*texts: str, jour: dt.date = JOUR) -> tuple[tuple[dt.datetime, dt.datetime], ...]:
    """« 14:02:11-14:40 » on the meeting's day."""
    pairs = (text.split("-") for text in texts)
    clocks = ((dt.time.fromisoformat(a), dt.time.fromisoformat(b)) for a, b in pairs)
    return tuple((dt.datetime.combine(jour, a), dt.datetime.combine(jour, b)) for a, b in clocks)


def said(report: Rapport) -> list[tuple[str, str, tuple[tuple[dt.datetime, dt.datetime], ...], int | None]]:
    return [(one.nom, one.email, one.connexions, one.duree) for one in report.participants]


TWICE = ("Camille Martin", CAMILLE, spans("14:02:11-14:40", "14:46:30-16:01:40"), None)
ONCE = ("Camille Martin", CAMILLE, spans("14:02:11-16:01:40"), 6779)
"""Left and came back: a report of the first arrival and the last departure alone says the duration, 1 h 52 min 59 s."""

EXPECTED = {
    "zoom_a.csv": (
        Outil.ZOOM,
        [
            TWICE,
            ("Noé Lambert", "noe@exemple.org", spans("13:55-16:10", "14:30-15:00"), None),
            ("33600000001", "", spans("14:05-15:35"), None),
            ("Alix Roux", "", spans("14:00-15:00", "14:30-15:30"), None),
            ("Alix Roux", "alix@exemple.org", spans("14:10-15:10"), None),
            ("Alix Roux", "alix.roux@exemple.net", spans("14:15-15:15"), None),
        ],
    ),
    "zoom_b.csv": (Outil.ZOOM, [("Camille Martin", CAMILLE, spans("14:02:11-16:01:40"), None)]),
    "zoom_c.csv": (Outil.ZOOM, [("Camille Martin", CAMILLE, (), 114 * 60), ("Lambert, Noé", "", (), 38 * 60)]),
    "zoom_fr_excel.csv": (
        Outil.ZOOM,
        [("Hélène Châtelet", "helene@exemple.org", spans("14:02-14:40", "14:46-16:01"), None)],
    ),
    "zoom_webinaire.csv": (
        Outil.ZOOM,
        [("Hôte COPS", "hote@exemple.org", spans("13:55-16:05"), None), TWICE],
    ),
    "teams_en.csv": (
        Outil.TEAMS,
        [
            TWICE,
            ("Noé Lambert", "noe@exemple.org", spans("14:10-15:00"), None),
            ("Sasha Noël", "", spans("15:00-16:00"), 1810),
        ],
    ),
    "teams_en_2_sections.csv": (
        Outil.TEAMS,
        [
            ONCE,
            ("Noé Lambert", "noe@exemple.org", spans("14:10-15:00"), None),
            ("Sasha Noël", "", spans("15:00-16:00"), 1810),
        ],
    ),
    "teams_fr_us.csv": (Outil.TEAMS, [TWICE]),
    "teams_summary.csv": (Outil.TEAMS, [(*TWICE[:3], 37 * 60 + 49 + 75 * 60)]),
    "teams_joined_left.csv": (
        Outil.TEAMS,
        [
            ("Camille Martin", "", spans("14:02:11-14:40", "14:46:30-16:00"), None),
            ("Noé Lambert", "", spans("14:00-15:30"), None),
        ],
    ),
    "meet.csv": (
        Outil.MEET,
        [
            ("Camille Martin", CAMILLE, spans("14:02-16:01"), 113 * 60),
            ("Noé Lambert", "noe@exemple.org", spans("14:02-14:40"), None),
            ("Sasha", "", ((dt.datetime(2025, 10, 14, 23, 50), dt.datetime(2025, 10, 15, 0, 15)),), None),
        ],
    ),
    "bbb_en.csv": (
        Outil.BBB,
        [("Camille Martin", "", ONCE[2], 6779), ("Noé Lambert", "", spans("14:00-16:00"), None)],
    ),
    "bbb_fr.csv": (Outil.BBB, [("Camille Martin", "", ONCE[2], 6779)]),
    "excel_utf8.csv": (
        Outil.ZOOM,
        [
            ("Camille Martin", CAMILLE, spans("14:02-16:01"), None),
            ("Noé Lambert", "", ((dt.datetime(2025, 10, 14, 23, 50), dt.datetime(2025, 10, 15, 0, 20)),), None),
        ],
    ),
    "utc.csv": (
        Outil.ZOOM,
        [
            ("Camille Martin", CAMILLE, spans("14:02:11-16:01:40"), None),
            ("Noé Lambert", "noe@exemple.org", spans("14:00-16:00"), None),
        ],
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_r5_4_each_format_gives_the_intervals_written_by_hand(name: str) -> None:
    report = read(name)
    assert (report.outil, said(report)) == EXPECTED[name]


@pytest.mark.parametrize(
    ("name", "titre", "debut", "fin"),
    [
        ("zoom_a.csv", "CoTec QVCT, séance 3", "14:00:00", "16:00:00"),
        ("zoom_b.csv", "CoTec QVCT", "14:00:00", "16:00:00"),
        ("zoom_fr_excel.csv", "CoTec QVCT", "14:00:00", "16:00:00"),
        ("teams_en.csv", "CoTec QVCT", "14:00:05", "16:01:40"),
        ("teams_fr_us.csv", "CoTec QVCT", "14:00:05", "16:01:40"),
        ("teams_summary.csv", "CoTec QVCT", "14:00:05", "16:01:40"),
    ],
)
def test_r7_1_a_report_says_of_which_meeting_it_is(name: str, titre: str, debut: str, fin: str) -> None:
    report = read(name)
    day = JOUR.isoformat()
    assert (report.titre, str(report.debut), str(report.fin)) == (titre, f"{day} {debut}", f"{day} {fin}")


def test_what_is_not_presence_or_cannot_be_read_is_told_with_its_line() -> None:
    assert read("zoom_a.csv").remarques == (
        "Ligne 14, « Lou Petit » : heures illisibles (hier soir → 10/14/2025 03:15:00 PM), la ligne n’est pas lue.",
        "« Alix Roux » (lignes 10, 11) : sans e-mail, présent deux fois à la fois : deux appareils, ou deux personnes.",
    )
    assert read("zoom_webinaire.csv").remarques == ()
    assert read("zoom_b.csv").remarques == ("Salle d’attente, non comptée : 2 lignes.",)
    assert read("teams_joined_left.csv").remarques == (
        "Ligne 4, « Camille Martin » : une arrivée sans départ ; la fin de la réunion est retenue.",
        "Ligne 9, « Sasha Noël » : un départ sans arrivée, la ligne n’est pas lue.",
    )
    assert read("bbb_fr.csv").remarques == (
        "Durée plus courte que de l’arrivée au départ pour 1 participant : la durée du rapport est retenue.",
    )


def test_a_workbook_with_typed_cells_reads_as_the_csv_does() -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)", "In waiting room"])
    morning, evening = dt.datetime(2025, 10, 14, 14, 2, 11), dt.datetime(2025, 10, 14, 16, 1, 40)
    sheet.append(["Camille Martin", CAMILLE, morning, evening, 120, "No"])
    sheet.append(["Noé Lambert", None, "10/14/2025 02:00:00 PM", "10/14/2025 03:00:00 PM", 60, "No"])
    sheet.append(["Sasha Noël", None, dt.time(14, 5), dt.time(15, 5), 60, "No"])
    content = io.BytesIO()
    book.save(content)
    report = lire(content.getvalue(), "rapport.xlsx", JOUR, None, None)
    assert said(report) == [
        ("Camille Martin", CAMILLE, spans("14:02:11-16:01:40"), None),
        ("Noé Lambert", "", spans("14:00-15:00"), None),
        ("Sasha Noël", "", spans("14:05-15:05"), None),
    ]


def test_teams_is_read_without_its_mark_and_with_a_person_still_there() -> None:
    content = (HERE / "teams_en_2_sections.csv").read_bytes()[2:]
    gone = "14/10/25, 15:00:00\t50m".encode("utf-16-le")
    report = lire(content.replace(gone, "\t".encode("utf-16-le")), "r.csv", JOUR, dt.time(14), dt.time(16))
    assert report.participants[1].connexions == spans("14:10-16:00")
    assert any("sans départ" in remarque for remarque in report.remarques)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The same address twice at once: two devices of one name, one presence; of two names, they may be two persons.
        ("A,a@b.org,14:00,15:00,60\na,A@B.org,14:30,15:30,60\n,a@b.org,15:40,15:50,10", [("A", "a@b.org", 3, None)]),
        (
            "A,a@b.org,14:00,15:00,60\nA bis,A@B.org,14:30,15:30,60",
            [("A", "a@b.org", 1, None), ("A bis", "A@B.org", 1, None)],
        ),
        # A sum of stretches counts for what it says, two devices at once for the longer, a row written twice for one.
        ("A,,14:00,15:00,30\nA,,15:30,16:00,30", [("A", "", 2, 3600)]),
        ("A,,14:00,15:00,30\nA,,14:00,15:30,20", [("A", "", 2, 1800)]),
        ("A,,14:00,15:00,30\nA,,14:00,15:00,30", [("A", "", 1, 1800)]),
        # To the minute, one minute less is rounding; two are an absence.
        ("A,,14:00,15:31,90\nB,,14:00,15:32,90", [("A", "", 1, None), ("B", "", 1, 5400)]),
        # Case and accents do not make another person, an e-mail does.
        ("Noé,,14:00,15:00,60\nNOE,,15:30,16:00,30", [("Noé", "", 2, None)]),
        ("Noé,n@b.org,14:00,15:00,60\nNoé,,15:30,16:00,30", [("Noé", "n@b.org", 1, None), ("Noé", "", 1, None)]),
        # There for no time at all is no unknown duration.
        ("A,,14:00,14:00,0", [("A", "", 0, 0)]),
        # Only a duration: never the sum of several.
        ("A,,,,38\nA,,,,50", [("A", "", 0, 3000)]),
    ],
)
def test_r5_4_rows_of_one_identity_are_gathered(rows: str, expected: list[tuple[str, str, int, int | None]]) -> None:
    text = f"Name (original name),Email,Join time,Leave time,Duration (minutes)\n{rows}\n"
    report = lire(text.encode(), "zoom.csv", JOUR, None, None)
    seen: list[Participant] = list(report.participants)
    assert [(one.nom, one.email, len(one.connexions), one.duree) for one in seen] == expected
