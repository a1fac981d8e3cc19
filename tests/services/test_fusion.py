"""Merging two entries that are one: every link, attendance and payment follows, and nothing is paid twice (R5.8)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Structure
from cops_desktop.domain.doublons import Genre
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.fusion import Cote
from cops_desktop.domain.mises_en_relation import EtatProposition, MiseEnRelation, Proposition
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, INVITE, Mode, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import fusion
from cops_desktop.services import paiements as pay
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import (
    accompagnements,
    annuaire,
    copil,
    cotec,
    engagements,
    mises_en_relation,
    paiements,
    rencontres,
)
from cops_desktop.storage.history_reading import references_between
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, at, plain, spans

FIN = date(2026, 12, 31)
P = Genre.PERSONNE


@pytest.fixture
def deux(monde: Monde) -> tuple[str, str]:
    """One person entered twice."""
    return (
        monde.personne("Cazenave", "Odile", email="odile@exemple.fr", commune="Albi", code_postal="81000", cv=5),
        monde.personne("Cazenave", "Odile-Marie", email="omc@exemple.fr", telephone="0561000000", notes="Vue en 2024"),
    )


def tout(monde: Monde) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the history."""
    db = monde.fichier.db
    names = [n for (n,) in db.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    kept = [
        n for n in names if n not in ("operations", "changes", "postes") and not n.startswith(("sqlite", "index", "_"))
    ]
    return {n: sorted(db.conn.execute(f'SELECT * FROM "{n}"').fetchall(), key=repr) for n in kept}


def merge(monde: Monde, gardee: str, autre: str, **choix: Cote) -> None:
    fusion.fusionner(monde.fichier, P, gardee, autre, choix, FIN)


def seen(monde: Monde, gardee: str, autre: str, **choix: Cote) -> fusion.Apercu:
    before = tout(monde)
    found = fusion.apercu(monde.fichier, P, gardee, autre, choix, FIN)
    assert tout(monde) == before
    return found


def validated(monde: Monde, person: str) -> str:
    forms = [f for f in pay.pay(monde.fichier, FIN) if pay.form(monde.fichier, f).etat.personne == person]
    pay.validate(monde.fichier, forms, FIN)
    return forms[0]


def follow(monde: Monde, form: str) -> None:
    for step in (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE):
        pay.advance(monde.fichier, [form], step, FIN)


def test_the_kept_entry_has_its_say_and_takes_what_it_does_not_know(monde: Monde, deux: tuple[str, str]) -> None:
    merge(monde, *deux)
    one = annuaire.personne(monde.fichier.db, deux[0])
    assert (one.prenom, one.email, one.telephone) == ("Odile", "odile@exemple.fr", "0561000000")
    assert one.autres_emails == ("omc@exemple.fr",)
    assert one.notes == "Vue en 2024\nAussi sous le nom\u202f: Odile-Marie Cazenave"
    assert [p.id for p in annuaire.personnes(monde.fichier.db)] == [deux[0]]


def test_any_field_may_be_taken_from_the_other_entry(monde: Monde, deux: tuple[str, str]) -> None:
    merge(monde, *deux, prenom=Cote.AUTRE, email=Cote.AUTRE)
    one = annuaire.personne(monde.fichier.db, deux[0])
    assert (one.prenom, one.email, one.autres_emails) == ("Odile-Marie", "omc@exemple.fr", ("odile@exemple.fr",))


def test_undoing_gives_the_file_back_row_by_row_and_merging_again_works(monde: Monde, deux: tuple[str, str]) -> None:
    of = monde.cotec()
    monde.membre(of, deux[0])
    monde.membre(of, deux[1], depuis=date(2026, 1, 1))
    both = monde.rencontre(of)
    monde.presence(both, deux[0])
    monde.frais(monde.presence(both, deux[1], connexions=spans("14:00-14:40")), 1240)
    monde.presence(monde.rencontre(of, "09:00-12:00", JOUR - timedelta(days=7), mode=Mode.PRESENTIEL), deux[1], km=120)
    validated(monde, deux[1])
    before = tout(monde)
    merge(monde, *deux)
    after = tout(monde)
    assert files.undo(monde.fichier) == "Fusionner Odile Cazenave et Odile-Marie Cazenave"
    assert tout(monde) == before
    files.redo(monde.fichier)
    assert tout(monde) == after
    files.undo(monde.fichier)
    merge(monde, deux[1], deux[0])
    assert files.check_file(monde.fichier) == []


def test_r5_8_a_validated_form_follows_and_its_head_and_lines_stay_as_they_were(
    monde: Monde, deux: tuple[str, str]
) -> None:
    of = monde.cotec()
    monde.membre(of, deux[1])
    monde.presence(monde.rencontre(of), deux[1])
    form = validated(monde, deux[1])
    before = pay.form(monde.fichier, form)
    merge(monde, *deux)
    after = pay.form(monde.fichier, form)
    assert after.etat == replace(before.etat, personne=deux[0])
    assert (after.lignes, after.personne) == (before.lignes, "Odile-Marie Cazenave")
    assert pay.unpaid(monde.fichier) == []


def test_r5_8_a_meeting_noted_on_both_is_paid_once(monde: Monde, deux: tuple[str, str]) -> None:
    of = monde.cotec()
    meeting = monde.rencontre(of)
    for person in deux:
        monde.membre(of, person)
        monde.presence(meeting, person)
    found = seen(monde, *deux)
    assert found.argent is not None
    assert (found.argent.du_avant, found.argent.du_apres) == (18000, 9000)
    assert "90,00 € au lieu de 180,00 €" in plain(found.argent.phrase)
    assert any("noté sur les deux fiches" in plain(r) for r in found.remarques)
    merge(monde, *deux)
    assert [r.montant for r in pay.unpaid(monde.fichier)] == [9000]
    (kept,) = rencontres.presences(monde.fichier.db)
    assert kept.personne == deux[0]


@pytest.mark.parametrize("paid", [0, 1])
def test_r5_8_the_presence_that_is_paid_is_kept_and_owes_nothing_more(
    monde: Monde, deux: tuple[str, str], paid: int
) -> None:
    of = monde.cotec()
    meeting = monde.rencontre(of)
    monde.membre(of, deux[0])
    monde.membre(of, deux[1])
    of_person = {person: monde.presence(meeting, person) for person in deux}
    validated(monde, deux[paid])
    merge(monde, *deux)
    (kept,) = rencontres.presences(monde.fichier.db)
    assert (kept.id, kept.personne) == (of_person[deux[paid]].id, deux[0])
    assert pay.unpaid(monde.fichier) == []
    files.undo(monde.fichier)
    assert len(rencontres.presences(monde.fichier.db)) == 2


def test_r5_8_two_that_are_both_paid_are_refused_until_one_form_is_cancelled(
    monde: Monde, deux: tuple[str, str]
) -> None:
    of = monde.cotec()
    meeting = monde.rencontre(of, titre="Séance 2")
    for person in deux:
        monde.membre(of, person)
        monde.presence(meeting, person)
    forms = [validated(monde, person) for person in deux]
    (why,) = seen(monde, *deux).refus
    assert "« Séance 2 » du 24/11/2026 est sur deux états" in plain(why)
    assert "2026-A-0001, validé et 2026-A-0002, validé" in plain(why)
    with pytest.raises(Refus, match="n’ont pas été fusionnées"):
        merge(monde, *deux)
    pay.cancel(monde.fichier, forms[0], "saisi deux fois", FIN)
    before = tout(monde)
    merge(monde, *deux)
    assert pay.unpaid(monde.fichier) == []
    assert {line.objet for line in paiements.lignes(monde.fichier.db)} == {
        p.id for p in rencontres.presences(monde.fichier.db)
    }
    files.undo(monde.fichier)
    assert tout(monde) == before


def test_r5_8_when_both_forms_are_paid_the_refusal_says_that_there_is_no_way(
    monde: Monde, deux: tuple[str, str]
) -> None:
    of = monde.cotec()
    meeting = monde.rencontre(of)
    for person in deux:
        monde.membre(of, person)
        monde.presence(meeting, person)
        follow(monde, validated(monde, person))
    (why,) = seen(monde, *deux).refus
    assert "ne s’annule plus" in plain(why)


def test_a_presence_has_the_key_that_the_kept_person_would_have_given_it(monde: Monde, deux: tuple[str, str]) -> None:
    meeting = monde.rencontre(monde.cotec())
    item = monde.presence(meeting, deux[1], connexions=spans("14:00-15:00"))
    cost = monde.frais(item, 500)
    merge(monde, *deux)
    (kept,) = rencontres.presences(monde.fichier.db)
    assert kept == replace(item, id=presence_key(meeting.id, deux[0]), personne=deux[0])
    assert rencontres.FRAIS.read(monde.fichier.db) == [replace(cost, presence=kept.id)]


def test_present_wins_hours_are_united_and_the_same_receipt_counts_once(monde: Monde, deux: tuple[str, str]) -> None:
    of = monde.cotec()
    one, two = monde.rencontre(of), monde.rencontre(of, day=JOUR + timedelta(days=1))
    monde.presence(one, deux[0], presence=Venue.A_SAISIR)
    monde.presence(one, deux[1], connexions=spans("14:00-15:00"))
    first = monde.presence(two, deux[0], connexions=spans("14:00-15:00"), km=40)
    second = monde.presence(two, deux[1], connexions=spans("14:30-15:30 15:45-"), km=60, notes="en retard")
    for item in (first, second):
        monde.frais(item, 500)
    monde.frais(second, 700)
    merge(monde, *deux)
    kept = {p.rencontre: p for p in rencontres.presences(monde.fichier.db)}
    assert (kept[one.id].presence, kept[one.id].connexions) == (Venue.PRESENT, spans("14:00-15:00"))
    assert kept[two.id].connexions == spans("14:00-15:30 15:45-")
    assert (kept[two.id].km, kept[two.id].notes) == (40, "en retard")
    assert sorted(f.montant for f in rencontres.FRAIS.read(monde.fichier.db)) == [500, 700]


def test_r5_5_one_membership_is_left_and_what_was_paid_elsewhere_stays_so(monde: Monde, deux: tuple[str, str]) -> None:
    of = monde.cotec()
    monde.membre(of, deux[0], depuis=date(2026, 1, 1), demande=False, peut_etre_remunere=False)
    monde.membre(of, deux[1], deja_retribue=True, attestation_le=date(2026, 2, 1))
    monde.membre(monde.cotec("Autre"), deux[1])
    found = seen(monde, *deux)
    assert any("déjà rétribué" in plain(r) for r in found.remarques)
    merge(monde, *deux)
    kept = {m.cotec: m for m in cotec.MEMBRES.read(monde.fichier.db)}
    assert len(kept) == 2
    assert {m.personne for m in kept.values()} == {deux[0]}
    assert (kept[of].demande, kept[of].peut_etre_remunere, kept[of].deja_retribue) == (True, True, True)
    assert (kept[of].depuis, kept[of].attestation_le) == (None, date(2026, 2, 1))


def test_memberships_that_do_not_meet_both_stay(monde: Monde, deux: tuple[str, str]) -> None:
    of = monde.cotec()
    monde.membre(of, deux[0], jusquau=date(2025, 12, 31))
    monde.membre(of, deux[1], depuis=date(2026, 6, 1))
    merge(monde, *deux)
    assert len(cotec.MEMBRES.read(monde.fichier.db, "personne = ?", (deux[0],))) == 2


def test_r5_8_of_two_drafts_one_is_left(monde: Monde, deux: tuple[str, str]) -> None:
    of = monde.cotec()
    for n, person in enumerate(deux):
        monde.membre(of, person)
        monde.presence(monde.rencontre(of, day=JOUR + timedelta(days=n)), person)
    pay.pay(monde.fichier, FIN)
    before = tout(monde)
    merge(monde, *deux)
    (draft,) = pay.forms(monde.fichier)
    assert (draft.etat.personne, draft.total) == (deux[0], 18000)
    files.undo(monde.fichier)
    assert tout(monde) == before


def test_r5_7_the_larger_opening_balance_is_kept_and_said(monde: Monde) -> None:
    one = monde.personne(km_ouverture=((2026, 300), (2025, 100)))
    two = monde.personne(km_ouverture=((2026, 500),))
    assert any("300 km et 500 km" in plain(r) for r in seen(monde, one, two).remarques)
    merge(monde, one, two)
    assert annuaire.personne(monde.fichier.db, one).km_ouverture == ((2026, 500), (2025, 100))


@pytest.mark.parametrize("km", [320, 1500])
def test_r5_7_a_new_trip_comes_after_all_kilometres_that_were_validated_for_either(
    monde: Monde, deux: tuple[str, str], km: int
) -> None:
    of = monde.cotec()
    for n, person in enumerate(deux):
        monde.membre(of, person, demande=False)
        day = JOUR - timedelta(days=n + 1)
        monde.presence(monde.rencontre(of, "09:00-12:00", day, mode=Mode.PRESENTIEL), person, km=km, cv=5)
        validated(monde, person)
    merge(monde, *deux)
    assert pay.unpaid(monde.fichier) == [] or all(not r.montant for r in pay.unpaid(monde.fichier))
    monde.presence(monde.rencontre(of, "09:00-12:00", mode=Mode.PRESENTIEL), deux[0], km=100, cv=5)
    (form,) = pay.pay(monde.fichier, FIN)
    (line,) = pay.form(monde.fichier, form).lignes
    assert line.tranches == ((2 * km, 2 * km + 100, 1),)
    assert (line.cumul, line.montant) == (2 * km, 2900 if km == 320 else 3600)


def test_links_team_periods_consents_and_shortlists_follow_once(monde: Monde, deux: tuple[str, str]) -> None:
    db = monde.fichier.db
    place = Structure(id=new_key(), nom="CHU", gestionnaire=deux[1])
    demande = MiseEnRelation(id=new_key(), demande_le=JOUR, besoin="Témoigner")
    with monde.fichier.operation("Tout lier"):
        annuaire.save_structure(db, place)
        mises_en_relation.save_demande(db, demande)
        for n, person in enumerate(deux):
            annuaire.LIENS.save(db, Lien(id=new_key(), personne=person, structure=place.id, represente=bool(n)))
            annuaire.EQUIPE.save(db, Equipier(id=new_key(), personne=person, depuis=date(2025, 1, 1)))
            state = (EtatProposition.CONTACTEE, EtatProposition.D_ACCORD)[n]
            mises_en_relation.PROPOSITIONS.save(
                db, Proposition(id=new_key(), mise_en_relation=demande.id, personne=person, etat=state)
            )
        annuaire.CONSENTEMENTS.save(db, Consentement(id="1", personne=deux[0], objet="nom", depuis=date(2024, 1, 1)))
        gone = date(2025, 6, 1)
        annuaire.CONSENTEMENTS.save(
            db, Consentement(id="2", personne=deux[1], objet="nom", depuis=date(2023, 1, 1), retire_le=gone)
        )
    before = tout(monde)
    merge(monde, *deux)
    (link,) = annuaire.LIENS.read(db)
    assert (link.personne, link.represente) == (deux[0], True)
    assert [e.personne for e in annuaire.EQUIPE.read(db)] == [deux[0]]
    assert [p.etat for p in mises_en_relation.PROPOSITIONS.read(db)] == [EtatProposition.D_ACCORD]
    assert {c.retire_le for c in annuaire.CONSENTEMENTS.read(db)} == {gone}  # withdrawn is withdrawn
    assert annuaire.structures(db)[0].gestionnaire == deux[0]
    files.undo(monde.fichier)
    assert tout(monde) == before


def test_old_keys_lead_to_the_entry_that_stays_through_several_merges(monde: Monde) -> None:
    one, two, three = (monde.personne(prenom=name) for name in ("A", "B", "C"))
    merge(monde, two, three)
    merge(monde, one, two)
    assert {(f.ancienne, f.personne) for f in annuaire.FUSIONS.read(monde.fichier.db)} == {(two, one), (three, one)}
    files.undo(monde.fichier)
    assert {(f.ancienne, f.personne) for f in annuaire.FUSIONS.read(monde.fichier.db)} == {(three, two)}


def test_undoing_is_refused_once_the_merged_person_was_paid_for_what_the_other_did(
    monde: Monde, deux: tuple[str, str]
) -> None:
    """A presence that stands on a cancelled form keeps its key: nothing but its person tells whose it was."""
    of = monde.cotec()
    monde.membre(of, deux[1])
    monde.presence(monde.rencontre(of), deux[1])
    pay.cancel(monde.fichier, validated(monde, deux[1]), "à refaire", FIN)
    merge(monde, *deux)
    (operation,) = [o for o in files.history.operations(monde.fichier.db) if o.label.startswith("Fusionner")]
    form = validated(monde, deux[0])
    from cops_desktop.services import historique

    assert "état" in str(historique.empechement(monde.fichier, operation.id))
    with pytest.raises(Refus):
        historique.undo(monde.fichier, operation.id)
    pay.cancel(monde.fichier, form, "pour défaire", FIN)
    historique.undo(monde.fichier, operation.id)
    assert len(annuaire.personnes(monde.fichier.db)) == 2


def test_an_anonymised_person_and_an_entry_with_itself_are_refused(monde: Monde, deux: tuple[str, str]) -> None:
    with pytest.raises(Refus, match="elle-même"):
        merge(monde, deux[0], deux[0])
    gone = monde.personne("Anonyme", anonymisee_le=JOUR)
    with pytest.raises(Refus) as refused:
        merge(monde, deux[0], gone)
    assert "anonymisé" in str(refused.value)


def test_two_structures_become_one_with_both_their_names(monde: Monde, deux: tuple[str, str]) -> None:
    db = monde.fichier.db
    one = Structure(id=new_key(), nom="URPS pharmaciens Occitanie", telephone="0561000000")
    two = Structure(id=new_key(), nom="URPS pharmaciens Occ", telephone="0562000000", commune="Toulouse")
    with monde.fichier.operation("Deux"):
        for item in (one, two):
            annuaire.save_structure(db, item)
            annuaire.LIENS.save(db, Lien(id=new_key(), personne=deux[0], structure=item.id, fonction="Élue"))
    before = tout(monde)
    fusion.fusionner(monde.fichier, Genre.STRUCTURE, one.id, two.id, {}, FIN)
    (kept,) = annuaire.structures(db)
    assert (kept.autres_noms, kept.commune, kept.telephone) == (("URPS pharmaciens Occ",), "Toulouse", "0561000000")
    assert "Autre téléphone : 0562000000" in kept.notes
    assert [link.structure for link in annuaire.LIENS.read(db)] == [one.id]
    files.undo(monde.fichier)
    assert tout(monde) == before


def test_every_table_that_names_a_person_once_is_merged_with_care(monde: Monde) -> None:
    """A reference that follows by itself must not stand in a UNIQUE: a table to come has to be thought of."""
    thought_of = {
        "presences", "propositions", "etats", "personne_mots", "km_ouverture", "anonymisations", "projet_structures",
        "volontaires", "accompagnement_personnes", "accompagnement_structures",
    }  # fmt: skip
    db = monde.fichier.db
    for child, column, parent in references_between(db):
        if parent not in ("personnes", "structures"):
            continue
        for _, index, unique, *_ in db.conn.execute(f'PRAGMA index_list("{child}")').fetchall():
            columns = [row[2] for row in db.conn.execute(f'PRAGMA index_info("{index}")')]
            assert not (unique and column in columns) or child in thought_of, (child, column)


def test_hours_that_cannot_be_are_never_made(monde: Monde, deux: tuple[str, str]) -> None:
    meeting = monde.rencontre(monde.cotec())
    monde.presence(meeting, deux[0], connexions=spans("-15:00"))
    monde.presence(meeting, deux[1], connexions=spans("14:30-"))
    merge(monde, *deux)
    (kept,) = rencontres.presences(monde.fichier.db)
    assert kept.connexions == ()  # from the start to the end: the meeting's own hours
    assert at("14:00") == meeting.debut


# Registrations and workshops (R7.1, R7.2) ------------------------------------------------------------------------
UN, DEUX = {"atelier": "A", "voeux": "AB", "rang": 3}, {"atelier": "B", "voeux": "BC", "rang": 1}


@pytest.mark.parametrize(
    ("gardee", "autre", "suite"),
    [
        # Each led or took part: they lead where they led, and nowhere else.
        ({**UN, "inscription": INSCRIT}, {**DEUX, "inscription": INSCRIT, "anime": True}, (INSCRIT, 1, "B", True)),
        ({**UN, "anime": True}, {**DEUX, "anime": True}, (INVITE, 1, "A", True)),
        ({"anime": True}, {"atelier": "B"}, (INVITE, None, None, True)),
        ({**UN, "inscription": INSCRIT}, {**DEUX, "inscription": INSCRIT}, (INSCRIT, 1, "A", False)),
        # A place is not lost to a wait; the rank is that of a registration that holds.
        ({"inscription": EN_ATTENTE, "rang": 2}, {**DEUX, "inscription": INSCRIT}, (INSCRIT, 1, "B", False)),
        ({**UN, "inscription": INSCRIT}, {"inscription": ANNULE, "rang": 2}, (INSCRIT, 3, "A", False)),
        # Who cancelled, or waits, is in no workshop; who came stays where they were.
        ({"inscription": ANNULE, "rang": 2}, {**UN, "inscription": INSCRIT}, (ANNULE, 2, None, False)),
        ({"inscription": EN_ATTENTE, "rang": 2}, {"atelier": "A", "anime": True}, (EN_ATTENTE, 2, None, False)),
        (
            {"inscription": ANNULE, "rang": 2, "presence": Venue.EXCUSE},
            {**UN, "inscription": INSCRIT, "presence": Venue.PRESENT},
            (ANNULE, 2, "A", False),
        ),
    ],
)
def test_r7_2_two_registrations_become_one_that_can_be(
    monde: Monde, deux: tuple[str, str], gardee: dict[str, Any], autre: dict[str, Any], suite: tuple[object, ...]
) -> None:
    day = monde.reunion()
    rooms = {letter: monde.atelier(day, letter).id for letter in "ABC"}
    for who, said in zip(deux, (gardee, autre), strict=True):
        values = {"presence": Venue.A_SAISIR, **said}
        wishes = tuple(rooms[letter] for letter in values.pop("voeux", ""))
        monde.presence(day, who, voeux=wishes, atelier=rooms.get(values.pop("atelier", "")), **values)
    before = tout(monde)
    merge(monde, *deux)
    (one,) = rencontres.presences(monde.fichier.db)
    letter = {key: name for name, key in rooms.items()}
    assert (one.inscription, one.rang, letter.get(one.atelier or ""), one.anime) == suite
    wished = "".join(letter[key] for key in one.voeux)
    assert wished == "".join(dict.fromkeys(gardee.get("voeux", "") + autre.get("voeux", "")))
    files.undo(monde.fichier)
    assert tout(monde) == before


def test_r7_1_two_workshops_are_told_before_the_merge_and_names_of_reports_follow(
    monde: Monde, deux: tuple[str, str]
) -> None:
    day, other = monde.reunion(), monde.reunion(day=JOUR + timedelta(days=1))
    rooms = [monde.atelier(day, letter, titre=letter * 3).id for letter in "AB"]
    for who, room, nom in zip(deux, rooms, ("odile", "odile marie"), strict=True):
        monde.presence(day, who, atelier=room, presence=Venue.A_SAISIR)
        monde.pseudonyme(nom, who)
    there = monde.atelier(other, "C")
    monde.presence(other, deux[1], voeux=(there.id,), atelier=there.id, anime=True, presence=Venue.A_SAISIR)
    told = [plain(note) for note in seen(monde, *deux).remarques]
    assert any(note.endswith("Atelier A – AAA et Atelier B – BBB ; gardé : Atelier A – AAA.") for note in told), told
    merge(monde, *deux)
    assert {p.personne for p in rencontres.PSEUDONYMES.read(monde.fichier.db)} == {deux[0]}
    (led,) = rencontres.presences(monde.fichier.db, "rencontre = ?", (other.id,))
    assert (led.personne, led.id, led.anime, led.voeux) == (deux[0], presence_key(other.id, deux[0]), True, (there.id,))


# Engagements and the CoPil (R3.1, R4.1, R8.2) --------------------------------------------------------------------
def test_r3_1_charters_contributions_and_campaigns_of_two_become_one_where_they_say_the_same(
    monde: Monde, deux: tuple[str, str]
) -> None:
    mandat = monde.mandat(JOUR)
    for n, who in enumerate(deux):
        monde.engagement(who, date(2025, 1, 15), notes=f"fiche {n}", resilie_le=date(2026, 5, 1) if n else None)
        monde.engagement(who, date(2022 + n, 1, 15))
        monde.contribution(who, JOUR, description="webinaire")
        monde.sollicitation(2026, personne=who, contribue_le=JOUR if n else None)
        monde.volontaire(mandat, who, avec=deux[1 - n])
    before = tout(monde)
    merge(monde, *deux)
    db = monde.fichier.db
    signed = engagements.engagements(db)
    assert [e.signe_le.year for e in signed] == [2022, 2023, 2025]
    assert {e.personne for e in signed} == {deux[0]}
    assert (signed[2].resilie_le, signed[2].notes.count("fiche")) == (date(2026, 5, 1), 2)
    assert len(engagements.contributions(db)) == 1
    assert [s.contribue_le for s in engagements.barometre(db)] == [JOUR]
    (answer,) = copil.volontaires(db, mandat.id)
    assert answer.avec is None, "nobody is a volunteer with themselves"
    files.undo(monde.fichier)
    assert tout(monde) == before


def test_r4_1_two_members_of_one_binome_become_one_and_it_is_told(monde: Monde, deux: tuple[str, str]) -> None:
    pair = monde.binome(monde.mandat(date(2025, 2, 1)), *deux, numero=5)
    (told,) = (r for r in seen(monde, *deux).remarques if "binôme" in r)
    assert "binôme 5 du CoPil du 01/02/2025" in plain(told) and "plus qu’une personne" in told
    merge(monde, *deux)
    (member,) = copil.MEMBRES.read(monde.fichier.db)
    assert (member.binome, member.personne, member.depuis, member.jusquau) == (pair.id, deux[0], None, None)


def test_r4_1_two_binomes_of_one_mandate_are_refused_and_of_two_mandates_are_not(
    monde: Monde, deux: tuple[str, str]
) -> None:
    present, before = monde.mandat(date(2025, 2, 1)), monde.mandat(date(2023, 2, 1))
    monde.binome(before, deux[1], numero=2)
    monde.binome(present, deux[0], numero=3)
    assert seen(monde, *deux).refus == ()
    monde.binome(present, deux[1], numero=7, retenu=False)
    assert seen(monde, *deux).refus == (), "what the vote did not keep does not sit"
    monde.binome(present, deux[1], numero=8)
    (refusal,) = seen(monde, *deux).refus
    assert "binôme 3 du CoPil du 01/02/2025" in plain(refusal) and "binôme 8" in plain(refusal)
    with pytest.raises(Refus):
        merge(monde, *deux)
    assert len(copil.MEMBRES.read(monde.fichier.db, "personne = ?", (deux[1],))) == 3


def test_two_structures_that_become_one_keep_one_charter_of_a_day(monde: Monde) -> None:
    who, one, other = monde.personne(), monde.structure("CHU"), monde.structure("C.H.U.")
    for key in (one, other):
        monde.engagement(who, date(2025, 1, 15), key)
        monde.sollicitation(2026, structure=key)
    fusion.fusionner(monde.fichier, Genre.STRUCTURE, one, other, {}, FIN)
    (signed,) = engagements.engagements(monde.fichier.db)
    assert signed.structure == one and len(engagements.barometre(monde.fichier.db)) == 1


# Accompagnements (R6.5) ------------------------------------------------------------------------------------------
def test_r6_5_a_project_names_once_whoever_was_entered_twice(monde: Monde, deux: tuple[str, str]) -> None:
    other = monde.personne("Vidal", "Line")
    both = monde.accompagnement("Les deux", charges=deux[::-1], partenaires=(other, deux[1]))
    one = monde.accompagnement("L’autre", contacts=(deux[1],))
    log = monde.intervention(one, personne=deux[1])
    before = tout(monde)
    merge(monde, *deux)
    db = monde.fichier.db
    both, one = (accompagnements.accompagnement(db, item.id) for item in (both, one))
    assert (both.charges, both.partenaires, one.contacts) == ((deux[0],), (other, deux[0]), (deux[0],))
    assert accompagnements.interventions(db) == [replace(log, personne=deux[0])]
    files.undo(monde.fichier)
    assert tout(monde) == before


def test_r6_5_the_projects_of_two_structures_follow_the_one_that_stays(monde: Monde) -> None:
    kept, gone, third = (monde.structure(name) for name in ("CHU", "Centre hospitalier", "IFSI"))
    project = monde.accompagnement(structures=(third, gone, kept))
    fusion.fusionner(monde.fichier, Genre.STRUCTURE, kept, gone, {}, FIN)
    assert accompagnements.accompagnement(monde.fichier.db, project.id).structures == (third, kept)
