"""Communes that lost their accents: what is certain is proposed, put right at once, and undone."""

from dataclasses import replace

from cops_desktop.services import accents
from cops_desktop.services import fichier as files
from cops_desktop.services.annuaire import save_personne
from cops_desktop.storage import annuaire
from tests.builders import Monde, plain


def communes(monde: Monde) -> list[str]:
    return [p.commune for p in annuaire.personnes(monde.fichier.db)]


def test_what_the_postcode_is_certain_of_is_proposed_with_whose_it_is(monde: Monde) -> None:
    monde.personne("A", code_postal="34500", commune="Beziers")
    monde.personne("B", code_postal="34500", commune="BÉZIERS")
    monde.structure(code_postal="34500", commune="Beziers")
    monde.personne("C", code_postal="34500", commune="Béziers")
    found = accents.proposer(monde.fichier)
    assert [(a.ecrit, a.propose, plain(a.fiches)) for a in found] == [
        ("Beziers", "Béziers", "1 personne et 1 structure"),
        ("BÉZIERS", "Béziers", "1 personne"),
    ]


def test_another_name_is_left_as_it_is(monde: Monde) -> None:
    monde.personne("A", code_postal="34500", commune="Beziers CEDEX")
    monde.personne("B", code_postal="34500", commune="La Devèze")
    monde.personne("C", code_postal="99999", commune="Beziers")
    monde.personne("D", commune="Beziers")
    assert accents.proposer(monde.fichier) == []


def test_all_are_put_right_in_one_operation_that_is_undone(monde: Monde) -> None:
    monde.personne("A", code_postal="34500", commune="Beziers")
    monde.personne("B", code_postal="09000", commune="foix")
    assert accents.corriger(monde.fichier, accents.proposer(monde.fichier)) == 2
    assert communes(monde) == ["Béziers", "Foix"]
    assert accents.proposer(monde.fichier) == []
    files.undo(monde.fichier)
    assert communes(monde) == ["Beziers", "foix"]


def test_an_entry_that_was_changed_since_stays_as_it_is(monde: Monde) -> None:
    key = monde.personne("A", code_postal="34500", commune="Beziers")
    shown = accents.proposer(monde.fichier)
    person = annuaire.personne(monde.fichier.db, key)
    save_personne(monde.fichier, replace(person, code_postal="81000", commune="Albi"))
    assert accents.corriger(monde.fichier, shown) == 0
    assert communes(monde) == ["Albi"]
