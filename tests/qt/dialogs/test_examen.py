"""R6.2, R6.3 in the window: the CoPil decides of a request, with the year's capacity before its eyes."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.types import Accompagnement, Decision, Nature
from cops_desktop.qt.dialogs.capacites import open_capacites
from cops_desktop.qt.dialogs.examen import open_examen
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.services.accompagnements import ecrire
from cops_desktop.services.accompagnements.liste import occupation, parcours_de
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.qt.real_window import choose, click, dialog_named, find, status, type_in, words


@pytest.fixture
def window(lone_window: MainWindow) -> MainWindow:
    return lone_window


@pytest.fixture
def demande(monde: Monde) -> Accompagnement:
    """A request of a structure, three months ago."""
    return monde.accompagnement(structures=(monde.structure("IFSI du Rouergue"),))


def life(window: MainWindow, item: Accompagnement) -> Parcours:
    return parcours_de(window.contexte.fichier.db, item.id)


def examen_of(window: MainWindow, *args: str | None) -> QDialog:
    open_examen(window.contexte, *args)  # type: ignore[arg-type]
    return dialog_named("dialogueExamen")


# The decision ----------------------------------------------------------------------------------------------------
def test_r6_3_the_last_copil_is_proposed_and_says_the_day(
    window: MainWindow, monde: Monde, demande: Accompagnement, qtbot: QtBot
) -> None:
    monde.reunion("CoPil", day=date(2026, 8, 20), titre="CoPil d’avant la demande")
    first = monde.reunion("CoPil", day=date(2026, 9, 22), titre="CoPil de septembre")
    monde.reunion("CoPil", day=date(2026, 10, 6), titre="CoPil annulé", annulee_le=date(2026, 10, 1))
    monde.reunion("CoPil", day=DEMO_DAY + timedelta(30), titre="CoPil à venir")
    dialog = examen_of(window, demande.id)
    assert words(dialog, "phrase") == "accompagnement · IFSI du Rouergue · demande reçue le 24/08/2026"
    box = find(dialog, QComboBox, "rencontre")
    assert [plain(box.itemText(i)) for i in range(box.count())] == [
        "CoPil de septembre, 22/09/2026",
        "Autre : seulement une date",
    ]
    day = find(dialog, QLineEdit, "le")
    assert (day.text(), day.isEnabled()) == ("22/09/2026", False)
    choose(dialog, "decision", Decision.REPORTEE)
    find(dialog, QPlainTextEdit, "motif").setPlainText("à préciser")
    click(qtbot, dialog, "enregistrer")
    found = life(window, demande)
    assert (found.etat, found.examens[0].rencontre, found.examens[0].motif) == (
        Etat.REPORTEE,
        first.id,
        "à préciser",
    )
    assert found.examens[0].par == "Claire Bonnefous"
    assert status(window) == "Décision notée. Ctrl+Z revient en arrière."
    again = examen_of(window, demande.id)
    assert find(again, QComboBox, "rencontre").currentData() is None, "that meeting decided already"


def test_r6_3_without_a_meeting_a_day_is_enough(window: MainWindow, demande: Accompagnement, qtbot: QtBot) -> None:
    dialog = examen_of(window, demande.id)
    choose(dialog, "decision", Decision.APPROUVEE)
    type_in(qtbot, dialog, "le", "23/08/2026")
    click(qtbot, dialog, "enregistrer")
    assert "est avant la demande, reçue le 24/08/2026" in words(dialog, "faute")
    type_in(qtbot, dialog, "le", "01/09/2026")
    click(qtbot, dialog, "enregistrer")
    assert (life(window, demande).etat, life(window, demande).examens[0].rencontre) == (Etat.APPROUVEE, None)


def test_r6_3_nobody_speaks_for_the_copil_by_pressing_enter(
    window: MainWindow, demande: Accompagnement, qtbot: QtBot
) -> None:
    dialog = examen_of(window, demande.id)
    qtbot.keyClick(find(dialog, QComboBox, "decision"), Qt.Key.Key_Return)
    assert words(dialog, "faute") == "Dites ce que le CoPil a décidé."
    assert life(window, demande).etat is Etat.RECUE
    qtbot.keyClick(find(dialog, QComboBox, "decision"), Qt.Key.Key_Down)
    qtbot.keyClick(find(dialog, QComboBox, "decision"), Qt.Key.Key_Return)
    assert life(window, demande).etat is Etat.APPROUVEE


def test_r6_2_the_capacity_is_said_before_and_a_warning_when_it_is_reached(
    window: MainWindow, monde: Monde, demande: Accompagnement, qtbot: QtBot
) -> None:
    ecrire.enregistrer_capacites(window.contexte.fichier, 2026, {Nature.ACCOMPAGNEMENT: 2})
    monde.mouvements(monde.accompagnement("Commencé"), "2026-09-01 étape 1")
    other = monde.accompagnement("Approuvé")
    monde.examen(other, date(2026, 9, 10))
    dialog = examen_of(window, demande.id)
    assert words(dialog, "occupation") == "En 2026 : 2 accompagnements retenus (1 commencé, 1 à venir), capacité 2."
    assert "La capacité de 2026 est atteinte" in words(dialog, "atteinte")
    choose(dialog, "decision", Decision.REFUSEE)
    assert not find(dialog, QLabel, "atteinte").isVisible(), "saying no takes no place"
    choose(dialog, "decision", Decision.APPROUVEE)
    click(qtbot, dialog, "enregistrer")
    assert life(window, demande).etat is Etat.APPROUVEE, "a warning, not a refusal"


def test_r6_3_a_decision_is_corrected_and_taken_away(
    window: MainWindow, monde: Monde, demande: Accompagnement, qtbot: QtBot
) -> None:
    noted = monde.examen(demande, date(2026, 9, 10), "refusée", motif="hors champ")
    dialog = examen_of(window, demande.id, noted.id)
    assert find(dialog, QPlainTextEdit, "motif").toPlainText() == "hors champ"
    choose(dialog, "decision", Decision.REPORTEE)
    click(qtbot, dialog, "enregistrer")
    assert [e.decision for e in life(window, demande).examens] == [Decision.REPORTEE]
    dialog = examen_of(window, demande.id, noted.id)
    click(qtbot, dialog, "supprimer")
    assert (life(window, demande).examens, status(window)) == ((), "Décision retirée. Ctrl+Z la ramène.")
    open_examen(window.contexte, demande.id, noted.id)
    dialog_named("messageErreur").close()


# Capacity --------------------------------------------------------------------------------------------------------
def test_r6_2_the_capacity_of_a_year_is_noted_with_what_is_used_of_it(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    monde.mouvements(monde.accompagnement(), "2026-09-01 étape 1")
    open_capacites(window.contexte, 2026)
    dialog = dialog_named("dialogueCapacites")
    line = find(dialog, QLineEdit, "accompagnement")
    assert (line.text(), line.placeholderText()) == ("", "6, comme en 2022")
    assert words(dialog, "accompagnementDit") == "1 retenu : 1 commencé ; il en reste 5"
    year = find(dialog, QComboBox, "annee")
    assert [year.itemText(i) for i in (0, year.count() - 1)] == ["2027", "2022"]
    type_in(qtbot, dialog, "appui_etp", "9")
    assert not year.isEnabled(), "what is typed is of this year"
    click(qtbot, dialog, "enregistrer")
    assert [o.capacite for o in occupation(window.contexte.fichier, 2026, DEMO_DAY)] == [6, 9, 7]
    assert status(window) == "Capacité de 2026 notée. Ctrl+Z revient en arrière."


def test_r6_2_an_emptied_figure_takes_up_that_of_before(window: MainWindow, qtbot: QtBot) -> None:
    fichier = window.contexte.fichier
    ecrire.enregistrer_capacites(fichier, 2025, {Nature.APPUI_ETP: 0})
    open_capacites(window.contexte, 2026)
    dialog = dialog_named("dialogueCapacites")
    assert find(dialog, QLineEdit, "appui_etp").placeholderText() == "0, comme en 2025"
    choose(dialog, "annee", 2025)
    assert find(dialog, QLineEdit, "appui_etp").text() == "0"
    type_in(qtbot, dialog, "appui_etp", "")
    type_in(qtbot, dialog, "appui_hors_etp", "-1")
    click(qtbot, dialog, "enregistrer")
    assert "écrivez un nombre entier" in words(dialog, "faute")
    type_in(qtbot, dialog, "appui_hors_etp", "")
    click(qtbot, dialog, "enregistrer")
    assert [o.capacite for o in occupation(fichier, 2026, DEMO_DAY)] == [6, 5, 7]
