"""The page of the baromètre: a campaign per year, who was asked and who contributed."""

from cops_desktop.qt.pages.barometre.page import BarometrePage

__all__ = ["BarometrePage"]
