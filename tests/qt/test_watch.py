"""What the window says of its file: who else edits it, what changed under it, whether it is there; nothing is lost."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cops_desktop.qt import watch as watching
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.bandeau import Bandeau, Notice
from cops_desktop.services import conflits, protection, sauvegardes, verrou
from cops_desktop.services import fichier as files
from cops_desktop.services.fichier import Identite
from cops_desktop.services.laptop import Laptop
from cops_desktop.storage import verrou as locks
from cops_desktop.storage.reglages import reglages, save_reglage
from tests.builders import plain
from tests.qt.conftest import SmallPage
from tests.qt.real_window import click, find, open_dialogs

posix = pytest.mark.skipif(os.name == "nt", reason="Windows replaces no file that is open")
YANIS = Identite("poste-2", "Yanis Ferrand")
Rename = Callable[[str], None]


@pytest.fixture
def second(qtbot: QtBot, theme: Theme, window: MainWindow) -> MainWindow:
    """A colleague's window on the same file, as on another laptop."""
    from cops_desktop.qt.page import Tab

    tabs = (Tab("accueil", "Accueil", lambda contexte: SmallPage(contexte, "accueil")),)
    other = MainWindow(theme, Laptop("poste-2", "Yanis Ferrand"), tabs)
    qtbot.addWidget(other)
    other.show()
    assert other.files.open(path_of(window))
    return other


def path_of(window: MainWindow) -> Path:
    return window.contexte.fichier.path


def look(window: MainWindow) -> list[str]:
    """One look at the file, and the keys of what the window says then."""
    window.watch().look()
    bands = window.findChildren(Bandeau)
    return bands[0].shown() if bands else []


def said(window: MainWindow, cle: str) -> str:
    return plain(find(window, Notice, f"avis_{cle}").avis.phrase)


def details(window: MainWindow, cle: str) -> str:
    return plain(find(window, Notice, f"avis_{cle}").avis.details)


def press(qtbot: QtBot, window: MainWindow, cle: str) -> None:
    click(qtbot, find(window, Notice, f"avis_{cle}"), "avisAction1")


def title(window: MainWindow) -> str:
    return find(window, QLabel, "fichierOuvert").text()


def phone(window: MainWindow) -> str:
    return reglages(window.contexte.fichier.db).get("organisme_telephone", "")


def write_elsewhere(path: Path, *labels: str) -> None:
    """A colleague writes to a copy of the file on another laptop."""
    other = files.open_file(path, YANIS)
    for label in labels:
        with other.operation(label):
            save_reglage(other.db, "organisme_telephone", label)
    other.close()


def replaced_by(window: MainWindow, *labels: str) -> None:
    """A cloud folder puts a version in the file's place in which others wrote, and we did not."""
    other = path_of(window).with_name("version.cops")
    shutil.copy(path_of(window).with_name("avant"), other)
    write_elsewhere(other, *labels)
    other.replace(path_of(window))


def keep_before(window: MainWindow) -> None:
    shutil.copy(path_of(window), path_of(window).with_name("avant"))


def someone_holds(path: Path, **more: str) -> Path:
    """Another laptop's word beside the file."""
    beside = path.with_name(f".{path.name}.ouvert")
    now = datetime.now(UTC).isoformat()
    stored = {"jeton": "le leur", "nom": "Yanis Ferrand", "lettre": "B", "poste": "poste-2", "depuis": now, "vu": now}
    beside.write_text(json.dumps(stored | more))
    return beside


# Alone -----------------------------------------------------------------------------------------------------------
def test_alone_nothing_is_said_and_nothing_is_made(window: MainWindow) -> None:
    assert look(window) == []
    assert look(window) == []
    assert not window.findChildren(Bandeau)


def test_a_window_without_a_file_has_nothing_to_look_at(empty_window: MainWindow) -> None:
    assert look(empty_window) == []


def test_the_window_looks_by_itself_once_it_is_there(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "EVERY", 20)
    away = path_of(window).rename(path_of(window).with_name("ailleurs.cops"))
    qtbot.waitUntil(lambda: bool(window.findChildren(Notice, "avis_absent")), timeout=10_000)
    away.rename(path_of(window))
    qtbot.waitUntil(lambda: "absent" not in find(window, Bandeau, "bandeau").shown(), timeout=10_000)


def test_a_sign_of_life_is_given_once_a_minute_and_a_full_disk_stops_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(window)
    beside = path_of(window).with_name(f".{path_of(window).name}.ouvert")
    beside.unlink()
    look(window)
    assert not beside.exists()
    monkeypatch.setattr(watching, "SIGN_OF_LIFE", 0)
    look(window)
    assert json.loads(beside.read_text())["poste"] == "poste-1"

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(locks, "_write", full)
    assert look(window) == []


def test_opening_the_file_that_is_open_says_so_and_keeps_the_right_to_edit(window: MainWindow, rename: Rename) -> None:
    before = window.contexte.fichier
    assert window.files.open(path_of(window))
    assert window.contexte.fichier is before
    assert "est déjà ouvert" in find(window, QLabel, "etatMessage").text()
    rename("05 00 00 00 01")
    assert phone(window) == "05 00 00 00 01"


# Another editor --------------------------------------------------------------------------------------------------
def test_the_second_window_says_who_edits_follows_it_and_takes_over_when_it_is_free(
    qtbot: QtBot, window: MainWindow, second: MainWindow, rename: Rename
) -> None:
    assert look(second) == ["tenu"]
    assert said(second, "tenu").startswith("Clémence Arribat (poste A), sur un autre ordinateur, depuis ")
    assert "lecture seule" in title(second)
    page = second.page()
    assert isinstance(page, SmallPage)
    before = page.refreshed
    rename("05 00 00 00 01")
    look(second)
    assert page.refreshed == before + 1
    assert look(second) == ["tenu"]
    assert page.refreshed == before + 1

    window.close()
    assert look(second) == ["tenu"]
    assert said(second, "tenu").startswith("Ce fichier est libre")
    press(qtbot, second, "tenu")
    assert look(second) == []
    assert "lecture seule" not in title(second)
    assert second.page() is page
    with second.contexte.fichier.operation("Écrire"):
        save_reglage(second.contexte.fichier.db, "organisme_telephone", "2")


def test_modifier_ici_is_reached_by_the_keyboard(qtbot: QtBot, window: MainWindow, second: MainWindow) -> None:
    look(second)
    window.close()
    look(second)
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    qtbot.keyClick(second, Qt.Key.Key_F6)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not second.contexte.fichier.read_only


def test_opening_anew_a_file_that_is_only_read_tries_to_edit_it(window: MainWindow, second: MainWindow) -> None:
    assert second.files.open(path_of(window))
    assert second.contexte.fichier.read_only
    path = path_of(window)
    window.close()
    assert second.files.open(path)
    assert not second.contexte.fichier.read_only


@posix
def test_a_process_that_is_killed_frees_the_file_for_the_window(
    qtbot: QtBot, empty_window: MainWindow, window: MainWindow
) -> None:
    path = path_of(window)
    assert window.files.create(path.with_name("autre.cops"))
    code = f"""
        import sys
        from pathlib import Path
        from cops_desktop.services.fichier import Identite, open_file
        fichier = open_file(Path({str(path)!r}), Identite("poste-1", "Clémence Arribat"))
        print("pris", flush=True)
        sys.stdin.read()
    """
    command = [sys.executable, "-c", textwrap.dedent(code)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "pris\n"
        assert window.files.open(path)
        assert look(window) == ["tenu"]
        assert "dans une autre fenêtre de cet ordinateur" in said(window, "tenu")
        other.kill()
        other.wait()
        look(window)
        press(qtbot, window, "tenu")
    assert look(window) == []  # our own crash is nothing to tell
    assert not window.contexte.fichier.read_only


def test_a_colleague_that_took_over_is_named_and_the_window_only_reads(
    qtbot: QtBot, window: MainWindow, rename: Rename
) -> None:
    look(window)
    beside = someone_holds(path_of(window))
    assert look(window) == ["tenu"]
    assert said(window, "tenu").startswith("Yanis Ferrand (poste B), sur un autre ordinateur, depuis ")
    assert "a repris ce fichier" in said(window, "tenu")
    assert "lecture seule" in title(window)
    assert not window.contexte.executer(rename, "05")
    assert look(window) == ["tenu"]
    beside.unlink()
    look(window)
    press(qtbot, window, "tenu")
    assert look(window) == []
    assert window.contexte.executer(rename, "05 00 00 00 01")


def test_after_sleep_the_first_write_asks_who_holds_the_file(window: MainWindow, rename: Rename) -> None:
    """The lid is opened and a key is typed before the window has looked."""
    before = phone(window)
    someone_holds(path_of(window))
    assert not window.contexte.executer(rename, "05")
    assert phone(window) == before


def test_a_colleague_who_did_not_close_the_file_is_named_once_it_is_ours(window: MainWindow) -> None:
    path = path_of(window)
    assert window.files.create(path.with_name("autre.cops"))
    then = datetime.now(UTC) - timedelta(days=1)
    beside = someone_holds(path, vu=then.isoformat(), depuis=then.isoformat())
    os.utime(beside, (then.timestamp(), then.timestamp()))
    assert window.files.open(path)
    assert look(window) == ["mort"]
    assert said(window, "mort").startswith("Yanis Ferrand (poste B) n’a pas refermé ce fichier")


# The file under us -----------------------------------------------------------------------------------------------
@posix
def test_what_a_cloud_folder_replaced_is_told_and_nothing_of_ours_is_lost(
    qtbot: QtBot, window: MainWindow, rename: Rename
) -> None:
    look(window)
    keep_before(window)
    rename("notre numéro")
    replaced_by(window, "Valider chez Yanis")
    assert look(window) == ["change"]
    assert "rien de ce qui est saisi ici n’est enregistré" in said(window, "change")
    assert "Clémence Arribat : Téléphone : notre numéro" in details(window, "change")
    assert "Yanis Ferrand : Valider chez Yanis" in details(window, "change")
    assert not window.contexte.executer(rename, "05")

    press(qtbot, window, "change")
    assert look(window) == ["rouvert"]
    assert "elle contient 1 geste que la version présente n’a pas" in said(window, "rouvert")
    assert phone(window) == "Valider chez Yanis"
    assert not window.contexte.fichier.read_only
    (kept,) = sauvegardes.toutes(window.contexte.fichier)
    assert kept.motif == sauvegardes.VERSION_GARDEE
    sauvegardes.restaurer(window.contexte.fichier, kept)
    assert phone(window) == "notre numéro"


@posix
def test_a_newer_version_that_contains_ours_is_opened_without_a_word_about_losses(
    qtbot: QtBot, window: MainWindow
) -> None:
    look(window)
    keep_before(window)
    replaced_by(window, "Valider chez Yanis")
    look(window)
    press(qtbot, window, "change")
    assert look(window) == []
    assert phone(window) == "Valider chez Yanis"
    assert sauvegardes.toutes(window.contexte.fichier) == []


@posix
def test_ours_is_not_let_go_when_it_cannot_be_kept(
    qtbot: QtBot, window: MainWindow, rename: Rename, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cops_desktop.domain.errors import Refus

    look(window)
    keep_before(window)
    rename("notre numéro")
    replaced_by(window, "Valider chez Yanis")
    look(window)

    def full(*_: object) -> None:
        raise Refus("La place manque.")

    monkeypatch.setattr(conflits, "sauvegarder", full)
    press(qtbot, window, "change")
    assert "messageErreur" in open_dialogs()
    assert phone(window) == "notre numéro"
    assert look(window) == ["change"]


@posix
def test_a_version_that_does_not_open_leaves_ours_to_be_read(qtbot: QtBot, window: MainWindow, rename: Rename) -> None:
    look(window)
    rename("notre numéro")
    other = path_of(window).with_name("abîmé")
    other.write_bytes(b"SQLite format 3\0" + b"x" * 9000)
    other.replace(path_of(window))
    assert look(window) == ["change"]
    press(qtbot, window, "change")
    assert "lecture seule" in title(window)
    assert phone(window) == "notre numéro"
    assert "change" in look(window)


@posix
def test_a_reader_shows_the_version_that_was_put_in_place(window: MainWindow, second: MainWindow) -> None:
    assert look(second) == ["tenu"]
    keep_before(window)
    other = path_of(window).with_name("version.cops")
    shutil.copy(path_of(window), other)
    write_elsewhere(other, "Valider")
    other.replace(path_of(window))
    look(second)
    assert phone(second) == "Valider"
    assert look(second) == ["tenu"]
    assert second.contexte.fichier.read_only


def test_a_file_that_is_pulled_out_is_told_at_once_and_settles_by_itself(window: MainWindow, rename: Rename) -> None:
    look(window)
    away = path_of(window).rename(path_of(window).with_name("clé retirée"))
    assert look(window) == ["absent"]
    assert "n’est plus à sa place" in said(window, "absent")
    assert not window.contexte.executer(rename, "05")
    away.rename(path_of(window))
    assert look(window) == []
    assert window.contexte.executer(rename, "05 00 00 00 01")


@posix
def test_a_key_that_came_back_but_does_not_answer_is_to_be_opened_anew(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(window)
    away = path_of(window).rename(path_of(window).with_name("clé retirée"))
    look(window)
    away.rename(path_of(window))
    old = window.contexte.fichier
    monkeypatch.setattr(type(old), "answers", lambda self: self is not old)
    assert look(window) == ["change"]
    press(qtbot, window, "change")
    assert window.contexte.fichier is not old
    assert look(window) == []


# Backups, places that are only read, copies ----------------------------------------------------------------------
def test_a_backup_is_said_to_be_one_and_leads_to_the_backups(qtbot: QtBot, window: MainWindow) -> None:
    made = sauvegardes.sauvegarder(window.contexte.fichier, sauvegardes.DEMANDEE).sauvegarde
    assert window.files.open(made.path)
    assert look(window) == ["estSauvegarde"]
    assert said(window, "estSauvegarde").startswith("C’est une sauvegarde, faite le ")


def test_a_place_that_cannot_be_written_is_explained(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    path = path_of(window)
    assert window.files.create(path.with_name("autre.cops"))

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(verrou, "acquire", refused)
    assert window.files.open(path)
    assert look(window) == ["lecture"]


def test_a_laptop_that_cannot_say_that_it_edits_is_told_why(window: MainWindow, own_home: Path) -> None:
    path = path_of(window)
    window.contexte.fichier.close()
    shutil.rmtree(own_home / "verrous")
    (own_home / "verrous").write_text("une chose à sa place")
    assert window.files.open(path)
    assert look(window) == ["lecture"]
    assert f"son dossier « {own_home / 'verrous'} »" in said(window, "lecture")
    assert "lecture seule" in title(window)


def test_a_copy_beside_is_told_with_what_it_has_and_can_be_opened(
    qtbot: QtBot, window: MainWindow, rename: Rename
) -> None:
    copy = path_of(window).with_name("essai (conflicted copy 2026-11-22 101112).cops")
    shutil.copy(path_of(window), copy)
    write_elsewhere(copy, "Noter les présences", "Valider")
    rename("05 00 00 00 01")
    look(window)
    qtbot.waitUntil(lambda: bool(window.findChildren(Notice, "avis_copies")))
    assert "Elle contient 2 gestes de Yanis Ferrand que ce fichier n’a pas" in said(window, "copies")
    assert "Yanis Ferrand : Valider" in details(window, "copies")
    copy_bytes = copy.read_bytes()
    look(window)
    assert copy.read_bytes() == copy_bytes
    press(qtbot, window, "copies")
    assert path_of(window) == copy


def test_copies_that_say_nothing_new_may_go_and_their_notice_with_them(qtbot: QtBot, window: MainWindow) -> None:
    copies = [path_of(window).with_name(f"essai ({n}).cops") for n in (1, 2)]
    for copy in copies:
        shutil.copy(path_of(window), copy)
    look(window)
    qtbot.waitUntil(lambda: bool(window.findChildren(Notice, "avis_copies")))
    assert said(window, "copies").startswith("2 copies de ce fichier sont à côté de lui")
    assert "vous pouvez les supprimer" in said(window, "copies")
    for copy in copies:
        copy.unlink()
    assert look(window) == []


def test_a_copy_with_another_passphrase_is_named(qtbot: QtBot, window: MainWindow) -> None:
    copy = path_of(window).with_name("essai (1).cops")
    shutil.copy(path_of(window), copy)
    other = files.open_file(copy, YANIS)
    protection.changer(other, "girafe moulin tambour clairon")
    other.close()
    look(window)
    qtbot.waitUntil(lambda: bool(window.findChildren(Notice, "avis_copies")))
    assert "ne s’ouvre pas avec la même phrase secrète" in said(window, "copies")
