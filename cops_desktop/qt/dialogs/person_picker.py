"""Chooses a person or a structure among all of them: type a few letters, or make a new one."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.recherche import FicheCourte, GenreFiche
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.dialogs.list_dialog import ListDialog
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.search import SearchField

Chosen = Callable[[str], object]


@dataclass(frozen=True)
class Choix:
    """A line to choose from: its key, its name, what tells it from a namesake, the dot of its family, its order."""

    key: str
    nom: str
    detail: str
    dot: str
    tri: str


class _Search(SearchField):
    """Enter chooses; the down arrow goes to the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)


class Picker(ListDialog):
    """The list, filtered as one types; Enter or a double click chooses, and `then(key)` follows."""

    def __init__(
        self,
        contexte: Contexte,
        name: str,
        title: str,
        action: str,
        choices: Sequence[Choix],
        then: Chosen,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(contexte, name, title, parent)
        self.then = then
        self.ui.choisir.setText(action)
        self._model = RowsModel[Choix]([Column("", "nom", _cell, sort=lambda c: c.tri)], lambda c: c.key)
        self.view: ListView[Choix] = ListView(
            self._model, "choixListe", title, widths=contexte.widths, two_lines=True, sort_by="nom"
        )
        self.view.horizontalHeader().hide()
        self.search = _Search(QCoreApplication.translate("picker", "Chercher un nom…"), "choixChercher", self.view)
        self.ui.liste.addWidget(self.search)
        self.ui.liste.addWidget(self.view)
        self._model.set_rows(choices)
        self._connect()
        self._filter("")
        fit_to_text(self, 560, 560)
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._choose)
        self.view.opened.connect(lambda _: self._choose())
        self.view.chosen.connect(lambda row: self.ui.choisir.setEnabled(row is not None))
        self.ui.choisir.clicked.connect(self._choose)
        self.ui.annuler.clicked.connect(self.reject)
        self.ui.nouveau.clicked.connect(self._make_new)

    def _filter(self, text: str) -> None:
        self.view.filter.set_words(text)
        self.ui.choisir.setEnabled(self.view.choose_first())

    def _choose(self) -> None:
        row = self.view.row()
        if row is not None:
            self._done(row.key)

    def _done(self, key: str) -> None:
        self.accept()
        self.then(key)

    def _make_new(self) -> None:
        """Opens the dialog of a new one; what is saved there is chosen."""
        raise NotImplementedError


def _cell(choice: Choix) -> Cell:
    return Cell(choice.nom, choice.detail, dot=choice.dot)


class FoundPicker(Picker):
    """Entries of the annuaire, found there as one types: it may hold tens of thousands, of which few are read."""

    genre: GenreFiche

    def __init__(
        self,
        contexte: Contexte,
        name: str,
        title: str,
        action: str,
        exclude: Collection[str],
        then: Chosen,
        parent: QWidget | None = None,
    ) -> None:
        self._exclude = exclude
        super().__init__(contexte, name, title, action, (), then, parent)

    def _filter(self, text: str) -> None:
        from cops_desktop.services import recherche

        day = self.contexte.today()
        found = recherche.a_choisir(self.contexte.fichier, text, self.genre, day, self._exclude)
        self.view.searched = bool(text.strip())
        self._model.reset_rows([_found(place, one) for place, one in enumerate(found)])
        self.ui.choisir.setEnabled(self.view.choose_first())


def _found(place: int, fiche: FicheCourte) -> Choix:
    """In the order in which they were found."""
    detail = " · ".join(part for part in (fiche.commune, fiche.detail) if part)
    dot = fiche.famille.value.casefold() if fiche.famille is not None else ""
    return Choix(fiche.cle, fiche.nom, detail, dot, f"{place:06}")


class PersonPicker(FoundPicker):
    """All persons but those of `exclude`, by name, with their town and profiles."""

    genre = GenreFiche.PERSONNE

    def __init__(
        self,
        contexte: Contexte,
        title: str,
        action: str,
        exclude: Collection[str],
        then: Chosen,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(contexte, "choixPersonne", title, action, exclude, then, parent)
        self.ui.nouveau.setText(QCoreApplication.translate("picker", "Nouvelle personne…"))

    def _make_new(self) -> None:
        from cops_desktop.qt.dialogs.personne import open_personne

        open_personne(self.contexte, "", then=self._done, typed=self.search.text(), parent=self)


class StructurePicker(FoundPicker):
    """All structures, by name, with their town and what they are."""

    genre = GenreFiche.STRUCTURE

    def __init__(
        self, contexte: Contexte, title: str, action: str, then: Chosen, parent: QWidget | None = None
    ) -> None:
        super().__init__(contexte, "choixStructure", title, action, (), then, parent)
        self.ui.nouveau.setText(QCoreApplication.translate("picker", "Nouvelle structure…"))

    def _make_new(self) -> None:
        from cops_desktop.qt.dialogs.structure import open_structure

        open_structure(self.contexte, "", then=self._done, typed=self.search.text(), parent=self)
