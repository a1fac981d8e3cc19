"""Invitations for calendars: what was given out, and what follows when the meeting changes (RFC 5545)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Methode(StrEnum):
    """What an invitation says: that a meeting will be, that it changed, that it will not be."""

    INVITATION = "invitation"
    MISE_A_JOUR = "mise à jour"
    ANNULATION = "annulation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What was given out for a meeting: `sequence` counts from 0, `contenu` is what it said, in JSON."""

    id: str
    rencontre: str
    sequence: int
    methode: Methode
    le: date
    contenu: str
