"""Meetings of every nature and who comes: one use case, one function, one operation (R5.4, R7.1, R7.2)."""

from cops_desktop.services.rencontres.feuille import FeuillePresence, LignePresence, attendance, mark_remaining
from cops_desktop.services.rencontres.fiche import (
    cancel_rencontre,
    copie,
    delete_rencontre,
    dupliquer,
    meeting_title,
    meeting_words,
    missions,
    nouvelle,
    rencontre,
    restore_rencontre,
    save_rencontre,
)
from cops_desktop.services.rencontres.liste import EtatRencontre, Resume, liste
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
    "EtatRencontre",
    "FeuillePresence",
    "LignePresence",
    "Resume",
    "attendance",
    "cancel_rencontre",
    "copie",
    "delete_rencontre",
    "dupliquer",
    "liste",
    "mark_remaining",
    "meeting_title",
    "meeting_words",
    "missions",
    "note_arrival",
    "note_departure",
    "nouvelle",
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
