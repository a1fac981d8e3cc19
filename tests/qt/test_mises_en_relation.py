"""The page of the requests (R2.9): entered in a minute, searched, contacted by keyboard, closed; and the ways to it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition
from cops_desktop.qt.dialogs.chercher_personnes import ChercherDialog
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.mises_en_relation import MisesEnRelationPage
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services import mises_en_relation as service
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.mises_en_relation import FicheDemande
from cops_desktop.storage import annuaire
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, statements, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """The demo's annuaire, before anybody asked for somebody."""
    shown = open_window(qtbot, theme, tmp_path / "demo.cops")
    fichier = shown.contexte.fichier
    for made in service.demandes(fichier, DEMO_DAY):
        service.supprimer(fichier, made.id)
    shown.contexte.written()
    return shown


def seed(window: MainWindow, people: int = 3) -> str:
    """A request with a shortlist; returns its key."""
    fichier = window.contexte.fichier
    item = replace(
        service.nouvelle(DEMO_DAY - timedelta(12)),
        besoin="Une patiente formatrice",
        profils=("patient partenaire formateur",),
    )
    service.enregistrer(fichier, item)
    service.ajouter(fichier, item.id, [p.id for p in annuaire.personnes(fichier.db)[:people]])
    window.contexte.written()
    return item.id


def page_of(window: MainWindow, key: str = "") -> MisesEnRelationPage:
    window.contexte.ouvrir("mise_en_relation", key)
    page = window.show_tab("mises_en_relation")
    assert isinstance(page, MisesEnRelationPage)
    return page


def now(window: MainWindow, key: str) -> FicheDemande:
    return next(found for found in service.demandes(window.contexte.fichier, DEMO_DAY) if found.id == key)


def test_the_first_request_is_entered_from_the_empty_page(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    click(qtbot, page, "demandesVideAction")
    dialog = dialog_named("dialogueMiseEnRelation")
    click(qtbot, dialog, "enregistrer")
    assert "de quoi il est besoin" in find(dialog, QLabel, "faute").text()
    find(dialog, QPlainTextEdit, "besoin").setPlainText("Un relecteur pour un livret")
    type_in(qtbot, dialog, "demandeur", "Mme Ferrand")
    type_in(qtbot, dialog, "territoire", "Tarn")
    click(qtbot, dialog, "enregistrer")
    row = page.view.row()
    assert row is not None
    assert (row.demande.besoin, row.qui, row.demande.territoire) == (
        "Un relecteur pour un livret",
        "Mme Ferrand",
        "Tarn",
    )
    assert find(page, QLabel, "demandeTitre").text() == "Un relecteur pour un livret"


def test_contacts_are_noted_with_one_letter_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    key = seed(window)
    page = page_of(window, key)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    shortlist = page.card.shortlist.view
    assert window.focusWidget() is shortlist
    shortlist.choose_first()
    for letter, etat in (("C", EtatProposition.CONTACTEE), ("N", EtatProposition.A_DECLINE)):
        qtbot.keyClick(shortlist, letter)
        assert now(window, key).proposees[0].proposition.etat is etat
    assert now(window, key).demande.etat is EtatDemande.CONTACTS
    assert find(page, QLabel, "demandeEtat").text() == "personnes contactées"
    qtbot.keyClick(shortlist, Qt.Key.Key_Down)
    qtbot.keyClick(shortlist, Qt.Key.Key_Delete)
    assert len(now(window, key).proposees) == 2
    files.undo(window.contexte.fichier)
    window.contexte.written()
    assert shortlist.rows.rowCount() == 3


def test_a_contact_opens_with_its_dates_and_note(window: MainWindow, qtbot: QtBot) -> None:
    key = seed(window)
    page = page_of(window, key)
    page.card.shortlist.view.choose_first()
    page.card.shortlist.view.setFocus()
    qtbot.keyClick(page.card.shortlist.view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueProposition")
    box = find(dialog, QComboBox, "etat")
    box.setCurrentIndex(box.findData(EtatProposition.D_ACCORD))
    type_in(qtbot, dialog, "contactee_le", "25/11/2026")
    click(qtbot, dialog, "enregistrer")
    assert "datée d’avant le contact" in plain(find(dialog, QLabel, "faute").text())
    type_in(qtbot, dialog, "contactee_le", "20/11/2026")
    find(dialog, QPlainTextEdit, "notes").setPlainText("Rappelle lundi")
    click(qtbot, dialog, "enregistrer")
    noted = now(window, key).proposees[0].proposition
    assert (noted.etat, noted.notes) == (EtatProposition.D_ACCORD, "Rappelle lundi")
    assert (noted.contactee_le, noted.reponse_le) == (DEMO_DAY - timedelta(2), DEMO_DAY)


def test_the_annuaire_is_searched_for_what_the_request_asks_and_several_are_taken(
    window: MainWindow, qtbot: QtBot
) -> None:
    key = seed(window, people=0)
    page = page_of(window, key)
    click(qtbot, page, "propositionsChercher")
    dialog = dialog_named("chercherPersonnes")
    assert isinstance(dialog, ChercherDialog)
    assert find(dialog, QCheckBox, "chercher_profils").isChecked()
    offered = dialog.view.rows.rowCount()
    dialog.view.setFocus()
    for _ in range(2):
        qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
        qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    find(dialog, QCheckBox, "chercher_profils").setChecked(False)
    assert dialog.view.rows.rowCount() > offered
    type_in(qtbot, dialog, "chercherMots", "zzzz")
    qtbot.waitUntil(lambda: dialog.view.rows.rowCount() == 0)
    assert "Personne ne correspond" in find(dialog, QLabel, "chercherCompte").text()
    assert plain(find(dialog, QPushButton, "choisir").text()) == "Ajouter 2 personnes"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(now(window, key).proposees) == 2
    assert now(window, key).demande.etat is EtatDemande.RECHERCHE


def test_closing_needs_its_outcome_and_the_card_stays(window: MainWindow, qtbot: QtBot) -> None:
    key = seed(window)
    page = page_of(window, key)
    click(qtbot, page, "demandeClore")
    dialog = dialog_named("dialogueCloreDemande")
    click(qtbot, dialog, "enregistrer")
    assert "ce qu’il en est advenu" in find(dialog, QLabel, "faute").text()
    find(dialog, QPlainTextEdit, "issue").setPlainText("Présentée le 20")
    click(qtbot, dialog, "enregistrer")
    row = page.view.row()
    assert row is not None
    assert (row.id, row.demande.etat) == (key, EtatDemande.SATISFAITE)
    assert not find(page, QPushButton, "propositionsChercher").isVisible()
    click(qtbot, page, "demandeRouvrir")
    assert now(window, key).demande.etat is EtatDemande.RECHERCHE


def test_somebody_is_proposed_from_their_card_to_an_open_request_or_to_a_new_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    key = seed(window, people=0)
    person = annuaire.personnes(window.contexte.fichier.db)[5]
    window.contexte.ouvrir("mise_en_relation", f"personne/{person.id}")
    click(qtbot, dialog_named("choixDemande"), "choisir")
    assert [p.proposition.personne for p in now(window, key).proposees] == [person.id]
    window.contexte.ouvrir("mise_en_relation", f"personne/{person.id}")
    click(qtbot, dialog_named("choixDemande"), "nouveau")
    dialog = dialog_named("dialogueMiseEnRelation")
    find(dialog, QPlainTextEdit, "besoin").setPlainText("Un jury")
    click(qtbot, dialog, "enregistrer")
    found = next(f for f in service.demandes(window.contexte.fichier, DEMO_DAY) if f.demande.besoin == "Un jury")
    assert [p.proposition.personne for p in found.proposees] == [person.id]
    page = page_of(window)
    row = page.view.row()
    assert row is not None
    assert row.id == found.id


def test_one_entered_by_mistake_is_deleted_with_its_contacts_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    key = seed(window)
    page = page_of(window, key)
    click(qtbot, page, "demandeSupprimer")
    assert open_dialogs() == []
    assert service.demandes(window.contexte.fichier, DEMO_DAY) == []
    files.undo(window.contexte.fichier)
    assert len(now(window, key).proposees) == 3


def test_accueil_opens_the_request_that_waits(window: MainWindow, qtbot: QtBot) -> None:
    key = seed(window)
    accueil = window.show_tab("accueil")
    assert accueil is not None

    def asked() -> list[str]:
        """The lines that are seen; those of before are still going away."""
        buttons = accueil.findChildren(QPushButton)
        return [b.objectName() for b in buttons if b.text() == "Ouvrir la demande" and b.isVisible()]

    qtbot.waitUntil(lambda: asked() == [f"aFaire_mise_en_relation_{key}"])
    click(qtbot, accueil, f"aFaire_mise_en_relation_{key}")
    row = page_of(window).view.row()
    assert row is not None
    assert row.id == key


def test_the_page_asks_the_file_no_more_for_many_requests(window: MainWindow) -> None:
    seed(window)
    page = page_of(window)
    one = statements(window, page.refresh)
    for _ in range(8):
        seed(window)
    assert statements(window, page.refresh) == one
