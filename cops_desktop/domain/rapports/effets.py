"""What a report makes of one person's presence: the union of all that is theirs in it, and what the hand wrote stays.

The hours before the meeting's start and after its end are kept as they are: the rules cut them (R5.4).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from cops_desktop.domain.attendance import MOTIF_RAPPORT, Span, length, mode_of, secondes_comptees, seconds_of, union
from cops_desktop.domain.rencontres import Connexion, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.words import DASH, format_clock, format_duration

_ARRONDI = 2  # seconds by which a tool's own rounding makes a duration shorter than its interval
_BATTEMENT = 600  # seconds: what was noted by hand to the quarter of an hour is no other part of the meeting
_DERNIERE = 24 * 3600 - 1


@dataclass(frozen=True, slots=True)
class Passage:
    """One identity's part of a report: its intervals, and the seconds that the tool counted when they do not tell."""

    connexions: tuple[tuple[datetime, datetime], ...] = ()
    duree: int | None = None


@dataclass(frozen=True, slots=True)
class Suite:
    """A presence as the report leaves it, and what is worth saying about it."""

    presence: Presence
    remarques: tuple[str, ...] = ()


def spans_du(passage: Passage, jour: date) -> list[Span]:
    """A passage's intervals of that day, in seconds since midnight."""
    midnight = datetime.combine(jour, time.min)
    cut = (
        (max(0, int((start - midnight).total_seconds())), min(_DERNIERE, int((end - midnight).total_seconds())))
        for start, end in passage.connexions
    )
    return union(cut)


def presence_apres(
    avant: Presence,
    rencontre: Rencontre,
    passages: Sequence[Passage],
    outil: str,
    jour: date,
    etendue: Span | None = None,
) -> Suite:
    """The presence of a person whom `passages` show, by the report of `outil` about `jour`.

    `etendue`: from the first arrival of the whole report to its last departure; it knows nothing of the time outside.
    """
    if _sur_place(avant, rencontre):
        return Suite(avant, ("noté sur place à la main : le rapport n’y change rien",))
    mode = avant.mode if avant.mode is Mode.TELEPHONE else Mode.VISIO
    came = replace(avant, presence=Venue.PRESENT, mode=mode)
    found = union(span for passage in passages for span in spans_du(passage, jour))
    by_hand = avant.duree_retenue is not None and not avant.motif.startswith(MOTIF_RAPPORT)
    remarques = ["était attendu(e) sur place : noté(e) en visio"] if avant.mode is Mode.PRESENTIEL else []
    if by_hand:
        remarques.append(f"durée retenue gardée : {format_duration(avant.duree_retenue or 0)}, {avant.motif}")
    else:
        came = replace(came, duree_retenue=None, motif="")
    if found:
        kept, replaced = _autres(avant, rencontre, found, etendue or (found[0][0], found[-1][1]))
        came = replace(came, connexions=tuple(map(_connexion, union((*found, *kept)))))
        remarques += [f"gardé, noté avant : {_hours(kept)}"] if kept else []
        remarques += [f"remplacé, noté avant : {_hours(replaced)}"] if replaced else []
        if not by_hand:
            came = _sans_les_absences(came, avant, rencontre, passages, outil, (jour, kept))
    else:
        came, said = _sans_heures(came, rencontre, passages, outil, by_hand=by_hand)
        remarques += said
    if not by_hand and avant.duree_retenue not in (None, came.duree_retenue):
        remarques.append(f"durée retenue remplacée : {format_duration(avant.duree_retenue or 0)}, {avant.motif}")
    if secondes_comptees(came, rencontre) == 0:
        remarques.append("aucune présence pendant la réunion : 0\u00a0min compte")
    return Suite(came, tuple(remarques))


def _sur_place(avant: Presence, rencontre: Rencontre) -> bool:
    """Whether somebody was noted present on the spot: by their mode, by half-days that they signed for, or simply as
    present at a meeting that is held there. Who only registered to be there may have come by video after all.
    """
    if avant.presence is not Venue.PRESENT:
        return False
    if avant.mode is not None:
        return avant.mode is Mode.PRESENTIEL
    return bool(avant.demi_journees) or mode_of(avant, rencontre) is Mode.PRESENTIEL


def _autres(
    avant: Presence, rencontre: Rencontre, found: Sequence[Span], etendue: Span
) -> tuple[list[Span], list[Span]]:
    """Of what was noted before: what stays, since this report does not speak of it, and what it replaces.

    What meets nothing of the report stays (the first part of a meeting that began anew), and so does what lies outside
    the report's own time. An open connection is as long as the meeting; where it meets the report, the report knows
    better.
    """
    start, end = rencontre.commence, rencontre.finit
    kept, replaced = list[Span](), list[Span]()
    for connexion in avant.connexions:
        debut, fin = connexion.debut or start, connexion.fin or end
        if debut is None or fin is None or fin <= debut:
            continue
        span = seconds_of(debut), seconds_of(fin)
        if not any(span[0] <= high and low <= span[1] for low, high in found):
            kept.append(span)
        elif connexion.debut and connexion.fin:
            same = union(_cut(span, [etendue])) == union(_cut(span, found))
            outside = ((span[0], min(span[1], etendue[0])), (max(span[0], etendue[1]), span[1]))
            kept += [(low, high) for low, high in outside if high - low >= (1 if same else _BATTEMENT)]
            replaced += [] if same else [span]
    return kept, replaced


def _cut(span: Span, by: Iterable[Span]) -> list[Span]:
    """What a span has in common with others."""
    return [(max(span[0], low), min(span[1], high)) for low, high in by]


def _sans_les_absences(
    came: Presence, avant: Presence, rencontre: Rencontre, passages: Sequence[Passage], outil: str,
    sinon: tuple[date, Sequence[Span]],
) -> Presence:  # fmt: skip
    """Where the tool says arrivals, departures and less time than between them, that time is retained.

    It cannot be told where the absences lay: as much of it as fits inside the meeting's hours counts. Of two devices
    at once, the longer one's. `sinon`: the day, and what was noted before and stays.
    """
    jour, kept = sinon
    shown = [(spans_du(passage, jour), passage.duree) for passage in passages]
    shorter = [(s, d) for s, d in shown if s and d is not None and d < length(s) - _ARRONDI]
    exact = [span for spans, duree in shown if (spans, duree) not in shorter for span in spans]
    stretches = union(span for spans, _ in shown for span in spans)
    total = 0
    for together, durees in _ensemble(stretches, shorter):
        inside = length(_inside(rencontre, together))
        sure = length(_inside(rencontre, (cut for span in together for cut in _cut(span, exact))))
        total += min(inside, max(sure, *durees)) if durees else inside
    total += _reste(avant, rencontre, kept, stretches, total)
    whole = secondes_comptees(came, rencontre)
    if whole is None or total >= whole:
        return came
    if not shorter:
        return replace(came, duree_retenue=total, motif=avant.motif)
    first, last = shorter[0][0][0][0], max(spans[-1][1] for spans, _ in shorter)
    reason = f"{_motif(outil)}, avec des absences entre {_clock_words(first)} et {_clock_words(last)}"
    return replace(came, duree_retenue=total, motif=reason)


def _reste(avant: Presence, rencontre: Rencontre, kept: Sequence[Span], found: Sequence[Span], total: int) -> int:
    """What counts of the hours that stay: no more than the report that gave them said.

    `total`: what this report counts; what was retained holds it already when it had been imported before.
    """
    rest = length(_inside(rencontre, kept))
    if avant.duree_retenue is None:
        return rest
    noted = [(seconds_of(c.debut), seconds_of(c.fin)) for c in avant.connexions if c.debut and c.fin]
    again = any(low < b and a < high for low, high in noted for a, b in found)
    return min(rest, max(0, avant.duree_retenue - (total if again else 0)))


def _ensemble(
    stretches: Iterable[Span], shorter: Iterable[tuple[list[Span], int]]
) -> list[tuple[list[Span], list[int]]]:
    """Stretches that do not meet, those of one passage together, each with the durations that are said of it."""
    groups: list[tuple[list[Span], list[int]]] = [([span], []) for span in stretches]
    for spans, duree in shorter:
        mine = [g for g in groups if any(low <= s[0] and s[1] <= high for s in spans for low, high in g[0])]
        groups = [g for g in groups if g not in mine]
        groups.append(([s for g in mine for s in g[0]], [*(d for g in mine for d in g[1]), duree]))
    return groups


def _sans_heures(
    came: Presence, rencontre: Rencontre, passages: Sequence[Passage], outil: str, *, by_hand: bool
) -> tuple[Presence, list[str]]:
    """A report that only knows how long, or nothing of that day; the rules cut it by the meeting's hours."""
    told = [passage.duree for passage in passages if passage.duree is not None]
    if by_hand:
        return came, []
    if came.connexions and told:
        return came, [f"heures notées gardées : le rapport ne dit que {format_duration(max(told))}"]
    if came.connexions:
        return came, ["heures notées gardées : le rapport n’en donne aucune"]
    seconds = min(max(told, default=0), _DERNIERE)
    remarques = ["plusieurs lignes sans horaires : la plus longue est retenue"] if len(told) > 1 else []
    lasts = _duree_de(rencontre)
    if lasts is not None and seconds > lasts:
        remarques.append(f"{format_duration(seconds)} dans le rapport : la réunion en a duré {format_duration(lasts)}")
    return replace(came, duree_retenue=seconds, motif=_motif(outil)), remarques


def _motif(outil: str) -> str:
    return f"{MOTIF_RAPPORT} {outil}".rstrip()


def _duree_de(rencontre: Rencontre) -> int | None:
    debut, fin = rencontre.commence, rencontre.finit
    return seconds_of(fin) - seconds_of(debut) if debut and fin and debut < fin else None


def _inside(rencontre: Rencontre, spans: Iterable[Span]) -> list[Span]:
    low = seconds_of(rencontre.commence) if rencontre.commence else 0
    high = seconds_of(rencontre.finit) if rencontre.finit else _DERNIERE
    return union((max(a, low), min(b, high)) for a, b in spans)


def heures(span: Span) -> tuple[time, time]:
    """A span's two ends as hours of the clock."""
    low, high = (time(s // 3600, s // 60 % 60, s % 60) for s in span)
    return low, high


def _connexion(span: Span) -> Connexion:
    return Connexion(*heures(span))


def _clock_words(seconds: int) -> str:
    return format_clock(time(seconds // 3600, seconds // 60 % 60))


def _hours(spans: Iterable[Span]) -> str:
    return ", ".join(f"{_clock_words(low)}{DASH}{_clock_words(high)}" for low, high in spans)
