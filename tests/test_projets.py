"""The invented accompagnements on which tests and benches stand: each has a history that the rules allow."""

from contextlib import closing
from pathlib import Path

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours, faute_de_mouvement
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.services.accompagnements.liste import lignes
from tests.builders import JOUR, Monde, new_file
from tests.projets import fill


def test_r6_3_the_invented_projects_hold_every_state_and_break_no_rule(tmp_path: Path) -> None:
    with closing(new_file(tmp_path)) as fichier:
        keys = fill(Monde(fichier), 40)
        lines = lignes(fichier, JOUR)
    assert sorted(line.id for line in lines) == sorted(keys)
    assert {line.parcours.etat for line in lines} == set(Etat)
    assert {line.item.nature for line in lines} == set(Nature)
    assert any(line.alerte and line.alerte.en_retard for line in lines)
    for line in lines:
        life = line.parcours
        for rank, move in enumerate(life.mouvements):
            before = Parcours(life.accompagnement, life.mouvements[:rank], life.examens)
            assert not faute_de_mouvement(before, move.vers, move.le.date(), move.motif, JOUR)


def test_the_invented_projects_are_the_same_at_each_run(tmp_path: Path) -> None:
    with closing(new_file(tmp_path)) as one, closing(new_file(tmp_path, "deux.cops")) as two:
        fill(Monde(one), 25)
        fill(Monde(two), 25)
        assert lignes(one, JOUR) == lignes(two, JOUR)
