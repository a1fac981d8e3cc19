"""Accueil says which engagements are to be renewed, and whom nobody has asked yet (R3.3, R3.8)."""

from datetime import date, timedelta

from cops_desktop.services.a_faire import Ton
from cops_desktop.services.accueil import accueil
from cops_desktop.services.accueil_engagements import A_RENOUVELER, a_renouveler
from tests.builders import JOUR, Monde, plain


def test_r3_3_engagements_to_renew_are_one_line_that_says_the_first_end_and_the_letters_to_send(monde: Monde) -> None:
    soon = monde.engagement(monde.personne("Ancelin"), date(2024, 12, 15))
    assert [(plain(x.titre), x.id) for x in a_renouveler(monde.fichier, JOUR)] == [
        ("1 engagement à renouveler", soon.id)
    ]
    monde.engagement(monde.personne("Bosc"), date(2025, 1, 10), lettre_le=JOUR)
    monde.engagement(monde.personne("Puech"), date(2026, 1, 10))
    (line,) = (x for x in accueil(monde.fichier, JOUR).a_faire if x.genre == "engagement")
    assert plain(line.titre) == "2 engagements à renouveler"
    assert plain(line.detail) == "premier terme : 14/12/2026 · 1 lettre à envoyer"
    assert (line.ton, line.id) == (Ton.ATTENTION, A_RENOUVELER)


def test_r3_2_what_was_renewed_early_or_has_lapsed_is_not_told(monde: Monde) -> None:
    early, lapsed = monde.personne("Ancelin"), monde.personne("Bosc")
    monde.engagement(early, date(2024, 12, 15))
    monde.engagement(early, JOUR)
    monde.engagement(lapsed, JOUR - timedelta(3 * 365))
    assert a_renouveler(monde.fichier, JOUR) == []


def test_r3_8_once_everybody_was_asked_it_presses_less(monde: Monde) -> None:
    monde.engagement(monde.personne("Ancelin"), date(2024, 12, 15), lettre_le=JOUR)
    (line,) = a_renouveler(monde.fichier, JOUR)
    assert line.ton is Ton.NEUTRE and "lettre" not in line.detail
