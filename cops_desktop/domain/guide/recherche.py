"""Searching the guide: every word that is typed begins a word, in any order; accents and capitals do not matter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cops_desktop.domain.guide.blocs import Genre, ancre, blocs, en_clair, lignes
from cops_desktop.domain.guide.pages import INDEX, PageGuide
from cops_desktop.domain.words import fold


@dataclass(frozen=True, slots=True)
class Passage:
    """A title and what stands under it, line by line; `ancre` is "" for the head of the page."""

    page: str
    titre_page: str
    titre: str
    ancre: str
    lignes: tuple[str, ...]
    mots_titre: str
    mots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trouve:
    """A place of the guide where everything that is looked for stands, and the line that says most of it."""

    page: str
    ancre: str
    titre: str
    extrait: str


def passages(page: PageGuide, taches: Iterable[str] = ()) -> tuple[Passage, ...]:
    """The passages of a page: its head, which says too what the contents say of it, then one under each title."""
    return tuple(_passages(page, taches))


def _passages(page: PageGuide, taches: Iterable[str]) -> Iterator[Passage]:
    title, anchor, said = page.titre, "", list(taches)
    for bloc in blocs(page.texte):
        if page.nom == INDEX and bloc.genre is Genre.TABLEAU:
            continue  # each of its rows is said by the page that it leads to
        if bloc.genre is not Genre.TITRE:
            said += lignes(bloc)
        elif bloc.rang > 1:
            yield _passage(page, title, anchor, said)
            title, anchor, said = en_clair(bloc.texte), ancre(bloc.texte), []
    yield _passage(page, title, anchor, said)


def _passage(page: PageGuide, title: str, anchor: str, said: Sequence[str]) -> Passage:
    return Passage(page.nom, page.titre, title, anchor, tuple(said), _mots(title), tuple(map(_mots, said)))


def _mots(texte: str) -> str:
    """Folded, each word after a space: « begins a word » is « stands there after a space »."""
    return f" {fold(texte)}"


def chercher(parmi: Iterable[Passage], texte: str) -> tuple[Trouve, ...]:
    """The passages that hold every word, the best first: those named so, then those that say it in one line."""
    asked = [f" {word}" for word in fold(texte).split()]
    if not asked:
        return ()
    found = [(rank, passage) for passage in parmi if (rank := _rang(passage, asked)) is not None]
    return tuple(_trouve(passage, asked) for _, passage in sorted(found, key=lambda hit: hit[0]))


def _rang(passage: Passage, asked: Sequence[str]) -> tuple[int, int] | None:
    """How well a passage answers (least: best), None when a word is missing."""
    everything = "\n".join((passage.mots_titre, _mots(passage.titre_page), *passage.mots))
    if not all(word in everything for word in asked):
        return None
    own = "\n".join((passage.mots_titre, *passage.mots))
    times = -sum(own.count(word) for word in asked)
    if all(word in passage.mots_titre for word in asked):
        return (0 if not passage.ancre else 1, times)
    if any(all(word in line for word in asked) for line in passage.mots):
        return (2, times)
    if all(word in own for word in asked):
        return (3, times)
    # Held by the title of the page: worth a line only when the passage adds something to it.
    return (4, times) if times else None


def _trouve(passage: Passage, asked: Sequence[str]) -> Trouve:
    counts = [sum(word in line for word in asked) for line in passage.mots]
    best = counts.index(max(counts)) if counts else -1
    titre = passage.titre if not passage.ancre else f"{passage.titre_page} — {passage.titre}"
    extrait = _extrait(passage.lignes[best], asked) if best >= 0 else ""
    return Trouve(passage.page, passage.ancre, titre, extrait)


_LONG = 110


def _extrait(line: str, asked: Sequence[str]) -> str:
    """The part of a line around the first word that is looked for, cut between two words."""
    if len(line) <= _LONG:
        return line
    pieces = line.split(" ")
    first = next((n for n, piece in enumerate(pieces) if any(word in _mots(piece) for word in asked)), 0)
    start = end = first
    while len(" ".join(pieces[start : end + 1])) < _LONG and (start > 0 or end < len(pieces) - 1):
        if end < len(pieces) - 1:
            end += 1
        if (start > 0 and end - first > 2 * (first - start)) or (end == len(pieces) - 1 and start > 0):
            start -= 1
    said = " ".join(pieces[start : end + 1])
    return f"{'… ' if start else ''}{said}{' …' if end < len(pieces) - 1 else ''}"
