"""R3.8 in the window: the restitution of a meeting, from its card."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.rencontres import Rencontre, Venue
from cops_desktop.domain.restitution import Attente
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.rencontres.restitution import RestitutionSection
from cops_desktop.qt.theme import Theme
from cops_desktop.services import rencontres as service
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.rencontres.restitution import restitution
from cops_desktop.storage import rencontres
from tests.builders import Monde, plain
from tests.comites import copil
from tests.documents.pdf import flat_text_of
from tests.qt.real_window import click, dialog_named, find, open_window, type_in

HELD = date(2026, 11, 5)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "equipe.cops", demo=False)


@pytest.fixture
def meeting(window: MainWindow) -> Rencontre:
    """A webinaire that two attended and two did not, one of them without e-mail."""
    monde = Monde(window.contexte.fichier)
    made = monde.reunion("webinaire", day=HELD)
    for nom, venue, email in (
        ("Présente", Venue.PRESENT, "p@exemple.org"),
        ("Absente", Venue.ABSENT, "absente@exemple.org"),
        ("Excusée", Venue.EXCUSE, ""),
    ):
        monde.presence(made, monde.personne(nom, email=email), presence=venue)
    return made


@pytest.fixture
def section(window: MainWindow, meeting: Rencontre) -> RestitutionSection:
    window.contexte.written()
    window.contexte.ouvrir("rencontre", meeting.id)
    return window.findChildren(RestitutionSection)[-1]


def words(section: RestitutionSection) -> str:
    return plain(find(section, QLabel, "restitutionMots").text())


def test_r3_8_the_day_it_was_sent_then_a_retour_by_the_keyboard_and_undone(
    window: MainWindow, meeting: Rencontre, section: RestitutionSection, qtbot: QtBot
) -> None:
    assert words(section) == "1 présent sur 3 attendus. La restitution n’est pas encore envoyée."
    assert [one.personne.nom for one in section.absents.model.rows()] == ["Absente", "Excusée"]
    click(qtbot, section, "restitutionEnvoi")
    dialog = dialog_named("dialogueEnvoiRestitution")
    type_in(qtbot, dialog, "le", "01/11/2026")
    click(qtbot, dialog, "enregistrer")
    assert "après la réunion" in plain(find(dialog, QLabel, "faute").text())
    type_in(qtbot, dialog, "le", "10/11/2026")
    click(qtbot, dialog, "enregistrer")
    assert words(section) == "1 présent sur 3 attendus. Restitution envoyée le 10/11/2026. Retours : 2 attendus."

    view = section.absents.view
    view.choose(section.absents.model.rows()[0].id)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueRetour")
    assert plain(find(dialog, QLabel, "entete").text()) == "Retour d’Odile Absente"
    assert find(dialog, QLineEdit, "le").text() == DEMO_DAY.strftime("%d/%m/%Y")
    find(dialog, QPlainTextEdit, "texte").setPlainText("Merci, très clair.")
    click(qtbot, dialog, "enregistrer")
    assert words(section).endswith("Retours : 1 reçu, 1 attendu.")
    window.undo()
    found = restitution(window.contexte.fichier, meeting.id, DEMO_DAY)
    assert [one.attente for one in found.absents] == [Attente.ATTENDU, Attente.ATTENDU]


def test_the_e_mails_of_the_absent_are_copied_and_drafted_and_the_summary_is_shown(
    window: MainWindow, section: RestitutionSection, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.contexte, "said_outside", said.append)
    click(qtbot, section, "restitutionCopier")
    assert QGuiApplication.clipboard().text() == "absente@exemple.org"
    assert [plain(words) for words in said] == ["1 e-mail copié. Sans e-mail : Odile Excusée."]

    monkeypatch.setattr("cops_desktop.qt.dialogs.files.ask_folder", lambda parent, title, then: then(tmp_path))
    told: list[str] = []
    window.contexte.message.connect(told.append)
    click(qtbot, section, "restitutionPreparer")
    # The backup of the day may have its word meanwhile.
    qtbot.waitUntil(
        lambda: any(plain(w).startswith("1 e-mail préparé dans « Restitution") for w in told), timeout=10_000
    )
    assert len(list(tmp_path.rglob("*.eml"))) == 1

    shown: list[bytes] = []
    monkeypatch.setattr(window.contexte, "preview", lambda pdf, name, title: shown.append(pdf))
    click(qtbot, section, "restitutionSynthese")
    qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    assert "Synthèse de la réunion" in plain(flat_text_of(shown[0]))


def test_before_the_meeting_it_only_says_when_it_will_serve(
    window: MainWindow, meeting: Rencontre, section: RestitutionSection
) -> None:
    coming = Monde(window.contexte.fichier).reunion("webinaire", day=date(2026, 12, 20))
    section.show_meeting(coming)
    assert words(section).startswith("Après la réunion")
    assert not find(section, QPushButton, "restitutionEnvoi").isVisible()
    assert not section.absents.isVisible()
    assert rencontres.RENCONTRES.get(window.contexte.fichier.db, meeting.id).restitution_le is None


def test_r4_4_the_restitution_of_a_copil_has_a_row_for_each_binome_and_one_retour_each(
    window: MainWindow, qtbot: QtBot
) -> None:
    monde = Monde(window.contexte.fichier)
    made = copil(monde, 3, HELD)
    monde.presence(made.reunion, made.paires[0][0])
    service.mark_remaining(monde.fichier, made.reunion.id, Venue.ABSENT, HELD)
    window.contexte.written()
    window.contexte.ouvrir("rencontre", made.reunion.id)
    section = window.findChildren(RestitutionSection)[-1]
    assert words(section).startswith("1 binôme présent sur 3. 1 présent sur 6 attendus.")
    assert [row.titre for row in section.absents.model.rows()] == ["Binôme 2", "Binôme 3"]
    view = section.absents.view
    view.choose(section.absents.model.rows()[0].id)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueRetour")
    assert plain(find(dialog, QLabel, "entete").text()) == "Retour d’Odile Belmont et Jean-Noël Pagès (Binôme 2)"
    find(dialog, QPlainTextEdit, "texte").setPlainText("Lu et approuvé.")
    click(qtbot, dialog, "enregistrer")
    found = restitution(window.contexte.fichier, made.reunion.id, DEMO_DAY)
    assert [one.attente for one in found.absents] == [Attente.RECU, Attente.PAS_ENVOYEE]
    window.undo()
    assert restitution(window.contexte.fichier, made.reunion.id, DEMO_DAY).retours == 0
