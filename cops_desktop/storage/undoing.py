"""Undoing an operation: putting back every row that it changed, or saying exactly what keeps it from being undone."""

import json
from collections.abc import Collection, Mapping, Sequence

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.historique import Changement, Geste, Rang, compte, fait, net, tete
from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.connection import Database, refused_values
from cops_desktop.storage.history import Operation
from cops_desktop.storage.paiements import payees_a_un_autre

Place = tuple[str, str]  # table, key
_ECHANGES = {"ateliers": "lettre"}  # table → a column that two rows may have exchanged in one operation
SAID = 4  # operations that a refusal names: one undoes them from the newest, and asks again


class Retenue(Refus):
    """Why an operation is not undone; `operations` are those to undo first, newest first."""

    def __init__(self, message: str, operations: Sequence[Operation] = ()) -> None:
        self.operations = tuple(operations)
        super().__init__(message, tuple(_said(self.operations)))


def _said(operations: Sequence[Operation]) -> list[str]:
    said = [f"« {o.label} », {o.by}, le {moment_court(o.at)}" for o in operations[:SAID]]
    rest = len(operations) - SAID
    return said if rest <= 0 else [*said, f"et {rest} de plus"]


def revert(db: Database, operation: Operation) -> None:
    """Put back every row that `operation` changed, inside the running (new) operation.

    Raises Retenue: frozen, changed since, something depends on it. Raises Refus when the file refuses a value.
    """
    _check_nobody_erased(db, operation)
    changes = net(reading.changes(db, operation.id))
    _check_not_frozen(changes)
    now = reading.present(db, reading.grouped((c.table, c.cle) for c in changes))
    changed = {(c.table, c.cle) for c in changes if now.get((c.table, c.cle)) != c.apres}
    if any(table == "etats" and _frozen(now.get((table, key))) for table, key in changed):
        raise Retenue(_DEPUIS)
    if changed:
        raise Retenue(*_first(db, operation, changed, "Ces données ont changé depuis"))
    _check_nothing_depends(db, operation, changes)
    _check_no_move_came_after(db, operation, changes)
    _check_parents_are_there(db, operation, changes)
    _check_contents_are_there(db, changes)
    doubtful = _doubtful_decisions(db, changes)
    db.conn.execute("PRAGMA defer_foreign_keys = ON")
    with refused_values():
        _put_aside(db, changes)
        for change in reversed(changes):
            _restore(db, change)
    _check_decisions_hold(db, operation, _doubtful_decisions(db, changes) - doubtful)
    _check_nobody_is_paid_for_another(db, changes)


def _put_aside(db: Database, changes: Sequence[Changement]) -> None:
    """Rows that exchanged what only one of them may bear at a time leave it before each takes its own back."""
    for change in changes:
        column = _ECHANGES.get(change.table)
        if column and change.avant and change.apres and change.avant[column] != change.apres[column]:
            db.conn.execute(f'UPDATE "{change.table}" SET "{column}" = id WHERE id = ?', (change.cle,))


def _restore(db: Database, change: Changement) -> None:
    table, before = change.table, change.avant
    if before is None:
        db.conn.execute(f'DELETE FROM "{table}" WHERE id = ?', (change.cle,))
        return
    names = ", ".join(f'"{c}"' for c in before)
    marks = ", ".join("?" for _ in before)
    if change.apres is not None:
        db.conn.execute(f'UPDATE "{table}" SET ({names}) = ({marks}) WHERE id = ?', (*before.values(), change.cle))
    else:
        db.conn.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(before.values()))


# Who was erased --------------------------------------------------------------------------------------------------
def _check_nobody_erased(db: Database, operation: Operation) -> None:
    """§9: what was erased does not come back, whole or in part."""
    if reading.erased(db, operation.id):
        raise Retenue(
            "Elle touche une personne anonymisée : ses données ont été effacées pour toujours, rien ne permet de les "
            "remettre. Ce qui concerne d’autres personnes se corrige à la main."
        )


# What was validated ----------------------------------------------------------------------------------------------
_FIGE = {
    Avancement.ANNULE: "Un état annulé est figé : préparez de nouveau les états, ce qui est dû y sera proposé.",
    Avancement.PAYE: "Un état payé est figé : corrigez la réunion, la différence ira sur le prochain état.",
}
_VALIDE = "Un état validé est figé : il ne se défait pas, il s’annule, avec un motif, dans Paiements."
_DEPUIS = "Un état a été validé depuis : il est figé. Il ne se défait pas, il s’annule, avec un motif, dans Paiements."
_REUNI = (
    "Un état validé depuis paie ce que la fusion a réuni : il est figé. Il ne se défait pas, il s’annule, avec un "
    "motif, dans Paiements."
)
_CORRIGER = "un état validé est figé. Corrigez plutôt, la différence ira sur le prochain état."


def _check_not_frozen(changes: Sequence[Changement]) -> None:
    """R5.8: what was validated is cancelled, never undone."""
    for change in changes:
        if change.table != "etats":
            continue
        before, after = ((row or {}).get("etat") for row in (change.avant, change.apres))
        last = after or before
        if before != after and last != Avancement.BROUILLON:
            raise Retenue(_FIGE.get(Avancement(str(last)), _VALIDE))


def _check_nobody_is_paid_for_another(db: Database, changes: Sequence[Changement]) -> None:
    """Two merged entries become two again only while no form paid the one for what the other did (R5.8)."""
    if any(c.table == "fusions" for c in changes) and payees_a_un_autre(db):
        raise Retenue(_REUNI)


def _frozen(row: Rang | None) -> bool:
    return row is not None and row["etat"] != Avancement.BROUILLON


# What depends on it ----------------------------------------------------------------------------------------------
def _check_nothing_depends(db: Database, operation: Operation, changes: Sequence[Changement]) -> None:
    """What would go away must not be what something else stands on, by cascade either: one does not see it go."""
    going = reading.grouped((c.table, c.cle) for c in changes if c.avant is None)
    standing: dict[Place, Rang] = {}
    for child, column, parent in reading.references_between(db):
        if going.get(parent):
            found = _children(db, child, column, going[parent])
            standing.update({p: row for p, row in found.items() if p[1] not in going.get(child, ())})
    leaving = {(c.table, c.cle): c.avant for c in changes if c.avant is not None}
    standing = {p: row for p, row in standing.items() if not _lets_go(leaving.get(p), going)}
    if standing:
        heads = {_head(place, row, going) for place, row in standing.items()}
        sentence = f"{_counted(heads)} en {'dépend' if len(heads) == 1 else 'dépendent'}"
        if any(table == "lignes" for table, _ in standing):
            raise Retenue(f"{sentence}, et {_CORRIGER}")
        raise Retenue(*_first(db, operation, standing, sentence))


def _children(db: Database, child: str, column: str, parents: Collection[str]) -> dict[Place, Rang]:
    sql = f'SELECT id FROM "{child}" WHERE "{column}" IN (SELECT value FROM json_each(?))'
    keys = [key for (key,) in db.conn.execute(sql, (json.dumps(list(parents)),))]
    return reading.present(db, {child: keys}) if keys else {}


def _check_no_move_came_after(db: Database, operation: Operation, changes: Sequence[Changement]) -> None:
    """R6.3: a project's change of stage is not undone under the one that came after it."""
    going = {c.cle: c.apres for c in changes if c.table == "mouvements" and c.avant is None and c.apres is not None}
    later: set[Place] = set()
    for row in going.values():
        sql = "SELECT id FROM mouvements WHERE accompagnement = ? AND le > ?"
        found = db.conn.execute(sql, (row["accompagnement"], row["le"])).fetchall()
        later |= {("mouvements", key) for (key,) in found if key not in going}
    if later:
        raise Retenue(*_first(db, operation, later, "Un changement d’étape est venu depuis"))


def _doubtful_decisions(db: Database, changes: Sequence[Changement]) -> frozenset[str]:
    """R6.3: decisions before their request, twice on a day, or of another day than that of their CoPil."""
    if not {"accompagnements", "examens", "rencontres"}.intersection(c.table for c in changes):
        return frozenset()
    sql = (
        "SELECT e.id FROM examens e JOIN accompagnements a ON a.id = e.accompagnement "
        "LEFT JOIN rencontres r ON r.id = e.rencontre WHERE e.le < a.demande_le "
        "OR r.date <> e.le OR r.annulee_le IS NOT NULL OR r.nature <> ? "
        "OR EXISTS (SELECT 1 FROM examens o WHERE o.accompagnement = a.id AND o.le = e.le AND o.id <> e.id)"
    )
    return frozenset(key for (key,) in db.conn.execute(sql, (COPIL,)))


def _check_decisions_hold(db: Database, operation: Operation, doubtful: Collection[str]) -> None:
    """What the CoPil decided since stands on the day of the request, and on that of the meeting."""
    if doubtful:
        places = {("examens", key) for key in doubtful}
        raise Retenue(*_first(db, operation, places, "Une décision du CoPil a été notée depuis"))


def _lets_go(before: Rang | None, going: Mapping[str, Collection[str]]) -> bool:
    """Whether a row that is put back as it was no longer names anything that goes away."""
    gone = {key for keys in going.values() for key in keys}
    return before is not None and not gone & {value for column, value in before.items() if column != "id"}


def _head(place: Place, row: Rang, going: Mapping[str, Collection[str]]) -> Place:
    """The thing to which a row belongs, unless that goes away: « 1 état » rather than its three lines."""
    head = tete(*place, row)
    return place if head[1] in going.get(head[0], ()) else head


def _counted(places: Collection[Place]) -> str:
    """« 3 présences et 1 état »."""
    words = [compte(table, len(keys)) for table, keys in sorted(reading.grouped(places).items())]
    return " et ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _check_parents_are_there(db: Database, operation: Operation, changes: Sequence[Changement]) -> None:
    """What would come back must find what it names."""
    back = [c for c in changes if c.avant is not None]
    coming = {(c.table, c.cle) for c in back}
    named: set[Place] = set()
    for child, column, parent in reading.references_between(db):
        named |= {(parent, str(c.avant[column])) for c in back if c.table == child and c.avant and c.avant[column]}
    wanted = named - coming
    missing = wanted - reading.present(db, reading.grouped(wanted)).keys()
    if missing:
        counts = reading.grouped(missing)
        words = [compte(table, len(keys), fait(table, Geste.RETRAIT)) for table, keys in sorted(counts.items())]
        raise Retenue(*_first(db, operation, missing, f"Depuis : {', '.join(words)}"))


def _check_contents_are_there(db: Database, changes: Sequence[Changement]) -> None:
    """The history keeps the names of documents, not their bytes: those that none had any more went with an erasure."""
    back = [c.avant for c in changes if c.table == "documents" and c.avant is not None]
    kept = {key for (key,) in db.conn.execute("SELECT id FROM contenus")} if back else set()
    gone = sorted(str(rang["nom"]) for rang in back if rang["empreinte"] not in kept)
    if gone:
        raise Retenue(
            f"« {gone[0]} » ne revient plus : les documents retirés sont oubliés pour de bon quand une personne est "
            "effacée."
        )


# What to undo first ----------------------------------------------------------------------------------------------
def _first(db: Database, operation: Operation, places: Collection[Place], sentence: str) -> tuple[str, list[Operation]]:
    """The sentence, and the operations on these rows after `operation` that are in force, newest first."""
    later = _later(db, operation, places)
    return (f"{sentence}. Annulez d’abord :" if later else f"{sentence}."), later


def _later(db: Database, operation: Operation, places: Collection[Place]) -> list[Operation]:
    """What is done and undone again comes to nothing; what is in force is said once, by its first name."""
    later = {o.id: o for o in reading.later(db, operation, reading.changing(db, reading.grouped(places)))}
    undone = {o.undoes: o.id for o in later.values() if o.undoes is not None}
    roots = [o for o in later.values() if o.undoes not in later]
    return [root for root in roots if _steps(root.id, undone) % 2 == 0]


def _steps(key: str, undone: Mapping[str, str]) -> int:
    """How many times an operation was undone and done again."""
    steps = 0
    while key in undone:
        key, steps = undone[key], steps + 1
    return steps
