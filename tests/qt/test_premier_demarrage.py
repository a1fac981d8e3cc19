"""The first start: who works here, on what, then what to do first; by mouse, by keyboard, given up anywhere."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cops_desktop.app import open_window
from cops_desktop.qt import aside
from cops_desktop.qt.dialogs.import_preview import ImportPreview
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop as settings
from cops_desktop.services import protection, sauvegardes
from cops_desktop.services.classeur import template
from cops_desktop.services.fichier import create_file, open_file
from cops_desktop.storage.cipher import is_protected
from tests.builders import Monde, plain
from tests.demo import WHO, copy_empty
from tests.qt.real_window import click, dialog_named, find, open_dialogs, settled, status, type_in
from tests.services.listes.listes import ecrire

NOM = "Solène Vidal-Roques"
GOOD = "girafe lavande moulin tiroir"


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def soon_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protection, "WRONG_SECONDS", 0.05)


def start(qtbot: QtBot, theme: Theme, path: Path | None = None) -> MainWindow:
    """The program as it opens with the settings of this laptop."""
    window = open_window(theme, settings.load(), path)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


@pytest.fixture
def first(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    """The window on a laptop that has never seen the program."""
    window = start(qtbot, theme)
    yield window
    window.contexte.tasks.wait()
    window.contexte.quiet.wait()
    qtbot.waitUntil(lambda: not aside._running)


@pytest.fixture
def named(qtbot: QtBot, first: MainWindow) -> MainWindow:
    """Once somebody said who works here."""
    say_name(qtbot, first)
    return first


def say_name(qtbot: QtBot, window: MainWindow) -> None:
    type_in(qtbot, window, "sansFichierNom", NOM)
    click(qtbot, window, "sansFichierContinuer")


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def focus_comes_to(qtbot: QtBot, name: str) -> None:
    qtbot.waitUntil(lambda: focused() == name)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key)


def chosen(window: QWidget, path: Path) -> None:
    """What the system's own window would answer."""
    chooser = find(window, QFileDialog, "choixFichier")
    chooser.fileSelected.emit(str(path))
    chooser.close()


def refused(window: MainWindow) -> str:
    """What a message says; it is closed."""
    box = find(window, QMessageBox, "messageErreur")
    said = plain(f"{box.text()} {box.informativeText()}")
    box.close()
    return said


def works_on(window: MainWindow, path: Path) -> bool:
    return window.contexte.has_file and window.contexte.fichier.path == path


# Who works here


def test_the_first_thing_asked_is_a_name_and_nothing_can_be_opened_before(qtbot: QtBot, first: MainWindow) -> None:
    focus_comes_to(qtbot, "sansFichierNom")
    assert find(first, QWidget, "sansFichierQui").isVisible()
    for name in ("nouveau", "ouvrir", "demonstration"):
        assert not find_action(first, name).isEnabled()
    press(qtbot, Qt.Key.Key_Return)
    assert find(first, QLabel, "sansFichierFaute").isVisible()
    assert not settings.load().utilisateur
    press(qtbot, Qt.Key.Key_Escape)
    assert find(first, QWidget, "sansFichierQui").isVisible()


def find_action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def test_the_name_is_kept_and_the_next_start_goes_on_from_there(qtbot: QtBot, theme: Theme, first: MainWindow) -> None:
    type_in(qtbot, first, "sansFichierNom", f"  {NOM.replace(' ', '   ')} ")
    press(qtbot, Qt.Key.Key_Return)
    assert settings.load().utilisateur == NOM
    focus_comes_to(qtbot, "sansFichierNouveau")
    assert find_action(first, "nouveau").isEnabled()
    first.close()
    again = start(qtbot, theme)
    focus_comes_to(qtbot, "sansFichierNouveau")
    assert not again.contexte.has_file
    assert not again.findChildren(QWidget, "sansFichierQui")


def test_a_window_closed_before_the_name_leaves_nothing(qtbot: QtBot, theme: Theme, first: MainWindow) -> None:
    type_in(qtbot, first, "sansFichierNom", NOM)
    first.close()
    assert not settings.load().utilisateur and not settings.load().recents
    again = start(qtbot, theme)
    assert find(again, QWidget, "sansFichierQui").isVisible()


def test_the_name_is_changed_and_escape_goes_back_a_step(qtbot: QtBot, named: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_Escape)
    focus_comes_to(qtbot, "sansFichierNom")
    press(qtbot, Qt.Key.Key_Escape)
    focus_comes_to(qtbot, "sansFichierNouveau")
    find(named, QLabel, "sansFichierChangerNom").setFocus()
    press(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, named, "sansFichierNom", "Clémence Arribat")
    press(qtbot, Qt.Key.Key_Return)
    assert settings.load().utilisateur == "Clémence Arribat"


def test_a_file_that_was_asked_for_waits_for_the_name(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    path = copy_empty(tmp_path / "collegue.cops")
    window = start(qtbot, theme, path)
    assert not window.contexte.has_file
    say_name(qtbot, window)
    assert works_on(window, path) and window.contexte.fichier.identite.nom == NOM
    window.contexte.quiet.wait()


def test_settings_that_cannot_be_kept_are_said_and_one_works_all_the_same(
    qtbot: QtBot, named: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pris").write_text("")
    monkeypatch.setenv("COPS_CONFIG_DIR", str(tmp_path / "pris" / "dedans"))
    press(qtbot, Qt.Key.Key_Escape)
    type_in(qtbot, named, "sansFichierNom", "Clémence Arribat")
    press(qtbot, Qt.Key.Key_Return)
    assert "n’ont pas pu être enregistrés" in status(named)
    focus_comes_to(qtbot, "sansFichierNouveau")


def test_f1_opens_the_guide_at_the_first_steps(qtbot: QtBot, first: MainWindow) -> None:
    find_action(first, "guide").trigger()
    assert first.aide.guide().reader.page == "premiers-pas"
    first.aide.close()


# On what


def test_a_new_plain_file_by_the_mouse(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "equipe.cops"
    click(qtbot, named, "sansFichierNouveau")
    chosen(named, path)
    click(qtbot, dialog_named("dialogueNouveau"), "sans")
    assert works_on(named, path) and not is_protected(path)
    focus_comes_to(qtbot, "premiersPas_importerListe")


def test_a_new_protected_file_by_the_keyboard(qtbot: QtBot, first: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "equipe.cops"
    focus_comes_to(qtbot, "sansFichierNom")
    type_in(qtbot, first, "sansFichierNom", NOM)
    press(qtbot, Qt.Key.Key_Return)
    focus_comes_to(qtbot, "sansFichierNouveau")
    press(qtbot, Qt.Key.Key_Return)
    chosen(first, path)
    dialog = dialog_named("dialogueNouveau")
    type_in(qtbot, dialog, "nouvelle", GOOD)
    type_in(qtbot, dialog, "encore", GOOD)
    qtbot.keyClick(find(dialog, QLineEdit, "encore"), Qt.Key.Key_Return)
    assert works_on(first, path) and is_protected(path)
    focus_comes_to(qtbot, "premiersPas_importerListe")


def test_an_existing_plain_file_by_the_keyboard(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    path = copy_empty(tmp_path / "equipe.cops")
    focus_comes_to(qtbot, "sansFichierNouveau")
    press(qtbot, Qt.Key.Key_Down)
    focus_comes_to(qtbot, "sansFichierOuvrir")
    press(qtbot, Qt.Key.Key_Return)
    chosen(named, path)
    assert works_on(named, path)


def test_an_existing_protected_file_after_a_wrong_phrase(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "equipe.cops"
    create_file(path, WHO, phrase=GOOD).close()
    click(qtbot, named, "sansFichierOuvrir")
    chosen(named, path)
    qtbot.waitUntil(lambda: "dialoguePhrase" in open_dialogs())
    dialog = dialog_named("dialoguePhrase")
    assert not find(dialog, QLabel, "oubliee").isVisible()
    type_in(qtbot, dialog, "secrete", "ce n’est pas elle")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(find(dialog, QLabel, "faute").isVisible)
    assert "Personne ne peut la retrouver" in plain(find(dialog, QLabel, "oubliee").text())
    type_in(qtbot, dialog, "secrete", GOOD)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: works_on(named, path))


def test_the_demonstration(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "essai.cops"
    click(qtbot, named, "sansFichierDemonstration")
    chosen(named, path)
    qtbot.waitUntil(lambda: works_on(named, path), timeout=60_000)
    assert not named.findChildren(QWidget, "accueilPremiersPas")


# Given up, or refused


@pytest.mark.parametrize("way", ["sansFichierNouveau", "sansFichierOuvrir", "sansFichierDemonstration"])
def test_a_choice_given_up_comes_back_and_makes_nothing(
    qtbot: QtBot, named: MainWindow, tmp_path: Path, way: str
) -> None:
    before = sorted(tmp_path.rglob("*"))
    click(qtbot, named, way)
    find(named, QFileDialog, "choixFichier").reject()
    assert find(named, QWidget, "sansFichierChoix").isVisible() and not named.contexte.has_file
    focus_comes_to(qtbot, way)
    assert sorted(tmp_path.rglob("*")) == before and not settings.load().recents


def test_a_new_file_given_up_at_its_passphrase_is_not_made(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "equipe.cops"
    click(qtbot, named, "sansFichierNouveau")
    chosen(named, path)
    dialog = dialog_named("dialogueNouveau")
    area = find(dialog, QScrollArea, "defilement")
    qtbot.waitUntil(
        lambda: not aside._running and not area.verticalScrollBar().maximum()
    )  # both choices are read whole
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert open_dialogs() == [] and not path.exists()
    assert find(named, QWidget, "sansFichierChoix").isVisible() and not settings.load().recents


def test_a_protected_file_given_up_comes_back(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "equipe.cops"
    create_file(path, WHO, phrase=GOOD).close()
    named.files.open(path)
    qtbot.waitUntil(lambda: "dialoguePhrase" in open_dialogs())
    qtbot.keyClick(dialog_named("dialoguePhrase"), Qt.Key.Key_Escape)
    assert find(named, QWidget, "sansFichierChoix").isVisible() and not settings.load().recents


def test_a_folder_that_cannot_be_written_is_said_before_a_passphrase_is_thought_of(
    qtbot: QtBot, named: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("cops_desktop.storage.drafts.new_draft", refuse)
    click(qtbot, named, "sansFichierNouveau")
    chosen(named, tmp_path / "equipe.cops")
    assert "ne peut pas être écrit : choisissez un autre dossier" in refused(named)
    assert open_dialogs() == [] and not list(tmp_path.glob("*.cops"))
    assert find(named, QWidget, "sansFichierChoix").isVisible()


def test_a_demonstration_where_nothing_can_be_written_leaves_nothing(
    qtbot: QtBot, named: MainWindow, tmp_path: Path
) -> None:
    click(qtbot, named, "sansFichierDemonstration")
    chosen(named, tmp_path / "absent" / "essai.cops")
    settled(qtbot, named)
    assert "n’existe pas" in refused(named)
    assert find(named, QWidget, "sansFichierChoix").isVisible() and not named.contexte.has_file


@pytest.mark.parametrize("content", [b"nom;prenom\n", b"x" * 8192])
def test_a_file_that_is_not_ours_is_refused_with_the_way_out(
    qtbot: QtBot, named: MainWindow, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "liste.cops"
    path.write_bytes(content)
    named.files.open(path)
    if len(content) > 4096:  # whole pages: it could be a protected one
        qtbot.waitUntil(lambda: "dialoguePhrase" in open_dialogs())
        qtbot.keyClick(dialog_named("dialoguePhrase"), Qt.Key.Key_Escape)
    else:
        assert "n’est pas un fichier COPS" in refused(named)
    assert path.read_bytes() == content
    assert find(named, QWidget, "sansFichierChoix").isVisible()


def test_a_file_that_another_has_open_is_read(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    path = copy_empty(tmp_path / "equipe.cops")
    held = open_file(path, replace(WHO, poste="poste-2"))
    try:
        named.files.open(path)
        assert works_on(named, path) and named.contexte.fichier.read_only
        assert "lecture seule" in find(named, QLabel, "fichierOuvert").text()
    finally:
        held.close()


# The last file is gone


def test_a_last_file_that_is_gone_is_said_with_the_way_out(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "cle" / "equipe.cops"
    settings.save(replace(settings.load(), utilisateur=NOM).with_recent(path))
    window = start(qtbot, theme)
    assert "n’est plus à sa place" in said(window, "sansFichierParti")
    focus_comes_to(qtbot, "sansFichierReessayer")
    press(qtbot, Qt.Key.Key_Return)
    assert "toujours pas là" in plain(status(window))
    path.parent.mkdir()
    copy_empty(path)
    focus_comes_to(qtbot, "sansFichierReessayer")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: works_on(window, path))
    window.contexte.quiet.wait()


def said(window: MainWindow, name: str) -> str:
    panel = find(window, QWidget, name)
    assert panel.isVisible()
    return plain(" ".join(shown.text() for shown in panel.findChildren(QLabel)))


def test_the_backups_of_a_file_that_is_gone_are_looked_for_where_they_lie(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    path = copy_empty(tmp_path / "equipe.cops")
    settings.save(replace(settings.load(), utilisateur=NOM).with_recent(path))
    fichier = open_file(path, WHO)
    made = sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE).sauvegarde
    fichier.close()
    path.unlink()
    window = start(qtbot, theme)
    click(qtbot, window, "sansFichierSauvegarde")
    chooser = find(window, QFileDialog, "choixFichier")
    assert made.path.parent == Path(chooser.directory().absolutePath())
    chosen(window, made.path)
    assert works_on(window, made.path) and window.contexte.fichier.sauvegarde
    window.contexte.quiet.wait()


# Then what to do first


def test_the_first_steps_tick_themselves_off_as_the_file_fills(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    assert named.files.create(tmp_path / "equipe.cops")
    assert "premiers pas : 0 sur 3" in plain(find(named, QLabel, "accueilJour").text())
    monde = Monde(named.contexte.fichier)
    monde.personne("Zoé Almeida")
    named.contexte.changed.emit()
    assert "premiers pas : 1 sur 3" in plain(find(named, QLabel, "accueilJour").text())
    qtbot.waitUntil(lambda: not named.findChildren(QPushButton, "premiersPas_importerListe"))
    assert find(named, QPushButton, "premiersPas_cotec").property("role") == "principal"
    files.undo(named.contexte.fichier)
    named.contexte.changed.emit()
    qtbot.waitUntil(lambda: find(named, QPushButton, "premiersPas_importerListe").isVisible())


def test_a_list_is_imported_right_after_the_start(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    assert named.files.create(tmp_path / "equipe.cops")
    click(qtbot, named, "premiersPas_importerListe")
    chosen(named, ecrire(tmp_path, "Nom;Prénom;Structure\nALMEIDA;Zoé;Maison neuve"))
    settled(qtbot, named)
    for _ in ("columns", "preview"):
        click(qtbot, named, "listeSuivant")
        settled(qtbot, named)
    assert "premiers pas : 1 sur 3" in plain(find(named, QLabel, "accueilJour").text())
    waiting = named.focusWidget()  # no window is active there, without a screen, once a dialog was closed
    assert waiting is not None and waiting.objectName() == "premiersPas_cotec"


def test_a_workbook_is_imported_right_after_the_start(qtbot: QtBot, named: MainWindow, tmp_path: Path) -> None:
    assert named.files.create(tmp_path / "equipe.cops")
    workbook = tmp_path / "classeur.xlsx"
    template(workbook)
    click(qtbot, named, "premiersPas_importer")
    chosen(named, workbook)
    settled(qtbot, named)
    preview = find(named, ImportPreview, "ImportPreview")
    assert preview.isVisible()
    preview.reject()


def test_a_normal_start_does_not_read_what_the_first_one_needs(tmp_path: Path) -> None:
    path = copy_empty(tmp_path / "equipe.cops")
    code = (
        "import os, sys; from pathlib import Path; from cops_desktop.app import application, open_window; "
        "from cops_desktop.qt.theme import Theme; from cops_desktop.services.laptop import Laptop; "
        "app = application(); "
        f"window = open_window(Theme(app, 'clair', 100), Laptop('p', 'Zoé'), Path({str(path)!r})); window.show(); "
        "print('cops_desktop.qt.pages.sans_fichier' in sys.modules, flush=True); os._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
