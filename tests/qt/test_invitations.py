"""Invitations in the window: the card says how they stand, the dialog prepares drafts, the texts are the team's own."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from cops_desktop.domain.modeles import D_ORIGINE, Genre
from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, INVITE, Rencontre, Venue
from cops_desktop.qt.dialogs.invitations import InvitationsDialog, open_invitations
from cops_desktop.qt.dialogs.modeles import ModelesDialog
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.rencontres.invitations import InvitationsSection
from cops_desktop.qt.theme import Theme
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.rencontres import cancel_rencontre, presence_of, save_rencontre
from cops_desktop.services.rencontres.modeles import modele
from cops_desktop.storage import rencontres
from tests.builders import Monde, plain
from tests.qt.real_window import choose, click, dialog_named, find, open_dialogs, open_window, settled, type_in, words


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A regional day of five persons: one without e-mail, one on the waiting list."""
    shown = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    monde = Monde(shown.contexte.fichier)
    day = monde.reunion(titre="Journée", day=DEMO_DAY + timedelta(20), lieu="Narbonne", ordre_du_jour="Accueil")
    for n, (nom, inscription) in enumerate(
        (("Cazenave", INSCRIT), ("Ndiaye", INVITE), ("Puig", INVITE), ("Roux", INSCRIT), ("Zaoui", EN_ATTENTE))
    ):
        key = monde.personne(nom, "Noé", email="" if nom == "Roux" else f"p{n}@exemple.fr")
        monde.presence(day, key, presence=Venue.A_SAISIR, inscription=inscription)
    shown.contexte.written()
    return shown


def meeting_of(window: MainWindow) -> Rencontre:
    return rencontres.rencontres(window.contexte.fichier.db, "titre = ?", ("Journée",))[0]


def section(window: MainWindow) -> InvitationsSection:
    window.contexte.ouvrir("rencontre", meeting_of(window).id)
    return find(window, InvitationsSection, "sectionInvitations")


def dialog_of(window: MainWindow, qtbot: QtBot) -> InvitationsDialog:
    click(qtbot, section(window), "invitationsPreparer")
    dialog = dialog_named("dialogueInvitations")
    assert isinstance(dialog, InvitationsDialog)
    qtbot.waitUntil(lambda: bool(words(dialog, "objet")))
    return dialog


def ticked(dialog: InvitationsDialog) -> list[str]:
    return [c.personne.nom for c in dialog.chosen()]


def test_from_the_card_to_the_drafts_and_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    card = section(window)
    assert words(card, "invitationsEtat") == "Aucune invitation n’a encore été préparée."
    assert words(card, "invitationsAttente").startswith("Pas encore invitées : 4 personnes (Noé Cazenave,")
    assert find(card, QPushButton, "invitationsAnnee").isHidden(), "it is the only one of its year"
    dialog = dialog_of(window, qtbot)
    assert ticked(dialog) == ["Cazenave", "Ndiaye", "Puig", "Roux"]
    assert words(dialog, "compte") == "4 personnes choisies, dont 1 sans e-mail"
    assert words(dialog, "sans") == "Sans e-mail : Noé Roux. Invitez-les autrement."
    assert words(dialog, "pour") == "À : Noé Cazenave <p0@exemple.fr>"
    assert plain(find(dialog, QPlainTextEdit, "corps").toPlainText()).startswith("Bonjour Noé Cazenave,")

    people = find(dialog, QListWidget, "personnes")
    people.setFocus()
    people.setCurrentRow(0)
    qtbot.keyClick(people, Qt.Key.Key_Space)
    assert (ticked(dialog), find(dialog, QComboBox, "qui").currentData()) == (["Ndiaye", "Puig", "Roux"], None)
    qtbot.waitUntil(lambda: "Ndiaye" in words(dialog, "pour"))
    assert plain(find(dialog, QPushButton, "enregistrer").text()) == "Préparer 2 messages…"
    find(dialog, QRadioButton, "cachee").setChecked(True)
    qtbot.waitUntil(lambda: "Copie cachée : 2 adresses" in words(dialog, "pour"))
    assert plain(find(dialog, QPlainTextEdit, "corps").toPlainText()).startswith("Bonjour,")

    click(qtbot, dialog, "copier")
    assert QGuiApplication.clipboard().text() == "Noé Roux"
    click(qtbot, dialog, "noter")
    roux = next(c for c in dialog.etat.conviees if c.personne.nom == "Roux")
    assert roux.presence.invite_le == DEMO_DAY
    assert ticked(dialog) == ["Ndiaye", "Puig", "Roux"]

    click(qtbot, dialog, "enregistrer")
    find(dialog, QFileDialog, "choixFichier").fileSelected.emit(str(tmp_path))
    settled(qtbot, window)
    qtbot.waitUntil(lambda: "dialogueInvitations" not in open_dialogs())
    (made,) = [p for p in tmp_path.iterdir() if p.is_dir() and p.name.startswith("Invitation")]
    assert [p.name for p in made.iterdir()] == ["Invitation copie cachée.eml"]
    assert plain(words(card, "invitationsEtat")).startswith("Invitations préparées le 22/11/2026")
    assert words(card, "invitationsAttente") == "Pas encore invitées : 1 personne (Noé Cazenave)"
    choice = dialog_of(window, qtbot)
    choose(choice, "genre", Genre.RAPPEL)
    assert ticked(choice) == ["Ndiaye", "Puig", "Roux"]
    choose(choice, "genre", Genre.RESTITUTION)
    assert find(choice, QCheckBox, "agenda").isHidden()
    choice.close()


def test_a_changed_then_cancelled_meeting_says_what_is_due(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    card, meeting, fichier = section(window), meeting_of(window), window.contexte.fichier
    click(qtbot, card, "invitationsAgenda")
    find(card, QFileDialog, "choixFichier").fileSelected.emit(str(tmp_path / "seul.ics"))
    assert b"METHOD:PUBLISH" in (tmp_path / "seul.ics").read_bytes()
    assert "rien n’a changé" in words(card, "invitationsEtat")
    save_rencontre(fichier, replace(meeting, lieu="Carcassonne"))
    window.contexte.written()
    assert words(card, "invitationsChangements") == "Lieu : Narbonne → Carcassonne"
    assert find(card, QPushButton, "invitationsPreparer").text() == "Préparer la mise à jour…"
    dialog = dialog_of(window, qtbot)
    assert words(dialog, "changements") == "Lieu : Narbonne → Carcassonne"
    assert ticked(dialog) == ["Cazenave", "Ndiaye", "Puig", "Roux"], "nobody is noted as invited: it goes to all"
    choose(dialog, "genre", Genre.ANNULATION)
    qtbot.waitUntil(lambda: words(dialog, "objet").startswith("Annulation"))
    dialog.write(tmp_path)
    settled(qtbot, window)
    box = find(window, QMessageBox, "messageErreur")
    assert "n’est pas annulée" in box.text()
    box.close()
    dialog.close()
    cancel_rencontre(fichier, meeting.id, DEMO_DAY)
    window.contexte.written()
    assert "préparez l’annulation" in words(card, "invitationsEtat")
    assert find(card, QLabel, "invitationsAttente").isHidden()
    Monde(fichier).reunion(titre="Autre", day=DEMO_DAY)
    window.contexte.written()
    click(qtbot, card, "invitationsAnnee")
    find(card, QFileDialog, "choixFichier").fileSelected.emit(str(tmp_path / "annee.ics"))
    assert (tmp_path / "annee.ics").read_bytes().count(b"BEGIN:VEVENT") == 2
    assert "l’annulation a été préparée" in words(card, "invitationsEtat")


def test_the_team_writes_its_own_text_and_takes_the_first_again(window: MainWindow, qtbot: QtBot) -> None:
    fichier = window.contexte.fichier
    dialog = dialog_of(window, qtbot)
    click(qtbot, dialog, "modeles")
    texts = dialog_named("dialogueModeles")
    assert isinstance(texts, ModelesDialog)
    type_in(qtbot, texts, "objet", "Venez ")
    choose(texts, "champ", "titre")
    click(qtbot, texts, "inserer")
    qtbot.waitUntil(lambda: words(texts, "objetApercu") == "Venez Journée")
    text = find(texts, QPlainTextEdit, "corps")
    text.setFocus()
    text.setPlainText("Bonjour {prénom},\nSalle : {salle}")
    assert "« {salle} » n’est pas un champ connu" in words(texts, "faute")
    assert texts.focusWidget() is text, "one goes on writing"
    click(qtbot, texts, "enregistrer")
    assert modele(fichier, Genre.INVITATION) == D_ORIGINE[Genre.INVITATION]
    text.setPlainText("Bonjour {prénom},\nLieu : {lieu}")
    assert find(texts, QLabel, "faute").isHidden()
    choose(texts, "genre", Genre.RAPPEL)
    question = next(box for box in texts.findChildren(QMessageBox) if box.isVisible())
    assert "n’est pas enregistré" in question.text()
    question.reject()
    assert find(texts, QComboBox, "genre").currentData() == Genre.INVITATION
    click(qtbot, texts, "enregistrer")
    assert modele(fichier, Genre.INVITATION).objet == "Venez {titre}"
    qtbot.waitUntil(lambda: words(dialog, "objet") == "Venez Journée")
    assert plain(find(dialog, QPlainTextEdit, "corps").toPlainText()) == "Bonjour Noé,\nLieu : Narbonne"

    click(qtbot, dialog, "modeles")
    texts = dialog_named("dialogueModeles")
    choose(texts, "genre", Genre.RAPPEL)
    assert find(texts, QPlainTextEdit, "corps").toPlainText() == D_ORIGINE[Genre.RAPPEL].corps
    choose(texts, "genre", Genre.INVITATION)
    click(qtbot, texts, "origine")
    click(qtbot, texts, "enregistrer")
    assert modele(fichier, Genre.INVITATION) == D_ORIGINE[Genre.INVITATION]
    dialog.close()


def test_whoever_is_noted_leaves_those_who_are_still_to_invite(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    choice = find(dialog, QComboBox, "qui")
    assert (choice.currentText(), len(ticked(dialog))) == ("celles qui ne sont pas encore invitées (4)", 4)
    click(qtbot, dialog, "noter")  # Roux has no e-mail
    assert (choice.currentText(), ticked(dialog)) == (
        "celles qui ne sont pas encore invitées (3)",
        ["Cazenave", "Ndiaye", "Puig"],
    )
    dialog.close()


def test_a_meeting_of_nobody_says_what_to_do_first(window: MainWindow, qtbot: QtBot) -> None:
    empty = Monde(window.contexte.fichier).reunion("webinaire", titre="Vide", day=DEMO_DAY + timedelta(3))
    open_invitations(window.contexte, empty.id)
    dialog = dialog_named("dialogueInvitations")
    qtbot.waitUntil(lambda: bool(words(dialog, "objet")))
    assert "ajoutez d’abord des personnes" in words(dialog, "compte")
    assert not find(dialog, QPushButton, "enregistrer").isEnabled()
    assert presence_of(window.contexte.fichier, empty.id, "x").invite_le is None
    dialog.close()
    open_invitations(window.contexte, "personne")
    find(window, QMessageBox, "messageErreur").close()
