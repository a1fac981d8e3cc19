"""Puts the fictional CoPil into the file: two mandates and the one that is being composed."""

from dataclasses import replace
from datetime import date, timedelta

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Volontaire
from cops_desktop.domain.rencontres import Presence, Venue
from cops_desktop.domain.words import format_date, parse_date
from cops_desktop.services.demo import data_engagements as data
from cops_desktop.services.demo.annuaire import make_key, person_key
from cops_desktop.services.demo.data_cotec import DEMO_DAY
from cops_desktop.services.demo.data_rencontres import COPIL
from cops_desktop.services.demo.engagements import engaged_on, guests
from cops_desktop.services.demo.text_table import day_or_none, table
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import copil, rencontres
from cops_desktop.storage.database import Fichier

Membre = tuple[str, str]  # a person and the structure for which they sit, or ""
_MANDATS = {row["code"]: row for row in table(data.MANDATS)}


def save_copil(fichier: Fichier) -> None:
    """The mandates, the oldest first: an operation each."""
    for row in table(data.MANDATS):
        mandat = _mandat(row)
        with fichier.operation(f"Composer le CoPil du {format_date(mandat.debut)}"):
            copil.MANDATS.save(fichier.db, mandat)
            for answer in _volontaires(row["code"], mandat):
                copil.VOLONTAIRES.save(fichier.db, answer)
            for numero, pair in enumerate(_pairs(row["code"]), 1):
                _save_pair(fichier, row["code"], mandat, numero, pair)


def save_guests(fichier: Fichier) -> None:
    """The permanent guests at the meetings of the CoPart and the CoPil: one of them comes each time."""
    with fichier.operation("Saisir les présences des invités permanents"):
        for number, meeting in enumerate(rencontres.rencontres(fichier.db, "nature IN ('CoPart', 'CoPil')")):
            for place, who in enumerate(guests()):
                presence = Presence(
                    id=presence_key(meeting.id, who), rencontre=meeting.id, personne=who, inscription="invité"
                )
                if meeting.date <= DEMO_DAY:
                    came = Venue.PRESENT if (number + place) % 2 else Venue.EXCUSE
                    presence = replace(presence, presence=came)
                rencontres.save_presence(fichier.db, presence)


def seated_on(day: date) -> list[str]:
    """Who sits in the CoPil on `day`, binôme after binôme."""
    code = "présent" if day >= parse_date(_MANDATS["présent"]["début"]) else "premier"
    return [
        who
        for numero, pair in enumerate(_pairs(code)[:14], 1)
        for (who, _), since, until in _membres(code, numero, pair)
        if in_force(since, until, day)
    ]


def binome_of(numero: int) -> tuple[str, ...]:
    """Who is in a binôme of the present mandate, whoever was replaced aside."""
    return tuple(who for who, _ in _pairs("présent")[numero - 1])


def _mandat(row: dict[str, str]) -> Mandat:
    return Mandat(
        id=make_key("mandat", row["code"]),
        debut=parse_date(row["début"]),
        fin=day_or_none(row["fin"]),
        appel_le=parse_date(row["appel"]),
        validation=row["validation"],
        valide_le=day_or_none(row["validé"]),
        votants=int(row["votants"]) if row["votants"] else None,
    )


def _pairs(code: str) -> list[tuple[Membre, ...]]:
    """The binômes of a mandate in their order: of the present one, those that the vote did not keep come last."""
    count = {"premier": 14, "présent": data.PAIRES_DU_VOTE, "prochain": data.COMPOSES}[code]
    people = engaged_on(parse_date(_MANDATS[code]["début"])) if code != "prochain" else engaged_on(DEMO_DAY)
    if code == "premier":  # a third of them were asked again
        people = [*people[:10], *people[-18:]]
    if code == "prochain":
        people = people[8:]
    return [(people[2 * n], people[2 * n + 1]) for n in range(count)]


def _membres(code: str, numero: int, pair: tuple[Membre, ...]) -> list[tuple[Membre, date | None, date | None]]:
    """Who is in a binôme, since when and until when."""
    first, second = pair
    if code == "présent" and numero == data.REMPLACE:
        last = parse_date(data.REMPLACE_LE)
        instead = engaged_on(last)[2 * data.PAIRES_DU_VOTE + 1]
        return [(first, None, None), (second, None, last), (instead, last + timedelta(days=1), None)]
    if code == "présent" and numero == data.PERDU:
        return [(first, None, None), (second, None, parse_date(data.PERDU_LE))]
    return [(first, None, None), (second, None, None)]


def _save_pair(fichier: Fichier, code: str, mandat: Mandat, numero: int, pair: tuple[Membre, ...]) -> None:
    vote = mandat.validation == "vote"
    item = Binome(
        id=make_key("binôme", code, numero),
        mandat=mandat.id,
        numero=numero,
        voix=44 - 2 * numero + numero % 2 if vote else None,
        retenu=numero <= 14,
    )
    copil.BINOMES.save(fichier.db, item)
    for (who, structure), since, until in _membres(code, numero, pair):
        member = MembreBinome(
            id=make_key("membre de binôme", code, numero, who),
            binome=item.id,
            personne=person_key(who),
            structure=make_key("structure", structure) if structure else None,
            depuis=since,
            jusquau=until,
            action=data.ACTIONS[numero % 3] if code == "présent" and numero % 4 == 1 and who not in COPIL[:4] else "",
        )
        copil.MEMBRES.save(fichier.db, member)


def _volontaires(code: str, mandat: Mandat) -> list[Volontaire]:
    """Those of the present mandate's vote; those of the next one, some of whom say with whom."""
    if code == "premier" or mandat.appel_le is None:
        return []
    pairs = _pairs(code)
    people = [member for pair in pairs for member in pair]
    if code == "prochain":
        people += [member for member in engaged_on(DEMO_DAY)[::2] if member not in people]
        people = people[: data.VOLONTAIRES]
    together = {pair[0][0]: pair[1][0] for pair in pairs}
    return [
        Volontaire(
            id=make_key("volontaire", code, who),
            mandat=mandat.id,
            personne=person_key(who),
            structure=make_key("structure", structure) if structure else None,
            avec=person_key(together[who]) if who in together and number % 4 == 0 else None,
            le=mandat.appel_le + timedelta(days=1 + number * 7 % 18),
        )
        for number, (who, structure) in enumerate(people)
    ]
