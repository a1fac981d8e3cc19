"""§6: a project is requested, decided, moved, corrected and removed; each act is one operation that undoes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Examen,
    Nature,
    Position,
)
from cops_desktop.domain.errors import Refus
from cops_desktop.services import droits, historique
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import avancer, ecrire, interventions
from cops_desktop.services.accompagnements.liste import occupation, parcours_de, tous_les_parcours
from cops_desktop.storage import accompagnements, database
from cops_desktop.storage.keys import new_key
from tests.builders import CLAIRE, JOUR, YANIS, Monde, plain

NOW = datetime(2026, 11, 24, 10, 30)


@pytest.fixture
def projet(monde: Monde) -> Accompagnement:
    """A request of three months ago, through the service."""
    item = replace(ecrire.nouvelle(monde.fichier, date(2026, 8, 24)), titre="Scénarios à deux voix")
    ecrire.enregistrer(monde.fichier, item)
    return item


def life(monde: Monde, item: Accompagnement) -> Parcours:
    return parcours_de(monde.fichier.db, item.id)


def examen(of: Accompagnement, decision: str = "approuvée", day: date = date(2026, 9, 15), **more: object) -> Examen:
    values = {"id": new_key(), "accompagnement": of.id, "le": day, "decision": Decision(decision), **more}
    return Examen(**values)  # type: ignore[arg-type]


def move(monde: Monde, item: Accompagnement, vers: str, day: date = JOUR, motif: str = "") -> None:
    ecrire.deplacer(monde.fichier, item.id, Position(vers), day, motif, NOW)


def points(monde: Monde, item: Accompagnement) -> list[tuple[int, str]]:
    return [(p.etape, p.texte) for p in accompagnements.points(monde.fichier.db, "accompagnement = ?", (item.id,))]


# The request -----------------------------------------------------------------------------------------------------
def test_r6_4_a_new_project_begins_with_the_checklist_of_its_nature(monde: Monde, projet: Accompagnement) -> None:
    there = points(monde, projet)
    assert {etape for etape, _ in there} == {1, 2, 3, 4}
    assert there[1] == (1, "clarifier la commande")
    appui = replace(ecrire.nouvelle(monde.fichier, JOUR), titre="Appui", nature=Nature.APPUI_ETP)
    ecrire.enregistrer(monde.fichier, appui)
    assert (3, "tenir les séances de tutorat") in points(monde, appui)


def test_r6_4_the_checklist_follows_the_nature_while_nobody_touched_it(monde: Monde, projet: Accompagnement) -> None:
    before = points(monde, projet)
    appui = replace(projet, nature=Nature.APPUI_HORS_ETP)
    ecrire.enregistrer(monde.fichier, appui)
    seeded = points(monde, appui)
    assert (4, "tenir le débriefing") in seeded and seeded != before
    assert accompagnements.accompagnement(monde.fichier.db, projet.id).action.startswith("appui à l’intégration")
    ecrire.enregistrer(monde.fichier, replace(appui, nature=Nature.APPUI_ETP))
    assert points(monde, appui) == seeded, "both kinds of appui have the same"
    first = accompagnements.points(monde.fichier.db, "accompagnement = ?", (projet.id,))[0]
    with monde.fichier.operation("Cocher"):
        accompagnements.POINTS.save(monde.fichier.db, replace(first, fait_le=JOUR))
    ecrire.enregistrer(monde.fichier, projet)
    assert points(monde, projet) == seeded, "something of it is done: it stays"


def test_r7_3_a_request_proposes_its_mission_and_action_which_follow_the_nature(monde: Monde) -> None:
    blank = ecrire.nouvelle(monde.fichier, JOUR)
    assert (blank.mission, blank.action) == ("Accompagner le déploiement opérationnel", "accompagnement de projet")
    assert ecrire.nouvelle(monde.fichier, date(2025, 7, 21)).mission == "Développer les pratiques"
    item = replace(blank, titre="Pair-aidance", nature=Nature.APPUI_ETP)
    ecrire.enregistrer(monde.fichier, item)
    kept = accompagnements.accompagnement(monde.fichier.db, item.id)
    assert kept.action == "appui à l’intégration de patients partenaires"
    ecrire.enregistrer(monde.fichier, replace(kept, action="tutorat", nature=Nature.ACCOMPAGNEMENT))
    assert accompagnements.accompagnement(monde.fichier.db, item.id).action == "tutorat", "what the team chose stays"


def test_r6_5_a_project_has_a_title_one_or_two_who_follow_it_and_dates_that_make_sense(
    monde: Monde, projet: Accompagnement
) -> None:
    fichier = monde.fichier
    with pytest.raises(Refus, match="titre"):
        ecrire.enregistrer(fichier, replace(projet, titre="  "))
    people = tuple(monde.personne(f"Personne {n}") for n in range(3))
    ecrire.enregistrer(fichier, replace(projet, charges=people[:2]))
    with pytest.raises(Refus, match="un ou deux"):
        ecrire.enregistrer(fichier, replace(projet, charges=people))
    with pytest.raises(Refus, match="début prévu est avant la demande"):
        ecrire.enregistrer(fichier, replace(projet, debut_prevu=date(2026, 8, 23)))
    assert accompagnements.accompagnement(fichier.db, projet.id).charges == people[:2]


def test_r6_3_a_request_is_not_later_than_what_followed_it(monde: Monde, projet: Accompagnement) -> None:
    ecrire.examiner(monde.fichier, examen(projet))
    ecrire.enregistrer(monde.fichier, replace(projet, demande_le=date(2026, 9, 15)))
    with pytest.raises(Refus, match="le CoPil l’a examinée le 15/09/2026"):
        ecrire.enregistrer(monde.fichier, replace(projet, demande_le=date(2026, 9, 16)))
    ecrire.retirer_examen(monde.fichier, life(monde, projet).examens[0].id)
    move(monde, projet, "étape 1", date(2026, 9, 20), "l’équipe commence")
    ecrire.enregistrer(monde.fichier, replace(projet, demande_le=date(2026, 9, 20)))
    with pytest.raises(Refus, match="a changé d’étape le 20/09/2026"):
        ecrire.enregistrer(monde.fichier, replace(projet, demande_le=date(2026, 9, 21)))


# Stages ----------------------------------------------------------------------------------------------------------
def test_r6_3_a_life_in_order_needs_no_reason(monde: Monde, projet: Accompagnement) -> None:
    ecrire.examiner(monde.fichier, examen(projet))
    for rank, vers in enumerate(("étape 1", "étape 2", "étape 3", "étape 4", "clos")):
        move(monde, projet, vers, date(2026, 9, 15) + timedelta(10 * rank))
    found = life(monde, projet)
    assert (found.etat, found.debut, found.clos_le) == (Etat.CLOS, date(2026, 9, 15), date(2026, 10, 25))
    assert [m.par for m in found.mouvements] == [CLAIRE.nom] * 5


def test_r6_3_what_is_out_of_order_says_why_and_nothing_is_written_without(
    monde: Monde, projet: Accompagnement
) -> None:
    with pytest.raises(Refus, match="n’a pas approuvé cette demande"):
        move(monde, projet, "étape 1")
    assert life(monde, projet).mouvements == ()
    move(monde, projet, "étape 1", motif="  l’équipe a commencé  ")
    assert life(monde, projet).mouvements[0].motif == "l’équipe a commencé"
    with pytest.raises(Refus, match="Sauter une étape"):
        move(monde, projet, "étape 3")
    with pytest.raises(Refus, match="avant le 24/11/2026"):
        move(monde, projet, "étape 2", JOUR - timedelta(1))
    with pytest.raises(Refus, match="le jour où il a lieu"):
        move(monde, projet, "étape 2", JOUR + timedelta(1))


def test_r6_3_several_moves_of_a_day_follow_each_other(monde: Monde, projet: Accompagnement) -> None:
    for vers in ("étape 1", "suspendu", "étape 1", "abandonné"):
        move(monde, projet, vers, motif="un motif")
    moments = [m.le for m in life(monde, projet).mouvements]
    assert moments == sorted(set(moments)) and {m.date() for m in moments} == {JOUR}


@pytest.mark.parametrize(
    ("steps", "acts"),
    [
        ("étape 1", ["Passer à l’étape 1"]),
        ("étape 1, étape 3", ["Passer à l’étape 1", "Passer à l’étape 3"]),
        ("étape 2, étape 1", ["Passer à l’étape 2", "Revenir à l’étape 1"]),
        ("étape 2, suspendu, étape 2", ["Passer à l’étape 2", "Suspendre", "Reprendre à l’étape 2"]),
        ("abandonné, demande", ["Abandonner", "Reprendre la demande"]),
        ("étape 4, clos, étape 4", ["Passer à l’étape 4", "Clore", "Reprendre à l’étape 4"]),
    ],
)
def test_the_history_calls_each_move_by_its_name(
    monde: Monde, projet: Accompagnement, steps: str, acts: list[str]
) -> None:
    said = []
    for vers in steps.split(", "):
        move(monde, projet, vers, motif="un motif")
        said.append(plain(files.undo_label(monde.fichier)))
    assert said == [f"{act} : Scénarios à deux voix" for act in acts]


# Corrections -----------------------------------------------------------------------------------------------------
def test_r6_3_a_move_is_corrected_between_its_neighbours(monde: Monde, projet: Accompagnement) -> None:
    ecrire.examiner(monde.fichier, examen(projet))
    for vers, day in (("étape 1", 16), ("étape 2", 20), ("étape 3", 25)):
        move(monde, projet, vers, date(2026, 9, day))
    middle = life(monde, projet).mouvements[1]

    def correct(day: int, motif: str = "") -> None:
        at = datetime(2026, 9, day, 8)
        ecrire.corriger_mouvement(monde.fichier, replace(middle, le=at, motif=motif), JOUR)

    for day in (16, 25, 18):
        correct(day, "corrigé")
        found = life(monde, projet)
        assert (found.mouvements[1].le.date(), found.mouvements[1].motif) == (date(2026, 9, day), "corrigé")
        assert [m.vers.etape for m in found.mouvements] == [1, 2, 3]
    with pytest.raises(Refus, match="15/09/2026 est avant le 16/09/2026, jour du passage"):
        correct(15)
    with pytest.raises(Refus, match="26/09/2026 est après le 25/09/2026, jour du passage"):
        correct(26)
    last = life(monde, projet).mouvements[-1]
    with pytest.raises(Refus, match="n’est pas encore venu"):
        ecrire.corriger_mouvement(monde.fichier, replace(last, le=NOW + timedelta(1)), JOUR)
    first = life(monde, projet).mouvements[0]
    with pytest.raises(Refus, match="avant la demande du 24/08/2026"):
        ecrire.corriger_mouvement(monde.fichier, replace(first, le=datetime(2026, 8, 23), motif="tôt"), JOUR)


def test_r6_3_a_correction_keeps_the_reason_that_is_needed(monde: Monde, projet: Accompagnement) -> None:
    move(monde, projet, "étape 1", motif="l’équipe a commencé")
    only = life(monde, projet).mouvements[0]
    with pytest.raises(Refus, match="n’a pas approuvé cette demande"):
        ecrire.corriger_mouvement(monde.fichier, replace(only, motif=" "), JOUR)
    ecrire.examiner(monde.fichier, examen(projet))
    ecrire.corriger_mouvement(monde.fichier, replace(only, motif=" "), JOUR)
    with pytest.raises(Refus, match="n’a approuvé la demande que le 15/09/2026"):
        ecrire.corriger_mouvement(monde.fichier, replace(only, le=datetime(2026, 9, 14), motif=""), JOUR)


def test_r6_3_only_the_day_and_the_reason_of_a_move_are_corrected(monde: Monde, projet: Accompagnement) -> None:
    move(monde, projet, "étape 1", motif="un motif")
    only = life(monde, projet).mouvements[0]
    ecrire.corriger_mouvement(monde.fichier, replace(only, vers=Position.CLOS, par="Quelqu’un"), JOUR)
    assert life(monde, projet).mouvements == (only,)


def test_a_project_that_was_removed_meanwhile_is_not_made_anew(monde: Monde, projet: Accompagnement) -> None:
    """By another laptop, or undone: what a dialog still shows would come back as a request, without its history."""
    move(monde, projet, "étape 1", motif="un motif")
    ecrire.modifier(monde.fichier, projet.id, {"notes": "à rappeler"})
    assert life(monde, projet).accompagnement.notes == "à rappeler"
    ecrire.supprimer(monde.fichier, projet.id)
    with pytest.raises(Refus, match="elle a été supprimée entre-temps"):
        ecrire.modifier(monde.fichier, projet.id, {"notes": "trop tard"})
    assert accompagnements.accompagnements(monde.fichier.db) == []


def test_section_9_who_was_erased_is_linked_to_no_project_again(monde: Monde) -> None:
    """By a dialog that stayed open meanwhile, a list, another laptop: the file itself refuses it."""
    gone, there = monde.personne("Puig", "Ana"), monde.personne("Ndiaye", "Noé")
    item = monde.accompagnement(contacts=(gone, there))
    noted = monde.intervention(item, personne=gone)
    droits.anonymiser(monde.fichier, gone, JOUR)
    for act in (
        lambda: ecrire.modifier(monde.fichier, item.id, {"contacts": (gone, there)}),
        lambda: interventions.enregistrer(monde.fichier, noted, JOUR),
        lambda: interventions.enregistrer(monde.fichier, replace(noted, id=new_key()), JOUR),
    ):
        with pytest.raises(Refus, match="a été anonymisée"):
            act()
    assert life(monde, item).accompagnement.contacts == (there,)
    assert [i.personne for i in accompagnements.interventions(monde.fichier.db)] == [None]


def test_r6_2_a_decision_noted_in_the_year_after_is_held_against_that_year(monde: Monde) -> None:
    """What waits takes its place then: the warning says the year in which it will."""
    ecrire.enregistrer_capacites(monde.fichier, 2027, {Nature.ACCOMPAGNEMENT: 1})
    waiting, asked = monde.accompagnement("Un autre"), monde.accompagnement("Celui-ci")
    december, january = date(2026, 12, 15), date(2027, 1, 4)
    ecrire.examiner(monde.fichier, examen(waiting, day=december))
    held = avancer.occupation_a_l_approbation(monde.fichier, asked, december, january)
    assert (held.annee, held.retenus) == (2027, 1)
    assert plain(held.avertissement).startswith("La capacité de 2027 est atteinte")


def test_r6_3_a_request_that_another_window_just_saw_refused_does_not_begin(
    monde: Monde, projet: Accompagnement, monkeypatch: pytest.MonkeyPatch
) -> None:
    ecrire.examiner(monde.fichier, examen(projet))
    other = database.open_file(monde.fichier.path, YANIS)

    def acte(*_: object) -> str:
        """While this window waits for its turn."""
        ecrire.examiner(other, examen(projet, "refusée", date(2026, 10, 1)))
        return "Passer à l’étape 1"

    monkeypatch.setattr(ecrire, "acte", acte)
    with pytest.raises(Refus, match="a refusé cette demande"):
        move(monde, projet, "étape 1")
    assert life(monde, projet).mouvements == ()
    other.close()


def test_an_earlier_move_is_not_undone_under_a_later_one(monde: Monde, projet: Accompagnement) -> None:
    move(monde, projet, "étape 1", motif="un motif")
    operation = historique.operations(monde.fichier, limite=1).entrees[0].id
    move(monde, projet, "étape 2")
    with pytest.raises(Refus) as refused:
        historique.undo(monde.fichier, operation)
    assert "Un changement d’étape est venu depuis. Annulez d’abord" in str(refused.value)
    assert "Passer à l’étape 2" in str(refused.value), "what is to be undone first is named"
    assert life(monde, projet).etape == 2


# Decisions -------------------------------------------------------------------------------------------------------
def test_r6_3_the_copil_postpones_then_approves_a_request(monde: Monde, projet: Accompagnement) -> None:
    ecrire.examiner(monde.fichier, examen(projet, "reportée", date(2026, 9, 1), motif=" au prochain "))
    found = life(monde, projet)
    assert (found.etat, found.examens[0].motif, found.examens[0].par) == (Etat.REPORTEE, "au prochain", CLAIRE.nom)
    ecrire.examiner(monde.fichier, examen(projet))
    assert life(monde, projet).etat is Etat.APPROUVEE
    second = life(monde, projet).examens[1]
    ecrire.examiner(monde.fichier, replace(second, decision=Decision.REFUSEE))
    assert (life(monde, projet).etat, len(life(monde, projet).examens)) == (Etat.REFUSEE, 2)
    ecrire.retirer_examen(monde.fichier, second.id)
    assert life(monde, projet).etat is Etat.REPORTEE


def test_r6_3_a_decision_is_of_a_day_that_came_after_the_request_and_of_one_alone(
    monde: Monde, projet: Accompagnement
) -> None:
    ecrire.examiner(monde.fichier, examen(projet, day=projet.demande_le), JOUR)
    for wrong, why in (
        (examen(projet, day=date(2026, 8, 23)), "avant la demande"),
        (examen(projet, day=JOUR + timedelta(1)), "pas encore venu"),
        (examen(projet, "refusée", projet.demande_le), "déjà notée"),
    ):
        with pytest.raises(Refus, match=why):
            ecrire.examiner(monde.fichier, wrong, JOUR)
    assert len(life(monde, projet).examens) == 1


def test_r6_3_what_has_begun_is_neither_refused_nor_postponed(monde: Monde, projet: Accompagnement) -> None:
    move(monde, projet, "étape 1", date(2026, 9, 20), "l’équipe a commencé")
    for decision in ("refusée", "reportée"):
        with pytest.raises(Refus, match="a commencé le 20/09/2026"):
            ecrire.examiner(monde.fichier, examen(projet, decision, date(2026, 9, 20)))
    ecrire.examiner(monde.fichier, examen(projet, "reportée", date(2026, 9, 19)))
    ecrire.examiner(monde.fichier, examen(projet, "approuvée", date(2026, 10, 1)))
    assert life(monde, projet).etat is Etat.EN_COURS


def test_r6_3_a_decision_taken_at_a_meeting_is_of_its_day(monde: Monde, projet: Accompagnement) -> None:
    copil = monde.reunion("CoPil", day=date(2026, 10, 6))
    ecrire.examiner(monde.fichier, examen(projet, rencontre=copil.id))
    assert life(monde, projet).examens[0].le == date(2026, 10, 6)
    other = monde.reunion("journée régionale", day=date(2026, 10, 7))
    with pytest.raises(Refus, match="n’est pas une réunion du CoPil"):
        ecrire.examiner(monde.fichier, examen(projet, rencontre=other.id))
    cancelled = monde.reunion("CoPil", day=date(2026, 10, 8), annulee_le=date(2026, 10, 1))
    with pytest.raises(Refus, match="a été annulée"):
        ecrire.examiner(monde.fichier, examen(projet, rencontre=cancelled.id))


# Capacity --------------------------------------------------------------------------------------------------------
def test_r6_2_the_capacity_of_a_year_holds_until_another_year_says_more(monde: Monde) -> None:
    fichier = monde.fichier

    def said(annee: int) -> list[int | None]:
        return [o.capacite for o in occupation(fichier, annee, JOUR)]

    assert said(2022) == said(2026) == [6, 5, 7], "the team's figures of 2022"
    ecrire.enregistrer_capacites(fichier, 2026, {Nature.ACCOMPAGNEMENT: 8, Nature.APPUI_ETP: None})
    assert (said(2025), said(2026)) == ([6, 5, 7], [8, 5, 7])
    ecrire.enregistrer_capacites(fichier, 2026, {Nature.ACCOMPAGNEMENT: None})
    assert said(2026) == [6, 5, 7]
    ecrire.enregistrer_capacites(fichier, 2026, {Nature.ACCOMPAGNEMENT: 0})
    assert said(2027) == [0, 5, 7]
    for annee, nombre in ((1999, 1), (2101, 1), (2026, -1)):
        with pytest.raises(Refus):
            ecrire.enregistrer_capacites(fichier, annee, {Nature.ACCOMPAGNEMENT: nombre})


# Undo ------------------------------------------------------------------------------------------------------------
Act = Callable[[Monde, Accompagnement], object]


@pytest.mark.parametrize(
    "act",
    [
        lambda m, p: ecrire.enregistrer(m.fichier, replace(p, nature=Nature.APPUI_ETP)),
        lambda m, p: ecrire.supprimer(m.fichier, p.id),
        lambda m, p: move(m, p, "étape 3"),
        lambda m, p: ecrire.corriger_mouvement(
            m.fichier, replace(life(m, p).mouvements[0], le=datetime(2026, 9, 17), motif="corrigé")
        ),
        lambda m, p: ecrire.examiner(m.fichier, examen(p, day=date(2026, 9, 16))),
        lambda m, p: ecrire.retirer_examen(m.fichier, life(m, p).examens[0].id),
        lambda m, p: ecrire.enregistrer_capacites(m.fichier, 2026, {Nature.APPUI_ETP: 3}),
    ],
)
def test_each_act_undoes_and_comes_again(monde: Monde, projet: Accompagnement, act: Act) -> None:
    ecrire.examiner(monde.fichier, examen(projet))
    move(monde, projet, "étape 1", date(2026, 9, 16))
    move(monde, projet, "étape 2", date(2026, 9, 20))

    def state() -> object:
        db = monde.fichier.db
        return tous_les_parcours(db), accompagnements.points(db), accompagnements.capacites(db)

    before = state()
    act(monde, projet)
    after = state()
    assert after != before
    files.undo(monde.fichier)
    assert state() == before
    files.redo(monde.fichier)
    assert state() == after
