"""Communes that lost accents, capitals or hyphens in some list: how their postcode calls them, and writing it so.

Only what the postcode is certain of is proposed: « Beziers » under 34500. Another name is left as it is.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from cops_desktop.domain.words import plural
from cops_desktop.geographie import orthographe
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier

_TABLES = ("personnes", "structures")


@dataclass(frozen=True, slots=True)
class Accent:
    """A commune as it is written under a postcode, how it is called, and whose it is: the keys of their entries."""

    code_postal: str
    ecrit: str
    propose: str
    personnes: tuple[str, ...] = ()
    structures: tuple[str, ...] = ()

    @property
    def cle(self) -> str:
        """« 34500 Beziers »."""
        return f"{self.code_postal} {self.ecrit}"

    @property
    def fiches(self) -> str:
        """« 3 personnes et 1 structure »."""
        counted = ((len(self.personnes), "personne"), (len(self.structures), "structure"))
        return " et ".join(plural(count, word) for count, word in counted if count)


def proposer(fichier: Fichier) -> list[Accent]:
    """What could be put right, in the order of the names."""
    found = []
    for code, ecrit in annuaire.communes_ecrites(fichier.db):
        propose = orthographe(code, ecrit)
        if propose != ecrit:
            people, places = (tuple(annuaire.a_la_commune(fichier.db, t, code, ecrit)) for t in _TABLES)
            found.append(Accent(code, ecrit, propose, people, places))
    return found


def corriger(fichier: Fichier, accents: Collection[Accent]) -> int:
    """Write these communes as they are called, all in one operation; how many entries changed.

    An entry that was changed since it was shown stays as it is.
    """
    db, changed = fichier.db, 0
    with fichier.operation(f"Corriger l’orthographe de {plural(len(accents), 'commune')}"):
        for accent in accents:
            written = accent.code_postal, accent.ecrit
            for person in annuaire.personnes(db, accent.personnes):
                if (person.code_postal, person.commune) == written:
                    changed += annuaire.save_personne(db, replace(person, commune=accent.propose))
            for structure in annuaire.structures(db, accent.structures):
                if (structure.code_postal, structure.commune) == written:
                    changed += annuaire.save_structure(db, replace(structure, commune=accent.propose))
    return changed
