"""« Textes des messages » : each message's objet and text, with its fields to insert, as it reads for a meeting."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QComboBox, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import D_ORIGINE, HORS_REUNION, Genre, Modele, champs_de, fautes
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, show_in_editor
from cops_desktop.qt.forms.ui_modeles import Ui_ModelesForm
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.services.rencontres import invitations as service
from cops_desktop.services.rencontres.modeles import modele, save_modele

SHOW_AFTER = 150  # milliseconds: while one writes, the message is read again once, not at each letter


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("modeles", words))


class ModelesDialog(FormDialog):
    """One text at a time: going to another asks first when what was written is not kept."""

    form = Ui_ModelesForm
    wide, tall = 1040, 640
    roomy: Mapping[str, int] = {"corps": 140, "corpsApercu": 140}

    def __init__(
        self, contexte: Contexte, genres: Sequence[Genre], genre: Genre, parent: QWidget | None = None
    ) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("dialogueModeles")
        ui = self.ui
        for box in (ui.genre, ui.champ):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        offer(ui.genre, [(one, one.value.capitalize()) for one in genres])
        offer(ui.champ, [(champ.nom, f"{{{champ.nom}}} : {champ.dit}") for champ in champs_de(genre)])
        for row in range(ui.champ.count()):
            ui.champ.setItemText(row, typeset(ui.champ.itemText(row)))
        ui.champ.view().setMinimumWidth(sp(460))  # the closed list may be narrower than what the fields stand for
        self._genre = genre
        show_in_editor(ui.genre, genre)
        self._show(modele(contexte.fichier, genre))
        ui.genre.activated.connect(lambda _: self._go())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SHOW_AFTER)
        self._pause.timeout.connect(self._preview)
        ui.objet.textChanged.connect(lambda _: self._check())
        ui.corps.textChanged.connect(self._check)
        ui.inserer.clicked.connect(self._insert)
        ui.origine.clicked.connect(lambda: self._write(D_ORIGINE[self._genre]))
        self._last: QWidget = ui.corps
        ui.objet.selectionChanged.connect(lambda: self._stands(ui.objet))
        ui.objet.cursorPositionChanged.connect(lambda _, __: self._stands(ui.objet))
        ui.corps.cursorPositionChanged.connect(lambda: self._stands(ui.corps))
        self._check()
        self._preview()

    def state(self) -> object:
        return self._written()

    def _written(self) -> Modele:
        return Modele(self.ui.objet.text().strip(), self.ui.corps.toPlainText().strip())

    def _show(self, item: Modele) -> None:
        self.ui.objet.setText(item.objet)
        self.ui.objet.setCursorPosition(0)
        self.ui.corps.setPlainText(item.corps)

    def _write(self, item: Modele) -> None:
        """Puts a text in place of what is written; Ctrl+Z in each field takes it back."""
        self.ui.objet.selectAll()
        self.ui.objet.insert(item.objet)
        self.ui.corps.selectAll()
        self.ui.corps.insertPlainText(item.corps)

    def _stands(self, editor: QWidget) -> None:
        """Where a field goes: the editor that one was in last."""
        if self.focusWidget() is editor:
            self._last = editor

    def _insert(self) -> None:
        words = f"{{{self.ui.champ.currentData()}}}"
        if self._last.objectName() == "objet":
            self.ui.objet.insert(words)
        else:
            self.ui.corps.insertPlainText(words)
        self._last.setFocus()

    def _go(self) -> None:
        """Shows another text, unless what is written here would be lost."""
        wanted = Genre(self.ui.genre.currentData())
        if wanted is self._genre:
            return

        def go() -> None:
            self._unmark()
            self._genre = wanted
            show_in_editor(self.ui.genre, wanted)
            self._show(modele(self.contexte.fichier, wanted))
            self._before = self.state()
            self._check()
            self._preview()

        if self.state() == self._before:
            go()
            return
        show_in_editor(self.ui.genre, self._genre)
        messages.question(self, _tr("Ce texte n’est pas enregistré."), _tr("Passer à l’autre sans enregistrer"), go)

    def _check(self) -> None:
        """What is wrong stands at its field, at once; what reads is shown after a pause."""
        wrong = fautes(self._written())
        self._unmark()
        self._pause.stop()
        if wrong:
            place = next(iter(wrong))
            self._mark_quietly(place, wrong[place])
        else:
            self._pause.start()

    def _preview(self) -> None:
        """The text as it reads."""
        self._pause.stop()
        item = self._written()
        if fautes(item):
            return
        found = self.read_out(item)
        self.ui.objetApercu.setText(found.objet)
        self.ui.corpsApercu.setPlainText(found.corps)

    def read_out(self, item: Modele) -> Modele:
        """The text filled in, for the first who would get it."""
        raise NotImplementedError

    def _mark_quietly(self, place: str, sentence: str) -> None:
        """Marks a field without going there: one is writing."""
        stands = self.focusWidget()
        self.mark(Faute(self.editor(place), sentence))
        if stands is not None:
            stands.setFocus()

    def read(self) -> dict[str, Any]:
        wrong = fautes(self._written())
        for place, sentence in wrong.items():
            raise Faute(self.editor(place), sentence)
        return {}

    def save(self, values: dict[str, Any]) -> bool:
        return self.contexte.executer(save_modele, self.contexte.fichier, self._genre, self._written(), field=self)


class ModelesDeReunion(ModelesDialog):
    """The texts about meetings, as they read for one of them."""

    def __init__(self, contexte: Contexte, rencontre_id: str, genre: Genre, parent: QWidget | None = None) -> None:
        self._id = rencontre_id
        self._people = [
            c.id for c in service.etat(contexte.fichier, rencontre_id, contexte.today()).conviees if c.email
        ]
        super().__init__(contexte, [one for one in Genre if one not in HORS_REUNION], genre, parent)

    def read_out(self, item: Modele) -> Modele:
        return service.apercu(
            self.contexte.fichier, self._id, self._genre, self._people[:1], copie_cachee=False, template=item
        ).message


def open_modeles(contexte: Contexte, rencontre_id: str, genre: Genre, parent: QWidget | None = None) -> None:
    """Opens the dialog on a text, read for this meeting."""
    try:
        dialog = ModelesDeReunion(contexte, rencontre_id, genre, parent)
    except Refus as refus:
        messages.refusal(parent or contexte.window, refus)
        return
    dialog.start()
