"""Looks in the annuaire for persons who fit what is asked, several at once: for a request, for an accompagnement."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QCheckBox

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.dialogs.list_dialog import WorkingList
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_view import TakingList
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.mises_en_relation import Candidat, Candidats

_PAUSE = 60  # milliseconds without typing before the file is searched


def tr(words: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("chercher_personnes", words))


@dataclass(frozen=True)
class _Row:
    candidat: Candidat
    taken: bool


class ChercherDansAnnuaire(WorkingList):
    """Everyone who fits, less those that are there; Enter or Space takes them, Ctrl+Enter adds them all.

    `criteria`: what is asked, each to be left out: name → its words. A subclass says whom it finds and where they go.
    """

    def __init__(self, contexte: Contexte, name: str, criteria: Mapping[str, str]) -> None:
        title = tr("Chercher dans l’annuaire")
        super().__init__(contexte, name, title)
        self._taken: dict[str, Candidat] = {}
        self.ui.nouveau.hide()
        columns = [
            Column("", "nom", _who),
            Column("", "choisie", lambda r: Cell(chip=tr("choisie") if r.taken else "", tone="ok"), width=104),
        ]
        self._model: RowsModel[_Row] = RowsModel(columns, lambda row: row.candidat.cle)
        self.view = TakingList(self._model, "chercherListe", title, widths=contexte.widths, two_lines=True)
        self.view.horizontalHeader().hide()
        self.search = SearchField(tr("Nom, commune, thème…"), "chercherMots", self.view)
        self._count = label("", "explication", "chercherCompte", wrap=True)
        self._ticks = {name: self._criterion(name, words) for name, words in criteria.items()}
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.view.opened.connect(self._toggle)
        self.ui.choisir.clicked.connect(self.conclude)
        self.ui.annuler.clicked.connect(self.reject)
        self.ui.choisir.setDefault(False)
        self.look()
        fit_to_text(self, 680, 640)
        self.search.setFocus()

    def candidats(self, texte: str, criteres: frozenset[str]) -> Candidats:
        """Whom the annuaire has for these words and these criteria."""
        raise NotImplementedError

    def ajouter(self, keys: list[str]) -> bool:
        """Adds these persons; True closes the dialog."""
        raise NotImplementedError

    def _criterion(self, name: str, words: str) -> QCheckBox:
        tick = QCheckBox(words if len(words) <= 75 else words[:74] + "…")
        tick.setObjectName(f"chercher_{name}")
        tick.setToolTip(words)
        tick.setChecked(True)
        tick.toggled.connect(lambda _: self.look())
        return tick

    def _lay_out(self) -> None:
        line = FlowLayout(spacing=10)
        for tick in self._ticks.values():
            line.addWidget(tick)
        self.ui.liste.addWidget(self.search)
        self.ui.liste.addLayout(line)
        self.ui.liste.addWidget(self.view, 1)
        self.ui.liste.addWidget(self._count)

    def let_go(self, *names: str) -> None:
        """Where nobody fits all that is asked, leaves these criteria out one after the other until somebody does."""
        for name in names:
            if not self._model.rowCount() and name in self._ticks:
                self._ticks[name].setChecked(False)

    def look(self) -> None:
        """Searches for what is typed and ticked; who was taken stays taken."""
        used = frozenset(name for name, tick in self._ticks.items() if tick.isChecked())
        found = self.candidats(self.search.text(), used)
        self._model.set_rows([_Row(c, c.cle in self._taken) for c in found.candidats])
        if self.view.row() is None:
            self.view.choose_first()
        self._say(found.complet)

    def _say(self, whole: bool) -> None:
        shown, taken = self._model.rowCount(), len(self._taken)
        if not shown:
            self._count.setText(tr("Personne ne correspond : décochez un critère, ou changez les mots."))
        elif whole:
            self._count.setText(plural(shown, tr("personne")))
        else:
            self._count.setText(tr("Les {n} premières : précisez pour voir les autres.").format(n=shown))
        self.ui.choisir.setEnabled(bool(taken))
        words = tr("Ajouter {personnes}").format(personnes=plural(taken, tr("personne")))
        self.ui.choisir.setText(words if taken else tr("Ajouter"))

    def _toggle(self, row: _Row) -> None:
        key = row.candidat.cle
        if self._taken.pop(key, None) is None:
            self._taken[key] = row.candidat
        rows = [_Row(r.candidat, r.candidat.cle in self._taken) for r in self._model.rows()]
        self._model.set_rows(rows)
        self._say(True)

    def conclude(self) -> None:
        """Adds who was taken."""
        if self._taken and self.ajouter(list(self._taken)):
            self.accept()


def _who(row: _Row) -> Cell:
    found = row.candidat
    return Cell(found.nom, found.detail, dot=found.famille.value.casefold(), strong=row.taken)
