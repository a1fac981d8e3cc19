"""Who stands for a member of the CoPart, and when: the person themselves, or those who represent a structure (R3.5).

A structure is represented by those whose link says so, while it does, and by who signed its engagement while it is in
force, unless the annuaire says that their link to it ended before (§).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from cops_desktop.domain.annuaire import Lien, in_force
from cops_desktop.domain.engagements import Periode

Intervalles = tuple[tuple[date | None, date | None], ...]  # both ends included; None is open
Representants = Mapping[str, Intervalles]  # by person
TOUJOURS: Intervalles = ((None, None),)


def represente(intervalles: Intervalles, day: date) -> bool:
    """Whether one of them holds `day`."""
    return any(in_force(depuis, jusquau, day) for depuis, jusquau in intervalles)


def des_structures(liens: Iterable[Lien], periodes: Iterable[Periode]) -> dict[str, Representants]:
    """By structure, who stands for it and when."""
    found: dict[str, dict[str, Intervalles]] = defaultdict(dict)
    ended: dict[tuple[str, str], date | None] = {}  # when the last link of a person ended; None: one runs
    for link in liens:
        pair = (link.structure, link.personne)
        before = ended.get(pair, date.min)
        ended[pair] = None if before is None or link.jusquau is None else max(before, link.jusquau)
        if link.represente:
            known = found[link.structure].get(link.personne, ())
            found[link.structure][link.personne] = (*known, (link.depuis, link.jusquau))
    for item in periodes:
        structure, signatory = item.engagement.structure, item.engagement.personne
        if structure is None:
            continue
        last = ended.get((structure, signatory))
        until = item.fin if last is None else min(item.fin, last)
        if until >= item.debut:
            known = found[structure].get(signatory, ())
            found[structure][signatory] = (*known, (item.debut, until))
    return dict(found)
