"""Protected files: what opens one, what is in it, and that any SQLCipher tool reads it with the passphrase."""

import os
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cops_desktop.domain.errors import PhraseDemandee, PhraseFausse, Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import protection
from cops_desktop.storage import cipher
from cops_desktop.storage.connection import connect
from tests.builders import CLAIRE, Monde

PHRASE = "été à l’hôtel « Œuvre » ' \" 12"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A protected file with one person in it."""
    path = tmp_path / "essai.cops"
    with closing(files.create_file(path, CLAIRE, phrase=PHRASE)) as fichier:
        Monde(fichier).personne("Zzyxquatremère", "Odile")
    return path


def opens(path: Path, phrase: str) -> bool:
    """Whether a passphrase opens the file."""
    try:
        with closing(connect(path, cipher.key_for(path, phrase))):
            return True
    except PhraseFausse:
        return False


def test_a_passphrase_opens_however_the_system_composes_its_accents(path: Path) -> None:
    for form in ("NFC", "NFD"):
        assert opens(path, unicodedata.normalize(form, PHRASE))  # type: ignore[arg-type]


def test_no_other_passphrase_opens(path: Path) -> None:
    for wrong in ("", PHRASE[:-1], f"{PHRASE} ", PHRASE.upper(), PHRASE.replace("é", "e"), cipher.salt_of(path).hex()):
        assert not opens(path, wrong)


def test_without_a_passphrase_it_is_asked_for_and_nothing_is_told(path: Path) -> None:
    with pytest.raises(PhraseDemandee):
        files.open_file(path, CLAIRE)


def test_a_wrong_passphrase_is_refused_slowly_and_in_the_same_words(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(protection.time, "sleep", slept.append)
    told = set()
    for wrong in ("a", PHRASE[:-1]):
        with pytest.raises(PhraseFausse) as refusal:
            protection.cle_pour(path, wrong)
        told.add(str(refusal.value))
    assert slept == [protection.WRONG_SECONDS] * 2
    assert len(told) == 1
    assert PHRASE[:5] not in told.pop()


def test_any_sqlcipher_tool_opens_it_with_the_passphrase_and_nothing_of_ours(path: Path) -> None:
    with closing(dbapi2.connect(path)) as conn:
        conn.execute("PRAGMA key = '{}'".format(PHRASE.replace("'", "''")))
        assert conn.execute("SELECT nom FROM personnes").fetchone()[0] == "Zzyxquatremère"
        assert conn.execute("PRAGMA cipher_integrity_check").fetchall() == []


def test_all_but_the_salt_looks_like_chance(path: Path) -> None:
    """Every page has as many different bytes as chance gives: no page is plain."""
    content = path.read_bytes()
    assert len(content) % 4096 == 0
    assert min(len(set(content[at : at + 4096])) for at in range(0, len(content), 4096)) == 256


def test_two_files_of_one_passphrase_have_nothing_in_common(tmp_path: Path, path: Path) -> None:
    files.create_file(tmp_path / "autre.cops", CLAIRE, phrase=PHRASE).close()
    assert cipher.key_for(path, PHRASE) != cipher.key_for(tmp_path / "autre.cops", PHRASE)


def test_a_key_is_never_shown(path: Path) -> None:
    cle = cipher.key_for(path, PHRASE)
    with closing(files.open_file(path, CLAIRE, cle=cle)) as fichier:
        shown = f"{cle!r} {cle} {fichier!r}"
    assert cle.octets.hex() not in shown
    assert repr(cle.octets) not in shown


def test_one_changed_byte_anywhere_is_found_and_said_as_damage(path: Path) -> None:
    """Each page bears its own seal (HMAC): nobody without the key changes a figure unseen."""
    cle = cipher.key_for(path, PHRASE)
    content = bytearray(path.read_bytes())
    for at in range(4096 + 100, len(content), 40 * 4096):
        content[at] ^= 1
    path.write_bytes(content)
    with pytest.raises(Refus) as refusal, closing(files.open_file(path, CLAIRE, cle=cle)) as fichier:
        files.check_file(fichier)
    assert "abîmé" in refusal.value.message


@pytest.mark.parametrize(("content", "protected"), [(os.urandom(8192), True), (b"x" * 4000, False), (b"", False)])
def test_what_can_be_a_protected_file(tmp_path: Path, content: bytes, protected: bool) -> None:
    (tmp_path / "a").write_bytes(content)
    assert cipher.is_protected(tmp_path / "a") == protected


def test_a_plain_file_of_any_page_size_is_not_taken_for_a_protected_one(tmp_path: Path) -> None:
    for size in (512, 1024, 4096, 65536):
        with closing(dbapi2.connect(tmp_path / f"{size}.db")) as conn:
            conn.execute(f"PRAGMA page_size = {size}")
            conn.execute("CREATE TABLE t AS SELECT zeroblob(70000) AS x")
        assert not cipher.is_protected(tmp_path / f"{size}.db")
