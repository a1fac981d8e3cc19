"""Ctrl+K through a real file: each kind is found, told from its homonyms, follows what changes, and forgets."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cops_desktop.domain.partout import Chose, Genre
from cops_desktop.domain.words import fold
from cops_desktop.services import droits, partout
from cops_desktop.services import fichier as files
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.fichier import Fichier, Identite, open_file
from cops_desktop.storage.rows import delete
from tests.builders import JOUR, Monde
from tests.demo import copy_demo


def found(fichier: Fichier, texte: str, day: date = JOUR) -> tuple[Chose, ...]:
    return partout.trouver(fichier, texte, partout.lire(fichier, day), day).choses


def kinds(fichier: Fichier, texte: str) -> list[Genre]:
    return [item.genre for item in found(fichier, texte)]


def details(fichier: Fichier, texte: str) -> list[str]:
    return [" ".join(item.detail.split()) for item in found(fichier, texte)]


def test_each_kind_is_found_by_its_own_words(monde: Monde) -> None:
    who = monde.personne("Cazenave", "Odile", commune="Albi")
    place = monde.structure("IFSI du Rouergue", commune="Rodez")
    monde.projet("Relire les livrets")
    cotec = monde.cotec("Partenariat en pédiatrie")
    monde.rencontre(cotec, titre="Séance 2", lieu="Tarbes")
    monde.engagement(who, JOUR, place)
    monde.mandat(date(2026, 1, 1))
    monde.accompagnement("Scénarios à deux voix", structures=(place,))
    monde.demande("Un proche aidant", territoire="Gers")
    for words, wanted in (
        ("odile cazenave", Genre.PERSONNE),
        ("ifsi", Genre.STRUCTURE),
        ("livrets", Genre.PROJET),
        ("partenariat", Genre.COTEC),
        ("séance tarbes", Genre.RENCONTRE),
        ("réunion pediatrie", Genre.RENCONTRE),
        ("engagement cazenave", Genre.ENGAGEMENT),
        ("copil 2026", Genre.MANDAT),
        ("scenarios rodez", Genre.ACCOMPAGNEMENT),
        ("aidant gers", Genre.MISE_EN_RELATION),
    ):
        assert kinds(monde.fichier, words)[:1] == [wanted], words


def test_a_person_comes_before_what_bears_their_name(monde: Monde) -> None:
    who = monde.personne("Cazenave", "Odile")
    monde.engagement(who, JOUR)
    assert kinds(monde.fichier, "cazen") == [Genre.PERSONNE, Genre.ENGAGEMENT]


def test_homonyms_are_told_apart_by_town_date_and_state(monde: Monde) -> None:
    for town in ("Albi", "Foix"):
        monde.personne("Martin", "Paul", commune=town)
    monde.reunion("équipe", titre="Réunion", day=JOUR, lieu="")
    monde.reunion("équipe", titre="Réunion", day=JOUR - timedelta(7), annulee_le=JOUR)
    monde.accompagnement("Livret")
    monde.mouvements(monde.accompagnement("Livret"), "2026-11-23 étape 1")
    assert details(monde.fichier, "martin paul") == ["Albi", "Foix"]
    said = details(monde.fichier, "réunion équipe")
    assert said[0].startswith("24/11/2026 · équipe") and said[1].endswith("annulée")
    assert {"demande reçue", "étape 1"} <= {
        part for line in details(monde.fichier, "livret") for part in line.split(" · ")
    }


def test_r6_5_a_project_is_found_by_who_follows_it(monde: Monde) -> None:
    who = monde.personne("Cazenave", "Odile")
    item = monde.accompagnement("Livret d’accueil", charges=(who,))
    assert [one.cle for one in found(monde.fichier, "livret cazenave")] == [item.id]
    droits.anonymiser(monde.fichier, who, JOUR)
    assert not found(monde.fichier, "livret cazenave") and found(monde.fichier, "livret")


def test_the_meeting_nearest_to_the_day_comes_first(monde: Monde) -> None:
    days = [JOUR - timedelta(400), JOUR + timedelta(3), JOUR - timedelta(40)]
    keys = {monde.reunion("équipe", titre="Réunion", day=day).id: day for day in days}
    assert [keys[item.cle] for item in found(monde.fichier, "reunion")] == [days[1], days[2], days[0]]


def test_results_follow_what_changes_and_what_is_removed_or_undone(monde: Monde) -> None:
    meeting = monde.reunion("équipe", titre="Rentrée")
    assert kinds(monde.fichier, "rentrée") == [Genre.RENCONTRE]
    with monde.fichier.operation("Retirer la réunion"):
        delete(monde.fichier.db, "rencontres", meeting.id)
    assert not found(monde.fichier, "rentrée")
    assert not partout.retrouver(monde.fichier, [("rencontre", meeting.id)], partout.lire(monde.fichier, JOUR), JOUR), (
        "nor is it remembered"
    )
    files.undo(monde.fichier)
    assert kinds(monde.fichier, "rentrée") == [Genre.RENCONTRE]


def test_who_was_erased_is_never_found(monde: Monde) -> None:
    who = monde.personne("Cazenave", "Odile")
    monde.engagement(who, JOUR)
    droits.anonymiser(monde.fichier, who, JOUR)
    assert not found(monde.fichier, "cazenave") and not found(monde.fichier, "odile")
    assert not found(monde.fichier, "engagement")
    assert not partout.retrouver(monde.fichier, [("personne", who)], (), JOUR)
    assert not partout.proches(monde.fichier, "cazenav", JOUR).choses


def test_a_slip_is_forgiven_for_the_annuaire_alone(monde: Monde) -> None:
    monde.personne("Lefèvre", "Marie")
    monde.reunion("équipe", titre="Restitution")
    near = partout.proches(monde.fichier, "lefebre", JOUR)
    assert [item.titre for item in near.choses] == ["Lefèvre, Marie"] and near.approche
    assert not partout.proches(monde.fichier, "restitusion", JOUR).choses


def test_what_was_opened_is_found_again_in_its_order(monde: Monde) -> None:
    who, meeting = monde.personne(), monde.reunion("équipe")
    pairs = [("rencontre", meeting.id), ("personne", who), ("etats", "payé")]
    again = partout.retrouver(monde.fichier, pairs, partout.lire(monde.fichier, JOUR), JOUR)
    assert [(item.genre.value, item.cle) for item in again] == pairs[:2]


def test_nothing_is_found_without_a_word(monde: Monde) -> None:
    monde.personne()
    assert not found(monde.fichier, " -, ")


def test_a_form_is_found_by_its_number_its_person_and_its_state(tmp_path: Path) -> None:
    copy_demo(tmp_path / "demo.cops")
    fichier = open_file(tmp_path / "demo.cops", Identite("poste-1", "Claire Bonnefous"))
    try:
        number, key = fichier.db.conn.execute(
            "SELECT printf('%d-%s-%04d', annee, lettre, numero), id FROM etats WHERE numero IS NOT NULL LIMIT 1"
        ).fetchone()
        assert found(fichier, number)[0].cle == key
        assert found(fichier, f"état {number}")[0].cle == key
        person = found(fichier, number)[0].quoi[0]
        assert key in {item.cle for item in found(fichier, f"{person} état {number}")}
    finally:
        fichier.close()


@pytest.fixture(scope="module")
def lu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    """The demo, only read."""
    path = tmp_path_factory.mktemp("partout") / "demo.cops"
    copy_demo(path)
    fichier = open_file(path, Identite("poste-1", "Claire Bonnefous"), read_only=True)
    yield fichier
    fichier.close()


WORDS = (
    "cotec",
    "séance",
    "marie",
    "ma",
    "toulouse",
    "réunion",
    "2026",
    "mars",
    "en",
    "santé",
    "payé",
    "l",
    "12/03/2026",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join))
def test_whatever_is_found_contains_every_word_and_the_order_is_stable(lu: Fichier, texte: str) -> None:
    choses = partout.lire(lu, DEMO_DAY)
    shown = partout.trouver(lu, texte, choses, DEMO_DAY).choses
    assert shown == partout.trouver(lu, texte, tuple(reversed(choses)), DEMO_DAY).choses
    assert len({(item.genre, item.cle) for item in shown}) == len(shown)
    index = dict(lu.db.conn.execute("SELECT cle, nom || ' ' || autour || ' ' || notes FROM index_fiches").fetchall())
    for item in shown:
        known = (index.get(item.cle) or item.mots).split()
        words = fold(texte).split()
        together = "".join(words)  # digits typed in groups are one telephone in the annuaire
        assert all(any(one.startswith(word) for one in known) for word in words) or together in known
