"""The window: tabs, navigation, undo, files, and fields that are saved before anything else is done."""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QMenuBar, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import heure_de
from cops_desktop.qt import context
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.page import Page
from cops_desktop.qt.theme import Theme
from cops_desktop.services import laptop as settings
from tests.builders import plain


def page(window: MainWindow) -> Page:
    shown = window.page()
    assert shown is not None
    return shown


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def words(window: MainWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_without_a_file_the_window_says_what_to_do(empty_window: MainWindow) -> None:
    assert empty_window.page() is None
    assert empty_window.findChild(QPushButton, "sansFichierOuvrir") is not None
    assert not empty_window.findChild(QWidget, "ligneOnglets").isVisible()
    assert not action(empty_window, "annuler").isEnabled()


def test_days_are_those_of_paris_whatever_the_laptop_is_set_to(
    empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Late":
            return cls(2026, 11, 28, 23, 30, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(context, "datetime", Late)
    assert empty_window.contexte.today() == date(2026, 11, 29)


def test_with_a_file_the_first_tab_is_shown_and_the_line_says_who_works(window: MainWindow) -> None:
    assert page(window).objectName() == "accueil"
    assert words(window, "fichierOuvert") == "essai.cops — Clémence Arribat (poste A)"
    assert window.windowTitle() == "essai.cops — COPS Desktop"


def test_a_name_for_which_there_is_no_room_gives_way_to_the_menus_and_to_how_the_file_is_open(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    empty_window.theme.set_scale(200)
    empty_window.resize(1280, 800)
    assert empty_window.files.create(tmp_path / "cops-2026.cops")
    fichier = empty_window.contexte.fichier
    fichier.yield_to(None)
    empty_window.show_access()
    menus = empty_window.findChild(QMenuBar)
    assert menus is not None
    qtbot.waitUntil(lambda: menus.width() >= menus.sizeHint().width())
    shown = words(empty_window, "fichierOuvert")
    assert "…" in shown and shown.endswith("· lecture seule")


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow) -> None:
    assert window.findChild(Page, "cotec") is None
    first = window.show_tab("cotec")
    window.show_tab("accueil")
    assert window.show_tab("cotec") is first


def test_ctrl_and_a_number_goes_to_a_tab_on_every_keyboard(window: MainWindow) -> None:
    keys = {shortcut.toString() for shortcut in action(window, "aller_cotec").shortcuts()}
    assert keys == {"Ctrl+2", "Ctrl+É"}
    action(window, "aller_cotec").trigger()
    assert page(window).objectName() == "cotec"
    assert window.findChild(QPushButton, "onglet_cotec").isChecked()


def test_a_kind_of_thing_opens_in_its_tab_or_its_dialog(window: MainWindow, opened: list[str]) -> None:
    window.contexte.ouvrir("rencontre", "r-1")
    assert page(window).objectName() == "cotec"
    assert page(window).opened == [("rencontre", "r-1")]  # type: ignore[attr-defined]
    window.contexte.ouvrir("personne", "p-1")
    assert opened == ["p-1"]


def test_only_the_page_that_is_seen_is_refreshed_and_the_others_when_shown(window: MainWindow) -> None:
    first, second = window.show_tab("accueil"), window.show_tab("cotec")
    before = first.refreshed  # type: ignore[attr-defined]
    seen = second.refreshed  # type: ignore[attr-defined]
    window.contexte.changed.emit()
    assert (first.refreshed, second.refreshed) == (before, seen + 1)  # type: ignore[attr-defined]
    window.show_tab("accueil")
    assert first.refreshed == before + 1  # type: ignore[attr-defined]


def test_ctrl_f_goes_to_the_search_field(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    action(window, "chercher").trigger()
    focused = window.focusWidget()
    assert focused is not None and focused.objectName() == "accueilRecherche"


def test_a_service_that_succeeds_says_when_it_saved(window: MainWindow, rename: Callable[[str], None]) -> None:
    got: list[object] = []
    before = datetime.now(UTC)
    assert window.contexte.executer(rename, "06 00 00 00 07", then=got.append)
    assert got == [None]
    said = plain(words(window, "etatFichier"))
    assert any(f"enregistré à {plain(heure_de(moment))}" in said for moment in (before, datetime.now(UTC)))


def test_a_refusal_is_a_message_or_stands_at_its_field(window: MainWindow) -> None:
    def refuse() -> None:
        raise Refus("Cet état est validé.")

    assert not window.contexte.executer(refuse)
    box = window.findChild(QMessageBox, "messageErreur")
    assert box is not None and box.text() == "Cet état est validé."
    box.close()
    field = page(window).field  # type: ignore[attr-defined]
    assert not window.contexte.executer(refuse, field=field)
    assert field.editor.accessibleDescription() == "Cet état est validé."


def test_undo_and_redo_name_what_they_undo(window: MainWindow, rename: Callable[[str], None]) -> None:
    window.contexte.executer(rename, "06 00 00 00 07")
    undo, redo = action(window, "annuler"), action(window, "retablir")
    assert undo.text() == "&Annuler\u202f: Téléphone\u202f: 06 00 00 00 07"
    assert undo.shortcut() == QKeySequence("Ctrl+Z")
    undo.trigger()
    assert words(window, "etatMessage") == "Annulé\u202f: Téléphone\u202f: 06 00 00 00 07"
    assert redo.isEnabled()
    redo.trigger()
    assert words(window, "etatMessage").startswith("Rétabli")


def test_the_field_being_typed_in_is_saved_before_anything_else(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    field, said = page(window).field, []  # type: ignore[attr-defined]
    field.saisie.connect(said.append)
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "Keita")
    window.show_tab("cotec")
    assert said == ["Keita"]
    window.show_tab("accueil")
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "s")
    window.close()
    assert said == ["Keita", "Keitas"]


def test_the_papers_of_a_page_are_in_the_menu_and_ctrl_p_does_the_first(qtbot: QtBot, window: MainWindow) -> None:
    printed: list[bool] = []
    page(window).paper.triggered.connect(lambda: printed.append(True))  # type: ignore[attr-defined]
    menu = window.findChild(QMenu, "menuFichier")
    papers = window.findChild(QMenu, "menuImprimer")
    assert menu is not None and papers is not None
    menu.aboutToShow.emit()
    assert [paper.text() for paper in papers.actions()] == ["Feuille d’émargement"]
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == [True]


def test_another_file_brings_new_pages_and_becomes_the_last(window: MainWindow, tmp_path: Path) -> None:
    first = page(window)
    assert window.files.create(tmp_path / "autre.cops")
    assert page(window) is not first
    assert [Path(name).name for name in settings.load().recents] == ["autre.cops", "essai.cops"]


def test_a_file_that_cannot_be_opened_says_why_and_the_one_before_stays(window: MainWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "texte.cops"
    wrong.write_text("pas une base")
    assert not window.files.open(wrong)
    box = window.findChild(QMessageBox, "messageErreur")
    assert box is not None and box.text()
    box.close()
    assert window.contexte.fichier.path.name == "essai.cops"


def test_a_recent_file_that_is_gone_leaves_the_list(window: MainWindow, tmp_path: Path) -> None:
    gone = tmp_path / "parti.cops"
    window.contexte.remember(recents=(str(gone), *window.contexte.laptop.recents))
    window.files.open_recent(str(gone))
    assert str(gone) not in window.contexte.laptop.recents
    for box in window.findChildren(QMessageBox):
        box.close()


def test_closing_keeps_the_place_of_the_window_and_the_widths(window: MainWindow) -> None:
    window.contexte.widths.keep("annuaire", (300, 600))
    window.close()
    kept = settings.load()
    assert kept.geometry
    assert kept.widths["annuaire"] == (300, 600)
    assert not window.contexte.has_file


def test_theme_and_size_of_text_are_kept(window: MainWindow, theme: Theme) -> None:
    action(window, "theme_sombre").trigger()
    action(window, "texteGrand").trigger()
    assert (settings.load().theme, settings.load().text_scale) == ("sombre", 110)
    action(window, "texteNormal").trigger()
    assert settings.load().text_scale == 100


@pytest.mark.parametrize("scale", [100, 200])
def test_the_window_fits_a_small_screen_whatever_the_size_of_the_text(
    window: MainWindow, theme: Theme, scale: int
) -> None:
    theme.set_scale(scale)
    window.resize(1280, 800)
    assert (window.width(), window.height()) == (1280, 800)
    assert window.minimumSizeHint().width() <= 1280


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    window.show_tab("cotec")
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.objectName(), widget
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
