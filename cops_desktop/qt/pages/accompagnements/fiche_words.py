"""What the card of an accompagnement says: its head, its planned and real days, its history. No widget here."""

from datetime import date

from cops_desktop.domain.accompagnements.actes import acte
from cops_desktop.domain.accompagnements.calendrier import EtapePrevue
from cops_desktop.domain.accompagnements.etapes import nom_d_etape
from cops_desktop.domain.accompagnements.parcours import Etat, Parcours, Sejour, suivante
from cops_desktop.domain.accompagnements.types import POSITION_DE, Examen, Mouvement, Position
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.services.accompagnements.fiche import Fiche


def joined(*parts: str) -> str:
    """What is said, with middle dots between."""
    return " · ".join(part for part in parts if part)


def state(fiche: Fiche) -> str:
    """The chip of the state: the stage while it runs, the state otherwise."""
    life = fiche.parcours
    return stage(fiche, life.etape) if life.en_cours else life.etat.value


def below(fiche: Fiche) -> str:
    """The grey line under the title: the kind, the territory, when it was asked, how it ended."""
    life = fiche.parcours
    place = fiche.ligne.territoire.value if fiche.ligne.territoire else ""
    asked = tr("demande du {jour}").format(jour=format_date(fiche.item.demande_le))
    return joined(fiche.item.nature.value, place, asked, _since(life))


def _since(life: Parcours) -> str:
    if life.mouvements:
        return tr("{ou} depuis le {jour}").format(ou=life.position.value, jour=format_date(life.depuis))
    if life.examen is not None:
        return tr("examinée le {jour}").format(jour=format_date(life.examen.le))
    return ""


def outcome(life: Parcours) -> str:
    """Why it ended, was refused or postponed, or why it is suspended: the reason of the last word."""
    if life.position is Position.SUSPENDU:
        return tr("Suspendu : {motif}").format(motif=life.mouvements[-1].motif)
    if life.etat is Etat.REPORTEE and life.examen is not None and life.examen.motif:
        return tr("Reportée : {motif}").format(motif=life.examen.motif)
    return tr("Issue : {motif}").format(motif=life.issue) if life.issue else ""


def stage(fiche: Fiche, number: int) -> str:
    """« 2 · Intégration », as the kind of the project calls it."""
    return f"{number} · {nom_d_etape(fiche.item.nature, number)}"


def next_step(life: Parcours) -> str:
    """What the first button says: the move that comes next in order; "" when none does."""
    following = suivante(life)
    if following is None:
        return ""
    if life.position is Position.DEMANDE:
        return tr("Commencer l’étape 1")
    if life.position is Position.SUSPENDU:
        return acte(life, following)
    return tr("Clore") if following is Position.CLOS else tr("Terminer l’étape {n}").format(n=life.etape)


# Planned and real days -------------------------------------------------------------------------------------------
def stays(life: Parcours, number: int) -> tuple[Sejour, ...]:
    """The times that it was in a stage."""
    return tuple(stay for stay in life.sejours if stay.position is POSITION_DE[number])


def real(life: Parcours, number: int) -> str:
    """« du 10/09/2026 au 02/11/2026 », « depuis le… »; several when it came back to the stage."""
    return tr(" puis ").join(_stay(stay) for stay in stays(life, number))


def _stay(stay: Sejour) -> str:
    begun = format_date(stay.debut)
    if stay.fin is None:
        return tr("depuis le {jour}").format(jour=begun)
    return tr("du {debut} au {fin}").format(debut=begun, fin=format_date(stay.fin))


def beside_planned(life: Parcours, planned: EtapePrevue | None, number: int, day: date) -> str:
    """Beside the planned end of a stage: when the stage really was, how late, and that its end was typed."""
    said = []
    if there := real(life, number):
        said.append(tr("Réel : {jours}.").format(jours=there))
    if lateness := late(life, planned, number, day):
        said.append(lateness)
    if planned is not None and planned.saisie:
        said.append(tr("Date saisie : vide, elle se calcule."))
    return " ".join(said)


def late(life: Parcours, planned: EtapePrevue | None, number: int, day: date) -> str:
    """How long after its planned end a stage was left, or still runs."""
    there = stays(life, number)
    if planned is None or not there:
        return ""
    left = there[-1].fin or (day if life.position is POSITION_DE[number] else None)
    days = (left - planned.fin).days if left is not None else 0
    return tr("{n} de retard.").format(n=plural(days, tr("jour"))) if days > 0 else ""


def durations(fiche: Fiche) -> str:
    """What the charter foresees of this kind (R6.1)."""
    if fiche.item.nature.appui:
        return tr("Fin prévue de chaque étape : un champ vide se calcule sur 6 mois (la charte dit 3 à 6).")
    return tr("Fin prévue de chaque étape : un champ vide se calcule sur 9 mois (la charte dit environ 9).")


# History ---------------------------------------------------------------------------------------------------------
def event_day(event: Mouvement | Examen) -> Cell:
    """When, and who noted it."""
    day = event.le if isinstance(event, Examen) else event.le.date()
    return Cell(format_date(day), event.par)


def event_cell(fiche: Fiche, event: Mouvement | Examen) -> Cell:
    """What happened, and why."""
    if isinstance(event, Examen):
        where = fiche.seances.get(event.rencontre or "", "")
        what = tr("CoPil : {decision}").format(decision=event.decision.value)
        return Cell(what, joined(where, event.motif), hint=event.motif)
    return Cell(f"{event.de.value} → {event.vers.value}", event.motif, hint=event.motif)
