"""Everything that the card of an accompagnement shows, and the sheet that is printed of it (R6.5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.calendrier import evaluation_due
from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Document,
    Examen,
    Intervention,
    Mouvement,
    Point,
)
from cops_desktop.domain.annuaire import Famille, Personne
from cops_desktop.domain.words import format_phone
from cops_desktop.services.accompagnements.liste import Ligne, lignes_de, parcours_de
from cops_desktop.services.equipe import equipe_le
from cops_desktop.storage import accompagnements, annuaire, rencontres
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class Nommee:
    """A structure of the project, or somebody who may follow it, by their name."""

    id: str
    nom: str


@dataclass(frozen=True, slots=True)
class Liee:
    """A person of the project: how they are called and reached. `detail`: their town and profiles."""

    id: str
    nom: str
    detail: str
    telephone: str
    email: str
    famille: Famille


@dataclass(frozen=True, slots=True)
class InterventionNotee:
    """A line of the log; `nom`: who intervened, "" when nobody was noted; `etape`: in which the project was that day
    (0 before the first).
    """

    intervention: Intervention
    nom: str
    etape: int

    @property
    def id(self) -> str:
        """Its key."""
        return self.intervention.id


@dataclass(frozen=True, slots=True)
class DocumentGarde:
    """A document and its size in bytes, without its bytes."""

    document: Document
    taille: int

    @property
    def id(self) -> str:
        """Its key."""
        return self.document.id


@dataclass(frozen=True, slots=True)
class Fiche:
    """A project on a day, whole. `structures`: the one that asks first; `points`, `interventions` (oldest first),
    `documents`: in their order; `seances`: the meetings of the CoPil that its decisions name, key → title.
    """

    ligne: Ligne
    structures: tuple[Nommee, ...]
    charges: tuple[Liee, ...]
    contacts: tuple[Liee, ...]
    partenaires: tuple[Liee, ...]
    points: tuple[Point, ...]
    interventions: tuple[InterventionNotee, ...]
    documents: tuple[DocumentGarde, ...]
    seances: dict[str, str]
    evaluation_due: bool

    @property
    def parcours(self) -> Parcours:
        """Its life."""
        return self.ligne.parcours

    @property
    def item(self) -> Accompagnement:
        """What is kept of it."""
        return self.ligne.item

    @property
    def id(self) -> str:
        """Its key."""
        return self.ligne.id

    @property
    def histoire(self) -> tuple[Mouvement | Examen, ...]:
        """Its moves and the decisions of the CoPil, oldest first; on one day a decision before the moves."""
        both: list[Mouvement | Examen] = [*self.parcours.examens, *self.parcours.mouvements]
        return tuple(sorted(both, key=_moment))

    @property
    def minutes(self) -> int:
        """The length of all the interventions."""
        return sum(line.intervention.duree for line in self.interventions)

    def points_ouverts(self, etape: int) -> tuple[Point, ...]:
        """What is not ticked in a stage."""
        return tuple(p for p in self.points if p.etape == etape and p.fait_le is None)


def _moment(event: Mouvement | Examen) -> tuple[str, str]:
    if isinstance(event, Examen):
        return (event.le.isoformat(), "")
    return (event.le.date().isoformat(), event.le.isoformat())


def fiche(fichier: Fichier, key: str, day: date) -> Fiche:
    """One project. Raises Refus when it is gone."""
    db, where = fichier.db, ("accompagnement = ?", (key,))
    life = parcours_de(db, key)
    item = life.accompagnement
    (line,) = lignes_de(db, [life], day)
    log = accompagnements.interventions(db, *where)
    involved = {*item.charges, *item.contacts, *item.partenaires, *(i.personne for i in log if i.personne)}
    people = {p.id: p for p in annuaire.personnes(db, involved)}
    sizes = accompagnements.tailles(db, key)
    return Fiche(
        line,
        tuple(Nommee(place, name) for place, name in zip(item.structures, line.structures, strict=True)),
        _liees(people, item.charges),
        _liees(people, item.contacts),
        _liees(people, item.partenaires),
        tuple(accompagnements.points(db, *where)),
        tuple(
            InterventionNotee(i, people[i.personne].nom_complet if i.personne else "", etape_le(life, i.date))
            for i in log
        ),
        tuple(DocumentGarde(d, sizes[d.empreinte]) for d in accompagnements.documents(db, *where)),
        _seances(db, (e.rencontre for e in life.examens if e.rencontre)),
        evaluation_due(life, day),
    )


def charges_possibles(fichier: Fichier, item: Accompagnement, day: date) -> list[Nommee]:
    """Who may follow a project: the team of the day, and who follows it already."""
    people = annuaire.personnes(fichier.db, equipe_le(fichier, day) | set(item.charges))
    return [Nommee(person.id, person.nom_complet) for person in people]


def _liees(people: dict[str, Personne], keys: Iterable[str]) -> tuple[Liee, ...]:
    return tuple(_liee(people[key]) for key in keys)


def _liee(person: Personne) -> Liee:
    phone = format_phone(person.telephone)
    return Liee(person.id, person.nom_complet, person.detail, phone, person.email, person.famille)


def etape_le(life: Parcours, day: date) -> int:
    """The stage in which a project was at the end of a day, or was last before it was suspended or ended; 0 before
    the first.
    """
    entered = [move.vers.etape for move in life.mouvements if move.vers.etape and move.le.date() <= day]
    return entered[-1] if entered else 0


def _seances(db: Database, keys: Iterable[str]) -> dict[str, str]:
    return {key: rencontres.RENCONTRES.get(db, key).titre for key in keys}
