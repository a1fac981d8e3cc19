"""The sheets of the engagements: engagements, contributions, baromètre."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.engagements import Contribution, Engagement
from cops_desktop.services.classeur.annuaire import check_period, differ
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.references import same
from cops_desktop.storage import engagements
from cops_desktop.storage.connection import Database

PERSONNE_ET_STRUCTURE: Mapping[str, str] = {"personne": "personnes", "structure": "structures"}


class Engagements(Conversion[Engagement]):
    """An empty `structure` is a value: in their own name."""

    feuille = "engagements"
    cls = Engagement
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "structure": "structure",
        "signé le": "signe_le",
        "fin": "fin",
        "résilié le": "resilie_le",
        "démarche déclarée le": "demarche_le",
        "respect déclaré le": "respect_le",
        "communication déclarée le": "communication_le",
        "réseau déclaré le": "reseau_le",
        "lettre le": "lettre_le",
        "notes": "notes",
    }
    renvois = PERSONNE_ET_STRUCTURE
    cle = ("personne", "structure", "signe_le")

    def lire_fichier(self, db: Database) -> Iterable[Engagement]:
        return engagements.ENGAGEMENTS.read(db)

    def ecrire_fichier(self, db: Database, item: Engagement) -> None:
        engagements.ENGAGEMENTS.save(db, item)

    def verifier(self, item: Engagement, lue: Lue, ctx: Contexte) -> None:
        check_period(item.signe_le, item.fin, "fin")
        check_period(item.signe_le, item.resilie_le, "résilié le")


class Contributions(Conversion[Contribution]):
    feuille = "contributions"
    cls = Contribution
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "structure": "structure",
        "date": "date",
        "nature": "nature",
        "description": "description",
        "notes": "notes",
    }
    renvois = PERSONNE_ET_STRUCTURE
    cle = ("personne", "structure", "date", "nature")
    noms = frozenset({"nature"})
    jumeaux = "deux contributions du même jour se distinguent par la description ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Contribution]:
        return engagements.CONTRIBUTIONS.read(db)

    def ecrire_fichier(self, db: Database, item: Contribution) -> None:
        engagements.CONTRIBUTIONS.save(db, item)

    def lever(self, lue: Lue, item: Contribution) -> bool | None:
        row, known = same(lue.get("description") or ""), same(item.description)
        return True if row == known else None

    def pencher(self, lue: Lue, item: Contribution) -> bool | None:
        return False if differ(same(lue.get("description") or ""), same(item.description)) else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(*(same(lue.get("description") or "") for lue in (one, other)))

    def comparable(self, item: Contribution, ctx: Contexte) -> Contribution:
        return replace(item, nature=ctx.mots("natures de contribution", (item.nature,))[0])

    def ordre(self, item: Contribution, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), item.description)


class Barometre(Conversion[Sollicitation]):
    """Of a person, of a structure, or of a person for a structure: an empty cell is a value."""

    feuille = "baromètre"
    cls = Sollicitation
    champs: ClassVar[Mapping[str, str]] = {
        "campagne": "campagne",
        "personne": "personne",
        "structure": "structure",
        "cible": "cible",
        "sollicité le": "sollicite_le",
        "contribué le": "contribue_le",
        "notes": "notes",
    }
    renvois = PERSONNE_ET_STRUCTURE
    cle = ("campagne", "personne", "structure")

    def lire_fichier(self, db: Database) -> Iterable[Sollicitation]:
        return engagements.BAROMETRE.read(db)

    def ecrire_fichier(self, db: Database, item: Sollicitation) -> None:
        engagements.BAROMETRE.save(db, item)

    def comparable(self, item: Sollicitation, ctx: Contexte) -> Sollicitation:
        return replace(item, cible=ctx.mots("cibles du baromètre", (item.cible,))[0]) if item.cible else item

    def verifier(self, item: Sollicitation, lue: Lue, ctx: Contexte) -> None:
        if item.personne is None and item.structure is None:
            raise Defaut("attendu une personne, ou une structure, ou les deux.")

    def verifier_feuille(self, lues: list[tuple[Lue, Sollicitation]], ctx: Contexte) -> None:
        owners: dict[tuple[Any, ...], str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault((item.campagne, item.personne, item.structure), item.id)
        for lue, item in lues:
            if owners[item.campagne, item.personne, item.structure] != item.id:
                ctx.fautes.add(lue.rang, Defaut("déjà dans cette campagne."))
