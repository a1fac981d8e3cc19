"""Protecting, backing up and restoring by command: what is done, what is said, and what stays as it was."""

import hashlib
import os
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cops_desktop.cli import opening
from cops_desktop.domain.errors import Refus
from cops_desktop.services import laptop, protection, sauvegardes, trousseau
from cops_desktop.services.fichier import Fichier, check_file, create_file, open_file
from cops_desktop.storage import annuaire, migrations
from cops_desktop.storage.cipher import is_protected
from tests.builders import CLAIRE, Monde, plain
from tests.cli.test_phrase import OTHER, PHRASE, run
from tests.storage.test_migrations import one_more

SUJET = "Pédiatrie"
WEAK = "soleil"


def opened(path: Path, phrase: str = "", *, read_only: bool = True) -> Fichier:
    """A file as the window opens it."""
    cle = protection.cle_pour(path, phrase) if phrase else None
    return open_file(path, CLAIRE, cle=cle, read_only=read_only)


def backups_of(path: Path, phrase: str = "") -> list[sauvegardes.Sauvegarde]:
    """The backups that the program keeps of a file."""
    with closing(opened(path, phrase)) as fichier:
        return sauvegardes.toutes(fichier)


def names_in(path: Path, phrase: str = "") -> set[str]:
    """The persons of a file, which must be in order."""
    with closing(opened(path, phrase)) as fichier:
        assert check_file(fichier) == []
        return {person.nom for person in annuaire.personnes(fichier.db)}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a person who came to a meeting, not protected."""
    laptop.save(laptop.Laptop(CLAIRE.poste, CLAIRE.nom))
    path = tmp_path / "année.cops"
    with closing(create_file(path, CLAIRE)) as fichier:
        monde = Monde(fichier)
        person, cotec = monde.personne("Caussanel", "Hubert"), monde.cotec(SUJET)
        monde.membre(cotec, person)
        monde.presence(monde.rencontre(cotec), person)
    return path


@pytest.fixture
def protected(path: Path) -> Path:
    """The same, protected."""
    assert run("protect", path, COPS_PASSPHRASE=PHRASE).exit_code == 0
    return path


# Protecting -------------------------------------------------------------------------------------------------------
def test_protect_says_the_strength_and_that_nobody_finds_it_again(path: Path) -> None:
    result = run("protect", path, COPS_PASSPHRASE=PHRASE)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Cette phrase secrète est forte." in result.stdout
    assert "personne ne peut la retrouver" in result.stdout
    assert PHRASE not in result.output
    assert is_protected(path)
    assert names_in(path, PHRASE) == {"Caussanel"}


def test_a_weak_passphrase_is_refused_and_nothing_is_written(path: Path) -> None:
    before = digest(path)
    result = run("protect", path, COPS_PASSPHRASE=WEAK)
    assert result.exit_code == 1
    assert "trop faible" in result.stderr
    assert WEAK not in result.output
    assert digest(path) == before
    assert run("new", path.with_name("b.cops"), "--name", "Claire", "--protect", COPS_PASSPHRASE=WEAK).exit_code == 1
    assert not path.with_name("b.cops").exists()


def test_a_laptop_that_cannot_say_that_it_edits_is_told_why(path: Path, own_home: Path) -> None:
    shutil.rmtree(own_home / "verrous")
    (own_home / "verrous").write_text("une chose à sa place")
    before = digest(path)
    result = run("protect", path, COPS_NEW_PASSPHRASE=PHRASE)
    assert result.exit_code == 1
    assert f"son dossier « {own_home / 'verrous'} »" in plain(result.stderr)
    assert digest(path) == before


def test_protect_changes_the_passphrase_of_a_protected_file(protected: Path) -> None:
    result = run("protect", protected, COPS_PASSPHRASE=PHRASE, COPS_NEW_PASSPHRASE=OTHER)
    assert result.exit_code == 0
    assert "nouvelle phrase secrète" in result.stdout
    assert run("check", protected, COPS_PASSPHRASE=PHRASE).exit_code == 1
    assert names_in(protected, OTHER) == {"Caussanel"}


def test_the_present_passphrase_alone_changes_nothing(protected: Path) -> None:
    before = digest(protected)
    result = run("protect", protected, COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 1
    assert "COPS_NEW_PASSPHRASE" in result.stderr
    assert digest(protected) == before
    wrong = run("protect", protected, COPS_PASSPHRASE=OTHER, COPS_NEW_PASSPHRASE=OTHER)
    assert wrong.exit_code == 1
    assert digest(protected) == before


def test_both_passphrases_come_from_one_descriptor(protected: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{PHRASE}\n{OTHER}\n".encode())
    os.close(writing)
    fd = str(reading)
    assert run("protect", protected, "--passphrase-fd", fd, "--new-passphrase-fd", fd).exit_code == 0
    assert names_in(protected, OTHER) == {"Caussanel"}


def test_the_backups_follow_and_none_is_made_unprotected(path: Path) -> None:
    assert run("pay", path, "--cotec", SUJET, "--until", "31/12/2026").exit_code == 0
    assert [s.protegee for s in backups_of(path)] == [False]
    result = run("protect", path, COPS_PASSPHRASE=PHRASE)
    assert "Ses sauvegardes (1) s’ouvrent avec cette phrase secrète." in result.stdout
    assert all(s.protegee for s in backups_of(path, PHRASE))
    result = run("unprotect", path, COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 0
    assert "quiconque l’a peut le lire" in result.stdout
    assert not any(s.protegee for s in backups_of(path))
    assert names_in(path) == {"Caussanel"}


def test_a_file_that_is_protected_before_its_first_backup_leaves_no_plain_one(path: Path) -> None:
    run("protect", path, COPS_PASSPHRASE=PHRASE)
    made = backups_of(path, PHRASE)
    assert len(made) == 1
    assert made[0].protegee


def test_the_keyring_forgets_the_key_before(protected: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = protection.cle_pour(protected, PHRASE)
    forgotten: list[object] = []
    monkeypatch.setattr(trousseau, "oublier", forgotten.append)
    run("protect", protected, COPS_PASSPHRASE=PHRASE, COPS_NEW_PASSPHRASE=OTHER)
    assert forgotten == [before]


def test_unprotect_of_what_is_not_protected_is_refused(path: Path) -> None:
    result = run("unprotect", path)
    assert result.exit_code == 1
    assert "n’est pas protégé" in result.stderr


def test_new_protects_or_says_how_to(tmp_path: Path) -> None:
    bare = run("new", tmp_path / "a.cops", "--name", "Claire Bonnefous", COPS_PASSPHRASE=PHRASE)
    assert bare.exit_code == 0
    assert "cops-desktop protect" in bare.stdout.splitlines()[-1]
    assert not is_protected(tmp_path / "a.cops")
    made = run("new", tmp_path / "b.cops", "--name", "Claire Bonnefous", "--protect", COPS_PASSPHRASE=PHRASE)
    assert made.exit_code == 0
    assert "forte" in made.stdout
    assert run("check", tmp_path / "b.cops", COPS_PASSPHRASE=PHRASE).exit_code == 0
    asked = run("new", tmp_path / "c.cops", "--name", "Claire Bonnefous", "--protect")
    assert asked.exit_code == 1
    assert "COPS_PASSPHRASE" in asked.stderr
    assert not (tmp_path / "c.cops").exists()


# What goes out ----------------------------------------------------------------------------------------------------
def test_every_command_works_on_a_protected_file_and_says_what_is_not(protected: Path) -> None:
    book, paper = protected.with_name("tout.xlsx"), protected.with_name("r.pdf")

    def done(*args: str | Path) -> tuple[str, str]:
        result = run(*args, COPS_PASSPHRASE=PHRASE)
        assert result.exit_code == 0, result.output
        return plain(result.stdout), plain(result.stderr)

    assert done("check", protected)[1] == ""
    assert f"« {book} » n’est pas protégé" in done("export", protected, book)[1]
    assert f"« {paper} » n’est pas protégé" in done("print", protected, "recapitulatif", "-o", paper)[1]
    assert done("print", protected)[1] == ""
    assert "Rien ne change" in done("import", protected, book, "--dry-run")[0]
    assert done("import", protected, book)[1] == ""
    assert "1 état" in done("pay", protected, "--cotec", SUJET, "--until", "31/12/2026")[0]
    assert "2026-A-0001" in done("validate", protected, "--on", "31/12/2026")[0]
    assert is_protected(protected)


def test_what_leaves_an_unprotected_file_needs_no_warning(path: Path) -> None:
    assert run("export", path, path.with_name("tout")).stderr == ""


# Waiting ----------------------------------------------------------------------------------------------------------
def test_a_file_that_was_protected_while_one_waited_is_opened_by_its_passphrase(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = opened(path, read_only=False)

    def meanwhile(_: float) -> None:
        protection.changer(other, PHRASE)
        other.close()

    monkeypatch.setattr(opening.time, "sleep", meanwhile)
    result = run("pay", path, "--cotec", SUJET, "--until", "31/12/2026", COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 0, result.output
    assert "Claire Bastide" in result.stderr


def test_a_file_of_an_older_format_is_brought_up_to_date_even_to_be_read(
    protected: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(migrations._scripts.cache_clear)
    (tmp_path / "sql").mkdir()
    one_more(monkeypatch, tmp_path / "sql", "CREATE TABLE essais (id TEXT PRIMARY KEY) STRICT;\n")
    assert run("check", protected, COPS_PASSPHRASE=PHRASE).exit_code == 0
    with closing(opened(protected, PHRASE)) as fichier:
        assert fichier.db.conn.execute("PRAGMA user_version").fetchone()[0] == migrations.latest()


# Backups ----------------------------------------------------------------------------------------------------------
def test_backup_writes_one_with_its_summary_and_never_over_another(protected: Path) -> None:
    out = protected.with_name("clef.cops")
    result = run("backup", protected, out, COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 0
    assert "1 réunion, 1 personne, 1 CoTec" in plain(result.stdout)
    assert "même phrase secrète" in result.stdout
    assert is_protected(out)
    again = run("backup", protected, out, COPS_PASSPHRASE=PHRASE)
    assert again.exit_code == 1
    assert "existe déjà" in again.stderr


def test_a_command_that_writes_backs_up_once_a_day_and_one_that_reads_does_not(path: Path) -> None:
    run("check", path)
    run("export", path, path.with_name("tout.xlsx"))
    assert backups_of(path) == []
    run("pay", path, "--cotec", SUJET, "--until", "31/12/2026")
    run("validate", path, "--on", "31/12/2026")
    assert len(backups_of(path)) == 1


def test_a_second_place_that_is_away_is_noted_and_stops_nothing(path: Path, tmp_path: Path) -> None:
    laptop.save(replace(laptop.load(), seconde_place=str(tmp_path / "clef absente")))
    result = run("pay", path, "--cotec", SUJET, "--until", "31/12/2026")
    assert result.exit_code == 0
    assert "clef absente" in result.stderr
    assert "Note" in result.stderr


def test_a_full_place_of_backups_is_noted_and_stops_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fichier: Fichier) -> None:
        raise Refus("Le dossier des sauvegardes est plein.")

    monkeypatch.setattr(sauvegardes, "du_jour", full)
    result = run("pay", path, "--cotec", SUJET, "--until", "31/12/2026")
    assert result.exit_code == 0
    assert "Note : Le dossier des sauvegardes est plein." in plain(result.stderr)


def test_a_damaged_file_is_not_written_to(protected: Path) -> None:
    content = bytearray(protected.read_bytes())
    content[4096 * 12 + 200] ^= 1
    protected.write_bytes(content)
    for old in (s.path for s in backups_of(protected, PHRASE)):
        old.unlink()
    result = run("pay", protected, "--cotec", SUJET, "--until", "31/12/2026", COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 1
    assert "abîmé" in result.stderr
    assert protected.read_bytes() == bytes(content)


def test_check_tells_a_damaged_backup(path: Path) -> None:
    out = path.with_name("clef.cops")
    run("backup", path, out)
    assert run("check", out).exit_code == 0
    content = bytearray(out.read_bytes())
    content[-20] ^= 1
    out.write_bytes(content)
    result = run("check", out)
    assert result.exit_code == 1
    assert "n’est plus ce qui avait été écrit" in plain(result.stderr)


def test_a_backup_is_read_and_not_written(path: Path) -> None:
    out = path.with_name("clef.cops")
    run("backup", path, out)
    before = digest(out)
    assert run("export", out, path.with_name("tout.xlsx")).exit_code == 0
    for args in (("pay", out, "--cotec", SUJET, "--until", "31/12/2026"), ("restore", out, out), ("unprotect", out)):
        result = run(*args)
        assert result.exit_code == 1
        assert "est une sauvegarde" in result.stderr
    assert digest(out) == before


# Restoring --------------------------------------------------------------------------------------------------------
@pytest.fixture
def kept(protected: Path) -> Path:
    """A backup of the protected file, which has gone on since: a form was validated."""
    out = protected.with_name("clef.cops")
    run("backup", protected, out, COPS_PASSPHRASE=PHRASE)
    run("pay", protected, "--cotec", SUJET, "--until", "31/12/2026", COPS_PASSPHRASE=PHRASE)
    run("validate", protected, "--on", "31/12/2026", COPS_PASSPHRASE=PHRASE)
    return out


def test_restore_says_what_is_lost_and_keeps_the_present_file(protected: Path, kept: Path) -> None:
    result = run("restore", kept, protected, COPS_PASSPHRASE=PHRASE)
    assert (result.exit_code, result.stderr) == (0, "")
    said = plain(result.stdout)
    assert "2026-A-0001" in said
    assert "Valider un état" in said
    assert "Préparer les états" in said
    where = Path(said.split("Le fichier d’avant est gardé : « ")[1].split(" »")[0])
    assert is_protected(where)
    assert "2026-A-0001" not in run("export", protected, protected.with_name("x.xlsx"), COPS_PASSPHRASE=PHRASE).output
    # What was kept brings everything back.
    again = run("restore", where, protected, COPS_PASSPHRASE=PHRASE)
    assert again.exit_code == 0
    assert "n’est plus dans le fichier" in plain(again.stdout)


def test_restore_where_there_is_no_file(kept: Path) -> None:
    target = kept.with_name("neuf.cops")
    result = run("restore", kept, target, COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 0
    assert "1 réunion, 1 personne" in plain(result.stdout)
    assert names_in(target, PHRASE) == {"Caussanel"}
    assert run("restore", kept, kept.with_name("autre.cops"), COPS_PASSPHRASE=OTHER).exit_code == 1
    assert not kept.with_name("autre.cops").exists()
    nowhere = run("restore", kept, kept.with_name("absent") / "neuf.cops", COPS_PASSPHRASE=PHRASE)
    assert nowhere.exit_code == 1
    assert "n’existe pas" in nowhere.stderr


@pytest.mark.parametrize("damage", ["cut", "first page", "another page", "emptied"])
def test_restore_sets_a_damaged_file_aside(protected: Path, kept: Path, damage: str) -> None:
    content = bytearray(protected.read_bytes())
    if damage == "cut":
        content = content[:9_999]
    elif damage == "first page":
        content[100] ^= 1
    elif damage == "another page":
        content[4096 * 12 + 200] ^= 1
    else:
        content.clear()
    protected.write_bytes(content)
    result = run("restore", kept, protected, COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 0, result.output
    assert names_in(protected, PHRASE) == {"Caussanel"}
    aside = Path(plain(result.stdout).split("sous le nom « ")[1].split(" »")[0])
    assert aside.read_bytes() == bytes(content)


def test_restore_over_a_file_with_another_passphrase_is_refused(protected: Path, kept: Path) -> None:
    run("protect", protected, COPS_PASSPHRASE=PHRASE, COPS_NEW_PASSPHRASE=OTHER)
    before = digest(protected)
    for given in (PHRASE, OTHER):
        result = run("restore", kept, protected, COPS_PASSPHRASE=given)
        assert result.exit_code == 1
        assert "n’ouvre pas" in plain(result.stderr)
    assert digest(protected) == before


@pytest.mark.parametrize("offset", [3, 100, 5000, -5])
def test_a_damaged_backup_restores_nothing(protected: Path, kept: Path, offset: int) -> None:
    """In its salt and its first page too, where the key alone could not tell damage from a wrong passphrase."""
    content = bytearray(kept.read_bytes())
    content[offset] ^= 1
    kept.write_bytes(content)
    before = digest(protected)
    result = run("restore", kept, protected, COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 1
    assert "abîmée" in result.stderr
    assert digest(protected) == before


def test_a_backup_of_another_file_and_a_protection_that_is_lost_are_said(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.cops"
    create_file(other, CLAIRE, phrase=PHRASE).close()
    out = tmp_path / "clef.cops"
    run("backup", other, out, COPS_PASSPHRASE=PHRASE)
    result = run("restore", out, path, COPS_PASSPHRASE=PHRASE)
    assert result.exit_code == 0
    assert "mais d’un autre" in plain(result.stderr)
    assert "était protégée" in plain(result.stderr)
    assert names_in(path) == set()


def test_what_is_no_backup_is_refused(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "copie.cops")
    result = run("restore", tmp_path / "copie.cops", path)
    assert result.exit_code == 1
    assert "n’est pas une sauvegarde" in plain(result.stderr)
    assert run("restore", tmp_path / "rien.cops", path).exit_code == 1
