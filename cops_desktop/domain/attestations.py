"""What an *attestation de présence* may say of one presence: when the person was there, what it counts for (R5.4)."""

from dataclasses import dataclass
from datetime import time

from cops_desktop.domain.attendance import Span, half_day_spans, length, mode_of, secondes_comptees, spans_of, union
from cops_desktop.domain.rencontres import DemiJournee, Mode, Presence, Rencontre
from cops_desktop.domain.scale import BaremeVacation


@dataclass(frozen=True, slots=True)
class Suivi:
    """`intervalles` in the day's order, none when no hour is known; `demi_journees` of who was in the room; `secondes`
    of who was at a distance, None when not known."""

    mode: Mode | None
    intervalles: tuple[tuple[time, time], ...] = ()
    demi_journees: tuple[DemiJournee, ...] = ()
    secondes: int | None = None


def suivi(presence: Presence, rencontre: Rencontre, bareme: BaremeVacation) -> Suivi:
    """What was attended, as the rules count it: inside the meeting's hours, two devices at once once, half-days that
    last long enough. A *durée retenue* stands for the hours, which it corrects; its reason is the team's own.
    """
    mode = mode_of(presence, rencontre)
    if mode is Mode.PRESENTIEL:
        halves = half_day_spans(presence, rencontre, bareme.midi)
        return _in_the_room(halves or {}, bareme)
    spans = spans_of(presence, rencontre) if presence.duree_retenue is None else None
    return Suivi(mode, _times(spans or []), secondes=secondes_comptees(presence, rencontre))


def _in_the_room(halves: dict[DemiJournee, list[Span]], bareme: BaremeVacation) -> Suivi:
    counted = tuple(half for half in DemiJournee if length(halves.get(half, ())) > bareme.seuil_demi_journee)
    known = [span for spans in halves.values() for span in spans]
    if any(span[0] == 0 or span[1] == _DAY for span in known):
        known = []  # whole half-days: the sheet was signed, no hour is known
    return Suivi(Mode.PRESENTIEL, _times(union(known)), counted)


_DAY = 24 * 3600


def _times(spans: list[Span]) -> tuple[tuple[time, time], ...]:
    return tuple((_time(start), _time(end)) for start, end in spans)


def _time(seconds: int) -> time:
    """To the minute, as it is read; a day's end stays in the day."""
    minutes = min(seconds // 60, 24 * 60 - 1)
    return time(minutes // 60, minutes % 60)
