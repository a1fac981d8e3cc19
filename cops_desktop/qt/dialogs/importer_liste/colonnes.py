"""The first step: what the list is about, where its titles stand, and what each column holds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from cops_desktop.domain.words import plural
from cops_desktop.exchange.mapping import IGNORER, NOTES, Cible, Colonne, appliquer, colonnes
from cops_desktop.exchange.mapping.colonnes import cellule, donnees, texte
from cops_desktop.exchange.tables import RawRow
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import clear, label, scrolling, set_role, vbox
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.listes import Lecture, Liste

_ROWS = 8
_TITLES = 12  # first lines among which the titles are chosen
_WIDE, _LETTERS = 186, 26  # of a column: pixels at 100 %, and letters before « … »


class ColonnesPage(QWidget):
    """Shows the first rows of the list with a choice above each column; `changed` comes with any correction.

    `propose(feuille, cible, entetes)` guesses again: `entetes` is None when the line of titles is to be guessed too.
    `cibles`: what the list may be read for; without `notes`, what is not read is left out.
    """

    changed = Signal()

    def __init__(
        self,
        liste: Liste,
        cibles: Sequence[Cible],
        propose: Callable[[int, str, int | None], Lecture],
        *,
        notes: bool = True,
    ) -> None:
        super().__init__()
        self._liste, self._propose, self._notes = liste, propose, notes
        self._feuille = 0
        self._lecture = propose(0, cibles[0].cle, None)
        self.genre = Choice("listeGenre", self.tr("Ce que contient la liste"), 14)
        self.genre.offer([(cible.cle, cible.titre) for cible in cibles])
        self.genre.setVisible(len(cibles) > 1)
        self.feuille = Choice("listeFeuille", self.tr("Feuille du classeur"), 16)
        self.feuille.offer([(place, sheet.name) for place, sheet in enumerate(liste.feuilles)])
        self.feuille.setVisible(len(liste.feuilles) > 1)
        self.entetes = Choice("listeEntetes", self.tr("Ligne des titres de colonnes"), 22)
        self.capitales = QCheckBox(self.tr("Écrire «\u00a0DUPONT\u00a0» comme «\u00a0Dupont\u00a0»"))
        self.capitales.setObjectName("listeCapitales")
        self.capitales.setChecked(True)
        self.capitales.setVisible(any(cible.propres for cible in cibles))
        self.capitales.setToolTip(
            self.tr("Les noms, prénoms et communes tout en capitales\u202f; le reste est gardé tel quel.")
        )
        for choice in (self.genre, self.feuille):
            choice.activated.connect(lambda _: self._guess(None))
        self.entetes.activated.connect(lambda _: self._guess(self.entetes.currentData()))
        self.capitales.toggled.connect(self._recase)
        self._resume = label("", "explication", "listeResume", wrap=True)
        self._ground = QWidget()
        self._grid = QGridLayout(self._ground)
        self._grid.setContentsMargins(sp(2), sp(2), sp(2), sp(2))
        self._grid.setHorizontalSpacing(sp(10))
        self._grid.setVerticalSpacing(sp(3))
        self._area = scrolling(self._ground, "listeColonnesDefilement")
        line = QWidget()
        flow = FlowLayout(line, spacing=10)
        for widget in (self.genre, self.feuille, self.entetes, self.capitales):
            flow.addWidget(widget)
        words = self.tr("Dites ce que contient chaque colonne. Ce qui est ignoré n’est pas importé.")
        self.setLayout(vbox(line, label(words, "explication", wrap=True), self._area, self._resume, spacing=10))
        self._show()

    @property
    def lecture(self) -> Lecture:
        """The list with the columns as they are chosen now."""
        return self._lecture

    def _guess(self, entetes: int | None) -> None:
        self._lecture = self._propose(self.feuille.currentData(), self.genre.currentData(), entetes)
        self._recase(self.capitales.isChecked())
        self._show()

    def _recase(self, checked: bool) -> None:
        self._lecture = replace(self._lecture, choix=replace(self._lecture.choix, hors_capitales=checked))
        self._say()
        self.changed.emit()

    def _show(self) -> None:
        lecture = self._lecture
        sheet, choix = lecture.feuille, lecture.choix
        self.entetes.offer([(0, self.tr("Pas de titres")), *self._title_lines()])
        self.entetes.choose(choix.entetes)
        clear(self._grid)
        rows = list(islice(donnees(sheet, choix.entetes), _ROWS))
        for number, row in enumerate(rows):
            self._grid.addWidget(label(str(row.line), "explication"), number + 2, 0)
        for colonne in colonnes(sheet, choix.entetes):
            self._add(colonne, rows)
        self._grid.setRowStretch(_ROWS + 2, 1)
        self._grid.setColumnStretch(len(choix.champs) + 1, 1)
        self._say()
        self.changed.emit()

    def _title_lines(self) -> list[tuple[int, str]]:
        found = []
        for row in self._lecture.feuille.rows[:_TITLES]:
            words = ", ".join(texte(cell) for cell in row.cells if cell is not None)
            found.append((row.line, self.tr("Titres à la ligne {n} ({mots})").format(n=row.line, mots=_short(words))))
        return found

    def _add(self, colonne: Colonne, rows: list[RawRow]) -> None:
        place = colonne.place
        title = label(_short(colonne.nom), "fort", f"listeTitre{place}")
        title.setToolTip(colonne.nom)
        choice = Choice(f"listeColonne{place}", self.tr("Contenu de {colonne}").format(colonne=colonne.nom), 12)
        fields = [(champ.cle, champ.titre) for champ in self._lecture.cible.champs]
        notes = [(NOTES, self.tr("Garder dans les notes"))] if self._notes else []
        choice.offer([(IGNORER, self.tr("— ignorer —")), *notes, *fields])
        choice.choose(self._lecture.choix.champs[place])
        choice.setFixedWidth(sp(_WIDE))
        samples = [label(_short(texte(cellule(row, place))), "", f"listeCellule{place}") for row in rows]
        choice.activated.connect(lambda _: self._choose(place, choice.currentData(), samples))
        self._grid.addWidget(title, 0, place + 1)
        self._grid.addWidget(choice, 1, place + 1)
        for number, sample in enumerate(samples):
            self._grid.addWidget(sample, number + 2, place + 1)
        _dim(samples, self._lecture.choix.champs[place])

    def _choose(self, place: int, champ: str, samples: list[QLabel]) -> None:
        self._lecture = replace(self._lecture, choix=self._lecture.choix.avec(place, champ))
        _dim(samples, champ)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """How many rows there are, and how the first is read: capitals and cut names are seen at once.

        The last columns of a form's export are out of sight: those that are left out are named.
        """
        lecture = self._lecture
        first = next(appliquer(lecture.feuille, lecture.cible, lecture.choix), None)
        count = sum(1 for _ in donnees(lecture.feuille, lecture.choix.entetes))
        words = plural(count, self.tr("ligne"))
        if missing := lecture.choix.manque(lecture.cible):
            champ = lecture.cible.champ(missing[0][0])
            name = champ.titre if champ else ""
            words = self.tr("Dites quelle colonne contient «\u00a0{titre}\u00a0».").format(titre=name)
        elif first is not None:
            parts = (
                f"{champ.titre} : {first.champs[champ.cle]}"
                for champ in lecture.cible.champs
                if champ.cle in first.champs
            )
            words += self.tr(". La première donne\u202f: {parties}").format(parties=" · ".join(parts))
        places = lecture.choix.champs
        left = [c.nom for c in colonnes(lecture.feuille, lecture.choix.entetes) if places[c.place] == IGNORER]
        if left and not missing:
            said = plural(len(left), self.tr("colonne ignorée"), self.tr("colonnes ignorées"))
            words += self.tr(". {compte}\u202f: {noms}.").format(compte=said, noms=", ".join(map(_short, left)))
        set_role(self._resume, "attention" if missing else "explication")
        self._resume.setText(typeset(words.replace("\n", ", ")))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LETTERS else f"{text[: _LETTERS - 1]}…"


def _dim(samples: list[QLabel], champ: str) -> None:
    for sample in samples:
        set_role(sample, "secondaire" if champ == IGNORER else "")
        sample.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
