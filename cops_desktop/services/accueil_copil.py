"""What Accueil says of the CoPil: binômes that missed two meetings one after the other, the mandate that ends.

R4.1 and R4.4.
"""

from datetime import date

from cops_desktop.domain.presence_comites import COPIL, DEUX_FOIS, suites
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.comites import les_comites, seances_du_copil
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.database import Fichier

DITS = 3  # binômes that are named
PREPARER_JOURS = 180  # § before the end of a mandate: calling, composing and voting take a good part of it


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


def fin_du_mandat(fichier: Fichier, day: date) -> list[AFaire]:
    """The last mandate ends soon, or has ended, and the one that follows is not validated (R4.1, R4.2)."""
    mandats = copil.mandats(fichier.db)
    last = max((m for m in mandats if m.validation), key=lambda m: (m.dernier_jour, m.id), default=None)
    if last is None or (last.dernier_jour - day).days > PREPARER_JOURS:
        return []
    over = last.dernier_jour < day
    title = f"Le mandat du CoPil {'s’est terminé' if over else 'se termine'} le {format_date(last.dernier_jour)}"
    following = min((m for m in mandats if not m.validation), key=lambda m: (m.debut, m.id), default=None)
    if following is None:
        detail, action, key = "personne n’a encore ouvert celui qui suit", "Préparer le suivant", ""
    else:
        detail = f"celui du {format_date(following.debut)} se compose, il n’est pas validé"
        action, key = "Ouvrir le CoPil", following.id
    ton = Ton.ATTENTION if over or following is None else Ton.ACCENT
    return [AFaire("CoPil", ton, typography(title), typography(detail), action, "mandat", key)]
