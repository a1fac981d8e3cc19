"""Where a project stands and how it may move: what its moves and the CoPil's decisions say, and nothing else (R6.3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from cops_desktop.domain.accompagnements.types import Accompagnement, Decision, Examen, Mouvement, Position
from cops_desktop.domain.words import format_date


class Etat(StrEnum):
    """The state of a project, in the words of the screen."""

    RECUE = "demande reçue"
    REPORTEE = "reportée"
    APPROUVEE = "approuvée"
    REFUSEE = "refusée"
    EN_COURS = "en cours"
    SUSPENDU = "suspendu"
    CLOS = "clos"
    ABANDONNE = "abandonné"


class Colonne(StrEnum):
    """Where the board shows a project; one that is suspended stays where it was."""

    DEMANDES = "demandes"
    ETAPE_1 = "étape 1"
    ETAPE_2 = "étape 2"
    ETAPE_3 = "étape 3"
    ETAPE_4 = "étape 4"
    CLOS = "clos"


@dataclass(frozen=True, slots=True)
class Sejour:
    """A time in one position: from one move to the next; `fin` None: still there."""

    position: Position
    debut: date
    fin: date | None


@dataclass(frozen=True, slots=True)
class Parcours:
    """A project with its moves (oldest first) and the decisions of the CoPil (oldest first)."""

    accompagnement: Accompagnement
    mouvements: tuple[Mouvement, ...] = ()
    examens: tuple[Examen, ...] = ()

    @property
    def position(self) -> Position:
        """Where it is now."""
        return self.mouvements[-1].vers if self.mouvements else Position.DEMANDE

    @property
    def ou(self) -> Position:
        """Where it is, or was before it was suspended, closed or abandoned: the request, or a stage."""
        for move in reversed(self.mouvements):
            for position in (move.vers, move.de):
                if position is Position.DEMANDE or position.etape:
                    return position
        return Position.DEMANDE

    @property
    def etape(self) -> int:
        """The stage it is in, or was in last; 0 before the first."""
        return self.ou.etape

    @property
    def depuis(self) -> date:
        """The day on which it came where it is."""
        return self.mouvements[-1].le.date() if self.mouvements else self.accompagnement.demande_le

    @property
    def examen(self) -> Examen | None:
        """The CoPil's last word."""
        return self.examens[-1] if self.examens else None

    @property
    def decision(self) -> Decision | None:
        """What the CoPil said last."""
        return self.examens[-1].decision if self.examens else None

    @property
    def etat(self) -> Etat:
        """Its state in one word."""
        position = self.position
        if position.etape:
            return Etat.EN_COURS
        if position is not Position.DEMANDE:
            return Etat(position.value)
        return _ETAT_DE[self.decision]

    @property
    def en_cours(self) -> bool:
        """Whether it is in a stage, neither suspended nor ended."""
        return bool(self.position.etape)

    @property
    def ouvert(self) -> bool:
        """Whether something is still to be done or decided."""
        return not self.position.finie and self.etat is not Etat.REFUSEE

    @property
    def attend_un_copil(self) -> bool:
        """Whether a request waits to be examined, or examined again."""
        return self.etat in (Etat.RECUE, Etat.REPORTEE)

    @property
    def colonne(self) -> Colonne:
        """Its column of the board."""
        if not self.ouvert:
            return Colonne.CLOS
        return Colonne(self.ou.value) if self.ou.etape else Colonne.DEMANDES

    @property
    def debut(self) -> date | None:
        """The day on which it first entered a stage, by which it counts in a year's capacity (R6.3)."""
        return next((m.le.date() for m in self.mouvements if m.vers.etape), None)

    @property
    def clos_le(self) -> date | None:
        """The day of its end: closed or abandoned."""
        return self.mouvements[-1].le.date() if self.position.finie else None

    @property
    def issue(self) -> str:
        """What was said of its end, or of the refusal."""
        if self.position.finie:
            return self.mouvements[-1].motif
        return self.examens[-1].motif if self.etat is Etat.REFUSEE else ""

    @property
    def sejours(self) -> tuple[Sejour, ...]:
        """Its life from the request on, each time beginning where the one before ended."""
        days = [self.accompagnement.demande_le, *(m.le.date() for m in self.mouvements)]
        places = [Position.DEMANDE, *(m.vers for m in self.mouvements)]
        return tuple(Sejour(place, day, end) for place, day, end in zip(places, days, [*days[1:], None], strict=True))


_ETAT_DE = {
    None: Etat.RECUE,
    Decision.REPORTEE: Etat.REPORTEE,
    Decision.APPROUVEE: Etat.APPROUVEE,
    Decision.REFUSEE: Etat.REFUSEE,
}


def parcours(item: Accompagnement, mouvements: Iterable[Mouvement], examens: Iterable[Examen]) -> Parcours:
    """The life of a project, in order."""
    return Parcours(
        item,
        tuple(sorted(mouvements, key=lambda m: m.le)),
        tuple(sorted(examens, key=lambda e: (e.le, e.id))),
    )


# Moving ----------------------------------------------------------------------------------------------------------
def destinations(life: Parcours) -> tuple[Position, ...]:
    """Where it may go from here, with a reason or without; what comes next first."""
    wanted = dict.fromkeys((suivante(life), *Position))
    return tuple(p for p in wanted if p is not None and not faute_de_position(life, p))


def suivante(life: Parcours) -> Position | None:
    """What comes next in order (R6.3); None after the end and for what was not approved."""
    position = life.position
    if position is Position.DEMANDE:
        return Position.ETAPE_1 if life.decision is Decision.APPROUVEE else None
    if position is Position.SUSPENDU:
        return life.ou
    return _SUIVANTE.get(position)


_SUIVANTE = {
    Position.ETAPE_1: Position.ETAPE_2,
    Position.ETAPE_2: Position.ETAPE_3,
    Position.ETAPE_3: Position.ETAPE_4,
    Position.ETAPE_4: Position.CLOS,
}


def motif_demande(life: Parcours, vers: Position, day: date) -> str:
    """Why a move needs a written reason, in words; "" when it needs none (R6.3)."""
    if vers is suivante(life):
        early = life.position is Position.DEMANDE and _decision_le(life, day) is not Decision.APPROUVEE
        return f"Le CoPil n’a approuvé la demande que le {format_date(life.examens[-1].le)}." if early else ""
    if vers is Position.SUSPENDU:
        return "Une suspension se note avec son motif."
    if vers is Position.ABANDONNE:
        return "Un abandon se note avec son motif."
    if life.position.finie:
        return "Reprendre un accompagnement terminé demande un motif."
    if life.position is Position.DEMANDE and life.decision is not Decision.APPROUVEE:
        return "Le CoPil n’a pas approuvé cette demande."
    if vers is Position.CLOS:
        return "Clore avant la fin de l’évaluation demande un motif."
    if vers.etape and vers.etape < life.etape:
        return "Revenir à une étape antérieure demande un motif."
    return "Sauter une étape demande un motif."


def _decision_le(life: Parcours, day: date) -> Decision | None:
    """What the CoPil had said last by that day."""
    return next((examen.decision for examen in reversed(life.examens) if examen.le <= day), None)


def faute_de_position(life: Parcours, vers: Position) -> str:
    """Why it cannot go there at all; "" when it can."""
    if vers is life.position:
        return "L’accompagnement y est déjà."
    if life.etat is Etat.REFUSEE:
        return "Le CoPil a refusé cette demande : notez d’abord une nouvelle décision."
    if vers is Position.DEMANDE and life.debut is not None:
        return "Un accompagnement commencé ne redevient pas une demande : suspendez-le, ou abandonnez-le."
    if vers is Position.DEMANDE and not (life.position is Position.SUSPENDU or life.position.finie):
        return "L’accompagnement est déjà une demande."
    if vers is Position.CLOS and life.debut is None:
        return "Une demande qui n’a pas commencé ne se clôt pas : notez la décision du CoPil, ou abandonnez-la."
    if vers is Position.SUSPENDU and life.position.finie:
        return "Un accompagnement terminé ne se suspend pas."
    if vers.finie and life.position.finie:
        return "L’accompagnement est déjà terminé."
    return ""


def faute_de_mouvement(life: Parcours, vers: Position, day: date, motif: str, today: date) -> str:
    """Why it cannot go there on that day, so; "" when it can."""
    if fault := faute_de_position(life, vers):
        return fault
    if day > today:
        return "Un changement d’étape se note le jour où il a lieu, ou après : pour l’avenir, il y a les dates prévues."
    if day < life.depuis:
        what = f"l’accompagnement est « {life.position.value} »" if life.mouvements else "la demande a été reçue"
        return f"Le {format_date(day)} est avant le {format_date(life.depuis)}, jour depuis lequel {what}."
    why = motif_demande(life, vers, day)
    return f"{why} Écrivez-le en quelques mots." if why and not motif.strip() else ""


def moment(life: Parcours, day: date, now: datetime) -> datetime:
    """When a move of `day` is noted as having been: now, when it is today; at noon; always after the one before."""
    wanted = now.replace(microsecond=0, tzinfo=None) if day == now.date() else datetime.combine(day, time(12))
    last = life.mouvements[-1].le if life.mouvements else None
    return wanted if last is None or wanted > last else last + timedelta(seconds=1)


def faute_d_histoire(item: Accompagnement, mouvements: Sequence[Mouvement]) -> str:
    """Why these moves (oldest first) are no history of a project; "" when each begins where the one before ended."""
    life = Parcours(item)
    for move in mouvements:
        day = format_date(move.le.date())
        if move.de is not life.position:
            return f"Le {day}, l’accompagnement part de « {move.de.value} », il était « {life.position.value} »."
        if life.mouvements and move.le <= life.mouvements[-1].le:
            return f"Le {day}, deux changements ont le même moment, ou ne se suivent pas."
        if move.le.date() < item.demande_le:
            return f"Le changement du {day} est avant la demande du {format_date(item.demande_le)}."
        if fault := faute_de_position(life, move.vers):
            return f"Le {day} : {fault}"
        if not move.motif.strip() and not _sans_motif(life, move.vers):
            return f"Le {day}, le passage de « {move.de.value} » à « {move.vers.value} » demande un motif."
        life = Parcours(item, (*life.mouvements, move))
    return ""


def _sans_motif(life: Parcours, vers: Position) -> bool:
    """Whether a move may be without a reason, whatever the CoPil said."""
    usual = Position.ETAPE_1 if life.position is Position.DEMANDE else suivante(life)
    return vers is usual
