"""The numbered places of a CoPil, two persons each, in as many columns as there is room for."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from cops_desktop.domain.copil import BINOMES, DEUX
from cops_desktop.qt.pages.copil.seat import Seat
from cops_desktop.qt.pages.copil.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import hbox, label, vbox
from cops_desktop.services.copil.lecture import Tableau

LEAST_WIDTH = 232  # pixels at 100 % of a place: a name, its dot and its chip


class Place(QFrame):
    """A number and its two seats."""

    def __init__(self, numero: int) -> None:
        super().__init__()
        self.setObjectName(f"binome_{numero}")
        self.seats = [Seat(numero, place) for place in range(DEUX)]
        number = label(str(numero), "fort", f"binomeNumero_{numero}")
        number.setFixedWidth(sp(24))
        if numero > BINOMES:
            number.setProperty("role", "erreur")
            number.setToolTip(tr("Au-delà de 14 : un vote départage"))
        line = hbox(number, vbox(*self.seats, spacing=4), spacing=4, margins=(2, 4, 2, 4))
        line.setStretch(1, 1)
        self.setLayout(line)


class Places(QWidget):
    """`made(seat)` comes with each new seat, so that the board hears it."""

    made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("copilPlaces")
        self._places: list[Place] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(sp(4))

    def show_board(self, board: Tableau) -> None:
        """Shows the places of a mandate as they are now; the seats that are there stay, with the keyboard."""
        wanted = board.places
        while len(self._places) < wanted:
            place = Place(len(self._places) + 1)
            for seat in place.seats:
                self.made.emit(seat)
            self._places.append(place)
        while len(self._places) > wanted:
            gone = self._places.pop()
            gone.hide()
            gone.deleteLater()
        by_number = {b.numero: b.presents for b in board.binomes}
        for numero, place in enumerate(self._places, 1):
            sieges = by_number.get(numero, ())
            for rank, seat in enumerate(place.seats):
                seat.show_siege(sieges[rank] if rank < len(sieges) else None)
        self._lay(force=True)

    def seats(self) -> Iterator[Seat]:
        """Every seat, in the order of the numbers."""
        return (seat for place in self._places for seat in place.seats)

    def seat(self, numero: int, place: int = 0) -> Seat:
        """A seat of a binôme."""
        return self._places[numero - 1].seats[place]

    def seats_of(self, numero: int) -> Sequence[Seat]:
        """The two seats of a binôme."""
        return self._places[numero - 1].seats

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self._places)

    def beside(self, seat: Seat, x: int, y: int) -> Seat | None:
        """The seat that an arrow leads to; None to the left of the first column, or beyond the last."""
        index = seat.numero - 1
        if x:
            column = index % self._columns + x
            return self._at(index + x, seat.place) if 0 <= column < self._columns else None
        if 0 <= seat.place + y < DEUX:
            return self.seat(seat.numero, seat.place + y)
        return self._at(index + y * self._columns, 0 if y > 0 else DEUX - 1)

    def _at(self, index: int, place: int) -> Seat | None:
        return self._places[index].seats[place] if 0 <= index < len(self._places) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self, *, force: bool = False) -> None:
        columns = max(1, min(4, self.width() // sp(LEAST_WIDTH)))
        if columns == self._columns and not force:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for index, place in enumerate(self._places):
            self._grid.addWidget(place, *divmod(index, columns))
