"""Work in the background shows its progress, can be stopped, and locks the window while it writes."""

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.dialogs.crash_report import CrashReport
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.tasks import Progress
from cops_desktop.services.fichier import Fichier
from tests.qt.real_window import dialog_named


def part(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def test_what_a_task_made_comes_back_to_the_window(qtbot: QtBot, window: MainWindow) -> None:
    tasks, got, threads = window.contexte.tasks, [], []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        progress.step(1, 2, "un sur deux")
        return 42

    with qtbot.waitSignal(tasks.finished) as finished:
        assert tasks.run("Calcul", work, then=got.append)
    assert finished.args == [""]
    assert got == [42]
    assert threads != [threading.main_thread()]
    assert not tasks.busy()


def test_short_work_shows_no_bar_and_long_work_does(qtbot: QtBot, window: MainWindow) -> None:
    tasks, go = window.contexte.tasks, threading.Event()
    with qtbot.waitSignal(tasks.finished):
        tasks.run("Bref", lambda progress: None)
    assert not part(window, "travail").isVisible()
    tasks.run("Impression de 30 états", lambda progress: (progress.step(3, 30, "3 sur 30"), go.wait(5)))
    qtbot.waitUntil(lambda: part(window, "travail").isVisible(), timeout=2000)
    assert part(window, "travailAvancement").value() == 3  # type: ignore[attr-defined]
    assert part(window, "pages").isEnabled()
    with qtbot.waitSignal(tasks.finished):
        go.set()
    assert not part(window, "travail").isVisible()


def test_stopping_ends_at_the_next_step_and_nothing_follows(qtbot: QtBot, window: MainWindow) -> None:
    tasks, got = window.contexte.tasks, []

    def work(progress: Progress) -> None:
        for done in range(1000):
            progress.step(done, 1000)
            time.sleep(0.01)

    tasks.run("Long", work, then=got.append)
    with qtbot.waitSignal(tasks.finished) as finished:
        qtbot.mouseClick(part(window, "travailArreter"), Qt.MouseButton.LeftButton)
    assert finished.args is not None
    assert finished.args[0].startswith("Arrêté à votre demande")
    assert got == []


def test_while_a_task_writes_nothing_can_be_edited(qtbot: QtBot, window: MainWindow) -> None:
    tasks, go = window.contexte.tasks, threading.Event()
    tasks.run("Importation", lambda progress: go.wait(5), writes=True)
    assert not part(window, "pages").isEnabled()
    assert not window.close()
    assert window.isVisible()
    with qtbot.waitSignal(tasks.finished):
        go.set()
    assert part(window, "pages").isEnabled()
    for box in window.findChildren(QMessageBox):
        box.close()


def test_a_second_task_waits_for_the_first(qtbot: QtBot, window: MainWindow) -> None:
    tasks, go = window.contexte.tasks, threading.Event()
    tasks.run("Premier", lambda progress: go.wait(5))
    assert not tasks.run("Second", lambda progress: None)
    box = window.findChild(QMessageBox, "messageInformation")
    assert box is not None and "déjà en cours" in box.text()
    box.close()
    with qtbot.waitSignal(tasks.finished):
        go.set()


def test_quiet_work_takes_its_turn_without_a_word(qtbot: QtBot, window: MainWindow) -> None:
    quiet, go, done = window.contexte.quiet, threading.Event(), []
    quiet.run("", lambda _: go.wait(5), lambda _: done.append("first"))
    for name in ("second", "third"):
        quiet.run("", lambda _, name=name: name, done.append)
    assert window.findChild(QMessageBox) is None
    go.set()
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["first", "second", "third"]
    assert not quiet.busy()


def test_quiet_work_goes_on_after_what_failed(qtbot: QtBot, window: MainWindow) -> None:
    def refuse(_: Progress) -> None:
        raise Refus("Le disque est plein.")

    done: list[str] = []
    window.contexte.quiet.run("", refuse)
    window.contexte.quiet.run("", lambda _: "second", done.append)
    qtbot.waitUntil(lambda: done == ["second"])
    dialog_named("messageErreur").close()


def test_what_was_read_quietly_comes_back_and_a_refusal_to_whoever_waits_for_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    def refuse(_: Fichier) -> str:
        raise Refus("Le fichier est abîmé.")

    contexte, done = window.contexte, list[object]()
    contexte.read_quietly(lambda own: (own is contexte.fichier, own.read_only), done.append)
    contexte.read_quietly(refuse, done.append, lambda refus: done.append(refus.message))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == [(False, True), "Le fichier est abîmé."]


def test_nothing_follows_a_quiet_reading_once_another_file_is_worked_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    go, done = threading.Event(), list[str]()
    window.contexte.read_quietly(lambda own: go.wait(5) and own.path.name, done.append)
    assert window.files.create(tmp_path / "autre.cops")
    window.contexte.read_quietly(lambda own: own.path.name, done.append)
    go.set()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["autre.cops"]


def test_a_window_that_closes_begins_no_quiet_work_any_more(qtbot: QtBot, window: MainWindow) -> None:
    quiet, started, done = window.contexte.quiet, threading.Event(), []
    quiet.run("", lambda _: started.set())
    quiet.run("", lambda _: done.append("second"))
    assert started.wait(5)
    quiet.wait()
    qtbot.waitUntil(lambda: not quiet.busy())
    assert done == []


def test_when_idle_comes_after_all_that_runs_or_waits_and_not_for_who_has_gone(
    qtbot: QtBot, window: MainWindow
) -> None:
    contexte, go, done, gone = window.contexte, threading.Event(), [], QObject()
    contexte.tasks.run("Impression", lambda _: go.wait(5), lambda _: done.append("task"))
    contexte.quiet.run("", lambda _: go.wait(5), lambda _: done.append("quiet"))
    contexte.quiet.run("", lambda _: None, lambda _: done.append("next"))
    contexte.when_idle(window, lambda: done.append("idle"))
    contexte.when_idle(gone, lambda: done.append("gone"))
    delete(gone)
    assert done == []
    go.set()
    qtbot.waitUntil(lambda: "idle" in done)
    assert sorted(done[:3]) == ["next", "quiet", "task"]
    contexte.when_idle(window, lambda: done.append("at once"))
    assert done[3:] == ["idle", "at once"]


def test_a_refusal_in_a_task_is_a_sentence(qtbot: QtBot, window: MainWindow) -> None:
    def work(progress: Progress) -> None:
        raise Refus("Le disque est plein.", ("Libérez de la place.",))

    with qtbot.waitSignal(window.contexte.tasks.finished):
        window.contexte.tasks.run("Importation", work, writes=True)
    box = window.findChild(QMessageBox, "messageErreur")
    assert box is not None
    assert (box.text(), box.informativeText()) == ("Le disque est plein.", "Libérez de la place.")
    box.close()


def test_a_bug_in_a_task_is_a_report(qtbot: QtBot, window: MainWindow) -> None:
    def work(progress: Progress) -> None:
        raise ZeroDivisionError("Fatoumata Keïta")

    with qtbot.waitSignal(window.contexte.tasks.finished):
        window.contexte.tasks.run("Importation", work)
    report = window.findChild(CrashReport)
    assert report is not None
    assert "ZeroDivisionError" in report.ui.rapport.toPlainText()
    report.close()


@pytest.mark.parametrize("total", [0, 10])
def test_progress_may_be_unknown(qtbot: QtBot, window: MainWindow, total: int) -> None:
    with qtbot.waitSignal(window.contexte.tasks.moved) as moved:
        window.contexte.tasks.run("Calcul", lambda progress: progress.step(0, total, "lecture"))
    assert moved.args == [0, total, "lecture"]
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy())
    assert isinstance(part(window, "travailArreter"), QPushButton)
