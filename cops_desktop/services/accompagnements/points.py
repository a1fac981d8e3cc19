"""The checklist of each stage: ticked with who and when, and edited per project (R6.4). Each act is one operation."""

from dataclasses import replace
from datetime import date

from cops_desktop.domain.accompagnements.types import Point
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date
from cops_desktop.storage import accompagnements
from cops_desktop.storage.accompagnements import POINTS
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete


def cocher(fichier: Fichier, key: str, fait: bool, day: date) -> None:
    """Say that a point is done, today and by whoever works here, or that it is not. What was said before stays."""
    item = POINTS.get(fichier.db, key)
    if (item.fait_le is not None) is fait:
        return
    done = (
        replace(item, fait_le=day, fait_par=fichier.identite.nom) if fait else replace(item, fait_le=None, fait_par="")
    )
    with fichier.operation(f"{'Fait' if fait else 'Pas fait'} : {_court(item.texte)}"):
        POINTS.save(fichier.db, done)


def dater(fichier: Fichier, key: str, le: date | None, par: str, today: date) -> None:
    """Say when a point was done and by whom; without a day, it is not done. Raises Refus for a day to come."""
    if le is not None and le > today:
        raise Refus("Un point se coche une fois fait : ce jour n’est pas encore venu. Rien n’a été changé.")
    item = POINTS.get(fichier.db, key)
    done = replace(item, fait_le=le, fait_par=" ".join(par.split()) if le else "")
    if done == item:
        return
    with fichier.operation(
        f"Fait le {format_date(le)} : {_court(item.texte)}" if le else f"Pas fait : {_court(item.texte)}"
    ):
        POINTS.save(fichier.db, done)


def ajouter(fichier: Fichier, accompagnement: str, etape: int, texte: str) -> str:
    """Add a point at the end of a stage; returns its key."""
    words = _texte(texte)
    accompagnements.accompagnement(fichier.db, accompagnement)
    last = max((p.ordre for p in _de_l_etape(fichier, accompagnement, etape)), default=0)
    item = Point(id=new_key(), accompagnement=accompagnement, etape=etape, ordre=last + 1, texte=words)
    with fichier.operation(f"Ajouter le point : {_court(words)}"):
        POINTS.save(fichier.db, item)
    return item.id


def reformuler(fichier: Fichier, key: str, texte: str) -> None:
    """Say a point in other words."""
    words = _texte(texte)
    item = POINTS.get(fichier.db, key)
    if words == item.texte:
        return
    with fichier.operation(f"Reformuler un point : {_court(words)}"):
        POINTS.save(fichier.db, replace(item, texte=words))


def deplacer(fichier: Fichier, key: str, pas: int) -> bool:
    """Move a point up (-1) or down (1) in its stage; False when it is there already."""
    item = POINTS.get(fichier.db, key)
    points = _de_l_etape(fichier, item.accompagnement, item.etape)
    here = points.index(item)
    there = here + pas
    if not 0 <= there < len(points):
        return False
    points.insert(there, points.pop(here))
    with fichier.operation(f"Ranger le point : {_court(item.texte)}"):
        for rank, point in enumerate(points, 1):
            POINTS.save(fichier.db, replace(point, ordre=rank))
    return True


def retirer(fichier: Fichier, key: str) -> None:
    """Remove a point from the checklist of its project."""
    item = POINTS.get(fichier.db, key)
    with fichier.operation(f"Retirer le point : {_court(item.texte)}"):
        delete(fichier.db, POINTS.table, key)


def _de_l_etape(fichier: Fichier, accompagnement: str, etape: int) -> list[Point]:
    return accompagnements.points(fichier.db, "accompagnement = ? AND etape = ?", (accompagnement, etape))


def _texte(texte: str) -> str:
    words = " ".join(texte.split())
    if not words:
        raise Refus("Écrivez en quelques mots ce qui est à faire. Rien n’a été changé.")
    return words


def _court(texte: str) -> str:
    return texte if len(texte) <= 60 else texte[:59].rstrip() + "…"
