"""The page of the balance of a group (R8.1): its pictures beside a reference's, and who is in each slice."""

from cops_desktop.qt.pages.equilibre.page import EquilibrePage

__all__ = ["EquilibrePage"]
