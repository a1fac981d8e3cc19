"""Composition root of the window: the application, its look, its words, the tabs, and the file that is opened first."""

import os
import signal
import sys
from pathlib import Path

# Before PySide6: once it is there, it reads the source of every module that is imported, to look for itself in it.
from cops_desktop.services import accents, accueil, accueil_reperes, fichier, incidents, premiers_pas  # noqa: F401

# isort: split
from PySide6.QtCore import QLibraryInfo, QLocale, QSocketNotifier, Qt, QTimer, QTranslator, qVersion
from PySide6.QtWidgets import QApplication

from cops_desktop import __version__
from cops_desktop.domain.errors import Refus
from cops_desktop.qt import crash
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.tabs import DIALOGS, TABS
from cops_desktop.qt.theme import Theme
from cops_desktop.services import laptop as settings
from cops_desktop.services.laptop import Laptop

AFTER_START = 1500  # milliseconds: what an earlier window left is told once this one is there, not on its way


def run(path: Path | None = None) -> int:
    """Opens the window on `path`, else on the last file; returns the exit status of the program."""
    app = application()
    session = incidents.commencer(qVersion())
    crash.CrashHook(app).install()
    try:
        window = _window(app, path)
        if session is not None and session.precedents:
            _tell_later(window, session.precedents)
        _end_with_the_session(app)
        return app.exec()
    except Exception as error:
        from cops_desktop.qt import failed_start

        failed_start.tell(error)
        return 1
    finally:
        if session is not None:
            session.finir()


def _window(app: QApplication, path: Path | None) -> MainWindow:
    """The window, shown."""
    laptop = _settings()
    window = open_window(Theme(app, laptop.theme, laptop.text_scale), laptop, path)
    window.show()
    return window


def _settings() -> Laptop:
    """This laptop's settings; where they cannot be kept, new ones: the window then asks who works here, and says so."""
    try:
        return settings.load()
    except Refus:
        return settings.fresh()


def _end_with_the_session(app: QApplication) -> None:
    """Linux and macOS end a session by a signal: a clean end. Windows closes the windows.

    Python looks at signals when it has something to run, and Qt waits without it: a pipe wakes both. It looks between
    any two steps of a slot: the end takes its turn after it, or a task that is being started outlives its window.
    """
    if os.name == "nt":
        return
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing)
    signal.signal(signal.SIGTERM, lambda *_: QTimer.singleShot(0, app, app.quit))
    QSocketNotifier(reading, QSocketNotifier.Type.Read, app).activated.connect(lambda: os.read(reading, 64))


def _tell_later(window: MainWindow, found: tuple[incidents.Incident, ...]) -> None:
    from cops_desktop.qt.after_stop import tell

    QTimer.singleShot(AFTER_START, window, lambda: tell(window.contexte, found))


def application() -> QApplication:
    """The QApplication, French to the last button of Qt's own dialogs."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # For the engine of the map, which is loaded later.
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
        # As an argument: setStyle would answer with a QStyle, whose type takes PySide6 9 ms to make.
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("COPS Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("cops-desktop")
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    translator = QTranslator(app)
    if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app


def open_window(theme: Theme, laptop: Laptop, path: Path | None) -> MainWindow:
    """The window, on `path`, else on the last file when it is still there; not shown yet."""
    window = MainWindow(theme, laptop, TABS, DIALOGS)
    last = Path(laptop.recents[0]) if laptop.recents else None
    if path is not None:
        window.files.open_first(path)
    elif last is not None and last.exists():
        window.files.open_first(last)
    return window
