"""The words of the history for the accompagnements: projects, decisions, moves, checklists, log, documents."""

from datetime import datetime

from cops_desktop.domain.historique import valeurs as v
from cops_desktop.domain.historique.genre import CLE, NOTES, Champ, Genre, Lire, Partie, Rang, mots, nom
from cops_desktop.domain.words import format_date, format_time

_PROJET = Champ("Accompagnement", vers="accompagnements")


def _moment(value: v.Valeur) -> str:
    at = datetime.fromisoformat(str(value))
    return f"{format_date(at.date())} à {format_time(at.time())}"


def _minutes(value: v.Valeur) -> str:
    return v.duree(int(value or 0) * 60)


def _de(rang: Rang, lire: Lire) -> str:
    return nom("accompagnements", rang["accompagnement"], lire)


def _examen(rang: Rang, lire: Lire) -> str:
    return f"{_de(rang, lire)}, CoPil du {v.jour(rang['le'])}"


def _mouvement(rang: Rang, lire: Lire) -> str:
    return f"{_de(rang, lire)}, {rang['de']} → {rang['vers']}"


def _point(rang: Rang, lire: Lire) -> str:
    return f"{rang['texte']} ({_de(rang, lire)}, étape {rang['etape']})"


def _intervention(rang: Rang, lire: Lire) -> str:
    return f"{_de(rang, lire)}, {v.jour(rang['date'])}"


def _structure(rang: Rang, lire: Lire) -> str:
    return nom("structures", rang["structure"], lire)


def _personne(rang: Rang, lire: Lire) -> str:
    return nom("personnes", rang["personne"], lire)


_ROLES = {"chargé de projet": "Chargé(e) de projet", "contact": "Contact", "patient partenaire": "Patient partenaire"}

ACCOMPAGNEMENTS: dict[str, Genre] = {
    "accompagnements": Genre(
        "accompagnement", "accompagnements", False, lambda rang, lire: str(rang["titre"]),
        {
            "titre": Champ("Titre"), "nature": Champ("Nature"), "besoin": Champ("Besoin"),
            "demande_le": Champ("Demandé le", v.jour), "localisation": Champ("Territoire"),
            "mission": Champ("Mission"), "action": Champ("Action"), "contexte": Champ("Contexte"),
            "diagnostic": Champ("Diagnostic"), "plan": Champ("Plan d’actions"), "livrables": Champ("Livrables"),
            "evaluation": Champ("Évaluation"), "prochaine_action": Champ("Prochaine action"),
            "echeance": Champ("Échéance", v.jour), "debut_prevu": Champ("Début prévu", v.jour),
            **{f"fin_etape_{n}": Champ(f"Fin prévue de l’étape {n}", v.jour) for n in (1, 2, 3, 4)}, "notes": NOTES,
        },
        nommant=frozenset({"titre"}), tus=CLE | {"tri"}, ouvre=("accompagnement", "id"),
    ),
    "accompagnement_structures": Genre(
        "structure d’un accompagnement", "structures d’un accompagnement", True, _structure,
        tus=CLE | {"accompagnement", "ordre"},
        partie=Partie("accompagnement", "accompagnements", lambda r, lire: "Structure", _structure,
                      frozenset({"structure"})),
    ),
    "accompagnement_personnes": Genre(
        "personne d’un accompagnement", "personnes d’un accompagnement", True, _personne,
        tus=CLE | {"accompagnement", "ordre"},
        partie=Partie("accompagnement", "accompagnements", lambda r, lire: _ROLES[str(r["role"])], _personne,
                      frozenset({"personne", "role"})),
    ),
    "accompagnement_mots": mots("accompagnements", "accompagnement"),
    "examens": Genre(
        "examen par le CoPil", "examens par le CoPil", False, _examen,
        {
            "accompagnement": _PROJET, "le": Champ("Examinée le", v.jour),
            "rencontre": Champ("Réunion", vers="rencontres"), "decision": Champ("Décision"), "motif": Champ("Motif"),
            "par": Champ("Noté par"),
        },
        nommant=frozenset({"accompagnement", "le"}), tus=CLE, ouvre=("accompagnement", "accompagnement"),
    ),
    "mouvements": Genre(
        "changement d’étape", "changements d’étape", False, _mouvement,
        {
            "accompagnement": _PROJET, "le": Champ("Le", _moment), "de": Champ("De"), "vers": Champ("Vers"),
            "motif": Champ("Motif"), "par": Champ("Noté par"),
        },
        nommant=frozenset({"accompagnement", "de", "vers"}), tus=CLE, ouvre=("accompagnement", "accompagnement"),
    ),
    "points": Genre(
        "point à faire", "points à faire", False, _point,
        {
            "accompagnement": _PROJET, "etape": Champ("Étape"), "texte": Champ("Point"),
            "fait_le": Champ("Fait le", v.jour), "fait_par": Champ("Fait par"),
        },
        nommant=frozenset({"accompagnement", "etape", "texte"}), tus=CLE | {"ordre"},
        ouvre=("accompagnement", "accompagnement"),
    ),
    "interventions": Genre(
        "intervention", "interventions", True, _intervention,
        {
            "accompagnement": _PROJET, "date": Champ("Date", v.jour), "duree": Champ("Durée", _minutes),
            "personne": Champ("Intervenant(e)", vers="personnes"), "note": Champ("Note"),
        },
        nommant=frozenset({"accompagnement", "date"}), tus=CLE, ouvre=("accompagnement", "accompagnement"),
    ),
    "documents": Genre(
        "document", "documents", False, lambda rang, lire: str(rang["nom"]),
        {
            "accompagnement": _PROJET, "nom": Champ("Nom"), "ajoute_le": Champ("Ajouté le", v.jour),
            "ajoute_par": Champ("Ajouté par"),
        },
        nommant=frozenset({"nom"}), tus=CLE | {"empreinte"}, ouvre=("accompagnement", "accompagnement"),
    ),
    "capacites": Genre(
        "capacité annuelle", "capacités annuelles", True, lambda rang, lire: f"{rang['nature']}, {rang['annee']}",
        {"annee": Champ("Année"), "nature": Champ("Nature"), "nombre": Champ("Nombre")},
        nommant=frozenset({"annee", "nature"}), tus=CLE,
    ),
}  # fmt: skip
