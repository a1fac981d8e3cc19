"""« Importer un rapport de présence » on the attendance screen: a file, its questions, who is who, one undo (R5.4)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cops_desktop.domain.rencontres import Mode, Rencontre, Venue
from cops_desktop.exchange.attendance_reports import CIBLE
from cops_desktop.qt.dialogs.importer_rapport.dialog import ImporterRapport, open_importer_rapport
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop as settings
from cops_desktop.services.rencontres.rapports import Etat
from cops_desktop.storage import annuaire, rencontres
from tests.builders import plain, spans
from tests.qt.presences.salle import Salle
from tests.qt.real_window import click, find, settled, type_in

TITLES = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"


@pytest.fixture
def seance(salle: Salle) -> Rencontre:
    """A meeting by video of the day, at which the whole group is expected."""
    return salle.monde.rencontre(salle.cotec, "14:00-16:00", titre="Séance 4")


@pytest.fixture
def dialog(qtbot: QtBot, salle: Salle, seance: Rencontre) -> Iterator[ImporterRapport]:
    """The window of the import, opened by the button of the attendance screen."""
    salle.window.contexte.ouvrir("presences", seance.id)
    click(qtbot, salle.window, "presencesRapport")
    made = salle.window.findChildren(ImporterRapport)[-1]
    yield made
    if isValid(made):
        made.close()


def zoom(folder: Path, *rows: str, day: str = "24/11/2026") -> Path:
    """A report of the day: « Odile Cazenave,,14:00,15:00 »."""
    lines = (row.split(",") for row in rows)
    text = "\n".join((TITLES, *(f"{n},{e},{day} {a}:00,{day} {b}:00,,Yes" for n, e, a, b in lines), ""))
    path = folder / "participants.csv"
    path.write_text(text, encoding="utf-8")
    return path


def read(qtbot: QtBot, salle: Salle, dialog: ImporterRapport, path: Path) -> None:
    dialog.read(path)
    settled(qtbot, salle.window)


def press(qtbot: QtBot, dialog: ImporterRapport, keys: str) -> None:
    assert dialog.identites is not None
    for key in keys:
        qtbot.keyClick(dialog.identites.list, key)


def etats(dialog: ImporterRapport) -> list[Etat]:
    assert dialog.identites is not None
    return [rang.etat for rang in dialog.identites.list.rows.rows()]


def importer(qtbot: QtBot, salle: Salle, dialog: ImporterRapport) -> None:
    click(qtbot, dialog, "rapportSuivant")
    settled(qtbot, salle.window)


def noted(salle: Salle) -> dict[str, str]:
    """Who is noted how, by name."""
    db = salle.window.contexte.fichier.db
    names = annuaire.noms(db)
    return {names[p.personne]: p.presence.value for p in rencontres.presences(db)}


def test_a_dropped_report_is_decided_by_keys_imported_and_undone(
    qtbot: QtBot, salle: Salle, seance: Rencontre, dialog: ImporterRapport, tmp_path: Path
) -> None:
    first, second, third = (annuaire.personne(salle.monde.fichier.db, key) for key in salle.people[:3])
    path = zoom(
        tmp_path,
        f"{first.nom_complet},,14:00,15:30",
        f"iPhone de {second.prenom},,14:10,16:00",
        "Zorro,z@exemple.org,14:00,14:30",
        "Salle B,,13:50,16:10",
    )
    assert dialog.page is dialog.choisir
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    no_key, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    dialog.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_key))
    settled(qtbot, salle.window)
    page = dialog.identites
    assert page is not None and dialog.page is page
    # The doubtful come first, and hold « Importer » back.
    assert etats(dialog) == [Etat.DOUTEUSE] * 3 + [Etat.RECONNUE]
    assert not find(dialog, QPushButton, "rapportSuivant").isEnabled()
    assert find(dialog, QLabel, "rapportDit").text() == "3\u00a0participants sont encore à décider."
    press(qtbot, dialog, "1")  # the guess, then the next doubtful one has the keyboard
    assert page.list.row() is not None and page.list.row().ligne.nom == "Zorro"
    press(qtbot, dialog, "n")
    page.detail.enter()
    type_in(qtbot, dialog, "rapportNom", "Zeller")
    qtbot.keyClick(find(dialog, QLineEdit, "rapportNom"), Qt.Key.Key_Return)
    click(qtbot, dialog, "rapportEchanger")
    click(qtbot, dialog, "rapportEchanger")
    page.list.choose("salle b")
    press(qtbot, dialog, "l")
    assert etats(dialog) == [Etat.DECIDEE, Etat.DECIDEE, Etat.PAS_UNE, Etat.RECONNUE]
    # 14:00–15:30 is 90 min, half; 14:10–16:00 110 min, 1; Zeller is no member.
    assert plain(find(dialog, QLabel, "rapportResume").text()) == "3 présences changent · vacations : +1,5 (+135,00 €)"
    assert find(dialog, QLabel, "rapportDit").text() == ""
    importer(qtbot, salle, dialog)
    assert noted(salle)[first.nom_complet] == noted(salle)[second.nom_complet] == "présent"
    assert "Zeller" in "".join(noted(salle)) and third.nom_complet not in noted(salle)
    assert files.undo_label(salle.window.contexte.fichier) == "Rapport Zoom de la réunion « Séance 4 » du 24/11/2026"

    again = open_importer_rapport(salle.window.contexte, seance.id, path)
    settled(qtbot, salle.window)
    assert again is not None
    assert not find(again, QPushButton, "rapportSuivant").isEnabled()
    assert "ce rapport est déjà dans les présences" in plain(find(again, QLabel, "rapportDit").text())
    again.close()
    salle.window.undo()
    assert noted(salle) == {}
    assert rencontres.PSEUDONYMES.read(salle.monde.fichier.db) == []


def test_an_answer_is_taken_back_corrected_or_looked_for_in_the_annuaire(
    qtbot: QtBot, salle: Salle, dialog: ImporterRapport, tmp_path: Path
) -> None:
    first, second = (annuaire.personne(salle.monde.fichier.db, key) for key in salle.people[:2])
    elsewhere = salle.monde.personne("Zeller", "Ève", commune="Foix")
    rows = (f"{first.nom_complet},,14:00,15:30", "Poste 12,,14:00,16:00")
    read(qtbot, salle, dialog, zoom(tmp_path, *rows))
    page = dialog.identites
    assert page is not None
    press(qtbot, dialog, "l")
    assert etats(dialog) == [Etat.PAS_UNE, Etat.RECONNUE]
    page.list.choose("poste 12")
    press(qtbot, dialog, "l")  # the same answer again takes it back
    assert etats(dialog) == [Etat.DOUTEUSE, Etat.RECONNUE]
    press(qtbot, dialog, "c")
    picker = dialog.findChildren(QDialog, "choixPersonne")[-1]
    type_in(qtbot, picker, "choixChercher", "zeller")
    qtbot.keyClick(find(picker, QLineEdit, "choixChercher"), Qt.Key.Key_Return)
    assert page.decisions.qui == {"poste 12": elsewhere}
    said = " ".join(word.text() for word in page.detail.findChildren(QLabel))
    assert "N’est pas membre du CoTec le 24/11/2026" in said
    # What was recognised can be said to be somebody else.
    page.list.choose(page.list.rows.rows()[1].cle)
    page.answer(second.id)
    assert etats(dialog)[1] is Etat.DECIDEE
    page.list.opened.emit(page.list.row())
    absents = find(dialog, QCheckBox, "rapportAbsents")
    absents.click()
    importer(qtbot, salle, dialog)
    came = noted(salle)
    assert (came[second.nom_complet], came[first.nom_complet]) == (Venue.PRESENT.value, Venue.ABSENT.value)
    assert came["Ève Zeller"] == Venue.PRESENT.value


def test_a_report_of_another_day_is_asked_about_and_can_be_forced(
    qtbot: QtBot, salle: Salle, seance: Rencontre, dialog: ImporterRapport, tmp_path: Path
) -> None:
    first = annuaire.personne(salle.monde.fichier.db, salle.people[0])
    path = zoom(tmp_path, f"{first.nom_complet},,14:00,15:30", day="03/04/2025")
    read(qtbot, salle, dialog, path)
    assert plain(find(dialog, QLabel, "rapportQuestionPhrase").text()).startswith("Quel jour est « 03/04/2025")
    words = [find(dialog, QPushButton, f"rapportOrdre{place}").text() for place in (1, 2)]
    assert words == ["C’est le jeudi 3 avril 2025", "C’est le mardi 4 mars 2025"]
    click(qtbot, dialog, "rapportOrdre1")
    settled(qtbot, salle.window)
    assert "est du 03/04/2025" in plain(find(dialog, QLabel, "rapportQuestionPhrase").text())
    assert not find(dialog, QPushButton, "rapportSuivant").isVisible()
    click(qtbot, dialog, "rapportForcer")
    assert "celui d’une autre réunion" in plain(find(dialog, QLabel, "rapportRemarques").text())
    assert plain(find(dialog, QLabel, "rapportDit").text()) == "Vérifiez que c’est bien cette réunion."
    importer(qtbot, salle, dialog)
    (kept,) = rencontres.presences(salle.monde.fichier.db)
    assert (kept.connexions, seance.date) == (spans("14:00-15:30"), date(2026, 11, 24))


def test_unknown_columns_are_chosen_once_and_remembered_when_they_were_imported(
    qtbot: QtBot, salle: Salle, seance: Rencontre, dialog: ImporterRapport, tmp_path: Path
) -> None:
    first = annuaire.personne(salle.monde.fichier.db, salle.people[0])
    path = tmp_path / "liste.csv"
    path.write_text(f"Qui;Quand;Parti\n{first.nom_complet};14:00;15:30\n", encoding="cp1252")
    read(qtbot, salle, dialog, path)
    assert dialog.colonnes is not None and dialog.page is dialog.colonnes
    choice = find(dialog, QComboBox, "listeColonne0")
    choice.setCurrentIndex(choice.findData(""))
    choice.activated.emit(choice.currentIndex())
    assert not find(dialog, QPushButton, "rapportSuivant").isEnabled()
    for place, field in enumerate(("identite", "arrivee", "depart")):
        choice = find(dialog, QComboBox, f"listeColonne{place}")
        choice.setCurrentIndex(choice.findData(field))
        choice.activated.emit(choice.currentIndex())
    click(qtbot, dialog, "rapportSuivant")
    settled(qtbot, salle.window)
    assert etats(dialog) == [Etat.RECONNUE]
    assert settings.load().colonnes == {}, "a choice that looks wrong in the preview is left without a trace"
    importer(qtbot, salle, dialog)
    assert noted(salle) == {first.nom_complet: Venue.PRESENT.value}
    assert settings.load().colonnes[CIBLE.cle] == {"qui": "identite", "quand": "arrivee", "parti": "depart"}
    again = open_importer_rapport(salle.window.contexte, seance.id, path)
    settled(qtbot, salle.window)
    assert again is not None and again.page is again.identites, "nothing is asked any more"
    again.close()


def test_a_second_file_that_is_refused_leaves_nothing_of_the_first(
    qtbot: QtBot, salle: Salle, dialog: ImporterRapport, tmp_path: Path
) -> None:
    read(qtbot, salle, dialog, zoom(tmp_path, "Zorro,,14:00,15:30"))
    assert dialog.page is dialog.identites
    dialog.read(tmp_path / "absent.csv")
    qtbot.waitUntil(lambda: salle.window.findChild(QMessageBox, "messageErreur") is not None)
    find(salle.window, QMessageBox, "messageErreur").close()
    settled(qtbot, salle.window)
    assert dialog.page is dialog.choisir, "« Importer » would have taken the first under the name of the second"
    assert not find(dialog, QPushButton, "rapportSuivant").isVisible()


def test_what_is_no_report_is_a_message_and_a_meeting_on_the_spot_has_no_report(
    qtbot: QtBot, salle: Salle, dialog: ImporterRapport, tmp_path: Path
) -> None:
    click(qtbot, dialog, "rapportFichier")
    chooser = dialog.findChildren(QFileDialog, "choixFichier")[-1]
    chooser.close()
    path = tmp_path / "vide.csv"
    path.write_text("", encoding="utf-8")
    dialog.read(path)
    qtbot.waitUntil(lambda: salle.window.findChild(QMessageBox, "messageErreur") is not None)
    message = salle.window.findChild(QMessageBox, "messageErreur")
    assert message is not None and "vide.csv" in message.text()
    message.close()
    settled(qtbot, salle.window)
    assert dialog.page is dialog.choisir
    assert open_importer_rapport(salle.window.contexte, "partie") is None, "somebody else removed the meeting"
    find(salle.window, QMessageBox, "messageErreur").close()
    on_the_spot = salle.monde.rencontre(salle.cotec, "14:00-16:00", mode=Mode.PRESENTIEL)
    salle.window.contexte.ouvrir("presences", on_the_spot.id)
    assert not find(salle.window, QPushButton, "presencesRapport").isVisible()


@pytest.mark.parametrize("width", [640, 1120, 1600])
def test_the_words_of_an_empty_dialog_have_the_room_of_their_lines(
    qtbot: QtBot, dialog: ImporterRapport, width: int
) -> None:
    dialog.resize(width, 700)
    qtbot.wait(1)
    for words in find(dialog, QWidget, "rapportChoisir").findChildren(QLabel):
        assert words.height() >= words.heightForWidth(words.width()), words.text()
