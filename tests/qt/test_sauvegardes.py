"""Backups in the window: that of the day, the list, the second place, and restoring from it."""

import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt import sauvegarde_du_jour
from cops_desktop.qt.context import Avis
from cops_desktop.qt.dialogs.sauvegardes import SauvegardesDialog, open_sauvegardes
from cops_desktop.qt.dialogs.sauvegardes_liste import Ligne
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services import laptop as settings
from cops_desktop.services import protection, sauvegardes
from cops_desktop.storage import backups
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window

PHRASE = "quatre loutres sous la pluie"
OTHER = "cinq tortues dans le grenier"


@pytest.fixture
def quick(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    """The backup of the day does not wait for the window to be painted."""
    monkeypatch.setattr(sauvegarde_du_jour, "AFTER", 0)


@pytest.fixture
def real(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """The real window on an empty file."""
    return open_window(qtbot, theme, tmp_path / "équipe.cops", demo=False)


def phone(window: MainWindow, value: str) -> None:
    """One operation more."""
    from cops_desktop.storage.reglages import save_reglage

    fichier = window.contexte.fichier

    def write() -> None:
        with fichier.operation(f"Téléphone : {value}"):
            save_reglage(fichier.db, "organisme_telephone", value)

    window.contexte.executer(write)


def saved(window: MainWindow, hours: int = 1) -> sauvegardes.Sauvegarde:
    now = window.contexte.now() - timedelta(hours=hours)
    return sauvegardes.sauvegarder(window.contexte.fichier, sauvegardes.DEMANDEE, now).sauvegarde


def all_of(window: MainWindow) -> list[sauvegardes.Sauvegarde]:
    return sauvegardes.toutes(window.contexte.fichier)


def opened(qtbot: QtBot, window: MainWindow) -> SauvegardesDialog:
    """The dialog, once everything is listed and read."""
    open_sauvegardes(window.contexte)
    dialog = dialog_named("dialogueSauvegardes")
    assert isinstance(dialog, SauvegardesDialog)
    settled(qtbot, dialog)
    return dialog


def settled(qtbot: QtBot, dialog: SauvegardesDialog) -> None:
    words = ("Toutes ont été relues", "abîmée")
    qtbot.waitUntil(lambda: any(w in dialog.ui.etat.text() for w in words) or dialog.ui.vide.isVisible())
    qtbot.waitUntil(lambda: not dialog._reading.busy())


def rows(dialog: SauvegardesDialog) -> list[Ligne]:
    return list(find(dialog, ListView, "sauvegardesListe").rows.rows())


def flip(path: Path, offset: int) -> None:
    data = bytearray(path.read_bytes())
    data[offset] ^= 1
    path.write_bytes(data)


# The backup of the day ------------------------------------------------------------------------------------------
def timer_went_by(qtbot: QtBot) -> None:
    """What was to begin as soon as the window is idle would have begun."""
    with qtbot.waitCallback() as called:
        QTimer.singleShot(1, called)


def asked_of_the_day(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the backup of the day answers from now on, each time that it is due to be looked for."""
    answers: list[object] = []
    made = sauvegardes.du_jour

    def du_jour(*args: Any) -> object:
        answers.append(made(*args))
        return answers[-1]

    monkeypatch.setattr(sauvegardes, "du_jour", du_jour)
    return answers


def test_the_backup_of_the_day_is_made_once_and_quietly(
    quick: None, qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[Avis] = []
    window = open_window(qtbot, theme, tmp_path / "équipe.cops", demo=False)
    window.contexte.avis.connect(said.append)
    qtbot.waitUntil(lambda: len(all_of(window)) == 1)
    qtbot.waitUntil(lambda: not window.contexte.quiet.busy())
    phone(window, "05 00 00 00 01")
    asked = asked_of_the_day(monkeypatch)
    window.show_file(window.contexte.fichier.again())
    qtbot.waitUntil(lambda: bool(asked) and window.contexte.idle())
    assert [s.motif for s in all_of(window)] == [sauvegardes.DU_JOUR]
    assert said == []


def test_a_file_that_is_only_read_is_not_backed_up(
    quick: None, qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, theme, tmp_path / "équipe.cops", demo=False)
    qtbot.waitUntil(lambda: len(all_of(window)) == 1)
    (made,) = all_of(window)
    qtbot.waitUntil(window.contexte.idle)
    asked = asked_of_the_day(monkeypatch)
    assert window.files.open(made.path)
    assert window.contexte.fichier.read_only
    timer_went_by(qtbot)
    assert window.contexte.idle()
    assert asked == []


def test_a_second_place_that_is_away_is_told_and_work_goes_on(
    quick: None, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    said: list[Avis] = []
    window = open_window(qtbot, theme, tmp_path / "équipe.cops", demo=False)
    window.contexte.remember(seconde_place=str(tmp_path / "clé"))
    window.contexte.avis.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].cle == "sauvegarde"
    assert "n’est pas là" in said[0].phrase
    phone(window, "05 00 00 00 01")
    ((words, action),) = said[0].actions
    assert words == "Sauvegardes…"
    action()
    assert "dialogueSauvegardes" in open_dialogs()


def test_a_full_disk_is_told_and_work_goes_on(
    quick: None, qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "seal", full)
    said: list[Avis] = []
    window = open_window(qtbot, theme, tmp_path / "équipe.cops", demo=False)
    window.contexte.avis.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert "la place manque" in said[0].phrase
    phone(window, "05 00 00 00 01")


# The list -------------------------------------------------------------------------------------------------------
def test_an_empty_list_says_what_to_expect(real: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(qtbot, real)
    assert "La première se fait d’elle-même" in dialog.ui.vide.text()
    assert not dialog.ui.restaurer.isEnabled()


def test_the_list_shows_the_newest_first_in_words(real: MainWindow, qtbot: QtBot) -> None:
    saved(real, hours=72)
    saved(real, hours=0)
    dialog = opened(qtbot, real)
    assert [row.quand for row in rows(dialog)] == ["à l’instant", "il y a 3\u00a0jours"]
    assert "elles sont intactes" in dialog.ui.etat.text()


def test_a_backup_is_made_from_the_list(real: MainWindow, qtbot: QtBot) -> None:
    saved(real, hours=72)
    dialog = opened(qtbot, real)
    click(qtbot, dialog, "sauvegarderMaintenant")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    assert [s.motif for s in all_of(real)] == [sauvegardes.DEMANDEE] * 2
    assert find(dialog, ListView, "sauvegardesListe").row() == rows(dialog)[0], "the one just made is chosen"


def test_a_damaged_backup_is_marked_and_refused(real: MainWindow, qtbot: QtBot) -> None:
    sound = saved(real, hours=5)
    damaged = saved(real, hours=1)
    flip(damaged.path, 7000)
    dialog = opened(qtbot, real)
    assert [row.abimee for row in rows(dialog)] == [True, False]
    assert "1 sauvegarde abîmée" in plain(dialog.ui.etat.text())
    assert not dialog.ui.restaurer.isEnabled()
    dialog.restore(damaged)
    qtbot.waitUntil(lambda: "messageErreur" in open_dialogs())
    box = dialog_named("messageErreur")
    assert isinstance(box, QMessageBox)
    assert "est abîmée" in plain(box.text())
    box.close()
    find(dialog, ListView, "sauvegardesListe").choose(str(sound.path))
    assert dialog.ui.restaurer.isEnabled()


def test_a_copy_in_the_second_place_stands_in_for_a_damaged_one(real: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    key = tmp_path / "clé"
    key.mkdir()
    real.contexte.remember(seconde_place=str(key))
    made = saved(real)
    flip(made.path, 7000)
    dialog = opened(qtbot, real)
    (row,) = rows(dialog)
    assert row.sauvegarde.path.is_relative_to(key)
    assert not row.abimee


def test_choosing_a_second_place_copies_there_at_once(real: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    key = tmp_path / "clé"
    key.mkdir()
    saved(real)
    dialog = opened(qtbot, real)
    dialog.use_second(key)
    qtbot.waitUntil(lambda: rows(dialog)[0].trouvee.seconde)
    assert settings.load().seconde_place == str(key)
    assert "phrase secrète" in find(dialog, QLabel, "secondeNote").text()
    settled(qtbot, dialog)
    click(qtbot, dialog, "oublier")
    assert settings.load().seconde_place == ""
    assert find(dialog, QLabel, "secondePlace").text() == "aucune"
    assert find(dialog, QPushButton, "oublier").isHidden()


def test_a_full_second_place_is_said_in_the_list(
    real: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cops_desktop.services.sauvegardes import faire

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(faire, "_copy_bytes", full)
    dialog = opened(qtbot, real)
    dialog.use_second(tmp_path)
    qtbot.waitUntil(lambda: dialog.ui.faute.isVisible())
    assert "il n’y a plus de place" in dialog.ui.faute.text()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)


def test_the_keyboard_goes_from_top_to_bottom(real: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    real.contexte.remember(seconde_place=str(tmp_path))
    saved(real)
    dialog = opened(qtbot, real)
    place, order = find(dialog, QPushButton, "sauvegarderMaintenant"), []
    while place.objectName() not in order:
        order.append(place.objectName())
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_Tab)
        place = dialog.focusWidget()
    assert order == [
        *("sauvegarderMaintenant", "restaurerAutre", "ouvrirDossier", "sauvegardesListe"),
        *("choisir", "oublier", "fermer", "restaurer"),
    ]


@pytest.mark.parametrize("name", ["sauvegarderMaintenant", "restaurer"])
def test_what_is_asked_for_while_something_else_works_on_the_file_waits_for_it(
    real: MainWindow, qtbot: QtBot, name: str
) -> None:
    saved(real)
    dialog, go = opened(qtbot, real), threading.Event()
    real.contexte.quiet.run("", lambda _: go.wait(10))
    click(qtbot, dialog, name)
    assert "se termine d’abord" in dialog.ui.etat.text()
    assert not dialog.ui.restaurer.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: "dialogueRestaurer" in open_dialogs() if name == "restaurer" else len(all_of(real)) == 2)
    if name == "restaurer":
        dialog_named("dialogueRestaurer").close()
    qtbot.waitUntil(dialog.ui.restaurer.isEnabled)


def test_a_list_that_is_closed_while_it_waits_does_nothing_more(real: MainWindow, qtbot: QtBot) -> None:
    dialog, go = opened(qtbot, real), threading.Event()
    real.contexte.quiet.run("", lambda _: go.wait(10))
    click(qtbot, dialog, "sauvegarderMaintenant")
    dialog.close()
    go.set()
    qtbot.waitUntil(real.contexte.idle)
    QApplication.processEvents()
    assert not all_of(real)


def test_a_backup_that_cannot_be_made_is_said_and_nothing_is_said_to_go_on(
    real: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    dialog = opened(qtbot, real)
    monkeypatch.setattr(backups, "seal", full)
    click(qtbot, dialog, "sauvegarderMaintenant")
    qtbot.waitUntil(lambda: "messageErreur" in open_dialogs())
    dialog_named("messageErreur").close()
    assert dialog.ui.etat.text() == ""


def test_the_folder_is_opened(real: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    made = saved(real)
    click(qtbot, opened(qtbot, real), "ouvrirDossier")
    assert asked == [str(made.path.parent)]


def test_a_backup_that_is_looked_at_becomes_a_file_of_its_own(real: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """The laptop was lost: on a new one there is the key, and no file to restore over."""
    key, new = tmp_path / "clé", tmp_path / "retrouvé.cops"
    key.mkdir()
    copy = saved(real).path.rename(key / "équipe.cops")
    assert real.files.open(copy)
    dialog = opened(qtbot, real)
    for name in ("sauvegarderMaintenant", "restaurerAutre", "choisir"):
        assert not find(dialog, QPushButton, name).isEnabled()
    (row,) = rows(dialog)
    assert row.sauvegarde.path == copy
    assert dialog.ui.restaurer.text() == "Restaurer sous un autre nom…"
    dialog.restore_as(row.sauvegarde, copy)
    assert "existe déjà" in dialog.ui.faute.text()
    dialog.restore_as(row.sauvegarde, new)
    qtbot.waitUntil(lambda: real.contexte.fichier.path == new)
    assert not real.contexte.fichier.read_only
    phone(real, "05 00 00 00 01")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not remove an open file")
def test_a_file_made_of_a_protected_backup_opens_without_asking_again(
    real: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    protection.changer(real.contexte.fichier, PHRASE)
    copy, new = saved(real).path.rename(tmp_path / "copie.cops"), tmp_path / "retrouvé.cops"
    assert real.files.open(copy, real.contexte.fichier.cle)
    dialog = opened(qtbot, real)
    dialog.restore_as(rows(dialog)[0].sauvegarde, new)
    qtbot.waitUntil(lambda: real.contexte.fichier.path == new)
    assert real.contexte.fichier.cle is not None
    assert "dialoguePhrase" not in open_dialogs()


def test_a_file_that_was_removed_under_us_can_still_be_kept(real: MainWindow, qtbot: QtBot) -> None:
    phone(real, "05 00 00 00 01")
    real.contexte.fichier.path.unlink()
    dialog = opened(qtbot, real)
    click(qtbot, dialog, "sauvegarderMaintenant")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    settled(qtbot, dialog)
    assert sauvegardes.est_intacte(rows(dialog)[0].sauvegarde)


# Restoring ------------------------------------------------------------------------------------------------------
def ask(qtbot: QtBot, dialog: SauvegardesDialog) -> None:
    """« Restaurer… », up to what would be lost."""
    click(qtbot, dialog, "restaurer")
    qtbot.waitUntil(lambda: "dialogueRestaurer" in open_dialogs())


def test_restoring_says_what_would_be_lost_and_enter_changes_nothing(real: MainWindow, qtbot: QtBot) -> None:
    saved(real)
    phone(real, "05 00 00 00 01")
    phone(real, "05 00 00 00 02")
    ask(qtbot, opened(qtbot, real))
    question = dialog_named("dialogueRestaurer")
    assert "2 gestes seraient perdus" in plain(find(question, QLabel, "perdusMot").text())
    lost = find(question, ListView, "pertes").rows
    assert [plain(lost.cell(row, 2).text) for row in range(2)] == [
        "Téléphone : 05 00 00 00 02",
        "Téléphone : 05 00 00 00 01",
    ]
    qtbot.keyClick(question, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "dialogueRestaurer" not in open_dialogs())
    assert len(all_of(real)) == 1


def test_a_backup_is_restored_and_the_present_file_is_kept(real: MainWindow, qtbot: QtBot) -> None:
    phone(real, "05 00 00 00 01")
    saved(real)
    phone(real, "05 00 00 00 02")
    ask(qtbot, opened(qtbot, real))
    click(qtbot, dialog_named("dialogueRestaurer"), "restaurer")
    qtbot.waitUntil(lambda: "messageInformation" in open_dialogs())
    assert "dialogueSauvegardes" not in open_dialogs()
    newest = all_of(real)[0]
    box = dialog_named("messageInformation")
    assert isinstance(box, QMessageBox)
    assert newest.motif == sauvegardes.AVANT_RESTAURATION
    assert newest.path.name in box.informativeText()
    box.close()
    undo = real.findChild(QAction, "annuler")
    assert undo is not None
    assert plain(undo.text()) == "&Annuler : Téléphone : 05 00 00 00 01"
    assert not find_action(real, "retablir").isEnabled()
    real.undo()
    assert find_action(real, "retablir").isEnabled()


def find_action(window: MainWindow, name: str) -> QAction:
    action = window.findChild(QAction, name)
    assert action is not None
    return action


def test_forms_on_which_people_were_paid_are_told_in_strong_words(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    from cops_desktop.services import paiements
    from cops_desktop.services.demo import DEMO_DAY

    window = open_window(qtbot, theme, tmp_path / "demo.cops")
    saved(window)
    fichier = window.contexte.fichier
    drafts = [row[0] for row in fichier.db.conn.execute("SELECT id FROM etats WHERE etat = 'brouillon'")]
    assert drafts
    window.contexte.executer(paiements.validate, fichier, drafts, DEMO_DAY)
    ask(qtbot, opened(qtbot, window))
    warning = find(dialog_named("dialogueRestaurer"), QLabel, "alerte")
    assert warning.isVisible()
    assert "une seconde fois" in warning.text()


def test_a_backup_from_elsewhere_of_another_file_is_told_apart(real: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from cops_desktop.services.fichier import create_file
    from tests.builders import CLAIRE

    other = create_file(tmp_path / "budget.cops", CLAIRE)
    sauvegardes.ecrire(other, tmp_path / "copie.cops")
    other.close()
    dialog = opened(qtbot, real)
    dialog.restore_file(tmp_path / "copie.cops")
    qtbot.waitUntil(lambda: "dialogueRestaurer" in open_dialogs())
    assert "d’un autre fichier, « budget »" in plain(find(dialog_named("dialogueRestaurer"), QLabel, "alerte").text())


def test_a_file_that_is_no_backup_is_refused(real: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(qtbot, real)
    dialog.restore_file(real.contexte.fichier.path)
    assert "n’est pas une sauvegarde" in plain(dialog_named("messageErreur").accessibleName())


def test_a_backup_under_an_older_passphrase_asks_for_it(real: MainWindow, qtbot: QtBot) -> None:
    fichier = real.contexte.fichier
    protection.changer(fichier, PHRASE)
    saved(real)
    phone(real, "05 00 00 00 01")
    protection.changer(fichier, OTHER)
    dialog = opened(qtbot, real)
    click(qtbot, dialog, "restaurer")
    qtbot.waitUntil(lambda: "dialoguePhrase" in open_dialogs(), timeout=10_000)
    asking = dialog_named("dialoguePhrase")
    find(asking, QLineEdit, "secrete").setText(PHRASE)
    qtbot.keyClick(find(asking, QLineEdit, "secrete"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "dialogueRestaurer" in open_dialogs(), timeout=10_000)
    click(qtbot, dialog_named("dialogueRestaurer"), "restaurer")
    qtbot.waitUntil(lambda: "messageInformation" in open_dialogs(), timeout=10_000)
    assert protection.is_protected(fichier.path)
    assert protection.cle_pour(fichier.path, OTHER) == fichier.cle


def test_the_window_waits_for_the_backup_that_is_being_made(
    quick: None, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    window = open_window(qtbot, theme, tmp_path / "équipe.cops", demo=False)
    qtbot.waitUntil(window.contexte.quiet.busy)
    folder = sauvegardes.dossier(window.contexte.fichier)
    window.close()
    QApplication.processEvents()
    assert [path.suffix for path in folder.iterdir()] == [".cops"]
