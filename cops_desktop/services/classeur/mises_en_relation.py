"""The sheets of the demandes de mise en relation (R2.9): mises en relation, propositions."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from cops_desktop.domain.mises_en_relation import MiseEnRelation, Proposition
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.workbook import Rang, Valeur
from cops_desktop.services.classeur.annuaire import check_period, differ
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut, DejaDit
from cops_desktop.services.classeur.references import same
from cops_desktop.storage import mises_en_relation as stored
from cops_desktop.storage.connection import Database

_PROPOSEES = "personnes proposées"


class MisesEnRelation(Conversion[MiseEnRelation]):
    """A request is known by its day and its structure, and by its need where that is not enough: two of one day, or
    no structure at all. `personnes proposées` is read by the sheet after this one."""

    feuille = "mises en relation"
    cls = MiseEnRelation
    champs: ClassVar[Mapping[str, str]] = {
        "demandé le": "demande_le",
        "structure": "structure",
        "demandeur": "demandeur",
        "besoin": "besoin",
        "profils": "profils",
        "thèmes": "themes",
        "territoire": "territoire",
        "période": "periode",
        "état": "etat",
        "issue": "issue",
        "close le": "close_le",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"structure": "structures"}
    cle = ("demande_le", "structure")
    jumeaux = "deux demandes du même jour et de la même structure se distinguent par le besoin ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[MiseEnRelation]:
        return stored.demandes(db)

    def ecrire_fichier(self, db: Database, item: MiseEnRelation) -> None:
        stored.save_demande(db, item)

    def lever(self, lue: Lue, item: MiseEnRelation) -> bool | None:
        if _need(lue) == same(item.besoin):
            return True
        return None if item.structure else False

    def pencher(self, lue: Lue, item: MiseEnRelation) -> bool | None:
        return _need(lue) == same(item.besoin)

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(_need(one), _need(other))

    def finir(self, item: MiseEnRelation, lue: Lue, ctx: Contexte) -> MiseEnRelation:
        if "etat" in lue.dit and not item.etat.close and "close_le" not in lue.dit:
            item = replace(item, close_le=None)  # taken up again
        return super().finir(item, lue, ctx)

    def comparable(self, item: MiseEnRelation, ctx: Contexte) -> MiseEnRelation:
        return replace(item, profils=ctx.mots("profils", item.profils), themes=ctx.mots("thèmes", item.themes))

    def verifier(self, item: MiseEnRelation, lue: Lue, ctx: Contexte) -> None:
        check_period(item.demande_le, item.close_le, "close le")
        if item.etat.close and item.close_le is None:
            raise Defaut(f"attendu une date, puisque la demande est {item.etat.value}.", "close le")
        if item.close_le is not None and not item.etat.close:
            raise Defaut(
                "attendu « satisfaite » ou « sans suite », puisque « close le » est rempli.", "état", item.etat
            )

    def rangs(self, item: MiseEnRelation, ctx: Contexte) -> list[dict[str, Valeur]]:
        names = sorted(str(ctx.ecrire("personnes", key)) for key in ctx.proposees.get(item.id, ()))
        return [{**row, _PROPOSEES: tuple(names)} for row in super().rangs(item, ctx)]

    def libelle(self, item: MiseEnRelation, ctx: Contexte) -> str:
        words = (format_date(item.demande_le), ctx.ecrire("structures", item.structure), item.besoin)
        return " · ".join(word for word in words if word)

    def ordre(self, item: MiseEnRelation, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), item.besoin)


def _need(lue: Lue) -> str:
    return same(lue.get("besoin") or "")


class Propositions(Conversion[Proposition]):
    """Whom a shortlist names, and the contact made. Without rows of its own, it is read from the requests' column
    `personnes proposées`: whoever is not on the shortlist yet joins it, « à contacter »."""

    feuille = "propositions"
    cls = Proposition
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "état": "etat",
        "contactée le": "contactee_le",
        "réponse le": "reponse_le",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes"}
    cle = ("mise_en_relation", "personne")
    jumeaux = "une personne n’est proposée qu’une fois pour une demande"

    def lire_fichier(self, db: Database) -> Iterable[Proposition]:
        return stored.PROPOSITIONS.read(db)

    def ecrire_fichier(self, db: Database, item: Proposition) -> None:
        stored.PROPOSITIONS.save(db, item)

    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        return super().lire(rangs, ctx) if rangs else self._des_demandes(ctx)

    def _des_demandes(self, ctx: Contexte) -> list[Lue]:
        found = []
        requests = [(key, r) for key, r in ctx.rangs.items() if r.feuille == MisesEnRelation.feuille]
        for request, rang in requests:
            names = rang.valeurs.get(_PROPOSEES) or ()
            people: dict[str, None] = {}
            for name in names if isinstance(names, tuple) else ():
                with ctx.fautes.de(rang):
                    people[ctx.id_de("personnes", _PROPOSEES, str(name))] = None
            if not ctx.fautes.has(rang):
                bare = replace(rang, inconnues={})  # what is unknown there is the request's
                found += [Lue(bare, "", {"mise_en_relation": request, "personne": who}, set()) for who in people]
        return found

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        rang = lue.rang
        if any(column in rang.presentes and column not in rang.valeurs for column in ("demandé le", "besoin")):
            raise DejaDit
        if "demandé le" not in rang.valeurs:
            return
        name = rang.valeurs.get("structure")
        structure = ctx.id_de("structures", "structure", str(name)) if name is not None else None
        need = str(rang.valeurs.get("besoin") or "")
        lue.dit["mise_en_relation"] = ctx.id_de(
            "mises en relation", "besoin", need, rang.valeurs.get("demandé le"), structure
        )

    def verifier_feuille(self, lues: list[tuple[Lue, Proposition]], ctx: Contexte) -> None:
        owners: dict[tuple[str, str], str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault((item.mise_en_relation, item.personne), item.id)
        for lue, item in lues:
            if owners[item.mise_en_relation, item.personne] != item.id:
                ctx.fautes.add(lue.rang, Defaut("cette personne est déjà proposée pour cette demande."))

    def verifier(self, item: Proposition, lue: Lue, ctx: Contexte) -> None:
        check_period(item.contactee_le, item.reponse_le, "réponse le")

    def cellules(self, item: Proposition, ctx: Contexte) -> dict[str, Valeur]:
        need, day, structure = ctx.repertoire("mises en relation").ecrire(item.mise_en_relation)
        asked: dict[str, Valeur] = {"demandé le": day, "structure": ctx.ecrire("structures", structure), "besoin": need}
        return {**asked, **super().cellules(item, ctx)}

    def libelle(self, item: Proposition, ctx: Contexte) -> str:
        request = ctx.fiches["mises en relation"][item.mise_en_relation]
        return f"{ctx.ecrire('personnes', item.personne)} · {format_date(request.demande_le)} · {request.besoin}"

    def ordre(self, item: Proposition, ctx: Contexte) -> tuple[Any, ...]:
        request = ctx.fiches["mises en relation"][item.mise_en_relation]
        return (request.demande_le, request.besoin, request.id, ctx.ecrire("personnes", item.personne))
