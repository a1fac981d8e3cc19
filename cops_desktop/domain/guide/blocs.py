"""The Markdown of the guide: the blocks of a page, and the pieces of a line. No more of Markdown than the guide uses.

The window shows the pages through Qt, which knows all of Markdown; the search and the paper go by these blocks.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Genre(Enum):
    """What a block is."""

    TITRE = auto()
    PARAGRAPHE = auto()
    PUCE = auto()
    NUMERO = auto()
    CODE = auto()
    TABLEAU = auto()
    IMAGE = auto()
    CITATION = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bloc:
    """A block: its Markdown in one line (a code: its lines as they are; a picture: what it shows).

    `rang`: the level of a title, the number of a point; `lignes`: the rows of a table, the first its head; `fichier`:
    that of a picture, from the guide's folder; `retrait`: how deep a point hangs under another.
    """

    genre: Genre
    texte: str = ""
    rang: int = 0
    lignes: tuple[tuple[str, ...], ...] = ()
    fichier: str = ""
    retrait: int = 0


_COMMENTAIRE = re.compile(r"<!--.*?-->", re.DOTALL)
_TITRE = re.compile(r"(#+) +(.+)")
_POINT = re.compile(r" *(?:\*|(\d+)\.) +(.+)")
_IMAGE = re.compile(r"!\[(.*)\]\((.+)\)")
_SEUL = re.compile(rf"{_TITRE.pattern}|{_IMAGE.pattern}")  # a block of one line
_CODE = "```"
_RETRAIT = "    "
_REGLE = re.compile(r"\|(?: *:?-+:? *\|)+")
_CELLULE = re.compile(r"(?<!\\)\|")


def blocs(texte: str) -> tuple[Bloc, ...]:
    """The blocks of a page, in their order."""
    return tuple(_bloc(lines) for lines in _tranches(_COMMENTAIRE.sub("", texte).splitlines()))


def _tranches(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines of each block."""
    waiting: list[str] = []
    code = False
    for line in lines:
        if code:
            waiting.append(line)
            code = not line.startswith(_CODE)
            continue
        if waiting and _s_arrete(waiting, line):
            yield waiting
            waiting = []
        code = line.startswith(_CODE)
        if line.strip():
            waiting.append(line)
    if waiting:
        yield waiting


def _s_arrete(waiting: list[str], line: str) -> bool:
    """Whether a block ends before that line."""
    first = waiting[0]
    if not line.strip() or first.startswith(_CODE) or _SEUL.fullmatch(first):
        return True
    if first.startswith("|") or line.startswith("|"):
        return first.startswith("|") != line.startswith("|")
    return bool(line.startswith(_CODE) or _SEUL.fullmatch(line) or _POINT.fullmatch(line))


def _bloc(lines: list[str]) -> Bloc:
    """What the lines of one block are: those of a text are one line that flows."""
    first = lines[0]
    if first.startswith(_CODE):
        return Bloc(genre=Genre.CODE, texte="\n".join(lines[1:-1]))
    if first.startswith("|"):
        return _tableau(lines)
    if first.startswith(">"):
        return Bloc(genre=Genre.CITATION, texte=" ".join(line.lstrip("> ").strip() for line in lines))
    texte = " ".join(line.strip() for line in lines)
    if title := _TITRE.fullmatch(texte):
        return Bloc(genre=Genre.TITRE, texte=title[2], rang=len(title[1]))
    if image := _IMAGE.fullmatch(texte):
        return Bloc(genre=Genre.IMAGE, texte=image[1], fichier=image[2])
    if point := _POINT.fullmatch(texte):
        deep = int(first.startswith(_RETRAIT))
        if point[1]:
            return Bloc(genre=Genre.NUMERO, texte=point[2], rang=int(point[1]), retrait=deep)
        return Bloc(genre=Genre.PUCE, texte=point[2], retrait=deep)
    return Bloc(genre=Genre.PARAGRAPHE, texte=texte)


def _tableau(lines: list[str]) -> Bloc:
    rows = [_CELLULE.split(line.strip())[1:-1] for line in lines if not _REGLE.fullmatch(line.strip())]
    return Bloc(genre=Genre.TABLEAU, lignes=tuple(tuple(cell.strip() for cell in row) for row in rows))


# Pieces of a line ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Morceau:
    """Some words of a line that look alike; `lien`: where they lead, as it is written."""

    texte: str
    gras: bool = False
    italique: bool = False
    code: bool = False
    lien: str = ""


_MORCEAU = re.compile(
    r"`(?P<code>[^`]+)`"
    r"|\[(?P<mots>[^]]*)\]\((?P<lien>[^)]*)\)"
    r"|\*\*(?P<gras>\S(?:.*?\S)??)\*\*"
    r"|\*(?P<italique>[^\s*](?:[^*]*[^\s*])?)\*"
    r"|\\(?P<signe>[^\w\s])"
)


def morceaux(texte: str) -> tuple[Morceau, ...]:
    """The pieces of a line.

    >>> [(m.texte, m.gras) for m in morceaux("Puis **Valider** : c’est fait")]
    [('Puis ', False), ('Valider', True), (' : c’est fait', False)]
    """
    return tuple(_morceaux(texte, Morceau("")))


def _morceaux(texte: str, dans: Morceau) -> Iterator[Morceau]:
    def like(words: str, **others: object) -> Morceau:
        kept = {"gras": dans.gras, "italique": dans.italique, "lien": dans.lien}
        return Morceau(words, **{**kept, **others})  # type: ignore[arg-type]

    end = 0
    for found in _MORCEAU.finditer(texte):
        if found.start() > end:
            yield like(texte[end : found.start()])
        end = found.end()
        if found["code"]:
            yield like(found["code"], code=True)
        elif found["mots"] is not None:
            yield from _morceaux(found["mots"], like("", lien=found["lien"]))
        elif found["gras"]:
            yield from _morceaux(found["gras"], like("", gras=True))
        elif found["italique"]:
            yield from _morceaux(found["italique"], like("", italique=True))
        else:
            yield like(found["signe"])
    if end < len(texte):
        yield like(texte[end:])


def en_clair(texte: str) -> str:
    """A line as it is read.

    >>> en_clair("**Fichier**, puis [Les sauvegardes](sauvegardes.md), `Ctrl+S`")
    'Fichier, puis Les sauvegardes, Ctrl+S'
    """
    return "".join(morceau.texte for morceau in morceaux(texte))


def ancre(titre: str) -> str:
    """The name under which a title is linked to, as the sites that show Markdown make it.

    >>> ancre("Les feuilles d’émargement")
    'les-feuilles-démargement'
    """
    kept = "".join(c for c in en_clair(titre).lower() if c.isalnum() or c in " -_\u00a0\u202f")
    return re.sub(r"\s", "-", kept.strip())


def lignes(bloc: Bloc) -> tuple[str, ...]:
    """What is read in a block, line by line: a table by its rows."""
    if bloc.genre is Genre.TABLEAU:
        return tuple(" · ".join(filter(None, map(en_clair, row))) for row in bloc.lignes)
    if bloc.genre is Genre.CODE:
        return tuple(bloc.texte.splitlines())
    return (en_clair(bloc.texte),)
