"""The keys of the attendance screen: the one list behind the keyboard, the menu, the hints and the buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.qt.pages.presences.cells import Rang

REMOTE = (Mode.VISIO, Mode.TELEPHONE)
EVERY = (Mode.VISIO, Mode.TELEPHONE, Mode.PRESENTIEL)


@dataclass(frozen=True)
class Commande:
    """A key, its word in the menu, its word in the line of keys ("" when it stands in the menu alone).

    `usable(rang, today)` says whether it means anything for that person at that meeting.
    """

    key: str
    name: str
    word: str
    hint: str
    usable: Callable[[Rang, date], bool]


def _always(rang: Rang, today: date) -> bool:
    return True


def _has_begun(rang: Rang, today: date) -> bool:
    return rang.rencontre.date <= today


def _is_today(rang: Rang, today: date) -> bool:
    return rang.rencontre.date == today


def _pays(rang: Rang, today: date) -> bool:
    return rang.rencontre.cotec is not None


def _remote(rang: Rang, today: date) -> bool:
    return _pays(rang, today) and rang.mode is not Mode.PRESENTIEL


def _in_person(rang: Rang, today: date) -> bool:
    """On the spot, or perhaps so."""
    return rang.rencontre.en_salle or rang.mode is Mode.PRESENTIEL


def _travels(rang: Rang, today: date) -> bool:
    return _pays(rang, today) and (_in_person(rang, today) or bool(rang.ligne.presence.km) or bool(rang.ligne.frais))


COMMANDES = (
    Commande("p", "present", "Présent", "présent", _has_begun),
    Commande("e", "excuse", "Excusé", "excusé", _always),
    Commande("a", "absent", "Absent", "absent", _always),
    Commande("r", "retour", "Retour reçu…", "retour", _has_begun),
    Commande("h", "heures", "Heures…", "heures", _has_begun),
    Commande("+", "arrivee", "Arrivée maintenant", "arrivée", _is_today),
    Commande("-", "depart", "Départ maintenant", "départ", _is_today),
    Commande("m", "mode", "Mode suivant", "mode", _has_begun),
    Commande("d", "demiJournees", "Demi-journées suivantes", "demi-journées", _in_person),
    Commande("t", "trajet", "Trajet et frais…", "trajet", _travels),
    Commande("v", "duree", "Durée retenue…", "", _remote),
    Commande("x", "retribue", "Déjà rétribué", "", _pays),
)
BY_KEY = {commande.key: commande for commande in COMMANDES}
STATES = {"p": Venue.PRESENT, "e": Venue.EXCUSE, "a": Venue.ABSENT}


def next_mode(rang: Rang) -> Mode | None:
    """The mode after this one, in the order video, telephone, in person; None for the meeting's own.

    A remote meeting knows only the two ways of being far.
    """
    choices = REMOTE if rang.rencontre.mode in REMOTE else EVERY
    at = choices.index(rang.mode) + 1 if rang.mode in choices else 0
    found = choices[at % len(choices)]
    return None if found is rang.rencontre.mode else found
