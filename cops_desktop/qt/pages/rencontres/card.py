"""The card of a meeting: what it is, what can be done with it, then its parts one under the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date, format_long_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.rencontres import words
from cops_desktop.qt.pages.rencontres.ateliers import AteliersSection
from cops_desktop.qt.pages.rencontres.demandes import DemandesSection
from cops_desktop.qt.pages.rencontres.faits import FactsSection
from cops_desktop.qt.pages.rencontres.inscrits import InscritsSection
from cops_desktop.qt.pages.rencontres.invitations import InvitationsSection
from cops_desktop.qt.pages.rencontres.papiers import PapiersSection
from cops_desktop.qt.pages.rencontres.restitution import RestitutionSection
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, clear, go_to_part, hbox, label, rule, vbox
from cops_desktop.qt.widgets.chip import Chip, DotLabel
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.rencontres import EtatRencontre, Resume

# The parts of the card in their order. Another one is a class, and its name here.
SECTIONS: tuple[type[Section], ...] = (
    FactsSection,
    DemandesSection,
    InscritsSection,
    AteliersSection,
    InvitationsSection,
    PapiersSection,
    RestitutionSection,
)


class MeetingCard(QWidget):
    """Made once, and filled anew. `choose(key)` shows another meeting in the page: a copy once it is saved."""

    def __init__(self, contexte: Contexte, choose: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("carteRencontre")
        self._contexte, self._choose = contexte, choose
        self._meeting: Rencontre | None = None
        self._title = label("", "titre", "rencontreTitre", wrap=True)
        self._state = Chip("", name="rencontreEtat")
        self._below = vbox()
        head = hbox(self._title, spacing=12)
        head.setStretch(0, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        self.sections = tuple(made(contexte) for made in SECTIONS)
        self._titles: dict[Section, QLabel] = {}
        self._frames: dict[Section, list[QWidget]] = {section: [] for section in self.sections}
        column = vbox(head, self._below, self._buttons(), self._ways(), spacing=10)
        for section in self.sections:
            column.addSpacing(sp(6))
            line = rule()
            column.addWidget(line)
            if section.title:
                self._titles[section] = label(section.title, "titrePanneau")
                column.addWidget(self._titles[section])
                self._frames[section].append(self._titles[section])
            column.addWidget(section)
            self._frames[section] += [line, section]
        column.addStretch()
        self.setLayout(column)

    def _buttons(self) -> FlowLayout:
        line = FlowLayout()
        self._attendance = button(tr("Présences"), "rencontrePresences", self.open_attendance, icon="coche")
        self._prepare = button(tr("Préparer la réunion…"), "rencontrePreparer", self.prepare, icon="papier")
        more = button(tr("Plus"), "rencontrePlus")
        more.setMenu(self._more_menu())
        for made in (
            self._attendance,
            self._prepare,
            button(tr("Modifier…"), "rencontreModifier", self.edit, icon="modifier", hint="F2"),
            more,
            button(tr("Historique"), "rencontreHistorique", self._show_history),
        ):
            line.addWidget(made)
        return line

    def _ways(self) -> FlowLayout:
        """Where the card goes on below: a link to each of its parts, as most are out of sight."""
        line = FlowLayout(spacing=14)
        line.addWidget(label(tr("Aller à"), "explication"))
        for section in self.sections:
            if section.title:
                name = f"rencontreVers{type(section).__name__}"
                link = button(section.title, name, partial(self.go_to, section), role="lien")
                link.setAccessibleName(tr("Aller à la partie {nom}").format(nom=section.title))
                self._frames[section].append(link)
                line.addWidget(link)
        return line

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("rencontreMenuPlus")
        self._cancel, self._restore = QAction(self), QAction(self)
        for action, name, sentence, does in (
            (QAction(self), "rencontreDupliquer", tr("Dupliquer…"), self.duplicate),
            (self._cancel, "rencontreAnnuler", tr("Annuler la réunion"), self.cancel),
            (self._restore, "rencontreRetablir", tr("Rétablir la réunion"), self.restore),
            (QAction(self), "rencontreSupprimer", tr("Supprimer"), self.delete),
        ):
            action.setText(sentence)
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, does=does: does())
            menu.addAction(action)
        return menu

    def key(self) -> str:
        """The meeting that is shown, or ""."""
        return self._meeting.id if self._meeting is not None else ""

    def show_resume(self, resume: Resume) -> None:
        """Shows a meeting as it is now."""
        meeting = self._meeting = resume.rencontre
        self._title.setText(meeting.titre)
        self._state.say(*words.state(resume))
        self._say_below(resume)
        cancelled = resume.etat is EtatRencontre.ANNULEE
        self._cancel.setVisible(not cancelled)
        self._restore.setVisible(cancelled)
        for made in (self._attendance, self._prepare):
            made.setEnabled(not cancelled)
        for section in self.sections:
            concerned = section.concerns(meeting)
            for part in self._frames[section]:
                part.setVisible(concerned)
            if concerned:
                section.show_meeting(meeting)

    def _say_below(self, resume: Resume) -> None:
        """The line under the title, after the dot of the nature: made anew, as a dot has one colour."""
        meeting = resume.rencontre
        day = format_long_date(meeting.date)
        said = words.joined(words.nature(resume), day, words.hours(meeting), words.counts(resume))
        clear(self._below)
        line = DotLabel(said, words.COULEURS[meeting.nature])
        line.setObjectName("rencontreSous")
        self._below.addWidget(line)

    # What the buttons do

    def open_attendance(self) -> None:
        """Goes to the attendance of this meeting."""
        if self._meeting is not None and self._meeting.annulee_le is None:
            self._contexte.ouvrir("presences", self._meeting.id)

    def go_to(self, section: Section) -> None:
        """Scrolls to a part of the card, and leaves the keyboard on the first thing that can be done there."""
        go_to_part(self._titles[section], section)

    def prepare(self) -> None:
        """Opens the dialog of the whole folder of papers."""
        from cops_desktop.qt.dialogs.preparer_reunion import open_preparer_reunion

        if self._meeting is not None:
            open_preparer_reunion(self._contexte, self._meeting.id)

    def edit(self) -> None:
        """Opens the dialog of this meeting."""
        from cops_desktop.qt.dialogs.rencontre import open_rencontre

        if self._meeting is not None:
            open_rencontre(self._contexte, self._meeting.id)

    def _show_history(self) -> None:
        self._contexte.ouvrir("historique", f"rencontres/{self.key()}")

    def duplicate(self) -> None:
        """Opens the dialog of a copy on another day; it is chosen once saved."""
        from cops_desktop.qt.dialogs.rencontre import open_copie

        if self._meeting is not None:
            open_copie(self._contexte, self._meeting.id, then=self._choose)

    def cancel(self) -> None:
        """The meeting will not be held; Ctrl+Z, or the same menu, has it held after all."""
        from cops_desktop.services import rencontres

        if self._meeting is not None:
            said = tr("Réunion annulée : ses inscrits restent notés. Ctrl+Z la rétablit.")
            fichier, day = self._contexte.fichier, self._contexte.today()
            if self._contexte.executer(rencontres.cancel_rencontre, fichier, self._meeting.id, day):
                self._contexte.message.emit(said)

    def restore(self) -> None:
        """A cancelled meeting will be held after all."""
        from cops_desktop.services import rencontres

        if self._meeting is not None:
            said = tr("Réunion rétablie, le {jour}.").format(jour=format_date(self._meeting.date))
            if self._contexte.executer(rencontres.restore_rencontre, self._contexte.fichier, self._meeting.id):
                self._contexte.message.emit(said)

    def delete(self) -> None:
        """Takes the meeting away with its presences; refused once a payment form holds one of them."""
        from cops_desktop.services import rencontres

        if self._meeting is not None and self._contexte.executer(
            rencontres.delete_rencontre, self._contexte.fichier, self._meeting.id
        ):
            self._contexte.message.emit(tr("Réunion supprimée avec ses présences. Ctrl+Z la ramène."))
