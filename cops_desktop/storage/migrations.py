"""Migrations: numbered `.sql` files, forward only, each in one transaction (sqlite-utils' Migrations)."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cops_desktop.domain.errors import Refus
from cops_desktop.paths import migrations_dir
from cops_desktop.storage import search
from cops_desktop.storage.connection import Database, complete_statement

if TYPE_CHECKING:
    import sqlite_utils


@cache
def _scripts() -> tuple[tuple[int, Path], ...]:
    found = [(int(p.name[:4]), p) for p in sorted(migrations_dir().glob("*.sql")) if re.match(r"\d{4}_", p.name)]
    if [n for n, _ in found] != list(range(1, len(found) + 1)):
        raise RuntimeError(f"migrations are not numbered 1, 2, 3…: {[p.name for _, p in found]}")
    return tuple(found)


def latest() -> int:
    """The number of the last migration: the version of the file that this program writes."""
    return _scripts()[-1][0]


def statements(script: str) -> list[str]:
    """The statements of a script, triggers whole (`executescript` would commit)."""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    if re.sub(r"--[^\n]*", "", pending).strip():
        raise ValueError(f"unfinished statement: {pending[:80]!r}")
    return found


def bring_up_to_date(db: Database, keep: Callable[[], object]) -> None:
    """Apply what is missing, after `keep` kept a copy of an older file. Newer files are left alone."""
    version = int(db.conn.execute("PRAGMA user_version").fetchone()[0])
    if version >= latest():
        return
    if version:
        keep()
    from sqlite_utils import Migrations

    migrations = Migrations("cops")
    for number, script in _scripts():
        if number > version:
            migrations(name=script.stem)(_applier(db, number, script))
    migrations.apply(db.utils)
    if db.conn.execute("PRAGMA foreign_key_check").fetchone():
        raise Refus("La mise à jour du fichier a échoué à la vérification. La copie faite avant est intacte.")


def _applier(db: Database, number: int, script: Path) -> Callable[["sqlite_utils.Database"], None]:
    def apply(_: "sqlite_utils.Database") -> None:
        for statement in statements(script.read_text(encoding="utf-8")):
            db.conn.execute(statement)
        if number == latest():
            search.rebuild(db)
        db.conn.execute(f"PRAGMA user_version = {number}")

    return apply
