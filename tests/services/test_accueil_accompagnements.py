"""Accueil says which accompagnements are late, silent, to be evaluated, and which requests wait for a CoPil (R6.3)."""

from datetime import date, timedelta

from cops_desktop.domain.accompagnements.types import Document, Nature
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.accueil import accueil
from cops_desktop.services.accueil_accompagnements import DEMANDES, GENRE, RETARD, accompagnements
from cops_desktop.storage import accompagnements as storage
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain


def lines(monde: Monde, pastille: str = "", day: date = JOUR) -> list[AFaire]:
    """What is told of the chapter, or the lines of one chip."""
    found = [line for line in accueil(monde.fichier, day).a_faire if line.genre == GENRE]
    return [line for line in found if pastille in ("", line.pastille)]


def said(line: AFaire) -> tuple[str, str, str]:
    """A line as it is read."""
    return plain(line.titre), plain(line.detail), line.id


def test_without_a_project_nothing_is_told_and_a_request_alone_is_something_to_do(monde: Monde) -> None:
    assert accompagnements(monde.fichier, JOUR) == []
    assert accueil(monde.fichier, JOUR).vide
    monde.accompagnement()
    assert not accueil(monde.fichier, JOUR).vide


def test_r6_3_what_is_late_is_told_first_by_its_days_and_opens_itself(monde: Monde) -> None:
    place = monde.structure("IFSI du Rouergue")
    for days in range(6):
        echeance = JOUR - timedelta(days)
        made = monde.accompagnement(f"Projet {days}", structures=(place,), prochaine_action="relire", echeance=echeance)
        monde.examen(made, date(2026, 11, 2))
    found = lines(monde, "en retard")
    assert [said(line)[0] for line in found] == [
        "Accompagnement : Projet 5",
        "Accompagnement : Projet 4",
        "Accompagnement : Projet 3",
        "Accompagnement : Projet 2",
        "1 autre accompagnement en retard",
    ]
    assert plain(found[0].detail) == "relire : 5 jours de retard · IFSI du Rouergue"
    assert storage.accompagnement(monde.fichier.db, found[0].id).titre == "Projet 5"
    assert (found[-1].id, {line.ton for line in found}) == (RETARD, {Ton.REFUS})


def test_r6_3_what_is_suspended_or_over_is_not_late(monde: Monde) -> None:
    for end in ("suspendu", "abandonné"):
        made = monde.accompagnement(end, demande_le=date(2026, 1, 5), echeance=date(2026, 3, 1))
        monde.mouvements(made, "2026-02-01 étape 1", f"2026-02-20 {end}")
    assert lines(monde) == []


def test_r6_3_requests_waiting_are_one_line_that_says_the_next_copil(monde: Monde) -> None:
    monde.accompagnement("Premier", demande_le=date(2026, 8, 24))
    (line,) = lines(monde)
    assert said(line) == (
        "1 demande d’accompagnement attend un CoPil",
        "reçue le 24/08/2026 · aucun CoPil n’est prévu",
        DEMANDES,
    )
    assert line.ton is Ton.ATTENTION
    postponed = monde.accompagnement("Second", demande_le=date(2026, 6, 1))
    monde.examen(postponed, date(2026, 9, 1), "reportée")
    monde.examen(monde.accompagnement("Refusé"), date(2026, 9, 1), "refusée")
    monde.reunion("CoPil", day=date(2026, 12, 9))
    monde.reunion("CoPil", day=date(2026, 12, 1), annulee_le=JOUR)
    monde.reunion("CoPil", day=date(2026, 11, 3))
    (line,) = lines(monde)
    assert said(line)[:2] == (
        "2 demandes d’accompagnement attendent un CoPil",
        "la plus ancienne est du 01/06/2026 · prochain CoPil le 09/12/2026",
    )
    assert line.ton is Ton.ACCENT
    assert lines(monde, day=JOUR + timedelta(1))[0].ton is Ton.ATTENTION


def test_nothing_done_for_sixty_days_is_told_until_something_is(monde: Monde) -> None:
    made = monde.accompagnement("Parcours", demande_le=date(2026, 6, 1))
    monde.examen(made, JOUR - timedelta(60))
    (line,) = lines(monde)
    assert said(line) == (
        "1 accompagnement sans rien de fait depuis 60 jours",
        "Parcours, depuis le 25/09/2026",
        made.id,
    )
    assert line.pastille == "à relancer", "« sans suite » is what was refused or given up"
    assert lines(monde, day=JOUR - timedelta(1)) == []
    monde.intervention(made, JOUR - timedelta(59))
    assert lines(monde) == []
    monde.point(made, fait_le=JOUR)
    assert lines(monde, day=JOUR + timedelta(59)) == []
    kept = storage.garder_contenu(monde.fichier.db, b"un compte rendu")
    with monde.fichier.operation("Ajouter un document"):
        day = JOUR + timedelta(1)
        item = Document(id=new_key(), accompagnement=made.id, nom="cr.txt", empreinte=kept, ajoute_le=day)
        storage.DOCUMENTS.save(monde.fichier.db, item)
    assert lines(monde, day=JOUR + timedelta(60)) == []
    assert len(lines(monde, day=JOUR + timedelta(61))) == 1


def test_an_evaluation_is_told_near_the_end_of_stage_3_and_in_stage_4(monde: Monde) -> None:
    ends = {"fin_etape_3": JOUR + timedelta(30), "fin_etape_4": JOUR + timedelta(90)}
    made = monde.accompagnement("Tutorat", nature=Nature.APPUI_ETP, demande_le=date(2026, 5, 1), **ends)
    monde.mouvements(made, "2026-06-01 étape 1", "2026-07-01 étape 2", "2026-08-01 étape 3")
    (line,) = lines(monde)
    assert said(line) == ("1 évaluation à préparer ou à faire", "Tutorat (étape 3)", made.id)
    assert lines(monde, "évaluation", JOUR - timedelta(1)) == []


def test_a_project_is_told_once_and_each_line_has_its_button(monde: Monde) -> None:
    for number in range(5):
        made = monde.accompagnement(f"Silence {number}", demande_le=date(2026, 1, 5), debut_prevu=date(2026, 6, 1))
        monde.mouvements(made, "2026-06-01 étape 1", "2026-07-01 étape 4")
        monde.accompagnement(f"Demande {number}", echeance=JOUR - timedelta(3))
    found = lines(monde)
    assert len({line.id for line in found}) == len(found)
    (evaluation,) = (line for line in found if line.pastille == "évaluation")
    assert plain(evaluation.detail).endswith("· 2 autres") and evaluation.action == "Ouvrir le premier"
