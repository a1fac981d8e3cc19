"""A CoTec by video, whole, through the real window: invited, met, imported, paid, and all of it undone (R5.4, R7.2).

The report is read by hand here, on a meeting of 14:00–16:00 at 90 € a vacation:

* Camille, 13:52–15:10 then 15:20–16:05: 14:00–15:10 and 15:20–16:00 count, 110 min: above 90, one vacation;
* Noé, known by his e-mail, 14:00–15:30: 90 min exactly, half a vacation;
* « iPhone d’Alix », whom nothing but a first name points to, 14:29–16:00: 91 min, one vacation once it is decided;
* Sasha is not there.

2,5 vacations, 225 €.
"""

from datetime import date, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from ical.calendar_stream import IcsCalendarStream
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.rencontres import Mode, Presence, Venue
from cops_desktop.qt.dialogs.importer_rapport.dialog import ImporterRapport
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.rencontres.page import RencontresPage
from cops_desktop.services.fichier import check_file
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.paiements import ETATS
from tests.builders import Monde, plain, spans
from tests.documents.pdf import flat_text_of
from tests.e2e.gestes import choose, chosen_file, paper, settled, words
from tests.qt.real_window import click, dialog_named, find, open_dialogs, type_in

MEMBRES = (("Martin", "Camille"), ("Lambert", "Noé"), ("Roux", "Alix"), ("Noël", "Sasha"))
JOUR = date(2026, 11, 24)
RAPPORT = """Name (original name),Email,Join time,Leave time,Duration (minutes),Guest
Camille Martin,,24/11/2026 13:52:00,24/11/2026 15:10:00,78,Yes
Camille Martin,,24/11/2026 15:20:00,24/11/2026 16:05:00,45,Yes
Poste 3,noe.lambert@exemple.fr,24/11/2026 14:00:00,24/11/2026 15:30:00,90,Yes
iPhone d’Alix,,24/11/2026 14:29:00,24/11/2026 16:00:00,91,Yes
"""


@pytest.fixture
def cotec(window: MainWindow) -> str:
    """A CoTec of four members who may be paid; Sasha has no e-mail."""
    monde = Monde(window.contexte.fichier)
    made = monde.cotec("Partenariat en dialyse")
    for nom, prenom in MEMBRES:
        email = "" if prenom == "Sasha" else f"{prenom}.{nom}@exemple.fr".casefold().replace("é", "e")
        monde.membre(made, monde.personne(nom, prenom, email=email))
    window.contexte.written()
    return made


def note_the_meeting(qtbot: QtBot, window: MainWindow, cotec: str) -> None:
    page = window.show_tab("rencontres")
    assert isinstance(page, RencontresPage)
    click(qtbot, window, "rencontresVideAction")
    dialog = dialog_named("dialogueRencontre")
    choose(dialog, "nature", "CoTec")
    choose(dialog, "cotec", cotec)
    for name, text in (
        *(("titre", "Séance 1"), ("date", "24/11/2026"), ("debut", "14h"), ("fin", "16h")),
        *(("outil", "Zoom"), ("lien", "https://visio.exemple.fr/j/81234567890")),
    ):
        type_in(qtbot, dialog, name, text)
    choose(dialog, "mode", Mode.VISIO)
    click(qtbot, dialog, "enregistrer")
    assert "dialogueRencontre" not in open_dialogs()


def invite(qtbot: QtBot, window: MainWindow, folder: Path) -> list[EmailMessage]:
    """The drafts that « Préparer les invitations… » writes, read back."""
    click(qtbot, window, "invitationsPreparer")
    dialog = dialog_named("dialogueInvitations")
    qtbot.waitUntil(lambda: bool(words(dialog, "objet")))
    assert words(dialog, "compte") == "4 personnes choisies, dont 1 sans e-mail"
    assert words(dialog, "sans") == "Sans e-mail : Sasha Noël. Invitez-les autrement."
    click(qtbot, dialog, "noter")
    qtbot.waitUntil(lambda: plain(find(dialog, QPushButton, "enregistrer").text()) == "Préparer 3 messages…")
    click(qtbot, dialog, "enregistrer")
    chosen_file(dialog, folder)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: "dialogueInvitations" not in open_dialogs())
    (made,) = folder.iterdir()
    return [message_from_bytes(path.read_bytes(), policy=default) for path in sorted(made.glob("*.eml"))]


def check_drafts(drafts: list[EmailMessage]) -> None:
    """Each is a draft of one's own, with the meeting as a strict parser that is not ours reads it."""
    assert [str(draft["To"]) for draft in drafts] == [
        "Noé Lambert <noe.lambert@exemple.fr>",
        "Camille Martin <camille.martin@exemple.fr>",
        "Alix Roux <alix.roux@exemple.fr>",
    ]
    for draft in drafts:
        assert draft["X-Unsent"] == "1" and "Séance 1" in str(draft["Subject"])
        body = draft.get_body(("plain",))
        assert body is not None and "https://visio.exemple.fr/j/81234567890" in body.get_content()
        ((event,),) = (
            IcsCalendarStream.calendar_from_ics(part.get_content()).events
            for part in draft.walk()
            if part.get_content_type() == "text/calendar"
        )
        assert (event.sequence, plain(event.summary)) == (0, "CoTec « Partenariat en dialyse » — Séance 1")
        assert event.start.isoformat() == "2026-11-24T14:00:00+01:00"
        assert event.end.isoformat() == "2026-11-24T16:00:00+01:00"


def read_report(qtbot: QtBot, window: MainWindow, path: Path) -> ImporterRapport:
    """The report, by the button of the attendance screen."""
    click(qtbot, window, "presencesRapport")
    dialog = window.findChildren(ImporterRapport)[-1]
    click(qtbot, dialog, "rapportFichier")
    chosen_file(dialog, path)
    settled(qtbot, window)
    return dialog


def presences(window: MainWindow) -> dict[str, Presence]:
    db = window.contexte.fichier.db
    names = annuaire.noms(db)
    return {names[p.personne]: p for p in rencontres.presences(db)}


def decide_and_import(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    dialog = read_report(qtbot, window, path)
    page = dialog.identites
    assert page is not None
    assert words(dialog, "rapportDit") == "1 participant est encore à décider."
    assert not find(dialog, QPushButton, "rapportSuivant").isEnabled()
    assert dialog.focusWidget() is page.list
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert words(dialog, "rapportResume") == "3 présences changent · vacations : +2,5 (+225,00 €)"
    find(dialog, QCheckBox, "rapportAbsents").click()
    click(qtbot, dialog, "rapportSuivant")
    settled(qtbot, window)


def test_a_cotec_by_video_from_its_invitations_to_the_form_and_back(
    qtbot: QtBot, window: MainWindow, cotec: str, tmp_path: Path
) -> None:
    note_the_meeting(qtbot, window, cotec)
    folder = tmp_path / "messages"
    folder.mkdir()
    check_drafts(invite(qtbot, window, folder))
    assert all(p.invite_le == JOUR - timedelta(2) for p in presences(window).values())
    assert len(presences(window)) == 4

    window.contexte.today = lambda: JOUR
    window.contexte.written()
    click(qtbot, window, "rencontrePresences")
    report = tmp_path / "participants.csv"
    report.write_text(RAPPORT, encoding="utf-8")
    decide_and_import(qtbot, window, report)
    kept = presences(window)
    assert {name: p.presence for name, p in kept.items()} == {
        **dict.fromkeys(("Camille Martin", "Noé Lambert", "Alix Roux"), Venue.PRESENT),
        "Sasha Noël": Venue.ABSENT,
    }
    assert kept["Camille Martin"].connexions == spans("13:52-15:10 15:20-16:05")

    click(qtbot, window, "presencesTerminer")
    window.show_tab("paiements")
    click(qtbot, window, "paiementsPreparer")
    dialog = dialog_named("dialoguePreparer")
    qtbot.waitUntil(lambda: "225,00 €" in words(dialog, "resume"))
    click(qtbot, dialog, "enregistrer")
    qtbot.waitUntil(lambda: "dialoguePreparer" not in open_dialogs())
    assert len(ETATS.read(window.contexte.fichier.db)) == 3
    said = plain(flat_text_of(paper(qtbot, window, "lotImprimer")))
    for total in ("Total des vacations 1 90,00 €", "Total des vacations 0,5 45,00 €"):
        assert total in said

    window.show_tab("rencontres")
    click(qtbot, window, "rencontrePresences")
    again = read_report(qtbot, window, report)
    assert words(again, "rapportDit") == "Rien à importer : ce rapport est déjà dans les présences."
    assert not find(again, QPushButton, "rapportSuivant").isEnabled()
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert presences(window) == kept

    window.undo()
    assert ETATS.read(window.contexte.fichier.db) == []
    window.undo()
    assert {p.presence for p in presences(window).values()} == {Venue.A_SAISIR}
    assert not any(p.connexions for p in presences(window).values())
    assert rencontres.PSEUDONYMES.read(window.contexte.fichier.db) == []
    assert not check_file(window.contexte.fichier)
