"""Fictional time lines of accompagnements, for the tests of papers: a year, many years, a month, what is hostile."""

from dataclasses import replace
from datetime import date, timedelta

from cops_desktop.documents.chronologie import ChronologiePapier, LigneChronologie
from cops_desktop.domain.accompagnements.calendrier import EtapePrevue
from cops_desktop.domain.accompagnements.chronologie import Barre, Fin, Frise, Periode
from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.types import POSITION_DE, Position
from tests.documents.papers import LONGUE_STRUCTURE, MOT_SANS_FIN

JOUR = date(2026, 11, 24)


def _prevues(debut: date, *jours: int) -> tuple[EtapePrevue, ...]:
    found = []
    for rank, length in enumerate(jours, 1):
        fin = debut + timedelta(days=length - 1)
        found.append(EtapePrevue(rank, debut, fin, False))
        debut = fin + timedelta(days=1)
    return tuple(found)


def _etape(etape: int, debut: date, fin: date, *, encore: bool = False) -> Barre:
    return Barre(POSITION_DE[etape], etape, debut, fin, encore)


LATE = Frise(
    (
        Barre(Position.DEMANDE, 0, date(2026, 1, 5), date(2026, 2, 2)),
        _etape(1, date(2026, 2, 2), date(2026, 4, 20)),
        Barre(Position.SUSPENDU, 1, date(2026, 4, 20), date(2026, 6, 1)),
        _etape(1, date(2026, 6, 1), date(2026, 6, 1)),
        _etape(2, date(2026, 6, 1), JOUR, encore=True),
    ),
    _prevues(date(2026, 2, 2), 59, 61, 122, 30),
)
CLOSED = Frise(
    (
        Barre(Position.DEMANDE, 0, date(2025, 10, 6), date(2025, 12, 1)),
        _etape(1, date(2025, 12, 1), date(2026, 1, 12)),
        _etape(3, date(2026, 1, 12), date(2026, 5, 4)),
        _etape(4, date(2026, 5, 4), date(2026, 6, 8)),
    ),
    _prevues(date(2025, 12, 1), 31, 31, 90, 30),
    Fin(Etat.CLOS, date(2026, 6, 8)),
)
REQUEST = Frise((Barre(Position.DEMANDE, 0, date(2026, 10, 5), JOUR, encore=True),), ())
ANNEE = ChronologiePapier(
    Periode(date(2026, 1, 1), date(2026, 12, 31)),
    JOUR,
    (
        LigneChronologie(
            "Parent partenaire en hôpital de jour",
            "CH Les Garrigues · Claire Bastide · appui ETP",
            "clos le 08/06/2026",
            CLOSED,
        ),
        LigneChronologie(
            "Projet des usagers",
            "Dialyse de l’Étang · Yanis Ferrand · accompagnement",
            "Fin de l’étape 2\u202f: 174 jours de retard",
            LATE,
        ),
        LigneChronologie("Livret d’accueil co-écrit", "Maison de santé Orb · accompagnement", "demande reçue", REQUEST),
    ),
    hors=1,
)


def _shifted(row: Frise, days: int) -> Frise:
    by = timedelta(days=days)
    bars = tuple(replace(bar, debut=bar.debut + by, fin=bar.fin + by) for bar in row.barres)
    return Frise(bars, tuple(replace(p, debut=p.debut + by, fin=p.fin + by) for p in row.prevues), row.fin)


_MANY = tuple(
    LigneChronologie(
        f"Projet fictif {rank + 1}", "Ehpad Belle-Rive", "", _shifted((LATE, CLOSED, REQUEST)[rank % 3], -30 * rank)
    )
    for rank in range(60)
)
CHRONOLOGIES = {
    "chronologie": ANNEE,
    "chronologie-longue": replace(ANNEE, periode=Periode(date(2021, 1, 1), date(2027, 3, 31)), lignes=_MANY, hors=12),
    "chronologie-un-mois": replace(ANNEE, periode=Periode(date(2026, 11, 9), date(2026, 12, 8)), hors=0),
    "chronologie-hostile": replace(
        ANNEE,
        periode=Periode(date(2024, 1, 1), date(2026, 12, 31)),
        lignes=(
            LigneChronologie(MOT_SANS_FIN, LONGUE_STRUCTURE, f"abandonné le 01/02/2026 {LONGUE_STRUCTURE}", LATE),
            LigneChronologie(LONGUE_STRUCTURE, "", "", CLOSED),
        ),
    ),
}
