"""*Historique*: lists and filters, what an operation did, undoing any of them, and why not."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.historique import net
from cops_desktop.domain.rencontres import Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import historique
from cops_desktop.services import paiements as pay
from cops_desktop.services.historique import Filtre
from cops_desktop.services.rencontres.ateliers import delete_atelier
from cops_desktop.storage import annuaire, history, rencontres
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import save_reglage
from cops_desktop.storage.rows import delete
from tests.builders import JOUR, YANIS, Monde, new_file, plain, spans, without_lock

NOEL = date(2026, 12, 25)


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def tables(fichier: Fichier) -> dict[str, list[Any]]:
    """All that the user's data say, row by row."""
    return {t: sorted(fichier.db.conn.execute(f'SELECT * FROM "{t}"')) for t in history.tracked_tables(fichier.db)}


def last(monde: Monde) -> str:
    return history.operations(monde.fichier.db)[0].id


def move(monde: Monde, person: str, commune: str) -> str:
    """A person moves; returns the operation."""
    with monde.fichier.operation(f"Habiter {commune}"):
        annuaire.save_personne(monde.fichier.db, replace(annuaire.personne(monde.fichier.db, person), commune=commune))
    return last(monde)


def labels(monde: Monde, **wanted: Any) -> list[str]:
    return [plain(e.operation.label) for e in historique.operations(monde.fichier, Filtre(**wanted)).entrees]


def why_not(fichier: Fichier, operation: str) -> str:
    """Why an operation is not undone now, as its button's tool tip says it; "" when it can be."""
    held = historique.empechement(fichier, operation)
    return str(held) if held else ""


# Lists -----------------------------------------------------------------------------------------------------------
def test_the_list_says_the_letter_of_each_laptop_and_what_is_in_force(monde: Monde) -> None:
    monde.personne()
    with closing(without_lock(monde.fichier, YANIS)) as other, other.operation("Régler"):
        save_reglage(other.db, "responsable", "Yanis")
    files.undo(monde.fichier)
    undoing, done, added, _ = historique.operations(monde.fichier).entrees
    assert [(e.lettre, e.en_vigueur, e.a_retablir) for e in (undoing, done, added)] == [
        ("A", True, True),
        ("B", False, True),
        ("A", True, False),
    ]
    assert done.derniere == undoing.id


def test_a_list_is_as_long_as_one_asks_and_says_when_there_is_more(monde: Monde) -> None:
    for _ in range(3):
        monde.personne()
    some = historique.operations(monde.fichier, limite=2)
    assert (len(some.entrees), some.encore, some.total) == (2, True, 4)
    every = historique.operations(monde.fichier, limite=4)
    assert (len(every.entrees), every.encore) == (4, False)


def test_filters_by_words_of_the_label_the_author_and_the_names_of_what_was_touched(monde: Monde) -> None:
    person = monde.personne("Keïta", "Fatoumata")
    monde.presence(monde.rencontre(monde.cotec()), person)
    assert labels(monde, mots="fatoumata KEITA") == ["Modifier une présence", "Ajouter Keïta"]
    assert labels(monde, mots="keita ajouter") == ["Ajouter Keïta"]
    assert labels(monde, mots="bastide ajouter pediatrie") == ["Ajouter Partenariat en pédiatrie"]
    assert labels(monde, mots="personne du tout") == []


def test_a_name_that_many_bear_finds_all_that_was_done_to_them(monde: Monde) -> None:
    for number in range(70):
        monde.personne("Bergeron", f"Camille {number}")
    person = monde.personne("Bergeron", "Dominique")
    move(monde, person, "Arcachon")
    assert labels(monde, mots="bergeron", qui="Claire Bastide")[0] == "Habiter Arcachon"
    assert labels(monde, mots="dominique bergeron") == ["Habiter Arcachon", "Ajouter Bergeron"]


def test_filters_by_author_day_and_kind(monde: Monde) -> None:
    monde.personne()
    with closing(without_lock(monde.fichier, YANIS)) as other, other.operation("Régler"):
        save_reglage(other.db, "responsable", "Yanis")
    assert historique.auteurs(monde.fichier) == ["Claire Bastide", "Yanis Ferrand"]
    assert labels(monde, qui="Yanis Ferrand") == ["Régler"]
    assert labels(monde, tables=("personnes",)) == ["Ajouter Cazenave"]
    assert labels(monde, depuis=date.today() + timedelta(days=2)) == []
    assert len(labels(monde, depuis=date.today() - timedelta(days=2))) == 3


def test_a_thing_that_is_gone_keeps_its_name_and_its_history(monde: Monde) -> None:
    person = monde.personne("Keïta", "Fatoumata")
    with monde.fichier.operation("Retirer"):
        delete(monde.fichier.db, "personnes", person)
    assert historique.titre(monde.fichier, "personnes", person) == "Fatoumata Keïta"
    assert len(labels(monde, chose=("personnes", person))) == 2
    assert labels(monde, mots="fatoumata") == ["Retirer", "Ajouter Keïta"]


# One operation ---------------------------------------------------------------------------------------------------
def test_the_detail_says_what_changed_with_the_names_of_what_it_names(monde: Monde) -> None:
    person = monde.personne("Keïta", "Fatoumata")
    item = monde.presence(monde.rencontre(monde.cotec()), person)
    monde.save_presence(replace(item, connexions=spans("14:00-15:00"), km=120))
    (lot,) = historique.detail(monde.fichier, last(monde)).lots
    (thing,) = lot.choses
    assert plain(thing.nom) == "Fatoumata Keïta, Séance, 24/11/2026"
    assert [(line.label, line.avant, plain(line.apres)) for line in thing.lignes] == [
        ("Kilomètres", "", "120 km"),
        ("Connexion", "", "14:00 – 15:00"),
    ]


def test_r6_3_the_detail_tells_of_a_project_whom_it_names_and_what_became_of_it(monde: Monde) -> None:
    odile, ifsi = monde.personne("Cazenave", "Odile"), monde.structure("IFSI du Rouergue")
    with monde.fichier.operation("Suivre un projet"):
        project = monde.accompagnement(structures=(ifsi,), partenaires=(odile,))
        monde.examen(project, date(2026, 9, 1), motif="un vrai besoin")
        monde.mouvements(project, "2026-09-02 étape 1", motif="enfin")
        monde.point(project, fait_le=JOUR, fait_par="Claire")
    told = {
        thing.nom: [(line.label, plain(line.apres)) for line in thing.lignes]
        for lot in historique.detail(monde.fichier, last(monde)).lots
        for thing in lot.choses
    }
    assert told == {
        "Scénarios à deux voix": [
            ("Nature", "accompagnement"), ("Demandé le", "24/08/2026"), ("Structure", "IFSI du Rouergue"),
            ("Patient partenaire", "Odile Cazenave"),
        ],
        "Scénarios à deux voix, CoPil du 01/09/2026": [("Décision", "approuvée"), ("Motif", "un vrai besoin")],
        "Scénarios à deux voix, demande → étape 1": [("Le", "02/09/2026 à 12 h"), ("Motif", "enfin")],
        "clarifier la commande (Scénarios à deux voix, étape 1)": [("Fait le", "24/11/2026"), ("Fait par", "Claire")],
    }  # fmt: skip


def test_of_an_import_the_history_of_one_tells_its_own_part_and_counts_the_others(monde: Monde) -> None:
    with monde.fichier.operation("Importer"):
        people = [monde.personne(f"Nom {n}", profils=("proche aidant",)) for n in range(30)]
    whole = historique.detail(monde.fichier, last(monde))
    assert "30 personnes ajoutées" in [plain(lot.titre) for lot in whole.lots]
    one = historique.detail(monde.fichier, last(monde), ("personnes", people[3]))
    assert [c.nom for lot in one.lots for c in lot.choses] == ["Odile Nom 3"]
    assert one.autres == whole.nombre - 1


def test_an_operation_of_another_file_is_refused(monde: Monde) -> None:
    with pytest.raises(Refus, match="n’est pas dans l’historique"):
        historique.detail(monde.fichier, "ailleurs")


# Undoing ---------------------------------------------------------------------------------------------------------
def test_any_operation_is_undone_on_which_nothing_depends_and_done_again(monde: Monde) -> None:
    person, other = monde.personne(), monde.personne("Puech")
    moved = move(monde, person, "Albi")
    before = tables(monde.fichier)
    move(monde, other, "Tarbes")
    assert why_not(monde.fichier, moved) == ""
    assert historique.undo(monde.fichier, moved) == "Habiter Albi"
    assert annuaire.personne(monde.fichier.db, person).commune == ""
    assert plain(history.operations(monde.fichier.db)[0].label) == "Annuler : Habiter Albi"
    assert historique.undo(monde.fichier, moved) == "Habiter Albi"
    assert plain(history.operations(monde.fichier.db)[0].label) == "Rétablir : Habiter Albi"
    historique.undo(monde.fichier, history.operations(monde.fichier.db)[2].id)
    assert tables(monde.fichier) == before


def test_each_member_of_a_chain_undoes_what_stands_at_its_end(monde: Monde) -> None:
    person = monde.personne()
    moved = move(monde, person, "Albi")
    historique.undo(monde.fichier, moved)
    undoing = last(monde)
    for commune in ("Albi", "", "Albi"):
        historique.undo(monde.fichier, undoing)
        assert annuaire.personne(monde.fichier.db, person).commune == commune


def test_why_not_names_what_must_be_undone_first_and_leaves_out_what_was_undone(monde: Monde) -> None:
    person = monde.personne()
    first, second, third = (move(monde, person, commune) for commune in ("Albi", "Tarbes", "Auch"))
    historique.undo(monde.fichier, third)
    held = historique.empechement(monde.fichier, first)
    assert held is not None
    assert [o.id for o in held.operations] == [second]
    words = plain(why_not(monde.fichier, first))
    assert "ont changé depuis. Annulez d’abord :" in words
    assert "« Habiter Tarbes », Claire Bastide, le " in words
    historique.undo(monde.fichier, second)
    assert why_not(monde.fichier, first) == ""


def test_why_not_counts_what_depends_on_it(monde: Monde) -> None:
    person = monde.personne()
    added = last(monde)
    cotec = monde.cotec()
    for day in range(3):
        monde.presence(monde.rencontre(cotec, day=JOUR + timedelta(days=day)), person)
    monde.membre(cotec, person)
    words = plain(why_not(monde.fichier, added))
    assert words.startswith("1 membre de CoTec et 3 présences en dépendent. Annulez d’abord :")
    assert "« Ajouter un membre »" in words


def test_why_not_says_what_is_missing_to_come_back(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    item = monde.presence(monde.rencontre(cotec), person)
    with monde.fichier.operation("Retirer la présence"):
        delete(monde.fichier.db, "presences", item.id)
    removed = last(monde)
    with monde.fichier.operation("Retirer la personne"):
        delete(monde.fichier.db, "personnes", person)
    words = plain(why_not(monde.fichier, removed))
    assert words.startswith("Depuis : 1 personne supprimée. Annulez d’abord :")
    assert "« Retirer la personne »" in words


def test_r5_8_what_was_validated_is_cancelled_not_undone_and_what_it_pays_is_corrected(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    monde.membre(cotec, person)
    item = monde.presence(monde.rencontre(cotec), person, connexions=spans("14:00-16:00"))
    came = last(monde)
    (draft,) = pay.pay(monde.fichier, NOEL)
    prepared = last(monde)
    pay.validate(monde.fichier, [draft], NOEL)
    validated = last(monde)
    why = {key: plain(why_not(monde.fichier, key)) for key in (came, prepared, validated)}
    assert "1 état en dépend" in why[came] and "la différence ira sur le prochain état" in why[came]
    assert "validé depuis" in why[prepared]
    assert "il s’annule, avec un motif" in why[validated]
    later = monde.save_presence(replace(item, km=12))
    assert why_not(monde.fichier, last(monde)) == ""
    historique.undo(monde.fichier, last(monde))
    assert rencontres.presences(monde.fichier.db) == [item] != [later]


def test_asking_why_not_changes_nothing(monde: Monde) -> None:
    person = monde.personne()
    moved = move(monde, person, "Albi")
    before = [tables(monde.fichier), historique.operations(monde.fichier)]
    assert why_not(monde.fichier, moved) == ""
    assert [tables(monde.fichier), historique.operations(monde.fichier)] == before


def test_asking_why_not_leaves_the_file_and_its_folder_as_they_are(monde: Monde) -> None:
    """It is asked at each selection: nobody must take the file for changed, nor a cloud folder send it again."""
    moved = move(monde, monde.personne(), "Albi")
    path, verrou = monde.fichier.path, monde.fichier.verrou
    before = [path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir())]
    assert why_not(monde.fichier, moved) == ""
    assert [path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir())] == before
    assert verrou is not None
    assert not verrou.changed()


def test_nothing_is_undone_in_a_file_that_is_only_read_and_the_making_of_the_file_never(monde: Monde) -> None:
    monde.personne()
    with closing(monde.fichier.again(read_only=True)) as reader:
        assert "en lecture seule" in why_not(reader, last(monde))
        with pytest.raises(Refus, match="lecture seule"):
            historique.undo(reader, last(monde))
    making = historique.operations(monde.fichier).entrees[-1].id
    assert "création du fichier" in why_not(monde.fichier, making)


def test_ctrl_z_after_a_validation_points_to_the_history(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    monde.membre(cotec, person)
    monde.presence(monde.rencontre(cotec), person, connexions=spans("14:00-16:00"))
    pay.validate(monde.fichier, pay.pay(monde.fichier, NOEL), NOEL)
    with pytest.raises(Refus, match=r"Historique \(Ctrl\+H\)"):
        files.undo(monde.fichier)


# Whatever was done -----------------------------------------------------------------------------------------------
Step = Callable[[Monde, int], object]


def _someone(monde: Monde, n: int) -> str:
    return annuaire.personnes(monde.fichier.db)[n % 2].id


def _come(monde: Monde, n: int) -> None:
    meeting = rencontres.rencontres(monde.fichier.db)[0]
    found = [p for p in rencontres.presences(monde.fichier.db) if p.personne == _someone(monde, n)]
    if not found:
        monde.presence(meeting, _someone(monde, n), connexions=spans("14:00-16:00"))
    else:
        monde.save_presence(replace(found[0], km=n, connexions=spans("14:00-15:00 15:10-16:00") if n % 3 else ()))


def _leave(monde: Monde, n: int) -> None:
    for item in rencontres.presences(monde.fichier.db):
        if item.personne == _someone(monde, n):
            with monde.fichier.operation("Retirer une présence"):
                monde.fichier.db.conn.execute("DELETE FROM frais WHERE presence = ?", (item.id,))
                delete(monde.fichier.db, "presences", item.id)


def _spend(monde: Monde, n: int) -> None:
    for item in rencontres.presences(monde.fichier.db)[:1]:
        monde.frais(item, n)


def _validate(monde: Monde, n: int) -> None:
    pay.validate(monde.fichier, pay.pay(monde.fichier, NOEL), NOEL)


STEPS: tuple[Step, ...] = (
    lambda monde, n: move(monde, _someone(monde, n), f"Commune {n}"),
    _come,
    _come,
    _leave,
    _spend,
    lambda monde, n: pay.pay(monde.fichier, NOEL),
    _validate,
    lambda monde, n: monde.rencontre(monde.cotecs[0]),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(STEPS) - 1) | st.just(-1), st.integers(0, 30)), min_size=1, max_size=14))
def test_undoing_any_operation_gives_its_rows_back_exactly_or_is_refused_and_changes_nothing(
    steps: list[tuple[int, int]],
) -> None:
    """-1 undoes one of the operations so far, whichever it is; nothing else in the file changes with it."""
    with tempfile.TemporaryDirectory() as folder, closing(new_file(Path(folder))) as fichier:
        monde = Monde(fichier)
        people = [monde.personne(name) for name in ("Arribat", "Puech")]
        cotec = monde.cotec()
        for person in people:
            monde.membre(cotec, person)
        monde.rencontre(cotec)
        for step, n in steps:
            if step >= 0:
                try:
                    STEPS[step](monde, n)
                except (Refus, IndexError):  # frozen, or what it needs was undone: the window offers it no more
                    continue
            else:
                _undo_and_check(fichier, n)
        assert files.check_file(fichier) == []


def _undo_and_check(fichier: Fichier, n: int) -> None:
    found = historique.operations(fichier).entrees
    entry = found[n % len(found)]
    before, count = tables(fichier), len(found)
    expected = _as_before(fichier, entry.derniere, before)
    why = why_not(fichier, entry.id)
    assert tables(fichier) == before
    if why:
        with pytest.raises(Refus):
            historique.undo(fichier, entry.id)
        assert tables(fichier) == before
        assert len(historique.operations(fichier).entrees) == count
        return
    historique.undo(fichier, entry.id)
    assert tables(fichier) == expected


def _as_before(fichier: Fichier, operation: str, now: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The file with the rows of one operation as they were before it, and nothing else changed."""
    expected = {table: {row[0]: row for row in rows} for table, rows in now.items()}
    for change in net(reading.changes(fichier.db, operation)):
        if change.avant is None:
            expected[change.table].pop(change.cle, None)
        else:
            expected[change.table][change.cle] = tuple(change.avant.values())
    return {table: sorted(rows.values()) for table, rows in expected.items()}


def test_wishes_that_move_up_are_told_by_their_rank(monde: Monde) -> None:
    day = monde.reunion()
    a, b, c = (monde.atelier(day, letter) for letter in "ABC")
    monde.presence(day, monde.personne(), presence=Venue.A_SAISIR, voeux=(a.id, b.id, c.id))
    delete_atelier(monde.fichier, a.id)
    last = historique.operations(monde.fichier).entrees[0]
    (lot,) = (lot for lot in historique.detail(monde.fichier, last.id).lots if lot.table == "presences")
    assert [(x.label, x.avant, x.apres) for x in lot.choses[0].lignes] == [
        ("Vœu 1", "Atelier A", "Atelier B"), ("Vœu 2", "Atelier B", "Atelier C"), ("Vœu 3", "Atelier C", ""),
    ]  # fmt: skip
