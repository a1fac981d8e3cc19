"""Demandes de mise en relation: who asks for whom, the shortlist, the contacts made, the outcome (R2.9).

Where a request stands follows from what is done for it: somebody on the shortlist means that one searches, a contact
noted means that people were contacted. Only closing and reopening are decided by hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cops_desktop.domain.words import plural


class EtatDemande(StrEnum):
    """Where a request stands."""

    RECUE = "reçue"
    RECHERCHE = "recherche en cours"
    CONTACTS = "personnes contactées"
    SATISFAITE = "satisfaite"
    SANS_SUITE = "sans suite"

    @property
    def close(self) -> bool:
        """Whether nothing more is to be done for it."""
        return self in (EtatDemande.SATISFAITE, EtatDemande.SANS_SUITE)


class EtatProposition(StrEnum):
    """What became of somebody on the shortlist."""

    A_CONTACTER = "à contacter"
    CONTACTEE = "contactée"
    D_ACCORD = "d’accord"
    A_DECLINE = "a décliné"
    MISE_EN_RELATION = "mise en relation"


@dataclass(frozen=True, slots=True, kw_only=True)
class MiseEnRelation:
    """A request for an introduction. `structure`: its key; `demandeur`: who asks, in words; `close_le` once closed."""

    id: str
    demande_le: date
    structure: str | None = None
    demandeur: str = ""
    besoin: str
    profils: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    territoire: str = ""
    periode: str = ""
    etat: EtatDemande = EtatDemande.RECUE
    issue: str = ""
    close_le: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """Somebody on the shortlist of a request, and the contact made with them."""

    id: str
    mise_en_relation: str
    personne: str
    etat: EtatProposition = EtatProposition.A_CONTACTER
    contactee_le: date | None = None
    reponse_le: date | None = None
    notes: str = ""


def avancee(etat: EtatDemande, propositions: Iterable[Proposition]) -> EtatDemande:
    """Where a request stands with this shortlist; a closed one stays closed, and a search begun stays begun."""
    if etat.close:
        return etat
    states = {p.etat for p in propositions}
    if states - {EtatProposition.A_CONTACTER}:
        return EtatDemande.CONTACTS
    return EtatDemande.RECHERCHE if states or etat is not EtatDemande.RECUE else EtatDemande.RECUE


def rouverte(propositions: Iterable[Proposition]) -> EtatDemande:
    """Where a closed request stands once it is taken up again."""
    return avancee(EtatDemande.RECUE, propositions)


_REPONSES = (EtatProposition.D_ACCORD, EtatProposition.A_DECLINE, EtatProposition.MISE_EN_RELATION)


def noter(proposition: Proposition, etat: EtatProposition, day: date) -> Proposition:
    """Somebody was contacted, or answered, on `day`; a date that is known stays, one that means nothing goes."""
    contacted = proposition.contactee_le or day
    if etat is EtatProposition.A_CONTACTER:
        return replace(proposition, etat=etat, contactee_le=None, reponse_le=None)
    answered = (proposition.reponse_le or max(day, contacted)) if etat in _REPONSES else None
    return replace(proposition, etat=etat, contactee_le=contacted, reponse_le=answered)


def faute_de_contact(proposition: Proposition) -> str:
    """Why a contact cannot be as it is noted; "" when it can."""
    contacted, answered = proposition.contactee_le, proposition.reponse_le
    if answered is not None and contacted is not None and answered < contacted:
        return "La réponse est datée d’avant le contact : corrigez l’une des deux dates."
    if proposition.etat is EtatProposition.A_CONTACTER and (contacted or answered):
        return "« À contacter » n’a pas de date : choisissez « contactée », ou videz les dates."
    return ""


def faute_de_cloture(demande: MiseEnRelation, etat: EtatDemande, issue: str, day: date) -> str:
    """Why a request cannot be closed so; "" when it can."""
    if demande.etat.close:
        return "Cette demande est déjà close. Rouvrez-la pour la changer."
    if not etat.close:
        return "Une demande se clôt « satisfaite » ou « sans suite »."
    if not issue.strip():
        return "Dites en quelques mots ce qu’il en est advenu : l’issue reste avec la demande."
    if day < demande.demande_le:
        return "La demande ne peut pas être close avant d’avoir été reçue : corrigez la date."
    return ""


def attente(demande: MiseEnRelation, day: date) -> str:
    """« attend depuis 12 jours »; "" when it is closed."""
    if demande.etat.close:
        return ""
    days = (day - demande.demande_le).days
    if days <= 0:
        return "reçue aujourd’hui" if days == 0 else ""
    return f"attend depuis {plural(days, 'jour')}"
