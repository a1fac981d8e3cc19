"""The window of the guide: what one may want to do at the left, the page that tells how at the right."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from cops_desktop.domain.guide import INDEX
from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.guide.entries import Entree, Entrees
from cops_desktop.qt.guide.printing import Impression
from cops_desktop.qt.guide.reader import Lecteur
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label, set_role, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.guide import Guide

SIZE = (1080, 760)  # pixels at 100 %
LEFT = 310
_SIZES, _SPLIT = "guideFenetre", "guideColonnes"
_TYPED = 120  # milliseconds


class GuideWindow(QWidget):
    """One window beside the program's: it stays open over a dialog, and is not in its way."""

    def __init__(self, guide: Guide, contexte: Contexte) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Guide — COPS Desktop"))
        self._guide, self._widths = guide, contexte.widths
        self.impression = Impression(guide, contexte.tasks, self, self._say_done)
        self._build()
        self._connect()
        self._fill()
        self._resize()

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("guideColonnes")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(sp(12))
        self._split.addWidget(self._left())
        self._split.addWidget(self._right())
        self._split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(sp(12), sp(12), sp(12), sp(12))
        column.addWidget(self._split)
        order = [self._search, self._contents, self._hits, *self._tools, self.reader]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _left(self) -> QWidget:
        """Where one looks: the field, and the contents or what was found."""
        self._search = SearchField(self.tr("Chercher…"), "guideChercher")
        self._search.setAccessibleName(self.tr("Chercher dans le guide"))
        self._found = label("", "explication", "guideCompte", wrap=True)
        self._found.hide()
        self._contents = Entrees("guideSommaire", self.tr("Sommaire du guide"))
        self._hits = Entrees("guideTrouve", self.tr("Ce qui a été trouvé"))
        self._lists = QStackedLayout()
        self._lists.addWidget(self._contents)
        self._lists.addWidget(self._hits)
        left = Panel(name="guideGauche", flush=True)
        left.body.addLayout(vbox(self._search, self._found, spacing=6, margins=(12, 12, 12, 8)))
        left.body.addLayout(self._lists, 1)
        return left

    def _right(self) -> QWidget:
        """What one reads, and what can be done with it."""
        self.reader = Lecteur(self._guide)
        self._said = label("", "attention", "guideMessage", wrap=True)
        self._said.setContentsMargins(sp(14), 0, sp(14), sp(8))
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said.hide()
        line = FlowLayout()
        line.setContentsMargins(sp(12), sp(9), sp(12), sp(9))
        self._tools = self._buttons()
        for tool in self._tools:
            line.addWidget(tool)
        right = Panel(name="guideDroite", flush=True)
        right.body.addLayout(line)
        right.body.addWidget(self._said)
        right.body.addWidget(self.reader, 1)
        right.body.addWidget(self.impression.panel)
        return right

    def _buttons(self) -> list[QPushButton]:
        back, forward = self.tr("Page d’avant"), self.tr("Page d’après")
        self._back = button("", "guidePrecedente", self.reader.backward, role="outil", icon="precedent")
        self._forward = button("", "guideSuivante", self.reader.forward, role="outil", icon="suivant")
        for tool, words, key in ((self._back, back, "Alt+←"), (self._forward, forward, "Alt+→")):
            tool.setAccessibleName(words)
            tool.setToolTip(f"{words} ({key})")
            tool.setEnabled(False)
        home = button(self.tr("Sommaire"), "guideAccueil", lambda: self.show_page(INDEX), hint=self.tr("Alt+Origine"))
        page = button(self.tr("Imprimer la page…"), "guideImprimer", self._print, icon="imprimer", hint="Ctrl+P")
        whole = button(self.tr("Tout le guide en PDF…"), "guidePdf", self.impression.ask_where, icon="papier")
        return [self._back, self._forward, home, page, whole]

    def _connect(self) -> None:
        reader = self.reader
        reader.backwardAvailable.connect(self._back.setEnabled)
        reader.forwardAvailable.connect(self._forward.setEnabled)
        reader.montree.connect(self._shown)
        reader.dehors.connect(self._say_outside)
        for entries in (self._contents, self._hits):
            entries.choisie.connect(self._open)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED)
        self._typed.timeout.connect(self._look)
        self._search.textChanged.connect(lambda: self._typed.start())
        self._search.returnPressed.connect(self._first)
        keys = {
            "Alt+Left": reader.backward,
            "Alt+Right": reader.forward,
            "Alt+Home": lambda: self.show_page(INDEX),
            "Ctrl+F": self._go_search,
            "Ctrl+P": self._print,
            "Ctrl+W": self.close,
            "Escape": self._escape,
        }
        for key, does in keys.items():
            QShortcut(QKeySequence(key), self, does)

    def _fill(self) -> None:
        index = self._guide.pages[INDEX]
        first = Entree(INDEX, index.titre, self.tr("le sommaire, le chemin d’une réunion, trois choses à savoir"))
        self._contents.fill([first, *(Entree(t.page, t.titre, t.mots) for t in self._guide.taches)])

    def show_page(self, page: str, anchor: str = "") -> None:
        """Shows a page, and gives it the keyboard."""
        self.reader.show_page(page if page in self._guide.pages else INDEX, anchor)
        self.reader.setFocus()

    def _open(self, entry: Entree) -> None:
        self.reader.show_page(entry.page, entry.ancre)

    def _shown(self, page: str) -> None:
        title = self._guide.pages[page].titre
        self.setWindowTitle(self.tr("{page} — Guide de COPS Desktop").format(page=title))
        self.reader.setAccessibleName(title)
        self._said.hide()
        self._contents.mark(page)

    def _say_outside(self, address: str) -> None:
        """The program opens nothing outside: the address can be copied."""
        sentence = self.tr("Ce lien mène hors du guide, le programme ne l’ouvre pas\u202f: {adresse}")
        self._say(sentence.format(adresse=address), "attention")

    def _say_done(self, sentence: str) -> None:
        self._say(sentence, "reussi")

    def _say(self, sentence: str, role: str) -> None:
        set_role(self._said, role)
        self._said.setText(sentence)
        self._said.show()

    def _print(self) -> None:
        self.impression.print_page(self.reader.page)

    # The search

    def _go_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _escape(self) -> None:
        """What is looked for goes first, then the window."""
        if self._search.hasFocus() and self._search.text():
            self._search.clear()
        else:
            self.close()

    def _look(self) -> None:
        self._typed.stop()
        asked = self._search.text().strip()
        found = self._guide.chercher(asked)
        self._hits.fill(Entree(hit.page, hit.titre, hit.extrait, hit.ancre) for hit in found)
        self._lists.setCurrentWidget(self._hits if asked else self._contents)
        nothing = self.tr("Rien de tel dans le guide. Essayez un seul mot, ou son début.")
        self._found.setText(plural(len(found), self.tr("passage")) if found else nothing)
        self._found.setVisible(bool(asked))
        self.reader.mark(asked)

    def _first(self) -> None:
        """Enter, or the down arrow, in the search field: its best answer, even before the list has followed."""
        if self._typed.isActive():
            self._look()
        entries = self._hits if self._search.text().strip() else self._contents
        entries.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if entries is self._hits:
            entries.choose_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._first()
            return
        super().keyPressEvent(event)

    # The size

    def _resize(self) -> None:
        kept = self._widths.get(_SIZES)
        width, height = kept if len(kept) == 2 else (sp(SIZE[0]), sp(SIZE[1]))
        screen = self.screen().availableSize()
        self.resize(min(width, screen.width() - sp(20)), min(height, screen.height() - sp(20)))
        left = self._widths.get(_SPLIT)
        self._split.setSizes(list(left) if len(left) == 2 else [sp(LEFT), self.width() - sp(LEFT)])

    def closeEvent(self, event: QCloseEvent) -> None:
        self._widths.keep(_SIZES, (self.width(), self.height()))
        self._widths.keep(_SPLIT, self._split.sizes())
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_contents"):
            for entries in (self._contents, self._hits):
                entries.show_current()
