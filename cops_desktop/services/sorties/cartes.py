"""A list as address cards. Profiles are never on them: contacts go to the telephone's own cloud, and a profile speaks
of health (§1)."""

from collections.abc import Iterator
from pathlib import Path

from cops_desktop.domain.publication import MENTION_INTERNE, Destination, Montree, montrer
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.vcard import Carte, write_vcards
from cops_desktop.services.sorties.fiches import Fiches


def write_cartes(path: Path, fiches: Fiches, titre: str, destination: Destination) -> int:
    """Writes the cards of persons and structures; returns how many. Raises Refus."""
    found = list(cartes(fiches, titre, destination))
    write_vcards(path, found)
    return len(found)


def cartes(fiches: Fiches, titre: str, destination: Destination) -> Iterator[Carte]:
    """A card for each person who may be named, then for each structure."""
    inside = destination is Destination.INTERNE
    note = f"{titre}, le {format_date(fiches.le)}" + (f"\n{MENTION_INTERNE}" if inside else "")
    for sujet in fiches.sujets:
        shown = montrer(sujet, destination)
        if shown:
            yield _person(shown, note, inside)
    for s in fiches.structures:
        yield Carte(
            organisation=s.nom,
            telephones=(s.telephone,),
            emails=(s.email,),
            adresse=s.adresse,
            code_postal=s.code_postal,
            commune=s.commune,
            site=s.site,
            note=note,
            cle=f"urn:uuid:{s.id}" if inside else "",
        )


def _person(shown: Montree, note: str, inside: bool) -> Carte:
    person = shown.personne
    return Carte(
        nom=person.nom,
        prenom=person.prenom,
        organisation=shown.structure,
        fonction=shown.fonction,
        telephones=person.telephones,
        emails=person.emails,
        adresse=person.adresse,
        code_postal=person.code_postal,
        commune=person.commune,
        note=note,
        cle=f"urn:uuid:{person.id}" if inside else "",
    )
