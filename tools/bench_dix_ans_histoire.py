"""The history of the file of ten years: who noted what, as the program would have (see `bench_dix_ans`)."""

from collections.abc import Sequence

from cops_desktop.storage.connection import Database
from cops_desktop.storage.history import columns_of, row_json
from cops_desktop.storage.keys import new_key
from tools.bench_recherche import WHO

# What is one operation, its label, its day, and which rows it added: table, column that leads back to it.
_ADDED = (
    ("SELECT id, 'Ajouter une fiche', coalesce(annuaire_le, '2016-12-02') FROM personnes", "personnes", "id"),
    ("SELECT id, 'Ajouter une structure', '2016-12-02' FROM structures", "structures", "id"),
    ("SELECT id, 'Nouveau CoTec', debut FROM cotecs", "cotecs", "id"),
    ("SELECT id, 'Noter une signature', signe_le FROM engagements", "engagements", "id"),
    ("SELECT id, 'Noter les présences : ' || titre, date FROM rencontres", "presences", "rencontre"),
    ("SELECT id, 'Valider un état', valide_le FROM etats WHERE numero IS NOT NULL", "etats", "id"),
)
_STEPS = (("signe_le", "validé", "signé"), ("transmis_le", "signé", "transmis"), ("paye_le", "transmis", "payé"))


def fill(db: Database, team: Sequence[str]) -> None:
    """An operation for each, in the order of their days, with the rows that it wrote."""
    first = db.conn.execute("SELECT max(seq) FROM operations").fetchone()[0]
    db.conn.execute("UPDATE operations SET at = '2016-12-01T08:00:00+00:00'")
    db.conn.execute("CREATE TEMP TABLE faites (operation TEXT, cle TEXT, genre INTEGER, jour TEXT, label TEXT)")
    for genre, (query, _, _) in enumerate(_ADDED):
        rows = [(new_key(), *row[:1], genre, *row[:0:-1]) for row in db.conn.execute(query).fetchall()]
        db.conn.executemany("INSERT INTO faites VALUES (?, ?, ?, ?, ?)", rows)
    for n, (column, _, word) in enumerate(_STEPS):
        found = db.conn.execute(f"SELECT id, {column} FROM etats WHERE {column} IS NOT NULL").fetchall()
        label = f"Noter 1 état : {word}"
        steps = [(new_key(), key, len(_ADDED) + n, day, label) for key, day in found]
        db.conn.executemany("INSERT INTO faites VALUES (?, ?, ?, ?, ?)", steps)
    done = db.conn.execute("SELECT operation, jour, label FROM faites WHERE jour <= '2026-11-22' ORDER BY jour, genre")
    rows = [
        (key, WHO.poste, seq, f"{day}T09:{seq % 60:02}:00+00:00", team[seq % len(team)], label, None)
        for seq, (key, day, label) in enumerate(done.fetchall(), first + 1)
    ]
    db.conn.executemany("INSERT INTO operations VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    _changes(db)


def _changes(db: Database) -> None:
    """What each operation wrote: a row added, or a form one step further."""
    into = 'INSERT INTO changes (operation, seq, "table", "row", before, after) '
    these = "FROM faites f JOIN operations o ON o.id = f.operation"
    for genre, (_, table, back) in enumerate(_ADDED):
        after = row_json(columns_of(db, table), "t.")
        db.conn.execute(
            f"{into} SELECT f.operation, row_number() OVER (PARTITION BY f.operation ORDER BY t.id), '{table}', t.id, "
            f'NULL, {after} {these} JOIN "{table}" t ON t."{back}" = f.cle WHERE f.genre = ?',
            (genre,),
        )
    whole = row_json(columns_of(db, "etats"), "t.")
    for n, (column, before, after) in enumerate(_STEPS):
        db.conn.execute(
            f"{into} SELECT f.operation, 1, 'etats', t.id, json_set({whole}, '$.etat', ?, '$.{column}', NULL), "
            f"json_set({whole}, '$.etat', ?) {these} JOIN etats t ON t.id = f.cle WHERE f.genre = ?",
            (before, after, len(_ADDED) + n),
        )
