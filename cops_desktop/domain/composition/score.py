"""The score of a composition: what it lacks of each criterion, weighed and summed; 0 is perfect, lower is better."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cops_desktop.domain.composition.candidats import Accord, Candidat, Paire, accord, sieges
from cops_desktop.domain.composition.criteres import REPARTIS, Case, Cibles, Critere, cases
from cops_desktop.domain.words import plural, typography

Poids = Mapping[Critere, int]


@dataclass(frozen=True, slots=True)
class Partie:
    """What one criterion adds to the score: `ecart` persons or binômes, `poids` points each; and the figures."""

    critere: Critere
    ecart: int
    poids: int
    figures: str

    @property
    def points(self) -> int:
        """What it adds."""
        return self.ecart * self.poids


@dataclass(frozen=True, slots=True)
class Score:
    """All criteria that weigh, in their order."""

    parties: tuple[Partie, ...]

    @property
    def total(self) -> int:
        """The one number."""
        return sum(partie.points for partie in self.parties)


class Decompte:
    """What a composition lacks, kept up to date binôme by binôme: exchanges are weighed by the thousand."""

    def __init__(self, composition: Iterable[Paire], cibles: Cibles) -> None:
        self._cibles = cibles
        self._par_case: Counter[Case] = Counter()
        self._par_structure: Counter[str] = Counter()
        self._cases: dict[str, list[Case]] = {}
        self._anciens = 0
        self._lacking = dict.fromkeys(Critere, 0)
        self.change((), composition)

    def change(self, out: Iterable[Paire], into: Iterable[Paire]) -> None:
        """Takes some binômes out, and puts others in."""
        for paires, sign in ((out, -1), (into, 1)):
            for paire in paires:
                self._count(paire, sign)

    def _count(self, paire: Paire, sign: int) -> None:
        for membre in paire.membres:
            for case in self._of(membre):
                self._par_case[case] += sign
            self._anciens += sign * membre.ancien
            self._lacking[Critere.SOUHAITS] += sign * (not honore(paire, membre))
        for structure in _structures_de(paire):
            already = self._par_structure[structure] - (sign < 0)
            self._lacking[Critere.STRUCTURES] += sign * (already > 0)
            self._par_structure[structure] += sign
        if len(paire.membres) == 2:
            one, other = paire.membres
            self._lacking[Critere.CHARTE] += sign * (accord(one, other) is Accord.AUCUN)
            self._lacking[Critere.MIXITE] += sign * (one.famille is other.famille)

    def _of(self, membre: Candidat) -> list[Case]:
        if membre.personne not in self._cases:
            self._cases[membre.personne] = cases(membre)
        return self._cases[membre.personne]

    def ecarts(self) -> dict[Critere, int]:
        """What lacks of each criterion, in persons or in binômes."""
        lacking = dict(self._lacking)
        for case, aim in self._cibles.vises.items():
            lacking[case[0]] += max(0, aim - self._par_case[case])
        lacking[Critere.ANCIENS] = max(0, self._cibles.anciens - self._anciens)
        lacking[Critere.NOUVEAUX] = max(0, self._anciens - self._cibles.anciens)
        return lacking

    def total(self, poids: Poids) -> int:
        """The score as a number alone: what exchanges are compared by."""
        lacking = self.ecarts()
        return sum(lacking[critere] * weight for critere, weight in poids.items())


def total(composition: Iterable[Paire], cibles: Cibles, poids: Poids) -> int:
    """The score of a composition as a number alone."""
    return Decompte(composition, cibles).total(poids)


def score(composition: Sequence[Paire], cibles: Cibles, poids: Poids) -> Score:
    """The score with each criterion's part, in words."""
    lacking = Decompte(composition, cibles).ecarts()
    return Score(
        tuple(
            Partie(critere, lacking[critere], poids[critere], typography(_figures(critere, composition, cibles)))
            for critere in Critere
            if critere in poids
        )
    )


def binomes_par_structure(composition: Sequence[Paire]) -> Counter[str]:
    """In how many binômes each structure is."""
    return Counter(structure for paire in composition for structure in _structures_de(paire))


def _structures_de(paire: Paire) -> set[str]:
    return {membre.structure for membre in paire.membres if membre.structure is not None}


def honore(paire: Paire, membre: Candidat) -> bool:
    """Whether a member has whom they asked for, or asked for nobody."""
    return membre.avec is None or any(other.personne == membre.avec for other in paire.membres)


def _figures(critere: Critere, composition: Sequence[Paire], cibles: Cibles) -> str:
    """« Est 14 pour 13 visés, Ouest 9 pour 10 visés »: what the criterion counted."""
    seated = sieges(composition)
    pairs = [paire for paire in composition if len(paire.membres) == 2]
    if critere in REPARTIS:
        return _parts(critere, seated, cibles)
    olds = sum(membre.ancien for membre in seated)
    if critere is Critere.ANCIENS:
        return f"{plural(olds, 'personne')} sur {len(seated)}, pour {cibles.anciens} au moins"
    if critere is Critere.NOUVEAUX:
        return f"{plural(len(seated) - olds, 'nouveau', 'nouveaux')} sur {len(seated)}"
    if critere is Critere.STRUCTURES:
        return _structures(composition, seated)
    if critere is Critere.SOUHAITS:
        asked = [(paire, m) for paire in composition for m in paire.membres if m.avec is not None]
        met = sum(honore(paire, membre) for paire, membre in asked)
        return f"{plural(met, 'souhait respecté', 'souhaits respectés')} sur {len(asked)}" if asked else "aucun souhait"
    if critere is Critere.CHARTE:
        kept = sum(accord(*paire.membres) is not Accord.AUCUN for paire in pairs)
        return f"{plural(kept, 'binôme')} sur {len(pairs)}"
    mixed = sum(paire.membres[0].famille is not paire.membres[1].famille for paire in pairs)
    return f"{plural(mixed, 'binôme mêle', 'binômes mêlent')} deux familles, sur {len(pairs)}"


def _parts(critere: Critere, seated: Sequence[Candidat], cibles: Cibles) -> str:
    counted = Counter(name for membre in seated for case, name in cases(membre) if case is critere)
    aimed = {name: aim for (case, name), aim in cibles.vises.items() if case is critere}
    names = [*aimed, *sorted(counted.keys() - aimed.keys())]
    lines = [f"{name} {counted[name]} pour {plural(aimed.get(name, 0), 'visé')}" for name in names]
    if critere is Critere.TERRITOIRES and (unknown := sum(membre.territoire is None for membre in seated)):
        lines.append(f"territoire inconnu {unknown}")
    return " · ".join(lines)


def _structures(composition: Sequence[Paire], seated: Sequence[Candidat]) -> str:
    names = {membre.structure: membre.nom_structure for membre in seated}
    several = {key: count for key, count in binomes_par_structure(composition).items() if count > 1}
    if not several:
        return "aucune structure dans deux binômes"
    return ", ".join(sorted(f"{names[key]} dans {count} binômes" for key, count in several.items()))
