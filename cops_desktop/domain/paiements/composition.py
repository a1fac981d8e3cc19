"""What goes on a form: unpaid lines priced side by side, and the form that could be validated now (R5.7, R5.8)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cops_desktop.domain.mileage import Axis, price_trip
from cops_desktop.domain.paiements.etats import PARTS, Nature
from cops_desktop.domain.paiements.lignes import Axes, Ligne, Proposition, Situation
from cops_desktop.domain.rencontres import DemiJournee, Mode
from cops_desktop.domain.vacation import Participation
from cops_desktop.domain.words import DASH, format_clock, typography


def price(propositions: Iterable[Proposition], axes: Axes) -> list[Ligne]:
    """The lines with their amounts, trips priced in the order of their dates after all that is frozen (R5.7)."""
    found = sorted(propositions, key=lambda p: p.order)
    year_axes = axes.fresh() if found else {}
    return [_priced(p, year_axes) for p in found]


def _priced(proposition: Proposition, year_axes: Mapping[int, Axis]) -> Ligne:
    ligne = proposition.ligne
    if ligne.nature is not Nature.TRAJET or proposition.bareme is None or ligne.cv is None:
        return ligne
    axis = year_axes[ligne.jour.year]
    found = price_trip(axis, proposition.bareme, ligne.cv, ligne.quantite, proposition.deplace)
    return replace(
        ligne,
        cumul=found.cumul,
        tranches=found.pieces,
        montant=found.montant + proposition.reprise,
        calcul=found.calcul or f"{ligne.cv} CV",
    )


def compose(situation: Situation, cotec: str, annee: int, jusquau: date) -> list[Ligne]:
    """The lines of a form, as if it were validated now (R5.8); empty when there is nothing to pay.

    All that is unpaid for this CoTec and year up to `jusquau`. A part (vacations, travel) that comes out at zero or
    below stays carried: no negative form. Corrections downwards of the person's other forms, which nothing there can
    absorb, come in as far as this form can bear them.
    """
    ready = [p for p in situation.propositions if p.ligne.jour <= jusquau]
    lines: list[Proposition] = []
    for part in PARTS:
        of_part = [p for p in ready if p.ligne.nature in part]
        own = [p for p in of_part if _group(p) == (cotec, annee)]
        if _sum(own, situation.axes) <= 0:
            continue
        chosen = list(own)
        for carried in _carried(of_part, situation.axes, (cotec, annee)):
            if _sum([*chosen, carried], situation.axes) > 0:
                chosen.append(carried)
        lines.extend(chosen)
    return [_described(ligne, situation) for ligne in price(lines, situation.axes)]


def _described(ligne: Ligne, situation: Situation) -> Ligne:
    """The line with how its presence was counted, as a form shows it."""
    if ligne.nature is not Nature.VACATION:
        return ligne
    compte = situation.comptes[ligne.objet]
    halves = " et ".join(half.value for half in DemiJournee if half in compte.demi_journees)
    in_person = compte.mode is Mode.PRESENTIEL
    return replace(
        ligne,
        mode=compte.mode.value if compte.mode else "",
        heures=halves if in_person else _hours_in_words(situation.participations[ligne.objet]),
        detail=typography(compte.refus or compte.retenu),
    )


def _hours_in_words(item: Participation) -> str:
    """The person's own hours « 14:02–14:40, 14:46–16:01 », or the meeting's."""
    meeting = item.rencontre
    own = item.presence.connexions
    pairs = [(c.debut or meeting.commence, c.fin or meeting.finit) for c in own] or [(meeting.commence, meeting.finit)]
    shown = [f"{format_clock(a)} {DASH} {format_clock(b)}" for a, b in pairs if a and b]
    return ", ".join(shown)


def _group(proposition: Proposition) -> tuple[str, int]:
    return proposition.ligne.cotec, proposition.ligne.jour.year


def _sum(propositions: Sequence[Proposition], axes: Axes) -> int:
    return sum(line.montant for line in price(propositions, axes))


def _carried(of_part: Sequence[Proposition], axes: Axes, but: tuple[str, int]) -> list[Proposition]:
    """Corrections downwards that their own CoTec and year cannot absorb, oldest first."""
    groups: dict[tuple[str, int], list[Proposition]] = defaultdict(list)
    for proposition in of_part:
        groups[_group(proposition)].append(proposition)
    found = []
    for group, members in groups.items():
        corrections = [p for p in members if p.ligne.rang]
        if group != but and corrections and _sum(members, axes) <= 0:
            found += [p for p in corrections if _sum([p], axes) < 0]
    return sorted(found, key=lambda p: p.order)


def payable_groups(situation: Situation, jusquau: date) -> list[tuple[str, int]]:
    """The (CoTec, year) for which a form can be made now, oldest first."""
    groups = {_group(p) for p in situation.propositions if p.ligne.jour <= jusquau}
    return [g for g in sorted(groups, key=lambda g: (g[1], g[0])) if compose(situation, *g, jusquau)]
