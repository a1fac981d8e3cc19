"""The attendance screen by mouse, its group, its other meetings, and what stays put while one works (R7.2)."""

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from cops_desktop.domain.rencontres import Rencontre, Venue
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services import rencontres as service
from cops_desktop.services.rencontres import inscriptions
from tests.builders import JOUR, plain
from tests.qt.presences.salle import NAMES, Salle

# A menu takes the keyboard, which the offscreen platform cannot give.
NO_GRAB = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)


# Mouse ---------------------------------------------------------------------------------------------------------
def _menu(salle: Salle) -> QMenu:
    found = salle.find(QMenu, "presencesMenu")
    assert found.isVisible()
    return found


@NO_GRAB
def test_a_click_on_the_chip_offers_the_states(salle: Salle) -> None:
    salle.enter()
    where = salle.place("Cazenave", "presence")
    salle.mouse(salle.page.view.viewport(), where)
    menu = _menu(salle)
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert words == ["Présent", "Excusé", "Absent", "Retour reçu…"]
    next(a for a in menu.actions() if a.objectName() == "presencesMenu_excuse").trigger()
    menu.close()
    assert salle.kept("Cazenave").presence is Venue.EXCUSE


@NO_GRAB
def test_what_was_noted_may_be_taken_back_to_enter(salle: Salle) -> None:
    salle.enter().press("p")
    where = salle.place("Arribat", "presence")
    salle.mouse(salle.page.view.viewport(), where)
    menu = _menu(salle)
    next(a for a in menu.actions() if a.text() == "À saisir").trigger()
    menu.close()
    assert salle.kept("Arribat").presence is Venue.A_SAISIR


@pytest.mark.parametrize("how", ["enter", "space", "double"])
def test_details_open_by_enter_space_or_double_click(salle: Salle, how: str) -> None:
    salle.enter()
    view = salle.page.view
    if how == "double":
        where = salle.place("Arribat", "participant")
        salle.mouse(view.viewport(), where)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    else:
        salle.key(view, Qt.Key.Key_Return if how == "enter" else Qt.Key.Key_Space)
    dialog = salle.dialog("dialoguePresence")
    salle.fill(dialog, "regle_hors_logiciel", "virement du 12/03")
    salle.keep(dialog)
    assert salle.kept("Arribat").regle_hors_logiciel == "virement du 12/03"


# The group -----------------------------------------------------------------------------------------------------
def test_someone_unexpected_is_added_and_chosen_and_may_be_removed(salle: Salle) -> None:
    stranger = salle.monde.personne("Valdeyron", "Irénée")
    salle.enter()
    name = salle.field("presencesNom")
    salle.type(name, "valdey")
    assert "l’ajouter" in salle.text("presencesTouches")
    salle.key(name, Qt.Key.Key_Return)
    picker = salle.dialog("choixPersonne")
    salle.click("choisir", picker)
    assert salle.chosen() == "Valdeyron"
    salle.press("p")
    assert salle.shown("Valdeyron")["vacations"] == "–"
    assert "n’est pas membre du CoTec" in salle.shown("Valdeyron")["heures"]
    salle.page.view.choose(stranger)
    salle.key(salle.page.view, Qt.Key.Key_Return)
    dialog = salle.dialog("dialoguePresence")
    salle.click("retirer", dialog)
    assert len(salle.page.view.rows.rows()) == len(NAMES)


def test_finishing_says_how_many_marks_them_absent_and_goes_back(salle: Salle) -> None:
    salle.enter().press("p")
    assert salle.text("presencesTerminer") == "Terminer la saisie (3 absents)"
    salle.click("presencesTerminer")
    page = salle.window.page()
    assert page is not None and page.property("shown") == f"cotec {salle.cotec}"
    assert [salle.kept(n).presence for n, _ in NAMES] == [Venue.PRESENT, *[Venue.ABSENT] * 3]
    salle.key(salle.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [salle.kept(n).presence for n, _ in NAMES] == [Venue.PRESENT, *[Venue.A_SAISIR] * 3]


def test_finishing_says_where_it_goes_of_any_nature(salle: Salle) -> None:
    meeting = salle.monde.reunion("webinaire", day=JOUR)
    salle.monde.presence(meeting, salle.monde.personne("Zola"), presence=Venue.PRESENT)
    salle.window.contexte.written()
    salle.window.contexte.ouvrir("presences", meeting.id)
    finish = salle.find(QPushButton, "presencesTerminer")
    assert plain(finish.toolTip()) == "Tout le monde est noté : revient à la réunion"


def test_a_meeting_to_come_takes_the_excused_only(salle: Salle) -> None:
    salle.enter(day=date(2026, 12, 8))
    assert (salle.text("presencesPresents"), salle.text("presencesAttendus")) == ("4", "attendus")
    assert not salle.find(QPushButton, "presencesTerminer").isVisible()
    salle.press("p")
    assert salle.kept("Arribat").presence is Venue.A_SAISIR
    assert "Réunion à venir" in salle.text("presencesBandeauFaute")
    salle.press("e")
    assert salle.kept("Arribat").presence is Venue.EXCUSE


def test_yesterday_now_means_nothing_and_hours_are_typed(salle: Salle) -> None:
    salle.enter(day=date(2026, 11, 23)).press("+")
    assert "écrivez les heures (H)" in salle.text("presencesBandeauFaute")
    assert not salle.find(QPushButton, "presencesFinie").isVisible()


def test_a_meeting_that_pays_nothing_shows_no_money(salle: Salle) -> None:
    copil = salle.monde.save_rencontre(
        Rencontre(id="copil", nature="CoPil", titre="CoPil", date=JOUR, debut=time(9, 30), fin=time(12))
    )
    inscriptions.ajouter(salle.monde.fichier, copil.id, salle.people[0], JOUR)
    salle.window.contexte.ouvrir("presences", copil.id)
    view = salle.page.view
    hidden = {c.key for i, c in enumerate(view.rows.columns) if view.isColumnHidden(i)}
    assert hidden == {"vacations", "brut", "trajet", "inscription", "atelier", "binome", "structure"}
    assert not salle.find(QWidget, "presencesVacations").isVisible()
    salle.press("p")
    assert salle.text("presencesPresents") == "1"
    salle.key(view, Qt.Key.Key_Escape)
    assert salle.window.page().property("shown") == "rencontre copil"


def test_an_empty_group_says_what_to_do_first(salle: Salle) -> None:
    other = salle.monde.cotec("Sans personne")
    meeting = salle.monde.rencontre(other)
    salle.window.contexte.ouvrir("presences", meeting.id)
    assert salle.find(QWidget, "presencesVide").isVisible()
    salle.click("presencesVideAction")
    assert salle.dialog("choixPersonne").isVisible()


def test_a_meeting_that_is_gone_says_so(salle: Salle) -> None:
    salle.enter()
    service.delete_rencontre(salle.monde.fichier, salle.rencontre.id)
    salle.window.contexte.written()
    assert salle.find(QWidget, "presencesSansReunion").isVisible()
    assert not salle.page.paper_actions()
    files.undo(salle.monde.fichier)
    salle.window.contexte.written()
    assert salle.page.view.isVisible()


# Live ----------------------------------------------------------------------------------------------------------
def test_a_key_redraws_one_row_and_keeps_the_scroll(salle: Salle) -> None:
    for number in range(56):
        person = salle.monde.personne(f"Nom{number:02}", "Prénom")
        salle.monde.membre(salle.cotec, person)
    salle.enter()
    view = salle.page.view
    view.choose(salle.page.view.rows.row(30).ligne.personne.id)
    offset = view.verticalScrollBar().value()
    changed: list[tuple[int, int]] = []
    view.rows.dataChanged.connect(lambda first, last, *_: changed.append((first.row(), last.row())))
    resets: list[None] = []
    view.rows.modelReset.connect(lambda: resets.append(None))
    salle.press("p")
    assert (changed, resets) == ([(30, 30)], [])
    assert abs(view.verticalScrollBar().value() - offset) <= view.rowHeight(0)


def test_the_sheet_is_previewed_from_here(salle: Salle) -> None:
    salle.enter()
    (paper,) = salle.page.paper_actions()
    paper.trigger()
    assert salle.find(QWidget, "apercu", salle.window).isVisible()


def test_large_text_puts_the_figures_under_the_list(salle: Salle, theme: Theme) -> None:
    salle.enter()
    view, counts = salle.page.view, salle.find(QWidget, "presencesDecompte")

    def left(widget: QWidget) -> int:
        return widget.mapTo(salle.page, QPoint()).x()

    assert left(counts) > left(view)
    theme.set_scale(200)
    QApplication.processEvents()
    assert counts.mapTo(salle.page, QPoint()).y() > view.mapTo(salle.page, QPoint()).y()


def test_everything_that_takes_the_keyboard_has_a_name(salle: Salle) -> None:
    salle.enter().press("p")
    nameless = [
        widget
        for widget in salle.page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
    ]
    assert nameless == []
