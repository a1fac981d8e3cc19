"""How a project's page was left: its view and its filters, kept by the laptop from one day to the next. No widget."""

import json
from typing import Any

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.selection import Selection
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.domain.annuaire import Localisation

TABLEAU, LISTE, CHRONOLOGIE = "tableau", "liste", "chronologie"
VUES = (TABLEAU, LISTE, CHRONOLOGIE)


def ecrite(vue: str, selection: Selection) -> str:
    """The view and the filters as text: no word that was typed, which may be a name."""
    kept: dict[str, Any] = {"vue": vue}
    for critere, valeur in selection.valeurs():
        if isinstance(getattr(selection, critere), tuple):
            kept.setdefault(critere, []).append(valeur)
        else:
            kept[critere] = valeur
    return json.dumps(kept, ensure_ascii=False)


def relue(texte: str) -> tuple[str, Selection]:
    """The view and the filters of the last time; what is not understood is left."""
    kept = _decoded(texte)
    vue, annee = kept.get("vue"), kept.get("annee")
    return vue if vue in VUES else TABLEAU, Selection(
        charges=tuple(key for key in _liste(kept, "charges") if isinstance(key, str)),
        natures=tuple(nature for nature in Nature if nature in _liste(kept, "natures")),
        territoires=tuple(place for place in (*Localisation, None) if place in _liste(kept, "territoires")),
        annee=annee if type(annee) is int else None,
        etats=tuple(etat for etat in Etat if etat in _liste(kept, "etats")),
        en_retard=kept.get("en_retard") is True,
    )


def _liste(kept: dict[str, Any], name: str) -> list[Any]:
    found = kept.get(name)
    return found if isinstance(found, list) else []


def _decoded(texte: str) -> dict[str, Any]:
    try:
        found = json.loads(texte or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
