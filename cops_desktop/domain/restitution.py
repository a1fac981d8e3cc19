"""The *restitution* of a meeting and the *retours* on it of those who were not there (R3.6, R3.8)."""

from datetime import date, timedelta
from enum import StrEnum

DELAI = timedelta(days=30)  # R3.6 §: how long a *retour* is awaited once the restitution was sent


class Attente(StrEnum):
    """Where the *retour* of somebody who was not there stands."""

    PAS_ENVOYEE = "restitution à envoyer"
    ATTENDU = "retour attendu"
    RECU = "retour reçu"
    SANS_RETOUR = "sans retour"


def echeance(envoyee_le: date) -> date:
    """The last day on which a *retour* is awaited."""
    return envoyee_le + DELAI


def attente(envoyee_le: date | None, retour_le: date | None, day: date) -> Attente:
    """Where a *retour* stands on `day`; one that came late is one that came."""
    if retour_le is not None:
        return Attente.RECU
    if envoyee_le is None:
        return Attente.PAS_ENVOYEE
    return Attente.ATTENDU if day <= echeance(envoyee_le) else Attente.SANS_RETOUR
