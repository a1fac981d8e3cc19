"""Demandes de mise en relation: who asks for whom, the shortlist, the contacts made, the outcome (R2.9)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
