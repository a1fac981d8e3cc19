"""The board on which a CoPil is composed: the volunteers on the left, the numbered places on the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from cops_desktop.domain.copil import BINOMES, DEUX
from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.copil.places import Places
from cops_desktop.qt.pages.copil.seat import Seat
from cops_desktop.qt.pages.copil.volunteers import Volunteers
from cops_desktop.qt.pages.copil.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import area_around, button, hbox, label, vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.keys import key_hint, key_line
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.copil.lecture import Candidat, Tableau

PAUSE = 900  # milliseconds after a first digit: « 1 » may be the beginning of « 14 »
SIDE_BY_SIDE = 560  # pixels at 100 % under which the volunteers stand above the places
LEAST_LIST = 260


class CopilBoard(QWidget):
    """Places, moves and takes out, by keyboard and mouse; says in the status line what was done."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("copilTableau")
        self._contexte = contexte
        self._board: Tableau | None = None
        self._typed = ""
        self._moving: tuple[str, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._placed_by_number)
        self.view = Volunteers(contexte.widths)
        self.places = Places()
        self.places.made.connect(self._hear)
        self.setLayout(vbox(self._columns()))
        self.view.figure.connect(lambda text: self._figure(text, self.view.chosen_keys()))
        self.view.beside.connect(lambda: self._to_seat(self.places.seat(1)))
        self.view.opened.connect(self._opened)
        self.view.wanted.connect(self.take_out)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu_of_list)

    def _columns(self) -> Columns:
        self.search = SearchField(tr("Chercher un volontaire…"), "copilChercher", self.view)
        self.search.textChanged.connect(self.view.filter.set_words)
        self._title = label("", "titrePanneau", "copilVolontairesTitre")
        self._nobody = label("", "explication", "copilVolontairesAucun", wrap=True)
        keys = label("", "explication", "copilTouches", wrap=True, rich=True)
        hints = (("1…14", tr("placer")), ("→", tr("places")), (tr("Entrée"), tr("poser ici")), ("Suppr", tr("sortir")))
        keys.setText(key_line([*(key_hint(key, word) for key, word in hints), tr("ou glisser")]))
        add = button(tr("Ajouter des volontaires…"), "copilAjouterVolontaire", self.add_volunteer, icon="plus")
        left, right = QWidget(), QWidget()
        # Above the list: the column is as high as the fourteen places, and its foot out of sight.
        column = vbox(hbox(self._title, None), add, self.search, self._nobody, self.view, None, spacing=6)
        column.setStretch(4, 1)
        left.setLayout(column)
        self.view.setMinimumHeight(sp(LEAST_LIST))
        right.setLayout(vbox(keys, self.places, None, spacing=6))
        return Columns(left, right, (36, 64), SIDE_BY_SIDE)

    def show_board(self, board: Tableau) -> None:
        """Shows a mandate that is being composed, as it is now."""
        before = self.view.currentIndex().row()
        same = self._board is not None and self._board.mandat.id == board.mandat.id
        self._board = board
        waiting = board.a_placer
        self.view.rows.set_rows(waiting)
        self._title.setText(tr("Volontaires · {nombre} à placer").format(nombre=len(waiting)))
        words = (
            tr("Tous les volontaires sont placés.")
            if board.candidats
            else tr("Personne ne s’est encore porté volontaire. Préparez l’appel, puis ajoutez ceux qui répondent.")
        )
        self._nobody.setText(words)
        self._nobody.setVisible(not waiting)
        self.places.show_board(board)
        if not self.view.chosen_keys():
            self.view.choose_place(max(before, 0) if same else 0)

    def take_focus(self) -> None:
        """The keyboard goes to the volunteers, or to the first place when none is left."""
        if self.view.filter.rowCount():
            self.view.setFocus()
        else:
            self.places.seat(1).setFocus()

    def add_volunteer(self) -> None:
        """Chooses who volunteers in the CoPart."""
        from cops_desktop.qt.dialogs.copil.volontaire import choose_volontaires

        if self._board is not None:
            choose_volontaires(self._contexte, self._board.mandat.id, self.view.choose)

    # Keys

    def _hear(self, seat: Seat) -> None:
        seat.taken.connect(partial(self._here, seat))
        seat.out.connect(partial(self._out_of, seat))
        seat.figure.connect(lambda text: self._figure(text, [seat.siege.qui.id] if seat.siege else []))
        seat.step.connect(partial(self._step, seat))
        seat.opened.connect(partial(self._open_person, seat))
        seat.dropped.connect(partial(self._dropped, seat))
        seat.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        seat.customContextMenuRequested.connect(partial(self._menu_of_seat, seat))

    def _figure(self, text: str, keys: Sequence[str]) -> None:
        """A digit: placed at once when no other number begins so, else after a moment or with Enter."""
        if not keys:
            return
        self._typed += text
        self._moving = tuple(keys)
        number = int(self._typed)
        if number * 10 > self.places.count or number == 0:
            self._placed_by_number()
        else:
            self._contexte.message.emit(tr("Binôme {numero}…").format(numero=number))
            self._pause.start()

    def _placed_by_number(self) -> None:
        self._pause.stop()
        typed, self._typed = self._typed, ""
        if not typed or not 1 <= int(typed) <= self.places.count:
            if typed:
                self._contexte.message.emit(tr("Il n’y a pas de place {numero}.").format(numero=int(typed)))
            return
        self.place(self._moving, int(typed))

    def _here(self, seat: Seat) -> None:
        """Enter on a seat: who is chosen among the volunteers comes here."""
        if self._typed:
            self._placed_by_number()
            return
        keys = self.view.chosen_keys()
        if not keys:
            self._contexte.message.emit(tr("Choisissez d’abord un volontaire dans la liste."))
            return
        self.place(keys, seat.numero)

    def _opened(self, row: Candidat) -> None:
        """Enter on a volunteer: ends a number that is being typed, else opens them."""
        from cops_desktop.qt.dialogs.copil.volontaire import open_volontaire

        if self._typed:
            self._placed_by_number()
        else:
            open_volontaire(self._contexte, row.volontaire)

    def _step(self, seat: Seat, x: int, y: int) -> None:
        beside = self.places.beside(seat, x, y)
        if beside is not None:
            self._to_seat(beside)
        elif x < 0:
            self.view.setFocus()

    def _to_seat(self, seat: Seat) -> None:
        seat.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if found := area_around(self):
            found[0].ensureWidgetVisible(seat, 0, sp(20))

    def _out_of(self, seat: Seat) -> None:
        if seat.siege is not None:
            self.take_out([seat.siege.qui.id])
            seat.setFocus()

    def _open_person(self, seat: Seat) -> None:
        if seat.siege is not None:
            self._contexte.ouvrir("personne", seat.siege.qui.id)

    def _menu_of_list(self, place: QPoint) -> None:
        """A right click, or the menu key, on a volunteer: all that the keys do."""
        keys, row = self.view.chosen_keys(), self.view.row()
        if not keys or row is None:
            return
        menu = self._menu(keys)
        menu.addSeparator()
        menu.addAction(tr("Modifier…"), partial(self._opened, row))
        menu.addAction(tr("Fiche de la personne"), partial(self._contexte.ouvrir, "personne", row.id))
        self._pop(menu, self.view.viewport().mapToGlobal(place))

    def _menu_of_seat(self, seat: Seat, place: QPoint) -> None:
        if seat.siege is None:
            return
        menu = self._menu([seat.siege.qui.id])
        menu.addAction(tr("Sortir du binôme") + "\t" + tr("Suppr"), partial(self._out_of, seat))
        menu.addSeparator()
        menu.addAction(tr("Fiche de la personne"), partial(self._open_person, seat))
        self._pop(menu, seat.mapToGlobal(place))

    def _menu(self, keys: Sequence[str]) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("copilMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        numbers = menu.addMenu(tr("Placer dans le binôme"))
        for numero in range(1, self.places.count + 1):
            numbers.addAction(str(numero), partial(self.place, keys, numero))
        return menu

    @staticmethod
    def _pop(menu: QMenu, place: QPoint) -> None:
        menu.popup(place)

    # What is done

    def _dropped(self, seat: Seat, keys: Sequence[str]) -> None:
        """Dropped on somebody of a whole binôme: they exchange their places, or the one goes back to the volunteers."""
        there = [s.siege.qui.id for s in self.places.seats_of(seat.numero) if s.siege is not None]
        full = len(set(there) - set(keys)) + len(keys) > DEUX
        self.place(keys, seat.numero, seat.siege.qui.id if full and seat.siege is not None else "")

    def place(self, keys: Sequence[str], numero: int, instead: str = "") -> None:
        """Puts persons into a binôme, and says so; the next volunteer is then chosen."""
        from cops_desktop.services.copil import binomes

        if self._board is None or not keys:
            return
        contexte, row = self._contexte, self.view.currentIndex().row()
        names, partner = self._names(keys), self._partner(keys)
        done = contexte.executer(binomes.placer, contexte.fichier, self._board.mandat.id, keys, numero, instead)
        if not done:
            return
        said = tr("{noms} : binôme {numero}.").format(noms=names, numero=numero)
        if numero > BINOMES:
            said += " " + tr("Au-delà de 14 : un vote départage.")
        contexte.message.emit(said)
        if partner and self.view.rows.position(partner) >= 0:
            self.view.choose(partner)
        elif not self.view.chosen_keys():
            self.view.choose_place(max(row, 0))
        if self.view.hasFocus() and not self.view.filter.rowCount():
            self.places.seat(numero).setFocus()

    def take_out(self, keys: Sequence[str]) -> None:
        """Takes persons out of their binômes; they are volunteers again."""
        from cops_desktop.services.copil import binomes

        if self._board is None or not keys:
            return
        names, contexte = self._names(keys), self._contexte
        if contexte.executer(binomes.enlever, contexte.fichier, self._board.mandat.id, keys):
            contexte.message.emit(tr("{noms} : de nouveau à placer.").format(noms=names))

    def _partner(self, keys: Sequence[str]) -> str:
        """With whom one who is placed alone said that they would pair, or who said it of them: the next to place."""
        if self._board is None or len(keys) != 1:
            return ""
        wishes = [(c.id, c.volontaire.avec) for c in self._board.candidats if c.volontaire.avec]
        pairs = [(a, b) for a, b in wishes] + [(b, a) for a, b in wishes]
        return next((b for a, b in pairs if a == keys[0] and b is not None), "")

    def _names(self, keys: Sequence[str]) -> str:
        if self._board is None or len(keys) > DEUX:
            return plural(len(keys), tr("personne"))
        known = {c.id: c.qui.nom for c in self._board.candidats}
        known |= {siege.qui.id: siege.qui.nom for b in self._board.binomes for siege in b.sieges}
        return " et ".join(known.get(key, "") for key in keys)
