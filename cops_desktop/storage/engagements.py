"""The engagements' tables: charters signed, contributions, the baromètre."""

from collections.abc import Iterable

from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.engagements import Contribution, Engagement
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import Rows, Value

ENGAGEMENTS = Rows("engagements", Engagement)
CONTRIBUTIONS = Rows("contributions", Contribution)
BAROMETRE = Rows("barometre", Sollicitation)


def engagements(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Engagement]:
    """Charters signed, oldest first."""
    return ENGAGEMENTS.read(db, f"{where} ORDER BY signe_le, id", args)


def contributions(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Contribution]:
    """Contributions, oldest first."""
    return CONTRIBUTIONS.read(db, f"{where} ORDER BY date, id", args)


def barometre(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Sollicitation]:
    """Who was asked in the campaigns, oldest first."""
    return BAROMETRE.read(db, f"{where} ORDER BY campagne, sollicite_le, id", args)
