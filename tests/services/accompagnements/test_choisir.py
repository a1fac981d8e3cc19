"""Words and filters over the projects of a real file, and what there is to choose from (§6)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.selection import PERSONNE, Selection
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.services.accompagnements.choisir import choix, occupation_des, periode, retenues
from cops_desktop.services.accompagnements.liste import Ligne, lignes, occupation
from tests.builders import JOUR, Monde, new_file


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """Three projects: followed and late, requested by nobody known, closed two years ago."""
    fichier = new_file(tmp_path)
    made = Monde(fichier)
    sofia, hugo = made.personne("Roumieu", "Sofia"), made.personne("Pons", "Hugo")
    noe, ana = made.personne("Ndiaye", "Noé"), made.personne("Puig", "Ana")
    ifsi = made.structure("IFSI du Rouergue", code_postal="12000")
    first = made.accompagnement(
        "Scénarios à deux voix",
        structures=(ifsi,),
        charges=(sofia, hugo),
        contacts=(noe,),
        partenaires=(ana,),
        prochaine_action="relire l’œuvre commune",
        echeance=date(2026, 11, 12),
    )
    made.mouvements(first, "2026-09-01 étape 1")
    made.accompagnement(
        "Médiateur pair",
        nature=Nature.APPUI_ETP,
        demande_le=JOUR,
        localisation=Localisation.EST,
        themes=("Addictions",),
    )
    old = made.accompagnement("Livret d’accueil", charges=(hugo,), demande_le=date(2024, 1, 8))
    made.mouvements(old, "2024-02-01 étape 1", "2024-10-01 clos")
    yield made
    fichier.close()


def titles(lines: list[Ligne]) -> list[str]:
    return [line.item.titre for line in lines]


@pytest.mark.parametrize(
    ("mots", "found"),
    [
        ("", ["Livret d’accueil", "Médiateur pair", "Scénarios à deux voix"]),
        ("scenarios", ["Scénarios à deux voix"]),
        ("rouergue VOIX", ["Scénarios à deux voix"]),
        ("pons", ["Livret d’accueil", "Scénarios à deux voix"]),
        ("noe NDIAYE", ["Scénarios à deux voix"]),
        ("puig", ["Scénarios à deux voix"]),
        ("oeuvre", ["Scénarios à deux voix"]),
        ("appui", ["Médiateur pair"]),
        ("addictions", ["Médiateur pair"]),
        ("rouergue mediateur", []),
    ],
)
def test_words_are_found_in_titles_structures_people_kinds_and_actions(
    monde: Monde, mots: str, found: list[str]
) -> None:
    assert titles(retenues(lignes(monde.fichier, JOUR), Selection(), mots, JOUR)) == found


def test_filters_know_who_follows_where_it_is_and_what_is_late(monde: Monde) -> None:
    lines = lignes(monde.fichier, JOUR)
    assert titles(retenues(lines, Selection(charges=(PERSONNE,)), "", JOUR)) == ["Médiateur pair"]
    assert titles(retenues(lines, Selection(territoires=(Localisation.OUEST,)), "", JOUR)) == ["Scénarios à deux voix"]
    assert titles(retenues(lines, Selection(en_retard=True), "", JOUR)) == ["Scénarios à deux voix"]
    assert titles(retenues(lines, Selection(annee=2024), "", JOUR)) == ["Livret d’accueil"]


def test_only_what_some_project_has_is_offered_by_name_and_in_order(monde: Monde) -> None:
    found = choix(lignes(monde.fichier, JOUR), JOUR)
    assert [name for _, name in found.charges] == ["Hugo Pons", "Sofia Roumieu", ""]
    assert found.natures == (Nature.ACCOMPAGNEMENT, Nature.APPUI_ETP)
    assert found.territoires == (Localisation.EST, Localisation.OUEST, None)
    assert found.annees == (2026, 2024)
    assert found.etats == (Etat.RECUE, Etat.EN_COURS, Etat.CLOS)
    nothing = choix([], JOUR)
    assert (nothing.charges, nothing.annees, nothing.etats) == ((), (2026,), ())


def test_r6_2_the_capacity_of_lines_that_were_read_is_that_of_the_file(monde: Monde) -> None:
    assert occupation_des(monde.fichier, lignes(monde.fichier, JOUR), 2026, JOUR) == occupation(
        monde.fichier, 2026, JOUR
    )


def test_a_picture_goes_over_the_year_that_is_asked_for_else_over_all_that_was_and_is_planned(monde: Monde) -> None:
    lines = lignes(monde.fichier, JOUR)
    assert periode(lines, 2025, JOUR) == (date(2025, 1, 1), date(2025, 12, 31))
    assert periode(lines, None, JOUR) == (date(2024, 1, 8), date(2027, 5, 31))
    assert periode([], None, JOUR) == (JOUR, JOUR)
