"""The sheets of the CoPil: mandats, volontaires, binômes. The last holds two tables, the pairs and who is in them."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Volontaire
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.workbook import Rang, Valeur
from cops_desktop.services.classeur.annuaire import check_period, differ, same_period
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import REFERENCE, Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.references import DESIGNATIONS, PAIRES
from cops_desktop.storage import copil
from cops_desktop.storage.connection import Database

_REF_BINOME, _NOTES_BINOME = "réf binôme", "notes du binôme"


class Mandats(Conversion[Mandat]):
    feuille = "mandats"
    cls = Mandat
    champs: ClassVar[Mapping[str, str]] = {
        "début": "debut",
        "fin": "fin",
        "appel le": "appel_le",
        "validation": "validation",
        "validé le": "valide_le",
        "votants": "votants",
        "notes": "notes",
    }
    cle = ("debut",)

    def lire_fichier(self, db: Database) -> Iterable[Mandat]:
        return copil.MANDATS.read(db)

    def ecrire_fichier(self, db: Database, item: Mandat) -> None:
        copil.MANDATS.save(db, item)

    def verifier(self, item: Mandat, lue: Lue, ctx: Contexte) -> None:
        check_period(item.debut, item.fin, "fin")
        if item.valide_le is not None and not item.validation:
            raise Defaut("attendu « tacite » ou « vote », puisque « validé le » est rempli.", "validation")


class Volontaires(Conversion[Volontaire]):
    feuille = "volontaires"
    cls = Volontaire
    champs: ClassVar[Mapping[str, str]] = {
        "mandat": "mandat",
        "personne": "personne",
        "structure": "structure",
        "avec": "avec",
        "le": "le",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {
        "mandat": "mandats",
        "personne": "personnes",
        "structure": "structures",
        "avec": "personnes",
    }
    cle = ("mandat", "personne")
    jumeaux = "une personne n’est volontaire qu’une fois pour un mandat"

    def lire_fichier(self, db: Database) -> Iterable[Volontaire]:
        return copil.VOLONTAIRES.read(db)

    def ecrire_fichier(self, db: Database, item: Volontaire) -> None:
        copil.VOLONTAIRES.save(db, item)

    def verifier(self, item: Volontaire, lue: Lue, ctx: Contexte) -> None:
        if item.avec == item.personne:
            raise Defaut("attendu quelqu’un d’autre.", "avec")

    def verifier_feuille(self, lues: list[tuple[Lue, Volontaire]], ctx: Contexte) -> None:
        owners: dict[tuple[str, str], str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault((item.mandat, item.personne), item.id)
        for lue, item in lues:
            if owners[item.mandat, item.personne] != item.id:
                ctx.fautes.add(lue.rang, Defaut("cette personne est déjà volontaire pour ce mandat."))

    def ordre(self, item: Volontaire, ctx: Contexte) -> tuple[Any, ...]:
        return (ctx.fiches["mandats"][item.mandat].debut, ctx.ecrire("personnes", item.personne))


class Paires(Conversion[Binome]):
    """The binômes themselves: what the rows of one binôme say of it, which must agree."""

    feuille = "binômes"
    fonds = PAIRES
    cls = Binome
    champs: ClassVar[Mapping[str, str]] = {
        "mandat": "mandat",
        "numéro": "numero",
        "voix": "voix",
        "retenu": "retenu",
        _NOTES_BINOME: "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"mandat": "mandats"}
    cle = ("mandat", "numero")

    def lire_fichier(self, db: Database) -> Iterable[Binome]:
        return copil.BINOMES.read(db)

    def ecrire_fichier(self, db: Database, item: Binome) -> None:
        copil.BINOMES.save(db, item)

    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        groups: dict[Any, list[Rang]] = {}
        known: dict[Any, Any] = {}
        for rang in sorted(rangs, key=lambda rang: not rang.valeurs.get(_REF_BINOME)):
            day = DESIGNATIONS["mandats"].lectures(str(rang.valeurs.get("mandat")))[0]  # however it is written
            name = day, rang.valeurs.get("numéro")
            reference = rang.valeurs.get(_REF_BINOME) or known.get(name)
            known.setdefault(name, reference)
            groups.setdefault(reference or name, []).append(rang)
        return super().lire([self._reunir(group, ctx) for group in groups.values()], ctx)

    def _reunir(self, group: list[Rang], ctx: Contexte) -> Rang:
        """One row for the binôme. Its rows may leave a value out, not contradict one another."""
        whole: dict[str, Valeur] = {}
        first = min(group, key=lambda rang: rang.ligne)
        for rang in group:
            for column in (_REF_BINOME, *self.champs):
                value = rang.valeurs.get(column)
                if column == "mandat" or value is None or whole.get(column) in (None, value):
                    if column in rang.valeurs:
                        whole[column] = whole.get(column) if value is None else value
                else:
                    ctx.fautes.add(rang, Defaut("une autre ligne de ce binôme dit autre chose.", column))
        if _REF_BINOME in whole:
            whole[REFERENCE] = whole.pop(_REF_BINOME)
        return Rang(self.feuille, first.ligne, whole, first.presentes, {})

    def rangs(self, item: Binome, ctx: Contexte) -> list[dict[str, Valeur]]:
        """Only where nobody is in it: else its members tell it."""
        return [] if item.id in ctx.binomes_occupes else [{_REF_BINOME: item.id, **self.cellules(item, ctx)}]

    def libelle(self, item: Binome, ctx: Contexte) -> str:
        return f"CoPil du {ctx.ecrire('mandats', item.mandat)} · binôme {item.numero}"

    def ordre(self, item: Binome, ctx: Contexte) -> tuple[Any, ...]:
        return (ctx.fiches["mandats"][item.mandat].debut, item.numero)


class MembresDesBinomes(Conversion[MembreBinome]):
    """Who is in the binômes; a row without anybody tells of the binôme alone."""

    feuille = "binômes"
    fonds = "membres des binômes"
    cls = MembreBinome
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "structure": "structure",
        "depuis": "depuis",
        "jusqu’au": "jusquau",
        "action": "action",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes", "structure": "structures"}
    cle = ("binome", "personne")
    jumeaux = "deux périodes de la même personne n’ont pas la même date de début"

    def lire_fichier(self, db: Database) -> Iterable[MembreBinome]:
        return copil.MEMBRES.read(db)

    def ecrire_fichier(self, db: Database, item: MembreBinome) -> None:
        copil.MEMBRES.save(db, item)

    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        # A row that names a member by its réf without anybody is at fault, not a binôme without members.
        return super().lire([r for r in rangs if r.valeurs.get("personne") or r.valeurs.get(REFERENCE)], ctx)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        valeurs = lue.rang.valeurs
        if reference := valeurs.get(_REF_BINOME):
            lue.dit["binome"] = ctx.id_de(PAIRES, _REF_BINOME, str(reference))
        elif valeurs.get("mandat") is not None and valeurs.get("numéro") is not None:
            mandat = ctx.id_de("mandats", "mandat", str(valeurs["mandat"]))
            lue.dit["binome"] = ctx.id_de(PAIRES, "numéro", str(valeurs["numéro"]), mandat)

    def lever(self, lue: Lue, item: MembreBinome) -> bool | None:
        return same_period(lue.get("depuis"), lue.get("jusquau"), item.depuis, item.jusquau)

    def pencher(self, lue: Lue, item: MembreBinome) -> bool | None:
        return False if differ(lue.get("depuis"), item.depuis) else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(one.get("depuis"), other.get("depuis"))

    def verifier(self, item: MembreBinome, lue: Lue, ctx: Contexte) -> None:
        check_period(item.depuis, item.jusquau, "jusqu’au")

    def verifier_feuille(self, lues: list[tuple[Lue, MembreBinome]], ctx: Contexte) -> None:
        """R4.1: a person is in one binôme of a mandate that sits."""
        seats: dict[tuple[str, str], str] = {}
        pairs = ctx.fiches[PAIRES]
        for item in ctx.fiches[self.table].values():
            if pairs[item.binome].retenu:
                seats.setdefault((pairs[item.binome].mandat, item.personne), item.binome)
        for lue, item in lues:
            pair = pairs[item.binome]
            if item != lue.base and pair.retenu and seats[pair.mandat, item.personne] != item.binome:
                other = pairs[seats[pair.mandat, item.personne]].numero
                message = f"cette personne est déjà dans le binôme {other} de ce mandat."
                ctx.fautes.add(lue.rang, Defaut(message, "personne", str(lue.rang.valeurs.get("personne") or "")))

    def cellules(self, item: MembreBinome, ctx: Contexte) -> dict[str, Valeur]:
        pair = ctx.fiches[PAIRES][item.binome]
        told: dict[str, Valeur] = {
            "mandat": ctx.ecrire("mandats", pair.mandat),
            "numéro": pair.numero,
            "voix": pair.voix,
            "retenu": pair.retenu,
            _REF_BINOME: pair.id,
            _NOTES_BINOME: pair.notes or None,
        }
        return {**told, **super().cellules(item, ctx)}

    def libelle(self, item: MembreBinome, ctx: Contexte) -> str:
        pair = ctx.fiches[PAIRES][item.binome]
        day = format_date(ctx.fiches["mandats"][pair.mandat].debut)
        return f"{ctx.ecrire('personnes', item.personne)} · CoPil du {day}, binôme {pair.numero}"

    def ordre(self, item: MembreBinome, ctx: Contexte) -> tuple[Any, ...]:
        pair = ctx.fiches[PAIRES][item.binome]
        start = ctx.fiches["mandats"][pair.mandat].debut
        return (start, pair.numero, str(item.depuis or ""), ctx.ecrire("personnes", item.personne))
