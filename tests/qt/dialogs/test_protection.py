"""A file and its passphrase in the window: proposed, asked for, changed, removed, kept by the keyring or not."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringError, PasswordDeleteError
from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.app import open_window
from cops_desktop.domain.errors import PhraseFausse
from cops_desktop.qt import aside
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import protection, sauvegardes, trousseau
from cops_desktop.services.fichier import Fichier, Identite, create_file, open_file
from cops_desktop.services.laptop import Laptop
from cops_desktop.storage import cipher
from cops_desktop.storage.cipher import is_protected
from tests.qt.real_window import click, dialog_named, find, open_dialogs, type_in
from tests.qt.real_window import open_window as real_window

GOOD = "girafe lavande moulin tiroir"
OTHER = "falaise bougie trottoir agrume"
CLAIRE = Identite("poste-1", "Claire Bonnefous")


class Memory(KeyringBackend):
    """A keyring in memory; `deaf` waits until it is set, `broken` raises what no keyring should."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.answers = threading.Event()
        self.answers.set()
        self.error: Exception | None = None

    def _wait(self) -> None:
        self.answers.wait(10)
        if self.error is not None:
            raise self.error

    def get_password(self, service: str, username: str) -> str | None:
        self._wait()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._wait()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


def _use(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[KeyringBackend]:
    """The system of a test has no keyring."""
    yield from _use(fail.Keyring())


@pytest.fixture(autouse=True)
def no_thread_left(no_keyring: KeyringBackend) -> Iterator[None]:
    """What runs beside the window ends soon after it."""
    yield
    for thread in threading.enumerate():
        if thread.name == "aside":
            thread.join(5)
            assert not thread.is_alive()


@pytest.fixture
def memory(no_thread_left: None) -> Iterator[Memory]:
    """A system with a keyring."""
    backend = Memory()
    for _ in _use(backend):
        yield backend
        backend.answers.set()


@pytest.fixture(autouse=True)
def soon_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong passphrase is refused without its second, but where the second is looked at."""
    monkeypatch.setattr(protection, "WRONG_SECONDS", 0.05)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    """The real window on an empty, unprotected file."""
    window = real_window(qtbot, theme, tmp_path / "ouvert.cops", demo=False)
    yield window
    window.contexte.tasks.wait()
    window.contexte.quiet.wait()


@pytest.fixture
def protected(tmp_path: Path) -> Path:
    """A protected file that nobody has open."""
    path = tmp_path / "protege.cops"
    create_file(path, CLAIRE, phrase=GOOD).close()
    return path


def write(fichier: Fichier, value: str = "05 61 00 00 00") -> None:
    from cops_desktop.storage.reglages import save_reglage

    with fichier.operation("Téléphone"):
        save_reglage(fichier.db, "organisme_telephone", value)


def asked(qtbot: QtBot, name: str = "dialoguePhrase") -> QWidget:
    """The dialog, once it is there."""
    qtbot.waitUntil(lambda: name in open_dialogs())
    return dialog_named(name)


def enter(qtbot: QtBot, dialog: QWidget, name: str, text: str) -> None:
    """Types a line and presses Enter in it."""
    type_in(qtbot, dialog, name, text)
    qtbot.keyClick(find(dialog, QLineEdit, name), Qt.Key.Key_Return)


def is_open(window: MainWindow, path: Path) -> bool:
    return window.contexte.has_file and window.contexte.fichier.path == path


def fault(dialog: QWidget) -> str:
    shown = find(dialog, QLabel, "faute")
    return shown.text() if shown.isVisible() else ""


def unlock(qtbot: QtBot, window: MainWindow, path: Path, phrase: str = GOOD) -> None:
    window.files.open(path)
    enter(qtbot, asked(qtbot), "secrete", phrase)
    qtbot.waitUntil(lambda: is_open(window, path))


def menu(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None and action.isEnabled()
    action.trigger()


def opens(path: Path, phrase: str) -> bool:
    try:
        protection.cle_pour(path, phrase)
    except PhraseFausse:
        return False
    return True


# A new file


def test_a_new_file_is_made_protected(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "equipe.cops"
    menu(window, "nouveau")
    files = window.findChild(QFileDialog)
    assert files is not None
    files.close()
    files.fileSelected.emit(str(path))
    dialog = dialog_named("dialogueNouveau")
    qtbot.waitUntil(find(dialog, QLineEdit, "nouvelle").hasFocus)
    type_in(qtbot, dialog, "nouvelle", GOOD)
    enter(qtbot, dialog, "encore", GOOD)
    assert is_open(window, path) and is_protected(path)
    assert opens(path, GOOD)
    assert find(window, QPushButton, "fichierProtege").isVisible()
    write(window.contexte.fichier)


def test_a_new_file_may_be_left_open(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "equipe.cops"
    window.files.ask_protection(path)
    click(qtbot, dialog_named("dialogueNouveau"), "sans")
    assert is_open(window, path) and not is_protected(path)
    assert open_dialogs() == []


def test_escape_makes_no_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path, before = tmp_path / "equipe.cops", window.contexte.fichier.path
    window.files.ask_protection(path)
    dialog = dialog_named("dialogueNouveau")
    line = find(dialog, QLineEdit, "nouvelle")
    type_in(qtbot, dialog, "nouvelle", GOOD)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert open_dialogs() == [] and not path.exists() and is_open(window, before)
    assert line.text() == ""


def test_a_name_that_is_taken_is_refused_before_a_passphrase_is_thought_of(window: MainWindow, protected: Path) -> None:
    window.files.ask_protection(protected)
    assert open_dialogs() == ["messageErreur"]
    dialog_named("messageErreur").close()


def test_the_strength_is_said_while_one_types(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.files.ask_protection(tmp_path / "equipe.cops")
    dialog = dialog_named("dialogueNouveau")
    said = find(dialog, QLabel, "force")
    assert said.text().startswith("Quatre ou cinq mots")
    type_in(qtbot, dialog, "nouvelle", "equipe2026")
    qtbot.waitUntil(lambda: said.text().startswith("Trop faible"))
    type_in(qtbot, dialog, "nouvelle", GOOD)
    qtbot.waitUntil(lambda: said.text() == "Forte.")
    dialog.close()


def test_what_is_too_weak_or_not_twice_the_same_is_refused_at_its_field(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "equipe.cops"
    window.files.ask_protection(path)
    dialog = dialog_named("dialogueNouveau")
    first, second = (find(dialog, QLineEdit, name) for name in ("nouvelle", "encore"))
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert fault(dialog) == "Écrivez une phrase secrète."
    enter(qtbot, dialog, "nouvelle", "Bonnefous")
    assert "se devine trop vite" in fault(dialog) and first.property("faute") == "true"
    type_in(qtbot, dialog, "nouvelle", GOOD)
    assert fault(dialog) == ""
    enter(qtbot, dialog, "encore", OTHER)
    assert "ne sont pas les mêmes" in fault(dialog) and second.property("faute") == "true"
    qtbot.waitUntil(second.hasFocus)
    assert not path.exists()
    dialog.close()


def test_a_passphrase_is_taken_as_it_is_typed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path, phrase = tmp_path / "equipe.cops", " été  à la Forêt   noire, là-bas "
    window.files.ask_protection(path)
    dialog = dialog_named("dialogueNouveau")
    type_in(qtbot, dialog, "nouvelle", phrase)
    enter(qtbot, dialog, "encore", phrase)
    assert opens(path, phrase)
    assert not opens(path, phrase.strip())


def test_the_line_shows_hides_and_undoes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.files.ask_protection(tmp_path / "equipe.cops")
    dialog = dialog_named("dialogueNouveau")
    line, show = find(dialog, QLineEdit, "nouvelle"), find(dialog, QCheckBox, "afficher")
    secret = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    assert line.echoMode() is QLineEdit.EchoMode.Password and line.inputMethodHints() & secret == secret
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton, pos=QPoint(12, show.height() // 2))
    assert line.echoMode() is QLineEdit.EchoMode.Normal and line.inputMethodHints() & secret == secret
    type_in(qtbot, dialog, "nouvelle", GOOD)
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    QApplication.clipboard().setText(OTHER)
    next(action for action in line.actions() if action.text() == "Coller").trigger()
    assert line.text() == OTHER
    dialog.close()


# Opening


def test_a_protected_file_asks_and_opens(qtbot: QtBot, window: MainWindow, protected: Path) -> None:
    assert not window.files.open(protected)
    dialog = asked(qtbot)
    assert "protege.cops" in find(dialog, QLabel, "explication").text()
    assert not find(dialog, QCheckBox, "garder").isVisible()
    enter(qtbot, dialog, "secrete", GOOD)
    qtbot.waitUntil(lambda: is_open(window, protected))
    assert open_dialogs() == [] and not window.contexte.fichier.read_only
    assert window.contexte.laptop.recents[0] == str(protected)
    write(window.contexte.fichier)


def test_a_wrong_one_is_said_slowly_while_the_window_lives(
    qtbot: QtBot, window: MainWindow, protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protection, "WRONG_SECONDS", 2.0)
    before = window.contexte.fichier.path
    window.files.open(protected)
    dialog = asked(qtbot)
    line = find(dialog, QLineEdit, "secrete")
    turns: list[int] = []
    beat = QTimer(dialog)
    beat.timeout.connect(lambda: turns.append(1))
    beat.start(20)
    clock = QElapsedTimer()
    clock.start()
    enter(qtbot, dialog, "secrete", OTHER)
    button = find(dialog, QPushButton, "enregistrer")
    assert button.text() == "Vérification…" and not button.isEnabled()
    qtbot.keyClick(line, Qt.Key.Key_Return)  # once is enough
    qtbot.waitUntil(lambda: bool(fault(dialog)), timeout=8000)
    assert clock.elapsed() >= 2000 and len(turns) > 30
    assert "n’ouvre pas" in fault(dialog)
    assert line.selectedText() and line.property("faute") == "true" and not line.isReadOnly()
    assert QApplication.focusWidget() is line and is_open(window, before)
    enter(qtbot, dialog, "secrete", GOOD)
    qtbot.waitUntil(lambda: is_open(window, protected))


def test_nothing_typed_is_nothing_tried(qtbot: QtBot, window: MainWindow, protected: Path) -> None:
    window.files.open(protected)
    dialog = asked(qtbot)
    qtbot.keyClick(find(dialog, QLineEdit, "secrete"), Qt.Key.Key_Return)
    assert fault(dialog) == "Écrivez la phrase secrète de ce fichier."
    dialog.close()


def test_escape_leaves_the_file_before_open(qtbot: QtBot, window: MainWindow, protected: Path) -> None:
    before = window.contexte.fichier.path
    window.files.open(protected)
    dialog = asked(qtbot)
    line = find(dialog, QLineEdit, "secrete")
    type_in(qtbot, dialog, "secrete", GOOD)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert open_dialogs() == [] and line.text() == ""
    assert is_open(window, before)
    write(window.contexte.fichier)


def test_escape_while_a_right_one_is_tried_opens_nothing(qtbot: QtBot, window: MainWindow, protected: Path) -> None:
    before = window.contexte.fichier.path
    window.files.open(protected)
    dialog = asked(qtbot)
    enter(qtbot, dialog, "secrete", GOOD)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not aside._running)
    assert is_open(window, before) and open_dialogs() == []


def test_choosing_another_file_puts_the_question_away(
    qtbot: QtBot, window: MainWindow, protected: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "autre.cops"
    create_file(plain, CLAIRE).close()
    window.files.open(protected)
    asked(qtbot)
    assert window.files.open(plain)
    assert open_dialogs() == [] and is_open(window, plain)


def test_at_the_start_the_window_is_there_before_the_question(qtbot: QtBot, theme: Theme, protected: Path) -> None:
    window = open_window(theme, Laptop("poste-1", "Claire Bonnefous", recents=(str(protected),)), None)
    qtbot.addWidget(window)
    assert open_dialogs() == []
    window.show()
    dialog = asked(qtbot)
    assert window.findChild(QWidget, "sansFichier") is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert open_dialogs() == [] and not window.contexte.has_file
    qtbot.mouseClick(find(window, QLabel, "sansFichierRecent0"), Qt.MouseButton.LeftButton)
    enter(qtbot, asked(qtbot), "secrete", GOOD)
    qtbot.waitUntil(lambda: is_open(window, protected))
    window.contexte.tasks.wait()


def test_the_open_file_is_opened_anew_without_asking(qtbot: QtBot, window: MainWindow, protected: Path) -> None:
    """Another laptop changed it, say: the way to see where it is."""
    unlock(qtbot, window, protected)
    assert window.files.open(protected)
    assert open_dialogs() == [] and not window.contexte.fichier.read_only
    write(window.contexte.fichier)


def test_an_open_plain_file_is_opened_anew_to_be_edited(window: MainWindow) -> None:
    assert window.files.open(window.contexte.fichier.path)
    assert not window.contexte.fichier.read_only and window.contexte.fichier.verrou is not None
    write(window.contexte.fichier)


# The keyring


def test_the_keyring_keeps_it_and_the_next_time_nothing_is_asked(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory, tmp_path: Path
) -> None:
    window.files.open(protected)
    dialog = asked(qtbot)
    box = find(dialog, QCheckBox, "garder")
    assert box.isVisible() and not box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    enter(qtbot, dialog, "secrete", GOOD)
    qtbot.waitUntil(lambda: bool(memory.kept))
    assert GOOD not in str(memory.kept)
    window.files.create(tmp_path / "autre.cops")
    window.files.open(protected)
    qtbot.waitUntil(lambda: is_open(window, protected))
    assert open_dialogs() == []


def test_a_key_that_opens_no_more_falls_back_to_asking(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory
) -> None:
    cle = protection.cle_pour(protected, GOOD)
    trousseau.garder(protection.Cle(bytes(32), cle.sel))
    unlock(qtbot, window, protected)


def test_a_passphrase_changed_elsewhere_is_asked_for(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory
) -> None:
    trousseau.garder(protection.cle_pour(protected, GOOD))
    elsewhere = open_file(protected, Identite("poste-2", "Yanis Ferrand"), cle=protection.cle_pour(protected, GOOD))
    protection.changer(elsewhere, OTHER)
    elsewhere.close()
    unlock(qtbot, window, protected, OTHER)


def test_a_keyring_that_does_not_answer_is_waited_for_beside_the_question(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory
) -> None:
    trousseau.garder(protection.cle_pour(protected, GOOD))
    memory.answers.clear()
    window.files.open(protected)
    dialog = asked(qtbot)
    assert find(dialog, QLabel, "trousseau").isVisible()
    memory.answers.set()
    qtbot.waitUntil(lambda: is_open(window, protected))
    assert open_dialogs() == []


def test_a_passphrase_is_faster_than_a_slow_keyring(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory
) -> None:
    memory.answers.clear()
    unlock(qtbot, window, protected)
    opened = window.contexte.fichier
    memory.answers.set()
    qtbot.waitUntil(lambda: not aside._running)
    assert window.contexte.fichier is opened


@pytest.mark.parametrize("error", [KeyringError("locked"), RuntimeError("D-Bus went away")])
def test_a_broken_keyring_is_as_none(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory, error: Exception
) -> None:
    memory.error = error
    window.files.open(protected)
    dialog = asked(qtbot)
    find(dialog, QCheckBox, "garder").setChecked(True)
    with qtbot.waitSignal(window.contexte.message, check_params_cb=lambda said: "trousseau" in said):
        enter(qtbot, dialog, "secrete", GOOD)
    assert is_open(window, protected) and open_dialogs() == []


# The menu


def test_an_open_file_is_protected_with_its_backups(qtbot: QtBot, window: MainWindow) -> None:
    fichier = window.contexte.fichier
    made = sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE).sauvegarde.path
    menu(window, "protection")
    dialog = dialog_named("dialogueProteger")
    type_in(qtbot, dialog, "nouvelle", GOOD)
    enter(qtbot, dialog, "encore", GOOD)
    assert open_dialogs() == [] and window.contexte.fichier is fichier
    assert is_protected(fichier.path) and opens(fichier.path, GOOD)
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())
    assert is_protected(made)
    assert find(window, QPushButton, "fichierProtege").isVisible()
    write(fichier)
    for tab in window.tabs:
        window.show_tab(tab.key)
    window.undo()


def change(qtbot: QtBot, window: MainWindow, present: str, phrase: str) -> QWidget:
    qtbot.mouseClick(find(window, QPushButton, "fichierProtege"), Qt.MouseButton.LeftButton)
    dialog = dialog_named("dialogueChanger")
    type_in(qtbot, dialog, "actuelle", present)
    type_in(qtbot, dialog, "nouvelle", phrase)
    enter(qtbot, dialog, "encore", phrase)
    return dialog


def test_a_passphrase_is_changed_and_the_old_one_opens_no_more(
    qtbot: QtBot, window: MainWindow, protected: Path, tmp_path: Path
) -> None:
    unlock(qtbot, window, protected)
    made = sauvegardes.sauvegarder(window.contexte.fichier, sauvegardes.DEMANDEE).sauvegarde.path
    change(qtbot, window, GOOD, OTHER)
    qtbot.waitUntil(lambda: open_dialogs() == [])
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())
    write(window.contexte.fichier)
    window.files.create(tmp_path / "autre.cops")
    window.files.open(protected)
    dialog = asked(qtbot)
    enter(qtbot, dialog, "secrete", GOOD)
    qtbot.waitUntil(lambda: "n’ouvre pas" in fault(dialog))
    enter(qtbot, dialog, "secrete", OTHER)
    qtbot.waitUntil(lambda: is_open(window, protected))
    assert opens(made, OTHER) and not opens(made, GOOD)


def test_the_present_one_is_asked_for_first(qtbot: QtBot, window: MainWindow, protected: Path) -> None:
    unlock(qtbot, window, protected)
    dialog = change(qtbot, window, "", OTHER)
    assert "actuelle" in fault(dialog)
    enter(qtbot, dialog, "actuelle", "faux")
    assert find(dialog, QPushButton, "enregistrer").text() == "Vérification…"
    qtbot.waitUntil(lambda: "Ce n’est pas la phrase secrète" in fault(dialog))
    line = find(dialog, QLineEdit, "actuelle")
    assert line.hasSelectedText() and QApplication.focusWidget() is line
    assert opens(protected, GOOD)
    enter(qtbot, dialog, "actuelle", GOOD)
    qtbot.waitUntil(lambda: open_dialogs() == [])
    assert opens(protected, OTHER)
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())


def test_a_protection_is_removed(qtbot: QtBot, window: MainWindow, protected: Path) -> None:
    unlock(qtbot, window, protected)
    made = sauvegardes.sauvegarder(window.contexte.fichier, sauvegardes.DEMANDEE).sauvegarde.path
    menu(window, "protection")
    dialog = dialog_named("dialogueChanger")
    find(dialog, QWidget, "retirer").setFocus()
    qtbot.keyClick(find(dialog, QWidget, "retirer"), Qt.Key.Key_Space)
    assert find(dialog, QLabel, "retirerMot").isVisible() and not find(dialog, QLineEdit, "nouvelle").isVisible()
    enter(qtbot, dialog, "actuelle", GOOD)
    qtbot.waitUntil(lambda: open_dialogs() == [])
    assert not is_protected(protected)
    assert not find(window, QPushButton, "fichierProtege").isVisible()
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())
    assert not is_protected(made)
    write(window.contexte.fichier)


@pytest.mark.parametrize("keeps", [True, False])
def test_the_keyring_follows_a_change(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory, keeps: bool
) -> None:
    before = protection.cle_pour(protected, GOOD)
    trousseau.garder(before)
    window.files.open(protected)
    qtbot.waitUntil(lambda: is_open(window, protected))
    with pytest.MonkeyPatch.context() as patch:
        # Read beside SQLite, the open file would lose its locks.
        patch.setattr(cipher, "salt_of", lambda path: pytest.fail("the open file was opened again"))
        menu(window, "protection")
        dialog = dialog_named("dialogueChanger")
        box = find(dialog, QCheckBox, "garder")
        qtbot.waitUntil(box.isVisible)
        assert box.isChecked()
    box.setChecked(keeps)
    type_in(qtbot, dialog, "actuelle", GOOD)
    type_in(qtbot, dialog, "nouvelle", OTHER)
    enter(qtbot, dialog, "encore", OTHER)
    qtbot.waitUntil(lambda: open_dialogs() == [])
    now = window.contexte.fichier.cle
    assert now is not None
    expected = {now.sel.hex()} if keeps else set()
    qtbot.waitUntil(lambda: {name for _, name in memory.kept} == expected)
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())


def test_the_keyring_forgets_a_protection_that_is_removed(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory
) -> None:
    trousseau.garder(protection.cle_pour(protected, GOOD))
    window.files.open(protected)
    qtbot.waitUntil(lambda: is_open(window, protected))
    menu(window, "protection")
    dialog = dialog_named("dialogueChanger")
    qtbot.mouseClick(find(dialog, QWidget, "retirer"), Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    enter(qtbot, dialog, "actuelle", GOOD)
    qtbot.waitUntil(lambda: open_dialogs() == [] and not memory.kept)
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())


def test_backups_that_cannot_follow_are_named(
    qtbot: QtBot, window: MainWindow, protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = ["La sauvegarde « essai.cops » reste protégée par une phrase secrète d’avant."]
    monkeypatch.setattr(protection, "suivre", lambda fichier, before: left)
    unlock(qtbot, window, protected)
    change(qtbot, window, GOOD, OTHER)
    qtbot.waitUntil(lambda: open_dialogs() == ["messageInformation"])
    box = dialog_named("messageInformation")
    assert isinstance(box, QMessageBox) and "essai.cops" in box.informativeText()
    box.close()


def test_a_file_that_is_only_read_says_why_not(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "tenu.cops"
    holder = create_file(path, Identite("poste-2", "Yanis Ferrand"))
    assert window.files.open(path)
    menu(window, "protection")
    box = dialog_named("messageInformation")
    assert isinstance(box, QMessageBox) and "lecture seule" in box.text()
    assert "Il est tenu par" in box.informativeText()
    box.close()
    holder.close()


@pytest.mark.parametrize("gives_up", [False, True])
def test_nothing_changes_while_a_task_reads_the_file(qtbot: QtBot, window: MainWindow, gives_up: bool) -> None:
    go = threading.Event()
    menu(window, "protection")
    dialog = dialog_named("dialogueProteger")
    window.contexte.tasks.run("Impression", lambda _: go.wait(10))
    type_in(qtbot, dialog, "nouvelle", GOOD)
    enter(qtbot, dialog, "encore", GOOD)
    assert find(dialog, QPushButton, "enregistrer").text() == "Un instant…"
    assert not is_protected(window.contexte.fichier.path)
    if gives_up:
        dialog.close()
    go.set()
    qtbot.waitUntil(lambda: window.contexte.idle() and open_dialogs() == [])
    QApplication.processEvents()
    assert is_protected(window.contexte.fichier.path) is not gives_up


def test_a_change_that_is_refused_says_why_and_stays(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cops_desktop.domain.errors import Refus

    def refuse(fichier: Fichier, phrase: str) -> None:
        raise Refus("Le disque est plein.")

    monkeypatch.setattr(protection, "changer", refuse)
    menu(window, "protection")
    dialog = dialog_named("dialogueProteger")
    type_in(qtbot, dialog, "nouvelle", GOOD)
    enter(qtbot, dialog, "encore", GOOD)
    assert fault(dialog) == "Le disque est plein." and dialog.isVisible()
    assert not is_protected(window.contexte.fichier.path)
    dialog.close()


def holds_the_keyboard(dialog: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and dialog.isAncestorOf(focused)


def test_everything_is_reached_by_the_keyboard_and_named(
    qtbot: QtBot, window: MainWindow, protected: Path, memory: Memory
) -> None:
    openings: tuple[tuple[str, Callable[[], object]], ...] = (
        ("dialogueNouveau", lambda: window.files.ask_protection(protected.with_name("neuf.cops"))),
        ("dialoguePhrase", lambda: window.files.open(protected)),
    )
    for name, show in openings:
        show()
        dialog = asked(qtbot, name)
        qtbot.waitUntil(partial(holds_the_keyboard, dialog))
        wanted = {w for kind in (QLineEdit, QCheckBox, QPushButton) for w in dialog.findChildren(kind) if w.isVisible()}
        reached = set()
        for _ in range(len(wanted) + 1):
            focused = QApplication.focusWidget()
            assert focused is not None
            reached.add(focused)
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert wanted <= reached
        assert all(line.accessibleName() for line in dialog.findChildren(QLineEdit))
        dialog.close()
