"""The result of the online vote, when there are more than 14 binômes: typed, or read from two columns (R4.2)."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.vote import lire_voix
from cops_desktop.services.copil.lecture import nomme
from cops_desktop.services.copil.mandats import en_composition
from cops_desktop.storage import copil
from cops_desktop.storage.database import Fichier


def saisir(fichier: Fichier, key: str, voix: Mapping[int, int | None], votants: int | None) -> None:
    """Keep how many votes each binôme received, by its number, and how many voted; a binôme not named keeps its own.

    Raises Refus for a number that no binôme bears.
    """
    item = en_composition(fichier, key)
    binomes = {b.numero: b for b in copil.binomes(fichier.db, key)}
    foreign = sorted(set(voix) - set(binomes))
    if foreign:
        raise Refus(
            f"Aucun binôme de ce mandat ne porte le numéro {', '.join(map(str, foreign))}. Aucune voix n’a été changée."
        )
    with fichier.operation(f"Vote du {nomme(item)}"):
        copil.MANDATS.save(fichier.db, replace(item, votants=votants))
        for number, votes in voix.items():
            copil.BINOMES.save(fichier.db, replace(binomes[number], voix=votes))


def lire_fichier(path: Path) -> dict[int, int]:
    """The votes of a list (CSV or XLSX) of two columns, the number and the votes. Raises Refus."""
    from cops_desktop.exchange.tables.lists import read_list
    from cops_desktop.exchange.tables.model import as_text

    rows = (row for sheet in read_list(path) for row in sheet.rows)
    return lire_voix("\n".join(";".join(as_text(cell) for cell in row.cells[:2]) for row in rows))
