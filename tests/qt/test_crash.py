"""A bug anywhere gives its report and a program that goes on; a window that fell is told of at the next start."""

import errno
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop import app
from cops_desktop.domain.errors import Refus
from cops_desktop.qt import after_stop, crash, failed_start
from cops_desktop.qt.context import Avis
from cops_desktop.qt.dialogs.crash_report import CrashReport
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.guide.window import GuideWindow
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.widgets.fields import TextField
from cops_desktop.services import fichier as files
from cops_desktop.services import incidents
from cops_desktop.services import laptop as settings
from cops_desktop.services.incidents import Incident


def reports() -> list[CrashReport]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashReport) and w.isVisible()]


def kept(own_home: Path) -> list[Path]:
    return list((own_home / "incidents").glob("*.rapport"))


@pytest.fixture
def hook(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[crash.CrashHook]:
    """The program's own hook, in the place of the one of the tests."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    installed = crash.CrashHook(qapp)
    installed.install()
    yield installed
    for dialog in reports():
        dialog.close()
    installed.deleteLater()


def fail() -> None:
    """A bug of ours that quotes a name, and goes through our own code."""
    settings.Laptop("p").with_recent("Fatoumata Keïta")  # type: ignore[arg-type]


def told(qtbot: QtBot) -> CrashReport:
    """The one report that is shown; it tells the place and nobody's name."""
    qtbot.waitUntil(lambda: len(reports()) == 1)
    (dialog,) = reports()
    text = dialog.ui.rapport.toPlainText()
    assert "services/laptop.py:" in text and "with_recent" in text
    assert "Keïta" not in text
    return dialog


class Faulty(QWidget):
    """Fails whenever it is painted, its painter at work."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        painter = QPainter(self)
        assert painter.isActive()
        settings.Laptop("p").with_recent(self)  # type: ignore[arg-type]


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("place", ["slot", "timer", "thread", "service", "task", "then"])
def test_a_bug_anywhere_is_a_report_and_the_window_goes_on(
    qtbot: QtBot, window: MainWindow, hook: crash.CrashHook, own_home: Path, place: str
) -> None:
    page = window.page()
    assert page is not None
    line = page.findChildren(TextField)[0].findChildren(QLineEdit)[0]
    line.setText("ce que je tapais")
    button = QPushButton("faute")
    qtbot.addWidget(button)
    button.clicked.connect(lambda: fail())
    contexte = window.contexte
    begin: dict[str, Callable[[], object]] = {
        "slot": button.click,
        "timer": lambda: QTimer.singleShot(0, fail),
        "thread": threading.Thread(target=fail).start,
        "service": lambda: contexte.executer(fail),
        "task": lambda: contexte.tasks.run("Essai", lambda _: fail()),
        "then": lambda: contexte.tasks.run("Essai", lambda _: None, lambda _: fail()),
    }
    begin[place]()
    dialog = told(qtbot)
    assert len(kept(own_home)) == 1
    qtbot.mouseClick(dialog.ui.fermer, Qt.MouseButton.LeftButton)
    assert kept(own_home) == []
    assert line.text() == "ce que je tapais"
    assert window.isVisible() and window.show_tab("cotec").isVisible()


@pytest.mark.qt_no_exception_capture
def test_what_fails_while_it_is_painted_is_told_once(
    qtbot: QtBot, window: MainWindow, hook: crash.CrashHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incidents, "_PACKAGE", Path(__file__).parents[2])
    widget = Faulty(window)
    widget.show()
    qtbot.waitUntil(lambda: len(reports()) == 1)
    reports()[0].close()
    before = widget.painted
    widget.update()
    qtbot.waitUntil(lambda: widget.painted > before)
    QApplication.processEvents()
    assert reports() == []
    widget.close()
    widget.deleteLater()


@pytest.mark.qt_no_exception_capture
def test_a_bug_at_close_is_offered_by_the_next_start(
    qtbot: QtBot, window: MainWindow, hook: crash.CrashHook, own_home: Path
) -> None:
    class Closing(QWidget):
        def closeEvent(self, event: QCloseEvent) -> None:
            fail()

    closing = Closing()
    qtbot.addWidget(closing)
    closing.show()
    seen: list[int] = []
    QTimer.singleShot(0, closing.close)
    QTimer.singleShot(0, lambda: seen.append(len(kept(own_home))))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [1], "it is on the disk before the event loop turns again, which it may never do"


def test_a_report_that_cannot_be_kept_is_shown_all_the_same(qtbot: QtBot, window: MainWindow, own_home: Path) -> None:
    own_home.mkdir(exist_ok=True)
    (own_home / "incidents").write_text("une chose à sa place")
    window.contexte.executer(fail)
    told(qtbot).close()


def test_copying_a_report_forgets_it_too(qtbot: QtBot, window: MainWindow, own_home: Path) -> None:
    window.contexte.executer(fail)
    dialog = told(qtbot)
    qtbot.mouseClick(dialog.ui.copier, Qt.MouseButton.LeftButton)
    assert kept(own_home) == []
    dialog.close()


# The next start --------------------------------------------------------------------------------------------------
def test_the_report_of_a_hard_stop_is_offered_and_forgotten(qtbot: QtBot, window: MainWindow, own_home: Path) -> None:
    path = incidents.noter("COPS Desktop 1\n\nSegmentation fault\n  qt/page.py:3 show")
    after_stop.tell(window.contexte, [Incident("COPS Desktop 1\n\nSegmentation fault", True, path)])
    (dialog,) = reports()
    assert "s’est arrêté sans prévenir" in dialog.ui.titre.text()
    assert "Rien de ce qui avait été enregistré n’est perdu" in dialog.ui.phrase.text()
    assert dialog.ui.fermer.text() == "Fermer"
    qtbot.mouseClick(dialog.ui.fermer, Qt.MouseButton.LeftButton)
    assert kept(own_home) == []
    qtbot.waitUntil(lambda: not window.contexte.quiet.busy())


def test_after_a_power_cut_the_file_is_checked_and_all_well_is_one_sentence(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.contexte.message) as said:
        after_stop.tell(window.contexte, [Incident("", True, None)])
    assert said.args is not None and "rien n’y manque" in said.args[0]
    assert reports() == []


def test_a_file_that_a_hard_stop_damaged_is_told_with_the_way_to_the_backups(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "check_file", lambda fichier: ["Contenu abîmé : page 12"])
    with qtbot.waitSignal(window.contexte.avis) as said:
        after_stop.tell(window.contexte, [Incident("", True, None)])
    assert said.args is not None
    avis = said.args[0]
    assert isinstance(avis, Avis)
    assert "abîmé" in avis.phrase and "page 12" in avis.details
    assert [words for words, _ in avis.actions] == ["Sauvegardes…"]


def test_without_a_file_the_check_waits_for_one(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> None:
    after_stop.tell(empty_window.contexte, [Incident("", True, None)])
    with qtbot.waitSignal(empty_window.contexte.message) as said:
        assert empty_window.files.create(tmp_path / "essai.cops")
    assert said.args is not None and "vérifié" in said.args[0]


def test_a_bug_before_there_is_a_window_is_a_report_and_an_exit(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(app, "_settings", fail)
    titles: list[str] = []

    def answer() -> None:
        (dialog,) = reports()
        titles.append(dialog.findChildren(QLabel, "titre")[0].text())
        dialog.ui.fermer.click()

    QTimer.singleShot(100, answer)
    assert app.run(None) == 1
    assert titles == ["Le programme n’a pas pu s’ouvrir"]
    assert list((own_home / "incidents").iterdir()) == []


def test_settings_that_cannot_be_kept_keep_nobody_from_working(own_home: Path) -> None:
    own_home.write_text("une chose à la place du dossier")
    laptop = app._settings()
    assert laptop.poste_id and not laptop.utilisateur


# Failures of the world, where none was expected ------------------------------------------------------------------
@pytest.mark.parametrize(
    ("error", "said"), [(OSError(errno.ENOSPC, "No space left"), "disque est plein"), (Refus("Non."), "Non.")]
)
def test_a_known_failure_is_a_sentence_wherever_it_comes_from(
    qtbot: QtBot, window: MainWindow, own_home: Path, error: Exception, said: str
) -> None:
    for _ in range(2):
        crash.show(window, error)
    (box,) = window.findChildren(QMessageBox)
    assert said in box.text()
    assert reports() == [] and kept(own_home) == []
    box.close()


def test_a_file_that_is_damaged_while_it_is_open_is_a_sentence(qtbot: QtBot, window: MainWindow) -> None:
    fichier = window.contexte.fichier
    fichier.path.write_bytes(bytes(fichier.path.stat().st_size))
    fichier.db.conn.execute("PRAGMA shrink_memory")
    window.contexte.executer(files.undo_label, fichier)
    (box,) = window.findChildren(QMessageBox)
    assert "ne peut plus être lu" in box.text() and "Sauvegardes" in box.text()
    assert reports() == []
    box.close()


# What leaves a protected file ------------------------------------------------------------------------------------
@pytest.mark.parametrize("phrase", ["", "sept brebis traversent le Larzac"], ids=["clair", "protégé"])
def test_what_is_saved_or_exported_says_that_it_is_not_protected(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, phrase: str
) -> None:
    who = files.Identite("poste-1", "Clémence Arribat")
    empty_window.show_file(files.create_file(tmp_path / "essai.cops", who, phrase=phrase))
    said: list[str] = []
    empty_window.contexte.message.connect(said.append)
    empty_window.contexte.preview(b"%PDF-", "etat.pdf", "État")
    preview = empty_window.findChild(PdfPreview)
    assert preview is not None
    preview.save(tmp_path / "etat.pdf")
    with qtbot.waitSignal(empty_window.contexte.tasks.finished, timeout=10_000):
        empty_window.workbook.export(tmp_path / "tout.xlsx")
    assert len(said) == 2
    assert all(("non protégé" in sentence) is bool(phrase) for sentence in said)
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith(".")) == [
        "essai.cops",
        "etat.pdf",
        "tout.xlsx",
    ]


def test_f1_in_a_report_opens_the_guide_at_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    crash.show(window, ValueError("x"))
    (dialog,) = reports()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert window.aide.guide().reader.page == "questions"
    window.aide.close()
    dialog.close()


def test_f1_answers_in_the_report_of_a_start_that_failed(qtbot: QtBot) -> None:
    pages: list[str] = []

    def look() -> None:
        (dialog,) = reports()
        dialog.activateWindow()
        qtbot.keyClick(dialog, Qt.Key.Key_F1)
        qtbot.keyClick(dialog, Qt.Key.Key_F1)
        pages.extend(guide.reader.page for guide in dialog.findChildren(GuideWindow))
        dialog.close()

    QTimer.singleShot(100, look)
    failed_start.tell(ValueError("x"))
    assert pages == ["questions"]
