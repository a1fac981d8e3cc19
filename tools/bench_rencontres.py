"""The figures of `make bench` on meetings: a file of 2,000 with 60,000 presences, and a regional day of 600.

All in processor time, beside the plain thing: a bare table of Qt with as many rows, csv.reader, icalendar.
"""

import csv
import os
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

from tests.regional import DAY, regional_day
from tools.bench_rencontres_data import MEETINGS, many_years
from tools.bench_temps import median

RUNS, REGISTERED, REPORTED, WORKSHOPS = 3, 600, 500, 10


_median = partial(median, runs=RUNS)


# Screen -----------------------------------------------------------------------------------------------------------
def _window(path: Path) -> Any:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cops_desktop.app import application, open_window
    from cops_desktop.qt.theme import Theme
    from cops_desktop.services import laptop as settings

    app = application()
    window = open_window(Theme(app, "clair", 100), settings.load(), path)
    window.contexte.today = lambda: DAY
    window.resize(1280, 800)
    window.show()
    end = time.monotonic() + 60
    while time.monotonic() < end and not window.contexte.idle():
        app.processEvents()
        time.sleep(0.01)
    return window


def _bare(rows: int, columns: int) -> Callable[[], object]:
    """A plain table of Qt, its model filled anew with as many texts, and painted."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QTableView

    model, view = QStandardItemModel(), QTableView()
    view.setModel(model)
    view.resize(600, 700)
    view.show()

    def fill() -> None:
        model.clear()
        for row in range(rows):
            model.appendRow([QStandardItem(f"Réunion fictive {row} {column}") for column in range(columns)])
        view.viewport().repaint()
        QApplication.processEvents()

    return fill


def _screen(path: Path, regional: str) -> Iterator[tuple[str, float, str, str, str]]:
    from PySide6.QtWidgets import QApplication

    window = _window(path)

    def seen(work: Callable[[], object]) -> Callable[[], None]:
        def shown() -> None:
            work()
            QApplication.processEvents()

        return shown

    home = _median(seen(window.page().refresh))
    yield f"Accueil, {MEETINGS:,} meetings", home, "s", "", ""
    page = window.show_tab("rencontres")
    ours = _median(seen(page.refresh))
    bare = _median(_bare(MEETINGS, 2))
    yield f"Rencontres read and painted, {MEETINGS:,}", ours / bare, "×", "a bare QTableView of as many rows", ""
    yield f"Rencontres read and painted, {MEETINGS:,}, alone", ours, "s", "", "< 0.3"
    page.open("rencontre", regional)
    resume = page.left.row()
    ours = _median(seen(lambda: page.card.show_resume(resume)))
    bare = _median(_bare(REGISTERED, 4))
    yield f"card of {REGISTERED} registered", ours / bare, "×", "a bare QTableView of as many rows", ""
    yield f"card of {REGISTERED} registered, alone", ours, "s", "", "< 0.3"
    window.close()


# Rules and files --------------------------------------------------------------------------------------------------
def _report(fichier: Any) -> tuple[str, bytes]:
    """A webinar of the file, and its report: nine in ten are in the annuaire."""
    conn = fichier.db.conn
    key, day = conn.execute(
        "SELECT id, date FROM rencontres WHERE nature = 'webinaire' AND date < ? ORDER BY date DESC", (str(DAY),)
    ).fetchone()
    names = conn.execute("SELECT prenom, nom FROM personnes ORDER BY id LIMIT ?", (REPORTED * 9 // 10,)).fetchall()
    names += [("Côme", f"Zérah-{n}") for n in range(REPORTED - len(names))]
    on = f"{date.fromisoformat(day):%d/%m/%Y}"
    lines = [
        f"{first} {last},,{on} 14:0{n % 10}:00,{on} 15:{n % 60:02}:00,,Yes" for n, (first, last) in enumerate(names)
    ]
    return key, "\n".join(["Name (original name),Email,Join time,Leave time,Duration (minutes),Guest", *lines]).encode()


def _distribution() -> tuple[Callable[[], object], Callable[[], object]]:
    """Ours, and the naive one: in order of registration, the first wish that has a place."""
    from cops_desktop.domain.annuaire import Famille
    from cops_desktop.domain.ateliers.repartition import Inscrit, Methode, repartir
    from cops_desktop.domain.rencontres import Atelier

    chance, letters, places = Random(7), "abcdefghij"[:WORKSHOPS], REGISTERED // WORKSHOPS + 1
    rooms = [Atelier(id=x, rencontre="r", lettre=x.upper(), places=places) for x in letters]
    people = [
        Inscrit(
            personne=f"p{n}", nom=f"Nom {n}", famille=Famille.USAGERS, rang=n + 1,
            voeux=tuple(chance.sample(letters[:5], 2) + chance.sample(letters[5:], 1)), atelier=None,
        )
        for n in range(REGISTERED)
    ]  # fmt: skip

    def naive() -> None:
        left = dict.fromkeys(letters, places)
        for person in people:
            room = next((wish for wish in person.voeux if left[wish]), None)
            if room is not None:
                left[room] -= 1

    return lambda: repartir(rooms, people, Methode.VOEUX), naive


def _calendars(people: Sequence[str]) -> None:
    """What icalendar alone takes to write an invitation for each."""
    from icalendar import Calendar, Event

    for person in people:
        event = Event()
        for name, value in (("uid", person), ("summary", "Journée régionale"), ("dtstamp", DAY), ("dtstart", DAY)):
            event.add(name, value)
        calendar = Calendar()
        calendar.add("prodid", "bench")
        calendar.add("version", "2.0")
        calendar.add_component(event)
        calendar.to_ical()


def _work(fichier: Any, regional: str) -> Iterator[tuple[str, float, str, str, str]]:
    from cops_desktop.domain.modeles import Genre
    from cops_desktop.services.rencontres.invitations import brouillons
    from cops_desktop.services.rencontres.rapports import preparer

    meeting, report = _report(fichier)
    ours = _median(lambda: preparer(fichier, meeting, report, "participants.csv"))
    bare = _median(lambda: [list(csv.reader(StringIO(report.decode()))) for _ in range(100)]) / 100
    yield f"report of {REPORTED} rows read and matched", ours / bare, "×", "csv.reader alone", ""
    yield f"report of {REPORTED} rows read and matched, alone", ours, "s", "", "< 1"
    ours, bare = (_median(work) for work in _distribution())
    yield f"{REGISTERED} persons in {WORKSHOPS} workshops, by wish", ours / bare, "×", "the first wish that is free", ""
    yield f"{REGISTERED} persons in {WORKSHOPS} workshops, alone", ours, "s", "", "< 0.3"
    people = [
        key for (key,) in fichier.db.conn.execute("SELECT personne FROM presences WHERE rencontre = ?", (regional,))
    ]
    before = DAY - timedelta(30)
    ours = _median(lambda: brouillons(fichier, regional, Genre.INVITATION, people, before, False))
    bare = _median(lambda: _calendars(people))
    yield f"{REGISTERED} invitations as drafts with calendars", ours / bare, "×", "icalendar alone, as many events", ""


def figures(folder: Path) -> Iterator[tuple[str, float, str, str, str]]:
    """Name, value, unit, what it is divided by, aim: for tools/bench.py."""
    path = folder / "annees.cops"
    fichier = many_years(path)
    regional = regional_day(fichier, REGISTERED).id
    yield from _work(fichier, regional)
    fichier.close()
    yield from _screen(path, regional)
