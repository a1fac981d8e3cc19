"""R6.3: a meeting of the CoPil that decided of requests stays, was held, and takes its decisions to its new day."""

from dataclasses import replace
from datetime import date

import pytest

from cops_desktop.domain.accompagnements.types import Accompagnement, Decision, Examen
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.services import fichier as files
from cops_desktop.services import historique
from cops_desktop.services import rencontres as meetings
from cops_desktop.services.accompagnements import ecrire, examens
from cops_desktop.services.accompagnements.liste import parcours_de
from cops_desktop.storage import accompagnements
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain
from tests.services.lists import tables

LE = date(2026, 10, 6)


@pytest.fixture
def copil(monde: Monde) -> Rencontre:
    return monde.reunion("CoPil", day=LE)


@pytest.fixture
def projet(monde: Monde, copil: Rencontre) -> Accompagnement:
    """Approved at that meeting; another decision was noted without one."""
    item = monde.accompagnement()
    monde.examen(item, date(2026, 9, 1), "reportée")
    monde.examen(item, LE, rencontre=copil.id)
    return item


def days(monde: Monde) -> list[date]:
    return [e.le for e in accompagnements.examens(monde.fichier.db)]


def test_r6_3_its_decisions_follow_a_meeting_to_its_day_and_back(
    monde: Monde, copil: Rencontre, projet: Accompagnement
) -> None:
    meetings.save_rencontre(monde.fichier, replace(copil, date=date(2026, 10, 8)))
    assert days(monde) == [date(2026, 9, 1), date(2026, 10, 8)]
    files.undo(monde.fichier)
    assert days(monde) == [date(2026, 9, 1), LE]
    meetings.save_rencontre(monde.fichier, replace(copil, titre="CoPil d’automne"))
    assert days(monde) == [date(2026, 9, 1), LE]


@pytest.mark.parametrize(("day", "why"), [(date(2026, 8, 1), "avant la demande"), (date(2026, 9, 1), "déjà notée")])
def test_r6_3_a_meeting_does_not_go_where_its_decisions_cannot_have_been_taken(
    monde: Monde, copil: Rencontre, projet: Accompagnement, day: date, why: str
) -> None:
    with pytest.raises(Refus, match=why):
        meetings.save_rencontre(monde.fichier, replace(copil, date=day))
    assert meetings.rencontre(monde.fichier, copil.id) == copil


def test_r6_3_a_meeting_that_decided_is_neither_removed_nor_cancelled_nor_of_another_nature(
    monde: Monde, copil: Rencontre, projet: Accompagnement
) -> None:
    acts = (
        lambda: meetings.delete_rencontre(monde.fichier, copil.id),
        lambda: meetings.cancel_rencontre(monde.fichier, copil.id, JOUR),
        lambda: meetings.save_rencontre(monde.fichier, replace(copil, nature="autre")),
    )
    for act in acts:
        with pytest.raises(Refus) as refused:
            act()
        assert plain(str(refused.value)).startswith("1 décision sur une demande y est notée : ")
    decision = accompagnements.examens(monde.fichier.db, "rencontre = ?", (copil.id,))[0]
    with monde.fichier.operation("Noter sans réunion"):
        accompagnements.EXAMENS.save(monde.fichier.db, replace(decision, rencontre=None))
    meetings.cancel_rencontre(monde.fichier, copil.id, JOUR)
    meetings.delete_rencontre(monde.fichier, copil.id)


# What a meeting has before it ------------------------------------------------------------------------------------
def test_r4_6_a_meeting_has_the_requests_that_wait_the_oldest_first_then_what_it_decided(
    monde: Monde, copil: Rencontre, projet: Accompagnement
) -> None:
    structure = monde.structure("EHPAD des Tilleuls")
    waiting = monde.accompagnement("Attend", demande_le=date(2026, 9, 20), structures=(structure,))
    older = monde.accompagnement("Attend depuis longtemps", demande_le=date(2026, 1, 2))
    monde.examen(older, date(2026, 3, 1), "reportée")
    monde.accompagnement("Venue après", demande_le=date(2026, 10, 7))
    later = monde.accompagnement("Reportée par un CoPil d’après", demande_le=date(2026, 9, 1))
    monde.examen(later, date(2026, 11, 2), "reportée")
    gone = monde.accompagnement("Abandonnée avant")
    monde.mouvements(gone, "2026-09-01 abandonné")
    found = examens.examens_de(monde.fichier, copil)
    assert [(d.ligne.id, d.ligne.structure, d.reportee) for d in found.demandes] == [
        (older.id, "", date(2026, 3, 1)),
        (waiting.id, "EHPAD des Tilleuls", None),
        (projet.id, "", None),
    ]
    assert found.en_attente == 2
    assert [o.annee for o in found.occupations] == [2026] * 3


def test_r6_3_a_decision_is_proposed_at_the_last_meeting_that_has_not_decided(
    monde: Monde, copil: Rencontre, projet: Accompagnement
) -> None:
    fresh = monde.accompagnement()
    monde.reunion("CoPil", day=JOUR.replace(day=30))
    made = examens.nouveau(monde.fichier, parcours_de(monde.fichier.db, fresh.id), JOUR)
    assert made.rencontre == copil.id
    again = examens.nouveau(monde.fichier, parcours_de(monde.fichier.db, projet.id), JOUR)
    assert (again.rencontre, again.le) == (None, JOUR)


# Undoing what came before a decision ------------------------------------------------------------------------------
def refused_for(monde: Monde, operation: str, named: str) -> None:
    """An older operation is not undone under a decision, which is named to be undone first."""
    before = tables(monde.fichier)
    with pytest.raises(Refus, match=r"Une décision du CoPil a été notée depuis\. Annulez d’abord") as refused:
        historique.undo(monde.fichier, operation)
    assert named in plain(str(refused.value))
    assert tables(monde.fichier) == before


def last(monde: Monde) -> str:
    return historique.operations(monde.fichier, limite=1).entrees[0].id


def decide(monde: Monde, item: Accompagnement, day: date, **more: str) -> Examen:
    made = Examen(id=new_key(), accompagnement=item.id, le=day, decision=Decision.APPROUVEE, **more)
    ecrire.examiner(monde.fichier, made)
    return made


def test_r6_3_the_day_of_a_request_is_not_put_back_after_a_decision(monde: Monde) -> None:
    item = monde.accompagnement(demande_le=date(2026, 10, 1))
    ecrire.enregistrer(monde.fichier, replace(item, demande_le=date(2026, 8, 1)))
    earlier = last(monde)
    decide(monde, item, date(2026, 9, 1))
    refused_for(monde, earlier, "CoPil du 01/09/2026, approuvée")


def test_r6_3_a_removed_decision_does_not_come_back_on_the_day_of_another(monde: Monde) -> None:
    item = monde.accompagnement()
    ecrire.retirer_examen(monde.fichier, decide(monde, item, LE).id)
    removal = last(monde)
    decide(monde, item, LE)
    refused_for(monde, removal, "CoPil du 06/10/2026, approuvée")


def test_r6_3_a_meeting_is_not_taken_from_under_what_it_decided_since(monde: Monde, copil: Rencontre) -> None:
    meetings.save_rencontre(monde.fichier, replace(copil, date=date(2026, 10, 8)))
    moved = last(monde)
    meetings.cancel_rencontre(monde.fichier, copil.id, LE)
    meetings.restore_rencontre(monde.fichier, copil.id)
    restored = last(monde)
    decide(monde, monde.accompagnement(), LE, rencontre=copil.id)
    refused_for(monde, restored, "CoPil du 08/10/2026, approuvée")
    with pytest.raises(Refus):
        historique.undo(monde.fichier, moved)
    assert days(monde) == [meetings.rencontre(monde.fichier, copil.id).date]
