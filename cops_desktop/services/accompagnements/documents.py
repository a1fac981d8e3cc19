"""The documents of a project, kept inside the file (R6.5): added, renamed, taken out to be read, removed.

The same bytes are kept once, whichever project has them. What is taken out is compared with its fingerprint first.
"""

import hashlib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cops_desktop.domain.accompagnements.documents import terminaison
from cops_desktop.domain.accompagnements.types import Document
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.exchange.plain import file_name, same
from cops_desktop.services.accompagnements.lecture import Lu
from cops_desktop.storage import accompagnements
from cops_desktop.storage.accompagnements import DOCUMENTS
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete

_TERMINAISON = re.compile(r"[a-z0-9]{1,10}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ajout:
    """The names under which documents were added, and of those that the project had already."""

    ajoutes: tuple[str, ...]
    deja: tuple[str, ...]


# In --------------------------------------------------------------------------------------------------------------
def ajouter(fichier: Fichier, accompagnement: str, lus: Sequence[Lu], day: date) -> Ajout:
    """Keep files with a project, all or none: another one of the same name is numbered, the same content is not added
    twice.
    """
    project = accompagnements.accompagnement(fichier.db, accompagnement)
    there = _documents(fichier.db, accompagnement)
    known = {d.empreinte: d.nom for d in there}
    names = {d.nom for d in there}
    added: list[str] = []
    already: list[str] = []
    with fichier.operation(_ajout_en_mots(lus, project.titre)):
        for lu in lus:
            hashed = hashlib.sha256(lu.donnees).hexdigest()
            if hashed in known:
                already.append(known[hashed])
                continue
            item = Document(
                id=new_key(),
                accompagnement=accompagnement,
                nom=nom_propre(lu.nom, names),
                empreinte=accompagnements.garder_contenu(fichier.db, lu.donnees),
                ajoute_le=day,
                ajoute_par=fichier.identite.nom,
            )
            DOCUMENTS.save(fichier.db, item)
            known[hashed] = item.nom
            names.add(item.nom)
            added.append(item.nom)
    return Ajout(tuple(added), tuple(already))


def _ajout_en_mots(lus: Sequence[Lu], titre: str) -> str:
    what = f"le document « {lus[0].nom} »" if len(lus) == 1 else plural(len(lus), "document")
    return f"Joindre {what} à « {titre} »"


def nom_propre(nom: str, pris: Collection[str] = ()) -> str:
    """The name as every system can write it, its ending kept; numbered when it is one of `pris`."""
    ending = nom[len(nom) - len(terminaison(nom)) :]
    if not _TERMINAISON.fullmatch(ending):
        return file_name(nom, taken={same(name) for name in pris})
    return file_name(nom[: -len(ending) - 1], f".{ending}", {same(name) for name in pris})


# Out -------------------------------------------------------------------------------------------------------------
def extraire(fichier: Fichier, key: str) -> Lu:
    """The name and the bytes of a document. Raises Refus when it is gone, or no longer what was kept."""
    item = DOCUMENTS.get(fichier.db, key)
    content = accompagnements.contenu(fichier.db, item.empreinte)
    if hashlib.sha256(content).hexdigest() != item.empreinte:
        raise Refus(
            f"« {item.nom} » est abîmé : ce que le fichier en garde n’est plus ce qui avait été ajouté. Restaurez une "
            "sauvegarde (menu Fichier, Sauvegardes…), ou ajoutez-le de nouveau."
        )
    return Lu(item.nom, content)


def enregistrer_sous(fichier: Fichier, key: str, path: Path) -> None:
    """Write a document where its user wants it, whole or not at all."""
    from cops_desktop.exchange.tables.atomic import write_file

    write_file(path, extraire(fichier, key).donnees)


# As it is kept ---------------------------------------------------------------------------------------------------
def renommer(fichier: Fichier, key: str, nom: str) -> None:
    """Call a document otherwise; its ending stays, as its content does. Raises Refus when another one has the name."""
    item = DOCUMENTS.get(fichier.db, key)
    if not nom.strip(" ."):
        raise Refus("Donnez un nom au document. Rien n’a été changé.")
    ending = terminaison(item.nom)
    wanted = nom_propre(nom if terminaison(nom) == ending or not ending else f"{nom.strip(' .')}.{ending}")
    if wanted == item.nom:
        return
    others = {same(d.nom) for d in _documents(fichier.db, item.accompagnement) if d.id != key}
    if same(wanted) in others:
        raise Refus(f"Un autre document s’appelle déjà « {wanted} » : choisissez un autre nom. Rien n’a été changé.")
    with fichier.operation(f"Renommer « {item.nom} » en « {wanted} »"):
        DOCUMENTS.save(fichier.db, replace(item, nom=wanted))


def retirer(fichier: Fichier, key: str) -> str:
    """Remove a document; its bytes stay for whoever undoes it. Its name."""
    item = DOCUMENTS.get(fichier.db, key)
    with fichier.operation(f"Retirer le document « {item.nom} »"):
        delete(fichier.db, DOCUMENTS.table, key)
    return item.nom


def _documents(db: Database, accompagnement: str) -> list[Document]:
    return accompagnements.documents(db, "accompagnement = ?", (accompagnement,))
