"""Notices under the tabs: what the user should know and may act on, until it is settled or put away."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cops_desktop.qt.context import Avis
from cops_desktop.qt.icons import pixmap
from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, scrolling, vbox
from cops_desktop.qt.widgets.flow import FlowLayout

SENTENCE_LEAST = 460  # pixels at 100 %: with less beside its buttons, the sentence stands above them
DETAILS_MOST = 150
SHARE_MOST = 0.45  # of the window's height under the tabs: beyond, notices scroll
ICON = 20


class _Sign(QWidget):
    """The icon before a sentence, drawn in the theme's colours of now."""

    def __init__(self, grave: bool) -> None:
        super().__init__()
        self._grave = grave
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(sp(ICON), sp(ICON))

    def paintEvent(self, event: QPaintEvent) -> None:
        name, colour = ("attention", couleurs().attention) if self._grave else ("information", couleurs().accent)
        QPainter(self).drawPixmap(0, 0, pixmap(name, colour, sp(ICON), self.devicePixelRatioF()))


class Notice(QFrame):
    """One notice: its sentence, its buttons, its details when asked for, and a cross that puts it away."""

    put_away = Signal(str)

    def __init__(self, avis: Avis) -> None:
        super().__init__()
        self.avis = avis
        self.setObjectName(f"avis_{avis.cle}")
        self.setProperty("role", "avisGrave" if avis.grave else "avis")
        sentence = typeset(avis.phrase)
        self.setAccessibleName(sentence)
        self._sentence = label(sentence, "", "avisPhrase", wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details: QScrollArea | None = None
        self._text: QLabel | None = None
        self._unfold: QPushButton | None = None
        self._actions = self._make_actions()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(sp(8))
        self._line.addWidget(self._sentence, 1)
        self._line.addWidget(self._actions)
        self._words = vbox(self._line, spacing=6)
        cross = button("", "avisRanger", lambda: self.put_away.emit(avis.cle), role="outil", icon="effacer")
        cross.setAccessibleName(self.tr("Ranger cet avis"))
        cross.setToolTip(self.tr("Ranger cet avis"))
        cross.setAccessibleDescription(sentence)
        row = hbox(spacing=10, margins=(16, 6, 10, 6))
        row.addLayout(vbox(_Sign(avis.grave), None, margins=(0, 8, 0, 0)))
        row.addLayout(self._words, 1)
        row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)

    def _make_actions(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("avisActions")
        flow = FlowLayout(holder)
        if self.avis.details:
            self._unfold = button(self.tr("Détails"), "avisDetails", self._turn)
            self._unfold.setCheckable(True)
            flow.addWidget(self._unfold)
        for rank, (words, does) in enumerate(self.avis.actions, 1):
            flow.addWidget(button(typeset(words), f"avisAction{rank}", does))
        holder.setVisible(bool(self.avis.details or self.avis.actions))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        return holder

    def _turn(self) -> None:
        self.show_details(self._unfold is not None and self._unfold.isChecked())

    def details_shown(self) -> bool:
        """Whether the details are unfolded."""
        return self._details is not None and not self._details.isHidden()

    def show_details(self, shown: bool) -> None:
        """Unfolds the details, or folds them."""
        if self._unfold is None:
            return
        self._unfold.setChecked(shown)
        if self._details is None:
            text = label(typeset(self.avis.details), "explication", "avisDetailsTexte", wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            inside = QWidget()
            inside.setLayout(vbox(text, None))
            self._text = text
            self._details = scrolling(inside, "avisDetailsDefilement")
            self._details.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrows scroll
            self._details.setAccessibleName(typeset(self.avis.details))
            self._words.addWidget(self._details)
        self._details.setVisible(shown)
        self._fit_details()

    def _fit_details(self) -> None:
        if self._details is not None and self._text is not None:
            wanted = self._text.heightForWidth(self._details.viewport().width())
            self._details.setFixedHeight(min(max(wanted, sp(20)) + 4, sp(DETAILS_MOST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand at the right where there is room, else under the sentence."""
        super().resizeEvent(event)
        left = self.width() - sp(16 + 10 + ICON + 10 + 10 + 34) - self._actions.sizeHint().width()
        needed = min(self._sentence.fontMetrics().horizontalAdvance(self._sentence.text()), sp(SENTENCE_LEAST))
        beside = left >= needed or self._actions.isHidden()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
        self._fit_details()


class Bandeau(QScrollArea):
    """All notices, those on which work hangs first, then the newest; one per key, the last one said.

    `left_alone` comes when the one with the keyboard in it goes away: the keyboard needs another place.
    """

    left_alone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bandeau")
        self.setAccessibleName(self.tr("Avis"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "defilant")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(inside)
        inside.installEventFilter(self)
        self._notices: dict[str, Notice] = {}
        self.hide()

    def say(self, avis: Avis) -> None:
        """Shows a notice, in the place of the one with the same key."""
        before = self._notices.get(avis.cle)
        if before is not None and _same(before.avis, avis):
            return
        had_focus, unfolded = self._has_focus(before), before is not None and before.details_shown()
        self._drop(avis.cle)
        notice = Notice(avis)
        notice.put_away.connect(self.settle)
        self._notices[avis.cle] = notice
        # Calm ones go under all that are grave; within each kind the newest comes first.
        place = 0 if avis.grave else sum(n.avis.grave for n in self._notices.values())
        self._column.insertWidget(place, notice)
        if unfolded:
            notice.show_details(True)
        self.show()
        self._fit()
        if had_focus:
            self.take_focus(avis.cle)
        told = QAccessibleAnnouncementEvent(self, notice.accessibleName())
        if avis.grave:
            told.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(told)

    def settle(self, cle: str) -> None:
        """Takes a notice away."""
        if cle not in self._notices:
            return
        had_focus = self._has_focus(self._notices[cle])
        self._drop(cle)
        self.setVisible(bool(self._notices))
        self._fit()
        if had_focus:
            self.left_alone.emit()

    def clear(self) -> None:
        """Takes them all away: another file is shown."""
        for cle in list(self._notices):
            self.settle(cle)

    def shown(self) -> list[str]:
        """The keys of what is shown, from top to bottom."""
        return sorted(self._notices, key=lambda cle: self._column.indexOf(self._notices[cle]))

    def take_focus(self, cle: str = "") -> None:
        """The keyboard goes to the first button of a notice; without a key, of the first one."""
        notice = self._notices.get(cle or next(iter(self.shown()), ""))
        if notice is not None:
            next(b for b in notice.findChildren(QPushButton) if not b.isHidden()).setFocus(
                Qt.FocusReason.ShortcutFocusReason
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts away the notice in which the keyboard is."""
        inside = next((cle for cle, notice in self._notices.items() if self._has_focus(notice)), "")
        if event.key() == Qt.Key.Key_Escape and inside:
            self.settle(inside)
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._column.heightForWidth(self.viewport().width())
        most = round((self.window().height() - self.y()) * SHARE_MOST)
        self.setFixedHeight(max(1, min(wanted, most)))

    def _drop(self, cle: str) -> None:
        notice = self._notices.pop(cle, None)
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()

    def _has_focus(self, notice: Notice | None) -> bool:
        focused = QApplication.focusWidget()
        return notice is not None and focused is not None and notice.isAncestorOf(focused)


def _same(one: Avis, other: Avis) -> bool:
    """Said again in the same words: what its buttons call does not show."""

    def words(avis: Avis) -> tuple[object, ...]:
        return avis.phrase, avis.details, avis.grave, [name for name, _ in avis.actions]

    return words(one) == words(other)
