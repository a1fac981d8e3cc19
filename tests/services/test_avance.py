"""What the tabs ask for first is read beside the window: they then ask the file for none of it."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cops_desktop.services import avance, paiements
from cops_desktop.services.accompagnements import liste as accompagnements
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.engagements import charte
from cops_desktop.services.engagements import liste as engagements
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.rencontres import liste as rencontres
from tests.demo import open_demo

ASKED: dict[Callable[..., None], Callable[[Fichier], object]] = {
    avance._paiements: lambda f: paiements.figes(f)[1],
    avance._accompagnements: lambda f: accompagnements.lignes(f, DEMO_DAY),
    avance._engagements: lambda f: engagements.lignes(f, DEMO_DAY),
    avance._charte: lambda f: charte.suivis(f, DEMO_DAY),
    avance._rencontres: lambda f: rencontres(f, DEMO_DAY),
}


def test_every_part_is_looked_at_here() -> None:
    assert list(ASKED) == list(avance.PARTIES)


@pytest.mark.parametrize("partie", avance.PARTIES)
def test_what_was_read_beside_is_what_the_tab_shows_and_is_not_read_again(
    tmp_path: Path, partie: Callable[..., None]
) -> None:
    ask = ASKED[partie]
    with closing(open_demo(tmp_path)) as fichier:
        take = avance.receveur(fichier)
        with closing(fichier.again(read_only=True)) as other:
            read = avance.lire(partie, DEMO_DAY, other)
        take(read)
        given = ask(fichier)
        assert any(lu.valeur is given for lu in read.values())
        with closing(fichier.again(read_only=True)) as other:
            assert repr(given) == repr(ask(other))
