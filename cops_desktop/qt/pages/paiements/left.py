"""The left of the page: the list of forms or of what is unpaid, its sums, or what an empty place says."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.words import format_euros, format_vacations, plural
from cops_desktop.qt.context import Widths
from cops_desktop.qt.pages.paiements.columns import forms_model, restes_model
from cops_desktop.qt.pages.paiements.filters import Wanted
from cops_desktop.qt.pages.paiements.lists import SumsLine
from cops_desktop.qt.pages.paiements.words import Sums, sums, tr
from cops_desktop.qt.widgets.basics import hbox, label, rule
from cops_desktop.qt.widgets.many_list import ManyList
from cops_desktop.qt.widgets.panel import EmptyState, nothing_found
from cops_desktop.services.paiements import Formulaire, Reste
from cops_desktop.services.suivi import Suivi

_SUMMED = ("vacations", "brut", "frais", "total")


class Left(QStackedWidget):
    """`prepare` and `show_all` are what the empty places offer, `see_card` follows a click on the chosen forms' sum."""

    def __init__(
        self,
        widths: Widths,
        prepare: Callable[[], object],
        show_all: Callable[[], object],
        see_card: Callable[[], object],
    ) -> None:
        super().__init__()
        # The columns that give way, and below which width in pixels at 100 %.
        self.forms: ManyList[Formulaire] = ManyList(
            forms_model(), "etatsListe", tr("États de vacations et de frais"), widths=widths, sort_by="etat",
            spare=((640, "vacations brut frais"), (430, "numero"), (340, "etat")),
        )  # fmt: skip
        self.restes: ManyList[Reste] = ManyList(
            restes_model(), "restesListe", tr("Ce qui reste dû"), widths=widths, sort_by="suite",
            spare=((640, "jour suite"), (430, "quoi")),
        )  # fmt: skip
        self._shown_line = SumsLine(self.forms, "etatsAffiches", _SUMMED)
        self._picked_line = SumsLine(self.forms, "etatsChoisis", _SUMMED)
        self._reste_line = SumsLine(self.restes, "restesAffiches", ("montant",))
        self._shown_line.words.clicked.connect(self.forms.selectAll)
        self._picked_line.words.clicked.connect(lambda: see_card())
        self._reste_line.words.clicked.connect(self.restes.selectAll)
        keys = tr("Entrée : sa fiche · Ctrl+A : tous · Suppr : retirer un brouillon · Ctrl+P : imprimer")
        self._forms_place = _with_sums(self.forms, [self._shown_line, self._picked_line], keys)
        keys = tr("Entrée : sa fiche · Ctrl+F : chercher")
        self._restes_place = _with_sums(self.restes, [self._reste_line], keys)
        self._empty = EmptyState(
            tr("Aucun état"),
            "paiementsVide",
            tr("Saisissez les présences d’une réunion de CoTec, puis préparez les états : un par personne."),
            tr("Préparer les états…"),
            prepare,
        )
        self._nothing = EmptyState(
            tr("Rien ne reste dû"),
            "restesVide",
            tr("Tout ce qui a été saisi est sur un état, et personne n’est laissé de côté."),
        )
        hidden = tr("Aucune ligne ne passe ce filtre.")
        self._filtered = nothing_found("paiementsFiltre", hidden, show_all)
        for place in (self._forms_place, self._restes_place, self._empty, self._nothing, self._filtered):
            self.addWidget(place)

    def show_forms(self, suivi: Suivi, words: str, wanted: Wanted) -> None:
        """The forms that pass, and their sums."""
        self.forms.show_rows(suivi.formulaires, words, wanted, Wanted.accepts)
        place = self._filtered if suivi.formulaires else self._empty
        self.setCurrentWidget(self._forms_place if self.forms.filter.rowCount() else place)
        found = sums(self.forms.shown())
        _say(self._shown_line, tr("Affichés : {etats}"), found, tr("Les choisir tous (Ctrl+A)"))

    def show_restes(self, suivi: Suivi, words: str, wanted: Wanted) -> None:
        """What is unpaid and passes, and its sum."""
        self.restes.show_rows(suivi.restes, words, wanted, Wanted.accepts_reste)
        place = self._filtered if suivi.restes else self._nothing
        self.setCurrentWidget(self._restes_place if self.restes.filter.rowCount() else place)
        shown = self.restes.shown()
        said = tr("Affichées : {lignes}").format(lignes=plural(len(shown), tr("ligne")))
        due = format_euros(sum(reste.montant for reste in shown))
        self._reste_line.say(said, {"montant": due}, tr("Les choisir toutes (Ctrl+A)"))

    def say_chosen(self, chosen: Sequence[Formulaire]) -> None:
        """The sums of the chosen forms, when there are several."""
        _say(self._picked_line, tr("Choisis : {etats}"), sums(chosen), tr("Voir leur fiche"))
        self._picked_line.setVisible(len(chosen) > 1)


def _with_sums(view: QWidget, lines: Sequence[SumsLine], keys: str) -> QWidget:
    """The list, its sums under it, and the keys that it answers to."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(view, 1)
    column.addWidget(rule())
    for line in lines:
        column.addWidget(line)
    column.addLayout(hbox(label(keys, "explication", wrap=True), margins=(12, 0, 12, 2)))
    return made


def _say(line: SumsLine, words: str, found: Sums, hint: str) -> None:
    figures = {
        "vacations": format_vacations(found.demi),
        "brut": format_euros(found.brut),
        "frais": format_euros(found.frais),
        "total": format_euros(found.total),
    }
    line.say(words.format(etats=found.words()), figures, hint)
