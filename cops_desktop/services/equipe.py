"""The operational team on a day: what screens, papers and counts ask of it."""

from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier


def equipe_le(fichier: Fichier, day: date) -> set[str]:
    """The persons of the operational team on `day`."""
    return {e.personne for e in annuaire.EQUIPE.read(fichier.db) if in_force(e.depuis, e.jusquau, day)}
