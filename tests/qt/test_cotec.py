"""The tab CoTec: the list, the card with its sections, the dialogs, the picker, the keyboard, undo."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.cotec import CotecPage
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services import annuaire, cotec
from cops_desktop.services import fichier as files
from cops_desktop.services.cotec import CotecFiche
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import plain
from tests.documents.pdf import flat_text_of
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, statements, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


@pytest.fixture
def page(window: MainWindow) -> CotecPage:
    shown = window.show_tab("cotec")
    assert isinstance(shown, CotecPage)
    return choose(shown, "Partenariat en pédiatrie")


def choose(page: CotecPage, sujet: str) -> CotecPage:
    """Shows the CoTec of that subject."""
    key = next(f.cotec.id for f in fiches(page) if f.cotec.sujet == sujet)
    page.open("cotec", key)
    return page


def fiches(page: CotecPage) -> list[CotecFiche]:
    return cotec.cards(page.contexte.fichier, DEMO_DAY)


def shown(page: CotecPage) -> CotecFiche:
    fiche = page.view.row()
    assert fiche is not None
    return next(one for one in fiches(page) if one.cotec.id == fiche.cotec.id)


def listed(view: ListView[CotecFiche]) -> list[str]:
    return [view.filter.index(n, 0).data() for n in range(view.filter.rowCount())]


def press(page: CotecPage, key: Qt.Key, view: ListView, qtbot: QtBot) -> None:  # type: ignore[type-arg]
    view.setFocus()
    qtbot.keyClick(view, key)


def asked(page: CotecPage) -> list[tuple[str, str]]:
    places: list[tuple[str, str]] = []
    page.contexte.asked.disconnect()
    page.contexte.asked.connect(lambda kind, key: places.append((kind, key)))
    return places


# The list ------------------------------------------------------------------------------------------------------
def test_the_list_stands_in_french_order_with_progress_next_meeting_and_alert(page: CotecPage) -> None:
    assert listed(page.view) == [f.cotec.sujet for f in fiches(page)]
    row = listed(page.view).index("Premiers recours")
    assert plain(page.view.filter.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) == (
        "Premiers recours, à saisir, 1 réunion sur 6 · prochaine le 15/12"
    )


def test_typing_filters_without_accents_and_enter_goes_on_to_the_list_then_the_meetings(
    page: CotecPage, qtbot: QtBot
) -> None:
    page.focus_search()
    search = find(page, QLineEdit, "cotecChercher")
    qtbot.keyClicks(search, "pediatrie")
    assert listed(page.view) == ["Partenariat en pédiatrie"]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.view
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.card.meetings.view
    search.clear()
    qtbot.keyClicks(search, "rien de tel")
    assert find(page, QWidget, "cotecAucun").isVisible()


def test_asking_for_a_cotec_that_is_filtered_out_shows_it(page: CotecPage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(find(page, QLineEdit, "cotecChercher"), "dialyse")
    key = next(f.cotec.id for f in fiches(page) if f.cotec.sujet == "Premiers recours")
    window.contexte.ouvrir("cotec", key)
    assert find(page, QLabel, "cotecTitre").text() == "Premiers recours"


def test_an_empty_file_says_what_a_cotec_is_and_makes_one(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)
    window.show_tab("cotec")
    click(qtbot, window, "cotecVideAction")
    dialog = dialog_named("dialogueCotec")
    click(qtbot, dialog, "enregistrer")
    assert find(dialog, QLabel, "faute").text() == "Donnez un sujet au CoTec."
    type_in(qtbot, dialog, "sujet", "Premiers recours")
    type_in(qtbot, dialog, "debut", "01/09/2026")
    type_in(qtbot, dialog, "fin", "32/13/2026")
    click(qtbot, dialog, "enregistrer")
    assert "« 32/13/2026 » n’est pas lisible" in plain(find(dialog, QLabel, "faute").text())
    assert dialog.focusWidget() is find(dialog, QLineEdit, "fin")
    type_in(qtbot, dialog, "fin", "31/08/2026")
    click(qtbot, dialog, "enregistrer")
    assert "vient avant le début" in find(dialog, QLabel, "faute").text()
    type_in(qtbot, dialog, "fin", "31/08/2027")
    click(qtbot, dialog, "enregistrer")
    assert find(window, QLabel, "cotecTitre").text() == "Premiers recours"


# Meetings ------------------------------------------------------------------------------------------------------
def test_enter_on_a_meeting_opens_its_attendance_and_so_does_the_button(page: CotecPage, qtbot: QtBot) -> None:
    places = asked(page)
    press(page, Qt.Key.Key_Return, page.card.meetings.view, qtbot)
    click(qtbot, page, "reunionsSaisir")
    coming = next(r.rencontre.id for r in shown(page).reunions if r.rencontre.date >= DEMO_DAY)
    assert places == [("presences", coming), ("presences", coming)]


def test_the_meeting_that_needs_attention_is_chosen_first(page: CotecPage) -> None:
    choose(page, "Premiers recours")
    late = next(r for r in shown(page).reunions if r.a_saisir(DEMO_DAY))
    assert page.card.meetings.chosen_id() == late.rencontre.id


def test_the_attendance_sheet_is_previewed_and_escape_comes_back(
    page: CotecPage, window: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, page, "reunionsEmargement")
    assert "Partenariat en pédiatrie, Séance 4" in find(window, QLabel, "apercuTitre").text()
    window.close_preview()
    assert window.page() is page


def test_each_paper_of_the_card_is_previewed(page: CotecPage, window: MainWindow) -> None:
    for action in page.paper_actions():
        action.trigger()
        assert find(window, QLabel, "apercuTitre").text()
        window.close_preview()


def test_a_meeting_is_added_like_the_last_one_then_moved_then_deleted(page: CotecPage, qtbot: QtBot) -> None:
    click(qtbot, page, "cotecAjouterReunion")
    dialog = dialog_named("dialogueRencontre")
    assert find(dialog, QLineEdit, "titre").text() == "Séance 7"
    type_in(qtbot, dialog, "date", "16/02/2027")
    click(qtbot, dialog, "enregistrer")
    row = page.card.meetings.view.row()
    assert row is not None and (row.rencontre.titre, row.rencontre.date) == ("Séance 7", date(2027, 2, 16))

    click(qtbot, page, "reunionsModifier")
    dialog = dialog_named("dialogueRencontre")
    type_in(qtbot, dialog, "debut", "16:00")
    type_in(qtbot, dialog, "fin", "15:00")
    click(qtbot, dialog, "enregistrer")
    assert "doit venir après" in find(dialog, QLabel, "faute").text()
    click(qtbot, dialog, "supprimer")
    assert open_dialogs() == []
    assert [r.rencontre.titre for r in shown(page).reunions][-1] == "Séance 6"
    files.undo(page.contexte.fichier)
    assert [r.rencontre.titre for r in shown(page).reunions][-1] == "Séance 7"


# Members -------------------------------------------------------------------------------------------------------
def test_a_member_is_picked_by_a_few_letters_and_the_conditions_follow(page: CotecPage, qtbot: QtBot) -> None:
    before = {m.personne.id for m in shown(page).membres}
    stranger = next(p for p in annuaire.personnes(page.contexte.fichier) if p.id not in before)
    click(qtbot, page, "cotecAjouterMembre")
    picker = dialog_named("choixPersonne")
    type_in(qtbot, picker, "choixChercher", f"{stranger.prenom} {stranger.nom}".upper())
    qtbot.keyClick(find(picker, QLineEdit, "choixChercher"), Qt.Key.Key_Return)

    dialog = dialog_named("dialogueMembre")
    verdict = find(dialog, QLabel, "verdict")
    assert "n’a pas demandé" in verdict.text()
    find(dialog, QCheckBox, "demande").click()
    assert "ne peut pas percevoir" in verdict.text()
    find(dialog, QCheckBox, "peut_etre_remunere").click()
    assert verdict.text().startswith("Rémunérable")
    find(dialog, QCheckBox, "deja_retribue").click()
    assert "déjà rétribué" in verdict.text()
    find(dialog, QCheckBox, "deja_retribue").click()
    type_in(qtbot, dialog, "attestation_le", "20/11/2026")
    click(qtbot, dialog, "enregistrer")

    (added,) = [m for m in shown(page).membres if m.personne.id == stranger.id]
    assert (added.refus, added.membre.attestation_le) == ("", date(2026, 11, 20))


def test_the_picker_offers_nobody_twice_and_makes_a_new_person_as_typed(page: CotecPage, qtbot: QtBot) -> None:
    click(qtbot, page, "cotecAjouterMembre")
    picker = dialog_named("choixPersonne")
    type_in(qtbot, picker, "choixChercher", shown(page).membres[0].personne.nom_complet + " zz")
    assert not find(picker, QPushButton, "choisir").isEnabled()
    type_in(qtbot, picker, "choixChercher", "Anaïs Quercyroux")
    click(qtbot, picker, "nouveau")
    person = dialog_named("dialoguePersonne")
    assert find(person, QLineEdit, "prenom").text() == "Anaïs"
    click(qtbot, person, "enregistrer")
    click(qtbot, dialog_named("dialogueMembre"), "annuler")
    assert "Anaïs Quercyroux" in [m.personne.nom_complet for m in shown(page).membres]


def test_a_member_is_taken_off_and_undo_puts_them_back(page: CotecPage, window: MainWindow, qtbot: QtBot) -> None:
    count = len(shown(page).membres)
    assert not find(page, QPushButton, "membresRetirer").isEnabled()
    page.card.members.view.choose_first()
    click(qtbot, page, "membresRetirer")
    assert len(shown(page).membres) == count - 1
    window.undo()
    assert len(shown(page).membres) == count
    assert page.card.members.model.rowCount() == count


def test_delete_takes_the_chosen_member_off_and_f2_opens_the_person(page: CotecPage, qtbot: QtBot) -> None:
    first, second, *rest = (m.personne.id for m in shown(page).membres)
    page.card.members.view.choose_first()
    press(page, Qt.Key.Key_Delete, page.card.members.view, qtbot)
    assert [m.personne.id for m in shown(page).membres] == [second, *rest]
    page.card.members.view.choose_first()
    places = asked(page)
    press(page, Qt.Key.Key_F2, page.card.members.view, qtbot)
    assert places == [("personne", second)] and first != second


def test_enter_on_a_member_opens_the_conditions_and_the_person_is_one_click_away(page: CotecPage, qtbot: QtBot) -> None:
    page.card.members.view.choose_first()
    press(page, Qt.Key.Key_Return, page.card.members.view, qtbot)
    dialog = dialog_named("dialogueMembre")
    click(qtbot, dialog, "fiche")
    assert dialog_named("dialoguePersonne").windowTitle() == shown(page).membres[0].personne.nom_complet
    dialog_named("dialoguePersonne").close()
    dialog.close()


def test_leaving_a_form_with_something_typed_asks_first(page: CotecPage, qtbot: QtBot) -> None:
    click(qtbot, page, "cotecModifier")
    dialog = dialog_named("dialogueCotec")
    type_in(qtbot, dialog, "sujet", "Autre chose")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox, "messageQuestion")
    assert box is not None and dialog.isVisible()
    leave = box.findChild(QAbstractButton, "confirmer")
    assert leave is not None
    leave.click()
    assert open_dialogs() == []
    assert shown(page).cotec.sujet == "Partenariat en pédiatrie"


# Budget and works ----------------------------------------------------------------------------------------------
def test_the_envelope_is_set_and_its_amounts_open_the_lines_behind(page: CotecPage, qtbot: QtBot) -> None:
    click(qtbot, page, "cotecFixerEnveloppe")
    dialog = dialog_named("dialogueEnveloppe")
    type_in(qtbot, dialog, "montant", "1 000,00")
    click(qtbot, dialog, "enregistrer")
    fiche = shown(page)
    assert fiche.budget.montant == 100_000
    assert fiche.alertes[0].startswith("Enveloppe dépassée")
    assert find(page, QLabel, "cotecEnveloppeAlerte").isVisible()


def test_extra_work_is_added_and_decided(page: CotecPage, qtbot: QtBot) -> None:
    click(qtbot, page, "travauxAjouter")
    dialog = dialog_named("dialogueTravail")
    type_in(qtbot, dialog, "intitule", "Glossaire")
    click(qtbot, dialog, "enregistrer")
    assert find(dialog, QLabel, "faute").text() == "Dites qui a rendu ce travail."
    click(qtbot, dialog, "personne")
    picker = dialog_named("choixPersonne")
    type_in(qtbot, picker, "choixChercher", "keita fatoumata")
    click(qtbot, picker, "choisir")
    assert find(dialog, QPushButton, "personne").text() == "Fatoumata Keïta"
    type_in(qtbot, dialog, "demi_vacations", "3,5")
    click(qtbot, dialog, "enregistrer")
    assert "1 à 3 vacations" in find(dialog, QLabel, "faute").text()
    type_in(qtbot, dialog, "demi_vacations", "1,5")
    click(qtbot, dialog, "enregistrer")
    work = next(t for t, _ in shown(page).travaux if t.intitule == "Glossaire")
    assert (work.demi_vacations, work.decide_le) == (3, None)


# The card as a whole -------------------------------------------------------------------------------------------
def test_a_change_elsewhere_keeps_the_chosen_rows_and_the_focus(page: CotecPage, window: MainWindow) -> None:
    members = page.card.members
    members.view.choose(shown(page).membres[3].membre.id)
    members.view.setFocus()
    cotec.save_enveloppe(window.contexte.fichier, 2026, shown(page).cotec.id, 123_400)
    window.contexte.written()
    row = members.view.row()
    assert row is not None and row.membre.id == shown(page).membres[3].membre.id
    assert window.focusWidget() is members.view


def test_the_page_asks_the_file_a_few_things_not_one_per_row(page: CotecPage, window: MainWindow) -> None:
    assert statements(window, page.refresh) < 60


@pytest.mark.parametrize("scale", [100, 200])
def test_every_button_has_a_name_that_a_screen_reader_says(page: CotecPage, theme: Theme, scale: int) -> None:
    theme.set_scale(scale)
    QApplication.processEvents()
    for made in page.findChildren(QPushButton):
        assert made.objectName(), made.text()
        assert made.text() or made.accessibleName(), made.objectName()


def test_the_list_of_participants_and_of_members_are_papers_of_the_page(page: CotecPage, qtbot: QtBot) -> None:
    page.card.meetings.view.choose_first()
    for name, title in (("liste", "CoTec"), ("membres", "Liste des membres")):
        action = next(a for a in page.paper_actions() if a.objectName() == f"cotecPapier_{name}")
        with qtbot.waitSignal(page.contexte.preview_asked) as asked:
            action.trigger()
        assert title in plain(flat_text_of(asked.args[0]))
        assert plain(asked.args[2]) == "Liste à diffuser : Partenariat en pédiatrie"
