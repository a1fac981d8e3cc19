"""Whose payments a write may have changed: the persons that the history's changes lead to.

Every table is in one of three kinds; of one that is in none, everybody is concerned: slow, and never wrong.
"""

from cops_desktop.storage.connection import Database

# A row of these names its person.
_OF_ONE = ("presences", "membres", "equipe", "travaux", "etats", "km_ouverture")
_OF_MANY = ("personnes", "rencontres", "connexions", "frais", "lignes")
# Nothing that pays is read from these.
INDIFFERENTES = frozenset(
    {
        "accompagnement_mots", "accompagnement_personnes", "accompagnement_structures", "accompagnements", "ateliers",
        "barometre", "binome_membres", "binomes", "capacites", "consentements", "contributions", "cotecs", "distincts",
        "documents", "engagements", "enveloppes", "examens", "interventions", "invitations", "liens", "mandats",
        "mise_en_relation_mots", "mises_en_relation", "mouvements", "personne_mots", "points", "projet_mots",
        "projet_structures", "projets", "propositions", "pseudonymes", "recherches", "reglages", "structures",
        "vocabulaires", "voeux", "volontaires",
    }
)  # fmt: skip
SUIVIES = frozenset({*_OF_ONE, *_OF_MANY})
# « + »: by the place in the history, not by the index of its tables. A meeting that is no CoTec (any more) owes
# something to whoever came as long as a form pays one of them for it.
_TABLES = 'SELECT DISTINCT +"table" FROM changes WHERE rowid > ?'
_TOUCHED = f"""
WITH c AS (SELECT +"table" AS t, "row" AS r, before AS b, after AS a FROM changes WHERE rowid > :since),
     v AS (SELECT t, r, b AS j FROM c WHERE b IS NOT NULL UNION ALL SELECT t, r, a FROM c WHERE a IS NOT NULL)
SELECT json_extract(j, '$.personne') FROM v WHERE t IN {_OF_ONE}
UNION SELECT r FROM c WHERE t = 'personnes'
UNION SELECT p.personne FROM c JOIN presences p ON p.rencontre = c.r WHERE t = 'rencontres'
UNION SELECT p.personne FROM v JOIN presences p ON p.id = json_extract(j, '$.presence')
      WHERE t IN ('connexions', 'frais')
UNION SELECT e.personne FROM v JOIN etats e ON e.id = json_extract(j, '$.etat') WHERE t = 'lignes'
UNION SELECT p.personne FROM v LEFT JOIN frais f ON f.id = json_extract(j, '$.frais')
      JOIN presences own ON own.id = coalesce(json_extract(j, '$.presence'), f.presence)
      JOIN rencontres m ON m.id = own.rencontre AND m.nature <> 'CoTec' JOIN presences p ON p.rencontre = m.id
      WHERE t = 'lignes'
UNION SELECT p.personne FROM v JOIN rencontres m ON m.id = json_extract(j, '$.rencontre') AND m.nature <> 'CoTec'
      JOIN presences p ON p.rencontre = m.id
      WHERE t = 'presences' AND (EXISTS (SELECT 1 FROM lignes l WHERE l.presence = v.r AND l.vivante = 1)
          OR EXISTS (SELECT 1 FROM frais f JOIN lignes l ON l.frais = f.id AND l.vivante = 1 WHERE f.presence = v.r))
"""


def concernes(db: Database, since: int) -> list[str] | None:
    """Those whose payments the changes after that place of the history may have changed; None: everybody's."""
    tables = {name for (name,) in db.conn.execute(_TABLES, (since,))}
    if tables - SUIVIES - INDIFFERENTES:
        return None
    if not tables & SUIVIES:
        return []
    return [key for (key,) in db.conn.execute(_TOUCHED, {"since": since}) if key is not None]
