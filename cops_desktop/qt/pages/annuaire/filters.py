"""« + filtre »: every criterion of the search, to tick or to write."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.recherche import Criteres, GenreFiche
from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.pages.annuaire.words import MARQUES, tr
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, scrolling, vbox
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.word_checks import WordChecks
from cops_desktop.services.annuaire import OBJETS

# The region first; others are searched by postcode.
DEPARTEMENTS = ("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82")
YEARS = (1, 2, 3, 5)
Values = Sequence[tuple[Any, str]]  # a value and its words


class FiltersDialog(ReadingOrder, QDialog):
    """Shows the filters of `criteres`; « Appliquer » hands the new ones to `then`, with the same text."""

    def __init__(self, contexte: Contexte, criteres: Criteres, then: Callable[[Criteres], object]) -> None:
        super().__init__(contexte.window)
        self.setObjectName("filtresAnnuaire")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Filtrer l’annuaire"))
        self._criteres, self._then = criteres, then
        self._ticks: dict[str, tuple[WordChecks, Values]] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._column = vbox(spacing=6, margins=(0, 0, 10, 0))
        self._fill(contexte)
        ground = QWidget()
        ground.setLayout(self._column)
        apply = button(tr("Appliquer"), "filtresAppliquer", self._apply, role="principal")
        apply.setDefault(True)
        buttons = hbox(
            button(tr("Tout retirer"), "filtresRetirer", self._clear),
            None,
            button(tr("Annuler"), "filtresAnnuler", self.reject),
            apply,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sp(22), sp(20), sp(22), sp(18))
        layout.setSpacing(sp(12))
        layout.addWidget(label(tr("Filtrer l’annuaire"), "titre"))
        layout.addWidget(scrolling(ground, "filtresDefilement"), 1)
        layout.addLayout(buttons)
        fit_to_text(self, 760, 680)
        next(iter(self._ticks.values()))[0].setFocus()

    def _fill(self, contexte: Contexte) -> None:
        """Who or what first, where, then what one knows of them."""
        from cops_desktop.geographie import nom_du_departement
        from cops_desktop.services import annuaire, recherche

        def words(liste: str) -> Values:
            return [(word, word) for word in annuaire.words(contexte.fichier, liste)]

        self._add_ticks("genres", tr("Sorte de fiche"), [(kind, kind.pluriel) for kind in GenreFiche], 3)
        self._add_lines()
        self._add_ticks("marques", tr("Engagement au COPS"), [(m, MARQUES[m][0]) for m in recherche.MARQUES], 3)
        self._add_ticks("familles", tr("Famille de profils"), [(f, f.value) for f in Famille], 3)
        self._add_ticks("profils", tr("Profils et rôles"), words("profils"))
        self._add_ticks("domaines", tr("Domaines d’activité"), words("domaines"))
        self._add_ticks("themes", tr("Thèmes"), words("thèmes"), 3)
        self._add_ticks("types", tr("Type de structure"), words("types de structure"), 3)
        self._add_ticks("localisations", tr("Territoire"), [(place, place.value) for place in Localisation], 4)
        named = [(code, f"{code} {nom_du_departement(f'{code}000')}".strip()) for code in DEPARTEMENTS]
        self._add_ticks("departements", tr("Département"), named, 3)
        self._add_ticks("consentements", tr("Peut être publié"), [(objet, objet) for objet in OBJETS], 3)
        self._years = Choice("filtresSansNouvelles", tr("Sans nouvelles depuis"), 20)
        self._years.offer([(None, tr("peu importe")), *((n, plural(n, tr("an"))) for n in YEARS)])
        self._years.choose(self._criteres.sans_nouvelles_depuis)
        self._column.addWidget(label(tr("Sans nouvelles depuis"), "titrePanneau"))
        self._column.addWidget(self._years, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()

    def _add_lines(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(sp(14))
        lines = {"nom": tr("Nom"), "code_postal": tr("Code postal"), "commune": tr("Commune")}
        for name, title in lines.items():
            line = QLineEdit(getattr(self._criteres, name))
            line.setObjectName(f"filtres_{name}")
            line.setAccessibleName(title)
            self._lines[name] = line
            form.addRow(label(title, "secondaire"), line)
        self._column.addSpacing(sp(4))
        self._column.addLayout(form)

    def _add_ticks(self, name: str, title: str, values: Values, columns: int = 2) -> None:
        """The values of a criterion; those that are asked stay, even when their list has lost them."""
        chosen = getattr(self._criteres, name)
        known = {value for value, _ in values}
        values = [*values, *((value, str(value)) for value in chosen if value not in known)]
        if not values:
            return
        ticks = WordChecks()
        ticks.setObjectName(f"filtres_{name}")
        ticks.setAccessibleName(title)
        ticks.columns = columns
        ticks.set_words([words for _, words in values], [words for value, words in values if value in chosen])
        self._ticks[name] = (ticks, values)
        self._column.addSpacing(sp(4))
        self._column.addWidget(label(title, "titrePanneau"))
        self._column.addWidget(ticks)

    def criteres(self) -> Criteres:
        """What is ticked and written now."""
        asked: dict[str, Any] = {"texte": self._criteres.texte, "sans_nouvelles_depuis": self._years.currentData()}
        for name, line in self._lines.items():
            asked[name] = " ".join(line.text().split())
        for name, (ticks, values) in self._ticks.items():
            ticked = ticks.ticked()
            asked[name] = tuple(value for value, words in values if words in ticked)
        return Criteres(**asked)

    def _apply(self) -> None:
        criteres = self.criteres()
        self.accept()
        self._then(criteres)

    def _clear(self) -> None:
        self.accept()
        self._then(Criteres(texte=self._criteres.texte))
