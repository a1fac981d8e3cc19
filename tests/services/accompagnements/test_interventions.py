"""R6.5: interventions are noted with their length and add up; they never pay anything (R5.4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import Equipier
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import interventions as service
from cops_desktop.services.accompagnements.fiche import fiche
from cops_desktop.storage import accompagnements, annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain


def test_r6_5_a_blank_one_is_of_whoever_works_here_when_they_are_in_the_team(monde: Monde) -> None:
    claire, other = monde.personne("Bastide", "Claire"), monde.personne("Ferrand", "Yanis")
    item = monde.accompagnement(charges=(other,))
    assert service.nouvelle(monde.fichier, item.id, JOUR).personne == other, "Claire is not in the team yet"
    with monde.fichier.operation("Équipe"):
        period = Equipier(id=new_key(), personne=claire, depuis=date(2020, 1, 1))
        annuaire.EQUIPE.save(monde.fichier.db, period)
    blank = service.nouvelle(monde.fichier, item.id, JOUR)
    assert (blank.personne, blank.date, blank.duree) == (claire, JOUR, 0)
    assert accompagnements.interventions(monde.fichier.db) == [], "nothing is kept before it is saved"


def test_r6_5_it_is_noted_changed_removed_and_each_act_undone(monde: Monde) -> None:
    item = monde.accompagnement()
    noted = replace(service.nouvelle(monde.fichier, item.id, JOUR), duree=90, note=" Présentation à l’équipe\n")
    service.enregistrer(monde.fichier, noted, JOUR)
    service.enregistrer(monde.fichier, replace(noted, duree=120), JOUR)
    (kept,) = fiche(monde.fichier, item.id, JOUR).interventions
    assert (kept.intervention.duree, kept.intervention.note) == (120, "Présentation à l’équipe\n".strip())
    service.supprimer(monde.fichier, noted.id)
    assert fiche(monde.fichier, item.id, JOUR).minutes == 0
    assert plain(files.undo_label(monde.fichier) or "").startswith("Supprimer l’intervention du 24/11/2026")
    files.undo(monde.fichier)
    files.undo(monde.fichier)
    assert fiche(monde.fichier, item.id, JOUR).minutes == 90


def test_r6_5_what_is_to_come_or_before_the_request_is_refused_and_nothing_is_kept(monde: Monde) -> None:
    item = monde.accompagnement()
    blank = replace(service.nouvelle(monde.fichier, item.id, JOUR), duree=30)
    for day, said in ((JOUR + timedelta(1), "une fois faite"), (item.demande_le - timedelta(1), "avant la demande")):
        with pytest.raises(Refus, match=said):
            service.enregistrer(monde.fichier, replace(blank, date=day), JOUR)
    with pytest.raises(Refus, match="combien de temps"):
        service.enregistrer(monde.fichier, replace(blank, duree=0), JOUR)
    assert fiche(monde.fichier, item.id, JOUR).interventions == ()
