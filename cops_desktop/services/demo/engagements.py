"""Puts the fictional CoPart into the file: permanent guests, charters signed, contributions, the baromètre."""

from collections import defaultdict
from datetime import date, timedelta
from functools import cache

from cops_desktop.domain.annuaire import Lien, Personne, Structure
from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.engagements import Contribution, Engagement, copart, periodes
from cops_desktop.domain.words import fold, parse_date, typography
from cops_desktop.services.demo import data_engagements as data
from cops_desktop.services.demo import data_personnes
from cops_desktop.services.demo.annuaire import make_key, person_key, persons
from cops_desktop.services.demo.data_cotec import DEMO_DAY
from cops_desktop.services.demo.data_rencontres import COPIL
from cops_desktop.services.demo.data_structures import LIENS
from cops_desktop.services.demo.text_table import day_or_none, table, words
from cops_desktop.storage import annuaire, engagements
from cops_desktop.storage.database import Fichier

_EQUIPE = {row["personne"] for row in table(data_personnes.EQUIPE)}
_PARCOURS = {row["nom"]: row for row in table(data.PARCOURS)}


def save_engagements(fichier: Fichier) -> None:
    """Guests, charters, contributions and campaigns: an operation each."""
    db = fichier.db
    with fichier.operation("Noter les invités permanents du CoPart et du CoPil"):
        for row in table(data.INVITES):
            _save_guest(fichier, row)
    with fichier.operation("Reprendre les chartes signées"):
        for signed in charters():
            engagements.ENGAGEMENTS.save(db, signed)
    with fichier.operation("Noter les contributions des membres"):
        for done in _contributions():
            engagements.CONTRIBUTIONS.save(db, done)
    for row in table(data.CAMPAGNES):
        with fichier.operation(f"Campagne {row['année']} du baromètre"):
            for asked in _asked(row):
                engagements.BAROMETRE.save(db, asked)


def guests() -> tuple[str, ...]:
    """The keys of the persons who stand for the permanent guests."""
    return tuple(_guest_key(row) for row in table(data.INVITES))


def _guest_key(row: dict[str, str]) -> str:
    return make_key("invité", row["prénom"], row["nom"])


def _save_guest(fichier: Fichier, row: dict[str, str]) -> None:
    key, home = _guest_key(row), make_key("structure", row["structure"])
    email = f"{fold(row['prénom'])[0]}.{fold(row['nom'])}@exemple.fr"
    place = {"commune": row["commune"], "code_postal": row["code postal"]}
    person = Personne(id=key, nom=row["nom"], prenom=row["prénom"], email=email, **place)
    annuaire.save_personne(fichier.db, person)
    structure = Structure(
        id=home,
        nom=row["structure"],
        sigle=row["sigle"],
        type=row["type"],
        email=f"contact.{fold(row['sigle'] or row['structure']).replace(' ', '-')}@exemple.fr",
        invite_permanent=True,
        **place,
    )
    annuaire.save_structure(fichier.db, structure)
    link = Lien(id=make_key("lien", key, home), personne=key, structure=home, fonction=row["fonction"], represente=True)
    annuaire.LIENS.save(fichier.db, link)


# Who signed ------------------------------------------------------------------------------------------------------
@cache
def _members() -> tuple[tuple[str, str], ...]:
    """Who is or was in the CoPart: the person, and the structure for which they sign or ""."""
    first: dict[str, str] = {}
    for row in table(LIENS):
        if row["représente"] == "oui" and not row["jusqu’au"]:
            first.setdefault(row["structure"], row["personne"])
    stand = [(who, structure) for structure, who in first.items()]
    known = {who for who, _ in stand} | _EQUIPE
    own = [who for who in dict.fromkeys((*COPIL, *persons())) if who not in known][: data.EN_LEUR_NOM]
    twice = [who for who, _ in stand[: data.DEUX_FOIS]]
    return (*stand, *((who, "") for who in (*own, *twice)))


@cache
def charters() -> tuple[Engagement, ...]:
    """Every charter that was signed, the same at each run."""
    found = []
    for number, (who, structure) in enumerate(_members()):
        turn = data.TOUR_DU_COPIL if who in COPIL else data.TOUR
        course = _PARCOURS[turn[number % len(turn)]]
        later = timedelta(days=number * 5 % 17)
        signed = [parse_date(day) + later for day in words(course["signés"])]
        left = day_or_none(course["résilié"])
        found += [
            _charter(number, who, structure, day, left if place == len(signed) - 1 else None)
            for place, day in enumerate(signed)
        ]
    return tuple(found)


def _charter(number: int, who: str, structure: str, day: date, left: date | None) -> Engagement:
    """What is declared is so for most; some were asked this month to renew."""
    declared = day + timedelta(days=30) if number % 3 and day + timedelta(days=30) <= DEMO_DAY else None
    asked = date(2026, 11, 16) if date(2024, 12, 1) <= day < date(2025, 1, 16) and number % 2 else None
    return Engagement(
        id=make_key("engagement", who, structure, day),
        personne=person_key(who),
        structure=make_key("structure", structure) if structure else None,
        signe_le=day,
        resilie_le=left,
        demarche_le=declared,
        respect_le=declared,
        communication_le=declared if number % 4 else None,
        reseau_le=declared if who in COPIL else None,
        lettre_le=asked,
    )


def engaged_on(day: date) -> list[tuple[str, str]]:
    """The CoPart on `day`, those of `COPIL` first: the person, and the structure for which they sign or ""."""
    there = copart(periodes(charters()), day)
    found: dict[str, str] = {}
    for who, structure in _members():
        if person_key(who) in there:
            found.setdefault(who, structure)
    return sorted(found.items(), key=lambda pair: pair[0] not in COPIL)


# What they did ---------------------------------------------------------------------------------------------------
def _contributions() -> list[Contribution]:
    """Two members of three have one in their present period, a few have two."""
    kinds = table(data.CONTRIBUTIONS)
    found = []
    for number, (who, structure) in enumerate(engaged_on(DEMO_DAY)):
        for again in range(0 if number % 3 == 2 else 1 + (number % 8 == 0)):
            kind = kinds[(number + again) % len(kinds)]
            done = Contribution(
                id=make_key("contribution", who, again),
                personne=person_key(who),
                structure=make_key("structure", structure) if structure else None,
                date=date(2025, 3, 20) + timedelta(days=(number * 41 + again * 97) % 600),
                nature=kind["nature"],
                description=typography(kind["description"]),
            )
            found.append(done)
    return found


def _asked(campaign: dict[str, str]) -> list[Sollicitation]:
    """All of the CoPart of the first day; six of ten contributed."""
    start, end = parse_date(campaign["du"]), parse_date(campaign["au"])
    as_who = {row["mot"]: row["cible"] for row in table(data.CIBLES)}
    profiles: dict[str, list[str]] = defaultdict(list)
    for (_, key), row in zip(_keys(), table(data_personnes.PERSONNES), strict=True):
        profiles[key] = words(row["profils"])
    found = []
    for number, (who, structure) in enumerate(engaged_on(start)):
        key = person_key(who)
        answered = start + timedelta(days=number * 7 % (end - start).days)
        asked = Sollicitation(
            id=make_key("baromètre", campaign["année"], who),
            campagne=int(campaign["année"]),
            personne=key,
            structure=make_key("structure", structure) if structure else None,
            cible="directions" if number % 11 == 10 else as_who[profiles[key][0]],
            sollicite_le=start,
            contribue_le=answered if (number + start.year) % 5 in (0, 2, 3) else None,
        )
        found.append(asked)
    return found


def _keys() -> list[tuple[str, str]]:
    """The names of the table of persons and their keys, in its order."""
    return [(who, person_key(who)) for who in persons()]
