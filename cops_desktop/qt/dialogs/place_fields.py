"""Postcode and commune in a form: the commune completed from the postcode, offline, and the département told."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit

from cops_desktop.domain.words import plural
from cops_desktop.qt.typography import typeset


class PlaceFields(QObject):
    """The only commune of a postcode is written by itself; among several one chooses, by typing or the down arrow.

    What the user wrote stays: only what was written here is replaced when the postcode changes.
    """

    def __init__(self, code_postal: QLineEdit, commune: QLineEdit, note: QLabel) -> None:
        super().__init__(commune)
        self._commune, self._note = commune, note
        self._written = ""
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        commune.setCompleter(self._completer)
        commune.installEventFilter(self)
        code_postal.textEdited.connect(self._fill)
        code_postal.textChanged.connect(self._say)
        self._say(code_postal.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and self._names.rowCount()
        ):
            self._completer.setCompletionPrefix("")
            self._completer.complete()
            return True
        return super().eventFilter(watched, event)

    def _fill(self, code_postal: str) -> None:
        from cops_desktop.geographie import communes_de

        found = communes_de(code_postal.strip())
        if self._commune.text().strip() not in ("", self._written):
            return
        self._written = found[0].nom if len(found) == 1 else ""
        self._commune.setText(self._written)

    def _say(self, code_postal: str) -> None:
        from cops_desktop.geographie import communes_de, nom_du_departement

        code = code_postal.strip()
        found = communes_de(code)
        self._names.setStringList([commune.nom for commune in found])
        words = nom_du_departement(code)
        if len(found) > 1:
            several = QCoreApplication.translate("place_fields", "{n} à ce code postal : ↓ dans le champ les montre")
            words = " · ".join((words, several.format(n=plural(len(found), "commune"))))
        elif len(code) == 5 and not found:
            words = QCoreApplication.translate("place_fields", "Aucune commune connue n’a ce code postal.")
        self._note.setText(typeset(words))
        self._note.setVisible(bool(words))
