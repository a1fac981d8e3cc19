"""How long a person was there: unions of connections inside the meeting's hours, in seconds (R5.4)."""

from collections.abc import Iterable
from datetime import time

from cops_desktop.domain.rencontres import DemiJournee, Mode, Presence, Rencontre

Span = tuple[int, int]  # seconds since midnight, start < end
_HALF_DAYS = (DemiJournee.MATIN, DemiJournee.APRES_MIDI)
_DAY = 24 * 3600
MOTIF_RAPPORT = "durée du rapport"
"""How the reason of a *durée retenue* begins when a report of a video tool gave it, not the team."""


def seconds_of(moment: time) -> int:
    """Seconds since midnight."""
    return moment.hour * 3600 + moment.minute * 60 + moment.second


def union(spans: Iterable[Span]) -> list[Span]:
    """Disjoint spans in order, covering the same instants: two devices at once count once."""
    merged: list[Span] = []
    for start, end in sorted(s for s in spans if s[0] < s[1]):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def mode_of(presence: Presence, rencontre: Rencontre) -> Mode | None:
    """The person's own mode, else the meeting's; None in a mixed meeting when theirs is not known."""
    if presence.mode is not None:
        return presence.mode
    return None if rencontre.mode is Mode.MIXTE else rencontre.mode


def spans_of(presence: Presence, rencontre: Rencontre) -> list[Span] | None:
    """The person's presence inside the meeting's hours; the meeting's when theirs is unknown.

    None when neither is known. Own times outside hours that are not known count as they stand.
    """
    start = seconds_of(rencontre.commence) if rencontre.commence else None
    end = seconds_of(rencontre.finit) if rencontre.finit else None
    if not presence.connexions:
        return [(start, end)] if start is not None and end is not None and start < end else None
    low = start if start is not None else 0
    high = end if end is not None else _DAY
    spans = []
    for connexion in presence.connexions:
        debut = seconds_of(connexion.debut) if connexion.debut else start
        fin = seconds_of(connexion.fin) if connexion.fin else end
        if debut is None or fin is None:
            return None
        debut, fin = max(debut, low), min(fin, high)
        if debut < fin:
            spans.append((debut, fin))
    return union(spans) if len(spans) > 1 else spans


def length(spans: Iterable[Span]) -> int:
    """Total seconds of disjoint spans."""
    return sum(end - start for start, end in spans)


def secondes_comptees(presence: Presence, rencontre: Rencontre) -> int | None:
    """How long counts of a presence that is not on the spot: the *durée retenue*, else the hours; None: not known.

    What the team retained stands as it is. What a report counted is no more than the person's own times, so it is cut
    by the hours really held like them, also when those are entered later.
    """
    spans = spans_of(presence, rencontre)
    inside = None if spans is None else length(spans)
    if presence.duree_retenue is None:
        return inside
    if inside is None or not presence.motif.startswith(MOTIF_RAPPORT):
        return presence.duree_retenue
    return min(presence.duree_retenue, inside)


def half_day_spans(presence: Presence, rencontre: Rencontre, midi: time) -> dict[DemiJournee, list[Span]] | None:
    """The in-person presence cut at `midi`; the half-days signed, when stated, restrict it. None when unknown.

    Half-days stated for a meeting whose hours nobody knows stand for whole half-days: the sheet was signed.
    """
    noon = seconds_of(midi)
    spans = spans_of(presence, rencontre)
    if spans is None:
        if not presence.demi_journees:
            return None
        spans = [(0, _DAY)]
    windows = ((0, noon), (noon, _DAY))
    return {
        half: [(max(s, low), min(e, high)) for s, e in spans if s < high and e > low]
        for half, (low, high) in zip(_HALF_DAYS, windows, strict=True)
        if not presence.demi_journees or half in presence.demi_journees
    }
