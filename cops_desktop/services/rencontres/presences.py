"""What is noted of one person at a meeting: expected, arrived, left, there or not, their journey and its costs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from cops_desktop.domain.attendance import MOTIF_RAPPORT
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.inscriptions import devient
from cops_desktop.domain.rencontres import Connexion, Frais, Presence, Venue, check_presence
from cops_desktop.domain.words import de, format_date, format_time
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.rows import delete


def presence_key(rencontre: str, personne: str) -> str:
    """The key of a person's presence at a meeting: the same on every laptop."""
    return derived_key("presence", rencontre, personne)


def blank_presence(rencontre: str, personne: str) -> Presence:
    return Presence(id=presence_key(rencontre, personne), rencontre=rencontre, personne=personne)


def update_presence(fichier: Fichier, rencontre_id: str, personne_id: str, label: str = "", **changes: Any) -> Presence:
    """Change fields of a person's presence (see `Presence`), making it if need be; returns it as kept.

    A journey without fiscal power takes the person's usual one. Raises Refus for what cannot be; nothing is changed.
    """
    person = annuaire.personne(fichier.db, personne_id)
    venue = changes.get("presence") or presence_of(fichier, rencontre_id, personne_id).presence
    with fichier.operation(label or f"Présence {de(person.nom_complet)} : {venue.value}"):
        # Read inside: another window may have written while this one waited for its turn.
        before = presence_of(fichier, rencontre_id, personne_id)
        after = replace(before, **changes)
        if after.inscription != before.inscription:
            # Said by the team: it holds whatever the places; the order and the workshop follow.
            everyone = rencontres.presences(fichier.db, "rencontre = ?", (rencontre_id,))
            said, after = after.inscription, replace(after, inscription=before.inscription)
            after = devient(after, said, None, everyone, force=True)
        after = _by_hand(before, after)
        if after.km and after.cv is None:
            after = replace(after, cv=person.cv)
        if after.presence is Venue.PRESENT and before.presence is not Venue.PRESENT:
            refuser_annulee(fichier, rencontre_id)
        check_presence(after)
        rencontres.save_presence(fichier.db, after)
    return after


def _by_hand(before: Presence, after: Presence) -> Presence:
    """A duration that is corrected under a report's reason is the team's from now on: no report replaces it."""
    if after.duree_retenue in (None, before.duree_retenue) or not after.motif.startswith(MOTIF_RAPPORT):
        return after
    return replace(after, motif=f"corrigée à la main ({after.motif})")


def refuser_annulee(fichier: Fichier, rencontre_id: str) -> None:
    """Raises Refus for a meeting that was cancelled: nobody was there, and nothing is owed for it."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    if meeting.annulee_le is not None:
        raise Refus(
            f"La réunion « {meeting.titre} » du {format_date(meeting.date)} est annulée : personne ne peut y être noté "
            "présent. Si elle a eu lieu, rétablissez-la d’abord. Rien n’a été changé."
        )


def presence_of(fichier: Fichier, rencontre_id: str, personne_id: str) -> Presence:
    """A person's presence at a meeting, as kept, or blank."""
    found = rencontres.presences(fichier.db, "rencontre = ? AND personne = ?", (rencontre_id, personne_id))
    return found[0] if found else blank_presence(rencontre_id, personne_id)


def note_arrival(fichier: Fichier, rencontre_id: str, personne_id: str, at: time) -> Presence:
    """The person arrives (or comes back) at `at`: present, in an interval open until the meeting's end.

    Raises Refus when they are noted as there already: their arrival is not to be lost by a key pressed twice.
    """
    with fichier.operation(_present_label(fichier, personne_id)):
        before = presence_of(fichier, rencontre_id, personne_id)
        here = [c for c in before.connexions if c.fin is None]
        if here and before.presence is Venue.PRESENT:
            since = f"depuis {format_time(here[-1].debut)}" if here[-1].debut else "depuis le début"
            raise Refus(f"Cette personne est déjà là {since} : corrigez ses heures (H) si ce n’est pas juste.")
        closed = tuple(c for c in before.connexions if c.fin is not None)
        connexions = (*closed, Connexion(at, None))
        return update_presence(fichier, rencontre_id, personne_id, presence=Venue.PRESENT, connexions=connexions)


def note_departure(fichier: Fichier, rencontre_id: str, personne_id: str, at: time) -> Presence:
    """The person leaves at `at`: closes the open interval, or one since the meeting's start."""
    with fichier.operation(_present_label(fichier, personne_id)):
        before = presence_of(fichier, rencontre_id, personne_id)
        still_open = [c for c in before.connexions if c.fin is None]
        closed = tuple(c for c in before.connexions if c.fin is not None)
        debut = still_open[-1].debut if still_open else None
        if not still_open and closed:
            raise Refus("Cette personne est déjà partie : notez d’abord son retour.")
        connexions = (*closed, Connexion(debut, at))
        return update_presence(fichier, rencontre_id, personne_id, presence=Venue.PRESENT, connexions=connexions)


def _present_label(fichier: Fichier, personne_id: str) -> str:
    return f"Présence {de(annuaire.personne(fichier.db, personne_id).nom_complet)} : {Venue.PRESENT.value}"


def remove_presence(fichier: Fichier, presence_id: str) -> None:
    """Take a person off a meeting with their costs. Raises Refus when a payment form holds it."""
    with fichier.operation("Retirer une présence"):
        for frais in rencontres.FRAIS.read(fichier.db, "presence = ?", (presence_id,)):
            delete(fichier.db, "frais", frais.id)
        delete(fichier.db, "presences", presence_id)


def save_frais(fichier: Fichier, rencontre_id: str, personne_id: str, frais: list[Frais]) -> None:
    """Make `frais` the costs of a person's journey (a new one has an empty key; `montant` in cents)."""
    for item in frais:
        if item.montant < 0 or not item.nature.strip():
            raise Refus("Des frais ont une nature (train, péage…) et un montant positif.")
    with fichier.operation("Frais de déplacement"):
        presence = presence_of(fichier, rencontre_id, personne_id)
        rencontres.save_presence(fichier.db, presence)
        kept = {f.id for f in frais if f.id}
        for old in rencontres.FRAIS.read(fichier.db, "presence = ?", (presence.id,)):
            if old.id not in kept:
                delete(fichier.db, "frais", old.id)
        for item in frais:
            rencontres.FRAIS.save(fichier.db, replace(item, id=item.id or new_key(), presence=presence.id))


def save_journey(
    fichier: Fichier, rencontre_id: str, personne_id: str, journey: Mapping[str, Any], frais: list[Frais]
) -> None:
    """A person's whole journey as one operation: `journey`: trajet, km, cv (see `Presence`); `frais`: the costs."""
    name = annuaire.personne(fichier.db, personne_id).nom_complet
    with fichier.operation(f"Déplacement {de(name)}"):
        update_presence(fichier, rencontre_id, personne_id, **journey)
        save_frais(fichier, rencontre_id, personne_id, frais)
