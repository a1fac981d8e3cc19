"""A list as a table: an .xlsx with a sheet per genre, or one CSV. For people to read, not to be brought in again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cops_desktop.domain.annuaire import Projet, Structure, localisation
from cops_desktop.domain.publication import MENTION_INTERNE, Accords, Destination, Montree, montrer
from cops_desktop.domain.words import format_date, plural
from cops_desktop.exchange.tables import Cell, Entete, RawRow, RawSheet, Table, write_csv, write_xlsx
from cops_desktop.services.sorties.fiches import Fiches

_TEXT = "@"  # a telephone or a postcode keeps its first zero
_SEPARATOR = " | "  # as in the workbook


@dataclass(frozen=True, slots=True)
class _Colonne:
    """A column: its header, what it says of an entry, and whether it may be shown outside."""

    nom: str
    lire: Callable[[Any], Cell]
    dehors: bool = True
    key: bool = False
    format: str = "General"


@dataclass(frozen=True, slots=True)
class _Ligne:
    """A person of the table."""

    montree: Montree
    accords: Accords
    marques: Sequence[str]


def write_classeur(path: Path, fiches: Fiches, titre: str, destination: Destination) -> None:
    """Writes the list as an .xlsx at `path`. Raises Refus; what was there then stays."""
    write_xlsx(path, _tables(fiches, destination), _introduction(fiches, titre, destination))


def write_liste_csv(path: Path, fiches: Fiches, destination: Destination) -> None:
    """Writes the list as one CSV at `path`. Raises Refus; what was there then stays."""
    tables = _tables(fiches, destination)
    write_csv(path, tables[0] if len(tables) == 1 else _one(tables))


def _tables(fiches: Fiches, destination: Destination) -> list[Table]:
    """A table for each genre of the list; that of persons when there is nothing at all."""
    inside = destination is Destination.INTERNE
    people = [
        _Ligne(shown, sujet.accords, fiches.marques[sujet.personne.id])
        for sujet in fiches.sujets
        if (shown := montrer(sujet, destination))
    ]
    found = [
        _table("personnes", _PERSONNES, people, inside),
        _table("structures", _structure_columns(fiches), fiches.structures, inside),
        _table("projets", _project_columns(fiches), fiches.projets, inside),
    ]
    return [table for table in found if table.rows] or found[:1]


def _table(nom: str, colonnes: Sequence[_Colonne], items: Sequence[Any], inside: bool) -> Table:
    kept = [c for c in colonnes if inside or c.dehors]
    entetes = tuple(Entete(c.nom, key=c.key, number_format=c.format) for c in kept)
    return Table(nom, entetes, [[c.lire(item) for c in kept] for item in items])


def _one(tables: Sequence[Table]) -> Table:
    """Several genres in one table: what each row is, then every column once."""
    columns = {entete.nom: entete for table in tables for entete in table.entetes}
    rows: list[list[Cell]] = []
    for table in tables:
        places = {entete.nom: place for place, entete in enumerate(table.entetes)}
        for row in table.rows:
            cells = [row[places[nom]] if nom in places else None for nom in columns]
            rows.append([table.name.removesuffix("s"), *cells])
    return Table("liste", (Entete("fiche"), *columns.values()), rows)


def _introduction(fiches: Fiches, titre: str, destination: Destination) -> RawSheet:
    """What the list is, said on a first sheet."""
    inside = destination is Destination.INTERNE
    told = [("Établie le", format_date(fiches.le))]
    hidden = sum(not montrer(sujet, destination) for sujet in fiches.sujets)
    if inside:
        told.append(("À savoir", MENTION_INTERNE))
    elif fiches.sujets:
        told.append(("À savoir", "Seulement ce que chaque personne accepte de voir publié à cette date"))
    if hidden:
        told.append(("Sans nom", f"{plural(hidden, 'personne')} sans accord pour leur nom : comptées, pas nommées"))
    rows: list[list[Cell]] = [[titre]]
    rows += [[name, words] for name, words in told]
    return RawSheet("lisez-moi", [RawRow(line, cells) for line, cells in enumerate(rows, 1)])


def _joined(values: Sequence[str]) -> str | None:
    return _SEPARATOR.join(values) or None


def _consents(line: _Ligne) -> str | None:
    may = line.accords
    pairs = ((may.nom, "nom"), (may.profil, "profil"), (may.email, "e-mail"), (may.telephone, "téléphone"))
    return _joined([word for allowed, word in pairs if allowed])


def _localisation(line: _Ligne) -> str | None:
    person = line.montree.personne
    found = localisation(person.code_postal, person.localisation)
    return found.value if found else None


_PERSONNES = (
    _Colonne("nom", lambda x: x.montree.personne.nom, key=True),
    _Colonne("prénom", lambda x: x.montree.personne.prenom, key=True),
    _Colonne("profils", lambda x: _joined(x.montree.personne.profils)),
    _Colonne("structure", lambda x: x.montree.structure),
    _Colonne("fonction", lambda x: x.montree.fonction),
    _Colonne("e-mail", lambda x: next(iter(x.montree.personne.emails), None)),
    _Colonne("autres e-mails", lambda x: _joined(x.montree.personne.emails[1:]), dehors=False),
    _Colonne("téléphone", lambda x: next(iter(x.montree.personne.telephones), None), format=_TEXT),
    _Colonne("autres téléphones", lambda x: _joined(x.montree.personne.telephones[1:]), dehors=False, format=_TEXT),
    _Colonne("adresse", lambda x: x.montree.personne.adresse, dehors=False),
    _Colonne("code postal", lambda x: x.montree.personne.code_postal, dehors=False, format=_TEXT),
    _Colonne("commune", lambda x: x.montree.personne.commune, dehors=False),
    _Colonne("localisation", _localisation, dehors=False),
    _Colonne("domaines", lambda x: _joined(x.montree.personne.domaines), dehors=False),
    _Colonne("thèmes", lambda x: _joined(x.montree.personne.themes), dehors=False),
    _Colonne("COPS", lambda x: _joined(x.marques), dehors=False),
    _Colonne("annuaire", lambda x: x.montree.personne.annuaire_le, dehors=False, format="dd/mm/yyyy"),
    _Colonne("dernières nouvelles", lambda x: x.montree.personne.contact_le, dehors=False, format="dd/mm/yyyy"),
    _Colonne("accepte de voir publié", _consents, dehors=False),
    _Colonne("notes", lambda x: x.montree.personne.notes, dehors=False),
)


def _structure_columns(fiches: Fiches) -> tuple[_Colonne, ...]:
    def manager(structure: Structure) -> Cell:
        return fiches.noms.get(structure.gestionnaire or "")

    return (
        _Colonne("nom", lambda s: s.nom, key=True),
        _Colonne("sigle", lambda s: s.sigle),
        _Colonne("type", lambda s: s.type),
        _Colonne("adresse", lambda s: s.adresse),
        _Colonne("code postal", lambda s: s.code_postal, format=_TEXT),
        _Colonne("commune", lambda s: s.commune),
        _Colonne("téléphone", lambda s: s.telephone, format=_TEXT),
        _Colonne("e-mail", lambda s: s.email),
        _Colonne("site", lambda s: s.site),
        _Colonne("gestionnaire", manager, dehors=False),
        _Colonne("annuaire", lambda s: s.annuaire_le, dehors=False, format="dd/mm/yyyy"),
        _Colonne("notes", lambda s: s.notes, dehors=False),
    )


def _project_columns(fiches: Fiches) -> tuple[_Colonne, ...]:
    def structures(projet: Projet) -> Cell:
        return _joined([fiches.noms[key] for key in projet.structures])

    return (
        _Colonne("titre", lambda p: p.titre, key=True),
        _Colonne("structures", structures),
        _Colonne("thèmes", lambda p: _joined(p.themes)),
        _Colonne("début", lambda p: p.debut, format="dd/mm/yyyy"),
        _Colonne("fin", lambda p: p.fin, format="dd/mm/yyyy"),
        _Colonne("expérience remarquable", lambda p: "oui" if p.remarquable else None),
        _Colonne("publié le", lambda p: p.publie_le, format="dd/mm/yyyy"),
        _Colonne("publié où", lambda p: p.publie_ou),
        _Colonne("description", lambda p: p.description),
        _Colonne("notes", lambda p: p.notes, dehors=False),
    )
