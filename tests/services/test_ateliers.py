"""R7.1: the workshops of a meeting in its file: the board, what is written and undone, what is proposed."""

from dataclasses import replace
from datetime import timedelta
from time import perf_counter

import pytest

from cops_desktop.domain.annuaire import Equipier
from cops_desktop.domain.ateliers import Methode
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services.rencontres import ateliers, delete_rencontre, inscriptions
from cops_desktop.services.rencontres.ateliers import Tableau
from cops_desktop.services.rencontres.restitution import restitution
from cops_desktop.storage import annuaire, rencontres
from tests.builders import JOUR, Monde, plain

NOMS = ("Arnal", "Bastide", "Cazenave", "Delmas", "Espinasse", "Fabre")


@pytest.fixture
def journee(monde: Monde) -> Rencontre:
    """A regional day: workshops A (2 places) and B, six registered of whom the last leads B."""
    meeting = monde.reunion(titre="Journée régionale")
    a = monde.atelier(meeting, "A", titre="Le partenariat en pratique", places=2, couleur="bleu")
    b = monde.atelier(meeting, "B", animation="Un interne")
    people = [monde.personne(nom, "Odile") for nom in NOMS]
    for rang, person in enumerate(people[:5], 1):
        wishes = {"voeux": (a.id, b.id)} if rang < 4 else {}
        monde.presence(meeting, person, inscription=INSCRIT, rang=rang, presence=Venue.A_SAISIR, **wishes)
    leads = {"atelier": b.id, "anime": True}
    monde.presence(meeting, people[5], inscription=INSCRIT, presence=Venue.A_SAISIR, **leads)
    return meeting


def names(board: Tableau) -> dict[str, list[str]]:
    """Who is where: by letter, « - » for nowhere."""
    shown = {c.atelier.lettre: [p.personne.nom for p in c.personnes] for c in board.colonnes}
    return shown | {"-": [p.personne.nom for p in board.sans_atelier]}


def keys(board: Tableau) -> dict[str, str]:
    places = [*board.sans_atelier, *(p for c in board.colonnes for p in c.personnes)]
    return {p.personne.nom: p.personne.id for p in places}


def test_r7_1_the_board_says_who_is_where_how_full_it_is_and_who_leads(monde: Monde, journee: Rencontre) -> None:
    waiting = monde.personne("Zuber", "Anne")
    monde.presence(journee, waiting, inscription=EN_ATTENTE, presence=Venue.A_SAISIR)
    leads_all = monde.personne("Yver", "Paul")
    monde.presence(journee, leads_all, inscription=INSCRIT, anime=True)
    board = ateliers.tableau(monde.fichier, journee.id)
    assert names(board) == {"A": [], "B": ["Fabre"], "-": list(NOMS[:5])}
    assert [p.voeux for p in board.sans_atelier] == [("A", "B")] * 3 + [()] * 2
    assert [plain(c.compte) for c in board.colonnes] == ["0 / 2 places", "0 personne"]
    assert board.colonnes[1].animation == "Un interne, Odile Fabre"
    assert plain(ateliers.resume(board)) == "2 ateliers, 0 personne placée, 5 sans atelier, 1 sur liste d’attente"


def test_r7_1_the_team_is_counted_apart_at_a_regional_day_and_can_be_placed_all_the_same(
    monde: Monde, journee: Rencontre
) -> None:
    fichier = monde.fichier
    member = monde.personne("Aubert", "Anne")
    with fichier.operation("Équipe"):
        annuaire.EQUIPE.save(fichier.db, Equipier(id="e", personne=member, depuis=JOUR))
    monde.presence(journee, member, inscription=INSCRIT, presence=Venue.A_SAISIR)
    board = ateliers.tableau(fichier, journee.id)
    assert names(board)["-"] == [*NOMS[:5], "Aubert"]
    assert len(board.a_placer) == 5
    assert "5 sans atelier" in plain(ateliers.resume(board))
    ateliers.appliquer(fichier, journee.id, ateliers.proposer(fichier, journee.id, Methode.VOEUX))
    assert names(ateliers.tableau(fichier, journee.id))["-"] == ["Aubert"]
    ateliers.placer(fichier, journee.id, [member], board.ateliers[1].id)
    assert names(ateliers.tableau(fichier, journee.id))["-"] == []


def test_r7_1_persons_are_placed_taken_out_and_put_back_by_ctrl_z(monde: Monde, journee: Rencontre) -> None:
    fichier = monde.fichier
    board = ateliers.tableau(fichier, journee.id)
    a, b = board.ateliers
    who = keys(board)
    ateliers.placer(fichier, journee.id, [who["Arnal"], who["Bastide"], who["Cazenave"]], a.id)
    board = ateliers.tableau(fichier, journee.id)
    assert (names(board)["A"], board.colonnes[0].complet, board.colonnes[0].depasse) == (list(NOMS[:3]), True, True)
    assert plain(files.undo_label(fichier)) == "Atelier A : 3 personnes"
    ateliers.placer(fichier, journee.id, [who["Fabre"]], a.id)  # no longer leads B, nor A
    board = ateliers.tableau(fichier, journee.id)
    assert (board.colonnes[0].pris, board.colonnes[1].animation) == (4, "Un interne")
    ateliers.animer(fichier, journee.id, [who["Fabre"]], anime=True)
    assert ateliers.tableau(fichier, journee.id).colonnes[0].animation == "Odile Fabre"
    ateliers.placer(fichier, journee.id, [who["Fabre"], who["Arnal"]], None)
    with pytest.raises(Refus, match="Placez d’abord"):
        ateliers.animer(fichier, journee.id, [who["Fabre"]], anime=True)
    for _ in range(4):
        files.undo(fichier)
    assert names(ateliers.tableau(fichier, journee.id)) == {"A": [], "B": ["Fabre"], "-": list(NOMS[:5])}
    other = monde.atelier(monde.reunion(titre="Autre"), "A")
    with pytest.raises(Refus, match="autre réunion"):
        ateliers.placer(fichier, journee.id, [who["Arnal"]], other.id)
    assert b.id != other.id


def test_r7_1_deleting_a_workshop_frees_who_is_in_it_and_their_wishes_and_ctrl_z_brings_all_back(
    monde: Monde, journee: Rencontre
) -> None:
    fichier = monde.fichier
    before = ateliers.tableau(fichier, journee.id)
    b = before.ateliers[1]
    assert ateliers.delete_atelier(fichier, b.id) == 1
    board = ateliers.tableau(fichier, journee.id)
    assert names(board) == {"A": [], "-": list(NOMS)}
    assert board.sans_atelier[0].voeux == ("A",)
    assert not board.sans_atelier[5].presence.anime
    files.undo(fichier)
    assert ateliers.tableau(fichier, journee.id) == before


def test_r7_1_a_letter_is_borne_once_and_workshops_change_places(monde: Monde, journee: Rencontre) -> None:
    fichier = monde.fichier
    made = ateliers.new_atelier(fichier, journee.id)
    assert (made.lettre, made.couleur, made.places) == ("C", "vert", None)
    a, b = ateliers.tableau(fichier, journee.id).ateliers
    with pytest.raises(Refus, match="par exemple C"):
        ateliers.save_atelier(fichier, replace(made, lettre=" b "))
    with pytest.raises(Refus, match="Donnez une lettre"):
        ateliers.save_atelier(fichier, replace(made, lettre=" "))
    ateliers.save_atelier(fichier, replace(made, lettre="c", titre="Écouter"))
    assert plain(files.undo_label(fichier)) == "Ajouter l’atelier C – Écouter"
    ateliers.move_atelier(fichier, a.id, 1)
    assert [r.id for r in ateliers.tableau(fichier, journee.id).ateliers] == [b.id, a.id, made.id]
    ateliers.move_atelier(fichier, made.id, 1)  # already the last one
    files.undo(fichier)
    assert [r.id for r in ateliers.tableau(fichier, journee.id).ateliers] == [a.id, b.id, made.id]


def test_r7_1_what_is_proposed_is_written_only_when_applied_in_one_operation(monde: Monde, journee: Rencontre) -> None:
    fichier = monde.fichier
    before = ateliers.tableau(fichier, journee.id)
    who = keys(before)
    ateliers.placer(fichier, journee.id, [who["Delmas"]], before.ateliers[0].id)
    found = ateliers.proposer(fichier, journee.id, Methode.VOEUX)
    assert names(ateliers.tableau(fichier, journee.id))["A"] == ["Delmas"]
    assert plain(found.phrase()) == (
        "1 personne a son premier vœu ; 2 personnes ont leur deuxième vœu ; 2 n’avaient rien demandé."
    )
    assert ateliers.appliquer(fichier, journee.id, found) == 4
    assert names(ateliers.tableau(fichier, journee.id)) == {
        "A": ["Arnal", "Delmas"],
        "B": ["Fabre", "Bastide", "Cazenave", "Espinasse"],
        "-": [],
    }
    again = ateliers.proposer(fichier, journee.id, Methode.VOEUX, refaire=True)
    assert ateliers.appliquer(fichier, journee.id, again) == 2  # Bastide takes the place of Delmas, who asked for none
    files.undo(fichier)
    files.undo(fichier)
    assert names(ateliers.tableau(fichier, journee.id))["-"] == ["Arnal", "Bastide", "Cazenave", "Espinasse"]
    with pytest.raises(Refus, match="nouvelle proposition"):
        ateliers.appliquer(fichier, journee.id, again)


def test_r7_1_a_proposal_needs_workshops_and_people(monde: Monde) -> None:
    meeting = monde.reunion()
    with pytest.raises(Refus, match="pas encore d’atelier"):
        ateliers.proposer(monde.fichier, meeting.id, Methode.VOEUX)
    monde.atelier(meeting)
    with pytest.raises(Refus, match="Personne n’est encore inscrit"):
        ateliers.proposer(monde.fichier, meeting.id, Methode.EQUILIBREE)


def test_r7_1_members_of_a_cotec_have_workshops_too_before_anything_is_noted_of_them(monde: Monde) -> None:
    of = monde.cotec()
    meeting = monde.rencontre(of)
    person = monde.personne()
    monde.membre(of, person)
    room = monde.atelier(meeting)
    assert names(ateliers.tableau(monde.fichier, meeting.id)) == {"A": [], "-": ["Cazenave"]}
    ateliers.souhaiter(monde.fichier, meeting.id, {person: [room.id]})
    assert ateliers.tableau(monde.fichier, meeting.id).sans_atelier[0].voeux == ("A",)
    with pytest.raises(Refus, match="ne se demande qu’une fois"):
        ateliers.souhaiter(monde.fichier, meeting.id, {person: [room.id, room.id]})
    ateliers.placer(monde.fichier, meeting.id, [person], room.id)
    assert names(ateliers.tableau(monde.fichier, meeting.id)) == {"A": ["Cazenave"], "-": []}


def test_r7_1_the_workshops_of_an_earlier_meeting_are_made_again_without_anybody(
    monde: Monde, journee: Rencontre
) -> None:
    fichier = monde.fichier
    nouvelle = monde.reunion(titre="Journée 2027", day=JOUR + timedelta(365))
    monde.atelier(nouvelle, "B", titre="Déjà là")
    assert [(m.titre, n) for m, n in ateliers.ateliers_ailleurs(fichier, nouvelle.id)] == [("Journée régionale", 2)]
    assert ateliers.copy_ateliers(fichier, nouvelle.id, journee.id) == 2
    board = ateliers.tableau(fichier, nouvelle.id)
    assert [(a.lettre, a.titre, a.animation) for a in board.ateliers] == [
        ("A", "Le partenariat en pratique", ""),
        ("B", "Déjà là", ""),
        ("C", "", "Un interne"),
    ]
    assert not board.sans_atelier
    files.undo(fichier)
    assert len(ateliers.tableau(fichier, nouvelle.id).ateliers) == 1


def test_r7_1_the_board_of_six_hundred_is_read_and_filled_at_once(monde: Monde) -> None:
    meeting = monde.reunion()
    rooms = [monde.atelier(meeting, letter, places=60) for letter in "ABCDEFGHIJ"]
    with monde.fichier.operation("Six cents inscrits"):
        for number in range(600):
            person = monde.personne(f"Nom {number:03}", "Odile")
            wishes = tuple(rooms[(number * step) % 10].id for step in (1, 3))
            monde.presence(
                meeting, person, inscription=INSCRIT, presence=Venue.A_SAISIR, rang=number + 1,
                voeux=tuple(dict.fromkeys(wishes)),
            )  # fmt: skip
    began = perf_counter()
    found = ateliers.proposer(monde.fichier, meeting.id, Methode.VOEUX)
    assert ateliers.appliquer(monde.fichier, meeting.id, found) == 600
    assert all(c.complet for c in ateliers.tableau(monde.fichier, meeting.id).colonnes)
    assert perf_counter() - began < 4  # half a second; this guards against a query for each person and more


def test_what_is_done_to_a_meeting_that_was_deleted_elsewhere_says_so(monde: Monde, journee: Rencontre) -> None:
    board = ateliers.tableau(monde.fichier, journee.id)
    who = keys(board)["Arnal"]
    delete_rencontre(monde.fichier, journee.id)
    for late in (
        lambda: ateliers.placer(monde.fichier, journee.id, [who], None),
        lambda: ateliers.animer(monde.fichier, journee.id, [who], anime=True),
        lambda: ateliers.souhaiter(monde.fichier, journee.id, {who: []}),
        lambda: ateliers.save_atelier(monde.fichier, board.ateliers[0]),
    ):
        with pytest.raises(Refus, match="elle a été supprimée entre-temps"):
            late()


def test_r7_1_the_board_the_registered_and_the_summary_have_the_workshops_in_one_order(monde: Monde) -> None:
    meeting = monde.reunion()
    for letter in ("B", "A10", "A2", "A"):
        monde.atelier(meeting, letter)
    board = [room.lettre for room in ateliers.tableau(monde.fichier, meeting.id).ateliers]
    assert board == ["A", "A2", "A10", "B"]
    assert [room.lettre for room in inscriptions.inscrits(monde.fichier, meeting.id).ateliers] == board
    assert [part.nom for part in restitution(monde.fichier, meeting.id, JOUR).ateliers] == [
        f"Atelier {letter}" for letter in board
    ]


def test_r7_1_taking_out_of_their_workshop_who_is_not_noted_notes_nothing(monde: Monde, journee: Rencontre) -> None:
    stranger = monde.personne("Zuber")
    ateliers.placer(monde.fichier, journee.id, [stranger], None)
    assert stranger not in rencontres.notees(monde.fichier.db, journee.id)
