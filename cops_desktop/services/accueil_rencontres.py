"""What Accueil says of meetings of every nature: attendance, sheets, restitutions, registrations, rhythm.

It says what can still be done, and what is late; a meeting that was cancelled asks for nothing. It stands outside of
the package `rencontres`, whose use cases no window needs to open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.domain.rencontres import COTEC
from cops_desktop.domain.rythme import Constat, rythme
from cops_desktop.domain.words import JOURS, fold, format_date, format_hours, plural, typography
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.reunions import ReunionResume

PROCHAINES_JOURS = 14
RESTITUTION_JOURS = 7  # R3.8: after so many days, it is time to send what was said to those who could not come
RESTITUTION_OUBLIEE = 365  # and after so many it is history: old meetings brought in from a list ask for nothing
A_RESTITUER = frozenset({"CoPart", "CoPil"})  # R3.8


@dataclass(frozen=True, slots=True)
class Seance:
    """A meeting as Accueil tells it; `sujet`: of its CoTec."""

    reunion: ReunionResume
    sujet: str = ""

    @property
    def id(self) -> str:
        """The meeting's key."""
        return self.reunion.rencontre.id

    @property
    def jour(self) -> date:
        """When it is."""
        return self.reunion.rencontre.date

    @property
    def titre(self) -> str:
        """« CoTec « Dialyse », Séance 4 », « CoPil du 4e trimestre »."""
        title = self.reunion.rencontre.titre
        return typography(f"CoTec « {self.sujet} », {title}" if self.sujet else title)

    @property
    def faits(self) -> str:
        """Its nature where the title does not say it, its day, hours, mode, place, how many are expected."""
        meeting = self.reunion.rencontre
        nature = "" if self.sujet or fold(meeting.nature) in fold(meeting.titre) else meeting.nature
        hours, expected = format_hours(meeting.debut, meeting.fin), plural(self.reunion.attendus, "attendu")
        parts = [nature, format_date(meeting.date), hours, meeting.mode.value, meeting.lieu, expected]
        return " · ".join(part for part in parts if part)


def prochain_copil(seances: Sequence[Seance], day: date) -> date | None:
    """The day of the next CoPil that is planned."""
    coming = (s.jour for s in seances if s.reunion.rencontre.nature == COPIL and not s.reunion.annulee)
    return min((jour for jour in coming if jour >= day), default=None)


def attendance_missing(seances: Sequence[Seance], day: date) -> list[AFaire]:
    """Meetings that are over and whose attendance is not entered, the oldest first."""
    late = [s for s in seances if s.jour < day and s.reunion.a_saisir(day)]
    return [
        AFaire(
            "en retard",
            Ton.REFUS,
            typography(f"Présences non saisies : {s.titre}"),
            s.faits,
            "Saisir les présences",
            "presences",
            s.id,
        )
        for s in sorted(late, key=_order)
    ]


def _order(seance: Seance) -> tuple[date, str, str, str]:
    return seance.jour, seance.titre, seance.faits, seance.id


def next_meetings(seances: Sequence[Seance], day: date) -> list[AFaire]:
    """Meetings of the next days: their sheet to print, or their attendance to take today."""
    coming = [
        s
        for s in seances
        if timedelta(0) <= s.jour - day <= timedelta(PROCHAINES_JOURS)
        and not s.reunion.annulee
        and not s.reunion.tenue(day)
    ]
    found = []
    for seance in sorted(coming, key=_order):
        today = seance.jour == day
        action, kind = ("Saisir les présences", "presences") if today else ("Imprimer l’émargement", "emargement")
        chip = _day_in_words(seance.jour, day)
        found.append(AFaire(chip, Ton.ATTENTION, seance.titre, seance.faits, action, kind, seance.id))
    return found


def _day_in_words(when: date, day: date) -> str:
    """« aujourd’hui », « demain », « mardi », else 24/11."""
    soon = (when - day).days
    if soon < 2:
        return ("aujourd’hui", "demain")[soon]
    return JOURS[when.weekday()] if soon < 7 else format_date(when)[:5]


def restitutions(seances: Sequence[Seance], day: date) -> list[AFaire]:
    """CoPart and CoPil that were held without everybody, and whose restitution was not sent (R3.8)."""
    waiting = [
        s
        for s in seances
        if s.reunion.rencontre.nature in A_RESTITUER
        and s.reunion.rencontre.restitution_le is None
        and timedelta(RESTITUTION_JOURS) < day - s.jour <= timedelta(RESTITUTION_OUBLIEE)
        and s.reunion.tenue(day)
        and s.reunion.manquants
    ]
    return [
        AFaire(
            "restitution",
            Ton.ATTENTION,
            typography(f"Restitution à envoyer : {s.titre}"),
            f"{format_date(s.jour)} · {plural(s.reunion.manquants, 'absent ou excusé', 'absents ou excusés')}",
            "Ouvrir la réunion",
            "rencontre",
            s.id,
        )
        for s in sorted(waiting, key=_order)
    ]


def over_places(seances: Sequence[Seance], day: date) -> list[AFaire]:
    """Meetings to come for which more registered than there are places."""
    over = [
        (s, places)
        for s in seances
        if s.jour >= day
        and not s.reunion.annulee
        and (places := s.reunion.rencontre.places) is not None
        and s.reunion.places_prises > places
    ]
    return [
        AFaire(
            "trop d’inscrits",
            Ton.ATTENTION,
            typography(f"{plural(s.reunion.places_prises, 'inscrit')} pour {plural(places, 'place')} : {s.titre}"),
            s.faits,
            "Ouvrir la réunion",
            "rencontre",
            s.id,
        )
        for s, places in sorted(over, key=lambda pair: _order(pair[0]))
    ]


def rhythm(seances: Sequence[Seance], day: date) -> list[AFaire]:
    """What the year's meetings lack by now, or where they follow one another too closely (R7.1)."""
    subjects = {s.reunion.rencontre.cotec: s.sujet for s in seances}
    found = rythme((s.reunion.rencontre for s in seances), day.year, day)
    return [_rhythm_line(constat, subjects.get(constat.cotec, "")) for constat in found if not constat.en_regle]


def _rhythm_line(constat: Constat, subject: str) -> AFaire:
    ton = Ton.ATTENTION if constat.retard else Ton.NEUTRE
    if constat.nature == COTEC:
        second = constat.proches[0][1]
        titre = typography(f"CoTec « {subject} » : {constat.titre}")
        return AFaire("rythme", ton, titre, constat.explication, "Ouvrir la réunion", "rencontre", second.id)
    titre = constat.titre[:1].upper() + constat.titre[1:]
    return AFaire("rythme", ton, titre, constat.explication, "Nouvelle réunion…", "nouvelle_rencontre", constat.nature)
