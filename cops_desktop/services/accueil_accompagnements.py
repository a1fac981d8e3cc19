"""What Accueil says of the accompagnements: late, without news, to be evaluated, waiting for a CoPil (R6.3)."""

from collections.abc import Sequence
from datetime import date

from cops_desktop.domain.accompagnements.activite import derniere_activite, inactif
from cops_desktop.domain.accompagnements.calendrier import INACTIF, Alerte, alerte, evaluation_due
from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.accompagnements.liste import lignes_de, tous_les_parcours
from cops_desktop.storage.accompagnements import PAS_TERMINES, derniers_jours
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier

GENRE = "accompagnement"
RETARD, DEMANDES = "retard", "demandes"  # the keys by which the page shows those alone
BIENTOT = 14  # days before a CoPil in which what it is to examine presses
UN_A_UN = 4  # late projects that are told one by one, the latest first
DITS = 3  # projects that are named in a line that tells several


def accompagnements(fichier: Fichier, day: date, prochain_copil: date | None = None) -> list[AFaire]:
    """The lines of the chapter, most urgent first; what is told of a project for more is not told for its silence."""
    lives = tous_les_parcours(fichier.db, PAS_TERMINES)
    if not lives:
        return []
    late = [(life, found) for life in lives if (found := alerte(life, day)) is not None and found.en_retard]
    told = {life.accompagnement.id for life, _ in late}
    rest = [life for life in lives if life.accompagnement.id not in told]
    due = [life for life in rest if evaluation_due(life, day)]
    told |= {life.accompagnement.id for life in due}
    return [
        *_late(fichier.db, late, day),
        *_waiting([life for life in lives if life.attend_un_copil], day, prochain_copil),
        *_evaluations(due),
        *_silent(fichier.db, [life for life in rest if life.accompagnement.id not in told], day),
    ]


def _late(db: Database, late: list[tuple[Parcours, Alerte]], day: date) -> list[AFaire]:
    """The latest ones one by one; the others in one line."""
    late.sort(key=lambda one: -one[1].jours)
    alone = late[:UN_A_UN]
    found = []
    for line, (life, alert) in zip(lignes_de(db, (life for life, _ in alone), day), alone, strict=True):
        item = life.accompagnement
        detail = typography(" · ".join(filter(None, (alert.phrase, line.structure))))
        title = typography(f"Accompagnement : {item.titre}")
        found.append(AFaire("en retard", Ton.REFUS, title, detail, "Ouvrir le projet", GENRE, item.id))
    if len(late) > UN_A_UN:
        count = plural(len(late) - UN_A_UN, "autre accompagnement", "autres accompagnements")
        title = typography(f"{count} en retard")
        found.append(AFaire("en retard", Ton.REFUS, title, "", "Voir les retards", GENRE, RETARD))
    return found


def _waiting(waiting: list[Parcours], day: date, copil: date | None) -> list[AFaire]:
    """The requests that a CoPil is to examine, in one line; it presses when one comes, or none is planned."""
    if not waiting:
        return []
    oldest = format_date(min(life.accompagnement.demande_le for life in waiting))
    told = [f"la plus ancienne est du {oldest}" if len(waiting) > 1 else f"reçue le {oldest}"]
    told.append(f"prochain CoPil le {format_date(copil)}" if copil else "aucun CoPil n’est prévu")
    ton = Ton.ATTENTION if copil is None or (copil - day).days <= BIENTOT else Ton.ACCENT
    words = plural(len(waiting), "demande d’accompagnement attend", "demandes d’accompagnement attendent")
    title = typography(f"{words} un CoPil")
    return [AFaire("demandes", ton, title, typography(" · ".join(told)), "Voir les demandes", GENRE, DEMANDES)]


def _evaluations(due: list[Parcours]) -> list[AFaire]:
    """Projects in their last stage, or near the end of the third: those that came there first before the others."""
    if not due:
        return []
    due.sort(key=lambda life: life.depuis)
    title = plural(len(due), "évaluation à préparer ou à faire", "évaluations à préparer ou à faire")
    told = [f"{life.accompagnement.titre} (étape {life.etape})" for life in due]
    return [_together("évaluation", Ton.ACCENT, title, told, due[0])]


def _silent(db: Database, lives: Sequence[Parcours], day: date) -> list[AFaire]:
    """Projects for which nothing was done for two months, the one that waits longest first."""
    noted = derniers_jours(db)
    silent = [life for life in lives if inactif(life, noted.get(life.accompagnement.id), day)]
    if not silent:
        return []
    last = {life.accompagnement.id: derniere_activite(life, noted.get(life.accompagnement.id)) for life in silent}
    silent.sort(key=lambda life: last[life.accompagnement.id])
    words = plural(len(silent), "accompagnement", "accompagnements")
    told = [f"{life.accompagnement.titre}, depuis le {format_date(last[life.accompagnement.id])}" for life in silent]
    return [_together("à relancer", Ton.NEUTRE, f"{words} sans rien de fait depuis {INACTIF} jours", told, silent[0])]


def _together(pastille: str, ton: Ton, titre: str, dits: list[str], premier: Parcours) -> AFaire:
    """A line for several projects, which opens the first that it names."""
    shown = dits[:DITS] + ([plural(len(dits) - DITS, "autre")] if len(dits) > DITS else [])
    action = "Ouvrir le projet" if len(dits) == 1 else "Ouvrir le premier"
    return AFaire(
        pastille, ton, typography(titre), typography(" · ".join(shown)), action, GENRE, premier.accompagnement.id
    )
