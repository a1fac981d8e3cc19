"""What a report makes of one person's presence: the union of all that is theirs in it, and what the hand wrote stays.

The hours before the meeting's start and after its end are kept as they are: the rules cut them (R5.4).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from cops_desktop.domain.attendance import Span, length, mode_of, seconds_of, spans_of, union
from cops_desktop.domain.rencontres import Connexion, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.words import DASH, format_clock, format_duration

MOTIF = "durée du rapport"
"""How the reason of a *durée retenue* begins when a report gave it: another one may take its place."""
_ARRONDI = 2  # seconds by which a tool's own rounding makes a duration shorter than its interval
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


def presence_apres(avant: Presence, rencontre: Rencontre, passages: Sequence[Passage], outil: str, jour: date) -> Suite:
    """The presence of a person whom `passages` show, by the report of `outil` about `jour`."""
    if _sur_place(avant, rencontre):
        return Suite(avant, ("noté sur place à la main : le rapport n’y change rien",))
    mode = avant.mode if avant.mode is Mode.TELEPHONE else Mode.VISIO
    came = replace(avant, presence=Venue.PRESENT, mode=mode)
    found = union(span for passage in passages for span in spans_du(passage, jour))
    by_hand = avant.duree_retenue is not None and not avant.motif.startswith(MOTIF)
    remarques = (
        [f"durée retenue gardée : {format_duration(avant.duree_retenue or 0)}, {avant.motif}"] if by_hand else []
    )
    if not by_hand:
        came = replace(came, duree_retenue=None, motif="")
    if found:
        kept = _autres(avant, rencontre, found)
        came = replace(came, connexions=tuple(map(_connexion, union((*found, *kept)))))
        if kept:
            remarques.append(f"gardé, noté avant : {_hours(kept)}")
        if not by_hand:
            came = _sans_les_absences(came, rencontre, passages, outil, jour)
    else:
        came, said = _sans_heures(came, rencontre, passages, outil, by_hand=by_hand)
        remarques += said
    if _utile(came, rencontre) == 0:
        remarques.append("aucune présence pendant la réunion : 0 min compte")
    return Suite(came, tuple(remarques))


def _sur_place(avant: Presence, rencontre: Rencontre) -> bool:
    """Whether somebody was noted on the spot: by their mode, by half-days that they signed for, or simply as present at
    a meeting that is held there.
    """
    if avant.mode is not None:
        return avant.mode is Mode.PRESENTIEL
    if avant.presence is not Venue.PRESENT:
        return False
    return bool(avant.demi_journees) or mode_of(avant, rencontre) is Mode.PRESENTIEL


def _autres(avant: Presence, rencontre: Rencontre, found: Sequence[Span]) -> list[Span]:
    """What was noted before and meets nothing of the report: the first part of a meeting that began anew.

    An open connection is as long as the meeting; where it meets the report, the report knows better.
    """
    start, end = rencontre.commence, rencontre.finit
    kept = []
    for connexion in avant.connexions:
        debut, fin = connexion.debut or start, connexion.fin or end
        if debut is None or fin is None or fin <= debut:
            continue
        span = seconds_of(debut), seconds_of(fin)
        if not any(span[0] < high and low < span[1] for low, high in found):
            kept.append(span)
    return kept


def _sans_les_absences(
    came: Presence, rencontre: Rencontre, passages: Sequence[Passage], outil: str, jour: date
) -> Presence:
    """Where the tool says first arrival, last departure and less time than between the two, that time is retained.

    It cannot be told where the absences lay: as much of it as fits inside the meeting's hours counts. Of two devices
    at once, the longer one's.
    """
    whole = length(spans_of(came, rencontre) or ())
    shorter = [
        (spans[0], passage.duree)
        for passage in passages
        if passage.duree is not None
        and len(spans := spans_du(passage, jour)) == 1
        and passage.duree < length(spans) - _ARRONDI
    ]
    if not shorter:
        return came
    exact = [s for p in passages for s in spans_du(p, jour) if not any(s == span for span, _ in shorter)]
    total = 0
    for low, high in union(_clock(c) for c in came.connexions):
        inside = length(_inside(rencontre, [(low, high)]))
        sure = length(_inside(rencontre, [s for s in exact if low <= s[0] and s[1] <= high]))
        counted = [seconds for span, seconds in shorter if low <= span[0] and span[1] <= high]
        total += min(inside, max(sure, *counted)) if counted else inside
    if total >= whole:
        return came
    first, last = shorter[0][0][0], max(span[1] for span, _ in shorter)
    reason = f"{_motif(outil)}, avec des absences entre {_clock_words(first)} et {_clock_words(last)}"
    return replace(came, duree_retenue=total, motif=reason)


def _sans_heures(
    came: Presence, rencontre: Rencontre, passages: Sequence[Passage], outil: str, *, by_hand: bool
) -> tuple[Presence, list[str]]:
    """A report that only knows how long, or nothing of that day: never more than the meeting lasted."""
    told = [passage.duree for passage in passages if passage.duree is not None]
    if by_hand:
        return came, []
    if came.connexions and told:
        return came, [f"heures notées gardées : le rapport ne dit que {format_duration(max(told))}"]
    if came.connexions:
        return came, ["heures notées gardées : le rapport n’en donne aucune"]
    seconds = max(told, default=0)
    remarques = ["plusieurs lignes sans horaires : la plus longue est retenue"] if len(told) > 1 else []
    lasts = _duree_de(rencontre)
    if lasts is not None and seconds > lasts:
        remarques.append(f"{format_duration(seconds)} dans le rapport : la réunion en a duré {format_duration(lasts)}")
        seconds = lasts
    return replace(came, duree_retenue=seconds, motif=_motif(outil)), remarques


def _motif(outil: str) -> str:
    return f"{MOTIF} {outil}".rstrip()


def _utile(presence: Presence, rencontre: Rencontre) -> int | None:
    """Seconds that count; None when they are not known."""
    if presence.duree_retenue is not None:
        return presence.duree_retenue
    spans = spans_of(presence, rencontre)
    return None if spans is None else length(spans)


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


def _clock(connexion: Connexion) -> Span:
    assert connexion.debut is not None and connexion.fin is not None
    return seconds_of(connexion.debut), seconds_of(connexion.fin)


def _clock_words(seconds: int) -> str:
    return format_clock(time(seconds // 3600, seconds // 60 % 60))


def _hours(spans: Iterable[Span]) -> str:
    return ", ".join(f"{_clock_words(low)}{DASH}{_clock_words(high)}" for low, high in spans)
