"""Puts the fictional annuaire into the file: structures, persons, links, consents, the team."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Any

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Localisation, Personne, Structure
from cops_desktop.domain.words import fold, parse_date, typography
from cops_desktop.services.demo import data_personnes as data
from cops_desktop.services.demo.data_structures import LIENS, NOMS_LONGS, STRUCTURES
from cops_desktop.services.demo.text_table import day_or_none, table, words
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.reglages import save_reglage

_RUES = (
    "rue des Micocouliers",
    "impasse du Lavoir",
    "avenue des Tamaris",
    "chemin des Capitelles",
    "place de la Halle-aux-Grains",
    "rue de l’Ancienne-Poste",
    "boulevard des Platanes",
)

# The fields of PRECISIONS that are not words.
_READ: dict[str, Callable[[str], Any]] = {
    "autres_emails": lambda cell: (cell,),
    "autres_telephones": lambda cell: tuple(words(cell)),
    "annuaire_le": parse_date,
    "contact_le": parse_date,
    "localisation": Localisation,
    "notes": typography,
}


def make_key(*parts: object) -> str:
    """The key of a row of the demo: the same at each run."""
    return derived_key("demo", *parts)


def person_key(who: str) -> str:
    """The key of « Prénom Nom » (or « Prénom Nom, Commune » for homonyms). Raises KeyError for a name misspelt."""
    return _BY_NAME[who]


def persons() -> tuple[str, ...]:
    """Everybody, in the order of the table."""
    return tuple(_ROWS)


def commune_of(who: str) -> str:
    """Where that person lives."""
    return _COMMUNE_OF[who]


def drives(who: str) -> bool:
    """Whether that person comes by car; the others take the train."""
    return _DRIVES[who]


def _names() -> dict[str, dict[str, str]]:
    rows = table(data.PERSONNES)
    full = [f"{row['prénom']} {row['nom']}" for row in rows]
    return {
        name if full.count(name) == 1 else f"{name}, {row['commune']}": row
        for name, row in zip(full, rows, strict=True)
    }


_ROWS = _names()
_BY_NAME = {who: make_key("personne", who) for who in _ROWS}
_COMMUNE_OF = {who: row["commune"] for who, row in _ROWS.items()}
_DRIVES = {who: bool(row["cv"]) for who, row in _ROWS.items()}
_PLACES = {row["commune"]: row for row in table(data.COMMUNES)}
# Those who stand for a structure, in the order of the table: the fictional CoPart.
REPRESENTANTS = tuple(dict.fromkeys(row["personne"] for row in table(LIENS) if row["représente"] == "oui"))


def round_trip(here: str, there: str) -> int:
    """Plausible kilometres by road between two communes, there and back, to the nearest ten; 0 within one."""
    a, b = (
        [radians(float(_PLACES[commune][column])) for column in ("latitude", "longitude")] for commune in (here, there)
    )
    square = sin((a[0] - b[0]) / 2) ** 2 + cos(a[0]) * cos(b[0]) * sin((a[1] - b[1]) / 2) ** 2
    as_the_crow_flies = 2 * 6371 * asin(sqrt(square))
    return round(as_the_crow_flies * 1.25 * 2 / 10) * 10


def save_annuaire(fichier: Fichier) -> None:
    """Structures, persons, links, consents and the team: an operation each."""
    db = fichier.db
    with fichier.operation("Reprendre les personnes de l’ancien tableau"):
        for person in _personnes():
            annuaire.save_personne(db, person)
    with fichier.operation("Reprendre les structures et leurs représentants"):
        for structure in _structures():
            annuaire.save_structure(db, structure)
        for lien in _liens():
            annuaire.LIENS.save(db, lien)
    with fichier.operation("Saisir les accords de publication"):
        for consentement in _consentements():
            annuaire.CONSENTEMENTS.save(db, consentement)
    with fichier.operation("Saisir l’équipe opérationnelle"):
        for row in table(data.EQUIPE):
            annuaire.EQUIPE.save(
                db,
                Equipier(
                    id=make_key("équipe", row["personne"]),
                    personne=person_key(row["personne"]),
                    depuis=parse_date(row["depuis"]),
                    fonction=row["fonction"],
                ),
            )
        save_reglage(db, "responsable", "Hélène Puygrenier, responsable de l’équipe opérationnelle")


def _personnes() -> list[Personne]:
    openings: dict[str, tuple[tuple[int, int], ...]] = {}
    for row in table(data.KM_OUVERTURE):
        openings[row["personne"]] = ((int(row["année"]), int(row["km"])),)
    people = {
        who: _personne(who, row, number, openings.get(who, ())) for number, (who, row) in enumerate(_ROWS.items(), 10)
    }
    for row in table(data.PRECISIONS):
        value = _READ.get(row["champ"], str)(row["valeur"])
        people[row["personne"]] = replace(people[row["personne"]], **{row["champ"]: value})
    return list(people.values())


def _personne(who: str, row: dict[str, str], number: int, openings: tuple[tuple[int, int], ...]) -> Personne:
    """A person; what the table does not say (address, telephone, registration) follows from the row's number."""
    nom, prenom = fold(row["nom"]).replace(" ", "-"), fold(row["prénom"])
    return Personne(
        id=_BY_NAME[who],
        nom=row["nom"],
        prenom=row["prénom"],
        email=f"{'-'.join(word[0] for word in prenom.split())}.{nom}@exemple.fr",
        telephone=f"06 00 00 {number // 100:02} {number % 100:02}" if number % 9 else "",
        adresse=f"{number * 7 % 61 + 1} {_RUES[number % len(_RUES)]}",
        code_postal=_PLACES[row["commune"]]["code postal"],
        commune=row["commune"],
        profils=tuple(data.PROFILS[word] for word in words(row["profils"])),
        domaines=tuple(data.DOMAINES[word] for word in words(row["domaines"])),
        themes=tuple(words(row["thèmes"])),
        annuaire_le=_registered(number) if row["accord"] else None,
        contact_le=_last_news(number, bool(row["accord"])),
        cv=int(row["cv"]) if row["cv"] else None,
        km_ouverture=openings,
    )


def _registered(number: int) -> date:
    """Some day from January 2022 to October 2025."""
    return date(2022, 1, 10) + timedelta(days=number * 53 % 1380)


def _last_news(number: int, registered: bool) -> date:
    """Some day from June 2024 to October 2026, not before the registration."""
    day = date(2024, 6, 3) + timedelta(days=number * 37 % 870)
    return max(day, _registered(number)) if registered else day


def _whole(name: str) -> str:
    return NOMS_LONGS.get(name, name)


def _structures() -> list[Structure]:
    managers: dict[str, str] = {}
    for row in table(LIENS):
        if row["représente"] == "oui":
            managers.setdefault(row["structure"], person_key(row["personne"]))
    found = []
    for number, row in enumerate(table(STRUCTURES), 1):
        slug = fold(row["sigle"] or _whole(row["nom"])).replace(" ", "-")[:30].rstrip("-")
        found.append(
            Structure(
                id=make_key("structure", row["nom"]),
                nom=_whole(row["nom"]),
                commune=row["commune"],
                sigle=row["sigle"],
                type=row["type"],
                adresse=f"{number * 11 % 83 + 1} {_RUES[number % len(_RUES)]}",
                code_postal=_PLACES[row["commune"]]["code postal"],
                telephone=f"05 00 00 00 {number:02}",
                email=f"contact.{slug}@exemple.fr",
                site=f"https://{slug}.example" if number % 3 else "",
                gestionnaire=managers.get(row["nom"]),
                annuaire_le=_registered(number * 7),
            )
        )
    return found


def _liens() -> list[Lien]:
    known = {row["nom"] for row in table(STRUCTURES)}
    found = []
    for number, row in enumerate(table(LIENS)):
        if row["structure"] not in known:
            raise KeyError(row["structure"])
        found.append(
            Lien(
                id=make_key("lien", row["personne"], row["structure"]),
                personne=person_key(row["personne"]),
                structure=make_key("structure", row["structure"]),
                fonction=row["fonction"],
                represente=row["représente"] == "oui",
                depuis=day_or_none(row["depuis"]) or date(2021 + number % 4, number % 12 + 1, 1),
                jusquau=day_or_none(row["jusqu’au"]),
            )
        )
    return found


def _consentements() -> list[Consentement]:
    """Given on the day of registration; some withdrawn since."""
    withdrawn = {(row["personne"], row["objet"]): parse_date(row["retiré le"]) for row in table(data.RETRAITS)}
    return [
        Consentement(
            id=make_key("consentement", person.id, data.OBJETS[letter]),
            personne=person.id,
            objet=data.OBJETS[letter],
            depuis=person.annuaire_le,
            retire_le=withdrawn.get((who, data.OBJETS[letter])),
        )
        for (who, row), person in zip(_ROWS.items(), _personnes(), strict=True)
        for letter in row["accord"]
        if person.annuaire_le
    ]
