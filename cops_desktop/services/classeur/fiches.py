"""The sheets of what the team keeps of its work on the annuaire: recherches, distincts, fusions, anonymisations."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from cops_desktop.domain.words import format_date
from cops_desktop.exchange.workbook import Valeur
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue, read_json
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.storage import annuaire, gardees
from cops_desktop.storage.annuaire import Distincts, Fusion
from cops_desktop.storage.connection import Database
from cops_desktop.storage.gardees import Anonymisation, RechercheGardee
from cops_desktop.storage.keys import derived_key

PERSONNE_OU_STRUCTURE: Mapping[str, str] = {"personne": "personnes", "structure": "structures"}


def _check_json(lue: Lue, column: str) -> None:
    if lue.rang.valeurs.get(column) is not None:
        read_json(lue.rang, column, lambda value: isinstance(value, dict))


class Recherches(Conversion[RechercheGardee]):
    feuille = "recherches"
    cls = RechercheGardee
    champs: ClassVar[Mapping[str, str]] = {"nom": "nom", "critères": "criteres"}
    cle = ("nom",)
    noms = frozenset({"nom"})

    def lire_fichier(self, db: Database) -> Iterable[RechercheGardee]:
        return gardees.RECHERCHES.read(db)

    def ecrire_fichier(self, db: Database, item: RechercheGardee) -> None:
        gardees.save_recherche(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        _check_json(lue, "critères")


class LesDistincts(Conversion[Distincts]):
    """A pair has no first and no second: it is known by the two together."""

    feuille = "distincts"
    cls = Distincts
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "autre personne": "autre_personne",
        "structure": "structure",
        "autre structure": "autre_structure",
    }
    renvois: ClassVar[Mapping[str, str]] = {
        **PERSONNE_OU_STRUCTURE,
        "autre personne": "personnes",
        "autre structure": "structures",
    }
    cle = ("personne", "autre_personne", "structure", "autre_structure")

    def lire_fichier(self, db: Database) -> Iterable[Distincts]:
        return annuaire.DISTINCTS.read(db)

    def ecrire_fichier(self, db: Database, item: Distincts) -> None:
        annuaire.DISTINCTS.save(db, item)

    def nom_de(self, get: Callable[[str], Any]) -> tuple[Any, ...]:
        persons, structures = self.cle[:2], self.cle[2:]
        return tuple(frozenset(get(field) for field in fields) for fields in (persons, structures))

    def construire(self, lue: Lue, ctx: Contexte) -> Distincts:
        if lue.base is not None and self.nom_de(lue.get) == self.nom_de(lambda field: getattr(lue.base, field)):
            lue.dit.clear()  # the other way round, perhaps
        return super().construire(lue, ctx)

    def cle_neuve(self, item: Distincts) -> str:
        pair = (item.personne, item.autre_personne, item.structure, item.autre_structure)
        return derived_key("distincts", *sorted(key for key in pair if key))

    def verifier(self, item: Distincts, lue: Lue, ctx: Contexte) -> None:
        pairs = ((item.personne, item.autre_personne), (item.structure, item.autre_structure))
        filled = [pair for pair in pairs if any(pair)]
        if len(filled) != 1 or None in filled[0]:
            raise Defaut("attendu deux personnes, ou deux structures.")
        if len(set(filled[0])) < 2:
            raise Defaut("attendu deux fiches : c’est deux fois la même.")

    def libelle(self, item: Distincts, ctx: Contexte) -> str:
        cells = self.cellules(item, ctx)
        return " et ".join(str(cells[column]) for column in self.champs if cells[column])


class Fusions(Conversion[Fusion]):
    feuille = "fusions"
    cls = Fusion
    champs: ClassVar[Mapping[str, str]] = {
        "ancienne": "ancienne",
        "personne": "personne",
        "structure": "structure",
        "le": "le",
    }
    renvois = PERSONNE_OU_STRUCTURE
    cle = ("ancienne",)

    def lire_fichier(self, db: Database) -> Iterable[Fusion]:
        return annuaire.FUSIONS.read(db)

    def ecrire_fichier(self, db: Database, item: Fusion) -> None:
        annuaire.FUSIONS.save(db, item)

    def cle_neuve(self, item: Fusion) -> str:
        return derived_key("fusion", item.ancienne)

    def verifier(self, item: Fusion, lue: Lue, ctx: Contexte) -> None:
        if (item.personne is None) == (item.structure is None):
            raise Defaut("attendu la fiche gardée : une personne, ou une structure.")
        if any(item.ancienne in ctx.fiches[sheet] for sheet in PERSONNE_OU_STRUCTURE.values()):
            raise Defaut("cette fiche existe encore : elle n’a pas été réunie à une autre.", "ancienne", item.ancienne)

    def verifier_feuille(self, lues: list[tuple[Lue, Fusion]], ctx: Contexte) -> None:
        owners: dict[str, str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault(item.ancienne, item.id)
        for lue, item in lues:
            if owners[item.ancienne] != item.id:
                ctx.fautes.add(lue.rang, Defaut("cette fiche a déjà été réunie à une autre.", "ancienne"))

    def libelle(self, item: Fusion, ctx: Contexte) -> str:
        kept = ctx.ecrire("personnes", item.personne) or ctx.ecrire("structures", item.structure)
        return f"{kept} · {format_date(item.le)}"

    def ordre(self, item: Fusion, ctx: Contexte) -> tuple[Any, ...]:
        return (item.le, item.ancienne)


class Anonymisations(Conversion[Anonymisation]):
    feuille = "anonymisations"
    cls = Anonymisation
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "demandée le": "demandee_le",
        "le": "le",
        "par": "par",
        "compte": "compte",
    }
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes"}
    cle = ("personne",)

    def lire_fichier(self, db: Database) -> Iterable[Anonymisation]:
        return gardees.ANONYMISATIONS.read(db)

    def ecrire_fichier(self, db: Database, item: Anonymisation) -> None:
        gardees.ANONYMISATIONS.save(db, item)

    def cle_neuve(self, item: Anonymisation) -> str:
        return derived_key("anonymisation", item.personne)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        _check_json(lue, "compte")

    def verifier(self, item: Anonymisation, lue: Lue, ctx: Contexte) -> None:
        if ctx.fiches["personnes"][item.personne].anonymisee_le is None:
            raise Defaut("la fiche de cette personne n’est pas anonymisée.", "personne")

    def cellules(self, item: Anonymisation, ctx: Contexte) -> dict[str, Valeur]:
        # Those who were anonymised bear one name, or none: the réf says which.
        return {**super().cellules(item, ctx), "personne": item.personne}

    def libelle(self, item: Anonymisation, ctx: Contexte) -> str:
        return f"{ctx.ecrire('personnes', item.personne)} · {format_date(item.le)}"

    def ordre(self, item: Anonymisation, ctx: Contexte) -> tuple[Any, ...]:
        return (item.le, item.personne)
