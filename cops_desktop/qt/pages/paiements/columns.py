"""What the two lists of the page show in each column, and by what they sort."""

from collections.abc import Callable

from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.words import fold, format_date, format_euros, format_vacations
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.pages.paiements.words import ORDER, SUITE_TONES, TONES, nature_words, tr
from cops_desktop.qt.typography import typeset
from cops_desktop.services.paiements import Formulaire, Reste, Suite

_SUITES = tuple(Suite)


def forms_model() -> RowsModel[Formulaire]:
    """The model of the list of forms; sorted by state, what has to be done first."""
    columns = [
        Column[Formulaire](tr("Numéro"), "numero", _number, _number_order, width=104),
        Column[Formulaire](tr("Bénéficiaire"), "personne", _person, lambda f: (f.rang, fold(f.cotec), f.etat.annee)),
        Column[Formulaire](tr("État"), "etat", _state, _state_order, width=92),
        _amounts(tr("Vac."), "vacations", "demi", format_vacations, 54),
        _amounts(tr("Brut"), "brut", "brut", format_euros, 94),
        _amounts(tr("Frais"), "frais", "frais", format_euros, 88),
        Column[Formulaire](tr("Total"), "total", _total, _of("total"), 98, True),
    ]
    return RowsModel(columns, key=lambda f: f.etat.id)


def _amounts(title: str, key: str, field: str, show: Callable[[int], str], width: int) -> Column[Formulaire]:
    """A column of figures, where nothing is a dash."""
    value = _of(field)
    return Column(title, key, lambda form: _figure(form, value(form), show), value, width, True)


def restes_model() -> RowsModel[Reste]:
    """The model of the list of what is unpaid, what will be paid first."""
    columns = [
        Column[Reste](tr("Date"), "jour", lambda r: Cell(format_date(r.jour)), lambda r: (r.jour, r.nom), width=98),
        Column[Reste](tr("Personne"), "personne", lambda r: Cell(r.nom, r.cotec), width=182),
        Column[Reste](tr("Quoi, et pourquoi"), "quoi", _what),
        Column[Reste](tr("Suite"), "suite", _becomes, lambda r: (_SUITES.index(r.suite), r.jour), width=134),
        Column[Reste](tr("Montant"), "montant", _amount, lambda r: r.montant, 92, True),
    ]
    return RowsModel(columns, key=lambda r: r.cle)


def _of(name: str) -> Callable[[Formulaire], int]:
    return lambda form: int(getattr(form, name))


def _number(form: Formulaire) -> Cell:
    return Cell(form.etat.reference or "–", tr("année {annee}").format(annee=form.etat.annee))


def _number_order(form: Formulaire) -> tuple[int, bool, str, int]:
    return form.etat.annee, not form.etat.reference, form.etat.reference, form.rang


def _person(form: Formulaire) -> Cell:
    return Cell(form.personne, form.cotec)


def _state(form: Formulaire) -> Cell:
    etat = form.etat.etat
    if etat is Avancement.BROUILLON and not form.lignes:
        return Cell(chip=tr("vide"), tone="attention")
    return Cell(chip=etat.value, tone=TONES[etat])


def _state_order(form: Formulaire) -> tuple[int, int, str, int]:
    return ORDER.index(form.etat.etat), -form.etat.annee, form.etat.reference, form.rang


def _figure(form: Formulaire, value: int, show: Callable[[int], str]) -> Cell:
    return Cell(show(value) if value else "–", muted=not value or form.etat.etat is Avancement.ANNULE)


def _total(form: Formulaire) -> Cell:
    cancelled = form.etat.etat is Avancement.ANNULE
    return Cell(format_euros(form.total), strong=not cancelled, muted=cancelled)


def what_words(reste: Reste) -> str:
    """« Déplacement, Séance 3 »."""
    if not reste.rencontre:
        return typeset(f"{nature_words(reste.nature)} : {reste.titre}")
    return f"{nature_words(reste.nature)}, {reste.titre}"


def why_words(reste: Reste) -> str:
    """Why nothing is paid, what is corrected, or how the amount is counted."""
    return typeset(reste.detail if reste.montant > 0 and reste.detail else reste.raison)


def _what(reste: Reste) -> Cell:
    return Cell(what_words(reste), why_words(reste))


def _becomes(reste: Reste) -> Cell:
    return Cell(chip=reste.suite.value, tone=SUITE_TONES[reste.suite])


def _amount(reste: Reste) -> Cell:
    return Cell(format_euros(reste.montant) if reste.montant else "–", strong=bool(reste.montant))
