"""The Comité de Pilotage: mandates of two years, binômes, volunteers (R4.1–R4.5)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.engagements import Periode, fin_de
from cops_desktop.domain.words import format_date, plural

BINOMES = 14  # at most (R4.1)
DEUX = 2  # persons in a binôme
TACITE, VOTE = "tacite", "vote"  # how a CoPil is validated (R4.2)


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


def occupants(
    mandat: Mandat | None, binomes: Iterable[Binome], membres: Iterable[MembreBinome], day: date
) -> dict[str, tuple[MembreBinome, ...]]:
    """The binômes of a mandate that sit, by key, and who is in each on `day`: nobody in one that both have left."""
    if mandat is None:
        return {}
    found: dict[str, list[MembreBinome]] = {b.id: [] for b in binomes if b.mandat == mandat.id and b.retenu}
    for m in membres:
        if m.binome in found and in_force(m.depuis, m.jusquau, day):
            found[m.binome].append(m)
    return {key: tuple(there) for key, there in found.items()}


def siegent(
    mandat: Mandat | None, binomes: Sequence[Binome], membres: Iterable[MembreBinome], day: date
) -> dict[str, Binome]:
    """Who sits in the CoPil on `day`: by person, their binôme."""
    seats = occupants(mandat, binomes, membres, day)
    return {m.personne: b for b in binomes for m in seats.get(b.id, ())}


def precedent(mandats: Iterable[Mandat], mandat: Mandat) -> Mandat | None:
    """The validated mandate before this one: of those that began earlier, the last."""
    before = [m for m in mandats if m.validation and m.id != mandat.id and m.debut < mandat.debut]
    return max(before, key=lambda m: (m.debut, m.id), default=None)


def ont_siege(mandat: Mandat, binomes: Iterable[Binome], membres: Iterable[MembreBinome]) -> set[str]:
    """Who sat in a CoPil, were it for a part of the mandate only (§: who left early has come from it as well)."""
    sitting = {b.id for b in binomes if b.mandat == mandat.id and b.retenu}
    return {m.personne for m in membres if m.binome in sitting}


@dataclass(frozen=True, slots=True)
class Quart:
    """How many of those who sit at the start come from the previous CoPil; a quarter is desirable (R4.3).

    `disponibles`: how many of the previous CoPil could sit again, their engagement being in force at the start.
    """

    membres: int
    precedents: int
    disponibles: int

    @property
    def souhaite(self) -> int:
        """A quarter, rounded up: 7 of 28, 7 of 27 too."""
        return -(-self.membres // 4)

    @property
    def atteint(self) -> bool:
        """Whether there are enough."""
        return self.precedents >= self.souhaite

    @property
    def phrase(self) -> str:
        """« 8 sur 28 viennent du CoPil précédent : un quart est souhaitable, il en faut 7. »"""
        if not self.membres:
            return "Personne n’est encore placé : un quart devrait venir du CoPil précédent."
        verb = "viennent" if self.precedents > 1 else "vient"
        said = f"{self.precedents} sur {self.membres} {verb} du CoPil précédent"
        if not self.atteint and not self.disponibles:
            return f"{said} : plus personne de celui-ci n’est engagé au début du mandat, le quart est hors de portée."
        return f"{said} : un quart est souhaitable, il en faut {self.souhaite}."


def quart(sieges: Collection[str], anciens: Collection[str], engages: Collection[str]) -> Quart:
    """The quarter, of those who sit at the start; `anciens` sat in the previous CoPil, `engages` may sit (R4.1)."""
    old = set(anciens)
    return Quart(len(set(sieges)), len(old.intersection(sieges)), len(old.intersection(engages)))


def au_depart(mandat: Mandat, binomes: Sequence[Binome], membres: Iterable[MembreBinome]) -> dict[str, Binome]:
    """Who sits on the first day of the mandate, or would: by person, their binôme."""
    return siegent(mandat, binomes, membres, mandat.debut)


def engagement_le(periodes: Iterable[Periode], structure: str | None, day: date) -> Periode | None:
    """The engagement with which somebody sits on `day`: the one for that structure or in their own name, else any.

    None: none is in force, they may not sit (R4.1).
    """
    running = [p for p in periodes if p.en_vigueur(day)]
    return max(running, key=lambda p: (p.engagement.structure == structure, p.fin, p.engagement.id), default=None)


def faute_d_engagement(periodes: Sequence[Periode], day: date) -> str:
    """Why somebody may not sit from `day` on, for want of an engagement in force (R4.1); "" when they may."""
    if engagement_le(periodes, None, day) is not None:
        return ""
    on = f"au {format_date(day)}"
    if not periodes:
        return "n’a pas signé la charte d’engagement"
    before = [p for p in periodes if p.fin < day]
    if before:
        return f"n’a pas d’engagement en vigueur {on} (le dernier finit le {format_date(max(p.fin for p in before))})"
    return (
        f"n’a pas d’engagement en vigueur {on} (le prochain commence le {format_date(min(p.debut for p in periodes))})"
    )


def membres_le(membres: Iterable[MembreBinome], day: date) -> list[MembreBinome]:
    """Those who are in a binôme on `day`."""
    return [m for m in membres if in_force(m.depuis, m.jusquau, day)]


def fautes_de_composition(
    mandat: Mandat,
    binomes: Sequence[Binome],
    membres: Sequence[MembreBinome],
    engagements: Mapping[str, Sequence[Periode]],
    noms: Mapping[str, str],
) -> list[str]:
    """What forbids that these binômes sit (R4.1): nobody, somebody in two of them, somebody who is not engaged.

    A binôme of one person alone is a warning (`avertissements`), no fault.
    """
    numbers = {b.id: b.numero for b in binomes}
    here = [m for m in membres_le(membres, mandat.debut) if m.binome in numbers]
    if not here:
        return ["Aucun binôme n’est composé."]
    found = []
    by_person: dict[str, list[int]] = defaultdict(list)
    for m in here:
        by_person[m.personne].append(numbers[m.binome])
    for person, places in by_person.items():
        if len(places) > 1:
            which = " et ".join(str(n) for n in sorted(places))
            found.append(f"{noms.get(person, '')} est dans deux binômes ({which}) : une personne n’est que dans un.")
        if fault := faute_d_engagement(engagements.get(person, ()), mandat.debut):
            found.append(f"{noms.get(person, '')} {fault}.")
    crowded = [numbers[key] for key, count in Counter(m.binome for m in here).items() if count > DEUX]
    found += [f"Le binôme {number} compte plus de deux personnes." for number in sorted(crowded)]
    return found


def avertissements(
    mandat: Mandat,
    binomes: Sequence[Binome],
    membres: Sequence[MembreBinome],
    engagements: Mapping[str, Sequence[Periode]],
    noms: Mapping[str, str],
    day: date,
) -> list[str]:
    """What the team should know of a CoPil, and that excludes nobody by itself (R4.1, R4.2).

    Said as of `day`, kept inside the mandate: before it begins, as of its first day.
    """
    day = min(max(day, mandat.debut), mandat.dernier_jour)
    sitting = [b for b in binomes if b.retenu]
    numbers = {b.id: b.numero for b in sitting}
    here = [m for m in membres_le(membres, day) if m.binome in numbers]
    counts = Counter(m.binome for m in here)
    found = []
    for binome in sitting:
        if counts[binome.id] == 1:
            found.append(f"Le binôme {binome.numero} n’a qu’une personne.")
        elif not counts[binome.id]:
            found.append(f"Le binôme {binome.numero} n’a plus personne.")
    if len(sitting) > BINOMES:
        found.append(f"{plural(len(sitting), 'binôme')} : au-delà de {BINOMES}, un vote départage.")
    for m in here:
        if mandat.validation and engagement_le(engagements.get(m.personne, ()), m.structure, day) is None:
            found.append(f"{noms.get(m.personne, '')} (binôme {numbers[m.binome]}) {_lapsed(engagements, m, day)}.")
    return found


def _lapsed(engagements: Mapping[str, Sequence[Periode]], membre: MembreBinome, day: date) -> str:
    ended = [p.fin for p in engagements.get(membre.personne, ()) if p.fin < day]
    if not ended:
        return "siège sans engagement"
    return f"siège sans engagement depuis le {format_date(max(ended))}"


def faute_de_remplacement(mandat: Mandat, partant: MembreBinome, dernier_jour: date, *, deja: bool) -> str:
    """Why somebody cannot leave on `dernier_jour`, another coming the day after; "" when they can (R4.1).

    `deja`: whether who comes sits already.
    """
    since = partant.depuis or mandat.debut
    if not since <= dernier_jour <= mandat.dernier_jour:
        span = f"du {format_date(since)} au {format_date(mandat.dernier_jour)}"
        return f"Le dernier jour est dans le mandat de cette personne, {span}."
    if partant.jusquau is not None:
        return f"Cette personne a déjà quitté le CoPil le {format_date(partant.jusquau)}."
    if deja:
        return "Cette personne siège déjà au CoPil : une personne n’est que dans un binôme."
    return ""
