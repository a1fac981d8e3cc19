"""What Accueil says of the engagements: those that are to be renewed, and whom nobody has asked yet (R3.3, R3.8)."""

from datetime import date

from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.comites import delai_de_renouvellement, toutes_les_periodes
from cops_desktop.storage.database import Fichier

A_RENOUVELER = "renouveler"  # the key by which the page shows those alone


def a_renouveler(fichier: Fichier, day: date) -> list[AFaire]:
    """One line for all of them; who was not asked presses more."""
    delai = delai_de_renouvellement(fichier.db)
    waiting = [p for p in toutes_les_periodes(fichier).values() if p.etat(day, delai) is EtatEngagement.A_RENOUVELER]
    if not waiting:
        return []
    waiting.sort(key=lambda p: (p.fin, p.engagement.id))
    # A letter of an earlier period is another one.
    silent = [p for p in waiting if p.engagement.lettre_le is None or p.engagement.lettre_le < p.debut]
    told = typography(f"premier terme : {format_date(waiting[0].fin)}")
    if silent:
        told += f" · {plural(len(silent), 'lettre à envoyer', 'lettres à envoyer')}"
    title = typography(f"{plural(len(waiting), 'engagement')} à renouveler")
    key = waiting[0].engagement.id if len(waiting) == 1 else A_RENOUVELER
    ton = Ton.ATTENTION if silent else Ton.NEUTRE
    return [AFaire("charte", ton, title, told, "Voir les engagements", "engagement", key)]
