"""R6.5: patient partners are found through the search of the annuaire, and recorded as links."""

import pytest

from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.errors import Refus
from cops_desktop.services import droits
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import partenaires as service
from cops_desktop.services.accompagnements.fiche import fiche
from tests.builders import JOUR, Monde, plain

TOUS = frozenset({"usagers", "themes", "territoire"})


def test_r6_5_the_search_begins_with_usagers_the_themes_and_the_territory(monde: Monde) -> None:
    usager = {"profils": ("patient partenaire ressource",)}
    near = monde.personne("Abadie", "Marthe", code_postal="34000", themes=("douleur",), **usager)
    far = monde.personne("Bru", "Nino", code_postal="31000", themes=("douleur",), **usager)
    other = monde.personne("Cros", "Ida", code_postal="34000", themes=("nutrition",), **usager)
    nurse = monde.personne("Dorn", "Elsa", code_postal="34000", themes=("douleur",), profils=("sanitaire",))
    item = monde.accompagnement(themes=("douleur",), localisation=Localisation.EST)

    wanted = service.recherche(monde.fichier, item.id, JOUR)

    def found(criteres: frozenset[str], texte: str = "") -> set[str]:
        return {c.cle for c in service.candidats(monde.fichier, wanted, texte, criteres, JOUR).candidats}

    assert found(TOUS) == {near}
    assert found(TOUS - {"territoire"}) == {near, far}
    assert found(TOUS - {"themes"}) == {near, other}
    assert found(TOUS - {"usagers"}) == {near, nurse}
    assert found(frozenset(), "Elsa") == {nurse}
    service.ajouter(monde.fichier, item.id, [near])
    wanted = service.recherche(monde.fichier, item.id, JOUR)
    assert found(TOUS) == set(), "who is there already is not found again"


def test_r6_5_partners_are_recorded_in_their_order_once_each_and_undone(monde: Monde) -> None:
    marthe, nino = monde.personne("Abadie", "Marthe"), monde.personne("Bru", "Nino")
    item = monde.accompagnement(partenaires=(nino,))
    assert service.ajouter(monde.fichier, item.id, [marthe, nino, marthe]) == 1
    assert service.ajouter(monde.fichier, item.id, [marthe]) == 0
    assert [p.id for p in fiche(monde.fichier, item.id, JOUR).partenaires] == [nino, marthe]
    label = plain(files.undo_label(monde.fichier) or "")
    assert label == "Relier Marthe Abadie à « Scénarios à deux voix »"
    service.retirer(monde.fichier, item.id, nino)
    service.retirer(monde.fichier, item.id, nino)
    assert [p.id for p in fiche(monde.fichier, item.id, JOUR).partenaires] == [marthe]
    files.undo(monde.fichier)
    assert [p.id for p in fiche(monde.fichier, item.id, JOUR).partenaires] == [nino, marthe]


def test_r6_5_somebody_who_was_erased_is_linked_no_more_and_leaves_the_project(monde: Monde) -> None:
    marthe = monde.personne("Abadie", "Marthe")
    item = monde.accompagnement(partenaires=(marthe,))
    droits.anonymiser(monde.fichier, marthe, JOUR)
    assert fiche(monde.fichier, item.id, JOUR).partenaires == ()
    with pytest.raises(Refus, match="anonymisée"):
        service.ajouter(monde.fichier, item.id, [marthe])
