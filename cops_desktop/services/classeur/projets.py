"""The sheet of the projects (R2.2): their structures stand in one cell."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from cops_desktop.domain.annuaire import Projet
from cops_desktop.domain.words import sort_key
from cops_desktop.exchange.workbook import Valeur
from cops_desktop.services.classeur.annuaire import check_period, differ
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.storage import annuaire
from cops_desktop.storage.connection import Database


class Projets(Conversion[Projet]):
    """A project is known by its title; two of one title are told apart by their structures, or by their start."""

    feuille = "projets"
    cls = Projet
    champs: ClassVar[Mapping[str, str]] = {
        "titre": "titre",
        "structures": "structures",
        "thèmes": "themes",
        "début": "debut",
        "fin": "fin",
        "expérience remarquable": "remarquable",
        "publié le": "publie_le",
        "publié où": "publie_ou",
        "description": "description",
        "notes": "notes",
    }
    cle = ("titre",)
    noms = frozenset({"titre"})
    jumeaux = "deux projets de même titre se distinguent par leurs structures, leur début ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Projet]:
        return annuaire.projets(db)

    def ecrire_fichier(self, db: Database, item: Projet) -> None:
        annuaire.save_projet(db, item)

    def _valeur(self, column: str, field: str, value: Valeur, ctx: Contexte) -> Any:
        if column == "structures" and isinstance(value, tuple):
            return tuple(ctx.id_de("structures", column, str(name)) for name in value)
        return super()._valeur(column, field, value, ctx)

    def cellules(self, item: Projet, ctx: Contexte) -> dict[str, Valeur]:
        names = tuple(ctx.ecrire("structures", key) or key for key in _en_ordre(item.structures, ctx))
        return {**super().cellules(item, ctx), "structures": names}

    def lever(self, lue: Lue, item: Projet) -> bool | None:
        row, known = set(lue.get("structures") or ()), set(item.structures)
        if differ(row, known) and not row & known:
            return False
        return True if row & known and not differ(lue.get("debut"), item.debut) else None

    def pencher(self, lue: Lue, item: Projet) -> bool | None:
        debut = lue.get("debut")
        return debut == item.debut if debut and item.debut else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        here, there = (set(lue.get("structures") or ()) for lue in (one, other))
        return (differ(here, there) and not here & there) or differ(one.get("debut"), other.get("debut"))

    def comparable(self, item: Projet, ctx: Contexte) -> Projet:
        return replace(item, structures=_en_ordre(item.structures, ctx), themes=ctx.mots("thèmes", item.themes))

    def verifier(self, item: Projet, lue: Lue, ctx: Contexte) -> None:
        check_period(item.debut, item.fin, "fin")

    def ordre(self, item: Projet, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), str(item.debut or ""))


def _en_ordre(keys: Iterable[str], ctx: Contexte) -> tuple[str, ...]:
    """Structures, each once, in French order."""
    structures = ctx.fiches["structures"]
    return tuple(sorted(set(keys), key=lambda key: (sort_key(structures[key].nom, structures[key].commune), key)))
