"""What was once said of a name or an e-mail of reports (domain/rapports): it is asked no more.

A module of its own, as whatever reads the file knows of it, and no more of reports.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pseudonyme:
    """A name or e-mail of reports, folded, once somebody said who it is; `personne` None: nobody (a room)."""

    id: str
    nom: str
    personne: str | None = None
