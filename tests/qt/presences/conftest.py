"""The attendance screen on a real window and a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.page import Tab
from cops_desktop.qt.pages.presences import PresencesPage
from cops_desktop.qt.theme import Theme
from cops_desktop.services.laptop import Laptop
from tests.builders import JOUR, Monde, at
from tests.qt.presences.salle import NAMES, Elsewhere, Salle


@pytest.fixture
def salle(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Salle]:
    """A window at 15:28 on 24 November 2026, not yet in a meeting."""
    tabs = (
        Tab("cotec", "CoTec", lambda c: Elsewhere(c, "cotec"), kinds=("cotec",)),
        Tab("rencontres", "Rencontres", lambda c: Elsewhere(c, "rencontres"), kinds=("rencontre",)),
        Tab("presences", "Présences", PresencesPage, kinds=("presences",), within="cotec"),
        Tab("paiements", "Paiements", lambda c: Elsewhere(c, "paiements"), kinds=("etats", "restes")),
    )
    window = MainWindow(theme, Laptop("poste-1", "Claire Bastide"), tabs)
    qtbot.addWidget(window)
    window.contexte.today = lambda: JOUR
    window.show()
    assert window.files.create(tmp_path / "essai.cops")
    monde = Monde(window.contexte.fichier)
    cotec = monde.cotec()
    people = [monde.personne(nom, prenom, cv=5) for nom, prenom in NAMES]
    for person in people:
        monde.membre(cotec, person)
    page = window.show_tab("presences")
    assert isinstance(page, PresencesPage)
    page.now = lambda: at("15:28")
    yield Salle(window, monde, cotec, people)
    window.contexte.tasks.wait()
