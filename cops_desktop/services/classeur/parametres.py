"""The sheets of what the file is set up with: barèmes, réglages, vocabulaires."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, TypeVar

from cops_desktop.domain.scale import BaremeKm, BaremeVacation, Borne, Tranche
from cops_desktop.domain.words import fold, format_date, format_euros, format_vacations
from cops_desktop.exchange.workbook import Rang, Valeur
from cops_desktop.services.classeur.annuaire import check_period
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import REFERENCE, Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.references import same
from cops_desktop.storage import baremes, reglages
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.vocabulaires import MOTS, Mot, mots

B = TypeVar("B", BaremeVacation, BaremeKm)


class _Baremes(Conversion[B]):
    """A scale takes several rows, one for each of its parts (a bound, a bracket); what belongs to the whole scale
    stands on any of them. `parts`: the field that holds them; `colonnes`: their columns."""

    feuille = "barèmes"
    cle = ("source", "du")
    noms = frozenset({"source"})
    nature: ClassVar[str]
    parts: ClassVar[str]
    colonnes: ClassVar[tuple[str, ...]]
    defauts: ClassVar[Mapping[str, Any]] = {"applique_depuis": None}

    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        if any(ctx.fautes.has(rang) for rang in rangs):
            return []  # a scale without one of its rows would be another scale
        own = [rang for rang in rangs if rang.valeurs.get("nature") == self.nature]
        self._refuser_les_colonnes(own, ctx)
        found = []
        for group in self._groupes(own):
            whole = self._reunir(group, ctx)
            lue = self._lire_rang(whole, ctx)
            pieces = [piece for rang in group if (piece := self._part(rang, ctx)) is not None]
            if pieces:
                lue.dit[self.parts] = tuple(pieces)
            if not any(ctx.fautes.has(rang) for rang in group):
                found.append(lue)
        return found

    def _groupes(self, rangs: list[Rang]) -> list[list[Rang]]:
        """The rows of each scale: those of one réf, and those without that bear the same name and date."""
        by_name: dict[tuple[str, Any], str] = {}
        groups: dict[Any, list[Rang]] = {}
        for rang in sorted(rangs, key=lambda rang: not rang.valeurs.get(REFERENCE)):
            name = same(str(rang.valeurs.get("barème"))), rang.valeurs.get("du")
            reference = str(rang.valeurs.get(REFERENCE) or "") or by_name.get(name, "")
            by_name.setdefault(name, reference)
            groups.setdefault(reference or name, []).append(rang)
        return list(groups.values())

    def _reunir(self, group: list[Rang], ctx: Contexte) -> Rang:
        """One row for the whole scale. Its rows may leave a value out, not contradict one another."""
        whole: dict[str, Valeur] = {}
        for rang in group:
            for column in (REFERENCE, *self.champs):
                value = rang.valeurs.get(column)
                if value is None or whole.get(column) in (None, value):
                    if column in rang.valeurs:
                        whole[column] = whole.get(column) if value is None else value
                elif column != "barème":
                    ctx.fautes.add(rang, Defaut("une autre ligne de ce barème dit autre chose.", column))
        unknown = {column: text for rang in group for column, text in rang.inconnues.items()}
        return Rang(self.feuille, group[0].ligne, whole, group[0].presentes, unknown)

    def _part(self, rang: Rang, ctx: Contexte) -> Any:
        values = [rang.valeurs.get(column) for column in self.colonnes]
        return self.part(values) if any(value is not None for value in values) else None

    def part(self, values: list[Any]) -> Any:
        """A part of the scale from its cells."""
        raise NotImplementedError

    def cellules_de_part(self, part: Any) -> tuple[Valeur, ...]:
        """The inverse of `part`."""
        raise NotImplementedError

    def verifier(self, item: B, lue: Lue, ctx: Contexte) -> None:
        parts = getattr(item, self.parts)
        cells = [self.cellules_de_part(part) for part in parts]
        if None in [cell for row in cells for cell in row[1:]]:
            raise Defaut(f"attendu une valeur à chaque ligne dans {', '.join(self.colonnes)}.")
        keys = [row[:-1] for row in cells]
        if len(set(keys)) < len(keys):
            raise Defaut("deux lignes de ce barème ont les mêmes limites.")

    def rangs(self, item: B, ctx: Contexte) -> list[dict[str, Valeur]]:
        shared: dict[str, Valeur] = {REFERENCE: item.id, "nature": self.nature, **self.cellules(item, ctx)}
        rows = [dict(zip(self.colonnes, self.cellules_de_part(p), strict=True)) for p in getattr(item, self.parts)]
        return [{**shared, **row} for row in rows] or [shared]

    def libelle(self, item: B, ctx: Contexte) -> str:
        return f"{item.source} ({format_date(item.du)})"

    def ordre(self, item: B, ctx: Contexte) -> tuple[Any, ...]:
        return (self.nature != "vacation", item.du, item.source)


class BaremesVacation(_Baremes[BaremeVacation]):
    fonds = "barèmes de vacation"
    cls = BaremeVacation
    champs: ClassVar[Mapping[str, str]] = {
        "barème": "source",
        "du": "du",
        "appliqué depuis": "applique_depuis",
        "taux": "taux",
        "vacations par demi-journée": "demi_par_demi_journee",
        "seuil demi-journée": "seuil_demi_journee",
        "midi": "midi",
    }
    nature = "vacation"
    parts = "bornes"
    colonnes = ("jusqu’à", "vacations")

    def lire_fichier(self, db: Database) -> Iterable[BaremeVacation]:
        return baremes.baremes_vacation(db)

    def ecrire_fichier(self, db: Database, item: BaremeVacation) -> None:
        baremes.save_bareme_vacation(db, item)

    def cle_neuve(self, item: BaremeVacation) -> str:
        return derived_key("bareme vacation", item.source)

    def part(self, values: list[Any]) -> Any:
        return Borne(*values)

    def cellules_de_part(self, part: Any) -> tuple[Valeur, ...]:
        return part.jusqua, part.demi

    def comparable(self, item: BaremeVacation, ctx: Contexte) -> BaremeVacation:
        return replace(item, bornes=tuple(sorted(item.bornes, key=lambda b: (b.jusqua is None, b.jusqua or 0))))

    def verifier(self, item: BaremeVacation, lue: Lue, ctx: Contexte) -> None:
        super().verifier(item, lue, ctx)
        if item.taux % 2:
            raise Defaut("attendu un montant dont la moitié tombe juste au centime.", "taux", format_euros(item.taux))
        if not item.bornes:
            raise Defaut("attendu au moins une borne : une durée et ses vacations.", "jusqu’à")

    def apercu(self, item: BaremeVacation, ctx: Contexte) -> dict[str, Valeur]:
        bornes = [f"{b.jusqua // 60}\u00a0min" if b.jusqua else "au-delà" for b in item.bornes]
        words = (f"{word} → {format_vacations(b.demi)}" for word, b in zip(bornes, item.bornes, strict=True))
        return {**self.cellules(item, ctx), "bornes": " ; ".join(words)}


class BaremesKm(_Baremes[BaremeKm]):
    fonds = "barèmes de kilomètres"
    cls = BaremeKm
    champs: ClassVar[Mapping[str, str]] = {"barème": "source", "du": "du", "appliqué depuis": "applique_depuis"}
    nature = "kilomètres"
    parts = "tranches"
    colonnes = ("CV de", "CV à", "au-delà de", "taux km")

    def lire_fichier(self, db: Database) -> Iterable[BaremeKm]:
        return baremes.baremes_km(db)

    def ecrire_fichier(self, db: Database, item: BaremeKm) -> None:
        baremes.save_bareme_km(db, item)

    def cle_neuve(self, item: BaremeKm) -> str:
        return derived_key("bareme km", item.source)

    def part(self, values: list[Any]) -> Any:
        return Tranche(*values)

    def cellules_de_part(self, part: Any) -> tuple[Valeur, ...]:
        return part.cv_de, part.cv_a, part.au_dela, part.taux

    def comparable(self, item: BaremeKm, ctx: Contexte) -> BaremeKm:
        # Incomplete brackets are refused later, in words.
        return replace(item, tranches=tuple(sorted(item.tranches, key=lambda t: (t.cv_de or 0, t.au_dela or 0))))

    def verifier(self, item: BaremeKm, lue: Lue, ctx: Contexte) -> None:
        super().verifier(item, lue, ctx)
        if not item.tranches or any(tranche.cv_de is None for tranche in item.tranches):
            raise Defaut("attendu au moins une tranche, chacune avec ses puissances.", "CV de")
        if any(tranche.cv_a < tranche.cv_de for tranche in item.tranches):
            raise Defaut("la seconde puissance ne peut pas être plus petite que la première.", "CV à")

    def apercu(self, item: BaremeKm, ctx: Contexte) -> dict[str, Valeur]:
        words = (f"{t.cv_de} à {t.cv_a}\u00a0CV, > {t.au_dela}\u00a0km : {t.taux} millièmes" for t in item.tranches)
        return {**self.cellules(item, ctx), "tranches": " ; ".join(words)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reglage:
    """A setting; `id` is its name."""

    id: str
    cle: str
    valeur: str = ""


class Reglages(Conversion[Reglage]):
    """A setting has no réf: its name is one. So an empty cell empties it."""

    feuille = "réglages"
    cls = Reglage
    champs: ClassVar[Mapping[str, str]] = {"clé": "cle", "valeur": "valeur"}
    cle = ("cle",)
    noms = frozenset({"cle"})

    def lire_fichier(self, db: Database) -> Iterable[Reglage]:
        return [Reglage(id=key, cle=key, valeur=valeur) for key, valeur in reglages.reglages(db).items()]

    def ecrire_fichier(self, db: Database, item: Reglage) -> None:
        reglages.save_reglage(db, item.id, item.valeur)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        if "valeur" in lue.vides:
            lue.dit["valeur"] = ""

    def cle_neuve(self, item: Reglage) -> str:
        return item.cle

    def rangs(self, item: Reglage, ctx: Contexte) -> list[dict[str, Valeur]]:
        return [self.cellules(item, ctx)]


class Vocabulaires(Conversion[Mot]):
    feuille = "vocabulaires"
    cls = Mot
    champs: ClassVar[Mapping[str, str]] = {
        "liste": "liste",
        "valeur": "valeur",
        "famille": "famille",
        "ordre": "ordre",
        "depuis": "depuis",
        "jusqu’au": "jusquau",
    }
    cle = ("liste", "valeur")
    noms = frozenset({"liste", "valeur"})

    def lire_fichier(self, db: Database) -> Iterable[Mot]:
        return mots(db)

    def ecrire_fichier(self, db: Database, item: Mot) -> None:
        MOTS.save(db, item)

    def cle_neuve(self, item: Mot) -> str:
        return derived_key("mot", item.liste, fold(item.valeur) or item.valeur)

    def construire(self, lue: Lue, ctx: Contexte) -> Mot:
        """A new word takes the known spelling of its list, and its end unless a rank is given."""
        if lue.base is None and not lue.reference:
            known = [m for m in ctx.fiches[self.feuille].values() if same(m.liste) == same(lue.dit.get("liste", ""))]
            if known:
                lue.dit["liste"] = known[0].liste
            lue.dit.setdefault("ordre", max((mot.ordre for mot in known), default=0) + 1)
        return super().construire(lue, ctx)

    def verifier(self, item: Mot, lue: Lue, ctx: Contexte) -> None:
        check_period(item.depuis, item.jusquau, "jusqu’au")

    def ordre(self, item: Mot, ctx: Contexte) -> tuple[Any, ...]:
        return (item.liste, item.ordre, item.valeur)
