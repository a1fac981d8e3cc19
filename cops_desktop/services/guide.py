"""The guide that the program carries: its pages, read at once, its pictures, and all of it on paper."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cops_desktop import __version__
from cops_desktop.domain.guide import INDEX, PageGuide, Tache, taches
from cops_desktop.domain.guide.blocs import Genre, blocs
from cops_desktop.domain.guide.recherche import Passage, Trouve, chercher, passages
from cops_desktop.paths import guide_dir

if TYPE_CHECKING:
    from cops_desktop.documents.guide import Chapitre


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

    def papier(self, page: str = "", etape: Callable[[int, int], object] = lambda done, total: None) -> bytes:
        """The PDF of one page; of the whole guide, with its cover and its contents, when none is named.

        `etape(done, total)` follows the work: what it raises stops it.
        """
        from cops_desktop.documents.guide import Couverture, guide_pdf

        if page:
            return guide_pdf([self._chapitre(self.pages[page])], self.image, etape=etape)
        chapitres = [self._chapitre(found) for found in self.pages.values()]
        index = self.pages[INDEX]
        phrase = next(bloc.texte for bloc in blocs(index.texte) if bloc.genre is Genre.PARAGRAPHE)
        couverture = Couverture(index.titre, phrase, f"Version {__version__}")
        return guide_pdf([_en_bref(chapitres[0]), *chapitres[1:]], self.image, couverture, etape)

    def _chapitre(self, page: PageGuide) -> "Chapitre":
        from cops_desktop.documents.guide import Chapitre

        said = [tache.mots for tache in self.taches if tache.page == page.nom]
        body = [bloc for bloc in blocs(page.texte) if bloc.genre is not Genre.TITRE or bloc.rang > 1]
        return Chapitre(page.nom, page.titre, tuple(body), said[0] if said else "")


def _en_bref(index: "Chapitre") -> "Chapitre":
    """The index as a chapter: its table is the contents, what stands above it is on the cover."""
    first = next(n for n, bloc in enumerate(index.blocs) if bloc.genre is Genre.TITRE)
    return replace(index, titre="En bref", blocs=index.blocs[first:])


def lire(dossier: Path | None = None) -> Guide:
    """Reads the guide: its index, then its pages in their order (those that the index forgets come last)."""
    folder = dossier or guide_dir()
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}
    order = dict.fromkeys([INDEX, *(tache.page for tache in taches(texts[INDEX])), *texts])
    return Guide({name: PageGuide(name, texts[name]) for name in order if name in texts}, folder)
