"""The page Doublons: pairs of entries that may be one, side by side; merging them, or saying that they are two."""

from cops_desktop.qt.pages.doublons.page import DoublonsPage

__all__ = ["DoublonsPage"]
