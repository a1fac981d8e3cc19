"""The words of the history for what meetings gained: workshops, wishes, invitations, names in attendance reports."""

from cops_desktop.domain.historique import valeurs as v
from cops_desktop.domain.historique.genre import CLE, NOTES, PERSONNE, Champ, Genre, Lire, Partie, Rang, nom

_RENCONTRE = Champ("Réunion", vers="rencontres")


def _atelier(rang: Rang, lire: Lire) -> str:
    titre = f" – {rang['titre']}" if rang["titre"] else ""
    return f"Atelier {rang['lettre']}{titre}"


def _invitation(rang: Rang, lire: Lire) -> str:
    return f"{rang['methode']} du {v.jour(rang['le'])}, {nom('rencontres', rang['rencontre'], lire)}"


def _voeu(rang: Rang, lire: Lire) -> str:
    return nom("ateliers", rang["atelier"], lire)


RENCONTRES: dict[str, Genre] = {
    "ateliers": Genre(
        "atelier", "ateliers", False, _atelier,
        {
            "rencontre": _RENCONTRE, "lettre": Champ("Lettre"), "titre": Champ("Titre"), "salle": Champ("Salle"),
            "couleur": Champ("Couleur"), "places": Champ("Places"), "animation": Champ("Animation"),
            "debut": Champ("Début", v.heure), "fin": Champ("Fin", v.heure), "notes": NOTES,
        },
        nommant=frozenset({"lettre", "titre"}), tus=CLE, ouvre=("rencontre", "rencontre"),
    ),
    "voeux": Genre(
        "vœu d’atelier", "vœux d’atelier", False, _voeu,
        tus=CLE | {"presence", "rang"},
        partie=Partie("presence", "presences", lambda r, lire: f"Vœu {r['rang']}", _voeu, frozenset({"atelier"})),
    ),
    "invitations": Genre(
        "invitation d’agenda", "invitations d’agenda", True, _invitation,
        {"rencontre": _RENCONTRE, "methode": Champ("Nature"), "le": Champ("Faite le", v.jour)},
        nommant=frozenset({"rencontre", "methode", "le"}), tus=CLE | {"sequence", "contenu"},
        ouvre=("rencontre", "rencontre"),
    ),
    "pseudonymes": Genre(
        "nom reconnu dans les rapports", "noms reconnus dans les rapports", False,
        lambda rang, lire: f"« {rang['nom']} »",
        {"nom": Champ("Nom dans les rapports"), "personne": PERSONNE}, nommant=frozenset({"nom"}), tus=CLE,
    ),
}  # fmt: skip
