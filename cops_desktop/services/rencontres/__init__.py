"""Meetings of every nature and who comes: one use case, one function, one operation (R5.4, R7.1, R7.2)."""

from cops_desktop.services.rencontres.feuille import FeuillePresence, LignePresence, attendance, mark_remaining
from cops_desktop.services.rencontres.fiche import (
    cancel_rencontre,
    delete_rencontre,
    meeting_words,
    new_rencontre,
    rencontre,
    restore_rencontre,
    save_rencontre,
)
from cops_desktop.services.rencontres.presences import (
    note_arrival,
    note_departure,
    presence_key,
    presence_of,
    remove_presence,
    save_frais,
    save_journey,
    update_presence,
)

__all__ = [
    "FeuillePresence",
    "LignePresence",
    "attendance",
    "cancel_rencontre",
    "delete_rencontre",
    "mark_remaining",
    "meeting_words",
    "new_rencontre",
    "note_arrival",
    "note_departure",
    "presence_key",
    "presence_of",
    "remove_presence",
    "rencontre",
    "restore_rencontre",
    "save_frais",
    "save_journey",
    "save_rencontre",
    "update_presence",
]
