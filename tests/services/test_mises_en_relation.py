"""R2.9: a request is taken down, shortlisted, contacted and closed; each act is one operation that undoes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from cops_desktop.domain.annuaire import Localisation, Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition, MiseEnRelation
from cops_desktop.services import accueil, droits
from cops_desktop.services import fichier as files
from cops_desktop.services import mises_en_relation as service
from cops_desktop.services.annuaire import save_structure
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain


@pytest.fixture
def demande(monde: Monde) -> MiseEnRelation:
    item = replace(
        service.nouvelle(JOUR - timedelta(12)),
        besoin="Une patiente formatrice",
        demandeur="Mme Ferrand",
        profils=("patient partenaire formateur",),
        themes=("douleur",),
        territoire="Tarn",
    )
    service.enregistrer(monde.fichier, item)
    return item


def fiche(monde: Monde, item: MiseEnRelation) -> service.FicheDemande:
    return next(found for found in service.demandes(monde.fichier, JOUR) if found.id == item.id)


def test_r2_9_a_request_is_found_as_it_was_taken_down(monde: Monde, demande: MiseEnRelation) -> None:
    found = fiche(monde, demande)
    assert found.demande == demande
    assert (found.qui, plain(found.attente)) == ("Mme Ferrand", "attend depuis 12 jours")
    with pytest.raises(Refus, match="de quoi il est besoin"):
        service.enregistrer(monde.fichier, replace(demande, besoin="  "))


def test_r2_9_its_state_follows_what_is_done(monde: Monde, demande: MiseEnRelation) -> None:
    odile, ada = monde.personne(), monde.personne("Roumegoux", "Ada")
    assert service.ajouter(monde.fichier, demande.id, [odile, ada]) == 2
    assert service.ajouter(monde.fichier, demande.id, [ada]) == 0, "she is there already"
    found = fiche(monde, demande)
    assert [p.nom for p in found.proposees] == ["Cazenave, Odile", "Roumegoux, Ada"]
    assert found.demande.etat is EtatDemande.RECHERCHE
    service.noter_contact(monde.fichier, found.proposees[0].proposition.id, EtatProposition.CONTACTEE, JOUR)
    assert fiche(monde, demande).demande.etat is EtatDemande.CONTACTS
    assert fiche(monde, demande).contactees == 1
    service.retirer(monde.fichier, found.proposees[0].proposition.id)
    assert fiche(monde, demande).demande.etat is EtatDemande.RECHERCHE


def test_r2_9_closed_with_its_outcome_it_changes_no_more_until_it_is_taken_up_again(
    monde: Monde, demande: MiseEnRelation
) -> None:
    key = monde.personne()
    service.ajouter(monde.fichier, demande.id, [key])
    with pytest.raises(Refus, match="ce qu’il en est advenu"):
        service.clore(monde.fichier, demande.id, EtatDemande.SANS_SUITE, "", JOUR)
    service.clore(monde.fichier, demande.id, EtatDemande.SATISFAITE, "Odile est intervenue", JOUR)
    closed = fiche(monde, demande)
    assert (closed.demande.close_le, closed.attente) == (JOUR, "")
    for act in (
        lambda: service.ajouter(monde.fichier, demande.id, [monde.personne("Autre")]),
        lambda: service.retirer(monde.fichier, closed.proposees[0].proposition.id),
    ):
        with pytest.raises(Refus, match="rouvrez-la"):
            act()
    service.rouvrir(monde.fichier, demande.id)
    again = fiche(monde, demande).demande
    assert (again.etat, again.close_le, again.issue) == (EtatDemande.RECHERCHE, None, "Odile est intervenue")


def test_r2_9_open_ones_come_first_the_oldest_on_top(monde: Monde, demande: MiseEnRelation) -> None:
    newer = replace(service.nouvelle(JOUR), besoin="Un relecteur")
    older = replace(service.nouvelle(JOUR - timedelta(40)), besoin="Un jury")
    for item in (newer, older):
        service.enregistrer(monde.fichier, item)
    closed = replace(service.nouvelle(JOUR - timedelta(90)), besoin="Close")
    service.enregistrer(monde.fichier, closed)
    service.clore(monde.fichier, closed.id, EtatDemande.SANS_SUITE, "Annulée", JOUR)
    found = service.demandes(monde.fichier, JOUR)
    assert [f.demande.besoin for f in found] == ["Un jury", "Une patiente formatrice", "Un relecteur", "Close"]


ACTS: list[tuple[str, Callable[[Monde, str, str], object]]] = [
    ("ajouter", lambda m, key, who: service.ajouter(m.fichier, key, [m.personne("Ajout")])),
    ("retirer", lambda m, key, who: service.retirer(m.fichier, who)),
    ("noter", lambda m, key, who: service.noter_contact(m.fichier, who, EtatProposition.D_ACCORD, JOUR)),
    ("clore", lambda m, key, who: service.clore(m.fichier, key, EtatDemande.SATISFAITE, "Oui", JOUR)),
    ("supprimer", lambda m, key, who: service.supprimer(m.fichier, key)),
]


@pytest.mark.parametrize("act", [act for _, act in ACTS], ids=[name for name, _ in ACTS])
def test_each_act_is_one_operation_that_undoes(
    monde: Monde, demande: MiseEnRelation, act: Callable[[Monde, str, str], object]
) -> None:
    service.ajouter(monde.fichier, demande.id, [monde.personne()])
    before = fiche(monde, demande)
    act(monde, demande.id, before.proposees[0].proposition.id)
    files.undo(monde.fichier)
    assert fiche(monde, demande) == before


def test_accueil_tells_the_requests_that_wait_and_of_many_the_rest_in_one_line(
    monde: Monde, demande: MiseEnRelation
) -> None:
    structure = Structure(id=new_key(), nom="Clinique " + "des Mille Étangs et des Garrigues réunies " * 3)
    save_structure(monde.fichier, structure)
    for days in range(6):
        service.enregistrer(
            monde.fichier,
            replace(service.nouvelle(JOUR - timedelta(days)), besoin=f"Besoin {days}", structure=structure.id),
        )
    lines = [x for x in accueil.accueil(monde.fichier, JOUR).a_faire if x.genre == "mise_en_relation"]
    assert len(lines) == 6
    assert plain(lines[0].titre) == "Mise en relation : Une patiente formatrice"
    assert plain(lines[0].detail) == "attend depuis 12 jours · reçue · Mme Ferrand"
    assert lines[0].id == demande.id
    assert plain(lines[-1].titre) == "2 autres demandes de mise en relation"
    assert max(len(x.detail) for x in lines) < 130
    assert not accueil.accueil(monde.fichier, JOUR).vide, "a file without a CoTec works for the annuaire too"


# Who could answer ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tarn", ((), ("81",))),
        ("le Tarn-et-Garonne et l’Aude", ((), ("11", "82"))),
        ("34 ou 30", ((), ("30", "34"))),
        ("Est", ((Localisation.EST,), ())),
        ("partout", ((), ())),
        ("", ((), ())),
    ],
)
def test_a_territory_in_words_is_understood_as_far_as_it_names_a_place(words: str, found: object) -> None:
    assert service.territoire(words) == found


def test_the_search_begins_with_what_the_request_asks_and_forgets_who_is_there(
    monde: Monde, demande: MiseEnRelation
) -> None:
    profile, theme = ("patient partenaire formateur",), ("douleur",)
    fits = monde.personne("Aurillac", "Lou", profils=profile, themes=theme, code_postal="81000", commune="Albi")
    monde.personne("Bozouls", "Mae", profils=profile, code_postal="81000")
    far = monde.personne("Coutures", "Noe", profils=profile, themes=theme, code_postal="34000")
    every = frozenset({"profils", "themes", "territoire"})

    def looked(texte: str, criteria: frozenset[str]) -> list[str]:
        found = service.candidats(monde.fichier, fiche(monde, demande), texte, criteria, JOUR)
        assert found.complet
        return [c.cle for c in found.candidats]

    assert looked("", every) == [fits]
    assert looked("", frozenset({"profils", "themes"})) == [fits, far]
    assert looked("coutures", frozenset()) == [far]
    service.ajouter(monde.fichier, demande.id, [fits])
    assert looked("", every) == []


def test_nobody_who_was_erased_is_proposed(monde: Monde, demande: MiseEnRelation) -> None:
    key = monde.personne()
    service.ajouter(monde.fichier, demande.id, [key])
    droits.anonymiser(monde.fichier, key, JOUR)
    assert fiche(monde, demande).proposees == ()
    with pytest.raises(Refus, match="anonymisée"):
        service.ajouter(monde.fichier, demande.id, [key])
