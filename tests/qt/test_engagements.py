"""The tab Engagements (R3.1–R3.3): signed, renewed, ended, corrected by mouse and by keyboard; queue and campaign."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.qt import lettres
from cops_desktop.qt.dialogs import renouvellement
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.engagements.filters import CAMPAGNE, TOUS
from cops_desktop.qt.pages.engagements.page import EngagementsPage
from cops_desktop.qt.pages.engagements.words import period
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.services import fichier as files
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.engagements.liste import Ligne, lignes
from cops_desktop.services.reglages import read_reglages
from cops_desktop.storage import annuaire
from tests.builders import Monde, plain
from tests.qt.real_window import (
    choose,
    click,
    dialog_named,
    find,
    open_dialogs,
    open_window,
    statements,
    status,
    type_in,
    words,
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A new file: nobody is engaged."""
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def monde(window: MainWindow) -> Monde:
    return Monde(window.contexte.fichier)


def page_of(window: MainWindow, key: str = "") -> EngagementsPage:
    window.contexte.written()
    window.contexte.ouvrir("engagement", key)
    page = window.show_tab("engagements")
    assert isinstance(page, EngagementsPage)
    return page


def shown(page: EngagementsPage) -> list[str]:
    return [line.nom for line in page.left.view.shown()]


def now(window: MainWindow) -> list[Ligne]:
    return lignes(window.contexte.fichier, DEMO_DAY)


def test_the_first_engagement_is_signed_from_the_empty_page_with_the_link_to_the_structure(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    who, where = monde.personne(), monde.structure()
    page = page_of(window)
    click(qtbot, page, "engagementsVideAction")
    dialog = dialog_named("dialogueEngagement")
    click(qtbot, dialog, "enregistrer")
    assert "qui a signé la charte" in words(dialog, "faute")
    assert find(dialog, ChoiceButton, "structure").text() == "En son nom"
    find(dialog, ChoiceButton, "personne").set_key(who)
    assert words(dialog, "annonce") == "Du 22/11/2026 au 21/11/2028."
    assert not find(dialog, QCheckBox, "lien").isVisible()
    find(dialog, ChoiceButton, "structure").set_key(where)
    assert find(dialog, QCheckBox, "lien").isVisible()
    type_in(qtbot, dialog, "signe_le", "29/02/2024")
    assert words(dialog, "annonce") == "Du 29/02/2024 au 28/02/2026."
    type_in(qtbot, dialog, "signe_le", "20/11/2026")
    click(qtbot, dialog, "enregistrer")
    (line,) = now(window)
    assert (line.structure, line.etat) == ("IFSI du Rouergue", EtatEngagement.EN_COURS)
    assert [link.represente for link in annuaire.LIENS.read(window.contexte.fichier.db)] == [True]
    assert page.left.row() == line
    assert words(page, "engagementPersonne") == "Odile Cazenave"
    files.undo(window.contexte.fichier)
    window.contexte.written()
    assert find(page, QPushButton, "engagementsVideAction").isVisible()


def test_a_link_that_is_not_wanted_is_not_noted(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    who, where = monde.personne(), monde.structure()
    page = page_of(window)
    page.sign()
    dialog = dialog_named("dialogueEngagement")
    find(dialog, ChoiceButton, "personne").set_key(who)
    find(dialog, ChoiceButton, "structure").set_key(where)
    find(dialog, QCheckBox, "lien").setChecked(False)
    type_in(qtbot, dialog, "signe_le", "20/11/2026")
    click(qtbot, dialog, "enregistrer")
    assert annuaire.LIENS.read(window.contexte.fichier.db) == []
    click(qtbot, page, "engagementFaitsLien")
    assert len(annuaire.LIENS.read(window.contexte.fichier.db)) == 1


def test_an_engagement_is_renewed_by_the_keyboard_alone(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    first = monde.engagement(monde.personne(), DEMO_DAY - timedelta(700))
    page = page_of(window, first.id)
    page.left.view.setFocus()
    qtbot.keyClick(page.left.view, Qt.Key.Key_Return)
    renew = find(page, QPushButton, "engagementRenouveler")
    assert window.focusWidget() is renew
    qtbot.keyClick(renew, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueEngagement")
    assert not find(dialog, ChoiceButton, "personne").isEnabled()
    assert "signé en avance" in words(dialog, "annonce")
    type_in(qtbot, dialog, "signe_le", "01/02/2027")
    click(qtbot, dialog, "enregistrer")
    assert "une signature se date du jour" in words(dialog, "faute")
    type_in(qtbot, dialog, "signe_le", "22/11/2026")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    row = page.left.row()
    assert row is not None
    assert (row.etat, row.engagement.signe_le) == (EtatEngagement.A_VENIR, DEMO_DAY)
    page.left.choose(first.id)
    assert not renew.isVisible()
    assert len(now(window)) == 2


def test_a_late_renewal_says_the_gap(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    first = monde.engagement(monde.personne(), date(2024, 5, 10))
    page = page_of(window, first.id)
    assert page.left.filters.state.currentData() == TOUS  # what hid it gave way
    click(qtbot, page, "engagementRenouveler")
    dialog = dialog_named("dialogueEngagement")
    assert "après 196 jours sans engagement" in words(dialog, "annonce")
    click(qtbot, dialog, "enregistrer")
    assert [line.etat for line in now(window)] == [EtatEngagement.EN_COURS, EtatEngagement.ECHU]
    assert plain(page.card.findChildren(QLabel, "engagementPersonne")[0].text()) == "Odile Cazenave"


def test_resigning_tells_what_ends_with_it_and_is_taken_back(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    who = monde.personne()
    first = monde.engagement(who, DEMO_DAY - timedelta(700))
    monde.engagement(who, DEMO_DAY - timedelta(10))
    page = page_of(window, first.id)
    click(qtbot, page, "engagementResilier")
    dialog = dialog_named("dialogueResilier")
    assert words(dialog, "emporte") == "1 renouvellement déjà signé prend fin avec lui."
    type_in(qtbot, dialog, "resilie_le", "01/01/2030")
    click(qtbot, dialog, "enregistrer")
    assert "finit de lui-même" in words(dialog, "faute")
    type_in(qtbot, dialog, "resilie_le", "22/11/2026")
    click(qtbot, dialog, "enregistrer")
    assert {line.etat for line in now(window)} == {EtatEngagement.RESILIE}
    assert "Ctrl+Z" in status(window)
    row = page.left.row()
    assert row is not None
    assert row.id == first.id
    click(qtbot, page, "engagementReprendre")
    assert {line.etat for line in now(window)} == {
        EtatEngagement.RESILIE,
        EtatEngagement.A_RENOUVELER,
    }


def test_one_entered_by_mistake_is_removed_by_a_key_and_undone(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = monde.engagement(monde.personne(), DEMO_DAY)
    monde.engagement(monde.personne("Ferrand", "Yanis"), DEMO_DAY)
    page = page_of(window, item.id)
    page.left.view.setFocus()
    qtbot.keyClick(page.left.view, Qt.Key.Key_Delete)
    assert [line.nom for line in now(window)] == ["Ferrand, Yanis"]
    assert status(window) == "Engagement supprimé. Ctrl+Z le ramène."
    files.undo(window.contexte.fichier)
    window.contexte.written()
    assert shown(page) == ["Cazenave, Odile", "Ferrand, Yanis"]


def test_an_engagement_is_corrected_in_its_dialog(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = monde.engagement(monde.personne(), date(2025, 5, 10))
    page = page_of(window, item.id)
    (shortcut,) = (s for s in page.findChildren(QShortcut) if s.key().toString() == "F2")
    shortcut.activated.emit()  # without a screen, Qt hands no key to shortcuts
    dialog = dialog_named("dialogueEngagement")
    type_in(qtbot, dialog, "fin", "31/12/2026")
    assert words(dialog, "annonce") == "Du 10/05/2025 au 31/12/2026."
    type_in(qtbot, dialog, "lettre_le", "20/11/2026")
    click(qtbot, dialog, "enregistrer")
    (line,) = now(window)
    assert (line.etat, line.engagement.lettre_le) == (EtatEngagement.A_RENOUVELER, date(2026, 11, 20))


def test_who_is_engaged_twice_has_two_lines_and_each_card_leads_to_the_other(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    who, where = monde.personne(), monde.structure()
    own = monde.engagement(who, DEMO_DAY - timedelta(30))
    other = monde.engagement(who, DEMO_DAY - timedelta(20), where)
    page = page_of(window, own.id)
    assert shown(page) == ["Cazenave, Odile"] * 2
    page.card.chain.view.choose_first()
    page.card.chain.view.setFocus()
    qtbot.keyClick(page.card.chain.view, Qt.Key.Key_Return)
    row = page.left.row()
    assert row is not None
    assert row.id == other.id
    choose(page, "engagementsTitre", "nom")
    assert [line.id for line in page.left.view.shown()] == [own.id]


def test_lists_are_filtered_by_words_state_and_year(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    for name, day in (("Éluard", date(2023, 3, 21)), ("Bonnet", date(2025, 3, 21)), ("Carrié", date(2026, 3, 21))):
        monde.engagement(monde.personne(name), day)
    page = page_of(window)
    assert shown(page) == ["Bonnet, Odile", "Carrié, Odile"]
    choose(page, "engagementsEtat", "échu")
    assert shown(page) == ["Éluard, Odile"]
    type_in(qtbot, page, "engagementsChercher", "carrie")
    assert shown(page) == []
    click(qtbot, page, "engagementsFiltreAction")
    assert len(shown(page)) == 3
    choose(page, "engagementsAnnee", 2025)
    assert shown(page) == ["Bonnet, Odile"]


def test_the_queue_begins_with_the_most_urgent_and_its_buttons_are_for_all_that_are_chosen(
    window: MainWindow, monde: Monde, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, ago in (("Aa", 690), ("Bb", 760), ("Cc", 100), ("Dd", 720)):
        monde.engagement(monde.personne(name), DEMO_DAY - timedelta(ago))
    called: list[tuple[str, int]] = []
    for module, name in ((lettres, "imprimer_lettres"), (renouvellement, "open_renouvellement")):
        monkeypatch.setattr(module, name, lambda _, ids, name=name: called.append((name, len(ids))))
    page = page_of(window)
    assert plain(find(page, QPushButton, "engagementsVueRenouveler").text()) == "À renouveler · 3"
    click(qtbot, page, "engagementsVueRenouveler")
    assert shown(page) == ["Bb, Odile", "Dd, Odile", "Aa, Odile"]
    click(qtbot, page, "engagementsLettres")
    page.left.view.setFocus()
    qtbot.keyClick(page.left.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert plain(find(page, QPushButton, "engagementsBrouillons").text()) == "E-mails de renouvellement (3)…"
    click(qtbot, page, "engagementsBrouillons")
    assert called == [("imprimer_lettres", 1), ("open_renouvellement", 3)]
    qtbot.keyClick(page.left.view, Qt.Key.Key_Delete)
    assert len(now(window)) == 4  # one key never takes several away


def test_the_campaign_of_a_year_says_who_signed_and_who_has_not_renewed(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    where = monde.structure()
    one, two, three = monde.personne("Aa"), monde.personne("Bb"), monde.personne("Cc")
    for who, structure in ((one, where), (two, None), (three, None)):
        monde.engagement(who, date(2023, 3, 21), structure)
    monde.engagement(one, date(2025, 3, 1), where)
    page = page_of(window)
    view = find(page, QPushButton, "engagementsVueCampagne")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.left.filters.view == CAMPAGNE
    assert shown(page) == ["Aa, Odile"]  # the last year
    choose(page, "engagementsAnnee", 2023)
    assert words(page, "engagementsCampagne") == (
        "2023 : 1 structure, 2 personnes en leur nom ; 3 personnes ont signé 3 engagements."
    )
    chip = find(page, QPushButton, "engagementsSuite_non_renouvele")
    assert plain(chip.text()) == "non renouvelé · 2"
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert shown(page) == ["Bb, Odile", "Cc, Odile"]
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert len(shown(page)) == 3
    assert [plain(period(line).explanation) for line in page.left.view.shown()] == [
        "renouvelé le 01/03/2025",
        "fini depuis 612 jours",
        "fini depuis 612 jours",
    ]


def test_a_contribution_is_added_from_the_card_and_opened(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = monde.engagement(monde.personne(), DEMO_DAY - timedelta(30))
    page = page_of(window, item.id)
    click(qtbot, page, "engagementContributionAjouter")
    dialog = dialog_named("dialogueContribution")
    type_in(qtbot, dialog, "description", "Lettre de juin")
    click(qtbot, dialog, "enregistrer")
    assert "nature" in words(dialog, "faute")
    find(dialog, QComboBox, "nature").setCurrentIndex(0)
    click(qtbot, dialog, "enregistrer")
    (row,) = page.card.contributions.model.rows()
    assert row.dans_la_periode
    page.card.contributions.view.choose_first()
    page.card.contributions.view.setFocus()
    qtbot.keyClick(page.card.contributions.view, Qt.Key.Key_Return)
    assert open_dialogs() == ["dialogueContribution"]


def test_r3_3_the_settings_say_when_an_engagement_is_to_be_renewed(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    from cops_desktop.qt.dialogs.reglages import open_reglages

    monde.engagement(monde.personne(), DEMO_DAY - timedelta(600))
    page = page_of(window)
    open_reglages(window.contexte)
    dialog = dialog_named("dialogueReglages")
    type_in(qtbot, dialog, "lien_charte", "notre site")
    type_in(qtbot, dialog, "jours_renouvellement", "180")
    click(qtbot, dialog, "enregistrer")
    assert "une adresse" in words(dialog, "faute")
    type_in(qtbot, dialog, "lien_charte", "https://exemple.org/charte")
    click(qtbot, dialog, "enregistrer")
    assert read_reglages(window.contexte.fichier).jours_renouvellement == 180
    row = page.left.row()
    assert row is not None
    assert row.etat is EtatEngagement.A_RENOUVELER


def test_the_page_asks_the_file_no_more_for_many_engagements(window: MainWindow, monde: Monde) -> None:
    monde.engagement(monde.personne(), DEMO_DAY)
    page = page_of(window)
    one = statements(window, page.refresh)
    for place in range(8):
        monde.engagement(monde.personne(f"Nom{place}"), DEMO_DAY)
    assert statements(window, page.refresh) <= one


def test_accueil_leads_to_the_queue_and_the_menu_prints_what_is_chosen(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    for name, ago in (("Aa", 690), ("Bb", 700), ("Cc", 30)):
        monde.engagement(monde.personne(name), DEMO_DAY - timedelta(ago))
    page = page_of(window, "renouveler")
    assert shown(page) == ["Bb, Odile", "Aa, Odile"]
    assert [action.objectName() for action in page.paper_actions()] == [
        "engagementsPapier_attestation",
        "engagementsPapier_lettres",
    ]
    page.left.filters.show_all()
    assert shown(page) == ["Aa, Odile", "Bb, Odile", "Cc, Odile"]


def test_coming_from_another_tab_the_keyboard_is_in_the_list(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    monde.engagement(monde.personne(), DEMO_DAY)
    window.contexte.written()
    before = next(b for b in window.show_tab("accueil").findChildren(QPushButton) if b.isVisible())
    before.setFocus()
    assert window.focusWidget() is before
    page = window.show_tab("engagements")
    assert isinstance(page, EngagementsPage)
    assert window.focusWidget() is page.left.view
