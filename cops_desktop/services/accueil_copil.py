"""What Accueil says of the CoPil: the binômes that missed two of its meetings one after the other (R4.4)."""

from datetime import date

from cops_desktop.domain.presence_comites import COPIL, DEUX_FOIS, suites
from cops_desktop.domain.words import plural, typography
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.comites import les_comites, seances_du_copil
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier

DITS = 3  # binômes that are named


def absents_deux_fois(fichier: Fichier, day: date) -> list[AFaire]:
    """One line for all of them: the last meetings held in the mandate, neither of the two there nor heard of since."""
    comites = les_comites(fichier)
    mandat = comites.mandat(day)
    if mandat is None:
        return []
    missed = {k: n for k, n in suites(seances_du_copil(fichier, comites, day)).items() if n >= DEUX_FOIS}
    absent = [binome for binome in comites.le(COPIL, day).siegent if binome.id in missed]
    if not absent:
        return []
    people = {key for binome in absent[:DITS] for key in binome.personnes}
    names = {p.id: p.nom_complet for p in annuaire.personnes(fichier.db, people)}
    told = [
        f"{binome.nom} ({' et '.join(names[key] for key in binome.personnes)}) : {missed[binome.id]} fois"
        for binome in absent[:DITS]
    ]
    if len(absent) > DITS:
        told.append(plural(len(absent) - DITS, "autre"))
    words = plural(len(absent), "binôme du CoPil absent deux fois", "binômes du CoPil absents deux fois")
    title = typography(f"{words} de suite, sans retour")
    return [AFaire("CoPil", Ton.ATTENTION, title, typography(" · ".join(told)), "Ouvrir le CoPil", "mandat", mandat.id)]
