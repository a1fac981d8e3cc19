"""Attendance reports of video tools, read into one form: Zoom, Teams, Google Meet, BigBlueButton, and any list.

`lire` takes a file's bytes; what it says is a `Rapport` in Paris wall time. It never guesses: an unknown list raises
`ColonnesInconnues`, dates that can be read two ways `OrdreAmbigu`, what is no report a `Refus`; a row that cannot be
read is a remark with its line.
"""

from cops_desktop.exchange.attendance_reports.cible import CIBLE
from cops_desktop.exchange.attendance_reports.lire import lire
from cops_desktop.exchange.attendance_reports.model import (
    ColonnesInconnues,
    Outil,
    Participant,
    Rapport,
)
from cops_desktop.exchange.attendance_reports.ordre import OrdreAmbigu, OrdreDate

__all__ = [
    "CIBLE",
    "ColonnesInconnues",
    "OrdreAmbigu",
    "OrdreDate",
    "Outil",
    "Participant",
    "Rapport",
    "lire",
]
