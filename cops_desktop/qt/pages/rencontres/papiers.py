"""The papers of a meeting: the whole folder first, then each by itself, or why there is none; and those of the menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.flow import FlowLayout

FIRST = "emargement"  # what Ctrl+P prints
NARROW = 420  # pixels at 100 %: with less, the words of a paper stand under its button


class PapiersSection(Section):
    """« Préparer la réunion… », then a line for each paper: its button, and what it would be."""

    title = "Papiers"

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("papiersSection")
        self._meeting: Rencontre | None = None
        line = FlowLayout()
        self._prepare = button(self.tr("Préparer la réunion…"), "papiersPreparer", self.prepare, icon="papier")
        line.addWidget(self._prepare)
        self._narrow = False
        self._lines: dict[str, tuple[QPushButton, QLabel]] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(12))
        self._grid.setVerticalSpacing(sp(4))
        self._grid.setColumnStretch(1, 1)
        column = vbox(line, spacing=10)
        column.addLayout(self._grid)
        column.addStretch()
        self.setLayout(column)

    def show_meeting(self, meeting: Rencontre) -> None:
        from cops_desktop.services.rencontres.pieces import PIECES, matiere

        self._meeting = meeting
        self._prepare.setEnabled(meeting.annulee_le is None)
        found = matiere(self.contexte.fichier, meeting.id, self.contexte.today())
        for piece in PIECES:
            if not piece.papier:
                continue
            made, said = self._line(piece.cle, piece.titre)
            expected = piece.prevoir(found)
            words = typeset(expected.raison or expected.mot)
            made.setEnabled(not expected.raison)
            made.setToolTip(words if expected.raison else "")
            made.setAccessibleDescription(words)
            said.setText(words)

    def _line(self, cle: str, titre: str) -> tuple[QPushButton, QLabel]:
        """The button of a paper and the words beside it, made when it is first shown."""
        if cle not in self._lines:
            made = button(titre, f"papier_{cle}", lambda: self.show_paper(cle))
            said = label("", "explication", f"papier_{cle}_mot", wrap=True)
            self._lines[cle] = (made, said)
            self._place(len(self._lines) - 1, made, said)
        return self._lines[cle]

    def _place(self, number: int, made: QPushButton, said: QLabel) -> None:
        """The words stand beside the button, or under it where there is little room."""
        if self._narrow:
            self._grid.addWidget(made, 2 * number, 0)
            self._grid.addWidget(said, 2 * number + 1, 0)
        else:
            self._grid.addWidget(made, number, 0)
            self._grid.addWidget(said, number, 1, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < sp(NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for number, (made, said) in enumerate(self._lines.values()):
            self._grid.removeWidget(made)
            self._grid.removeWidget(said)
            self._place(number, made, said)
        self._grid.setColumnStretch(0, int(narrow))
        self._grid.setColumnStretch(1, int(not narrow))

    def prepare(self) -> None:
        """Opens the dialog of the whole folder."""
        from cops_desktop.qt.dialogs.preparer_reunion import open_preparer_reunion

        if self._meeting is not None:
            open_preparer_reunion(self.contexte, self._meeting.id)

    def show_paper(self, cle: str) -> None:
        """Makes one paper in the background, and shows it."""
        if self._meeting is not None:
            show_piece(self.contexte, self._meeting.id, cle)


def show_piece(contexte: Contexte, rencontre_id: str, cle: str) -> None:
    """Makes a paper of a meeting in the background, and shows it; a Refus (it is gone) becomes a message."""
    from cops_desktop.qt.papers import show_paper_later
    from cops_desktop.services.rencontres.pieces import PIECES, matiere

    try:
        found = matiere(contexte.fichier, rencontre_id, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    piece = next(piece for piece in PIECES if piece.cle == cle)
    title = f"{piece.titre} · {found.rencontre.titre}"
    show_paper_later(contexte, piece.papier, piece.criteres(rencontre_id), title, piece.prevoir(found).pages)


class PaperActions:
    """What the menu Fichier offers to print of a meeting: an action for each paper that makes sense; the sheet first.

    `cles`: only these, in this order.
    """

    def __init__(self, contexte: Contexte, owner: QWidget, cles: Sequence[str] = ()) -> None:
        self._contexte, self._owner, self._cles = contexte, owner, tuple(cles)
        self._actions: dict[str, QAction] = {}
        self._meeting = ""

    def available(self, rencontre_id: str) -> list[QAction]:
        """Those of this meeting ("": none), as it is now."""
        from cops_desktop.services.rencontres.pieces import PIECES, matiere

        self._meeting = rencontre_id
        if not rencontre_id:
            return []
        try:
            found = matiere(self._contexte.fichier, rencontre_id, self._contexte.today())
        except Refus:
            return []
        possible = {p.cle: p for p in PIECES if p.papier and not p.prevoir(found).raison}
        order = self._cles or (FIRST, *(cle for cle in possible if cle != FIRST))
        return [self._action(cle, possible[cle].titre) for cle in order if cle in possible]

    def _action(self, cle: str, titre: str) -> QAction:
        if cle not in self._actions:
            made = QAction(titre, self._owner)
            made.setObjectName(f"imprimer_{cle}")
            made.triggered.connect(partial(self._show, cle))
            self._actions[cle] = made
        return self._actions[cle]

    def _show(self, cle: str, _: bool = False) -> None:
        show_piece(self._contexte, self._meeting, cle)
