"""How many of every meeting registered, are expected, are entered, came: what lists and Accueil show of all at once.

SQL counts the meetings of most natures (`storage.rencontres.comptes`). Who is expected at a CoPart or a CoPil follows
from charters signed and mandates: these few meetings are counted here, by the very rules of the attendance screen.
"""

from collections.abc import Mapping

from cops_desktop.domain.inscriptions import attendus
from cops_desktop.domain.presence_comites import COMITES, Composition
from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, Presence, Rencontre, Venue
from cops_desktop.services.comites import Comites
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.rencontres import Comptes


def comptes(fichier: Fichier) -> dict[str, Comptes]:
    """By meeting, how many; a meeting that nobody is tied to is left out."""
    found = rencontres.comptes(fichier.db)
    meetings = rencontres.rencontres(fichier.db, f"nature IN ({', '.join('?' * len(COMITES))})", COMITES)
    if not meetings:
        return found
    noted = rencontres.comptees(fichier.db, COMITES)
    comites = Comites(fichier)
    for meeting in meetings:
        made, own = comites.le(meeting.nature, meeting.date), noted.get(meeting.id, {})
        if made.convoques or own:
            found[meeting.id] = _count(meeting, own, made)
    return found


def _count(meeting: Rencontre, noted: Mapping[str, Presence], made: Composition) -> Comptes:
    """The counts of one meeting, its permanent guests apart (R3.7).

    For whom another came or answered, nothing need be noted (R4.4).
    """
    counted = {key: p for key, p in noted.items() if key not in made.invites}
    expected = attendus(meeting.nature, noted, made.convoques) - made.invites.keys()
    covered = made.couverts(noted) & expected
    entered = {key for key in expected if key in noted and noted[key].presence is not Venue.A_SAISIR}
    return Comptes(
        inscrits=sum(p.inscription == INSCRIT for p in counted.values()),
        en_attente=sum(p.inscription == EN_ATTENTE for p in counted.values()),
        attendus=len(expected),
        saisis=len(entered | (made.dispenses(noted) & expected)),
        presents=sum(p.presence is Venue.PRESENT for p in counted.values()),
        places_prises=sum(p.inscription == INSCRIT and not p.anime for p in noted.values()),
        couverts=len(covered),
    )
