"""Who is expected at a meeting, and who is counted apart there: the rules of domain/inscriptions on what the file says.

Screens, papers, messages and reports ask here; what many meetings count at once, `comptes` reads.
"""

from collections.abc import Mapping

from cops_desktop.domain import inscriptions
from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.cotec import Membre
from cops_desktop.domain.inscriptions import EQUIPE_A_PART
from cops_desktop.domain.rencontres import Presence, Rencontre
from cops_desktop.services.comites import composition
from cops_desktop.services.equipe import equipe_le
from cops_desktop.storage import cotec
from cops_desktop.storage.database import Fichier


def membres(fichier: Fichier, meeting: Rencontre) -> dict[str, Membre]:
    """The members of the meeting's CoTec on its day, by person; of another nature, nobody."""
    if meeting.cotec is None:
        return {}
    found = cotec.MEMBRES.read(fichier.db, "cotec = ?", (meeting.cotec,))
    return {m.personne: m for m in found if in_force(m.depuis, m.jusquau, meeting.date)}


def convoques(fichier: Fichier, meeting: Rencontre) -> set[str]:
    """Of whom a meeting is made on its day: the members of its CoTec; of a CoPart or a CoPil, members and guests."""
    return {*membres(fichier, meeting), *composition(fichier, meeting).convoques}


def attendus(fichier: Fichier, meeting: Rencontre, noted: Mapping[str, Presence]) -> set[str]:
    """The persons expected at a meeting; `noted`: what it notes of each (`storage.rencontres.notees`)."""
    return inscriptions.attendus(meeting.nature, noted, convoques(fichier, meeting))


def equipe_a_part(fichier: Fichier, meeting: Rencontre) -> set[str]:
    """The team on the meeting's day, where it is counted apart (R7.1); else nobody."""
    return equipe_le(fichier, meeting.date) if meeting.nature in EQUIPE_A_PART else set()
