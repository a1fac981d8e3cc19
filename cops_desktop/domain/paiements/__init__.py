"""Payment forms (états de vacations et de frais): what is still unpaid, on which form, in which state (R5.6–R5.9).

Everything unpaid is a difference: what the rules owe now, less what stands on live frozen lines. A first payment is
the difference with nothing (rang 0). That is why nothing is paid twice, and why a correction needs no case of its own.
"""

from cops_desktop.domain.paiements.budget import Budget
from cops_desktop.domain.paiements.composition import compose, payable_groups, price
from cops_desktop.domain.paiements.dus import assess
from cops_desktop.domain.paiements.etats import (
    CANCELLABLE,
    PARTS,
    Avancement,
    Etat,
    Nature,
    check_transition,
    next_state,
)
from cops_desktop.domain.paiements.lignes import Dossier, Impaye, Ligne, Proposition, Situation, TravailRendu

__all__ = [
    "CANCELLABLE",
    "PARTS",
    "Avancement",
    "Budget",
    "Dossier",
    "Etat",
    "Impaye",
    "Ligne",
    "Nature",
    "Proposition",
    "Situation",
    "TravailRendu",
    "assess",
    "check_transition",
    "compose",
    "next_state",
    "payable_groups",
    "price",
]
