"""The dialog that prepares forms: says before it does so whom they pay, how much, and what stays unpaid and why."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QTimer

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_euros, format_vacations, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, show_in_editor
from cops_desktop.qt.forms.ui_preparer_etats import Ui_PreparerEtatsForm
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.pages.paiements.columns import restes_model
from cops_desktop.qt.pages.paiements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.paiements import Formulaire, Preparation

COUNT_AFTER = 300  # milliseconds without a key
READ_FOR = 400  # milliseconds: an Enter that changed the figures does not yet agree to them


class PreparerEtatsDialog(FormDialog):
    """`then(ids)` follows with the drafts that were made or completed; only what was shown is made."""

    form = Ui_PreparerEtatsForm
    fields = ("jusquau", "cotec")
    wide, tall = 940, 680

    def __init__(
        self, contexte: Contexte, cotecs: Mapping[str, str], cotec_id: str, then: Callable[[list[str]], object]
    ) -> None:
        super().__init__(contexte)
        self.setObjectName("dialoguePreparer")
        self._then = then
        self._shown = Preparation((), frozenset(), ())
        self._counted: dict[str, Any] | None = None
        offer(self.ui.cotec, [(None, tr("Tous les CoTec")), *cotecs.items()])
        show_in_editor(self.ui.cotec, cotec_id or None)
        show_in_editor(self.ui.jusquau, contexte.today())
        self.ui.jusquau.setMaximumWidth(sp(170))
        self.required = {"jusquau": tr("Écrivez jusqu’à quel jour : les réunions d’après attendront.")}
        widths = contexte.widths
        self._forms: ListView[Formulaire] = ListView(
            self._forms_model(), "preparerEtats", tr("États à préparer"), widths=widths, two_lines=True
        )
        self._left = ListView(
            restes_model(), "preparerRestes", tr("Ce qui restera impayé"), widths=widths, two_lines=True
        )
        for view, place in ((self._forms, self.ui.etats), (self._left, self.ui.restes)):
            view.setMinimumHeight(sp(150))
            place.addWidget(view)
        self.ui.cotec.activated.connect(lambda _: self._show())
        self._pause = self._timer(COUNT_AFTER)
        self._just_counted = self._timer(READ_FOR)
        self._pause.timeout.connect(self._typed)
        self.ui.jusquau.textEdited.connect(lambda _: self._pause.start())
        self.ui.jusquau.editingFinished.connect(self._show)
        self._show()
        self._just_counted.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        return made

    def _forms_model(self) -> RowsModel[Formulaire]:
        columns = [
            Column[Formulaire](tr("Bénéficiaire"), "personne", _person),
            Column[Formulaire](tr("Brouillon"), "deja", self._standing, width=120),
            Column[Formulaire](tr("Vac."), "demi", lambda f: Cell(format_vacations(f.demi)), None, 62, True),
            Column[Formulaire](tr("Brut"), "brut", lambda f: Cell(format_euros(f.brut)), None, 94, True),
            Column[Formulaire](tr("Frais"), "frais", lambda f: Cell(format_euros(f.frais)), None, 94, True),
            Column[Formulaire](tr("Total"), "total", _total, None, 98, True),
        ]
        return RowsModel(columns, key=lambda f: f.etat.id)

    def _standing(self, form: Formulaire) -> Cell:
        if form.etat.id in self._shown.deja:
            return Cell(chip=tr("déjà préparé"), tone="neutre")
        return Cell(chip=tr("nouveau"), tone="accent")

    def _typed(self) -> None:
        """Counts while a day is typed; one that is not finished is left in peace."""
        with suppress(Faute):
            self.read()
            self._show()

    def _show(self) -> None:
        """Counts for the day and the CoTec that stand in the form."""
        from cops_desktop.services import paiements

        self.set_error("")
        self._unmark()
        try:
            values = self.read()
            if values == self._counted:
                return
            self._counted = values
            self._just_counted.start()
            self._shown = paiements.prepare(self.contexte.fichier, values["jusquau"], values["cotec"])
        except Faute as faute:
            self._nothing()
            self.mark(faute)
            return
        except Refus as refus:
            self._nothing()
            self.set_error(refus.message)
            return
        self._say()

    def _nothing(self) -> None:
        self._shown, self._counted = Preparation((), frozenset(), ()), None
        self._say()

    def _say(self) -> None:
        from cops_desktop.services.suivi import warnings_for

        forms, left = self._shown.formulaires, self._shown.restes
        self._forms.rows.set_rows(forms)
        self._left.rows.set_rows(left)
        self._forms.setVisible(bool(forms))
        self._left.setVisible(bool(left))
        self.ui.resume.setText(self._summary())
        nothing = tr("Rien d’autre ne reste impayé jusqu’à ce jour.")
        rest = tr("{lignes} sans paiement, et pourquoi :").format(lignes=plural(len(left), tr("ligne")))
        self.ui.resteResume.setText(rest if left else nothing)
        self.ui.enregistrer.setEnabled(bool(forms))
        count = plural(len(forms), tr("état")) if forms else ""
        self.ui.enregistrer.setText(tr("Préparer {etats}").format(etats=count).strip())
        self.ui.alerte.setText("\n".join(warnings_for(self.contexte.fichier, forms, self.contexte.today())))
        self.ui.alerte.setVisible(bool(self.ui.alerte.text()))

    def _summary(self) -> str:
        forms = self._shown.formulaires
        if not forms:
            return tr("Rien à payer jusqu’à ce jour : saisissez d’abord les présences des réunions.")
        people = plural(len({f.etat.personne for f in forms}), tr("personne"))
        amounts = (format_euros(sum(f.total for f in forms)), format_euros(sum(f.brut for f in forms)))
        words = tr("{etats} pour {personnes} : {total}, dont {brut} brut de vacations")
        count = plural(len(forms), tr("état"))
        return words.format(etats=count, personnes=people, total=amounts[0], brut=amounts[1])

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import paiements

        contexte = self.contexte
        if values != self._counted or self._just_counted.isActive():
            return False
        return contexte.executer(
            paiements.pay, contexte.fichier, values["jusquau"], values["cotec"], then=self._then, field=self
        )


def _person(form: Formulaire) -> Cell:
    return Cell(form.personne, f"{form.cotec} · {form.etat.annee}")


def _total(form: Formulaire) -> Cell:
    return Cell(format_euros(form.total), strong=True)
