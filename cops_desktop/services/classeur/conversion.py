"""One sheet of the workbook and the dataclass whose rows it holds: the conversion both ways that all sheets share.

A sheet declares which column is which field; what is peculiar to it overrides a method.
"""

import dataclasses
import json
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, replace
from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar

from cops_desktop.domain.rencontres import Connexion, DemiJournee
from cops_desktop.domain.words import sort_key
from cops_desktop.exchange.tables import as_text
from cops_desktop.exchange.workbook import Rang, Valeur
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.fautes import Defaut, DejaDit
from cops_desktop.services.classeur.references import same
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import new_key

REFERENCE = "réf"
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
T = TypeVar("T", bound=Any)


@dataclass(slots=True)
class Lue:
    """A row as read. `dit`: field → value, for the cells that are filled; `vides`: fields whose cell is empty.

    `base`: the item of the file that the row is about; None for a new one. `connue`: the réf is the file's.
    """

    rang: Rang
    reference: str
    dit: dict[str, Any]
    vides: set[str]
    connue: bool = False
    base: Any = None

    def get(self, field: str) -> Any:
        """What the row says of a field; of a row known by its réf, what the file says where the row is silent."""
        if field in self.dit:
            return self.dit[field]
        return getattr(self.base, field) if self.connue and field not in self.vides else None


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """The conversion of a cell's value to a field of that type; None when it is kept as it is."""
    if isinstance(hint, types.UnionType):
        return next((read for arg in typing.get_args(hint) if (read := _reader(arg))), None)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return typing.cast(Callable[[Any], Any], hint)
    if hint == frozenset[DemiJournee]:
        return lambda words: frozenset(map(DemiJournee, words))
    if hint == tuple[Connexion, ...]:
        return lambda pairs: tuple(Connexion(*pair) for pair in pairs)
    return None


def _cell(value: Any) -> Valeur:
    """A field as the value of its column: the inverse of `_reader`."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, frozenset):
        return tuple(half.value for half in DemiJournee if half in value)
    if isinstance(value, tuple):
        return tuple((c.debut, c.fin) if isinstance(c, Connexion) else c for c in value)
    return None if value == "" else typing.cast(Valeur, value)


class Conversion(Generic[T]):
    """`champs`: column → field. `renvois`: column → the sheet it refers to. `cle`: fields that name a row, together
    with `lever`'s verdict. `defauts`: for fields that a new row may leave out and the dataclass does not default.
    `jumeaux`: how to tell two rows of one key apart. `noms`: fields whose spelling only a row with a réf corrects.
    `fonds`: where the context keeps the items, when a sheet holds those of two tables."""

    feuille: ClassVar[str]
    fonds: ClassVar[str] = ""
    cls: type[T]
    champs: ClassVar[Mapping[str, str]]
    renvois: ClassVar[Mapping[str, str]] = {}
    cle: ClassVar[tuple[str, ...]]
    defauts: ClassVar[Mapping[str, Any]] = {}
    jumeaux: ClassVar[str] = "gardez-en une seule"
    noms: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        fields = dataclasses.fields(self.cls)
        hints = typing.get_type_hints(self.cls)
        self._readers = {f.name: read for f in fields if (read := _reader(hints[f.name]))}
        self._defaults = {f.name: f.default for f in fields if f.default is not MISSING} | dict(self.defauts)
        self._required = [f.name for f in fields if f.name not in self._defaults and f.name != "id"]
        self._columns = {field: column for column, field in self.champs.items()}
        self.notes = "notes" in self._defaults
        self.table = self.fonds or self.feuille

    # The file ---------------------------------------------------------------------------------------------------
    def lire_fichier(self, db: Database) -> Iterable[T]:
        """Every item that the file has."""
        raise NotImplementedError

    def ecrire_fichier(self, db: Database, item: T) -> None:
        """Insert or update an item."""
        raise NotImplementedError

    def ecrire(self, db: Database, item: T, ctx: Contexte) -> None:
        """The same, in an import: with what the item alone does not hold."""
        self.ecrire_fichier(db, item)

    # From rows --------------------------------------------------------------------------------------------------
    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        """The rows without fault, their references resolved; faults go to the context, all those of a row at once."""
        found = []
        self._refuser_les_colonnes(rangs, ctx)
        for rang in rangs:
            lue = self._lire_rang(rang, ctx)
            if ctx.fautes.has(rang):
                self.douter(rang, ctx)
            else:
                found.append(lue)
        return found

    def douter(self, rang: Rang, ctx: Contexte) -> None:
        """A row is at fault: remember how others may name it, for they shall not be blamed."""
        ctx.douter(rang)

    def _refuser_les_colonnes(self, rangs: list[Rang], ctx: Contexte) -> None:
        """Unknown columns are kept in notes; where there are none, each is a fault, once."""
        first = {column: rang for rang in reversed(rangs) for column in rang.inconnues}
        for column, rang in first.items():
            if not self.notes:
                ctx.fautes.add(rang, Defaut("colonne inconnue, et pas de notes où la garder : retirez-la.", column))

    def _lire_rang(self, rang: Rang, ctx: Contexte) -> Lue:
        lue = Lue(rang, str(rang.valeurs.get(REFERENCE) or ""), {}, set())
        for column, value in (*rang.valeurs.items(), *rang.inconnues.items()):
            if not _storable(value):
                ctx.fautes.add(rang, Defaut("attendu du texte : un des caractères n’existe pas.", column))
        for column, field in self.champs.items():
            if rang.valeurs.get(column) not in (None, ()):
                with ctx.fautes.de(rang):
                    lue.dit[field] = self._valeur(column, field, rang.valeurs[column], ctx)
            elif column in rang.valeurs:
                lue.vides.add(field)
        with ctx.fautes.de(rang):
            self.completer(lue, ctx)
        return lue

    def _valeur(self, column: str, field: str, value: Valeur, ctx: Contexte) -> Any:
        if column in self.renvois:
            return ctx.id_de(self.renvois[column], column, str(value))
        read = self._readers.get(field)
        return read(value) if read else value

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        """Columns that are no plain field: add to `lue.dit` and `lue.vides`. May raise Defaut or DejaDit."""

    # Recognising ------------------------------------------------------------------------------------------------
    def nom_de(self, get: Callable[[str], Any]) -> tuple[Any, ...]:
        """What two rows must have in common to be about one thing, from a getter of fields."""
        values = (get(field) for field in self.cle)
        return tuple((same(v) or None) if isinstance(v, str) else v for v in values)

    def lever(self, lue: Lue, item: T) -> bool | None:
        """Beyond the name: True, `item` is meant for certain; False, it is another one; None, it may be."""
        return True

    def pencher(self, lue: Lue, item: T) -> bool | None:
        """What decides among several that may be meant, as `lever` does."""
        return None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        """Whether two rows of one name, not both with a réf, are told apart all the same."""
        return False

    def mots_de(self, lue: Lue) -> str:
        """A row as it is written: the cells of its name."""
        columns = [column for column, field in self.champs.items() if field in self.cle]
        return " ".join(text_of(value) for column in columns if (value := lue.rang.valeurs.get(column)) is not None)

    # From a row to an item --------------------------------------------------------------------------------------
    def construire(self, lue: Lue, ctx: Contexte) -> T:
        """The item as the row wants it: a réf makes the row a full statement, else an empty cell says nothing."""
        values = dict(lue.dit)
        if lue.base is not None and not lue.reference:
            # Recognised by its name, in capitals perhaps: only a réf corrects the name itself.
            for field in self.noms & values.keys():
                if same(str(values[field])) == same(str(getattr(lue.base, field))):
                    del values[field]
        for field in lue.vides if lue.reference else ():
            if field in self._defaults:
                values[field] = self._defaults[field]
        if lue.base is not None:
            item: T = replace(lue.base, **values)
        else:
            missing = next((field for field in self._required if field not in values), None)
            if missing is not None and self.feuille in ctx.fautes.feuilles:
                raise DejaDit
            if missing is not None:
                column = self._columns.get(missing, missing)
                raise Defaut("cette valeur est nécessaire : la réf de la ligne n’est pas connue.", column)
            item = self.cls(id=lue.reference, **(dict(self.defauts) | values))
            if not lue.reference:
                item = replace(item, id=self._free_key(item, ctx))
        return self.comparable(self.finir(item, lue, ctx), ctx)

    def _free_key(self, item: T, ctx: Contexte) -> str:
        wanted = self.cle_neuve(item)
        return new_key() if wanted in ctx.fiches[self.table] else wanted

    def cle_neuve(self, item: T) -> str:
        """The key of a new item: the same on every laptop where the thing is nothing but its parts."""
        return new_key()

    def finir(self, item: T, lue: Lue, ctx: Contexte) -> T:
        """What depends on the whole item: unknown columns go to its notes, once."""
        if not self.notes:
            return item
        notes: str = item.notes
        for remark in self.remarques(lue):
            if f"\n{remark}\n" not in f"\n{notes}\n":
                notes = f"{notes}\n{remark}" if notes else remark
        return replace(item, notes=notes)

    def comparable(self, item: T, ctx: Contexte) -> T:
        """The item in the form in which two of them are compared: what has no order of its own in one order."""
        return item

    def remarques(self, lue: Lue) -> list[str]:
        """What has no place of its own, as lines of notes."""
        return [f"{column} : {text}" for column, text in lue.rang.inconnues.items()]

    def verifier(self, item: T, lue: Lue, ctx: Contexte) -> None:
        """The rules, for a new or changed item. Raises Defaut or Refus."""

    def verifier_feuille(self, lues: list[tuple[Lue, T]], ctx: Contexte) -> None:
        """The rules that concern the sheet as a whole; faults go to the context."""

    # To rows ----------------------------------------------------------------------------------------------------
    def cellules(self, item: T, ctx: Contexte) -> dict[str, Valeur]:
        """The item as the cells of a row, without its réf."""
        cells: dict[str, Valeur] = {}
        for column, field in self.champs.items():
            value = getattr(item, field)
            cells[column] = ctx.ecrire(self.renvois[column], value) if column in self.renvois else _cell(value)
        return cells

    def apercu(self, item: T, ctx: Contexte) -> dict[str, Valeur]:
        """What a report compares to say what changed."""
        return self.cellules(item, ctx)

    def rangs(self, item: T, ctx: Contexte) -> list[dict[str, Valeur]]:
        """The item as the rows of the export."""
        return [{REFERENCE: item.id, **self.cellules(item, ctx)}]

    def libelle(self, item: T, ctx: Contexte) -> str:
        """The item in words, for a report."""
        cells = self.cellules(item, ctx)
        shown = (cells[self._columns[field]] for field in self.cle if field in self._columns)
        return " · ".join(text_of(value) for value in shown if value not in (None, ""))

    def designer(self, item: T, ctx: Contexte) -> str:
        """The item in enough words to tell it from its like."""
        return self.libelle(item, ctx)

    def ordre(self, item: T, ctx: Contexte) -> tuple[Any, ...]:
        """Where the item stands in the export."""
        cells = self.cellules(item, ctx)
        return tuple(_sortable(cells[self._columns[f]]) for f in self.cle if f in self._columns)


def _storable(value: Valeur) -> bool:
    """Whether the file can hold a text: half of a character, which an escape can smuggle in, it cannot."""
    texts = value if isinstance(value, tuple) else (value,)
    return not any(isinstance(text, str) and _HALF_CHARACTER.search(text) for text in texts)


def read_json(rang: Rang, column: str, good: Callable[[Any], bool]) -> Any:
    """What a cell of JSON holds. Raises Defaut unless `good` says that it is well made."""
    text = str(rang.valeurs[column])
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if not good(value):
        raise Defaut("attendu ce que l’export a écrit, tel quel.", column, text)
    return value


def text_of(value: Valeur) -> str:
    """A value as words of a label."""
    return value if isinstance(value, str) else as_text(typing.cast(Any, value))


def _sortable(value: Valeur) -> tuple[bool, str]:
    if value is None:
        return (True, "")
    return (False, sort_key(value) if isinstance(value, str) else str(value).rjust(12, "0"))
