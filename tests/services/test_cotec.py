"""CoTec: what can be added and taken away, and what stays because something hangs on it."""

from datetime import date, time

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode
from cops_desktop.services import cotec, fichier, paiements, rencontres
from tests.builders import JOUR, Monde


def test_a_cotec_without_meetings_goes_with_its_members_and_envelope_and_undo_brings_all_back(monde: Monde) -> None:
    key = monde.cotec()
    monde.membre(key, monde.personne())
    cotec.save_enveloppe(monde.fichier, 2026, key, 100_000)

    cotec.delete_cotec(monde.fichier, key)
    assert cotec.cards(monde.fichier, JOUR) == []

    fichier.undo(monde.fichier)
    (card,) = cotec.cards(monde.fichier, JOUR)
    assert (len(card.membres), card.budget.montant) == (1, 100_000)


def test_a_cotec_with_meetings_stays(monde: Monde) -> None:
    key = monde.cotec()
    monde.rencontre(key)
    with pytest.raises(Refus, match="a des réunions"):
        cotec.delete_cotec(monde.fichier, key)


def test_extra_work_that_was_paid_stays_even_when_its_form_was_cancelled(monde: Monde) -> None:
    key, person = monde.cotec(), monde.personne()
    monde.membre(key, person)
    work = monde.travail(key, person)
    forms = paiements.pay(monde.fichier, JOUR)
    paiements.validate(monde.fichier, forms, JOUR)
    paiements.cancel(monde.fichier, forms[0], "erreur", JOUR)
    with pytest.raises(Refus, match="figure sur un état"):
        cotec.delete_travail(monde.fichier, work.id)


def test_unpaid_extra_work_can_be_taken_away(monde: Monde) -> None:
    key, person = monde.cotec(), monde.personne()
    work = monde.travail(key, person)
    cotec.delete_travail(monde.fichier, work.id)
    (card,) = cotec.cards(monde.fichier, JOUR)
    assert card.travaux == ()


def test_the_next_meeting_is_proposed_like_the_last_one(monde: Monde) -> None:
    key = monde.cotec()
    first = rencontres.nouvelle(monde.fichier, "CoTec", JOUR, key)
    assert (first.titre, first.date, first.mode, first.debut) == ("Séance 1", JOUR, Mode.VISIO, None)
    monde.rencontre(key, "09:30-12:00", date(2026, 12, 15), mode=Mode.PRESENTIEL, lieu="Albi")
    second = rencontres.nouvelle(monde.fichier, "CoTec", JOUR, key)
    assert (second.titre, second.date, second.mode) == ("Séance 2", date(2026, 12, 15), Mode.PRESENTIEL)
    assert (second.debut, second.fin, second.lieu) == (time(9, 30), time(12), "Albi")


def test_r5_2_a_meeting_that_was_cancelled_is_none_of_the_six_nor_of_its_month(monde: Monde) -> None:
    key = monde.cotec()
    for month in range(1, 7):
        monde.rencontre(key, day=date(2026, month, 10))
    monde.rencontre(key, day=date(2026, 5, 12), annulee_le=date(2026, 5, 11))
    (card,) = cotec.cards(monde.fichier, JOUR)
    assert len(card.reunions) == 7
    assert not any("réunions" in alerte for alerte in card.alertes)
