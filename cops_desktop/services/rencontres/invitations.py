"""Invitations to a meeting: how they stand, who is concerned, what is due, and how the message will read.

What was given out is a row of `invitations`: its content, under a sequence that grows when the content changed. By it a
calendar takes an update for the newer, and the program knows that one is due.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.invitations import Invitation, Methode, changements, contenu_de, read_contenu
from cops_desktop.domain.modeles import Genre, Modele
from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, Presence, Rencontre, Venue, withdrew
from cops_desktop.domain.words import format_date, typography
from cops_desktop.services.courriels import email_of, joignables, tranches
from cops_desktop.services.rencontres.attendus import attendus
from cops_desktop.services.rencontres.messages import (
    Brouillon,
    brouillons,
    destinataires,
    message,
    sujet,
)
from cops_desktop.services.rencontres.modeles import modele
from cops_desktop.services.rencontres.presences import blank_presence
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier

__all__ = [
    "Apercu",
    "Brouillon",
    "Conviee",
    "Etat",
    "Qui",
    "Situation",
    "apercu",
    "brouillons",
    "choisies",
    "etat",
    "qui_de",
]


class Situation(StrEnum):
    """How a meeting stands with what was given out for it."""

    JAMAIS = "jamais"
    A_JOUR = "à jour"
    CHANGEE = "changée"
    ANNULEE = "annulée"
    ANNULATION_DITE = "annulation dite"


class Qui(StrEnum):
    """Of all who are concerned, to whom a message goes."""

    TOUTES = "toutes les personnes"
    PAS_INVITEES = "celles qui ne sont pas encore invitées"
    INVITEES = "celles qui sont déjà invitées"
    INSCRITES = "celles qui sont inscrites"
    ATTENTE = "celles de la liste d’attente"
    PRESENTES = "celles qui étaient présentes"
    ABSENTES = "celles qui n’étaient pas là"


@dataclass(frozen=True, slots=True)
class Conviee:
    """A person whom a meeting concerns; `email` is one that can be written to, or empty."""

    personne: Personne
    presence: Presence
    email: str

    @property
    def id(self) -> str:
        """The person's key."""
        return self.personne.id

    @property
    def invitee(self) -> bool:
        """Whether their invitation was made."""
        return self.presence.invite_le is not None

    @property
    def a_inviter(self) -> bool:
        """Whether they wait for their invitation; whoever is on the waiting list has none to get yet."""
        return not self.invitee and self.presence.inscription != EN_ATTENTE


@dataclass(frozen=True, slots=True)
class Etat:
    """How the invitations of a meeting stand. `genre`: the message that is due, or the most likely."""

    rencontre: Rencontre
    nom: str
    situation: Situation
    genre: Genre
    phrase: str
    changements: tuple[str, ...]
    derniere: Invitation | None
    conviees: tuple[Conviee, ...]

    @property
    def pas_invitees(self) -> tuple[Conviee, ...]:
        """Who waits for their invitation."""
        return tuple(c for c in self.conviees if c.a_inviter)


@dataclass(frozen=True, slots=True)
class Apercu:
    """The first message as it will read, and how many there are."""

    destinataires: str
    message: Modele
    nombre: int


def etat(fichier: Fichier, rencontre_id: str, day: date) -> Etat:
    """How the invitations of a meeting stand on `day`. Raises Refus when the meeting is gone."""
    about = sujet(fichier, rencontre_id)
    meeting, last = about.rencontre, about.derniere
    now = contenu_de(meeting, about.nom)
    before = read_contenu(last.contenu) if last else now
    people = _conviees(fichier, meeting)
    situation = _situation(last, meeting, same=before == now)
    return Etat(
        rencontre=meeting,
        nom=about.nom,
        situation=situation,
        genre=_genre(situation, over=meeting.date < day, waiting=any(c.a_inviter for c in people)),
        phrase=_phrase(situation, last),
        changements=changements(before, now) if situation is Situation.CHANGEE else (),
        derniere=last,
        conviees=people,
    )


def _situation(last: Invitation | None, meeting: Rencontre, *, same: bool) -> Situation:
    if meeting.annulee_le is not None:
        told = last is None or last.methode is Methode.ANNULATION
        return Situation.ANNULATION_DITE if told else Situation.ANNULEE
    if last is None:
        return Situation.JAMAIS
    return Situation.A_JOUR if same else Situation.CHANGEE


def _genre(situation: Situation, *, over: bool, waiting: bool) -> Genre:
    """The message that one most likely wants to write."""
    if situation in (Situation.ANNULEE, Situation.ANNULATION_DITE):
        return Genre.ANNULATION
    if over:
        return Genre.RESTITUTION
    if situation is Situation.CHANGEE:
        return Genre.MISE_A_JOUR
    return Genre.INVITATION if waiting or situation is Situation.JAMAIS else Genre.RAPPEL


def _phrase(situation: Situation, last: Invitation | None) -> str:
    if last is None:
        cancelled = situation is Situation.ANNULATION_DITE
        return typography(
            "Réunion annulée avant toute invitation." if cancelled else "Aucune invitation n’a encore été préparée."
        )
    on = f"le {format_date(last.le)}"
    words = {
        Situation.A_JOUR: f"Invitations préparées {on} ; rien n’a changé depuis.",
        Situation.CHANGEE: f"La réunion a changé depuis les invitations préparées {on} : préparez une mise à jour.",
        Situation.ANNULEE: f"La réunion est annulée depuis les invitations préparées {on} : préparez l’annulation.",
        Situation.ANNULATION_DITE: f"Réunion annulée ; l’annulation a été préparée {on}.",
    }
    return typography(words[situation])


def _conviees(fichier: Fichier, meeting: Rencontre) -> tuple[Conviee, ...]:
    """Who is expected, invited or waits for a place, in French order; nobody who withdrew or was erased."""
    noted = rencontres.notees(fichier.db, meeting.id)
    staying = {key for key, p in noted.items() if not withdrew(p.inscription, p.presence)}
    people = annuaire.personnes(fichier.db, attendus(fichier, meeting, noted) | staying)
    return tuple(
        Conviee(p, noted.get(p.id) or blank_presence(meeting.id, p.id), email_of(p))
        for p in people
        if p.anonymisee_le is None
    )


_CHOIX: dict[Qui, Callable[[Conviee], bool]] = {
    Qui.TOUTES: lambda c: c.presence.inscription != EN_ATTENTE,
    Qui.PAS_INVITEES: lambda c: c.a_inviter,
    Qui.INVITEES: lambda c: c.invitee,
    Qui.INSCRITES: lambda c: c.presence.inscription == INSCRIT,
    Qui.ATTENTE: lambda c: c.presence.inscription == EN_ATTENTE,
    Qui.PRESENTES: lambda c: c.presence.presence is Venue.PRESENT,
    Qui.ABSENTES: lambda c: c.presence.presence in (Venue.ABSENT, Venue.EXCUSE),
}


def choisies(state: Etat, qui: Qui) -> tuple[Conviee, ...]:
    """Of those whom the meeting concerns, the ones that `qui` means."""
    return tuple(c for c in state.conviees if _CHOIX[qui](c))


def qui_de(state: Etat, genre: Genre) -> Qui:
    """To whom a message of that kind usually goes."""
    if genre is Genre.INVITATION:
        return Qui.PAS_INVITEES if state.pas_invitees else Qui.TOUTES
    if genre is Genre.RESTITUTION:
        return Qui.ABSENTES
    if genre is Genre.ATTESTATION:
        return Qui.PRESENTES
    return Qui.INVITEES if choisies(state, Qui.INVITEES) else Qui.TOUTES


def apercu(
    fichier: Fichier, rencontre_id: str, genre: Genre, personnes: Sequence[str], copie_cachee: bool,
    template: Modele | None = None,
) -> Apercu:  # fmt: skip
    """The first message as it will read. `template`: one that is being written. Raises Refus when it is faulty."""
    about = sujet(fichier, rencontre_id)
    people = joignables(annuaire.personnes(fichier.db, personnes))
    first = None if copie_cachee or not people else people[0]
    noted = rencontres.presences(
        fichier.db, "rencontre = ? AND personne = ?", (rencontre_id, first.id if first else "")
    )
    text = message(about, template or modele(fichier, genre), first, noted[0] if noted else None)
    messages = tranches(people) if copie_cachee else people
    return Apercu(destinataires(about, people, copie_cachee), text, len(messages))
