"""What an operation did, in words: the things that it touched, each with its lines, before and after."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cops_desktop.domain.historique.genre import GENRES, Champ, Genre, Lire, Rang, nom
from cops_desktop.domain.historique.valeurs import Valeur
from cops_desktop.domain.words import plural, typography

FICHIER = "fichier"  # the key of the settings, which belong to the file as a whole


class Geste(StrEnum):
    """What was done to a thing."""

    AJOUT = "ajouté"
    MODIFICATION = "modifié"
    RETRAIT = "supprimé"


# What stands in something else is taken out of it, as its button says; anything else is deleted.
_DE_QUELQUE_CHOSE = frozenset(
    {
        "presences", "membres", "documents", "points", "examens", "propositions", "volontaires", "binome_membres",
        "barometre", "recherches", "equipe", "liens",
    }
)  # fmt: skip


def fait(table: str, geste: Geste) -> str:
    """What was done to a thing of that table, in the word of the button that does it."""
    return "retiré" if geste is Geste.RETRAIT and table in _DE_QUELQUE_CHOSE else geste.value


@dataclass(frozen=True, slots=True)
class Changement:
    """One row as it was before an operation and after it; None: not there."""

    table: str
    cle: str
    avant: Rang | None
    apres: Rang | None

    def rang(self) -> Rang:
        """The row as it is now, else as it was."""
        found = self.apres if self.apres is not None else self.avant
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Ligne:
    """« Téléphone », « 05… », « 06… »; "" for nothing."""

    label: str
    avant: str
    apres: str


@dataclass(frozen=True, slots=True)
class Chose:
    """A thing that was touched: what it is, what was done to it, line by line, and what opens it ("" for nothing)."""

    table: str
    cle: str
    genre: str
    nom: str
    geste: Geste
    lignes: tuple[Ligne, ...] = ()
    ouvre: tuple[str, str] = ("", "")

    @property
    def fait(self) -> str:
        """« présence ajoutée »."""
        return f"{self.genre} {GENRES[self.table].accord(fait(self.table, self.geste))}"


@dataclass(frozen=True, slots=True)
class Lot:
    """Things of one kind to which the same was done: how many in all, and the first of them."""

    table: str
    geste: Geste
    nombre: int
    choses: tuple[Chose, ...]

    @property
    def titre(self) -> str:
        """« 120 personnes ajoutées »."""
        return compte(self.table, self.nombre, fait(self.table, self.geste))


def compte(table: str, nombre: int, participe: str = "") -> str:
    """« 3 présences », « 3 présences ajoutées »."""
    genre = GENRES[table]
    words = plural(nombre, genre.un, genre.plusieurs)
    return f"{words} {genre.accord(participe, nombre)}" if participe else words


def net(changements: Iterable[Changement]) -> list[Changement]:
    """One change for each row, in the order of the first; a row that came out as it was is left out."""
    first: dict[tuple[str, str], Changement] = {}
    last: dict[tuple[str, str], Changement] = {}
    for change in changements:
        first.setdefault((change.table, change.cle), change)
        last[change.table, change.cle] = change
    whole = (Changement(*place, change.avant, last[place].apres) for place, change in first.items())
    return [change for change in whole if change.avant != change.apres]


def tete(table: str, cle: str, rang: Rang) -> tuple[str, str]:
    """Under which thing a row is told: itself, or the one that it is a part of."""
    part = GENRES[table].partie
    if part is None:
        return table, cle
    return part.vers, str(rang[part.de]) if part.de else FICHIER


def references(table: str, rang: Rang) -> Iterator[tuple[str, str]]:
    """The things that a row names."""
    for column, target in _liens(table):
        if rang.get(column) is not None:
            yield target, str(rang[column])


def _liens(table: str) -> list[tuple[str, str]]:
    genre = GENRES[table]
    found = [(column, champ.vers) for column, champ in genre.champs.items() if champ.vers]
    if genre.partie is not None and genre.partie.de:
        found.append((genre.partie.de, genre.partie.vers))
    if table.endswith("_mots"):
        found.append(("mot", "vocabulaires"))
    if table in ("projet_structures", "accompagnement_structures"):
        found.append(("structure", "structures"))
    if table == "accompagnement_personnes":
        found.append(("personne", "personnes"))
    if table == "voeux":
        found.append(("atelier", "ateliers"))
    if table == "distincts":
        found += [(f"{other}{one}", f"{one}s") for one in ("personne", "structure") for other in ("", "autre_")]
    return found


def lots(changements: Iterable[Changement], lire: Lire, limite: int) -> list[Lot]:
    """The things that an operation touched, by kind and by what was done to them; `limite` of each are told in full."""
    heads: dict[tuple[str, str], list[Changement]] = {}
    for change in net(changements):
        heads.setdefault(tete(change.table, change.cle, change.rang()), []).append(change)
    kinds: dict[tuple[str, Geste], list[tuple[str, list[Changement]]]] = {}
    for (table, cle), changes in heads.items():
        kinds.setdefault((table, _geste(table, cle, changes)), []).append((cle, changes))
    return [
        Lot(table, geste, len(things), tuple(_chose(table, c, geste, changes, lire) for c, changes in things[:limite]))
        for (table, geste), things in kinds.items()
    ]


def _geste(table: str, cle: str, changes: Sequence[Changement]) -> Geste:
    own = next((c for c in changes if (c.table, c.cle) == (table, cle)), None)
    if own is None or (own.avant is not None and own.apres is not None):
        return Geste.MODIFICATION
    return Geste.AJOUT if own.avant is None else Geste.RETRAIT


def _chose(table: str, cle: str, geste: Geste, changes: Sequence[Changement], lire: Lire) -> Chose:
    genre = GENRES[table]
    if cle == FICHIER:
        return Chose(table, cle, genre.un, "Réglages du fichier", geste, tuple(_lignes(table, cle, changes, lire)))
    own = next((c.rang() for c in changes if (c.table, c.cle) == (table, cle)), None)
    rang = own if own is not None else lire(table, cle)
    name = typography(genre.nom(rang, lire)) if rang is not None else nom(table, cle, lire)
    opens = ("", "")
    if genre.ouvre is not None and rang is not None and rang.get(genre.ouvre[1]):
        opens = (genre.ouvre[0], str(rang[genre.ouvre[1]]))
    return Chose(table, cle, genre.un, name, geste, tuple(_lignes(table, cle, changes, lire)), opens)


def _lignes(table: str, cle: str, changes: Sequence[Changement], lire: Lire) -> Iterator[Ligne]:
    for change in changes:
        if (change.table, change.cle) == (table, cle):
            yield from champs(change, lire)
    parts = (one for c in changes if (c.table, c.cle) != (table, cle) for one in _sides(c, lire))
    yield from _paired([partie(one, lire) for one in parts])


def _sides(change: Changement, lire: Lire) -> tuple[Changement, ...]:
    """The change of a part; when it is called otherwise afterwards (a second wish that became the first), what went
    and what came.
    """
    own = GENRES[change.table].partie
    assert own is not None
    if change.avant is None or change.apres is None or own.label(change.avant, lire) == own.label(change.apres, lire):
        return (change,)
    return replace(change, apres=None), replace(change, avant=None)


def _paired(lines: Sequence[Ligne]) -> list[Ligne]:
    """Of the same label, what went away and what came in its place make one line; empty lines say nothing."""
    gone: dict[str, list[int]] = {}
    found: list[Ligne] = []
    for line in lines:
        waiting = gone.get(line.label)
        if line.apres and not line.avant and waiting:
            place = waiting.pop(0)
            found[place] = Ligne(line.label, found[place].avant, line.apres)
        elif line.avant or line.apres:
            if not line.apres:
                gone.setdefault(line.label, []).append(len(found))
            found.append(line)
    return found


def champs(change: Changement, lire: Lire) -> Iterator[Ligne]:
    """The lines of a thing's own columns: those that differ, without what is empty before and after."""
    genre = GENRES[change.table]
    for column, champ in genre.champs.items():
        old, new = _value(change.avant, column), _value(change.apres, column)
        alone = change.avant is None or change.apres is None
        if old == new or (alone and (column in genre.nommant or not (old or new))):
            continue
        before = _written(champ, old, lire) if change.avant is not None else ""
        after = _written(champ, new, lire) if change.apres is not None else ""
        if before != after:
            yield Ligne(champ.label, before, after)


def partie(change: Changement, lire: Lire) -> Ligne:
    """The line of a part: « Connexion », what it was, what it is; a part that comes or goes says so."""
    genre: Genre = GENRES[change.table]
    assert genre.partie is not None
    label = genre.partie.label(change.rang(), lire)
    before = genre.partie.valeur(change.avant, lire) if change.avant is not None else ""
    after = genre.partie.valeur(change.apres, lire) if change.apres is not None else ""
    return Ligne(typography(label), typography(before), typography(after))


def _value(rang: Rang | None, column: str) -> Valeur:
    return rang.get(column) if rang is not None else None


def _written(champ: Champ, value: Valeur, lire: Lire) -> str:
    if value is None or value == "":
        return ""
    return typography(nom(champ.vers, value, lire) if champ.vers else champ.ecrire(value))
