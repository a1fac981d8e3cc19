"""Searching the annuaire: hits as one types, forgiven typos after, filters, and the searches that are kept (R2.8).

Each function reads through the file's own connection and keeps to one frame at the size of the annuaire: the window
calls `chercher` on each keystroke from its own thread; `proches` and `compter` may wait until the typing rests.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.recherche import Criteres, FicheCourte, GenreFiche, Recherche
from cops_desktop.domain.words import fold
from cops_desktop.services.laptop import Laptop
from cops_desktop.storage import recherche as finding
from cops_desktop.storage.connection import read_transaction
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.mots_proches import Vocabulaire as Vocabulaire
from cops_desktop.storage.mots_proches import adopt, is_known, vocabulaire
from cops_desktop.storage.rows import delete
from cops_desktop.storage.search import is_true, nombre, rebuild

MARQUES = tuple(finding.MARQUES)
PREMIERES = 60  # what a list shows at once
BEAUCOUP = 20_000  # entries above which the first typo would wait for the words: 0.1 s and more
ALL = 2**62  # more than there will ever be


@dataclass(frozen=True, slots=True)
class Trouvees:
    """The first hits; `complet` when there are no others."""

    fiches: tuple[FicheCourte, ...]
    complet: bool


def chercher(fichier: Fichier, criteres: Criteres, day: date, limit: int = PREMIERES) -> Trouvees:
    """The first hits, best first: names that begin with what is typed, other names, then all the rest."""
    with read_transaction(fichier.db):
        found = finding.trouver(fichier.db, finding.demande(criteres, day), limit + 1)
        return Trouvees(finding.courtes(fichier.db, found[:limit], day), len(found) <= limit)


def a_choisir(
    fichier: Fichier, texte: str, genre: GenreFiche, day: date, sauf: Collection[str] = (), limit: int = PREMIERES
) -> tuple[FicheCourte, ...]:
    """The first entries of a kind to choose one from, without those of `sauf`; nobody who was erased is found (§9)."""
    left_out, criteres = {*sauf}, Criteres(texte=texte, genres=(genre,))
    with read_transaction(fichier.db):
        found = finding.trouver(fichier.db, finding.demande(criteres, day), limit + len(left_out))
        kept = [(kind, key) for kind, key in found if key not in left_out]
        return finding.courtes(fichier.db, kept[:limit], day)


def compter(fichier: Fichier, criteres: Criteres, day: date) -> int:
    """How many entries answer, forgiven typos aside."""
    return finding.compter(fichier.db, finding.demande(criteres, day))


def cles(fichier: Fichier, criteres: Criteres, day: date) -> list[tuple[str, str]]:
    """Genre and key of every hit, in order: for the map, for what is sent out, for a shortlist."""
    return finding.trouver(fichier.db, finding.demande(criteres, day), ALL)


def toutes(fichier: Fichier, criteres: Criteres, day: date) -> tuple[FicheCourte, ...]:
    """Every hit in short, in order."""
    with read_transaction(fichier.db):
        return finding.courtes(fichier.db, cles(fichier, criteres, day), day)


def proches(
    fichier: Fichier, criteres: Criteres, day: date, limit: int = PREMIERES, sauf: Collection[str] = ()
) -> tuple[FicheCourte, ...]:
    """What would be found if a letter or two were typed otherwise, nearest first, without the keys of `sauf`.

    The first call reads the words of the file, 0.02 s for 5,000 persons; see `preparer` for more.
    """
    with read_transaction(fichier.db):
        found = finding.proches(fichier.db, finding.demande(criteres, day), limit, sauf)
        return finding.courtes(fichier.db, found, day)


def a_preparer(fichier: Fichier) -> bool:
    """Whether the words of the file are so many, and not read yet, that a task had better read them."""
    return not is_known(fichier.db) and nombre(fichier.db) > BEAUCOUP


def preparer(fichier: Fichier) -> Vocabulaire:
    """The words of a file, read over a task's own connection; `adopter` gives them to the window's."""
    with read_transaction(fichier.db):
        return vocabulaire(fichier.db)


def adopter(fichier: Fichier, words: Vocabulaire) -> None:
    """Spare the first `proches` of this connection its reading."""
    adopt(fichier.db, words)


# Saved searches --------------------------------------------------------------------------------------------------
def enregistrees(fichier: Fichier) -> list[Recherche]:
    """The searches kept in the file, in French order."""
    return finding.enregistrees(fichier.db)


def enregistrer(fichier: Fichier, nom: str, criteres: Criteres) -> Recherche:
    """Keep criteria under a name; one of that name is replaced. Raises Refus without a name."""
    nom = " ".join(nom.split())
    if not nom:
        raise Refus("Donnez un nom à cette recherche.")
    with fichier.operation(f"Recherche « {nom} »"):
        same = (kept.id for kept in enregistrees(fichier) if (fold(kept.nom) or kept.nom) == (fold(nom) or nom))
        item = Recherche(id=next(same, "") or new_key(), nom=nom, criteres=criteres)
        finding.enregistrer(fichier.db, item)
    return item


def retirer(fichier: Fichier, recherche_id: str) -> None:
    """Forget a saved search. Nothing happens when it is gone already."""
    nom = next((kept.nom for kept in enregistrees(fichier) if kept.id == recherche_id), "")
    with fichier.operation(f"Retirer la recherche « {nom} »"):
        delete(fichier.db, "recherches", recherche_id)


def derniere(laptop: Laptop) -> Criteres:
    """The filters that were set when this laptop last looked at an annuaire."""
    return Criteres.de_json(laptop.derniere_recherche)


def avec_derniere(laptop: Laptop, criteres: Criteres) -> Laptop:
    """The laptop's settings with these filters as the last ones.

    Without what is typed, names, towns and postcodes: the settings are plain text, and what a protected file
    holds must not lie in them.
    """
    return replace(laptop, derniere_recherche=criteres.sans_noms.en_json())


def index_juste(fichier: Fichier) -> bool:
    """Whether the index of the search says what the entries say: it does, unless another program wrote in the file."""
    with read_transaction(fichier.db):
        return is_true(fichier.db)


def refaire(fichier: Fichier) -> None:
    """Make the index again from the entries, when another program wrote in the file. Raises Refus as operations do."""
    with fichier.alone():
        rebuild(fichier.db)
