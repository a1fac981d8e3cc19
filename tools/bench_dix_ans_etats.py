"""The payment forms of the file of ten years: what the rules owe, frozen twice a year (see `bench_dix_ans`).

Nearly all of what is older than this year is paid. Every sixtieth form was cancelled and made again; some meetings were
corrected after they were paid, downwards too; the last months wait on drafts, on forms at every stage, or on none.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from cops_desktop.domain.paiements import Avancement, Dossier, Etat, Ligne, Nature, assess, compose, payable_groups
from cops_desktop.domain.rencontres import Mode
from cops_desktop.domain.vacation import Participation
from cops_desktop.services.dossiers import dossiers, read_baremes
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.tete_etat import head
from cops_desktop.storage import annuaire, paiements
from cops_desktop.storage.keys import new_key

_STAGES = (Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE, Avancement.BROUILLON)
CANCELLED, LEFT, CORRECTED = 60, 97, 45  # every so many forms, persons left unpaid for a while, paid presences changed


@dataclass
class _Form:
    etat: Etat
    lignes: list[Ligne]


def fill(fichier: Fichier, today: date) -> None:
    """Settle, number, write, then correct some of what was paid."""
    made = _settled(fichier, today)
    people = {p.id: p for p in annuaire.personnes(fichier.db, {form.etat.personne for form in made})}
    made.sort(key=lambda form: (form.etat.annee, form.etat.valide_le or date.max))
    numbers = {form.etat.annee: count(1) for form in made}
    lignes = []
    for form in made:
        etat = form.etat
        if etat.etat is not Avancement.BROUILLON:
            copie = head(fichier, etat, people[etat.personne], form.lignes)
            etat = replace(etat, lettre="A", numero=next(numbers[etat.annee]), copie=copie)
            live = etat.etat is not Avancement.ANNULE
            lignes += [
                replace(ligne, id=new_key(), etat=etat.id, ordre=n, vivante=live)
                for n, ligne in enumerate(form.lignes, 1)
            ]
        paiements.ETATS.add(fichier.db, [etat])
    paiements.insert_lignes(fichier.db, lignes)
    _correct(fichier, lignes)


def _settled(fichier: Fichier, today: date) -> list[_Form]:
    """The forms of everybody, as if they had been made every half-year."""
    scales = read_baremes(fichier.db)
    found: list[_Form] = []
    halves = [date(year, month, 30) for year in range(2017, today.year) for month in (6, 12)]
    halves += [date(today.year, 6, 30), today - timedelta(40)]
    for rank, dossier in enumerate(dossiers(fichier.db).values()):
        days = [item.rencontre.date for item in dossier.participations] + [x.travail.date for x in dossier.travaux]
        since = date.min
        for until in halves if rank % LEFT else halves[-2:-1]:
            if any(since < day <= until for day in days):
                situation = assess(dossier, scales.vacation, scales.km)
                for n, group in enumerate(payable_groups(situation, until)):
                    if n:  # the form before changed what is owed
                        situation = assess(dossier, scales.vacation, scales.km)
                    lignes = compose(situation, *group, until)
                    found += _forms(dossier, lignes, group, until, len(found), until == halves[-1])
            since = until
    return found


def _forms(
    dossier: Dossier, lignes: list[Ligne], group: tuple[str, int], until: date, rank: int, last: bool
) -> list[_Form]:
    if not lignes:
        return []
    state = _STAGES[rank % len(_STAGES)] if last else Avancement.PAYE
    etat = _dated(dossier.personne, group, until, state)
    found = [_Form(etat, lignes)]
    if state is not Avancement.BROUILLON:
        dossier.lignes += [replace(ligne, etat=etat.id) for ligne in lignes]
        dossier.participations[:] = [_claimed(item, lignes) for item in dossier.participations]
    if rank % CANCELLED == 0:
        gone = replace(_dated(dossier.personne, group, until, Avancement.VALIDE), etat=Avancement.ANNULE)
        found.insert(0, _Form(replace(gone, annule_le=until, motif="mauvaise adresse"), lignes))
    return found


def _claimed(item: Participation, lignes: list[Ligne]) -> Participation:
    mine = [ligne for ligne in lignes if ligne.nature is Nature.VACATION and ligne.objet == item.presence.id]
    return replace(item, settled=mine[-1].demi_journees) if mine else item


def _dated(personne: str, group: tuple[str, int], until: date, state: Avancement) -> Etat:
    """A form in a state, with the days on which it came there."""
    cotec, annee = group
    rank = list(Avancement).index(state)
    days = [until + timedelta(n) if rank >= n else None for n in range(1, 5)]
    valide, signe, transmis, paye = days
    etat = Etat(id=new_key(), personne=personne, cotec=cotec, annee=annee, jusquau=until, etat=state)
    return replace(etat, valide_le=valide, signe_le=signe, transmis_le=transmis, paye_le=paye)


def _correct(fichier: Fichier, lignes: list[Ligne]) -> None:
    """Some meetings were corrected once they were paid: half a vacation less, kilometres more."""
    live = [ligne for ligne in lignes if ligne.vivante and ligne.nature in (Nature.VACATION, Nature.TRAJET)]
    shorter = [(x.objet,) for x in live if x.mode == Mode.VISIO and x.quantite > 1][::CORRECTED]
    longer = [(x.objet,) for x in live if x.nature is Nature.TRAJET][::CORRECTED]
    sql = "UPDATE presences SET duree_retenue = 3000, motif = 'partie avant la fin' WHERE id = ?"
    fichier.db.conn.executemany(sql, shorter)
    fichier.db.conn.executemany("UPDATE presences SET km = km + 12 WHERE id = ?", longer)
