"""The structures that a list names: known ones by exact or folded name, the others as spellings to bring together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from cops_desktop.domain.annuaire import Structure
from cops_desktop.domain.noms import tout_en_capitales
from cops_desktop.services.listes.apercu import Rapprochement
from cops_desktop.services.listes.orthographes import MEME, paires
from cops_desktop.services.listes.plier import plie

NEUVE = "neuve:"  # a structure that the import will make, by the name that it takes
PLUSIEURS = "plusieurs structures portent ce nom"


def noms_de(structure: Structure) -> tuple[str, ...]:
    """Every name by which a structure is known."""
    return tuple(name for name in (structure.nom, structure.sigle, *structure.autres_noms) if name)


class NomsDeStructures:
    """`fois`: how often the list has each spelling. `memes`: the user's answers, by pair (see Rapprochement).

    `distinctes`: pairs of structures of the file that are known to be two.
    """

    def __init__(
        self,
        connues: Iterable[Structure],
        fois: Mapping[str, int],
        distinctes: Iterable[frozenset[str]] = (),
        memes: Mapping[tuple[str, str], bool] | None = None,
    ) -> None:
        self.connues = {structure.id: structure for structure in connues}
        self._fois = Counter(fois)
        self._distinctes = set(distinctes)
        self._memes = dict(memes or {})
        self._exact: dict[str, list[str]] = defaultdict(list)
        self._folded: dict[str, list[str]] = defaultdict(list)
        for structure in self.connues.values():
            for name in dict.fromkeys(noms_de(structure)):
                self._exact[name].append(structure.id)
            for folded in dict.fromkeys(map(plie, noms_de(structure))):
                self._folded[folded].append(structure.id)

    def nommees(self, nom: str) -> list[str]:
        """The structures of the file that bear this very name, or failing that its folded form."""
        return self._exact.get(nom) or self._folded.get(plie(nom)) or []

    @cached_property
    def _inconnus(self) -> list[str]:
        return [name for name in self._fois if len(self.nommees(name)) != 1]

    @cached_property
    def rapprochements(self) -> tuple[Rapprochement, ...]:
        """The questions, the likeliest first: no more than it takes to tie spellings together."""
        names: dict[str, list[str]] = defaultdict(list)
        for structure in self.connues.values():
            for name in noms_de(structure):
                names[name].append(structure.id)
        found = [
            Rapprochement(name, self.connues[key].nom, key, PLUSIEURS, (self._fois[name], 0))
            for name in self._inconnus
            for key in self.nommees(name)
        ]
        asked = _Ensembles()
        known_already = [name for name in self._fois if len(self.nommees(name)) == 1]
        for un, autre, _, why in paires(self._inconnus, [*names, *known_already]):
            keys = names.get(autre) or self.nommees(autre)
            if len(self.nommees(un)) > 1:
                continue
            for key in keys or [""]:
                other = key or autre
                if asked.unir(un, other):
                    name = self.connues[key].nom if key else autre
                    # Spellings that differ by their capitals alone look like nothing in a sentence: say so.
                    reason = "majuscules, accents ou tirets" if why == MEME and plie(un) == plie(autre) else why
                    found.append(Rapprochement(un, name, key, reason, (self._fois[un], self._fois[autre])))
        return tuple(found)

    @cached_property
    def _groupes(self) -> "dict[str, str]":
        """Spelling → what it stands for: a structure's key, or NEUVE and a name."""
        sets = _Ensembles()
        claimed: dict[str, str] = {}
        for proposal in self.rapprochements:
            if self._memes.get(proposal.paire) and proposal.cle and proposal.un not in claimed:
                claimed[proposal.un] = proposal.cle
        for proposal in self.rapprochements:
            if self._memes.get(proposal.paire) and not proposal.cle:
                one, other = claimed.get(sets.racine(proposal.un)), claimed.get(sets.racine(proposal.autre))
                if one and other and one != other:
                    continue  # two structures of the file are merged on their own page, not by a list
                sets.unir(proposal.un, proposal.autre)
                if one or other:
                    claimed[sets.racine(proposal.un)] = one or other or ""
        members: dict[str, list[str]] = defaultdict(list)
        for name in self._inconnus:
            members[sets.racine(name)].append(name)
        found = {}
        for names in members.values():
            key = next((claimed[name] for name in names if name in claimed), "")
            found.update(dict.fromkeys(names, key or NEUVE + self._prefere(names)))
        return found

    def _prefere(self, names: list[str]) -> str:
        """The spelling that a new structure takes: not shouted, then the most used, then the longest."""
        return max(names, key=lambda name: (not tout_en_capitales(name), self._fois[name], len(name)))

    def cle(self, nom: str) -> str:
        """What a spelling stands for: a structure's key, or NEUVE and the name of one to be made."""
        named = self.nommees(nom)
        return named[0] if len(named) == 1 else self._groupes.get(nom, NEUVE + nom)

    def nom(self, cle: str) -> str:
        """The name of what a spelling stands for."""
        return cle.removeprefix(NEUVE) if cle.startswith(NEUVE) else self.connues[cle].nom

    def autres_noms(self, cle: str) -> tuple[str, ...]:
        """The spellings that were accepted as other names of a structure."""
        own = {self.nom(cle)} if cle.startswith(NEUVE) else set(noms_de(self.connues[cle]))
        return tuple(name for name, stands in self._groupes.items() if stands == cle and name not in own)

    @property
    def refusees(self) -> list[tuple[str, str]]:
        """What the pairs that were refused stand for: two structures, from now on."""
        pairs = []
        for proposal in self.rapprochements:
            if self._memes.get(proposal.paire) is False:
                one, other = self.cle(proposal.un), proposal.cle or self.cle(proposal.autre)
                if one != other and frozenset((one, other)) not in self._distinctes:
                    pairs.append((one, other))
        return pairs


class _Ensembles:
    """Disjoint sets: what is tied to what, through any number of others."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def racine(self, item: str) -> str:
        while (parent := self._parent.get(item, item)) != item:
            item = parent
        return item

    def unir(self, un: str, autre: str) -> bool:
        """Tie two together; False when they were already."""
        one, other = self.racine(un), self.racine(autre)
        self._parent[one] = other
        return one != other
