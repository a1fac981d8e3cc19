"""The words of the history for what the annuaire gained: projects, mises en relation, searches, merges, erasures."""

from cops_desktop.domain.historique import valeurs as v
from cops_desktop.domain.historique.genre import CLE, NOTES, PERSONNE, Champ, Genre, Lire, Partie, Rang, mots, nom

_STRUCTURE = Champ("Structure", vers="structures")
_DEMANDE = Champ("Demande", vers="mises_en_relation")


def _demande(rang: Rang, lire: Lire) -> str:
    besoin = str(rang["besoin"])
    return f"« {besoin if len(besoin) <= 60 else besoin[:59] + '…'} », {v.jour(rang['demande_le'])}"


def _proposition(rang: Rang, lire: Lire) -> str:
    return f"{nom('personnes', rang['personne'], lire)}, {nom('mises_en_relation', rang['mise_en_relation'], lire)}"


def _paire(rang: Rang, lire: Lire) -> str:
    table = "personnes" if rang["personne"] else "structures"
    column = "personne" if rang["personne"] else "structure"
    return f"{nom(table, rang[column], lire)} et {nom(table, rang[f'autre_{column}'], lire)}"


def _gardee(rang: Rang, lire: Lire) -> str:
    table, column = ("personnes", "personne") if rang["personne"] else ("structures", "structure")
    return nom(table, rang[column], lire)


def _structure_du_projet(rang: Rang, lire: Lire) -> str:
    return nom("structures", rang["structure"], lire)


ANNUAIRE: dict[str, Genre] = {
    "projets": Genre(
        "projet", "projets", False, lambda rang, lire: str(rang["titre"]),
        {
            "titre": Champ("Titre"), "debut": Champ("Début", v.jour), "fin": Champ("Fin", v.jour),
            "remarquable": Champ("Expérience remarquable", v.oui_non), "publie_le": Champ("Publié le", v.jour),
            "publie_ou": Champ("Publié où"), "description": Champ("Description"), "notes": NOTES,
        },
        nommant=frozenset({"titre"}), tus=CLE | {"tri"}, ouvre=("projet", "id"),
    ),
    "projet_structures": Genre(
        "structure d’un projet", "structures d’un projet", True, _structure_du_projet,
        tus=CLE | {"projet"},
        partie=Partie("projet", "projets", lambda r, lire: "Structure", _structure_du_projet,
                      frozenset({"structure"})),
    ),
    "projet_mots": mots("projets", "projet"),
    "mises_en_relation": Genre(
        "demande de mise en relation", "demandes de mise en relation", True, _demande,
        {
            "demande_le": Champ("Demandé le", v.jour), "structure": _STRUCTURE, "demandeur": Champ("Demandeur"),
            "besoin": Champ("Besoin"), "territoire": Champ("Territoire"), "periode": Champ("Période"),
            "etat": Champ("État"), "issue": Champ("Issue"), "close_le": Champ("Close le", v.jour), "notes": NOTES,
        },
        nommant=frozenset({"besoin", "demande_le"}), tus=CLE, ouvre=("mise_en_relation", "id"),
    ),
    "mise_en_relation_mots": mots("mises_en_relation", "mise_en_relation"),
    "propositions": Genre(
        "personne proposée", "personnes proposées", True, _proposition,
        {
            "mise_en_relation": _DEMANDE, "personne": PERSONNE, "etat": Champ("État"),
            "contactee_le": Champ("Contactée le", v.jour), "reponse_le": Champ("Réponse le", v.jour),
            "notes": NOTES,
        },
        nommant=frozenset({"mise_en_relation", "personne"}), tus=CLE, ouvre=("mise_en_relation", "mise_en_relation"),
    ),
    "recherches": Genre(
        "recherche enregistrée", "recherches enregistrées", True, lambda rang, lire: str(rang["nom"]),
        {"nom": Champ("Nom")},
        nommant=frozenset({"nom"}), tus=CLE | {"criteres", "tri"},
    ),
    "distincts": Genre(
        "paire à ne pas confondre", "paires à ne pas confondre", True, _paire,
        tus=CLE | {"personne", "autre_personne", "structure", "autre_structure"},
    ),
    "fusions": Genre(
        "fusion de fiches", "fusions de fiches", True, _gardee,
        {"personne": Champ("Fiche gardée", vers="personnes"),
         "structure": Champ("Fiche gardée", vers="structures"), "le": Champ("Fusionnée le", v.jour)},
        nommant=frozenset({"personne", "structure"}), tus=CLE | {"ancienne"},
    ),
    "anonymisations": Genre(
        "anonymisation", "anonymisations", True, lambda rang, lire: nom("personnes", rang["personne"], lire),
        {
            "personne": PERSONNE, "demandee_le": Champ("Demandée le", v.jour), "le": Champ("Faite le", v.jour),
            "par": Champ("Par"),
        },
        nommant=frozenset({"personne"}), tus=CLE | {"compte"},
    ),
}  # fmt: skip
