"""The projects as board, list, time line and papers show them: where each stands, and who follows it (R6.3, R6.5)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.calendrier import Alerte, EtapePrevue, alerte, etapes_prevues
from cops_desktop.domain.accompagnements.capacite import Occupation, occupations
from cops_desktop.domain.accompagnements.parcours import Parcours, parcours
from cops_desktop.domain.accompagnements.types import Accompagnement, Examen, Mouvement
from cops_desktop.domain.annuaire import Localisation, localisation
from cops_desktop.storage import accompagnements, annuaire
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import garder
from cops_desktop.storage.rows import Value

TABLES = (
    "accompagnements", "accompagnement_structures", "accompagnement_personnes", "accompagnement_mots", "vocabulaires",
    "mouvements", "examens", "structures", "personnes",
)  # fmt: skip
"""All that the lines are read from."""


@dataclass(frozen=True, slots=True)
class Ligne:
    """A project on a day.

    `structures`: their names, the one that asks first; `charges`: (key, full name) of who follows it; `gens`: the names
    of all its people, contacts and patient partners too, nobody who was erased; `territoire`: typed, else that of its
    first structure whose postcode is known.
    """

    parcours: Parcours
    prevues: tuple[EtapePrevue, ...]
    alerte: Alerte | None
    structures: tuple[str, ...]
    charges: tuple[tuple[str, str], ...]
    gens: tuple[str, ...]
    territoire: Localisation | None

    @property
    def item(self) -> Accompagnement:
        """What is kept of it."""
        return self.parcours.accompagnement

    @property
    def id(self) -> str:
        """Its key."""
        return self.parcours.accompagnement.id

    @property
    def structure(self) -> str:
        """The name of the structure that asks; "" when nobody said."""
        return self.structures[0] if self.structures else ""


def tous_les_parcours(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Parcours]:
    """The life of every project, or of those that match, in French order of the titles; three questions to the file,
    however many there are.
    """
    theirs, asked = f"accompagnement IN (SELECT id FROM accompagnements WHERE {where})", tuple(args)
    moves: dict[str, list[Mouvement]] = defaultdict(list)
    for move in accompagnements.mouvements(db, theirs, asked):
        moves[move.accompagnement].append(move)
    decisions: dict[str, list[Examen]] = defaultdict(list)
    for examen in accompagnements.examens(db, theirs, asked):
        decisions[examen.accompagnement].append(examen)
    items = accompagnements.accompagnements(db, where, asked)
    return [parcours(item, moves[item.id], decisions[item.id]) for item in items]


def parcours_de(db: Database, key: str) -> Parcours:
    """The life of one project. Raises Refus when it is gone."""
    where = "accompagnement = ?"
    item = accompagnements.accompagnement(db, key)
    return parcours(item, accompagnements.mouvements(db, where, (key,)), accompagnements.examens(db, where, (key,)))


def lignes(fichier: Fichier, day: date) -> list[Ligne]:
    """Every project, in French order of the titles."""
    db = fichier.db
    return garder(db, ("accompagnements en liste", day), TABLES, lambda: lignes_de(db, tous_les_parcours(db), day))


def lignes_de(db: Database, lives: Iterable[Parcours], day: date) -> list[Ligne]:
    """The lines of these projects, in the same order."""
    wanted = list(lives)
    items = [life.accompagnement for life in wanted]
    structures = {s.id: s for s in annuaire.structures(db, {key for item in items for key in item.structures})}
    names = annuaire.noms(db, {key for item in items for key in item.charges})
    people = accompagnements.gens(db, [item.id for item in items])
    found = []
    for life in wanted:
        item = life.accompagnement
        places = [structures[key] for key in item.structures]
        derived = (localisation(s.code_postal) for s in places)
        found.append(
            Ligne(
                life,
                etapes_prevues(life),
                alerte(life, day),
                tuple(s.nom for s in places),
                tuple((key, names[key]) for key in item.charges),
                tuple(people.get(item.id, ())),
                item.localisation or next((place for place in derived if place), None),
            )
        )
    return found


def occupation(fichier: Fichier, annee: int, day: date) -> tuple[Occupation, ...]:
    """Each category of a year, held against its capacity (R6.2)."""
    return occupations(tous_les_parcours(fichier.db), accompagnements.capacites(fichier.db), annee, day)
