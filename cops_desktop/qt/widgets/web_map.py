"""The browser engine that shows a map page: from memory, off the record, and without any way to a network.

Imported when a map is first shown, never before: the engine weighs 300 MB and takes its processes with it.
"""

import atexit
import os
import secrets
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from weakref import WeakSet

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import delete, isValid

from cops_desktop.paths import fonts_dir
from cops_desktop.qt.theme import FONT_FILES, couleurs

SCHEME = b"cops"
LOCAL = frozenset({"cops", "data", "about"})
PICTURE_PAUSE = 400  # milliseconds between the map that is ready and its picture: it is painted by then
PICTURE_TRIES = 25


def _register_scheme() -> None:
    """Once, before the engine starts: « cops: » is ours, as safe as a page of the disk and nothing more."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name():
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)


_register_scheme()


@cache
def problem() -> str:
    """Why the engine cannot start here, in a sentence; empty when it can. It would take the whole program with it."""
    if not sys.platform.startswith("linux") or os.environ.get("QTWEBENGINE_DISABLE_SANDBOX"):
        return ""
    if os.geteuid() == 0:
        return QCoreApplication.translate(
            "carte",
            "La carte ne se montre pas à l’administrateur du système (root) : ouvrez le programme sous votre nom.",
        )
    try:
        own_world = ["unshare", "--user", "--map-root-user", "true"]  # what the engine's sandbox is made of
        allowed = subprocess.run(own_world, capture_output=True, timeout=5, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if allowed:
        return ""
    return QCoreApplication.translate(
        "carte", "Ce système ne laisse pas le programme isoler la carte (espaces de noms des utilisateurs)."
    )


class _NoNetwork(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not served from the page itself or from memory."""

    def __init__(self, parent: QWebEngineProfile) -> None:
        super().__init__(parent)
        self.refused: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in LOCAL:
            self.refused.append(info.requestUrl().toString())
            info.block(True)


class _Memory(QWebEngineUrlSchemeHandler):
    """Answers `cops:///carte/<key>` with a page that is kept here, `cops:///police/<n>` with a font of the program."""

    def __init__(self, parent: QWebEngineProfile) -> None:
        super().__init__(parent)
        self.pages: dict[str, bytes] = {}

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        _, kind, name = (job.requestUrl().path() + "//").split("/")[:3]
        if kind == "carte" and name in self.pages:
            self._reply(job, b"text/html", self.pages[name])
        elif kind == "police" and name in FONT_FILES:
            self._reply(job, b"font/ttf", (fonts_dir() / name).read_bytes())
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)

    def _reply(self, job: QWebEngineUrlRequestJob, kind: bytes, content: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(kind, buffer)


class _Profile(QWebEngineProfile):
    """Keeps nothing on the disk, fetches nothing. One per process: it must outlive all its pages.

    It ends with the program, before Qt does and after the pages that are left then, or the engine would crash.
    """

    def __init__(self) -> None:
        super().__init__()
        self.living: WeakSet[MapPage] = WeakSet()
        atexit.register(self.end)
        self.memory, self.network = _Memory(self), _NoNetwork(self)
        self.installUrlSchemeHandler(SCHEME, self.memory)
        self.setUrlRequestInterceptor(self.network)
        self.setSpellCheckEnabled(False)
        settings, off = self.settings(), QWebEngineSettings.WebAttribute
        for attribute in (
            off.JavascriptCanOpenWindows,
            off.LocalStorageEnabled,
            off.LocalContentCanAccessRemoteUrls,
            off.PluginsEnabled,
            off.DnsPrefetchEnabled,
            off.HyperlinkAuditingEnabled,
            off.FullScreenSupportEnabled,
        ):
            settings.setAttribute(attribute, False)

    def end(self) -> None:
        """Takes what is left of its pages away, then itself."""
        for thing in (*self.living, self):
            if isValid(thing):
                delete(thing)


@cache
def profile() -> _Profile:
    """The one profile of the maps."""
    return _Profile()


class MapPage(QWebEnginePage):
    """A page that cannot leave: a click on a card's link says `opened(kind, key)` instead."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(profile(), parent)
        self.faults: list[str] = []
        profile().living.add(self)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        url = QUrl(url)
        if url.scheme() != "cops":
            return False
        _, genre, key = (url.path() + "//").split("/")[:3]
        if genre == "carte":
            return True
        if kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked and key:
            # Not now: whoever opens the card may take the map away, and the engine is in the middle of a click.
            QTimer.singleShot(0, self, lambda: self.opened.emit(genre, key))
        return False

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        self.faults.append(f"{message} ({line})")


class WebMap(QWebEngineView):
    """Shows a map page. `opened(kind, key)` comes with a click on a card's link; `ready` once the map is drawn.

    `stopped` comes when the engine's own process has ended.
    """

    opened = Signal(str, str)
    ready = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("carteMoteur")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self._name = secrets.token_hex(8)
        self._page = MapPage(self)
        self._page.setBackgroundColor(QColor(couleurs().fenetre))
        self._page.opened.connect(self.opened)
        self._page.loadFinished.connect(self._loaded)
        self._page.renderProcessTerminated.connect(lambda *_: self.stopped.emit())
        self.setPage(self._page)
        memory, name = profile().memory, self._name
        self.destroyed.connect(lambda: memory.pages.pop(name, None))

    def show_html(self, html: str) -> None:
        """Loads a page, from memory: nothing of it is written on the disk."""
        profile().memory.pages[self._name] = html.encode("utf-8")
        self._page.load(QUrl(f"cops:///carte/{self._name}"))

    def run(self, script: str, then: Callable[[object], object] | None = None) -> None:
        """Runs JavaScript in the page that is shown; `then(result)` follows."""
        self._page.runJavaScript(script, 0, then or (lambda _: None))

    def page_faults(self) -> list[str]:
        """What went wrong in the scripts of the page: nothing should."""
        return list(self._page.faults)

    def _loaded(self, done: bool) -> None:
        if done:
            self.ready.emit()


def picture(html: str, width: int, height: int, then: Callable[[QPixmap | None], object], parent: QWidget) -> None:
    """Draws a page where nobody sees it and gives its picture to `then`; None when it cannot be drawn."""
    view = WebMap(parent)
    view.setObjectName("carteImage")
    view.setWindowFlag(Qt.WindowType.Window)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    view.resize(width, height)
    tries = 0

    def look() -> None:
        nonlocal tries
        tries += 1
        taken = view.grab()
        image = taken.toImage().scaled(60, 40)
        blank = len({image.pixel(x, y) for x in range(60) for y in range(40)}) < 3
        if blank and tries < PICTURE_TRIES:
            QTimer.singleShot(PICTURE_PAUSE, view, look)
            return
        view.close()
        view.deleteLater()
        then(None if blank else taken)

    view.ready.connect(lambda: view.run("document.documentElement.classList.add('image')"))
    view.ready.connect(lambda: QTimer.singleShot(PICTURE_PAUSE, view, look))
    view.show()
    view.show_html(html)
