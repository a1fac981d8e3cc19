"""What is wrong with the rows of a workbook: gathered from every sheet, then said all at once, in the sheets' order."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.exchange.workbook import FEUILLES, Faute, Rang

_ORDER = {feuille.nom: order for order, feuille in enumerate(FEUILLES)}
_LONGEST = 80


class Defaut(Exception):
    """One fault of a row. `message` is what follows « Feuille …, ligne … : »; `colonne` and `valeur` when one cell is
    in question."""

    def __init__(self, message: str, colonne: str | None = None, valeur: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.colonne = colonne
        self.valeur = valeur


class DejaDit(Exception):
    """The row rests on another one that is at fault already: there is nothing more to say about it."""


class Fautes:
    """The faults so far. `lignes`: rows that have one; `feuilles`: sheets that have one as a whole (a lost column)."""

    def __init__(self, read: Iterable[Faute]) -> None:
        self.lignes: set[tuple[str, int]] = set()
        self.feuilles: set[str] = set()
        self._said: list[tuple[int, int, str]] = []
        for faute in read:
            if faute.ligne is None:
                self.feuilles.add(faute.feuille)
            else:
                self.lignes.add((faute.feuille, faute.ligne))
            self._said.append((_ORDER[faute.feuille], faute.ligne or 0, str(faute)))

    def __bool__(self) -> bool:
        return bool(self._said)

    def add(self, rang: Rang, defaut: Defaut) -> None:
        """Say that a row is at fault."""
        self.lignes.add((rang.feuille, rang.ligne))
        place = f"Feuille {rang.feuille}, ligne {rang.ligne}"
        if defaut.colonne is not None:
            place += f", colonne {defaut.colonne}"
        found = f"« {_short(defaut.valeur)} » — " if defaut.valeur else ""
        self._said.append((_ORDER[rang.feuille], rang.ligne, f"{place} : {found}{defaut.message}"))

    @contextmanager
    def de(self, rang: Rang) -> Iterator[None]:
        """What is refused inside is a fault of the row."""
        try:
            yield
        except Defaut as defaut:
            self.add(rang, defaut)
        except Refus as refus:
            self.add(rang, Defaut(refus.message))
        except DejaDit:
            self.touch(rang)

    def touch(self, rang: Rang) -> None:
        """Note that a row rests on one at fault, without a word."""
        self.lignes.add((rang.feuille, rang.ligne))

    def has(self, rang: Rang) -> bool:
        """Whether the row has a fault, said or not."""
        return (rang.feuille, rang.ligne) in self.lignes

    def refuse(self, name: str) -> None:
        """Raises Refus with every fault when there is one."""
        if self._said:
            sentences = tuple(sentence for _, _, sentence in sorted(self._said, key=lambda said: said[:2]))
            raise Refus(
                f"Le classeur « {name} » a {plural(len(sentences), 'faute')} : rien n’a été changé. "
                "Corrigez, puis importez à nouveau.",
                sentences,
            )


def _short(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"
