"""What a merge would do, found by doing it and taking it back whole: nothing is told that does not come true."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cops_desktop.domain import fusion as rules
from cops_desktop.domain.annuaire import Personne, Structure
from cops_desktop.domain.doublons import Genre
from cops_desktop.domain.fusion import Choix, Cote
from cops_desktop.domain.historique import compte
from cops_desktop.domain.paiements import price
from cops_desktop.domain.words import format_date, format_euros, format_phone, typography
from cops_desktop.services.dossiers import situations
from cops_desktop.services.fusion.faire import faire, lire, nom
from cops_desktop.storage import annuaire
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.history_reading import references_between

LIBELLES = {
    "nom": "Nom", "prenom": "Prénom", "email": "E-mail", "telephone": "Téléphone", "adresse": "Adresse",
    "localisation": "Localisation", "annuaire_le": "Inscription à l’annuaire", "contact_le": "Dernières nouvelles",
    "cv": "Puissance fiscale", "sigle": "Sigle", "type": "Type", "site": "Site", "gestionnaire": "Gestionnaire",
    "profils": "Profils", "domaines": "Domaines", "themes": "Thèmes", "autres_emails": "Autres e-mails",
    "autres_telephones": "Autres téléphones", "autres_noms": "Autres noms", "notes": "Notes",
}  # fmt: skip
_REUNIS = {
    Genre.PERSONNE: ("autres_emails", "autres_telephones", "profils", "domaines", "themes", "notes"),
    Genre.STRUCTURE: ("autres_noms", "notes"),
}
_A_PART = frozenset({"personne_mots", "km_ouverture", "distincts", "fusions"})  # told in their own words, or not at all


@dataclass(frozen=True, slots=True)
class Champ:
    """A field that one chooses: what each entry says in words, and the side it is taken from now."""

    nom: str
    libelle: str
    gardee: str
    autre: str
    cote: Cote

    @property
    def differe(self) -> bool:
        """Whether both speak, and not alike."""
        return bool(self.gardee and self.autre) and self.gardee != self.autre


@dataclass(frozen=True, slots=True)
class Argent:
    """What is owed, beside what stands on live forms, to both entries before and to the one after, in cents."""

    du_avant: int
    du_apres: int

    @property
    def phrase(self) -> str:
        """What the merge changes in what is owed; "" when nothing."""
        if self.du_avant == self.du_apres:
            return ""
        before, after = format_euros(self.du_avant), format_euros(self.du_apres)
        why = "ce qui était noté sur les deux fiches ne compte qu’une fois"
        return typography(f"Reste dû après la fusion : {after} au lieu de {before} ({why}).")


@dataclass(frozen=True, slots=True)
class Apercu:
    """Two entries side by side, and what making them one does.

    `reunis`: label and words of what is taken from both; `suit`: what follows of the other entry, in counts;
    `remarques`: what is made one, and how; `refus`: what forbids it.
    """

    genre: Genre
    gardee: str
    autre: str
    noms: tuple[str, str]
    champs: tuple[Champ, ...]
    reunis: tuple[tuple[str, str], ...]
    suit: tuple[str, ...]
    remarques: tuple[str, ...]
    refus: tuple[str, ...]
    argent: Argent | None = None


class _Essai(Exception):
    """Ends a trial: nothing of it is kept."""


def apercu(fichier: Fichier, genre: Genre, gardee: str, autre: str, choix: Choix, day: date) -> Apercu:
    """What `fusionner` would do. Raises Refus when an entry is gone, or when the file is only read."""
    db = fichier.db
    one, other = lire(db, genre, gardee), lire(db, genre, autre)
    suit = _suit(db, genre, autre)
    before = _owed(db, gardee, autre) if genre is Genre.PERSONNE else 0
    after, merged = before, one
    try:
        with fichier.operation(f"Fusionner {nom(one)} et {nom(other)}"):
            bilan = faire(db, genre, gardee, autre, choix, day)
            if not bilan.refus:
                merged = lire(db, genre, gardee)
                after = _owed(db, gardee) if genre is Genre.PERSONNE else before
            raise _Essai
    except _Essai:
        pass
    return Apercu(
        genre,
        gardee,
        autre,
        (nom(one), nom(other)),
        tuple(_champs(db, genre, one, other, choix)),
        () if bilan.refus else tuple(_reunis(genre, merged)),
        suit,
        tuple(bilan.remarques),
        tuple(bilan.refus),
        Argent(before, after) if genre is Genre.PERSONNE and not bilan.refus else None,
    )


def _owed(db: Database, *keys: str) -> int:
    """What is owed to these persons, beside what stands on live forms."""
    found = situations(db, keys).values()
    return sum(line.montant for s in found for line in price(s.propositions, s.axes))


def _suit(db: Database, genre: Genre, key: str) -> tuple[str, ...]:
    """« 4 présences », « 1 état »: what names an entry."""
    counts: dict[str, int] = {}
    for child, column, parent in references_between(db):
        if parent == f"{genre}s" and child not in _A_PART:
            sql = f'SELECT count(*) FROM "{child}" WHERE "{column}" = ?'
            counts[child] = counts.get(child, 0) + int(db.conn.execute(sql, (key,)).fetchone()[0])
    return tuple(compte(table, count) for table, count in counts.items() if count)


def _champs(db: Database, genre: Genre, one: Any, other: Any, choix: Choix) -> list[Champ]:
    fields = rules.PERSONNE if genre is Genre.PERSONNE else rules.STRUCTURE
    names = annuaire.noms(db) if genre is Genre.STRUCTURE else {}
    return [
        Champ(
            field,
            LIBELLES[field],
            _en_mots(one, field, names),
            _en_mots(other, field, names),
            rules.cote(one, other, field, choix),
        )
        for field in fields
    ]


def _en_mots(item: Any, field: str, names: dict[str, str]) -> str:
    """What an entry says in a field, as it is read."""
    value = getattr(item, field)
    if field == "adresse":
        town = f"{item.code_postal} {item.commune}".strip()
        return ", ".join(part for part in (*str(value).splitlines(), town) if part)
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return format_date(value)
    if field == "telephone":
        return format_phone(value)
    if field == "cv":
        return typography(f"{value}\u00a0CV")
    if field == "gestionnaire":
        return names.get(value, "")
    return str(value)


def _reunis(genre: Genre, merged: Personne | Structure) -> list[tuple[str, str]]:
    found = []
    for field in _REUNIS[genre]:
        value = getattr(merged, field)
        if field == "autres_telephones":
            value = tuple(map(format_phone, value))
        words = value if isinstance(value, str) else ", ".join(value)
        if words:
            found.append((LIBELLES[field], words))
    return found
