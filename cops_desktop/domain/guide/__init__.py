"""The guide as data: its pages, the tasks of its contents, the blocks of a page, and the search in them."""

from cops_desktop.domain.guide.pages import INDEX, PageGuide, Tache, taches

__all__ = ["INDEX", "PageGuide", "Tache", "taches"]
