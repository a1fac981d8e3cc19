"""Made-up attendances for the benchmark: no file, no chance, the same at each run."""

from datetime import date, time, timedelta

from cops_desktop.domain.cotec import Membre
from cops_desktop.domain.paiements import Dossier
from cops_desktop.domain.rencontres import COTEC, Connexion, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeKm, BaremeVacation, Borne, Tranche
from cops_desktop.domain.vacation import Participation

_RATES = ((1, 5, (290, 360, 210)), (6, 7, (370, 460, 270)), (8, 99, (410, 500, 290)))


def scales() -> tuple[list[BaremeVacation], list[BaremeKm]]:
    """The charter's scales."""
    since = date(2019, 1, 1)
    bornes = (Borne(5400, 1), Borne(10800, 2), Borne(16200, 3), Borne(None, 4))
    vacation = BaremeVacation(id="v", source="charte", du=since, applique_depuis=since, taux=9000, bornes=bornes)
    tranches = tuple(
        Tranche(low, high, above, rate)
        for low, high, rates in _RATES
        for above, rate in zip((0, 2000, 10000), rates, strict=True)
    )
    return [vacation], [BaremeKm(id="k", source="charte", du=since, applique_depuis=since, tranches=tranches)]


def dossiers(people: int, meetings: int) -> list[Dossier]:
    """`people` dossiers of `meetings` attendances: by video with one to three connections, or in person by car."""
    found = []
    for p in range(people):
        membre = Membre(id=f"m{p}", cotec="c", personne=f"p{p}", demande=True, peut_etre_remunere=True)
        items = [_participation(p, m, membre) for m in range(meetings)]
        found.append(Dossier(f"p{p}", items, cv=4 + p % 6))
    return found


def _participation(p: int, m: int, membre: Membre) -> Participation:
    in_person = (p + m) % 4 == 0
    rencontre = Rencontre(
        id=f"r{m}",
        nature=COTEC,
        titre=f"Séance {m}",
        date=date(2026, 1, 6) + timedelta(days=14 * m),
        cotec="c",
        debut=time(14),
        fin=time(16, 15),
        mode=Mode.PRESENTIEL if in_person else Mode.VISIO,
    )
    cuts = [time(14, 2 + p % 20), time(14, 40), time(14, 46), time(15, 30 + m % 20), time(15, 51), time(16, 10)]
    connexions = tuple(Connexion(cuts[2 * i], cuts[2 * i + 1]) for i in range((p + m) % 3 + 1))
    presence = Presence(
        id=f"{p}-{m}",
        rencontre=rencontre.id,
        personne=f"p{p}",
        presence=Venue.PRESENT,
        connexions=() if in_person else connexions,
        km=120 + p % 300 if in_person else None,
    )
    return Participation(rencontre=rencontre, presence=presence, membre=membre)
