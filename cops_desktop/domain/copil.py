"""The Comité de Pilotage: mandates of two years, binômes, volunteers (R4.1–R4.5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.engagements import fin_de

BINOMES = 14  # at most (R4.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandat:
    """A CoPil: being composed until it is validated, tacitly or by vote (R4.2).

    `appel_le`: when volunteers were called for. `votants`: how many voted.
    """

    id: str
    debut: date
    fin: date | None = None
    appel_le: date | None = None
    validation: str = ""
    valide_le: date | None = None
    votants: int | None = None
    notes: str = ""

    @property
    def dernier_jour(self) -> date:
        """The last day of the mandate: two years, unless said (R4.1)."""
        return self.fin or fin_de(self.debut)

    def en_cours(self, day: date) -> bool:
        """Whether it runs on `day`, both ends included."""
        return self.debut <= day <= self.dernier_jour


@dataclass(frozen=True, slots=True, kw_only=True)
class Volontaire:
    """Somebody of the CoPart who answered the call; `avec`: with whom they would form a binôme."""

    id: str
    mandat: str
    personne: str
    structure: str | None = None
    avec: str | None = None
    le: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Binome:
    """A pair of a mandate; `voix`: votes received, `retenu`: whether it sits (R4.2)."""

    id: str
    mandat: str
    numero: int
    voix: int | None = None
    retenu: bool = True
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MembreBinome:
    """A person in a binôme, for a structure or in their own name, while they are (R4.1).

    `action`: the action of the COPS that they copilot (R4.5), where no CoTec or meeting of the file says it.
    """

    id: str
    binome: str
    personne: str
    structure: str | None = None
    depuis: date | None = None
    jusquau: date | None = None
    action: str = ""
    notes: str = ""


def mandat_du(mandats: Iterable[Mandat], day: date) -> Mandat | None:
    """The validated mandate that runs on `day`; of two, the one that began last."""
    running = [m for m in mandats if m.validation and m.en_cours(day)]
    return max(running, key=lambda m: (m.debut, m.id), default=None)


def siegent(
    mandat: Mandat | None, binomes: Sequence[Binome], membres: Iterable[MembreBinome], day: date
) -> dict[str, Binome]:
    """Who sits in the CoPil on `day`: by person, their binôme."""
    if mandat is None:
        return {}
    sitting = {b.id: b for b in binomes if b.mandat == mandat.id and b.retenu}
    return {
        m.personne: sitting[m.binome] for m in membres if m.binome in sitting and in_force(m.depuis, m.jusquau, day)
    }
