"""The page Paiements, in the real window: forms go from draft to paid, one by one and in batches (R5.6, R5.8, R5.9)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.words import format_euros
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.dialogs.preparer_etats import READ_FOR
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.paiements import PaiementsPage
from cops_desktop.qt.pages.paiements.lists import SumsLine
from cops_desktop.qt.theme import Theme
from cops_desktop.services import paiements
from cops_desktop.services.fichier import undo_label
from cops_desktop.services.paiements import Formulaire
from cops_desktop.storage import rencontres
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, statements, type_in

TODAY = date(2026, 11, 22)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = open_window(qtbot, theme, tmp_path / "demo.cops")
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.contexte.tasks.wait()


@pytest.fixture
def page(window: MainWindow) -> PaiementsPage:
    shown = window.show_tab("paiements")
    assert isinstance(shown, PaiementsPage)
    return shown


def at(page: PaiementsPage, etat: Avancement) -> list[Formulaire]:
    """The forms that stand there, as the file says."""
    return [f for f in paiements.forms(page.contexte.fichier) if f.etat.etat is etat]


def card(page: PaiementsPage) -> QWidget:
    shown = page.both.card()
    assert shown is not None
    return shown


def words(page: PaiementsPage) -> str:
    """Everything that the card says."""
    return plain(" | ".join(text.text() for text in card(page).findChildren(QLabel)))


def said(window: MainWindow) -> str:
    return plain(find(window, QLabel, "etatMessage").text())


def choose_state(page: PaiementsPage, word: str) -> None:
    page.filters.state.choose(word)


def test_every_form_is_listed_with_its_state_and_the_sums_stand_under_their_columns(page: PaiementsPage) -> None:
    forms = paiements.forms(page.contexte.fichier)
    assert len(page.forms.shown()) == len(forms)
    owed = [f for f in forms if f.etat.etat is not Avancement.ANNULE]
    line = find(page, SumsLine, "etatsAffiches")
    assert find(line, QLabel, "etatsAffiches_total").text() == format_euros(sum(f.total for f in owed))
    assert plain(line.words.text()) == f"Affichés : {len(owed)} états + 1 annulé"


def test_words_state_cotec_and_year_narrow_the_list(qtbot: QtBot, page: PaiementsPage) -> None:
    qtbot.keyClicks(page.filters.search, "keita dialyse")
    assert {f.personne for f in page.forms.shown()} <= {"Fatoumata Keïta"}
    page.filters.search.clear()
    choose_state(page, "validé")
    assert {f.etat.etat for f in page.forms.shown()} == {Avancement.VALIDE}
    choose_state(page, "")
    page.filters.year.choose(2025)
    assert {f.etat.annee for f in page.forms.shown()} == {2025}
    page.filters.search.setText("personne de ce nom")
    click(qtbot, page, "paiementsFiltreAction")
    assert len(page.forms.shown()) == len(page.forms.rows.rows())


def answer(qtbot: QtBot, page: PaiementsPage, name: str) -> None:
    """Presses a button of the question that is asked."""
    box = page.contexte.window.findChild(QMessageBox, "messageQuestion")
    assert box is not None
    click(qtbot, box, name)


def test_r5_8_a_form_goes_from_draft_to_paid_by_its_first_button(qtbot: QtBot, page: PaiementsPage) -> None:
    draft = at(page, Avancement.BROUILLON)[0]
    page.open("etats", draft.etat.id)
    assert "État en brouillon" in words(page)
    for etat in (Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE):
        click(qtbot, card(page), "etatAvancer")
        if etat is Avancement.PAYE:
            answer(qtbot, page, "confirmer")
        now = paiements.form(page.contexte.fichier, draft.etat.id)
        assert now.etat.etat is etat
        assert now.etat.reference in words(page)
    assert now.etat.valide_le == now.etat.paye_le == TODAY
    assert now.lignes and now.total == draft.total
    assert not card(page).findChildren(QPushButton, "etatAvancer")
    assert not card(page).findChildren(QPushButton, "etatAnnuler")


def test_r5_8_paid_is_asked_first_since_nothing_takes_it_back(qtbot: QtBot, page: PaiementsPage) -> None:
    form = at(page, Avancement.TRANSMIS)[0]
    page.open("etats", form.etat.id)
    click(qtbot, card(page), "etatAvancer")
    box = page.contexte.window.findChild(QMessageBox, "messageQuestion")
    assert box is not None and format_euros(form.total) in box.text()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert paiements.form(page.contexte.fichier, form.etat.id).etat.etat is Avancement.TRANSMIS


def test_r5_8_the_day_of_a_step_is_the_one_that_is_typed(qtbot: QtBot, page: PaiementsPage) -> None:
    form = at(page, Avancement.VALIDE)[0]
    page.open("etats", form.etat.id)
    type_in(qtbot, card(page), "etatDate", "20/11/2026")
    click(qtbot, card(page), "etatAvancer")
    assert paiements.form(page.contexte.fichier, form.etat.id).etat.signe_le == date(2026, 11, 20)


def test_a_day_that_cannot_be_read_is_marked_and_nothing_is_written(qtbot: QtBot, page: PaiementsPage) -> None:
    form = at(page, Avancement.VALIDE)[0]
    page.open("etats", form.etat.id)
    type_in(qtbot, card(page), "etatDate", "hier")
    click(qtbot, card(page), "etatAvancer")
    assert paiements.form(page.contexte.fichier, form.etat.id).etat.etat is Avancement.VALIDE
    assert "« hier » n’est pas lisible" in words(page)


def test_r5_8_a_validated_form_says_that_it_is_frozen_and_where_corrections_go(page: PaiementsPage) -> None:
    page.open("etats", at(page, Avancement.VALIDE)[0].etat.id)
    assert "Figé le 08/10/2026 : une réunion corrigée ensuite fait une différence, portée au prochain état." in words(
        page
    )


def test_every_line_of_the_card_says_why_it_has_its_amount(page: PaiementsPage) -> None:
    form = next(f for f in at(page, Avancement.PAYE) if f.brut and f.frais and any(line.cumul for line in f.lignes))
    page.open("etats", form.etat.id)
    said_there = words(page)
    for line in form.lignes:
        assert plain(line.calcul) in said_there and plain(format_euros(line.montant)) in said_there
    assert plain(format_euros(form.total)) in said_there


def test_r5_8_a_difference_is_shown_as_one(page: PaiementsPage) -> None:
    form = next(f for f in at(page, Avancement.PAYE) + at(page, Avancement.VALIDE) if any(x.rang for x in f.lignes))
    page.open("etats", form.etat.id)
    assert "correction : 0,5 au lieu de 1" in words(page)


def test_r5_8_cancelling_asks_for_the_reason_and_frees_the_lines(qtbot: QtBot, page: PaiementsPage) -> None:
    form = at(page, Avancement.VALIDE)[0]
    page.open("etats", form.etat.id)
    click(qtbot, card(page), "etatAnnuler")
    dialog = dialog_named("dialogueAnnulerEtat")
    click(qtbot, dialog, "enregistrer")
    assert "Écrivez le motif" in find(dialog, QLabel, "faute").text()
    type_in(qtbot, dialog, "motif", "courrier revenu")
    click(qtbot, dialog, "enregistrer")
    assert open_dialogs() == []
    now = paiements.form(page.contexte.fichier, form.etat.id)
    assert (now.etat.etat, now.etat.motif, now.etat.annule_le) == (Avancement.ANNULE, "courrier revenu", TODAY)
    assert "Motif : « courrier revenu »" in words(page)


def test_r5_8_a_batch_is_validated_at_once_stays_chosen_and_is_printed_as_one_pdf(
    qtbot: QtBot, window: MainWindow, page: PaiementsPage
) -> None:
    drafts = at(page, Avancement.BROUILLON)
    page.open("etats", "brouillon")
    page.forms.setFocus()
    qtbot.keyClick(page.forms, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert f"{len(drafts)} états choisis" in words(page)
    click(qtbot, card(page), "lotAvancer_brouillon")
    chosen = page.forms.chosen_rows()
    assert {f.etat.id for f in chosen} == {f.etat.id for f in drafts}
    assert {f.etat.etat for f in chosen} == {Avancement.VALIDE}
    assert f"{len(drafts)} états validés" in said(window)
    qtbot.keyClick(page.forms, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "apercu")))
    preview = find(window, QWidget, "apercu")
    assert preview.document.pageCount() >= len(drafts)  # type: ignore[attr-defined]
    assert plain(preview.accessibleName()) == f"{len(drafts)} états de vacations et de frais"


def test_a_batch_names_who_has_no_address_before_it_is_validated(window: MainWindow, page: PaiementsPage) -> None:
    """The address is frozen with the form (§9): once it is validated, it is too late."""
    fichier, chosen = window.contexte.fichier, at(page, Avancement.BROUILLON)[0].etat.personne
    with fichier.operation("Adresse inconnue"):
        fichier.db.conn.execute("UPDATE personnes SET adresse = '2 rue Basse', code_postal = '81000', commune = 'Albi'")
        fichier.db.conn.execute("UPDATE personnes SET adresse = '', code_postal = '' WHERE id = ?", (chosen,))
    window.contexte.written()
    page.open("etats", "brouillon")
    page.forms.selectAll()
    nom = next(f.personne for f in page.forms.shown() if f.etat.personne == chosen)
    said = plain(find(card(page), QLabel, "lotSansAdresse").text())
    assert said == f"Adresse à compléter : {nom}. Elle sera figée avec l’état."
    page.forms.choose(next(f.etat.id for f in page.forms.shown() if f.etat.personne == chosen))
    assert (
        plain(find(card(page), QLabel, "etatSansAdresse").text())
        == "Adresse à compléter : elle sera figée avec l’état."
    )
    page.open("etats", "payé")
    page.forms.selectAll()
    assert not card(page).findChildren(QLabel, "lotSansAdresse")


def test_a_batch_can_be_stopped_while_it_is_printed(qtbot: QtBot, window: MainWindow, page: PaiementsPage) -> None:
    page.forms.selectAll()
    page.actions_of.print([f.etat.id for f in page.forms.shown() if f.lignes])
    window.contexte.tasks.cancel()
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())
    assert "Arrêté à votre demande" in said(window)
    assert not window.findChildren(QWidget, "apercu")


def test_a_mixed_choice_offers_the_next_step_of_each_state(qtbot: QtBot, page: PaiementsPage) -> None:
    page.forms.selectAll()
    steps = [b.text() for b in card(page).findChildren(QPushButton) if b.objectName().startswith("lotAvancer")]
    assert steps == ["Valider les 15", "Noter les 9 signés", "Noter les 3 transmis", "Noter les 3 payés"]
    principal = [b for b in card(page).findChildren(QPushButton) if b.property("role") == "principal"]
    assert [b.text() for b in principal] == ["Valider les 15"]
    click(qtbot, card(page), "lotAvancer_transmis")
    answer(qtbot, page, "confirmer")
    assert not at(page, Avancement.TRANSMIS)


def test_delete_removes_a_draft_and_undo_brings_it_back(qtbot: QtBot, window: MainWindow, page: PaiementsPage) -> None:
    draft = at(page, Avancement.BROUILLON)[0]
    page.open("etats", draft.etat.id)
    qtbot.keyClick(page.forms, Qt.Key.Key_Delete)
    assert draft.etat.id not in {f.etat.id for f in paiements.forms(page.contexte.fichier)}
    assert "1 brouillon supprimé" in said(window)
    assert page.forms.chosen_rows(), "another row is chosen"
    qtbot.keyClick(page.forms, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert draft.etat.id in {f.etat.id for f in page.forms.shown()}


def test_delete_leaves_a_validated_form_and_says_what_to_do(
    qtbot: QtBot, window: MainWindow, page: PaiementsPage
) -> None:
    form = at(page, Avancement.VALIDE)[0]
    page.open("etats", form.etat.id)
    qtbot.keyClick(page.forms, Qt.Key.Key_Delete)
    assert said(window) == "Seul un brouillon se supprime : un état validé s’annule, avec un motif."
    assert form.etat.id in {f.etat.id for f in at(page, Avancement.VALIDE)}


def test_r5_8_undoing_a_validation_is_refused_in_a_sentence(
    qtbot: QtBot, window: MainWindow, page: PaiementsPage
) -> None:
    draft = at(page, Avancement.BROUILLON)[0]
    page.open("etats", draft.etat.id)
    click(qtbot, card(page), "etatAvancer")
    window.undo()
    box = next(b for b in QApplication.topLevelWidgets() if isinstance(b, QMessageBox) and b.isVisible())
    assert "figé" in box.informativeText()
    box.close()
    assert paiements.form(page.contexte.fichier, draft.etat.id).etat.etat is Avancement.VALIDE


def test_enter_goes_to_the_next_step_and_the_arrows_go_through_the_forms(qtbot: QtBot, page: PaiementsPage) -> None:
    page.open("etats", "brouillon")
    page.forms.setFocus()
    first = page.forms.chosen_rows()
    qtbot.keyClick(page.forms, Qt.Key.Key_Down)
    assert page.forms.chosen_rows() != first
    qtbot.keyClick(page.forms, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None and focused.objectName() == "etatAvancer"


def test_shift_and_the_arrows_choose_several(qtbot: QtBot, page: PaiementsPage) -> None:
    page.forms.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.forms, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.forms.chosen_rows()) == 3
    assert find(page, SumsLine, "etatsChoisis").isVisibleTo(page)


def test_the_sum_of_what_is_shown_opens_its_lines(qtbot: QtBot, page: PaiementsPage) -> None:
    page.open("etats", "signé")
    click(qtbot, page, "etatsAffichesMots")
    assert page.forms.chosen_rows() == page.forms.shown()
    first = page.forms.shown()[0]
    find(card(page), QLabel, f"lot_{first.etat.id}").click()  # type: ignore[attr-defined]
    assert page.forms.chosen_rows() == [first]


def test_r5_8_preparing_shows_what_it_will_do_then_selects_the_drafts(
    qtbot: QtBot, window: MainWindow, page: PaiementsPage
) -> None:
    paiements.delete_drafts(page.contexte.fichier, [f.etat.id for f in at(page, Avancement.BROUILLON)])
    page.contexte.written()
    page.open("preparer", "")
    dialog = dialog_named("dialoguePreparer")
    assert plain(find(dialog, QLabel, "resume").text()).startswith("15 états pour 15 personnes : 2 120,60 €")
    assert "sans paiement, et pourquoi" in find(dialog, QLabel, "resteResume").text()
    click(qtbot, dialog, "enregistrer")
    assert {f.etat.id for f in page.forms.chosen_rows()} == {f.etat.id for f in at(page, Avancement.BROUILLON)}
    assert undo_label(page.contexte.fichier) == "Préparer les états jusqu’au 22/11/2026"
    window.undo()
    assert at(page, Avancement.BROUILLON) == []


def test_preparing_counts_again_for_another_day_or_cotec(qtbot: QtBot, page: PaiementsPage) -> None:
    page.open("preparer", "")
    dialog = dialog_named("dialoguePreparer")
    type_in(qtbot, dialog, "jusquau", "31/01/2025")
    qtbot.waitUntil(lambda: "Rien à payer" in find(dialog, QLabel, "resume").text())
    assert not find(dialog, QPushButton, "enregistrer").isEnabled()
    type_in(qtbot, dialog, "jusquau", "22/11/2026")
    qtbot.waitUntil(find(dialog, QPushButton, "enregistrer").isEnabled)
    type_in(qtbot, dialog, "jusquau", "demain")
    click(qtbot, dialog, "enregistrer")
    assert "« demain »" in plain(find(dialog, QLabel, "faute").text())
    assert open_dialogs() == ["dialoguePreparer"]
    QDialog.reject(dialog)


def test_preparing_never_makes_what_it_has_not_shown(qtbot: QtBot, page: PaiementsPage) -> None:
    paiements.delete_drafts(page.contexte.fichier, [f.etat.id for f in at(page, Avancement.BROUILLON)])
    page.contexte.written()
    page.open("preparer", "")
    dialog = dialog_named("dialoguePreparer")
    type_in(qtbot, dialog, "jusquau", "10/10/2026")
    qtbot.keyClick(find(dialog, QLineEdit, "jusquau"), Qt.Key.Key_Return)
    assert at(page, Avancement.BROUILLON) == []
    shown = plain(find(dialog, QLabel, "resume").text())
    qtbot.wait(READ_FOR + 100)
    qtbot.keyClick(find(dialog, QLineEdit, "jusquau"), Qt.Key.Key_Return)
    made = at(page, Avancement.BROUILLON)
    assert made and plain(format_euros(sum(f.total for f in made))) in shown


def test_r5_5_what_is_not_paid_says_why_and_where_to_mend_it(qtbot: QtBot, page: PaiementsPage) -> None:
    page.open("restes", "")
    page.filters.suite.choose("non payé")
    assert {r.suite.value for r in page.restes.shown()} == {"non payé"}
    page.restes.choose_first()
    reste = page.restes.chosen_rows()[0]
    assert plain(reste.raison) in words(page)
    asked: list[tuple[str, str]] = []
    page.contexte.asked.disconnect()
    page.contexte.asked.connect(lambda kind, key: asked.append((kind, key)))
    click(qtbot, card(page), "restePresences")
    click(qtbot, card(page), "resteCotec")
    assert asked == [("presences", reste.rencontre), ("cotec", reste.cotec_id)]


def test_r5_8_what_a_draft_gathers_leads_to_it(qtbot: QtBot, page: PaiementsPage) -> None:
    page.open("restes", "")
    page.filters.suite.choose("sur un brouillon")
    page.restes.choose_first()
    reste = page.restes.chosen_rows()[0]
    click(qtbot, card(page), "resteBrouillon")
    assert [f.etat.id for f in page.forms.chosen_rows()] == [reste.brouillon]


def test_r5_8_a_draft_that_became_empty_says_so_and_offers_to_go(qtbot: QtBot, page: PaiementsPage) -> None:
    draft = next(f for f in at(page, Avancement.BROUILLON) if len(f.lignes) == 1)
    fichier = page.contexte.fichier
    (presence,) = rencontres.presences(fichier.db, "id = ?", (draft.lignes[0].objet,))
    with fichier.operation("Corriger une présence"):
        rencontres.save_presence(fichier.db, replace(presence, presence=Venue.ABSENT))
    page.contexte.written()
    page.open("etats", draft.etat.id)
    assert "Ce brouillon est vide" in words(page)
    assert find(card(page), QPushButton, "etatSupprimer").property("role") == "principal"
    click(qtbot, card(page), "etatSupprimer")
    assert draft.etat.id not in {f.etat.id for f in paiements.forms(fichier)}


def test_r5_6_each_amount_of_the_envelope_opens_its_lines(qtbot: QtBot, page: PaiementsPage) -> None:
    click(qtbot, page, "enveloppe_paye")
    assert {f.etat.etat for f in page.forms.shown()} == {Avancement.PAYE}
    click(qtbot, page, "enveloppe_valide")
    running = {Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS}
    assert {f.etat.etat for f in page.forms.shown()} == running
    click(qtbot, page, "enveloppe_acquis")
    assert page.restes.shown() and page.restes.isVisible()


def test_r5_6_the_envelopes_unfold_by_cotec_and_each_can_be_set(qtbot: QtBot, page: PaiementsPage) -> None:
    cotec = next(iter(page.cotecs()))
    click(qtbot, page, "enveloppesDetailler")
    click(qtbot, page, f"enveloppeMontant_{cotec}")
    dialog = dialog_named("dialogueEnveloppe")
    type_in(qtbot, dialog, "montant", "100")
    click(qtbot, dialog, "enregistrer")
    alert = plain(find(page, QLabel, "enveloppesAlerte").text())
    assert page.cotecs()[cotec] in alert and "enveloppe dépassée" in alert


def test_what_opens_a_form_shows_it_whatever_the_filters(page: PaiementsPage) -> None:
    page.open("etats", "brouillon")
    paid = at(page, Avancement.PAYE)[0]
    page.open("etats", paid.etat.id)
    assert [f.etat.id for f in page.forms.chosen_rows()] == [paid.etat.id]


def test_other_data_keep_the_choice_and_the_scroll(page: PaiementsPage) -> None:
    paid = at(page, Avancement.PAYE)[-1]
    page.open("etats", paid.etat.id)
    before = page.forms.verticalScrollBar().value()
    paiements.delete_drafts(page.contexte.fichier, [at(page, Avancement.BROUILLON)[0].etat.id])
    page.contexte.written()
    assert [f.etat.id for f in page.forms.chosen_rows()] == [paid.etat.id]
    assert abs(page.forms.verticalScrollBar().value() - before) <= page.forms.rowHeight(0)


def test_the_menu_offers_what_can_be_printed(window: MainWindow, page: PaiementsPage) -> None:
    page.forms.selectAll()
    assert [plain(a.text()) for a in window.papers()] == [
        "95 états choisis",
        "Récapitulatif 2026, pour la comptabilité",
    ]
    window.papers()[-1].trigger()
    assert window.findChildren(QWidget, "apercu")


def test_the_file_is_asked_no_more_for_many_forms_than_for_few(window: MainWindow, page: PaiementsPage) -> None:
    page.open("etats", at(page, Avancement.PAYE)[0].etat.id)
    ids = [f.etat.id for f in at(page, Avancement.BROUILLON)]
    paiements.delete_drafts(page.contexte.fichier, ids[:1])
    many = statements(window, page.refresh)
    paiements.delete_drafts(page.contexte.fichier, ids[2:])
    assert statements(window, page.refresh) == many


def test_large_text_keeps_names_and_totals_in_view(window: MainWindow, page: PaiementsPage) -> None:
    window.theme.set_scale(200)
    shown = [c.key for n, c in enumerate(page.forms.rows.columns) if not page.forms.isColumnHidden(n)]
    assert {"personne", "total"} <= set(shown) and "brut" not in shown


def test_an_empty_file_says_what_to_do_first(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)
    page = window.show_tab("paiements")
    assert isinstance(page, PaiementsPage)
    assert find(page, QWidget, "paiementsVide").isVisible()
    click(qtbot, page, "paiementsVideAction")
    dialog = dialog_named("dialoguePreparer")
    assert "saisissez d’abord les présences" in find(dialog, QLabel, "resume").text()
    dialog.close()
    page.open("restes", "")
    assert find(page, QWidget, "restesVide").isVisible()


def test_undoing_under_a_paper_leaves_nothing_to_trip_over(
    qtbot: QtBot, window: MainWindow, page: PaiementsPage
) -> None:
    """The card is made anew by the undo: the button that opened the paper is gone when the paper is closed."""
    page.open("etats", at(page, Avancement.BROUILLON)[0].etat.id)
    find(card(page), QPushButton, "etatImprimer").setFocus()
    click(qtbot, card(page), "etatImprimer")
    qtbot.waitUntil(lambda: window.findChild(PdfPreview) is not None)
    window.undo()
    page.refresh()
    qtbot.wait(10)
    window.close_preview()
    assert window.page() is page
