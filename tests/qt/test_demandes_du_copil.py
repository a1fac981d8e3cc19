"""R4.6, R6.3 in the window: a meeting of the CoPil has its requests, and decides of each from its card."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.types import Decision, Nature
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.rencontres.demandes import DemandesSection
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements.liste import parcours_de
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.qt.real_window import choose, click, dialog_named, find, open_dialogs, words

HELD = date(2026, 11, 5)


@pytest.fixture
def window(lone_window: MainWindow) -> MainWindow:
    return lone_window


def section_of(window: MainWindow, meeting: Rencontre) -> DemandesSection:
    window.contexte.written()
    window.contexte.ouvrir("rencontre", meeting.id)
    return find(window, DemandesSection, "rencontreDemandes")


def rows(section: DemandesSection) -> list[tuple[str, str]]:
    return [
        (d.ligne.item.titre, d.examen.decision.value if d.examen else "à examiner") for d in section.list.model.rows()
    ]


def test_r6_3_the_requests_that_wait_are_decided_one_by_one_by_keyboard(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    meeting = monde.reunion("CoPil", day=HELD)
    place = monde.structure("IFSI du Rouergue")
    first = monde.accompagnement("Ancienne", demande_le=date(2026, 3, 1), structures=(place,), besoin="un jury")
    monde.examen(first, date(2026, 5, 4), "reportée")
    second = monde.accompagnement("Récente", nature=Nature.APPUI_ETP)
    monde.accompagnement("Venue après", demande_le=HELD + timedelta(1))
    monde.examen(monde.accompagnement("Déjà approuvée"), date(2026, 9, 1))
    section = section_of(window, meeting)
    assert rows(section) == [("Ancienne", "à examiner"), ("Récente", "à examiner")]
    assert words(section, "demandesResume") == "2 demandes attendent une décision."
    assert words(section, "demandesCapacite") == (
        "Retenus en 2026 : accompagnements 1 / 6 · appuis ETP 0 / 5 · appuis hors ETP 0 / 7."
    )
    view = section.list.view
    view.choose(first.id)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueExamen")
    assert words(dialog, "phrase").startswith("accompagnement · IFSI du Rouergue")
    choose(dialog, "decision", Decision.APPROUVEE)
    click(qtbot, dialog, "enregistrer")
    view.choose(second.id)
    click(qtbot, section, "demandesDecider")
    dialog = dialog_named("dialogueExamen")
    choose(dialog, "decision", Decision.REPORTEE)
    click(qtbot, dialog, "enregistrer")
    assert rows(section) == [("Ancienne", "approuvée"), ("Récente", "reportée")]
    assert words(section, "demandesResume") == "2 décisions prises."
    fichier = window.contexte.fichier
    assert parcours_de(fichier.db, first.id).examens[-1].rencontre == meeting.id
    files.undo(fichier)
    window.contexte.written()
    assert rows(section) == [("Récente", "à examiner"), ("Ancienne", "approuvée")]


def test_r6_3_a_decision_is_corrected_from_the_meeting(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    meeting = monde.reunion("CoPil", day=HELD)
    item = monde.accompagnement()
    monde.examen(item, HELD, rencontre=meeting.id)
    section = section_of(window, meeting)
    section.list.view.choose(item.id)
    made = find(section, QPushButton, "demandesDecider")
    assert plain(made.text()).startswith("Modifier la décision")
    click(qtbot, section, "demandesDecider")
    dialog = dialog_named("dialogueExamen")
    choose(dialog, "decision", Decision.REFUSEE)
    click(qtbot, dialog, "enregistrer")
    assert parcours_de(window.contexte.fichier.db, item.id).etat is Etat.REFUSEE


def test_r6_3_a_postponed_request_waits_for_the_next_meeting_which_only_shows_it_before_its_day(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    before, coming = monde.reunion("CoPil", day=HELD), monde.reunion("CoPil", day=DEMO_DAY + timedelta(20))
    item = monde.accompagnement()
    monde.examen(item, HELD, "reportée", rencontre=before.id)
    assert rows(section_of(window, before)) == [(item.titre, "reportée")]
    section = section_of(window, coming)
    assert rows(section) == [(item.titre, "à examiner")]
    section.list.view.choose(item.id)
    assert not find(section, QPushButton, "demandesDecider").isEnabled()
    qtbot.keyClick(section.list.view, Qt.Key.Key_Return)
    assert open_dialogs() == []


def test_only_a_meeting_of_the_copil_has_requests(window: MainWindow, monde: Monde) -> None:
    other, copil = monde.reunion("CoPart", day=HELD), monde.reunion("CoPil", day=HELD)
    link = "rencontreVersDemandesSection"
    section = section_of(window, other)
    assert not section.isVisible() and not find(window, QPushButton, link).isVisible()
    section = section_of(window, copil)
    assert section.isVisible() and find(window, QPushButton, link).isVisible()
    assert words(section, "demandesDuCopilVide") == "Aucune demande n’attend cette réunion."
