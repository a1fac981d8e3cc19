"""The page of the suivi de la charte: the whole CoPart in a table, and the card of one member."""

from cops_desktop.qt.pages.charte.page import ChartePage

__all__ = ["ChartePage"]
