"""A column of the board: a workshop's colour, title, room, places and leaders, over the persons who are in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.ateliers.people_list import PeopleList, column_width
from cops_desktop.qt.pages.ateliers.words import fullness, tr
from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.widgets.basics import button, clear, hbox, label, rule, vbox
from cops_desktop.qt.widgets.chip import Chip, DotLabel
from cops_desktop.qt.widgets.dragging import dragged, outline
from cops_desktop.services.rencontres.ateliers import Colonne, Tableau

BAND = 5  # pixels at 100 %
LEAST_LIST = 170  # as tall as the list is at least: with less room, the page scrolls


class _Band(QWidget):
    """The workshop's colour, as wide as the column; its word stands under it."""

    def __init__(self) -> None:
        super().__init__()
        self.couleur = ""
        self.setFixedHeight(sp(BAND))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(getattr(couleurs(), self.couleur or "ligne")))
        painter.end()


class BoardColumn(QFrame):
    """A workshop, or those without one (`atelier` ""). `dropped(keys)`: persons were put here by the mouse."""

    dropped = Signal(list)

    def __init__(self, contexte: Contexte, atelier: str, lettre: str) -> None:
        super().__init__()
        self.atelier, self.lettre = atelier, lettre
        self.setObjectName(f"atelier_{lettre or 'sans'}")
        self.setProperty("role", "panneau")
        self.setAcceptDrops(True)
        self.setMinimumWidth(column_width())
        named = tr("Atelier {lettre}").format(lettre=lettre) if lettre else tr("Sans atelier")
        self.setAccessibleName(named)
        self.view = PeopleList(f"personnes_{lettre or 'sans'}", named, contexte.widths)
        self._band = _Band()
        self._title = label("", "fort", f"atelierTitre_{lettre or 'sans'}", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._chip = Chip("", name=f"atelierPlaces_{lettre or 'sans'}")
        self._facts = vbox(spacing=2)
        self._edit = self._edit_button(contexte) if atelier else None
        self._nobody = label("", "explication", f"atelierPersonne_{lettre or 'sans'}", wrap=True)
        self._nobody.setContentsMargins(sp(12), sp(10), sp(12), sp(10))
        self.head = QWidget()
        self.head.setLayout(self._head())
        column = vbox(self._band, self.head, rule(), self._nobody, self.view, spacing=0, margins=(1, 1, 1, 4))
        column.setStretch(4, 1)
        self.setLayout(column)
        self.view.setMinimumHeight(sp(LEAST_LIST))
        self.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def _edit_button(self, contexte: Contexte) -> QWidget:
        from cops_desktop.qt.dialogs.atelier import open_atelier

        does: Callable[[], object] = lambda: open_atelier(contexte, self.atelier)  # noqa: E731
        made = button("", f"atelierModifier_{self.lettre}", does, role="outil", icon="modifier")
        made.setAccessibleName(tr("Modifier l’atelier {lettre}").format(lettre=self.lettre))
        made.setToolTip(made.accessibleName())
        return made

    def _head(self) -> QVBoxLayout:
        line = hbox(self._title, spacing=6)
        line.setStretch(0, 1)
        if self._edit is not None:
            line.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        return vbox(line, hbox(self._chip, None), self._facts, None, spacing=4, margins=(12, 8, 8, 8))

    def head_height(self) -> int:
        """How tall the head wants to be at the column's width."""
        layout = self.head.layout()
        assert layout is not None
        return layout.totalHeightForWidth(max(self.width(), column_width()) - 2)

    def show_colonne(self, colonne: Colonne) -> None:
        """Shows a workshop as it is now."""
        room = colonne.atelier
        self._band.couleur = room.couleur
        self._band.update()
        self._title.setText(f"{room.lettre} – {room.titre}" if room.titre else room.nom)
        self._chip.say(*fullness(colonne))
        self.view.setAccessibleName(f"{room.nom}, {colonne.compte}")
        clear(self._facts)
        if room.couleur:
            self._facts.addWidget(DotLabel(room.couleur, room.couleur, "explication"))
        leads = tr("Animation : {qui}").format(qui=colonne.animation) if colonne.animation else ""
        for fact in (room.salle, leads):
            if fact:
                self._facts.addWidget(label(fact, "explication", wrap=True))
        self._nobody.setText(tr("Personne pour l’instant."))
        self._nobody.setVisible(not colonne.personnes)
        self.view.rows.set_rows(colonne.personnes)

    def show_others(self, board: Tableau) -> None:
        """Shows whoever is in no workshop."""
        self._title.setText(tr("Sans atelier"))
        left = len(board.a_placer)
        self._chip.say(plural(left, tr("personne")), "attention" if left else "ok")
        clear(self._facts)
        if board.en_attente:
            words = tr("{nombre} sur la liste d’attente").format(nombre=plural(board.en_attente, tr("personne")))
            self._facts.addWidget(label(words, "explication", wrap=True))
        if board.places:
            self._nobody.setText(tr("Tout le monde a un atelier."))
        else:
            self._nobody.setText(tr("Personne n’est encore inscrit à cette réunion."))
        self._nobody.setVisible(not left)
        self.view.rows.set_rows(board.sans_atelier)

    # What is dragged here

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData()) and event.source() is not self.view:
            event.acceptProposedAction()
            outline(self, shown=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        outline(self, shown=False)

    def dropEvent(self, event: QDropEvent) -> None:
        outline(self, shown=False)
        event.acceptProposedAction()
        self.dropped.emit(list(dragged(event.mimeData())))
