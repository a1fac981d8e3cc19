"""What Accueil says of the charter: who contributed nothing yet, six months before the end of their period (R3.5 e)."""

from datetime import date

from cops_desktop.domain.charte import RELANCE_MOIS, Etat, Regard, mois_avant
from cops_desktop.domain.words import format_date, plural, sort_key, typography
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.comites import toutes_les_periodes
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier

DITS = 3  # members who are named
SANS_CONTRIBUTION = "contribution"  # the key by which the page shows those of them alone


def sans_contribution(fichier: Fichier, day: date) -> list[AFaire]:
    """One line for all of them, whose end comes first; nothing is read of members whose end is far."""
    near = {
        key
        for key, item in toutes_les_periodes(fichier).items()
        if item.en_vigueur(day) and day >= mois_avant(item.fin, RELANCE_MOIS)
    }
    if not near:
        return []
    from cops_desktop.services.engagements.faits import Lecture  # Accueil is where the program starts

    lecture = Lecture(fichier, near)
    regards = (Regard(item, lecture.faits(item), day) for key, item in lecture.periodes.items() if key in near)
    found = [r.periode for r in regards if r.contribution().etat is Etat.EN_ATTENTE]
    if not found:
        return []
    names = lecture.noms | annuaire.noms_des_structures(fichier.db)
    ends = [(p.fin, names[p.engagement.structure or p.engagement.personne]) for p in found]
    ends.sort(key=lambda end: (end[0], sort_key(end[1])))
    told = [f"{nom}, jusqu’au {format_date(fin)}" for fin, nom in ends[:DITS]]
    rest = len(found) - len(told)
    if rest:
        told.append(plural(rest, "autre"))
    title = typography(f"{plural(len(found), 'membre')} sans contribution")
    key = found[0].engagement.id if len(found) == 1 else SANS_CONTRIBUTION
    return [AFaire("charte", Ton.ATTENTION, title, " · ".join(told), "Voir le suivi", "charte", key)]
