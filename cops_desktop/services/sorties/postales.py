"""Address labels of a list: for the team's own sending, so no consent to publish is asked for (§9)."""

from cops_desktop.documents.etiquettes import Planche, etiquettes_pdf
from cops_desktop.services.sorties.fiches import Fiches


def etiquettes_en_pdf(fiches: Fiches, planche: Planche, premiere: int = 1) -> bytes:
    """The labels as a PDF. Raises Refus when nobody has a complete address, or the sheet has no such label."""
    return etiquettes_pdf(fiches.entete, fiches.envois.etiquettes, planche, premiere)
