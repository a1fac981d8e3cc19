"""Signing, renewing, ending, correcting, removing (R3.1–R3.3): what is kept, what is refused, what is undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cops_desktop.domain.engagements import Engagement, EtatEngagement
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.engagements import ecrire
from cops_desktop.services.engagements.fiche import fiche
from cops_desktop.services.engagements.liste import Ligne, lignes
from cops_desktop.storage import annuaire
from tests.builders import JOUR, Monde, new_file, plain


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    made = Monde(new_file(tmp_path))
    yield made
    made.fichier.close()


def line(monde: Monde, key: str, day: date = JOUR) -> Ligne:
    return next(found for found in lignes(monde.fichier, day) if found.id == key)


def sign(monde: Monde, signe_le: date, personne: str, structure: str | None = None, day: date = JOUR) -> Engagement:
    item = replace(ecrire.nouveau(day, personne, structure), signe_le=signe_le)
    ecrire.signer(monde.fichier, item, day)
    return item


def words_of(monde: Monde, item: Engagement) -> str:
    return plain(ecrire.annoncer(monde.fichier, item).phrase(item.signe_le))


def test_r3_2_what_is_signed_today_runs_two_years_and_is_undone_at_once(monde: Monde) -> None:
    item = sign(monde, JOUR, monde.personne())
    found = line(monde, item.id)
    assert (found.periode.debut, found.periode.fin) == (date(2026, 11, 24), date(2028, 11, 23))
    assert (found.etat, found.nom, found.structure) == (EtatEngagement.EN_COURS, "Cazenave, Odile", "")
    assert plain(files.undo(monde.fichier)) == "Engagement d’Odile Cazenave, signé le 24/11/2026"
    assert lignes(monde.fichier, JOUR) == []


def test_r3_2_signed_on_29_february_it_ends_on_the_28th_and_says_so_before(monde: Monde) -> None:
    item = replace(ecrire.nouveau(JOUR, monde.personne()), signe_le=date(2024, 2, 29))
    assert words_of(monde, item) == "Du 29/02/2024 au 28/02/2026."


def test_r3_2_a_renewal_is_announced_early_on_time_and_late(monde: Monde) -> None:
    who = monde.personne()
    first = monde.engagement(who, date(2024, 5, 10))
    again = ecrire.renouvellement(monde.fichier, first.id, JOUR)
    assert (again.personne, again.structure, again.signe_le) == (who, None, JOUR)
    early, on_time, late = (replace(again, signe_le=date(2026, *rest)) for rest in ((3, 1), (5, 10), (9, 1)))
    assert words_of(monde, early) == (
        "Du 10/05/2026 au 09/05/2028 : signé en avance, il commence le lendemain de la fin de l’engagement en cours."
    )
    assert words_of(monde, on_time) == "Du 10/05/2026 au 09/05/2028, sans interruption."
    assert words_of(monde, late) == (
        "Du 01/09/2026 au 31/08/2028, après 114 jours sans engagement (du 10/05/2026 au 31/08/2026)."
    )


def test_r3_1_one_person_is_engaged_twice_and_shows_two_lines(monde: Monde) -> None:
    who, where = monde.personne(), monde.structure()
    sign(monde, JOUR, who)
    sign(monde, JOUR, who, where)
    assert sorted(found.structure for found in lignes(monde.fichier, JOUR)) == ["", "IFSI du Rouergue"]


def test_the_same_signature_is_not_noted_twice(monde: Monde) -> None:
    who = monde.personne()
    sign(monde, JOUR, who)
    with pytest.raises(Refus, match="déjà noté"):
        sign(monde, JOUR, who)


@pytest.mark.parametrize(
    ("signe_le", "words"),
    [(JOUR + timedelta(32), "Vérifiez l’année"), (date(2062, 1, 1), "Vérifiez"), (date(206, 1, 1), "trop ancien")],
)
def test_a_silly_day_is_refused_in_a_sentence(monde: Monde, signe_le: date, words: str) -> None:
    with pytest.raises(Refus, match=words):
        sign(monde, signe_le, monde.personne())
    assert lignes(monde.fichier, JOUR) == []


def test_a_signature_of_the_coming_month_is_taken_and_is_to_come(monde: Monde) -> None:
    item = sign(monde, JOUR + timedelta(31), monde.personne())
    assert line(monde, item.id).etat is EtatEngagement.A_VENIR


def test_nobody_signs_for_who_was_erased_nor_for_nobody(monde: Monde) -> None:
    gone = monde.personne(anonymisee_le=JOUR)
    for who, said in ((gone, "anonymisée"), ("", "qui a signé")):
        with pytest.raises(Refus, match=said):
            sign(monde, JOUR, who)


def test_who_signs_for_a_structure_comes_to_stand_for_it_when_asked(monde: Monde) -> None:
    who, where = monde.personne(), monde.structure()
    item = ecrire.nouveau(JOUR, who, where)
    assert ecrire.lien_manque(monde.fichier, item)
    ecrire.signer(monde.fichier, item, JOUR, lien=True)
    (link,) = annuaire.LIENS.read(monde.fichier.db)
    assert (link.personne, link.structure, link.represente, link.depuis) == (who, where, True, JOUR)
    assert not ecrire.lien_manque(monde.fichier, item)
    files.undo(monde.fichier)
    assert annuaire.LIENS.read(monde.fichier.db) == []


def test_a_link_that_is_there_comes_to_say_that_they_stand_for_it(monde: Monde) -> None:
    who, where = monde.personne(), monde.structure()
    there = monde.lien(who, where, represente=False, fonction="cadre")
    item = monde.engagement(who, JOUR, where)
    assert not fiche(monde.fichier, item.id, JOUR).represente
    ecrire.relier(monde.fichier, item.id)
    assert annuaire.LIENS.read(monde.fichier.db) == [replace(there, represente=True)]
    assert fiche(monde.fichier, item.id, JOUR).represente


def test_resigning_ends_the_renewal_that_was_signed_already_and_is_undone_whole(monde: Monde) -> None:
    who, where = monde.personne(), monde.structure()
    first = monde.engagement(who, date(2024, 12, 10))
    second = monde.engagement(who, date(2026, 11, 1))
    other = monde.engagement(who, date(2026, 1, 1), where)
    assert plain(ecrire.emportes(monde.fichier, first.id, JOUR)) == "1 renouvellement déjà signé prend fin avec lui."
    assert ecrire.resilier(monde.fichier, first.id, JOUR) == 2
    states = {found.id: found.etat for found in lignes(monde.fichier, JOUR)}
    assert (states[first.id], states[second.id]) == (EtatEngagement.RESILIE, EtatEngagement.RESILIE)
    assert states[other.id] is EtatEngagement.EN_COURS  # the other capacity goes on
    files.undo(monde.fichier)
    assert {found.engagement.resilie_le for found in lignes(monde.fichier, JOUR)} == {None}


def test_who_resigned_in_the_middle_and_signs_again_has_a_gap(monde: Monde) -> None:
    who = monde.personne()
    first = monde.engagement(who, date(2025, 5, 10))
    ecrire.resilier(monde.fichier, first.id, date(2026, 1, 1))
    again = replace(ecrire.renouvellement(monde.fichier, first.id, JOUR), signe_le=date(2026, 3, 1))
    assert words_of(monde, again) == (
        "Du 01/03/2026 au 29/02/2028, après 59 jours sans engagement (du 01/01/2026 au 28/02/2026)."
    )


@pytest.mark.parametrize(
    ("jour", "words"), [(date(2025, 5, 9), "n’a pas pu"), (date(2027, 5, 10), "finit de lui-même")]
)
def test_an_engagement_ends_neither_before_it_was_signed_nor_after_its_end(
    monde: Monde, jour: date, words: str
) -> None:
    item = monde.engagement(monde.personne(), date(2025, 5, 10))
    with pytest.raises(Refus, match=words):
        ecrire.resilier(monde.fichier, item.id, jour)


def test_an_ending_noted_by_mistake_is_taken_back(monde: Monde) -> None:
    item = monde.engagement(monde.personne(), date(2025, 5, 10), resilie_le=JOUR)
    ecrire.reprendre(monde.fichier, item.id)
    assert line(monde, item.id).etat is EtatEngagement.EN_COURS
    with pytest.raises(Refus, match="pas résilié"):
        ecrire.reprendre(monde.fichier, item.id)


def test_correcting_and_removing_are_undone(monde: Monde) -> None:
    item = monde.engagement(monde.personne(), date(2025, 5, 10))
    ecrire.modifier(monde.fichier, replace(item, fin=date(2026, 12, 31), notes="accord du bureau"), JOUR)
    assert line(monde, item.id).periode.fin == date(2026, 12, 31)
    ecrire.supprimer(monde.fichier, item.id)
    assert lignes(monde.fichier, JOUR) == []
    files.undo(monde.fichier)
    assert line(monde, item.id).engagement.notes == "accord du bureau"
    with pytest.raises(Refus, match="avant d’être signé"):
        ecrire.modifier(monde.fichier, replace(item, resilie_le=date(2025, 5, 9)), JOUR)
