"""Envelopes: what a year's gross vacations take of them, for each CoTec and for the COPS (R5.6)."""

from collections import defaultdict
from datetime import date

from cops_desktop.domain.annuaire import Equipier, in_team
from cops_desktop.domain.cotec import Membre, membership_on, refusal_of_pay
from cops_desktop.domain.paiements import PARTS, Avancement, Budget, Nature, Situation
from cops_desktop.domain.rencontres import COTEC, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeVacation
from cops_desktop.domain.vacation import Participation, count_person
from cops_desktop.services.dossiers import PAID, read_baremes, situations
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier


def budgets(fichier: Fichier, annee: int, day: date) -> dict[str | None, Budget]:
    """By CoTec id, and None for the whole COPS: the year's envelope and what is paid, validated, acquired, planned.

    Only who did something in the year is counted: nothing of other years is in its envelopes.
    """
    found = situations(fichier.db, _persons_of_year(fichier, annee))
    taken: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    _add_forms(fichier, annee, taken)
    _add_acquired(fichier, annee, found, taken)
    for key, montant in planned(fichier, annee, day).items():
        taken[key]["prevu"] += montant
    amounts = {e.cotec: e.montant for e in cotec.ENVELOPPES.read(fichier.db, "annee = ?", (annee,))}
    result: dict[str | None, Budget] = {
        c.id: Budget(amounts.get(c.id), **taken[c.id]) for c in cotec.cotecs(fichier.db)
    }
    total: dict[str, int] = defaultdict(int)
    for parts in taken.values():
        for name, montant in parts.items():
            total[name] += montant
    own = sum(montant for key, montant in amounts.items() if key is not None) or None
    result[None] = Budget(amounts.get(None, own), **total)
    return result


def budget_of(fichier: Fichier, cotec_id: str, annee: int, day: date, known: dict[str, Situation]) -> Budget:
    """One CoTec's budget, the same as in `budgets`, at the price of its own persons alone: for what is shown live.

    `known`: situations of (at least) `persons_of` this CoTec.
    """
    taken: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    _add_forms(fichier, annee, taken, cotec_id)
    _add_acquired(fichier, annee, known, taken)
    taken[cotec_id]["prevu"] += planned(fichier, annee, day, cotec_id).get(cotec_id, 0)
    found = cotec.ENVELOPPES.read(fichier.db, "annee = ? AND cotec = ?", (annee, cotec_id))
    return Budget(found[0].montant if found else None, **taken[cotec_id])


def persons_of(fichier: Fichier, cotec_id: str) -> set[str]:
    """Whoever came to a meeting of this CoTec, handed in work for it, or stands on a form for it."""
    query = (
        "SELECT p.personne FROM presences p JOIN rencontres r ON r.id = p.rencontre WHERE r.cotec = :cotec "
        "UNION SELECT personne FROM travaux WHERE cotec = :cotec "
        "UNION SELECT e.personne FROM lignes l JOIN etats e ON e.id = l.etat WHERE l.cotec = :cotec"
    )
    return {row[0] for row in fichier.db.conn.execute(query, {"cotec": cotec_id})}


def _persons_of_year(fichier: Fichier, annee: int) -> set[str]:
    """Whoever came to a meeting of the year that pays or was paid, or handed in work."""
    query = (
        "SELECT p.personne FROM rencontres r JOIN presences p ON p.rencontre = r.id "
        f"WHERE r.date BETWEEN :first AND :last AND (r.nature = :cotec OR r.{PAID}) "
        "UNION SELECT personne FROM travaux WHERE date BETWEEN :first AND :last"
    )
    first, last = _year(annee)
    return {who for (who,) in fichier.db.conn.execute(query, {"first": first, "last": last, "cotec": COTEC})}


def _add_forms(fichier: Fichier, annee: int, taken: dict[str, dict[str, int]], only: str | None = None) -> None:
    """What stands on live forms."""
    query = (
        "SELECT l.cotec, l.nature, e.etat, sum(l.montant) FROM lignes l JOIN etats e ON e.id = l.etat "
        "WHERE l.vivante = 1 AND l.jour BETWEEN ? AND ? AND l.cotec = coalesce(?, l.cotec) GROUP BY 1, 2, 3"
    )
    for key, nature, etat, montant in fichier.db.conn.execute(query, (*_year(annee), only)):
        if Nature(nature) in PARTS[0]:
            taken[key]["paye" if etat == Avancement.PAYE else "valide"] += montant


def _add_acquired(fichier: Fichier, annee: int, found: dict[str, Situation], taken: dict[str, dict[str, int]]) -> None:
    """Counted and on no validated form; what was settled outside the program counts as paid (R5.5)."""
    meeting_of = dict(
        fichier.db.conn.execute(
            "SELECT p.id, r.cotec FROM presences p JOIN rencontres r ON r.id = rencontre WHERE r.date BETWEEN ? AND ?",
            _year(annee),
        )
    )
    for situation in found.values():
        for proposition in situation.propositions:
            ligne = proposition.ligne
            if ligne.nature in PARTS[0] and ligne.jour.year == annee:
                taken[ligne.cotec]["acquis"] += ligne.montant
        for presence, compte in situation.comptes.items():
            if compte.hors_logiciel and presence in meeting_of:
                taken[meeting_of[presence]]["paye"] += compte.montant


def _year(annee: int) -> tuple[str, ...]:
    return f"{annee}-01-01", f"{annee}-12-31"


def planned(fichier: Fichier, annee: int, day: date, only: str | None = None) -> dict[str, int]:
    """Cents by CoTec for meetings to come, or whose attendance is not entered: members who asked × their worth.

    `only`: the one CoTec that is asked for.
    """
    scales = read_baremes(fichier.db).vacation
    members: dict[str, list[Membre]] = defaultdict(list)
    for membre in cotec.MEMBRES.read(fichier.db):
        members[membre.cotec].append(membre)
    team: dict[str, list[Equipier]] = defaultdict(list)
    for equipier in annuaire.EQUIPE.read(fichier.db):
        team[equipier.personne].append(equipier)
    entered = set(
        fichier.db.conn.execute(
            "SELECT p.rencontre, p.personne FROM rencontres r CROSS JOIN presences p ON p.rencontre = r.id "
            "WHERE r.nature = ? AND r.date BETWEEN ? AND ? AND p.presence <> ?",
            (COTEC, *_year(annee), Venue.A_SAISIR.value),
        )
    )
    done = {rencontre for rencontre, _ in entered}
    totals: dict[str, int] = defaultdict(int)
    where, args = "nature = ? AND date BETWEEN ? AND ?", (COTEC, *_year(annee))
    if only is not None:
        where, args = f"{where} AND cotec = ?", (*args, only)
    for meeting in rencontres.rencontres(fichier.db, where, args):
        if meeting.cotec is None or meeting.annulee_le or (meeting.date < day and meeting.id in done):
            continue
        worth = meeting_worth(meeting, scales)
        for membre in members[meeting.cotec]:
            on_team = in_team(team[membre.personne], meeting.date)
            own = membership_on([membre], meeting.cotec, meeting.date)
            if not refusal_of_pay(own, on_team, meeting.date) and (meeting.id, membre.personne) not in entered:
                totals[meeting.cotec] += worth
    return totals


def meeting_worth(meeting: Rencontre, scales: list[BaremeVacation]) -> int:
    """Cents for one person who will be there throughout (a mixed meeting: as if at a distance)."""
    mode = Mode.VISIO if meeting.mode is Mode.MIXTE else meeting.mode
    member = Membre(id="", cotec=meeting.cotec or "", personne="", demande=True, peut_etre_remunere=True)
    there = Presence(id="", rencontre=meeting.id, personne="", presence=Venue.PRESENT, mode=mode)
    counted = count_person([Participation(rencontre=meeting, presence=there, membre=member)], scales)
    return counted[""].montant
