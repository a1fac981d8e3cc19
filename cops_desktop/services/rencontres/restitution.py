"""The restitution of a meeting: who came, who did not, when it was sent, and the *retours* on it (R3.6, R3.8)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain.adresses import Courriels, courriels
from cops_desktop.domain.annuaire import Famille, Localisation, Personne, localisation
from cops_desktop.domain.ateliers import anime_un_atelier
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.presence_comites import Composition, Participation
from cops_desktop.domain.publication import Sujet
from cops_desktop.domain.rencontres import INSCRIT, Atelier, Presence, Rencontre, Venue
from cops_desktop.domain.restitution import Attente, echeance
from cops_desktop.domain.words import de, format_date, plural
from cops_desktop.services.comites import composition
from cops_desktop.services.rencontres.absents import Absents, Participant
from cops_desktop.services.rencontres.attendus import attendus, equipe_a_part
from cops_desktop.services.rencontres.presences import update_presence
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier

SANS_LIEU = "Non renseigné"


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a meeting: a family, a territory, a workshop; of those expected, how many came."""

    nom: str
    attendus: int
    presents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restitution:
    """What a meeting was, on a day. `absents`: the expected who are not noted present, those without a word included.

    The operational team of a *journée régionale* is counted apart (R7.1), in `equipe` and nowhere else; permanent
    guests (R3.7) in `permanents`. `absents` of a CoPil are binômes, of a CoPart structures and persons; `ensemble`
    says how many of them came. The counts of persons: `attendus`, `presents`, `manquants`.
    """

    rencontre: Rencontre
    le: date
    attendus: int
    inscrits: int
    presents: tuple[Personne, ...]
    equipe: int
    absents: tuple[Participant, ...]
    manquants: Mapping[Venue, int]
    permanents: int = 0
    ensemble: str = ""
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
        return sum(one.venue is Venue.A_SAISIR for one in self.absents)

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
        people = {person.id: person for one in self.absents for person in one.tous}
        return courriels([Sujet(person) for person in people.values()], [])


def tenue(meeting: Rencontre, day: date) -> bool:
    """Whether a meeting was held, or is on that very day; one that was cancelled was not."""
    return meeting.annulee_le is None and meeting.date <= day


def restitution(fichier: Fichier, rencontre_id: str, day: date) -> Restitution:
    """The restitution of a meeting as it stands on `day`. Raises Refus when the meeting is gone."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    noted = rencontres.notees(fichier.db, meeting.id)
    present = {key for key, p in noted.items() if p.presence is Venue.PRESENT}
    expected = attendus(fichier, meeting, noted)
    team, made = equipe_a_part(fichier, meeting), composition(fichier, meeting)
    apart = team | made.invites.keys()
    called = {key for structure in made.structures for key in structure.representants | structure.signataires}
    everyone = {p.id: p for p in annuaire.personnes(fichier.db, (expected | present | made.membres | called) - apart)}
    people = {key: p for key, p in everyone.items() if key in expected or key in present}
    came = tuple(p for key, p in people.items() if key in present)
    awaited = [p for key, p in people.items() if key in expected]
    return Restitution(
        rencontre=meeting,
        le=day,
        attendus=len(awaited),
        inscrits=sum(p.inscription == INSCRIT for key, p in noted.items() if key in people),
        presents=came,
        equipe=len(team & present),
        absents=tuple(Absents(meeting, made, noted, everyone, day).lignes(expected)),
        manquants=_missing(noted, {p.id for p in awaited}, made),
        permanents=len(made.invites.keys() & present),
        ensemble=_together(made, noted),
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


def _missing(noted: Mapping[str, Presence], awaited: set[str], made: Composition) -> dict[Venue, int]:
    """How many persons did not come, by what is noted of them; of whom nothing need be noted: excused."""
    excused = made.dispenses(noted)
    found: Counter[Venue] = Counter()
    for key in awaited:
        venue = noted[key].presence if key in noted else Venue.A_SAISIR
        found[Venue.EXCUSE if venue is Venue.A_SAISIR and key in excused else venue] += 1
    return {venue: found[venue] for venue in Venue if venue is not Venue.PRESENT}


def _together(made: Composition, noted: Mapping[str, Presence]) -> str:
    """« 12 binômes présents sur 14 », « 38 structures représentées sur 46 »; "" of a meeting of another nature."""
    if made.siegent:
        there = sum(b.participation(noted) is Participation.PRESENT for b in made.siegent)
        return f"{plural(there, 'binôme présent', 'binômes présents')} sur {len(made.siegent)}"
    if made.structures:
        there = sum(s.participation(noted) is Participation.PRESENT for s in made.structures)
        return f"{plural(there, 'structure représentée', 'structures représentées')} sur {len(made.structures)}"
    return ""


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
