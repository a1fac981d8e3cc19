"""The words of the index, and those within a slip of the finger of one that was typed.

They are read once from FTS5 (fts5vocab) and kept with the connection; what operations add since is added to them. Words
that went away stay: they find nothing. rapidfuzz is imported with the first typo, not at the start.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from cops_desktop.storage import search
from cops_desktop.storage.connection import Database

SHORT = 5  # letters up to which one slip is forgiven; two above
_LEAST = 3  # letters below which a word is taken as it is typed
_KEPT = 40  # words that are tried instead of one
_MANY = 2000  # entries changed since, above which all words are read again


class Vocabulaire:
    """Every word of the index that has letters alone, by length and by first letter."""

    def __init__(self, words: Iterable[str], operation: int) -> None:
        self.operation = operation
        self._all: set[str] = set()
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        self.add(words)

    def add(self, words: Iterable[str]) -> None:
        """Take more words in."""
        for word in words:
            if word.isalpha() and word not in self._all:
                self._all.add(word)
                self._by_length[len(word)].append(word)
                self._by_letter[word[0]].append(word)

    def proches(self, word: str) -> dict[str, int]:
        """What may have been meant, with the number of slips: « lefevre », or « lefev* » for a beginning."""
        length = len(word)
        if length < _LEAST or not word.isalpha():
            return {}
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = 1 if length <= SHORT else 2
        near = (self._by_length.get(n, ()) for n in range(max(_LEAST, length - slips), length + slips + 1))
        found: dict[str, int] = {}
        for words in near:
            hits = process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=_KEPT)
            found.update({hit: int(distance) for hit, distance, _ in hits if not hit.startswith(word)})
        if length >= SHORT:
            starts = {term[:length] for term in self._by_letter.get(word[0], ()) if len(term) > length}
            hits = process.extract(word, sorted(starts), scorer=OSA.distance, score_cutoff=1, limit=_KEPT)
            found.update({f"{hit}*": int(distance) for hit, distance, _ in hits if hit != word})
        return dict(sorted(found.items(), key=lambda item: item[1])[:_KEPT])


_kept: WeakKeyDictionary[Database, Vocabulaire] = WeakKeyDictionary()


def vocabulaire(db: Database) -> Vocabulaire:
    """The words of the index as it is now."""
    last = int(db.conn.execute("SELECT coalesce(max(rowid), 0) FROM operations").fetchone()[0])
    known = _kept.get(db)
    if known is None or known.operation > last:
        return adopt(db, Vocabulaire(_read(db), last))
    if known.operation < last:
        touched = search.touched_since(db, known.operation)
        if len(touched) > _MANY:
            return adopt(db, Vocabulaire(_read(db), last))
        rows = db.conn.execute(
            "SELECT nom || ' ' || autour || ' ' || notes FROM index_fiches WHERE cle IN "
            "(SELECT value FROM json_each(?))",
            (json.dumps(touched),),
        )
        known.add(word for (text,) in rows for word in text.split())
        known.operation = last
    return known


def is_known(db: Database) -> bool:
    """Whether the words were read for this connection, were it some operations ago."""
    return db in _kept


def adopt(db: Database, words: Vocabulaire) -> Vocabulaire:
    """Let a connection use words that another of the same file has read."""
    _kept[db] = words
    return words


def _read(db: Database) -> list[str]:
    """The words that have a letter first; a TEMP table over the index, which asks for the right to write."""
    if not db.conn.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = 'mots_de_l_index'").fetchone():
        reading = db.conn.execute("PRAGMA query_only").fetchone()[0]
        db.conn.execute("PRAGMA query_only = OFF")
        try:
            db.conn.execute("CREATE VIRTUAL TABLE temp.mots_de_l_index USING fts5vocab (main, index_mots, 'row')")
        finally:
            db.conn.execute(f"PRAGMA query_only = {reading}")
    rows = db.conn.execute("SELECT term FROM temp.mots_de_l_index WHERE term >= 'a' AND term < '{'")
    return [term for (term,) in rows]
