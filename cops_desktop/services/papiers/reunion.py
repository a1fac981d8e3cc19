"""A meeting read once for all of its papers: who is expected, in which workshop, who leads, where from (§9, R7.1)."""

from dataclasses import dataclass
from datetime import time

from cops_desktop.domain.annuaire import Equipier, Famille, Personne, consents_to, in_team
from cops_desktop.domain.ateliers import animation_de
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Atelier, Mode, Presence, Rencontre
from cops_desktop.domain.words import full_name
from cops_desktop.services.comites import composition
from cops_desktop.services.cotec import structures_of
from cops_desktop.services.papiers.criteres import PAR_ATELIER, Criteres, chosen_meetings
from cops_desktop.services.rencontres.attendus import attendus
from cops_desktop.services.rencontres.fiche import meeting_title
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier

ANIMATION = "animation"
SANS_ATELIER = "Sans atelier"


@dataclass(frozen=True, slots=True)
class Attendu:
    """Somebody expected. `famille` only with their agreement of that day (§9); `equipe`: of the team on that day.

    `binome`: the number of theirs, at a CoPil (0: none); `invite`: a permanent guest, who is no member (R3.7).
    """

    personne: Personne
    presence: Presence | None = None
    structure: str = ""
    famille: Famille | None = None
    equipe: bool = False
    binome: int = 0
    invite: bool = False

    @property
    def atelier(self) -> str | None:
        """The key of their workshop."""
        return self.presence.atelier if self.presence else None

    @property
    def mention(self) -> str:
        """« animation » for who leads the meeting, or their workshop."""
        return ANIMATION if self.presence and self.presence.anime else ""


@dataclass(frozen=True, slots=True)
class Reunion:
    """A meeting, its workshops by letter, and who is expected in French order; `binomes`: how many, at a CoPil."""

    rencontre: Rencontre
    titre: str
    ateliers: tuple[Atelier, ...]
    attendus: tuple[Attendu, ...]
    binomes: int = 0

    def de(self, atelier: Atelier | None) -> tuple[Attendu, ...]:
        """Who is expected in a workshop; None: those who are in no workshop."""
        key = atelier.id if atelier else None
        return tuple(attendu for attendu in self.attendus if attendu.atelier == key)

    def atelier(self, attendu: Attendu) -> Atelier | None:
        """Somebody's workshop."""
        return next((atelier for atelier in self.ateliers if atelier.id == attendu.atelier), None)

    def animation(self, atelier: Atelier) -> str:
        """Who leads a workshop, in words."""
        who = [a.personne for a in self.de(atelier) if a.mention]
        return animation_de(atelier, [full_name(person.prenom, person.nom) for person in who])

    def heures(self, atelier: Atelier | None) -> tuple[time | None, time | None]:
        """The hours of a workshop, or the meeting's where it has none."""
        start, end = self.rencontre.commence, self.rencontre.finit
        return (atelier.debut or start, atelier.fin or end) if atelier else (start, end)

    def lieu(self, atelier: Atelier | None) -> str:
        """The room, and the place of the meeting."""
        return ", ".join(filter(None, (atelier.salle if atelier else "", self.rencontre.lieu)))

    @property
    def presents_en_salle(self) -> tuple[Attendu, ...]:
        """Those for whom something lies ready in the room: in a mixed meeting, not those who said that they connect."""
        if self.rencontre.mode is not Mode.MIXTE:
            return self.attendus
        away = (Mode.VISIO, Mode.TELEPHONE)
        return tuple(a for a in self.attendus if a.presence is None or a.presence.mode not in away)


def lire_reunions(fichier: Fichier, criteres: Criteres, quoi: str) -> list[Reunion]:
    """The chosen meetings, oldest first. Raises Refus when there is none: `quoi` says what is not printed then."""
    chosen = chosen_meetings(fichier, criteres)
    if not chosen:
        raise Refus(f"Aucune réunion ne correspond : il n’y a pas {quoi} à imprimer.")
    return [lire_reunion(fichier, meeting) for meeting in chosen]


def lire_reunion(fichier: Fichier, meeting: Rencontre) -> Reunion:
    """Everyone expected that day, whoever was noted included, as they were on that day."""
    db = fichier.db
    noted = rencontres.notees(db, meeting.id)
    people = annuaire.personnes(db, attendus(fichier, meeting, noted))
    structures, made = structures_of(fichier, meeting.date, [p.id for p in people]), composition(fichier, meeting)
    binomes = made.binome_de
    consents = annuaire.CONSENTEMENTS.read(db, "objet = 'profil'")
    agreed = {consent.personne for consent in consents if consents_to((consent,), "profil", meeting.date)}
    team: dict[str, list[Equipier]] = {}
    for member in annuaire.EQUIPE.read(db):
        team.setdefault(member.personne, []).append(member)
    return Reunion(
        rencontre=meeting,
        titre=meeting_title(fichier, meeting),
        ateliers=tuple(rencontres.ateliers(db, meeting.id)),
        attendus=tuple(
            Attendu(
                personne=p,
                presence=noted.get(p.id),
                structure=structures.get(p.id, ""),
                famille=p.famille if p.id in agreed else None,
                equipe=in_team(team.get(p.id, ()), meeting.date),
                binome=binomes[p.id].numero if p.id in binomes else 0,
                invite=p.id in made.invites,
            )
            for p in people
        ),
        binomes=len(made.siegent),
    )


def parts(reunion: Reunion, criteres: Criteres) -> list[Atelier | None]:
    """What has a paper of its own: workshops (None: those who are in none), or the meeting alone, an empty list."""
    if criteres.atelier is not None:
        return [atelier for atelier in reunion.ateliers if atelier.id == criteres.atelier]
    if criteres.par != PAR_ATELIER or not reunion.ateliers:
        return []
    return [*reunion.ateliers, *([None] if reunion.de(None) else [])]
