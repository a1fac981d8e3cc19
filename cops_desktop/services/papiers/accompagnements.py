"""The list of accompagnements by stage: of a selection, or of a year (R6.3, §9)."""

from datetime import date

from cops_desktop.documents.accompagnements import (
    GroupeAccompagnements,
    LigneAccompagnement,
    ListeAccompagnements,
    draw_accompagnements,
)
from cops_desktop.domain.accompagnements.etapes import nom_de_colonne
from cops_desktop.domain.accompagnements.parcours import Colonne, Etat
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, typography
from cops_desktop.services.accompagnements.liste import Ligne, lignes_de
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_projects
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.storage.database import Fichier


def accompagnements(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The projects that are named, else those of the year; as they are on `day`. Raises Refus when there is none."""
    lines = lignes_de(fichier.db, chosen_projects(fichier, criteres, day), day)
    if not lines:
        raise Refus("Aucun accompagnement à imprimer : aucun ne correspond.")
    year = criteres.annee or day.year
    what = f"Année {year}" if criteres.accompagnements is None else "Sélection"
    groups = ((nom_de_colonne(c), tuple(_line(x) for x in lines if x.parcours.colonne is c)) for c in Colonne)
    paper = ListeAccompagnements(what, day, tuple(GroupeAccompagnements(n, found) for n, found in groups if found))
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_accompagnements(canvas, head, paper))


def _line(line: Ligne) -> LigneAccompagnement:
    item, life = line.item, line.parcours
    late = line.alerte.courte if line.alerte is not None and line.alerte.en_retard else ""
    return LigneAccompagnement(
        titre=typography(item.titre),
        categorie=item.nature.value,
        structure=typography(" · ".join(line.structures)),
        suivi=", ".join(name for _, name in line.charges),
        depuis=life.depuis,
        etat=typography(_state(line)),
        action=typography(item.prochaine_action) if life.ouvert else "",
        echeance=item.echeance if life.ouvert else None,
        fin_prevue=next((p.fin for p in line.prevues if p.etape == life.etape), None) if life.ouvert else None,
        retard=late,
    )


def _state(line: Ligne) -> str:
    """What the group does not say: « suspendu », « approuvée le 24/11/2026 », how it ended and why."""
    life = line.parcours
    if life.etat in (Etat.EN_COURS, Etat.RECUE):
        return ""
    said = life.etat.value
    if life.examen is not None and life.etat in (Etat.APPROUVEE, Etat.REPORTEE, Etat.REFUSEE):
        said += f" le {format_date(life.examen.le)}"
    return f"{said} : {life.issue}" if life.issue else said
