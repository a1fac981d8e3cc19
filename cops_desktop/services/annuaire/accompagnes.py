"""The accompagnements in which an entry of the annuaire takes part, as its card tells them (R6.5)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.types import Role
from cops_desktop.services.accompagnements.liste import tous_les_parcours
from cops_desktop.storage.connection import Database

INTERVENTION = "intervention"  # of who intervened, and is nothing else to the project


@dataclass(frozen=True, slots=True)
class Accompagne:
    """A project. `roles`: what a person is to it, none of a structure; `depuis`: since when it stands there."""

    cle: str
    titre: str
    etat: Etat
    etape: int
    depuis: date
    ouvert: bool
    roles: tuple[str, ...] = ()


def de_la_personne(db: Database, key: str) -> tuple[Accompagne, ...]:
    """Those of a person, the open ones first."""
    roles: dict[str, list[str]] = defaultdict(list)
    for of, role in db.conn.execute(
        "SELECT accompagnement, role FROM accompagnement_personnes WHERE personne = ?", (key,)
    ):
        roles[of].append(role)
    for (of,) in db.conn.execute("SELECT DISTINCT accompagnement FROM interventions WHERE personne = ?", (key,)):
        roles[of] = roles[of] or [INTERVENTION]
    if not roles:
        return ()
    mine = (
        "SELECT accompagnement FROM accompagnement_personnes WHERE personne = ? "
        "UNION SELECT accompagnement FROM interventions WHERE personne = ?"
    )
    order = [*(role.value for role in Role), INTERVENTION]
    told = _told(db, mine, (key, key))
    return tuple(_one(life, tuple(sorted(roles[life.accompagnement.id], key=order.index))) for life in told)


def de_la_structure(db: Database, key: str) -> tuple[Accompagne, ...]:
    """Those of a structure, the open ones first."""
    mine = "SELECT accompagnement FROM accompagnement_structures WHERE structure = ?"
    if db.conn.execute(mine, (key,)).fetchone() is None:
        return ()
    return tuple(_one(life) for life in _told(db, mine, (key,)))


def _told(db: Database, mine: str, args: tuple[str, ...]) -> list[Parcours]:
    """The lives of these projects: the open ones first, the last asked on top."""
    lives = tous_les_parcours(db, f"id IN ({mine})", args)
    return sorted(lives, key=lambda life: (not life.ouvert, -life.accompagnement.demande_le.toordinal()))


def _one(life: Parcours, roles: tuple[str, ...] = ()) -> Accompagne:
    item = life.accompagnement
    return Accompagne(item.id, item.titre, life.etat, life.etape, life.depuis, life.ouvert, roles)
