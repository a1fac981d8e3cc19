"""The program starts on the right file, and speaks French to the last button."""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from cops_desktop import app
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import incidents
from cops_desktop.services import laptop as settings
from cops_desktop.services.demo import make_demo
from cops_desktop.services.fichier import Identite, create_file


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "clair")


@pytest.fixture
def laptop() -> settings.Laptop:
    return replace(settings.load(), utilisateur="Clémence Arribat")


@pytest.fixture
def cops(tmp_path: Path, laptop: settings.Laptop) -> Path:
    path = tmp_path / "essai.cops"
    create_file(path, Identite(laptop.poste_id, laptop.utilisateur)).close()
    return path


def opened(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.addWidget(window)
    name = window.contexte.fichier.path.name if window.contexte.has_file else ""
    window.close()
    return name


def test_the_file_that_is_asked_for_is_opened(qtbot: QtBot, theme: Theme, laptop: settings.Laptop, cops: Path) -> None:
    assert opened(qtbot, app.open_window(theme, laptop, cops)) == "essai.cops"
    assert Path(settings.load().recents[0]).name == "essai.cops"


def test_the_last_file_reopens(qtbot: QtBot, theme: Theme, laptop: settings.Laptop, cops: Path) -> None:
    assert opened(qtbot, app.open_window(theme, laptop.with_recent(cops), None)) == "essai.cops"


def test_a_last_file_that_is_gone_is_not_missed(
    qtbot: QtBot, theme: Theme, laptop: settings.Laptop, tmp_path: Path
) -> None:
    assert opened(qtbot, app.open_window(theme, laptop.with_recent(tmp_path / "parti.cops"), None)) == ""


def test_a_file_that_cannot_be_opened_leaves_a_window_that_says_why(
    qtbot: QtBot, theme: Theme, laptop: settings.Laptop, tmp_path: Path
) -> None:
    window = app.open_window(theme, laptop, tmp_path / "absent.cops")
    box = window.findChild(QMessageBox, "messageErreur")
    assert box is not None and "absent.cops" in box.text()
    box.close()
    assert opened(qtbot, window) == ""


def test_the_buttons_of_qt_speak_french(qtbot: QtBot, qapp: QApplication) -> None:
    app.application()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Annuler"


def test_starting_imports_nothing_heavy() -> None:
    heavy = (
        "reportlab",
        "openpyxl",
        "python_calamine",
        "num2words",
        "PySide6.QtPdf",
        "PySide6.QtPrintSupport",
        "click",
    )
    code = f"import sys, cops_desktop.app; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_window_on_the_demo_that_was_painted_has_imported_nothing_that_waits_for_its_use(tmp_path: Path) -> None:
    heavy = (
        "cops_desktop.domain.charte", "cops_desktop.domain.doublons", "cops_desktop.domain.equilibre",
        "cops_desktop.services.accents", "cops_desktop.services.equilibre",
        "cops_desktop.geographie", "cops_desktop.maps", "cops_desktop.documents", "cops_desktop.exchange",
        "cops_desktop.services.rencontres", "cops_desktop.domain.rapports", "cops_desktop.domain.historique",
        "folium", "branca", "numpy", "rapidfuzz", "phonenumbers", "email_validator", "vobject", "reportlab", "openpyxl",
        "python_calamine", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtNetwork",
    )  # fmt: skip
    demo = tmp_path / "demo.cops"
    make_demo(demo, Identite("poste-1", "Claire Bonnefous")).close()
    code = (
        "import os, sys; from pathlib import Path; from cops_desktop.app import application, open_window; "
        "from cops_desktop.qt.theme import Theme; from cops_desktop.services.laptop import Laptop; "
        "from PySide6.QtCore import QTimer; app = application(); laptop = Laptop('poste-1', 'Claire Bonnefous'); "
        f"window = open_window(Theme(app, 'clair', 100), laptop, Path({str(demo)!r})); Accueil = type(window.page()); "
        f"said = lambda: (print([name for name in {heavy!r} if name in sys.modules], flush=True), os._exit(0)); "
        "paint = Accueil.paintEvent; "
        "Accueil.paintEvent = lambda page, event: (QTimer.singleShot(0, said), paint(page, event))[1]; "
        "window.show(); app.exec()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_pages_are_imported_without_what_prints_and_what_goes_out() -> None:
    code = (
        "import importlib, pkgutil, sys; import cops_desktop.qt.pages as pages; "
        "names = [m.name for m in pkgutil.walk_packages(pages.__path__, pages.__name__ + '.')]; "
        "[importlib.import_module(name) for name in names if name.count('.') == 3 or name.endswith('.page')]; "
        "waits = ('cops_desktop.services.papiers', 'cops_desktop.maps', 'reportlab'); "
        "print([name for name in waits if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]", "a page is opened for the first time without it: 0.2 s"


def test_what_paints_lists_is_imported_without_the_texts_that_pyside_makes_of_its_classes() -> None:
    code = (
        "from shibokensupport.signature import errorhandler; made = []; "
        "errorhandler.make_helptext = lambda asked: made.append(asked); "
        "import cops_desktop.qt.widgets.list_view; print(len(made))"
    )
    done = subprocess.run([sys.executable, "-c", f"import PySide6.QtWidgets; {code}"], capture_output=True, text=True)
    assert done.stdout.strip() == "0", "it takes 100 ms, before the first list is seen"


def test_the_floors_are_imported_before_qt_which_would_read_the_source_of_each() -> None:
    code = "import sys, cops_desktop.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = done.stdout.split()
    assert modules.index("cops_desktop.services.accueil") < modules.index("PySide6")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends its sessions by closing the windows")
@pytest.mark.parametrize("with_file", [True, False])
def test_a_session_that_the_system_ends_is_a_clean_end(cops: Path, laptop: settings.Laptop, with_file: bool) -> None:
    settings.save(laptop)
    command = [sys.executable, "-m", "cops_desktop", *([str(cops)] if with_file else [])]
    window = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        word = cops.with_name(f".{cops.name}.ouvert")
        deadline = time.monotonic() + 60
        while not (word.exists() if with_file else any(settings.data_dir().glob("incidents/*.pile"))):
            assert time.monotonic() < deadline, "the window does not open"
            time.sleep(0.05)
        time.sleep(1)  # until the window waits for the user
        window.terminate()
        assert window.wait(30) == 0
    finally:
        window.kill()
    assert not word.exists()
    left = incidents.commencer("6")
    assert left is not None
    assert left.precedents == ()
    left.finir()
