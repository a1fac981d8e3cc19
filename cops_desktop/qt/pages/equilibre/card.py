"""The card of a slice: its figures, and its persons, each of whom opens in the annuaire."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import RowsModel
from cops_desktop.qt.pages.equilibre.words import columns, tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.list_view import KeyedList
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.services.equilibre import Barre, Comparaison, Image, Personne, personnes_de


class PartCard(Panel):
    """The persons of a slice; Escape in the list goes back to where they were asked from (`back`)."""

    def __init__(self, contexte: Contexte, back: Callable[[], object]) -> None:
        super().__init__(name="equilibreFiche", flush=True)
        self._contexte = contexte
        self._model = RowsModel(columns(), lambda person: person.cle)
        self._title = label("", "sousTitre", "equilibrePartTitre", wrap=True)
        self._figures = label("", "explication", "equilibrePartChiffres", wrap=True)
        self.view: KeyedList[Personne] = KeyedList(
            self._model, "equilibrePersonnes", tr("Personnes de cette part"), widths=contexte.widths, two_lines=True
        )
        self.view.opened.connect(lambda person: contexte.ouvrir("personne", person.cle))
        self.view.keys = {Qt.Key.Key_Escape: back}
        self.body.addLayout(vbox(self._title, self._figures, spacing=2, margins=(16, 14, 16, 8)))
        self.body.addWidget(self.view, 1)
        self._rest = QWidget()  # what the list leaves where nobody is in it
        self.body.addWidget(self._rest, 1)
        self.setMinimumWidth(sp(240))

    def show_nothing(self) -> None:
        """Says what a slice does."""
        self._title.setText(tr("Qui est dans chaque part"))
        self._figures.setText(tr("Choisissez une part : Entrée ou un clic montre ses personnes ici."))
        self._show_list(())

    def show_part(self, comparaison: Comparaison, image: Image, barre: Barre) -> None:
        """The persons of a slice of the group."""
        group = comparaison.groupe
        self._title.setText(f"{image.titre} — {barre.part.nom}")
        said = [plural(barre.part.nombre, "personne"), "" if barre.hors_parts else barre.part.en_mots]
        if comparaison.reference is not None and barre.reference is not None:
            other = tr("{groupe} : {part}").format(groupe=comparaison.reference.nom, part=barre.reference.en_mots)
            said.append(f"{other} ({barre.reference.nombre})")
        self._figures.setText(" · ".join(filter(None, (group.nom, *said))))
        self._show_list(personnes_de(self._contexte.fichier, group, barre.part.personnes))

    def _show_list(self, people: Sequence[Personne]) -> None:
        self._model.set_rows(people)
        self.view.setVisible(bool(people))
        self._rest.setVisible(not people)

    def take_focus(self) -> None:
        """Goes to the first person."""
        if self.view.isVisible():
            self.view.choose_first()
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
