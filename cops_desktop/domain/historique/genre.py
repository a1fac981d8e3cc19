"""What a kind of thing is for the history: its noun, its gender, its columns, what one of them is called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cops_desktop.domain.historique import valeurs as v
from cops_desktop.domain.historique.valeurs import Valeur

Rang = Mapping[str, Valeur]  # a row as the history keeps it
Lire = Callable[[str, str], Rang | None]  # table, key → that row, None when nobody knows it any more
Dire = Callable[[Rang, Lire], str]


@dataclass(frozen=True, slots=True)
class Champ:
    """A column: its label on the screen, how a value that is not empty is written, and the table that it refers to."""

    label: str
    ecrire: Callable[[Valeur], str] = str
    vers: str = ""


@dataclass(frozen=True, slots=True)
class Partie:
    """A thing that is told with the one it belongs to, in a line: the column that leads there, its label, its value.

    `dits` are the columns that the label and the value tell together.
    """

    de: str
    vers: str
    label: Dire
    valeur: Dire
    dits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of thing: its noun, its gender, its columns in the order of the screen, what one of them is called.

    `tus` are the columns that say nothing to a reader, `nommant` those that its name already tells. `ouvre`: what shows
    such a thing in the window, and the column that holds its key there.
    """

    un: str
    plusieurs: str
    feminin: bool
    nom: Dire
    champs: Mapping[str, Champ] = field(default_factory=dict)
    tus: frozenset[str] = frozenset()
    nommant: frozenset[str] = frozenset()
    partie: Partie | None = None
    ouvre: tuple[str, str] | None = None

    def colonnes(self) -> frozenset[str]:
        """Every column that has words, or is known to need none."""
        return frozenset(self.champs) | self.tus | (self.partie.dits if self.partie else frozenset())

    def accord(self, participe: str, nombre: int = 1) -> str:
        """« ajouté » as it agrees with so many of this kind."""
        return participe + ("e" if self.feminin else "") + ("s" if nombre > 1 else "")


GENRES: dict[str, Genre] = {}
"""By table. Filled by `genres` and its neighbours."""

INCONNU = "(inconnu)"


def nom(table: str, cle: Valeur, lire: Lire) -> str:
    """What a thing is called; « (inconnu) » when nothing remembers it."""
    rang = lire(table, str(cle)) if cle is not None else None
    return (GENRES[table].nom(rang, lire) if rang is not None else "") or INCONNU


# What many tables have -------------------------------------------------------------------------------------------
CLE = frozenset({"id"})
NOTES = Champ("Notes")
DEPUIS, JUSQUAU = Champ("Depuis", v.jour), Champ("Jusqu’au", v.jour)
PERSONNE = Champ("Personne", vers="personnes")

_LISTES = {"profils": "Profil ou rôle", "domaines": "Domaine d’activité", "thèmes": "Thème"}


def mots(vers: str, colonne: str) -> Genre:
    """The table that ties words to things of `vers` by `colonne`: told with the thing, a line a word."""

    def label(rang: Rang, lire: Lire) -> str:
        mot = lire("vocabulaires", str(rang["mot"]))
        return _LISTES.get(str(mot["liste"]), "Mot") if mot is not None else "Mot"

    def word(rang: Rang, lire: Lire) -> str:
        return nom("vocabulaires", rang["mot"], lire)

    return Genre(
        "profil, domaine ou thème", "profils, domaines ou thèmes", False, word,
        tus=CLE | {colonne}, partie=Partie(colonne, vers, label, word, frozenset({"mot"})),
    )  # fmt: skip
