"""Whom we have had no news of for years: the yearly list, from which they are asked again or erased (§9)."""

from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import jour_de
from cops_desktop.domain.words import typography
from cops_desktop.services.equipe import equipe_le
from cops_desktop.storage import annuaire, contacts
from cops_desktop.storage.database import Fichier

ANS = 3


@dataclass(frozen=True, slots=True)
class SansNouvelles:
    """Somebody of whom nothing was heard; `dernier`: the last news, None when none was ever noted; `tenu`: in words."""

    personne: Personne
    dernier: date | None
    tenu: str


def sans_nouvelles(fichier: Fichier, day: date) -> list[SansNouvelles]:
    """Those without news for ANS years, the longest first; the team and who was erased are left out.

    Of whom no news was ever noted, the day counts on which they came into the file.
    """
    silent = _silent(fichier, day)
    people = annuaire.personnes(fichier.db, silent)
    people.sort(key=lambda p: silent[p.id] or date.min)
    counts = _counts(fichier)
    return [SansNouvelles(p, silent[p.id], _held(p, counts)) for p in people]


def combien(fichier: Fichier, day: date) -> int:
    """How many they are: for Accueil, without reading their cards."""
    return len(_silent(fichier, day))


def _silent(fichier: Fichier, day: date) -> dict[str, date | None]:
    limit = contacts.il_y_a(day, ANS)
    silent = contacts.silencieux(fichier.db, limit)
    team = equipe_le(fichier, day)
    found = {key: last for key, last in silent.items() if last is not None and key not in team}
    unknown = silent.keys() - found.keys() - team
    came = contacts.entered(fichier.db, unknown) if unknown else {}
    return found | {key: None for key in unknown if key not in came or jour_de(came[key]) <= limit}


_COUNTED = ("presences", "membres", "etats", "liens")


def _counts(fichier: Fichier) -> dict[str, dict[str, int]]:
    """By table, how many rows each person has."""
    return {
        table: dict(fichier.db.conn.execute(f"SELECT personne, count(*) FROM {table} GROUP BY personne"))
        for table in _COUNTED
    }


def _held(item: Personne, counts: dict[str, dict[str, int]]) -> str:
    """What the file holds of them besides their name, counted."""
    from cops_desktop.domain.historique import compte  # the words of the history: not for a start

    places = (("e-mail", item.emails), ("téléphone", item.telephones), ("adresse", item.adresse))
    ways = ", ".join(word for word, there in places if there)
    said = [compte(table, many) for table in _COUNTED if (many := counts[table].get(item.id))]
    return typography(" · ".join((*([ways] if ways else []), *said)) or "son nom seulement")


def noter_contact(fichier: Fichier, personne: str, day: date) -> None:
    """Note that there was news of somebody on that day. Raises Refus when the person is gone or erased."""
    item = annuaire.personne(fichier.db, personne)
    if item.anonymisee_le is not None:
        raise Refus("Cette personne a été anonymisée : plus rien ne s’y note.")
    with fichier.operation(f"Nouvelles de {item.nom_complet}"):
        annuaire.save_personne(fichier.db, replace(item, contact_le=max(day, item.contact_le or day)))
