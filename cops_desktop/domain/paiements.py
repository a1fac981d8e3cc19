"""Payment forms (états de vacations et de frais): what is still unpaid, on which form, in which state (R5.6–R5.9).

Everything unpaid is a difference: what the rules owe now, less what stands on live frozen lines. A first payment is
the difference with nothing (rang 0). That is why nothing is paid twice, and why a correction needs no case of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum

from cops_desktop.domain.attendance import mode_of, seconds_of
from cops_desktop.domain.cotec import Membre, Travail, refusal_of_pay, refusal_of_travel
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mileage import Axis, Piece, amount_of, price_trip
from cops_desktop.domain.rencontres import AUCUNE, COTEC, DemiJournee, DemiJournees, Frais, Mode, Venue
from cops_desktop.domain.scale import BaremeKm, BaremeVacation, scale_on
from cops_desktop.domain.vacation import Compte, Participation, count_person
from cops_desktop.domain.words import (
    DASH,
    format_clock,
    format_date,
    format_euros,
    format_km,
    format_vacations,
    typography,
)


class Nature(StrEnum):
    """What a line pays."""

    VACATION = "vacation"
    TRAJET = "trajet"
    FRAIS = "frais"
    TRAVAIL = "travail"


# Vacations are gross and go to payroll; travel is reimbursed as it stands (§9): the two never make up for each other.
PARTS = (frozenset({Nature.VACATION, Nature.TRAVAIL}), frozenset({Nature.TRAJET, Nature.FRAIS}))


class Avancement(StrEnum):
    """The states of a form (R5.8)."""

    BROUILLON = "brouillon"
    VALIDE = "validé"
    SIGNE = "signé"
    TRANSMIS = "transmis"
    PAYE = "payé"
    ANNULE = "annulé"


_ORDER = (Avancement.BROUILLON, Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE)
CANCELLABLE = frozenset({Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS})
EN_COURS = CANCELLABLE  # validated, not yet paid


def next_state(etat: Avancement) -> Avancement | None:
    """The one state that may follow (besides annulé); None after payé and annulé."""
    if etat in (Avancement.PAYE, Avancement.ANNULE):
        return None
    return _ORDER[_ORDER.index(etat) + 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Etat:
    """A payment form: one person, one CoTec, one calendar year. `copie`: its head, frozen when it was validated."""

    id: str
    personne: str
    cotec: str
    annee: int
    jusquau: date
    etat: Avancement = Avancement.BROUILLON
    lettre: str | None = None
    numero: int | None = None
    valide_le: date | None = None
    signe_le: date | None = None
    transmis_le: date | None = None
    paye_le: date | None = None
    annule_le: date | None = None
    motif: str = ""
    copie: Mapping[str, str] | None = None
    notes: str = ""

    @property
    def reference(self) -> str:
        """2026-A-0012, or "" for a draft."""
        return f"{self.annee}-{self.lettre}-{self.numero:04}" if self.numero else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ligne:
    """A line of a form; frozen once it has an `etat`. `montant` in cents; `quantite` half-units, km, or 1."""

    nature: Nature
    objet: str  # the presence, frais or travail it pays
    jour: date
    cotec: str
    libelle: str
    quantite: int
    montant: int = 0
    rang: int = 0
    mode: str = ""
    heures: str = ""
    detail: str = ""
    demi_journees: DemiJournees = AUCUNE
    taux: int | None = None
    cv: int | None = None
    cumul: int | None = None
    tranches: tuple[Piece, ...] = ()
    calcul: str = ""
    motif: str = ""
    id: str = ""
    etat: str = ""
    ordre: int = 0
    vivante: bool = True


@dataclass(frozen=True, slots=True)
class TravailRendu:
    """Extra work with what decides whether it is paid."""

    travail: Travail
    membre: Membre | None
    en_equipe: bool


@dataclass(slots=True)
class Dossier:
    """All that one person did and was paid, in every CoTec."""

    personne: str
    participations: list[Participation] = field(default_factory=list)
    frais: list[Frais] = field(default_factory=list)
    travaux: list[TravailRendu] = field(default_factory=list)
    lignes: list[Ligne] = field(default_factory=list)  # live ones
    km_ouverture: Mapping[int, int] = field(default_factory=dict)  # year → km
    cv: int | None = None


@dataclass(frozen=True, slots=True)
class Proposition:
    """An unpaid line. A trip has its price only once it is put beside others: see `price`.

    `reprise`: cents that re-pricing the kilometres already paid adds (another fiscal power, another scale).
    """

    ligne: Ligne
    debut: int  # seconds since midnight, to order the trips of one day
    bareme: BaremeKm | None = None
    reprise: int = 0

    @property
    def order(self) -> tuple[date, int, str]:
        """Trips in the order of their dates, then start, then key (R5.7)."""
        return self.ligne.jour, self.debut, self.ligne.objet


@dataclass(frozen=True, slots=True)
class Impaye:
    """Something that is not paid, and why, in words."""

    nature: Nature
    objet: str
    jour: date
    cotec: str
    raison: str


@dataclass(slots=True)
class Situation:
    """What the rules say of one person: worth of each presence, lines still unpaid, and what is not paid and why.

    The lines have their amounts; how a presence was counted is written on them when a form is composed.
    """

    participations: Mapping[str, Participation]
    comptes: dict[str, Compte]
    propositions: list[Proposition]
    impayes: list[Impaye]
    axes: "Axes"


class Axes:
    """The kilometre axes of one person, a year each, made afresh at each use (pricing must not leave traces)."""

    def __init__(self, openings: Mapping[int, int], frozen: Iterable[Ligne]) -> None:
        self._openings = dict(openings)
        self._frozen: dict[int, list[Piece]] = defaultdict(list)
        for ligne in frozen:
            self._frozen[ligne.jour.year].extend(ligne.tranches)

    def fresh(self) -> dict[int, Axis]:
        """New axes, with opening balances and frozen stretches only; other years start empty."""
        years = self._openings.keys() | self._frozen.keys()
        axes = defaultdict[int, Axis](Axis)
        for year in years:
            axes[year] = Axis(self._openings.get(year, 0), self._frozen.get(year, ()))
        return axes


def assess(dossier: Dossier, baremes: Sequence[BaremeVacation], baremes_km: Sequence[BaremeKm]) -> Situation:
    """Everything that the rules owe one person and what of it is unpaid (R5.4–R5.8).

    Raises Refus when no scale is in force on a day of the dossier.
    """
    paid: dict[tuple[Nature, str], list[Ligne]] = defaultdict(list)
    for ligne in sorted(dossier.lignes, key=lambda line: line.rang):
        paid[ligne.nature, ligne.objet].append(ligne)
    comptes = count_person(dossier.participations, baremes)
    by_presence = {p.presence.id: p for p in dossier.participations}
    situation = Situation(by_presence, comptes, [], [], Axes(_openings(dossier), paid_trips(dossier.lignes)))
    for item in dossier.participations:
        _owe_vacation(situation, item, comptes[item.presence.id], paid)
        _owe_trip(situation, item, dossier.cv, baremes_km, paid)
    for frais in dossier.frais:
        _owe_frais(situation, frais, by_presence[frais.presence], paid)
    for rendu in dossier.travaux:
        _owe_travail(situation, rendu, baremes, paid)
    return situation


def paid_trips(lignes: Iterable[Ligne]) -> list[Ligne]:
    """The trip lines among `lignes`."""
    return [ligne for ligne in lignes if ligne.nature is Nature.TRAJET]


def _openings(dossier: Dossier) -> dict[int, int]:
    """Opening balances, plus the kilometres settled outside the program: the COPS reimbursed them too (R5.7)."""
    openings = dict(dossier.km_ouverture)
    for item in dossier.participations:
        if item.presence.regle_hors_logiciel and item.presence.km and not _travel_refusal(item):
            year = item.rencontre.date.year
            openings[year] = openings.get(year, 0) + item.presence.km
    return openings


def _settled(paid: Mapping[tuple[Nature, str], list[Ligne]], nature: Nature, objet: str) -> list[Ligne]:
    return paid.get((nature, objet), []) if paid else []


def _rang(lines: list[Ligne]) -> int:
    return max((line.rang for line in lines), default=-1) + 1


def _start(item: Participation) -> int:
    return seconds_of(item.rencontre.commence or time.min)


def hours_in_words(item: Participation) -> str:
    """The person's own hours « 14:02–14:40, 14:46–16:01 », or the meeting's."""
    meeting = item.rencontre
    own = item.presence.connexions
    pairs = [(c.debut or meeting.commence, c.fin or meeting.finit) for c in own] or [(meeting.commence, meeting.finit)]
    shown = [f"{format_clock(a)} {DASH} {format_clock(b)}" for a, b in pairs if a and b]
    return ", ".join(shown)


def _difference(done: list[Ligne], quantite: int, montant: int) -> tuple[int, int] | None:
    """What is owed in all, less the live lines; None when it comes to nothing."""
    for line in done:
        quantite -= line.quantite
        montant -= line.montant
    return (quantite, montant) if quantite or montant else None


def _correction(owed: str, had: str) -> str:
    return typography(f"correction : {owed} au lieu de {had}")


def _demi_in_words(done: list[Ligne], demi: int) -> str:
    """The reason of a difference in vacations; "" for a first line."""
    return _correction(format_vacations(demi), format_vacations(sum(d.quantite for d in done))) if done else ""


def _owe_vacation(
    situation: Situation, item: Participation, compte: Compte, paid: Mapping[tuple[Nature, str], list[Ligne]]
) -> None:
    presence, meeting = item.presence, item.rencontre
    done = _settled(paid, Nature.VACATION, presence.id)
    cotec = meeting.cotec or (done[-1].cotec if done else "")
    if compte.refus and presence.presence is Venue.PRESENT:
        situation.impayes.append(Impaye(Nature.VACATION, presence.id, meeting.date, cotec, compte.refus))
    demi = compte.demi_dus
    change = _difference(done, demi, demi * compte.taux // 2)
    if change is None:
        return
    line = Ligne(
        nature=Nature.VACATION,
        objet=presence.id,
        jour=meeting.date,
        cotec=cotec,
        libelle=meeting.titre,
        quantite=change[0],
        montant=change[1],
        rang=_rang(done),
        demi_journees=compte.demi_journees,
        taux=compte.taux,
        motif=_demi_in_words(done, demi),
    )
    situation.propositions.append(Proposition(line, _start(item)))


def _travel_refusal(item: Participation) -> str:
    """Why nothing of the journey to this meeting is reimbursed; "" when it is."""
    if item.rencontre.nature != COTEC:
        return "réunion non indemnisée : seuls les CoTec le sont"
    if item.presence.presence is not Venue.PRESENT:
        return "la personne n’est pas notée présente"
    if mode_of(item.presence, item.rencontre) is not Mode.PRESENTIEL:
        return "présence à distance : pas de déplacement à rembourser"
    return refusal_of_travel(item.membre)


def _owe_trip(
    situation: Situation,
    item: Participation,
    usual_cv: int | None,
    baremes: Sequence[BaremeKm],
    paid: Mapping[tuple[Nature, str], list[Ligne]],
) -> None:
    presence, meeting = item.presence, item.rencontre
    done = _settled(paid, Nature.TRAJET, presence.id)
    if not presence.km and not done:
        return
    cotec = meeting.cotec or (done[-1].cotec if done else "")
    # The power belongs to the trip: once paid, another usual car changes nothing.
    before = done[-1].cv if done else None
    cv = presence.cv or before or usual_cv
    refus = _travel_refusal(item)
    if not refus and presence.km and cv is None:
        refus = "puissance fiscale du véhicule à saisir"
    if refus and presence.km:
        situation.impayes.append(Impaye(Nature.TRAJET, presence.id, meeting.date, cotec, refus))
    km = 0 if refus or presence.regle_hors_logiciel else presence.km or 0
    had = sum(line.quantite for line in done)
    if refus and before:
        cv = before
    if cv is None:
        return
    bareme = scale_on(baremes, meeting.date)
    # What was paid is re-priced where it lies, then the kilometres that are new (or given back) find their place.
    reprise = sum(amount_of(bareme, cv, line.tranches) - line.montant for line in done)
    if km == had and not reprise:
        return
    owed = f"{format_km(km)} km à {cv} CV"
    line = Ligne(
        nature=Nature.TRAJET,
        objet=presence.id,
        jour=meeting.date,
        cotec=cotec,
        libelle=presence.trajet or meeting.lieu or meeting.titre,
        quantite=km - had,
        rang=_rang(done),
        cv=cv,
        motif=_correction(owed, f"{format_km(had)} km à {before} CV") if done else "",
        detail=refus,
    )
    situation.propositions.append(Proposition(line, _start(item), bareme, reprise))


def _owe_frais(
    situation: Situation, frais: Frais, item: Participation, paid: Mapping[tuple[Nature, str], list[Ligne]]
) -> None:
    done = _settled(paid, Nature.FRAIS, frais.id)
    refus = _travel_refusal(item)
    cotec = item.rencontre.cotec or (done[-1].cotec if done else "")
    if refus:
        situation.impayes.append(Impaye(Nature.FRAIS, frais.id, item.rencontre.date, cotec, refus))
    owed = 0 if refus or item.presence.regle_hors_logiciel else frais.montant
    change = _difference(done, 1 if owed else 0, owed)
    if change is None:
        return
    had = format_euros(sum(line.montant for line in done))
    line = Ligne(
        nature=Nature.FRAIS,
        objet=frais.id,
        jour=item.rencontre.date,
        cotec=cotec,
        libelle=frais.nature,
        quantite=change[0],
        montant=change[1],
        rang=_rang(done),
        detail=frais.justificatif,
        motif=_correction(format_euros(owed), had) if done else "",
    )
    situation.propositions.append(Proposition(line, _start(item)))


def _owe_travail(
    situation: Situation,
    rendu: TravailRendu,
    baremes: Sequence[BaremeVacation],
    paid: Mapping[tuple[Nature, str], list[Ligne]],
) -> None:
    travail = rendu.travail
    done = _settled(paid, Nature.TRAVAIL, travail.id)
    refus = refusal_of_pay(rendu.membre, rendu.en_equipe, travail.date)
    if not refus and travail.decide_le is None:
        refus = "travail rendu : la décision de l’équipe est à dater"
    if refus:
        situation.impayes.append(Impaye(Nature.TRAVAIL, travail.id, travail.date, travail.cotec, refus))
    demi = 0 if refus else travail.demi_vacations
    taux = scale_on(baremes, travail.date).taux
    change = _difference(done, demi, demi * taux // 2)
    if change is None:
        return
    decided = f"décidé le {format_date(travail.decide_le)}" if travail.decide_le else ""
    line = Ligne(
        nature=Nature.TRAVAIL,
        objet=travail.id,
        jour=travail.date,
        cotec=travail.cotec,
        libelle=typography(f"Travail rendu : {travail.intitule}"),
        quantite=change[0],
        montant=change[1],
        rang=_rang(done),
        detail=" ".join(p for p in (decided, f"par {travail.decide_par}" if travail.decide_par else "") if p),
        taux=taux,
        motif=_demi_in_words(done, demi),
    )
    situation.propositions.append(Proposition(line, 0))


def price(propositions: Iterable[Proposition], axes: Axes) -> list[Ligne]:
    """The lines with their amounts, trips priced in the order of their dates after all that is frozen (R5.7)."""
    year_axes = axes.fresh()
    return [_priced(p, year_axes) for p in sorted(propositions, key=lambda p: p.order)]


def _priced(proposition: Proposition, year_axes: Mapping[int, Axis]) -> Ligne:
    ligne = proposition.ligne
    if ligne.nature is not Nature.TRAJET or proposition.bareme is None or ligne.cv is None:
        return ligne
    found = price_trip(year_axes[ligne.jour.year], proposition.bareme, ligne.cv, ligne.quantite)
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
        heures=halves if in_person else hours_in_words(situation.participations[ligne.objet]),
        detail=typography(compte.refus or compte.retenu),
    )


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


def check_transition(etat: Etat, to: Avancement) -> None:
    """Raises Refus unless `to` may follow (R5.8)."""
    if to is Avancement.ANNULE:
        if etat.etat in CANCELLABLE:
            return
        if etat.etat is Avancement.PAYE:
            raise Refus(
                f"L’état {etat.reference} est payé : il ne s’annule plus. Corrigez la réunion ; "
                "la différence sera portée au prochain état."
            )
        raise Refus(f"Un état {etat.etat.value} ne s’annule pas.")
    if next_state(etat.etat) is not to:
        raise Refus(
            f"L’état {etat.reference or 'en brouillon'} est {etat.etat.value} : il ne peut pas passer à {to.value}. "
            "L’ordre est brouillon, validé, signé, transmis, payé."
        )


@dataclass(frozen=True, slots=True)
class Budget:
    """An envelope of gross vacations and what is taken from it, in cents (R5.6). `montant` None: no envelope set."""

    montant: int | None
    paye: int = 0
    valide: int = 0
    acquis: int = 0
    prevu: int = 0

    @property
    def engage(self) -> int:
        """All that is taken or will be."""
        return self.paye + self.valide + self.acquis + self.prevu

    @property
    def reste(self) -> int | None:
        """What is neither paid nor validated; None without an envelope."""
        return None if self.montant is None else self.montant - self.paye - self.valide

    @property
    def disponible(self) -> int | None:
        """What is left, possibly negative; None without an envelope."""
        return None if self.montant is None else self.montant - self.engage

    @property
    def alerte(self) -> str:
        """A warning before the envelope is passed, as a sentence; "" when all is well."""
        left = self.disponible
        if self.montant is None or left is None:
            return ""
        if self.montant < self.paye + self.valide + self.acquis:
            return f"Enveloppe dépassée de {format_euros(self.paye + self.valide + self.acquis - self.montant)}"
        if left < 0:
            return f"L’enveloppe sera dépassée de {format_euros(-left)} avec les réunions à venir"
        return ""
