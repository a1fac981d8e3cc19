"""The papers of a meeting: the whole folder first, then each by itself, or why there is none."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.flow import FlowLayout

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
        from cops_desktop.services.rencontres.pieces import matiere, pieces

        self._meeting = meeting
        found = matiere(self.contexte.fichier, meeting.id, self.contexte.today())
        for piece in pieces():
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
            before = next(reversed(self._lines.values()))[0] if self._lines else self._prepare
            self._lines[cle] = (made, said)
            self._place(len(self._lines) - 1, made, said)
            self.setTabOrder(before, made)  # made after the parts below it, it would come after them
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
        from cops_desktop.qt.papers import show_paper_later
        from cops_desktop.services.rencontres.pieces import matiere, pieces

        if self._meeting is None:
            return
        piece = next(piece for piece in pieces() if piece.cle == cle)
        expected = piece.prevoir(matiere(self.contexte.fichier, self._meeting.id, self.contexte.today()))
        title = f"{piece.titre} · {self._meeting.titre}"
        show_paper_later(self.contexte, piece.papier, piece.criteres(self._meeting.id), title, expected.pages)
