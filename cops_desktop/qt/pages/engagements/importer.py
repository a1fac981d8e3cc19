"""Brings in what the online forms export: charters signed, answers to the baromètre; the pages' buttons call these."""

from pathlib import Path

from cops_desktop.qt.context import Contexte


def importer_engagements(contexte: Contexte, path: Path | None = None) -> None:
    """Asks which export of the charter's form, shows what it brings, then brings it in."""
    from cops_desktop.qt.dialogs.importer_liste import open_importer_liste
    from cops_desktop.services.listes import ENGAGEMENTS

    open_importer_liste(contexte, path, cible=ENGAGEMENTS)


def importer_barometre(contexte: Contexte, campagne: int, path: Path | None = None) -> None:
    """Asks which list of those asked in the campaign of a year, shows what it brings, then brings it in."""
    from cops_desktop.qt.dialogs.importer_liste import open_importer_liste
    from cops_desktop.services.listes import BAROMETRE

    open_importer_liste(contexte, path, cible=BAROMETRE, campagne=campagne)
