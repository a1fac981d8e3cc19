"""What follows the payments of a file, read at once: forms, what is unpaid, envelopes; each person assessed once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.paiements import Budget
from cops_desktop.domain.words import typography
from cops_desktop.services.budget import budgets
from cops_desktop.services.dossiers import situations
from cops_desktop.services.paiements import Formulaire, Reste, forms, unpaid
from cops_desktop.storage import cotec
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class Suivi:
    """`cotecs`: subjects by id, in French order; `budgets`: those of one year, None for the whole COPS (R5.6)."""

    formulaires: tuple[Formulaire, ...]
    restes: tuple[Reste, ...]
    cotecs: dict[str, str]
    budgets: dict[str | None, Budget]


def suivi(fichier: Fichier, annee: int, day: date) -> Suivi:
    """Everything about payments, with the envelopes of `annee` as they stand on `day`."""
    known = situations(fichier.db)
    formulaires = tuple(forms(fichier, known=known))
    return Suivi(
        formulaires,
        tuple(unpaid(fichier, known, formulaires)),
        {c.id: c.sujet for c in cotec.cotecs(fichier.db)},
        budgets(fichier, annee, day),
    )


def warnings_for(fichier: Fichier, formulaires: Iterable[Formulaire], day: date) -> list[str]:
    """For each envelope that these forms draw on and that is, or will be, passed: a sentence (R5.6)."""
    drawn = {(f.etat.annee, f.etat.cotec): f.cotec for f in formulaires}
    money = {annee: budgets(fichier, annee, day) for annee in sorted({annee for annee, _ in drawn})}
    return [
        typography(f"CoTec « {sujet} », {annee} : {alerte}")
        for (annee, key), sujet in sorted(drawn.items())
        if (alerte := money[annee][key].alerte)
    ]
