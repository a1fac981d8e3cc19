"""The window of an import: three steps, one list, and nothing written before « Importer »."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from cops_desktop.domain.words import plural
from cops_desktop.exchange.mapping import Cible
from cops_desktop.exchange.mapping.deviner import deviner_champs
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_open
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.dialogs.import_window import ImportWindow
from cops_desktop.qt.dialogs.importer_liste.apercu import ApercuPage
from cops_desktop.qt.dialogs.importer_liste.colonnes import ColonnesPage
from cops_desktop.qt.dialogs.importer_liste.structures import StructuresPage
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, set_role, vbox
from cops_desktop.services.listes import (
    BAROMETRE,
    CIBLES,
    ENGAGEMENTS,
    INSCRIPTIONS,
    Analyse,
    Bilan,
    Decisions,
    Etat,
    Fiche,
    Lecture,
    Liste,
    analyser,
    importer,
    ouvrir,
    proposer,
)

COLONNES, STRUCTURES, APERCU = range(3)
Resultat = tuple[Analyse, list[Fiche]]


class ImporterListe(ImportWindow):
    """Goes from the columns to the preview and back; what was decided is kept as long as the columns stay.

    With `rencontre`, the list is of registrations at that meeting; with `campagne`, of the baromètre of that year.
    `cible`: what the list is read for, when it is known already.
    """

    def __init__(
        self, contexte: Contexte, liste: Liste, rencontre: str = "", cible: Cible | None = None, campagne: int = 0
    ) -> None:
        super().__init__(contexte, "listeDit")
        self.setObjectName("dialogueImporterListe")
        cible = INSCRIPTIONS if rencontre else cible
        self.setWindowTitle(titre(contexte, cible))
        self._liste, self._rencontre, self._campagne = liste, rencontre, campagne
        self.decisions = Decisions()
        self._analyse: Analyse | None = None
        self._analysed: tuple[Lecture, Any] | None = None
        self._cibles = CIBLES if cible is None else {cible.cle: cible}
        self.colonnes = ColonnesPage(liste, tuple(self._cibles.values()), self._propose)
        self.structures = StructuresPage(contexte)
        self.apercu = ApercuPage(contexte)
        self._build()
        self.colonnes.changed.connect(self._columns_changed)
        self.structures.decided.connect(self._structures_decided)
        self.apercu.decided.connect(self._rows_decided)
        self._go(COLONNES)
        fit_to_text(self, 1080, 680)

    def _build(self) -> None:
        self._steps = [
            label(words, "secondaire", f"listeEtape{place}")
            for place, words in enumerate(
                (self.tr("1. Les colonnes"), self.tr("2. Les structures"), self.tr("3. L’aperçu"))
            )
        ]
        self._stack = QStackedWidget()
        self._stack.setObjectName("listeEtapes")
        for page in (self.colonnes, self.structures, self.apercu):
            self._stack.addWidget(page)
        self._back = button(self.tr("Précédent"), "listePrecedent", self._previous)
        self._next = button(self.tr("Suivant"), "listeSuivant", self.forward, role="principal")
        self._cancel = button(self.tr("Annuler"), "listeAnnuler", self.reject)
        name = label(self._liste.nom, "secondaire", "listeNom", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        steps = hbox(*self._steps, name, spacing=22)
        steps.setStretch(len(self._steps), 1)
        buttons = hbox(self._said, self._cancel, self._back, self._next)
        buttons.setStretch(0, 1)
        self.setLayout(vbox(steps, self._stack, self._panel, buttons, spacing=12, margins=(22, 18, 22, 16)))

    # Steps ------------------------------------------------------------------------------------------------------
    def _go(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        for place, words in enumerate(self._steps):
            set_role(words, "fort" if place == step else "secondaire")
        self._say()
        first: QWidget = (self.colonnes.genre, self.structures.list, self.apercu.list)[step]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def etape(self) -> int:
        """Which step is shown."""
        return self._stack.currentIndex()

    def forward(self) -> None:
        """« Suivant », or « Importer » at the last step."""
        if self.etape == APERCU:
            self._import()
        else:
            self._recognise()

    def _previous(self) -> None:
        asked = self._analyse is not None and bool(self._analyse.rapprochements)
        self._go(STRUCTURES if self.etape == APERCU and asked else COLONNES)

    def _propose(self, feuille: int, cible: str, entetes: int | None) -> Lecture:
        target = self._cibles[cible]
        memoire = self.contexte.laptop.colonnes.get(cible, {})
        lecture = proposer(
            self._liste, feuille, target, memoire, self._rencontre, self._campagne, self.contexte.today()
        )
        if entetes is None:
            return lecture
        return replace(lecture, choix=deviner_champs(lecture.feuille, target, entetes, memoire))

    def _columns_changed(self) -> None:
        """Other columns make other rows: answers about the old ones mean nothing any more."""
        self.decisions = Decisions()
        self._analyse = self._analysed = None
        self._say()

    def _structures_decided(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self._say()

    def _rows_decided(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self._say()

    # Work beside the window -------------------------------------------------------------------------------------
    def _recognise(self) -> None:
        """Recognises the rows: from the columns to the structures, or to the preview when nothing is to be asked."""
        lecture, decisions = self.colonnes.lecture, self.decisions
        if self._analyse is not None and self._analysed == (lecture, decisions.memes):
            self._show(
                (self._analyse, self._analyse.fiches(decisions, court=True)) if self.etape == STRUCTURES else None
            )
            return
        fichier = self.contexte.fichier

        def work(progress: Progress) -> Resultat:
            with closing(fichier.again(read_only=True)) as own:
                analyse = analyser(own, lecture, decisions, progress.step)
                return analyse, analyse.fiches(court=True)

        started = self.contexte.tasks.run(self.tr("Reconnaissance des lignes"), work, self._show)
        self._analysed = (lecture, decisions.memes) if started else None

    def _show(self, result: Resultat | None) -> None:
        if not isValid(self):  # left while its rows were being recognised
            return
        if result is not None:
            self._analyse, fiches = result
            self.apercu.show_fiches(self._analyse, fiches, self.decisions)
        analyse = self._analyse
        if self.etape == COLONNES and analyse is not None and analyse.rapprochements:
            self.structures.show_questions(analyse.rapprochements, self.decisions)
            self._go(STRUCTURES)
        else:
            self._go(APERCU)

    def _import(self) -> None:
        fichier, lecture, decisions = self.contexte.fichier, self.colonnes.lecture, self.decisions

        def work(progress: Progress) -> Bilan:
            with closing(fichier.again()) as own:
                return importer(own, lecture, decisions, progress.step)

        title = self.tr("Import de «\u00a0{nom}\u00a0»").format(nom=self._liste.nom)
        self.contexte.tasks.run(title, work, partial(self._imported, lecture), writes=True)

    def _imported(self, lecture: Lecture, bilan: Bilan) -> None:
        self._remember(lecture)
        self.contexte.written()
        parts = [
            *self._new_and_completed(bilan),
            plural(bilan.structures, self.tr("structure nouvelle"), self.tr("structures nouvelles"))
            if bilan.structures
            else "",
            *bilan.notes,
        ]
        if bilan.engagements:
            parts = [plural(bilan.engagements, self.tr("engagement")) + self.tr(" de plus"), *parts]
        if lecture.cible is BAROMETRE:
            words = self.tr("campagne complétée pour {personnes}")
            parts = [words.format(personnes=plural(bilan.barometre, self.tr("personne"))), *parts]
        if self._rencontre:
            waiting = self.tr("{n} sur liste d’attente").format(n=bilan.attente) if bilan.attente else ""
            parts = [plural(bilan.inscrits, self.tr("inscription")) + self.tr(" de plus"), waiting, *parts]
        self.contexte.message.emit(typeset(" · ".join(part for part in parts if part)))
        self.accept()

    def _waiting(self) -> Sequence[QWidget]:
        return self._stack, self._back, self._next

    def _stopped(self) -> None:
        self._analysed = None  # the next « Suivant » begins again

    # Words ------------------------------------------------------------------------------------------------------
    def _noun(self) -> str:
        return self.tr("personne") if self.colonnes.lecture.cible.prenom else self.tr("structure")

    def _new_and_completed(self, bilan: Bilan) -> list[str]:
        """« 3 personnes de plus », « 2 complétées »; what there is none of goes without saying."""
        noun, completed = self._noun(), bilan.modifiees
        if completed and not bilan.nouvelles:
            one, many = self.tr("{nom} complétée").format(nom=noun), self.tr("{nom}s complétées").format(nom=noun)
            return [plural(completed, one, many)]
        more = plural(bilan.nouvelles, noun, noun + "s") + self.tr(" de plus")
        return [more, *([plural(completed, self.tr("complétée"))] if completed else [])]

    def _say(self) -> None:
        self._back.setVisible(self.etape != COLONNES)
        self._said.setText("")
        if self.etape != APERCU:
            self._next.setText(self.tr("Suivant"))
            self._next.setEnabled(not self.colonnes.lecture.choix.manque(self.colonnes.lecture.cible))
            return
        counts = self.apercu.counts()
        written = counts[Etat.NOUVELLE] + counts[Etat.MODIFIEE]
        self._next.setEnabled(bool(written) or self.apercu.nouveaux_noms)
        words = self.tr("Importer {quoi}").format(quoi=plural(written, self._noun(), self._noun() + "s"))
        self._next.setText(words if written else self.tr("Importer"))
        left = counts[Etat.DOUTEUSE]
        if left:
            words = self.tr("{nombre} sans réponse\u202f: de côté si vous importez maintenant.")
            self._said.setText(
                words.format(nombre=plural(left, self.tr("ligne douteuse"), self.tr("lignes douteuses")))
            )
        elif not self._next.isEnabled():
            self._said.setText(self.tr("Rien à importer\u202f: tout est déjà dans le fichier."))


def titre(contexte: Contexte, cible: Cible | None) -> str:
    """What the window is called, by what it brings in; None: that is chosen in it."""
    titles = {
        INSCRIPTIONS.cle: contexte.tr("Importer des inscriptions"),
        ENGAGEMENTS.cle: contexte.tr("Importer des engagements"),
        BAROMETRE.cle: contexte.tr("Importer une campagne du baromètre"),
    }
    return titles.get(cible.cle if cible else "", contexte.tr("Importer une liste"))


def open_importer_liste(
    contexte: Contexte, path: Path | None = None, rencontre: str = "", cible: Cible | None = None, campagne: int = 0
) -> None:
    """Asks which list, reads it, and opens the window; `path` when it is known already.

    `rencontre`: the meeting whose registrations the list holds; `cible`: what it is read for, when it is not chosen in
    the window; `campagne`: the year of the baromètre.
    """

    def read(path: Path) -> None:
        title = contexte.tr("Lecture de «\u00a0{nom}\u00a0»").format(nom=path.name)
        contexte.tasks.run(title, lambda _: ouvrir(path), show)

    def show(liste: Liste) -> None:
        ImporterListe(contexte, liste, rencontre, cible, campagne).open()

    if path is not None:
        read(path)
        return
    kinds = contexte.tr("Listes (*.xlsx *.xlsm *.csv *.txt *.tsv *.xls)")
    ask_open(contexte.window, titre(contexte, INSCRIPTIONS if rencontre else cible), kinds, read)
