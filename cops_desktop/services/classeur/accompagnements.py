"""The sheets of the accompagnements themselves and of the yearly capacity: accompagnements, capacités."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from cops_desktop.domain.accompagnements.calendrier import faute_de_dates
from cops_desktop.domain.accompagnements.habitudes import action_suivie, mission_proposee
from cops_desktop.domain.accompagnements.parcours import Parcours, parcours
from cops_desktop.domain.accompagnements.types import CHARGES, Accompagnement, Capacite, Nature
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.workbook import Valeur
from cops_desktop.services.classeur.annuaire import differ
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.storage import accompagnements
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key

FEUILLE = "accompagnements"
_PLUSIEURS: Mapping[str, str] = {
    "structure": "structures",
    "chargés de projet": "personnes",
    "contacts": "personnes",
    "patients partenaires": "personnes",
}  # column → the sheet that it names


def vie(key: str, ctx: Contexte) -> Parcours:
    """The life of a project, as far as the rows read so far tell it."""
    items = ((ctx.fiches[sheet].values()) for sheet in ("étapes", "examens"))
    mine = ([item for item in found if item.accompagnement == key] for found in items)
    return parcours(ctx.fiches[FEUILLE][key], *mine)


class Accompagnements(Conversion[Accompagnement]):
    """A project is known by its title; two of one title are told apart by their structures, or by the day of the
    request. Where it stands is told by the sheets after this one, which read it from this one where they are empty.
    """

    feuille = FEUILLE
    cls = Accompagnement
    champs: ClassVar[Mapping[str, str]] = {
        "titre": "titre",
        "structure": "structures",
        "nature": "nature",
        "besoin": "besoin",
        "demandé le": "demande_le",
        "chargés de projet": "charges",
        "contacts": "contacts",
        "patients partenaires": "partenaires",
        "thèmes": "themes",
        "territoire": "localisation",
        "mission": "mission",
        "action": "action",
        "prochaine action": "prochaine_action",
        "échéance": "echeance",
        "début prévu": "debut_prevu",
        "fin prévue étape 1": "fin_etape_1",
        "fin prévue étape 2": "fin_etape_2",
        "fin prévue étape 3": "fin_etape_3",
        "fin prévue étape 4": "fin_etape_4",
        "contexte": "contexte",
        "diagnostic": "diagnostic",
        "plan d’actions": "plan",
        "livrables": "livrables",
        "évaluation": "evaluation",
        "notes": "notes",
    }
    cle = ("titre",)
    noms = frozenset({"titre"})
    defauts: ClassVar[Mapping[str, Any]] = {"nature": Nature.ACCOMPAGNEMENT}
    jumeaux = "deux accompagnements de même titre se distinguent par leurs structures, leur demande ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Accompagnement]:
        return accompagnements.accompagnements(db)

    def ecrire_fichier(self, db: Database, item: Accompagnement) -> None:
        accompagnements.save_accompagnement(db, item)

    def _valeur(self, column: str, field: str, value: Valeur, ctx: Contexte) -> Any:
        if isinstance(value, tuple) and (sheet := _PLUSIEURS.get(column)):
            return tuple(dict.fromkeys(ctx.id_de(sheet, column, str(name)) for name in value))
        return super()._valeur(column, field, value, ctx)

    def lever(self, lue: Lue, item: Accompagnement) -> bool | None:
        row, known = set(lue.get("structures") or ()), set(item.structures)
        if differ(row, known) and not row & known:
            return False
        return True if row & known and lue.get("demande_le") == item.demande_le else None

    def pencher(self, lue: Lue, item: Accompagnement) -> bool | None:
        return bool(lue.get("demande_le") == item.demande_le)

    def distinctes(self, one: Lue, other: Lue) -> bool:
        here, there = (set(lue.get("structures") or ()) for lue in (one, other))
        return (differ(here, there) and not here & there) or differ(one.get("demande_le"), other.get("demande_le"))

    def finir(self, item: Accompagnement, lue: Lue, ctx: Contexte) -> Accompagnement:
        """A new project of a list made by hand gets the mission and the kind of action that the window proposes."""
        if lue.base is None and not lue.reference:
            mission = item.mission or mission_proposee(item.demande_le)
            item = replace(item, mission=mission, action=item.action or action_suivie("", item.nature))
        return super().finir(item, lue, ctx)

    def comparable(self, item: Accompagnement, ctx: Contexte) -> Accompagnement:
        return replace(item, themes=ctx.mots("thèmes", item.themes))

    def verifier(self, item: Accompagnement, lue: Lue, ctx: Contexte) -> None:
        life = vie(item.id, ctx)
        first = life.mouvements[0].le.date() if life.mouvements else item.demande_le
        if item.demande_le > first:
            raise Defaut(
                f"attendu une date qui ne suit pas le premier changement ({format_date(first)}).", "demandé le"
            )
        if life.examens and item.demande_le > life.examens[0].le:
            day = format_date(life.examens[0].le)
            raise Defaut(f"attendu une date qui ne suit pas la première décision du CoPil ({day}).", "demandé le")
        if len(item.charges) > CHARGES:
            raise Defaut("attendu un ou deux chargé(e)s de projet.", "chargés de projet")
        # What the export wrote stands as it stood; without a beginning, the sheet after this one may tell it.
        if not lue.reference and item.debut_prevu and (fault := faute_de_dates(Parcours(item))):
            raise Defaut(fault)

    def cellules(self, item: Accompagnement, ctx: Contexte) -> dict[str, Valeur]:
        cells = super().cellules(item, ctx)
        for column, sheet in _PLUSIEURS.items():
            keys = getattr(item, self.champs[column])
            cells[column] = tuple(map(str, map(partial(ctx.ecrire, sheet), keys)))
        return cells

    def rangs(self, item: Accompagnement, ctx: Contexte) -> list[dict[str, Valeur]]:
        life = ctx.vies[item.id]
        last = life.examen
        told: dict[str, Valeur] = {
            "décision CoPil": last.decision.value if last else None,
            "décidé le": last.le if last else None,
            "étape": life.etape or None,
            "état": life.etat.value,
            "clos le": life.clos_le,
            "issue": life.issue or None,
        }
        return [{**row, **told} for row in super().rangs(item, ctx)]

    def libelle(self, item: Accompagnement, ctx: Contexte) -> str:
        asks = ctx.ecrire("structures", item.structures[0]) if item.structures else ""
        return f"{item.titre} · {asks}" if asks else item.titre

    def designer(self, item: Accompagnement, ctx: Contexte) -> str:
        return f"{self.libelle(item, ctx)} · {format_date(item.demande_le)}"

    def ordre(self, item: Accompagnement, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), item.demande_le)


class Capacites(Conversion[Capacite]):
    feuille = "capacités"
    cls = Capacite
    champs: ClassVar[Mapping[str, str]] = {"année": "annee", "nature": "nature", "nombre": "nombre"}
    cle = ("annee", "nature")

    def lire_fichier(self, db: Database) -> Iterable[Capacite]:
        return accompagnements.CAPACITES.read(db)

    def ecrire_fichier(self, db: Database, item: Capacite) -> None:
        accompagnements.CAPACITES.save(db, item)

    def cle_neuve(self, item: Capacite) -> str:
        return derived_key("capacite", item.annee, item.nature.value)

    def verifier_feuille(self, lues: list[tuple[Lue, Capacite]], ctx: Contexte) -> None:
        owners: dict[tuple[int, Nature], str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault((item.annee, item.nature), item.id)
        for lue, item in lues:
            if owners[item.annee, item.nature] != item.id:
                ctx.fautes.add(lue.rang, Defaut("cette année a déjà une capacité de cette nature."))
