"""How the accompagnements are said on the screen: kinds, stages, states, and the cells of the list. No widget here."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.accompagnements.calendrier import Alerte
from cops_desktop.domain.accompagnements.etapes import nom_d_etape
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.domain.words import format_date
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.tons import ACCOMPAGNEMENTS
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.accompagnements.liste import Ligne

COURTES = {
    Nature.ACCOMPAGNEMENT: "accomp.",
    Nature.APPUI_ETP: "appui ETP",
    Nature.APPUI_HORS_ETP: "appui hors ETP",
}


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("accompagnements", text))


def etape(line: Ligne) -> str:
    """« 2 · Démarche »: the stage in which it is, or was; "" before the first."""
    number = line.parcours.etape
    return f"{number} · {nom_d_etape(line.item.nature, number)}" if number else ""


def tone_of(alerte: Alerte) -> Tone:
    """Red once it is late, orange while it only comes."""
    return "refus" if alerte.en_retard else "attention"


# The cells of the list -------------------------------------------------------------------------------------------
def title(line: Ligne) -> Cell:
    """What it is called."""
    return Cell(line.item.titre, strong=line.parcours.ouvert, muted=not line.parcours.ouvert, hint=line.item.titre)


def whole(line: Ligne) -> Cell:
    """What it is called, who asks and its category: for a list that has no room for more columns."""
    parts = (structures(line), COURTES[line.item.nature])
    return replace(title(line), explanation=" · ".join(part for part in parts if part))


def structures(line: Ligne) -> str:
    """Who asks, and how many others take part."""
    more = len(line.structures) - 1
    if more < 1:
        return line.structure
    words = tr("{structure} et {n} autre") if more == 1 else tr("{structure} et {n} autres")
    return words.format(structure=line.structure, n=more)


def structure(line: Ligne) -> Cell:
    """Who asks, and where that is."""
    place = line.territoire.value if line.territoire else ""
    return Cell(structures(line), place, hint=", ".join(line.structures))


def nature(line: Ligne) -> Cell:
    """Its category, in short."""
    return Cell(COURTES[line.item.nature], hint=line.item.nature.value)


def state(line: Ligne) -> Cell:
    """The stage and since when; outside the stages the state as a chip, which never is a colour alone."""
    life = line.parcours
    since = tr("depuis le {jour}").format(jour=format_date(life.depuis))
    if life.en_cours:
        return Cell(etape(line), since)
    return Cell(
        chip=life.etat.value, tone=ACCOMPAGNEMENTS[life.etat], hint=" · ".join(p for p in (etape(line), since) if p)
    )


def follows(line: Ligne) -> Cell:
    """Who follows it."""
    names = [name for _, name in line.charges]
    return Cell(names[0] if names else "—", ", ".join(names[1:]), hint=", ".join(names))


def action(line: Ligne) -> Cell:
    """What is next, and when."""
    if not line.parcours.ouvert:
        return Cell()
    item = line.item
    return Cell(
        item.prochaine_action or "—", format_date(item.echeance) if item.echeance else "", hint=item.prochaine_action
    )


def late(line: Ligne) -> Cell:
    """How late it is, or that its date comes."""
    if line.alerte is None:
        return Cell()
    return Cell(chip=line.alerte.courte, tone=tone_of(line.alerte), hint=typeset(line.alerte.phrase))
