"""What payment is made of: frozen and proposed lines, and one person's dossier and situation."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cops_desktop.domain.cotec import Membre, Travail
from cops_desktop.domain.mileage import Axis, Piece, doubled
from cops_desktop.domain.paiements.etats import Nature
from cops_desktop.domain.rencontres import AUCUNE, DemiJournees, Frais
from cops_desktop.domain.scale import BaremeKm
from cops_desktop.domain.vacation import Compte, Participation


@dataclass(frozen=True, slots=True, kw_only=True)
class Ligne:
    """A line of a form; frozen once it has an `etat`. `montant` in cents; `quantite` half-units, km, or 1."""

    nature: Nature
    objet: str  # the presence, frais or travail it pays
    jour: date
    cotec: str
    libelle: str
    quantite: int
    montant: int = 0
    rang: int = 0
    mode: str = ""
    heures: str = ""
    detail: str = ""
    demi_journees: DemiJournees = AUCUNE
    taux: int | None = None
    cv: int | None = None
    cumul: int | None = None
    tranches: tuple[Piece, ...] = ()
    calcul: str = ""
    motif: str = ""
    id: str = ""
    etat: str = ""
    ordre: int = 0
    vivante: bool = True


@dataclass(frozen=True, slots=True)
class TravailRendu:
    """Extra work with what decides whether it is paid."""

    travail: Travail
    membre: Membre | None
    en_equipe: bool


@dataclass(slots=True)
class Dossier:
    """All that one person did and was paid, in every CoTec."""

    personne: str
    participations: list[Participation] = field(default_factory=list)
    frais: list[Frais] = field(default_factory=list)
    travaux: list[TravailRendu] = field(default_factory=list)
    lignes: list[Ligne] = field(default_factory=list)  # live ones
    km_ouverture: Mapping[int, int] = field(default_factory=dict)  # year → km
    cv: int | None = None
    origines: Mapping[str, str] = field(default_factory=dict)  # form → the entry it was validated for, merged since


@dataclass(frozen=True, slots=True)
class Proposition:
    """An unpaid line. A trip has its price only once it is put beside others: see `price`.

    `reprise`: cents that re-pricing the kilometres already paid adds (another fiscal power, another scale).
    `deplace`: the year's kilometres astray, moved to where they belong by this line.
    """

    ligne: Ligne
    debut: int  # seconds since midnight, to order the trips of one day
    bareme: BaremeKm | None = None
    reprise: int = 0
    deplace: tuple[Piece, ...] = ()

    @property
    def order(self) -> tuple[date, int, str]:
        """Trips in the order of their dates, then start, then key (R5.7)."""
        return self.ligne.jour, self.debut, self.ligne.objet


@dataclass(frozen=True, slots=True)
class Impaye:
    """Something that is not paid, and why, in words."""

    nature: Nature
    objet: str
    jour: date
    cotec: str
    raison: str


@dataclass(slots=True)
class Situation:
    """What the rules say of one person: worth of each presence, lines still unpaid, and what is not paid and why.

    The lines have their amounts; how a presence was counted is written on them when a form is composed.
    """

    participations: Mapping[str, Participation]
    comptes: dict[str, Compte]
    propositions: list[Proposition]
    impayes: list[Impaye]
    axes: "Axes"


class Axes:
    """The kilometre axes of one person, a year each, made afresh at each use (pricing must not leave traces).

    `origines`: by form, the entry that it was validated for, when that was merged since. Stretches of two entries may
    lie on one another, and stay so; those of one only do for want of a correction (its form was cancelled), that mends
    it.
    """

    def __init__(
        self, openings: Mapping[int, int], frozen: Iterable[Ligne], origines: Mapping[str, str] | None = None
    ) -> None:
        self._openings = dict(openings)
        self._frozen: dict[int, list[Piece]] = defaultdict(list)
        apart: dict[int, dict[str, list[Piece]]] = defaultdict(lambda: defaultdict(list))
        for ligne in frozen:
            self._frozen[ligne.jour.year].extend(ligne.tranches)
            apart[ligne.jour.year][(origines or {}).get(ligne.etat, "")].extend(ligne.tranches)
        self._beside = {
            year: max(0, doubled(self._frozen[year]) - sum(map(doubled, of.values())))
            for year, of in apart.items()
            if len(of) > 1
        }

    def astray(self, owed: Iterable[tuple[int, int]]) -> dict[int, tuple[Piece, ...]]:
        """By year, what would lie out of place once the kilometres that are `owed` (year, km) lie there (R5.7)."""
        more, less = defaultdict[int, int](int), defaultdict[int, int](int)
        for year, km in owed:
            (more if km > 0 else less)[year] += abs(km)
        axes = self.fresh()
        found = {year: axes[year].astray(more[year], less[year]) for year in self._frozen}
        return {year: pieces for year, pieces in found.items() if pieces}

    def fresh(self) -> dict[int, Axis]:
        """New axes, with opening balances and frozen stretches only; other years start empty."""
        years = self._openings.keys() | self._frozen.keys()
        axes = defaultdict[int, Axis](Axis)
        for year in years:
            axes[year] = Axis(self._openings.get(year, 0), self._frozen.get(year, ()), self._beside.get(year, 0))
        return axes
