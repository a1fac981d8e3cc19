"""Looks in the annuaire for who could answer a request: its profiles, themes and territory to begin with, several at
once to the shortlist.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_picker import Ui_PickerForm
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.mises_en_relation import Candidat, FicheDemande

_PAUSE = 60  # milliseconds without typing before the file is searched


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("chercher_personnes", words))


@dataclass(frozen=True)
class _Row:
    candidat: Candidat
    taken: bool


class _List(ListView[_Row]):
    """Space takes the chosen person or lets them go."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.row() is not None:
            self.opened.emit(self.row())
            return
        super().keyPressEvent(event)


class ChercherDialog(QDialog):
    """Everyone who fits, less those on the shortlist; Enter or Space takes them, Ctrl+Enter adds them all."""

    def __init__(self, contexte: Contexte, fiche: FicheDemande) -> None:
        super().__init__(contexte.window)
        self.setObjectName("chercherPersonnes")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._contexte, self._fiche = contexte, fiche
        self._taken: dict[str, Candidat] = {}
        self.ui = Ui_PickerForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        title = _tr("Chercher dans l’annuaire")
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.ui.nouveau.hide()
        columns = [
            Column("", "nom", _who),
            Column("", "choisie", lambda r: Cell(chip=_tr("choisie") if r.taken else "", tone="ok"), width=104),
        ]
        self._model: RowsModel[_Row] = RowsModel(columns, lambda row: row.candidat.cle)
        self.view = _List(self._model, "chercherListe", title, widths=contexte.widths, two_lines=True)
        self.view.horizontalHeader().hide()
        self.search = SearchField(_tr("Nom, commune, thème…"), "chercherMots", self.view)
        self._count = label("", "explication", "chercherCompte", wrap=True)
        self._ticks = self._criteria()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.view.opened.connect(self._toggle)
        self.ui.choisir.clicked.connect(self._add)
        self.ui.annuler.clicked.connect(self.reject)
        self.ui.choisir.setDefault(False)
        self.look()
        fit_to_text(self, 680, 640)
        self.search.setFocus()

    def _criteria(self) -> dict[str, QCheckBox]:
        """What the request asks for, each to be left out; a territory that names no place known here is not offered."""
        from cops_desktop.services import mises_en_relation as service

        demande = self._fiche.demande
        known = any(service.territoire(demande.territoire))
        asked = {
            "profils": ", ".join(demande.profils),
            "themes": ", ".join(demande.themes),
            "territoire": demande.territoire if known else "",
        }
        words = {
            "profils": _tr("Profils : {mots}"),
            "themes": _tr("Thèmes : {mots}"),
            "territoire": _tr("Territoire : {mots}"),
        }
        made = {}
        for name, value in asked.items():
            if value:
                tick = QCheckBox(words[name].format(mots=value if len(value) <= 60 else value[:59] + "…"))
                tick.setObjectName(f"chercher_{name}")
                tick.setToolTip(value)
                tick.setChecked(True)
                tick.toggled.connect(lambda _: self.look())
                made[name] = tick
        return made

    def _lay_out(self) -> None:
        line = FlowLayout(spacing=10)
        for tick in self._ticks.values():
            line.addWidget(tick)
        self.ui.liste.addWidget(self.search)
        self.ui.liste.addLayout(line)
        self.ui.liste.addWidget(self.view, 1)
        self.ui.liste.addWidget(self._count)

    def look(self) -> None:
        """Searches for what is typed and ticked; who was taken stays taken."""
        from cops_desktop.services import mises_en_relation as service

        used = frozenset(name for name, tick in self._ticks.items() if tick.isChecked())
        found = service.candidats(self._contexte.fichier, self._fiche, self.search.text(), used, self._contexte.today())
        self._model.set_rows([_Row(c, c.cle in self._taken) for c in found.candidats])
        if self.view.row() is None:
            self.view.choose_first()
        self._say(found.complet)

    def _say(self, whole: bool) -> None:
        shown, taken = self._model.rowCount(), len(self._taken)
        if not shown:
            self._count.setText(_tr("Personne ne correspond : décochez un critère, ou changez les mots."))
        elif whole:
            self._count.setText(plural(shown, _tr("personne")))
        else:
            self._count.setText(_tr("Les {n} premières : précisez pour voir les autres.").format(n=shown))
        self.ui.choisir.setEnabled(bool(taken))
        words = _tr("Ajouter {personnes}").format(personnes=plural(taken, _tr("personne")))
        self.ui.choisir.setText(words if taken else _tr("Ajouter"))

    def _toggle(self, row: _Row) -> None:
        key = row.candidat.cle
        if self._taken.pop(key, None) is None:
            self._taken[key] = row.candidat
        rows = [_Row(r.candidat, r.candidat.cle in self._taken) for r in self._model.rows()]
        self._model.set_rows(rows)
        self._say(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list or the search never closes; Ctrl+Enter adds."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._taken:
                self._add()
            return
        super().keyPressEvent(event)

    def _add(self) -> None:
        from cops_desktop.services import mises_en_relation as service

        contexte, keys = self._contexte, list(self._taken)
        if contexte.executer(service.ajouter, contexte.fichier, self._fiche.id, keys):
            added = plural(len(keys), _tr("personne proposée"), _tr("personnes proposées"))
            contexte.message.emit(_tr("{personnes}. Ctrl+Z revient en arrière.").format(personnes=added))
            self.accept()


def _who(row: _Row) -> Cell:
    found = row.candidat
    return Cell(found.nom, found.detail, dot=found.famille.value.casefold(), strong=row.taken)


def open_chercher(contexte: Contexte, fiche: FicheDemande) -> None:
    """Opens the search for a request."""
    ChercherDialog(contexte, fiche).open()
