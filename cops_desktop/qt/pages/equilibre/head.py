"""The head of the page: which group, beside which other, on which day; and what the two kinds of bar are."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from cops_desktop.domain.words import typography
from cops_desktop.qt.pages.equilibre.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import clear, hbox, label, leave_undo, set_look, vbox
from cops_desktop.qt.widgets.chip import DotLabel
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.genres import GENRES
from cops_desktop.services.equilibre import Comparaison, Groupe

ALONE = ""  # the reference of a group that stands alone
_DATE = GENRES["date"]


class _Day(QLineEdit):
    """Ctrl+Z is the window's while there is no typing to undo."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        leave_undo(self, event)
        return handled


class Head(QWidget):
    """Another group, reference or day is asked for by a signal; a day that cannot be read is marked, and said."""

    group_chosen = Signal(str)
    reference_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, day: date, print_: QPushButton) -> None:
        super().__init__()
        self.group = Choice("equilibreGroupe", tr("Groupe"), 22)
        self.reference = Choice("equilibreReference", tr("Comparé à"), 22)
        self._day = day
        self.editor = _Day(_DATE.show(day))
        self.editor.setObjectName("equilibreDate")
        self.editor.setAccessibleName(tr("À la date du"))
        self.editor.setFixedWidth(sp(122))
        self._fault = label("", "erreur", "equilibreFaute", wrap=True)
        self._legend = vbox(spacing=2)
        line = FlowLayout(spacing=14)
        named = ((tr("Groupe"), self.group), (tr("Comparé à"), self.reference), (tr("À la date du"), self.editor))
        for words, editor in named:
            line.addWidget(_named(words, editor))
        line.addWidget(print_)
        self.setLayout(vbox(line, self._fault, self._legend, spacing=8))
        self.group.activated.connect(lambda _: self.group_chosen.emit(self.group.currentData()))
        self.reference.activated.connect(lambda _: self.reference_chosen.emit(self.reference.currentData()))
        self.editor.editingFinished.connect(self._read_day)
        self.say("")

    def show_comparison(self, comparaison: Comparaison) -> None:
        """What was read: the groups of that day, the two that are shown, and their sizes."""
        group, reference = comparaison.groupe, comparaison.reference
        self._offer(comparaison.groupes, group.cle)
        self.group.choose(group.cle)
        self.reference.choose(reference.cle if reference else ALONE)
        clear(self._legend)
        shown = [(group, "accent", tr("barre large : {groupe}, {comptes}"))]
        if reference is not None:
            shown.append((reference, "bord", tr("barre fine : {groupe}, {comptes}")))
        for one, colour, words in shown:
            said = words.format(groupe=typography(one.nom), comptes=one.equilibre.comptes)
            self._legend.addWidget(DotLabel(said, colour))

    def say(self, sentence: str) -> None:
        """What is to be known of what was asked; an empty sentence takes it away."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def _offer(self, groupes: Sequence[Groupe], shown: str) -> None:
        """The groups; every other one, or none, beside it."""
        words = [(groupe.cle, typography(groupe.nom)) for groupe in groupes]
        self.group.offer(words)
        self.reference.offer([*((key, nom) for key, nom in words if key != shown), (ALONE, tr("Rien"))])

    def _read_day(self) -> None:
        text = self.editor.text().strip()
        try:
            day: date = _DATE.read(text)
        except ValueError:
            self._mark(_DATE.fault(text))
            return
        self._mark("")
        self.editor.setText(_DATE.show(day))
        if day != self._day:
            self._day = day
            self.day_chosen.emit(day)

    def _mark(self, sentence: str) -> None:
        set_look(self.editor, "faute", "true" if sentence else "")
        self.editor.setAccessibleDescription(sentence)
        self.say(sentence)


def _named(words: str, editor: QWidget) -> QWidget:
    """An editor after its word, which leads to it."""
    made = QWidget()
    word = label(words, "secondaire")
    word.setBuddy(editor)
    made.setLayout(hbox(word, editor, spacing=6))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made
