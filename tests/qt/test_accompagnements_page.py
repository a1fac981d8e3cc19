"""The tab Accompagnements: one selection of projects in three views, filters, the card, a new request (§6)."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.selection import Selection
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.liste import ListeVue
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE, TABLEAU, ecrite, relue
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.qt.tabs import DIALOGS, TABS
from cops_desktop.qt.theme import Theme, measured, sp
from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services.accompagnements.liste import lignes
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.laptop import Laptop
from tests.builders import Monde, plain
from tests.qt.real_window import (
    choose,
    click,
    dialog_named,
    find,
    open_dialogs,
    open_window,
    statements,
    type_in,
    words,
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A new file: no project."""
    made = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def three(monde: Monde) -> dict[str, str]:
    """A late project that is followed, a request of this year, one that was closed in 2024: title → key."""
    sofia = monde.personne("Roumieu", "Sofia")
    ifsi = monde.structure("IFSI du Rouergue", code_postal="12000")
    voix = monde.accompagnement(
        "Scénarios à deux voix",
        structures=(ifsi,),
        charges=(sofia,),
        prochaine_action="relecture",
        echeance=date(2026, 11, 12),
    )
    monde.mouvements(voix, "2026-09-01 étape 1")
    pair = monde.accompagnement("Médiateur pair", nature=Nature.APPUI_ETP, localisation=Localisation.EST)
    livret = monde.accompagnement("Livret d’accueil", demande_le=date(2024, 1, 8))
    monde.mouvements(livret, "2024-02-01 étape 1", "2024-10-01 clos")
    return {"voix": voix.id, "pair": pair.id, "livret": livret.id}


def page_of(window: MainWindow, vue: str = LISTE) -> AccompagnementsPage:
    window.contexte.written()
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    if page.tete.isVisible():
        page.tete.show_vue(vue)
    return page


def liste(page: AccompagnementsPage) -> ListeVue:
    vue = page.vues.vue(LISTE)
    assert isinstance(vue, ListeVue)
    return vue


def shown(page: AccompagnementsPage) -> list[str]:
    """The titles of the list, in its order."""
    proxy = liste(page).view.filter
    return [str(proxy.index(row, 0).data()) for row in range(proxy.rowCount())]


def chips(page: AccompagnementsPage) -> list[str]:
    QApplication.processEvents()  # what was just laid out is shown with the next event
    found = page.tete.filtres.findChildren(QPushButton)
    return [plain(chip.text()) for chip in found if chip.isVisible() and "✕" in chip.text()]


def action(parent: QWidget, name: str) -> QAction:
    found: QAction = parent.findChildren(QAction, name)[-1]
    return found


def tick(page: AccompagnementsPage, critere: str, valeur: object) -> None:
    action(page, f"filtre_{critere}_{valeur}").trigger()


def press(qtbot: QtBot, page: QWidget, keys: str) -> None:
    (found,) = (s for s in page.findChildren(QShortcut) if s.key().toString() == keys)
    found.activated.emit()


# A new request -----------------------------------------------------------------------------------------------------
def test_r6_3_the_first_request_is_taken_down_from_the_empty_page_and_undone(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    ifsi = monde.structure()
    page = page_of(window)
    click(qtbot, page, "accompagnementsVideAction")
    dialog = dialog_named("dialogueDemandeAccompagnement")
    click(qtbot, dialog, "enregistrer")
    assert "dites le besoin" in words(dialog, "faute")
    find(dialog, ChoiceButton, "structure").set_key(ifsi)
    find(dialog, QPlainTextEdit, "besoin").setPlainText("co-écrire des scénarios de simulation. Dès mars.")
    choose(dialog, "nature", Nature.APPUI_ETP)
    click(qtbot, dialog, "enregistrer")
    (line,) = lignes(window.contexte.fichier, DEMO_DAY)
    assert line.item.titre == "Co-écrire des scénarios de simulation"
    assert (line.structures, line.item.nature) == (("IFSI du Rouergue",), Nature.APPUI_ETP)
    assert (line.item.demande_le, line.parcours.etat) == (DEMO_DAY, Etat.RECUE)
    assert page.current() == line.id
    window.undo()
    assert find(page, EmptyState, "accompagnementsVide").isVisible()
    assert not page.tete.isVisible() and page.paper_actions() == () and page.current() == ""


def test_a_title_that_one_wrote_is_not_proposed_anew(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    ifsi = monde.structure()
    page = page_of(window)
    page.add()
    dialog = dialog_named("dialogueDemandeAccompagnement")
    find(dialog, ChoiceButton, "structure").set_key(ifsi)
    type_in(qtbot, dialog, "titre", "Simulation en formation")
    find(dialog, QPlainTextEdit, "besoin").setPlainText("co-écrire des scénarios")
    click(qtbot, dialog, "enregistrer")
    (line,) = lignes(window.contexte.fichier, DEMO_DAY)
    assert (line.item.titre, line.item.besoin) == ("Simulation en formation", "co-écrire des scénarios")


def test_a_new_request_is_shown_though_the_filters_would_hide_it(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    tick(page, "annee", 2024)
    press(qtbot, page, "Ctrl+N")
    dialog = dialog_named("dialogueDemandeAccompagnement")
    find(dialog, QPlainTextEdit, "besoin").setPlainText("Un parent partenaire")
    click(qtbot, dialog, "enregistrer")
    assert chips(page) == [] and "Un parent partenaire" in shown(page)
    assert page.current() not in three.values()


# Three views -------------------------------------------------------------------------------------------------------
def test_the_tab_stands_after_engagements_and_answers_to_ctrl_4(window: MainWindow) -> None:
    assert [tab.key for tab in TABS if not tab.within][2:4] == ["engagements", "accompagnements"]
    assert "Ctrl+4" in {s.toString() for s in action(window, "aller_accompagnements").shortcuts()}


def test_the_longest_word_of_the_tabs_is_whole_when_its_page_is_shown(window: MainWindow) -> None:
    page_of(window)
    QApplication.processEvents()
    tab = find(window, QPushButton, "onglet_accompagnements")
    strong = measured(semibold=True)[1].horizontalAdvance(tab.text())
    assert tab.isChecked() and tab.width() >= strong + 2 * sp(14)


def test_board_list_and_time_line_show_the_same_projects_and_the_same_current_one(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    page.choose(three["pair"])
    for keys, vue in (("Alt+T", TABLEAU), ("Alt+C", CHRONOLOGIE), ("Alt+L", LISTE)):
        press(qtbot, page, keys)
        assert page.tete.vue == vue
        assert page.vues.currentWidget() is page.vues.vue(vue)
        assert page.vues.vue(vue).key() == three["pair"]
    press(qtbot, page, "Alt+T")
    page.vues.vue(TABLEAU).chosen.emit(three["voix"])
    press(qtbot, page, "Alt+L")
    assert liste(page).key() == three["voix"]


def test_the_view_and_the_filters_are_found_again_but_no_word_and_nobody_unknown(
    window: MainWindow, three: dict[str, str], qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    page = page_of(window, CHRONOLOGIE)
    page.tete.search.setText("voix")
    tick(page, "annee", 2026)
    tick(page, "etats", Etat.EN_COURS)
    kept = window.contexte.laptop.accompagnements
    assert json.loads(kept) == {"vue": "chronologie", "annee": 2026, "etats": ["en cours"]}
    elsewhere = ecrite(LISTE, Selection(charges=("somebody-of-another-file",), annee=2026))
    second = MainWindow(theme, Laptop("poste-1", "Claire", accompagnements=elsewhere), TABS, DIALOGS)
    second.contexte.today = lambda: DEMO_DAY
    qtbot.addWidget(second)
    second.show()
    assert second.files.create(tmp_path / "autre.cops")
    Monde(second.contexte.fichier).accompagnement("Ailleurs")
    again = second.show_tab("accompagnements")
    assert isinstance(again, AccompagnementsPage)
    assert again.tete.vue == LISTE and chips(again) == ["2026 ✕"] and shown(again) == ["Ailleurs"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"vue": "frise", "annee": "2026", "natures": ["x", 3], "etats": 1}'])
def test_what_is_not_understood_of_the_last_time_is_left(text: str) -> None:
    assert relue(text) == (TABLEAU, Selection())


def test_what_was_kept_is_read_back_whole() -> None:
    whole = Selection(
        ("somebody", ""), (Nature.APPUI_ETP,), (Localisation.EST, None), 2025, (Etat.CLOS, Etat.ABANDONNE), True
    )
    assert relue(ecrite(CHRONOLOGIE, whole)) == (CHRONOLOGIE, whole)


# Words and filters -------------------------------------------------------------------------------------------------
def test_words_filter_and_a_way_leads_out_when_nothing_passes(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    page.tete.search.setText("rouergue")
    assert shown(page) == ["Scénarios à deux voix"]
    page.tete.search.setText("nulle part")
    assert find(page, EmptyState, "accompagnementsFiltre").isVisible() and page.current() == ""
    click(qtbot, page, "accompagnementsFiltreAction")
    assert page.tete.search.text() == "" and len(shown(page)) == 3


def test_from_the_words_one_goes_down_to_the_projects(window: MainWindow, three: dict[str, str], qtbot: QtBot) -> None:
    page = page_of(window)
    window.focus_search()
    assert page.tete.search.hasFocus()
    page.tete.search.setText("voix")
    qtbot.keyClick(page.tete.search, Qt.Key.Key_Down)
    assert liste(page).view.hasFocus() and page.current() == three["voix"]


def test_a_filter_is_ticked_in_the_menu_and_taken_away_by_its_chip_from_the_keyboard(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    tick(page, "annee", 2026)
    tick(page, "natures", Nature.APPUI_ETP)
    assert chips(page) == ["appui ETP ✕", "2026 ✕"] and shown(page) == ["Médiateur pair"]
    assert action(page, "filtre_annee_2026").isChecked()
    first = find(page, QPushButton, "accompagnementsFiltre0")
    assert first.accessibleName() == "Retirer le filtre appui ETP"
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert chips(page) == ["2026 ✕"] and len(shown(page)) == 2
    assert find(page, QPushButton, "accompagnementsFiltre0").hasFocus()
    tick(page, "annee", 2026)
    assert chips(page) == [] and len(shown(page)) == 3


def test_all_filters_go_at_once(window: MainWindow, three: dict[str, str], qtbot: QtBot) -> None:
    page = page_of(window)
    tick(page, "territoires", Localisation.EST)
    tick(page, "charges", "")
    assert chips(page) == ["sans chargé(e) de projet ✕", "Est ✕"]
    click(qtbot, page, "accompagnementsToutRetirer")
    assert chips(page) == [] and len(shown(page)) == 3


def test_the_room_of_a_line_of_filters_is_given_back_when_it_goes(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    QApplication.processEvents()
    before = page.tete.height()
    page.filter_by(Selection(natures=tuple(Nature), etats=tuple(Etat), annee=2026))
    qtbot.waitUntil(lambda: page.tete.height() > before)
    assert page.tete.height() >= page.tete.heightForWidth(page.tete.width())
    page.show_all()
    qtbot.waitUntil(lambda: page.tete.height() == before)


def test_what_was_just_done_to_a_project_does_not_take_it_out_of_sight(
    window: MainWindow, monde: Monde, three: dict[str, str]
) -> None:
    page = page_of(window)
    tick(page, "etats", Etat.RECUE)
    assert shown(page) == ["Médiateur pair"]
    (line,) = (line for line in lignes(monde.fichier, DEMO_DAY) if line.id == three["pair"])
    monde.examen(line.item)
    window.contexte.written()
    assert shown(page) == ["Médiateur pair"] and page.current() == three["pair"]
    tick(page, "annee", 2026)
    assert shown(page) == []


@pytest.mark.parametrize(("key", "titles"), [("retard", ["Scénarios à deux voix"]), ("demandes", ["Médiateur pair"])])
def test_accueil_opens_the_page_on_what_is_late_or_waits(
    window: MainWindow, three: dict[str, str], key: str, titles: list[str]
) -> None:
    page = page_of(window)
    page.tete.search.setText("livret")
    window.contexte.ouvrir("accompagnement", key)
    assert shown(page) == titles


# The card ----------------------------------------------------------------------------------------------------------
def test_in_the_list_the_card_is_always_there_and_enter_goes_to_it(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    assert page.card().isVisible()
    page.take_focus()
    qtbot.keyClick(liste(page).view, Qt.Key.Key_Return)
    assert page.card().isAncestorOf(window.focusWidget())
    page.card().closed.emit()
    assert page.card().isVisible() and liste(page).view.hasFocus()


def test_beside_the_board_the_card_opens_on_enter_and_closes_with_escape(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window, TABLEAU)
    assert not page.card().isVisible()
    board = page.vues.vue(TABLEAU)
    board.choose(three["voix"])
    board.opened.emit(three["voix"])
    assert page.card().isVisible() and page.card().isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not page.card().isVisible() and board.isAncestorOf(window.focusWidget())


def test_what_the_keyboard_did_in_the_list_leaves_the_board_its_room(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    page.take_focus()
    qtbot.keyClick(liste(page).view, Qt.Key.Key_Return)
    press(qtbot, page, "Alt+T")
    assert not page.card().isVisible()


def test_the_card_that_is_opened_over_the_board_is_that_of_now(
    window: MainWindow, monde: Monde, three: dict[str, str]
) -> None:
    page = page_of(window)
    page.choose(three["voix"])
    page.tete.show_vue(TABLEAU)
    monde.structure("CSAPA du Lez")
    filled: list[str] = []
    page.card().show = filled.append  # type: ignore[method-assign,assignment]
    page.vues.vue(TABLEAU).opened.emit(three["voix"])
    assert filled == []
    window.contexte.written()
    assert filled == [three["voix"]]


def test_beside_the_board_the_card_is_closed_by_mouse_and_stands_beside_the_list(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window, TABLEAU)
    page.vues.vue(TABLEAU).opened.emit(three["voix"])
    cross = find(page.card(), QPushButton, "accompagnementFermer")
    assert cross.isVisible()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not page.card().isVisible()
    page.tete.show_vue(LISTE)
    assert page.card().isVisible() and not cross.isVisible()


def test_r6_3_a_new_request_has_the_keyboard_and_its_need_is_typed_after_its_structure(
    window: MainWindow, three: dict[str, str], monde: Monde, qtbot: QtBot
) -> None:
    page = page_of(window, TABLEAU)
    ifsi = monde.structure("IFSI du Val-Clair")
    qtbot.mouseClick(find(page, QPushButton, "accompagnementsNouvelle"), Qt.MouseButton.LeftButton)
    dialog = dialog_named("dialogueDemandeAccompagnement")
    find(dialog, ChoiceButton, "structure").set_key(ifsi)
    assert dialog.focusWidget() is find(dialog, QPlainTextEdit, "besoin")
    find(dialog, QPlainTextEdit, "besoin").setPlainText("un jury")
    click(qtbot, dialog, "enregistrer")
    board = page.vues.vue(TABLEAU)
    assert board.key() == page.current() not in three.values()
    assert board.isAncestorOf(window.focusWidget())


def test_escape_first_takes_away_the_words_then_the_card(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window, TABLEAU)
    page.vues.vue(TABLEAU).opened.emit(three["voix"])
    window.focus_search()
    page.tete.search.setText("voix")
    qtbot.keyClick(page.tete.search, Qt.Key.Key_Escape)
    assert page.tete.search.text() == "" and page.card().isVisible()
    qtbot.keyClick(page.tete.search, Qt.Key.Key_Escape)
    assert not page.card().isVisible()


def test_f2_opens_the_dialog_of_the_current_project_and_nothing_without_one(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    page.tete.search.setText("nulle part")
    press(qtbot, page, "F2")
    assert open_dialogs() == []
    page.show_all()
    page.choose(three["livret"])
    press(qtbot, page, "F2")
    assert open_dialogs() == ["dialogueAccompagnement"]


def test_a_project_that_is_opened_from_elsewhere_is_shown_with_its_card(
    window: MainWindow, three: dict[str, str]
) -> None:
    page = page_of(window, TABLEAU)
    tick(page, "annee", 2026)
    window.contexte.ouvrir("accompagnement", three["livret"])
    assert page.current() == three["livret"] and chips(page) == [] and page.card().isVisible()


# The year, the papers, the list ------------------------------------------------------------------------------------
def test_r6_2_the_capacity_of_the_year_that_is_looked_at_is_said(window: MainWindow, three: dict[str, str]) -> None:
    page = page_of(window)
    said = find(page, QPushButton, "accompagnementsCapacite")
    assert plain(said.text()) == "2026 : accompagnements 1 / 6 · appuis ETP 0 / 5 · appuis hors ETP 0 / 7"
    tick(page, "annee", 2024)
    assert plain(said.text()) == "accompagnements 1 / 6 · appuis ETP 0 / 5 · appuis hors ETP 0 / 7"


def test_a_click_on_the_capacity_opens_the_figures_of_that_year(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    tick(page, "annee", 2024)
    click(qtbot, page, "accompagnementsCapacite")
    assert find(dialog_named("dialogueCapacites"), QComboBox, "annee").currentData() == 2024


def test_ctrl_p_prints_what_is_looked_at(window: MainWindow, three: dict[str, str]) -> None:
    page = page_of(window)

    def first(vue: str) -> str:
        page.tete.show_vue(vue)
        return page.paper_actions()[0].objectName().removeprefix("accompagnementsPapier_")

    assert [first(vue) for vue in (LISTE, TABLEAU, CHRONOLOGIE)] == ["fiche", "liste", "chronologie"]
    page.tete.search.setText("nulle part")
    assert [action.objectName() for action in page.paper_actions()] == ["accompagnementsPapier_bilan"]


def test_the_list_sorts_by_each_of_its_columns_what_has_no_value_last(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    view = liste(page).view
    window.resize(2400, 900)
    qtbot.waitUntil(lambda: not view.isColumnHidden(1))
    orders = {}
    for place, column in enumerate(view.rows.columns):
        view.sortByColumn(place, Qt.SortOrder.AscendingOrder)
        orders[column.key] = shown(page)[0]
    assert orders == {
        "titre": "Livret d’accueil",
        "structure": "Scénarios à deux voix",
        "nature": "Livret d’accueil",
        "etape": "Médiateur pair",
        "suivi": "Scénarios à deux voix",
        "action": "Scénarios à deux voix",
        "retard": "Scénarios à deux voix",
    }


def test_without_room_the_title_says_structure_and_category_with_it_and_the_choice_stays(
    window: MainWindow, three: dict[str, str], qtbot: QtBot
) -> None:
    page = page_of(window)
    page.choose(three["voix"])
    view, names = liste(page).view, [column.key for column in liste(page).view.rows.columns]
    assert view.isColumnHidden(names.index("structure"))
    row = view.rows.position(three["voix"])
    assert view.rows.cell(row, 0).explanation == "IFSI du Rouergue · accomp."
    window.resize(2400, 900)
    qtbot.waitUntil(lambda: not view.isColumnHidden(names.index("structure")))
    assert view.rows.cell(view.rows.position(three["voix"]), 0).explanation == ""
    assert page.current() == three["voix"] == liste(page).key()
    liste(page).resize(sp(600), 400)
    shown_now = [name for place, name in enumerate(names) if not view.isColumnHidden(place)]
    assert shown_now == ["titre", "etape", "action", "retard"] and liste(page).key() == three["voix"]


def test_no_view_asks_the_file_once_per_project(window: MainWindow, monde: Monde) -> None:
    def add(many: int) -> None:
        for number in range(many):
            item = monde.accompagnement(f"Projet {number}", charges=(who,), structures=(where,))
            monde.mouvements(item, "2026-09-01 étape 1")

    who, where = monde.personne(), monde.structure()
    page = page_of(window)
    add(2)
    few = statements(window, page.refresh)
    add(20)
    assert statements(window, page.refresh) == few
