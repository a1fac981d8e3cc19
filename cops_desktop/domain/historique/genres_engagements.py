"""The words of the history for the engagements, the CoPil and the baromètre."""

from cops_desktop.domain.historique import valeurs as v
from cops_desktop.domain.historique.genre import CLE, DEPUIS, JUSQUAU, NOTES, PERSONNE, Champ, Genre, Lire, Rang, nom

_STRUCTURE = Champ("Structure", vers="structures")
_MANDAT = Champ("Mandat", vers="mandats")


def _qui(rang: Rang, lire: Lire) -> str:
    """Whoever it is, and for which structure."""
    who = nom("personnes", rang["personne"], lire) if rang["personne"] else ""
    where = nom("structures", rang["structure"], lire) if rang["structure"] else ""
    return f"{who} ({where})" if who and where else who or where


def _engagement(rang: Rang, lire: Lire) -> str:
    return f"{_qui(rang, lire)}, signé le {v.jour(rang['signe_le'])}"


def _contribution(rang: Rang, lire: Lire) -> str:
    return f"{_qui(rang, lire)}, {v.jour(rang['date'])}"


def _mandat(rang: Rang, lire: Lire) -> str:
    return f"CoPil du {v.jour(rang['debut'])}"


def _volontaire(rang: Rang, lire: Lire) -> str:
    return f"{_qui(rang, lire)}, {nom('mandats', rang['mandat'], lire)}"


def _binome(rang: Rang, lire: Lire) -> str:
    return f"Binôme {rang['numero']}, {nom('mandats', rang['mandat'], lire)}"


def _membre(rang: Rang, lire: Lire) -> str:
    return f"{_qui(rang, lire)}, {nom('binomes', rang['binome'], lire)}"


def _barometre(rang: Rang, lire: Lire) -> str:
    return f"{_qui(rang, lire)}, campagne {rang['campagne']}"


ENGAGEMENTS: dict[str, Genre] = {
    "engagements": Genre(
        "engagement", "engagements", False, _engagement,
        {
            "personne": PERSONNE, "structure": _STRUCTURE, "signe_le": Champ("Signé le", v.jour),
            "fin": Champ("Fin", v.jour), "resilie_le": Champ("Résilié le", v.jour),
            "demarche_le": Champ("Porte la démarche, déclaré le", v.jour),
            "respect_le": Champ("Échanges respectueux, déclaré le", v.jour),
            "communication_le": Champ("Communique sur la dynamique, déclaré le", v.jour),
            "reseau_le": Champ("Développe le CoPart, déclaré le", v.jour),
            "lettre_le": Champ("Lettre de renouvellement le", v.jour), "notes": NOTES,
        },
        nommant=frozenset({"personne", "structure", "signe_le"}), tus=CLE, ouvre=("engagement", "id"),
    ),
    "contributions": Genre(
        "contribution", "contributions", True, _contribution,
        {
            "personne": PERSONNE, "structure": _STRUCTURE, "date": Champ("Date", v.jour), "nature": Champ("Nature"),
            "description": Champ("Description"), "notes": NOTES,
        },
        nommant=frozenset({"personne", "structure", "date"}), tus=CLE, ouvre=("personne", "personne"),
    ),
    "mandats": Genre(
        "mandat du CoPil", "mandats du CoPil", False, _mandat,
        {
            "debut": Champ("Début", v.jour), "fin": Champ("Fin", v.jour), "appel_le": Champ("Appel fait le", v.jour),
            "validation": Champ("Validation"), "valide_le": Champ("Validé le", v.jour), "votants": Champ("Votants"),
            "notes": NOTES,
        },
        nommant=frozenset({"debut"}), tus=CLE, ouvre=("mandat", "id"),
    ),
    "volontaires": Genre(
        "volontaire pour le CoPil", "volontaires pour le CoPil", False, _volontaire,
        {
            "mandat": _MANDAT, "personne": PERSONNE, "structure": _STRUCTURE,
            "avec": Champ("En binôme avec", vers="personnes"), "le": Champ("Volontaire le", v.jour), "notes": NOTES,
        },
        nommant=frozenset({"mandat", "personne", "structure"}), tus=CLE, ouvre=("mandat", "mandat"),
    ),
    "binomes": Genre(
        "binôme", "binômes", False, _binome,
        {
            "mandat": _MANDAT, "numero": Champ("Numéro"), "voix": Champ("Voix"),
            "retenu": Champ("Retenu", v.oui_non), "notes": NOTES,
        },
        nommant=frozenset({"mandat", "numero"}), tus=CLE, ouvre=("mandat", "mandat"),
    ),
    "binome_membres": Genre(
        "membre d’un binôme", "membres d’un binôme", False, _membre,
        {
            "binome": Champ("Binôme", vers="binomes"), "personne": PERSONNE, "structure": _STRUCTURE,
            "depuis": DEPUIS, "jusquau": JUSQUAU, "action": Champ("Action copilotée"), "notes": NOTES,
        },
        nommant=frozenset({"binome", "personne", "structure"}), tus=CLE, ouvre=("personne", "personne"),
    ),
    "barometre": Genre(
        "sollicitation du baromètre", "sollicitations du baromètre", True, _barometre,
        {
            "campagne": Champ("Campagne"), "personne": PERSONNE, "structure": _STRUCTURE, "cible": Champ("Cible"),
            "sollicite_le": Champ("Sollicité le", v.jour), "contribue_le": Champ("A contribué le", v.jour),
            "notes": NOTES,
        },
        nommant=frozenset({"campagne", "personne", "structure"}), tus=CLE, ouvre=("barometre", "id"),
    ),
}  # fmt: skip
