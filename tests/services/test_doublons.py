"""The pairs that a file proposes, what was said distinct, and the line of Accueil."""

from datetime import date

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services import doublons, fusion
from cops_desktop.services import fichier as files
from cops_desktop.services.accueil import accueil
from cops_desktop.services.doublons import Genre, Raison
from cops_desktop.storage import annuaire
from tests.builders import JOUR, Monde, plain

FIN = date(2026, 12, 31)


@pytest.fixture
def deux(monde: Monde) -> tuple[str, str]:
    """One person entered twice; the second has presences."""
    one = monde.personne("Puech", "Luc", email="luc@exemple.fr")
    two = monde.personne("Puech", "L.", email="Luc@exemple.fr")
    monde.presence(monde.rencontre(monde.cotec()), two)
    return one, two


def test_the_entry_with_more_behind_it_is_proposed_to_be_kept(monde: Monde, deux: tuple[str, str]) -> None:
    (pair,) = doublons.proposer(monde.fichier)
    assert (pair.gardee, pair.autre) == deux[::-1]
    assert pair.raisons == (Raison.EMAIL,)
    assert pair.inversee().cle == pair.cle
    assert doublons.deux(monde.fichier, Genre.PERSONNE, *deux) == pair


def test_what_was_said_distinct_is_not_proposed_until_that_is_undone(monde: Monde, deux: tuple[str, str]) -> None:
    (pair,) = doublons.proposer(monde.fichier)
    doublons.distinguer(monde.fichier, pair)
    doublons.distinguer(monde.fichier, pair.inversee())
    assert doublons.proposer(monde.fichier) == []
    assert doublons.compter(monde.fichier) == 0
    assert len(annuaire.DISTINCTS.read(monde.fichier.db)) == 1
    files.undo(monde.fichier)
    assert doublons.proposer(monde.fichier) == [pair]


def test_what_was_said_distinct_of_an_entry_that_went_is_said_of_the_one_that_stays(
    monde: Monde, deux: tuple[str, str]
) -> None:
    third = monde.personne("Puech", "Luc", email="luc@exemple.fr")
    doublons.distinguer(monde.fichier, doublons.deux(monde.fichier, Genre.PERSONNE, third, deux[1]))
    fusion.fusionner(monde.fichier, Genre.PERSONNE, *deux, {}, FIN)
    assert doublons.proposer(monde.fichier) == []
    files.undo(monde.fichier)
    assert len(doublons.proposer(monde.fichier)) == 2


def test_an_entry_that_is_gone_or_the_same_makes_no_pair(monde: Monde, deux: tuple[str, str]) -> None:
    for other in (deux[0], "gone"):
        with pytest.raises(Refus):
            doublons.deux(monde.fichier, Genre.PERSONNE, deux[0], other)
    (pair,) = doublons.proposer(monde.fichier)
    fusion.fusionner(monde.fichier, Genre.PERSONNE, *deux, {}, FIN)
    with pytest.raises(Refus):
        doublons.distinguer(monde.fichier, pair)


def test_accueil_counts_those_that_share_an_e_mail_or_a_telephone(monde: Monde, deux: tuple[str, str]) -> None:
    (line,) = [x for x in accueil(monde.fichier, JOUR).a_faire if x.genre == "doublons"]
    assert plain(line.titre) == "1 doublon possible"
    fusion.fusionner(monde.fichier, Genre.PERSONNE, *deux, {}, FIN)
    assert all(x.genre != "doublons" for x in accueil(monde.fichier, JOUR).a_faire)


def test_anonymised_persons_are_never_proposed(monde: Monde) -> None:
    for _ in range(2):
        monde.personne("Anonyme", "A.", email="x@exemple.fr", anonymisee_le=JOUR)
    assert doublons.proposer(monde.fichier) == []
    assert doublons.compter(monde.fichier) == 0
