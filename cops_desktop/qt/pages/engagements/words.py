"""How engagements are said on the screen: the cells of the lists, the chips of states. No widget here."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.tons import ENGAGEMENTS
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.engagements.campagne import Campagne, Suite, suite_de
from cops_desktop.services.engagements.fiche import ContributionNotee
from cops_desktop.services.engagements.liste import Ligne

SUITES: dict[Suite, Tone] = {
    Suite.RENOUVELE: "ok",
    Suite.COURT: "accent",
    Suite.A_RENOUVELER: "attention",
    Suite.NON_RENOUVELE: "refus",
    Suite.RESILIE: "neutre",
}
ENDED = (EtatEngagement.ECHU, EtatEngagement.RESILIE)


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("engagements", text))


def capacity(line: Ligne) -> str:
    """The structure for which they signed, or « en son nom »."""
    return line.structure or tr("en son nom")


def who(line: Ligne) -> Cell:
    """Who signed, and in which capacity."""
    ended = line.etat in ENDED
    return Cell(line.nom, capacity(line), dot=line.famille.value.casefold(), strong=not ended, muted=ended)


def span(line: Ligne) -> str:
    """« 10/05/2024 – 09/05/2026 »; of one that was ended before it began, the day on which it would have."""
    item = line.periode
    if item.fin < item.debut:
        return tr("aurait commencé le {jour}").format(jour=format_date(item.debut))
    return f"{format_date(item.debut)} – {format_date(item.fin)}"


def left(line: Ligne) -> str:
    """How long it still runs, since when it is over, or what became of it."""
    renewed = line.periode.renouvelee_le
    ended = line.engagement.resilie_le
    if line.etat is EtatEngagement.RESILIE and ended is not None:
        return tr("résilié le {jour}").format(jour=format_date(ended))
    if ended is not None and ended <= line.periode.fin_prevue:
        return tr("résilié à partir du {jour}").format(jour=format_date(ended))
    if renewed is not None:
        return tr("renouvelé le {jour}").format(jour=format_date(renewed))
    if line.etat is EtatEngagement.A_VENIR:
        return tr("signé le {jour}").format(jour=format_date(line.engagement.signe_le))
    if line.jours < 0:
        return tr("fini depuis {jours}").format(jours=plural(-line.jours, tr("jour")))
    return tr("encore {jours}").format(jours=plural(line.jours, tr("jour"))) if line.jours else tr("dernier jour")


def period(line: Ligne) -> Cell:
    """From when to when, and what is left of it."""
    return Cell(span(line), left(line), muted=line.etat in ENDED)


def state(line: Ligne) -> Cell:
    """Its state, with the day of the last letter when one was sent."""
    asked = line.engagement.lettre_le
    words = tr("lettre du {jour}").format(jour=format_date(asked)) if asked and line.a_renouveler else ""
    return Cell(explanation=words, chip=line.etat.value, tone=ENGAGEMENTS[line.etat])


def outcome(line: Ligne) -> Cell:
    """What became of what was signed in the year of a campaign."""
    suite = suite_de(line)
    return Cell(chip=suite.value, tone=SUITES[suite])


def campaign(found: Campagne) -> str:
    """« 2023 : 46 structures, 20 personnes en leur nom, 75 signataires ; 60 engagements sur 78 renouvelés. »."""
    many = tr("personnes en leur nom")
    own = plural(found.en_son_nom, tr("personne en son nom"), many)
    signed = tr("{annee} : {structures}, {propre} ; {personnes} ont signé {engagements}.")
    if found.personnes < 2:
        signed = tr("{annee} : {structures}, {propre} ; {personnes} a signé {engagements}.")
    return signed.format(
        annee=found.annee,
        structures=plural(found.structures, tr("structure")),
        propre=own,
        personnes=plural(found.personnes, tr("personne")),
        engagements=plural(len(found.lignes), tr("engagement")),
    )


def one_of_many(line: Ligne) -> Cell:
    """An engagement beside the one that the card shows."""
    return Cell(f"{line.nom} · {capacity(line)}", left(line), muted=line.etat in ENDED)


def contribution(noted: ContributionNotee) -> Cell:
    """What was done, and by whom."""
    item = noted.contribution
    why = " · ".join(part for part in (noted.nom, item.description) if part)
    return Cell(item.nature, why, muted=not noted.dans_la_periode)


def contribution_day(noted: ContributionNotee) -> Cell:
    """When, and whether it counts for this period (R3.5 e)."""
    outside = "" if noted.dans_la_periode else tr("hors période")
    return Cell(format_date(noted.contribution.date), outside, muted=bool(outside))
