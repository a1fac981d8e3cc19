"""The card of an accompagnement: what it is and where it stands, what can be done next, then all that is kept of it."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from cops_desktop.domain.accompagnements.parcours import destinations, suivante
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.domain.errors import Refus
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.accompagnements import fiche_words, words
from cops_desktop.qt.pages.accompagnements.fiche_champs import DatesSection, SuiteSection, TextesSection
from cops_desktop.qt.pages.accompagnements.fiche_documents import DocumentsSection
from cops_desktop.qt.pages.accompagnements.fiche_gens import GensSection
from cops_desktop.qt.pages.accompagnements.fiche_histoire import HistoireSection
from cops_desktop.qt.pages.accompagnements.fiche_interventions import InterventionsSection
from cops_desktop.qt.pages.accompagnements.fiche_partenaires import PartenairesSection
from cops_desktop.qt.pages.accompagnements.fiche_points import PointsSection
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.tons import ACCOMPAGNEMENTS
from cops_desktop.qt.widgets.basics import button, clear, hbox, label, rule, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.accompagnements.fiche import Fiche, fiche

# The parts of the card in their order. Another one is a class, and its name here.
SECTIONS: tuple[type[Section], ...] = (
    SuiteSection,
    PointsSection,
    GensSection,
    PartenairesSection,
    DatesSection,
    TextesSection,
    InterventionsSection,
    DocumentsSection,
    HistoireSection,
)


class AccompagnementCard(QWidget):
    """Made once, and filled anew by `show(key)`. Escape says `closed`: the board and the time line take its room."""

    closed = Signal()

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("carteAccompagnement")
        self._contexte = contexte
        self._fiche: Fiche | None = None
        self._nothing = label(tr("Choisissez un accompagnement."), "explication", "accompagnementAucun", wrap=True)
        self.sections = tuple(made(contexte) for made in SECTIONS)
        self._titles: dict[QWidget, QLabel] = {}
        self._parts: dict[Section, QWidget] = {}
        self._content = QWidget()
        self._content.setLayout(self._column())
        self.setLayout(vbox(self._nothing, self._content, None))
        self.clear()

    # What it is made of

    def _column(self) -> QVBoxLayout:
        self._title = label("", "titre", "accompagnementTitre", wrap=True)
        self._cross = button("", "accompagnementFermer", self.closed.emit, role="outil", icon="effacer")
        self._cross.setAccessibleName(tr("Fermer la fiche"))
        self._cross.setToolTip(tr("Fermer la fiche (Échap)"))
        head = hbox(self._title, self._cross, spacing=6)
        head.setStretch(0, 1)
        head.setAlignment(self._cross, Qt.AlignmentFlag.AlignTop)
        self._state, self._late = Chip("", name="accompagnementEtat"), Chip("", name="accompagnementAlerte")
        self._due = Chip(tr("évaluation à préparer"), "attention", "accompagnementEvaluationDue")
        chips = QWidget()
        line = FlowLayout(chips, spacing=6)
        for chip in (self._state, self._late, self._due):
            line.addWidget(chip)
        self._structures = vbox(spacing=2)
        self._below = label("", "secondaire", "accompagnementSous", wrap=True)
        self._outcome = label("", "fort", "accompagnementIssue", wrap=True)
        column = vbox(head, chips, self._structures, self._below, self._outcome, spacing=8)
        column.addLayout(self._buttons())
        column.addLayout(self._ways())
        for section in self.sections:
            part = QWidget()
            inside = vbox(rule(), spacing=8, margins=(0, 6, 0, 0))
            if section.title:
                self._titles[section] = label(tr(section.title), "titrePanneau")
                inside.addWidget(self._titles[section])
            inside.addWidget(section)
            part.setLayout(inside)
            self._parts[section] = part
            column.addWidget(part)
        return column

    def _buttons(self) -> FlowLayout:
        line = FlowLayout()
        self.first = button("", "accompagnementSuivant", self.go_on, icon="coche")
        self._decide = button(tr("Décision du CoPil…"), "accompagnementExaminer", self.decide)
        self._move = button(tr("Changer d’étape…"), "accompagnementDeplacer", self.go)
        more = button(tr("Plus"), "accompagnementPlus")
        more.setMenu(self._more_menu())
        printing = button(tr("Imprimer"), "accompagnementImprimer", self.print_sheet, icon="imprimer")
        printing.setAccessibleDescription(tr("La fiche"))
        for made in (
            self.first,
            self._decide,
            self._move,
            button(tr("Modifier…"), "accompagnementModifier", self.edit, icon="modifier", hint="F2"),
            printing,
            more,
        ):
            line.addWidget(made)
        return line

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("accompagnementMenuPlus")
        self._suspend, self._abandon = QAction(tr("Suspendre…"), self), QAction(tr("Abandonner…"), self)
        for action, name, does in (
            (self._suspend, "accompagnementSuspendre", partial(self.go, Position.SUSPENDU)),
            (self._abandon, "accompagnementAbandonner", partial(self.go, Position.ABANDONNE)),
            (QAction(tr("Historique"), self), "accompagnementHistorique", self._show_history),
            (QAction(tr("Supprimer"), self), "accompagnementSupprimer", self.delete),
        ):
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, does=does: does())
            menu.addAction(action)
        return menu

    def _ways(self) -> FlowLayout:
        """Where the card goes on below: a link to each of its parts, as most are out of sight."""
        line = FlowLayout(spacing=10)
        line.addWidget(label(tr("Aller à"), "explication"))
        for section in self.sections:
            if section.short:
                name = f"accompagnementVers{type(section).__name__}"
                link = button(tr(section.short), name, partial(self.go_to, section), role="lien")
                link.setAccessibleName(tr("Aller à la partie {nom}").format(nom=tr(section.short)))
                line.addWidget(link)
        return line

    # What it shows

    def offer_to_close(self, offered: bool) -> None:
        """Whether it can be put away: beside the list it always stands."""
        self._cross.setVisible(offered)

    def key(self) -> str:
        """The project that is shown; "" for none."""
        return self._fiche.id if self._fiche is not None else ""

    def show(self, key: str = "") -> None:
        """Shows a project as it is now; without a key, the widget itself, as every widget does."""
        if not key:
            super().show()
            return
        if key != self.key():
            for section in self.sections:
                section.commit()
        try:
            read = fiche(self._contexte.fichier, key, self._contexte.today())
        except Refus:
            self.clear()  # it went meanwhile: undone, or removed elsewhere
            return
        self._show_fiche(read)

    def clear(self) -> None:
        """No project is chosen."""
        self._fiche = None
        self._content.hide()
        self._nothing.show()

    def _show_fiche(self, read: Fiche) -> None:
        if read.id != self.key() and not self._content.isAncestorOf(self.window().focusWidget()):
            self._content.hide()  # filled unseen, it is laid out once: in sight, after each of its parts
        if self._fiche is None or read.structures != self._fiche.structures:
            self._show_structures(read)
        self._fiche = read
        life = read.parcours
        self._title.setText(read.item.titre)
        self._state.say(fiche_words.state(read), ACCOMPAGNEMENTS[life.etat])
        alerte = read.ligne.alerte
        self._late.setVisible(alerte is not None)
        if alerte is not None:
            self._late.say(alerte.courte, words.tone_of(alerte))
        self._due.setVisible(read.evaluation_due)
        self._below.setText(fiche_words.below(read))
        self._outcome.setText(fiche_words.outcome(life))
        self._outcome.setVisible(bool(self._outcome.text()))
        self._show_moves(read)
        for section in self.sections:
            section.show_fiche(read)
            self._parts[section].setVisible(not section.isHidden())
        self._nothing.hide()
        self._content.show()

    def _show_structures(self, read: Fiche) -> None:
        clear(self._structures)
        for place, structure in enumerate(read.structures):
            does = partial(self._contexte.ouvrir, "structure", structure.id)
            self._structures.addWidget(TextLink(structure.nom, f"accompagnementStructure{place}", does))

    def _show_moves(self, read: Fiche) -> None:
        """What can be done from where it stands."""
        life = read.parcours
        there = destinations(life)
        self.first.setText(fiche_words.next_step(life))
        self.first.setVisible(bool(self.first.text()))
        self._decide.setVisible(life.position is Position.DEMANDE)
        self._move.setVisible(bool(there))
        self._suspend.setVisible(Position.SUSPENDU in there)
        self._abandon.setVisible(Position.ABANDONNE in there)

    # What the buttons do

    def go_on(self) -> None:
        """The move that comes next in order: at once when nothing has to be asked."""
        from cops_desktop.qt.dialogs.deplacer import deplacer_ou_demander

        if self._fiche is not None and (following := suivante(self._fiche.parcours)) is not None:
            deplacer_ou_demander(self._contexte, self._fiche.id, following)

    def go(self, vers: Position | None = None) -> None:
        """Opens the dialog of a move, to that position or to one that is chosen there."""
        from cops_desktop.qt.dialogs.deplacer import open_deplacer

        if self._fiche is not None:
            open_deplacer(self._contexte, self._fiche.id, vers)

    def decide(self) -> None:
        """Opens the dialog of what the CoPil decided."""
        from cops_desktop.qt.dialogs.examen import open_examen

        if self._fiche is not None:
            open_examen(self._contexte, self._fiche.id)

    def edit(self) -> None:
        """Opens the dialog of what the project is and who takes part."""
        from cops_desktop.qt.dialogs.accompagnement import open_accompagnement

        if self._fiche is not None:
            open_accompagnement(self._contexte, self._fiche.id)

    def print_sheet(self) -> None:
        """Previews the sheet of the project."""
        from cops_desktop.qt.pages.accompagnements.papiers import imprimer_fiche

        if self._fiche is not None:
            imprimer_fiche(self._contexte, self._fiche.id)

    def _show_history(self) -> None:
        self._contexte.ouvrir("historique", f"accompagnements/{self.key()}")

    def delete(self) -> None:
        """For one entered by mistake; Ctrl+Z brings it back."""
        from cops_desktop.services.accompagnements import ecrire

        if self._fiche is None:
            return
        contexte, said = self._contexte, tr("Accompagnement supprimé avec tout ce qu’il tenait. Ctrl+Z le ramène.")
        contexte.executer(ecrire.supprimer, contexte.fichier, self.key(), then=lambda _: contexte.message.emit(said))

    # The keyboard

    def go_to(self, section: Section) -> None:
        """Scrolls to a part of the card, and leaves the keyboard on the first thing that can be done there."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        ground = area.widget() if area is not None else None
        if area is not None and ground is not None:
            top = self._titles.get(section, section).mapTo(ground, QPoint()).y()
            area.verticalScrollBar().setValue(top - sp(10))
        for inside in section.findChildren(QWidget):
            if inside.isVisible() and inside.isEnabled() and inside.focusPolicy() & Qt.FocusPolicy.TabFocus:
                inside.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def take_focus(self) -> None:
        """Enter in a view comes here: to what comes next, or to what can be changed."""
        for made in (self.first, self._decide, self.findChild(QWidget, "accompagnementModifier")):
            if made is not None and made.isVisible():
                made.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
