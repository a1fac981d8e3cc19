"""How meetings are said on the screen: natures and states with their colours, the lines of the list. No widget here."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.natures import HABITUDES
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import JOURS, format_date, format_hours, format_long_date, format_time, plural
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.rencontres import EtatRencontre, Resume

# The colour of a nature (a token of the theme), beside its word: bodies, CoTec, team, days for all, practice.
COULEURS = {
    "CoTec": "accent",
    "CoPart": "professionnels",
    "CoPil": "professionnels",
    "équipe": "autre",
    "journée régionale": "attention",
    "webinaire": "attention",
    "AEP": "ok",
    "GAP": "ok",
    "tutorat": "ok",
    "autre": "explication",
}
ETATS: dict[EtatRencontre, Tone] = {
    EtatRencontre.A_VENIR: "accent",
    EtatRencontre.A_SAISIR: "attention",
    EtatRencontre.TENUE: "ok",
    EtatRencontre.ANNULEE: "neutre",
}


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("rencontres", text))


def joined(*parts: str) -> str:
    """What there is to say, on one line."""
    return " · ".join(part for part in parts if part)


def day_cell(resume: Resume) -> Cell:
    """« 24/11/2026 », and under it « mar. 14 h »."""
    meeting = resume.rencontre
    begins = f" {format_time(meeting.commence)}" if meeting.commence else ""
    quiet = resume.etat is EtatRencontre.ANNULEE
    return Cell(format_date(meeting.date), f"{JOURS[meeting.date.weekday()][:3]}.{begins}", muted=quiet)


def nature(resume: Resume) -> str:
    """« CoTec Partenariat en pédiatrie », « webinaire »."""
    return f"CoTec {resume.cotec}" if resume.cotec else HABITUDES[resume.rencontre.nature].mot


def hours(meeting: Rencontre) -> str:
    """The hours that count: those really held when they are known."""
    return format_hours(meeting.commence, meeting.finit)


def counts(resume: Resume) -> str:
    """« 47 présents sur 60 », « 3 inscrits, 12 attendus », "" when nobody is tied to it."""
    found = resume.comptes
    if found.saisis:
        return tr("{presents} sur {attendus}").format(
            presents=plural(found.presents, tr("présent")), attendus=found.attendus
        )
    registered = plural(found.inscrits, tr("inscrit")) if found.inscrits else ""
    waiting = tr("{n} en attente").format(n=found.en_attente) if found.en_attente else ""
    expected = plural(found.attendus, tr("attendu")) if found.attendus != found.inscrits else ""
    return ", ".join(part for part in (registered, expected, waiting) if part)


def state(resume: Resume) -> tuple[str, Tone]:
    """The state in a word and its tone; a sheet half filled says how much is left."""
    found, etat = resume.comptes, resume.etat
    missing = found.attendus - found.saisis
    word = f"{missing} à saisir" if etat is EtatRencontre.A_SAISIR and found.saisis and missing else etat.value
    return word, ETATS[etat]


def line(resume: Resume) -> Cell:
    """A meeting in the list: title, counts, nature, place; its state. What is cut short is never a number."""
    meeting = resume.rencontre
    chip, tone = state(resume)
    why = joined(counts(resume), nature(resume), meeting.lieu)
    quiet = resume.etat in (EtatRencontre.TENUE, EtatRencontre.ANNULEE)
    return Cell(
        meeting.titre,
        why,
        dot=COULEURS[meeting.nature],
        chip=chip,
        tone=tone,
        strong=not quiet,
        muted=resume.etat is EtatRencontre.ANNULEE,
        hint=joined(meeting.titre, format_long_date(meeting.date), hours(meeting), why),
    )


def day_line(resume: Resume) -> Cell:
    """A meeting in the list of one day: hours first."""
    meeting = resume.rencontre
    chip, tone = state(resume)
    title = joined(hours(meeting), meeting.titre)
    why = joined(counts(resume), nature(resume), meeting.lieu)
    return Cell(title, why, dot=COULEURS[meeting.nature], chip=chip, tone=tone, strong=True)
