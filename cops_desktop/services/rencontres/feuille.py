"""The attendance of a meeting as it is shown live: who is expected, who was there, what it is worth (R5.4, R7.2)."""

import json
import math
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict

from cops_desktop.domain.annuaire import Famille, Personne
from cops_desktop.domain.cotec import Cotec, Membre
from cops_desktop.domain.inscriptions import attendus, en_attente, sur_inscription, sur_place
from cops_desktop.domain.paiements import PARTS, Budget, Dossier, Ligne, Nature, Situation, price
from cops_desktop.domain.presence_comites import (
    BinomeDuJour,
    Participation,
    StructureDuJour,
)
from cops_desktop.domain.rencontres import Atelier, Frais, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeVacation, scale_on
from cops_desktop.domain.vacation import Compte
from cops_desktop.domain.words import format_date, format_euros, format_km, typography
from cops_desktop.services.budget import budget_of, persons_of
from cops_desktop.services.dossiers import connus, read_baremes
from cops_desktop.services.rencontres.attendus import equipe_a_part, membres
from cops_desktop.services.rencontres.feuille_comite import PlaceAuComite
from cops_desktop.services.rencontres.presences import blank_presence, refuser_annulee
from cops_desktop.storage import annuaire, cotec, paiements, rencontres
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class LignePresence:
    """One person at one meeting, with what it is worth and why.

    `trajet`: cents of the journey and costs, paid or not; `calcul` says how, `refus_trajet` why not. `etats`: the
    live forms (id, reference) that hold something of this presence: what changes now becomes a difference (R5.8).
    `membre`: of the committee, on that day. `attente`: the place on the waiting list, from 1 (0: not on it, or came).
    `a_part`: of the team, which is not counted with the others (R7.1), nor are permanent guests (R3.7): `invite` is
    then the structure for which they come. `couvert`: another came for them. `structures`: those of the CoPart for
    which they stand. Of a binôme: what it did `ensemble`, who else is in it, how many meetings it missed just before
    this one, and the other's presence where that holds its *retour*.
    """

    personne: Personne
    presence: Presence
    compte: Compte | None
    trajet: int
    frais: tuple[Frais, ...]
    conditions: str
    membre: bool
    calcul: str = ""
    refus_trajet: str = ""
    etats: tuple[tuple[str, str], ...] = ()
    atelier: Atelier | None = None
    attente: int = 0
    sur_place: bool = False
    a_part: bool = False
    invite: str = ""
    couvert: bool = False
    structures: tuple[str, ...] = ()
    binome: BinomeDuJour | None = None
    avec: tuple[str, ...] = ()
    ensemble: Participation | None = None
    suite: int = 0
    retour_de_l_autre: Presence | None = None

    @property
    def a_saisir(self) -> bool:
        """Whether attendance is still to be entered."""
        return self.presence.presence is Venue.A_SAISIR and not self.dispense

    @property
    def dispense(self) -> bool:
        """Whether it need not be: another came for them, or answered for their binôme."""
        return self.couvert or self.retour_de_l_autre is not None

    @property
    def manques(self) -> int:
        """How many CoPil their binôme has missed one after the other, this one included once that is known."""
        if self.ensemble is None or self.ensemble in (Participation.PRESENT, Participation.RETOUR):
            return 0
        return self.suite + self.ensemble.manque

    @property
    def retour(self) -> Presence:
        """Where a *retour* is noted: one for the whole binôme, with whoever gave it first (R3.8)."""
        mine = self.presence.retour_le is not None
        return self.presence if mine or self.retour_de_l_autre is None else self.retour_de_l_autre

    @property
    def explication(self) -> str:
        """Why this worth, in words; "" while attendance is to be entered."""
        return self.compte.explication if self.compte and self.presence.presence is Venue.PRESENT else ""


@dataclass(frozen=True, slots=True)
class FeuillePresence:
    """The attendance of a meeting, as it is shown live: whoever is expected, then the waiting list in its order.

    `inscription`: one comes by registering (see domain/inscriptions). `binomes` of a CoPil, `structures` of a CoPart:
    what each did (R3.5 b, R4.4); a CoPil stands binôme after binôme, guests at the end of both.
    """

    rencontre: Rencontre
    cotec: Cotec | None
    lignes: tuple[LignePresence, ...]
    budget: Budget | None
    bareme: BaremeVacation | None = None
    inscription: bool = False
    binomes: tuple[tuple[BinomeDuJour, Participation], ...] = ()
    structures: tuple[tuple[StructureDuJour, Participation], ...] = ()

    @property
    def attendus(self) -> tuple[LignePresence, ...]:
        """Those who are expected: nobody of the waiting list."""
        return tuple(line for line in self.lignes if not line.attente)

    @property
    def prevus(self) -> int:
        """How many were to come, the team apart: not those who came without registering."""
        return sum(total for _, total in self.par_famille.values())

    @property
    def presents(self) -> int:
        """How many came, the team apart."""
        return sum(there for there, _ in self.par_famille.values())

    @property
    def a_saisir(self) -> tuple[LignePresence, ...]:
        """Those whose attendance is still to be entered."""
        return tuple(line for line in self.attendus if line.a_saisir)

    @property
    def a_excuser(self) -> tuple[LignePresence, ...]:
        """Those of whom nothing is noted and nothing need be: excused, once the attendance is entered."""
        return tuple(line for line in self.attendus if line.dispense and line.presence.presence is Venue.A_SAISIR)

    @property
    def par_famille(self) -> dict[Famille, tuple[int, int]]:
        """(present, expected) by family of profiles, the team apart where it is counted so."""
        counted = [line for line in self.attendus if not line.a_part]
        expected = Counter(line.personne.famille for line in counted if not line.sur_place)
        there = Counter(line.personne.famille for line in counted if line.presence.presence is Venue.PRESENT)
        return {famille: (there[famille], expected[famille]) for famille in Famille}

    @property
    def demi(self) -> int:
        """Vacations of the meeting, in half-units."""
        return sum(line.compte.demi for line in self.lignes if line.compte)

    @property
    def brut(self) -> int:
        """Gross vacations of the meeting, in cents."""
        return sum(line.compte.montant for line in self.lignes if line.compte)

    @property
    def trajets(self) -> int:
        """Journeys and costs of the meeting, in cents."""
        return sum(line.trajet for line in self.lignes)


def attendance(fichier: Fichier, rencontre_id: str, day: date) -> FeuillePresence:
    """The whole group of a meeting in French order: whoever is expected that day, then those who wait for a place.

    Nothing is written: a person not noted yet is shown *à saisir*.
    """
    db = fichier.db
    meeting = rencontres.RENCONTRES.get(db, rencontre_id)
    noted = rencontres.notees(db, rencontre_id)
    members, committee = membres(fichier, meeting), PlaceAuComite(fichier, meeting, noted)
    called = {*members, *committee.made.convoques}
    expected = attendus(meeting.nature, noted, called)
    waiting = {p.personne: place for place, p in enumerate(en_attente(noted.values()), 1) if p.personne not in expected}
    people = annuaire.personnes(db, expected | waiting.keys())
    worth = _Worth(fichier, meeting, {p.id for p in people})
    workshops = {a.id: a for a in rencontres.ateliers(db, rencontre_id)}
    ouverte = sur_inscription(meeting.nature, noted.values())
    team = equipe_a_part(fichier, meeting)
    lines = []
    for person in people:
        own = noted.get(person.id) or blank_presence(rencontre_id, person.id)
        line = LignePresence(
            person,
            own,
            conditions=_conditions(members.get(person.id)) if meeting.cotec else "",
            membre=person.id in called and person.id not in committee.made.invites,
            atelier=workshops.get(own.atelier or ""),
            attente=waiting.get(person.id, 0),
            sur_place=sur_place(own, sur_inscription=ouverte and person.id not in called),
            a_part=person.id in team or person.id in committee.made.invites,
            **committee.of(person.id),
            **worth.of(person.id, own.id),
        )
        lines.append(line)
    lines.sort(key=_order)  # a stable sort: the others stay in French order
    return FeuillePresence(
        meeting,
        cotec.cotec(db, meeting.cotec) if meeting.cotec else None,
        tuple(lines),
        worth.budget(day),
        worth.bareme,
        ouverte,
        tuple((b, b.participation(noted)) for b in committee.made.siegent),
        tuple((s, s.participation(noted)) for s in committee.made.structures),
    )


def _order(line: LignePresence) -> tuple[bool, bool, float, int]:
    """Binôme after binôme, then those who are in none, then the guests; who waits for a place at the end."""
    number = line.binome.numero if line.binome else math.inf
    return bool(line.attente), bool(line.invite), number, line.attente


class _Worth:
    """What the rules say of the persons of one meeting, read once."""

    def __init__(self, fichier: Fichier, meeting: Rencontre, persons: set[str]) -> None:
        self._fichier, self._meeting = fichier, meeting
        self.bareme: BaremeVacation | None = None
        self._dossiers: dict[str, Dossier] = {}
        self._situations: dict[str, Situation] = {}
        if meeting.cotec is None:
            return
        scales = read_baremes(fichier.db)
        self.bareme = scale_on(scales.vacation, meeting.date)
        known = connus(fichier.db, persons | persons_of(fichier, meeting.cotec))
        self._dossiers = {p: one.dossier for p, one in known.items()}
        self._situations = {p: one.situation for p, one in known.items()}
        forms = {ligne.etat for p in persons for ligne in self._lines(p)}
        found = paiements.etats(fichier.db, "id IN (SELECT value FROM json_each(?))", (json.dumps(list(forms)),))
        self._references = {etat.id: etat.reference for etat in found}

    def _lines(self, personne: str) -> list[Ligne]:
        return self._dossiers[personne].lignes if personne in self._dossiers else []

    def budget(self, day: date) -> Budget | None:
        """The budget of the meeting's CoTec and year."""
        if self._meeting.cotec is None:
            return None
        return budget_of(self._fichier, self._meeting.cotec, self._meeting.date.year, day, self._situations)

    def of(self, personne: str, presence: str) -> "_Figures":
        """The fields of LignePresence that the rules decide."""
        situation = self._situations.get(personne)
        if situation is None:
            return {"compte": None, "trajet": 0, "frais": (), "calcul": "", "refus_trajet": "", "etats": ()}
        costs = tuple(f for f in self._dossiers[personne].frais if f.presence == presence)
        objets = {presence, *(f.id for f in costs)}
        frozen = [ligne for ligne in self._lines(personne) if ligne.objet in objets]
        journey = [ligne for ligne in frozen if ligne.nature in PARTS[1]]
        if any(p.ligne.objet in objets and p.ligne.nature in PARTS[1] for p in situation.propositions):
            owed = price(situation.propositions, situation.axes)
            journey += [ligne for ligne in owed if ligne.objet in objets and ligne.nature in PARTS[1]]
        refused = (i.raison for i in situation.impayes if i.objet in objets and i.nature in PARTS[1])
        return {
            "compte": situation.comptes.get(presence),
            "trajet": sum(ligne.montant for ligne in journey),
            "frais": costs,
            "calcul": typography(" ; ".join(_calculation(ligne) for ligne in journey)),
            "refus_trajet": next(refused, ""),
            "etats": tuple((key, self._references[key]) for key in dict.fromkeys(ligne.etat for ligne in frozen)),
        }


class _Figures(TypedDict):
    compte: Compte | None
    trajet: int
    frais: tuple[Frais, ...]
    calcul: str
    refus_trajet: str
    etats: tuple[tuple[str, str], ...]


def _calculation(ligne: Ligne) -> str:
    """« 320 km : 100 × 0,37 + 220 × 0,46 = 138,20 € », « péage 12,40 € »."""
    amount = format_euros(ligne.montant)
    if ligne.nature is Nature.FRAIS:
        return f"{ligne.libelle} {amount}"
    return f"{format_km(ligne.quantite)}\u00a0km : {ligne.calcul} = {amount}"


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


def mark_remaining(fichier: Fichier, rencontre_id: str, venue: Venue, day: date) -> int:
    """Give every person still *à saisir* one state; returns how many.

    Those for whom another came or answered are no absents: they become *excusé*, and are not in the count.
    """
    with fichier.operation(f"Présences restantes : {venue.value}"):
        if venue is Venue.PRESENT:
            refuser_annulee(fichier, rencontre_id)
        sheet = attendance(fichier, rencontre_id, day)
        todo = [line.presence for line in sheet.a_saisir]
        for presence in todo:
            rencontres.save_presence(fichier.db, replace(presence, presence=venue))
        for line in sheet.a_excuser if venue is Venue.ABSENT else ():
            rencontres.save_presence(fichier.db, replace(line.presence, presence=Venue.EXCUSE))
    return len(todo)
