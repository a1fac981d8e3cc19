"""The panel of Ctrl+K: a line to type in, what is found under it. The keyboard stays in the line."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from cops_desktop.domain.partout import Chose, Genre
from cops_desktop.domain.words import plural
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import hbox, label, vbox
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.partout import Trouvailles

if TYPE_CHECKING:
    from cops_desktop.qt.main_window import MainWindow

WIDE, TALL = 760, 560  # pixels at 100 %, where the window has the room
RESTS = 250  # milliseconds without a letter: then slips are forgiven, and the count is said aloud
_SHADE = QColor(0, 0, 0, 70)
_ICONS = {
    Genre.ECRAN: "fichier",
    Genre.PERSONNE: "personne",
    Genre.STRUCTURE: "structure",
    Genre.PROJET: "projet",
    Genre.ACCOMPAGNEMENT: "accompagnement",
    Genre.COTEC: "cotec",
    Genre.RENCONTRE: "reunion",
    Genre.MANDAT: "cotec",
    Genre.ENGAGEMENT: "modifier",
    Genre.ETAT: "papier",
    Genre.MISE_EN_RELATION: "rapport",
    Genre.COMMANDE: "suivant",
}
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)


def tr(words: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("partout", words))


class Chercheur(Protocol):
    """Who finds what is typed."""

    def trouver(self, texte: str) -> Trouvailles:
        """What answers, best first."""

    def proches(self, texte: str) -> Trouvailles:
        """What would, but for a slip or two."""

    def recentes(self) -> tuple[Chose, ...]:
        """What was opened last."""


class _Line(SearchField):
    """Keeps the keyboard: what moves in the list goes there, Tab goes nowhere, Escape leaves."""

    moved = Signal(QKeyEvent)
    entered = Signal()
    escaped = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _TO_LIST and plain:
            self.moved.emit(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        reasons = Qt.FocusReason
        if event.reason() not in (
            reasons.ActiveWindowFocusReason,
            reasons.PopupFocusReason,
            reasons.MenuBarFocusReason,
        ):
            self.left.emit()


class Panneau(QWidget):
    """Lies over the whole window; a click beside the panel leaves it.

    `chosen(chose)` comes with Enter or a click, `left` with Escape, `lost` when the keyboard went elsewhere by itself
    (to another tab, by its key); whoever opened it puts it away.
    """

    chosen = Signal(object)
    left = Signal()
    lost = Signal()

    def __init__(self, window: "MainWindow", chercheur: Chercheur) -> None:
        super().__init__(window)
        self.setObjectName("partout")
        self._chercheur = chercheur
        self._window = window
        columns: list[Column[Chose]] = [
            Column("", "titre", _cell),
            Column("", "genre", lambda item: Cell(chip=item.genre.mot), width=158, figures=True),
        ]
        self._model: RowsModel[Chose] = RowsModel(columns, lambda item: f"{item.genre}/{item.cle}")
        words = tr("Trouver partout…")
        self.view = ListView(
            self._model, "partoutListe", words.rstrip("…"), widths=window.contexte.widths, two_lines=True
        )
        self.view.horizontalHeader().hide()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line = _Line(words, "partoutMots")
        self.line.setToolTip("Ctrl+K")
        self._help = label("", "explication", "partoutAide", wrap=True)
        self._count = label("", "explication", "partoutCompte")
        self._frame = self._lay_out()
        self._rest = QTimer(self, singleShot=True, interval=RESTS)
        self._rest.timeout.connect(self._rested)
        self._connect()
        window.installEventFilter(self)

    def _lay_out(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("partoutPanneau")
        keys = label(tr("↑ ↓ choisir · Entrée ouvrir · Échap revenir"), "explication", "partoutTouches")
        foot = hbox(self._count, None, keys, spacing=14)
        frame.setLayout(vbox(self.line, self._help, self.view, foot, spacing=8, margins=(14, 14, 14, 10)))
        return frame

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _: self.look())
        self.line.moved.connect(self._move)
        self.line.entered.connect(self._enter)
        self.line.escaped.connect(self.left)
        self.line.left.connect(self.lost)
        self.view.clicked.connect(lambda _: self._enter())

    def begin(self) -> None:
        """Shows itself and waits for the first letter."""
        self._fit()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, self.look)  # painted first: the first reading of a large file shows

    def take_focus(self) -> None:
        """Ctrl+K again: what was typed is there to be typed over."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def row(self) -> Chose | None:
        """What Enter would open."""
        return self.view.row()

    # What is found

    def look(self) -> None:
        """Finds what is typed, or shows what was opened last."""
        if not self._window.contexte.has_file:  # the window closes
            return
        typed = self.line.text().strip()
        found = self._chercheur.trouver(typed) if typed else Trouvailles(self._chercheur.recentes())
        self._show(found)
        self._rest.start()

    def _show(self, found: Trouvailles) -> None:
        self._model.reset_rows(found.choses)
        self.view.choose_first()
        self.view.scrollToTop()
        self._count.setText(self._counted(found))
        words = self._helping(found)
        self._help.setText(words)
        self._help.setVisible(bool(words))

    def _counted(self, found: Trouvailles) -> str:
        number = len(found.choses)
        if not self.line.text().strip():
            return tr("Ouverts en dernier") if number else ""
        if not number:
            return tr("Rien ne correspond.")
        if found.approche:
            return tr("À une ou deux lettres près")
        if not found.complet:
            return tr("Les {n} premiers : précisez pour voir les autres.").format(n=number)
        return plural(number, tr("résultat"))

    def _helping(self, found: Trouvailles) -> str:
        """What can be typed, for who has typed nothing; the way out, for who finds nothing."""
        if not self.line.text().strip():
            return tr(
                "Un nom, une commune, un sujet, une date, un numéro d’état, un écran, une commande : « durand albi », "
                "« réunion mars », « état 12 », « équilibre », « sauvegardes »."
            )
        if found.choses:
            return ""
        return tr("Rien n’a tous ces mots. Le début des mots suffit : tapez-en moins, ou d’autres.")

    def _rested(self) -> None:
        if not self._window.contexte.has_file:
            return
        typed = self.line.text().strip()
        if typed and not self._model.rowCount():
            found = self._chercheur.proches(typed)
            if found.choses:
                self._show(found)
        self._say(", ".join(part for part in (self._count.text(), self._spoken()) if part))

    def _spoken(self) -> str:
        item = self.row()
        return ", ".join((_cell(item).spoken(), item.genre.mot)) if item is not None else ""

    def _say(self, sentence: str) -> None:
        """To a screen reader: the keyboard stays in the line while the choice moves."""
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, sentence))

    # Keyboard and mouse

    def _move(self, event: QKeyEvent) -> None:
        self.view.keyPressEvent(event)
        self._say(self._spoken())

    def _enter(self) -> None:
        item = self.row()
        if item is not None:
            self.chosen.emit(item)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.left.emit()

    # Its place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It follows the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._window.rect()
        self.setGeometry(room)
        width, height = min(sp(WIDE), room.width() - 2 * sp(12)), min(sp(TALL), room.height() - 2 * sp(12))
        self._frame.setGeometry(
            (room.width() - width) // 2, min(sp(56), room.height() - height - sp(12)), width, height
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), _SHADE)
        painter.end()


def _cell(item: Chose) -> Cell:
    return Cell(item.titre, item.detail, icon=_ICONS[item.genre])
