"""Where the commands read a passphrase: a descriptor, the environment, the keyring, the terminal; never an argument."""

import os
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cops_desktop.cli import main, phrase
from cops_desktop.cli.kinds import Descriptor
from cops_desktop.services import protection, trousseau
from cops_desktop.services.fichier import create_file, open_file
from tests.builders import CLAIRE, plain

PHRASE = "tilleul brouette carafe mandoline"
OTHER = "girafe parapluie canal soupière"


def run(*args: str | Path, **env: str) -> Result:
    """A command, as typed, with these variables."""
    return CliRunner(env={"COPS_PASSPHRASE": None, "COPS_NEW_PASSPHRASE": None, **env}).invoke(
        main, [str(a) for a in args]
    )


@pytest.fixture
def protected(tmp_path: Path) -> Path:
    """A protected file without anything in it."""
    path = tmp_path / "année.cops"
    create_file(path, CLAIRE, phrase=PHRASE).close()
    return path


@pytest.fixture
def descriptor() -> Callable[[bytes], int]:
    """Lines to be read from a descriptor of their own."""

    def write(lines: bytes) -> int:
        reading, writing = os.pipe()
        os.write(writing, lines)
        os.close(writing)
        return reading

    return write


def test_without_any_way_the_three_ways_are_named(protected: Path) -> None:
    result = run("check", protected)
    assert result.exit_code == 1
    for way in ("COPS_PASSPHRASE", "--passphrase-fd", "terminal"):
        assert way in result.stderr


@pytest.mark.parametrize("line", [PHRASE.encode(), f"{PHRASE}\n".encode(), f"{PHRASE}\r\nla suite".encode()])
def test_a_descriptor_gives_its_first_line(protected: Path, descriptor: Callable[[bytes], int], line: bytes) -> None:
    result = run("check", protected, "--passphrase-fd", str(descriptor(line)))
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_descriptor_goes_before_the_environment(protected: Path, descriptor: Callable[[bytes], int]) -> None:
    assert run("check", protected, COPS_PASSPHRASE=PHRASE).exit_code == 0
    given = str(descriptor(PHRASE.encode()))
    assert run("check", protected, "--passphrase-fd", given, COPS_PASSPHRASE=OTHER).exit_code == 0


def test_a_passphrase_typed_with_other_accents_of_unicode_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.cops"
    create_file(path, CLAIRE, phrase="soupi\u00e8re parapluie canal girafe").close()
    assert run("check", path, COPS_PASSPHRASE="soupie\u0300re parapluie canal girafe").exit_code == 0


def test_what_a_descriptor_does_not_give_is_said(protected: Path, descriptor: Callable[[bytes], int]) -> None:
    empty = run("check", protected, "--passphrase-fd", str(descriptor(b"\n")))
    assert empty.exit_code == 1
    assert "n’a pas donné" in empty.stderr
    latin = run("check", protected, "--passphrase-fd", str(descriptor("clé".encode("latin-1"))))
    assert latin.exit_code == 1
    assert "UTF-8" in latin.stderr
    closed = run("check", protected, "--passphrase-fd", "999")
    assert closed.exit_code == 2
    assert "n’est pas ouvert" in closed.stderr


def test_an_environment_that_is_not_utf8_is_said(protected: Path) -> None:
    result = run("check", protected, COPS_PASSPHRASE=os.fsdecode(b"cl\xe9"))
    assert result.exit_code == 1
    assert "UTF-8" in result.stderr


@pytest.mark.parametrize("args", [("--passphrase-fd", PHRASE), (f"--passphrase={PHRASE}",), ("--passphrase", PHRASE)])
def test_a_passphrase_on_the_command_line_is_refused_and_not_said_again(protected: Path, args: tuple[str, ...]) -> None:
    result = run("check", protected, *args)
    assert result.exit_code == 2
    assert not set(PHRASE.split()) & set(result.output.split())


def test_no_command_takes_a_passphrase_as_a_word() -> None:
    options = [p for c in main.commands.values() for p in c.params if isinstance(p, click.Option)]
    about = [p for p in options if "phrase" in "".join(p.opts)]
    assert about
    assert all(isinstance(option.type, Descriptor) for option in about)


def test_every_command_that_opens_a_file_has_the_option_and_names_the_variable() -> None:
    without = {"fenetre", "demo", "template", "guide"}
    for name, command in main.commands.items():
        has = any("--passphrase-fd" in p.opts for p in command.params)
        assert has == (name not in without), name
        if has:
            assert "COPS_PASSPHRASE" in run(name, "--help").stdout


def test_a_wrong_passphrase_is_a_1_without_a_hint_and_slow(protected: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(protection.time, "sleep", waited.append)
    nearly, far = (run("check", protected, COPS_PASSPHRASE=typed) for typed in (PHRASE[:-1], "a"))
    assert (nearly.exit_code, far.exit_code) == (1, 1)
    assert nearly.stderr == far.stderr
    assert waited == [protection.WRONG_SECONDS] * 2


def test_an_unprotected_file_asks_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.cops"
    create_file(path, CLAIRE).close()
    assert run("check", path, "--passphrase-fd", "999", COPS_PASSPHRASE=OTHER).exit_code == 0


def test_the_keyring_opens_the_file_and_gives_way_to_what_is_said(
    protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = protection.cle_pour(protected, PHRASE)
    monkeypatch.setattr(trousseau, "retrouver", lambda path: key)
    assert run("check", protected).exit_code == 0
    assert run("check", protected, COPS_PASSPHRASE=OTHER).exit_code == 1


def test_three_attempts_at_the_terminal(protected: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrase, "can_ask", lambda: True)
    monkeypatch.setattr(protection, "WRONG_SECONDS", 0)
    typed = iter([OTHER, OTHER, PHRASE])
    monkeypatch.setattr(phrase, "ask", lambda question: next(typed))
    third = run("check", protected)
    assert third.exit_code == 0
    assert third.stderr.count("n’ouvre pas") == 2
    monkeypatch.setattr(phrase, "ask", lambda question: OTHER)
    never = run("check", protected)
    assert never.exit_code == 1
    assert never.stderr.count("n’ouvre pas") == 3


def test_a_new_passphrase_that_was_mistyped_or_is_weak_is_asked_again(
    protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phrase, "can_ask", lambda: True)
    typed = iter([PHRASE, OTHER, PHRASE, "soleil", OTHER, OTHER])
    monkeypatch.setattr(phrase, "ask", lambda question: next(typed))
    result = run("protect", protected)
    assert result.exit_code == 0
    assert result.stderr.count("pas pareilles") == 1
    assert result.stderr.count("trop faible") == 1
    open_file(protected, CLAIRE, cle=protection.cle_pour(protected, OTHER)).close()


def test_after_three_new_passphrases_nothing_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrase, "can_ask", lambda: True)
    monkeypatch.setattr(phrase, "ask", lambda question: "soleil")
    result = run("new", tmp_path / "a.cops", "--name", "Claire Bonnefous", "--protect")
    assert result.exit_code == 1
    assert "troisième essai" in result.stderr
    assert not (tmp_path / "a.cops").exists()


def test_a_terminal_that_would_show_it_is_not_used(protected: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import getpass
    import warnings

    def shows(prompt: str) -> str:
        warnings.warn("no echo", getpass.GetPassWarning, stacklevel=1)
        return PHRASE

    monkeypatch.setattr(phrase, "can_ask", lambda: True)
    monkeypatch.setattr(getpass, "getpass", shows)
    result = run("check", protected)
    assert result.exit_code == 1
    assert "sans s’y montrer" in plain(result.stderr)
