"""The file: the one place that opens it, with its checks, its version, and the operations that write to it.

One `.cops` file is one document, copied by USB key or a cloud folder while it is open: hence DELETE journal and FULL
synchronous (with WAL, a file copied alone after a crash loses rows).
"""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

from cops_desktop.domain.errors import FichierAbime, FormatAncien, PhraseDemandee, Refus
from cops_desktop.storage import history, migrations, search
from cops_desktop.storage.cipher import Cle, is_protected
from cops_desktop.storage.connection import (
    Database,
    connect,
    data_version,
    keep_copy,
    known_errors,
    write_transaction,
)
from cops_desktop.storage.drafts import draft_of, put
from cops_desktop.storage.verrou import Occupant, Verrou

APPLICATION_ID = 0x434F5053  # "COPS"


@dataclass(frozen=True, slots=True)
class Identite:
    """Who works: the laptop's random id, and the user's name."""

    poste: str
    nom: str


@dataclass(slots=True)
class Fichier:
    """An open file. A connection belongs to one thread; background work has its own, by `again`.

    `lettre`: this laptop's in this file, written down with its first operation. `cle`: of a protected file.
    `verrou`: the right to edit it, that only the services give. `occupant`: who has it, when it is not us. `raison`:
    the sentence for what keeps this laptop from editing any file. `sauvegarde`: it is a backup, open to be looked at.
    """

    path: Path
    db: Database
    identite: Identite
    lettre: str
    read_only: bool
    cle: Cle | None = field(default=None, repr=False)
    verrou: Verrou | None = field(default=None, repr=False)
    occupant: Occupant | None = None
    raison: str = ""
    sauvegarde: bool = False
    _borrows: bool = field(default=False, repr=False)
    _version: int | None = field(default=None, repr=False)

    @contextmanager
    def operation(self, label: str) -> Iterator[str]:
        """One use case = one transaction = one operation in the history (nothing is written if it raises).

        Yields the operation's id. Nested calls join the outer one. Raises Refus for the known failures (read-only,
        disk full, locked by another program, changed under us, a value that the file refuses).
        """
        if self.db.conn.in_transaction:
            yield history.current(self.db)
            return
        with self.alone():
            self.lettre = _claim_letter(self.db, self.identite)
            operation = history.begin(self.db, self.identite.poste, self.identite.nom, label)
            yield operation
            search.follow(self.db, operation)
            history.end(self.db, operation)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One transaction on the file that we know: nobody else writes until the end, or until the file is replaced.

        Raises Refus as `operation` does.
        """
        if self.read_only:
            raise Refus(self._why_read_only())
        with known_errors(self.path):
            history.follow(self.db)
            # What is written inside is ours, and no sign that another changed the file.
            with self.verrou.writing() if self.verrou is not None else nullcontext(), write_transaction(self.db):
                if self.verrou is not None:
                    self.verrou.confirm()
                yield

    @contextmanager
    def rewriting(self) -> Iterator["Fichier"]:
        """Work on a copy that takes this file's place at the end, packed: what was removed is not in its bytes.

        Whole or not at all: cut off at any moment, or when it raises, the file is as it was. Raises Refus.
        """
        try:
            with known_errors(self.path), draft_of(self.path) as draft, self.alone():
                with closing(connect(self.path, self.cle, read_only=True)) as source:
                    keep_copy(source, draft, self.cle)
                with closing(open_file(draft, self.identite, cle=self.cle)) as copy:
                    yield copy
                    copy.db.conn.execute("VACUUM")
                self.replace(draft, self.cle)
        except OSError as error:
            raise Refus(f"« {self.path.name} » n’a pas pu être réécrit : il est resté comme il était.") from error

    def written_by_others(self) -> bool:
        """Whether another connection wrote since this was last asked. False when the file does not answer."""
        present = data_version(self.db)
        if present is None:
            return False
        before, self._version = self._version, present
        return before not in (None, present)

    def answers(self) -> bool:
        """Whether the connection still reads its file: over a USB key that was pulled out and put back, it does not."""
        return data_version(self.db) is not None

    def yield_to(self, occupant: Occupant | None) -> None:
        """Only read from now on: another edits, or the right to edit is needed elsewhere."""
        self.read_only, self.occupant = True, occupant
        self._let_others_edit()

    def again(self, *, read_only: bool = False) -> "Fichier":
        """The same file over a connection of its own, for another thread, by the same key and right to edit.

        Nothing is looked at in the file but through SQLite: on POSIX, to close any other handle on it would drop the
        locks that another thread of this process holds.
        """
        _check_is_file(self.path)
        with known_errors(self.path):
            db = connect(self.path, self.cle, read_only=read_only or self.read_only)
            try:
                _prepare(db)
            except BaseException:
                db.close()
                raise
        return replace(self, db=db, read_only=read_only or self.read_only, _borrows=True)

    def replace(self, draft: Path, cle: Cle | None) -> None:
        """Inside `alone`: put a file that was made beside in this one's place, whole or not at all, and go on with it.

        Raises Refus when it cannot be; the present one is then open again.
        """
        try:
            # Whoever waits to write must find that the file is no longer there: the lock is let go once it is
            # replaced. Windows replaces no file that anybody has open, which comes to the same.
            if os.name == "nt":
                self.db.close()
            with _replacing(self.path):
                put(draft, self.path.resolve())
            self.cle = cle
        finally:
            self.db.close()
            fresh = open_file(self.path, self.identite, cle=self.cle)
            self.db, self.lettre = fresh.db, fresh.lettre
            if self.verrou is not None:
                self.verrou.note(replaced=True)

    def close(self) -> None:
        """Close the connection (open transactions are rolled back), and let others edit."""
        self.db.close()
        self._let_others_edit()

    def _let_others_edit(self) -> None:
        if self.verrou is not None and not self._borrows:
            self.verrou.release()
        self.verrou = None

    def _why_read_only(self) -> str:
        if self.occupant is not None:
            return (
                f"« {self.path.name} » est tenu par {self.occupant.qui} : il est ici en lecture seule, rien n’a été "
                "enregistré. Il se modifiera ici quand l’autre l’aura fermé."
            )
        return f"« {self.path.name} » est ouvert en lecture seule : rien n’a été enregistré. {self.raison}".strip()


KeepBefore = Callable[[Database, Cle | None], object]
"""Keeps a copy of an older file before it is migrated. Raises Refus when it cannot."""


def open_file(
    path: Path,
    identite: Identite,
    *,
    cle: Cle | None = None,
    read_only: bool = False,
    keep: KeepBefore | None = None,
) -> Fichier:
    """Open an existing file, migrating an older one after `keep` kept a copy of it (None: the caller has one).

    Raises Refus: absent, a folder, not a COPS file, newer than this program, locked; PhraseDemandee, PhraseFausse.
    """
    _check_is_file(path)
    with known_errors(path):
        cle = _fitting(path, cle)
        db = connect(path, cle, read_only=read_only)
        try:
            _check_identity(db, path)
            if not read_only:
                read_only = not _writable(path)
            if not read_only:
                migrations.bring_up_to_date(db, lambda: keep(db, cle) if keep else None)
            _check_version(db, path)
            _prepare(db)
            lettre = _letter_for(db, identite)
        except BaseException:
            db.close()
            raise
    return Fichier(path, db, identite, lettre, read_only, cle)


def create_file(path: Path, identite: Identite, lettre: str = "A", *, cle: Cle | None = None) -> Fichier:
    """Make an empty file, with this laptop as `lettre`. Raises Refus when something is there already."""
    check_place(path)
    if not (lettre.isascii() and lettre.isalpha() and lettre.isupper() and len(lettre) <= 2):
        raise Refus(f"« {lettre} » ne convient pas : la lettre d’un poste est une capitale, de A à Z.")
    try:
        with known_errors(path):
            db = connect(path, cle)
            try:
                db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrations.bring_up_to_date(db, lambda: None)
                _prepare(db)
                history.follow(db)
                with write_transaction(db):
                    db.conn.execute("INSERT INTO postes VALUES (?, ?, ?)", (identite.poste, lettre, identite.nom))
            except BaseException:
                db.close()
                raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Fichier(path, db, identite, lettre, False, cle)


def check_place(path: Path) -> None:
    """Raises Refus when the name of a new file is taken, or its folder is not there."""
    with _reachable(path):
        if path.exists():
            raise Refus(f"« {path.name} » existe déjà : choisissez un autre nom. Rien n’a été écrasé.")
        if not path.parent.is_dir():
            raise Refus(f"Le dossier « {path.parent} » n’existe pas : créez-le d’abord.")


def _prepare(db: Database) -> None:
    if db.conn.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
        db.conn.execute("PRAGMA journal_mode = DELETE")
    db.conn.execute("PRAGMA synchronous = FULL")
    history.wait_for_writing(db)


@contextmanager
def _reachable(path: Path) -> Iterator[None]:
    """Looking for a file may be refused too: a folder that belongs to another user, a name that is too long."""
    try:
        yield
    except OSError as error:
        raise Refus(f"« {path} » ne peut pas être ouvert : droits insuffisants, ou chemin impossible.") from error


def _check_is_file(path: Path) -> None:
    with _reachable(path):
        if path.is_dir():
            raise Refus(f"« {path.name} » est un dossier, pas un fichier COPS.")
        if not path.exists():
            raise Refus(f"« {path} » n’existe pas. Vérifiez le chemin, ou créez le fichier d’abord.")


def _fitting(path: Path, cle: Cle | None) -> Cle | None:
    """The key for this file: none for a plain one, whichever was given."""
    with _reachable(path):
        protected = is_protected(path)
    if not protected:
        return None
    if cle is None:
        raise PhraseDemandee(path.name)
    return cle


@contextmanager
def _replacing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refus(
            f"« {path.name} » n’a pas pu être remplacé : un autre programme le tient, ou son dossier est en lecture "
            "seule. Il est resté comme il était. Fermez les autres fenêtres qui le montrent, puis recommencez."
        ) from error


def _writable(path: Path) -> bool:
    try:
        with path.open("r+b"):
            return True
    except OSError:
        return False


def _check_identity(db: Database, path: Path) -> None:
    if db.conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise FichierAbime(f"« {path.name} » n’est pas un fichier COPS. Il n’a pas été modifié.")


def _check_version(db: Database, path: Path) -> None:
    version = db.conn.execute("PRAGMA user_version").fetchone()[0]
    if version > migrations.latest():
        raise Refus(
            f"« {path.name} » vient d’une version plus récente du programme (format {version}, connu ici : "
            f"{migrations.latest()}). Mettez le programme à jour ; le fichier n’a pas été modifié."
        )
    if version < migrations.latest():
        raise FormatAncien(
            f"« {path.name} » est d’un format ancien et en lecture seule : copiez-le pour le mettre à jour."
        )


def _letter_for(db: Database, identite: Identite) -> str:
    """This laptop's letter in this file; for an unknown laptop, the first that no laptop and no form bears (R5.8)."""
    row = db.conn.execute("SELECT lettre FROM postes WHERE id = ?", (identite.poste,)).fetchone()
    if row is not None:
        return str(row[0])
    used = {r[0] for r in db.conn.execute("SELECT lettre FROM postes UNION SELECT lettre FROM etats")}
    letters = [chr(c) for c in range(ord("A"), ord("Z") + 1)]
    return next(x for x in [*letters, *(a + b for a in letters for b in letters)] if x not in used)


def _claim_letter(db: Database, identite: Identite) -> str:
    """Write the letter down with the first operation: opening a file to look at it changes nothing in it."""
    lettre = _letter_for(db, identite)
    db.conn.execute("INSERT OR IGNORE INTO postes VALUES (?, ?, ?)", (identite.poste, lettre, identite.nom))
    return lettre


def check(fichier: Fichier) -> list[str]:
    """Verify the file; sentences for what is wrong, none when all is well."""
    problems = [
        f"Contenu abîmé : {row[0]}" for row in fichier.db.conn.execute("PRAGMA integrity_check") if row[0] != "ok"
    ]
    problems += [f"Référence perdue dans « {row[0]} »" for row in fichier.db.conn.execute("PRAGMA foreign_key_check")]
    gaps = fichier.db.conn.execute(
        "SELECT annee, lettre, count(*), max(numero) FROM etats WHERE numero IS NOT NULL GROUP BY annee, lettre"
    )
    problems += [
        f"Numéros d’états {annee}-{lettre} : {count} pour un dernier numéro {last}"
        for annee, lettre, count, last in gaps
        if count != last
    ]
    return problems
