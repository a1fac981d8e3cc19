"""The window of an import: a file, what must be asked about it, who is who; nothing is written before « Importer »."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget
from shiboken6 import isValid

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.exchange.attendance_reports import CIBLE, ColonnesInconnues, OrdreAmbigu, OrdreDate
from cops_desktop.exchange.mapping.deviner import deviner_champs
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_open
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.dialogs.import_window import ImportWindow
from cops_desktop.qt.dialogs.importer_rapport.identites import IdentitesPage
from cops_desktop.qt.dialogs.importer_rapport.questions import ChoisirPage, QuestionPage
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, scrolling, vbox
from cops_desktop.services.listes import Lecture, Liste
from cops_desktop.services.rencontres import meeting_words
from cops_desktop.services.rencontres.rapports import (
    Bilan,
    Decisions,
    Preparation,
    Prevision,
    importer,
    lire_fichier,
    preparer,
)

if TYPE_CHECKING:
    from cops_desktop.qt.dialogs.importer_liste.colonnes import ColonnesPage

Lu = tuple[Preparation, Prevision] | ColonnesInconnues | OrdreAmbigu


class ImporterRapport(ImportWindow):
    """Goes from the file to the identities by as few questions as the file raises."""

    def __init__(self, contexte: Contexte, rencontre_id: str, words: str) -> None:
        super().__init__(contexte, "rapportDit")
        self.setObjectName("dialogueImporterRapport")
        self.setWindowTitle(self.tr("Importer un rapport de présence"))
        self.setAcceptDrops(True)
        self._rencontre = rencontre_id
        self._nom, self._contenu = "", b""
        self._ordre: OrdreDate | None = None
        self._lecture: Lecture | None = None  # the columns that were chosen by hand
        self.colonnes: ColonnesPage | None = None
        self.identites: IdentitesPage | None = None
        self._area: QScrollArea | None = None
        self._build(typeset(words))
        self._say()
        fit_to_text(self, 1120, 700)
        self.choisir.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, words: str) -> None:
        self.choisir = ChoisirPage(words, self._ask_file)
        self.question = QuestionPage()
        self._stack = QStackedWidget()
        self._stack.setObjectName("rapportEtapes")
        for page in (self.choisir, self.question):
            self._stack.addWidget(page)
        self._title = label(words, "secondaire", "rapportTitre", wrap=True)
        self._title.hide()
        self._other = button(self.tr("Autre fichier…"), "rapportAutre", self._ask_file)
        self._cancel = button(self.tr("Annuler"), "rapportAnnuler", self.reject)
        self._next = button("", "rapportSuivant", self.forward, role="principal")
        buttons = hbox(self._said, self._other, self._cancel, self._next)
        buttons.setStretch(0, 1)
        self.setLayout(vbox(self._title, self._stack, self._panel, buttons, spacing=10, margins=(22, 16, 22, 16)))

    @property
    def page(self) -> QWidget | None:
        """What is shown: choisir, question, colonnes or identites."""
        return self.identites if self._stack.currentWidget() is self._area else self._stack.currentWidget()

    # The file ---------------------------------------------------------------------------------------------------
    def _ask_file(self) -> None:
        kinds = self.tr("Rapports de présence (*.csv *.xlsx *.xlsm *.txt *.tsv *.xls);;Tous les fichiers (*)")
        ask_open(self, self.tr("Choisir le rapport de présence"), kinds, self.read)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if path and not self.contexte.tasks.busy():
            event.acceptProposedAction()
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Reads a report; what was answered about another one is forgotten, and its page left."""

        def work(_: Progress) -> bytes:
            return lire_fichier(path)

        title = self.tr("Lecture de «\u00a0{nom}\u00a0»").format(nom=path.name)
        if self.contexte.tasks.run(title, work, self._have):
            self._ordre, self._lecture, self._nom = None, None, path.name
            self._go(self.choisir)  # the former file must not be taken for this one, should it be refused

    def _have(self, contenu: bytes) -> None:
        if isValid(self):
            self._contenu = contenu
            self._prepare()

    def _prepare(self) -> None:
        fichier, rencontre = self.contexte.fichier, self._rencontre
        contenu, nom, ordre = self._contenu, self._nom, self._ordre
        choix = self._lecture.choix if self._lecture is not None else None
        memoire = self.contexte.laptop.colonnes.get(CIBLE.cle, {})

        def work(_: Progress) -> Lu:
            with closing(fichier.again(read_only=True)) as own:
                try:
                    made = preparer(own, rencontre, contenu, nom, colonnes=choix, ordre=ordre, memoire=memoire)
                except (ColonnesInconnues, OrdreAmbigu) as asked:
                    return asked
                seen = Prevision(own, made)
                seen.apercu(Decisions())  # worked out here, and kept: the window shows it at once
                return made, seen

        title = self.tr("Reconnaissance des participants")
        self.contexte.tasks.run(title, work, self._prepared)

    def _prepared(self, lu: Lu) -> None:
        if not isValid(self):  # left meanwhile
            return
        if isinstance(lu, ColonnesInconnues):
            self._ask_columns(lu)
        elif isinstance(lu, OrdreAmbigu):
            self._ask_order(lu)
        elif lu[0].objection is not None and lu[0].objection.grave:
            self._ask_force(*lu)
        else:
            self._show(*lu, Decisions())

    # Questions --------------------------------------------------------------------------------------------------
    def _go(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._title.setVisible(page is not self.choisir)
        self._say()

    def _ask_columns(self, unknown: ColonnesInconnues) -> None:
        from cops_desktop.qt.dialogs.importer_liste.colonnes import ColonnesPage

        memoire = self.contexte.laptop.colonnes.get(CIBLE.cle, {})
        sheet = unknown.feuille

        def propose(_: int, __: str, entetes: int | None) -> Lecture:
            choix = unknown.selon(memoire) if entetes is None else deviner_champs(sheet, CIBLE, entetes, memoire)
            return Lecture(self._nom, sheet, CIBLE, choix)

        before = self.colonnes
        self.colonnes = ColonnesPage(Liste(self._nom, (sheet,)), (CIBLE,), propose, notes=False)
        self._stack.addWidget(self.colonnes)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        self.colonnes.changed.connect(self._say)
        self._go(self.colonnes)
        self.colonnes.entetes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_order(self, asked: OrdreAmbigu) -> None:
        from cops_desktop.domain.words import format_long_date

        answers = [
            (
                self.tr("C’est le {jour}").format(jour=format_long_date(day)),
                f"rapportOrdre{place}",
                partial(self._order, order),
            )
            for place, (order, day) in enumerate(asked.lectures.items(), 1)
        ]
        sentence = self.tr("Quel jour est «\u00a0{exemple}\u00a0»\u202f?").format(exemple=asked.exemple)
        why = self.tr(
            "Dans ce rapport, rien ne dit si le jour ou le mois vient en premier, et la date de la réunion non plus."
        )
        self._go(self.question)
        self.question.ask(sentence, why, answers)

    def _order(self, order: OrdreDate) -> None:
        self._ordre = order
        self._prepare()

    def _ask_force(self, preparation: Preparation, prevision: Prevision) -> None:
        assert preparation.objection is not None
        why = self.tr(
            "Si c’est pourtant bien celui de cette réunion (une date changée au dernier moment, par exemple), les "
            "heures du rapport seront prises telles quelles."
        )
        force = partial(self._show, preparation, prevision, Decisions(malgre=True))
        self._go(self.question)
        self.question.ask(
            preparation.objection.phrase,
            why,
            [
                (self.tr("Choisir un autre fichier…"), "rapportReprendre", self._ask_file),
                (self.tr("Importer quand même…"), "rapportForcer", force),
            ],
        )

    def _show(self, preparation: Preparation, prevision: Prevision, decisions: Decisions) -> None:
        self.identites = IdentitesPage(self.contexte, preparation, prevision, decisions)
        self.identites.decided.connect(self._say)
        area = scrolling(self.identites, "rapportDefilement")  # with large text, the list keeps its height
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._stack.addWidget(area)
        if self._area is not None:
            self._stack.removeWidget(self._area)
            self._area.deleteLater()
        self._area = area
        self._go(area)
        self.identites.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Importing --------------------------------------------------------------------------------------------------
    def forward(self) -> None:
        """« Suivant » after the columns, « Importer » after the identities."""
        page = self.page
        if page is self.colonnes and self.colonnes is not None:
            self._lecture = self.colonnes.lecture
            self._prepare()
        elif page is self.identites:
            self._import()

    def _import(self) -> None:
        assert self.identites is not None
        fichier, preparation, decisions = self.contexte.fichier, self.identites.preparation, self.identites.decisions

        def work(_: Progress) -> Bilan:
            with closing(fichier.again()) as own:
                return importer(own, preparation, decisions)

        title = self.tr("Import de «\u00a0{nom}\u00a0»").format(nom=self._nom)
        self.contexte.tasks.run(title, work, self._imported, writes=True)

    def _imported(self, bilan: Bilan) -> None:
        if self._lecture is not None:
            self._remember(self._lecture)
        if not bilan.rien_ne_change:
            self.contexte.written()
        undo = "" if bilan.rien_ne_change else self.tr(" Ctrl+Z revient en arrière.")
        self.contexte.message.emit(typeset(f"{str(bilan).rstrip('.')}.{undo}"))
        self.accept()

    def _waiting(self) -> Sequence[QWidget]:
        return self._stack, self._other, self._next

    def _say(self) -> None:
        """What the buttons do now, and what is missing before « Importer »."""
        page = self.page
        self._said.setText("")
        self._other.setVisible(page in (self.colonnes, self.identites))
        self._next.setVisible(page in (self.colonnes, self.identites))
        if page is self.colonnes and self.colonnes is not None:
            self._next.setText(self.tr("Suivant"))
            self._next.setEnabled(not self.colonnes.lecture.choix.manque(CIBLE))
        elif page is self.identites and self.identites is not None:
            self._say_import(self.identites)

    def _say_import(self, page: IdentitesPage) -> None:
        self._next.setText(self.tr("Importer"))
        left = page.preparation.a_decider(page.decisions)
        nothing = not (page.apercu.changes or page.decisions.qui or page.decisions.absents)
        self._next.setEnabled(not left and not nothing)
        if left:
            one, many = self.tr("participant est encore à décider"), self.tr("participants sont encore à décider")
            self._said.setText(plural(len(left), one, many) + ".")
        elif nothing:
            self._said.setText(typeset(self.tr("Rien à importer\u202f: ce rapport est déjà dans les présences.")))
        elif page.preparation.objection is not None:
            self._said.setText(typeset(self.tr("Vérifiez que c’est bien cette réunion.")))


def open_importer_rapport(contexte: Contexte, rencontre_id: str, path: Path | None = None) -> ImporterRapport | None:
    """Opens the window for a meeting (`path`: the file, when known). None, with a message, when the meeting is gone."""
    try:
        words = meeting_words(contexte.fichier, rencontre_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return None
    dialog = ImporterRapport(contexte, rencontre_id, words)
    dialog.open()
    if path is not None:
        dialog.read(path)
    return dialog
