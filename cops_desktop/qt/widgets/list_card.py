"""List on the left, card on the right: the shape of every tab."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget

from cops_desktop.qt.context import Widths
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import scrolling
from cops_desktop.qt.widgets.panel import Panel

LIST_LEAST, CARD_LEAST = 240, 286  # pixels at 100 %
EDGE = 20  # pixels round a card: the room is for the text when it grows


class _Side(Panel):
    """One side: as wide as what is in it needs, and never narrower than `least` pixels at 100 %."""

    def __init__(self, name: str, least: int) -> None:
        super().__init__(name=name, flush=True)
        self._least = least

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(sp(self._least), 0))


class ListAndCard(QSplitter):
    """Two panels: `left` (flush: put the search line and the ListView in `left.body`) and the scrolling card.

    `share` is the list's first share of the width in percent; the widths that the user gives are kept under `name`.
    """

    def __init__(self, name: str, widths: Widths, *, share: int = 44) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(sp(14))
        self.left = _Side(f"{name}Liste", LIST_LEAST)
        self._card_panel = _Side(f"{name}Fiche", CARD_LEAST)
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._area = scrolling(self._ground, f"{name}Defilement")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._card_panel.body.addWidget(self._area)
        self._card: QWidget | None = None
        self.key = ""  # of what the card is about
        self.addWidget(self.left)
        self.addWidget(self._card_panel)
        self.setSizes(list(widths.get(name)) or [share * 10, (100 - share) * 10])
        self.setStretchFactor(0, share)
        self.setStretchFactor(1, 100 - share)
        self.splitterMoved.connect(lambda *_: widths.keep(name, self.sizes()))

    def card(self) -> QWidget | None:
        """What the card shows."""
        return self._card

    def show_card(self, card: QWidget, key: str) -> None:
        """Shows `card`, of the thing of this key.

        The same thing shown again keeps the scroll and, by its objectName, the widget that has the focus.
        """
        same = key == self.key
        offset = self._area.verticalScrollBar().value() if same else 0
        focused = self._focused_name() if same else ""
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card, self.key = card, key
        self._column.addWidget(card)
        card.show()
        self._column.activate()
        self._area.verticalScrollBar().setValue(offset)
        if focused and (heir := card.findChild(QWidget, focused)) is not None:
            heir.setFocus()

    def show_card_panel(self, *, shown: bool) -> None:
        """Gives the card its room, or all of it to the list: for what is wide and opens its card when asked."""
        if self._card_panel.isHidden() == shown:
            self._card_panel.setVisible(shown)
            self.refresh()  # at once: what is filled next is laid out for this width

    def turn_to(self, key: str) -> None:
        """A card that is kept is about to be filled with the thing of this key: another one is read from its top."""
        if key != self.key:
            self.key = key
            self._area.verticalScrollBar().setValue(0)

    def _focused_name(self) -> str:
        focused = QApplication.focusWidget()
        if focused is None or self._card is None or not self._card.isAncestorOf(focused):
            return ""
        return focused.objectName()
