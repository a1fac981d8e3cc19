"""What a page is, and how a tab is declared."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.context import Contexte


class Page(QWidget):
    """The base of every page: made when first shown, refreshed when shown after the data changed.

    A page reads through services in `refresh`, writes through `contexte.executer`, and never keeps what it could
    read again. Its objectName is the tab's key.
    """

    def __init__(self, contexte: Contexte, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.contexte = contexte
        self._stale = True
        contexte.changed.connect(self._data_changed)

    def answer(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Lets keys act from everywhere on the page: Ctrl+N makes what is new here, F2 changes what is shown."""
        for key, does in keys.items():
            QShortcut(QKeySequence(key), self, does, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self) -> None:
        """Shows the data as they are now, keeping selection and scroll. Called only while the page is visible."""
        raise NotImplementedError

    def open(self, kind: str, key: str) -> None:
        """Shows one thing, of a kind that the tab declared; `refresh` has already run."""
        raise NotImplementedError(kind)

    def focus_search(self) -> None:
        """Ctrl+F: goes to the search field of the page: the one at the left, for a card may have its own."""
        from cops_desktop.qt.widgets.search import SearchField

        fields = [field for field in self.findChildren(SearchField) if field.isVisible()]
        if fields:
            first = min(fields, key=lambda field: field.mapTo(self, QPoint()).toTuple())
            first.setFocus()
            first.selectAll()

    def take_focus(self) -> None:
        """Where the keyboard goes when the page is shown: its first list, else its first field or button."""
        if not self.isVisible():
            return
        places = self.findChildren(QWidget)
        for place in sorted(places, key=lambda place: not place.inherits("QTableView")):
            if place.isVisible() and place.isEnabled() and place.focusPolicy() & Qt.FocusPolicy.TabFocus:
                place.setFocus()
                return
        self.focusNextChild()  # there is nothing to do here: the tabs

    def paper_actions(self) -> Sequence[QAction]:
        """What the menu Fichier offers to print from here (actions that the page owns); Ctrl+P does the first."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.freshen()

    def freshen(self) -> None:
        """Refreshes if anything changed since the last time."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _data_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.freshen()


@dataclass(frozen=True)
class Tab:
    """A tab: its key (also its objectName), its word, what makes its page, and the kinds of things it opens.

    `make` imports the page's module itself: a page costs nothing before it is first shown. A page `within` another tab
    (by its key) has no word of its own on the row of tabs: that tab stays underlined while the page is shown. One that
    is `of_one` shows one thing at a time, and nothing before it is said which.
    """

    key: str
    title: str
    make: Callable[[Contexte], Page]
    kinds: tuple[str, ...] = ()
    within: str = ""
    of_one: bool = False


@dataclass(frozen=True)
class KindDialog:
    """A dialog that shows things of one kind, wherever they are asked from: `open(contexte, key)`.

    With a `title` it is a screen of its own, opened with the key "".
    """

    kind: str
    open: Callable[[Contexte, str], object]
    title: str = ""
