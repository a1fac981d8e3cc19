"""CoTec: its members, who of them may be paid, and what a well-run CoTec looks like (R5.1–R5.5)."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.rencontres import COTEC, Presence, Rencontre
from cops_desktop.domain.rythme import COTEC_PAR_MOIS
from cops_desktop.domain.words import format_date, plural

ROLES = ("membre", "expert", "expert rémunéré")
ANNULEE = "réunion annulée"  # it was not held: nobody is owed anything for it (§)
EFFECTIF = (12, 15)  # R5.2: warnings outside, never refusals
SEANCES = 6
DUREE_JOURS = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Cotec:
    """A technical committee: a subject, a deliverable, an end, two copilots."""

    id: str
    sujet: str
    livrable: str = ""
    debut: dt.date | None = None
    fin: dt.date | None = None
    copilote_copil: str | None = None
    copilote_equipe: str | None = None
    livrable_publie_le: dt.date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membre:
    """A person in a CoTec, with the three conditions of R5.5 and the signed statement's date."""

    id: str
    cotec: str
    personne: str
    role: str = "membre"
    depuis: dt.date | None = None
    jusquau: dt.date | None = None
    demande: bool = False
    demande_le: dt.date | None = None
    peut_etre_remunere: bool = False
    deja_retribue: bool = False
    frais_par_structure: bool = False
    attestation_le: dt.date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Travail:
    """Extra work handed in: `demi_vacations` (2 to 6 half-units) once the team has decided (R5.4)."""

    id: str
    cotec: str
    personne: str
    date: dt.date
    intitule: str
    demi_vacations: int
    decide_le: dt.date | None = None
    decide_par: str = ""
    notes: str = ""


def membership_on(membres: Sequence[Membre], cotec: str | None, day: dt.date) -> Membre | None:
    """The membership of that CoTec in force on `day`, or None."""
    for membre in membres:
        if membre.cotec == cotec and in_force(membre.depuis, membre.jusquau, day):
            return membre
    return None


def refusal_of_pay(
    membre: Membre | None,
    en_equipe: bool,
    day: dt.date,
    presence: Presence | None = None,
    rencontre: Rencontre | None = None,
) -> str:
    """Why vacations of that day are not paid (R5.4 scope, R5.5), in words; "" when they are."""
    if rencontre is not None and rencontre.nature != COTEC:
        return "réunion non rémunérée : seuls les CoTec le sont"
    if rencontre is not None and rencontre.annulee_le is not None:
        return ANNULEE
    if membre is None:
        return "n’est pas membre du CoTec à cette date"
    if en_equipe:
        return "membre de l’équipe opérationnelle : jamais rémunéré(e)"
    if membre.role == "expert":
        return "expert(e) non rémunéré(e) pour ce CoTec"
    if not membre.demande:
        return "n’a pas demandé à être rémunéré(e)"
    # A request covers the meetings of the same year before it, not those of an earlier year.
    if membre.demande_le is not None and membre.demande_le.year > day.year:
        return f"demande du {format_date(membre.demande_le)}, postérieure à l’année de la réunion"
    if not membre.peut_etre_remunere:
        return "ne peut pas percevoir de rémunération"
    own = presence.deja_retribue if presence is not None else None
    if own if own is not None else membre.deja_retribue:
        return "déjà rétribué(e) par sa structure" + (" pour cette réunion" if own else "")
    return ""


def refusal_of_travel(membre: Membre | None) -> str:
    """Why the journey is not reimbursed (R5.7: any member or expert, paid or not), in words; "" when it is."""
    if membre is None:
        return "n’est pas membre du CoTec à cette date"
    return "frais déjà remboursés par sa structure" if membre.frais_par_structure else ""


def warnings_of(cotec: Cotec, membres: Sequence[Membre], rencontres: Sequence[Rencontre], day: dt.date) -> list[str]:
    """What is outside R5.2 (12 to 15 people, six meetings over a year, at most one a month), as sentences.

    `rencontres`: those that are held or will be; one that was cancelled is none of them.
    """
    effectif = len({m.personne for m in membres if m.role == "membre" and in_force(m.depuis, m.jusquau, day)})
    found = []
    if not EFFECTIF[0] <= effectif <= EFFECTIF[1]:
        found.append(f"{plural(effectif, 'membre')} : la charte prévoit {EFFECTIF[0]} à {EFFECTIF[1]} personnes")
    if len(rencontres) > SEANCES:
        found.append(f"{len(rencontres)} réunions : la charte en prévoit {SEANCES}")
    months = Counter((r.date.year, r.date.month) for r in rencontres)
    for (year, month), count in sorted(months.items()):
        if count > COTEC_PAR_MOIS:
            found.append(f"{count} réunions en {month:02}/{year} : au plus une par mois")
    if cotec.debut and cotec.fin and (cotec.fin - cotec.debut).days > DUREE_JOURS:
        found.append("plus d’une année entre le début et la fin")
    if not (cotec.copilote_copil and cotec.copilote_equipe):
        found.append("il manque un copilote (un membre du CoPil et un membre de l’équipe)")
    return found
