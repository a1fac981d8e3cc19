"""How many of every meeting registered, are expected, are entered, came: what lists and Accueil show of all at once.

SQL counts the meetings of most natures (`storage.rencontres.comptes`). Who is expected at a CoPart or a CoPil follows
from charters signed and mandates: these few meetings are counted here, by the very rules of the attendance screen. What
was counted is kept, and follows what is written.
"""

from collections.abc import Collection, Mapping

from cops_desktop.domain.inscriptions import attendus
from cops_desktop.domain.presence_comites import COMITES, Composition
from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, Presence, Rencontre, Venue
from cops_desktop.services.comites import TABLES, les_comites
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import dernier_rang, garder
from cops_desktop.storage.rencontres import Comptes


class _Comptes:
    """The counts of all meetings at one moment, that follows the writes: few of them bear on many meetings."""

    def __init__(self, fichier: Fichier) -> None:
        self.rang = dernier_rang(fichier.db)
        self.tous = _compter(fichier, None)

    def suivre(self, fichier: Fichier) -> None:
        """Counts again what changed since the last time."""
        since, last = self.rang, dernier_rang(fichier.db)
        if since == last:
            return
        found = dict(self.tous)
        touched = rencontres.touchees(fichier.db, since)
        for key in touched:
            found.pop(key, None)
        found.update(_compter(fichier, touched))
        self.tous, self.rang = found, last


def comptes(fichier: Fichier) -> Mapping[str, Comptes]:
    """By meeting, how many; a meeting that nobody is tied to is left out."""
    db = fichier.db
    if db.conn.in_transaction:
        return _compter(fichier, None)
    # Made anew by what bears on any meeting; what bears on one is followed.
    known = garder(db, "comptes des réunions", ("membres", "equipe", *TABLES), lambda: _Comptes(fichier))
    known.suivre(fichier)
    return known.tous


def _compter(fichier: Fichier, seules: Collection[str] | None) -> dict[str, Comptes]:
    """The counts of these meetings, or of all."""
    db = fichier.db
    found = rencontres.comptes(db, seules)
    where = f"nature IN ({', '.join('?' * len(COMITES))})"
    meetings = [m for m in rencontres.rencontres(db, where, COMITES) if seules is None or m.id in seules]
    if not meetings:
        return found
    noted, comites = rencontres.comptees(db, [m.id for m in meetings]), les_comites(fichier)
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
