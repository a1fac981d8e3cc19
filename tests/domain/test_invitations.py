"""What follows for calendars when a meeting that was given out changes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cops_desktop.domain.invitations import (
    Contenu,
    Invitation,
    Methode,
    changements,
    contenu_de,
    read_contenu,
    suite,
    write_contenu,
)
from tests.builders import at, meeting, plain

SEANCE = meeting("14:00-16:00", lieu="Salle du Cèdre", outil="Zoom", lien="https://exemple.fr", ordre_du_jour="Accueil")
DIT = contenu_de(SEANCE, "CoTec — Séance")


def given(contenu: Contenu, sequence: int = 0, methode: Methode = Methode.INVITATION) -> Invitation:
    return Invitation(
        id="i", rencontre="r", sequence=sequence, methode=methode, le=date(2026, 11, 1), contenu=write_contenu(contenu)
    )


def test_the_first_is_zero_the_same_keeps_its_own_and_a_change_adds_one() -> None:
    moved, cancelled = replace(DIT, lieu="Salle B"), replace(DIT, annulee=True)
    assert suite(None, DIT) == (0, Methode.INVITATION)
    assert suite(given(DIT, 2), DIT) == (2, Methode.INVITATION)
    assert suite(given(DIT), moved) == (1, Methode.MISE_A_JOUR)
    assert suite(given(moved, 1, Methode.MISE_A_JOUR), cancelled) == (2, Methode.ANNULATION)
    assert suite(given(cancelled, 2, Methode.ANNULATION), cancelled) == (2, Methode.ANNULATION)
    assert suite(given(cancelled, 2, Methode.ANNULATION), moved) == (3, Methode.MISE_A_JOUR)


def test_what_was_given_out_is_read_again_even_when_it_is_of_another_version() -> None:
    assert read_contenu(write_contenu(DIT)) == DIT
    assert read_contenu('{"titre": "Séance", "couleur": "bleu", "lieu": 3}') == Contenu(titre="Séance")
    assert read_contenu("[]") == Contenu()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"date": date(2026, 12, 1)}, "Date : mardi 24 novembre 2026 → mardi 1er décembre 2026"),
        ({"debut": at("15:00")}, "Heures : 14 h – 16 h → 15 h – 16 h"),
        ({"debut": None, "fin": None}, "Heures : 14 h – 16 h → rien"),
        ({"lieu": ""}, "Lieu : Salle du Cèdre → rien"),
        ({"outil": "Teams"}, "Outil : Zoom → Teams"),
        ({"ordre_du_jour": "Autre"}, "L’ordre du jour"),
        ({"debut_reel": at("14:10"), "notes": "x", "places": 3}, ""),
    ],
)
def test_what_changed_is_said_in_words(change: dict[str, Any], words: str) -> None:
    found = changements(DIT, contenu_de(replace(SEANCE, **change), DIT.titre))
    assert [plain(line) for line in found] == ([words] if words else [])


def test_a_meeting_that_is_held_after_all_is_a_change() -> None:
    assert changements(replace(DIT, annulee=True), DIT) == ("La réunion, qui était annulée, est rétablie",)
    assert changements(replace(DIT, date="un jour", debut="tôt"), DIT)
