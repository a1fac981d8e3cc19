"""The time line of the accompagnements on paper: of a selection in a period, or of a year (R6.3, §9)."""

from datetime import date

from cops_desktop.documents.chronologie import ChronologiePapier, LigneChronologie, draw_chronologie
from cops_desktop.domain.accompagnements.chronologie import Periode, commencement, frise, portee
from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, typography
from cops_desktop.services.accompagnements.liste import Ligne, lignes_de
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_projects
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.storage.database import Fichier


def chronologie(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The projects that are named, else those of the year, in the order in which they begin; as they are on `day`.

    The period is the one that is asked for, else the year, else the whole of their time. Raises Refus for none of them.
    """
    lines = lignes_de(fichier.db, chosen_projects(fichier, criteres, day), day)
    rows = [_line(line, day) for line in lines]
    period = _period(criteres, rows, day)
    shown = [row for row in rows if row.frise.touche(period)]
    if not shown:
        outside = f" entre le {format_date(period.debut)} et le {format_date(period.fin)}" if rows else ""
        raise Refus(f"Aucun accompagnement à imprimer{outside} : aucun ne correspond.")
    shown.sort(key=lambda row: commencement(row.frise))
    head, paper = entete(fichier), ChronologiePapier(period, day, tuple(shown), len(rows) - len(shown))
    return PapierLu(head, lambda canvas: draw_chronologie(canvas, head, paper))


def _period(criteres: Criteres, rows: list[LigneChronologie], day: date) -> Periode:
    if criteres.debut is not None and criteres.fin is not None:
        return Periode(criteres.debut, criteres.fin)
    if criteres.annee is not None:
        return Periode(date(criteres.annee, 1, 1), date(criteres.annee, 12, 31))
    return portee((row.frise for row in rows), day)


def _line(line: Ligne, day: date) -> LigneChronologie:
    whose = (line.structure, ", ".join(name for _, name in line.charges), line.item.nature.value)
    return LigneChronologie(
        titre=typography(line.item.titre),
        precision=typography(" · ".join(part for part in whose if part)),
        etat=typography(_state(line)),
        frise=frise(line.parcours, line.prevues, day),
    )


def _state(line: Ligne) -> str:
    """What its bars do not say: that it waits, stands still, is over, is late."""
    if line.alerte is not None and line.alerte.en_retard:
        return line.alerte.phrase
    life = line.parcours
    if life.etat is Etat.EN_COURS:
        return ""
    end = life.clos_le
    return f"{life.etat.value} le {format_date(end)}" if end is not None else life.etat.value
