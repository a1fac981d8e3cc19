"""A meeting itself: made, read, changed, cancelled, removed (R7.1)."""

from dataclasses import replace
from datetime import date

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import COTEC, Rencontre, Venue, check_rencontre
from cops_desktop.domain.words import format_date
from cops_desktop.services.rencontres.presences import remove_presence
from cops_desktop.storage import cotec, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete


def new_rencontre(fichier: Fichier, cotec_id: str, day: date) -> Rencontre:
    """The next meeting of a CoTec, kept nowhere yet: the number after the last one, its mode, hours and tool."""
    before = rencontres.rencontres(fichier.db, "cotec = ?", (cotec_id,))
    titre = f"Séance {len(before) + 1}"
    if not before:
        return Rencontre(id=new_key(), nature=COTEC, titre=titre, date=day, cotec=cotec_id, action=COTEC)
    last = before[-1]
    blank = Rencontre(id=new_key(), nature=COTEC, titre=titre, date=max(day, last.date), cotec=cotec_id)
    names = ("debut", "fin", "mode", "lieu", "outil", "organise_par", "mission", "action")
    return replace(blank, **{name: getattr(last, name) for name in names})


def rencontre(fichier: Fichier, rencontre_id: str) -> Rencontre:
    """One meeting. Raises Refus when gone."""
    return rencontres.RENCONTRES.get(fichier.db, rencontre_id)


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
    label = "Modifier" if before else "Ajouter"
    with fichier.operation(f"{label} la réunion « {rencontre.titre} » du {format_date(rencontre.date)}"):
        rencontres.RENCONTRES.save(fichier.db, rencontre)


def _paid(fichier: Fichier, rencontre_id: str) -> bool:
    query = "SELECT 1 FROM lignes WHERE vivante = 1 AND presence IN (SELECT id FROM presences WHERE rencontre = ?)"
    return fichier.db.conn.execute(query, (rencontre_id,)).fetchone() is not None


def delete_rencontre(fichier: Fichier, rencontre_id: str) -> None:
    """Remove a meeting with its presences and costs. Raises Refus when a payment form holds one of them."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    with fichier.operation(f"Supprimer la réunion « {meeting.titre} » du {format_date(meeting.date)}"):
        for presence in rencontres.presences(fichier.db, "rencontre = ?", (rencontre_id,)):
            remove_presence(fichier, presence.id)
        for table in ("ateliers", "invitations"):
            fichier.db.conn.execute(f'DELETE FROM "{table}" WHERE rencontre = ?', (rencontre_id,))
        delete(fichier.db, "rencontres", rencontre_id)


def cancel_rencontre(fichier: Fichier, rencontre_id: str, day: date) -> None:
    """The meeting will not be held: it keeps who was invited and registered, and is expected no more.

    Raises Refus when somebody was noted there: it was held then.
    """
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    if rencontres.presences(fichier.db, "rencontre = ? AND presence = ?", (rencontre_id, Venue.PRESENT.value)):
        raise Refus(
            "Des personnes sont notées présentes : cette réunion a eu lieu. Corrigez d’abord les présences. "
            "Rien n’a été changé."
        )
    with fichier.operation(f"Annuler la réunion « {meeting.titre} » du {format_date(meeting.date)}"):
        rencontres.RENCONTRES.save(fichier.db, replace(meeting, annulee_le=day))


def restore_rencontre(fichier: Fichier, rencontre_id: str) -> None:
    """A cancelled meeting will be held after all."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    with fichier.operation(f"Rétablir la réunion « {meeting.titre} » du {format_date(meeting.date)}"):
        rencontres.RENCONTRES.save(fichier.db, replace(meeting, annulee_le=None))
