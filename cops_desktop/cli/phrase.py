"""Where a passphrase comes from: a file descriptor, the environment, or the terminal. Never the command line."""

import os
import sys
from collections.abc import Callable

import click

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import typography

VARIABLE = "COPS_PASSPHRASE"
NEW_VARIABLE = "COPS_NEW_PASSPHRASE"
ATTEMPTS = 3


def given(descriptor: int | None, variable: str) -> str | None:
    """What a file descriptor says, else the environment; None when neither was meant. Raises Refus: nothing there."""
    if descriptor is not None:
        return _line(descriptor)
    said = os.environ.get(variable)
    return _text(os.fsencode(said)) if said else None


def ways(variable: str, option: str = "--passphrase-fd") -> str:
    """How to give a passphrase, for who gave none."""
    return (
        f"Donnez-la par la variable d’environnement {variable}, ou par l’option {option} N (lue sur le descripteur N), "
        "ou tapez-la dans un terminal."
    )


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty()


def ask(question: str) -> str:
    """Ask at the terminal, without showing what is typed. Raises Refus when the terminal would show it."""
    import getpass
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(typography(f"{question} : "))
        except (getpass.GetPassWarning, UnicodeDecodeError) as error:
            raise Refus(
                "La phrase secrète ne peut pas être lue sur ce terminal sans s’y montrer. Donnez-la par la variable "
                f"{VARIABLE} ou par l’option --passphrase-fd."
            ) from error


def ask_twice(nom: str, check: Callable[[str], None]) -> str:
    """Ask for a new passphrase for the file `nom` that `check` does not refuse, until the two are equal.

    Raises Refus after three attempts.
    """
    say = "Prenez quatre ou cinq mots sans rapport entre eux. Ce que vous tapez ne s’affiche pas."
    for _ in range(ATTEMPTS):
        click.echo(typography(say), err=True)
        chosen = ask(f"Nouvelle phrase secrète de « {nom} »")
        try:
            check(chosen)
        except Refus as refus:
            say = refus.message
            continue
        if chosen == ask("La même, une seconde fois"):
            return chosen
        say = "Les deux ne sont pas pareilles : recommencez."
    raise Refus(f"{say} C’était le troisième essai : rien n’a été fait.")


def _line(descriptor: int) -> str:
    """One line, byte by byte: what follows it is left for whoever reads next from the same descriptor."""
    read = bytearray()
    try:
        while (byte := os.read(descriptor, 1)) not in (b"", b"\n"):
            read += byte
    except OSError as error:
        raise click.UsageError(f"Le descripteur {descriptor} n’est pas ouvert : rien ne peut y être lu.") from error
    line = _text(bytes(read).removesuffix(b"\r"))
    if not line:
        raise Refus(f"Le descripteur {descriptor} n’a pas donné de phrase secrète. Rien n’a été changé.")
    return line


def _text(said: bytes) -> str:
    try:
        return said.decode()
    except UnicodeDecodeError as error:
        raise Refus("La phrase secrète reçue n’est pas écrite en UTF-8. Rien n’a été changé.") from error
