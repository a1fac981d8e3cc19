"""The time line on paper, read from a real file: of a selection in a period, of a year, of all that is known (R6.3)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.accompagnements.types import Accompagnement
from cops_desktop.domain.errors import Refus
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.storage.accompagnements import accompagnements
from tests.builders import JOUR, Monde, new_file, plain
from tests.documents.pdf import flat_text_of, pages_of
from tests.projets import fill


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """An empty file."""
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def printed(monde: Monde, **criteres: object) -> str:
    return plain(flat_text_of(print_paper(monde.fichier, "chronologie", Criteres(**criteres), JOUR)))  # type: ignore[arg-type]


def project(monde: Monde, titre: str, *steps: str, **more: object) -> Accompagnement:
    made = monde.accompagnement(titre, **{"demande_le": date(2026, 1, 5), **more})
    monde.mouvements(made, *steps)
    return made


def test_r6_3_the_paper_says_the_period_and_who_is_late(monde: Monde) -> None:
    who, place = monde.personne("Bastide", "Claire"), monde.structure()
    project(
        monde,
        "Projet des usagers",
        "2026-02-02 étape 1",
        "2026-04-13 étape 2",
        structures=(place,),
        charges=(who,),
    )
    text = printed(monde)
    assert "Du 01/01/2026 au 30/11/2026 · 1 projet · situation au 24/11/2026" in text
    assert "IFSI du Rouergue · Claire Bastide · accompagnement" in text
    assert "Fin de l’étape 2 : 176 jours de retard" in text


def test_projects_stand_in_the_order_in_which_they_begin(monde: Monde) -> None:
    for titre, day in (("Second", "2026-03-02"), ("Premier", "2026-02-02"), ("Dernier", "2026-05-04")):
        project(monde, titre, f"{day} étape 1")
    text = printed(monde)
    assert text.index("Premier") < text.index("Second") < text.index("Dernier")


def test_a_selection_in_a_period_says_how_many_have_nothing_in_it(monde: Monde) -> None:
    old = project(monde, "Jadis", "2024-02-05 étape 1", "2024-09-02 clos", demande_le=date(2024, 1, 8))
    new = project(monde, "Naguère", "2026-02-02 étape 1")
    project(monde, "Hors de la sélection", "2026-02-02 étape 1")
    text = printed(monde, accompagnements=[old.id, new.id], debut=date(2026, 6, 1), fin=date(2026, 12, 31))
    assert "Du 01/06/2026 au 31/12/2026 · 1 projet" in text
    assert "1 projet de la sélection, sans rien dans cette période, ne figure pas ici." in text
    assert "Jadis" not in text and "Hors de la sélection" not in text
    assert "clos le 02/09/2024" in printed(monde, accompagnements=[old.id])


def test_a_year_is_printed_from_january_to_december(monde: Monde) -> None:
    project(monde, "Jadis", "2024-02-05 étape 1", "2024-09-02 clos", demande_le=date(2024, 1, 8))
    project(monde, "Naguère", "2026-02-02 étape 1")
    text = printed(monde, annee=2024)
    assert "Du 01/01/2024 au 31/12/2024" in text and "Jadis" in text and "Naguère" not in text


def test_nothing_to_print_is_refused_in_words(monde: Monde) -> None:
    with pytest.raises(Refus, match=r"Aucun accompagnement à imprimer.: aucun ne correspond"):
        printed(monde)
    made = project(monde, "Naguère", "2026-02-02 étape 1")
    with pytest.raises(Refus, match="entre le 01/01/2020 et le 31/12/2020"):
        printed(monde, accompagnements=[made.id], debut=date(2020, 1, 1), fin=date(2020, 12, 31))


def test_hundreds_of_projects_take_pages_that_each_begin_with_the_axis(monde: Monde) -> None:
    fill(monde, 60)
    every = [item.id for item in accompagnements(monde.fichier.db)]
    pages = pages_of(print_paper(monde.fichier, "chronologie", Criteres(accompagnements=every), JOUR))
    assert len(pages) > 3
    assert all("2024" in page and "2025" in page for page in pages)
    assert "60 projets" in plain(pages[0])
