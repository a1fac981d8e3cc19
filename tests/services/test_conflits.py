"""Two versions of one file: copies that a cloud folder left beside are known by what they hold, ours is never lost."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services import conflits, protection, sauvegardes
from cops_desktop.services import fichier as files
from cops_desktop.services.conflits import nom_de_conflit
from cops_desktop.services.fichier import Fichier, Identite
from cops_desktop.storage import connection
from cops_desktop.storage.reglages import save_reglage
from tests.builders import YANIS, new_file

PHRASE = "girafe moulin tambour clairon"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows replaces no file that is open")


@pytest.fixture
def fichier(tmp_path: Path) -> Iterator[Fichier]:
    fichier = new_file(tmp_path, "cops-2026.cops")
    yield fichier
    fichier.close()


def write(fichier: Fichier, *labels: str) -> None:
    for label in labels:
        with fichier.operation(label):
            save_reglage(fichier.db, "telephone", label)


def elsewhere(path: Path, who: Identite, *labels: str) -> None:
    """Another laptop writes to this copy."""
    other = files.open_file(path, who)
    write(other, *labels)
    other.close()


def copied(fichier: Fichier, name: str) -> Path:
    return Path(shutil.copy(fichier.path, fichier.path.with_name(name)))


@pytest.mark.parametrize(
    "name",
    [
        "cops-2026 (Copie en conflit de Yanis 2026-11-22)",  # Dropbox
        "cops-2026 (Yanis's conflicted copy 2026-11-22)",
        "cops-2026 (conflicted copy 2026-11-22 101112)",  # Nextcloud
        "cops-2026 (copie en conflit 2026-11-22 101112)",
        "cops-2026.sync-conflict-20261122-101112-ABCDEFG",  # Syncthing
        "cops-2026_conflict-20261122-101112",  # ownCloud, older Nextcloud
        "cops-2026_POSTE-B_Nov-22-101112-2026_Conflict",  # Synology
        "cops-2026-DESKTOP-1AB2C3",  # OneDrive
        "cops-2026-YANIS",
        "cops-2026 (1)",  # Google Drive
        "cops-2026(2)",
        "cops-2026 2",  # iCloud
        "COPS-2026 (1)",
    ],
)
def test_the_names_that_cloud_folders_give_are_known(name: str) -> None:
    assert nom_de_conflit("cops-2026", name)


@pytest.mark.parametrize("name", ["cops-2026", "cops-2026 du vendredi", "cops-2026-11-20", "cops", "cops-2026 (juin)"])
def test_the_names_that_people_give_are_not(name: str) -> None:
    assert not nom_de_conflit("cops-2026", name)


def test_an_accent_typed_in_two_ways_is_one_name() -> None:
    assert nom_de_conflit("équipe", "e\u0301quipe (1)")
    assert nom_de_conflit("e\u0301quipe", "équipe (1)")


def test_a_copy_tells_what_it_has_and_what_it_lacks(fichier: Fichier) -> None:
    copy = copied(fichier, "cops-2026 (conflicted copy 2026-11-22 101112).cops")
    elsewhere(copy, YANIS, "Noter les présences", "Valider")
    write(fichier, "Ajouter une réunion")
    (found,) = conflits.copies(fichier)
    assert found.path == copy
    assert found.ecart is not None
    assert [(g.qui, g.quoi) for g in found.ecart.la_bas] == [
        ("Yanis Ferrand", "Valider"),
        ("Yanis Ferrand", "Noter les présences"),
    ]
    assert [g.quoi for g in found.ecart.ici] == ["Ajouter une réunion"]


def test_a_copy_with_nothing_more_is_told_only_when_a_cloud_folder_made_it(fichier: Fichier) -> None:
    cloud, own = copied(fichier, "cops-2026-POSTE-B.cops"), copied(fichier, "cops-2026 du vendredi.cops")
    write(fichier, "Ajouter une réunion")
    assert [c.path for c in conflits.copies(fichier)] == [cloud]
    elsewhere(own, YANIS, "Continuer ici par erreur")
    assert {c.path for c in conflits.copies(fichier)} == {cloud, own}
    assert cloud.exists()


def test_what_is_no_copy_of_this_file_is_not_mentioned(tmp_path: Path, fichier: Fichier) -> None:
    new_file(tmp_path, "cops-2026 2.cops").close()  # another file altogether
    sauvegardes.ecrire(fichier, tmp_path / "cops-2026 (1).cops")  # a backup
    (tmp_path / "cops-2026 (2).txt").write_text("une note")
    (tmp_path / ".cops-2026.cops.123.tmp").write_bytes(b"")
    (tmp_path / ".cops-2026.cops (conflicted copy).ouvert").write_text("{}")
    (tmp_path / "cops-2026 (3).cops").mkdir()
    assert conflits.copies(fichier) == []


def test_a_copy_that_does_not_open_is_named_when_its_name_says_what_it_is(tmp_path: Path, fichier: Fichier) -> None:
    damaged = tmp_path / "cops-2026 (1).cops"
    damaged.write_bytes(b"SQLite format 3\0" + b"x" * 9000)
    (tmp_path / "cops-2026 brouillon.cops").write_text("autre chose")
    assert [(c.path, c.ecart) for c in conflits.copies(fichier)] == [(damaged, None)]


def test_copies_of_a_protected_file_open_with_its_key(tmp_path: Path, fichier: Fichier) -> None:
    plain_copy = copied(fichier, "cops-2026 (1).cops")
    protection.changer(fichier, PHRASE)
    same = copied(fichier, "cops-2026 (2).cops")
    before = copied(fichier, "cops-2026 (3).cops")
    protection.changer(fichier, PHRASE + " autre")
    same.unlink()
    same = copied(fichier, "cops-2026 (2).cops")
    told = {c.path: c.ecart for c in conflits.copies(fichier)}
    assert told[before] is None
    assert told[same] is not None
    assert told[plain_copy] is not None


def test_looking_beside_changes_nothing_there(fichier: Fichier) -> None:
    copy = copied(fichier, "cops-2026 (1).cops")
    before = copy.read_bytes(), copy.stat().st_mtime_ns
    names = sorted(copy.parent.iterdir())
    conflits.copies(fichier)
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before
    assert sorted(copy.parent.iterdir()) == names


@posix
@pytest.mark.parametrize("phrase", ["", PHRASE], ids=["plain", "protected"])
def test_comparing_lets_no_lock_of_ours_go(fichier: Fichier, phrase: str) -> None:
    """Whoever opens the file in another way than through SQLite, and closes it, would let others write meanwhile."""
    if phrase:
        protection.changer(fichier, phrase)
    own = fichier.again(read_only=True)
    other = """
import sys
from pathlib import Path
from cops_desktop.storage import connection
from cops_desktop.storage.cipher import key_for
connection.BUSY_SECONDS = 0
path = Path(sys.argv[1])
connection.connect(path, key_for(path, sys.argv[2]) if sys.argv[2] else None).conn.execute("BEGIN IMMEDIATE")
"""
    with fichier.operation("Noter"):
        save_reglage(fichier.db, "telephone", "1")
        assert conflits.comparer(own).la_bas == ()
        command = [sys.executable, "-c", other, str(fichier.path), phrase]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "database is locked" in done.stderr
    own.close()


def test_the_file_at_its_place_is_compared_whichever_of_the_two_is_protected(fichier: Fichier) -> None:
    before = copied(fichier, "avant.cops")
    write(fichier, "Ajouter une réunion")
    protection.changer(fichier, PHRASE)
    own = fichier.again(read_only=True)
    before.replace(fichier.path)
    assert [g.quoi for g in conflits.comparer(own).ici] == ["Ajouter une réunion"]
    own.close()


def test_looking_beside_stops_after_a_while(fichier: Fichier, monkeypatch: pytest.MonkeyPatch) -> None:
    copied(fichier, "cops-2026 (1).cops")
    monkeypatch.setattr(conflits, "SECONDS", -1)
    assert conflits.copies(fichier) == []


@posix
def test_our_version_of_a_file_that_was_replaced_is_kept_whole(tmp_path: Path, fichier: Fichier) -> None:
    other = copied(fichier, "autre")
    write(fichier, "Ajouter une réunion")
    other.rename(tmp_path / "x.cops")
    elsewhere(tmp_path / "x.cops", YANIS, "Valider")
    (tmp_path / "x.cops").replace(fichier.path)
    kept = conflits.garder(fichier)
    assert kept is not None
    assert kept.ecart is not None
    assert [g.quoi for g in kept.ecart.ici] == ["Ajouter une réunion"]
    assert [g.quoi for g in kept.ecart.la_bas] == ["Valider"]
    assert kept.faite.sauvegarde.motif == sauvegardes.VERSION_GARDEE
    with closing(connection.connect(kept.faite.sauvegarde.path, read_only=True)) as db:
        assert connection.same_content(db, fichier.db)


@posix
def test_our_version_is_kept_too_when_the_other_one_cannot_be_read(fichier: Fichier) -> None:
    write(fichier, "Ajouter une réunion")
    other = fichier.path.with_name("abîmé")
    other.write_bytes(b"SQLite format 3\0" + b"x" * 9000)
    other.replace(fichier.path)
    kept = conflits.garder(fichier)
    assert kept is not None
    assert kept.ecart is None
    fichier.path.unlink()
    assert conflits.garder(fichier) is not None


def test_nothing_is_kept_of_a_version_that_the_other_contains(fichier: Fichier) -> None:
    assert conflits.garder(fichier) is None


@posix
def test_our_version_is_not_let_go_when_it_cannot_be_kept(fichier: Fichier, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = copied(fichier, "autre")
    write(fichier, "Ajouter une réunion")
    copy.replace(fichier.path)

    def full(*_: object) -> None:
        raise Refus("La place manque.")

    monkeypatch.setattr(conflits, "sauvegarder", full)
    with pytest.raises(Refus, match="La place manque"):
        conflits.garder(fichier)
