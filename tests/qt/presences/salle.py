"""A window on the attendance of one meeting, and one-line ways to work in it as a user does."""

from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cops_desktop.domain.rencontres import Presence, Rencontre
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.presences import PresencesPage
from cops_desktop.services import rencontres as service
from tests.builders import JOUR, Monde, plain

NAMES = (("Arribat", "Clémence"), ("Benhaddou", "Idriss"), ("Cazenave", "Marie-Odile"), ("Escoffier", "Jean-Noël"))
W = TypeVar("W", bound=QWidget)


class Elsewhere(Page):
    """A page that only remembers what it was asked to show."""

    def refresh(self) -> None:
        pass

    def open(self, kind: str, key: str) -> None:
        self.setProperty("shown", f"{kind} {key}")


@dataclass
class Salle:
    """The window on a meeting of the CoTec's four members (NAMES, in the order of `people`)."""

    window: MainWindow
    monde: Monde
    cotec: str
    people: list[str]
    meeting: Rencontre | None = None

    def enter(self, hours: str = "14:00-16:00", day: date = JOUR, **more: Any) -> "Salle":
        """Opens the attendance of a new meeting."""
        self.meeting = self.monde.rencontre(self.cotec, hours, day, titre="Séance 4", **more)
        self.window.contexte.ouvrir("presences", self.meeting.id)
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        assert self.page.view.hasFocus()
        return self

    @property
    def page(self) -> PresencesPage:
        """The screen, which must be shown."""
        shown = self.window.page()
        assert isinstance(shown, PresencesPage)
        return shown

    @property
    def rencontre(self) -> Rencontre:
        """The meeting as the file holds it."""
        assert self.meeting is not None
        return service.attendance(self.monde.fichier, self.meeting.id, JOUR).rencontre

    def chosen(self) -> str:
        """The family name of the chosen row."""
        rang = self.page.view.row()
        assert rang is not None
        return rang.ligne.personne.nom

    def choose(self, nom: str) -> None:
        """Goes to a row."""
        assert self.page.view.choose(self._key(nom))

    def kept(self, nom: str) -> Presence:
        """What the file holds of a person."""
        assert self.meeting is not None
        return service.presence_of(self.monde.fichier, self.meeting.id, self._key(nom))

    @staticmethod
    def _place(nom: str) -> int:
        return [name for name, _ in NAMES].index(nom)

    def _key(self, nom: str) -> str:
        return self.people[self._place(nom)]

    def shown(self, nom: str) -> dict[str, str]:
        """The cells of a row in words, by column."""
        rows = self.page.view.rows
        row = next(place for place, rang in enumerate(rows.rows()) if rang.ligne.personne.nom == nom)
        return {column.key: plain(rows.cell(row, place).spoken()) for place, column in enumerate(rows.columns)}

    def place(self, nom: str, column: str) -> QPoint:
        """The middle of a cell on the list."""
        view = self.page.view
        row = next(place for place, rang in enumerate(view.rows.rows()) if rang.ligne.personne.nom == nom)
        columns = [c.key for c in view.rows.columns]
        return view.visualRect(view.filter.mapFromSource(view.rows.index(row, columns.index(column)))).center()

    # Looking and acting

    def find(self, kind: type[W], name: str, inside: QWidget | None = None) -> W:
        """A widget by its name, on the screen or inside another."""
        found = (inside or self.page).findChild(kind, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        """What a label or a button says, in ordinary spaces."""
        found = self.find(QWidget, name)
        assert isinstance(found, QLabel | QPushButton), name
        return plain(unescape(found.text()))

    def field(self, name: str) -> QLineEdit:
        """A line of text."""
        return self.find(QLineEdit, name)

    def dialog(self, name: str) -> QDialog:
        """A dialog that is open."""
        found = self.find(QDialog, name, self.window)
        assert found.isVisible()
        return found

    def press(self, keys: str) -> None:
        """Keys on the list, one by one."""
        for key in keys:
            QTest.keyClick(self.page.view, key)

    def key(
        self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key of any kind."""
        QTest.keyClick(widget, key, modifiers)

    def type(self, widget: QWidget, text: str) -> None:
        """A text of plain letters."""
        QTest.keyClicks(widget, text)

    def mouse(self, widget: QWidget, where: QPoint) -> None:
        """A click somewhere."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)

    def click(self, name: str, inside: QWidget | None = None) -> None:
        """A click on a button that can be seen."""
        found = self.find(QPushButton, name, inside)
        assert found.isVisible(), name
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    def fill(self, inside: QWidget, name: str, text: str) -> None:
        """Another text in a field of a dialog."""
        editor = self.find(QLineEdit, name, inside)
        editor.clear()
        QTest.keyClicks(editor, text)

    def keep(self, dialog: QDialog) -> None:
        """« Enregistrer »."""
        self.click("enregistrer", dialog)
