"""The cheapest assignment of persons to rooms, exactly: successive shortest paths, room by room rather than person by
person, so that six hundred persons take a fraction of a second.

Each person is put in their turn by the cheapest chain of moves (« she goes to B, whence he goes to C »). Such chains
keep the assignment the cheapest one at every step, as long as what a room costs grows with each person more. Costs
are whole numbers of any size: the caller packs into them, from the weightiest to the lightest, what it wants least.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Salle:
    """A room with who stays there: how many, and of each group. `places` None: no limit.

    The n-th person costs `taille` × (2n − 1), the n-th of a group `groupe` × (2n − 1): the squares of the numbers.
    """

    places: int | None
    deja: tuple[int, ...]
    taille: int = 0
    groupe: int = 0


class Flot:
    """Who is where. The room after the last one is outside: no limit, and what being there costs is the person's."""

    def __init__(self, salles: Sequence[Salle], groupes: int) -> None:
        self._salles = salles
        self._dehors = len(salles)
        self._groupes = groupes
        self._tailles = [sum(salle.deja) for salle in salles]
        self._par_groupe = [list(salle.deja) for salle in salles]
        self._libres = [[0] * groupes for _ in salles]  # of them, those that may move
        self._couts: list[Sequence[int]] = []
        self._groupe: list[int] = []
        self.ou: list[int] = []
        self._aretes: dict[int, list[tuple[int, int, int]]] = {}  # of each node, until something moves there
        # By room, group and other room: who would move there, the cheapest first. Who left since is dropped when seen.
        rooms = range(len(salles) + 1)
        self._partants: list[list[list[list[tuple[int, int]]]]] = [
            [[[] for _ in rooms] for _ in range(groupes)] for _ in rooms
        ]

    def place(self, groupe: int, couts: Sequence[int]) -> None:
        """Puts one person more: `couts`, what each room costs for them, that of outside last."""
        who = len(self.ou)
        self._couts.append(couts)
        self._groupe.append(groupe)
        self.ou.append(-1)
        chain = self._cheapest(groupe, couts)
        self._follow(who, chain)

    # Nodes: « one of this group arrives in this room » is room × groups + group; « one more in this room », once the
    # group is counted, comes after those; outside has nodes of the first kind only.

    def _cheapest(self, groupe: int, couts: Sequence[int]) -> list[tuple[int, int]]:
        """The nodes of the cheapest chain, in order, each with who moves to reach it (-1: nobody, or the new one)."""
        groups, outside = self._groupes, self._dehors
        rooms_at = (outside + 1) * groups
        size = rooms_at + outside
        dist: list[int | None] = [None] * size
        came: list[tuple[int, int]] = [(-1, -1)] * size
        todo, waiting = [], [False] * size
        for room, cost in enumerate(couts):
            node = room * groups + groupe
            dist[node] = cost
            todo.append(node)
            waiting[node] = True
        while todo:
            following: list[int] = []
            for node in todo:
                waiting[node] = False
                here = dist[node]
                assert here is not None
                arcs = self._aretes.get(node)
                if arcs is None:
                    arcs = self._aretes[node] = self._arcs(node, rooms_at)
                for target, cost, who in arcs:
                    known, found = dist[target], here + cost
                    if known is None or found < known:
                        dist[target], came[target] = found, (node, who)
                        if not waiting[target]:
                            waiting[target] = True
                            following.append(target)
            todo = following
        return self._back(self._end(dist, rooms_at), came)

    def _arcs(self, node: int, rooms_at: int) -> list[tuple[int, int, int]]:
        """Where a chain goes on from a node, at what cost, and who moves by it."""
        groups, outside = self._groupes, self._dehors
        if node >= rooms_at:
            room = node - rooms_at
            price, counts = self._salles[room].groupe, self._par_groupe[room]
            free = self._libres[room]
            return [(room * groups + g, price * (1 - 2 * counts[g]), -1) for g in range(groups) if free[g]]
        room, group = divmod(node, groups)
        if room == outside:
            found: list[tuple[int, int, int]] = []
            for other in range(groups):
                found += self._moves(room, other)
            return found
        found = self._moves(room, group)
        found.append((rooms_at + room, self._salles[room].groupe * (2 * self._par_groupe[room][group] + 1), -1))
        return found

    def _moves(self, room: int, group: int) -> list[tuple[int, int, int]]:
        found = []
        for other, heap in enumerate(self._partants[room][group]):
            while heap and self.ou[heap[0][1]] != room:
                heappop(heap)
            if heap:
                cost, who = heap[0]
                found.append((other * self._groupes + group, cost, who))
        return found

    def _end(self, dist: list[int | None], rooms_at: int) -> int:
        """The node where the cheapest chain ends: a room that has a place left, or outside."""
        ends: list[tuple[int, int]] = []
        for room, salle in enumerate(self._salles):
            reached, taken = dist[rooms_at + room], self._tailles[room]
            if reached is not None and (salle.places is None or taken < salle.places):
                ends.append((reached + salle.taille * (2 * taken + 1), rooms_at + room))
        outside = range(self._dehors * self._groupes, rooms_at)
        ends += [(reached, node) for node in outside if (reached := dist[node]) is not None]
        return min(ends)[1]

    @staticmethod
    def _back(end: int, came: list[tuple[int, int]]) -> list[tuple[int, int]]:
        chain = []
        node = end
        while node >= 0:
            before, who = came[node]
            chain.append((node, who))
            node = before
        return chain[::-1]

    def _follow(self, new: int, chain: list[tuple[int, int]]) -> None:
        """Makes the moves of a chain, and counts anew what they changed."""
        groups = self._groupes
        rooms_at = (self._dehors + 1) * groups
        self._move(new, chain[0][0] // groups)
        for (before, _), (node, who) in pairwise(chain):
            if node >= rooms_at:
                self._count(node - rooms_at, before % groups, 1)
            elif before >= rooms_at:
                self._count(before - rooms_at, node % groups, -1)
            else:
                self._move(who, node // groups)
        if chain[-1][0] >= rooms_at:
            self._tailles[chain[-1][0] - rooms_at] += 1

    def _count(self, room: int, group: int, more: int) -> None:
        self._par_groupe[room][group] += more
        self._libres[room][group] += more
        self._aretes.pop((self._dehors + 1) * self._groupes + room, None)
        self._aretes.pop(room * self._groupes + group, None)

    def _move(self, who: int, room: int) -> None:
        for changed in (self.ou[who], room):
            # Outside, whoever arrives may send out anybody, of any group.
            groups = range(self._groupes) if changed == self._dehors else (self._groupe[who],)
            for group in groups:
                self._aretes.pop(changed * self._groupes + group, None)
        self.ou[who] = room
        costs, here = self._couts[who], self._couts[who][room]
        for other, heap in enumerate(self._partants[room][self._groupe[who]]):
            if other != room:
                heappush(heap, (costs[other] - here, who))
