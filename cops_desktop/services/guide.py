"""The guide that the program carries: its pages, read at once, and where its pictures are."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cops_desktop.domain.guide import INDEX, PageGuide, Tache, taches
from cops_desktop.domain.guide.recherche import Passage, Trouve, chercher, passages
from cops_desktop.paths import guide_dir


@dataclass(frozen=True)
class Guide:
    """The pages by name, in the order of the contents; `dossier` holds them and their pictures."""

    pages: dict[str, PageGuide]
    dossier: Path

    @property
    def taches(self) -> tuple[Tache, ...]:
        """The contents."""
        return taches(self.pages[INDEX].texte)

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        said = {page: [tache.mots for tache in self.taches if tache.page == page] for page in self.pages}
        return tuple(passage for name, page in self.pages.items() for passage in passages(page, said[name]))

    def chercher(self, texte: str) -> tuple[Trouve, ...]:
        """Where everything that is typed stands, the best first."""
        return chercher(self._passages, texte)

    def image(self, nom: str) -> Path | None:
        """The file of a picture, as a page names it; None for what is not a file of the guide."""
        path = (self.dossier / nom).resolve()
        inside = path.is_relative_to(self.dossier.resolve())
        return path if inside and path.is_file() else None


def lire(dossier: Path | None = None) -> Guide:
    """Reads the guide: its index, then its pages in their order (those that the index forgets come last)."""
    folder = dossier or guide_dir()
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}
    order = dict.fromkeys([INDEX, *(tache.page for tache in taches(texts[INDEX])), *texts])
    return Guide({name: PageGuide(name, texts[name]) for name in order if name in texts}, folder)
