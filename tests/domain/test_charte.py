"""The charter followed, criterion by criterion, at each bound of its period (R3.5, R3.6, R4.4, R4.5)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Lien
from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.charte import (
    Constat,
    Critere,
    Etat,
    Faits,
    Passage,
    Regard,
    Reunion,
    Suivi,
    mois_avant,
    suivre,
    trous,
)
from cops_desktop.domain.charte_copil import Action, Siege, suivre_au_copil
from cops_desktop.domain.engagements import Contribution, Engagement, Periode, periodes
from cops_desktop.domain.representants import TOUJOURS, des_structures
from cops_desktop.domain.restitution import DELAI
from tests.builders import plain

DEBUT, FIN = date(2025, 3, 1), date(2027, 2, 28)
MILIEU = date(2026, 3, 1)
NOMS = {"odile": "Odile Cazenave", "yanis": "Yanis Ferrand"}
COPART = Reunion("r1", "CoPart", "CoPart de printemps", date(2025, 6, 10))
COTEC = Reunion("c1", "CoTec", "Séance 2", date(2025, 9, 9))


def periode(structure: str | None = None, **more: Any) -> Periode:
    """Odile's engagement from 1 March 2025 to 28 February 2027."""
    item = Engagement(id="e", personne="odile", structure=structure, signe_le=DEBUT, **more)
    return periodes([item])["e"]


def faits(**more: Any) -> Faits:
    """What is known of Odile in her own name."""
    return Faits(**{"representants": {"odile": TOUJOURS}, "noms": NOMS, **more})


def suivi(known: Faits, day: date = MILIEU, item: Periode | None = None) -> Suivi:
    """What the rules say on a day."""
    return suivre(item or periode(), known, day)


def b(known: Faits, day: date = MILIEU, item: Periode | None = None) -> Constat:
    """The criterion on the CoPart."""
    return suivi(known, day, item).constat(Critere.REUNIONS)


def came(meeting: Reunion, who: str = "odile", *, present: bool = True, **more: Any) -> Passage:
    """Somebody came, or was noted without coming."""
    return Passage(meeting, who, present, **more)


# a, f, g ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("critere", "field"),
    [
        (Critere.DEMARCHE, "demarche_le"),
        (Critere.RESPECT, "respect_le"),
        (Critere.COMMUNICATION, "communication_le"),
    ],
)
def test_r3_5_what_is_declared_is_met_by_a_day_and_waits_until_the_last_one_of_the_period(
    critere: Critere, field: str
) -> None:
    done = suivi(faits(), FIN + timedelta(1), periode(**{field: date(2026, 5, 4)})).constat(critere)
    assert (done.etat, done.explication) == (Etat.REMPLI, "déclaré le 04/05/2026")
    last = suivi(faits(), FIN).constat(critere)
    assert (last.etat, last.jusquau) == (Etat.EN_ATTENTE, FIN)
    after = suivi(faits(), FIN + timedelta(1)).constat(critere)
    assert (after.etat, after.jusquau) == (Etat.NON_REMPLI, None)


# b ----------------------------------------------------------------------------------------------------------------
def test_r3_5_b_no_copart_held_nor_planned_is_without_object() -> None:
    assert b(faits()).etat is Etat.SANS_OBJET


def test_r3_5_b_presence_or_a_retour_however_late_meets_a_copart() -> None:
    missed = replace(COPART, restitution_le=date(2025, 6, 20))
    there = b(faits(copart=[COPART], passages=[came(COPART)]))
    assert there.etat is Etat.REMPLI
    assert plain(there.preuves[0].texte) == "CoPart de printemps : présence"
    assert (there.preuves[0].genre, there.preuves[0].cle, there.preuves[0].jour) == ("rencontre", "r1", COPART.jour)
    late = came(missed, present=False, retour_le=date(2025, 12, 1))
    told = b(faits(copart=[missed], passages=[late]))
    assert (told.etat, plain(told.preuves[0].texte)) == (Etat.REMPLI, "CoPart de printemps : retour le 01/12/2025")


@pytest.mark.parametrize(("after", "etat"), [(0, Etat.EN_ATTENTE), (30, Etat.EN_ATTENTE), (31, Etat.NON_REMPLI)])
def test_r3_6_a_missed_copart_waits_thirty_days_after_its_restitution_to_the_day(after: int, etat: Etat) -> None:
    sent = date(2025, 6, 20)
    found = b(faits(copart=[replace(COPART, restitution_le=sent)]), sent + timedelta(after))
    assert found.etat is etat
    assert found.jusquau == (sent + DELAI if etat is Etat.EN_ATTENTE else None)


def test_r3_6_a_missed_copart_waits_as_long_as_no_restitution_was_sent() -> None:
    found = b(faits(copart=[COPART]), FIN + timedelta(400))
    assert (found.etat, found.jusquau) == (Etat.EN_ATTENTE, None)
    assert "restitution pas encore envoyée" in found.preuves[0].texte


def test_r3_6_a_planned_copart_waits_until_its_day_and_one_missed_for_good_fails_all() -> None:
    planned = Reunion("r2", "CoPart", "CoPart d’automne", date(2026, 11, 3))
    waiting = b(faits(copart=[COPART, planned], passages=[came(COPART)]))
    assert (waiting.etat, waiting.jusquau) == (Etat.EN_ATTENTE, planned.jour)
    failed = b(faits(copart=[replace(COPART, restitution_le=date(2025, 6, 20)), planned]))
    assert (failed.etat, [p.etat for p in failed.preuves]) == (Etat.NON_REMPLI, [Etat.NON_REMPLI, Etat.EN_ATTENTE])


@pytest.mark.parametrize(
    ("jour", "compte"),
    [(DEBUT - timedelta(1), False), (DEBUT, True), (FIN, True), (FIN + timedelta(1), False)],
)
def test_r3_6_a_copart_counts_from_the_first_day_of_the_period_to_the_last(jour: date, compte: bool) -> None:
    meeting = replace(COPART, jour=jour)
    found = b(faits(copart=[meeting], passages=[came(meeting)]))
    assert found.etat is (Etat.REMPLI if compte else Etat.SANS_OBJET)


def test_r3_5_b_a_structure_is_there_when_whoever_represents_it_that_day_is() -> None:
    links = [
        Lien(id="l", personne="yanis", structure="s", represente=True, jusquau=COPART.jour),
        Lien(id="m", personne="odile", structure="s", jusquau=date(2025, 4, 1)),
    ]
    item = periode("s")
    standing = des_structures(links, [item])["s"]
    known = faits(representants=standing, copart=[COPART], passages=[came(COPART, "yanis")])
    assert plain(b(known, item=item).preuves[0].texte) == "CoPart de printemps : présence de Yanis Ferrand"
    # Odile signed, and left the structure before: her presence proves nothing of it.
    assert b(replace(known, passages=[came(COPART)]), item=item).etat is Etat.EN_ATTENTE
    later = replace(COPART, jour=COPART.jour + timedelta(1))
    assert b(replace(known, copart=[later], passages=[came(later, "yanis")]), item=item).etat is Etat.EN_ATTENTE


def test_r3_5_who_signed_for_a_structure_represents_it_while_it_runs() -> None:
    item = periode("s")
    assert des_structures([], [item]) == {"s": {"odile": ((DEBUT, FIN),)}}
    assert des_structures([Lien(id="l", personne="odile", structure="s")], [item])["s"]["odile"] == ((DEBUT, FIN),)


def test_r3_6_of_a_structure_without_anybody_nothing_is_proved_and_it_is_said() -> None:
    item = periode("s")
    left = Lien(id="l", personne="odile", structure="s", jusquau=date(2024, 1, 1))
    standing = des_structures([left], [item]).get("s", {})
    found = suivi(faits(representants=standing, copart=[COPART], passages=[came(COPART)]), item=item)
    assert "ne représente cette structure" in found.remarque
    assert found.constat(Critere.REUNIONS).etat is Etat.EN_ATTENTE
    assert suivi(faits()).remarque == ""


# c ----------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("since", "day", "etat"),
    [
        (date(2020, 1, 1), MILIEU, Etat.REMPLI),
        (FIN, FIN + timedelta(9), Etat.REMPLI),
        (FIN + timedelta(1), FIN + timedelta(9), Etat.NON_REMPLI),
        (None, FIN, Etat.EN_ATTENTE),
    ],
)
def test_r3_5_c_the_annuaire_before_the_end_of_the_period(since: date | None, day: date, etat: Etat) -> None:
    assert suivi(faits(annuaire_le=since), day).constat(Critere.ANNUAIRE).etat is etat


def test_r3_5_c_projects_of_a_structure_are_told_besides() -> None:
    known = faits(annuaire_le=DEBUT, projets=2)
    proof = suivi(known, item=periode("s")).constat(Critere.ANNUAIRE).preuves[0]
    assert (plain(proof.texte), proof.genre) == ("inscription à l’annuaire ; 2 projets dans l’annuaire", "structure")


# d ----------------------------------------------------------------------------------------------------------------
def asked(year: int = 2025, **more: Any) -> Sollicitation:
    """Odile is asked in the campaign of a year."""
    return Sollicitation(**{"id": f"s{year}", "campagne": year, "personne": "odile", **more})


def d(*found: Sollicitation, day: date = MILIEU, item: Periode | None = None, **more: Any) -> Constat:
    """The criterion on the baromètre."""
    known = faits(sollicitations=found, **more)
    return suivi(known, day, item).constat(Critere.BAROMETRE)


@pytest.mark.parametrize(("day", "etat"), [(date(2025, 12, 31), Etat.EN_ATTENTE), (date(2026, 1, 1), Etat.NON_REMPLI)])
def test_r3_5_d_who_was_asked_may_answer_until_the_end_of_the_campaign_s_year(day: date, etat: Etat) -> None:
    assert d(asked(sollicite_le=date(2025, 5, 1)), day=day).etat is etat
    assert d(asked(contribue_le=date(2025, 5, 9)), day=day).etat is Etat.REMPLI


def test_r3_5_d_a_later_answer_does_not_mend_an_earlier_campaign() -> None:
    found = d(asked(2025), asked(2026, contribue_le=date(2026, 2, 1)))
    assert (found.etat, [p.etat for p in found.preuves]) == (Etat.NON_REMPLI, [Etat.NON_REMPLI, Etat.REMPLI])


def test_r3_5_d_a_campaign_belongs_to_the_period_of_its_answer_else_of_its_request_else_of_its_last_day() -> None:
    assert d(asked(2025, sollicite_le=DEBUT - timedelta(1))).etat is Etat.SANS_OBJET
    assert d(asked(2025, sollicite_le=DEBUT - timedelta(1), contribue_le=DEBUT)).etat is Etat.REMPLI
    assert d(asked(2024)).etat is Etat.SANS_OBJET
    assert d(asked(2025)).etat is Etat.NON_REMPLI  # on 31 December 2025, in the period


def test_r3_5_d_nothing_asked_is_without_object_whether_or_not_a_campaign_was_held() -> None:
    assert d().explication == "aucune campagne dans la période"
    found = d(campagnes={2025: [date(2025, 10, 1)], 2024: [date(2024, 10, 1)]})
    assert (found.etat, len(found.preuves)) == (Etat.SANS_OBJET, 1)
    assert plain(found.preuves[0].texte) == "campagne 2025 : pas de demande dans la période"


def test_r3_5_d_a_structure_answers_itself_or_by_any_of_its_own() -> None:
    item = periode("s")
    for answer in (
        asked(personne=None, structure="s", contribue_le=MILIEU),
        asked(personne="odile", contribue_le=MILIEU),
        asked(personne="inconnue", structure="s", contribue_le=MILIEU),
    ):
        assert d(answer, item=item).etat is Etat.REMPLI
    assert d(asked(personne="odile", structure="autre", contribue_le=MILIEU), item=item).etat is Etat.SANS_OBJET


# e ----------------------------------------------------------------------------------------------------------------
def e(day: date = MILIEU, item: Periode | None = None, **more: Any) -> Constat:
    """The criterion on contributions."""
    return suivi(faits(**more), day, item).constat(Critere.CONTRIBUTION)


def apport(day: date, **more: Any) -> Contribution:
    """Odile shares her experience."""
    return Contribution(**{"id": "k", "personne": "odile", "nature": "partage d’expérience", "date": day, **more})


def test_r3_5_e_one_contribution_in_the_period_is_enough() -> None:
    assert (e(FIN).etat, e(FIN).jusquau) == (Etat.EN_ATTENTE, FIN)
    assert e(FIN + timedelta(1)).etat is Etat.NON_REMPLI
    assert e(contributions=[apport(FIN)]).etat is Etat.REMPLI
    for outside in (DEBUT - timedelta(1), FIN + timedelta(1)):
        assert e(contributions=[apport(outside)]).etat is Etat.EN_ATTENTE


def test_r3_5_e_having_attended_a_cotec_counts_by_itself() -> None:
    found = e(passages=[came(COTEC)])
    assert (found.etat, plain(found.preuves[0].texte)) == (Etat.REMPLI, "Séance 2 : présence")
    assert e(passages=[came(COTEC, present=False)]).etat is Etat.EN_ATTENTE


def test_r3_5_e_engaged_twice_each_account_has_its_own_contributions() -> None:
    own, structure = periode(), periode("s")
    standing = {"odile": ((DEBUT, FIN),)}
    for_structure = apport(MILIEU, structure="s")
    assert e(contributions=[for_structure], item=own).etat is Etat.EN_ATTENTE
    assert e(contributions=[for_structure], item=structure, representants=standing).etat is Etat.REMPLI
    assert e(contributions=[apport(MILIEU)], item=own).etat is Etat.REMPLI
    assert e(contributions=[apport(MILIEU)], item=structure, representants=standing).etat is Etat.REMPLI
    other = apport(MILIEU, structure="autre")
    assert e(contributions=[other], item=structure, representants=standing).etat is Etat.EN_ATTENTE


# Gaps and ends ----------------------------------------------------------------------------------------------------
def test_r3_2_what_was_done_in_a_gap_counts_in_neither_period_and_is_shown() -> None:
    first = Engagement(id="1", personne="odile", signe_le=date(2022, 3, 1))
    second = Engagement(id="2", personne="odile", signe_le=DEBUT)
    known = periodes([first, second])
    gap = [(date(2024, 3, 1), DEBUT - timedelta(1))]
    assert trous(known["1"], known.values(), MILIEU) == gap == trous(known["2"], known.values(), MILIEU)
    meeting = replace(COPART, jour=date(2024, 6, 1))
    facts = faits(copart=[meeting], passages=[came(meeting)], contributions=[apport(date(2024, 7, 1))])
    for item in known.values():
        found = suivre(item, facts, MILIEU, gap)
        assert found.constat(Critere.REUNIONS).etat is Etat.SANS_OBJET
        assert found.constat(Critere.CONTRIBUTION).preuves == ()
        assert [plain(p.texte) for p in found.hors] == ["CoPart de printemps : présence", "partage d’expérience"]


def test_r3_2_a_renewal_signed_early_leaves_no_gap_and_each_period_its_own_facts() -> None:
    first = Engagement(id="1", personne="odile", signe_le=date(2023, 3, 1))
    second = Engagement(id="2", personne="odile", signe_le=date(2025, 1, 15))
    known = periodes([first, second])
    assert known["2"].debut == DEBUT
    assert trous(known["1"], known.values(), MILIEU) == [] == trous(known["2"], known.values(), MILIEU)
    early = faits(contributions=[apport(date(2025, 2, 1))])
    assert suivre(known["1"], early, MILIEU).constat(Critere.CONTRIBUTION).etat is Etat.REMPLI
    assert suivre(known["2"], early, MILIEU).constat(Critere.CONTRIBUTION).etat is Etat.EN_ATTENTE


def test_r3_6_who_resigned_owes_no_more_what_could_still_be_met_but_what_was_failed_stays() -> None:
    item = periode(resilie_le=date(2026, 1, 10))
    assert suivi(faits(), date(2026, 1, 9), item).constat(Critere.CONTRIBUTION).jusquau == date(2026, 1, 9)
    found = suivi(faits(), MILIEU, item)
    for critere in (Critere.DEMARCHE, Critere.ANNUAIRE, Critere.CONTRIBUTION, Critere.REUNIONS):
        assert found.constat(critere).etat is Etat.SANS_OBJET
    failed = replace(COPART, restitution_le=date(2025, 6, 20))
    assert b(faits(copart=[failed]), MILIEU, item).etat is Etat.NON_REMPLI
    open_still = replace(COPART, jour=date(2026, 1, 5), restitution_le=date(2026, 1, 8))
    assert b(faits(copart=[open_still]), FIN, item).etat is Etat.SANS_OBJET
    assert b(faits(copart=[replace(COPART, jour=date(2026, 1, 10))]), MILIEU, item).preuves == ()
    assert found.manques == ()


def test_r3_6_what_waits_soon_no_more_is_to_be_reminded_of_six_months_before() -> None:
    assert mois_avant(FIN, 6) == date(2026, 8, 28)
    assert [mois_avant(date(2026, 8, 31), 6), mois_avant(date(2024, 8, 30), 6)] == [
        date(2026, 2, 28),
        date(2024, 2, 29),
    ]
    assert not suivi(faits(), date(2026, 8, 27)).a_relancer(date(2026, 8, 27))
    assert suivi(faits(), date(2026, 8, 28)).a_relancer(date(2026, 8, 28))


@given(st.integers(-40, 900), st.integers(0, 760), st.booleans(), st.one_of(st.none(), st.integers(0, 900)))
def test_r3_6_a_deadline_is_said_of_what_waits_alone_and_never_passed(
    day: int, meeting: int, present: bool, resigned: int | None
) -> None:
    ended = None if resigned is None else DEBUT + timedelta(resigned)
    today = DEBUT + timedelta(day)
    held = replace(COPART, jour=DEBUT + timedelta(meeting), restitution_le=DEBUT + timedelta(meeting + 3))
    noted = [came(held)] if present else []
    for found in suivi(
        faits(copart=[held], passages=noted, sollicitations=[asked()]), today, periode(resilie_le=ended)
    ).tous:
        for line in (found, *found.preuves):
            assert line.jusquau is None or (line.etat is Etat.EN_ATTENTE and line.jusquau >= today)


# The CoPil --------------------------------------------------------------------------------------------------------
SIEGE = Siege("m", date(2025, 4, 1), date(2027, 3, 31), date(2027, 3, 31), {"odile": TOUJOURS, "yanis": TOUJOURS})
COPIL = Reunion("p1", "CoPil", "CoPil de mai", date(2025, 5, 6), restitution_le=date(2025, 5, 10))


def au_copil(siege: Siege = SIEGE, day: date = MILIEU, noted: list[Passage] | None = None) -> dict[Critere, Constat]:
    """What R4.5 asks of Odile."""
    regard = Regard(periode(), faits(), day)
    return {c.critere: c for c in suivre_au_copil(regard, [siege], [COPIL], noted or [], NOMS)}


def test_r4_4_the_binome_is_there_when_either_is() -> None:
    found = au_copil(noted=[came(COPIL, "yanis")])[Critere.BINOME]
    assert (found.etat, plain(found.preuves[0].texte)) == (Etat.REMPLI, "CoPil de mai : présence de Yanis Ferrand")
    assert au_copil()[Critere.BINOME].etat is Etat.NON_REMPLI
    assert au_copil(noted=[came(COPIL, "autre")])[Critere.BINOME].etat is Etat.NON_REMPLI
    joint = came(COPIL, "yanis", present=False, retour_le=date(2025, 6, 1))
    assert au_copil(noted=[joint])[Critere.BINOME].etat is Etat.REMPLI


def test_r4_5_each_copilots_an_action_before_the_mandate_ends() -> None:
    waiting = au_copil()[Critere.ACTION]
    assert (waiting.etat, waiting.jusquau) == (Etat.EN_ATTENTE, SIEGE.fin)
    assert au_copil(day=SIEGE.fin + timedelta(1))[Critere.ACTION].etat is Etat.NON_REMPLI
    left = replace(SIEGE, fin=date(2025, 12, 31))
    assert au_copil(left)[Critere.ACTION].etat is Etat.SANS_OBJET
    done = replace(SIEGE, actions=(Action("CoTec « Dialyse »", None, "cotec", "c"),))
    assert au_copil(done)[Critere.ACTION].etat is Etat.REMPLI


def test_r4_5_nothing_more_is_asked_of_who_did_not_sit_in_the_period() -> None:
    assert au_copil(replace(SIEGE, debut=date(2027, 3, 1))) == {}
