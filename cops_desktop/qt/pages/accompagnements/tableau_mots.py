"""What the board says of a project: its column, its card in words, the order of the cards. Needs no window."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.actes import acte
from cops_desktop.domain.accompagnements.parcours import Colonne, Etat, Parcours, motif_demande
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.domain.words import format_date, plural, sort_key
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.pages.accompagnements.words import COURTES, structures, tone_of, tr
from cops_desktop.qt.tons import ACCOMPAGNEMENTS
from cops_desktop.qt.typography import typeset
from cops_desktop.services.accompagnements.liste import Ligne

BANDES = {  # the edge of a card: a colour of the theme
    Colonne.DEMANDES: "autre",
    Colonne.ETAPE_1: "accent",
    Colonne.ETAPE_2: "professionnels",
    Colonne.ETAPE_3: "accent",
    Colonne.ETAPE_4: "ok",
    Colonne.CLOS: "gris",
}
POSITIONS = {colonne: Position(colonne.value) for colonne in Colonne if colonne is not Colonne.DEMANDES} | {
    Colonne.DEMANDES: Position.DEMANDE
}
"""Where a project goes that is put in a column."""
SANS_PUCE = (Etat.RECUE, Etat.EN_COURS, Etat.CLOS)  # the column says it
PERSONNE = "—"  # instead of initials, while nobody follows it


@dataclass(frozen=True)
class Carte(Cell):
    """A card: its title (`text`), its structure (`explanation`), chips, what comes next and when.

    `bande`: the colour of its edge; `dit`: all of it for a screen reader.
    """

    action: str = ""
    quand: str = ""
    bande: str = ""
    dit: str = ""

    def spoken(self) -> str:
        return self.dit


def initiales(nom: str) -> str:
    """« CB » for Claire Bastide; particles do not count.

    >>> [initiales(nom) for nom in ("Claire Bastide", "Jean-Noël d’Hautpoul", "Odile de La Tour", "Zoé", "")]
    ['CB', 'JH', 'OL', 'Z', '']
    """
    first, *others = nom.split() or [""]
    capitals = [letter for word in others for letter in word if letter.isupper()]
    return first[:1] + (capitals[0] if capitals else "".join(word[0] for word in others)[:1])


def carte(line: Ligne, day: date) -> Carte:
    """The card of a project as it is on `day`."""
    life = line.parcours
    action, when = _suite(line)
    return Carte(
        line.item.titre,
        structures(line),
        hint=_infobulle(line),
        chips=_puces(line),
        action=action,
        quand=_court(when, day),
        bande=BANDES[life.colonne],
        dit=_dit(line, action, when),
    )


def _puces(line: Ligne) -> tuple[tuple[str, str], ...]:
    """Kind, who follows it, its state where the column does not say it, its lateness."""
    etat = line.parcours.etat
    who = [initiales(nom) for _, nom in line.charges]
    if not who and line.parcours.ouvert:
        who = [PERSONNE]
    chips: list[tuple[str, str]] = [(COURTES[line.item.nature], "neutre"), *((name, "neutre") for name in who)]
    if etat not in SANS_PUCE:
        chips.append((etat.value, ACCOMPAGNEMENTS[etat]))
    if line.alerte is not None:
        chips.append((line.alerte.courte, tone_of(line.alerte)))
    return tuple(chips)


def _suite(line: Ligne) -> tuple[str, date | None]:
    """What comes next and when; of what does not go on, since when."""
    life, item = line.parcours, line.item
    examen = life.examen
    if life.position.finie:
        return tr("clos le") if life.etat is Etat.CLOS else tr("abandonné le"), life.clos_le
    if life.etat is Etat.REFUSEE and examen is not None:
        return tr("refusée le"), examen.le
    if life.position is Position.SUSPENDU:
        return tr("suspendu depuis le"), life.depuis
    if item.prochaine_action or item.echeance:
        return f"→ {item.prochaine_action or tr('prochaine action')}", item.echeance
    if examen is not None and life.etat in (Etat.REPORTEE, Etat.APPROUVEE):
        return f"{life.etat.value} {tr('le')}", examen.le
    if life.etat is Etat.RECUE:
        return tr("reçue le"), item.demande_le
    return tr("pas de prochaine action"), None


def _court(when: date | None, day: date) -> str:
    """« 03/12 » of this year, else with its year: a card is narrow."""
    if when is None:
        return ""
    return format_date(when)[:5] if when.year == day.year else format_date(when)


def ou(life: Parcours) -> str:
    """« étape 2 », « suspendu à l’étape 2 », « demande reçue »."""
    if life.en_cours:
        return life.position.value
    if life.position is Position.SUSPENDU and life.etape:
        return tr("suspendu à l’{etape}").format(etape=life.ou.value)
    return life.etat.value


def _suivi(line: Ligne) -> str:
    names = " et ".join(nom for _, nom in line.charges)
    return tr("suivi par {noms}").format(noms=names) if names else tr("personne ne suit ce projet")


def _dit(line: Ligne, action: str, when: date | None) -> str:
    following = f"{action.removeprefix('→ ')} {format_date(when)}" if when else action.removeprefix("→ ")
    late = line.alerte.phrase if line.alerte else ""
    parts = (
        line.item.titre,
        *line.structures,
        line.item.nature.value,
        ou(line.parcours),
        _suivi(line),
        following,
        late,
    )
    return typeset(", ".join(filter(None, parts)))


def _infobulle(line: Ligne) -> str:
    """What a card has no room for: whole names, why it is late, how it ended."""
    life = line.parcours
    lines = (
        line.item.titre,
        " · ".join(line.structures),
        f"{line.item.nature.value} · {ou(life)}",
        _suivi(line),
        line.item.prochaine_action,
        line.alerte.phrase if line.alerte else "",
        life.issue or (life.mouvements[-1].motif if life.position is Position.SUSPENDU else ""),
    )
    return typeset("\n".join(filter(None, lines)))


# Order -----------------------------------------------------------------------------------------------------------
def par_colonne(lines: Iterable[Ligne]) -> dict[Colonne, list[Ligne]]:
    """The projects of each column: what is late first, then by date, suspended last; the last closed first."""
    found: dict[Colonne, list[Ligne]] = {colonne: [] for colonne in Colonne}
    for line in lines:
        found[line.parcours.colonne].append(line)
    for colonne, there in found.items():
        there.sort(key=lambda line: sort_key(line.item.titre))
        if colonne is Colonne.CLOS:
            there.sort(key=_fin, reverse=True)
        else:
            there.sort(key=_urgence)
    return found


def _fin(line: Ligne) -> date:
    life = line.parcours
    examen = life.examen
    return life.clos_le or (examen.le if examen is not None else line.item.demande_le)


def _urgence(line: Ligne) -> tuple[bool, int, date]:
    life, alerte = line.parcours, line.alerte
    waits = line.item.demande_le if not life.etape else date.max
    return life.position is Position.SUSPENDU, -alerte.jours if alerte else 10**6, line.item.echeance or waits


def compte(lines: Iterable[Ligne]) -> str:
    """« 4 projets, dont 1 en retard »."""
    there = list(lines)
    late = sum(line.alerte is not None and line.alerte.en_retard for line in there)
    words = plural(len(there), "projet")
    return words + (tr(", dont {nombre} en retard").format(nombre=late) if late else "")


# Moving ----------------------------------------------------------------------------------------------------------
def voisine(life: Parcours, step: int) -> Position | None:
    """Where it goes from its column to the one beside it; None at the edge of the board."""
    columns = list(Colonne)
    place = columns.index(life.colonne) + step
    return POSITIONS[columns[place]] if 0 <= place < len(columns) else None


def geste(life: Parcours, vers: Position, day: date) -> str:
    """A move as an entry of a menu; « … » where a reason will be asked for."""
    return typeset(acte(life, vers)) + ("…" if motif_demande(life, vers, day) else "")
