"""The sheets of the accompagnements (§6): projects, decisions, moves, checklists, log, documents, yearly capacity."""

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.types import Decision, Nature, Position
from cops_desktop.exchange.workbook.columns import Colonne, Genre
from cops_desktop.exchange.workbook.sheets.declaring import (
    PERSONNE,
    PLUSIEURS,
    STRUCTURE,
    annee,
    choix,
    feuille,
    jour,
    liste,
    moment,
    texte,
)

NATURES = tuple(nature.value for nature in Nature)
DECISIONS = tuple(decision.value for decision in Decision)
POSITIONS = tuple(position.value for position in Position)
ETATS = tuple(etat.value for etat in Etat)
_LEQUEL = texte("accompagnement", "Titre de l’accompagnement, ou sa réf si deux ont ce titre", key=True, required=True)
_LU_SANS = "lu si la feuille {} est vide ou absente".format
_PREVU = "JJ/MM/AAAA ; vide : calculée"


def _etape(aide: str, key: bool = False) -> Colonne:
    return Colonne("étape", Genre.ENTIER, aide, key=key, required=key, minimum=1, maximum=4)


ACCOMPAGNEMENTS = feuille(
    "accompagnements",
    "Les accompagnements et les appuis, de la demande à la clôture",
    texte("titre", "Titre de l’accompagnement", key=True, required=True),
    Colonne("structure", help=f"Celle qui demande d’abord. {STRUCTURE} ({PLUSIEURS})", key=True, many=True),
    choix("nature", "Vide : accompagnement", *NATURES),
    texte("besoin", "Ce qui est demandé"),
    jour("demandé le", required=True),
    choix("décision CoPil", f"La dernière ; {_LU_SANS('examens')}", *DECISIONS),
    jour("décidé le", "De cette décision, JJ/MM/AAAA"),
    _etape(f"De 1 à 4, où il est ou était ; {_LU_SANS('étapes')}"),
    choix("état", f"Vide : clos s’il a une date de fin, en cours s’il a une étape ; {_LU_SANS('étapes')}", *ETATS),
    jour("clos le", "S’il est clos ou abandonné, JJ/MM/AAAA"),
    texte("issue", "Ce qu’il en est resté, ou pourquoi il a été abandonné ou refusé"),
    liste("chargés de projet", PERSONNE),
    liste("contacts", PERSONNE),
    liste("patients partenaires", PERSONNE),
    liste("thèmes", "Thèmes"),
    choix("territoire", "Vide : celui de ses structures", "Est", "Ouest", "Région", "Hors Occitanie"),
    texte("mission", "Mission de la charte ; vide : celle d’accompagner"),
    texte("action", "Type d’action ; vide : celui de sa nature"),
    texte("prochaine action", "Ce qui vient ensuite"),
    jour("échéance", "De la prochaine action, JJ/MM/AAAA"),
    jour("début prévu", "Vide : le jour où il commence, JJ/MM/AAAA"),
    *(jour(f"fin prévue étape {n}", _PREVU) for n in (1, 2, 3, 4)),
    texte("contexte", "Texte libre"),
    texte("diagnostic", "Texte libre"),
    texte("plan d’actions", "Texte libre"),
    texte("livrables", "Texte libre"),
    texte("évaluation", "Texte libre"),
    si_alors=(("décision CoPil", "décidé le"), ("décidé le", "décision CoPil")),
)

EXAMENS = feuille(
    "examens",
    "Les demandes d’accompagnement examinées par le CoPil",
    _LEQUEL,
    jour("le", key=True, required=True),
    choix("décision", "Ce que le CoPil a dit", *DECISIONS, required=True),
    texte("rencontre", "Titre de la réunion du CoPil, si le fichier la connaît"),
    texte("motif", "Pourquoi, en quelques mots"),
    texte("par", "Qui l’a noté"),
    notes=False,
)

ETAPES = feuille(
    "étapes",
    "Les changements d’étape ou d’état, chacun à la suite du précédent",
    _LEQUEL,
    moment("le", "22/11/2026 14:05, ou la date seule", key=True, required=True),
    choix("de", "Vide : là où il en était", *POSITIONS),
    choix("vers", "Où il va", *POSITIONS, required=True),
    texte("motif", "Nécessaire pour sauter une étape, revenir, suspendre, abandonner"),
    texte("par", "Qui l’a noté"),
    notes=False,
)

POINTS = feuille(
    "points",
    "Les points à faire de chaque étape",
    _LEQUEL,
    _etape("De 1 à 4", key=True),
    Colonne("ordre", Genre.ENTIER, "Rang dans l’étape ; vide : à la suite", maximum=9999),
    texte("point", "Ce qui est à faire", key=True, required=True),
    jour("fait le", "Vide : pas encore"),
    texte("fait par", "Qui l’a coché"),
    notes=False,
)

INTERVENTIONS = feuille(
    "interventions",
    "Le journal : réunions, ateliers, séances de tutorat",
    _LEQUEL,
    jour("date", key=True, required=True),
    texte("personne", f"Qui est intervenu. {PERSONNE}", key=True),
    Colonne("durée", Genre.DUREE, "h:mm, en minutes entières : 1:30", maximum=999 * 3600),
    texte("note", "Ce qui a été fait"),
    notes=False,
)

DOCUMENTS = feuille(
    "documents",
    "Les documents joints ; leurs contenus sont à côté, dans le dossier « documents »",
    _LEQUEL,
    texte("nom", "Nom du document, avec sa fin : compte rendu.pdf", key=True, required=True),
    texte("fichier", "Son nom dans le dossier ; vide : le même"),
    texte("empreinte", "Écrite par l’export : elle dit si le contenu est le bon"),
    jour("ajouté le", required=True),
    texte("ajouté par", "Qui l’a joint"),
    notes=False,
)

CAPACITES = feuille(
    "capacités",
    "Combien d’accompagnements et d’appuis peuvent commencer chaque année",
    annee(key=True),
    choix("nature", "Ce qui est compté", *NATURES, key=True, required=True),
    Colonne("nombre", Genre.ENTIER, "Par an", required=True, maximum=9999),
    notes=False,
)
