"""A made-up CoPil of fourteen binômes with its guests, and a made-up CoPart, for tests and pictures."""

from dataclasses import dataclass
from datetime import date, timedelta

from cops_desktop.domain.copil import Mandat
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.domain.rencontres import Mode, Rencontre, Venue
from cops_desktop.services import rencontres as service
from tests.builders import JOUR, Monde

SIGNE = JOUR - timedelta(400)  # a charter signed then, a mandate begun then, run on JOUR
PREMIERS = (
    "Arribat",
    "Belmont",
    "Carrière",
    "Delpech",
    "Estève",
    "Fabre",
    "Galibert",
    "Houdaille",
    "Izard",
    "Jalabert",
    "Kessous",
    "Lacaze",
    "Maurel",
    "Noguès",
)
SECONDS = (
    "Ouradou",
    "Pagès",
    "Quercy",
    "Rességuier",
    "Salvagnac",
    "Teisseyre",
    "Ursule",
    "Vidal-Lacassagne",
    "Wagner",
    "Ximénès",
    "Ybarra",
    "Zeller",
    "Albouy",
    "Bastide",
)


@dataclass
class CopilFictif:
    """Its binômes by number, each the keys of its two; the guest; the meeting on JOUR."""

    mandat: Mandat
    paires: list[tuple[str, str]]
    invite: str
    reunion: Rencontre


def copil(monde: Monde, pairs: int = 14, day: date = JOUR, *, mode: Mode = Mode.VISIO) -> CopilFictif:
    """The CoPil in its mandate, and a meeting with nobody noted."""
    mandat = monde.mandat(SIGNE)
    made = []
    structures = [monde.structure(nom) for nom in ("CHU d’Exemple", "Fédération régionale des associations d’usagers")]
    for number, (one, two) in enumerate(zip(PREMIERS[:pairs], SECONDS, strict=False), 1):
        profil = ("proche aidant", "sanitaire", "médico-social")[number % 3]
        both = monde.personne(one, "Odile", profils=(profil,)), monde.personne(two, "Jean-Noël", profils=("social",))
        monde.engagement(both[0], SIGNE, structures[number % 2])
        monde.lien(both[0], structures[number % 2])
        monde.engagement(both[1], SIGNE)
        monde.binome(mandat, *both, numero=number)
        made.append(both)
    guest = monde.personne("Nadal", "Agnès")
    monde.lien(guest, monde.structure("ARS Occitanie", invite_permanent=True))
    meeting = monde.reunion(COPIL, "14:00-16:00", day, titre="CoPil du 4e trimestre", mode=mode, outil="Zoom")
    return CopilFictif(mandat, made, guest, meeting)


def tenue(monde: Monde, day: date, presents: list[str], nature: str = COPIL) -> Rencontre:
    """An earlier meeting to which those came; whoever else was expected is excused or absent."""
    meeting = monde.reunion(nature, "14:00-16:00", day, titre=f"{nature} du {day:%d/%m}", mode=Mode.VISIO)
    for person in presents:
        service.update_presence(monde.fichier, meeting.id, person, presence=Venue.PRESENT)
    service.mark_remaining(monde.fichier, meeting.id, Venue.ABSENT, JOUR)
    return meeting
