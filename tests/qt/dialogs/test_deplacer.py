"""R6.3 in the window: a project moves at a click when nothing is to be asked, else says why it asks."""

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.types import Accompagnement, Nature, Position
from cops_desktop.qt.dialogs.deplacer import deplacer_ou_demander, open_deplacer
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.services.accompagnements import ecrire
from cops_desktop.services.accompagnements.liste import parcours_de
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.qt.real_window import (
    choose,
    click,
    dialog_named,
    find,
    open_dialogs,
    status,
    type_in,
    words,
)

NAME = "dialogueDeplacer"


@pytest.fixture
def window(lone_window: MainWindow) -> MainWindow:
    return lone_window


def life(window: MainWindow, item: Accompagnement) -> Parcours:
    return parcours_de(window.contexte.fichier.db, item.id)


def in_stage(monde: Monde, etape: int = 2) -> Accompagnement:
    item = monde.accompagnement()
    monde.mouvements(item, *(f"2026-09-0{n} étape {n}" for n in range(1, etape + 1)))
    return item


def test_r6_3_the_next_stage_is_one_click(window: MainWindow, monde: Monde) -> None:
    item = in_stage(monde)
    deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_3)
    assert open_dialogs() == []
    assert (life(window, item).position, life(window, item).depuis) == (Position.ETAPE_3, DEMO_DAY)
    assert status(window) == "Noté : étape 3. Ctrl+Z revient en arrière."


def test_r6_3_open_points_are_a_warning_and_no_refusal(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = in_stage(monde)
    for rank, texte in enumerate(("écrire le plan", "fixer les critères", "prévoir la communication", "acculturer")):
        monde.point(item, 2, texte, ordre=rank)
    monde.point(item, 1, "clarifier la commande")
    monde.point(item, 2, "constituer le comité", fait_le=date(2026, 9, 3))
    deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_3)
    dialog = dialog_named(NAME)
    assert words(dialog, "ouverts") == (
        "4 points de l’étape restent ouverts : écrire le plan, fixer les critères, prévoir la communication et 1 de "
        "plus."
    )
    assert not find(dialog, QLabel, "pourquoi").isVisible()
    for name, kind in (("vers", QComboBox), ("enregistrer", QPushButton)):
        assert "4 points" in plain(find(dialog, kind, name).accessibleDescription()), "a screen reader says it"
    assert dialog.focusWidget() is find(dialog, QPushButton, "enregistrer"), "Enter is enough"
    qtbot.keyClick(find(dialog, QPushButton, "enregistrer"), Qt.Key.Key_Return)
    assert life(window, item).position is Position.ETAPE_3
    deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_2)
    assert words(dialog_named(NAME), "ouverts") == "", "going back leaves nothing unfinished"


def test_r6_3_a_reason_is_asked_and_why_is_said(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = in_stage(monde)
    deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_4)
    dialog = dialog_named(NAME)
    assert words(dialog, "entete") == item.titre
    assert words(dialog, "phrase") == "Aujourd’hui : étape 2, depuis le 02/09/2026."
    assert words(dialog, "pourquoi") == "Sauter une étape demande un motif."
    reason = find(dialog, QPlainTextEdit, "motif")
    assert dialog.focusWidget() is reason
    click(qtbot, dialog, "enregistrer")
    assert "Écrivez-le en quelques mots. Rien n’a été changé." in words(dialog, "faute")
    qtbot.keyClicks(reason, "fait autrement")
    click(qtbot, dialog, "enregistrer")
    last = life(window, item).mouvements[-1]
    assert (last.vers, last.motif, last.par) == (Position.ETAPE_4, "fait autrement", "Claire Bonnefous")


def test_r6_3_whither_is_chosen_and_the_button_says_what_it_does(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    item = in_stage(monde)
    open_deplacer(window.contexte, item.id)
    dialog = dialog_named(NAME)
    box = find(dialog, QComboBox, "vers")
    assert [plain(box.itemText(i)) for i in range(box.count())] == [
        "Passer à l’étape 3",
        "Revenir à l’étape 1",
        "Passer à l’étape 4",
        "Suspendre",
        "Clore",
        "Abandonner",
    ]
    choose(dialog, "vers", Position.SUSPENDU)
    assert plain(find(dialog, QPushButton, "enregistrer").text()) == "Suspendre"
    assert words(dialog, "pourquoi") == "Une suspension se note avec son motif."
    choose(dialog, "vers", Position.ETAPE_3)
    assert not find(dialog, QLabel, "pourquoi").isVisible()
    assert words(dialog, "motifMot") == "Motif (facultatif)"
    type_in(qtbot, dialog, "le", "01/09/2026")
    click(qtbot, dialog, "enregistrer")
    assert "est avant le 02/09/2026" in words(dialog, "faute")
    type_in(qtbot, dialog, "le", "hier")
    click(qtbot, dialog, "enregistrer")
    assert dialog.focusWidget() is find(dialog, QLineEdit, "le")
    type_in(qtbot, dialog, "le", "10/09/2026")
    click(qtbot, dialog, "enregistrer")
    assert life(window, item).depuis == date(2026, 9, 10)


def test_r6_3_what_is_suspended_is_taken_up_where_it_was(window: MainWindow, monde: Monde) -> None:
    item = in_stage(monde)
    now = datetime.combine(DEMO_DAY, time(9))
    ecrire.deplacer(window.contexte.fichier, item.id, Position.SUSPENDU, DEMO_DAY, "congés", now)
    open_deplacer(window.contexte, item.id)
    dialog = dialog_named(NAME)
    assert words(dialog, "phrase").startswith("Aujourd’hui : suspendu, étape 2, depuis le")
    assert plain(find(dialog, QPushButton, "enregistrer").text()) == "Reprendre à l’étape 2"


def test_r6_2_beginning_without_the_copil_says_that_the_year_is_full(window: MainWindow, monde: Monde) -> None:
    ecrire.enregistrer_capacites(window.contexte.fichier, DEMO_DAY.year, {Nature.ACCOMPAGNEMENT: 1})
    in_stage(monde)
    item = monde.accompagnement("Une de plus")
    deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_1)
    dialog = dialog_named(NAME)
    assert words(dialog, "ouverts") == "La capacité de 2026 est atteinte : 1 projet retenu pour 1 accompagnement."
    assert words(dialog, "pourquoi") == "Le CoPil n’a pas approuvé cette demande."
    assert words(dialog, "phrase") == "Demande reçue le 24/08/2026, pas encore examinée par le CoPil."


def test_r6_3_what_cannot_move_says_why(window: MainWindow, monde: Monde) -> None:
    item = monde.accompagnement()
    monde.examen(item, DEMO_DAY - timedelta(1), "refusée")
    for act in (
        lambda: open_deplacer(window.contexte, item.id),
        lambda: deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_1),
        lambda: open_deplacer(window.contexte, "disparu"),
    ):
        act()
        box = dialog_named("messageErreur")
        assert isinstance(box, QMessageBox)
        assert "Le CoPil a refusé" in box.text() or "n’existe plus" in box.text()
        box.close()
    assert life(window, item).mouvements == ()


@pytest.mark.parametrize("decision", ["approuvée", "reportée"])
def test_r6_3_a_request_says_what_the_copil_decided_and_when(window: MainWindow, monde: Monde, decision: str) -> None:
    item = monde.accompagnement()
    monde.examen(item, date(2026, 9, 10), decision)
    open_deplacer(window.contexte, item.id)
    assert words(dialog_named(NAME), "phrase") == f"Demande reçue le 24/08/2026, {decision} le 10/09/2026."


def test_r6_3_an_approved_request_begins_at_one_click(window: MainWindow, monde: Monde) -> None:
    item = monde.accompagnement()
    monde.examen(item, date(2026, 9, 10))
    deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_1)
    assert (open_dialogs(), life(window, item).debut) == ([], DEMO_DAY)


def test_a_file_that_is_only_read_keeps_what_it_has_and_says_so(window: MainWindow, monde: Monde) -> None:
    item = in_stage(monde)
    window.contexte.fichier.read_only = True
    deplacer_ou_demander(window.contexte, item.id, Position.ETAPE_3)
    box = dialog_named("messageErreur")
    assert isinstance(box, QMessageBox) and "lecture seule" in box.text()
    box.close()
    window.contexte.fichier.read_only = False
    assert life(window, item).position is Position.ETAPE_2
