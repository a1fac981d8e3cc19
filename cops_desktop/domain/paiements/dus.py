"""What is owed: for each thing that pays, what the rules say now, less what stands on live frozen lines (R5.4–R5.8)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time

from cops_desktop.domain.attendance import mode_of, seconds_of
from cops_desktop.domain.cotec import ANNULEE, refusal_of_pay, refusal_of_travel
from cops_desktop.domain.mileage import amount_of, lying_on
from cops_desktop.domain.paiements.etats import Nature
from cops_desktop.domain.paiements.lignes import Axes, Dossier, Impaye, Ligne, Proposition, Situation, TravailRendu
from cops_desktop.domain.rencontres import COTEC, Frais, Mode, Venue
from cops_desktop.domain.scale import BaremeKm, BaremeVacation, scale_on
from cops_desktop.domain.vacation import Compte, Participation, count_person
from cops_desktop.domain.words import format_date, format_euros, format_km, format_vacations, typography


def assess(dossier: Dossier, baremes: Sequence[BaremeVacation], baremes_km: Sequence[BaremeKm]) -> Situation:
    """Everything that the rules owe one person and what of it is unpaid (R5.4–R5.8).

    Raises Refus when no scale is in force on a day of the dossier.
    """
    paid: dict[tuple[Nature, str], list[Ligne]] = defaultdict(list)
    for ligne in sorted(dossier.lignes, key=lambda line: line.rang):
        paid[ligne.nature, ligne.objet].append(ligne)
    comptes = count_person(dossier.participations, baremes)
    by_presence = {p.presence.id: p for p in dossier.participations}
    trips = [ligne for ligne in dossier.lignes if ligne.nature is Nature.TRAJET]
    situation = Situation(by_presence, comptes, [], [], Axes(_openings(dossier), trips, dossier.origines))
    for item in dossier.participations:
        _owe_vacation(situation, item, comptes[item.presence.id], paid)
        _owe_trip(situation, item, dossier.cv, baremes_km, paid)
    _owe_moves(situation, baremes_km, paid)
    for frais in dossier.frais:
        _owe_frais(situation, frais, by_presence[frais.presence], paid)
    for rendu in dossier.travaux:
        _owe_travail(situation, rendu, baremes, paid)
    return situation


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
        return "réunion non rémunérée : seuls les CoTec le sont"
    if item.rencontre.annulee_le is not None:
        return ANNULEE
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
    owed = f"{format_km(km)}\u00a0km à {cv}\u00a0CV"
    line = Ligne(
        nature=Nature.TRAJET,
        objet=presence.id,
        jour=meeting.date,
        cotec=cotec,
        libelle=presence.trajet or meeting.lieu or meeting.titre,
        quantite=km - had,
        rang=_rang(done),
        cv=cv,
        motif=_correction(owed, f"{format_km(had)}\u00a0km à {before}\u00a0CV") if done else "",
        detail=refus,
    )
    situation.propositions.append(Proposition(line, _start(item), bareme, reprise))


def _owe_moves(
    situation: Situation, baremes: Sequence[BaremeKm], paid: Mapping[tuple[Nature, str], list[Ligne]]
) -> None:
    """Kilometres that cancellations left astray, and that nothing unpaid mends, are moved by a difference (R5.7).

    It stands on the trip that most of them were paid for: on what else is unpaid of it, or a line of no kilometre.
    """
    owed = {p.ligne.objet: p for p in situation.propositions if p.ligne.nature is Nature.TRAJET}
    lying = [(p.ligne.jour.year, p.ligne.quantite) for p in owed.values()]
    for year, moved in situation.axes.astray(lying).items():
        lines = [line for key in paid for line in paid[key] if _is_trip_of(situation, line, year)]
        if not lines:
            continue
        last = max(lines, key=lambda line: (lying_on(line.tranches, moved), line.jour, line.objet, line.rang))
        done = paid[Nature.TRAJET, last.objet]
        proposition = owed.get(last.objet) or _no_kilometre(situation.participations[last.objet], done, baremes)
        bareme, cv = proposition.bareme, proposition.ligne.cv
        if bareme and cv and amount_of(bareme, cv, moved):
            others = [p for p in situation.propositions if p is not proposition]
            situation.propositions[:] = [*others, replace(proposition, deplace=moved)]


def _is_trip_of(situation: Situation, line: Ligne, year: int) -> bool:
    """Whether the line pays a trip of that year, and what more is owed of it would count there too."""
    if line.nature is not Nature.TRAJET or line.objet not in situation.participations:
        return False
    return line.jour.year == situation.participations[line.objet].rencontre.date.year == year


def _no_kilometre(item: Participation, done: list[Ligne], baremes: Sequence[BaremeKm]) -> Proposition:
    """A line for a paid trip of which nothing else is owed."""
    line = Ligne(
        nature=Nature.TRAJET,
        objet=item.presence.id,
        jour=item.rencontre.date,
        cotec=item.rencontre.cotec or done[-1].cotec,
        libelle=done[-1].libelle,
        quantite=0,
        rang=_rang(done),
        cv=item.presence.cv or done[-1].cv,
        motif=typography("correction : kilomètres de l’année recomptés à la suite"),
    )
    return Proposition(line, _start(item), scale_on(baremes, item.rencontre.date))


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
