"""Days by which the charter is judged: that of an answer, six months before a deadline, gaps between engagements."""

from collections.abc import Iterable
from datetime import date, timedelta

from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.engagements import Periode


def jour_de(one: Sollicitation) -> date:
    """The day by which an answer to the baromètre belongs to a period (§)."""
    return one.contribue_le or one.sollicite_le or date(one.campagne, 12, 31)


def mois_avant(day: date, months: int) -> date:
    """So many months before; the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))


def trous(periode: Periode, siennes: Iterable[Periode], day: date) -> list[tuple[date, date]]:
    """The days around a period, up to `day`, on which none of the same member's engagements was in force: since the end
    of what ran before it, and until what runs after.
    """
    stretches: list[tuple[date, date]] = []  # on which something was in force without a break
    for first, last in sorted((p.debut, p.fin) for p in siennes if p.fin >= p.debut):
        if stretches and first <= stretches[-1][1] + timedelta(days=1):
            stretches[-1] = (stretches[-1][0], max(last, stretches[-1][1]))
        else:
            stretches.append((first, last))
    found = []
    for place, (first, last) in enumerate(stretches):
        if place and first == periode.debut:
            found.append((stretches[place - 1][1] + timedelta(days=1), first - timedelta(days=1)))
        if last == periode.fin:
            until = stretches[place + 1][0] - timedelta(days=1) if place + 1 < len(stretches) else day
            found.append((last + timedelta(days=1), until))
    return [(first, last) for first, last in found if first <= last]
