"""A page of the guide to be read: links between pages, the way back, pictures as wide as there is room."""

import re
from functools import lru_cache

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from cops_desktop.domain.guide import INDEX
from cops_desktop.domain.words import fold
from cops_desktop.qt.guide.dress import dress, fit_pictures
from cops_desktop.qt.theme import couleurs, font, sp
from cops_desktop.services.guide import Guide

SCHEME = "guide"  # of the pages and pictures that the program carries: nothing else is ever loaded
_WIDEST = 820  # pixels at 100 %: longer lines are hard to read
_MARGIN = 18
_RESIZED = 80  # milliseconds
_PICTURES = 4  # kept as large as they are, while the window is drawn wider and narrower: those of one page
_WORD = re.compile(r"\w+")
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


class Lecteur(QTextBrowser):
    """Shows one page at a time. `montree(page)` comes when another one is shown, `dehors(address)` when a link leads
    out of the guide: it is not followed.
    """

    montree = Signal(str)
    dehors = Signal(str)

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("guidePage")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width does not hang on the length
        self._guide = guide
        self._picture = lru_cache(maxsize=_PICTURES)(self._read_picture)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZED)
        self._resized.timeout.connect(self._fit)
        self._redressed = QTimer(self)  # one change of the look comes as several events
        self._redressed.setSingleShot(True)
        self._redressed.setInterval(0)
        self._redressed.timeout.connect(self._restyle_if_seen)
        self._stale = self._undressed = False
        self._marked: tuple[str, ...] = ()
        self.sourceChanged.connect(self._source_changed)
        self.anchorClicked.connect(self._follow)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return _page(self.source())

    def show_page(self, page: str, anchor: str = "") -> None:
        """Shows a page, at one of its titles."""
        url = QUrl(f"{SCHEME}:///{page}.md")
        if anchor:
            url.setFragment(anchor)
        if url != self.source():
            self.setSource(url)
        elif anchor:
            self.scrollToAnchor(anchor)

    def mark(self, asked: str) -> None:
        """Marks on the page what is looked for: the words that begin so, as the search finds them; "" for none."""
        self._marked = tuple(fold(asked).split())
        self._show_marks()

    def _show_marks(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(couleurs().attention_fond))
        look.setForeground(QColor(couleurs().attention))
        found = []
        block = self.document().begin() if self._marked else self.document().end()
        while block.isValid():
            for word in _WORD.finditer(block.text()):
                if fold(word[0]).startswith(self._marked):
                    selection = QTextEdit.ExtraSelection()
                    selection.cursor = QTextCursor(block)
                    selection.cursor.setPosition(block.position() + word.start())
                    selection.cursor.setPosition(block.position() + word.end(), QTextCursor.MoveMode.KeepAnchor)
                    selection.format = look
                    found.append(selection)
            block = block.next()
        self.setExtraSelections(found)

    def restyle(self) -> None:
        """The same page in the look of now, at the same place."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.reload()
        bar.setValue(round(share * bar.maximum()))

    def _restyle_if_seen(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was put away meanwhile follows the look now."""
        super().showEvent(event)
        if self._stale:
            self._redressed.start()

    def _source_changed(self, url: QUrl) -> None:
        """After `setSource`, and after the way back and forward, which do not pass by it."""
        if self._undressed:  # Qt reads a page again when it has to, not at each of its titles
            self._undressed = False
            self._dress()
            self.montree.emit(_page(url))
        if url.hasFragment():
            self.scrollToAnchor(url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """A page's Markdown; a picture comes later, at the size of its place. Of anything else: nothing."""
        url = QUrl(name)
        page = self._guide.pages.get(_page(url)) if url.scheme() == SCHEME else None
        if type == QTextDocument.ResourceType.MarkdownResource.value and page is not None:
            self._undressed = True
            return _COMMENT.sub("", page.texte)
        return QImage() if type == QTextDocument.ResourceType.ImageResource.value else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)
        self._resized.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The size of the text is the program's, for all its windows: the wheel alone changes none of it."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and not self.source().isEmpty():
            self._redressed.start()

    def _dress(self) -> None:
        self._set_margins()
        self.document().setDefaultFont(font())
        dress(self.document())
        self._fit()
        self._show_marks()

    def _set_margins(self) -> None:
        side = max(sp(_MARGIN), (self.width() - sp(_WIDEST)) // 2)
        self.setViewportMargins(side, sp(_MARGIN) // 2, side, sp(_MARGIN) // 2)

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        if room > 0:
            fit_pictures(self.document(), self._picture, room, self.devicePixelRatioF())

    def _read_picture(self, name: str) -> QImage:
        path = self._guide.image(name)
        return QImage(str(path)) if path is not None else QImage()

    def _follow(self, url: QUrl) -> None:
        """A link: within the guide it is followed, out of it it is only said."""
        target = self.source().resolved(url)
        if target.scheme() == SCHEME and _page(target) in self._guide.pages:
            self.show_page(_page(target), target.fragment(QUrl.ComponentFormattingOption.FullyDecoded))
        else:
            self.dehors.emit(url.toString())


def _page(url: QUrl) -> str:
    return url.path().strip("/").removesuffix(".md") or INDEX
