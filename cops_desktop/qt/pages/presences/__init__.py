"""The attendance of one meeting, taken live (R5.4, R7.2): the group in big rows, one key each."""

from cops_desktop.qt.pages.presences.page import PresencesPage

__all__ = ["PresencesPage"]
