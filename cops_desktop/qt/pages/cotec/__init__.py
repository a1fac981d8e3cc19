"""The tab CoTec: the list of committees, and the card of one."""

from cops_desktop.qt.pages.cotec.page import CotecPage

__all__ = ["CotecPage"]
