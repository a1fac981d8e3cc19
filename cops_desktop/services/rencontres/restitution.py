"""The restitution of a meeting: who came, who did not, when it was sent, and the *retours* on it (R3.6, R3.8)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain.adresses import Courriels, courriels
from cops_desktop.domain.annuaire import Famille, Localisation, Personne, localisation
from cops_desktop.domain.ateliers import anime_un_atelier
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.publication import Sujet
from cops_desktop.domain.rencontres import INSCRIT, Atelier, Presence, Rencontre, Venue
from cops_desktop.domain.restitution import Attente, attente, echeance
from cops_desktop.domain.words import de, format_date
from cops_desktop.services.rencontres.attendus import attendus, equipe_a_part
from cops_desktop.services.rencontres.messages import email_of
from cops_desktop.services.rencontres.presences import blank_presence, update_presence
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier

SANS_LIEU = "Non renseigné"


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a meeting: a family, a territory, a workshop; of those expected, how many came."""

    nom: str
    attendus: int
    presents: int


@dataclass(frozen=True, slots=True)
class Participant:
    """A person whom the meeting concerned, and what is noted of them."""

    personne: Personne
    presence: Presence
    attente: Attente

    @property
    def id(self) -> str:
        """The person's key."""
        return self.personne.id

    @property
    def excuse(self) -> bool:
        """Whether they said that they would not come."""
        return self.presence.presence is Venue.EXCUSE

    @property
    def email(self) -> str:
        """Where a draft can be written to, or ""."""
        return email_of(self.personne)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restitution:
    """What a meeting was, on a day. `absents`: the expected who are not noted present, those without a word included.

    The operational team of a *journée régionale* is counted apart (R7.1), in `equipe` and nowhere else.
    """

    rencontre: Rencontre
    le: date
    attendus: int
    inscrits: int
    presents: tuple[Personne, ...]
    equipe: int
    absents: tuple[Participant, ...]
    par_famille: tuple[Part, ...]
    par_territoire: tuple[Part, ...]
    par_profil: tuple[tuple[str, int], ...]
    ateliers: tuple[Part, ...]
    retours: int

    @property
    def tenue(self) -> bool:
        """Whether the meeting was held already."""
        return tenue(self.rencontre, self.le)

    @property
    def excuses(self) -> int:
        """How many said that they would not come."""
        return sum(one.excuse for one in self.absents)

    @property
    def a_saisir(self) -> int:
        """How many were expected, and nobody noted whether they came."""
        return sum(one.presence.presence is Venue.A_SAISIR for one in self.absents)

    @property
    def echeance(self) -> date | None:
        """Until when *retours* are awaited; None while the restitution was not sent."""
        sent = self.rencontre.restitution_le
        return echeance(sent) if sent else None

    def en_attente(self, ou: Attente) -> int:
        """How many *retours* of the absent stand there."""
        return sum(one.attente is ou for one in self.absents)

    @property
    def courriels(self) -> Courriels:
        """The e-mails of the absent, each once, and who has none."""
        return courriels([Sujet(one.personne) for one in self.absents], [])


def tenue(meeting: Rencontre, day: date) -> bool:
    """Whether a meeting was held, or is on that very day; one that was cancelled was not."""
    return meeting.annulee_le is None and meeting.date <= day


def restitution(fichier: Fichier, rencontre_id: str, day: date) -> Restitution:
    """The restitution of a meeting as it stands on `day`. Raises Refus when the meeting is gone."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    noted = rencontres.notees(fichier.db, meeting.id)
    present = {key for key, p in noted.items() if p.presence is Venue.PRESENT}
    expected = attendus(fichier, meeting, noted)
    team = equipe_a_part(fichier, meeting)
    people = {p.id: p for p in annuaire.personnes(fichier.db, (expected | present) - team)}
    came = tuple(p for key, p in people.items() if key in present)
    awaited = [p for key, p in people.items() if key in expected]
    return Restitution(
        rencontre=meeting,
        le=day,
        attendus=len(awaited),
        inscrits=sum(p.inscription == INSCRIT for key, p in noted.items() if key in people),
        presents=came,
        equipe=len(team & present),
        absents=tuple(_absents(awaited, noted, meeting, day)),
        par_famille=_parts(awaited, came, lambda p: p.famille.value, [f.value for f in Famille]),
        par_territoire=_parts(awaited, came, territoire, [*(x.value for x in Localisation), SANS_LIEU]),
        par_profil=tuple(sorted(Counter(w for p in came for w in p.profils).items(), key=lambda c: (-c[1], c[0]))),
        ateliers=_workshops(
            rencontres.ateliers(fichier.db, meeting.id), [noted[key] for key in people if key in noted]
        ),
        retours=sum(p.retour_le is not None for p in noted.values()),
    )


def territoire(person: Personne) -> str:
    """Est, Ouest, Région, Hors Occitanie (R2.7), or that it is not known."""
    found = localisation(person.code_postal, person.localisation)
    return found.value if found else SANS_LIEU


def _absents(
    awaited: Iterable[Personne], noted: Mapping[str, Presence], meeting: Rencontre, day: date
) -> Iterable[Participant]:
    """Those who did not come, in French order; nobody whose name was erased: they are asked nothing more."""
    for person in awaited:
        own = noted.get(person.id) or blank_presence(meeting.id, person.id)
        if own.presence is not Venue.PRESENT and person.anonymisee_le is None:
            yield Participant(person, own, attente(meeting.restitution_le, own.retour_le, day))


def _parts(
    awaited: Iterable[Personne], came: Iterable[Personne], of: Callable[[Personne], str], order: Iterable[str]
) -> tuple[Part, ...]:
    expected, present = Counter(map(of, awaited)), Counter(map(of, came))
    return tuple(Part(nom, expected[nom], present[nom]) for nom in order if expected[nom] or present[nom])


def _workshops(ateliers: Iterable[Atelier], noted: Iterable[Presence]) -> tuple[Part, ...]:
    """Of each workshop, how many were to take part and did: whoever leads it is none of them."""
    theirs = [(p.atelier, p.presence is Venue.PRESENT) for p in noted if p.atelier and not anime_un_atelier(p)]
    return tuple(
        Part(
            one.nom,
            sum(key == one.id for key, _ in theirs),
            sum(key == one.id and present for key, present in theirs),
        )
        for one in ateliers
    )


def noter_envoi(fichier: Fichier, rencontre_id: str, le: date | None) -> None:
    """The restitution was sent on `le`; None takes that back. Raises Refus for a day before the meeting."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    _check_after(meeting, le, "Une restitution s’envoie")
    sent = f"envoyée le {format_date(le)}" if le else "pas encore envoyée"
    with fichier.operation(f"Restitution de « {meeting.titre} » : {sent}"):
        current = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
        rencontres.RENCONTRES.save(fichier.db, replace(current, restitution_le=le))


def noter_retour(fichier: Fichier, rencontre_id: str, personne_id: str, le: date | None, texte: str) -> Presence:
    """The *retour* of a person: its day and its text; None takes it back. Raises Refus for what cannot be."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    _check_after(meeting, le, "Un retour se reçoit")
    if le is None and texte.strip():
        raise Refus("Dites le jour où ce retour a été reçu. Rien n’a été enregistré.")
    name = annuaire.personne(fichier.db, personne_id).nom_complet
    label = f"Retour {de(name)}" if le else f"Retirer le retour {de(name)}"
    return update_presence(fichier, rencontre_id, personne_id, label, retour_le=le, retour=texte.strip())


def _check_after(meeting: Rencontre, le: date | None, what: str) -> None:
    if le is not None and le < meeting.date:
        raise Refus(f"{what} après la réunion, le {format_date(meeting.date)} au plus tôt. Rien n’a été enregistré.")
