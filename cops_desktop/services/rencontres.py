"""Meetings and attendance: who is expected, who was there, what it is worth, live (R5.4, R7.2)."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from cops_desktop.domain.annuaire import Famille, Personne
from cops_desktop.domain.cotec import Cotec, Membre, membership_on
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Budget, Nature, Situation, price
from cops_desktop.domain.rencontres import (
    COTEC,
    Connexion,
    Frais,
    Presence,
    Rencontre,
    Venue,
    check_presence,
    check_rencontre,
)
from cops_desktop.domain.vacation import Compte
from cops_desktop.domain.words import format_date
from cops_desktop.services.budget import budgets
from cops_desktop.services.dossiers import situations
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.rows import delete


@dataclass(frozen=True, slots=True)
class LignePresence:
    """One person at one meeting, with what it is worth and why. `trajet`: cents of the journey and costs."""

    personne: Personne
    presence: Presence
    compte: Compte | None
    trajet: int
    frais: tuple[Frais, ...]
    conditions: str
    attendu: bool

    @property
    def explication(self) -> str:
        """Why this worth, in words; "" while attendance is to be entered."""
        return self.compte.explication if self.compte and self.presence.presence is Venue.PRESENT else ""


@dataclass(frozen=True, slots=True)
class FeuillePresence:
    """The attendance of a meeting, as it is shown live."""

    rencontre: Rencontre
    cotec: Cotec | None
    lignes: tuple[LignePresence, ...]
    budget: Budget | None

    def count(self, venue: Venue) -> int:
        """How many have that state."""
        return sum(line.presence.presence is venue for line in self.lignes)

    @property
    def retours(self) -> int:
        """How many sent a *retour sur restitution*."""
        return sum(line.presence.retour_le is not None for line in self.lignes)

    @property
    def par_famille(self) -> dict[Famille, tuple[int, int]]:
        """(present, expected) by family of profiles."""
        expected = Counter(line.personne.famille for line in self.lignes)
        there = Counter(line.personne.famille for line in self.lignes if line.presence.presence is Venue.PRESENT)
        return {famille: (there[famille], expected[famille]) for famille in Famille}

    @property
    def demi(self) -> int:
        """Vacations of the meeting, in half-units."""
        return sum(line.compte.demi for line in self.lignes if line.compte)

    @property
    def brut(self) -> int:
        """Gross vacations of the meeting, in cents."""
        return sum(line.compte.montant for line in self.lignes if line.compte)


def presence_key(rencontre: str, personne: str) -> str:
    """The key of a person's presence at a meeting: the same on every laptop."""
    return derived_key("presence", rencontre, personne)


def attendance(fichier: Fichier, rencontre_id: str, day: date) -> FeuillePresence:
    """The whole group of a meeting in French order: members expected that day, and whoever else was noted.

    Nothing is written: a person not noted yet is shown *à saisir*.
    """
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    noted = {p.personne: p for p in rencontres.presences(fichier.db, "rencontre = ?", (rencontre_id,))}
    members = _members(fichier, meeting)
    people = annuaire.personnes(fichier.db, [*dict.fromkeys([*members, *noted])])
    known = situations(fichier.db, [p.id for p in people]) if meeting.nature == COTEC else {}
    costs: dict[str, list[Frais]] = {}
    for frais in rencontres.FRAIS.read(fichier.db):
        costs.setdefault(frais.presence, []).append(frais)
    lines = []
    for person in people:
        presence = noted.get(person.id) or _blank(rencontre_id, person.id)
        lines.append(
            LignePresence(
                person,
                presence,
                _compte(known, person.id, presence.id),
                _journey(known, person.id, presence.id, costs.get(presence.id, [])),
                tuple(costs.get(presence.id, ())),
                _conditions(members.get(person.id)),
                person.id in members,
            )
        )
    committee = cotec.cotec(fichier.db, meeting.cotec) if meeting.cotec else None
    budget = budgets(fichier, meeting.date.year, day)[meeting.cotec] if meeting.cotec else None
    return FeuillePresence(meeting, committee, tuple(lines), budget)


def _members(fichier: Fichier, meeting: Rencontre) -> dict[str, Membre]:
    """Members of the meeting's CoTec on its day, by person."""
    if meeting.cotec is None:
        return {}
    found = cotec.MEMBRES.read(fichier.db, "cotec = ?", (meeting.cotec,))
    return {m.personne: m for m in found if membership_on([m], meeting.cotec, meeting.date)}


def _blank(rencontre: str, personne: str) -> Presence:
    return Presence(id=presence_key(rencontre, personne), rencontre=rencontre, personne=personne)


def _compte(known: dict[str, Situation], personne: str, presence: str) -> Compte | None:
    situation = known.get(personne)
    return situation.comptes.get(presence) if situation else None


def _journey(known: dict[str, Situation], personne: str, presence: str, costs: list[Frais]) -> int:
    """Cents of the journey that are still unpaid: kilometres in the order of the year, and other costs."""
    situation = known.get(personne)
    if situation is None:
        return 0
    of_costs = {f.id for f in costs}
    return sum(
        line.montant
        for line in price(situation.propositions, situation.axes)
        if (line.nature is Nature.TRAJET and line.objet == presence)
        or (line.nature is Nature.FRAIS and line.objet in of_costs)
    )


def _conditions(membre: Membre | None) -> str:
    """The three conditions of R5.5, in words."""
    if membre is None:
        return "n’est pas membre du CoTec à cette date"
    if not membre.demande:
        asked = "pas de demande"
    elif membre.demande_le:
        asked = f"demande du {format_date(membre.demande_le)}"
    else:
        asked = "a demandé à être rémunéré(e)"
    may = "peut être rémunéré(e)" if membre.peut_etre_remunere else "ne peut pas être rémunéré(e)"
    other = "déjà rétribué(e) par ailleurs" if membre.deja_retribue else "pas d’autre rétribution"
    signed = f"attestation du {format_date(membre.attestation_le)}" if membre.attestation_le else "attestation à signer"
    return " · ".join((asked, may, other, signed))


def update_presence(fichier: Fichier, rencontre_id: str, personne_id: str, label: str = "", **changes: Any) -> Presence:
    """Change fields of a person's presence (see `Presence`), making it if need be; returns it as kept.

    A journey without fiscal power takes the person's usual one. Raises Refus for what cannot be; nothing is changed.
    """
    person = annuaire.personne(fichier.db, personne_id)
    before = presence_of(fichier, rencontre_id, personne_id)
    after = replace(before, **changes)
    if after.km and after.cv is None:
        after = replace(after, cv=person.cv)
    check_presence(after)
    with fichier.operation(label or f"Présence de {person.nom_complet} : {after.presence.value}"):
        rencontres.save_presence(fichier.db, after)
    return after


def presence_of(fichier: Fichier, rencontre_id: str, personne_id: str) -> Presence:
    """A person's presence at a meeting, as kept, or blank."""
    found = rencontres.presences(fichier.db, "rencontre = ? AND personne = ?", (rencontre_id, personne_id))
    return found[0] if found else _blank(rencontre_id, personne_id)


def note_arrival(fichier: Fichier, rencontre_id: str, personne_id: str, at: time) -> Presence:
    """The person arrives (or comes back) at `at`: present, in an interval open until the meeting's end."""
    before = presence_of(fichier, rencontre_id, personne_id)
    closed = tuple(c for c in before.connexions if c.fin is not None)
    return update_presence(
        fichier, rencontre_id, personne_id, presence=Venue.PRESENT, connexions=(*closed, Connexion(at, None))
    )


def note_departure(fichier: Fichier, rencontre_id: str, personne_id: str, at: time) -> Presence:
    """The person leaves at `at`: closes the open interval, or one since the meeting's start."""
    before = presence_of(fichier, rencontre_id, personne_id)
    still_open = [c for c in before.connexions if c.fin is None]
    closed = tuple(c for c in before.connexions if c.fin is not None)
    debut = still_open[-1].debut if still_open else None
    if not still_open and closed:
        raise Refus("Cette personne est déjà partie : notez d’abord son retour.")
    return update_presence(
        fichier, rencontre_id, personne_id, presence=Venue.PRESENT, connexions=(*closed, Connexion(debut, at))
    )


def mark_remaining(fichier: Fichier, rencontre_id: str, venue: Venue, day: date) -> int:
    """Give every person still *à saisir* one state; returns how many."""
    sheet = attendance(fichier, rencontre_id, day)
    todo = [line.presence for line in sheet.lignes if line.presence.presence is Venue.A_SAISIR]
    with fichier.operation(f"Présences restantes : {venue.value}"):
        for presence in todo:
            rencontres.save_presence(fichier.db, replace(presence, presence=venue))
    return len(todo)


def remove_presence(fichier: Fichier, presence_id: str) -> None:
    """Take a person off a meeting with their costs. Raises Refus when a payment form holds it."""
    with fichier.operation("Retirer une présence"):
        for frais in rencontres.FRAIS.read(fichier.db, "presence = ?", (presence_id,)):
            delete(fichier.db, "frais", frais.id)
        delete(fichier.db, "presences", presence_id)


def save_frais(fichier: Fichier, rencontre_id: str, personne_id: str, frais: list[Frais]) -> None:
    """Make `frais` the costs of a person's journey (a new one has an empty key; `montant` in cents)."""
    for item in frais:
        if item.montant < 0 or not item.nature.strip():
            raise Refus("Des frais ont une nature (train, péage…) et un montant positif.")
    with fichier.operation("Frais de déplacement"):
        presence = presence_of(fichier, rencontre_id, personne_id)
        rencontres.save_presence(fichier.db, presence)
        kept = {f.id for f in frais if f.id}
        for old in rencontres.FRAIS.read(fichier.db, "presence = ?", (presence.id,)):
            if old.id not in kept:
                delete(fichier.db, "frais", old.id)
        for item in frais:
            rencontres.FRAIS.save(fichier.db, replace(item, id=item.id or new_key(), presence=presence.id))


def save_rencontre(fichier: Fichier, rencontre: Rencontre) -> None:
    """Insert or update a meeting. Raises Refus for what cannot be."""
    check_rencontre(rencontre)
    before = rencontres.RENCONTRES.read(fichier.db, "id = ?", (rencontre.id,))
    if before and before[0].nature == COTEC and rencontre.nature != COTEC and _paid(fichier, rencontre.id):
        raise Refus("Des états de vacations sont faits pour cette réunion : elle reste une réunion de CoTec.")
    label = "Modifier" if before else "Ajouter"
    with fichier.operation(f"{label} la réunion « {rencontre.titre} » du {format_date(rencontre.date)}"):
        rencontres.RENCONTRES.save(fichier.db, rencontre)


def _paid(fichier: Fichier, rencontre_id: str) -> bool:
    query = "SELECT 1 FROM lignes WHERE vivante = 1 AND presence IN (SELECT id FROM presences WHERE rencontre = ?)"
    return fichier.db.conn.execute(query, (rencontre_id,)).fetchone() is not None


def delete_rencontre(fichier: Fichier, rencontre_id: str) -> None:
    """Remove a meeting with its presences and costs. Raises Refus when a payment form holds one of them."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    with fichier.operation(f"Supprimer la réunion « {meeting.titre} » du {format_date(meeting.date)}"):
        for presence in rencontres.presences(fichier.db, "rencontre = ?", (rencontre_id,)):
            remove_presence(fichier, presence.id)
        delete(fichier.db, "rencontres", rencontre_id)
