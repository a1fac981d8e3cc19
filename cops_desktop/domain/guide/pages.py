"""A page of the guide, and its contents: the tasks of the page « index », in their order."""

import re
from dataclasses import dataclass

INDEX = "index"
_TITRE = re.compile(r"^# (.+)$", re.MULTILINE)
_TACHE = re.compile(r"^\| (?P<mots>[^|]+) \| \[(?P<titre>[^]]+)\]\((?P<page>[\w-]+)\.md\) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PageGuide:
    """One page: its name (that of its file, without `.md`) and its Markdown."""

    nom: str
    texte: str

    @property
    def titre(self) -> str:
        """Its first line; its name when it has none."""
        found = _TITRE.search(self.texte)
        return found[1].strip() if found else self.nom


@dataclass(frozen=True, slots=True)
class Tache:
    """What one may want to do, in the words of the contents, and the page that tells how."""

    mots: str
    titre: str
    page: str


def taches(index: str) -> tuple[Tache, ...]:
    """The rows « Je veux… | Page » of the index.

    >>> taches("| voir qui est où | [La carte](carte.md) |")
    (Tache(mots='voir qui est où', titre='La carte', page='carte'),)
    """
    return tuple(Tache(found["mots"], found["titre"], found["page"]) for found in _TACHE.finditer(index))
