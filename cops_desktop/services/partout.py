"""Finding anything from anywhere (Ctrl+K): the annuaire through its index, all else by the words that tell it.

What stands outside the annuaire is read once (`parties`), and anew after each change; `trouver` then answers each
letter. Nothing is written: a file that is only read is searched like another.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain

from cops_desktop.domain.partout import PREMIERES, Chose, Genre, chose, classer, premieres, repond
from cops_desktop.domain.recherche import Criteres, FicheCourte
from cops_desktop.domain.words import DASH, MOIS, fold, format_date
from cops_desktop.services import recherche
from cops_desktop.services.accompagnements.liste import tous_les_parcours
from cops_desktop.services.copil.lecture import nomme
from cops_desktop.storage import accompagnements, copil
from cops_desktop.storage import partout as reading
from cops_desktop.storage import recherche as finding
from cops_desktop.storage.connection import read_transaction
from cops_desktop.storage.database import Fichier

PROCHES = 8  # entries that are shown when a letter or two must be forgiven
ENDED = 1_000_000  # after every project that runs
_ANNUAIRE = (Genre.PERSONNE, Genre.STRUCTURE, Genre.PROJET)


@dataclass(frozen=True, slots=True)
class Trouvailles:
    """What answers, best first; `complet` when there is no more. `approche`: nothing did, but for a slip or two."""

    choses: tuple[Chose, ...] = ()
    complet: bool = True
    approche: bool = False


def parties(fichier: Fichier, day: date) -> Iterator[tuple[Chose, ...]]:
    """Whatever is found outside the annuaire, as it is now, a kind at a time: of a large file, each is read in a blink
    while all of them are not.
    """
    readers = (
        partial(_accompagnements, fichier),
        partial(_cotecs, fichier),
        partial(_reunions, fichier, day),
        partial(_mandats, fichier, day),
        partial(_engagements, fichier),
        partial(_etats, fichier),
        partial(_demandes, fichier),
    )
    for reader in readers:
        with read_transaction(fichier.db):
            read = tuple(reader())
        yield read


def lire(fichier: Fichier, day: date) -> tuple[Chose, ...]:
    """All of it at once."""
    return tuple(chain.from_iterable(parties(fichier, day)))


def trouver(fichier: Fichier, texte: str, choses: Iterable[Chose], day: date) -> Trouvailles:
    """What has every word that is typed, in any order: entries of the annuaire, and those of `choses`."""
    words = fold(texte).split()
    if not words:
        return Trouvailles()
    entries = recherche.chercher(fichier, Criteres(texte=texte), day, PREMIERES)
    found = [item for item in choses if repond(item, words)]
    found += (_fiche(entry, rang) for rang, entry in enumerate(entries.fiches))
    shown = premieres(classer(found, texte))
    return Trouvailles(shown, entries.complet and len(shown) == len(found))


def proches(fichier: Fichier, texte: str, day: date) -> Trouvailles:
    """The entries of the annuaire that would be found if a letter or two were typed otherwise, nearest first.

    For when nothing else is found. Nothing where the words of the file would first have to be read at length.
    """
    if not fold(texte) or recherche.a_preparer(fichier):
        return Trouvailles()
    near = recherche.proches(fichier, Criteres(texte=texte), day, PROCHES)
    return Trouvailles(tuple(_fiche(entry, rang) for rang, entry in enumerate(near)), approche=True)


def retrouver(
    fichier: Fichier, cles: Sequence[tuple[str, str]], choses: Iterable[Chose], day: date
) -> tuple[Chose, ...]:
    """The things of these kinds and keys, in that order, without those that are gone."""
    wanted = set(cles)
    found = {(item.genre.value, item.cle): item for item in choses if (item.genre.value, item.cle) in wanted}
    with read_transaction(fichier.db):
        present = reading.dans_l_annuaire(fichier.db, [key for genre, key in cles if genre in list(_ANNUAIRE)])
        for rang, entry in enumerate(finding.courtes(fichier.db, present, day)):
            item = _fiche(entry, rang)
            found[item.genre.value, item.cle] = item
    return tuple(found[pair] for pair in cles if pair in found)


# What tells one from another --------------------------------------------------------------------------------------
def _fiche(entry: FicheCourte, rang: int) -> Chose:
    return chose(Genre(entry.genre.value), entry.cle, entry.nom, (entry.commune, entry.detail), rang=rang)


def _day(iso: str | None) -> str:
    """22/11/2026, of a day as the file keeps it."""
    return f"{iso[8:]}/{iso[5:7]}/{iso[:4]}" if iso else ""


def _recent(iso: str | None) -> int:
    """The latest first."""
    return -int(iso.replace("-", "")) if iso else 0


def _accompagnements(fichier: Fichier) -> Iterator[Chose]:
    """Those that still run first."""
    places, people = accompagnements.lieux(fichier.db), accompagnements.gens(fichier.db)
    for rang, life in enumerate(tous_les_parcours(fichier.db)):
        item, theirs = life.accompagnement, places.get(life.accompagnement.id, [])
        first = ", ".join(part for part in (theirs[0] if theirs else ()) if part)
        stage = f"étape {life.etape}" if life.en_cours else life.etat.value
        about = (stage, first, item.nature.value, f"demandé le {format_date(item.demande_le)}")
        others = (*(word for place in theirs[1:] for word in place), *people.get(item.id, ()))
        yield chose(Genre.ACCOMPAGNEMENT, item.id, item.titre, about, others, rang if life.ouvert else rang + ENDED)


def _cotecs(fichier: Fichier) -> Iterator[Chose]:
    for item in reading.cotecs(fichier.db):
        when = f" {DASH} ".join(day for day in (_day(item.debut), _day(item.fin)) if day)
        yield chose(Genre.COTEC, item.id, item.sujet, (when,), (item.copilotes,), _recent(item.debut))


def _reunions(fichier: Fichier, day: date) -> Iterator[Chose]:
    """The nearest to the day first."""
    for item in reading.reunions(fichier.db):
        nature = f"CoTec {item.sujet}" if item.sujet else item.nature
        about = (_day(item.date), nature, item.lieu, "annulée" if item.annulee_le else "")
        rang = abs(date.fromisoformat(item.date).toordinal() - day.toordinal())
        yield chose(Genre.RENCONTRE, item.id, item.titre, about, (MOIS[int(item.date[5:7]) - 1],), rang)


def _mandats(fichier: Fichier, day: date) -> Iterator[Chose]:
    for item in copil.mandats(fichier.db):
        when = f"du {format_date(item.debut)} au {format_date(item.dernier_jour)}"
        about = (when, "en cours" if item.en_cours(day) else "")
        yield chose(Genre.MANDAT, item.id, nomme(item), about, ("mandat",), -item.debut.toordinal())


def _engagements(fichier: Fichier) -> Iterator[Chose]:
    for item in reading.engagements(fichier.db):
        ended = f"résilié le {_day(item.resilie_le)}" if item.resilie_le else ""
        about = (item.structure, f"charte signée le {_day(item.signe_le)}", ended)
        title = ", ".join(part for part in (item.nom, item.prenom) if part)
        yield chose(Genre.ENGAGEMENT, item.id, title, about, rang=_recent(item.signe_le))


def _etats(fichier: Fichier) -> Iterator[Chose]:
    for item in reading.etats(fichier.db):
        number = f"{item.annee}-{item.lettre}-{item.numero:04}" if item.numero else "en brouillon"
        who = ", ".join(part for part in (item.nom, item.prenom) if part)
        about = (who, item.etat, f"CoTec {item.sujet}", f"jusqu’au {_day(item.jusquau)}")
        title, numbers = f"État {number}", (str(item.annee), str(item.numero or ""))
        yield chose(Genre.ETAT, item.id, title, about, numbers, _recent(item.jusquau))


def _demandes(fichier: Fichier) -> Iterator[Chose]:
    for item in reading.demandes(fichier.db):
        about = (item.structure or item.demandeur, item.territoire, item.etat, f"demandé le {_day(item.demande_le)}")
        yield chose(Genre.MISE_EN_RELATION, item.id, item.besoin, about, (item.demandeur,), _recent(item.demande_le))
