"""The board of a meeting's workshops: a column for each, and one for whoever is in none."""

from cops_desktop.qt.pages.ateliers.page import AteliersPage

__all__ = ["AteliersPage"]
