"""Accueil: what needs doing, each line opening its place; the year's figures; first steps in an empty file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.words import format_euros
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services.accueil import AFaire, accueil
from cops_desktop.services.budget import budgets
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


@pytest.fixture
def empty(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)


def to_do(window: MainWindow) -> tuple[AFaire, ...]:
    return accueil(window.contexte.fichier, DEMO_DAY).a_faire


def name_of(line: AFaire) -> str:
    return f"aFaire_{line.genre}_{line.id}"


def asked(window: MainWindow) -> list[tuple[str, str]]:
    """Where the page asks to go from now on, kept from going there."""
    places: list[tuple[str, str]] = []
    window.contexte.asked.disconnect()
    window.contexte.asked.connect(lambda kind, key: places.append((kind, key)))
    return places


def test_the_user_is_greeted_with_the_day_and_what_there_is_to_do(window: MainWindow) -> None:
    assert find(window, QLabel, "accueilBonjour").text() == "Bonjour Claire"
    words = plain(find(window, QLabel, "accueilJour").text())
    assert words.startswith(f"dimanche 22 novembre 2026 · {len(to_do(window))} choses à faire")


def test_every_line_says_what_why_and_where(window: MainWindow) -> None:
    texts = [label.text() for label in find(window, QWidget, "accueilAFaire").findChildren(QLabel)]
    for line in to_do(window):
        assert {line.pastille, line.titre, line.detail} <= set(texts)
        assert find(window, QPushButton, name_of(line)).text() == line.action


def test_a_button_opens_the_place_of_its_line(window: MainWindow, qtbot: QtBot) -> None:
    places = asked(window)
    lines = [line for line in to_do(window) if line.genre not in ("emargement", "bareme")]
    for line in lines:
        click(qtbot, window, name_of(line))
    assert places == [(line.genre, line.id) for line in lines]
    assert {"presences", "etats", "engagement"} <= {kind for kind, _ in places}


def test_the_attendance_sheet_of_the_next_meeting_is_previewed(window: MainWindow, qtbot: QtBot) -> None:
    line = next(line for line in to_do(window) if line.genre == "emargement")
    click(qtbot, window, name_of(line))
    assert find(window, QLabel, "apercuTitre").text().startswith("Feuille d’émargement")
    qtbot.keyClick(find(window, QWidget, "apercu"), Qt.Key.Key_Escape)
    assert window.focusWidget() is find(window, QPushButton, name_of(line))


def test_up_and_down_go_from_one_thing_to_do_to_the_next(window: MainWindow, qtbot: QtBot) -> None:
    first, second, *_ = to_do(window)
    start = find(window, QPushButton, name_of(first))
    start.setFocus()
    qtbot.keyClick(start, Qt.Key.Key_Down)
    assert window.focusWidget() is find(window, QPushButton, name_of(second))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert window.focusWidget() is start


def test_what_is_done_leaves_the_list_and_undo_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, next(name_of(line) for line in to_do(window) if line.genre == "bareme"))
    dialog = dialog_named("dialogueBareme")
    shown = plain(find(dialog, QLabel, "comparaison").text())
    assert "0,29 €/km" in shown and "0,32 €/km" in shown
    assert find(dialog, QLabel, "phrase").text().count("2022") == 1, "its day is part of its name"
    type_in(qtbot, dialog, "depuis", "01/12/2026")
    click(qtbot, dialog, "enregistrer")

    assert open_dialogs() == []
    assert all(line.genre != "bareme" for line in to_do(window))
    window.undo()
    back = find(window, QPushButton, next(name_of(line) for line in to_do(window) if line.genre == "bareme"))
    qtbot.waitUntil(back.isVisible)


def test_a_scale_applied_before_its_own_day_is_refused_in_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, next(name_of(line) for line in to_do(window) if line.genre == "bareme"))
    dialog = dialog_named("dialogueBareme")
    type_in(qtbot, dialog, "depuis", "01/12/2020")
    click(qtbot, dialog, "enregistrer")
    assert "ne s’applique pas avant" in find(dialog, QLabel, "faute").text()
    type_in(qtbot, dialog, "depuis", "22/11/2026")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert open_dialogs() == []


def test_the_envelope_shows_its_parts_and_each_opens_the_lines_behind(window: MainWindow, qtbot: QtBot) -> None:
    budget = budgets(window.contexte.fichier, 2026, DEMO_DAY)[None]
    amounts = find(window, QWidget, "accueilEnveloppeMontants")
    links = amounts.findChildren(QPushButton)
    assert [link.text() for link in links] == [
        format_euros(part) for part in (budget.paye, budget.valide, budget.acquis, budget.prevu)
    ]
    places = asked(window)
    for link in links:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert places == [("etats", "payé"), ("etats", "validé"), ("restes", ""), ("cotec", "")]


def test_the_envelope_of_the_year_can_be_set(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "accueilFixerEnveloppe")
    dialog = dialog_named("dialogueEnveloppe")
    type_in(qtbot, dialog, "montant", "30 000,50")
    click(qtbot, dialog, "enregistrer")
    assert budgets(window.contexte.fichier, 2026, DEMO_DAY)[None].montant == 3_000_050
    assert files.undo_label(window.contexte.fichier) == "Enveloppe 2026"


def test_an_empty_file_says_what_to_do_first_and_a_first_cotec_opens(empty: MainWindow, qtbot: QtBot) -> None:
    assert find(empty, QWidget, "accueilPremiersPas").isVisible()
    assert not find(empty, QWidget, "accueilPanneauEnveloppe").isVisible()
    click(qtbot, empty, "premiersPas_cotec")
    dialog = dialog_named("dialogueCotec")
    type_in(qtbot, dialog, "sujet", "Partenariat en pédiatrie")
    click(qtbot, dialog, "enregistrer")
    page = empty.page()
    assert page is not None and page.objectName() == "cotec"
    assert find(empty, QLabel, "cotecTitre").text() == "Partenariat en pédiatrie"


def test_the_demonstration_is_made_in_a_file_of_its_own_and_opened(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert find(empty, QPushButton, "premiersPas_demonstration").text() == "Ouvrir la démonstration…"
    empty.files.make_demo(tmp_path / "essai.cops")
    qtbot.waitUntil(lambda: empty.contexte.fichier.path.name == "essai.cops", timeout=20_000)
    assert find(empty, QLabel, "accueilBonjour").text() == "Bonjour Claire"


def test_the_page_of_a_year_is_read_and_shown_without_a_wait(window: MainWindow) -> None:
    from tests.qt.real_window import statements

    page = window.page()
    assert page is not None
    assert statements(window, page.refresh) < 120


@pytest.mark.parametrize("scale", [100, 200])
def test_the_columns_stand_under_one_another_when_the_text_is_large(
    window: MainWindow, theme: Theme, scale: int, qtbot: QtBot
) -> None:
    theme.set_scale(scale)
    window.resize(1280, 720)
    left, right = find(window, QWidget, "accueilAFaire"), find(window, QWidget, "accueilPanneauAnnee")
    qtbot.waitUntil(lambda: (right.mapTo(window, right.rect().topLeft()).x() > left.width()) == (scale == 100))


def test_the_keyboard_starts_on_the_first_thing_to_do_and_goes_down_them_before_the_year(
    qtbot: QtBot, window: MainWindow
) -> None:
    files.undo(window.contexte.fichier)
    window.contexte.changed.emit()
    window.show_tab("cotec")
    page = window.show_tab("accueil")
    lines = to_do(window)
    qtbot.waitUntil(lambda: all(find(page, QPushButton, name_of(line)).isVisible() for line in lines))
    for line in lines:
        focused = page.focusWidget()
        assert focused is not None and focused.objectName() == name_of(line)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    focused = page.focusWidget()
    assert focused is not None and focused.objectName() not in {name_of(line) for line in lines}
    assert find(page, QWidget, "accueilPanneauAnnee").isAncestorOf(focused)


def test_r7_1_what_the_rhythm_asks_for_opens_a_new_meeting_of_that_nature(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.contexte.today = lambda: DEMO_DAY.replace(month=12, day=20)
    window.contexte.written()
    line = next(x for x in accueil(window.contexte.fichier, window.contexte.today()).a_faire if x.pastille == "rythme")
    assert line.id == "équipe"
    click(qtbot, window, name_of(line))
    dialog = dialog_named("dialogueRencontre")
    assert find(dialog, QLineEdit, "titre").text() == "Réunion d’équipe de décembre 2026"
    click(qtbot, dialog, "enregistrer")
    assert all(
        x.pastille != "rythme" or "mois" not in x.titre
        for x in accueil(window.contexte.fichier, window.contexte.today()).a_faire
    )


def test_r3_3_the_line_of_engagements_to_renew_opens_those_alone(window: MainWindow) -> None:
    (line,) = (x for x in to_do(window) if x.genre == "engagement")
    window.contexte.ouvrir(line.genre, line.id)
    assert find(window, QPushButton, "engagementsVueRenouveler").isChecked()
