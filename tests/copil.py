"""A CoPil that is being composed from sixty volunteers: for tests of the window, benches and pictures."""

from datetime import date

from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.copil import Mandat
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde

DEBUT = date(DEMO_DAY.year + 1, 1, 1)
NOMS = ("Arnal", "Bastide", "Cazenave", "Delmas", "Espinasse", "Fabre", "Galtier", "Hébrard", "Izard", "Jaurès")
PRENOMS = ("Odile", "Paul", "Rose", "Yanis", "Marie-Amélie", "Idriss")
LONG = ("de La Rochefoucauld-Montmorency de Saint-Gaudens", "Marie-Bénédicte-Apolline")
STRUCTURES = ("CHU Pic-Saint-Loup", "Association Les Passerelles", "Fédération régionale des établissements d’Oc")
PROFILS = (("patient partenaire ressource",), ("sanitaire",), ("proche aidant",), ())
PLACES = ("34000", "31000", "81000", "66000", "")


def soixante(monde: Monde, binomes: int = 0, volontaires: int = 60) -> tuple[Mandat, list[str]]:
    """A mandate to come after one that runs, so many volunteers of the CoPart, so many binômes of them already.

    Every fifth sat in the previous CoPil; the last one is not engaged at the start. Returns the mandate and the keys.
    """
    with monde.fichier.operation("Soixante volontaires"):
        structures = [monde.structure(nom) for nom in STRUCTURES]
        before = monde.mandat(date(DEBUT.year - 2, 1, 1))
        mandat = monde.mandat(DEBUT, "")
        people = []
        for n in range(volontaires):
            nom, prenom = LONG if n == 3 else (f"{NOMS[n % 10]} {n // 10 or ''}".strip(), PRENOMS[n % 6])
            place = None if n % 7 else Localisation.REGION
            person = monde.personne(nom, prenom, profils=PROFILS[n % 4], code_postal=PLACES[n % 5], localisation=place)
            structure = structures[n % 3] if n % 2 else None
            lapsed = n == volontaires - 1
            monde.engagement(person, date(2022, 1, 1) if lapsed else date(DEMO_DAY.year, 3, 1), structure)
            avec = people[-1] if n % 6 == 1 else None
            monde.volontaire(mandat, person, structure=structure, avec=avec, le=DEMO_DAY)
            people.append(person)
        for number in range(volontaires // 5):
            monde.binome(before, people[number * 5], numero=number + 1)
        for number in range(1, binomes + 1):
            monde.binome(mandat, *people[2 * number - 2 : 2 * number], numero=number)
    return mandat, people
