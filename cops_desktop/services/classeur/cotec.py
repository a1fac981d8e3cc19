"""The sheets of the CoTec: cotec, enveloppes, membres, travaux."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar

from cops_desktop.domain.cotec import Cotec, Membre, Travail
from cops_desktop.exchange.workbook import Valeur
from cops_desktop.services.classeur.annuaire import check_period, differ, same_period
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.references import DESIGNATIONS
from cops_desktop.services.cotec import check_membre
from cops_desktop.storage import cotec
from cops_desktop.storage.connection import Database
from cops_desktop.storage.cotec import Enveloppe
from cops_desktop.storage.keys import derived_key

PERSONNE_ET_COTEC: Mapping[str, str] = {"personne": "personnes", "cotec": "cotec"}


class Cotecs(Conversion[Cotec]):
    feuille = "cotec"
    cls = Cotec
    champs: ClassVar[Mapping[str, str]] = {
        "sujet": "sujet",
        "livrable visé": "livrable",
        "début": "debut",
        "fin": "fin",
        "copilote CoPil": "copilote_copil",
        "copilote équipe": "copilote_equipe",
        "livrable publié le": "livrable_publie_le",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"copilote CoPil": "personnes", "copilote équipe": "personnes"}
    cle = ("sujet",)
    noms = frozenset({"sujet"})

    def lire_fichier(self, db: Database) -> Iterable[Cotec]:
        return cotec.cotecs(db)

    def ecrire_fichier(self, db: Database, item: Cotec) -> None:
        cotec.save_cotec(db, item)

    def verifier(self, item: Cotec, lue: Lue, ctx: Contexte) -> None:
        check_period(item.debut, item.fin, "fin")

    def designer(self, item: Cotec, ctx: Contexte) -> str:
        return DESIGNATIONS[self.feuille].decrire(item, ctx.ecrire)


class Enveloppes(Conversion[Enveloppe]):
    """An empty `cotec` is a value: the envelope of the whole COPS."""

    feuille = "enveloppes"
    cls = Enveloppe
    champs: ClassVar[Mapping[str, str]] = {"année": "annee", "cotec": "cotec", "montant": "montant", "notes": "notes"}
    renvois: ClassVar[Mapping[str, str]] = {"cotec": "cotec"}
    cle = ("annee", "cotec")
    defauts: ClassVar[Mapping[str, Any]] = {"cotec": None}

    def lire_fichier(self, db: Database) -> Iterable[Enveloppe]:
        return cotec.ENVELOPPES.read(db)

    def ecrire_fichier(self, db: Database, item: Enveloppe) -> None:
        cotec.ENVELOPPES.save(db, item)

    def cle_neuve(self, item: Enveloppe) -> str:
        return derived_key("enveloppe", item.annee, item.cotec)

    def verifier(self, item: Enveloppe, lue: Lue, ctx: Contexte) -> None:
        for other in ctx.fiches[self.feuille].values():
            if other.id != item.id and (other.annee, other.cotec) == (item.annee, item.cotec):
                raise Defaut("il y a déjà une enveloppe pour cette année et ce CoTec.")

    def libelle(self, item: Enveloppe, ctx: Contexte) -> str:
        return f"{item.annee} · {ctx.ecrire('cotec', item.cotec) or 'COPS'}"


class Membres(Conversion[Membre]):
    feuille = "membres"
    cls = Membre
    champs: ClassVar[Mapping[str, str]] = {
        "cotec": "cotec",
        "personne": "personne",
        "rôle": "role",
        "depuis": "depuis",
        "jusqu’au": "jusquau",
        "peut être rémunéré": "peut_etre_remunere",
        "déjà rétribué": "deja_retribue",
        "frais remboursés par la structure": "frais_par_structure",
        "attestation": "attestation_le",
        "notes": "notes",
    }
    renvois = PERSONNE_ET_COTEC
    cle = ("cotec", "personne")
    jumeaux = "deux périodes de la même personne n’ont pas la même date de début"

    def lire_fichier(self, db: Database) -> Iterable[Membre]:
        return cotec.MEMBRES.read(db)

    def ecrire_fichier(self, db: Database, item: Membre) -> None:
        cotec.MEMBRES.save(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        """`demande`: the day of the request; or oui, on a day unknown; or non."""
        if "demande" not in lue.rang.valeurs:
            return
        value = lue.rang.valeurs["demande"]
        if value is None:
            lue.vides |= {"demande", "demande_le"}
        elif isinstance(value, date):
            lue.dit |= {"demande": True, "demande_le": value}
        else:
            lue.dit["demande"] = value
            # « oui » in a list made by hand does not contradict the day that the file knows.
            if lue.reference or not value:
                lue.dit["demande_le"] = None

    def cellules(self, item: Membre, ctx: Contexte) -> dict[str, Valeur]:
        return {**super().cellules(item, ctx), "demande": item.demande_le or item.demande}

    def lever(self, lue: Lue, item: Membre) -> bool | None:
        return same_period(lue.get("depuis"), lue.get("jusquau"), item.depuis, item.jusquau)

    def pencher(self, lue: Lue, item: Membre) -> bool | None:
        return False if differ(lue.get("depuis"), item.depuis) else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(one.get("depuis"), other.get("depuis"))

    def verifier_feuille(self, lues: list[tuple[Lue, Membre]], ctx: Contexte) -> None:
        """No one is a member of one CoTec twice at a time; of two rows that clash, one is at fault."""
        periods: dict[tuple[str, str], list[Membre]] = {}
        for item in ctx.fiches[self.feuille].values():
            periods.setdefault((item.cotec, item.personne), []).append(item)
        for lue, item in lues:
            if item == lue.base:
                continue
            others = [other for other in periods[item.cotec, item.personne] if other.id != item.id]
            with ctx.fautes.de(lue.rang):
                check_membre(item, others, ctx.decrire("personnes", item.personne))
            if ctx.fautes.has(lue.rang):
                periods[item.cotec, item.personne].remove(item)

    def ordre(self, item: Membre, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), str(item.depuis or ""))


class Travaux(Conversion[Travail]):
    feuille = "travaux"
    cls = Travail
    champs: ClassVar[Mapping[str, str]] = {
        "cotec": "cotec",
        "personne": "personne",
        "date": "date",
        "intitulé": "intitule",
        "vacations": "demi_vacations",
        "décidé le": "decide_le",
        "décidé par": "decide_par",
        "notes": "notes",
    }
    renvois = PERSONNE_ET_COTEC
    cle = ("cotec", "personne", "date", "intitule")
    noms = frozenset({"intitule"})

    def lire_fichier(self, db: Database) -> Iterable[Travail]:
        return cotec.TRAVAUX.read(db)

    def ecrire_fichier(self, db: Database, item: Travail) -> None:
        cotec.TRAVAUX.save(db, item)

    def verifier(self, item: Travail, lue: Lue, ctx: Contexte) -> None:
        moved = lue.base is not None and (item.cotec, item.personne) != (lue.base.cotec, lue.base.personne)
        if moved and item.id in ctx.sur_un_etat:
            raise Defaut("ce travail est sur un état : ni sa personne ni son CoTec ne changent.")
