"""The card of several chosen forms: what they add up to, and the next step of those that stand at the same one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cops_desktop.domain.paiements import Avancement, Nature
from cops_desktop.domain.words import NBSP, format_euros, format_km, plural
from cops_desktop.qt.pages.paiements.actions import Actions
from cops_desktop.qt.pages.paiements.step_date import StepDate
from cops_desktop.qt.pages.paiements.words import ORDER, TONES, nature_words, step_words, sums, tr, vacations_words
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label, rule, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.paiements import Formulaire

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAMED = 8  # persons without an address; beyond, their number
LISTED = 60  # names; beyond, the list on the left says more


class BatchCard(QWidget):
    """Shows the chosen forms together; `actions.open_form` goes to one of them. `without`: who lacks an address."""

    def __init__(self, forms: Sequence[Formulaire], without: Sequence[str], actions: Actions) -> None:
        super().__init__()
        self.setObjectName("lotFiche")
        self._forms, self._actions = forms, actions
        self._sums = sums(forms)
        self.date = StepDate(actions.contexte.today(), "lotDate", tr("étape faite le"))
        self._groups = {etat: group for etat in ORDER if (group := [f for f in forms if f.etat.etat is etat])}
        title = tr("{nombre} choisis").format(nombre=self._sums.words())
        self.setAccessibleName(title)
        column = vbox(label(title, "titre", "lotTitre", wrap=True), self._steps(), spacing=14)
        column.addLayout(self._buttons())
        column.addWidget(self.date.fault)
        if without:
            column.addWidget(label(_missing(without), "erreur", "lotSansAdresse", wrap=True))
        column.addWidget(self._totals())
        column.addWidget(self._names())
        column.addStretch()
        self.setLayout(column)

    def _steps(self) -> QWidget:
        """A row for each state: how many, how much, and the step that they can take together."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sp(10))
        grid.setVerticalSpacing(sp(6))
        grid.setColumnStretch(1, 1)
        principal = True
        for row, (etat, group) in enumerate(self._groups.items()):
            grid.addWidget(Chip(etat.value, TONES[etat]), row, 0)
            grid.addWidget(label(plural(len(group), tr("état")), "secondaire"), row, 1)
            grid.addWidget(label(format_euros(sum(f.total for f in group))), row, 2, _RIGHT)
            ready = [f for f in group if f.lignes]
            words = step_words(etat, len(ready))
            if words and ready:
                role = "principal" if principal else ""
                step = button(words, f"lotAvancer_{etat.name.lower()}", partial(self._advance, ready), role=role)
                grid.addWidget(step, row, 3)
                principal = False
        return made

    def _buttons(self) -> FlowLayout:
        line = FlowLayout()
        if any(etat not in (Avancement.PAYE, Avancement.ANNULE) for etat in self._groups):
            line.addWidget(self.date)
        else:
            self.date.hide()
        ids = [f.etat.id for f in self._forms if f.lignes]
        words = tr("Imprimer les {nombre}").format(nombre=len(ids))
        line.addWidget(button(words, "lotImprimer", lambda: self._actions.print(ids), icon="imprimer", hint="Ctrl+P"))
        drafts = self._groups.get(Avancement.BROUILLON, [])
        if drafts:
            count = plural(len(drafts), Avancement.BROUILLON.value)
            hint = tr("Suppr ; Ctrl+Z les ramène")
            line.addWidget(
                button(tr("Supprimer {brouillons}").format(brouillons=count), "lotSupprimer",
                       lambda: self._actions.delete(drafts), hint=hint)
            )  # fmt: skip
        return line

    def _advance(self, forms: Sequence[Formulaire]) -> None:
        day = self.date.day()
        if day is not None:
            self._actions.advance(forms, day)

    def _totals(self) -> KeyValue:
        """What the forms pay, by nature, and where it goes (§9)."""
        lines = [line for f in self._forms if f.etat.etat is not Avancement.ANNULE for line in f.lignes]
        facts = []
        for nature in (Nature.VACATION, Nature.TRAVAIL, Nature.TRAJET, Nature.FRAIS):
            chosen = [line for line in lines if line.nature is nature]
            if not chosen:
                continue
            quantity = sum(line.quantite for line in chosen)
            counted = plural(len(chosen), tr("ligne"))
            if nature is Nature.TRAJET:
                counted += f" · {format_km(quantity)}{NBSP}km"
            elif nature is not Nature.FRAIS:
                counted += f" · {vacations_words(quantity)}"
            facts.append(Fact(nature_words(nature), format_euros(sum(line.montant for line in chosen)), counted))
        payroll, transfer = tr("à transmettre à la paie"), tr("à rembourser par virement")
        facts.append(Fact(tr("Total brut"), format_euros(self._sums.brut), payroll, strong=True))
        facts.append(Fact(tr("Total des frais"), format_euros(self._sums.frais), transfer, strong=True))
        facts.append(Fact(tr("Total"), format_euros(self._sums.total), strong=True))
        return KeyValue("lotTotaux", facts, figures=True)

    def _names(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sp(12))
        grid.setVerticalSpacing(sp(3))
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(tr("Les états choisis"), "titrePanneau"), 0, 0, 1, 2)
        for row, form in enumerate(self._forms[:LISTED], 1):
            words = f"{form.personne} · {form.etat.reference or form.etat.etat.value}"
            open_it = partial(self._actions.open_form, form.etat.id)
            grid.addWidget(TextLink(words, f"lot_{form.etat.id}", open_it, quiet=True), row, 0)
            grid.addWidget(label(format_euros(form.total)), row, 1, _RIGHT)
        if len(self._forms) > LISTED:
            rest = tr("et {nombre} autres, dans la liste").format(nombre=len(self._forms) - LISTED)
            grid.addWidget(rule(), LISTED + 1, 0, 1, 2)
            grid.addWidget(label(rest, "explication"), LISTED + 2, 0, 1, 2)
        return made


def _missing(names: Sequence[str]) -> str:
    """Who is to be asked where they live before their form is validated."""
    said = ", ".join(names[:NAMED])
    if len(names) > NAMED:
        said += tr(" et {nombre} de plus").format(nombre=len(names) - NAMED)
    return tr("Adresse à compléter : {noms}. Elle sera figée avec l’état.").format(noms=said)
