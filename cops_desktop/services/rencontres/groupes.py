"""Groups from which one invites: CoPart, CoPil, guests, a CoTec, the team, a saved search, an earlier meeting.

`SOURCES` is the list of them. A kind of group more is a function (fichier, day) → groups, and
its name there: the window shows what is in the list, and knows nothing of any of them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.presence_comites import COPART, COPIL
from cops_desktop.domain.recherche import GenreFiche
from cops_desktop.domain.rencontres import INSCRIT, Venue
from cops_desktop.domain.words import format_date, typography
from cops_desktop.services import recherche
from cops_desktop.services.comites import invites_permanents, les_comites
from cops_desktop.services.equipe import equipe_le
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class Groupe:
    """Persons who are invited together. `genre` says in French what kind of group it is; `cle` is unique among all."""

    genre: str
    cle: str
    nom: str
    personnes: tuple[str, ...]


Source = Callable[[Fichier, date], list[Groupe]]


def groupes(fichier: Fichier, day: date) -> list[Groupe]:
    """Every group that has somebody on `day`, the meeting's; nobody who was erased is in any."""
    gone = annuaire.anonymisees(fichier.db)
    found = []
    for source in SOURCES:
        for groupe in source(fichier, day):
            kept = tuple(key for key in groupe.personnes if key not in gone)
            if kept:
                found.append(Groupe(groupe.genre, groupe.cle, groupe.nom, kept))
    return found


def _cotecs(fichier: Fichier, day: date) -> list[Groupe]:
    """The members of each CoTec, as they are on the meeting's day."""
    members: dict[str, list[str]] = defaultdict(list)
    for membre in cotec.MEMBRES.read(fichier.db):
        if in_force(membre.depuis, membre.jusquau, day):
            members[membre.cotec].append(membre.personne)
    return [
        Groupe("CoTec", f"cotec:{item.id}", item.sujet, _each_once(members[item.id]))
        for item in cotec.cotecs(fichier.db)
    ]


def _copart(fichier: Fichier, day: date) -> list[Groupe]:
    """The members of the CoPart on the meeting's day, and those who may stand for its structures (R3.1, R3.5 b)."""
    made = les_comites(fichier).le(COPART, day)
    standing = {key for structure in made.structures for key in structure.representants}
    return [
        Groupe("comité", "copart", "Comité des Partenaires (CoPart)", tuple(sorted(made.membres))),
        Groupe(
            "comité",
            "copart:representants",
            "Autres représentants des structures du CoPart",
            tuple(sorted(standing - made.membres)),
        ),
    ]


def _copil(fichier: Fichier, day: date) -> list[Groupe]:
    """Who sits in the CoPil on the meeting's day, binôme after binôme (R4.1)."""
    made = les_comites(fichier).le(COPIL, day)
    people = _each_once(key for binome in made.binomes for key in binome.personnes)
    return [Groupe("comité", "copil", "Comité de Pilotage (CoPil)", people)]


def _invites(fichier: Fichier, day: date) -> list[Groupe]:
    """The permanent guests of CoPart and CoPil (R3.7)."""
    guests = tuple(sorted(invites_permanents(fichier, day)))
    return [Groupe("comité", "invites", "Invités permanents du CoPart et du CoPil", guests)]


def _equipe(fichier: Fichier, day: date) -> list[Groupe]:
    """The operational team on the meeting's day."""
    return [Groupe("équipe", "equipe", "Équipe opérationnelle", tuple(sorted(equipe_le(fichier, day))))]


def _recherches(fichier: Fichier, day: date) -> list[Groupe]:
    """The persons that each saved search of the annuaire finds."""
    return [
        Groupe(
            "recherche enregistrée",
            f"recherche:{saved.id}",
            saved.nom,
            tuple(key for genre, key in recherche.cles(fichier, saved.criteres, day) if genre == GenreFiche.PERSONNE),
        )
        for saved in recherche.enregistrees(fichier)
    ]


def _rencontres(fichier: Fichier, day: date) -> list[Groupe]:
    """Who came to each earlier meeting, and who had registered there; the last one first."""
    came: dict[str, list[str]] = defaultdict(list)
    registered: dict[str, list[str]] = defaultdict(list)
    rows = fichier.db.conn.execute(
        "SELECT rencontre, personne, inscription, presence FROM presences WHERE inscription = ? OR presence = ?",
        (INSCRIT, Venue.PRESENT.value),
    )
    for meeting, person, inscription, venue in rows:
        if venue == Venue.PRESENT.value:
            came[meeting].append(person)
        if inscription == INSCRIT:
            registered[meeting].append(person)
    subjects = {item.id: item.sujet for item in cotec.cotecs(fichier.db)}
    found = []
    for meeting in reversed(rencontres.rencontres(fichier.db, "date < ?", (day.isoformat(),))):
        name = ", ".join(filter(None, (subjects.get(meeting.cotec or ""), meeting.titre, format_date(meeting.date))))
        for genre, who in (("présents", came[meeting.id]), ("inscrits", registered[meeting.id])):
            found.append(Groupe(genre, f"{genre}:{meeting.id}", typography(name), _each_once(who)))
    return found


def _each_once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


SOURCES: tuple[Source, ...] = (_equipe, _copart, _copil, _invites, _cotecs, _recherches, _rencontres)


@dataclass(frozen=True, slots=True)
class Invitable:
    """A person of the chosen groups, and what the meeting notes of them already ("" for nothing)."""

    cle: str
    nom: str
    detail: str
    famille: str
    inscription: str


def invitables(fichier: Fichier, rencontre_id: str, personnes: Iterable[str]) -> list[Invitable]:
    """Those persons in French order, with what the meeting notes of them."""
    noted = {p.personne: p.inscription for p in rencontres.presences(fichier.db, "rencontre = ?", (rencontre_id,))}
    return [
        Invitable(
            p.id,
            p.nom_complet,
            p.detail,
            p.famille.value,
            noted.get(p.id, ""),
        )
        for p in annuaire.personnes(fichier.db, set(personnes))
    ]
