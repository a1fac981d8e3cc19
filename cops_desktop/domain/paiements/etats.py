"""A payment form and its states (R5.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cops_desktop.domain.errors import Refus


class Nature(StrEnum):
    """What a line pays."""

    VACATION = "vacation"
    TRAJET = "trajet"
    FRAIS = "frais"
    TRAVAIL = "travail"


# Vacations are gross and go to payroll; travel is reimbursed as it stands (§9): the two never make up for each other.
PARTS = (frozenset({Nature.VACATION, Nature.TRAVAIL}), frozenset({Nature.TRAJET, Nature.FRAIS}))


class Avancement(StrEnum):
    """The states of a form (R5.8)."""

    BROUILLON = "brouillon"
    VALIDE = "validé"
    SIGNE = "signé"
    TRANSMIS = "transmis"
    PAYE = "payé"
    ANNULE = "annulé"


_ORDER = (Avancement.BROUILLON, Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE)
CANCELLABLE = frozenset({Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS})


def next_state(etat: Avancement) -> Avancement | None:
    """The one state that may follow (besides annulé); None after payé and annulé."""
    if etat in (Avancement.PAYE, Avancement.ANNULE):
        return None
    return _ORDER[_ORDER.index(etat) + 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Etat:
    """A payment form: one person, one CoTec, one calendar year. `copie`: its head, frozen when it was validated."""

    id: str
    personne: str
    cotec: str
    annee: int
    jusquau: date
    etat: Avancement = Avancement.BROUILLON
    lettre: str | None = None
    numero: int | None = None
    valide_le: date | None = None
    signe_le: date | None = None
    transmis_le: date | None = None
    paye_le: date | None = None
    annule_le: date | None = None
    motif: str = ""
    copie: Mapping[str, str] | None = None
    notes: str = ""

    @property
    def reference(self) -> str:
        """2026-A-0012, or "" for a draft."""
        return f"{self.annee}-{self.lettre}-{self.numero:04}" if self.numero else ""


def check_transition(etat: Etat, to: Avancement) -> None:
    """Raises Refus unless `to` may follow (R5.8)."""
    if to is Avancement.ANNULE:
        if etat.etat in CANCELLABLE:
            return
        if etat.etat is Avancement.PAYE:
            raise Refus(
                f"L’état {etat.reference} est payé : il ne s’annule plus. Corrigez la réunion ; "
                "la différence sera portée au prochain état."
            )
        raise Refus(f"Un état {etat.etat.value} ne s’annule pas.")
    if next_state(etat.etat) is not to:
        raise Refus(
            f"L’état {etat.reference or 'en brouillon'} est {etat.etat.value} : il ne peut pas passer à {to.value}. "
            "L’ordre est brouillon, validé, signé, transmis, payé."
        )
