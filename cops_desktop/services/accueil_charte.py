"""What Accueil says of the charter: who contributed nothing yet, six months before the end of their period (R3.5 e)."""

from datetime import date

from cops_desktop.domain.charte import RELANCE_MOIS, Critere, Etat, mois_avant
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.comites import toutes_les_periodes
from cops_desktop.storage.database import Fichier

DITS = 3  # members who are named
SANS_CONTRIBUTION = "contribution"  # the key by which the page shows those of them alone


def sans_contribution(fichier: Fichier, day: date) -> list[AFaire]:
    """One line for all of them, whose end comes first; nothing is read of members whose end is far."""
    near = [
        key
        for key, item in toutes_les_periodes(fichier).items()
        if item.en_vigueur(day) and day >= mois_avant(item.fin, RELANCE_MOIS)
    ]
    if not near:
        return []
    from cops_desktop.services.engagements.charte import suivis  # Accueil is where the program starts

    found = [m for m in suivis(fichier, day, near) if m.suivi.constat(Critere.CONTRIBUTION).etat is Etat.EN_ATTENTE]
    if not found:
        return []
    found.sort(key=lambda m: (m.periode.fin, m.tri))
    told = [f"{m.membre}, jusqu’au {format_date(m.periode.fin)}" for m in found[:DITS]]
    rest = len(found) - len(told)
    if rest:
        told.append(plural(rest, "autre"))
    title = typography(f"{plural(len(found), 'membre')} sans contribution")
    key = found[0].id if len(found) == 1 else SANS_CONTRIBUTION
    return [AFaire("charte", Ton.ATTENTION, title, " · ".join(told), "Voir le suivi", "charte", key)]
