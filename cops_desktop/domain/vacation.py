"""Vacations: what each presence of a person is worth, and the sentence that says why (R5.4, R5.5)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from cops_desktop.domain.attendance import Span, half_day_spans, length, mode_of, secondes_comptees, seconds_of, union
from cops_desktop.domain.cotec import Membre, refusal_of_pay
from cops_desktop.domain.rencontres import AUCUNE, DemiJournee, DemiJournees, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeVacation, scale_on
from cops_desktop.domain.words import format_date, format_duration, format_vacations, typography

ABSENT = "aucune présence pendant la réunion"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Compte:
    """What a presence is worth: `demi` half-units at `taux` cents a vacation, 0 when there is a `refus`.

    It keeps the facts that decided (`secondes` by `bornes`, or `demi_journees`; `notes` on what did not count) and
    makes its sentences when they are asked for. `retenue`: the reason of a *durée retenue*. `hors_logiciel`: settled
    outside the program: it counts, and is never proposed.
    """

    demi: int = 0
    taux: int
    refus: str = ""
    mode: Mode | None = None
    secondes: int | None = None
    bornes: str = ""
    retenue: str = ""
    demi_journees: DemiJournees = AUCUNE
    notes: tuple[str, ...] = ()
    hors_logiciel: bool = False
    du: date | None = None

    @property
    def montant(self) -> int:
        """Gross, in cents."""
        return self.demi * self.taux // 2

    @property
    def demi_dus(self) -> int:
        """Half-units that a payment form owes: none when settled outside the program."""
        return 0 if self.hors_logiciel else self.demi

    @property
    def retenu(self) -> str:
        """What was retained, as short as a form wants it: « 1 h 53 : > 90 min et ≤ 3 h », « 1 demi-journée »."""
        if self.secondes:
            return f"{self._lasted} : {self.bornes}"
        count = len(self.demi_journees)
        halves = (f"{count} demi-journée{'s' if count > 1 else ''}",) if count else ()
        return " ; ".join((*halves, *self.notes)) or self.bornes

    @property
    def regle(self) -> str:
        """The rule that was applied, in words: « 1 h 53 en visio, > 90 min et ≤ 3 h », « matin en présentiel »."""
        if self.secondes and self.mode:
            how = "" if self.retenue else f" {_MODE_WORDS[self.mode]}"
            return f"{self._lasted}{how}, {self.bornes}"
        halves = " et ".join(half.value for half in DemiJournee if half in self.demi_journees)
        return " ; ".join(p for p in (f"{halves} en présentiel" if halves else "", *self.notes) if p) or self.bornes

    @property
    def _lasted(self) -> str:
        return format_duration(self.secondes or 0) + (f" retenues ({self.retenue})" if self.retenue else "")

    @property
    def explication(self) -> str:
        """« 1 vacation : 2 h 14 en visio, > 90 min et ≤ 3 h, barème du 22/07/2025 », or why nothing is paid."""
        if self.refus:
            return typography(f"Pas de vacation : {self.refus}")
        amount = f"{format_vacations(self.demi)} vacation{'s' if self.demi >= 4 else ''}"
        scale = f"barème du {format_date(self.du)}" if self.du else ""
        outside = "réglé hors logiciel" if self.hors_logiciel else ""
        rule = self.regle
        return typography(", ".join(p for p in (f"{amount} : {rule}" if rule else amount, scale, outside) if p))


@lru_cache(maxsize=64)
def _bounds_in_words(low: int | None, high: int | None) -> str:
    parts = [f"> {format_duration(low)}" if low else "", f"≤ {format_duration(high)}" if high else ""]
    return " et ".join(p for p in parts if p)


def remote_demi(seconds: int, bareme: BaremeVacation) -> tuple[int, str]:
    """Half-units for a remote presence of `seconds`, and the bounds it lies in, in words. Nothing for no presence."""
    if seconds <= 0:
        return 0, ABSENT
    low: int | None = None
    for borne in bareme.bornes:
        if borne.jusqua is None or seconds <= borne.jusqua:
            break
        low = borne.jusqua
    return borne.demi, _bounds_in_words(low, borne.jusqua)


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
        return Compte(taux=taux, refus="" if presence.presence is Venue.A_SAISIR else presence.presence.value)
    refus = refusal_of_pay(item.membre, item.en_equipe, rencontre.date, presence, rencontre)
    mode = mode_of(presence, rencontre)
    if mode is None:
        return Compte(taux=taux, refus=refus or "réunion mixte : dire si la personne était sur place ou à distance")
    if mode is Mode.PRESENTIEL:
        return Compte(taux=taux, refus=refus, mode=mode) if refus else None
    seconds = secondes_comptees(presence, rencontre)
    if refus or seconds is None:
        return Compte(taux=taux, refus=refus or "horaires de la réunion à saisir", secondes=seconds, mode=mode)
    demi, bounds = remote_demi(seconds, bareme)
    return Compte(
        demi=demi,
        taux=taux,
        secondes=seconds,
        bornes=bounds,
        retenue=presence.motif if presence.duree_retenue is not None else "",
        mode=mode,
        hors_logiciel=bool(presence.regle_hors_logiciel),
        du=bareme.du,
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
        return Compte(taux=bareme.taux, refus="horaires de la réunion à saisir", mode=Mode.PRESENTIEL)
    if item.presence.duree_retenue is not None:
        notes = ["durée retenue sans effet : le présentiel se compte par demi-journée", *notes]
    return Compte(
        demi=len(won) * bareme.demi_par_demi_journee,
        taux=bareme.taux,
        bornes=ABSENT,
        demi_journees=won,
        notes=tuple(notes),
        mode=Mode.PRESENTIEL,
        hors_logiciel=bool(item.presence.regle_hors_logiciel),
        du=bareme.du,
    )
