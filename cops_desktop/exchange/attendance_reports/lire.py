"""From a file's bytes to a report."""

from datetime import date, time

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.attendance_reports.model import OrdreDate, Rapport
from cops_desktop.exchange.mapping import Correspondance


def lire(
    contenu: bytes,
    nom: str,
    jour: date,
    debut: time | None,
    fin: time | None,
    colonnes: Correspondance | None = None,
    ordre: OrdreDate | None = None,
) -> Rapport:
    """The report in a file. Raises ColonnesInconnues, OrdreAmbigu, Refus."""
    raise Refus(f"« {nom} » n’est pas un rapport de présence connu.")
