"""What frames the pages: the title line, the tabs, the task at work, the status line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenuBar,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cops_desktop.qt.theme import BASE_SIZE, measured, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import Button, button, label, set_look
from cops_desktop.qt.widgets.flow import FlowLayout

TASK_SHOWN_AFTER = 300  # milliseconds: shorter work is not worth a bar
MESSAGE_STAYS = 12_000  # milliseconds
FIND_WIDE = 240  # pixels at 100 %
WORD_MARGIN, CLOSE_MARGIN = 14, 7  # pixels at 100 %, at both sides of a tab's word, in style.qss


def _styled(widget: QWidget, name: str) -> None:
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class TitleLine(QWidget):
    """The program, the open file and who works, whether it is protected, with the menus at the right."""

    protection = Signal()

    def __init__(self, menus: QMenuBar) -> None:
        super().__init__()
        _styled(self, "ligneTitre")
        row = QHBoxLayout(self)
        row.setContentsMargins(sp(14), sp(2), sp(8), sp(2))
        row.setSpacing(sp(10))
        row.addWidget(label("COPS Desktop", "sousTitre"))
        self._file = label("", "explication", "fichierOuvert")
        self._said, self._access = "", ""
        row.addWidget(self._file)
        row.addStretch(1)
        self._protected: QPushButton | None = None
        self._row = row
        menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(menus)

    def say(self, text: str, access: str = "") -> None:
        """« cops-2026.cops — Claire B. (poste A) », then how it is open (« · lecture seule »)."""
        self._said, self._access = text, access
        self._file.setToolTip(text + access)
        self._file.setAccessibleName(text + access)
        self._cut()

    def _cut(self) -> None:
        """Where there is no room for all, the name gives way: not the menus, nor how the file is open."""
        others = self._row.sizeHint().width() - self._file.sizeHint().width()
        metrics = self._file.fontMetrics()
        room = self.width() - others - metrics.horizontalAdvance(self._access) - sp(2)
        shown = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, max(room, 0)) + self._access
        if shown != self._file.text():
            self._file.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def event(self, event: QEvent) -> bool:
        """Another size of the text, a lock that comes or goes: the room is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._cut()
        return super().event(event)

    def show_protected(self, protected: bool) -> None:
        """A small lock beside the file's name; it leads to the passphrase."""
        if protected and self._protected is None:
            hint = self.tr("Ce fichier s’ouvre avec une phrase secrète")
            words = self.tr("protégé")
            self._protected = button(
                words, "fichierProtege", self.protection.emit, role="verrou", icon="cadenas", hint=hint
            )
            self._row.insertWidget(self._row.indexOf(self._file) + 1, self._protected)
        if self._protected is not None:
            self._protected.setVisible(protected)


class _Tab(Button):
    """Keeps the room of its word as it is when its page is shown, a little wider."""

    def sizeHint(self) -> QSize:
        usual, shown = (measured(BASE_SIZE, semibold=strong)[1] for strong in (False, True))
        more = shown.horizontalAdvance(self.text()) - usual.horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(more, 0), 0)


class _Find(Button):
    """Looks like a field to type in, with its key at the right; asks for no room of its own."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setObjectName("ongletsTrouver")
        self.setProperty("role", "champ")
        self.setAccessibleName(words.rstrip("…"))
        self.setToolTip("Ctrl+K")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, sp(12), 0)
        row.addStretch(1)
        self._key = label("Ctrl K", "explication", "ongletsTrouverTouche")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._key)

    def sizeHint(self) -> QSize:
        asked = super().sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.text()) + self._key.sizeHint().width()
        return QSize(max(words + sp(56), sp(FIND_WIDE)), asked.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class TabBar(QWidget):
    """A row of tabs, the present one underlined; when the text is large they stand closer, then wrap.

    What finds anything (`find_asked`) stands at its right end where there is room for it beside one line of tabs.
    """

    chosen = Signal(str)
    find_asked = Signal()

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        _styled(self, "ligneOnglets")
        self.setAccessibleName(self.tr("Onglets"))
        self._row = row = FlowLayout(spacing=2)
        self._find = _Find(self.tr("Trouver partout…"))
        self._find.clicked.connect(lambda: self.find_asked.emit())
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(sp(14), sp(4), sp(14), 0)
        line.setSpacing(sp(14))
        line.addLayout(row, 1)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for number, (key, title) in enumerate(tabs, 1):
            tab = _Tab(title)
            tab.setObjectName(f"onglet_{key}")
            tab.setProperty("role", "onglet")
            tab.setToolTip(f"Ctrl+{number}")
            tab.setCursor(Qt.CursorShape.PointingHandCursor)
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.clicked.connect(lambda _=False, wanted=key: self.chosen.emit(wanted))
            self._group.addButton(tab)
            self._buttons[key] = tab
            row.addWidget(tab)
        line.addWidget(self._find, 0, Qt.AlignmentFlag.AlignVCenter)

    def _make_room(self) -> None:
        margins = self._line.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        tabs = list(self._buttons.values())
        close = tabs[0].property("serre") == "true"
        wide = self._row.sizeHint().width() + (2 * sp(WORD_MARGIN - CLOSE_MARGIN) * len(tabs) if close else 0)
        self._find.setVisible(wide + self._line.spacing() + self._find.sizeHint().width() <= room)
        if close != (wide > room):  # rather than take a second line
            for tab in tabs:
                set_look(tab, "serre", "" if close else "true")
                tab.updateGeometry()  # the layout keeps what each asked for before

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Another size of the text: the room is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def mark(self, key: str) -> None:
        """Underlines the tab of the page that is shown."""
        self._buttons[key].setChecked(True)


class TaskPanel(QWidget):
    """The task at work: what it does, how far it is, and a way to stop it. Appears after 0.3 s."""

    stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        _styled(self, "travail")
        self._title = label("", "fort", "travailTitre")
        self._text = label("", "explication", "travailTexte", wrap=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("travailAvancement")
        self._bar.setTextVisible(False)
        self._stop = button(self.tr("Arrêter"), "travailArreter", self.stop.emit)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(sp(14), sp(8), sp(14), sp(8))
        row.setSpacing(sp(14))
        row.addLayout(words, 3)
        row.addWidget(self._bar, 2)
        row.addWidget(self._stop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self, title: str, writes: bool) -> None:
        """A task starts."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._locked = self.tr("Le fichier est en cours d’écriture : la saisie reprend juste après.") if writes else ""
        self._text.setText(self._locked)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._timer.start(TASK_SHOWN_AFTER)

    def move(self, done: int, total: int, text: str) -> None:  # type: ignore[override]
        """How far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._text.setText(" · ".join(part for part in (text, self._locked) if part))

    def end(self) -> None:
        """The task is over."""
        self._timer.stop()
        self.hide()


class StatusLine(QWidget):
    """Who writes and when it was last saved, on the left; what was just said, on the right."""

    def __init__(self) -> None:
        super().__init__()
        _styled(self, "ligneEtat")
        row = QHBoxLayout(self)
        row.setContentsMargins(sp(14), sp(5), sp(14), sp(6))
        row.setSpacing(sp(14))
        self._state = label("", "explication", "etatFichier")
        self._message = label("", "explication", "etatMessage")
        self._message.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._state)
        row.addWidget(self._message, 1)
        self._poste = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._message.clear)

    def set_poste(self, words: str) -> None:
        """Which laptop this is in the open file; empty without a file."""
        self._poste = words
        self._state.setText(words)

    def saved_at(self, time: str) -> None:
        """« enregistré à 14 h 22 »."""
        self._state.setText(self.tr("{poste} · enregistré à {heure}").format(poste=self._poste, heure=time))

    def say(self, sentence: str) -> None:
        """A sentence that stays a while, read aloud by a screen reader."""
        sentence = typeset(sentence)
        self._message.setText(sentence)
        self._message.setToolTip(sentence)
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self._timer.start(MESSAGE_STAYS)
