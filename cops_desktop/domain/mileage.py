"""Kilometres: marginal brackets over a person's calendar year, to the cent (R5.7).

The year's kilometres of a person lie on one axis, from 0 on. A frozen trip occupies a stretch of it for good; a new
trip takes the lowest kilometres that are free: those after all that is validated, or, when a form was cancelled, the
gap that it left. A correction downwards gives back the highest ones. So the amounts of a year add up to the price of
its total, whatever was validated when, and a late trip changes nothing that is frozen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cops_desktop.domain.scale import BaremeKm
from cops_desktop.domain.words import format_integer, format_rate

Piece = tuple[int, int, int]  # from km, to km, +1 occupied or -1 given back


@lru_cache(maxsize=65536)
def _cumulative_thousandths(bareme: BaremeKm, cv: int, km: int) -> int:
    brackets = bareme.brackets(cv)
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


def _covered(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """The occupied stretches, lowest first."""
    steps: dict[int, int] = {}
    for start, end, sign in pieces:
        steps[start] = steps.get(start, 0) + sign
        steps[end] = steps.get(end, 0) - sign
    covered: list[tuple[int, int]] = []
    depth, since = 0, 0
    for km in sorted(steps):
        before, depth = depth, depth + steps[km]
        if before <= 0 < depth:
            since = km
        elif depth <= 0 < before:
            covered.append((since, km))
    return covered


class Axis:
    """The kilometres of one person in one calendar year."""

    def __init__(self, opening: int = 0, frozen: Iterable[Piece] = ()) -> None:
        """`opening`: kilometres reimbursed before the person came in; `frozen`: stretches on live forms."""
        self._pieces: list[Piece] = [(0, opening, 1)] if opening else []
        self._pieces.extend(frozen)

    @property
    def total(self) -> int:
        """Kilometres counted since 1 January."""
        return sum(sign * (end - start) for start, end, sign in self._pieces)

    def take(self, km: int) -> tuple[Piece, ...]:
        """Occupy the lowest `km` free kilometres, or give back the highest ones when `km` is negative."""
        pieces = self._lowest_free(km) if km >= 0 else self._highest_taken(-km)
        self._pieces.extend(pieces)
        return pieces

    def _lowest_free(self, km: int) -> tuple[Piece, ...]:
        found: list[Piece] = []
        at = 0
        for start, end in _covered(self._pieces):
            if km and start > at:
                step = min(km, start - at)
                found.append((at, at + step, 1))
                km -= step
            at = max(at, end)
        if km:
            found.append((at, at + km, 1))
        return tuple(found)

    def _highest_taken(self, km: int) -> tuple[Piece, ...]:
        found: list[Piece] = []
        for start, end in reversed(_covered(self._pieces)):
            if not km:
                break
            step = min(km, end - start)
            found.append((end - step, end, -1))
            km -= step
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Price:
    """A priced trip: `cumul` km before it, its stretches, its cents."""

    cumul: int
    pieces: tuple[Piece, ...]
    montant: int
    calcul: str


def calculation(bareme: BaremeKm, cv: int, pieces: Iterable[Piece]) -> str:
    """« 100 × 0,37 + 220 × 0,46 »: the rates of each stretch, as printed."""
    brackets = bareme.brackets(cv)
    terms = []
    for start, end, sign in pieces:
        for index, bracket in enumerate(brackets):
            top = brackets[index + 1].au_dela if index + 1 < len(brackets) else end
            km = min(end, top) - max(start, bracket.au_dela)
            if km > 0:
                terms.append((sign, f"{format_integer(km)} × {format_rate(bracket.taux)}"))
    text = ""
    for sign, term in terms:
        text += (" + " if sign > 0 else " − ") + term if text else ("" if sign > 0 else "−") + term
    return text


def price_trip(axis: Axis, bareme: BaremeKm, cv: int, km: int) -> Price:
    """Put a trip of `km` kilometres (there and back; negative for a correction) on the axis and price it."""
    cumul = axis.total
    pieces = axis.take(km)
    return Price(cumul, pieces, amount_of(bareme, cv, pieces), calculation(bareme, cv, pieces))
