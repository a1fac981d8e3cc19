"""What is kept of a file says of which tables it is made: one that is left out would be seen too late."""

import sys
from collections.abc import Callable, Collection, Hashable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from cops_desktop.services import barometre, comites, comptes, mises_en_relation
from cops_desktop.services.accompagnements import liste as accompagnements
from cops_desktop.services.copil import lecture as copil
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.engagements import charte, contributions
from cops_desktop.services.engagements import liste as engagements
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.rencontres import liste as rencontres
from cops_desktop.storage import annuaire, memoire
from cops_desktop.storage.connection import Database
from cops_desktop.storage.copil import mandats
from tests.demo import open_demo

# The counts follow presences and meetings by themselves, row by row; of persons, committees read the order of binômes.
_FOLLOWED = {"comptes des réunions": {"presences", "rencontres", "personnes"}, "rencontres en liste": {"personnes"}}
_NOT_OURS = {"sqlite_master", "sqlite_schema", "json_each", "changes", "operations"}


@pytest.fixture
def fichier(tmp_path: Path) -> Iterator[Fichier]:
    with closing(open_demo(tmp_path)) as found:
        yield found


@contextmanager
def _reads(db: Database, around: list[set[str]]) -> Iterator[set[str]]:
    """The tables that are read inside, also by what is kept inside; `around`: those of what this is a part of."""
    around.append(set())

    def look(action: int, table: str | None, *_: object) -> int:
        if action == sqlite3.SQLITE_READ and table:
            for seen in around:
                seen.add(table)
        return int(sqlite3.SQLITE_OK)

    db.conn.set_authorizer(look)
    try:
        yield around[-1]
    finally:
        around.pop()
        db.conn.set_authorizer(look if around else None)


def name_of(cle: Hashable) -> str:
    """What it is called, whatever the day or the year."""
    return str(cle[0] if isinstance(cle, tuple) else cle)


def _engagement(fichier: Fichier) -> str:
    return charte.suivis(fichier, DEMO_DAY)[0].id


READERS: dict[str, Callable[[Fichier], object]] = {
    "names": lambda f: annuaire.noms(f.db),
    "committees": comites.les_comites,
    "periods": comites.toutes_les_periodes,
    "counts": comptes.comptes,
    "meetings": lambda f: rencontres(f, DEMO_DAY),
    "engagements": lambda f: engagements.lignes(f, DEMO_DAY),
    "charter": lambda f: [membre.suivi for membre in charte.suivis(f, DEMO_DAY)],
    "contributions": lambda f: contributions.propositions(f, _engagement(f), DEMO_DAY),
    "projects": lambda f: accompagnements.lignes(f, DEMO_DAY),
    "requests": lambda f: mises_en_relation.demandes(f, DEMO_DAY),
    "campaign": lambda f: barometre.campagne(f, barometre.annees(f)[0]),
    "board": lambda f: [copil.tableau(f, item.id, DEMO_DAY) for item in mandats(f.db)],
}


@pytest.mark.parametrize("name", READERS)
def test_what_is_kept_names_every_table_that_it_reads(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    asked: list[Hashable] = []
    around: list[set[str]] = []

    def spy(db: Database, cle: Hashable, tables: Collection[str], lire: Callable[[], Any]) -> Any:
        asked.append(cle)
        with _reads(db, around) as seen:
            found = lire()
        if tables:
            assert seen - {*tables} - _NOT_OURS - _FOLLOWED.get(name_of(cle), set()) == set(), cle
        return found

    for module in [m for key, m in sys.modules.items() if key.startswith("cops_desktop.")]:
        if getattr(module, "garder", None) is memoire.garder and module is not memoire:
            monkeypatch.setattr(module, "garder", spy)
    READERS[name](fichier)
    assert asked


@pytest.mark.parametrize("name", READERS)
def test_what_is_kept_is_given_again_as_it_is(fichier: Fichier, name: str) -> None:
    first = READERS[name](fichier)
    assert READERS[name](fichier) == first or name == "committees"
