"""Who is invited to a meeting, registers, waits, cancels: one use case, one operation (R7.2)."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain import inscriptions as regles
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.inscriptions import Comptes
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INVITE, Atelier, Presence, Rencontre, Venue
from cops_desktop.domain.words import de
from cops_desktop.services.comites import composition
from cops_desktop.services.cotec import structures_of
from cops_desktop.services.equipe import equipe_le
from cops_desktop.services.rencontres.presences import blank_presence, presence_of, refuser_annulee, remove_presence
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class LigneInscrit:
    """A person whom a meeting notes: invited, registered, waiting, cancelled. `place`: in the waiting list, from 1."""

    personne: Personne
    presence: Presence
    structure: str = ""
    atelier: Atelier | None = None
    voeux: tuple[str, ...] = ()
    place: int = 0
    equipe: bool = False


@dataclass(frozen=True, slots=True)
class Inscrits:
    """Everyone whom a meeting notes, in French order. `suivante`: whose turn it is on the waiting list.

    `convoques`: how many are expected at a CoPart or a CoPil without being noted first.
    """

    rencontre: Rencontre
    lignes: tuple[LigneInscrit, ...]
    ateliers: tuple[Atelier, ...]
    comptes: Comptes
    suivante: LigneInscrit | None = None
    convoques: int = 0


@dataclass(frozen=True, slots=True)
class Invitees:
    """What inviting did: how many are new, were noted already, had cancelled and stay so, wait for a place."""

    nouvelles: int = 0
    deja: int = 0
    annulees: int = 0
    attente: int = 0


def inscrits(fichier: Fichier, rencontre_id: str) -> Inscrits:
    """Who is invited and registered at a meeting, with its counts. Raises Refus when the meeting is gone."""
    db = fichier.db
    meeting = rencontres.RENCONTRES.get(db, rencontre_id)
    noted = rencontres.notees(db, rencontre_id)
    workshops = {a.id: a for a in rencontres.ateliers(db, rencontre_id)}
    team = equipe_le(fichier, meeting.date)
    places = {p.id: place for place, p in enumerate(regles.en_attente(noted.values()), 1)}
    structures = structures_of(fichier, meeting.date, noted)
    lines = tuple(
        LigneInscrit(
            person,
            own := noted[person.id],
            structures.get(person.id, ""),
            workshops.get(own.atelier or ""),
            tuple(workshops[key].lettre for key in own.voeux if key in workshops),
            places.get(own.id, 0),
            person.id in team,
        )
        for person in annuaire.personnes(db, set(noted))
    )
    made = composition(fichier, meeting)
    following = regles.a_proposer(meeting.places, tuple(noted.values()))
    return Inscrits(
        meeting,
        lines,
        tuple(workshops.values()),
        regles.compter(meeting.nature, meeting.places, tuple(noted.values()), team, made.membres, made.invites),
        next((line for line in lines if following and line.presence.id == following.id), None),
        len(made.convoques),
    )


def inviter(fichier: Fichier, rencontre_id: str, personnes: Iterable[str], *, inscrits: bool = False) -> Invitees:
    """Invite persons, or register them at once (`inscrits`). Who had cancelled stays so; who was noted is left alone,
    but that an invitation becomes a registration.
    """
    title = rencontres.RENCONTRES.get(fichier.db, rencontre_id).titre
    new = known = gone = waiting = 0
    wanted = tuple(dict.fromkeys(personnes))
    with fichier.operation(f"{'Inscrire' if inscrits else 'Inviter'} à « {title} »"):
        places = rencontres.RENCONTRES.get(fichier.db, rencontre_id).places
        noted = rencontres.notees(fichier.db, rencontre_id)
        for person in wanted:
            before = noted.get(person)
            if before is not None and before.inscription == ANNULE:
                gone += 1
                continue
            after = before or blank_presence(rencontre_id, person)
            if inscrits:
                after = regles.inscrire(after, places, tuple(noted.values()))
            if before == after:
                known += 1
                continue
            new += 1
            waiting += after.inscription == EN_ATTENTE
            noted[person] = after
            rencontres.save_presence(fichier.db, after)
    return Invitees(new, known, gone, waiting)


def inscrire(fichier: Fichier, rencontre_id: str, personne: str, *, force: bool = False) -> Presence:
    """Register a person: on the waiting list when no place is left, unless `force`."""
    return _change(
        fichier,
        rencontre_id,
        personne,
        "Inscrire {nom}",
        lambda p, places, everyone: regles.inscrire(p, places, everyone, force=force),
    )


def desister(fichier: Fichier, rencontre_id: str, personne: str) -> Presence:
    """Note that a person cancelled. The next one of the waiting list is proposed by `inscrits`, never moved."""
    return _change(fichier, rencontre_id, personne, "Désistement {de_nom}", lambda p, *_: regles.desister(p))


def attendre(fichier: Fichier, rencontre_id: str, personne: str) -> Presence:
    """Put a person on the waiting list."""
    return _change(
        fichier,
        rencontre_id,
        personne,
        "{nom} sur liste d’attente",
        lambda p, _, everyone: regles.mettre_en_attente(p, everyone),
    )


def promouvoir(fichier: Fichier, rencontre_id: str, personne: str, *, force: bool = False) -> Presence:
    """Give a free place to whoever waits first. Raises Refus otherwise, unless `force`."""
    return _change(
        fichier,
        rencontre_id,
        personne,
        "{nom} obtient une place",
        lambda p, places, everyone: regles.promouvoir(p, places, everyone, force=force),
    )


def seulement_inviter(fichier: Fichier, rencontre_id: str, personne: str) -> Presence:
    """Take a registration back: the person is invited, and no more."""
    return _change(
        fichier,
        rencontre_id,
        personne,
        "{nom} : invitation seule",
        lambda p, places, everyone: regles.devient(p, INVITE, places, everyone),
    )


Regle = Callable[[Presence, int | None, Collection[Presence]], Presence]


def _change(fichier: Fichier, rencontre_id: str, personne: str, label: str, rule: Regle) -> Presence:
    """One person's registration by a rule, read inside the operation: two windows may not give one place twice."""
    name = annuaire.personne(fichier.db, personne).nom_complet
    with fichier.operation(label.format(nom=name, de_nom=de(name))):
        meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
        noted = rencontres.notees(fichier.db, rencontre_id)
        before = noted.get(personne) or blank_presence(rencontre_id, personne)
        after = rule(before, meeting.places, noted.values())
        rencontres.save_presence(fichier.db, after)
    return after


def ajouter(fichier: Fichier, rencontre_id: str, personne: str, day: date) -> Presence:
    """Add a person from the attendance screen: to come, or once the meeting is on.

    Where one registers: registered before the day (forced: the team decides), present without registration from that
    day on (*sur place*). Elsewhere expected, *à saisir*; whoever had cancelled is expected again.
    """
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    noted = rencontres.notees(fichier.db, rencontre_id)
    if not regles.sur_inscription(meeting.nature, noted.values()):
        return _change(fichier, rencontre_id, personne, "Ajouter {nom} à la réunion", lambda p, *_: _expected(p))
    if meeting.date > day:
        return inscrire(fichier, rencontre_id, personne, force=True)
    name = annuaire.personne(fichier.db, personne).nom_complet
    with fichier.operation(f"{name} est venu(e) sur place"):
        refuser_annulee(fichier, rencontre_id)
        after = replace(presence_of(fichier, rencontre_id, personne), presence=Venue.PRESENT)
        rencontres.save_presence(fichier.db, after)
    return after


def _expected(presence: Presence) -> Presence:
    again = presence.inscription in (ANNULE, EN_ATTENTE) and presence.presence is not Venue.PRESENT
    return replace(presence, inscription=INVITE) if again else presence


def retirer(fichier: Fichier, rencontre_id: str, personne: str) -> None:
    """Take a person off a meeting. Raises Refus when their attendance is noted: that is not lost by a key."""
    name = annuaire.personne(fichier.db, personne).nom_complet
    with fichier.operation(f"Retirer {name} de la réunion"):
        found = rencontres.notees(fichier.db, rencontre_id).get(personne)
        if found is None:
            return
        if found.presence is not Venue.A_SAISIR:
            raise Refus(
                f"La présence de {name} est notée : remettez-la d’abord « à saisir » sur la page des présences. "
                "Rien n’a été changé."
            )
        remove_presence(fichier, found.id)
