"""What is unpaid, what a form gathers, what is carried (R5.6–R5.8)."""

from dataclasses import replace
from datetime import date

import pytest

from cops_desktop.domain.cotec import Travail
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import (
    CANCELLABLE,
    Avancement,
    Budget,
    Dossier,
    Etat,
    Ligne,
    Nature,
    TravailRendu,
    check_transition,
    compose,
    next_state,
    payable_groups,
    price,
)
from cops_desktop.domain.rencontres import Frais, Mode, Venue
from cops_desktop.domain.vacation import Participation
from tests.builders import CHARTE_KM, came, km_scale, meeting, membre, plain, situation, trip, vacation_scale

FEV, MARS, AVRIL = date(2026, 2, 10), date(2026, 3, 10), date(2026, 4, 14)
FIN = date(2026, 12, 31)


def dossier(*items: Participation, **more: object) -> Dossier:
    return Dossier(**{"personne": "p", "participations": list(items), **more})  # type: ignore[arg-type]


def form(of: Dossier, cotec: str = "cotec-1", until: date = FIN, **scales: object) -> list[Ligne]:
    """The lines of the form that would be validated now."""
    return compose(situation(of, **scales), cotec, 2026, until)  # type: ignore[arg-type]


def amounts(lines: list[Ligne]) -> list[int]:
    return [line.montant for line in lines]


def corrected(item: Participation, **changes: object) -> Participation:
    return replace(item, presence=replace(item.presence, **changes))


def carried(of: Dossier) -> list[int]:
    """Everything that is on no live form."""
    found = situation(of)
    return amounts(price(found.propositions, found.axes))


def pay(of: Dossier, cotec: str = "cotec-1") -> Dossier:
    """The dossier once this form is validated."""
    lines = form(of, cotec)
    assert lines
    return replace(of, lignes=[*of.lignes, *lines])


# Making a form ---------------------------------------------------------------------------------------------------
def test_r5_8_a_form_gathers_the_unpaid_lines_of_one_cotec_and_one_year() -> None:
    other = membre(cotec="cotec-2")
    all_of_it = dossier(
        came(meeting("14:00-16:00", FEV)),
        came(meeting("14:00-16:00", MARS, cotec="cotec-2"), other),
        came(meeting("14:00-16:00", date(2025, 12, 31))),
    )
    assert amounts(form(all_of_it)) == [9000]
    assert form(all_of_it)[0].jour == FEV
    assert payable_groups(situation(all_of_it), FIN) == [("cotec-1", 2025), ("cotec-1", 2026), ("cotec-2", 2026)]


def test_r5_8_a_form_stops_at_its_day_included() -> None:
    two = dossier(came(meeting("14:00-16:00", FEV)), came(meeting("14:00-16:00", MARS)))
    assert amounts(form(two, until=MARS)) == [9000, 9000]
    assert amounts(form(two, until=date(2026, 3, 9))) == [9000]
    assert form(two, until=date(2026, 1, 1)) == []


def test_r5_8_a_paid_line_comes_back_only_as_a_difference() -> None:
    paid = pay(dossier(came(meeting("14:00-16:00", FEV)), trip(100, MARS)))
    assert form(paid) == []
    assert carried(paid) == []


def test_r5_8_lines_stand_in_the_order_of_their_dates_with_what_the_paper_needs() -> None:
    drive = trip(480, FEV, cv=7, trajet="Tarbes – Albi")
    video = came(meeting("14:00-16:00", MARS, titre="Séance 2"), connexions="14:02-14:40 14:46-16:00")
    lines = form(dossier(video, drive, km_ouverture={2026: 1900}))
    assert [(line.nature, line.quantite, line.montant) for line in lines] == [
        (Nature.VACATION, 2, 9000),
        (Nature.TRAJET, 480, 100 * 37 + 380 * 46),
        (Nature.VACATION, 2, 9000),
    ]
    assert (lines[1].cumul, plain(lines[1].calcul), lines[1].cv) == (1900, "100 × 0,37 + 380 × 0,46", 7)
    assert (lines[1].libelle, lines[2].libelle) == ("Tarbes – Albi", "Séance 2")
    assert plain(lines[2].heures) == "14:02 – 14:40, 14:46 – 16:00"
    assert [line.rang for line in lines] == [0, 0, 0]


def test_r5_4_extra_work_is_owed_once_the_team_has_decided_also_to_one_who_was_absent() -> None:
    done = Travail(
        id="t", cotec="cotec-1", personne="p", date=FEV, intitule="Relecture", demi_vacations=6, decide_le=FEV
    )
    absent = came(meeting("14:00-16:00", FEV), presence=Venue.ABSENT)
    paid = dossier(absent, travaux=[TravailRendu(done, membre(), False)])
    assert amounts(form(paid)) == [27000]
    waiting = replace(done, decide_le=None)
    found = situation(dossier(travaux=[TravailRendu(waiting, membre(), False)]))
    assert found.propositions == []
    assert [why.raison for why in found.impayes] == ["travail rendu : la décision de l’équipe est à dater"]
    for who, team in ((membre(demande=False), False), (membre(), True), (None, False)):
        assert form(dossier(travaux=[TravailRendu(done, who, team)])) == []


def test_r5_7_costs_and_kilometres_of_one_who_is_not_paid_are_reimbursed() -> None:
    unpaid = trip(100, FEV, who=membre(demande=False))
    toll = Frais(id="f", presence=unpaid.presence.id, nature="péage", montant=1240)
    assert sorted(amounts(form(dossier(unpaid, frais=[toll])))) == [1240, 2900]
    by_employer = trip(100, FEV, who=membre(frais_par_structure=True))
    found = situation(dossier(by_employer, frais=[replace(toll, presence=by_employer.presence.id)]))
    assert [p.ligne.nature for p in found.propositions] == [Nature.VACATION]
    assert {why.raison for why in found.impayes} == {"frais déjà remboursés par sa structure"}


@pytest.mark.parametrize(
    ("item", "why"),
    [
        (trip(100, FEV, mode=Mode.VISIO), "présence à distance : pas de déplacement à rembourser"),
        (trip(100, FEV, presence=Venue.ABSENT), "la personne n’est pas notée présente"),
        (trip(100, FEV, cv=None), "puissance fiscale du véhicule à saisir"),
    ],
)
def test_r5_7_a_journey_that_is_not_reimbursed_says_why(item: Participation, why: str) -> None:
    found = situation(dossier(item))
    assert not [p for p in found.propositions if p.ligne.nature is Nature.TRAJET]
    assert [i.raison for i in found.impayes if i.nature is Nature.TRAJET] == [why]


def test_r5_5_settled_outside_is_never_proposed_and_its_kilometres_count() -> None:
    outside = trip(1900, FEV, regle_hors_logiciel="réglé en mars par virement")
    toll = Frais(id="f", presence=outside.presence.id, nature="péage", montant=1240)
    assert form(dossier(outside, frais=[toll])) == []
    lines = form(dossier(outside, trip(320, MARS), frais=[toll]))
    assert [line.montant for line in lines if line.nature is Nature.TRAJET] == [10820]


# Kilometres ------------------------------------------------------------------------------------------------------
def trips(lines: list[Ligne]) -> list[int]:
    return [line.montant for line in lines if line.nature is Nature.TRAJET]


def test_r5_7_before_validation_trips_are_priced_in_the_order_of_their_dates() -> None:
    first, second = trip(1900, FEV), trip(320, MARS)
    assert trips(form(dossier(first, second))) == [55100, 10820]
    assert trips(form(dossier(second, first))) == [55100, 10820]


def test_r5_7_trips_of_one_day_are_ordered_by_their_start() -> None:
    morning = came(meeting("09:00-11:00", FEV, mode=Mode.PRESENTIEL), km=1900, cv=5)
    evening = came(meeting("17:00-19:00", FEV, mode=Mode.PRESENTIEL), km=320, cv=5)
    assert trips(form(dossier(evening, morning))) == [55100, 10820]


def test_r5_7_a_late_trip_changes_nothing_that_is_frozen() -> None:
    paid = pay(dossier(trip(1900, MARS), trip(320, AVRIL)))
    late = replace(paid, participations=[*paid.participations, trip(100, FEV)])
    lines = form(late)
    assert trips(lines) == [3600]
    assert [line.nature for line in lines] == [Nature.VACATION, Nature.TRAJET]


def test_r5_7_each_year_has_its_own_kilometres() -> None:
    over = dossier(trip(2000, date(2025, 12, 1)), trip(100, FEV), km_ouverture={2025: 500})
    assert trips(form(over)) == [2900]
    assert trips(compose(situation(over), "cotec-1", 2025, FIN)) == [1500 * 29 + 500 * 36]


def test_r5_7_a_cancelled_form_leaves_a_gap_that_is_refilled() -> None:
    first, second = trip(1900, FEV), trip(320, MARS, who=membre(cotec="cotec-2"))
    second = replace(second, rencontre=replace(second.rencontre, cotec="cotec-2"))
    paid = pay(pay(dossier(first, second)), "cotec-2")
    freed = replace(paid, lignes=[line for line in paid.lignes if line.cotec == "cotec-2"])
    assert trips(form(freed)) == [55100]


def test_r5_7_the_power_belongs_to_the_trip_and_may_be_corrected() -> None:
    drive = trip(1000, FEV, cv=5)
    paid = pay(dossier(drive))
    stronger = replace(paid, participations=[corrected(drive, cv=7)])
    toll = Frais(id="f", presence=drive.presence.id, nature="péage", montant=100)
    lines = form(replace(stronger, frais=[toll]))
    (line,) = (x for x in lines if x.nature is Nature.TRAJET)
    assert (line.montant, line.quantite, line.rang) == (8000, 0, 1)
    assert plain(line.motif) == "correction : 1 000 km à 7 CV au lieu de 1 000 km à 5 CV"
    twice = replace(stronger, lignes=[*stronger.lignes, line])
    assert carried(twice) == []
    back = replace(twice, participations=[drive])
    assert carried(back) == [-8000]


def test_r5_7_another_car_next_year_does_not_reprice_what_was_paid_with_the_first() -> None:
    drive = trip(1000, FEV, cv=None)
    paid = pay(dossier(drive, cv=5))
    assert trips(paid.lignes) == [29000]
    sold = replace(paid, cv=8)
    assert carried(sold) == []
    longer = replace(sold, participations=[corrected(drive, km=1100)])
    assert carried(longer) == [2900]


def test_the_last_difference_speaks_whatever_the_order_of_the_forms_in_the_file() -> None:
    drive = trip(1000, FEV, cv=5)
    paid = pay(dossier(drive))
    (stronger,) = (p.ligne for p in situation(replace(paid, participations=[corrected(drive, cv=7)])).propositions)
    stronger = replace(stronger, montant=8000)
    silent = corrected(drive, cv=None)
    both = replace(paid, participations=[silent], lignes=[stronger, *paid.lignes])
    assert carried(both) == []


def test_r5_7_kilometres_corrected_up_and_down() -> None:
    drive = trip(1900, FEV)
    paid = pay(dossier(drive, trip(320, MARS)))
    last = paid.participations[1]
    up = replace(paid, participations=[corrected(drive, km=2000), last])
    (line,) = form(up)
    assert (line.quantite, line.montant, line.rang) == (100, 3600, 1)
    assert plain(line.motif) == "correction : 2 000 km à 5 CV au lieu de 1 900 km à 5 CV"
    down = replace(paid, participations=[corrected(drive, km=1800), last])
    assert form(down) == []  # nothing to absorb it
    assert carried(down) == [-3600]


def test_r5_7_two_scales_in_one_year_share_the_kilometres() -> None:
    newer = km_scale(1, applique_depuis=MARS)
    lines = form(dossier(trip(1900, FEV), trip(320, MARS)), km=(CHARTE_KM, newer))
    assert trips(lines) == [55100, 100 * 32 + 220 * 40]


def test_r5_7_a_scale_adopted_after_a_payment_for_days_before_it_is_a_difference() -> None:
    paid = pay(dossier(trip(1000, FEV)))
    newer = km_scale(1, applique_depuis=date(2026, 1, 1))
    assert trips(form(paid, km=(CHARTE_KM, newer))) == [3000]


# Differences (R5.8) ----------------------------------------------------------------------------------------------
def test_r5_8_paid_90_corrected_to_45_next_meeting_90_makes_a_form_of_45() -> None:
    first = came(meeting("14:00-16:00", FEV))
    paid = pay(dossier(first))
    less = replace(paid, participations=[corrected(first, duree_retenue=3600, motif="partie plus tôt")])
    assert form(less) == []
    assert carried(less) == [-4500]
    assert payable_groups(situation(less), FIN) == []
    more = replace(less, participations=[*less.participations, came(meeting("14:00-16:00", MARS))])
    lines = form(more)
    assert amounts(lines) == [-4500, 9000]
    assert lines[0].rang == 1
    assert lines[0].motif.endswith("0,5 au lieu de 1")
    assert carried(pay(more)) == []


def test_r5_8_a_correction_upwards_is_a_line_of_its_own() -> None:
    first = came(meeting("14:00-15:00", FEV))
    paid = pay(dossier(first))
    more = replace(paid, participations=[corrected(first, duree_retenue=6000, motif="relevé")])
    (line,) = form(more)
    assert (line.montant, line.quantite, line.rang) == (4500, 1, 1)


def test_r5_8_corrected_there_and_back_leaves_nothing() -> None:
    first = came(meeting("14:00-16:00", FEV))
    paid = pay(dossier(first))
    assert carried(replace(paid, participations=[corrected(first, presence=Venue.ABSENT)])) == [-9000]
    assert carried(paid) == []


def test_r5_8_vacations_and_travel_never_make_up_for_each_other() -> None:
    first = came(meeting("14:00-16:00", FEV))
    paid = pay(dossier(first))
    absent = corrected(first, presence=Venue.ABSENT)
    drive = trip(500, MARS, who=membre(demande=False))  # 145 € of travel, no vacation
    lines = form(replace(paid, participations=[absent, drive]))
    assert amounts(lines) == [14500]
    assert carried(replace(paid, participations=[absent, drive], lignes=[*paid.lignes, *lines])) == [-9000]


def test_r5_8_a_part_of_exactly_nothing_makes_no_form() -> None:
    first = came(meeting("14:00-16:00", FEV))
    paid = pay(dossier(first))
    even = replace(
        paid,
        participations=[corrected(first, presence=Venue.ABSENT), came(meeting("14:00-16:00", MARS))],
    )
    assert form(even) == []
    assert sorted(carried(even)) == [-9000, 9000]


def test_r5_8_a_difference_that_its_cotec_cannot_absorb_joins_the_persons_next_form() -> None:
    first = came(meeting("14:00-16:00", FEV))
    paid = pay(dossier(first))
    elsewhere = came(meeting("09:00-16:00", MARS, cotec="cotec-2"), membre(cotec="cotec-2"))
    less = replace(paid, participations=[corrected(first, presence=Venue.ABSENT), elsewhere])
    lines = form(less, "cotec-2")
    assert amounts(lines) == [-9000, 18000]
    assert carried(replace(less, lignes=[*less.lignes, *lines])) == []


def test_r5_8_the_next_form_bears_no_more_than_leaves_it_positive() -> None:
    first = came(meeting("09:00-16:00", FEV))
    paid = pay(dossier(first))
    elsewhere = came(meeting("14:00-16:00", MARS, cotec="cotec-2"), membre(cotec="cotec-2"))
    less = replace(paid, participations=[corrected(first, presence=Venue.ABSENT), elsewhere])
    assert amounts(form(less, "cotec-2")) == [9000]


def test_r5_8_a_difference_in_cents_only_is_a_line_too() -> None:
    """The rate of a day was corrected: as many vacations, other euros."""
    paid = pay(dossier(came(meeting("14:00-16:00", FEV))))
    dearer = vacation_scale(id="2", taux=10000, du=date(2026, 1, 1), applique_depuis=date(2026, 1, 1))
    (line,) = form(paid, vacation=(vacation_scale(), dearer))
    assert (line.quantite, line.montant) == (0, 1000)


def test_r5_8_a_membership_that_ended_before_a_paid_meeting_takes_it_back() -> None:
    first = trip(100, FEV)
    paid = pay(dossier(first))
    gone = replace(paid, participations=[replace(first, membre=None)])
    assert sorted(carried(gone)) == [-9000, -2900]


def test_a_receipt_corrected_after_payment() -> None:
    drive = trip(0, FEV, who=membre(demande=False))
    toll = Frais(id="f", presence=drive.presence.id, nature="péage", montant=1240)
    paid = pay(dossier(drive, frais=[toll]))
    assert carried(replace(paid, frais=[replace(toll, montant=2000)])) == [760]
    assert carried(replace(paid, frais=[replace(toll, montant=240)])) == [-1000]


# Kilometres that cancellations left out of place (R5.7) ----------------------------------------------------------
LOIN, PRES = trip(2000, FEV, who=membre(demande=False)), trip(500, MARS, who=membre(demande=False))


def test_r5_7_what_was_paid_above_kilometres_that_are_taken_out_is_recounted() -> None:
    """2 000 km, 580,00 €, then 500 km at 0,36, 180,00 €. The first form is cancelled: it was no trip at all. The year
    has 500 km, worth 145,00 €: 35,00 € too much, that the next form gives back."""
    both = pay(replace(pay(dossier(LOIN)), participations=[LOIN, PRES]))
    assert amounts(both.lignes) == [58000, 18000]
    freed = replace(both, lignes=both.lignes[1:])
    assert carried(freed) == [58000]  # as long as it is owed it finds its place again
    gone = replace(freed, participations=[corrected(LOIN, km=0), PRES])
    assert carried(gone) == [-3500]
    assert form(gone) == []
    then = replace(gone, participations=[*gone.participations, trip(600, date(2026, 4, 1), who=membre(demande=False))])
    lines = form(then)
    assert [(line.quantite, line.montant, line.rang) for line in lines] == [(0, -3500, 1), (600, 17400, 0)]
    assert plain(lines[0].calcul) == "500 × 0,29 − 500 × 0,36"
    assert plain(lines[0].motif) == "correction : kilomètres de l’année recomptés à la suite"
    assert carried(pay(then)) == []  # 180,00 − 35,00 + 174,00 = 1 100 × 0,29


def test_r5_7_it_goes_with_what_else_is_unpaid_of_the_trip() -> None:
    both = pay(replace(pay(dossier(LOIN)), participations=[LOIN, PRES]))
    changed = [corrected(LOIN, km=0), corrected(PRES, km=600)]
    longer = replace(both, lignes=both.lignes[1:], participations=changed)
    found = situation(longer)
    (line,) = price(found.propositions, found.axes)
    assert (line.quantite, line.montant) == (100, 2900 - 3500)  # 600 × 0,29 = 174,00 €, had 180,00 €


def test_r5_7_what_moves_nowhere_dearer_nor_cheaper_is_no_line() -> None:
    near, next_one = trip(100, FEV, who=membre(demande=False)), trip(50, MARS, who=membre(demande=False))
    both = pay(dossier(near, next_one))
    gone = replace(both, participations=[corrected(near, km=0), next_one], lignes=both.lignes[1:])
    assert [line.tranches for line in gone.lignes] == [((100, 150, 1),)]
    assert carried(gone) == []


# States ----------------------------------------------------------------------------------------------------------
def test_r5_8_the_states_follow_one_another() -> None:
    order = [Avancement.BROUILLON]
    while (following := next_state(order[-1])) is not None:
        order.append(following)
    assert [s.value for s in order] == ["brouillon", "validé", "signé", "transmis", "payé"]
    assert next_state(Avancement.ANNULE) is None
    assert {Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS} == CANCELLABLE


@pytest.mark.parametrize("now", list(Avancement))
@pytest.mark.parametrize("to", list(Avancement))
def test_r5_8_no_other_step_is_allowed(now: Avancement, to: Avancement) -> None:
    etat = Etat(id="e", personne="p", cotec="c", annee=2026, jusquau=FIN, etat=now, lettre="A", numero=12)
    if next_state(now) is to or (to is Avancement.ANNULE and now in CANCELLABLE):
        check_transition(etat, to)
    else:
        with pytest.raises(Refus):
            check_transition(etat, to)


def test_r5_8_a_paid_form_says_how_to_correct_it() -> None:
    etat = Etat(id="e", personne="p", cotec="c", annee=2026, jusquau=FIN, etat=Avancement.PAYE, lettre="A", numero=12)
    assert etat.reference == "2026-A-0012"
    with pytest.raises(Refus, match=r"2026-A-0012 est payé.*prochain état"):
        check_transition(etat, Avancement.ANNULE)


# Envelopes (R5.6) ------------------------------------------------------------------------------------------------
def test_r5_6_what_is_left_of_an_envelope() -> None:
    budget = Budget(100000, paye=10000, valide=20000, acquis=30000, prevu=15000)
    assert budget.disponible == 25000
    assert budget.alerte == ""
    assert Budget(None, paye=10000).disponible is None
    assert Budget(None, paye=10000).alerte == ""


def test_r5_6_a_warning_comes_before_the_envelope_is_passed() -> None:
    soon = Budget(100000, paye=90000, prevu=15000)
    assert plain(soon.alerte) == "L’enveloppe sera dépassée de 50,00 € avec les réunions à venir"
    passed = Budget(100000, paye=90000, acquis=15000, prevu=15000)
    assert plain(passed.alerte) == "Enveloppe dépassée de 50,00 €"
    assert Budget(100000, paye=100000).alerte == ""
