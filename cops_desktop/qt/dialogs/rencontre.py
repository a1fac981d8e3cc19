"""The dialog of a meeting of any nature: when, how and where, for which mission, what will be said, how it went."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.natures import HABITUDES
from cops_desktop.domain.rencontres import COTEC, NATURES, Mode, Rencontre
from cops_desktop.domain.words import format_long_date, parse_date
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import room
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_rencontre import Ui_RencontreForm
from cops_desktop.qt.theme import sp

Then = Callable[[str], object]

ROOM = 760  # pixels at 100 % under which the two columns stand one under the other
# What a new meeting is given by its nature, its CoTec and its day, and takes anew with another one while untouched.
PROPOSED = ("titre", "debut", "fin", "mode", "lieu", "outil", "lien", "organise_par", "mission", "action")


class RencontreDialog(FormDialog):
    """Edits a meeting, or adds one. `source`: the meeting that this one is a copy of; `then(id)` follows the saving."""

    form = Ui_RencontreForm
    fields = (
        *("nature", "cotec", "titre", "date", "debut", "fin", "mode", "lieu", "outil", "lien", "places"),
        *("organise_par", "mission", "action", "ordre_du_jour", "notes"),
        *("debut_reel", "fin_reelle", "restitution_le"),
    )
    wide = 1000

    def __init__(
        self, contexte: Contexte, item: Rencontre, *, new: bool, source: str = "", then: Then | None = None
    ) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueRencontre")
        self._item, self._source, self._then = item, source, then
        self._proposed = item if new and not source else None
        self._offer()
        self.show_values(item)
        title = self.tr("Nouvelle réunion") if new else item.titre
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.ui.supprimer.setVisible(not new)
        self.ui.supprimer.clicked.connect(self._delete)
        self.required = {
            "titre": self.tr("Donnez un titre à la réunion."),
            "date": self.tr("Écrivez le jour de la réunion."),
        }
        self.ui.nature.currentIndexChanged.connect(self._follow)
        self.ui.cotec.currentIndexChanged.connect(self._follow)
        self.ui.date.textChanged.connect(self._follow_day)
        self._show_cotec()
        self._say_day()
        for line in self.findChildren(QLineEdit):
            line.setCursorPosition(0)  # a long place or link shows how it begins
        (self.ui.date if new else self.ui.titre).setFocus()
        self.ui.date.selectAll()

    # What is offered

    def _offer(self) -> None:
        from cops_desktop.services import annuaire, cotec

        offer(self.ui.mode, [(mode, mode.value) for mode in Mode])
        offer(self.ui.nature, [(nature, HABITUDES[nature].mot) for nature in NATURES])
        subjects = cotec.subjects(self.contexte.fichier)
        offer(self.ui.cotec, [(None, self.tr("à choisir")), *subjects.items()])
        offer(self.ui.action, [(word, word) for word in ["", *annuaire.words(self.contexte.fichier, "actions")]])
        self._offer_missions(self._item.date, self._item.mission)

    def _offer_missions(self, day: date, kept: str) -> None:
        """The missions in force on that day (R7.3); the one that the meeting has stays, were it of another time."""
        from cops_desktop.services import rencontres

        words = dict.fromkeys(["", *rencontres.missions(self.contexte.fichier, day), kept])
        with QSignalBlocker(self.ui.mission):
            offer(self.ui.mission, [(word, word or self.tr("non précisée")) for word in words])
            show_in_editor(self.ui.mission, kept)

    def _day(self) -> date | None:
        try:
            return parse_date(self.ui.date.text())
        except ValueError:
            return None

    def _say_day(self) -> None:
        """Shows the day of the week beside what it is the day of, where a slip shows."""
        day = self._day()
        self.ui.phrase.setText(format_long_date(day) if day is not None else "")

    def _show_cotec(self) -> None:
        is_cotec = self.ui.nature.currentData() == COTEC
        for widget in (self.ui.cotec, self.ui.cotecMot):
            widget.setVisible(is_cotec)

    # What follows a choice

    def _follow_day(self) -> None:
        self._say_day()
        day = self._day()
        if day is None:
            return
        before = self._proposed
        if before is not None and before.nature != COTEC:
            self._propose(day)
        else:
            self._offer_missions(day, self.ui.mission.currentData() or "")

    def _follow(self) -> None:
        """Another nature or CoTec: what nobody touched is as the meetings of that one usually are."""
        self._show_cotec()
        if self._proposed is not None:
            self._propose(self._day() or self._proposed.date)

    def _propose(self, day: date) -> None:
        from cops_desktop.services import rencontres

        before = self._proposed
        assert before is not None
        nature, cotec = self.ui.nature.currentData(), self.ui.cotec.currentData()
        after = rencontres.nouvelle(self.contexte.fichier, nature, day, cotec)
        for name in PROPOSED:
            if self._untouched(name, before):
                self._show_proposed(name, getattr(after, name))
        self._offer_missions(day, self.ui.mission.currentData() or "")
        self._proposed = after

    def _untouched(self, name: str, before: Rencontre) -> bool:
        try:
            return bool((read_editor(self.editor(name)) or None) == (getattr(before, name) or None))
        except Faute:
            return False

    def _show_proposed(self, name: str, value: Any) -> None:
        editor = self.editor(name)
        if isinstance(editor, QComboBox) and not editor.isEditable() and editor.findData(value) < 0:
            editor.addItem(str(value), value)  # a mission that the last meeting has, were it of another time
        with QSignalBlocker(editor):
            show_in_editor(editor, value)

    # Room

    def start(self) -> None:
        self._arrange(min(sp(self.wide), room(self).width()))
        super().start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """Two columns, or one under the other when the text is large."""
        beside = width >= sp(ROOM)
        directions = QBoxLayout.Direction
        self.ui.colonnes.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    # What is done

    def read(self) -> dict[str, Any]:
        values = super().read()
        if values["nature"] != COTEC:
            values["cotec"] = None
        elif values["cotec"] is None:
            raise Faute(self.ui.cotec, self.tr("Dites de quel CoTec c’est une réunion."))
        return values

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import rencontres

        item, then, fichier = replace(self._item, **values), self._then, self.contexte.fichier

        def follow(_: object) -> None:
            if then is not None:
                then(item.id)

        if self._source:
            return self.contexte.executer(rencontres.dupliquer, fichier, self._source, item, field=self, then=follow)
        return self.contexte.executer(rencontres.save_rencontre, fichier, item, field=self, then=follow)

    def _delete(self) -> None:
        from cops_desktop.services import rencontres

        if self.contexte.executer(rencontres.delete_rencontre, self.contexte.fichier, self._item.id, field=self):
            self.contexte.message.emit(self.tr("Réunion supprimée avec ses présences. Ctrl+Z la ramène."))
            self.accept()


def open_rencontre(contexte: Contexte, rencontre_id: str) -> None:
    """Opens the dialog of a meeting that is in the file."""
    from cops_desktop.services import rencontres

    try:
        item = rencontres.rencontre(contexte.fichier, rencontre_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    RencontreDialog(contexte, item, new=False).start()


def open_nouvelle(
    contexte: Contexte, nature: str, day: date | None = None, cotec: str | None = None, then: Then | None = None
) -> None:
    """Opens the dialog of a new meeting of a nature, on `day` (None: today); `then(id)` follows its saving."""
    from cops_desktop.services import rencontres

    item = rencontres.nouvelle(contexte.fichier, nature, day or contexte.today(), cotec)
    RencontreDialog(contexte, item, new=True, then=then).start()


def open_copie(contexte: Contexte, rencontre_id: str, then: Then | None = None) -> None:
    """Opens the dialog of a copy of a meeting, on another day."""
    from cops_desktop.services import rencontres

    try:
        item = rencontres.copie(contexte.fichier, rencontre_id, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    RencontreDialog(contexte, item, new=True, source=rencontre_id, then=then).start()
