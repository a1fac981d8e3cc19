"""Chips, facts, bars, panels and rows that wrap say in words what they show."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme, couleurs
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.facts import Fact, KeyValue, Segment, SegmentedBar
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.panel import EmptyState, Panel
from tests.builders import plain


@pytest.mark.parametrize("tone", ["ok", "attention", "refus", "accent", "neutre"])
def test_a_chip_is_a_word_on_a_ground(qtbot: QtBot, theme: Theme, tone: str) -> None:
    chip = Chip("présente", tone)  # type: ignore[arg-type]
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.say("présente en visio", "ok")
    assert chip.text() == "présente en visio"
    assert chip.sizeHint().width() > before.width()
    middle = chip.grab().toImage().pixelColor(6, chip.height() // 2)
    assert middle.name().upper() == couleurs().ok_fond


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_by_space(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    pressed: list[str] = []
    made = button("Imprimer", "imprimer", lambda: pressed.append("imprimer"))
    qtbot.addWidget(made)
    made.show()
    qtbot.keyClick(made, key)
    assert pressed == ["imprimer"]


def test_a_button_clicked_twice_out_of_habit_is_pressed_once(qtbot: QtBot, theme: Theme) -> None:
    pressed: list[str] = []
    made = button("Noter payé", "payer", lambda: pressed.append("payer"))
    qtbot.addWidget(made)
    made.show()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(made, Qt.MouseButton.LeftButton)
    assert pressed == ["payer"]


def test_a_fact_opens_what_stands_behind_it(qtbot: QtBot, theme: Theme) -> None:
    opened: list[str] = []
    facts = KeyValue("budget", figures=True)
    qtbot.addWidget(facts)
    facts.set_facts([Fact("payé", "8 280,00 €", dot="accent", open=lambda: opened.append("payé")), Fact("reste", "0")])
    link = facts.findChild(QPushButton, "budgetLien")
    assert link is not None
    assert link.accessibleName() == "payé, 8 280,00 €"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == ["payé"]


def test_facts_are_replaced_not_added(qtbot: QtBot, theme: Theme) -> None:
    facts = KeyValue("fiche", [Fact("Téléphone", "06 00 00 00 07", "le soir")])
    qtbot.addWidget(facts)
    facts.show()
    one = facts.sizeHint().height()
    facts.set_facts([Fact("E-mail", "f.keita@exemple.fr", "personnel")])
    qtbot.wait(1)
    assert facts.sizeHint().height() == one


def test_a_bar_says_its_shares_and_never_overflows(qtbot: QtBot, theme: Theme) -> None:
    bar = SegmentedBar("enveloppe", "Enveloppe 2026")
    qtbot.addWidget(bar)
    bar.resize(200, 16)
    bar.set_segments([Segment("payé", 80, "accent"), Segment("prévu", 40, "professionnels", hatched=True)], 100)
    assert plain(bar.accessibleName()) == "Enveloppe 2026, payé 67 %, prévu 33 %"
    image = bar.grab().toImage()
    assert image.pixelColor(60, 8).name().upper() == couleurs().accent
    bar.set_segments([], 0)
    assert bar.accessibleName() == "Enveloppe 2026"


def test_an_empty_place_says_what_to_do_first(qtbot: QtBot, theme: Theme) -> None:
    done: list[bool] = []
    place = EmptyState("Aucune réunion", "vide", "Ajoutez la première.", "Nouvelle réunion", lambda: done.append(True))
    qtbot.addWidget(place)
    assert place.accessibleName() == "Aucune réunion"
    qtbot.mouseClick(place.action, Qt.MouseButton.LeftButton)
    assert done == [True]


def test_a_panel_shows_its_title_only_when_it_has_one(qtbot: QtBot, theme: Theme) -> None:
    with_title, without = Panel("Par profil"), Panel()
    qtbot.addWidget(with_title)
    qtbot.addWidget(without)
    assert with_title.title.isVisibleTo(with_title)
    assert not without.title.isVisibleTo(without)


def test_a_row_wraps_when_the_window_shrinks(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for word in ("Écrire", "Imprimer", "Historique"):
        flow.addWidget(button(word, word))
    one_line = flow.heightForWidth(2000)
    assert flow.heightForWidth(150) >= 3 * one_line
    assert flow.minimumSize().width() < 150


def test_a_row_that_wraps_follows_what_is_shown_hidden_grown_or_taken_away(qtbot: QtBot, theme: Theme) -> None:
    """Its height is counted once for each width: whatever changes it has it counted again."""
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    made = [button(word, word) for word in ("Présences", "Préparer la réunion…", "Modifier…")]
    for one in made:
        flow.addWidget(one)
    whole = flow.heightForWidth(150)
    made[1].hide()
    two = flow.heightForWidth(150)
    made[1].show()
    assert (two < whole, flow.heightForWidth(150)) == (True, whole)
    made[0].setText("Présences de toutes les réunions")
    made[2].setMinimumHeight(2 * made[2].sizeHint().height())
    assert flow.heightForWidth(150) > whole
    flow.takeAt(2)
    assert flow.heightForWidth(150) < whole + 1
    theme.set_scale(200)
    assert flow.heightForWidth(300) > two


def test_in_a_row_the_first_that_may_grow_pushes_the_others_to_the_right(qtbot: QtBot, theme: Theme) -> None:
    from PySide6.QtWidgets import QSizePolicy

    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    title, action = label("Séance 4", "titre"), button("Terminer", "terminer")
    title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    flow.addWidget(title)
    flow.addWidget(action)
    flow.setGeometry(QRect(0, 0, 600, 60))
    assert action.geometry().right() == 599
