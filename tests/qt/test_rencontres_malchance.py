"""Bad luck with meetings: a protected file, a window that closes or a key that is pulled out while papers are made."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from cops_desktop.domain.modeles import Genre
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.qt.dialogs.importer_rapport import open_importer_rapport
from cops_desktop.qt.dialogs.invitations import InvitationsDialog, open_invitations
from cops_desktop.qt.dialogs.preparer_reunion import PreparerReunionDialog, open_preparer_reunion
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services.fichier import check_file, open_file
from cops_desktop.services.protection import changer
from cops_desktop.storage import annuaire, rencontres
from tests.builders import CLAIRE
from tests.qt.real_window import click, dialog_named, find, open_window, settled, status
from tests.services.lists import tables


@pytest.fixture
def dehors(tmp_path: Path) -> Path:
    """Where things are written that leave the file."""
    made = tmp_path / "cle usb"
    made.mkdir()
    return made


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    (tmp_path / "travail").mkdir()
    return open_window(qtbot, theme, tmp_path / "travail" / "demo.cops")


def journee(window: MainWindow) -> Rencontre:
    """The regional day of the demo."""
    found = rencontres.rencontres(window.contexte.fichier.db, "nature = 'journée régionale'")
    return max(found, key=lambda meeting: meeting.date)


def dossier_de(window: MainWindow, *keys: str) -> PreparerReunionDialog:
    """The dialog of the folder, with these parts ticked (none: those that it proposes)."""
    open_preparer_reunion(window.contexte, journee(window).id)
    dialog = dialog_named("dialoguePreparerReunion")
    assert isinstance(dialog, PreparerReunionDialog)
    dialog.ui.unDossier.setChecked(True)
    for key, box in dialog._checks.items() if keys else ():
        box.setChecked(key in keys)
    return dialog


def messages_de(window: MainWindow) -> InvitationsDialog:
    open_invitations(window.contexte, journee(window).id)
    dialog = dialog_named("dialogueInvitations")
    assert isinstance(dialog, InvitationsDialog)
    genre = dialog.ui.genre  # of a meeting that was held, it proposes the restitution: nothing is given out with it
    genre.setCurrentIndex(genre.findData(Genre.INVITATION))
    genre.activated.emit(genre.currentIndex())
    return dialog


def test_what_leaves_a_protected_file_is_said_and_nothing_of_it_lies_elsewhere(
    window: MainWindow, qtbot: QtBot, dehors: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, config = tmp_path / "tmp", Path(os.environ["COPS_CONFIG_DIR"])
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    contexte = window.contexte
    changer(contexte.fichier, "sept brebis traversent le Larzac")
    meeting, here = journee(window), window.contexte.fichier.path.parent
    own = contexte.laptop.utilisateur  # whose laptop it is may stand in its settings
    people = {p.nom for p in annuaire.personnes(contexte.fichier.db) if len(p.nom) > 5 and p.nom not in own}
    report = dehors / "rapport.csv"
    report.write_text(
        "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
        f"Zéphyrine Inconnue-Duvoisin,,{meeting.date:%m/%d/%Y} 09:31:00 AM,{meeting.date:%m/%d/%Y} 12:00:00 PM,149,Yes"
    )

    dossier_de(window, "liste", "agenda").write(dehors)
    settled(qtbot, window)
    assert "non protégé" in status(window)
    dialog = messages_de(window)
    click(qtbot, dialog, "ics")
    find(dialog, QFileDialog, "choixFichier").fileSelected.emit(str(dehors / "seul.ics"))
    assert "non protégé" in status(window)
    dialog.write(dehors)
    settled(qtbot, window)
    assert "non protégé" in status(window)  # and the dialog closed itself
    open_importer_rapport(contexte, meeting.id)
    reading = dialog_named("dialogueImporterRapport")
    reading.read(report)  # type: ignore[attr-defined]
    settled(qtbot, window)
    qtbot.wait(20)
    settled(qtbot, window)
    reading.close()
    contexte.ouvrir("rencontre", meeting.id)
    dossier = dossier_de(window, "liste")
    dossier.ui.unPdf.setChecked(True)
    dossier._run(None)
    settled(qtbot, window)
    dossier.accept()

    written = [path for folder in (temporary, config, here) for path in folder.rglob("*") if path.is_file()]
    for path in written:
        content = path.read_text(encoding="utf-8", errors="ignore")
        assert not {name for name in (*people, "Inconnue-Duvoisin", meeting.titre) if name in content}, path
    assert not list(temporary.rglob("*.eml"))


@pytest.mark.parametrize("moment", [0, 400])
def test_closing_the_window_while_a_folder_or_drafts_are_made_leaves_nothing_half_made(
    window: MainWindow, qtbot: QtBot, dehors: Path, moment: int
) -> None:
    before, path = tables(window.contexte.fichier), window.contexte.fichier.path
    for start in (messages_de, dossier_de):
        start(window).write(dehors)
        assert window.contexte.tasks.busy()
        qtbot.wait(moment)
        window.contexte.tasks.wait()
        settled(qtbot, window)
        for shown in open_boxes():
            shown.reject()
    whole = {folder.name: len(list(folder.iterdir())) for folder in dehors.iterdir()}
    assert not [name for name in whole if name.startswith(".")], "no draft of a folder is left"
    assert all(count > 5 for count in whole.values()), "what is there is whole"
    window.close()
    with closing(open_file(path, CLAIRE)) as fichier:
        assert check_file(fichier) == []
        noted = tables(fichier) != before
    assert noted is bool(whole), "what was given out is noted, and nothing else"


def open_boxes() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def test_a_key_that_is_pulled_out_is_said_and_the_file_keeps_what_it_had(
    window: MainWindow, qtbot: QtBot, dehors: Path
) -> None:
    before = tables(window.contexte.fichier)
    shutil.rmtree(dehors)
    for start in (messages_de, dossier_de):
        dialog = start(window)
        dialog.write(dehors)
        settled(qtbot, window)
        box = next(shown for shown in open_boxes() if isinstance(shown, QMessageBox))
        assert "n’existe pas" in box.text() or "n’est plus là" in box.text()
        for shown in open_boxes():
            shown.reject()
    assert tables(window.contexte.fichier) == before
