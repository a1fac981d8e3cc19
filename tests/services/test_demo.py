"""The demo: a fictional year that shows every case of the rules, holds together, and is the same at each run."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from cops_desktop.domain.accompagnements.calendrier import faute_de_dates
from cops_desktop.domain.accompagnements.parcours import Colonne, Etat, faute_d_histoire
from cops_desktop.domain.accompagnements.types import Nature as Genre
from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.cotec import warnings_of
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition
from cops_desktop.domain.paiements import Avancement, Nature
from cops_desktop.domain.rencontres import COTEC, INSCRIPTIONS, NATURES, Mode, Venue, check_presence
from cops_desktop.services import comites, paiements
from cops_desktop.services.accompagnements.liste import lignes, occupation
from cops_desktop.services.budget import budgets
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.services.cotec import cards
from cops_desktop.services.demo import DEMO_DAY, make_demo
from cops_desktop.services.dossiers import situations
from cops_desktop.services.fichier import Fichier, check_file, create_file, undo
from cops_desktop.storage import (
    accompagnements,
    annuaire,
    copil,
    cotec,
    engagements,
    gardees,
    history,
    mises_en_relation,
    rencontres,
)
from tests.demo import WHO, open_demo
from tests.services.lists import contents


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    fichier = open_demo(tmp_path_factory.mktemp("demo"))
    yield fichier
    fichier.close()


def _texts(fichier: Fichier) -> list[str]:
    """Every word of every table that a person sees."""
    found = []
    for table in history.tracked_tables(fichier.db):
        for row in fichier.db.conn.execute(f'SELECT * FROM "{table}"'):
            found += [value for value in row if isinstance(value, str)]
    return found


def _content(fichier: Fichier) -> dict[str, list[tuple[object, ...]]]:
    """What the file says, without the keys that each run makes anew (forms, lines) nor the history's times."""
    db = fichier.db
    made = {"etats": {"id"}, "lignes": {"id", "etat"}}
    content = {}
    for table in history.tracked_tables(db):
        columns = [r[1] for r in db.conn.execute(f'PRAGMA table_info("{table}")') if r[1] not in made.get(table, set())]
        names = ", ".join(f'"{c}"' for c in columns)
        content[table] = list(db.conn.execute(f'SELECT {names} FROM "{table}" ORDER BY {names}'))
    content["operations"] = list(db.conn.execute("SELECT seq, by, label FROM operations ORDER BY seq"))
    return content


def test_it_has_the_size_of_a_real_year(demo: Fichier) -> None:
    meetings = Counter(r.cotec for r in rencontres.rencontres(demo.db, "nature = ?", (COTEC,)))
    assert len(annuaire.personnes(demo.db)) == 125
    assert len(annuaire.structures(demo.db)) == 48
    assert len(annuaire.projets(demo.db)) == 8
    assert len(cotec.cotecs(demo.db)) == 4
    assert sorted(meetings.values()) == [6, 6, 7, 12]
    assert len(annuaire.EQUIPE.read(demo.db)) == 7


def test_it_is_the_same_at_each_run_and_its_last_step_can_be_undone(demo: Fichier, tmp_path: Path) -> None:
    again = make_demo(tmp_path / "encore.cops", WHO)
    assert _content(again) == _content(demo)
    assert undo(again) == "Préparer les états jusqu’au 31/10/2026"
    assert not [f for f in paiements.forms(again) if f.etat.etat is Avancement.BROUILLON]
    again.close()


def test_the_file_is_sound_and_never_overwritten(demo: Fichier) -> None:
    assert check_file(demo) == []
    with pytest.raises(Refus, match="existe déjà"):
        make_demo(demo.path, WHO)
    assert check_file(demo) == []


def test_nobody_can_be_reached_and_no_social_security_number_is_kept(demo: Fichier) -> None:
    for person in annuaire.personnes(demo.db):
        for email in filter(None, (person.email, *person.autres_emails)):
            assert email.isascii()
            assert email.endswith("@exemple.fr")
        for number in person.telephones:
            assert re.fullmatch(r"(06 00 00|05 36 49|06 39 98) \d\d \d\d", number)
    for structure in annuaire.structures(demo.db):
        assert structure.email.endswith("@exemple.fr")
        assert re.fullmatch(r"(https://[a-z0-9-]+\.example)?", structure.site)
    nir = re.compile(r"(?<!\d)[12]\d\d(0[1-9]|1[0-2])\w\w\d{6}(\d\d)?(?!\d)")
    assert not [text for text in _texts(demo) if nir.search(text.replace(" ", ""))]


def test_homonyms_are_told_apart_by_their_email(demo: Fichier) -> None:
    fabres = [p for p in annuaire.personnes(demo.db) if p.nom_complet == "Martine Fabre"]
    assert len({p.email for p in fabres}) == len(fabres) == 2


def test_every_profile_domain_and_kind_of_structure_is_there(demo: Fichier) -> None:
    people = annuaire.personnes(demo.db)
    used = {
        "profils": {word for p in people for word in p.profils},
        "domaines": {word for p in people for word in p.domaines},
        "thèmes": {word for p in people for word in p.themes},
        "types de structure": {s.type for s in annuaire.structures(demo.db)},
        "natures de frais": {f.nature for f in rencontres.FRAIS.read(demo.db)},
        "natures de contribution": {c.nature for c in engagements.contributions(demo.db)},
        "cibles du baromètre": {s.cible for s in engagements.barometre(demo.db)},
    }
    for liste, words in used.items():
        known = {v for (v,) in demo.db.conn.execute("SELECT valeur FROM vocabulaires WHERE liste = ?", (liste,))}
        assert words == known, liste
    assert {p.famille for p in people} == {"Usagers", "Professionnels", "Autre"}


def test_consents_follow_registration_and_some_were_withdrawn(demo: Fichier) -> None:
    registered = {p.id: p.annuaire_le for p in annuaire.personnes(demo.db)}
    consents = annuaire.CONSENTEMENTS.read(demo.db)
    assert all(c.depuis == registered[c.personne] for c in consents)
    withdrawn = [c.retire_le for c in consents if c.retire_le]
    assert withdrawn
    assert all(day <= DEMO_DAY for day in withdrawn)
    assert {c.objet for c in consents} == {"nom", "profil", "e-mail", "téléphone", "image"}


def test_r2_2_two_experiences_were_published_and_every_project_has_structures_and_themes(demo: Fichier) -> None:
    projects = annuaire.projets(demo.db)
    published = [p for p in projects if p.remarquable]
    assert len(published) == 2
    assert all(p.publie_le and p.publie_le <= DEMO_DAY and p.publie_ou and p.description for p in published)
    assert all(p.structures and p.themes for p in projects)


def test_r2_9_requests_stand_in_every_state_with_their_shortlists(demo: Fichier) -> None:
    requests = {d.id: d for d in mises_en_relation.demandes(demo.db)}
    assert {d.etat for d in requests.values()} == set(EtatDemande)
    proposed = mises_en_relation.PROPOSITIONS.read(demo.db)
    assert {p.etat for p in proposed} == set(EtatProposition)
    for item in proposed:
        days = [d for d in (requests[item.mise_en_relation].demande_le, item.contactee_le, item.reponse_le) if d]
        assert days == sorted(days)
        assert days[-1] <= DEMO_DAY
        assert (item.etat is EtatProposition.A_CONTACTER) == (item.contactee_le is None)
    met = {p.mise_en_relation for p in proposed if p.etat is EtatProposition.MISE_EN_RELATION}
    assert met == {d.id for d in requests.values() if d.etat is EtatDemande.SATISFAITE}


def test_the_annuaire_shows_what_is_to_be_looked_after(demo: Fichier) -> None:
    """Someone without news for four years, doubles that nobody decided on, towns without a postcode, other names."""
    people = annuaire.personnes(demo.db)
    assert any(p.contact_le and p.contact_le < date(2022, 11, 22) for p in people)
    assert all(p.contact_le >= (p.annuaire_le or p.contact_le) for p in people if p.contact_le)
    assert all(p.contact_le <= DEMO_DAY for p in people if p.contact_le)
    assert 3 <= sum(not p.code_postal for p in people) <= 6
    numbers = Counter(number for p in people for number in p.telephones)
    assert sorted(n for n, count in numbers.items() if count > 1) == ["05 36 49 00 11", "06 00 00 01 07"]
    assert any(len(p.telephones) > 2 for p in people)
    assert sum(bool(s.autres_noms) for s in annuaire.structures(demo.db)) == 5


def test_a_saved_search_asks_for_words_that_exist(demo: Fichier) -> None:
    words = {value for (value,) in demo.db.conn.execute("SELECT valeur FROM vocabulaires")}
    searches = {s.nom: json.loads(s.criteres) for s in gardees.RECHERCHES.read(demo.db)}
    assert searches["Patients partenaires du Tarn"]["departements"] == ["81"]
    for asked in searches.values():
        assert set(asked["profils"]) <= words


def test_r7_1_the_regional_day_was_held_with_60_registered_and_47_present_the_team_apart(demo: Fichier) -> None:
    (day,) = rencontres.rencontres(demo.db, "nature = 'journée régionale'")
    workshops = {item.id: item for item in rencontres.ateliers(demo.db, day.id)}
    team = {e.personne for e in annuaire.EQUIPE.read(demo.db) if in_force(e.depuis, e.jusquau, day.date)}
    registered = rencontres.presences(demo.db, "rencontre = ?", (day.id,))
    others = [p for p in registered if p.personne not in team]
    assert (len(others), sum(p.presence is Venue.PRESENT for p in others)) == (60, 47)
    assert {p.inscription for p in others} == {"inscrit"}
    assert [item.lettre for item in workshops.values()] == ["A", "B", "C", "D"]
    assert all(item.salle and item.couleur and item.places for item in workshops.values())
    assert {p.atelier for p in registered if p.anime} == workshops.keys()
    for key, item in workshops.items():
        assert sum(p.atelier == key and not p.anime for p in registered) <= (item.places or 0)


def test_r7_2_a_meeting_is_to_be_prepared_with_wishes_and_a_waiting_list(demo: Fichier) -> None:
    (day,) = rencontres.rencontres(demo.db, "date > ? AND places IS NOT NULL", (DEMO_DAY.isoformat(),))
    registered = sorted(rencontres.presences(demo.db, "rencontre = ?", (day.id,)), key=lambda p: p.rang or 0)
    waiting = [p.rang for p in registered if p.inscription == "sur liste d’attente"]
    assert waiting == [16, 17, 18]
    assert any(p.atelier is None and p.voeux for p in registered)


def test_r7_1_every_nature_of_meeting_is_there(demo: Fichier) -> None:
    assert {r.nature for r in rencontres.rencontres(demo.db)} == set(NATURES) - {"autre"}


def test_r3_1_the_copart_has_the_size_of_the_real_one_in_every_state(demo: Fichier) -> None:
    found = Counter(str(p.etat(DEMO_DAY)) for p in comites.toutes_les_periodes(demo).values())
    assert found.keys() == {"à venir", "en cours", "à renouveler", "échu", "résilié"}
    assert 10 <= found["à renouveler"] < found["en cours"]
    there = comites.copart_le(demo, DEMO_DAY)
    structures = {p.engagement.structure for held in there.values() for p in held} - {None}
    assert 70 <= len(there) <= 80 and len(structures) >= 38
    twice = [held for held in there.values() if len({p.engagement.structure for p in held}) > 1]
    assert twice, "somebody is engaged in their own name and for a structure"
    assert len(comites.invites_permanents(demo, DEMO_DAY)) == 2


def test_r4_1_the_copil_has_14_binomes_one_replaced_and_one_lost(demo: Fichier) -> None:
    before, present, composed = copil.mandats(demo.db)
    seated = comites.copil_le(demo, DEMO_DAY)
    assert seated.mandat == present and len(seated.binomes) == 14
    assert sorted(len(seated.membres[b.id]) for b in seated.binomes) == [1, *[2] * 13]
    everyone = copil.membres(demo.db, present.id)
    assert [m.depuis for m in everyone if m.depuis] == [date(2026, 4, 1)]
    for mandat in (before, present):
        engaged = comites.copart_le(demo, mandat.debut)
        assert {m.personne for m in copil.membres(demo.db, mandat.id) if m.depuis is None} <= engaged.keys()
    again = {m.personne for m in copil.membres(demo.db, before.id)} & seated.personnes.keys()
    assert len(again) * 4 >= len(seated.personnes), "R4.3: a quarter comes from the CoPil before"
    assert not composed.validation and len(copil.volontaires(demo.db, composed.id)) == 30


def test_r4_2_a_vote_kept_14_of_17_binomes(demo: Fichier) -> None:
    found = copil.binomes(demo.db, copil.mandats(demo.db)[1].id)
    votes = [b.voix for b in sorted(found, key=lambda b: -(b.voix or 0))]
    assert len(found) == 17 and [b.retenu for b in found].count(True) == 14
    assert {b.voix for b in found if b.retenu} == set(votes[:14])


def test_r3_4_r4_4_copart_and_copil_met_with_their_members_and_guests(demo: Fichier) -> None:
    guests = comites.invites_permanents(demo, DEMO_DAY)
    meetings = rencontres.rencontres(demo.db, "nature IN ('CoPart', 'CoPil')")
    assert Counter((m.nature, m.date.year) for m in meetings) == {
        ("CoPart", 2025): 2, ("CoPart", 2026): 2, ("CoPil", 2025): 2, ("CoPil", 2026): 4,
    }  # fmt: skip
    for meeting in meetings:
        called = {p.personne for p in rencontres.presences(demo.db, "rencontre = ?", (meeting.id,))}
        copart, copil_ = comites.copart_le(demo, meeting.date), comites.copil_le(demo, meeting.date).personnes
        members = copart.keys() if meeting.nature == "CoPart" else copil_.keys()
        assert called == members | guests.keys(), meeting.titre


def test_r6_6_each_example_stands_at_another_stage_one_suspended_one_abandoned_one_that_went_back(
    demo: Fichier,
) -> None:
    found = {ligne.item.titre: ligne.parcours for ligne in lignes(demo, DEMO_DAY)}
    stand = {
        "Recruter avec les résidents": (Etat.EN_COURS, 1),
        "Une fiche de poste de médiateur en santé pair": (Etat.EN_COURS, 2),
        "Écrire ensemble les scénarios de simulation": (Etat.EN_COURS, 3),
        "Le projet des usagers de la dialyse à domicile": (Etat.EN_COURS, 4),
        "Un nouveau parcours de rééducation": (Etat.SUSPENDU, 2),
        "Un parent partenaire à l’hôpital de jour": (Etat.ABANDONNE, 2),
    }
    assert {titre: (found[titre].etat, found[titre].etape) for titre in stand} == stand
    back = [m for m in found["Une fiche de poste de médiateur en santé pair"].mouvements if m.vers.etape < m.de.etape]
    assert [bool(m.motif) for m in back] == [True]
    assert {life.etat for life in found.values()} == set(Etat)
    assert {life.colonne for life in found.values()} == set(Colonne)
    assert {life.accompagnement.nature for life in found.values()} == set(Genre)
    assert sum(life.attend_un_copil for life in found.values()) == 3


def test_r6_3_every_project_has_a_history_that_explains_it_and_planned_days_that_can_be(demo: Fichier) -> None:
    meetings = {m.id: m for m in rencontres.rencontres(demo.db, "nature = 'CoPil'")}
    team = annuaire.EQUIPE.read(demo.db)
    late = []
    for ligne in lignes(demo, DEMO_DAY):
        life, item = ligne.parcours, ligne.item
        assert faute_d_histoire(item, life.mouvements) == faute_de_dates(life) == "", item.titre
        days = [*(e.le for e in life.examens), *(m.le.date() for m in life.mouvements)]
        assert item.demande_le <= min(days, default=DEMO_DAY) and max(days, default=DEMO_DAY) <= DEMO_DAY
        assert all(meetings[e.rencontre].date == e.le for e in life.examens if e.rencontre), item.titre
        for who in item.charges:
            assert any(e.personne == who and in_force(e.depuis, e.jusquau, DEMO_DAY) for e in team), item.titre
        if ligne.alerte and ligne.alerte.en_retard:
            late.append(ligne.alerte.courte)
    assert sorted(late) == ["12\u00a0j de retard", "2\u00a0j de retard", "35\u00a0j de retard", "69\u00a0j de retard"]


def test_r6_2_the_capacity_of_the_year_is_nearly_used(demo: Fichier) -> None:
    assert [used.courte for used in occupation(demo, 2026, DEMO_DAY)] == [
        "accompagnements 6 / 7", "appuis ETP 2 / 5", "appuis hors ETP 4 / 6",
    ]  # fmt: skip


def test_r6_4_r6_5_checklists_are_partly_ticked_and_log_and_documents_are_of_the_projects_life(demo: Fichier) -> None:
    lives = {ligne.id: ligne.parcours for ligne in lignes(demo, DEMO_DAY)}
    begun = {key: life.debut for key, life in lives.items() if life.debut}
    points = accompagnements.points(demo.db)
    assert {p.accompagnement for p in points} == lives.keys()
    for point in points:
        if point.fait_le:
            assert begun[point.accompagnement] <= point.fait_le <= DEMO_DAY
            assert point.fait_par
            assert any(stay.position.etape == point.etape for stay in lives[point.accompagnement].sejours)
    open_ones = {p.accompagnement for p in points if not p.fait_le and p.etape < lives[p.accompagnement].etape}
    assert len(open_ones) >= 3, "left open in a stage that was ended"
    logged = accompagnements.interventions(demo.db)
    assert {i.accompagnement for i in logged} == begun.keys()
    assert all(begun[i.accompagnement] <= i.date <= DEMO_DAY and i.duree for i in logged)
    silent = {lives[key].accompagnement.titre[:9] for key in begun if lives[key].en_cours and all(
        (DEMO_DAY - done.date).days > 60 for done in logged if done.accompagnement == key
    )}  # fmt: skip
    assert silent == {"Des trava", "Coécrire "}
    for document in accompagnements.documents(demo.db):
        assert hashlib.sha256(accompagnements.contenu(demo.db, document.empreinte)).hexdigest() == document.empreinte


def test_r5_2_one_cotec_is_too_large_and_the_others_are_not(demo: Fichier) -> None:
    members = cotec.MEMBRES.read(demo.db)
    too_large = [
        c.sujet
        for c in cotec.cotecs(demo.db)
        if any("membres" in w for w in warnings_of(c, [m for m in members if m.cotec == c.id], [], DEMO_DAY))
    ]
    assert too_large == ["Pair-aidance en santé mentale"]


def test_nobody_attends_before_joining_or_after_leaving(demo: Fichier) -> None:
    meetings = {r.id: r for r in rencontres.rencontres(demo.db, "nature = ?", (COTEC,))}
    members = cotec.MEMBRES.read(demo.db)
    for presence in rencontres.presences(demo.db):
        if meeting := meetings.get(presence.rencontre):
            own = [m for m in members if m.cotec == meeting.cotec and m.personne == presence.personne]
            assert any(in_force(m.depuis, m.jusquau, meeting.date) for m in own), (presence, meeting)


def test_the_future_is_not_entered_and_one_past_meeting_is_still_to_enter(demo: Fichier) -> None:
    meetings = rencontres.rencontres(demo.db)
    states: dict[str, set[Venue]] = {r.id: set() for r in meetings}
    for presence in rencontres.presences(demo.db):
        states[presence.rencontre].add(presence.presence)
    for meeting in meetings:
        if meeting.date > DEMO_DAY:
            assert states[meeting.id] == {Venue.A_SAISIR}, meeting
    late = [(r.titre, r.date) for r in meetings if r.date <= DEMO_DAY and Venue.A_SAISIR in states[r.id]]
    assert late == [("Séance 2", date(2026, 11, 12))]


def test_the_cotec_cards_await_what_the_demo_leaves_to_do(demo: Fichier) -> None:
    meetings = [(card.cotec.sujet, meeting) for card in cards(demo, DEMO_DAY) for meeting in card.reunions]
    assert [(s, m.rencontre.titre) for s, m in meetings if m.a_saisir(DEMO_DAY)] == [("Premiers recours", "Séance 2")]
    next_one = [m for s, m in meetings if m.rencontre.date == date(2026, 11, 24)]
    assert [(m.rencontre.titre, m.rencontre.debut, m.attendus) for m in next_one] == [("Séance 4", time(14), 13)]


def test_every_way_to_attend_is_shown(demo: Fichier) -> None:
    presences = rencontres.presences(demo.db)
    assert {r.mode for r in rencontres.rencontres(demo.db, "nature = ?", (COTEC,))} == set(Mode)
    assert {p.presence for p in presences} == set(Venue)
    assert {p.inscription for p in presences} == set(INSCRIPTIONS)
    assert any(len(p.connexions) > 1 for p in presences)
    assert any(p.duree_retenue and p.motif for p in presences)
    assert any(p.regle_hors_logiciel for p in presences)
    assert any(p.retour_le and p.retour for p in presences)
    assert any(p.deja_retribue is False for p in presences)
    assert any(p.demi_journees for p in presences)


def test_r5_5_every_reason_not_to_pay_is_shown(demo: Fichier) -> None:
    reasons = " / ".join(r.raison for r in paiements.unpaid(demo))
    for reason in (
        "n’a pas demandé",
        "ne peut pas percevoir",
        "déjà rétribué(e) par sa structure",
        "expert(e) non rémunéré(e)",
        "membre de l’équipe opérationnelle",
        "postérieure à l’année de la réunion",
        "réunion mixte : dire",
        "la décision de l’équipe est à dater",
        "frais déjà remboursés par sa structure",
    ):
        assert reason in reasons


def test_r5_4_the_half_day_of_a_plenary_and_its_small_group_counts_once(demo: Fichier) -> None:
    day = {r.id: r.titre for r in rencontres.rencontres(demo.db, "date = '2026-06-09' AND nature = ?", (COTEC,))}
    assert sorted(day.values()) == ["Petit groupe 2", "Séance 8"]
    there = [p for p in rencontres.presences(demo.db) if p.presence is Venue.PRESENT]
    small_group = [p for p in there if day.get(p.rencontre) == "Petit groupe 2"]
    found = situations(demo.db, [p.personne for p in small_group])
    paid_twice = [p for p in small_group if found[p.personne].comptes[p.id].demi]
    assert len(small_group) == 6
    assert not paid_twice


def test_r5_8_forms_stand_in_every_state(demo: Fichier) -> None:
    states = Counter(form.etat.etat for form in paiements.forms(demo))
    assert set(states) == set(Avancement)
    assert states[Avancement.PAYE] > states[Avancement.BROUILLON]


def test_r5_8_days_of_a_form_follow_one_another_and_none_is_to_come(demo: Fichier) -> None:
    for form in paiements.forms(demo):
        etat = form.etat
        days = [d for d in (etat.valide_le, etat.signe_le, etat.transmis_le, etat.paye_le, etat.annule_le) if d]
        assert days == sorted(days)
        assert all(line.jour <= etat.jusquau for line in form.lignes)
        assert all(day <= DEMO_DAY for day in days)


def test_r5_8_one_correction_was_carried_to_a_form_and_another_waits(demo: Fichier) -> None:
    carried = [line for form in paiements.forms(demo) for line in form.lignes if line.rang]
    assert [(line.nature, line.montant) for line in carried] == [(Nature.VACATION, -4500)]
    waiting = [r for r in paiements.unpaid(demo) if r.montant < 0]
    assert [(r.nom, r.montant) for r in waiting] == [("Œlle Saint-Gaudens", -4500)]


def test_r5_7_the_late_journey_is_priced_after_the_kilometres_validated_before_it(demo: Fichier) -> None:
    forms = [f for f in paiements.forms(demo) if f.personne == "Gérard Lacoste-Bayle"]
    trips = {line.jour: (f, line) for f in forms for line in f.lignes if line.nature is Nature.TRAJET}
    late_form, late = trips[date(2026, 3, 24)]
    validated_form, validated = trips[date(2026, 7, 2)]
    assert late_form.etat.etat is Avancement.BROUILLON
    assert validated_form.etat.etat is not Avancement.BROUILLON
    assert late.cumul == (validated.cumul or 0) + validated.quantite


def test_no_request_is_later_than_the_form_it_allows(demo: Fichier) -> None:
    asked = {(m.personne, m.cotec): m.demande_le for m in cotec.MEMBRES.read(demo.db)}
    for form in paiements.forms(demo):
        demande = asked[form.etat.personne, form.etat.cotec]
        if form.brut and form.etat.valide_le:
            assert demande is not None
            assert demande <= form.etat.valide_le


def test_r5_6_every_envelope_of_2026_is_set_and_holds(demo: Fichier) -> None:
    found = budgets(demo, 2026, DEMO_DAY)
    assert len(found) == 5
    for budget in found.values():
        assert budget.montant is not None
        assert (budget.disponible or 0) > 0
    whole = found[None]
    assert min(whole.paye, whole.valide, whole.acquis, whole.prevu) > 0


def test_every_presence_is_one_that_the_program_would_take(demo: Fichier) -> None:
    for presence in rencontres.presences(demo.db):
        check_presence(presence)


def test_the_demos_export_comes_into_a_new_file(demo: Fichier, tmp_path: Path) -> None:
    export_workbook(demo, tmp_path / "tout")
    fresh = create_file(tmp_path / "nouveau.cops", WHO)
    import_workbook(fresh, tmp_path / "tout")
    export_workbook(fresh, tmp_path / "encore")
    fresh.close()
    assert contents(tmp_path / "encore") == contents(tmp_path / "tout")
