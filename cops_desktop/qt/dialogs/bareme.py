"""The dialog of a newer mileage scale: both scales side by side, and the day from which to apply it (R5.7)."""

from typing import Any

from PySide6.QtCore import Qt

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, format_integer, format_rate
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, show_in_editor
from cops_desktop.qt.forms.ui_bareme import Ui_BaremeForm
from cops_desktop.qt.theme import couleurs
from cops_desktop.qt.typography import typeset
from cops_desktop.services.baremes import Comparaison, TarifCompare


class BaremeDialog(FormDialog):
    """Compares, and applies by a decision that Ctrl+Z takes back."""

    form = Ui_BaremeForm
    fields = ("depuis",)
    wide = 720

    def __init__(self, contexte: Contexte, compared: Comparaison) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueBareme")
        self._compared = compared
        words = self.tr("Le COPS applique le {actuel}. Il existe un {autre}, du {jour}. La décision est à vous.")
        self.ui.phrase.setText(
            words.format(
                actuel=compared.en_vigueur.source, autre=compared.autre.source, jour=format_date(compared.autre.du)
            )
        )
        self.ui.comparaison.setTextFormat(Qt.TextFormat.RichText)
        self.ui.comparaison.setText(_table(compared))
        self.ui.comparaison.setAccessibleName(self.tr("Tarifs des deux barèmes, en euros par kilomètre"))
        show_in_editor(self.ui.depuis, contexte.today())
        self.required = {"depuis": self.tr("Écrivez le jour à partir duquel ce barème s’applique.")}
        self.ui.depuis.setFocus()
        self.ui.depuis.selectAll()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import baremes

        return self.contexte.executer(
            baremes.adopt_km, self.contexte.fichier, self._compared.autre.id, values["depuis"], field=self
        )


def _table(compared: Comparaison) -> str:
    """Brackets in lines, both rates in columns, as HTML (nothing in it was typed by anybody)."""
    line = f"border-bottom: 1px solid {couleurs().ligne}; padding: 5px 14px 5px 0;"
    cells = [
        ("Puissance fiscale", "left"),
        ("Kilomètres de l’année", "left"),
        ("appliqué", "right"),
        ("nouveau", "right"),
    ]
    grey = f"color: {couleurs().explication};"
    head = "".join(f'<th align="{side}" style="{line}{grey}">{word}</th>' for word, side in cells)
    above = _upper_bounds(compared.tarifs)
    rows = []
    for tarif, upper in zip(compared.tarifs, above, strict=True):
        rates = [f"{format_rate(t)}\u00a0€/km" if t is not None else "–" for t in (tarif.taux, tarif.taux_nouveau)]
        texts = [(_power(tarif), "left"), (_range(tarif.au_dela, upper), "left"), *((r, "right") for r in rates)]
        rows.append("".join(f'<td align="{side}" style="{line}">{typeset(text)}</td>' for text, side in texts))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0"><tr>{head}</tr>{body}</table>'


def _upper_bounds(tarifs: tuple[TarifCompare, ...]) -> list[int | None]:
    """Where each bracket ends: at the next of the same fiscal powers."""
    following = [*tarifs[1:], None]
    return [
        n.au_dela if n and (n.cv_de, n.cv_a) == (t.cv_de, t.cv_a) else None
        for t, n in zip(tarifs, following, strict=True)
    ]


def _power(tarif: TarifCompare) -> str:
    if tarif.cv_de == 1:
        return f"{tarif.cv_a}\u00a0CV et moins"
    return f"{tarif.cv_de}\u00a0CV et plus" if tarif.cv_a >= 99 else f"{tarif.cv_de} à {tarif.cv_a}\u00a0CV"


def _range(above: int, upper: int | None) -> str:
    if upper is None:
        return f"au-delà de {format_integer(above)}\u00a0km"
    return (
        f"de {format_integer(above + 1)} à {format_integer(upper)}\u00a0km"
        if above
        else f"jusqu’à {format_integer(upper)}\u00a0km"
    )


def open_bareme(contexte: Contexte, bareme_id: str) -> None:
    """Opens the comparison of the scale in force with this one."""
    from cops_desktop.services import baremes

    try:
        compared = baremes.compare_km(contexte.fichier, bareme_id, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    BaremeDialog(contexte, compared).start()
