"""Ctrl+K in the real window, on the demo: by the keyboard, by the mouse, over any page, and back where one was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.partout import Chose, Genre
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.partout import Trouveur
from cops_desktop.qt.partout.panel import RESTS, Panneau
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services import droits, protection, recherche
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage import annuaire, cotec, paiements, rencontres
from tests.qt.real_window import dialog_named, find, open_window, words


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    made = open_window(qtbot, theme, tmp_path / "demo.cops")
    made.resize(1280, 800)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def panel(window: MainWindow) -> Panneau:
    trouveur = window.findChild(Trouveur)
    assert trouveur is not None and trouveur.panneau is not None
    return trouveur.panneau


def is_open(window: MainWindow) -> bool:
    trouveur = window.findChild(Trouveur)
    return trouveur is not None and trouveur.panneau is not None


def ctrl_k(qtbot: QtBot, window: MainWindow) -> Panneau:
    window.activateWindow()  # where no window manager does so when a dialog has gone
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    return panel(window)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def ask(qtbot: QtBot, window: MainWindow, text: str) -> Panneau:
    shown = ctrl_k(qtbot, window)
    shown.line.setText(text)
    return shown


def rows(shown: Panneau) -> list[Chose]:
    return list(shown.view.rows.rows())


def focused() -> str:
    shown = QApplication.focusWidget()
    return shown.objectName() if shown is not None else ""


def test_ctrl_k_then_a_name_then_enter_opens_the_card(qtbot: QtBot, window: MainWindow) -> None:
    who = annuaire.personnes(window.contexte.fichier.db)[5]
    shown = ctrl_k(qtbot, window)
    qtbot.keyClicks(shown.line, who.nom[:4].encode("ascii", "ignore").decode())
    shown.line.setText(f"{who.prenom} {who.nom}")
    assert shown.row() is not None and shown.row().cle == who.id
    press(qtbot, Qt.Key.Key_Return)
    page = window.page()
    assert page is not None and page.objectName() == "annuaire" and not is_open(window)
    assert window.contexte.ouverts[0] == ("personne", who.id)


def test_each_kind_opens_where_it_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    db = window.contexte.fichier.db
    form = next(etat for etat in paiements.etats(db) if etat.reference)
    subject = cotec.cotecs(db)[0]
    meeting = rencontres.rencontres(db)[-1]
    for text, genre, key, tab in (
        (form.reference, Genre.ETAT, form.id, "paiements"),
        (f"cotec {subject.sujet}", Genre.COTEC, subject.id, "cotec"),
        (f"réunion {meeting.titre} {meeting.date:%d/%m/%Y}", Genre.RENCONTRE, meeting.id, "rencontres"),
        ("accompagnement", Genre.ACCOMPAGNEMENT, "", "accompagnements"),
        ("engagement", Genre.ENGAGEMENT, "", "engagements"),
        ("copil mandat", Genre.MANDAT, "", "copil"),
        ("mise relation", Genre.MISE_EN_RELATION, "", "mises_en_relation"),
    ):
        shown = ask(qtbot, window, text)
        item = next(item for item in rows(shown) if item.genre is genre and key in ("", item.cle))
        shown.view.choose(f"{item.genre}/{item.cle}")
        press(qtbot, Qt.Key.Key_Return)
        page = window.page()
        assert page is not None and page.objectName() == tab, text


def test_the_arrows_home_and_end_move_in_the_list_while_one_types(qtbot: QtBot, window: MainWindow) -> None:
    shown = ask(qtbot, window, "ma")
    found = rows(shown)
    press(qtbot, Qt.Key.Key_Down)
    assert shown.row() == found[1]
    press(qtbot, Qt.Key.Key_End)
    assert shown.row() == found[-1]
    press(qtbot, Qt.Key.Key_Home)
    assert shown.row() == found[0]
    press(qtbot, Qt.Key.Key_Tab)
    assert focused() == "partoutMots"
    press(qtbot, Qt.Key.Key_Up)
    assert shown.row() == found[0]


def test_escape_gives_the_keyboard_back_to_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    page = window.show_tab("cotec")
    page.focus_search()
    before = focused()
    ctrl_k(qtbot, window)
    assert focused() == "partoutMots"
    press(qtbot, Qt.Key.Key_Escape)
    assert focused() == before and not is_open(window)


def test_it_opens_from_a_field_where_one_types_and_what_was_typed_stays(qtbot: QtBot, window: MainWindow) -> None:
    page = window.show_tab("annuaire")
    field = next(field for field in page.findChildren(SearchField) if field.isVisible())
    field.setText("albi")
    field.setFocus()
    field.home(False)
    ctrl_k(qtbot, window)
    assert field.text() == "albi"
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field


def test_it_opens_from_a_text_of_several_lines(qtbot: QtBot, window: MainWindow) -> None:
    window.contexte.ouvrir("accompagnement", next(item.cle for item in _of(qtbot, window, Genre.ACCOMPAGNEMENT)))
    QApplication.processEvents()
    page = window.page()
    assert page is not None
    text = next(text for text in page.findChildren(QPlainTextEdit) if text.isVisible() and text.isEnabled())
    text.setFocus()
    typed = text.toPlainText()
    ctrl_k(qtbot, window)
    assert text.toPlainText() == typed


def _of(qtbot: QtBot, window: MainWindow, genre: Genre) -> list[Chose]:
    shown = ask(qtbot, window, genre.mot)
    found = [item for item in rows(shown) if item.genre is genre]
    press(qtbot, Qt.Key.Key_Escape)
    return found


def test_a_screen_and_a_command_are_found_by_their_words(qtbot: QtBot, window: MainWindow) -> None:
    for text, tab in (("équilibre", "equilibre"), ("suivi charte", "charte"), ("accueil", "accueil")):
        assert ask(qtbot, window, text).row().genre is Genre.ECRAN
        press(qtbot, Qt.Key.Key_Return)
        page = window.page()
        assert page is not None and page.objectName() == tab
    ask(qtbot, window, "sauvegardes")
    press(qtbot, Qt.Key.Key_Return)
    dialog_named("dialogueSauvegardes").reject()
    ask(qtbot, window, "capacite")
    press(qtbot, Qt.Key.Key_Return)
    dialog_named("dialogueCapacites").reject()
    ask(qtbot, window, "thème sombre")
    press(qtbot, Qt.Key.Key_Return)
    assert window.theme.choice == "sombre"


def test_nothing_is_offered_twice_nor_what_cannot_be_done(qtbot: QtBot, window: MainWindow) -> None:
    history = [item.genre for item in rows(ask(qtbot, window, "historique")) if item.titre == "Historique"]
    assert history == [Genre.ECRAN]
    panel(window).line.setText("rétablir")
    assert not rows(panel(window)), "there is nothing to do again"
    panel(window).line.setText("présences")
    assert all(item.genre is not Genre.ECRAN for item in rows(panel(window))), "of which meeting?"


def test_without_a_word_it_shows_what_was_opened_last_and_what_can_be_typed(qtbot: QtBot, window: MainWindow) -> None:
    shown = ctrl_k(qtbot, window)
    assert not rows(shown) and "« équilibre »" in words(window, "partoutAide")
    press(qtbot, Qt.Key.Key_Escape)
    db = window.contexte.fichier.db
    who, meeting = annuaire.personnes(db)[2], rencontres.rencontres(db)[-1]
    window.contexte.ouvrir("personne", who.id)
    window.contexte.ouvrir("presences", meeting.id)
    shown = ctrl_k(qtbot, window)
    qtbot.waitUntil(lambda: [item.cle for item in rows(shown)] == [meeting.id, who.id])
    assert words(window, "partoutCompte") == "Ouverts en dernier"


def test_a_click_opens_and_a_click_beside_leaves(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(find(window, QPushButton, "ongletsTrouver"), Qt.MouseButton.LeftButton)
    shown = panel(window)
    shown.line.setText("équilibre")
    QApplication.processEvents()
    place = shown.view.visualRect(shown.view.model().index(0, 0)).center()
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page = window.page()
    assert page is not None and page.objectName() == "equilibre"
    shown = ctrl_k(qtbot, window)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.rect().bottomLeft())
    assert not is_open(window)


def test_another_tab_by_its_key_leaves_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    ctrl_k(qtbot, window)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.page()
    assert page is not None and page.objectName() == "annuaire" and not is_open(window)


def test_ctrl_k_again_takes_what_was_typed_to_be_typed_over(qtbot: QtBot, window: MainWindow) -> None:
    shown = ask(qtbot, window, "ma")
    assert ctrl_k(qtbot, window) is shown and shown.line.selectedText() == "ma"


def test_results_follow_what_changes_under_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    who = annuaire.personnes(window.contexte.fichier.db)[5]
    shown = ask(qtbot, window, f"{who.prenom} {who.nom}")
    assert shown.row().cle == who.id
    droits.anonymiser(window.contexte.fichier, who.id, DEMO_DAY)
    window.contexte.written()
    assert who.id not in [item.cle for item in rows(shown)]


def test_nothing_is_looked_for_any_more_once_the_file_is_left(qtbot: QtBot, window: MainWindow) -> None:
    shown = ask(qtbot, window, "toulousse")
    window.contexte.use(None)
    shown.look()
    qtbot.wait(RESTS + 100)  # what asks the closed file fails the test
    assert not rows(shown)


def test_a_slip_is_forgiven_when_the_typing_rests(qtbot: QtBot, window: MainWindow) -> None:
    shown = ask(qtbot, window, "toulousse")
    assert words(window, "partoutCompte") == "Rien ne correspond."
    qtbot.waitUntil(lambda: bool(rows(shown)))
    assert words(window, "partoutCompte") == "À une ou deux lettres près"


def test_in_a_large_file_a_slip_is_forgiven_once_its_words_are_read(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recherche, "BEAUCOUP", 1)
    shown = ask(qtbot, window, "toulousse")
    qtbot.waitUntil(lambda: bool(rows(shown)))
    assert not recherche.a_preparer(window.contexte.fichier)
    qtbot.waitUntil(window.contexte.idle)


def test_a_screen_reader_is_told_the_count_and_each_choice(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    shown = ctrl_k(qtbot, window)
    monkeypatch.setattr(shown, "_say", said.append)
    assert shown.line.accessibleName() == "Trouver partout" == shown.view.accessibleName()
    assert QAccessible.queryAccessibleInterface(shown.line) is not None
    shown.line.setText("équilibre")
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1].startswith("1\u00a0résultat, Équilibre, dans Engagements, écran")
    shown.line.setText("ma")
    press(qtbot, Qt.Key.Key_Down)
    assert said[-1].startswith(rows(shown)[1].titre)


def test_a_file_that_is_only_read_and_one_that_is_protected_are_searched_alike(
    qtbot: QtBot, window: MainWindow
) -> None:
    fichier = window.contexte.fichier
    protection.changer(fichier, "girafe moulin tambour clairon")
    window.contexte.written()
    assert rows(ask(qtbot, window, "séance"))
    press(qtbot, Qt.Key.Key_Escape)
    fichier.yield_to(None)
    window.show_access()
    assert rows(ask(qtbot, window, "séance 1"))


def test_work_that_writes_puts_the_panel_away_and_the_keyboard_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    page = window.show_tab("cotec")
    page.focus_search()
    before = focused()
    ctrl_k(qtbot, window)
    window.contexte.tasks.run("Écrire", lambda _: None, writes=True)
    assert not is_open(window)
    qtbot.waitUntil(window.contexte.idle)
    assert focused() == before


def test_where_there_is_no_room_the_button_gives_way_and_key_and_menu_stay(
    qtbot: QtBot, window: MainWindow, theme: Theme
) -> None:
    field = find(window, QPushButton, "ongletsTrouver")
    assert field.isVisible() and field.geometry().right() > window.width() - 40
    theme.set_scale(200)
    qtbot.waitUntil(lambda: not field.isVisible())
    tabs = window.findChild(QWidget, "ligneOnglets")
    assert tabs is not None and tabs.minimumSizeHint().width() < window.width()
    action = window.findChild(QAction, "trouverPartout")
    assert action is not None
    action.trigger()
    assert focused() == "partoutMots" and window.rect().contains(panel(window).geometry())
    press(qtbot, Qt.Key.Key_Escape)
    theme.set_scale(100)
    qtbot.waitUntil(field.isVisible)


def test_the_panel_follows_the_window(qtbot: QtBot, window: MainWindow) -> None:
    shown = ctrl_k(qtbot, window)
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: shown.size() == window.size())
    frame = find(window, QWidget, "partoutPanneau")
    assert shown.rect().contains(frame.geometry())


def test_ctrl_k_waits_for_a_file(qtbot: QtBot, empty_window: MainWindow) -> None:
    action = empty_window.findChild(QAction, "trouverPartout")
    assert action is not None and not action.isEnabled()
