"""The page Paiements: the list of forms or of what is still owed, the card of what is chosen, the envelopes."""

from cops_desktop.qt.pages.paiements.page import PaiementsPage

__all__ = ["PaiementsPage"]
