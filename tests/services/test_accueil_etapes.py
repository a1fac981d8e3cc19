"""Accueil read in several parts, as a window does of a large file: what it is at once, all of one moment."""

from collections.abc import Generator
from contextlib import closing
from datetime import date
from typing import Any

import pytest

from cops_desktop.services.accueil import Accueil, accueil, en_plusieurs_fois, etapes
from cops_desktop.services.dossiers import avancer, connus, lire
from cops_desktop.storage import database
from tests.builders import JOUR, YANIS, Monde


def read(steps: Generator[None, None, Accueil], between: Any = lambda step: None) -> Accueil:
    """All steps, and what happens between them."""
    step = 0
    while True:
        try:
            next(steps)
        except StopIteration as done:
            found: Accueil = done.value
            return found
        between(step)
        step += 1


@pytest.fixture
def owing(monde: Monde) -> Monde:
    """A CoTec that owes three persons something."""
    cotec = monde.cotec()
    held = monde.rencontre(cotec, day=date(2026, 11, 10))
    for name in ("Puech", "Cazenave", "Ferrand"):
        person = monde.personne(name)
        monde.membre(cotec, person)
        monde.presence(held, person)
    return monde


def test_read_in_parts_it_is_what_it_is_at_once(owing: Monde) -> None:
    assert read(etapes(owing.fichier, JOUR)) == accueil(owing.fichier, JOUR)


@pytest.mark.parametrize("when", range(12))
def test_what_is_written_between_two_parts_is_in_it(owing: Monde, when: int) -> None:
    def write(step: int) -> None:
        if step == when:
            cotec = owing.cotec("Annonce")
            owing.presence(owing.rencontre(cotec, day=date(2026, 11, 12)), owing.personne("Yvars"))

    found = read(etapes(owing.fichier, JOUR), write)
    assert found == accueil(owing.fichier, JOUR)
    assert found.cotecs == 2


def test_what_another_program_writes_between_two_parts_is_in_it(owing: Monde) -> None:
    def write(step: int) -> None:
        if step == 5:
            with closing(database.open_file(owing.fichier.path, YANIS)) as other:
                Monde(other).cotec("Annonce")

    assert read(etapes(owing.fichier, JOUR), write).cotecs == 2


def test_persons_are_counted_one_by_one_and_none_is_left_out(owing: Monde) -> None:
    db = owing.fichier.db
    taken = 1
    while not avancer(db, 1):
        taken += 1
        if taken == 2:  # somebody who was counted already, and somebody new
            cotec = owing.cotec("Annonce")
            owing.membre(cotec, (who := owing.personne("Yvars")))
            owing.presence(owing.rencontre(cotec, day=date(2026, 11, 12)), who)
    assert taken >= 3
    assert connus(db).keys() == lire(db).keys() and len(connus(db)) == 4


def test_a_small_file_is_read_at_once(owing: Monde) -> None:
    assert not en_plusieurs_fois(owing.fichier)
