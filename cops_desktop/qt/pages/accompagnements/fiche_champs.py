"""The parts of the card that are typed in place: the next action and its day, the planned days, the texts."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.accompagnements.types import ETAPES
from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.accompagnements import fiche_words
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import hbox, label, vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.fields import DateField, FieldRow, TextField
from cops_desktop.qt.widgets.long_field import LongField
from cops_desktop.services.accompagnements.fiche import Fiche

DAY_WIDTH, LEAST_DAY = 172, 110  # pixels at 100 %: « 24/11/2026 (calculé) », « 24/11/2026 »
TEXTES = (  # field, its word, what to write in it
    ("contexte", "Contexte", "D’où vient la demande, qui est concerné, ce qui existe déjà."),
    ("diagnostic", "Diagnostic", "Ce que la première étape a montré : pratiques, besoins, personnes ressources."),
    ("plan", "Plan d’actions", "Qui fait quoi, et pour quand ; la communication ; les critères d’évaluation."),
    ("livrables", "Livrables", "Ce qui a été produit, ou le sera."),
    ("evaluation", "Évaluation", "L’impact, la culture du partenariat, les perspectives."),
)


class _Fields(Section):
    """Fields named by what they write, each saved when left."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.fields: dict[str, FieldRow] = {}
        self._key = ""

    def _take(self, champ: str, field: FieldRow) -> FieldRow:
        self.fields[champ] = field
        field.saisie.connect(partial(self._save, champ))
        return field

    def show_fiche(self, fiche: Fiche) -> None:
        self._key = fiche.id
        for champ, field in self.fields.items():
            field.set_value(getattr(fiche.item, champ))

    def commit(self) -> None:
        for field in self.fields.values():
            field.commit()

    def _save(self, champ: str, valeur: Any) -> None:
        from cops_desktop.services.accompagnements.noter import noter

        self.contexte.executer(noter, self.contexte.fichier, self._key, champ, valeur, field=self.fields[champ])


class SuiteSection(_Fields):
    """The next action and its day: what the board shows, and what makes a project late."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementSuite")
        self._late = label("", "erreur", "accompagnementRetard", wrap=True)
        action, day = (
            TextField(tr("Prochaine action"), "accompagnementAction"),
            _Day(tr("Pour le"), "accompagnementEcheance"),
        )
        day.set_placeholder(tr("JJ/MM/AAAA"))
        self._take("prochaine_action", action)
        self._take("echeance", day)
        self.setLayout(vbox(action, day, self._late, spacing=6))

    def show_fiche(self, fiche: Fiche) -> None:
        super().show_fiche(fiche)
        self.fields["prochaine_action"].setToolTip(typeset(fiche.item.prochaine_action))  # beside the board it is cut
        alerte = fiche.ligne.alerte
        said = tr("{phrase}.").format(phrase=alerte.phrase) if alerte is not None and alerte.en_retard else ""
        self._late.setText(tr(said))
        self._late.setVisible(bool(said))
        self.setVisible(fiche.parcours.ouvert or bool(fiche.item.prochaine_action))


class _Day(DateField):
    """A day: a short line, and what is said of it beside; under it where there is no room."""

    def _arrange(self) -> None:
        line = QWidget()
        row = hbox(self._word, self.editor, None, spacing=12)
        row.setStretch(1, 100)  # as wide as it may be, before any room is left after it
        row.setStretch(2, 1)
        line.setLayout(row)
        self.setLayout(vbox(Columns(line, self._note, (1, 1), room=640, below=1)))

    def _place(self) -> None:
        super()._place()
        self.editor.setMinimumWidth(sp(LEAST_DAY))
        self.editor.setMaximumWidth(sp(DAY_WIDTH))

    def tell(self, word: str, computed: date | None, note: str) -> None:
        """What the line is called, what it stands for while it is empty, what is said beside it."""
        self._word.setText(word)
        said = tr("{jour} (calculé)").format(jour=format_date(computed)) if computed else tr("JJ/MM/AAAA")
        self.set_placeholder(said)
        self.set_help(note)


class DatesSection(_Fields):
    """When it should begin and each stage should end, with what really was beside each."""

    title = "Étapes et dates"
    short = "Dates"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementDates")
        self._note = label("", "explication", "accompagnementDurees", wrap=True)
        self._begin = _Day(tr("Début prévu"), "accompagnementDebut")
        self._ends = {n: _Day(tr("Fin prévue de l’étape {n}").format(n=n), f"accompagnementFin{n}") for n in ETAPES}
        self._take("debut_prevu", self._begin)
        for number, field in self._ends.items():
            self._take(f"fin_etape_{number}", field)
        self.setLayout(vbox(self._note, self._begin, *self._ends.values(), spacing=8))

    def show_fiche(self, fiche: Fiche) -> None:
        super().show_fiche(fiche)
        life, day = fiche.parcours, self.contexte.today()
        self._note.setText(fiche_words.durations(fiche))
        self._begin.tell(tr("Début prévu"), life.debut, self._began(fiche))
        planned = {prevue.etape: prevue for prevue in fiche.ligne.prevues}
        for number, field in self._ends.items():
            prevue = planned.get(number)
            said = fiche_words.beside_planned(life, prevue, number, day)
            field.tell(fiche_words.stage(fiche, number), prevue.fin if prevue else None, said)

    @staticmethod
    def _began(fiche: Fiche) -> str:
        begun = fiche.parcours.debut
        if begun is not None:
            return tr("Réel : {jour}.").format(jour=format_date(begun))
        return "" if fiche.item.debut_prevu else tr("Avec un jour de début, la fin de chaque étape se calcule.")


class TextesSection(_Fields):
    """Context, diagnosis, plan, deliverables, evaluation: the sheet of the project is printed from them."""

    short = "Textes"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementTextes")
        texts = [
            self._take(champ, LongField(tr(word), f"accompagnement{champ.capitalize()}", tr(hint)))
            for champ, word, hint in TEXTES
        ]
        self.setLayout(vbox(*texts, spacing=12))
