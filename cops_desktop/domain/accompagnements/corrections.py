"""What may be noted or corrected of a history: the CoPil's decisions, the day and the reason of a move (R6.3)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from cops_desktop.domain.accompagnements.parcours import Parcours, faute_d_histoire, motif_demande
from cops_desktop.domain.accompagnements.types import Decision, Examen, Mouvement
from cops_desktop.domain.words import format_date


# Decisions of the CoPil ------------------------------------------------------------------------------------------
def faute_d_examen(life: Parcours, examen: Examen, today: date | None) -> str:
    """Why the CoPil cannot have decided so; "" when it can. `today` None: its day is not held against the calendar."""
    item, day = life.accompagnement, format_date(examen.le)
    if today is not None and examen.le > today:
        return f"Le {day} n’est pas encore venu : la décision se note une fois prise."
    if examen.le < item.demande_le:
        return f"Le {day} est avant la demande, reçue le {format_date(item.demande_le)}."
    if any(other.le == examen.le and other.id != examen.id for other in life.examens):
        return f"Une décision du {day} est déjà notée pour cette demande : corrigez-la."
    if examen.decision is not Decision.APPROUVEE and life.debut is not None and examen.le >= life.debut:
        return (
            f"L’accompagnement a commencé le {format_date(life.debut)} : il ne se refuse plus ni ne se reporte. "
            "Suspendez-le, ou abandonnez-le."
        )
    return ""


# Moves -----------------------------------------------------------------------------------------------------------
def corrige(life: Parcours, mouvement: Mouvement) -> Mouvement:
    """The move of the same key, on the day and for the reason that are given; whence, whither and who stay.

    On the day of the move before it or after it, it is noted just after the one, just before the other.
    """
    rank = next(rank for rank, move in enumerate(life.mouvements) if move.id == mouvement.id)
    present, le = life.mouvements[rank], mouvement.le.replace(microsecond=0, tzinfo=None)
    le = present.le if le.date() == present.le.date() else _between(life, rank, le)
    return replace(present, le=le, motif=mouvement.motif.strip())


def _between(life: Parcours, rank: int, le: datetime) -> datetime:
    before = life.mouvements[rank - 1].le if rank else None
    after = life.mouvements[rank + 1].le if rank + 1 < len(life.mouvements) else None
    if before is not None and le <= before and le.date() == before.date():
        return before + timedelta(seconds=1)
    if after is not None and le >= after and le.date() == after.date():
        return after - timedelta(seconds=1)
    return le


def faute_de_correction(life: Parcours, mouvement: Mouvement, today: date | None) -> str:
    """Why a move cannot be so (see `corrige`, which made it); "" when it can."""
    day = mouvement.le.date()
    if today is not None and day > today:
        return f"Le {format_date(day)} n’est pas encore venu : un changement d’étape se note le jour où il a lieu."
    moves = tuple(mouvement if move.id == mouvement.id else move for move in life.mouvements)
    rank = next(rank for rank, move in enumerate(moves) if move.id == mouvement.id)
    if rank and mouvement.le < moves[rank - 1].le:
        return _hors_de_l_ordre(day, "avant", moves[rank - 1])
    if rank + 1 < len(moves) and mouvement.le > moves[rank + 1].le:
        return _hors_de_l_ordre(day, "après", moves[rank + 1])
    if fault := faute_d_histoire(life.accompagnement, moves):
        return fault
    why = motif_demande(Parcours(life.accompagnement, moves[:rank], life.examens), mouvement.vers, day)
    return f"{why} Écrivez-le en quelques mots." if why and not mouvement.motif else ""


def _hors_de_l_ordre(day: date, side: str, near: Mouvement) -> str:
    return (
        f"Le {format_date(day)} est {side} le {format_date(near.le.date())}, jour du passage à "
        f"« {near.vers.value} » : corrigez d’abord celui-ci."
    )
