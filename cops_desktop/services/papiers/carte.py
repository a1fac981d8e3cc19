"""The printed map of a meeting's participants: how many come from each commune; nobody is named (§9)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache

from cops_desktop.documents.carte_participants import CarteParticipants, Commune, Departement, draw_cartes
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_long_date
from cops_desktop.geographie import contours, lieu, nom_du_departement
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_meetings
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.rencontres.fiche import meeting_title
from cops_desktop.services.sorties import groupes
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier


def carte(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The map of each chosen meeting. Raises Refus when there is none."""
    chosen = chosen_meetings(fichier, criteres)
    if not chosen:
        raise Refus("Aucune réunion ne correspond : il n’y a pas de carte à imprimer.")
    head, maps = entete(fichier), [participants_map(fichier, meeting, day) for meeting in chosen]
    return PapierLu(head, lambda canvas: draw_cartes(canvas, head, maps))


def participants_map(fichier: Fichier, meeting: Rencontre, day: date) -> CarteParticipants:
    """The map of one meeting: those who were there, or before it those who are expected."""
    group = groupes.de_la_rencontre(fichier, meeting)
    people = annuaire.personnes(fichier.db, {key for _, key in group.cles})
    precision = f"{meeting_title(fichier, meeting)} · {format_long_date(meeting.date)}"
    return map_of(people, precision, day)


def map_of(people: Iterable[Personne], precision: str, day: date) -> CarteParticipants:
    """The map of some persons, each at the commune of their address."""
    region = {one.code for one in departements()}
    inside: Counter[tuple[str, str, float, float]] = Counter()
    elsewhere: Counter[str] = Counter()
    unknown = 0
    for person in people:
        place = lieu(person.code_postal, person.commune)
        if place is None:
            unknown += 1
        elif place.departement in region:
            inside[place.nom, place.departement, place.longitude, place.latitude] += 1
        else:
            elsewhere[nom_du_departement(person.code_postal)] += 1
    return CarteParticipants(
        titre="Carte des participants",
        precision=precision,
        date=day,
        departements=departements(),
        communes=tuple(Commune(*place, number) for place, number in inside.items()),
        ailleurs=tuple(sorted(elsewhere.items(), key=lambda found: (-found[1], found[0]))),
        sans_lieu=unknown,
    )


@cache
def departements() -> tuple[Departement, ...]:
    """The départements of Occitanie with their outlines."""
    found = []
    for feature in contours()["features"]:
        about, geometry = feature["properties"], feature["geometry"]
        if not about.get("code"):
            continue
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        outlines = tuple(tuple((x, y) for x, y in ring) for polygon in polygons for ring in polygon)
        found.append(Departement(about["code"], about["nom"], outlines, (about["longitude"], about["latitude"])))
    return tuple(found)
