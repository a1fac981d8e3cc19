"""The card of an accompagnement (R6.3, R6.5): what it says, what is typed in place, what its buttons lead to."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.types import Accompagnement, Decision, Nature
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.card import AccompagnementCard
from cops_desktop.qt.pages.accompagnements.memoire import LISTE
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.accompagnements.ecrire import enregistrer
from cops_desktop.services.accompagnements.fiche import Fiche, fiche
from cops_desktop.services.accompagnements.noter import noter
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.documents.pdf import flat_text_of
from tests.qt.real_window import (
    choose,
    click,
    dialog_named,
    find,
    open_dialogs,
    open_window,
    settled,
    status,
    type_in,
    words,
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A new file, without any project."""
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def active(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window that has the keyboard: only there is a field left."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def card_of(window: MainWindow, item: Accompagnement) -> AccompagnementCard:
    """The card beside the list, on this project."""
    window.contexte.written()
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    page.tete.show_vue(LISTE)
    window.contexte.ouvrir("accompagnement", item.id)
    return page.card()


def now(window: MainWindow, item: Accompagnement) -> Fiche:
    return fiche(window.contexte.fichier, item.id, DEMO_DAY)


def running(monde: Monde, *steps: str, **more: object) -> Accompagnement:
    """A project that was approved, and went so."""
    item = monde.accompagnement(**more)
    monde.examen(item, date(2026, 9, 3))
    monde.mouvements(item, *(steps or ("2026-09-10 étape 1",)))
    return item


# What it says -----------------------------------------------------------------------------------------------------
def test_r6_5_the_head_names_the_structures_as_links_the_kind_the_state_and_the_lateness(
    window: MainWindow, monde: Monde
) -> None:
    first, second = monde.structure("IFSI du Rouergue", code_postal="12000"), monde.structure("CH Les Garrigues")
    item = running(
        monde,
        nature=Nature.APPUI_ETP,
        structures=(first, second),
        prochaine_action="envoyer le plan",
        echeance=date(2026, 11, 20),
    )
    card = card_of(window, item)
    assert words(card, "accompagnementTitre") == "Scénarios à deux voix"
    assert find(card, TextLink, "accompagnementStructure0").text() == "IFSI du Rouergue"
    assert find(card, TextLink, "accompagnementStructure1").text() == "CH Les Garrigues"
    assert plain(find(card, Chip, "accompagnementEtat").text()) == "1 · Diagnostic"
    assert plain(find(card, Chip, "accompagnementAlerte").text()) == "44 j de retard"  # an appui’s first stage: a month
    assert words(card, "accompagnementRetard") == "Fin de l’étape 1 : 44 jours de retard."
    assert (
        words(card, "accompagnementSous") == "appui ETP · Ouest · demande du 24/08/2026 · étape 1 depuis le 10/09/2026"
    )
    assert not find(card, Chip, "accompagnementEvaluationDue").isVisible()
    find(card, TextLink, "accompagnementStructure1").click()
    assert (page := window.page()) is not None and page.objectName() == "annuaire"


@pytest.mark.parametrize(
    ("steps", "button", "outcome"),
    [
        (("2026-09-10 étape 1",), "Terminer l’étape 1", ""),
        (("2026-09-10 étape 1", "2026-10-01 étape 3"), "Terminer l’étape 3", ""),
        (("2026-09-10 étape 1", "2026-10-01 étape 4"), "Clore", ""),
        (("2026-09-10 étape 1", "2026-10-01 suspendu"), "Reprendre à l’étape 1", "Suspendu : un motif"),
        (("2026-09-10 étape 1", "2026-10-01 clos"), "", "Issue : un motif"),
        (("2026-09-10 étape 1", "2026-10-01 abandonné"), "", "Issue : un motif"),
    ],
)
def test_r6_3_the_first_button_is_the_move_that_comes_next(
    window: MainWindow, monde: Monde, steps: tuple[str, ...], button: str, outcome: str
) -> None:
    card = card_of(window, running(monde, *steps))
    first = find(card, QPushButton, "accompagnementSuivant")
    assert (plain(first.text()), first.isVisible()) == (button, bool(button))
    assert words(card, "accompagnementIssue") == outcome
    assert not find(card, QPushButton, "accompagnementExaminer").isVisible()
    runs = button.startswith(("Terminer", "Clore"))
    assert find(card, QAction, "accompagnementSuspendre").isVisible() is runs
    assert find(card, QAction, "accompagnementAbandonner").isVisible() is bool(button)


def test_r6_3_a_request_waits_for_the_copil_and_begins_once_it_is_approved(window: MainWindow, monde: Monde) -> None:
    item = monde.accompagnement()
    card = card_of(window, item)
    first, decide = find(card, QPushButton, "accompagnementSuivant"), find(card, QPushButton, "accompagnementExaminer")
    assert (first.isVisible(), decide.isVisible()) == (False, True)
    monde.examen(item, DEMO_DAY, "reportée", motif="le budget manque")
    window.contexte.written()
    assert words(card, "accompagnementIssue") == "Reportée : le budget manque"
    monde.examen(item, DEMO_DAY)
    window.contexte.written()
    assert (plain(first.text()), first.isVisible(), decide.isVisible()) == ("Commencer l’étape 1", True, True)


def test_r6_3_what_was_refused_goes_nowhere_but_to_another_decision(window: MainWindow, monde: Monde) -> None:
    item = monde.accompagnement()
    monde.examen(item, DEMO_DAY, "refusée", motif="hors du champ")
    card = card_of(window, item)
    shown = {name: find(card, QPushButton, f"accompagnement{name}").isVisible()
             for name in ("Suivant", "Examiner", "Deplacer", "Modifier")}  # fmt: skip
    assert shown == {"Suivant": False, "Examiner": True, "Deplacer": False, "Modifier": True}
    assert words(card, "accompagnementIssue") == "Issue : hors du champ"
    assert not find(card, QLineEdit, "accompagnementActionChamp").isVisible()  # nothing is to be done next


def test_r6_5_who_follows_it_and_the_contacts_open_and_say_how_to_reach_them(window: MainWindow, monde: Monde) -> None:
    who = monde.personne("Abadie", "Marthe")
    contact = monde.personne("Zeller", "Yves", telephone="+33561000000", email="yves@exemple.fr")
    card = card_of(window, running(monde, charges=(who,), contacts=(contact,), themes=("formation",)))
    people = find(card, QWidget, "accompagnementPersonnes")
    links = [find(people, TextLink, f"accompagnementPersonnes{row}_0") for row in (0, 1)]
    assert [link.text() for link in links] == ["Marthe Abadie", "Yves Zeller"]
    assert "05 61 00 00 00 · yves@exemple.fr" in [plain(made.text()) for made in people.findChildren(QLabel)]
    links[1].click()
    assert (page := window.page()) is not None and page.objectName() == "annuaire"


# What is typed in place -------------------------------------------------------------------------------------------
def test_r6_5_the_next_action_and_its_day_are_saved_when_left_and_undone_by_ctrl_z(
    active: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    item = running(monde)
    card = card_of(active, item)
    type_in(qtbot, card, "accompagnementActionChamp", "entretiens")
    qtbot.keyClick(find(card, QLineEdit, "accompagnementActionChamp"), Qt.Key.Key_Tab)
    assert find(card, QWidget, "accompagnementAction").toolTip() == "entretiens", "whole, where the field is narrow"
    type_in(qtbot, card, "accompagnementEcheanceChamp", "8/12/2026")
    qtbot.keyClick(find(card, QLineEdit, "accompagnementEcheanceChamp"), Qt.Key.Key_Return)
    assert (now(active, item).item.prochaine_action, now(active, item).item.echeance) == (
        "entretiens",
        date(2026, 12, 8),
    )
    active.undo()
    assert now(active, item).item.echeance is None
    assert find(card, QLineEdit, "accompagnementEcheanceChamp").text() == ""


def test_a_wrong_day_is_marked_in_words_and_the_old_one_stays(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = running(monde, echeance=date(2026, 12, 8))
    card = card_of(window, item)
    type_in(qtbot, card, "accompagnementEcheanceChamp", "mardi")
    qtbot.keyClick(find(card, QLineEdit, "accompagnementEcheanceChamp"), Qt.Key.Key_Return)
    assert "« mardi » n’est pas lisible" in words(card, "accompagnementEcheanceNote")
    assert now(window, item).item.echeance == date(2026, 12, 8)


def test_r6_5_a_text_is_saved_when_left(active: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = running(monde)
    card = card_of(active, item)
    text = find(card, QPlainTextEdit, "accompagnementDiagnosticChamp")
    text.setFocus()
    text.insertPlainText("Trois patients intervenants,\nsans cadre.")
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert now(active, item).item.diagnostic == "Trois patients intervenants,\nsans cadre."
    assert active.focusWidget() is find(card, QPlainTextEdit, "accompagnementPlanChamp")


def test_what_is_being_typed_is_saved_for_its_own_project_when_another_is_shown(
    window: MainWindow, monde: Monde
) -> None:
    item, other = running(monde), running(monde, titre="Autre projet")
    card = card_of(window, item)
    text = find(card, QPlainTextEdit, "accompagnementContexteChamp")
    text.setFocus()
    text.insertPlainText("Une promotion de 90 étudiants.")
    window.contexte.ouvrir("accompagnement", other.id)
    assert now(window, item).item.contexte == "Une promotion de 90 étudiants."
    assert (now(window, other).item.contexte, text.toPlainText()) == ("", "")


def test_r6_3_a_planned_day_that_nobody_typed_shows_what_it_is_computed_to_be(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    item = running(monde, "2026-09-10 étape 1", "2026-11-12 étape 2")
    card = card_of(window, item)
    first, second = (find(card, QLineEdit, f"accompagnementFin{n}Champ") for n in (1, 2))
    assert (first.text(), plain(first.placeholderText())) == ("", "09/11/2026 (calculé)")
    assert words(card, "accompagnementFin1Note") == "Réel : du 10/09/2026 au 12/11/2026. 3 jours de retard."
    assert words(card, "accompagnementFin2Note") == "Réel : depuis le 12/11/2026."
    type_in(qtbot, card, "accompagnementFin1Champ", "30/11/2026")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert now(window, item).item.fin_etape_1 == date(2026, 11, 30)
    assert plain(second.placeholderText()) == "31/01/2027 (calculé)"
    assert words(card, "accompagnementFin1Note").endswith("Date saisie : vide, elle se calcule.")
    type_in(qtbot, card, "accompagnementFin2Champ", "01/11/2026")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    fault = "La fin prévue de l’étape 2 est avant celle de l’étape 1 (30/11/2026). Rien n’a été changé."
    assert words(card, "accompagnementFin2Note") == fault
    assert now(window, item).item.fin_etape_2 is None


# What the buttons lead to -----------------------------------------------------------------------------------------
def test_r6_3_a_stage_is_finished_by_one_key_from_the_list(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = running(monde)
    card = card_of(window, item)
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    page.vues.opened.emit(item.id)
    first = find(card, QPushButton, "accompagnementSuivant")
    assert window.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert now(window, item).parcours.etape == 2
    assert plain(first.text()) == "Terminer l’étape 2"
    assert open_dialogs() == []


@pytest.mark.parametrize(
    ("button", "dialog"),
    [
        ("accompagnementDeplacer", "dialogueDeplacer"),
        ("accompagnementModifier", "dialogueAccompagnement"),
    ],
)
def test_each_button_opens_its_dialog(window: MainWindow, monde: Monde, qtbot: QtBot, button: str, dialog: str) -> None:
    card = card_of(window, running(monde))
    click(qtbot, card, button)
    dialog_named(dialog).close()


@pytest.mark.parametrize("action", ["accompagnementSuspendre", "accompagnementAbandonner"])
def test_r6_3_suspending_and_abandoning_ask_for_the_reason(
    window: MainWindow, monde: Monde, qtbot: QtBot, action: str
) -> None:
    item = running(monde)
    find(card_of(window, item), QAction, action).trigger()
    dialog = dialog_named("dialogueDeplacer")
    find(dialog, QPlainTextEdit, "motif").setPlainText("le service est en travaux")
    click(qtbot, dialog, "enregistrer")
    life = now(window, item).parcours
    assert (
        life.position.value
        == {"Suspendre": "suspendu", "Abandonner": "abandonné"}[action.removeprefix("accompagnement")]
    )
    assert life.mouvements[-1].motif == "le service est en travaux"


def test_the_decision_of_the_copil_is_noted_from_the_card(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = monde.accompagnement()
    click(qtbot, card_of(window, item), "accompagnementExaminer")
    dialog = dialog_named("dialogueExamen")
    choose(dialog, "decision", Decision.APPROUVEE)
    click(qtbot, dialog, "enregistrer")
    assert [examen.decision for examen in now(window, item).parcours.examens] == [Decision.APPROUVEE]


def test_what_was_just_typed_is_on_the_sheet_that_is_printed(active: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    card = card_of(active, running(monde))
    text = find(card, QPlainTextEdit, "accompagnementContexteChamp")
    text.setFocus()
    text.insertPlainText("Une promotion de 90 étudiants.")
    papers: list[str] = []
    active.contexte.preview_asked.disconnect()
    active.contexte.preview_asked.connect(lambda pdf, name, title: papers.append(plain(flat_text_of(pdf))))
    find(card, QPushButton, "accompagnementImprimer").setFocus()
    click(qtbot, card, "accompagnementImprimer")
    settled(qtbot, active)
    assert "Une promotion de 90 étudiants." in papers[0]


def test_the_history_of_what_is_kept_of_a_project_is_one_click_away(window: MainWindow, monde: Monde) -> None:
    item = running(monde)
    card = card_of(window, item)
    noter(window.contexte.fichier, item.id, "diagnostic", "Trois patients, sans cadre.")
    find(card, QAction, "accompagnementHistorique").trigger()
    page = window.page()
    assert page is not None and page.objectName() == "historique"
    said = [plain(made.text()) for made in page.findChildren(QLabel)]
    assert any("le diagnostic" in text for text in said), said


def test_a_project_that_is_removed_comes_back_with_ctrl_z(window: MainWindow, monde: Monde) -> None:
    item = running(monde)
    card = card_of(window, item)
    find(card, QAction, "accompagnementSupprimer").trigger()
    assert "Ctrl+Z le ramène" in status(window)
    window.undo()
    window.contexte.ouvrir("accompagnement", item.id)
    assert card.key() == item.id


def test_a_project_that_is_gone_leaves_the_card_empty(window: MainWindow, monde: Monde) -> None:
    item = running(monde)
    card = card_of(window, item)
    card.show("disparu")
    assert card.key() == ""
    assert find(card, QLabel, "accompagnementAucun").isVisible()
    card.show(item.id)
    assert not find(card, QLabel, "accompagnementAucun").isVisible()


def test_a_link_leads_to_each_part_with_the_keyboard_on_it(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    card = card_of(window, running(monde))
    area = find(window, QScrollArea, "accompagnementsPartageDefilement")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    click(qtbot, card, "accompagnementVersTextesSection")
    assert window.focusWidget() is find(card, QPlainTextEdit, "accompagnementContexteChamp")
    assert area.verticalScrollBar().value() > 0


def test_escape_closes_the_card_once_nothing_is_being_typed(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    card = card_of(window, running(monde))
    text = find(card, QPlainTextEdit, "accompagnementContexteChamp")
    text.setFocus()
    text.insertPlainText("à jeter")
    with qtbot.assertNotEmitted(card.closed):
        qtbot.keyClick(text, Qt.Key.Key_Escape)
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert text.toPlainText() == ""


# The history ------------------------------------------------------------------------------------------------------
def test_r6_3_the_history_says_when_who_and_why_the_last_one_first(window: MainWindow, monde: Monde) -> None:
    item = monde.accompagnement()
    meeting = monde.reunion("CoPil", day=date(2026, 9, 3), titre="CoPil de septembre")
    monde.examen(item, date(2026, 9, 3), rencontre=meeting.id, par="Claire Bastide")
    monde.mouvements(item, "2026-09-10 étape 1", "2026-10-01 étape 2")
    card = card_of(window, item)
    model = card.findChildren(QWidget, "accompagnementHistoireListe")[-1].rows  # type: ignore[attr-defined]
    said = [[plain(column.cell(row).spoken()) for column in model.columns] for row in model.rows()]
    assert said == [
        ["01/10/2026", "étape 1 → étape 2, un motif"],
        ["10/09/2026", "demande → étape 1, un motif"],
        ["03/09/2026, Claire Bastide", "CoPil : approuvée, CoPil de septembre"],
    ]
    assert words(card, "accompagnementDemande") == "Demande reçue le 24/08/2026."


def test_r6_3_the_day_of_a_move_is_corrected_and_what_cannot_be_is_said(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    item = running(monde, "2026-09-10 étape 1", "2026-10-01 étape 2")
    card = card_of(window, item)
    history = card.sections[-1]
    history.list.view.choose_first()  # type: ignore[attr-defined]
    click(qtbot, card, "accompagnementCorriger")
    dialog = dialog_named("dialogueCorrigerMouvement")
    assert words(dialog, "phrase") == "De « étape 1 » à « étape 2 », le 01/10/2026."
    type_in(qtbot, dialog, "le", "01/09/2026")
    click(qtbot, dialog, "enregistrer")
    assert "10/09/2026" in words(dialog, "faute")
    type_in(qtbot, dialog, "le", "05/10/2026")
    click(qtbot, dialog, "enregistrer")
    assert now(window, item).parcours.depuis == date(2026, 10, 5)
    assert words(card, "accompagnementFin1Note") == "Réel : du 10/09/2026 au 05/10/2026."


# The annuaire -----------------------------------------------------------------------------------------------------
def test_r6_5_a_person_and_a_structure_of_the_annuaire_lead_to_their_projects(window: MainWindow, monde: Monde) -> None:
    who, where = monde.personne(), monde.structure()
    item = running(monde, charges=(who,), structures=(where,))
    other = running(monde, titre="Autre projet")
    for kind, key in (("personne", who), ("structure", where)):
        window.contexte.ouvrir(kind, key)
        page = window.page()
        assert page is not None
        section = find(page, QWidget, f"{kind}Accompagnements")
        said = " ".join(plain(made.text()) for made in section.findChildren(QLabel))
        assert "étape 1 · depuis le 10/09/2026" in said
        assert ("chargé de projet" in said) is (kind == "personne")
        assert "auparavant" not in said
        card = card_of(window, other)
        find(section, TextLink, f"{kind}Accompagnement0").click()
        assert card.key() == item.id


def test_r6_5_a_card_of_the_annuaire_tells_every_open_project_and_counts_the_old_ones(
    window: MainWindow, monde: Monde
) -> None:
    who = monde.personne()
    for n in range(12):
        item = monde.accompagnement(f"Projet {n}", charges=(who,))
        if n < 7:
            monde.mouvements(item, "2026-09-01 étape 1", "2026-10-01 clos")
    window.contexte.written()
    window.contexte.ouvrir("personne", who)
    page = window.page()
    assert page is not None
    section = find(page, QWidget, "personneAccompagnements")
    assert len(section.findChildren(TextLink)) == 8
    assert "et 4 autres auparavant" in [plain(made.text()) for made in section.findChildren(QLabel)]


# How fast it comes ------------------------------------------------------------------------------------------------
def test_another_project_is_filled_unseen_unless_the_keyboard_is_in_the_card(
    active: MainWindow, monde: Monde, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = running(monde), running(monde, titre="Livret d’accueil")
    card = card_of(active, first)
    card.parentWidget().setFocus()
    part, seen = card.sections[0], list[bool]()
    show = part.show_fiche
    monkeypatch.setattr(part, "show_fiche", lambda read: (seen.append(part.isVisible()), show(read)))

    card.show(second.id)
    assert (seen, part.isVisible()) == ([False], True), "laid out once, not after each part"
    card.show(second.id)
    assert seen[1:] == [True], "what changed in it does not make it go and come"
    action = find(card, QLineEdit, "accompagnementActionChamp")
    action.setFocus()
    card.show(first.id)
    assert (seen[2:], active.focusWidget()) == ([True], action), "the keyboard stays where it is"


def test_people_and_structures_that_a_write_left_as_they_were_are_not_made_anew(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    item = running(monde, structures=(monde.structure(),), charges=(monde.personne("Zeller", "Yves"),))
    card, fichier = card_of(window, item), window.contexte.fichier

    def links() -> list[TextLink]:
        return [link for link in card.findChildren(TextLink) if link.isVisible()]

    qtbot.waitUntil(lambda: len(links()) == 2)
    before = links()

    noter(fichier, item.id, "prochaine_action", "entretiens")
    window.contexte.changed.emit()
    assert find(card, QLineEdit, "accompagnementActionChamp").text() == "entretiens"
    assert links() == before

    other, yves = monde.structure("CH des Monts"), now(window, item).item.charges
    enregistrer(fichier, replace(now(window, item).item, structures=(other,), charges=(*yves, monde.personne())))
    window.contexte.changed.emit()
    named = {"CH des Monts", "Yves Zeller", "Odile Cazenave"}
    qtbot.waitUntil(lambda: {plain(link.text()) for link in links()} == named)
