"""« Préparer la réunion… » in the real window: what is ticked, the progress, stopping, the folder that is made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.rencontres import Mode, Rencontre
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.dialogs.preparer_reunion import PreparerReunionDialog, open_preparer_reunion
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.rencontres.papiers import PapiersSection
from cops_desktop.qt.theme import Theme
from cops_desktop.storage import rencontres
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, words
from tests.regional import regional_day


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    yield made
    made.contexte.tasks.wait()


def opened(window: MainWindow, meeting: Rencontre) -> PreparerReunionDialog:
    open_preparer_reunion(window.contexte, meeting.id)
    found = dialog_named("dialoguePreparerReunion")
    assert isinstance(found, PreparerReunionDialog)
    return found


def test_the_dialog_says_what_each_part_is_and_one_pdf_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    meeting = regional_day(window.contexte.fichier, 60)
    dialog = opened(window, meeting)
    assert words(dialog, "reunionMot").endswith("24/11/2026 · 60 personnes attendues")
    assert words(dialog, "piece_badges_mot") == "60 badges et 3 vierges, 7 pages"
    attestations = find(dialog, QCheckBox, "piece_attestations")
    assert not attestations.isEnabled() and attestations.accessibleDescription()
    agenda = find(dialog, QCheckBox, "piece_agenda")
    assert not agenda.isEnabled(), "a file goes into a folder"
    assert words(dialog, "piece_agenda_mot") == "fichier .ics, seulement dans un dossier"
    assert plain(agenda.accessibleDescription()) == "fichier .ics, seulement dans un dossier"
    dialog.ui.unDossier.click()
    assert agenda.isEnabled() and plain(agenda.accessibleDescription()) == "fichier .ics"
    dialog.ui.unPdf.click()
    before = len(dialog.chosen())
    find(dialog, QCheckBox, "piece_badges").click()
    assert words(dialog, "compte") == f"{before - 1} pièces en un seul PDF, un signet pour chacune"
    click(qtbot, dialog, "enregistrer")
    qtbot.waitUntil(lambda: bool(window.findChildren(PdfPreview)), timeout=20_000)
    preview = window.findChildren(PdfPreview)[-1]
    assert preview.document.pageCount() > 10
    assert preview._file_name == "2026-11-24 journee-regionale-du-partenariat-en-sante.pdf"
    assert "dialoguePreparerReunion" not in open_dialogs()


def test_with_nothing_ticked_there_is_nothing_to_make(window: MainWindow) -> None:
    dialog = opened(window, regional_day(window.contexte.fichier, 3, mode=Mode.VISIO))
    assert not find(dialog, QCheckBox, "piece_badges").isEnabled()
    for key in dialog.chosen():
        find(dialog, QCheckBox, f"piece_{key}").click()
    assert not find(dialog, QPushButton, "enregistrer").isEnabled()
    dialog.reject()


def test_a_folder_shows_its_progress_and_stopping_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    meeting = regional_day(window.contexte.fichier, 150, 150)
    out = tmp_path / "sortie"
    out.mkdir()
    dialog = opened(window, meeting)
    find(dialog, QCheckBox, "piece_attestations").setChecked(True)
    dialog.ui.unDossier.setChecked(True)
    click(qtbot, dialog, "enregistrer")
    chooser = find(dialog, QFileDialog, "choixFichier")
    chooser.reject()
    moves: list[tuple[int, int, str]] = []

    def moved(done: int, total: int, text: str) -> None:
        moves.append((done, total, text))
        if done > 3:
            window.contexte.tasks.cancel()

    window.contexte.tasks.moved.connect(moved)
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=20_000) as ended:
        dialog.write(out)
    assert "Arrêté à votre demande" in str(ended.args)
    assert list(out.iterdir()) == []
    window.contexte.tasks.moved.disconnect(moved)
    dialog = opened(window, meeting)
    dialog.ui.unDossier.setChecked(True)
    messages: list[str] = []
    window.contexte.message.connect(messages.append)
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=20_000):
        dialog.write(out)
    (folder,) = out.iterdir()
    assert folder.name == "2026-11-24 journee-regionale-du-partenariat-en-sante"
    assert {path.suffix for path in folder.iterdir()} == {".pdf", ".ics"}
    assert len(list(folder.iterdir())) == 9
    given = rencontres.INVITATIONS.read(window.contexte.fichier.db)
    assert [(one.rencontre, one.sequence) for one in given] == [(meeting.id, 0)], "a change is now an update"
    qtbot.waitUntil(lambda: bool(messages))
    assert str(folder) in messages[-1]


def test_the_section_has_a_button_for_each_paper_or_why_not(window: MainWindow, qtbot: QtBot) -> None:
    section = PapiersSection(window.contexte)
    qtbot.addWidget(section)
    section.show()
    section.show_meeting(regional_day(window.contexte.fichier, 4, mode=Mode.VISIO))
    badges = find(section, QPushButton, "papier_badges")
    assert not badges.isEnabled()
    assert find(section, QLabel, "papier_badges_mot").text() == "tout le monde est à distance"
    meeting = regional_day(window.contexte.fichier, 6, 2)
    section.show_meeting(meeting)
    assert badges.isEnabled() and len(section.findChildren(QPushButton, "papier_badges")) == 1
    click(qtbot, section, "papier_attestations")
    qtbot.waitUntil(lambda: bool(window.findChildren(PdfPreview)), timeout=10_000)
    assert window.findChildren(PdfPreview)[-1].document.pageCount() == 2
    window.close_preview()
    click(qtbot, section, "papiersPreparer")
    dialog_named("dialoguePreparerReunion").reject()


def test_a_meeting_that_is_gone_is_said(window: MainWindow) -> None:
    open_preparer_reunion(window.contexte, "partie")
    message = dialog_named("messageErreur")
    assert isinstance(message, QMessageBox)
    assert plain(message.text()) == "Cette fiche n’existe plus : elle a été supprimée entre-temps."
    message.reject()
