"""The sheets of what is done in accompagnements: points, interventions, documents with their contents beside."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from cops_desktop.domain.accompagnements.habitudes import liste_de_points, points_de
from cops_desktop.domain.accompagnements.types import TAILLE_MAX, Accompagnement, Document, Intervention, Point
from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, sort_key
from cops_desktop.exchange.workbook import Rang, Valeur
from cops_desktop.services.classeur.accompagnements import FEUILLE, vie
from cops_desktop.services.classeur.annuaire import differ
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.parcours import RENVOI, projets_lus
from cops_desktop.services.classeur.references import same
from cops_desktop.storage import accompagnements
from cops_desktop.storage.connection import Database


class Points(Conversion[Point]):
    """Without rows of their own, projects that are new get the checklist of their kind, from their stage on (R6.4)."""

    feuille = "points"
    cls = Point
    champs: ClassVar[Mapping[str, str]] = {
        "accompagnement": "accompagnement",
        "étape": "etape",
        "ordre": "ordre",
        "point": "texte",
        "fait le": "fait_le",
        "fait par": "fait_par",
    }
    renvois = RENVOI
    cle = ("accompagnement", "etape", "texte")
    noms = frozenset({"texte"})
    defauts: ClassVar[Mapping[str, Any]] = {"ordre": 0}  # after the others: see `finir`
    jumeaux = "deux points de même texte dans une étape se distinguent par la réf"

    def lire_fichier(self, db: Database) -> Iterable[Point]:
        return accompagnements.points(db)

    def ecrire_fichier(self, db: Database, item: Point) -> None:
        accompagnements.POINTS.save(db, item)

    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        return super().lire(rangs, ctx) if rangs else self._des_projets(ctx)

    def _des_projets(self, ctx: Contexte) -> list[Lue]:
        found = []
        for key, rang in projets_lus(ctx):
            if key in ctx.avant[FEUILLE] or rang.valeurs.get("réf"):
                continue
            life = vie(key, ctx)
            for etape, ordre, texte in _points_du_vocabulaire(life.accompagnement, ctx):
                if etape >= life.etape and life.ouvert:
                    told = {"accompagnement": key, "etape": etape, "texte": texte, "ordre": ordre}
                    found.append(Lue(rang, "", told, set()))
        return found

    def finir(self, item: Point, lue: Lue, ctx: Contexte) -> Point:
        if item.ordre or lue.base is not None:
            return item
        there = (p.ordre for p in ctx.fiches[self.feuille].values() if _place(p) == _place(item))
        return replace(item, ordre=max(there, default=0) + 1)

    def libelle(self, item: Point, ctx: Contexte) -> str:
        return f"{ctx.fiches[FEUILLE][item.accompagnement].titre} · étape {item.etape} · {item.texte}"

    def ordre(self, item: Point, ctx: Contexte) -> tuple[Any, ...]:
        title = ctx.fiches[FEUILLE][item.accompagnement].titre
        return (sort_key(title), item.accompagnement, item.etape, item.ordre)


def _points_du_vocabulaire(item: Accompagnement, ctx: Contexte) -> list[tuple[int, int, str]]:
    words = [mot for mot in ctx.fiches["vocabulaires"].values() if mot.liste == liste_de_points(item.nature)]
    words.sort(key=lambda mot: mot.ordre)
    return points_de([(mot.valeur, mot.famille) for mot in words if in_force(mot.depuis, mot.jusquau, item.demande_le)])


def _place(point: Point) -> tuple[str, int]:
    return point.accompagnement, point.etape


class Interventions(Conversion[Intervention]):
    feuille = "interventions"
    cls = Intervention
    champs: ClassVar[Mapping[str, str]] = {
        "accompagnement": "accompagnement",
        "date": "date",
        "personne": "personne",
        "durée": "duree",
        "note": "note",
    }
    renvois: ClassVar[Mapping[str, str]] = {**RENVOI, "personne": "personnes"}
    cle = ("accompagnement", "date", "personne")
    defauts: ClassVar[Mapping[str, Any]] = {"duree": 0}
    jumeaux = "deux interventions du même jour se distinguent par la note ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Intervention]:
        return accompagnements.interventions(db)

    def ecrire_fichier(self, db: Database, item: Intervention) -> None:
        accompagnements.INTERVENTIONS.save(db, item)

    def _valeur(self, column: str, field: str, value: Valeur, ctx: Contexte) -> Any:
        if field == "duree" and isinstance(value, int):
            if value % 60:
                raise Defaut("attendu une durée en minutes entières, par exemple 1:30.", column)
            return value // 60
        return super()._valeur(column, field, value, ctx)

    def lever(self, lue: Lue, item: Intervention) -> bool | None:
        return True if same(lue.get("note") or "") == same(item.note) else None

    def pencher(self, lue: Lue, item: Intervention) -> bool | None:
        return False if differ(same(lue.get("note") or ""), same(item.note)) else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(*(same(lue.get("note") or "") for lue in (one, other)))

    def cellules(self, item: Intervention, ctx: Contexte) -> dict[str, Valeur]:
        return {**super().cellules(item, ctx), "durée": 60 * item.duree}

    def libelle(self, item: Intervention, ctx: Contexte) -> str:
        words = (ctx.fiches[FEUILLE][item.accompagnement].titre, format_date(item.date),
                 ctx.ecrire("personnes", item.personne))  # fmt: skip
        return " · ".join(word for word in words if word)

    def ordre(self, item: Intervention, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), item.note)


class Documents(Conversion[Document]):
    """The contents are files beside the workbook, recognised by their SHA-256; one that the file has is not needed."""

    feuille = "documents"
    cls = Document
    champs: ClassVar[Mapping[str, str]] = {
        "accompagnement": "accompagnement",
        "nom": "nom",
        "ajouté le": "ajoute_le",
        "ajouté par": "ajoute_par",
    }
    renvois = RENVOI
    cle = ("accompagnement", "nom")
    noms = frozenset({"nom"})
    jumeaux = "deux documents de même nom se distinguent par l’empreinte ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Document]:
        return accompagnements.documents(db)

    def ecrire_fichier(self, db: Database, item: Document) -> None:
        accompagnements.DOCUMENTS.save(db, item)

    def ecrire(self, db: Database, item: Document, ctx: Contexte) -> None:
        if item.empreinte not in ctx.contenus:
            donnees = _lire(ctx.trouves[item.empreinte])
            if accompagnements.garder_contenu(db, donnees) != item.empreinte:
                raise Refus("Ce document a changé pendant l’import.")
        super().ecrire(db, item, ctx)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        valeurs = lue.rang.valeurs
        if valeurs.get("nom") is None and valeurs.get("empreinte") is None:
            return
        said = str(valeurs.get("empreinte") or "").casefold()
        if said and said in ctx.contenus:
            lue.dit["empreinte"] = said
            return
        name = Path(str(valeurs.get("fichier") or valeurs.get("nom"))).name  # never out of that folder
        path = ctx.documents / name
        if not name or not path.is_file():
            raise Defaut(f"ce fichier n’est pas dans « {ctx.documents.name} », à côté du classeur.", "fichier", name)
        found = hashlib.sha256(_lire(path)).hexdigest()
        if said and found != said:
            raise Defaut("ce fichier n’est plus celui que l’export a écrit : videz l’empreinte s’il est le bon.",
                         "fichier", name)  # fmt: skip
        ctx.trouves[found] = path
        lue.dit["empreinte"] = found

    def lever(self, lue: Lue, item: Document) -> bool | None:
        return True if lue.get("empreinte") == item.empreinte else None

    def pencher(self, lue: Lue, item: Document) -> bool | None:
        return False if lue.rang.valeurs.get("empreinte") else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(one.get("empreinte"), other.get("empreinte"))

    def apercu(self, item: Document, ctx: Contexte) -> dict[str, Valeur]:
        return {**self.cellules(item, ctx), "empreinte": item.empreinte}

    def rangs(self, item: Document, ctx: Contexte) -> list[dict[str, Valeur]]:
        beside: dict[str, Valeur] = {"fichier": ctx.noms_des_fichiers[item.empreinte], "empreinte": item.empreinte}
        return [{**row, **beside} for row in super().rangs(item, ctx)]

    def libelle(self, item: Document, ctx: Contexte) -> str:
        return f"{ctx.fiches[FEUILLE][item.accompagnement].titre} · {item.nom}"

    def ordre(self, item: Document, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), item.empreinte)


def _lire(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        donnees = path.read_bytes() if size <= TAILLE_MAX else b""
    except OSError as error:
        raise Defaut(f"ce fichier ne peut pas être lu ({error.strerror or error}).", "fichier", path.name) from error
    if size > TAILLE_MAX or len(donnees) > TAILLE_MAX:
        raise Defaut("ce fichier dépasse 10\u00a0Mo.", "fichier", path.name)
    return donnees
