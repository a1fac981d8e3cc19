"""R4.1–R4.3: binômes proposed from a mandate's volunteers: who may sit, what is said, what is written and undone."""

from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.composition import Critere, Priorite, sieges
from cops_desktop.domain.copil import Mandat
from cops_desktop.domain.errors import Refus
from cops_desktop.services.copil.proposer import Dossier, Proposition, appliquer, composer_tout, lire
from cops_desktop.services.fichier import undo
from cops_desktop.storage import annuaire, copil
from tests.builders import Monde, plain

DEBUT = date(2027, 1, 1)
SIGNE = date(2026, 3, 1)


@pytest.fixture
def mandat(monde: Monde) -> Mandat:
    """A mandate that is being composed."""
    return monde.mandat(DEBUT, validation="")


def people(monde: Monde, of: Mandat, number: int, *, signe_le: date = SIGNE) -> list[str]:
    """So many volunteers who are engaged, in their own name."""
    keys = [monde.personne(f"Nom {n:02}", "Odile", code_postal="31000" if n % 2 else "34000") for n in range(number)]
    for key in keys:
        monde.engagement(key, signe_le)
        monde.volontaire(of, key)
    return keys


def seats(monde: Monde, of: Mandat) -> dict[int, set[str]]:
    """Who is in each binôme, by its number."""
    numbers = {b.id: b.numero for b in copil.binomes(monde.fichier.db, of.id)}
    found: dict[int, set[str]] = {number: set() for number in numbers.values()}
    for membre in copil.membres(monde.fichier.db, of.id):
        found[numbers[membre.binome]].add(membre.personne)
    return found


def refused(monde: Monde, of: Mandat) -> str:
    with pytest.raises(Refus) as caught:
        lire(monde.fichier, of.id)
    return plain(str(caught.value))


def test_r4_1_volunteers_without_an_engagement_at_the_start_are_left_aside_and_named(
    monde: Monde, mandat: Mandat
) -> None:
    engaged = people(monde, mandat, 4)
    lapsed = monde.personne("Zuber", "Anne")
    monde.engagement(lapsed, DEBUT - timedelta(days=800))
    monde.volontaire(mandat, lapsed)
    dossier = lire(monde.fichier, mandat.id)
    assert {c.personne for c in dossier.appel.candidats} == set(engaged)
    assert "Sans engagement en vigueur au 01/01/2027, et donc laissés de côté : Anne Zuber." in [
        plain(remark) for remark in dossier.remarques
    ]


def test_r2_7_a_candidate_has_their_place_structure_words_and_family(monde: Monde, mandat: Mandat) -> None:
    house = monde.structure("Association fictive", type="association")
    key = monde.personne("Arnal", code_postal="31000", domaines=("Soin et Accompagnement",))
    monde.engagement(key, SIGNE, house)
    monde.volontaire(mandat, key, structure=house)
    people(monde, mandat, 1)
    candidat = next(c for c in lire(monde.fichier, mandat.id).appel.candidats if c.personne == key)
    assert candidat.territoire is Localisation.OUEST
    assert (candidat.nom_structure, candidat.type_structure) == ("Association fictive", "association")
    assert candidat.domaines == ("Soin et Accompagnement",)


def test_r4_3_who_sat_in_the_previous_copil_is_counted_and_a_quarter_out_of_reach_is_said(monde: Monde) -> None:
    old, *others = [monde.personne(nom) for nom in ("Arnal", "Bastide")]
    before = monde.mandat(date(2025, 1, 1))
    monde.binome(before, old, *others)
    now = monde.mandat(DEBUT, validation="")
    monde.engagement(old, SIGNE)
    monde.volontaire(now, old)
    people(monde, now, 9)
    dossier = lire(monde.fichier, now.id)
    assert [c.personne for c in dossier.appel.candidats if c.ancien] == [old]
    assert any("1 volontaire en vient" in plain(remark) for remark in dossier.remarques)
    for proposition in composer_tout(dossier):
        assert old in {m.personne for m in sieges(proposition.composition)}


def test_a_wish_for_somebody_who_may_not_sit_does_not_count(monde: Monde, mandat: Mandat) -> None:
    first, second, *_ = people(monde, mandat, 3)
    db = monde.fichier.db
    outside = monde.personne("Dehors")
    rows = {v.personne: v for v in copil.volontaires(db, mandat.id)}
    from dataclasses import replace

    with monde.fichier.operation("Souhaiter"):
        copil.VOLONTAIRES.save(db, replace(rows[first], avec=outside))
        copil.VOLONTAIRES.save(db, replace(rows[second], avec=first))
    wishes = {c.personne: c.avec for c in lire(monde.fichier, mandat.id).appel.candidats}
    assert (wishes[first], wishes[second]) == (None, first)
    best = composer_tout(lire(monde.fichier, mandat.id))[0]
    assert {m.personne for m in best.proposees[0].membres} == {first, second}


def test_applying_keeps_what_was_made_by_hand_and_is_undone_as_one(monde: Monde, mandat: Mandat) -> None:
    keys = people(monde, mandat, 9)
    monde.binome(mandat, keys[0], keys[1], numero=1)
    monde.binome(mandat, keys[2], numero=3)
    before = seats(monde, mandat)
    best = composer_tout(lire(monde.fichier, mandat.id))[0]
    assert len(best.proposees) == 3
    assert appliquer(monde.fichier, mandat.id, best) == 3
    after = seats(monde, mandat)
    assert after[1] == {keys[0], keys[1]}
    assert keys[2] in after[3]
    assert {number: len(there) for number, there in after.items()} == {1: 2, 2: 2, 3: 2, 4: 2}
    undo(monde.fichier)
    assert seats(monde, mandat) == before


def test_an_empty_binome_is_filled_before_another_one_is_made(monde: Monde, mandat: Mandat) -> None:
    people(monde, mandat, 4)
    monde.binome(mandat, numero=7)
    appliquer(monde.fichier, mandat.id, composer_tout(lire(monde.fichier, mandat.id))[0])
    assert {number: len(there) for number, there in seats(monde, mandat).items()} == {7: 2, 1: 2}


def test_a_proposal_that_is_no_longer_of_the_file_is_not_written(monde: Monde, mandat: Mandat) -> None:
    keys = people(monde, mandat, 6)
    best = composer_tout(lire(monde.fichier, mandat.id))[0]
    monde.binome(mandat, keys[0], keys[5])
    before = seats(monde, mandat)
    with pytest.raises(Refus, match="ont changé depuis"):
        appliquer(monde.fichier, mandat.id, best)
    assert seats(monde, mandat) == before


def test_each_reason_why_there_is_nothing_to_propose_is_said(monde: Monde, mandat: Mandat) -> None:
    assert "Personne ne s’est encore porté volontaire" in refused(monde, mandat)
    monde.volontaire(mandat, monde.personne("Zuber"))
    (only,) = people(monde, mandat, 1)
    assert "au moins deux volontaires" in refused(monde, mandat)
    assert "1 volontaire n’a pas d’engagement en vigueur au 01/01/2027" in refused(monde, mandat)
    monde.binome(mandat, only)
    assert "au moins deux volontaires" in refused(monde, mandat)
    assert "est validé" in refused(monde, monde.mandat(date(2029, 1, 1)))


def test_r4_1_fourteen_binomes_leave_no_place(monde: Monde, mandat: Mandat) -> None:
    people(monde, mandat, 2)
    for number in range(14):
        monde.binome(mandat, monde.personne(f"A{number}"), monde.personne(f"B{number}"), numero=number + 1)
    assert "Les 14 binômes sont déjà composés" in refused(monde, mandat)


def test_r9_who_was_erased_is_not_proposed(monde: Monde, mandat: Mandat) -> None:
    keys = people(monde, mandat, 3)
    from dataclasses import replace

    db = monde.fichier.db
    with monde.fichier.operation("Anonymiser"):
        annuaire.save_personne(db, replace(annuaire.personne(db, keys[0]), anonymisee_le=SIGNE))
    assert {c.personne for c in lire(monde.fichier, mandat.id).appel.candidats} == set(keys[1:])


def _wide(monde: Monde, mandat: Mandat) -> Dossier:
    people(monde, mandat, 30)
    return lire(monde.fichier, mandat.id)


def test_proposals_that_say_the_same_are_said_once_and_their_progress_is_told(monde: Monde, mandat: Mandat) -> None:
    told: list[tuple[int, int]] = []
    found: tuple[Proposition, ...] = composer_tout(_wide(monde, mandat), lambda *step: told.append(step))
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert found[0].priorite is Priorite.EQUILIBRE
    assert len(found[0].attendent) == 2
    assert {partie.critere for partie in found[0].score.parties} == set(Critere) - {Critere.NOUVEAUX}
