"""Vacations: what each presence of a person is worth, and the sentence that says why (R5.4, R5.5)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from cops_desktop.domain.attendance import Span, half_day_spans, length, mode_of, seconds_of, spans_of, union
from cops_desktop.domain.cotec import Membre, refusal_of_pay
from cops_desktop.domain.rencontres import AUCUNE, DemiJournee, DemiJournees, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeVacation, Borne, scale_on
from cops_desktop.domain.words import format_date, format_duration, format_vacations, typography

_MODE_WORDS = {Mode.VISIO: "en visio", Mode.TELEPHONE: "au téléphone", Mode.PRESENTIEL: "en présentiel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """All that decides what one presence is worth.

    `settled`: the half-days of this presence that stand on live payment forms; they keep their place.
    """

    rencontre: Rencontre
    presence: Presence
    membre: Membre | None
    en_equipe: bool = False
    settled: DemiJournees = AUCUNE


@dataclass(frozen=True, slots=True)
class Compte:
    """What a presence is worth: `demi` half-units at `taux` cents a vacation, by `regle`, unless `refus`.

    `retenu` says the same as `regle`, as short as a payment form wants it.

    `demi` is 0 when refused. `hors_logiciel`: settled outside the program: it counts, and is never proposed.
    """

    demi: int
    taux: int
    regle: str
    refus: str = ""
    secondes: int | None = None
    demi_journees: DemiJournees = AUCUNE
    mode: Mode | None = None
    hors_logiciel: bool = False
    bareme: str = ""
    retenu: str = ""

    @property
    def montant(self) -> int:
        """Gross, in cents."""
        return self.demi * self.taux // 2

    @property
    def demi_dus(self) -> int:
        """Half-units that a payment form owes: none when settled outside the program."""
        return 0 if self.hors_logiciel else self.demi

    @property
    def explication(self) -> str:
        """« 1 vacation : 2 h 14 en visio, > 90 min et ≤ 3 h, barème du 22/07/2025 », or why nothing is paid."""
        if self.refus:
            return typography(f"Pas de vacation : {self.refus}")
        amount = f"{format_vacations(self.demi)} vacation{'s' if self.demi >= 4 else ''}"
        parts = [f"{amount} : {self.regle}" if self.regle else amount, self.bareme]
        if self.hors_logiciel:
            parts.append("réglé hors logiciel")
        return typography(", ".join(p for p in parts if p))


@lru_cache(maxsize=256)
def _bounds_in_words(bornes: tuple[Borne, ...], index: int) -> str:
    low = bornes[index - 1].jusqua if index else None
    high = bornes[index].jusqua
    parts = [f"> {format_duration(low)}" if low else "", f"≤ {format_duration(high)}" if high else ""]
    return " et ".join(p for p in parts if p)


def remote_demi(seconds: int, bareme: BaremeVacation) -> tuple[int, str]:
    """Half-units for a remote presence of `seconds`, and the bounds it lies in, in words. Nothing for no presence."""
    if seconds <= 0:
        return 0, "aucune présence pendant la réunion"
    for index, borne in enumerate(bareme.bornes):
        if borne.jusqua is None or seconds <= borne.jusqua:
            return borne.demi, _bounds_in_words(bareme.bornes, index)
    return bareme.bornes[-1].demi, _bounds_in_words(bareme.bornes, len(bareme.bornes) - 1)


def count_person(participations: Iterable[Participation], baremes: Sequence[BaremeVacation]) -> dict[str, Compte]:
    """The worth of each presence of ONE person, by presence id.

    All of the person's presences of a day must be given together: a half-day counts once per person and day, over
    all CoTec (R5.4). Raises Refus when no scale is in force on a day.
    """
    comptes: dict[str, Compte] = {}
    in_person: dict[date, list[Participation]] = defaultdict(list)
    scales: dict[date, BaremeVacation] = {}
    for item in participations:
        day = item.rencontre.date
        if day not in scales:
            scales[day] = scale_on(baremes, day)
        compte = _count_alone(item, scales[day])
        if compte is None:
            in_person[day].append(item)
        else:
            comptes[item.presence.id] = compte
    for day, items in in_person.items():
        comptes.update(_count_in_person(items, scales[day]))
    return comptes


def _count_alone(item: Participation, bareme: BaremeVacation) -> Compte | None:
    """A presence that no other of the same day can change; None for a payable one in person."""
    presence, rencontre = item.presence, item.rencontre
    taux = bareme.taux
    if presence.presence is not Venue.PRESENT:
        return Compte(0, taux, "", "" if presence.presence is Venue.A_SAISIR else presence.presence.value)
    refus = refusal_of_pay(item.membre, item.en_equipe, rencontre.date, presence, rencontre)
    mode = mode_of(presence, rencontre)
    if mode is None:
        return Compte(0, taux, "", refus or "réunion mixte : dire si la personne était sur place ou à distance")
    if mode is Mode.PRESENTIEL:
        return Compte(0, taux, "", refus, mode=mode) if refus else None
    spans = spans_of(presence, rencontre)
    seconds = presence.duree_retenue if presence.duree_retenue is not None else None if spans is None else length(spans)
    if refus or seconds is None:
        return Compte(0, taux, "", refus or "horaires de la réunion à saisir", seconds, mode=mode)
    demi, bounds = remote_demi(seconds, bareme)
    kept = f" retenues ({presence.motif})" if presence.duree_retenue is not None else ""
    lasted = f"{format_duration(seconds)}{kept}"
    return Compte(
        demi,
        taux,
        f"{lasted}{'' if kept else f' {_MODE_WORDS[mode]}'}, {bounds}" if seconds else bounds,
        retenu=f"{lasted} : {bounds}" if seconds else bounds,
        secondes=seconds,
        mode=mode,
        hors_logiciel=bool(presence.regle_hors_logiciel),
        bareme=f"barème du {format_date(bareme.du)}",
    )


def _count_in_person(items: list[Participation], bareme: BaremeVacation) -> dict[str, Compte]:
    """The payable in-person presences of one person on one day: each half-day goes to one of them."""
    halves = {i.presence.id: half_day_spans(i.presence, i.rencontre, bareme.midi) for i in items}
    won: dict[str, set[DemiJournee]] = defaultdict(set)
    notes: dict[str, list[str]] = defaultdict(list)
    for half in DemiJournee:
        there = [i for i in items if length((halves[i.presence.id] or {}).get(half, ()))]
        if not there:
            continue
        together = length(union(span for i in there for span in _spans(halves[i.presence.id], half)))
        if together <= bareme.seuil_demi_journee:
            for item in there:
                seuil = format_duration(bareme.seuil_demi_journee)
                notes[item.presence.id].append(f"{half.value} : {format_duration(together)}, ≤ {seuil}")
            continue
        winner = min(there, key=lambda i: _claim(i, half))
        won[winner.presence.id].add(half)
        for item in there:
            if item is not winner:
                notes[item.presence.id].append(f"{half.value} déjà compté(e) pour « {winner.rencontre.titre} »")
    return {
        i.presence.id: _in_person_compte(i, bareme, frozenset(won[i.presence.id]), notes[i.presence.id], halves)
        for i in items
    }


def _spans(halves: dict[DemiJournee, list[Span]] | None, half: DemiJournee) -> list[Span]:
    return (halves or {}).get(half, [])


def _claim(item: Participation, half: DemiJournee) -> tuple[int, int, str]:
    """Who keeps a half-day: settled outside, settled on a form, then the first meeting of the day."""
    settled = 0 if item.presence.regle_hors_logiciel else 1 if half in item.settled else 2
    return settled, seconds_of(item.rencontre.commence or time.min), item.presence.id


def _in_person_compte(
    item: Participation,
    bareme: BaremeVacation,
    won: DemiJournees,
    notes: list[str],
    halves: dict[str, dict[DemiJournee, list[Span]] | None],
) -> Compte:
    if halves[item.presence.id] is None:
        return Compte(0, bareme.taux, "", "horaires de la réunion à saisir", mode=Mode.PRESENTIEL)
    counted = " et ".join(half.value for half in DemiJournee if half in won)
    parts = [f"{counted} en présentiel"] if counted else []
    if item.presence.duree_retenue is not None:
        parts.append("durée retenue sans effet : le présentiel se compte par demi-journée")
    return Compte(
        len(won) * bareme.demi_par_demi_journee,
        bareme.taux,
        " ; ".join([*parts, *notes]) or "aucune présence pendant la réunion",
        retenu=" ; ".join([f"{len(won)} demi-journée{'s' if len(won) > 1 else ''}", *notes] if won else notes),
        demi_journees=won,
        mode=Mode.PRESENTIEL,
        hors_logiciel=bool(item.presence.regle_hors_logiciel),
        bareme=f"barème du {format_date(bareme.du)}",
    )
