"""The tab Rencontres: list, calendar, filters, the dialog of every nature, what is done with a meeting, undo."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cops_desktop.domain.natures import HABITUDES, mission_proposee
from cops_desktop.domain.rencontres import COTEC, NATURES, Mode, Rencontre
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.rencontres.filters import A_SAISIR, A_VENIR, ANNULEES, PASSEES
from cops_desktop.qt.pages.rencontres.month import MonthGrid
from cops_desktop.qt.pages.rencontres.page import RencontresPage
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services import historique, rencontres
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.rencontres import Resume
from cops_desktop.storage import rencontres as storage
from cops_desktop.storage.keys import new_key
from tests.builders import Monde, plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, statements, type_in

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A file with a few meetings of several natures, on the demo's day."""
    shown = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    monde = Monde(shown.contexte.fichier)
    cotec = monde.cotec("Partenariat en pédiatrie")
    for n in range(2):
        monde.membre(cotec, monde.personne(f"Membre{n}"))
    monde.rencontre(cotec, day=DEMO_DAY - timedelta(10), titre="Séance 1", lieu="Tarbes")
    monde.reunion("CoPil", "10:00-12:00", DEMO_DAY - timedelta(400), titre="CoPil ancien", mode=Mode.MIXTE)
    monde.reunion("CoPil", "14:00-16:00", DEMO_DAY + timedelta(4), titre="CoPil d’hiver", lieu="Albi", outil="Zoom")
    monde.reunion("webinaire", "18:00-19:00", DEMO_DAY + timedelta(4), titre="Webinaire", annulee_le=DEMO_DAY)
    monde.reunion(day=DEMO_DAY + timedelta(5), titre="Journée régionale", places=60, ordre_du_jour="Accueil\nAteliers")
    shown.contexte.written()
    return shown


@pytest.fixture
def page(window: MainWindow) -> RencontresPage:
    shown = window.show_tab("rencontres")
    assert isinstance(shown, RencontresPage)
    return shown


def titles(page: RencontresPage) -> list[str]:
    """What the list shows, in its order."""
    proxy = page.left.view.filter
    return [proxy.index(n, 1).data() for n in range(proxy.rowCount())]


def every(page: RencontresPage) -> list[Resume]:
    return rencontres.liste(page.contexte.fichier, DEMO_DAY)


def meeting(page: RencontresPage, title: str) -> Rencontre:
    return next(line.rencontre for line in every(page) if line.rencontre.titre == title)


def show(page: RencontresPage, title: str) -> Rencontre:
    found = meeting(page, title)
    page.contexte.ouvrir("rencontre", found.id)
    return found


def choose_in(dialog: QWidget, name: str, value: object) -> None:
    box = find(dialog, QComboBox, name)
    assert box.findData(value) >= 0, (name, value)
    box.setCurrentIndex(box.findData(value))


def texts(dialog: QWidget, *names: str) -> tuple[str, ...]:
    return tuple(find(dialog, QLineEdit, name).text() for name in names)


def shown_title(page: RencontresPage) -> str:
    return find(page, QLabel, "rencontreTitre").text()


def below(page: RencontresPage) -> str:
    """The line under the title."""
    return plain(find(page, QWidget, "rencontreSous").findChildren(QLabel)[-1].text())


def do(page: RencontresPage, name: str) -> None:
    """What the menu « Plus » offers."""
    action = next(a for a in page.card.findChildren(QAction, name))
    assert action.isVisible() and action.isEnabled()
    action.trigger()


def press(page: RencontresPage, keys: str) -> None:
    """A key of the page, wherever the keyboard stands in it: without a screen, Qt hands none to shortcuts."""
    (shortcut,) = (s for s in page.findChildren(QShortcut) if s.key().toString() == keys)
    shortcut.activated.emit()


def asked(window: MainWindow) -> list[tuple[str, str]]:
    places: list[tuple[str, str]] = []
    window.contexte.asked.disconnect()
    window.contexte.asked.connect(lambda kind, key: places.append((kind, key)))
    return places


# The list ------------------------------------------------------------------------------------------------------
def test_the_list_begins_with_the_next_meeting_and_says_state_and_counts(page: RencontresPage) -> None:
    assert titles(page) == ["CoPil d’hiver", "Webinaire", "Journée régionale", "Séance 1", "CoPil ancien"]
    assert shown_title(page) == "CoPil d’hiver"
    spoken = [plain(page.left.view.filter.index(n, 1).data(SPOKEN)) for n in (0, 1, 3)]
    assert spoken == [
        "CoPil d’hiver, à venir, CoPil · Albi",
        "Webinaire, annulée, webinaire",
        "Séance 1, à saisir, 2 attendus · CoTec Partenariat en pédiatrie · Tarbes",
    ]
    assert plain(page.left.view.filter.index(0, 0).data(SPOKEN)) == "26/11/2026, jeu. 14 h"


def test_words_natures_dates_and_year_filter_and_the_empty_place_shows_all_again(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    filters = page.left.filters
    page.focus_search()
    qtbot.keyClicks(filters.search, "pediatrie tarbes")
    assert titles(page) == ["Séance 1"] == [shown_title(page)]
    assert plain(find(page, QLabel, "rencontresCompte").text()) == "1 sur 5 réunions"
    qtbot.keyClick(filters.search, Qt.Key.Key_Return)
    assert window.focusWidget() is page.left.view
    filters.search.clear()
    for when, found in (
        (A_VENIR, ["CoPil d’hiver", "Journée régionale"]),
        (PASSEES, ["Séance 1", "CoPil ancien"]),
        (A_SAISIR, ["Séance 1", "CoPil ancien"]),
        (ANNULEES, ["Webinaire"]),
    ):
        filters.when.choose(when)
        assert titles(page) == found
    filters.when.choose("toutes")
    find(page, QAction, "rencontresNature_CoPil").trigger()
    assert filters.natures.text() == "CoPil"
    assert titles(page) == ["CoPil d’hiver", "CoPil ancien"]
    filters.year.choose(2025)
    assert titles(page) == ["CoPil ancien"]
    find(page, QAction, "rencontresNature_CoPil").trigger()
    find(page, QAction, "rencontresNature_tutorat").trigger()
    assert titles(page) == [] and not page.card.isVisible()
    click(qtbot, page, "rencontresFiltreAction")
    assert len(titles(page)) == 5 and page.card.isVisible()


def test_the_filters_and_the_view_are_found_again_but_not_the_words(
    page: RencontresPage, window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.left.filters.search, "copil")
    find(page, QAction, "rencontresNature_CoPil").trigger()
    page.left.filters.when.choose(A_VENIR)
    assert "copil" not in window.contexte.laptop.rencontres
    again = RencontresPage(window.contexte)
    qtbot.addWidget(again)
    again.show()
    assert titles(again) == ["CoPil d’hiver"]
    page.left.filters.calendrier.click()
    third = RencontresPage(window.contexte)
    qtbot.addWidget(third)
    third.show()
    assert third.left.calendar.isVisible()
    for wrong in ("{", "[1]", '{"natures": 3, "quand": "jamais", "annee": "x", "vue": 1}'):
        third.left.filters.restore(wrong)
        assert third.left.filters.view == "liste"


def test_a_meeting_that_the_filters_hide_is_shown_when_it_is_asked_for(page: RencontresPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.left.filters.search, "webinaire")
    show(page, "Journée régionale")
    assert shown_title(page) == "Journée régionale"
    assert len(titles(page)) == 5


def test_an_empty_file_says_what_to_do_first(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)
    page = window.show_tab("rencontres")
    assert isinstance(page, RencontresPage)
    click(qtbot, window, "rencontresVideAction")
    dialog = dialog_named("dialogueRencontre")
    assert texts(dialog, "titre") == ("Réunion d’équipe de novembre 2026",)
    click(qtbot, dialog, "enregistrer")
    assert titles(page) == ["Réunion d’équipe de novembre 2026"]


def test_two_thousand_meetings_are_asked_for_in_a_few_questions(page: RencontresPage, window: MainWindow) -> None:
    fichier = window.contexte.fichier
    first = rencontres.nouvelle(fichier, "tutorat", DEMO_DAY)
    with fichier.operation("Beaucoup de réunions"):
        for n in range(2000):
            made = replace(first, id=f"{first.id[:-4]}{n:04}", date=DEMO_DAY - timedelta(n))
            storage.RENCONTRES.save(fichier.db, made)
    # The list’s few, those of each part of the card, and for each of both who is in a CoPart or a CoPil that day.
    assert statements(window, page.refresh) < 90
    assert len(titles(page)) == 2005


# The card ------------------------------------------------------------------------------------------------------
def test_the_card_tells_the_meeting_and_leads_to_its_attendance_history_and_cotec(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    show(page, "Journée régionale")
    assert find(page, QLabel, "rencontreEtat").text() == "à venir"
    assert below(page) == "journée régionale · vendredi 27 novembre 2026 · 9 h 30 – 16 h 30"
    assert find(page, QLabel, "rencontreOrdreDuJour").text() == "Accueil\nAteliers"
    facts = [label.text() for label in find(page, QWidget, "rencontreOu").findChildren(QLabel)]
    assert "60\u00a0places" in facts and "présentiel" in facts
    cotec = show(page, "Séance 1")
    places = asked(window)
    page.left.view.setFocus()
    qtbot.keyClick(page.left.view, Qt.Key.Key_Return)
    for name in ("rencontrePresences", "rencontreHistorique", "rencontrePourquoiLien"):
        click(qtbot, page, name)
    assert places == [
        ("presences", cotec.id),
        ("presences", cotec.id),
        ("historique", f"rencontres/{cotec.id}"),
        ("cotec", cotec.cotec),
    ]


@pytest.mark.parametrize("scale", [100, 200])
def test_a_long_link_leaves_the_card_its_width_and_is_copied_whole(
    page: RencontresPage, window: MainWindow, theme: Theme, scale: int
) -> None:
    link = "https://teams.exemple.fr/l/meetup-join/19%3ameeting_" + "MjE0ZTQ4N2Mt" * 12 + "%40thread.v2/0"
    coming = replace(meeting(page, "CoPil d’hiver"), lien=link, ordre_du_jour=f"Accueil\n{link}", notes=link)
    window.contexte.executer(rencontres.save_rencontre, window.contexte.fichier, coming)
    theme.set_scale(scale)
    window.resize(1280, 800)
    page.contexte.ouvrir("rencontre", coming.id)
    QApplication.processEvents()
    area = page.findChildren(QScrollArea, "rencontresPartageDefilement")[-1]
    assert page.card.minimumSizeHint().width() < area.viewport().width()
    assert link in find(page, QLabel, "rencontreLien").accessibleName()
    find(page, QPushButton, "rencontreLienCopier").click()
    assert QApplication.clipboard().text() == link


def test_the_head_of_the_card_leads_to_each_part_and_to_the_papers(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 720)
    show(page, "Journée régionale")
    area = page.findChildren(QScrollArea, "rencontresPartageDefilement")[-1]
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for section in (part for part in page.card.sections if part.title and part.isVisible()):
        bar.setValue(0)
        click(qtbot, page, f"rencontreVers{type(section).__name__}")
        top = section.mapTo(area.viewport(), QPoint()).y()
        assert 0 <= top < 80 or bar.value() == bar.maximum(), section.title
        focused = window.focusWidget()
        assert focused is not None and (section.isAncestorOf(focused) or section.title == "Restitution")
    click(qtbot, page, "rencontrePreparer")
    dialog_named("dialoguePreparerReunion").reject()
    filled = [made for made in page.findChildren(QPushButton) if made.property("role") == "principal"]
    assert [made.objectName() for made in filled if made.isVisible()] == ["rencontresNouvelle"]
    do(page, "rencontreAnnuler")
    assert not find(page, QPushButton, "rencontrePreparer").isEnabled()


@pytest.mark.parametrize("scale", [100, 200])
def test_every_button_and_list_has_a_name_that_a_screen_reader_says(
    page: RencontresPage, theme: Theme, scale: int
) -> None:
    theme.set_scale(scale)
    page.left.filters.calendrier.click()
    QApplication.processEvents()
    for made in page.findChildren(QPushButton):
        assert made.objectName(), made.text()
        assert made.text() or made.accessibleName(), made.objectName()
    for shown in page.findChildren(ListView):
        assert shown.accessibleName(), shown.objectName()


def test_a_meeting_is_cancelled_restored_and_each_is_undone(page: RencontresPage, window: MainWindow) -> None:
    show(page, "Journée régionale")
    do(page, "rencontreAnnuler")
    assert find(page, QLabel, "rencontreEtat").text() == "annulée"
    halted = [find(page, QPushButton, name) for name in ("rencontrePresences", "rencontrePreparer", "papiersPreparer")]
    assert not any(button.isEnabled() for button in halted)
    do(page, "rencontreRetablir")
    assert all(button.isEnabled() for button in halted)
    assert find(page, QLabel, "rencontreEtat").text() == "à venir"
    window.undo()
    window.undo()
    assert meeting(page, "Journée régionale").annulee_le is None
    # Among those to come, what was just cancelled keeps its card.
    page.left.filters.when.choose(A_VENIR)
    show(page, "Journée régionale")
    do(page, "rencontreAnnuler")
    assert (shown_title(page), find(page, QLabel, "rencontreEtat").text()) == ("Journée régionale", "annulée")


def test_several_meetings_taken_away_at_once_leave_one_card_filled_once(
    page: RencontresPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    fichier = window.contexte.fichier
    with fichier.operation("Trois webinaires"):
        for n in range(3):
            added = replace(meeting(page, "Webinaire"), id=new_key(), titre=f"Cycle {n}", annulee_le=None)
            storage.RENCONTRES.save(fichier.db, added)
    window.contexte.written()
    for view in (page.left.filters.liste, page.left.filters.calendrier):
        view.click()
        show(page, "Cycle 1")
        filled: list[str] = []
        monkeypatch.setattr(page.card.sections[-1], "show_meeting", lambda shown, to=filled: to.append(shown.titre))
        window.undo()
        assert not open_dialogs()
        assert filled == [shown_title(page)] and filled[0] in [line.rencontre.titre for line in every(page)]
        window.redo()


def test_a_meeting_is_duplicated_with_its_workshops_and_deleted_then_brought_back(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    source = show(page, "Journée régionale")
    Monde(window.contexte.fichier).atelier(source, "A", titre="Dire")
    do(page, "rencontreDupliquer")
    dialog = dialog_named("dialogueRencontre")
    type_in(qtbot, dialog, "titre", "Journée 2027")
    type_in(qtbot, dialog, "date", "26/11/2027")
    click(qtbot, dialog, "enregistrer")
    made = meeting(page, "Journée 2027")
    assert shown_title(page) == "Journée 2027"
    assert (made.places, made.ordre_du_jour, made.date) == (60, "Accueil\nAteliers", date(2027, 11, 26))
    assert [a.titre for a in storage.ateliers(window.contexte.fichier.db, made.id)] == ["Dire"]
    do(page, "rencontreSupprimer")
    assert "Journée 2027" not in titles(page)
    window.undo()
    assert "Journée 2027" in titles(page)


# The dialog ----------------------------------------------------------------------------------------------------
def test_r7_1_a_meeting_of_each_nature_is_made_with_what_is_usual_for_it(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    press(page, "Ctrl+N")
    first = dialog_named("dialogueRencontre")
    for nature in NATURES:
        if nature in (COTEC, "autre"):
            continue
        choose_in(first, "nature", nature)
        assert find(first, QComboBox, "mission").currentData() == mission_proposee(nature, DEMO_DAY)
        assert find(first, QComboBox, "action").currentText() == HABITUDES[nature].action
        assert texts(first, "titre")[0].startswith(HABITUDES[nature].titre)
        assert not find(first, QComboBox, "cotec").isVisible()
    # As the last CoPil: its hours, place and tool; and the month of the day.
    choose_in(first, "nature", "CoPil")
    expected = ("CoPil de novembre 2026", "14:00", "16:00", "Albi", "Zoom")
    assert texts(first, "titre", "debut", "fin", "lieu", "outil") == expected
    type_in(qtbot, first, "lieu", "Foix")
    type_in(qtbot, first, "date", "08/04/2027")
    assert texts(first, "titre", "lieu") == ("CoPil d’avril 2027", "Foix")
    # What was typed stays whatever the nature.
    choose_in(first, "nature", "autre")
    assert texts(first, "titre", "lieu", "outil") == ("", "Foix", "")
    click(qtbot, first, "enregistrer")
    assert find(first, QLabel, "faute").text() == "Donnez un titre à la réunion."
    type_in(qtbot, first, "titre", "Visite des locaux")
    find(first, QComboBox, "action").setEditText("visite")
    type_in(qtbot, first, "lien", "https://visio.exemple.fr/1")
    type_in(qtbot, first, "places", "0")
    click(qtbot, first, "enregistrer")
    assert "entre 1 et 9" in find(first, QLabel, "faute").text()
    type_in(qtbot, first, "places", "12")
    find(first, QPlainTextEdit, "ordre_du_jour").setPlainText("Salles\nAccès")
    click(qtbot, first, "enregistrer")
    made = meeting(page, "Visite des locaux")
    assert (made.nature, made.action, made.places, made.lieu) == ("autre", "visite", 12, "Foix")
    assert (made.ordre_du_jour, made.lien) == ("Salles\nAccès", "https://visio.exemple.fr/1")
    assert shown_title(page) == "Visite des locaux"


def test_r7_1_a_meeting_of_a_cotec_asks_which_one_and_takes_its_next_number(page: RencontresPage, qtbot: QtBot) -> None:
    click(qtbot, page, "rencontresNouvelle")
    dialog = dialog_named("dialogueRencontre")
    choose_in(dialog, "nature", COTEC)
    box = find(dialog, QComboBox, "cotec")
    assert box.isVisible() and box.currentData() is None
    click(qtbot, dialog, "enregistrer")
    assert find(dialog, QLabel, "faute").text() == "Dites de quel CoTec c’est une réunion."
    box.setCurrentIndex(1)
    assert texts(dialog, "titre", "debut", "lieu") == ("Séance 2", "14:00", "Tarbes")
    click(qtbot, dialog, "enregistrer")
    made = meeting(page, "Séance 2")
    assert (made.nature, made.cotec) == (COTEC, meeting(page, "Séance 1").cotec)


def test_r7_3_the_missions_of_the_day_are_offered_and_an_older_one_stays(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    monde = Monde(window.contexte.fichier)
    monde.reunion(titre="Sous la charte", day=DEMO_DAY, mission="Impulser")
    window.contexte.written()
    show(page, "Sous la charte")
    press(page, "F2")
    dialog = dialog_named("dialogueRencontre")
    box = find(dialog, QComboBox, "mission")
    assert box.currentData() == "Impulser"
    assert [box.itemData(n) for n in range(box.count())][-2:] == ["Observer et mesurer l’impact", "Impulser"]
    type_in(qtbot, dialog, "date", "06/10/2022")
    assert box.currentData() == "Impulser"
    assert box.findData("Observer et mesurer l’impact") < 0 <= box.findData("Évaluer l’impact")
    type_in(qtbot, dialog, "debut_reel", "10:00")
    type_in(qtbot, dialog, "fin_reelle", "09:00")
    click(qtbot, dialog, "enregistrer")
    assert "La fin réelle" in find(dialog, QLabel, "faute").text()
    type_in(qtbot, dialog, "fin_reelle", "17:00")
    type_in(qtbot, dialog, "restitution_le", "20/10/2022")
    click(qtbot, dialog, "enregistrer")
    assert open_dialogs() == []
    kept = meeting(page, "Sous la charte")
    assert (kept.mission, kept.date, kept.restitution_le) == ("Impulser", date(2022, 10, 6), date(2022, 10, 20))
    facts = [label.text() for label in find(page, QWidget, "rencontrePourquoi").findChildren(QLabel)]
    assert "envoyée le 20/10/2022" in facts


def test_the_dialog_fits_a_small_screen(page: RencontresPage, qtbot: QtBot) -> None:
    show(page, "Séance 1")
    click(qtbot, page, "rencontreModifier")
    dialog = dialog_named("dialogueRencontre")
    assert isinstance(dialog, QDialog)
    assert dialog.height() <= 720 and dialog.width() <= 1280
    dialog.done(0)


# The calendar --------------------------------------------------------------------------------------------------
def test_the_month_is_gone_through_by_keyboard_and_opens_the_meetings_of_a_day(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, page, "rencontresCalendrierVue")
    grid = find(page, MonthGrid, "calendrierJours")
    month = find(page, QLabel, "calendrierMois")
    assert window.focusWidget() is grid
    # The day of the meeting that the list had chosen.
    assert (grid.day(), month.text()) == (DEMO_DAY + timedelta(4), "Novembre 2026")
    assert plain(grid.currentIndex().data(SPOKEN)) == (
        "jeudi 26 novembre 2026, CoPil, CoPil d’hiver, à venir, webinaire, Webinaire, annulée"
    )
    keys = Qt.Key
    for key, day in (
        (keys.Key_Right, date(2026, 11, 27)),
        (keys.Key_Down, date(2026, 12, 4)),
        (keys.Key_Up, date(2026, 11, 27)),
        (keys.Key_Home, date(2026, 11, 1)),
        (keys.Key_Left, date(2026, 10, 31)),
        (keys.Key_PageDown, date(2026, 11, 30)),
        (keys.Key_PageUp, date(2026, 10, 30)),
        (keys.Key_End, date(2026, 10, 31)),
    ):
        qtbot.keyClick(grid, key)
        assert grid.day() == day
    assert month.text() == "Octobre 2026"
    assert "aucune réunion" in find(page, QLabel, "calendrierJour").text()
    click(qtbot, page, "calendrierAujourdhui")
    assert grid.day() == DEMO_DAY and window.focusWidget() is grid
    assert "aujourd’hui" in grid.currentIndex().data(SPOKEN)
    places = asked(window)
    # Of two meetings, Enter goes to their list, then opens the one that is chosen there.
    page.left.calendar.go_to_day(DEMO_DAY + timedelta(4))
    qtbot.keyClick(grid, keys.Key_Return)
    of_day = page.left.calendar.of_day
    assert window.focusWidget() is of_day
    qtbot.keyClick(of_day, keys.Key_Down)
    assert shown_title(page) == "Webinaire"
    qtbot.keyClick(of_day, keys.Key_Up)
    qtbot.keyClick(of_day, keys.Key_Return)
    # The only one of a day opens at once.
    page.left.calendar.go_to_day(DEMO_DAY + timedelta(5))
    qtbot.keyClick(grid, keys.Key_Return)
    assert shown_title(page) == "Journée régionale"
    opened = [meeting(page, title).id for title in ("CoPil d’hiver", "Journée régionale")]
    assert places == [("presences", key) for key in opened]


def test_a_day_of_the_calendar_begins_a_meeting_and_natures_filter_its_chips(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, page, "rencontresCalendrierVue")
    calendar = page.left.calendar
    click(qtbot, page, "calendrierApres")
    calendar.go_to_day(date(2026, 12, 15))
    find(page, QAction, "rencontresNature_webinaire").trigger()
    click(qtbot, page, "rencontresNouvelle")
    dialog = dialog_named("dialogueRencontre")
    assert find(dialog, QComboBox, "nature").currentData() == "webinaire"
    assert texts(dialog, "date", "debut") == ("15/12/2026", "")  # the last one was cancelled: it is no habit
    click(qtbot, dialog, "enregistrer")
    grid = calendar.grid
    assert "Webinaire de décembre 2026" in grid.currentIndex().data(SPOKEN)
    assert shown_title(page) == "Webinaire de décembre 2026"
    calendar.go_to_day(DEMO_DAY + timedelta(4))
    assert "CoPil" not in grid.currentIndex().data(SPOKEN)
    assert calendar.of_day.rows.rowCount() == 1


def test_more_meetings_than_a_day_has_room_for_are_counted_and_painted(
    page: RencontresPage, window: MainWindow, theme: Theme
) -> None:
    monde = Monde(window.contexte.fichier)
    for n in range(4):
        monde.reunion("tutorat", f"{9 + n:02}:00-{10 + n:02}:00", DEMO_DAY, titre=f"Tutorat {n}")
    window.contexte.written()
    page.left.filters.calendrier.click()
    page.left.calendar.go_to_day(DEMO_DAY)
    for scheme in ("clair", "sombre"):
        theme.set_choice(scheme)
        assert not page.left.calendar.grid.grab().isNull()
    assert page.left.calendar.of_day.rows.rowCount() == 4
    assert page.left.calendar.grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole).count("Tutorat") == 4


def test_a_meeting_where_somebody_came_is_not_cancelled_and_its_history_leads_back_to_it(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    cotec = show(page, "Séance 1")
    monde = Monde(window.contexte.fichier)
    monde.presence(cotec, monde.personne("Venue"))
    window.contexte.written()
    assert below(page).endswith("· 1 présent sur 3")
    assert find(page, QLabel, "rencontreEtat").text() == "2 à saisir"
    do(page, "rencontreAnnuler")
    box = find(window, QMessageBox, "messageErreur")
    assert "cette réunion a eu lieu" in plain(box.text())
    box.close()
    assert meeting(page, "Séance 1").annulee_le is None
    assert historique.ouvre("rencontres", cotec.id) == ("rencontre", cotec.id)


def test_a_cotec_and_a_person_lead_to_the_card_of_a_meeting(
    page: RencontresPage, window: MainWindow, qtbot: QtBot
) -> None:
    cotec = meeting(page, "Séance 1")
    monde = Monde(window.contexte.fichier)
    person = monde.personne("Venue")
    monde.presence(cotec, person)
    window.contexte.written()
    for kind, key, name in (("cotec", cotec.cotec or "", "reunionsFiche"), ("personne", person, "")):
        show(page, "Webinaire")
        window.contexte.ouvrir(kind, key)
        if name:
            click(qtbot, window, name)
        else:
            find(window, TextLink, "personneRencontre0").click()
        assert window.page() is page
        assert shown_title(page) == "Séance 1"
