"""An entry of the annuaire tells the accompagnements in which it takes part (R6.5)."""

from datetime import date

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.services.annuaire import accompagnes
from cops_desktop.services.annuaire.cartes import carte_personne, carte_structure
from tests.builders import JOUR, Monde


def test_r6_5_a_person_has_the_projects_that_they_follow_are_asked_about_or_joined(monde: Monde) -> None:
    who, other = monde.personne(), monde.personne("Ferrand")
    old = monde.accompagnement("Ancien", charges=(who,), partenaires=(who,), demande_le=date(2026, 8, 30))
    monde.mouvements(old, "2026-09-01 étape 1", "2026-10-01 clos")
    asked = monde.accompagnement("Demandé", contacts=(who,))
    visited = monde.accompagnement("Visité", charges=(other,), demande_le=date(2026, 8, 25))
    monde.intervention(visited, personne=who)
    monde.accompagnement("Sans elle", charges=(other,))

    told = carte_personne(monde.fichier, who, JOUR).accompagnements

    assert [(one.titre, one.etat, one.roles) for one in told] == [
        ("Visité", Etat.RECUE, ("intervention",)),
        ("Demandé", Etat.RECUE, ("contact",)),
        ("Ancien", Etat.CLOS, ("chargé de projet", "patient partenaire")),
    ]
    assert (told[0].cle, told[1].cle) == (visited.id, asked.id)
    assert (told[2].etape, told[2].depuis) == (1, date(2026, 10, 1))


def test_r6_5_a_structure_has_its_projects_with_where_they_stand(monde: Monde) -> None:
    where = monde.structure()
    item = monde.accompagnement(structures=(monde.structure("CH"), where))
    monde.examen(item, date(2026, 9, 1), "refusée", motif="hors du champ")
    monde.accompagnement("D’ailleurs")

    told = carte_structure(monde.fichier, where, JOUR).accompagnements

    assert [(one.titre, one.etat, one.roles) for one in told] == [("Scénarios à deux voix", Etat.REFUSEE, ())]


def test_an_entry_without_projects_has_none(monde: Monde) -> None:
    assert accompagnes.de_la_personne(monde.fichier.db, monde.personne()) == ()
    assert accompagnes.de_la_structure(monde.fichier.db, monde.structure()) == ()
