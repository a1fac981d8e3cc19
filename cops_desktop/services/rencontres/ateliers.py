"""Workshops of a meeting: made, filled by hand or by a proposal, emptied (R7.1). Each change is one operation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.ateliers import (
    Inscrit,
    Methode,
    Repartition,
    a_placer,
    animation_de,
    anime_un_atelier,
    places_en_mots,
    prochaine_couleur,
    prochaine_lettre,
    repartir,
)
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import EN_ATTENTE, Atelier, Presence, Rencontre, check_atelier, check_presence
from cops_desktop.domain.words import format_date, plural, sort_key, typography
from cops_desktop.services.rencontres.attendus import convoques, equipe_a_part
from cops_desktop.services.rencontres.presences import blank_presence
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete, save


@dataclass(frozen=True, slots=True)
class Place:
    """A person on the board: who, what is noted of them, and the letters that they asked for, first choice first.

    `a_part`: of the team at a regional day (R7.1), in no workshop and asking for none: nobody waits to place them.
    """

    personne: Personne
    presence: Presence
    voeux: tuple[str, ...] = ()
    a_part: bool = False

    @property
    def anime(self) -> bool:
        """Whether they lead the workshop that they are in."""
        return anime_un_atelier(self.presence)


@dataclass(frozen=True, slots=True)
class Colonne:
    """A workshop with who is in it, its leaders first, then in French order. Leaders take none of the places."""

    atelier: Atelier
    personnes: tuple[Place, ...]
    animation: str

    @property
    def pris(self) -> int:
        """How many participants."""
        return sum(not place.anime for place in self.personnes)

    @property
    def compte(self) -> str:
        """« 12 / 15 places »."""
        return places_en_mots(self.pris, self.atelier.places)

    @property
    def complet(self) -> bool:
        """Whether there is no place left."""
        return self.atelier.places is not None and self.pris >= self.atelier.places

    @property
    def depasse(self) -> bool:
        """Whether more are in it than there are places: put there by hand."""
        return self.atelier.places is not None and self.pris > self.atelier.places


@dataclass(frozen=True, slots=True)
class Tableau:
    """The workshops of a meeting by letter, whoever is in none (the team last, when it is counted apart), and how many
    are on the waiting list.
    """

    rencontre: Rencontre
    colonnes: tuple[Colonne, ...]
    sans_atelier: tuple[Place, ...]
    en_attente: int

    @property
    def ateliers(self) -> tuple[Atelier, ...]:
        """The workshops alone."""
        return tuple(colonne.atelier for colonne in self.colonnes)

    @property
    def a_placer(self) -> tuple[Place, ...]:
        """Who still has to be placed."""
        return tuple(place for place in self.sans_atelier if not place.a_part)

    @property
    def places(self) -> int:
        """How many are placed, leaders apart."""
        return sum(colonne.pris for colonne in self.colonnes)


def tableau(fichier: Fichier, rencontre_id: str) -> Tableau:
    """The board of a meeting's workshops. Raises Refus when the meeting is gone."""
    db = fichier.db
    meeting = rencontres.RENCONTRES.get(db, rencontre_id)
    rooms = rencontres.ateliers(db, rencontre_id)
    noted = rencontres.notees(db, rencontre_id)
    expected = a_placer(meeting.nature, noted, convoques(fichier, meeting))
    team = equipe_a_part(fichier, meeting)
    letters = {room.id: room.lettre for room in rooms}
    by_room: dict[str | None, list[Place]] = {room.id: [] for room in rooms}
    by_room[None] = []
    for person in annuaire.personnes(db, expected) if expected else ():
        presence = noted.get(person.id) or blank_presence(rencontre_id, person.id)
        apart = person.id in team and presence.atelier is None and not presence.voeux
        place = Place(person, presence, tuple(letters[voeu] for voeu in presence.voeux), apart)
        by_room[presence.atelier].append(place)
    waiting = sum(p.inscription == EN_ATTENTE and p.personne not in expected for p in noted.values())
    columns = tuple(_colonne(room, by_room[room.id]) for room in rooms)
    others = sorted(by_room[None], key=lambda place: place.a_part)
    return Tableau(meeting, columns, tuple(others), waiting)


def _colonne(room: Atelier, people: list[Place]) -> Colonne:
    leaders = [place for place in people if place.anime]
    others = [place for place in people if not place.anime]
    names = [place.personne.nom_complet for place in leaders]
    return Colonne(room, (*leaders, *others), animation_de(room, names))


# The workshops themselves


def atelier(fichier: Fichier, atelier_id: str) -> Atelier:
    """One workshop. Raises Refus when gone."""
    return rencontres.ATELIERS.get(fichier.db, atelier_id)


def new_atelier(fichier: Fichier, rencontre_id: str) -> Atelier:
    """The next workshop, kept nowhere yet: the next letter, the next colour, the places of the last one."""
    before = rencontres.ateliers(fichier.db, rencontre_id)
    places = before[-1].places if before else None
    letter, colour = prochaine_lettre(before), prochaine_couleur(before)
    return Atelier(id=new_key(), rencontre=rencontre_id, lettre=letter, couleur=colour, places=places)


def save_atelier(fichier: Fichier, atelier: Atelier) -> None:
    """Insert or update a workshop. Raises Refus for what cannot be, another of that letter above all."""
    atelier = replace(atelier, lettre=atelier.lettre.strip().upper())
    check_atelier(atelier)
    rencontres.RENCONTRES.get(fichier.db, atelier.rencontre)  # deleted elsewhere: said as it is
    rooms = rencontres.ateliers(fichier.db, atelier.rencontre)
    if any(room.id != atelier.id and sort_key(room.lettre) == sort_key(atelier.lettre) for room in rooms):
        raise Refus(
            f"Un atelier {atelier.lettre} existe déjà dans cette réunion : donnez une autre lettre, "
            f"par exemple {prochaine_lettre(rooms)}."
        )
    label = "Modifier" if any(room.id == atelier.id for room in rooms) else "Ajouter"
    with fichier.operation(f"{label} l’{_minuscule(atelier)}"):
        rencontres.ATELIERS.save(fichier.db, atelier)


def delete_atelier(fichier: Fichier, atelier_id: str) -> int:
    """Remove a workshop: who was in it is in none, who asked for it no longer does; returns how many were in it."""
    room = rencontres.ATELIERS.get(fichier.db, atelier_id)
    with fichier.operation(f"Supprimer l’{_minuscule(room)}"):
        touched = "atelier = ? OR id IN (SELECT presence FROM voeux WHERE atelier = ?)"
        presences = rencontres.presences(fichier.db, touched, (atelier_id, atelier_id))
        for presence in presences:
            wishes = tuple(voeu for voeu in presence.voeux if voeu != atelier_id)
            after = replace(presence, voeux=wishes)
            if presence.atelier == atelier_id:
                after = replace(after, atelier=None, anime=False)
            rencontres.save_presence(fichier.db, after)
        delete(fichier.db, "ateliers", atelier_id)
    return sum(presence.atelier == atelier_id for presence in presences)


def move_atelier(fichier: Fichier, atelier_id: str, step: int) -> None:
    """Exchange a workshop's letter with that of the one before (-1) or after (1); at an end, nothing."""
    room = rencontres.ATELIERS.get(fichier.db, atelier_id)
    rooms = rencontres.ateliers(fichier.db, room.rencontre)
    at = next(place for place, other in enumerate(rooms) if other.id == atelier_id) + step
    if not 0 <= at < len(rooms):
        return
    other = rooms[at]
    with fichier.operation(f"Échanger les ateliers {room.lettre} et {other.lettre}"):
        # A letter is borne once: one of the two waits aside under its own key.
        for changed in (replace(room, lettre=room.id), replace(other, lettre=room.lettre)):
            rencontres.ATELIERS.save(fichier.db, changed)
        rencontres.ATELIERS.save(fichier.db, replace(room, lettre=other.lettre))


def ateliers_ailleurs(fichier: Fichier, rencontre_id: str) -> list[tuple[Rencontre, int]]:
    """The other meetings that have workshops, the last one first, each with how many."""
    query = "SELECT rencontre, count(*) FROM ateliers WHERE rencontre <> ? GROUP BY rencontre"
    counts = dict(fichier.db.conn.execute(query, (rencontre_id,)).fetchall())
    found = rencontres.rencontres(fichier.db, "id IN (SELECT rencontre FROM ateliers)")
    return [(meeting, counts[meeting.id]) for meeting in reversed(found) if meeting.id in counts]


def copy_ateliers(fichier: Fichier, rencontre_id: str, source_id: str) -> int:
    """Make the workshops of another meeting again in this one, without anybody in them; returns how many."""
    source = rencontres.RENCONTRES.get(fichier.db, source_id)
    with fichier.operation(f"Reprendre les ateliers de « {source.titre} » du {format_date(source.date)}"):
        here = rencontres.ateliers(fichier.db, rencontre_id)
        copied = rencontres.ateliers(fichier.db, source_id)
        for room in copied:
            taken = any(sort_key(other.lettre) == sort_key(room.lettre) for other in here)
            letter = prochaine_lettre(here) if taken else room.lettre
            made = replace(room, id=new_key(), rencontre=rencontre_id, lettre=letter)
            rencontres.ATELIERS.save(fichier.db, made)
            here.append(made)
    return len(copied)


def _minuscule(atelier: Atelier) -> str:
    return f"atelier {atelier.nom.removeprefix('Atelier ')}"


# Who is in them


def placer(fichier: Fichier, rencontre_id: str, personnes: Iterable[str], atelier_id: str | None) -> None:
    """Put persons in a workshop, over its places too if that is wanted; None takes them out of theirs.

    Whoever led the workshop that they leave no longer does.
    """
    people = list(dict.fromkeys(personnes))
    room = _of_meeting(fichier, rencontre_id, atelier_id) if atelier_id else None
    who = _qui(fichier, people)
    label = f"Atelier {room.lettre} : {who}" if room else f"Sans atelier : {who}"
    with fichier.operation(label):
        _place(fichier, rencontre_id, dict.fromkeys(people, atelier_id))


def _notees(fichier: Fichier, rencontre_id: str) -> dict[str, Presence]:
    """What is noted of each person. Raises Refus when the meeting is gone."""
    rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    return rencontres.notees(fichier.db, rencontre_id)


def _place(fichier: Fichier, rencontre_id: str, places: dict[str, str | None]) -> None:
    noted = _notees(fichier, rencontre_id)
    for person, room in places.items():
        before = noted.get(person)
        if before is None:
            if room is not None:
                rencontres.save_presence(fichier.db, replace(blank_presence(rencontre_id, person), atelier=room))
        elif before.atelier != room:
            save(fichier.db, "presences", {"id": before.id, "atelier": room, "anime": 0})


def animer(fichier: Fichier, rencontre_id: str, personnes: Iterable[str], *, anime: bool) -> None:
    """Say who leads the workshop that they are in, or no longer does. Raises Refus for somebody who is in none."""
    people = list(dict.fromkeys(personnes))
    with fichier.operation(f"{'Anime' if anime else 'N’anime plus'} un atelier : {_qui(fichier, people)}"):
        noted = _notees(fichier, rencontre_id)
        for person in people:
            if person not in noted or noted[person].atelier is None:
                raise Refus("Placez d’abord cette personne dans l’atelier qu’elle anime. Rien n’a été changé.")
            save(fichier.db, "presences", {"id": noted[person].id, "anime": int(anime)})


def souhaiter(fichier: Fichier, rencontre_id: str, voeux: dict[str, Sequence[str]]) -> None:
    """Note what each person asks for: workshops, the first choice first; an empty list forgets what they asked."""
    with fichier.operation(f"Vœux d’atelier : {_qui(fichier, list(voeux))}"):
        noted = _notees(fichier, rencontre_id)
        for person, wishes in voeux.items():
            after = replace(noted.get(person) or blank_presence(rencontre_id, person), voeux=tuple(wishes))
            check_presence(after)
            rencontres.save_presence(fichier.db, after)


def _of_meeting(fichier: Fichier, rencontre_id: str, atelier_id: str) -> Atelier:
    room = rencontres.ATELIERS.get(fichier.db, atelier_id)
    if room.rencontre != rencontre_id:
        raise Refus("Cet atelier est celui d’une autre réunion. Rien n’a été changé.")
    return room


def _qui(fichier: Fichier, people: Sequence[str]) -> str:
    """The name of one person, else how many."""
    if len(people) == 1:
        return annuaire.personne(fichier.db, people[0]).nom_complet
    return plural(len(people), "personne")


# A distribution that is proposed


def proposer(fichier: Fichier, rencontre_id: str, methode: Methode, *, refaire: bool = False) -> Repartition:
    """The best distribution of the meeting's participants, of whom those who are placed stay, unless `refaire`.

    Leaders stay where they lead, and take no place. Nothing is written. Raises Refus without workshop or participant.
    """
    board = tableau(fichier, rencontre_id)
    if not board.colonnes:
        raise Refus("Cette réunion n’a pas encore d’atelier : ajoutez-en d’abord.")
    found = repartir(board.ateliers, _inscrits(board), methode, refaire=refaire)
    if not found.inscrits:
        raise Refus("Personne n’est encore inscrit à cette réunion : il n’y a personne à répartir.")
    return found


def _inscrits(board: Tableau) -> list[Inscrit]:
    places = [*board.a_placer, *(place for colonne in board.colonnes for place in colonne.personnes)]
    return [
        Inscrit(
            personne=place.personne.id,
            nom=f"{place.personne.nom} {place.personne.prenom}",
            famille=place.personne.famille,
            rang=place.presence.rang,
            voeux=place.presence.voeux,
            atelier=place.presence.atelier,
        )
        for place in places
        if not place.anime
    ]


def appliquer(fichier: Fichier, rencontre_id: str, repartition: Repartition) -> int:
    """Place everybody as proposed, in one operation; returns how many changed workshop.

    Raises Refus when the board is no longer what the proposal was made from: what was agreed to is what is made.
    """
    with fichier.operation(f"Répartir dans les ateliers : {plural(len(repartition.deplaces), 'personne')}"):
        board = tableau(fichier, rencontre_id)
        now = {inscrit.personne: inscrit for inscrit in _inscrits(board)}
        if board.ateliers != repartition.ateliers or now != {i.personne: i for i in repartition.inscrits}:
            raise Refus(
                "Les ateliers ou les inscrits ont changé depuis cette proposition. Rien n’a été changé : "
                "demandez une nouvelle proposition."
            )
        moved = {inscrit.personne: repartition.places[inscrit.personne] for inscrit in repartition.deplaces}
        _place(fichier, rencontre_id, moved)
    return len(moved)


def resume(board: Tableau) -> str:
    """« 4 ateliers, 52 personnes placées, 8 sans atelier »."""
    parts = [
        plural(len(board.colonnes), "atelier"),
        plural(board.places, "personne placée", "personnes placées"),
        f"{len(board.a_placer)} sans atelier" if board.a_placer else "",
        f"{board.en_attente} sur liste d’attente" if board.en_attente else "",
    ]
    return typography(", ".join(part for part in parts if part))
