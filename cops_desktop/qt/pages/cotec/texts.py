"""What the tab CoTec says in words: progress, next meeting, states, conditions. No widget here."""

from collections.abc import Sequence
from datetime import date

from cops_desktop.domain.cotec import EFFECTIF, SEANCES, Cotec
from cops_desktop.domain.words import format_date, format_hours, plural
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.cotec import CotecFiche, MembreResume, ReunionResume


def state(cotec: Cotec, day: date) -> tuple[str, Tone]:
    """Where a CoTec stands in time: a word and how it presses."""
    if cotec.debut is not None and day < cotec.debut:
        return "à venir", "neutre"
    if cotec.fin is not None and cotec.fin < day:
        return ("livrable publié", "ok") if cotec.livrable_publie_le else ("terminé", "neutre")
    return "en cours", "accent"


def progress(fiche: CotecFiche, day: date) -> str:
    """« 4 séances sur 6 »."""
    held = sum(r.tenue(day) for r in fiche.reunions)
    return f"{plural(held, 'réunion')} sur {max(SEANCES, len(fiche.reunions))}" if fiche.reunions else "aucune réunion"


def next_meeting(fiche: CotecFiche, day: date) -> ReunionResume | None:
    """The first meeting to come, today's included."""
    return next((r for r in fiche.reunions if r.rencontre.date >= day and not r.tenue(day)), None)


def line(fiche: CotecFiche, day: date) -> Cell:
    """A CoTec in the list: subject, progress, next meeting, and the most pressing thing about it."""
    coming = next_meeting(fiche, day)
    word, _ = state(fiche.cotec, day)
    then = f"prochaine le {_short_day(coming.rencontre.date, day)}" if coming else word
    over = word in ("terminé", "livrable publié")
    chip, tone = alert(fiche, day)
    why = f"{progress(fiche, day)} · {then}"
    return Cell(fiche.cotec.sujet, why, chip=chip, tone=tone, strong=not over, muted=over)


def _short_day(when: date, day: date) -> str:
    """24/11, with the year only when it is another."""
    return format_date(when)[:5] if when.year == day.year else format_date(when)


def alert(fiche: CotecFiche, day: date) -> tuple[str, Tone]:
    """The most pressing thing about a CoTec, in a word and its tone; "" when there is none."""
    if any(r.rencontre.date < day and r.a_saisir(day) for r in fiche.reunions):
        return "à saisir", "refus"
    if fiche.budget.alerte:
        return "enveloppe", "attention"
    running = state(fiche.cotec, day)[0] == "en cours"
    return (plural(len(fiche.alertes), "alerte"), "neutre") if fiche.alertes and running else ("", "neutre")


def dates(cotec: Cotec) -> str:
    """« du 05/01/2026 au 18/12/2026 », or what is known of it."""
    if cotec.debut and cotec.fin:
        return f"du {format_date(cotec.debut)} au {format_date(cotec.fin)}"
    if cotec.debut:
        return f"depuis le {format_date(cotec.debut)}"
    return f"jusqu’au {format_date(cotec.fin)}" if cotec.fin else "dates à fixer"


def meeting_day(reunion: ReunionResume) -> Cell:
    """The day of a meeting and its hours: those really held when they are known."""
    meeting = reunion.rencontre
    return Cell(format_date(meeting.date), format_hours(meeting.commence, meeting.finit) or "heures à fixer")


def meeting_title(reunion: ReunionResume) -> Cell:
    """Its title, and how and where it is held."""
    meeting = reunion.rencontre
    return Cell(
        meeting.titre, " · ".join(p for p in (meeting.mode.value, meeting.lieu, meeting.outil) if p), strong=True
    )


def meeting_count(reunion: ReunionResume) -> Cell:
    """Present out of expected once entered, else how many are expected."""
    if reunion.saisis:
        return Cell(f"{reunion.presents} / {reunion.attendus}")
    return Cell(plural(reunion.attendus, "attendu"), muted=True)


def meeting_state(reunion: ReunionResume, day: date) -> Cell:
    """« à venir », « aujourd’hui », « à saisir », « 2 à saisir », « tenue »."""
    when = reunion.rencontre.date
    if when > day:
        return Cell(chip="à venir", tone="neutre")
    if reunion.a_saisir(day):
        if when == day and not reunion.saisis:
            return Cell(chip="aujourd’hui", tone="accent")
        missing = reunion.attendus - reunion.saisis
        return Cell(chip=f"{missing} à saisir" if reunion.saisis else "à saisir", tone="attention")
    return Cell(chip="tenue", tone="ok")


def conditions(resume: MembreResume) -> Cell:
    """The three conditions of R5.5 in short words, and the signed statement under them."""
    membre = resume.membre
    if not membre.demande:
        asked = "pas de demande"
    else:
        asked = f"demande du {format_date(membre.demande_le)}" if membre.demande_le else "demande faite"
    may = "peut percevoir" if membre.peut_etre_remunere else "ne peut percevoir"
    other = "déjà rétribué(e)" if membre.deja_retribue else "non rétribué(e) ailleurs"
    if membre.attestation_le:
        signed = f"attestation du {format_date(membre.attestation_le)}"
    else:
        signed = "attestation à signer" if membre.demande else ""
    costs = "frais par sa structure" if membre.frais_par_structure else ""
    return Cell(f"{asked} · {may}", " · ".join(p for p in (other, signed, costs) if p))


def pay(resume: MembreResume) -> Cell:
    """Whether vacations are paid today; why not stands in words under the chip's place in the dialog and tool tip."""
    if not resume.refus:
        return Cell(chip="rémunérable", tone="ok")
    return Cell(chip=_short(resume.refus), tone="neutre")


_SHORT = (
    ("n’est pas membre", "plus membre"),
    ("membre de l’équipe", "équipe"),
    ("expert", "expert"),
    ("n’a pas demandé", "sans demande"),
    ("demande du", "demande tardive"),
    ("ne peut pas", "non rémunérable"),
    ("déjà rétribué", "déjà rétribué(e)"),
)


def _short(refus: str) -> str:
    """The reason in two words; the whole sentence is in the member's dialog."""
    return next((short for start, short in _SHORT if refus.startswith(start)), "non rémunérable")


def members_rule() -> str:
    """What the charter foresees (R5.2)."""
    return f"la charte prévoit {EFFECTIF[0]} à {EFFECTIF[1]} personnes"


def sentences(alertes: Sequence[str]) -> list[str]:
    """Alerts as they are read."""
    return [typeset(alerte[:1].upper() + alerte[1:]) for alerte in alertes]
