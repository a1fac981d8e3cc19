"""The tab Annuaire: persons, structures and projects, found at once on a list or a map."""

from cops_desktop.qt.pages.annuaire.page import AnnuairePage

__all__ = ["AnnuairePage"]
