"""What the CoPil asks of its members besides the charter: networks, meetings by binôme, an action copiloted (R4.5)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.charte import (
    Constat,
    Critere,
    Etat,
    Passage,
    Preuve,
    Regard,
    Reunion,
    assiduite,
    ensemble,
    seance,
)
from cops_desktop.domain.representants import Representants, represente
from cops_desktop.domain.words import typography


@dataclass(frozen=True, slots=True)
class Action:
    """An action of the COPS that somebody copilots: a CoTec, a meeting led, or what was typed (`genre` "")."""

    titre: str
    jour: date | None
    genre: str = ""
    cle: str = ""


@dataclass(frozen=True, slots=True)
class Siege:
    """A person's place in the CoPil of a mandate: from when to when, with whom (`binome`: both, and when), for what."""

    mandat: str
    debut: date
    fin: date
    fin_du_mandat: date
    binome: Representants
    actions: tuple[Action, ...] = ()


def suivre_au_copil(
    regard: Regard,
    sieges: Sequence[Siege],
    copil: Sequence[Reunion],
    passages: Sequence[Passage],
    noms: Mapping[str, str],
) -> tuple[Constat, ...]:
    """The criteria of R4.5 in a period; none for who did not sit in it. `copil`: every CoPil meeting, by day."""
    here = [s for s in sieges if s.debut <= regard.fin and s.fin >= regard.debut]
    if not here:
        return ()
    return regard.declare(Critere.RESEAU), _meetings(regard, here, copil, passages, noms), _actions(regard, here)


def _meetings(
    regard: Regard,
    sieges: Sequence[Siege],
    copil: Sequence[Reunion],
    passages: Sequence[Passage],
    noms: Mapping[str, str],
) -> Constat:
    """The binôme is there when either is (R4.4)."""
    by_meeting: dict[str, list[Passage]] = defaultdict(list)
    for one in passages:
        by_meeting[one.reunion.id].append(one)
    proofs = []
    for meeting in copil:
        seat = next((s for s in sieges if s.debut <= meeting.jour <= s.fin), None)
        if seat is None or not regard.dedans(meeting.jour):
            continue
        noted = [p for p in by_meeting[meeting.id] if represente(seat.binome.get(p.personne, ()), meeting.jour)]
        proofs.append(seance(meeting, noted, regard, noms, several=True))
    if not proofs:
        return Constat(Critere.BINOME, Etat.SANS_OBJET, "aucun CoPil tenu ni prévu pendant le mandat")
    return assiduite(Critere.BINOME, proofs, "CoPil")


def _actions(regard: Regard, sieges: Sequence[Siege]) -> Constat:
    """One action per mandate; it can be met until the mandate, or their place in it, ends."""
    proofs = []
    for seat in sieges:
        if seat.actions:
            proofs += [Preuve(Etat.REMPLI, a.jour, typography(a.titre), a.genre, a.cle) for a in seat.actions]
        elif regard.jour > seat.fin:
            # Who left before the end of the mandate could still have met it.
            state = Etat.SANS_OBJET if seat.fin < seat.fin_du_mandat else Etat.NON_REMPLI
            proofs.append(Preuve(state, None, "aucune action copilotée", "mandat", seat.mandat))
        else:
            until = None if regard.clos else seat.fin
            proofs.append(Preuve(regard.suspens, None, "aucune action copilotée", "mandat", seat.mandat, until))
    state, until = ensemble(proofs)
    told = {
        Etat.REMPLI: "copilote une action",
        Etat.EN_ATTENTE: "une action est à copiloter pendant le mandat",
        Etat.NON_REMPLI: "aucune action copilotée pendant le mandat",
        Etat.SANS_OBJET: "a quitté le CoPil avant la fin du mandat",
    }
    return Constat(Critere.ACTION, state, told[state], tuple(proofs), until)
