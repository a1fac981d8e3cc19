"""Who counts in the workshops of a meeting: whoever is expected there, but leaders; and how full one is, in words.

Where the charter is silent we decided: who leads a workshop takes none of its places; who leads the whole meeting is
in no workshop; whoever is excused or absent waits for no place and takes none. Whoever was put in a workshop is shown
there, invited only or not.
"""

from collections.abc import Collection, Mapping

from cops_desktop.domain.inscriptions import attendus
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, Presence, Venue
from cops_desktop.domain.words import plural


def a_placer(nature: str, presences: Mapping[str, Presence], membres: Collection[str] = ()) -> set[str]:
    """The persons of a meeting's workshops: those expected (`membres`: of its CoTec), and those placed already."""
    placed = {
        person for person, p in presences.items() if p.atelier is not None and p.inscription not in (ANNULE, EN_ATTENTE)
    }
    gone = {person for person, p in presences.items() if p.presence in (Venue.EXCUSE, Venue.ABSENT)}
    everywhere = {person for person, p in presences.items() if p.anime and p.atelier is None}
    return (attendus(nature, presences, membres) | placed) - gone - everywhere


def anime_un_atelier(presence: Presence) -> bool:
    """Whether the person leads the workshop that they are in, and so takes none of its places."""
    return presence.anime and presence.atelier is not None


def places_en_mots(pris: int, places: int | None) -> str:
    """« 12 / 15 places », « 12 personnes » where there is no limit."""
    return plural(pris, "personne") if places is None else f"{pris} / {plural(places, 'place')}"
