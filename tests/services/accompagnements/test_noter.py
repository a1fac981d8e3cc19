"""A field of the card is one operation, and changes nothing else of the project (R6.3, R6.5)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from cops_desktop.domain.accompagnements.types import Accompagnement
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements.ecrire import corriger_mouvement, enregistrer
from cops_desktop.services.accompagnements.liste import lignes
from cops_desktop.services.accompagnements.noter import CHAMPS, noter
from cops_desktop.storage import accompagnements
from tests.builders import Monde, plain


def present(monde: Monde, item: Accompagnement) -> Accompagnement:
    return accompagnements.accompagnement(monde.fichier.db, item.id)


@pytest.mark.parametrize("champ", CHAMPS)
def test_r6_5_each_field_is_written_alone_and_undone(monde: Monde, champ: str) -> None:
    who = monde.personne()
    item = monde.accompagnement(charges=(who,), debut_prevu=date(2026, 9, 1), notes="à rappeler")
    is_day = champ.startswith(("echeance", "debut", "fin"))
    value: Any = date(2026, 12, 24) if is_day else "quelques mots"
    noter(monde.fichier, item.id, champ, value)
    assert present(monde, item) == replace(item, **{champ: value})
    assert plain(files.undo_label(monde.fichier)) == f"Modifier {CHAMPS[champ]} de « Scénarios à deux voix »"
    files.undo(monde.fichier)
    assert present(monde, item) == item


def test_r6_3_planned_days_that_contradict_each_other_are_refused(monde: Monde) -> None:
    item = monde.accompagnement(debut_prevu=date(2026, 9, 1), fin_etape_2=date(2026, 12, 1))
    for champ, day in (("fin_etape_1", date(2026, 8, 31)), ("fin_etape_3", date(2026, 11, 30))):
        with pytest.raises(Refus, match="Rien n’a été changé"):
            noter(monde.fichier, item.id, champ, day)
    with pytest.raises(Refus, match="avant la demande"):
        noter(monde.fichier, item.id, "debut_prevu", date(2026, 8, 1))
    assert present(monde, item) == item
    noter(monde.fichier, item.id, "fin_etape_1", date(2026, 9, 1))


@pytest.mark.parametrize("champ", [champ for champ in CHAMPS if champ.startswith(("echeance", "debut", "fin"))])
@pytest.mark.parametrize("day", [date(9999, 12, 31), date(2200, 1, 1), date(1, 1, 1)])
def test_a_year_that_was_mistyped_is_refused_and_the_projects_are_still_shown(
    monde: Monde, champ: str, day: date
) -> None:
    """The stages after it would end beyond the last day that there is."""
    item = monde.accompagnement(debut_prevu=date(2026, 9, 1))
    with pytest.raises(Refus, match="l’année va de 1900 à 2199"):
        noter(monde.fichier, item.id, champ, day)
    with pytest.raises(Refus, match="l’année va de 1900 à 2199"):
        enregistrer(monde.fichier, replace(item, demande_le=day))
    assert len(lignes(monde.fichier, date(2026, 9, 1))) == 1


def test_r6_3_planned_days_that_do_not_suit_any_more_keep_nothing_else_from_being_written(monde: Monde) -> None:
    """A beginning that is corrected, or undone, leaves the ends that were planned where they were."""
    item = monde.accompagnement(demande_le=date(2026, 2, 1))
    (move,) = monde.mouvements(item, "2026-03-01 étape 1")
    noter(monde.fichier, item.id, "fin_etape_1", date(2026, 4, 1))
    corriger_mouvement(monde.fichier, replace(move, le=datetime(2026, 4, 15, 12)))
    noter(monde.fichier, item.id, "diagnostic", "Des pratiques éparses.")
    noter(monde.fichier, item.id, "echeance", date(2026, 5, 1))
    enregistrer(monde.fichier, replace(present(monde, item), notes="à rappeler"))
    with pytest.raises(Refus, match="La fin prévue de l’étape 1 est avant le début"):
        noter(monde.fichier, item.id, "fin_etape_1", date(2026, 4, 2))
    noter(monde.fichier, item.id, "fin_etape_1", date(2026, 6, 1))


def test_a_project_that_is_gone_is_said(monde: Monde) -> None:
    with pytest.raises(Refus):
        noter(monde.fichier, "disparu", "diagnostic", "…")
