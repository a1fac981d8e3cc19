"""A meeting itself: made, read, changed, cancelled, removed (R7.1)."""

from dataclasses import replace
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.natures import HABITUDES, mission_proposee, titre_propose
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.domain.rencontres import COTEC, Rencontre, Venue, check_rencontre, titre_complet
from cops_desktop.domain.words import format_date
from cops_desktop.services.accompagnements import decisions
from cops_desktop.services.rencontres.ateliers import copy_ateliers
from cops_desktop.services.rencontres.presences import remove_presence
from cops_desktop.storage import cotec, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from cops_desktop.storage.vocabulaires import ensure_word, mots

# What a new meeting takes from the last one of its nature: how and where one meets changes little.
_HABITS = ("debut", "fin", "mode", "lieu", "outil", "lien", "organise_par")


def nouvelle(fichier: Fichier, nature: str, day: date, cotec: str | None = None) -> Rencontre:
    """A meeting of a nature, kept nowhere yet: as the last one was, else as that nature usually is (R7.3).

    One of a CoTec follows its last one: the number after it, no earlier day, its mission and action.
    """
    of = cotec if nature == COTEC else None
    if nature == COTEC:
        before = rencontres.rencontres(fichier.db, "cotec = ?", (of,)) if of else []
    else:
        before = rencontres.rencontres(fichier.db, "nature = ? AND annulee_le IS NULL", (nature,))
    last = before[-1] if before else None
    made = Rencontre(
        id=new_key(),
        nature=nature,
        titre=titre_propose(nature, day),
        date=day,
        cotec=of,
        mode=HABITUDES[nature].mode,
        mission=mission_proposee(nature, day),
        action=HABITUDES[nature].action,
    )
    if last is None:
        return made
    made = replace(made, **{name: getattr(last, name) for name in _HABITS})
    if nature != COTEC:
        return made
    day = max(day, last.date)
    title = f"Séance {len(before) + 1}"
    return replace(made, titre=title, date=day, mission=last.mission, action=last.action)


def copie(fichier: Fichier, rencontre_id: str, day: date) -> Rencontre:
    """The same meeting on another day, kept nowhere yet: what tells of the day it was held is left out."""
    source = rencontre(fichier, rencontre_id)
    blank = replace(source, id=new_key(), date=day, annulee_le=None)
    return replace(blank, debut_reel=None, fin_reelle=None, restitution_le=None)


def dupliquer(fichier: Fichier, source_id: str, item: Rencontre) -> None:
    """Keep a copy of a meeting, with the workshops of the first one and nobody in them. Raises Refus."""
    check_rencontre(item)
    with fichier.operation(f"Dupliquer la réunion « {item.titre} » au {format_date(item.date)}"):
        _write(fichier, item)
        copy_ateliers(fichier, item.id, source_id)


def missions(fichier: Fichier, day: date) -> list[str]:
    """The missions in force on a day, in their order (R7.3)."""
    return [mot.valeur for mot in mots(fichier.db, "missions") if in_force(mot.depuis, mot.jusquau, day)]


def rencontre(fichier: Fichier, rencontre_id: str) -> Rencontre:
    """One meeting. Raises Refus when gone."""
    return rencontres.RENCONTRES.get(fichier.db, rencontre_id)


def meeting_title(fichier: Fichier, meeting: Rencontre) -> str:
    """What a meeting is called on papers and in messages (see `titre_complet`)."""
    return titre_complet(meeting.titre, cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else "")


def meeting_words(fichier: Fichier, rencontre_id: str) -> str:
    """« Partenariat en pédiatrie, Séance 4, 24/11/2026 ». Raises Refus when gone."""
    meeting = rencontre(fichier, rencontre_id)
    subject = cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else meeting.nature
    return ", ".join((subject, meeting.titre, format_date(meeting.date)))


def save_rencontre(fichier: Fichier, rencontre: Rencontre) -> None:
    """Insert or update a meeting. Raises Refus for what cannot be."""
    check_rencontre(rencontre)
    before = rencontres.RENCONTRES.read(fichier.db, "id = ?", (rencontre.id,))
    if before and before[0].nature == COTEC and rencontre.nature != COTEC and _paid(fichier, rencontre.id):
        raise Refus("Des états de vacations sont faits pour cette réunion : elle reste une réunion de CoTec.")
    if before and before[0].nature == COPIL and rencontre.nature != COPIL:
        decisions.exiger_sans_decision(fichier, rencontre.id, "elle reste une réunion du CoPil")
    label = "Modifier" if before else "Ajouter"
    with fichier.operation(f"{label} la réunion « {rencontre.titre} » du {format_date(rencontre.date)}"):
        _write(fichier, rencontre)
        if before:
            decisions.suivre(fichier, before[0], rencontre)


def _write(fichier: Fichier, rencontre: Rencontre) -> None:
    """Inside an operation; a kind of action that nobody named yet joins the list of those that are offered."""
    if rencontre.action:
        ensure_word(fichier.db, "actions", rencontre.action)
    rencontres.RENCONTRES.save(fichier.db, rencontre)


def _paid(fichier: Fichier, rencontre_id: str) -> bool:
    query = (
        "SELECT 1 FROM lignes l LEFT JOIN frais f ON f.id = l.frais JOIN presences p "
        "ON p.id = coalesce(l.presence, f.presence) WHERE l.vivante = 1 AND p.rencontre = ?"
    )
    return fichier.db.conn.execute(query, (rencontre_id,)).fetchone() is not None


def delete_rencontre(fichier: Fichier, rencontre_id: str) -> None:
    """Remove a meeting with its presences and costs. Raises Refus when a payment form holds one of them, or when it
    decided of requests.
    """
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    with fichier.operation(f"Supprimer la réunion « {meeting.titre} » du {format_date(meeting.date)}"):
        decisions.exiger_sans_decision(fichier, rencontre_id, "elle ne se supprime pas")
        for presence in rencontres.presences(fichier.db, "rencontre = ?", (rencontre_id,)):
            remove_presence(fichier, presence.id)
        for table in ("ateliers", "invitations"):
            fichier.db.conn.execute(f'DELETE FROM "{table}" WHERE rencontre = ?', (rencontre_id,))
        delete(fichier.db, "rencontres", rencontre_id)


def cancel_rencontre(fichier: Fichier, rencontre_id: str, day: date) -> None:
    """The meeting will not be held: it keeps who was invited and registered, and is expected no more.

    Raises Refus when somebody was noted there, or when it decided of requests: it was held then.
    """
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    with fichier.operation(f"Annuler la réunion « {meeting.titre} » du {format_date(meeting.date)}"):
        # Read inside: another window may have noted somebody while this one waited for its turn.
        if rencontres.presences(fichier.db, "rencontre = ? AND presence = ?", (rencontre_id, Venue.PRESENT.value)):
            raise Refus(
                "Des personnes sont notées présentes : cette réunion a eu lieu. Corrigez d’abord les présences. "
                "Rien n’a été changé."
            )
        decisions.exiger_sans_decision(fichier, rencontre_id, "cette réunion a eu lieu")
        _set_cancelled(fichier, rencontre_id, day)


def restore_rencontre(fichier: Fichier, rencontre_id: str) -> None:
    """A cancelled meeting will be held after all."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    with fichier.operation(f"Rétablir la réunion « {meeting.titre} » du {format_date(meeting.date)}"):
        _set_cancelled(fichier, rencontre_id, None)


def _set_cancelled(fichier: Fichier, rencontre_id: str, day: date | None) -> None:
    """Inside an operation: read again, since another window may have changed the meeting before this one's turn."""
    current = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    rencontres.RENCONTRES.save(fichier.db, replace(current, annulee_le=day))
