"""The first part of a meeting's card: when, how and where, for which mission, what will be spoken of, notes."""

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date, format_hours, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.facts import Fact, KeyValue

_LONG_WORD = re.compile(r"\S{40,}")  # an address in a text: no line would break in it, and the card would be cut
_PIECE, _BREAK = 20, "\u200b"


class _Address(QLabel):
    """The link of a meeting on one line, its end cut short: those of Teams are longer than the card is wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rencontreLien")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class FactsSection(Section):
    """Two columns of facts, the link on a line of its own (they are long), then the agenda and the notes as they were
    written; what is not known takes no line.
    """

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("rencontreFaits")
        self._where, self._what = KeyValue("rencontreOu"), KeyValue("rencontrePourquoi")
        self._address = _Address()
        self._link = self._link_line()
        self._agenda = label("", "", "rencontreOrdreDuJour", wrap=True)
        self._notes = label("", "", "rencontreNotes", wrap=True)
        column = vbox(Columns(_held(self._where), _held(self._what), (50, 50), room=560), self._link, spacing=6)
        self._agenda_part, self._notes_part = QWidget(), QWidget()
        for part, words, text in (
            (self._agenda_part, tr("Ordre du jour"), self._agenda),
            (self._notes_part, tr("Notes"), self._notes),
        ):
            part.setLayout(vbox(label(words, "titrePanneau"), text, spacing=4, margins=(0, 6, 0, 0)))
            column.addWidget(part)
        self.setLayout(column)

    def _link_line(self) -> QWidget:
        """Its word, the address, and a button that copies the whole of it."""
        word = label(tr("Lien"), "secondaire")
        word.setMinimumWidth(sp(130))
        copy = button("", "rencontreLienCopier", self.copy_link, role="outil", icon="copier")
        copy.setAccessibleName(tr("Copier le lien"))
        copy.setToolTip(tr("Copier le lien"))
        line = hbox(word, self._address, copy, spacing=12)
        line.setStretch(1, 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def copy_link(self) -> None:
        """Puts the link on the clipboard."""
        QGuiApplication.clipboard().setText(self._address.text())
        self.contexte.message.emit(tr("Lien copié."))

    def show_meeting(self, meeting: Rencontre) -> None:
        self._where.set_facts([fact for fact in self._places(meeting) if fact.value])
        self._what.set_facts([fact for fact in self._reasons(meeting) if fact.value])
        self._address.setText(meeting.lien)
        self._address.setToolTip(meeting.lien)
        self._address.setAccessibleName(tr("Lien {adresse}").format(adresse=meeting.lien))
        self._link.setVisible(bool(meeting.lien))
        for text, part, shown in (
            (meeting.ordre_du_jour, self._agenda_part, self._agenda),
            (meeting.notes, self._notes_part, self._notes),
        ):
            shown.setText(_breakable(text))
            part.setVisible(bool(text))

    def _places(self, meeting: Rencontre) -> list[Fact]:
        real = meeting.debut_reel is not None or meeting.fin_reelle is not None
        planned = format_hours(meeting.debut, meeting.fin)
        rooms = plural(meeting.places, tr("place")) if meeting.places else ""
        return [
            Fact(
                tr("Heures"),
                format_hours(meeting.commence, meeting.finit) or tr("à fixer"),
                tr("prévues : {heures}").format(heures=planned) if real and planned else "",
            ),
            Fact(tr("Mode"), meeting.mode.value),
            Fact(tr("Lieu"), meeting.lieu),
            Fact(tr("Outil"), meeting.outil),
            Fact(tr("Places"), rooms),
        ]

    def _reasons(self, meeting: Rencontre) -> list[Fact]:
        sent = format_date(meeting.restitution_le) if meeting.restitution_le else ""
        cancelled = format_date(meeting.annulee_le) if meeting.annulee_le else ""
        facts = [
            Fact(tr("Mission"), meeting.mission),
            Fact(tr("Action"), meeting.action),
            Fact(tr("Organisée par"), meeting.organise_par),
            Fact(tr("Restitution"), tr("envoyée le {jour}").format(jour=sent) if sent else ""),
            Fact(tr("Annulée le"), cancelled),
        ]
        if meeting.cotec is not None:
            see = partial(self.contexte.ouvrir, "cotec", meeting.cotec)
            facts.insert(0, Fact(tr("CoTec"), self._subject(meeting.cotec), open=see))
        return facts

    def _subject(self, key: str) -> str:
        from cops_desktop.services import cotec

        return cotec.subjects(self.contexte.fichier).get(key, "")


def _breakable(text: str) -> str:
    """With places in its long words where a line may go on below."""
    return _LONG_WORD.sub(lambda word: re.sub(f"(.{{{_PIECE}}})", rf"\1{_BREAK}", word[0]), text)


def _held(facts: KeyValue) -> QWidget:
    """Facts at the top of their column."""
    made = QWidget()
    made.setLayout(vbox(facts, None))
    return made
