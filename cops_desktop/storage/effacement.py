"""Taking one person out of the file for good: their rows, what the history keeps of them, their name in its labels.

Runs inside an operation whose own changes are taken out too. What remains of an operation that touched the person is a
mark, a change from nothing to nothing on the row of « anonymisations »: by it undoing knows why it may not.
"""

import json
from collections.abc import Callable, Collection, Mapping
from enum import Enum, auto

from cops_desktop.domain.words import sort_key
from cops_desktop.storage import droits
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.connection import Database
from cops_desktop.storage.history import current
from cops_desktop.storage.rows import Value

ANONYME = "Personne anonymisée"


class Sort(Enum):
    """What becomes of the rows of a table that belong to somebody who is erased."""

    RETIRER = auto()
    VIDER = auto()  # the row stays, its columns of `VIDES` are emptied
    RETIRER_SI_LIBRE = auto()  # removed, unless a frozen line stands on it: emptied then
    GARDER = auto()


# Every table of which rows belong to a person: a test walks the schema and asks for each.
SORTS: Mapping[str, Sort] = {
    "personnes": Sort.VIDER,
    "personne_mots": Sort.RETIRER,
    "km_ouverture": Sort.RETIRER,
    "consentements": Sort.RETIRER,
    "equipe": Sort.RETIRER,
    "liens": Sort.RETIRER,
    "propositions": Sort.RETIRER,
    "accompagnement_personnes": Sort.RETIRER,
    "engagements": Sort.VIDER,
    "contributions": Sort.VIDER,
    "volontaires": Sort.RETIRER,
    "binome_membres": Sort.VIDER,
    "connexions": Sort.RETIRER,
    "voeux": Sort.RETIRER,
    "frais": Sort.RETIRER_SI_LIBRE,
    "travaux": Sort.RETIRER_SI_LIBRE,
    "presences": Sort.VIDER,
    "membres": Sort.VIDER,
    "etats": Sort.RETIRER_SI_LIBRE,
    "lignes": Sort.GARDER,
    "anonymisations": Sort.GARDER,
}
# Tables that name a person by a column that may be empty: the row goes with them (a pair, a merge, a pseudonym…), else
# it is emptied.
RETIREES_SI_NOMMEES = frozenset({"distincts", "fusions", "pseudonymes", "barometre"})

VIDES: Mapping[str, Mapping[str, Value]] = {
    "personnes": {
        "nom": ANONYME, "prenom": "", "email": "", "autres_emails": "[]", "telephone": "", "autres_telephones": "[]",
        "adresse": "", "code_postal": "", "commune": "", "localisation": None, "annuaire_le": None,
        "contact_le": None, "cv": None, "notes": "", "tri": sort_key(ANONYME),
    },
    "presences": {
        "demi_journees": "", "duree_retenue": None, "motif": "", "trajet": "", "km": None, "cv": None,
        "deja_retribue": None, "regle_hors_logiciel": "", "rang": None, "invite_le": None, "anime": 0,
        "retour_le": None, "retour": "", "notes": "",
    },
    "membres": {
        "demande": 0, "demande_le": None, "peut_etre_remunere": 0, "deja_retribue": 0, "frais_par_structure": 0,
        "attestation_le": None, "notes": "",
    },
    "engagements": {"notes": ""},
    "contributions": {"description": "", "notes": ""},
    "binome_membres": {"action": "", "notes": ""},
    "frais": {"notes": ""},
    "travaux": {"notes": ""},
    "etats": {"notes": ""},
}  # fmt: skip
# What those rows keep: counts without a name, and what a validated form stands on. A test asks for every column.
GARDES: Mapping[str, frozenset[str]] = {
    "personnes": frozenset({"anonymisee_le"}),
    "presences": frozenset({"rencontre", "personne", "inscription", "presence", "mode", "atelier"}),
    "membres": frozenset({"cotec", "personne", "role", "depuis", "jusquau"}),
    "engagements": frozenset({
        "personne", "structure", "signe_le", "fin", "resilie_le", "demarche_le", "respect_le", "communication_le",
        "reseau_le", "lettre_le",
    }),
    "contributions": frozenset({"personne", "structure", "date", "nature"}),
    "binome_membres": frozenset({"binome", "personne", "structure", "depuis", "jusquau"}),
}  # fmt: skip

# A frozen line stands on them: the file itself keeps both.
_SUR_UN_ETAT = {
    "frais": "SELECT 1 FROM lignes WHERE frais = t.id",
    "travaux": "SELECT 1 FROM lignes WHERE travail = t.id",
    "etats": "SELECT 1 FROM etats e WHERE e.id = t.id AND e.etat <> 'brouillon'",
}
_FIGEE = {"etats": "etat <> 'annulé'"}  # a cancelled form takes no change at all
# Children before what they stand on
_ORDRE = ("connexions", "voeux", "frais", "travaux", "etats")


def effacer(db: Database, personne: str, jour: str) -> dict[str, int]:
    """Remove or empty every row of a person, inside an operation; how many of each table were."""
    mine = droits.possedees(db, personne)
    counts: dict[str, int] = {}
    for ref, key in droits.nommees(db, personne):
        if ref.table in RETIREES_SI_NOMMEES:
            db.conn.execute(f'DELETE FROM "{ref.table}" WHERE id = ?', (key,))
        else:
            db.conn.execute(f'UPDATE "{ref.table}" SET "{ref.colonne}" = NULL WHERE id = ?', (key,))
        counts[ref.table] = counts.get(ref.table, 0) + 1
    for table in sorted(mine, key=lambda t: (_ORDRE.index(t) if t in _ORDRE else len(_ORDRE), t)):
        done = _traiter(db, table, mine[table])
        if done:
            counts[table] = counts.get(table, 0) + done
    # Who only was expected is not expected any more.
    away = db.conn.execute(
        "DELETE FROM presences AS p WHERE personne = ? AND presence = 'à saisir' "
        "AND NOT EXISTS (SELECT 1 FROM lignes WHERE presence = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM frais WHERE presence = p.id)",
        (personne,),
    ).rowcount
    if away:
        counts["presences"] = max(counts.get("presences", 0), away)
    for table in ("membres", "binome_membres"):
        db.conn.execute(
            f"UPDATE {table} SET jusquau = max(coalesce(depuis, :jour), :jour) "
            "WHERE personne = :cle AND (jusquau IS NULL OR jusquau > :jour)",
            {"cle": personne, "jour": jour},
        )
    db.conn.execute(
        "UPDATE engagements SET resilie_le = max(signe_le, :jour) "
        "WHERE personne = :cle AND (resilie_le IS NULL OR resilie_le > :jour)",
        {"cle": personne, "jour": jour},
    )
    db.conn.execute("UPDATE personnes SET anonymisee_le = ? WHERE id = ?", (jour, personne))
    return counts


def _traiter(db: Database, table: str, keys: Collection[str]) -> int:
    """What `SORTS` says of these rows; a table that it does not know stops the erasure, and all is taken back."""
    sort, wanted = SORTS[table], json.dumps(list(keys))
    among = "id IN (SELECT value FROM json_each(:keys))"
    if sort is Sort.GARDER:
        return 0
    done = 0
    if sort in (Sort.RETIRER, Sort.RETIRER_SI_LIBRE):
        free = f" AND NOT EXISTS ({_SUR_UN_ETAT[table]})" if sort is Sort.RETIRER_SI_LIBRE else ""
        done += db.conn.execute(f'DELETE FROM "{table}" AS t WHERE t.{among}{free}', {"keys": wanted}).rowcount
    if table in VIDES:
        blank = VIDES[table]
        sets = ", ".join(f'"{column}" = :v_{column}' for column in blank)
        differs = " OR ".join(f'"{column}" IS NOT :v_{column}' for column in blank)
        where = f"{among} AND ({differs})" + (f" AND {_FIGEE[table]}" if table in _FIGEE else "")
        values = {f"v_{column}": value for column, value in blank.items()}
        done += db.conn.execute(f'UPDATE "{table}" SET {sets} WHERE {where}', {"keys": wanted, **values}).rowcount
    return done


def effacer_pseudonymes(db: Database, dit: Callable[[str], bool]) -> set[str]:
    """Remove the names of reports that `dit` says, whoever they were taken for; the keys of those, and of such as were
    there once.
    """
    once = (
        "SELECT id, nom FROM pseudonymes UNION SELECT \"row\", json_extract(side.value, '$.nom') FROM changes, "
        "json_each(json_array(json(before), json(after))) side "
        "WHERE \"table\" = 'pseudonymes' AND side.type = 'object'"
    )
    found = {key for key, nom in db.conn.execute(once).fetchall() if dit(nom)}
    db.conn.execute("DELETE FROM pseudonymes WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(found)),))
    return found


def taire_invitations(db: Database, say: Callable[[str], str]) -> int:
    """Write what was given out for calendars as `say` has it: nobody can correct it by hand. How many differ."""
    rows = db.conn.execute("SELECT id, contenu FROM invitations").fetchall()
    changed = [(said, key) for key, text in rows if (said := say(text)) != text]
    db.conn.executemany("UPDATE invitations SET contenu = ? WHERE id = ?", changed)
    return len(changed)


# The history -----------------------------------------------------------------------------------------------------
def oublier(db: Database, rows: Mapping[str, Collection[str]], marque: str) -> tuple[set[str], int]:
    """Take these rows out of the history: the operations that had touched one, each with its mark, and how many changes
    went. `marque`: the row of « anonymisations ».
    """
    db.conn.execute("CREATE TEMP TABLE IF NOT EXISTS a_oublier (place INTEGER PRIMARY KEY, operation TEXT)")
    db.conn.execute("DELETE FROM temp.a_oublier")
    for table, keys in rows.items():
        db.conn.execute(
            "INSERT OR IGNORE INTO temp.a_oublier SELECT rowid, operation FROM changes "
            'WHERE "table" = ? AND "row" IN (SELECT value FROM json_each(?)) AND NOT ("row" = ? AND before IS NULL)',
            (table, json.dumps(list(keys)), marque),
        )
    touched = {key for (key,) in db.conn.execute("SELECT DISTINCT operation FROM temp.a_oublier")}
    count = db.conn.execute("SELECT count(*) FROM temp.a_oublier").fetchone()[0]
    first = "SELECT min(place) FROM temp.a_oublier GROUP BY operation"
    db.conn.execute(
        f"DELETE FROM changes WHERE rowid IN (SELECT place FROM temp.a_oublier WHERE place NOT IN ({first}))"
    )
    db.conn.execute(
        'UPDATE changes SET "table" = \'anonymisations\', "row" = ?, before = NULL, after = NULL '
        f"WHERE rowid IN ({first})",
        (marque,),
    )
    db.conn.execute("DELETE FROM temp.a_oublier")
    return touched | {current(db)}, int(count)


def taire(db: Database, say: Callable[[str], str]) -> int:
    """Write what the history keeps of other rows as `say(text)` has it, but for how they stand now; how many differ.

    What was corrected before the erasure is thus not read any more in what was there before.
    """
    changed: list[tuple[str | None, str | None, int]] = []
    for place, table, key, *sides in db.conn.execute(
        'SELECT rowid, "table", "row", before, after FROM changes'
    ).fetchall():
        said = [side if side is None else say(side) for side in sides]
        if said == sides:
            continue
        now = reading.present(db, {table: [key]}).get((table, key))
        kept = [
            old if old is not None and json.loads(old) == now else new for old, new in zip(sides, said, strict=True)
        ]
        if kept != sides:
            changed.append((kept[0], kept[1], place))
    db.conn.executemany("UPDATE changes SET before = ?, after = ? WHERE rowid = ?", changed)
    return len(changed)


def renommer(db: Database, say: Callable[[str, str], str]) -> int:
    """Write the label of each operation as `say(operation, label)` has it; how many differ."""
    changed = [
        (new, key)
        for key, label in db.conn.execute("SELECT id, label FROM operations").fetchall()
        if (new := say(key, label)) != label
    ]
    db.conn.executemany("UPDATE operations SET label = ? WHERE id = ?", changed)
    return len(changed)


_SIGNATURES = (
    ("operations", "by"),
    ("postes", "nom"),
    ("mouvements", "par"),
    ("examens", "par"),
    ("points", "fait_par"),
    ("documents", "ajoute_par"),
)


def signer_anonyme(db: Database, same: Callable[[str], bool]) -> int:
    """Take the name out of who did what, and of the laptops, where `same(name)` is true; how many there were."""
    done = 0
    for table, column in _SIGNATURES:
        names = [n for (n,) in db.conn.execute(f'SELECT DISTINCT "{column}" FROM "{table}"') if same(n)]
        for name in names:
            sql = f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" = ?'
            done += db.conn.execute(sql, (ANONYME, name)).rowcount
    return done


def serrer_index(db: Database) -> None:
    """Leave no word in the index of the search that no entry bears any more."""
    db.conn.execute("INSERT INTO index_mots (index_mots) VALUES ('optimize')")
