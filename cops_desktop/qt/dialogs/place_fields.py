"""Postcode and commune in a form: the commune completed from the postcode, offline, and the département told."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu

from cops_desktop.domain.words import plural
from cops_desktop.qt.typography import typeset


class PlaceFields(QObject):
    """The only commune of a postcode is written by itself; among several, the down arrow shows them to choose from.

    What the user wrote stays: only what was written here is replaced when the postcode changes.
    """

    def __init__(self, code_postal: QLineEdit, commune: QLineEdit, note: QLabel) -> None:
        super().__init__(commune)
        self._commune, self._note = commune, note
        self._written = ""
        self.names: tuple[str, ...] = ()
        commune.installEventFilter(self)
        code_postal.textEdited.connect(self._fill)
        code_postal.textChanged.connect(self._say)
        self._say(code_postal.text())

    def menu(self) -> QMenu:
        """The communes of the postcode, to choose from."""
        made = QMenu(self._commune)
        made.setObjectName("communes")
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self.names:
            made.addAction(name, partial(self._write, name))
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Down and self.names:  # type: ignore[attr-defined]
            self.menu().popup(self._commune.mapToGlobal(QPoint(0, self._commune.height())))
            return True
        return super().eventFilter(watched, event)

    def _write(self, name: str) -> None:
        self._written = name
        self._commune.setText(name)

    def _fill(self, code_postal: str) -> None:
        self._say(code_postal)
        if self._commune.text().strip() in ("", self._written):
            self._write(self.names[0] if len(self.names) == 1 else "")

    def _say(self, code_postal: str) -> None:
        from cops_desktop.geographie import communes_de, nom_du_departement

        code = code_postal.strip()
        self.names = tuple(commune.nom for commune in communes_de(code))
        words = nom_du_departement(code)
        if len(self.names) > 1:
            several = QCoreApplication.translate(
                "place_fields", "{n} à ce code postal\u202f: ↓ dans le champ les montre"
            )
            words = " · ".join((words, several.format(n=plural(len(self.names), "commune"))))
        elif len(code) == 5 and not self.names:
            words = QCoreApplication.translate("place_fields", "Aucune commune connue n’a ce code postal.")
        self._note.setText(typeset(words))
        self._note.setVisible(bool(words))
