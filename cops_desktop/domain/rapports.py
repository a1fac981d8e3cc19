"""Attendance reports of video tools: whom a name or an e-mail of a report stands for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pseudonyme:
    """A name or e-mail of reports, folded, once somebody said who it is; `personne` None: nobody (a room)."""

    id: str
    nom: str
    personne: str | None = None
