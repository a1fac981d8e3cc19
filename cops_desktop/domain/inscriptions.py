"""Who registers for a meeting, in which order, and who is expected there (R7.1, R7.2). One rule for screens and papers.

A registration beyond the places of a meeting goes on the waiting list, never refused; the team may force it. Nobody
leaves the waiting list by themselves: when a place is free, the next one is proposed.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import ANNULE, COTEC, EN_ATTENTE, INSCRIT, INVITE, Presence, Venue


def sur_inscription(nature: str, notees: Iterable[Presence]) -> bool:
    """Whether one comes to this meeting by registering: somebody did. A CoTec is made of its members.

    To a CoPart or a CoPil some may register; its members are expected all the same.
    """
    return nature != COTEC and any(notee.inscription in (INSCRIT, EN_ATTENTE) for notee in notees)


def est_attendu(notee: Presence, *, sur_inscription: bool) -> bool:
    """Whether somebody who was noted is expected: whoever came always was.

    Who cancelled or waits for a place is not; who is only invited is, unless others registered. Leading is registering.
    """
    if notee.presence is Venue.PRESENT:
        return True
    if notee.inscription in (ANNULE, EN_ATTENTE):
        return False
    return notee.inscription == INSCRIT or notee.anime or not sur_inscription


def attendus(nature: str, notees: Mapping[str, Presence], membres: Collection[str] = ()) -> set[str]:
    """The persons expected at a meeting: those of whom it is made that day (`membres`) too, unless they withdrew."""
    ouverte, called = sur_inscription(nature, notees.values()), {*membres}
    return called - notees.keys() | {
        personne
        for personne, notee in notees.items()
        if est_attendu(notee, sur_inscription=ouverte and personne not in called)
    }


def sur_place(notee: Presence, *, sur_inscription: bool) -> bool:
    """Whether somebody came without having registered."""
    return sur_inscription and notee.presence is Venue.PRESENT and notee.inscription == INVITE and not notee.anime


# Places and the waiting list --------------------------------------------------------------------------------------
def rang_suivant(presences: Iterable[Presence]) -> int:
    """The rank of the next one who registers."""
    return max((p.rang or 0 for p in presences), default=0) + 1


def places_libres(places: int | None, presences: Iterable[Presence]) -> int | None:
    """How many places are left; None: as many as one likes. Registrations that were forced leave none.

    Places are for those who take part: whoever leads takes none, here as in a workshop.
    """
    if places is None:
        return None
    return max(0, places - sum(p.inscription == INSCRIT and not p.anime for p in presences))


def en_attente(presences: Iterable[Presence]) -> list[Presence]:
    """The waiting list, in its order: that of registering; those without a rank at the end."""
    waiting = (p for p in presences if p.inscription == EN_ATTENTE)
    return sorted(waiting, key=lambda p: (p.rang is None, p.rang or 0, p.id))


def a_proposer(places: int | None, presences: Collection[Presence]) -> Presence | None:
    """Whose turn it is on the waiting list, when a place is known to be free."""
    waiting = en_attente(presences)
    return waiting[0] if waiting and places_libres(places, presences) else None


def inscrire(
    presence: Presence, places: int | None, presences: Collection[Presence], *, force: bool = False
) -> Presence:
    """The same person, registered: on the waiting list when no place is left, or others wait for one.

    `presences`: all those of the meeting. Whoever is registered, or waits, stays as they are; `force` gives a place.
    """
    if presence.inscription == INSCRIT or (presence.inscription == EN_ATTENTE and not force):
        return presence
    free = places_libres(places, presences)
    taken = free == 0 or (free is not None and bool(en_attente(presences)))
    keeps = presence.inscription == EN_ATTENTE and presence.rang is not None
    rang = presence.rang if keeps else rang_suivant(presences)
    return replace(presence, inscription=EN_ATTENTE if taken and not force else INSCRIT, rang=rang)


def mettre_en_attente(presence: Presence, presences: Collection[Presence]) -> Presence:
    """The same person on the waiting list: at their rank when they were registered, else the last."""
    if presence.inscription == EN_ATTENTE:
        return presence
    keeps = presence.inscription == INSCRIT and presence.rang is not None
    rang = presence.rang if keeps else rang_suivant(presences)
    return replace(presence, inscription=EN_ATTENTE, rang=rang, atelier=None, anime=False)


def desister(presence: Presence) -> Presence:
    """The same person once they cancelled: they are in no workshop and lead none; what they wished for stays known."""
    return replace(presence, inscription=ANNULE, atelier=None, anime=False)


def promouvoir(
    presence: Presence, places: int | None, presences: Collection[Presence], *, force: bool = False
) -> Presence:
    """The same person, taken from the waiting list. Raises Refus out of turn or without a place, unless `force`."""
    if presence.inscription != EN_ATTENTE:
        raise Refus("Cette personne n’est pas sur la liste d’attente. Rien n’a été changé.")
    if not force and places_libres(places, presences) == 0:
        raise Refus("Toutes les places sont prises. Rien n’a été changé.")
    if not force and en_attente(presences)[0].id != presence.id:
        raise Refus("Une autre personne attend depuis plus longtemps. Rien n’a été changé.")
    return replace(presence, inscription=INSCRIT)


def devient(
    presence: Presence, inscription: str, places: int | None, presences: Collection[Presence], *, force: bool = False
) -> Presence:
    """The same person with that state, by the rules above; without `force`, registering may mean waiting."""
    if inscription == INSCRIT:
        return inscrire(presence, places, presences, force=force)
    if inscription == EN_ATTENTE:
        return mettre_en_attente(presence, presences)
    return desister(presence) if inscription == ANNULE else replace(presence, inscription=inscription, rang=None)


# Counts -----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Comptes:
    """How many of each at a meeting. `restantes`: places left, None without a limit; `sur_place`: of `presents`.

    The operational team is counted apart at a *journée régionale* (R7.1): `equipe` and `equipe_presents` are in none
    of the others, but sit on places all the same.
    """

    invites: int = 0
    inscrits: int = 0
    attente: int = 0
    annules: int = 0
    presents: int = 0
    sur_place: int = 0
    equipe: int = 0
    equipe_presents: int = 0
    places: int | None = None
    restantes: int | None = None


EQUIPE_A_PART = frozenset({"journée régionale"})


def compter(
    nature: str,
    places: int | None,
    presences: Collection[Presence],
    equipe: Collection[str] = (),
    membres: Collection[str] = (),
    permanents: Collection[str] = (),
) -> Comptes:
    """The counts of a meeting; `equipe`: the persons of the team on its day, `membres`: those of whom it is made,
    `permanents`: its permanent guests, who are in no count (R3.7).
    """
    ouverte = sur_inscription(nature, presences)
    apart = set(equipe) if nature in EQUIPE_A_PART else set()
    others = [p for p in presences if p.personne not in apart and p.personne not in permanents]
    team = [p for p in presences if p.personne in apart and p.inscription != ANNULE]

    def having(inscription: str) -> int:
        return sum(p.inscription == inscription for p in others)

    return Comptes(
        invites=having(INVITE),
        inscrits=having(INSCRIT),
        attente=having(EN_ATTENTE),
        annules=having(ANNULE),
        presents=sum(p.presence is Venue.PRESENT for p in others),
        sur_place=sum(sur_place(p, sur_inscription=ouverte and p.personne not in membres) for p in others),
        equipe=len(team),
        equipe_presents=sum(p.presence is Venue.PRESENT for p in team),
        places=places,
        restantes=places_libres(places, presences),
    )
