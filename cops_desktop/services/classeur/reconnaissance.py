"""Which row of a list is about which thing of the file: by réf first, else by the natural key, never by guessing."""

from collections import Counter, defaultdict
from functools import partial
from types import SimpleNamespace
from typing import Any

from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import REFERENCE, Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.storage.keys import is_key

_SHOWN = 5


class Reconnaissance:
    """Gives each row of one sheet its `base`. Certain matches are made for all rows before any likely one, so that
    the order of rows does not matter; no two rows ever get the same thing."""

    def __init__(self, conversion: Conversion[Any], lues: list[Lue], ctx: Contexte) -> None:
        self._conversion = conversion
        self._ctx = ctx
        self._connues = ctx.avant[conversion.table]
        self._lues = lues
        self._prises: set[str] = set()

    def reconnaitre(self) -> list[Lue]:
        """The rows that are no fault, recognised or new."""
        self._laisser_les_fusionnees()
        self._par_ref()
        noms = [self._conversion.nom_de(lue.get) for lue in self._lues]
        self._refuser_les_doubles(noms)
        libres: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
        for key, item in self._connues.items():
            if key not in self._prises:
                libres[self._conversion.nom_de(partial(getattr, item))].append(item)
        combien = Counter(noms)
        for choisir in (self._certaines, self._probables, self._possibles):
            for lue, nom in zip(self._lues, noms, strict=True):
                if lue.base is None and nom in libres and not self._ctx.fautes.has(lue.rang):
                    pool = [item for item in libres[nom] if item.id not in self._prises]
                    self._prendre(lue, choisir(lue, pool, combien[nom] == 1), dernier=choisir == self._possibles)
        return [lue for lue in self._lues if not self._ctx.fautes.has(lue.rang)]

    def _certaines(self, lue: Lue, pool: list[Any], seule: bool) -> list[Any]:
        return [item for item in pool if self._conversion.lever(lue, item) is True]

    def _probables(self, lue: Lue, pool: list[Any], seule: bool) -> list[Any]:
        if lue.reference:
            return []
        likely = [item for item in pool if self._conversion.lever(lue, item) is not False]
        return [item for item in likely if self._conversion.pencher(lue, item) is True]

    def _possibles(self, lue: Lue, pool: list[Any], seule: bool) -> list[Any]:
        if lue.reference:
            return []
        possible = [item for item in pool if self._conversion.lever(lue, item) is not False]
        return possible if seule else [item for item in possible if self._conversion.pencher(lue, item) is not False]

    def _prendre(self, lue: Lue, candidates: list[Any], *, dernier: bool) -> None:
        """Take the one candidate. Several, and no better way to tell: a fault that names them."""
        if len(candidates) > 1:
            candidates = [i for i in candidates if self._conversion.pencher(lue, i) is True] or candidates
        if len(candidates) == 1:
            lue.base = candidates[0]
            self._prises.add(lue.base.id)
            if lue.reference:
                self._ctx.alias[lue.reference] = lue.base.id
        elif candidates and dernier:
            words = sorted(self._conversion.designer(item, self._ctx) for item in candidates)
            more = f" et {len(words) - _SHOWN} autres" if len(words) > _SHOWN else ""
            self._fault(lue, f"plusieurs conviennent : {', '.join(words[:_SHOWN])}{more}. Précisez, ou donnez la réf.")

    def _laisser_les_fusionnees(self) -> None:
        """A row that was exported before a merge made it one with another does not come back, nor does it overwrite."""
        left = [lue for lue in self._lues if lue.reference in self._ctx.fusionnees.keys() - self._connues.keys()]
        if not left:
            return
        self._lues = [lue for lue in self._lues if lue not in left]
        for lue in left:
            item = SimpleNamespace(id=lue.reference, **{f: lue.get(f) or "" for f in self._conversion.champs.values()})
            self._ctx.fusionner(self._conversion.feuille, lue.reference, item)
        lines = ", ".join(str(lue.rang.ligne) for lue in left[:_SHOWN]) + ("…" if len(left) > _SHOWN else "")
        rows = f"{'ligne' if len(left) == 1 else 'lignes'} {lines}"
        self._ctx.notes.append(
            f"Feuille « {self._conversion.feuille} », {rows} : exporté avant une fusion de fiches, laissé de côté ; la "
            "fiche gardée reste comme elle est."
        )

    def _par_ref(self) -> None:
        seen: dict[str, int] = {}
        for lue in self._lues:
            reference = lue.reference
            if not reference:
                continue
            if reference in seen:
                self._fault(lue, f"cette réf est déjà celle de la ligne {seen[reference]}.", reference)
            elif reference in self._connues:
                lue.base, lue.connue = self._connues[reference], True
                self._prises.add(reference)
            elif not is_key(reference):
                self._fault(lue, "attendu une réf écrite par l’export, ou rien.", reference)
            seen.setdefault(reference, lue.rang.ligne)

    def _fault(self, lue: Lue, message: str, reference: str = "") -> None:
        self._ctx.fautes.add(lue.rang, Defaut(message, REFERENCE if reference else None, reference))
        self._conversion.douter(lue.rang, self._ctx)

    def _refuser_les_doubles(self, noms: list[tuple[Any, ...]]) -> None:
        """The same thing twice in a sheet is a fault, not a merge: one of the two would be lost."""
        groupes: dict[tuple[Any, ...], list[Lue]] = defaultdict(list)
        for lue, nom in zip(self._lues, noms, strict=True):
            for other in groupes[nom]:
                if not (lue.reference and other.reference) and not self._conversion.distinctes(lue, other):
                    line, words = other.rang.ligne, self._conversion.mots_de(other)
                    self._fault(lue, f"la même chose que la ligne {line} ({words}) : {self._conversion.jumeaux}.")
                    break
            groupes[nom].append(lue)
