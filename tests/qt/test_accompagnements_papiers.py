"""The papers of the accompagnements from the window: made, shown with their title, refused in a sentence (§9)."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.page import LIEUX, AccompagnementsPage
from cops_desktop.qt.pages.accompagnements.papiers import (
    imprimer_bilan,
    imprimer_chronologie,
    imprimer_fiche,
    imprimer_liste,
)
from cops_desktop.qt.theme import Theme
from cops_desktop.services.accueil_accompagnements import DEMANDES, GENRE, RETARD
from tests.builders import Monde, plain
from tests.documents.pdf import flat_text_of
from tests.qt.real_window import click, open_window, settled


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A new file, as it is on the demo’s day: 22/11/2026."""
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def shown(window: MainWindow) -> list[tuple[str, str, str]]:
    """Each paper that was previewed: its title, the name it would be saved under, its words."""
    papers: list[tuple[str, str, str]] = []
    window.contexte.preview_asked.disconnect()
    window.contexte.preview_asked.connect(
        lambda pdf, name, title: papers.append((plain(title), name, plain(flat_text_of(pdf))))
    )
    return papers


def test_r6_5_the_sheet_of_a_project_is_shown_with_its_title(
    window: MainWindow, monde: Monde, shown: list[tuple[str, str, str]]
) -> None:
    made = monde.accompagnement("Scénarios à deux voix")
    assert imprimer_fiche(window.contexte, made.id)
    ((title, name, words),) = shown
    assert (title, name) == ("Fiche projet : Scénarios à deux voix", "fiche-projet-scenarios-a-deux-voix.pdf")
    assert "Demande reçue le 24/08/2026" in words


def test_a_project_that_is_gone_is_a_sentence(window: MainWindow, shown: list[tuple[str, str, str]]) -> None:
    assert not imprimer_fiche(window.contexte, "partie")
    assert window.findChildren(QMessageBox) and not shown


def test_the_list_is_of_the_projects_that_are_looked_at_and_the_summary_of_the_year(
    window: MainWindow, qtbot: QtBot, monde: Monde, shown: list[tuple[str, str, str]]
) -> None:
    first, _ = monde.accompagnement("Premier"), monde.accompagnement("Second")
    assert imprimer_liste(window.contexte, [first.id])
    settled(qtbot, window)
    assert imprimer_bilan(window.contexte, 2026)
    settled(qtbot, window)
    assert [title for title, *_ in shown] == ["Accompagnements par étape", "Bilan des accompagnements 2026"]
    assert "Premier" in shown[0][2] and "Second" not in shown[0][2]
    assert "Premier" in shown[1][2] and "Second" in shown[1][2]


def test_r6_3_the_time_line_is_of_the_projects_and_the_period_that_are_looked_at(
    window: MainWindow, qtbot: QtBot, monde: Monde, shown: list[tuple[str, str, str]]
) -> None:
    made = monde.accompagnement("Premier")
    monde.mouvements(made, "2026-09-01 étape 1")
    assert imprimer_chronologie(window.contexte, [made.id], date(2026, 6, 1), date(2026, 12, 31))
    settled(qtbot, window)
    ((title, _, words),) = shown
    assert title == "Chronologie des accompagnements" and "Premier" in words


def test_each_line_of_accueil_opens_the_late_project_or_the_requests(
    window: MainWindow, qtbot: QtBot, monde: Monde
) -> None:
    late = monde.accompagnement("Premier", echeance=date(2026, 11, 1))
    other = monde.accompagnement("Second")
    monde.examen(other, date(2026, 11, 2))
    window.contexte.written()
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    window.show_tab("accueil")
    click(qtbot, window, f"aFaire_{GENRE}_{late.id}")
    assert page.isVisible() and page.current() == late.id
    window.show_tab("accueil")
    click(qtbot, window, f"aFaire_{GENRE}_{DEMANDES}")
    assert page.isVisible() and page.tete.filtres.selection == LIEUX[DEMANDES]
    assert RETARD in LIEUX
