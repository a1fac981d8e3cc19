"""Two versions of one file: what was done in one that the other lacks, and the forms that only one of them has."""

from dataclasses import dataclass
from datetime import datetime

from cops_desktop.domain.moments import PARIS
from cops_desktop.storage import history
from cops_desktop.storage.connection import Database


@dataclass(frozen=True, slots=True)
class Geste:
    """One operation as such a list shows it; `quand` in Paris."""

    quand: datetime
    qui: str
    quoi: str


def seulement(here: Database, there: Database) -> tuple[Geste, ...]:
    """What was done in the first of two versions and is not in the other, newest first."""
    known = {operation.id for operation in history.operations(there)}
    return tuple(
        Geste(operation.at.astimezone(PARIS), operation.by, operation.label)
        for operation in history.operations(here)
        if operation.id not in known
    )


def etats_seulement(here: Database, there: Database) -> tuple[str, ...]:
    """The numbers of the validated forms that only the first of two versions has: people may have been paid on them."""
    return tuple(sorted(_numbers(here) - _numbers(there)))


def _numbers(db: Database) -> set[str]:
    rows = db.conn.execute("SELECT annee, lettre, numero FROM etats WHERE numero IS NOT NULL")
    return {f"{annee}-{lettre}-{numero:04}" for annee, lettre, numero in rows}
