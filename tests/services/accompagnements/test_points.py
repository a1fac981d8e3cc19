"""R6.4: the checklist of a stage is ticked with who and when, and edited per project; each act is undone."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.types import Accompagnement, Point
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import points as service
from cops_desktop.storage import accompagnements
from tests.builders import JOUR, Monde, new_file


def shown(monde: Monde, item: Accompagnement, etape: int = 1) -> list[str]:
    found = accompagnements.points(monde.fichier.db, "accompagnement = ? AND etape = ?", (item.id, etape))
    return [p.texte for p in found]


def point(monde: Monde, key: str) -> Point:
    return accompagnements.POINTS.get(monde.fichier.db, key)


def test_r6_4_a_tick_says_who_and_when_and_a_second_one_changes_nothing(monde: Monde) -> None:
    key = monde.point(monde.accompagnement()).id
    service.cocher(monde.fichier, key, True, JOUR)
    assert (point(monde, key).fait_le, point(monde, key).fait_par) == (JOUR, "Claire Bastide")
    label = files.undo_label(monde.fichier)
    service.cocher(monde.fichier, key, True, JOUR.replace(day=25))
    assert (point(monde, key).fait_le, files.undo_label(monde.fichier)) == (JOUR, label)
    service.cocher(monde.fichier, key, False, JOUR)
    assert (point(monde, key).fait_le, point(monde, key).fait_par) == (None, "")
    files.undo(monde.fichier)
    assert point(monde, key).fait_le == JOUR


def test_r6_4_what_was_done_before_is_dated_and_nothing_is_done_tomorrow(monde: Monde) -> None:
    key = monde.point(monde.accompagnement()).id
    service.dater(monde.fichier, key, JOUR - timedelta(5), "  Yanis   Ferrand ", JOUR)
    assert (point(monde, key).fait_le, point(monde, key).fait_par) == (JOUR - timedelta(5), "Yanis Ferrand")
    with pytest.raises(Refus, match="pas encore venu"):
        service.dater(monde.fichier, key, JOUR + timedelta(1), "Yanis Ferrand", JOUR)
    service.dater(monde.fichier, key, None, "Yanis Ferrand", JOUR)
    assert (point(monde, key).fait_le, point(monde, key).fait_par) == (None, "")
    files.undo(monde.fichier)
    assert point(monde, key).fait_par == "Yanis Ferrand"


def test_r6_4_points_are_added_reworded_ordered_and_removed_in_their_stage(monde: Monde) -> None:
    item = monde.accompagnement()
    service.ajouter(monde.fichier, item.id, 1, "  rencontrer \n la direction ")
    second = service.ajouter(monde.fichier, item.id, 1, "lire le projet")
    service.ajouter(monde.fichier, item.id, 2, "écrire le plan")
    assert shown(monde, item) == ["rencontrer la direction", "lire le projet"]
    assert service.deplacer(monde.fichier, second, -1)
    assert not service.deplacer(monde.fichier, second, -1), "it is the first"
    service.reformuler(monde.fichier, second, "lire le projet de soins")
    assert shown(monde, item) == ["lire le projet de soins", "rencontrer la direction"]
    service.retirer(monde.fichier, second)
    assert (shown(monde, item), shown(monde, item, 2)) == (["rencontrer la direction"], ["écrire le plan"])
    for _ in range(6):
        files.undo(monde.fichier)
    assert (shown(monde, item), shown(monde, item, 2)) == ([], [])


def test_r6_4_a_point_without_words_is_refused_and_the_old_words_stay(monde: Monde) -> None:
    item = monde.accompagnement()
    key = monde.point(item).id
    for act in (
        lambda: service.ajouter(monde.fichier, item.id, 1, " "),
        lambda: service.reformuler(monde.fichier, key, ""),
    ):
        with pytest.raises(Refus, match="en quelques mots"):
            act()
    assert shown(monde, item) == ["clarifier la commande"]


def test_what_another_removed_meanwhile_is_said(monde: Monde) -> None:
    key = monde.point(monde.accompagnement()).id
    service.retirer(monde.fichier, key)
    with pytest.raises(Refus, match="n’existe plus"):
        service.cocher(monde.fichier, key, True, JOUR)
    with pytest.raises(Refus, match="n’existe plus"):
        service.ajouter(monde.fichier, "parti", 1, "rien")


@settings(max_examples=15)
@given(moves=st.lists(st.tuples(st.integers(0, 4), st.sampled_from([-1, 1])), max_size=8))
def test_r6_4_however_points_are_ordered_none_is_lost_and_undoing_all_gives_the_first_order(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[int, int]]
) -> None:
    monde = Monde(new_file(tmp_path_factory.mktemp("points")))
    item = monde.accompagnement()
    wanted = [f"point {n}" for n in range(5)]
    keys = [service.ajouter(monde.fichier, item.id, 3, text) for text in wanted]
    expected, done = list(wanted), 0
    for place, step in moves:
        here = expected.index(f"point {place}")
        moved = service.deplacer(monde.fichier, keys[place], step)
        assert moved is (0 <= here + step < 5)
        if moved:
            expected.insert(here + step, expected.pop(here))
            done += 1
        assert shown(monde, item, 3) == expected
    for _ in range(done):
        files.undo(monde.fichier)
    assert shown(monde, item, 3) == wanted
    monde.fichier.close()
