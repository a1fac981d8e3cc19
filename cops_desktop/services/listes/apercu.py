"""What an import of a list would do, row by row, and what the user decided about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

NOUVELLE = "nouvelle"  # decisions about a doubtful row: a person, a structure of its own…
ECARTER = "écarter"  # …or left out; no decision leaves it out too
LIGNE = "ligne:"  # another row of the same list, by its number


class Etat(StrEnum):
    """What becomes of a row."""

    NOUVELLE = "nouvelle"
    MODIFIEE = "modifiée"
    DOUTEUSE = "douteuse"
    IDENTIQUE = "identique"
    ECARTEE = "laissée de côté"
    FAUTE = "à corriger"


class Nature(StrEnum):
    """How a list and the file differ in one value."""

    REMPLIR = "rempli"  # the file has nothing there
    AJOUTER = "ajouté"  # beside what the file has: a second e-mail, a profile, a structure
    DIFFERE = "différent"  # the file says something else: the user chooses


@dataclass(frozen=True, slots=True)
class Ecart:
    """One value that the list brings. `liste`: it will be written; of what differs, only when it was chosen."""

    champ: str
    titre: str
    avant: str
    apres: str
    nature: Nature
    liste: bool = True


@dataclass(frozen=True, slots=True)
class Candidat:
    """Whom a doubtful row may be about, in enough words to tell, and why it comes to mind."""

    cle: str
    nom: str
    detail: str
    raison: str


@dataclass(frozen=True, slots=True)
class Fiche:
    """What becomes of one person or structure of the list. `numero`: its first line; `lignes`: all of them.

    `cle`: the entry of the file that it is about, "" for a new one. `remarques`: what is worth knowing (a telephone
    kept in the notes); `fautes`: what could not be read.
    """

    numero: int
    lignes: tuple[int, ...]
    nom: str
    detail: str
    etat: Etat
    cle: str = ""
    ecarts: tuple[Ecart, ...] = ()
    candidats: tuple[Candidat, ...] = ()
    choix: str = ""
    remarques: tuple[str, ...] = ()
    fautes: tuple[str, ...] = ()

    @property
    def differences(self) -> tuple[Ecart, ...]:
        """Where the file says something else."""
        return tuple(ecart for ecart in self.ecarts if ecart.nature is Nature.DIFFERE)

    @property
    def ecrit(self) -> tuple[Ecart, ...]:
        """What will be written."""
        return tuple(ecart for ecart in self.ecarts if ecart.liste)


@dataclass(frozen=True, slots=True)
class Rapprochement:
    """Two spellings that may mean one structure: `un` of the list, `autre` of the list or of the file.

    `cle`: the structure of the file, "" when both are the list's. `fois`: how many rows have each (0: the file's).
    """

    un: str
    autre: str
    cle: str
    raison: str
    fois: tuple[int, int]

    @property
    def paire(self) -> tuple[str, str]:
        """By what a decision about it is remembered."""
        return (self.un, self.cle or self.autre)


@dataclass(frozen=True, slots=True)
class Decisions:
    """`qui`: line of a doubtful row → a candidate's key, NOUVELLE or ECARTER. `cellules`: (line, field) → whether the
    list wins there. `colonnes`: the fields where the list always wins. `memes`: pairs of spellings → the same or not.
    """

    qui: Mapping[int, str] = field(default_factory=dict)
    cellules: Mapping[tuple[int, str], bool] = field(default_factory=dict)
    colonnes: frozenset[str] = frozenset()
    memes: Mapping[tuple[str, str], bool] = field(default_factory=dict)

    def est(self, numero: int, qui: str) -> "Decisions":
        """The same with an answer for one doubtful row; "" takes it back."""
        kept = {line: who for line, who in self.qui.items() if line != numero}
        return replace(self, qui={**kept, numero: qui} if qui else kept)

    def cellule(self, numero: int, champ: str, liste: bool) -> "Decisions":
        """The same with a choice for one cell."""
        return replace(self, cellules={**self.cellules, (numero, champ): liste})

    def colonne(self, champ: str, liste: bool) -> "Decisions":
        """The same with a choice for a whole column; those of its cells are forgotten."""
        kept = {place: wins for place, wins in self.cellules.items() if place[1] != champ}
        return replace(self, cellules=kept, colonnes=self.colonnes | {champ} if liste else self.colonnes - {champ})

    def rapprocher(self, paire: tuple[str, str], meme: bool | None) -> "Decisions":
        """The same with an answer for two spellings; None takes it back."""
        kept = {pair: said for pair, said in self.memes.items() if pair != paire}
        return replace(self, memes=kept if meme is None else {**kept, paire: meme})

    def prend(self, numero: int, champ: str) -> bool:
        """Whether the list wins where the file says something else."""
        return self.cellules.get((numero, champ), champ in self.colonnes)
