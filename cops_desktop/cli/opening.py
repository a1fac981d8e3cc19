"""How a command opens the file that it names: whose it is, its passphrase, the right to edit it, its backup of the day.

`opens` gives a command its FICHIER and the options that go with it, as a `Named`: there is one way to open a file.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cops_desktop.cli import phrase
from cops_desktop.cli.kinds import FILE, Descriptor
from cops_desktop.domain.errors import FichierAbime, FormatAncien, PhraseDemandee, PhraseFausse, Refus
from cops_desktop.domain.words import typography

if TYPE_CHECKING:
    from cops_desktop.services.fichier import Fichier, Identite
    from cops_desktop.services.protection import Cle

WAIT_SECONDS = 10
_PAUSE = 0.2
_WAYS = (
    "Si le fichier est protégé : lit sa phrase secrète sur ce descripteur, une ligne. Sinon elle est prise dans la "
    f"variable {phrase.VARIABLE}, puis dans le trousseau du système, puis demandée."
)


def note(text: str) -> None:
    """Say something beside what the command does; its exit status stays what it is."""
    click.echo(typography(text), err=True)


def identity(name: str = "", fallback: str = "Sans nom") -> "Identite":
    """Who works on this laptop; the first command that says a name keeps it."""
    from dataclasses import replace

    from cops_desktop.services import laptop as settings
    from cops_desktop.services.fichier import Identite

    laptop = settings.load()
    if name and not laptop.utilisateur:
        laptop = replace(laptop, utilisateur=name)
        settings.save(laptop)
    return Identite(laptop.poste_id, name or laptop.utilisateur or fallback)


class Named:
    """A file as the command line names it, there or not, and where its passphrase is to be read."""

    def __init__(self, path: Path, descriptor: int | None = None) -> None:
        self.path = path
        self._descriptor = descriptor

    @cached_property
    def phrase(self) -> str | None:
        """The passphrase that the command was given; None when it was given none."""
        return phrase.given(self._descriptor, phrase.VARIABLE)

    @contextmanager
    def reading(self) -> "Iterator[Fichier]":
        """The file open to be read, whoever edits it. One of an older format is brought up to date first."""
        from cops_desktop.services.fichier import open_file

        cle = self.key()
        try:
            fichier = open_file(self.path, identity(), cle=cle, read_only=True)
        except FormatAncien:
            fichier = self._when_free(cle)
        try:
            yield fichier
        finally:
            fichier.close()

    @contextmanager
    def editing(self, *, backup: bool = True, known: "Cle | None" = None) -> "Iterator[Fichier]":
        """The file open to be written, backed up once a day. Raises Refus: another holds it, or it cannot be written.

        `backup`: False for what makes its own. `known`: a key to open it with, when it was derived for this file.
        """
        fichier = self._when_free(known if self.fits(known) else self.key())
        try:
            _check_writable(fichier)
            if backup:
                back_up(fichier)
            yield fichier
        finally:
            fichier.close()

    def key(self, path: Path | None = None) -> "Cle | None":
        """The key of this file, or of another that the same command names; None when it is not protected.

        From what the command was given, else the system's keyring, else the terminal. Raises PhraseFausse, Refus.
        """
        from cops_desktop.services import protection

        path = path or self.path
        try:
            if not protection.is_protected(path):
                return None
        except OSError:
            return None  # opening says what is wrong with it
        if self.phrase is not None:
            return protection.cle_pour(path, self.phrase)
        return protection.cle_gardee(path) or _asked(path)

    def fits(self, cle: "Cle | None") -> bool:
        """Whether a key was derived for this file: one that does not open it then tells that it is damaged."""
        from cops_desktop.storage.cipher import is_protected, key_fits

        try:
            return cle is not None and is_protected(self.path) and key_fits(cle, self.path)
        except OSError:
            return False

    def _when_free(self, cle: "Cle | None") -> "Fichier":
        """The file open to be edited, once nobody else does. Raises Refus when that takes too long."""
        from cops_desktop.services.fichier import open_file

        who = identity()
        deadline, told = time.monotonic() + WAIT_SECONDS, False
        while True:
            try:
                fichier = open_file(self.path, who, cle=cle)
            except (PhraseDemandee, PhraseFausse):
                if not told:
                    raise
                cle = self.key()  # whoever held it changed its passphrase meanwhile
                continue
            occupant = fichier.occupant
            if occupant is None:
                return fichier
            fichier.close()
            if time.monotonic() > deadline:
                raise Refus(
                    f"« {self.path.name} » est resté occupé : rien n’a été écrit. Fermez-le là où il est ouvert, ou "
                    "attendez que l’autre commande ait fini, puis recommencez."
                )
            if not told:
                note(
                    f"« {self.path.name} » est tenu par {occupant.qui}. Attente qu’il se libère, {WAIT_SECONDS} "
                    "secondes au plus…"
                )
                told = True
            time.sleep(_PAUSE)


def opens(command: Callable[..., None]) -> Callable[..., None]:
    """A command that opens a file: its first argument, FICHIER, comes as a Named, and it has --passphrase-fd."""

    @click.argument("fichier", type=FILE)
    @click.option("--passphrase-fd", type=Descriptor(), help=_WAYS)
    @wraps(command)
    def opening(fichier: Path, passphrase_fd: int | None, **others: Any) -> None:
        command(fichier=Named(fichier, passphrase_fd), **others)

    return opening


def back_up(fichier: "Fichier") -> None:
    """The backup of the day, when it is due; what goes wrong with it is said, and stops nothing.

    Raises FichierAbime: it is the file that is damaged, and writing to it would only make it worse.
    """
    from cops_desktop.services import sauvegardes

    try:
        made = sauvegardes.du_jour(fichier)
    except FichierAbime:
        raise
    except Refus as refus:
        note(f"Note : {refus}")
        return
    if made is not None and made.avertissement:
        note(f"Note : {made.avertissement}")


def _check_writable(fichier: "Fichier") -> None:
    name = fichier.path.name
    if fichier.sauvegarde:
        raise Refus(
            f"« {name} » est une sauvegarde : elle se lit et ne se modifie pas. Pour continuer avec ce qu’elle "
            "contient, restaurez-la (cops-desktop restore)."
        )
    if fichier.read_only:
        refused = f"« {name} » ou son dossier est en lecture seule : rien n’a été écrit. Copiez-le ailleurs."
        raise Refus(fichier.raison or refused)
    dead = fichier.verrou.mort if fichier.verrou is not None else None
    if dead is not None and not dead.ici:
        note(f"Note : {dead.qui}, tenait ce fichier et ne répond plus. Il est repris ici.")


def _asked(path: Path) -> "Cle":
    """The key by the passphrase that is typed, three attempts. Raises PhraseFausse; Refus when nobody can be asked."""
    from cops_desktop.services import protection

    if not phrase.can_ask():
        raise Refus(
            f"« {path.name} » est protégé : il faut sa phrase secrète. Rien n’a été fait.",
            (phrase.ways(phrase.VARIABLE),),
        )
    question = f"Phrase secrète de « {path.name} »"
    for _ in range(phrase.ATTEMPTS - 1):
        try:
            return protection.cle_pour(path, phrase.ask(question))
        except PhraseFausse as fausse:
            note(fausse.message)
    return protection.cle_pour(path, phrase.ask(question))
