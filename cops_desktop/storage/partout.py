"""What Ctrl+K finds outside the annuaire, as the file has it: a query for each kind, however many rows there are."""

import json
from collections.abc import Collection
from typing import NamedTuple

from cops_desktop.storage.connection import Database


class ReunionLue(NamedTuple):
    """A meeting; `annulee_le`: when it was called off; `sujet`: of its CoTec, "" for another nature."""

    id: str
    titre: str
    nature: str
    date: str
    lieu: str
    annulee_le: str | None
    sujet: str


class CotecLu(NamedTuple):
    """A CoTec and its copilots' names; nobody who was erased."""

    id: str
    sujet: str
    debut: str | None
    fin: str | None
    copilotes: str


class EtatLu(NamedTuple):
    """A payment form; `nom` and `prenom` are empty when the person was erased."""

    id: str
    annee: int
    lettre: str | None
    numero: int | None
    etat: str
    jusquau: str
    nom: str
    prenom: str
    sujet: str


class EngagementLu(NamedTuple):
    """A charter that somebody signed; `structure`: for which, "" in their own name."""

    id: str
    nom: str
    prenom: str
    structure: str
    signe_le: str
    resilie_le: str | None


class DemandeLue(NamedTuple):
    """A request for a mise en relation."""

    id: str
    besoin: str
    demandeur: str
    territoire: str
    etat: str
    demande_le: str
    structure: str


def reunions(db: Database) -> list[ReunionLue]:
    """All meetings."""
    rows = db.conn.execute(
        "SELECT r.id, titre, nature, date, lieu, annulee_le, coalesce(sujet, '') FROM rencontres r "
        "LEFT JOIN cotecs c ON c.id = cotec"
    )
    return [ReunionLue(*row) for row in rows]


def cotecs(db: Database) -> list[CotecLu]:
    """All CoTec."""
    rows = db.conn.execute(
        "SELECT c.id, sujet, debut, fin, coalesce(a.prenom || ' ' || a.nom, '') || ' ' || "
        "coalesce(b.prenom || ' ' || b.nom, '') FROM cotecs c "
        "LEFT JOIN personnes a ON a.id = copilote_copil AND a.anonymisee_le IS NULL "
        "LEFT JOIN personnes b ON b.id = copilote_equipe AND b.anonymisee_le IS NULL"
    )
    return [CotecLu(*row) for row in rows]


def etats(db: Database) -> list[EtatLu]:
    """All payment forms: those of somebody who was erased are still found by their number."""
    rows = db.conn.execute(
        "SELECT e.id, annee, lettre, numero, etat, jusquau, coalesce(nom, ''), coalesce(prenom, ''), sujet "
        "FROM etats e JOIN cotecs c ON c.id = cotec LEFT JOIN personnes p ON p.id = personne AND anonymisee_le IS NULL"
    )
    return [EtatLu(*row) for row in rows]


def engagements(db: Database) -> list[EngagementLu]:
    """All charters but those of who was erased."""
    rows = db.conn.execute(
        "SELECT e.id, p.nom, prenom, coalesce(s.nom, ''), signe_le, resilie_le FROM engagements e "
        "JOIN personnes p ON p.id = personne AND anonymisee_le IS NULL LEFT JOIN structures s ON s.id = structure"
    )
    return [EngagementLu(*row) for row in rows]


def demandes(db: Database) -> list[DemandeLue]:
    """All requests for a mise en relation."""
    rows = db.conn.execute(
        "SELECT m.id, besoin, demandeur, territoire, etat, demande_le, coalesce(nom, '') FROM mises_en_relation m "
        "LEFT JOIN structures s ON s.id = structure"
    )
    return [DemandeLue(*row) for row in rows]


def dans_l_annuaire(db: Database, keys: Collection[str]) -> list[tuple[str, str]]:
    """Genre and key of those of `keys` that the annuaire still has."""
    sql = "SELECT genre, cle FROM index_fiches WHERE cle IN (SELECT value FROM json_each(?))"
    return db.conn.execute(sql, (json.dumps(list(keys)),)).fetchall()  # type: ignore[no-any-return]
