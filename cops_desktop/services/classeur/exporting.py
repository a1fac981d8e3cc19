"""Exporting: everything that a file holds, as a workbook that a new file takes in to become its equal."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from cops_desktop.exchange.workbook import FEUILLES, Valeur, dossier_des_documents, write_template, write_workbook
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.feuilles import CONVERSIONS, contenu
from cops_desktop.storage import accompagnements
from cops_desktop.storage.connection import Database, known_errors, read_transaction
from cops_desktop.storage.database import Fichier


def export_workbook(fichier: Fichier, path: Path) -> Path | None:
    """Write everything to an .xlsx, or to a folder of CSVs when the name has no such end; where the documents went that
    are beside it, if the file has any. Raises Refus.

    Nothing of it is protected; an export of a protected file says so.
    """
    with known_errors(fichier.path), read_transaction(fichier.db):
        ctx = Contexte(contenu(fichier.db))
    sheets: dict[str, list[dict[str, Valeur]]] = {feuille.nom: [] for feuille in FEUILLES}
    for conversion in CONVERSIONS:
        items = ctx.fiches[conversion.table].values()
        for item in sorted(items, key=lambda item: (conversion.ordre(item, ctx), item.id)):
            sheets[conversion.feuille].extend(conversion.rangs(item, ctx))
    documents = _Contenus(fichier.db, ctx.noms_des_fichiers)  # contents do not change: no transaction is held for them
    write_workbook(path, sheets, du_protege=fichier.cle is not None, documents=documents)
    return dossier_des_documents(path) if documents else None


class _Contenus(Mapping[str, bytes]):
    """The documents by the names of their files, read one at a time: all of them may be more than the memory holds."""

    def __init__(self, db: Database, noms: Mapping[str, str]) -> None:
        self._db = db
        self._empreintes = {nom: empreinte for empreinte, nom in noms.items()}

    def __getitem__(self, nom: str) -> bytes:
        return accompagnements.contenu(self._db, self._empreintes[nom])

    def __iter__(self) -> Iterator[str]:
        return iter(self._empreintes)

    def __len__(self) -> int:
        return len(self._empreintes)


def template(path: Path) -> None:
    """Write the empty workbook to be filled in (.xlsx). Raises Refus."""
    write_template(path)
