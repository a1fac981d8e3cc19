"""The saved searches: kept under a name, chosen again, taken away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QVBoxLayout, QWidget

from cops_desktop.domain.recherche import Criteres
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.pages.annuaire.words import joined, tr
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label


class SaveDialog(ReadingOrder, QDialog):
    """Asks under which name the search is kept; a name that exists already takes the new search."""

    def __init__(self, contexte: Contexte, criteres: Criteres, name: str) -> None:
        super().__init__(contexte.window)
        self.setObjectName("enregistrerRecherche")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Enregistrer cette recherche")
        self.setWindowTitle(title)
        self._contexte, self._criteres = contexte, criteres
        self._name = QLineEdit(name)
        self._name.setObjectName("rechercheNom")
        self._name.setAccessibleName(tr("Nom de la recherche"))
        self._name.setPlaceholderText(tr("Patients partenaires du Tarn"))
        self._fault = label("", "erreur", "rechercheFaute", wrap=True)
        self._fault.hide()
        keep = button(tr("Enregistrer"), "rechercheEnregistrer", self._save, role="principal")
        keep.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sp(22), sp(20), sp(22), sp(18))
        layout.setSpacing(sp(10))
        layout.addWidget(label(title, "titre", wrap=True))
        layout.addWidget(label(typeset(joined(*(words for _, words in criteres.en_mots()))), "explication", wrap=True))
        layout.addWidget(self._name)
        layout.addWidget(self._fault)
        layout.addLayout(hbox(None, button(tr("Annuler"), "rechercheAnnuler", self.reject), keep))
        fit_to_text(self, 480)
        self._name.setFocus()

    def set_error(self, sentence: str) -> None:
        """Says why it was refused."""
        self._fault.setText(typeset(sentence))
        self._fault.setVisible(bool(sentence))

    def _save(self) -> None:
        from cops_desktop.services import recherche

        fichier = self._contexte.fichier
        name = " ".join(self._name.text().split())
        if self._contexte.executer(recherche.enregistrer, fichier, name, self._criteres, field=self):
            self.accept()


class SavedMenu(QMenu):
    """Filled when it opens; `now()` gives the present criteria, `choose(criteres)` goes to a saved search."""

    def __init__(
        self,
        contexte: Contexte,
        now: Callable[[], Criteres],
        choose: Callable[[Criteres], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("menuRecherches")
        self._contexte, self._now, self._choose = contexte, now, choose
        self.aboutToShow.connect(self.fill)

    def name_of(self, criteres: Criteres) -> str:
        """The name under which these criteria are kept; "" when they are not."""
        from cops_desktop.services import recherche

        found = recherche.enregistrees(self._contexte.fichier)
        return next((saved.nom for saved in found if saved.criteres == criteres), "")

    def fill(self) -> None:
        """Reads the saved searches."""
        from cops_desktop.services import recherche

        self.clear()
        now = self._now()
        saved = recherche.enregistrees(self._contexte.fichier)
        for item in saved:
            action = self.addAction(_plain(item.nom), partial(self._choose, item.criteres))
            action.setCheckable(True)
            action.setChecked(item.criteres == now)
        if not saved:
            self.addAction(tr("Aucune recherche enregistrée")).setEnabled(False)
        self.addSeparator()
        keep = self.addAction(tr("Enregistrer cette recherche…"), self.save)
        keep.setObjectName("rechercheGarder")
        keep.setEnabled(not now.vide)
        if saved:
            gone = self.addMenu(tr("Retirer de la liste"))
            for item in saved:
                gone.addAction(_plain(item.nom), partial(self._remove, item.id))

    def save(self) -> None:
        """Asks for a name."""
        now = self._now()
        SaveDialog(self._contexte, now, self.name_of(now)).open()

    def _remove(self, key: str) -> None:
        from cops_desktop.services import recherche

        say = self._contexte.message.emit
        words = tr("La recherche est retirée. Ctrl+Z la ramène.")
        self._contexte.executer(recherche.retirer, self._contexte.fichier, key, then=lambda _: say(words))


def _plain(name: str) -> str:
    """A name as a menu shows it: an ampersand is a letter."""
    return name.replace("&", "&&")
