"""F1, and the guide as one reads it: the page of what is on the screen, the contents, the search, the links."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QColor, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.guide import PageGuide
from cops_desktop.qt import messages
from cops_desktop.qt.guide.entries import Entree, Entrees
from cops_desktop.qt.guide.reader import Lecteur
from cops_desktop.qt.guide.window import GuideWindow
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import SOMBRE, Theme
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.guide import Guide, lire
from tests.qt.real_window import dialog_named, find, open_window, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = open_window(qtbot, theme, tmp_path / "cops-2026.cops")
    made.activateWindow()
    yield made
    made.aide.close()
    made.contexte.tasks.wait()


@pytest.fixture
def guide(qtbot: QtBot, window: MainWindow) -> GuideWindow:
    window.aide.show_page("index")
    return window.aide.guide()


def shown() -> list[GuideWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, GuideWindow) and w.isVisible()]


def press_f1(qtbot: QtBot, on: QWidget) -> str:
    """The page that F1 leads to, from a window or a dialog."""
    on.activateWindow()
    qtbot.waitUntil(on.isActiveWindow)
    qtbot.keyClick(on, Qt.Key.Key_F1)
    (found,) = shown()
    return found.reader.page


def search(qtbot: QtBot, guide: GuideWindow, text: str) -> Entrees:
    field = find(guide, SearchField, "guideChercher")
    field.setFocus()
    field.setText(text)
    hits = find(guide, Entrees, "guideTrouve")
    qtbot.waitUntil(lambda: hits.isVisible() if text else hits.isHidden())
    return hits


def size_of_title(reader: Lecteur) -> int:
    """In pixels: those of the program, when the page is dressed."""
    return reader.document().begin().begin().fragment().charFormat().font().pixelSize()


def titles(entries: Entrees) -> list[str]:
    return [entries.item(row).text() for row in range(entries.count())]


def grounds(reader: Lecteur) -> set[str]:
    """The colours behind what is marked."""
    selections = reader.extraSelections()
    return {selection.format.background().color().name() for selection in selections}


def marked(reader: Lecteur) -> set[str]:
    """The words of the page that are marked."""
    return {selection.cursor.selectedText().casefold() for selection in reader.extraSelections()}


# F1


@pytest.mark.parametrize(
    ("tab", "page"), [("accueil", "index"), ("paiements", "payer-un-cotec"), ("ateliers", "ateliers")]
)
def test_f1_opens_the_page_of_the_screen_in_use(qtbot: QtBot, window: MainWindow, tab: str, page: str) -> None:
    window.show_tab(tab)
    assert press_f1(qtbot, window) == page


def test_f1_opens_one_window_and_comes_back_to_it(qtbot: QtBot, window: MainWindow) -> None:
    assert press_f1(qtbot, window) == "index"
    window.show_tab("doublons")
    assert press_f1(qtbot, window) == "doublons"
    assert len(shown()) == 1


def test_f1_in_a_dialog_opens_its_page_and_leaves_it_open(qtbot: QtBot, window: MainWindow) -> None:
    from cops_desktop.qt.dialogs.sauvegardes import open_sauvegardes

    open_sauvegardes(window.contexte)
    dialog = dialog_named("dialogueSauvegardes")
    assert press_f1(qtbot, dialog) == "sauvegardes"
    assert dialog.isVisible() and shown()[0].isEnabled()
    dialog.reject()


def test_f1_in_a_field_leaves_what_is_typed_there(qtbot: QtBot, window: MainWindow) -> None:
    from cops_desktop.qt.dialogs.personne import open_personne

    open_personne(window.contexte, None)
    dialog = dialog_named("dialoguePersonne")
    type_in(qtbot, dialog, "nom", "Arribat")
    assert press_f1(qtbot, dialog) == "annuaire"
    assert find(dialog, QLineEdit, "nom").text() == "Arribat"
    shown()[0].close()
    type_in(qtbot, dialog, "nom", "")
    dialog.reject()


def test_f1_over_a_message_is_about_what_it_speaks_of(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("cotec")
    box = messages.information(window, "C’est fait.")
    assert press_f1(qtbot, box) == "preparer-une-reunion"
    box.close()


def test_f1_over_a_paper_is_about_the_page_under_it(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("paiements")
    window.show_preview(lire().papier("carte"), "carte.pdf", "La carte")
    assert press_f1(qtbot, window) == "payer-un-cotec"


def test_without_a_file_f1_tells_the_first_steps(qtbot: QtBot, empty_window: MainWindow) -> None:
    assert press_f1(qtbot, empty_window) == "premiers-pas"
    empty_window.aide.close()


def test_the_menu_opens_it_and_says_its_key(qtbot: QtBot, window: MainWindow) -> None:
    action = window.findChild(QAction, "guide")
    assert isinstance(action, QAction) and action.shortcut().toString() == "F1"
    action.trigger()
    assert len(shown()) == 1


def test_it_closes_with_the_program_and_comes_back_as_large_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    press_f1(qtbot, window)
    shown()[0].resize(700, 512)
    window.aide.close()
    assert not shown()
    assert window.contexte.widths.get("guideFenetre") == (700, 512)
    press_f1(qtbot, window)
    assert (shown()[0].width(), shown()[0].height()) == (700, 512)
    window.close()
    assert not shown()


# The contents


def test_the_contents_are_the_tasks_in_their_order(guide: GuideWindow) -> None:
    contents = find(guide, Entrees, "guideSommaire")
    assert titles(contents)[1:] == [tache.titre for tache in lire().taches]
    said = contents.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Premiers pas, {lire().taches[0].mots}"


def test_arrows_in_the_contents_show_the_pages(qtbot: QtBot, guide: GuideWindow) -> None:
    contents = find(guide, Entrees, "guideSommaire")
    contents.setFocus()
    qtbot.keyClick(contents, Qt.Key.Key_Down)
    assert guide.reader.page == "premiers-pas"
    assert guide.windowTitle().startswith("Premiers pas — ")
    guide.show_page("carte")
    assert contents.currentItem().text() == "La carte"


# The search


def test_what_is_typed_is_found_and_enter_shows_the_best(qtbot: QtBot, guide: GuideWindow) -> None:
    hits = search(qtbot, guide, "zoom presence")
    assert titles(hits)[0] == "Importer un rapport de présence"
    qtbot.keyClick(find(guide, SearchField, "guideChercher"), Qt.Key.Key_Return)
    assert guide.reader.page == "rapports-de-presence"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_who_types_fast_gets_the_answer_to_what_was_typed(qtbot: QtBot, guide: GuideWindow, key: Qt.Key) -> None:
    search(qtbot, guide, "zoom presence")
    field = find(guide, SearchField, "guideChercher")
    field.setText("doublons")
    qtbot.keyClick(field, key)
    assert guide.reader.page == "doublons"
    assert find(guide, Entrees, "guideTrouve").hasFocus()


def test_a_passage_is_shown_at_its_title(qtbot: QtBot, guide: GuideWindow) -> None:
    hits = search(qtbot, guide, "déjà payé autrement")
    qtbot.keyClick(hits, Qt.Key.Key_Down)
    assert guide.reader.page == "prendre-les-presences"
    title = guide.reader.document().find("Déjà payé autrement")
    assert guide.reader.viewport().rect().contains(guide.reader.cursorRect(title))


def test_nothing_found_says_so_and_escape_brings_the_contents_back(qtbot: QtBot, guide: GuideWindow) -> None:
    search(qtbot, guide, "zèbre")
    assert find(guide, QLabel, "guideCompte").text().startswith("Rien de tel")
    qtbot.keyClick(find(guide, SearchField, "guideChercher"), Qt.Key.Key_Escape)
    qtbot.waitUntil(find(guide, Entrees, "guideSommaire").isVisible)
    assert guide.isVisible()
    qtbot.keyClick(guide.reader, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_ctrl_f_goes_to_the_search(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    qtbot.keyClick(guide.reader, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert find(guide, SearchField, "guideChercher").hasFocus()


def test_tab_goes_from_the_search_to_the_list_to_the_buttons_to_the_page(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    find(guide, SearchField, "guideChercher").setFocus()
    met = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert met == ["guideChercher", "guideSommaire", "guideAccueil", "guideImprimer", "guidePdf"]
    assert guide.reader.hasFocus()


def test_the_page_that_is_shown_is_in_sight_in_the_contents(qtbot: QtBot, guide: GuideWindow) -> None:
    contents = find(guide, Entrees, "guideSommaire")
    guide.show_page("questions")
    for size in ((900, 500), (620, 620)):
        guide.resize(*size)
        item = contents.currentItem()
        qtbot.waitUntil(lambda item=item: contents.viewport().rect().contains(contents.visualItemRect(item)))


# Reading


def test_links_lead_from_page_to_page_and_the_keys_lead_back(qtbot: QtBot, guide: GuideWindow) -> None:
    reader = guide.reader
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    assert not find(guide, QPushButton, "guidePrecedente").isEnabled()
    reader.anchorClicked.emit(QUrl("prendre-les-presences.md"))
    reader.anchorClicked.emit(QUrl("inscriptions.md#le-jour-même"))
    assert reader.page == "inscriptions" and reader.verticalScrollBar().value() > 0
    for page in ("prendre-les-presences", "index"):
        qtbot.keyClick(reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert reader.page == page and size_of_title(reader) == 24
    qtbot.keyClick(reader, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert reader.page == "prendre-les-presences" and pictures(reader)[0].width() > 0
    qtbot.keyClick(reader, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert reader.page == "index"


def test_tab_and_enter_follow_a_link(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    guide.reader.setFocus()
    qtbot.keyClick(guide.reader, Qt.Key.Key_Tab)
    qtbot.keyClick(guide.reader, Qt.Key.Key_Return)
    assert guide.reader.page == "premiers-pas"


@pytest.mark.parametrize(
    "address", ["https://exemple.fr/aide", "file:///etc/passwd", "mailto:a@exemple.fr", "absente.md", "../README.md"]
)
def test_a_link_to_the_outside_is_said_and_not_opened(guide: GuideWindow, address: str) -> None:
    guide.reader.anchorClicked.emit(QUrl(address))
    assert guide.reader.page == "index"
    said = find(guide, QLabel, "guideMessage")
    assert said.isVisible() and said.text().endswith(address)
    guide.show_page("carte")
    assert not said.isVisible()


def test_nothing_but_the_guide_is_ever_loaded(qtbot: QtBot, theme: Theme) -> None:
    text = "# Un\n\n![a](http://exemple.fr/a.png) ![b](../../../README.md) ![c](images/accueil-clair.png)\n"
    reader = Lecteur(Guide({"index": PageGuide("index", text)}, lire().dossier))
    qtbot.addWidget(reader)
    reader.show()
    reader.show_page("index")
    image = QTextDocument.ResourceType.ImageResource.value
    for name in ("http://exemple.fr/a.png", "file:///etc/passwd"):
        assert not reader.document().resource(image, QUrl(name))
    assert [form.width() > 0 for form in pictures(reader)] == [False, False, True]


def pictures(reader: Lecteur) -> list[QTextImageFormat]:
    found, block = [], reader.document().begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            if place.fragment().charFormat().isImageFormat():
                found.append(place.fragment().charFormat().toImageFormat())
            place += 1
        block = block.next()
    return found


@pytest.mark.parametrize("scale", [100, 200])
def test_every_page_fits_the_width(qtbot: QtBot, window: MainWindow, scale: int) -> None:
    window.theme.set_scale(scale)
    window.aide.show_page("index")
    guide = window.aide.guide()
    guide.resize(1280, 720)
    reader = guide.reader
    for page in lire().pages:
        guide.show_page(page)
        # Pictures follow a window that is drawn wider a moment later.
        qtbot.waitUntil(lambda: all(0 < form.width() <= reader.viewport().width() for form in pictures(reader)))
        assert reader.horizontalScrollBar().maximum() == 0, page


def test_a_picture_follows_the_width_and_has_its_words_under_it(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.show_page("prendre-les-presences")
    before = pictures(guide.reader)[0].width()
    guide.resize(620, 600)
    qtbot.waitUntil(lambda: pictures(guide.reader)[0].width() < before)
    assert "Les présences d’une réunion mixte" in guide.reader.toPlainText()


def test_the_page_follows_the_theme_and_keeps_its_place(qtbot: QtBot, window: MainWindow, guide: GuideWindow) -> None:
    guide.show_page("prendre-les-presences")
    guide.reader.verticalScrollBar().setValue(800)
    window.theme.set_choice("sombre")
    colour = QColor(SOMBRE.encre)
    qtbot.waitUntil(lambda: guide.reader.document().begin().begin().fragment().charFormat().foreground() == colour)
    assert guide.reader.page == "prendre-les-presences"
    assert abs(guide.reader.verticalScrollBar().value() - 800) < 100


def test_a_way_within_a_page_keeps_its_look(qtbot: QtBot, window: MainWindow, guide: GuideWindow) -> None:
    reader = guide.reader
    guide.show_page("questions")
    window.theme.set_choice("sombre")
    window.theme.set_choice("clair")
    qtbot.wait(20)
    for go, further in (
        (lambda: guide.show_page("questions", "sauvegarder"), True),
        (reader.backward, False),
        (reader.forward, True),
    ):
        go()
        assert (reader.verticalScrollBar().value() > 0) is further
        assert reader.page == "questions"
        assert size_of_title(reader) == 24


def test_a_page_put_away_follows_the_look_when_it_comes_back(
    qtbot: QtBot, window: MainWindow, guide: GuideWindow
) -> None:
    guide.close()
    window.theme.set_scale(200)
    window.aide.show_page("index")
    qtbot.waitUntil(lambda: size_of_title(guide.reader) == 48)


def test_the_keys_of_the_text_s_size_work_here_too(qtbot: QtBot, window: MainWindow, guide: GuideWindow) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    qtbot.keyClick(guide.reader, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.theme.scale == 110


def test_nothing_of_it_is_loaded_with_the_program() -> None:
    command = [sys.executable, "-c", "import sys, cops_desktop.app; print(*sys.modules)"]
    loaded = set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert "cops_desktop.qt.guide.aide" in loaded
    names = {"services.guide", "domain.guide", "qt.guide.window", "qt.guide.places", "qt.guide.reader"}
    assert not {f"cops_desktop.{name}" for name in names} & loaded


def test_everything_has_a_name_for_who_does_not_see_it(guide: GuideWindow) -> None:
    for widget in (*guide.findChildren(QPushButton), *guide.findChildren(Entrees), guide.reader):
        text = widget.text() if isinstance(widget, QPushButton) else ""
        assert widget.accessibleName() or text, widget.objectName()


def test_an_empty_list_of_answers_takes_keys_without_effect(qtbot: QtBot, theme: Theme) -> None:
    entries, chosen = Entrees("vide", "Vide"), list[Entree]()
    qtbot.addWidget(entries)
    entries.choisie.connect(chosen.append)
    entries.fill([])
    qtbot.keyClick(entries, Qt.Key.Key_Return)
    entries.choose_first()
    assert not chosen


def test_the_words_that_are_looked_for_are_marked_on_the_page_in_either_look(
    qtbot: QtBot, guide: GuideWindow, theme: Theme
) -> None:
    hits = search(qtbot, guide, "emarge")
    qtbot.keyClick(find(guide, SearchField, "guideChercher"), Qt.Key.Key_Return)
    qtbot.keyClick(hits, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(marked(guide.reader)))
    assert all(word.startswith("émarge") for word in marked(guide.reader))
    theme.set_choice("sombre")
    qtbot.waitUntil(lambda: grounds(guide.reader) == {SOMBRE.attention_fond.casefold()})
    search(qtbot, guide, "")
    assert marked(guide.reader) == set()
