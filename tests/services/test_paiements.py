"""Payment forms in a file: made, validated, followed, cancelled; never twice, frozen, without gaps (R5.8, R5.9)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain import paiements as rules
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Avancement, Etat
from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements as pay
from cops_desktop.services.accueil import accueil
from cops_desktop.services.papiers import catalogue as papiers
from cops_desktop.storage import annuaire, cotec, paiements, rencontres
from tests.builders import JOUR, YANIS, Monde, plain, without_lock

FIN = date(2026, 12, 31)
STEPS = (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE)


@pytest.fixture
def odile(monde: Monde) -> str:
    """A member who came by car on one morning and by video on another day."""
    person, of = monde.personne("Cazenave", "Odile", cv=5, commune="Albi", code_postal="81000"), monde.cotec()
    monde.membre(of, person)
    monde.presence(monde.rencontre(of, "09:00-12:00", mode=Mode.PRESENTIEL), person, km=100, trajet="Albi – Toulouse")
    monde.presence(monde.rencontre(of, "14:00-16:00", JOUR + timedelta(days=7)), person)
    return person


def made(monde: Monde, until: date = FIN) -> str:
    (form,) = pay.pay(monde.fichier, until)
    return form


def validated(monde: Monde, until: date = FIN) -> str:
    form = made(monde, until)
    pay.validate(monde.fichier, [form], FIN)
    return form


def etat(monde: Monde, form: str) -> Etat:
    return pay.form(monde.fichier, form).etat


def statement(monde: Monde, person: str) -> date | None:
    (member,) = cotec.MEMBRES.read(monde.fichier.db, "personne = ?", (person,))
    return member.attestation_le


def asked(monde: Monde) -> str:
    """What Accueil asks for, in words."""
    return plain("\n".join(line.titre for line in accueil(monde.fichier, JOUR).a_faire))


def test_r5_5_who_signs_a_form_that_pays_vacations_has_signed_the_statement(monde: Monde, odile: str) -> None:
    """« J’atteste sur l’honneur pouvoir percevoir cette rémunération… » is printed above the signature."""
    form = validated(monde)
    assert statement(monde, odile) is None
    assert "1 attestation à faire signer" in asked(monde)
    pay.advance(monde.fichier, [form], Avancement.SIGNE, FIN)
    assert statement(monde, odile) == FIN
    assert "attestation" not in asked(monde)


def test_r5_5_a_statement_that_was_signed_before_keeps_its_day(monde: Monde) -> None:
    person, of = monde.personne("Bosc"), monde.cotec()
    monde.membre(of, person, attestation_le=JOUR)
    monde.presence(monde.rencontre(of), person)
    pay.advance(monde.fichier, [validated(monde)], Avancement.SIGNE, FIN)
    assert statement(monde, person) == JOUR


def test_r5_5_a_form_of_travel_alone_says_nothing_of_vacations(monde: Monde) -> None:
    person, of = monde.personne("Bosc", cv=5), monde.cotec()
    monde.membre(of, person, demande=False)
    monde.presence(monde.rencontre(of, "09:00-12:00", mode=Mode.PRESENTIEL), person, km=100, trajet="Albi – Toulouse")
    pay.advance(monde.fichier, [validated(monde)], Avancement.SIGNE, FIN)
    assert statement(monde, person) is None


def test_r5_8_a_draft_is_counted_afresh_until_it_is_validated(monde: Monde, odile: str) -> None:
    form = made(monde)
    assert (pay.form(monde.fichier, form).total, pay.form(monde.fichier, form).demi) == (9000 + 2900 + 9000, 4)
    monde.presence(monde.rencontre(monde.cotecs[0], day=JOUR + timedelta(days=14)), odile)
    assert pay.form(monde.fichier, form).total == 29900
    assert paiements.lignes(monde.fichier.db) == []


def test_r5_8_making_forms_again_completes_the_draft_that_stands(monde: Monde, odile: str) -> None:
    first = made(monde, JOUR)
    assert len(pay.form(monde.fichier, first).lignes) == 2
    assert made(monde, FIN) == first
    assert etat(monde, first).jusquau == FIN
    assert len(pay.form(monde.fichier, first).lignes) == 3
    assert made(monde, JOUR) == first
    assert etat(monde, first).jusquau == FIN


def test_r5_8_a_validated_form_is_numbered_frozen_and_paid_once(monde: Monde, odile: str) -> None:
    form = made(monde)
    draft = pay.form(monde.fichier, form)
    assert pay.validate(monde.fichier, [form], FIN) == ["2026-A-0001"]
    after = pay.form(monde.fichier, form)
    assert [replace(x, id="", etat="", ordre=0) for x in after.lignes] == list(draft.lignes)
    assert [x.ordre for x in after.lignes] == [1, 2, 3]
    assert pay.unpaid(monde.fichier) == []
    assert pay.pay(monde.fichier, FIN) == []


def test_r5_9_what_is_printed_next_year_is_what_was_validated(monde: Monde, odile: str) -> None:
    form = validated(monde)
    before = pay.form(monde.fichier, form)
    person = annuaire.personne(monde.fichier.db, odile)
    with monde.fichier.operation("Tout changer"):
        annuaire.save_personne(monde.fichier.db, replace(person, nom="Puech", commune="Tarbes", cv=8))
        subject = cotec.cotec(monde.fichier.db, monde.cotecs[0])
        cotec.save_cotec(monde.fichier.db, replace(subject, sujet="Autre sujet"))
    assert pay.form(monde.fichier, form) == before
    assert before.etat.copie is not None
    assert (before.personne, before.cotec) == ("Odile Cazenave", "Partenariat en pédiatrie")
    assert before.etat.copie["adresse"] == "81000 Albi"


def test_r5_8_numbers_follow_one_another_by_year_and_laptop_without_gaps(monde: Monde) -> None:
    of = monde.cotec()
    for name in ("Abadie", "Puech", "Zola"):
        person = monde.personne(name)
        monde.membre(of, person)
        for day in (date(2025, 5, 5), JOUR):
            monde.presence(monde.rencontre(of, day=day), person)
    drafts = {(pay.form(monde.fichier, i).personne, etat(monde, i).annee): i for i in pay.pay(monde.fichier, FIN)}
    other = without_lock(monde.fichier, YANIS)
    first, second, third = sorted({name for name, _ in drafts})
    assert pay.validate(monde.fichier, [drafts[first, 2026]], FIN) == ["2026-A-0001"]
    assert pay.validate(other, [drafts[second, 2026]], FIN) == ["2026-B-0001"]
    assert pay.validate(monde.fichier, [drafts[p, 2025] for p in (first, second, third)], FIN) == [
        "2025-A-0001",
        "2025-A-0002",
        "2025-A-0003",
    ]
    assert pay.validate(monde.fichier, [drafts[third, 2026]], FIN) == ["2026-A-0002"]
    assert files.check_file(monde.fichier) == []
    other.close()


def test_r5_8_validating_several_is_all_or_nothing(monde: Monde, odile: str) -> None:
    person = monde.personne("Puech", "Luc")
    monde.membre(monde.cotecs[0], person)
    item = monde.presence(monde.rencontre(monde.cotecs[0]), person)
    both = pay.pay(monde.fichier, FIN)
    monde.save_presence(replace(item, presence=Venue.ABSENT))
    with pytest.raises(Refus, match="Luc Puech"):
        pay.validate(monde.fichier, both, FIN)
    assert {etat(monde, i).etat for i in both} == {Avancement.BROUILLON}
    assert paiements.lignes(monde.fichier.db) == []


def test_r5_8_validating_twice_is_refused(monde: Monde, odile: str) -> None:
    form = made(monde)
    with pytest.raises(Refus):
        pay.validate(monde.fichier, [form, form], FIN)
    pay.validate(monde.fichier, [form], FIN)
    with pytest.raises(Refus, match="2026-A-0001"):
        pay.validate(monde.fichier, [form], FIN)
    assert len(paiements.lignes(monde.fichier.db)) == 3


def test_r5_8_a_form_is_followed_to_paye_in_order_each_step_dated(monde: Monde, odile: str) -> None:
    form = validated(monde)
    with pytest.raises(Refus, match="ne peut pas passer à payé"):
        pay.advance(monde.fichier, [form], Avancement.PAYE, FIN)
    for step in STEPS:
        pay.advance(monde.fichier, [form], step, FIN)
    found = etat(monde, form)
    assert (found.etat, found.signe_le, found.transmis_le, found.paye_le) == (Avancement.PAYE, FIN, FIN, FIN)
    with pytest.raises(Refus, match="payé"):
        pay.cancel(monde.fichier, form, "trop tard", FIN)


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_r5_8_cancelling_frees_the_lines_keeps_the_number_and_says_why(monde: Monde, odile: str, steps: int) -> None:
    form = validated(monde)
    for step in STEPS[:steps]:
        pay.advance(monde.fichier, [form], step, FIN)
    with pytest.raises(Refus, match="pourquoi"):
        pay.cancel(monde.fichier, form, "  ", FIN)
    pay.cancel(monde.fichier, form, "adresse fausse", FIN)
    found = pay.form(monde.fichier, form)
    assert (found.etat.reference, found.etat.motif, found.total) == ("2026-A-0001", "adresse fausse", 20900)
    again = made(monde)
    assert again != form
    assert pay.validate(monde.fichier, [again], FIN) == ["2026-A-0002"]
    assert pay.form(monde.fichier, again).total == 20900


def test_r5_8_a_step_that_another_laptop_took_meanwhile_is_kept(
    monde: Monde, odile: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = validated(monde)
    other = without_lock(monde.fichier, YANIS)
    check = rules.check_transition

    def late(of: Etat, to: Avancement) -> None:
        check(of, to)
        if to is Avancement.ANNULE and not monde.fichier.db.conn.in_transaction and of.etat is Avancement.VALIDE:
            pay.advance(other, [form], Avancement.SIGNE, JOUR)

    monkeypatch.setattr(rules, "check_transition", late)
    pay.cancel(monde.fichier, form, "erreur", FIN)
    assert (etat(monde, form).etat, etat(monde, form).signe_le) == (Avancement.ANNULE, JOUR)
    other.close()


def test_r5_8_drafts_are_deleted_validated_forms_are_not(monde: Monde, odile: str) -> None:
    form = made(monde)
    pay.delete_drafts(monde.fichier, [form])
    assert pay.forms(monde.fichier) == []
    with pytest.raises(Refus, match="n’existe plus"):
        pay.validate(monde.fichier, [form], FIN)
    with pytest.raises(Refus, match="n’existe plus"):
        pay.form(monde.fichier, form)
    form = validated(monde)
    with pytest.raises(Refus, match="avec un motif"):
        pay.delete_drafts(monde.fichier, [form])


def test_r5_8_a_correction_of_what_was_paid_is_carried_to_the_next_form(monde: Monde, odile: str) -> None:
    form = validated(monde, JOUR)
    for step in STEPS:
        pay.advance(monde.fichier, [form], step, FIN)
    before = pay.form(monde.fichier, form)
    first = next(p for p in rencontres.presences(monde.fichier.db) if p.km)
    monde.save_presence(replace(first, presence=Venue.EXCUSE))
    assert pay.form(monde.fichier, form) == before
    assert sorted(r.montant for r in pay.unpaid(monde.fichier) if r.montant) == [-9000, -2900, 9000]
    assert pay.pay(monde.fichier, FIN) == []  # 90 € less 90 €: nothing to pay yet
    monde.presence(monde.rencontre(monde.cotecs[0], day=JOUR + timedelta(days=14)), odile)
    following = pay.form(monde.fichier, validated(monde))
    assert (following.brut, following.frais) == (9000, 0)
    assert [line.rang for line in following.lignes] == [1, 0, 0]
    assert [r.montant for r in pay.unpaid(monde.fichier) if r.montant] == [-2900]


def test_r5_7_kilometres_above_a_trip_that_was_taken_out_are_recounted_on_the_next_form(monde: Monde) -> None:
    person, of = monde.personne("Cazenave", "Odile", cv=5), monde.cotec()
    monde.membre(of, person, demande=False)
    held = [monde.rencontre(of, "09:00-12:00", JOUR + timedelta(days=n), mode=Mode.PRESENTIEL) for n in (0, 7, 14)]
    first = monde.presence(held[0], person, km=2000)
    wrong = validated(monde)
    monde.presence(held[1], person, km=500)
    kept = validated(monde)
    assert [pay.form(monde.fichier, form).total for form in (wrong, kept)] == [58000, 18000]  # 500 × 0,36
    pay.cancel(monde.fichier, wrong, "elle était venue en train", FIN)
    monde.save_presence(replace(first, km=0))
    assert pay.pay(monde.fichier, FIN) == []  # 35,00 € too much: carried
    monde.presence(held[2], person, km=600)
    form = validated(monde)
    moved, trip = pay.form(monde.fichier, form).lignes
    assert (moved.quantite, moved.montant, moved.rang, moved.cotec) == (0, -3500, 1, of)
    assert (trip.quantite, trip.montant) == (600, 17400)
    live = paiements.lignes(monde.fichier.db, "vivante = 1")
    assert sum(line.montant for line in live) == 1100 * 29
    assert pay.pay(monde.fichier, FIN) == []
    paper = papiers.form_paper(monde.fichier, pay.form(monde.fichier, form), FIN)
    assert [(line.km, plain(line.calcul)) for line in paper.trajets] == [
        (0, "500 × 0,29 − 500 × 0,36"),
        (600, "600 × 0,29"),
    ]


def test_r5_8_a_form_is_made_for_one_cotec_or_one_year_when_asked(monde: Monde, odile: str) -> None:
    elsewhere = monde.cotec("Annonce")
    monde.membre(elsewhere, odile)
    monde.presence(monde.rencontre(elsewhere, day=date(2025, 5, 5)), odile)
    assert [etat(monde, i).cotec for i in pay.pay(monde.fichier, FIN, elsewhere)] == [elsewhere]
    assert [etat(monde, i).annee for i in pay.pay(monde.fichier, FIN, annee=2026)] == [2026]


def test_r5_5_what_is_unpaid_says_why(monde: Monde) -> None:
    person, of = monde.personne(), monde.cotec()
    monde.membre(of, person, demande=False)
    monde.presence(monde.rencontre(of, "09:00-12:00", mode=Mode.PRESENTIEL), person, km=100)
    said = {(r.nature.value, r.montant, r.raison) for r in pay.unpaid(monde.fichier)}
    assert said == {
        ("vacation", 0, "n’a pas demandé à être rémunéré(e)"),
        ("trajet", 0, "puissance fiscale du véhicule à saisir"),
    }
