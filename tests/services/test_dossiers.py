"""What is gathered for each person: who they were on the day, in every CoTec, and what stands on their forms."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import Equipier
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import DemiJournee, Mode
from cops_desktop.services import paiements as pay
from cops_desktop.services.dossiers import dossiers, situations
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde

FIN = date(2026, 12, 31)


def demi(monde: Monde) -> list[int]:
    """Half-units of every presence, by the day and the hour of the meeting."""
    return [
        found.comptes[item.presence.id].demi
        for person, found in situations(monde.fichier.db).items()
        for item in sorted(
            dossiers(monde.fichier.db)[person].participations, key=lambda i: (i.rencontre.date, str(i.rencontre.debut))
        )
    ]


def test_r5_4_before_joining_the_team_one_is_paid_from_that_day_on_never_and_again_after_leaving(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    monde.membre(cotec, person)
    days = [JOUR + timedelta(days=n) for n in (-1, 0, 5, 6)]
    with monde.fichier.operation("Équipe"):
        team = Equipier(id=new_key(), personne=person, depuis=days[1], jusquau=days[2])
        annuaire.EQUIPE.save(monde.fichier.db, team)
    for day in days:
        monde.presence(monde.rencontre(cotec, "14:00-16:00", day), person)
    assert demi(monde) == [2, 0, 0, 2]
    monde.travail(cotec, person, 2, days[1])
    monde.travail(cotec, person, 2, days[0])
    assert sum(r.montant for r in pay.unpaid(monde.fichier)) == 3 * 9000


def test_r5_4_a_half_day_counts_once_over_all_cotec_of_the_file(monde: Monde) -> None:
    person, one, other = monde.personne(), monde.cotec("Annonce"), monde.cotec("Pédiatrie")
    monde.membre(one, person)
    monde.membre(other, person)
    for of, hours in ((one, "09:00-10:45"), (other, "11:00-12:30")):
        monde.presence(monde.rencontre(of, hours, mode=Mode.PRESENTIEL), person)
    assert demi(monde) == [2, 0]


def test_r5_4_a_half_day_on_a_form_stays_with_its_meeting_when_an_earlier_one_is_entered(monde: Monde) -> None:
    person, one, other = monde.personne(), monde.cotec("Annonce"), monde.cotec("Pédiatrie")
    monde.membre(one, person)
    monde.membre(other, person)
    monde.presence(monde.rencontre(other, "11:00-12:30", mode=Mode.PRESENTIEL), person)
    (form,) = pay.pay(monde.fichier, FIN)
    pay.validate(monde.fichier, [form], FIN)
    monde.presence(monde.rencontre(one, "09:00-10:45", mode=Mode.PRESENTIEL), person)
    assert demi(monde) == [0, 2]
    assert pay.pay(monde.fichier, FIN) == []
    pay.cancel(monde.fichier, form, "refaire", FIN)
    assert demi(monde) == [2, 0]


def test_r5_4_other_meetings_are_not_part_of_it(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    monde.membre(cotec, person)
    copart = monde.save_rencontre(replace(monde.rencontre(cotec), nature="CoPart", cotec=None))
    monde.presence(copart, person)
    assert situations(monde.fichier.db) == {}


def test_r5_8_a_paid_meeting_that_turns_out_to_be_no_cotec_is_a_difference(monde: Monde) -> None:
    person, cotec = monde.personne(cv=5), monde.cotec()
    monde.membre(cotec, person)
    meeting = monde.rencontre(cotec, "09:00-12:00", mode=Mode.PRESENTIEL)
    monde.frais(monde.presence(meeting, person, km=100), 1240)
    (form,) = pay.pay(monde.fichier, FIN)
    pay.validate(monde.fichier, [form], FIN)
    monde.save_rencontre(replace(meeting, nature="CoPart", cotec=None))
    assert sorted(r.montant for r in pay.unpaid(monde.fichier) if r.montant) == [-9000, -2900, -1240]
    monde.save_rencontre(meeting)
    assert pay.unpaid(monde.fichier) == []


def test_r5_5_a_membership_counts_on_the_day_of_the_meeting(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    monde.membre(cotec, person, depuis=JOUR, jusquau=JOUR)
    for n in (-1, 0, 1):
        monde.presence(monde.rencontre(cotec, day=JOUR + timedelta(days=n)), person)
    assert demi(monde) == [0, 2, 0]


def test_each_person_has_their_own(monde: Monde) -> None:
    cotec = monde.cotec()
    meeting = monde.rencontre(cotec, "09:00-12:00", mode=Mode.PRESENTIEL)
    people = [monde.personne(n, cv=5, km_ouverture=((2026, 100 * i),)) for i, n in enumerate(("Abadie", "Zola"))]
    for person in people:
        monde.membre(cotec, person)
        monde.frais(monde.presence(meeting, person, km=50), 500)
    both = dossiers(monde.fichier.db)
    assert both.keys() == set(people)
    assert [len(both[p].frais) for p in people] == [1, 1]
    assert [both[p].km_ouverture for p in people] == [{2026: 0}, {2026: 100}]
    alone = dossiers(monde.fichier.db, [people[1]])
    assert alone == {people[1]: both[people[1]]}
    assert dossiers(monde.fichier.db, []) == {}


def test_the_half_days_of_a_correction_speak_not_those_of_the_first_line(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    monde.membre(cotec, person)
    meeting = monde.rencontre(cotec, "09:00-17:00", mode=Mode.PRESENTIEL)
    item = monde.presence(meeting, person)
    monde.presence(monde.rencontre(cotec, "09:00-16:00", JOUR + timedelta(days=1)), person)
    (form,) = pay.pay(monde.fichier, JOUR)
    pay.validate(monde.fichier, [form], FIN)
    monde.save_presence(replace(item, demi_journees=frozenset({DemiJournee.MATIN})))
    (form,) = pay.pay(monde.fichier, FIN)
    pay.validate(monde.fichier, [form], FIN)
    (found,) = (p for p in dossiers(monde.fichier.db)[person].participations if p.presence.id == item.id)
    assert found.settled == {DemiJournee.MATIN}


def test_a_day_without_a_scale_is_refused_in_words(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    monde.membre(cotec, person)
    monde.presence(monde.rencontre(cotec, day=date(2018, 5, 5)), person)
    with pytest.raises(Refus, match="05/05/2018"):
        situations(monde.fichier.db)
