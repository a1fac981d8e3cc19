"""The CoPil: its mandates, and the board on which one is composed in binômes."""

from cops_desktop.qt.pages.copil.page import CopilPage

__all__ = ["CopilPage"]
