"""The year of a person, as their card tells it: vacations acquired, kilometres counted."""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import PARTS, Nature, price
from cops_desktop.domain.scale import scale_on
from cops_desktop.services.dossiers import read_baremes, situations
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class Annee:
    """`demi` half-vacations and `brut` cents acquired in `annee`, of which `a_valider` half-vacations on no validated
    form; `km` since 1 January; `jusqua`: where the bracket that they have reached ends, None beyond the last or
    without a fiscal power.
    """

    annee: int
    demi: int = 0
    brut: int = 0
    a_valider: int = 0
    km: int = 0
    cv: int | None = None
    jusqua: int | None = None


def annee_de(fichier: Fichier, person: Personne, day: date) -> Annee:
    """The year of `day` of one person; all zero for who never came to a CoTec, or when no scale counts their days."""
    year = day.year
    blank = Annee(year, cv=person.cv)
    try:
        known = situations(fichier.db, [person.id]).get(person.id)
    except Refus:  # Accueil and Paiements say it; the rest of the card is no less true
        return blank
    if known is None:
        return blank
    lines = price(known.propositions, known.axes)
    of_year = [line for line in lines if line.jour.year == year]
    pending = [line for line in of_year if line.nature in PARTS[0]]
    outside = [
        compte
        for key, compte in known.comptes.items()
        if compte.hors_logiciel and known.participations[key].rencontre.date.year == year
    ]
    demi, brut = _frozen(fichier, person.id, year)
    km = known.axes.fresh()[year].total + sum(line.quantite for line in of_year if line.nature is Nature.TRAJET)
    return Annee(
        year,
        demi + sum(line.quantite for line in pending) + sum(compte.demi for compte in outside),
        brut + sum(line.montant for line in pending) + sum(compte.montant for compte in outside),
        sum(line.quantite for line in pending),
        km,
        person.cv,
        _bracket(fichier, person.cv, km, day) if person.cv else None,
    )


def _frozen(fichier: Fichier, key: str, year: int) -> tuple[int, int]:
    """Half-vacations and cents that stand on the live forms of a person, by the day that they were earned."""
    row = fichier.db.conn.execute(
        "SELECT coalesce(sum(l.quantite), 0), coalesce(sum(l.montant), 0) FROM lignes l JOIN etats e ON e.id = l.etat "
        "WHERE l.vivante = 1 AND e.personne = ? AND l.jour BETWEEN ? AND ? AND l.nature IN (?, ?)",
        (key, f"{year}-01-01", f"{year}-12-31", *(nature.value for nature in sorted(PARTS[0]))),
    ).fetchone()
    return int(row[0]), int(row[1])


def _bracket(fichier: Fichier, cv: int, km: int, day: date) -> int | None:
    """Where the bracket of these kilometres ends, by the scale in force; None in the last one, or without a scale."""
    try:
        brackets = scale_on(read_baremes(fichier.db).km, day).brackets(cv)
    except Refus:
        return None
    return next((bracket.au_dela for bracket in brackets if bracket.au_dela > km), None)
