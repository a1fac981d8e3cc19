"""What decisions ask of the CoPil's meetings: one that decided stays, was held, takes them to its new day (R6.3)."""

from dataclasses import replace

from cops_desktop.domain.accompagnements.corrections import faute_d_examen
from cops_desktop.domain.accompagnements.types import Examen
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import plural
from cops_desktop.services.accompagnements.liste import parcours_de
from cops_desktop.storage import accompagnements
from cops_desktop.storage.database import Fichier


def exiger_sans_decision(fichier: Fichier, rencontre_id: str, remains: str) -> None:
    """Raises Refus when a meeting decided of requests: `remains` says what it must therefore stay."""
    if count := len(_decided(fichier, rencontre_id)):
        decisions = plural(count, "décision sur une demande y est notée", "décisions sur des demandes y sont notées")
        raise Refus(
            f"{decisions} : {remains}. Retirez d’abord les décisions, ou notez-les sans réunion. Rien n’a été changé."
        )


def suivre(fichier: Fichier, before: Rencontre, after: Rencontre) -> None:
    """Inside an operation: decisions of the meeting's day are of its new one. Raises Refus when one cannot be."""
    for examen in _decided(fichier, before.id):
        moved = replace(examen, le=after.date)
        if examen.le != before.date or moved == examen:
            continue
        life = parcours_de(fichier.db, examen.accompagnement)
        if fault := faute_d_examen(life, moved, None):
            raise Refus(f"« {life.accompagnement.titre} » y a été examinée. {fault} Rien n’a été changé.")
        accompagnements.EXAMENS.save(fichier.db, moved)


def _decided(fichier: Fichier, rencontre_id: str) -> list[Examen]:
    return accompagnements.examens(fichier.db, "rencontre = ?", (rencontre_id,))
