"""What the card of an accompagnement writes in place: one field that was left, one operation."""

from dataclasses import replace
from datetime import date
from typing import Any

from cops_desktop.domain.accompagnements.calendrier import faute_nouvelle
from cops_desktop.domain.errors import Refus
from cops_desktop.services.accompagnements.liste import parcours_de
from cops_desktop.storage import accompagnements
from cops_desktop.storage.database import Fichier

CHAMPS = {  # field → how the history calls it
    "prochaine_action": "la prochaine action",
    "echeance": "la date de la prochaine action",
    "contexte": "le contexte",
    "diagnostic": "le diagnostic",
    "plan": "le plan d’actions",
    "livrables": "les livrables",
    "evaluation": "l’évaluation",
    "debut_prevu": "le début prévu",
    "fin_etape_1": "la fin prévue de l’étape 1",
    "fin_etape_2": "la fin prévue de l’étape 2",
    "fin_etape_3": "la fin prévue de l’étape 3",
    "fin_etape_4": "la fin prévue de l’étape 4",
}


def noter(fichier: Fichier, key: str, champ: str, valeur: str | date | None) -> None:
    """Write one of CHAMPS; the rest stays as it is in the file by then. Raises Refus when planned days contradict
    each other, or the project is gone.
    """
    titre = accompagnements.accompagnement(fichier.db, key).titre
    with fichier.operation(f"Modifier {CHAMPS[champ]} de « {titre} »"):
        life = parcours_de(fichier.db, key)
        change: dict[str, Any] = {champ: valeur}
        changed = replace(life.accompagnement, **change)
        if fault := faute_nouvelle(life, changed):
            raise Refus(f"{fault} Rien n’a été changé.")
        accompagnements.save_accompagnement(fichier.db, changed)
