"""When the stages of a project should be, and what is late (R6.1, R6.3)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.types import ETAPES, Accompagnement, Nature, Position
from cops_desktop.domain.mois import decale
from cops_desktop.domain.words import FIRST_YEAR, LAST_YEAR, format_date, plural

DUREES = {  # months of each stage (§: the charter says ± 9 months, and 3 to 6: at the end of 6 an appui is late)
    Nature.ACCOMPAGNEMENT: (2, 2, 4, 1),
    Nature.APPUI_ETP: (1, 1, 3, 1),
    Nature.APPUI_HORS_ETP: (1, 1, 3, 1),
}
BIENTOT = 7  # days before a date in which it is said to come (§)
INACTIF = 60  # days without anything done (§)
EVALUATION = 30  # days before the planned end of stage 3 in which the evaluation is due (§)


@dataclass(frozen=True, slots=True)
class EtapePrevue:
    """A stage as it is planned, both days included; `saisie`: its end was typed, not computed."""

    etape: int
    debut: date
    fin: date
    saisie: bool


def etapes_prevues(life: Parcours) -> tuple[EtapePrevue, ...]:
    """The four stages as planned; none while neither a beginning is planned nor a stage entered.

    Each begins the day after the planned end of the one before. An end that is computed is never before its stage.
    """
    item = life.accompagnement
    debut = item.debut_prevu or life.debut
    if debut is None:
        return ()
    found = []
    for etape, months, typed in zip(ETAPES, DUREES[item.nature], item.fins_saisies, strict=True):
        fin = typed if typed is not None else decale(debut, months) - timedelta(days=1)
        found.append(EtapePrevue(etape, debut, max(fin, debut), typed is not None))
        debut = found[-1].fin + timedelta(days=1)
    return tuple(found)


def fin_prevue(life: Parcours, etape: int) -> date | None:
    """The planned end of a stage; None when nothing is planned."""
    return next((e.fin for e in etapes_prevues(life) if e.etape == etape), None)


def faute_de_dates(life: Parcours) -> str:
    """Why the days cannot be as they were typed, the planned ones first of all; "" when they can."""
    item = life.accompagnement
    if fault := faute_d_annee(item):
        return fault
    before, what = item.debut_prevu or life.debut, "le début"
    for etape, typed in zip(ETAPES, item.fins_saisies, strict=True):
        if typed is None:
            continue
        if before is None:
            return "Dites d’abord quand l’accompagnement doit commencer."
        if typed < before:
            return f"La fin prévue de l’étape {etape} est avant {what} ({format_date(before)})."
        before, what = typed, f"celle de l’étape {etape}"
    if item.debut_prevu is not None and item.debut_prevu < item.demande_le:
        return f"Le début prévu est avant la demande du {format_date(item.demande_le)}."
    return ""


def faute_nouvelle(life: Parcours, changed: Accompagnement) -> str:
    """Why a project cannot be changed so, for its days; "" when it can. Planned days that do not suit any more (the
    beginning was corrected since) keep nothing else from being written.
    """
    present = life.accompagnement
    same = (present.demande_le, *present.jours_prevus) == (changed.demande_le, *changed.jours_prevus)
    return faute_d_annee(changed) if same else faute_de_dates(replace(life, accompagnement=changed))


def faute_d_annee(item: Accompagnement) -> str:
    """Why a day cannot be: its year was mistyped; "" when none was."""
    for day in (item.demande_le, item.echeance, *item.jours_prevus):
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            return f"Le {format_date(day)} : l’année va de {FIRST_YEAR} à {LAST_YEAR}."
    return ""


@dataclass(frozen=True, slots=True)
class Alerte:
    """A date that was missed, or soon will be. `jours`: days of lateness; negative: days that are left."""

    quoi: str
    jours: int

    @property
    def en_retard(self) -> bool:
        """Whether the date has passed."""
        return self.jours > 0

    @property
    def courte(self) -> str:
        """« 12 j de retard », « sous 7 j », « aujourd’hui »."""
        if self.en_retard:
            return f"{self.jours}\u00a0j de retard"
        return f"sous {-self.jours}\u00a0j" if self.jours else "aujourd’hui"

    @property
    def phrase(self) -> str:
        """« constituer le copil : 12 jours de retard »."""
        if self.en_retard:
            return f"{self.quoi} : {plural(self.jours, 'jour')} de retard"
        return f"{self.quoi} : dans {plural(-self.jours, 'jour')}" if self.jours else f"{self.quoi} : aujourd’hui"


def alerte(life: Parcours, day: date) -> Alerte | None:
    """What is latest on `day`: the next action's date, or the stage's planned end (R6.3); else what is due within
    `BIENTOT` days; None when neither, when it is suspended or over.
    """
    if not life.ouvert or life.position is Position.SUSPENDU:
        return None
    item = life.accompagnement
    dates = [(item.echeance, item.prochaine_action or "Prochaine action")]
    if life.en_cours:
        dates.append((fin_prevue(life, life.etape), f"Fin de l’étape {life.etape}"))
    known = [Alerte(what, (day - when).days) for when, what in dates if when is not None]
    worst = max(known, key=lambda a: a.jours, default=None)
    return worst if worst is not None and worst.jours >= -BIENTOT else None


def evaluation_due(life: Parcours, day: date) -> bool:
    """Whether the evaluation should be prepared or made: stage 4, or stage 3 near its planned end (§)."""
    if not life.en_cours or life.etape < 3:
        return False
    planned = fin_prevue(life, 3)
    return life.etape == 4 or (planned is not None and (planned - day).days <= EVALUATION)
