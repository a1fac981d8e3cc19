"""Scales (barèmes): dated data, never literals in the rules (R5.4, R5.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Protocol, TypeVar

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date


@dataclass(frozen=True, slots=True)
class Borne:
    """Up to `jusqua` seconds of remote presence, inclusive (None: no bound) → `demi` half-units."""

    jusqua: int | None
    demi: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BaremeVacation:
    """What a presence is worth. `taux`: cents for one vacation (even, so that a half is exact)."""

    id: str
    source: str
    du: date
    applique_depuis: date | None
    taux: int
    bornes: tuple[Borne, ...]
    demi_par_demi_journee: int = 2
    seuil_demi_journee: int = 3600
    midi: time = time(13)


@dataclass(frozen=True, slots=True)
class Tranche:
    """The rate, in thousandths of a euro, of each kilometre above `au_dela`, for cv_de to cv_a."""

    cv_de: int
    cv_a: int
    au_dela: int
    taux: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BaremeKm:
    """€/km by fiscal power and by the kilometres since 1 January, marginal brackets (R5.7)."""

    id: str
    source: str
    du: date
    applique_depuis: date | None
    tranches: tuple[Tranche, ...]

    def __hash__(self) -> int:
        """By key alone: prices are looked up by scale some thousand times a second."""
        return hash(self.id)

    def brackets(self, cv: int) -> tuple[Tranche, ...]:
        """The brackets of a fiscal power, lowest first. Raises Refus when the scale has none for it."""
        found = tuple(sorted((t for t in self.tranches if t.cv_de <= cv <= t.cv_a), key=lambda t: t.au_dela))
        if not found or found[0].au_dela != 0:
            raise Refus(f"Le barème « {self.source} » n’a pas de tarif pour {cv}\u00a0CV. Complétez-le dans Réglages.")
        return found


class _Dated(Protocol):
    @property
    def du(self) -> date: ...
    @property
    def applique_depuis(self) -> date | None: ...


S = TypeVar("S", bound=_Dated)


def scale_on(scales: Sequence[S], day: date) -> S:
    """The scale in force on `day`: the last one applied by then. Raises Refus when there is none."""
    best: S | None = None
    for scale in scales:
        since = scale.applique_depuis
        if (
            since is not None
            and since <= day
            and (best is None or (since, scale.du) > (best.applique_depuis or date.min, best.du))
        ):
            best = scale
    if best is None:
        raise Refus(f"Aucun barème n’est en vigueur le {format_date(day)}. Ajoutez-en un avant de compter ce jour.")
    return best


def newer_scales(scales: Sequence[S], day: date) -> list[S]:
    """Known scales that are newer than the one in force on `day` and were not adopted (R5.7: the app says so)."""
    current = scale_on(scales, day)
    return [s for s in scales if s.applique_depuis is None and current.du < s.du <= day]
