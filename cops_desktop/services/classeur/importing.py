"""Importing a workbook: read, recognise, check everything, then write; all or nothing, one operation."""

from pathlib import Path
from typing import Any

from cops_desktop.exchange.workbook import FEUILLES, Classeur, Rang, dossier_des_documents, read_workbook
from cops_desktop.services.classeur.bilan import MODIFIE, NOUVEAU, Bilan, BilanLigne, changements
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Fautes
from cops_desktop.services.classeur.feuilles import CONVERSIONS, contenu
from cops_desktop.services.classeur.reconnaissance import Reconnaissance
from cops_desktop.services.sauvegardes import avant_import
from cops_desktop.storage.accompagnements import empreintes
from cops_desktop.storage.annuaire import fusionnees
from cops_desktop.storage.connection import Database, refused_values
from cops_desktop.storage.database import Fichier

_ORDER = {feuille.nom: order for order, feuille in enumerate(FEUILLES)}


class _Apercu(Exception):
    """Leaves the transaction, which is thereby rolled back: a dry run, or nothing to change, leaves every byte."""


def import_workbook(fichier: Fichier, path: Path, *, dry_run: bool = False) -> Bilan:
    """Bring a workbook (.xlsx, or a folder of CSVs) into the file; what it did, or with `dry_run` would do.

    All or nothing, and one operation in the history; the same workbook a second time changes nothing. Raises Refus
    with every fault in its `details`: the file is unchanged then. Before it changes, it is backed up.
    """
    classeur = read_workbook(path)
    try:
        with fichier.operation(f"Importer le classeur « {path.name} »"):
            bilan = _Import(fichier.db, classeur, path).faire()
            if dry_run or bilan.rien_ne_change:
                raise _Apercu
            bilan.notes += avant_import(fichier)
    except _Apercu:
        pass
    return bilan


class _Import:
    """One import. `_a_ecrire`: what the file does not have as the workbook says it, in the order of writing."""

    def __init__(self, db: Database, classeur: Classeur, path: Path) -> None:
        self._db = db
        self._classeur = classeur
        self._name = path.name
        self._ctx = Contexte(contenu(db), Fautes(classeur.fautes), fusionnees(db))
        self._ctx.documents = dossier_des_documents(path)
        self._ctx.contenus = empreintes(db)
        self._a_ecrire: list[tuple[Conversion[Any], Any]] = []
        filled = [sheet for sheet, rangs in classeur.sheets.items() if rangs]
        self._bilan = Bilan(dict.fromkeys(filled, 0), dict.fromkeys(filled, 0), dict.fromkeys(filled, 0))

    def faire(self) -> Bilan:
        for conversion in CONVERSIONS:
            self._feuille(conversion, self._classeur.sheets.get(conversion.feuille, []))
        self._ctx.fautes.refuse(self._name)
        self._ecrire()
        self._bilan.notes = [*self._classeur.notes, *self._ctx.notes]
        self._bilan.lignes.sort(key=lambda ligne: (_ORDER[ligne.feuille], ligne.ligne))
        return self._bilan

    def _feuille(self, conversion: Conversion[Any], rangs: list[Rang]) -> None:
        lues = Reconnaissance(conversion, conversion.lire(rangs, self._ctx), self._ctx).reconnaitre()
        built: list[tuple[Lue, Any]] = []
        for lue in lues:
            with self._ctx.fautes.de(lue.rang):
                item = conversion.construire(lue, self._ctx)
                self._ctx.fiches[conversion.table][item.id] = item
                self._ctx.rangs[item.id] = lue.rang
                built.append((lue, item))
        for lue, item in built:
            if item != self._comparable(conversion, lue):
                with self._ctx.fautes.de(lue.rang):
                    conversion.verifier(item, lue, self._ctx)
        conversion.verifier_feuille([pair for pair in built if not self._ctx.fautes.has(pair[0].rang)], self._ctx)
        for lue, item in built:
            if self._ctx.fautes.has(lue.rang):
                conversion.douter(lue.rang, self._ctx)
            elif not self._ctx.fautes:
                self._compter(conversion, lue, item)

    def _comparable(self, conversion: Conversion[Any], lue: Lue) -> Any:
        return None if lue.base is None else conversion.comparable(lue.base, self._ctx)

    def _compter(self, conversion: Conversion[Any], lue: Lue, item: Any) -> None:
        bilan, sheet = self._bilan, conversion.feuille
        before = self._comparable(conversion, lue)
        for counted in (bilan.nouveaux, bilan.modifies, bilan.inchanges):
            counted.setdefault(sheet, 0)  # a sheet may be read from another's column
        if item == before:
            bilan.inchanges[sheet] += 1
            return
        self._a_ecrire.append((conversion, item))
        what, counts, words = NOUVEAU, bilan.nouveaux, tuple[str, ...]()
        if before is not None:
            what, counts = MODIFIE, bilan.modifies
            words = changements(sheet, conversion.apercu(before, self._ctx), conversion.apercu(item, self._ctx))
        counts[sheet] += 1
        label = conversion.libelle(item, self._ctx)
        bilan.lignes.append(BilanLigne(lue.rang.feuille, lue.rang.ligne, what, label, words))

    def _ecrire(self) -> None:
        """Write what is new or changed; what only the file itself refuses is still said with sheet and row."""
        vocabulaires = CONVERSIONS[0]
        stated = {item.id for conversion, item in self._a_ecrire if conversion is vocabulaires}
        known = self._ctx.avant[vocabulaires.table].keys() | stated
        for word in self._ctx.fiches[vocabulaires.table].values():
            if word.id not in known:
                vocabulaires.ecrire_fichier(self._db, word)
        for conversion, item in self._a_ecrire:
            with self._ctx.fautes.de(self._ctx.rangs[item.id]), refused_values():
                conversion.ecrire(self._db, item, self._ctx)
            self._ctx.fautes.refuse(self._name)
