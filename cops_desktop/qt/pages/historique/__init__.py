"""The page Historique: what was done, by whom, before and after; undoing any of it."""

from cops_desktop.qt.pages.historique.page import HistoriquePage

__all__ = ["HistoriquePage"]
