"""Who counts in a workshop: whoever is expected, but its leaders; and how full it is, in words.

Where the charter is silent we decided: who leads a workshop takes none of its places; who leads the whole meeting is
in no workshop; whoever is on the waiting list, withdrew, or is excused or absent waits for no place and takes none.
An invitation without an answer takes a place where nobody registers (a CoTec, the team), not where others registered.
"""

from collections.abc import Iterable

from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, INVITE, Presence, Venue, withdrew
from cops_desktop.domain.words import plural


def est_attendu(presence: Presence, *, on_s_inscrit: bool) -> bool:
    """Whether a person is expected in the workshops; `on_s_inscrit`: people register for this meeting."""
    if presence.presence is Venue.PRESENT:
        return True
    if presence.presence is not Venue.A_SAISIR or withdrew(presence.inscription, presence.presence):
        return False
    if presence.inscription == EN_ATTENTE:
        return False
    placed = presence.atelier is not None or presence.voeux or presence.anime
    return presence.inscription != INVITE or bool(placed) or not on_s_inscrit


def a_placer(presences: Iterable[Presence]) -> list[Presence]:
    """Those of a meeting's presences who are expected in its workshops, their leaders too."""
    known = list(presences)
    registered = any(presence.inscription == INSCRIT for presence in known)
    return [presence for presence in known if est_attendu(presence, on_s_inscrit=registered)]


def anime_un_atelier(presence: Presence) -> bool:
    """Whether the person leads the workshop that they are in, and so takes none of its places."""
    return presence.anime and presence.atelier is not None


def places_en_mots(pris: int, places: int | None) -> str:
    """« 12 / 15 places », « 12 personnes » where there is no limit."""
    return plural(pris, "personne") if places is None else f"{pris} / {plural(places, 'place')}"
