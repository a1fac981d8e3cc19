"""From the page Engagements: letters shown then noted as sent, drafts of renewal, exports brought in (R3.1, R3.8)."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.modeles import Genre
from cops_desktop.qt.dialogs.importer_liste.dialog import APERCU, ImporterListe
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.dialogs.renouvellement import RenouvellementDialog, open_renouvellement
from cops_desktop.qt.lettres import imprimer_attestation, imprimer_lettres
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.engagements.importer import importer_barometre, importer_engagements
from cops_desktop.qt.theme import Theme
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.rencontres.modeles import modele
from cops_desktop.storage import engagements
from tests.builders import Monde, plain
from tests.documents.pdf import flat_text_of
from tests.qt.real_window import click, dialog_named, find, open_window, settled
from tests.services.listes.listes import ecrire

SIGNED = date(2025, 1, 15)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """The real window on an empty file."""
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def ids(window: MainWindow) -> list[str]:
    """Two engagements that end soon: Odile has an e-mail, Noé has none, and neither has an address."""
    monde = Monde(window.contexte.fichier)
    people = monde.personne(email="odile@exemple.fr"), monde.personne("Barde", "Noé")
    return [monde.engagement(person, SIGNED).id for person in people]


def asked(window: MainWindow) -> list[date | None]:
    """When each was asked, Odile first."""
    return [e.lettre_le for e in engagements.engagements(window.contexte.fichier.db)]


def close_paper(qtbot: QtBot, window: MainWindow) -> None:
    """The paper is shown; Escape leaves it."""
    qtbot.keyClick(find(window, PdfPreview, "apercu"), Qt.Key.Key_Escape)


def question_of(window: MainWindow) -> QMessageBox:
    return next(box for box in window.findChildren(QMessageBox) if box.isVisible())


def test_letters_are_noted_when_the_user_says_that_they_went_and_one_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot, ids: list[str]
) -> None:
    imprimer_lettres(window.contexte, ids)
    settled(qtbot, window)
    close_paper(qtbot, window)
    assert asked(window) == [None, None]
    sent = next(b for b in window.findChildren(QPushButton) if plain(b.text()).startswith("Envoyées le"))
    sent.click()
    assert asked(window) == [DEMO_DAY, DEMO_DAY]
    window.undo()
    assert asked(window) == [None, None]


def test_the_message_is_read_before_it_is_prepared_and_who_has_no_email_is_offered_a_letter(
    window: MainWindow, qtbot: QtBot, ids: list[str], tmp_path: Path
) -> None:
    open_renouvellement(window.contexte, ids)
    dialog = dialog_named("dialogueRenouvellement")
    assert isinstance(dialog, RenouvellementDialog)
    said = plain(find(dialog, QLabel, "phrase").text())
    assert "Sans e-mail : Noé Barde." in said
    assert "Le lien de la charte n’est pas dans les réglages" in said
    read = plain(find(dialog, QPlainTextEdit, "corpsApercu").toPlainText())
    assert read.startswith("Bonjour Odile Cazenave,") and "14 janvier 2027" in read
    fields = find(dialog, QComboBox, "champ")
    assert "lien de la charte" in [fields.itemData(row) for row in range(fields.count())]
    assert "lieu" not in [fields.itemData(row) for row in range(fields.count())]
    assert plain(find(dialog, QPushButton, "enregistrer").text()) == "Préparer 1 message…"
    dialog.write(tmp_path)
    settled(qtbot, window)
    assert asked(window) == [DEMO_DAY, None]
    assert len(list(tmp_path.glob("Renouvellement*/*.eml"))) == 1
    box = question_of(window)
    assert "Noé Barde" in box.informativeText()
    click(qtbot, box, "confirmer")
    settled(qtbot, window)
    close_paper(qtbot, window)


def test_the_text_is_kept_for_the_next_time_once_it_is_written(
    window: MainWindow, qtbot: QtBot, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cops_desktop.qt.dialogs.renouvellement.ask_folder", lambda *_: None)
    open_renouvellement(window.contexte, ids)
    dialog = dialog_named("dialogueRenouvellement")
    text = find(dialog, QPlainTextEdit, "corps")
    text.setPlainText("Bonjour {prénom},\nLien : {salle}")
    assert "n’est pas un champ connu" in plain(find(dialog, QLabel, "faute").text())
    text.setPlainText("Bonjour {prénom},")
    click(qtbot, dialog, "enregistrer")
    assert modele(window.contexte.fichier, Genre.RENOUVELLEMENT).corps == "Bonjour {prénom},"
    dialog.close()


def test_an_engagement_that_is_gone_is_a_message(window: MainWindow) -> None:
    for does in (imprimer_lettres, open_renouvellement):
        does(window.contexte, ["parti"])
        box = question_of(window)
        assert "n’existent plus" in plain(box.text())
        box.close()


def test_an_attestation_is_shown(window: MainWindow, qtbot: QtBot, ids: list[str]) -> None:
    imprimer_attestation(window.contexte, ids[0])
    assert "Attestation d’engagement" in plain(flat_text_of(find(window, PdfPreview, "apercu")._pdf))
    close_paper(qtbot, window)


def test_the_forms_export_goes_in_by_its_steps(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = ecrire(tmp_path, "Horodateur;Nom;Prénom;E-mail\n04/03/2026 10:22:33;Aubrac;Lise;lise@exemple.fr")
    importer_engagements(window.contexte, path)
    _bring(qtbot, window, "Importer des engagements")
    (signed,) = engagements.engagements(window.contexte.fichier.db)
    assert signed.signe_le == date(2026, 3, 4)
    window.undo()
    assert not engagements.engagements(window.contexte.fichier.db)


def test_a_campaigns_list_goes_in_by_its_steps(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = ecrire(tmp_path, "Nom;Prénom;Sollicité le\nAubrac;Lise;01/10/2026")
    importer_barometre(window.contexte, 2026, path)
    _bring(qtbot, window, "Importer une campagne du baromètre")
    (one,) = engagements.barometre(window.contexte.fichier.db)
    assert (one.campagne, one.sollicite_le) == (2026, date(2026, 10, 1))


def _bring(qtbot: QtBot, window: MainWindow, title: str) -> None:
    settled(qtbot, window)
    dialog = dialog_named("dialogueImporterListe")
    assert isinstance(dialog, ImporterListe)
    assert dialog.windowTitle() == title
    while dialog.etape != APERCU:
        click(qtbot, dialog, "listeSuivant")
        settled(qtbot, window)
    click(qtbot, dialog, "listeSuivant")
    settled(qtbot, window)
