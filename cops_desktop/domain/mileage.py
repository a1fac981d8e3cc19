"""Kilometres: marginal brackets over a person's calendar year, to the cent (R5.7).

The year's kilometres of a person lie on one axis, from 0 on. A frozen trip occupies a stretch of it for good; a new
trip takes the lowest kilometres that are free: those after all that is validated, or, when a form was cancelled, the
gap that it left. A correction downwards gives back the highest ones. Where cancellations leave kilometres astray (a gap
that nothing unpaid will fill, kilometres that are there twice) the difference is a line of its own, that moves them. So
the amounts of a year add up to the price of its total, whatever was validated when, and nothing that is frozen changes.

When two entries of one person were merged, stretches that were validated for each may lie on one another. They stay as
they were paid; a new trip comes after as many kilometres as were validated in all, and nothing is moved.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cops_desktop.domain.scale import BaremeKm, Tranche
from cops_desktop.domain.words import format_integer, format_rate

Piece = tuple[int, int, int]  # from km, to km, +1 occupied or -1 given back
_ENDLESS = 10**9


@lru_cache(maxsize=256)
def _brackets(bareme: BaremeKm, cv: int) -> tuple[Tranche, ...]:
    return bareme.brackets(cv)


@lru_cache(maxsize=65536)
def _cumulative_thousandths(bareme: BaremeKm, cv: int, km: int) -> int:
    brackets = _brackets(bareme, cv)
    total = 0
    for index, bracket in enumerate(brackets):
        top = brackets[index + 1].au_dela if index + 1 < len(brackets) else km
        if km > bracket.au_dela:
            total += (min(km, top) - bracket.au_dela) * bracket.taux
    return total


def year_amount(bareme: BaremeKm, cv: int, km: int) -> int:
    """Cents for the first `km` kilometres of a year, rounded half up once."""
    return (_cumulative_thousandths(bareme, cv, km) + 5) // 10


def amount_of(bareme: BaremeKm, cv: int, pieces: Iterable[Piece]) -> int:
    """Cents for stretches of the axis: differences of rounded cumulative amounts, so that splitting changes nothing."""
    return sum(sign * (year_amount(bareme, cv, end) - year_amount(bareme, cv, start)) for start, end, sign in pieces)


def _levels(pieces: Iterable[Piece]) -> list[tuple[int, int, int]]:
    """How many times each stretch of the axis is taken, lowest first, from 0 to far beyond the last kilometre."""
    steps: dict[int, int] = {0: 0, _ENDLESS: 0}
    for start, end, sign in pieces:
        steps[start] = steps.get(start, 0) + sign
        steps[end] = steps.get(end, 0) - sign
    levels: list[tuple[int, int, int]] = []
    depth, since = 0, 0
    for km in sorted(steps):
        if steps[km] and km > since:
            levels.append((since, km, depth))
            since = km
        depth += steps[km]
    levels.append((since, _ENDLESS, depth))
    return levels


def _first(km: int, stretches: Iterable[tuple[int, int]], below: int) -> list[Piece]:
    """The lowest `km` kilometres of these stretches, as far as there are so many below a kilometre."""
    found: list[Piece] = []
    for start, end in stretches:
        end = min(end, below, start + km)
        if end > start:
            found.append((start, end, 1))
            km -= end - start
    return found


def doubled(pieces: Iterable[Piece]) -> int:
    """How many kilometres lie on others."""
    return sum((depth - 1) * (end - start) for start, end, depth in _levels(pieces) if depth > 1)


def lying_on(pieces: Iterable[Piece], moved: Iterable[Piece]) -> int:
    """How many kilometres that `moved` gives back are among those that `pieces` occupy."""
    back = [(start, end) for start, end, sign in moved if sign < 0]
    taken = [(start, end) for start, end, sign in pieces if sign > 0]
    return sum(max(0, min(end, high) - max(start, low)) for start, end in taken for low, high in back)


class Axis:
    """The kilometres of one person in one calendar year.

    Cancelling a form can leave a gap, kilometres that are there twice (a correction's form was cancelled) or less than
    not at all (the trip they were given back from was). Taking and giving back mend that first.
    """

    def __init__(self, opening: int = 0, frozen: Iterable[Piece] = (), beside: int = 0) -> None:
        """`opening`: kilometres reimbursed before the person came in; `frozen`: stretches on live forms; `beside`: how
        many of these lie on others for good (two entries were merged): as many free ones are left out.

        The opening lies lowest; entered after forms were validated, it lies around what they occupy.
        """
        self._own: list[Piece] = list(frozen)
        self._opening: list[Piece] = []
        self._beside: list[Piece] = []
        self._lay(opening, self._opening)
        self._lay(beside, self._beside)
        self._mended = doubled(self._own) - beside  # what lies on others by itself, until it is given back

    def _lay(self, km: int, on: list[Piece]) -> None:
        """Put kilometres on the lowest free ones."""
        while km > 0:
            start, end = next((s, e) for s, e, depth in _levels(self._all) if depth == 0)
            step = min(km, end - start)
            on.append((start, start + step, 1))
            km -= step

    @property
    def _all(self) -> list[Piece]:
        return self._opening + self._beside + self._own

    @property
    def total(self) -> int:
        """Kilometres counted since 1 January."""
        return sum(sign * (end - start) for start, end, sign in self._opening + self._own)

    def take(self, km: int) -> tuple[Piece, ...]:
        """Occupy the lowest `km` free kilometres, or give back the highest ones when `km` is negative."""
        found: list[Piece] = []
        while km:
            piece = self._lowest_free(km) if km > 0 else self._highest_taken(-km)
            self._own.append(piece)
            if piece[2] < 0:
                self._settle()
            found.append(piece)
            km -= piece[2] * (piece[1] - piece[0])
        return tuple(found)

    def put(self, moved: Iterable[Piece]) -> None:
        """Occupy and give back stretches that are known: see `astray`."""
        self._own.extend(moved)
        self._settle()

    def astray(self, more: int, less: int) -> tuple[Piece, ...]:
        """What is to be taken and given back, no kilometre in all, for the year's to lie one after another.

        `more`, `less`: kilometres that unpaid lines will take and give back. They mend what they can, as always; what
        is left when all of them lie is astray. So it is the same stretches whichever of these lines come first.
        """
        self.take(more)
        self.take(-less)
        own = sum(sign * (end - start) for start, end, sign in self._own)
        if self._beside or own < 0:
            return ()
        steps = [(start, end, -sign) for start, end, sign in self._own] + self._place(own)
        pieces = [(s, e, 1 if depth > 0 else -1) for s, e, depth in _levels(steps) for _ in range(abs(depth))]
        return tuple(sorted(pieces, key=lambda piece: -piece[2]))

    def _place(self, own: int) -> list[Piece]:
        """Where the person's `own` kilometres belong: where they are below the total, else above the opening ones."""
        total = self.total
        kept = _first(own, [(s, e) for s, e, depth in _levels(self._own) if depth > 0], total)
        rest = [(s, e) for s, e, depth in _levels(kept) if depth == 0]
        left = own - sum(end - start for start, end, _ in kept)
        opening = _first(total - own, rest, total)
        above = [(s, e) for s, e, depth in _levels([*kept, *opening]) if depth == 0]
        return [*kept, *_first(left, above, total)]

    def _settle(self) -> None:
        """What was given back no longer lies on other kilometres: as many free ones are free again."""
        beside = sum(end - start for start, end, _ in self._beside)
        left = doubled(self._own)
        self._mended = max(0, min(self._mended, left - beside))
        if left < beside:
            self._beside.clear()
            self._lay(left, self._beside)

    def _lowest_free(self, km: int) -> Piece:
        levels = _levels(self._all)
        owing = [(start, end) for start, end, depth in levels if depth < 0]
        start, end = owing[0] if owing else next((s, e) for s, e, depth in levels if depth == 0)
        return start, min(end, start + km), 1

    def _highest_taken(self, km: int) -> Piece:
        levels = _levels(self._own)
        twice = [level for level in levels if level[2] > 1] if self._mended > 0 else []
        taken = twice or [level for level in levels if level[2] >= 1]
        if taken:
            start, end, _ = taken[-1]
            return max(start, end - (min(km, self._mended) if twice else km)), end, -1
        start, end = next((s, e) for s, e, depth in _levels(self._all) if depth == 0)
        return start, min(end, start + km), -1


@dataclass(frozen=True, slots=True)
class Price:
    """A priced trip: `cumul` km before it, its stretches, its cents."""

    cumul: int
    pieces: tuple[Piece, ...]
    montant: int
    calcul: str


def calculation(bareme: BaremeKm, cv: int, pieces: Iterable[Piece]) -> str:
    """« 100 × 0,37 + 220 × 0,46 »: the rates of each stretch, as printed."""
    brackets = _brackets(bareme, cv)
    terms: list[tuple[int, int, int]] = []  # sign, rate, km
    for start, end, sign in pieces:
        for index, bracket in enumerate(brackets):
            top = brackets[index + 1].au_dela if index + 1 < len(brackets) else end
            km = min(end, top) - max(start, bracket.au_dela)
            if km <= 0:
                continue
            if terms and terms[-1][:2] == (sign, bracket.taux):
                km += terms.pop()[2]
            terms.append((sign, bracket.taux, km))
    text = ""
    for sign, taux, km in terms:
        text += (" + " if sign > 0 else " − ") if text else ("" if sign > 0 else "−")
        text += f"{format_integer(km)} × {format_rate(taux)}"
    return text


def price_trip(axis: Axis, bareme: BaremeKm, cv: int, km: int, moved: tuple[Piece, ...] = ()) -> Price:
    """Put a trip of `km` kilometres (there and back; negative for a correction) on the axis and price it.

    `moved`: the kilometres astray that its line moves besides.
    """
    cumul = axis.total
    axis.put(moved)
    pieces = (*axis.take(km), *moved)
    return Price(cumul, pieces, amount_of(bareme, cv, pieces), calculation(bareme, cv, pieces))
