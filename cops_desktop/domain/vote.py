"""The vote between binômes when there are more than 14: ranks, who is in, a tie at the last place (R4.2).

The vote itself is online and anonymous: what is kept is how many votes each binôme received.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from cops_desktop.domain.copil import BINOMES
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural

_LINE = re.compile(r"\D*?(\d+)\s*[;,:\t ]\s*(\d+)\s*(?:voix)?\s*")


@dataclass(frozen=True, slots=True)
class Rang:
    """A binôme of the vote: its rank, shared by those of as many votes (1, 2, 2, 4)."""

    binome: str
    voix: int
    rang: int


@dataclass(frozen=True, slots=True)
class Classement:
    """The binômes by their votes. `retenus` are in; of the `ex_aequo`, tied at the last place, only `restantes` can
    be: the team says who. `manquants`: whose votes nobody has entered.
    """

    rangs: tuple[Rang, ...]
    retenus: frozenset[str]
    ex_aequo: frozenset[str]
    restantes: int
    manquants: frozenset[str]


def classement(voix: Mapping[str, int | None], places: int = BINOMES) -> Classement:
    """The ranks by votes, and who is in: never more than `places`, and never one of a tie rather than another."""
    known = sorted(((key, votes) for key, votes in voix.items() if votes is not None), key=lambda kv: (-kv[1], kv[0]))
    rangs = tuple(Rang(key, votes, 1 + sum(other > votes for _, other in known)) for key, votes in known)
    inside = [r for r in rangs if r.rang <= places]
    if len(inside) <= places:
        ties: frozenset[str] = frozenset()
    else:
        last = inside[-1].rang
        ties = frozenset(r.binome for r in inside if r.rang == last)
    kept = frozenset(r.binome for r in inside) - ties
    missing = frozenset(voix) - {r.binome for r in rangs}
    return Classement(rangs, kept, ties, places - len(kept) if ties else 0, missing)


def faute_du_vote(
    vote: Classement, votants: int | None, departages: Collection[str], numeros: Mapping[str, int]
) -> str:
    """Why a vote cannot validate the CoPil; "" when it can. `departages`: those of the tie whom the team lets sit."""
    if vote.manquants:
        which = ", ".join(str(numeros[key]) for key in sorted(vote.manquants, key=lambda key: numeros[key]))
        return f"Il manque les voix du vote pour : {which}. Saisissez-les (0 s’il n’y en a pas)."
    if votants is not None:
        above = next((r for r in vote.rangs if r.voix > votants), None)
        if above is not None:
            return (
                f"Le binôme {numeros[above.binome]} a {plural(above.voix, 'voix', 'voix')} pour "
                f"{plural(votants, 'votant')} : corrigez l’un ou l’autre."
            )
    foreign = set(departages) - vote.ex_aequo
    if vote.ex_aequo and (foreign or len(set(departages)) != vote.restantes):
        which = ", ".join(str(n) for n in sorted(numeros[key] for key in vote.ex_aequo))
        return (
            f"Les binômes {which} sont ex æquo et il reste {plural(vote.restantes, 'place')} : choisissez qui siège, "
            f"{plural(vote.restantes, 'binôme')}."
        )
    return ""


def lire_voix(texte: str) -> dict[int, int]:
    """Votes by the number of the binôme, from lines « numéro ; voix », as pasted from a table; a heading is skipped.

    Raises Refus for a line that is not understood or a number that comes twice.
    """
    found: dict[int, int] = {}
    faults = []
    for place, line in enumerate(filter(str.strip, texte.splitlines()), 1):
        read = _LINE.fullmatch(line.strip().replace("\u202f", " ").replace("\xa0", " "))
        if read is None:
            if place > 1 or any(c.isdigit() for c in line):
                faults.append(f"« {line.strip()} » n’est pas « numéro ; voix ».")
        elif int(read[1]) in found:
            faults.append(f"Le binôme {int(read[1])} vient deux fois.")
        else:
            found[int(read[1])] = int(read[2])
    if faults:
        raise Refus("Ces lignes ne se lisent pas. Aucune voix n’a été changée.", tuple(faults))
    if not found:
        raise Refus("Il n’y a pas de voix dans ce texte : une ligne par binôme, « numéro ; voix ».")
    return found
