"""What a year of accompagnements was: requests, beginnings, ends, interventions, by category, structure, territory.

It is counted as on the last day of the year, or on the day it is made when the year still runs: what came later changes
nothing of it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.selection import annees
from cops_desktop.domain.accompagnements.types import Decision, Intervention, Nature, Position
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.words import sort_key

SANS_STRUCTURE = "Sans structure notée"
SANS_LIEU = "Sans lieu connu"


@dataclass(frozen=True, slots=True)
class Projet:
    """A project with what the summary counts by: the names of its structures, its territory, its log."""

    parcours: Parcours
    structures: tuple[str, ...] = ()
    territoire: Localisation | None = None
    interventions: tuple[Intervention, ...] = ()

    @property
    def nature(self) -> Nature:
        """Its category."""
        return self.parcours.accompagnement.nature


@dataclass(frozen=True, slots=True)
class Comptes:
    """The figures of a year. `demandes`: received in it; `sans_suite`: refused or abandoned in it before stage 1;
    `commences`: that entered stage 1 in it; `suivis`: begun, and not ended before it: they are running, suspended,
    closed or abandoned at its end. `minutes` of the `interventions` of the year.
    """

    demandes: int = 0
    sans_suite: int = 0
    commences: int = 0
    suivis: int = 0
    en_cours: int = 0
    suspendus: int = 0
    clos: int = 0
    abandonnes: int = 0
    interventions: int = 0
    minutes: int = 0

    @property
    def vides(self) -> bool:
        """Whether nothing is counted."""
        return self == Comptes()


@dataclass(frozen=True, slots=True)
class Bilan:
    """The year `annee` as on the day `au`. `projets`: what is counted, as it was that day, in the order given.

    `attente`: requests that wait for the CoPil that day; `approuves`: approved, not begun; `etapes`: how many run in
    each stage.
    A project of two structures counts in the figures of both.
    """

    annee: int
    au: date
    total: Comptes
    categories: tuple[tuple[Nature, Comptes], ...]
    structures: tuple[tuple[str, Comptes], ...]
    territoires: tuple[tuple[str, Comptes], ...]
    etapes: tuple[int, int, int, int]
    attente: int
    approuves: int
    projets: tuple[Projet, ...]


def bilan(projets: Iterable[Projet], annee: int, day: date) -> Bilan:
    """The summary of a year, made on `day`."""
    au = min(day, date(annee, 12, 31))
    then = [p for one in projets if (p := _at(one, annee, au)) is not None]
    counted = [p for p in then if p.interventions or annee in annees(p.parcours, au)]
    structures = dict.fromkeys(name for p in counted for name in p.structures or (SANS_STRUCTURE,))
    places = [place.value for place in Localisation] + [SANS_LIEU]

    def by(names: Iterable[str], has: Callable[[Projet, str], bool]) -> tuple[tuple[str, Comptes], ...]:
        rows = ((name, compter([p for p in counted if has(p, name)], annee)) for name in names)
        return tuple((name, counts) for name, counts in rows if not counts.vides)

    running = [p.parcours.etape for p in counted if p.parcours.en_cours]
    return Bilan(
        annee=annee,
        au=au,
        total=compter(counted, annee),
        categories=tuple((n, compter([p for p in counted if p.nature is n], annee)) for n in Nature),
        structures=by(
            sorted(structures, key=lambda name: (name == SANS_STRUCTURE, sort_key(name))),
            lambda p, name: name in (p.structures or (SANS_STRUCTURE,)),
        ),
        territoires=by(places, lambda p, name: (p.territoire.value if p.territoire else SANS_LIEU) == name),
        etapes=(running.count(1), running.count(2), running.count(3), running.count(4)),
        attente=sum(p.parcours.attend_un_copil for p in counted),
        approuves=sum(p.parcours.etat is Etat.APPROUVEE for p in counted),
        projets=tuple(counted),
    )


def compter(projets: Sequence[Projet], annee: int) -> Comptes:
    """The figures of these projects, which are as they were at the end of the year."""
    lives = [p.parcours for p in projets]
    followed = [life for life in lives if _followed(life, annee)]
    log = [i for p in projets for i in p.interventions if i.date.year == annee]
    return Comptes(
        demandes=sum(life.accompagnement.demande_le.year == annee for life in lives),
        sans_suite=sum(_dropped(life, annee) for life in lives),
        commences=sum(life.debut is not None and life.debut.year == annee for life in lives),
        suivis=len(followed),
        en_cours=sum(life.en_cours for life in followed),
        suspendus=sum(life.position is Position.SUSPENDU for life in followed),
        clos=sum(life.position is Position.CLOS for life in followed),
        abandonnes=sum(life.position is Position.ABANDONNE for life in followed),
        interventions=len(log),
        minutes=sum(i.duree for i in log),
    )


def le(life: Parcours, day: date) -> Parcours | None:
    """A life as it was at the end of a day; None before the request."""
    if life.accompagnement.demande_le > day:
        return None
    return Parcours(
        life.accompagnement,
        tuple(m for m in life.mouvements if m.le.date() <= day),
        tuple(e for e in life.examens if e.le <= day),
    )


def _at(projet: Projet, annee: int, au: date) -> Projet | None:
    """A project as it was on the last day that is counted, with the log of the year."""
    life = le(projet.parcours, au)
    if life is None:
        return None
    log = tuple(i for i in projet.interventions if i.date.year == annee and i.date <= au)
    return Projet(life, projet.structures, projet.territoire, log)


def _followed(life: Parcours, annee: int) -> bool:
    return life.debut is not None and (life.clos_le is None or life.clos_le.year == annee)


def _dropped(life: Parcours, annee: int) -> bool:
    if life.debut is not None:
        return False
    refused = life.decision is Decision.REFUSEE and life.etat is Etat.REFUSEE and life.examens[-1].le.year == annee
    return refused or (life.clos_le is not None and life.clos_le.year == annee)
