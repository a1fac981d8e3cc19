"""Notices under the tabs: one per key, the grave ones first, in reach of the keyboard, readable at any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.context import Avis
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.bandeau import SHARE_MOST, Bandeau, Notice
from tests.qt.real_window import click, find

LONG = (
    "« Équipe de coordination régionale du partenariat en santé.cops » a été remplacé pendant qu’il était ouvert, par "
    "un dossier partagé ou un autre programme. Depuis, rien de ce qui est saisi ici n’est enregistré."
)


@pytest.fixture
def done() -> list[str]:
    """What the buttons of notices did."""
    return []


def say(window: MainWindow, cle: str, phrase: str = "", *, grave: bool = False, **more: object) -> None:
    window.contexte.avis.emit(Avis(cle, phrase or f"Avis {cle}", grave=grave, **more))  # type: ignore[arg-type]


def band(window: MainWindow) -> Bandeau:
    return find(window, Bandeau, "bandeau")


def notice(window: MainWindow, cle: str) -> Notice:
    return find(window, Notice, f"avis_{cle}")


def test_without_a_notice_nothing_is_made(window: MainWindow) -> None:
    window.contexte.avis_regle.emit("rien")
    assert not window.findChildren(Bandeau)


def test_one_notice_per_key_the_last_one_said(window: MainWindow) -> None:
    say(window, "a", "Avant.")
    say(window, "a", "Maintenant : voici.")
    assert band(window).shown() == ["a"]
    assert find(window, QLabel, "avisPhrase").text() == "Maintenant\u202f: voici."
    assert notice(window, "a").accessibleName() == "Maintenant\u202f: voici."


def test_grave_ones_come_first_then_the_newest(window: MainWindow) -> None:
    for cle, grave in (("a", False), ("b", True), ("c", False), ("d", True)):
        say(window, cle, grave=grave)
    assert band(window).shown() == ["d", "b", "c", "a"]


def test_a_notice_goes_when_it_is_settled_or_put_away(qtbot: QtBot, window: MainWindow) -> None:
    say(window, "a")
    say(window, "b")
    window.contexte.avis_regle.emit("a")
    assert band(window).shown() == ["b"]
    click(qtbot, notice(window, "b"), "avisRanger")
    assert band(window).shown() == []
    assert not band(window).isVisible()


def test_another_file_begins_without_the_notices_of_the_one_before(window: MainWindow) -> None:
    say(window, "a")
    assert window.files.create(window.contexte.fichier.path.with_name("autre.cops"))
    assert band(window).shown() == []


def test_details_are_shown_when_asked_for_and_stay_open(qtbot: QtBot, window: MainWindow) -> None:
    say(window, "a", "Une copie.", details="• le 22/11/2026 : Valider\n" * 60)
    high = band(window).height()
    click(qtbot, notice(window, "a"), "avisDetails")
    qtbot.waitUntil(lambda: band(window).height() > high)
    assert notice(window, "a").details_shown()
    assert band(window).height() <= window.height() * SHARE_MOST
    say(window, "a", "Deux copies.", details="• autre chose")
    assert notice(window, "a").details_shown()
    click(qtbot, notice(window, "a"), "avisDetails")
    assert not notice(window, "a").details_shown()


def test_a_notice_without_details_offers_none(window: MainWindow) -> None:
    say(window, "a")
    assert not notice(window, "a").findChildren(QPushButton, "avisDetails")


def test_by_the_keyboard_alone(qtbot: QtBot, window: MainWindow, done: list[str]) -> None:
    say(window, "a", details="• une chose", actions=(("Rouvrir", lambda: done.append("rouvert")),))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget().objectName() == "avisDetails"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert notice(window, "a").details_shown()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "avisAction1"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert done == ["rouvert"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert band(window).shown() == []
    assert window.page() is not None
    assert window.page().isAncestorOf(QApplication.focusWidget())  # type: ignore[union-attr]


def test_what_is_said_again_keeps_the_keyboard_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    actions = (("Modifier ici", lambda: None),)
    say(window, "a", "Un.", actions=actions)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    before = QApplication.focusWidget()
    say(window, "a", "Un.", actions=actions)
    assert QApplication.focusWidget() is before
    say(window, "a", "Deux.", actions=actions)
    assert notice(window, "a").isAncestorOf(QApplication.focusWidget())


def test_every_button_has_a_name(window: MainWindow) -> None:
    say(window, "a", details="x", actions=(("Rouvrir", lambda: None),))
    buttons = notice(window, "a").findChildren(QPushButton)
    assert [b.accessibleName() or b.text() for b in buttons] == ["Détails", "Rouvrir", "Ranger cet avis"]


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("width", [800, 1280])
def test_a_long_sentence_wraps_and_nothing_is_cut(
    qtbot: QtBot, window: MainWindow, theme: Theme, scale: int, width: int
) -> None:
    theme.set_scale(scale)
    window.resize(width, 800)
    say(window, "a", LONG, details="• une chose", actions=(("Rouvrir", lambda: None),), grave=True)
    shown = notice(window, "a")
    sentence = find(shown, QLabel, "avisPhrase")
    qtbot.waitUntil(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()))
    for button in shown.findChildren(QPushButton):
        corner = button.mapTo(shown, button.rect().bottomRight())
        assert shown.rect().contains(corner), button.objectName()
        assert button.width() >= button.minimumSizeHint().width()


def test_three_at_once_leave_room_for_the_page(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    theme.set_scale(200)
    for cle in "abc":
        say(window, cle, LONG, details="x")
    QApplication.processEvents()
    assert band(window).height() <= window.height() * SHARE_MOST
