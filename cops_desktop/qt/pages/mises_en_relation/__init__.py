"""The page of the demandes de mise en relation: the requests, and the card of one."""

from cops_desktop.qt.pages.mises_en_relation.page import MisesEnRelationPage

__all__ = ["MisesEnRelationPage"]
