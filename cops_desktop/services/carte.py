"""The map of the annuaire: where those of a list are, as the team sees them, and as it may be given to others (§9).

In the window everything shows. What is saved holds only what each person agreed to see published: without « nom » they
are a point without a name at their commune, without « profil » a sign that says none. A structure is named when it is
registered in the annuaire, a project when it was published.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cops_desktop.domain.annuaire import Consentement, Famille, Marque
from cops_desktop.domain.publication import accords
from cops_desktop.domain.words import format_date, format_phone, plural
from cops_desktop.geographie import Lieu, lieu, nom_du_departement
from cops_desktop.maps import Acteur, Forme, Page, acteurs_html, donnees_json
from cops_desktop.storage import carte as storage
from cops_desktop.storage.carte import Fiche
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.marques import marques

if TYPE_CHECKING:
    from cops_desktop.storage.connection import Database

TITRE = "Carte de l’annuaire"
Cle = tuple[str, str]  # genre (« personne », « structure », « projet »), key
FORMES = {
    Famille.USAGERS: Forme.USAGERS,
    Famille.PROFESSIONNELS: Forme.PROFESSIONNELS,
    Famille.AUTRE: Forme.AUTRE,
}
SANS_NOM = {"personne": "Une personne", "structure": "Une structure", "projet": "Un projet"}


@dataclass(frozen=True, slots=True)
class SansLieu:
    """Someone or something of the list that the map cannot show: no French postcode is known."""

    genre: str
    cle: str
    nom: str


@dataclass(frozen=True, slots=True)
class Carte:
    """Those of a list, on the map or without a place, in the list's order.

    `total`: how many they are; a project counts once, however many places it has. `anonymes`: how many have no name.
    """

    points: tuple[Acteur, ...]
    sans_lieu: tuple[SansLieu, ...]
    total: int
    anonymes: int = 0


def points(fichier: Fichier, cles: Sequence[Cle], day: date) -> Carte:
    """Everything of a list, as the team sees it. Keys that are gone are left out."""
    return _carte(_placed(fichier.db, cles, day))


def points_publiables(fichier: Fichier, cles: Sequence[Cle], day: date) -> Carte:
    """Only what may be given to others on `day`: no key, no word without its consent."""
    agreed = storage.consentements(fichier.db, [cle for genre, cle in cles if genre == "personne"])
    return _carte(_published(one, agreed.get(one.cle, ()), day) for one in _placed(fichier.db, cles, day))


def toutes_les_cles(fichier: Fichier) -> list[Cle]:
    """The whole annuaire: persons, structures, projects, each in French order."""
    return storage.toutes_les_cles(fichier.db)


def fenetre_html(carte: Carte, *, sombre: bool = False) -> str:
    """The map as the window shows it, with the way to each card. The window itself tells who has no place."""
    return acteurs_html(Page(titre="", acteurs=carte.points, sombre=sombre, dans_la_fenetre=True))


def fenetre_donnees(carte: Carte) -> str:
    """What the page of the window needs to show another list (the arguments of `COPS.montrer`)."""
    return donnees_json(Page(titre="", acteurs=carte.points))


def publiable_html(fichier: Fichier, cles: Sequence[Cle], day: date, titre: str = TITRE) -> tuple[str, str]:
    """The map as it may be given to others, no word without its consent; and what it holds, in words."""
    carte = points_publiables(fichier, cles, day)
    return acteurs_html(_page(carte, titre, day)), bilan(carte)


def enregistrer_html(fichier: Fichier, cles: Sequence[Cle], day: date, titre: str, sortie: Path) -> str:
    """Writes the map that may be given to others as one file; returns what was written, in a sentence. Or Refus."""
    from cops_desktop.exchange.tables.atomic import write_file

    html, said = publiable_html(fichier, cles, day, titre)
    write_file(sortie, html.encode("utf-8"))
    return said


def enregistrer_image(png: bytes, sortie: Path) -> None:
    """Writes the picture of a map that may be given to others. Or Refus."""
    from cops_desktop.exchange.tables.atomic import write_file

    write_file(sortie, png)


def bilan(carte: Carte) -> str:
    """« 40 fiches, dont 12 sans nom faute d’accord ; 3 sans lieu. »"""
    words = plural(carte.total, "fiche")
    if carte.anonymes:
        words += (
            f", dont {plural(carte.anonymes, 'sans nom', 'sans nom')} (accord ou inscription à l’annuaire manquants)"
        )
    if carte.sans_lieu:
        words += f" ; {plural(len(carte.sans_lieu), 'sans lieu', 'sans lieu')}"
    return words + "."


def _page(carte: Carte, titre: str, day: date) -> Page:
    """A page that is read by itself: title, count and day, the names of those without a place."""
    return Page(
        titre=titre,
        sous_titre=f"{plural(carte.total, 'fiche')} · {format_date(day)}",
        acteurs=carte.points,
        sans_lieu=len(carte.sans_lieu),
        noms=[one.nom for one in carte.sans_lieu if one.nom],
    )


# Where everything is -------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry with its places: (its words, where it is); none when no place is known."""

    genre: str
    cle: str
    nom: str
    forme: Forme
    details: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]
    marques: tuple[Marque, ...]
    lieux: tuple[tuple[str, Lieu], ...]
    publique: bool = False
    anonyme: bool = False


def _placed(db: "Database", cles: Sequence[Cle], day: date) -> Iterator[_Placed]:
    """The entries of the list in its order, read in a few questions whatever their number."""
    of = {genre: [cle for g, cle in cles if g == genre] for genre in ("personne", "structure", "projet")}
    persons = storage.personnes(db, of["personne"])
    marks = marques(db, day, of["personne"])
    structures = storage.structures(db, of["structure"]) if of["structure"] else {}
    projects = storage.projets(db, of["projet"]) if of["projet"] else {}
    for genre, cle in dict.fromkeys(cles):
        if genre == "personne" and (person := persons.get(cle)):
            where = _places([(person.code_postal, person.commune)])
            yield _one(genre, person, FORMES[person.famille], where, marks[cle])
        elif genre == "structure" and (item := structures.get(cle)):
            yield _one(genre, item, Forme.STRUCTURE, _places([(item.code_postal, item.commune)]))
        elif genre == "projet" and cle in projects:
            project, homes = projects[cle]
            whose = tuple(dict.fromkeys(nom for nom, *_ in homes))
            yield _one(genre, replace(project, details=whose), Forme.PROJET, _places([home[1:] for home in homes]))


def _one(
    genre: str, fiche: Fiche, forme: Forme, lieux: tuple[tuple[str, Lieu], ...], marks: tuple[Marque, ...] = ()
) -> _Placed:
    return _Placed(genre, fiche.cle, fiche.nom, forme, fiche.details, fiche.contacts, marks, lieux, fiche.publique)


def _places(addresses: Iterable[tuple[str, ...]]) -> tuple[tuple[str, Lieu], ...]:
    """The places of these addresses (postcode, commune) that are known, each once, with their words."""
    found = {}
    for code_postal, commune in addresses:
        if code_postal and (place := lieu(code_postal, commune)) is not None:
            found[place.latitude, place.longitude] = (_words(place, code_postal), place)
    return tuple(found.values())


def _words(place: Lieu, code_postal: str) -> str:
    """« Albi (Tarn) »; a département alone as it is."""
    name = nom_du_departement(code_postal)
    return place.nom if name in (place.nom, "") else f"{place.nom} ({name})"


def _published(one: _Placed, agreed: Iterable[Consentement], day: date) -> _Placed:
    """What of an entry may be given to others on `day`."""
    if one.genre != "personne":
        if one.publique and one.genre == "structure":
            return replace(one, cle="")
        return replace(
            one, cle="", nom=one.nom if one.publique else "", details=(), contacts=(), anonyme=not one.publique
        )
    may = accords(agreed, day)
    shown = {"e-mail": may.nom and may.email, "téléphone": may.nom and may.telephone}
    return replace(
        one,
        cle="",
        nom=one.nom if may.nom else "",
        anonyme=not may.nom,
        forme=one.forme if may.profil else Forme.PERSONNE,
        details=one.details if may.profil else (),
        # Being in the team or in a committee tells who somebody is as much as a name does.
        marques=one.marques if may.nom and may.profil else (),
        contacts=tuple(c for c in one.contacts if shown[c[0]]),
    )


def _carte(entries: Iterable[_Placed]) -> Carte:
    shown: list[Acteur] = []
    without: list[SansLieu] = []
    total = nameless = 0
    for one in entries:
        total += 1
        nameless += one.anonyme
        if not one.lieux:
            without.append(SansLieu(one.genre, one.cle, one.nom))
        shown += _points(one)
    return Carte(tuple(shown), tuple(without), total, nameless)


def _points(one: _Placed) -> Iterator[Acteur]:
    """A point at each of its places."""
    contacts = tuple(format_phone(words) if what == "téléphone" else words for what, words in one.contacts)
    for rank, (words, place) in enumerate(one.lieux):
        yield Acteur(
            genre=one.genre if one.cle else "",
            cle=one.cle,
            forme=one.forme,
            marques=one.marques,
            nom=one.nom or SANS_NOM[one.genre],
            details=one.details + contacts,
            lieu=words,
            latitude=place.latitude,
            longitude=place.longitude,
            approche=place.approche,
            encore=rank > 0,
        )
