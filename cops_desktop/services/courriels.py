"""E-mail drafts, whatever they are about: who can be written to, who writes, and the new folder that they go into.

Nothing is sent from here. Writing drafts and noting that they were written happen both or neither: `dossier_neuf` goes
around the operation, and takes its folder back when the operation then fails.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cops_desktop.documents.letterhead import Entete
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.words import format_date, format_phone
from cops_desktop.exchange.calendar import Contact
from cops_desktop.exchange.mail import usable
from cops_desktop.exchange.plain import file_name
from cops_desktop.exchange.tables.atomic import free_folder, write_folder

TRANCHE = 80  # addresses in one message: many providers refuse a hundred, or take the message for junk
Step = Callable[[int, int, str], object]  # how many are done, of how many, and which comes


@dataclass(frozen=True, slots=True)
class Preparation:
    """What was written: where, how many drafts; `sans`: the names of those who have no e-mail."""

    dossier: Path
    nombre: int
    sans: tuple[str, ...]


def email_of(person: Personne) -> str:
    """The first e-mail of a person that can be written to; "" when there is none."""
    return next((email for email in person.emails if usable(email)), "")


def joignables(personnes: Sequence[Personne]) -> list[Personne]:
    """Those of whom an e-mail is known that can be written to."""
    return [p for p in personnes if email_of(p)]


def tranches(people: Sequence[Personne]) -> list[list[Contact]]:
    """The addresses of those who can be written to, each once, as each message in *copie cachée* holds them."""
    addresses = [Contact(email) for email in {email_of(p).casefold(): email_of(p) for p in people}.values()]
    return [addresses[start : start + TRANCHE] for start in range(0, len(addresses), TRANCHE)]


def expediteur(own: Entete) -> Contact | None:
    """Who writes; None when the letterhead has no e-mail that can be written to."""
    return Contact(own.email, own.organisme) if usable(own.email) else None


def signature(own: Entete) -> str:
    """What stands at the end of every message."""
    return "\n".join(filter(None, (own.organisme, format_phone(own.telephone), own.email)))


@contextmanager
def dossier_neuf(parent: Path, titre: str, jour: date) -> Iterator[Callable[[Mapping[str, bytes]], Path]]:
    """What writes files into a new folder of `parent`, named by a title and a day; when what follows fails, it goes."""
    with ExitStack() as undo:

        def put(contents: Mapping[str, bytes]) -> Path:
            where = free_folder(parent, file_name(f"{titre} – {format_date(jour).replace('/', '-')}"))
            write_folder(where, contents)
            undo.callback(shutil.rmtree, where, ignore_errors=True)
            return where

        yield put
        undo.pop_all()
