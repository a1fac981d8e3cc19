"""The sheets of the engagements, the CoPil and the baromètre."""

from cops_desktop.exchange.workbook.columns import Colonne, Genre
from cops_desktop.exchange.workbook.sheets.declaring import (
    PERSONNE,
    STRUCTURE,
    choix,
    feuille,
    jour,
    oui_non,
    texte,
)

_POUR = f"Vide : en son nom. {STRUCTURE}"
_MANDAT = "Premier jour du mandat, JJ/MM/AAAA"

ENGAGEMENTS = feuille(
    "engagements",
    "Les chartes signées, pour deux ans ; un renouvellement est une ligne de plus",
    texte("personne", PERSONNE, key=True, required=True),
    texte("structure", _POUR, key=True),
    jour("signé le", key=True, required=True),
    jour("fin", "Dernier jour, si ce n’est pas celui de deux ans"),
    jour("résilié le", "Premier jour sans engagement, JJ/MM/AAAA"),
    jour("démarche déclarée le", "Porte la démarche au quotidien : jour de la déclaration"),
    jour("respect déclaré le", "Échanges respectueux : jour de la déclaration"),
    jour("communication déclarée le", "Communique sur la dynamique : jour de la déclaration"),
    jour("réseau déclaré le", "Développe le CoPart par ses réseaux : jour de la déclaration"),
    jour("lettre le", "Dernière demande de renouvellement, JJ/MM/AAAA"),
    dans_l_ordre=((("signé le",), ("fin",)), (("signé le",), ("résilié le",))),
)

CONTRIBUTIONS = feuille(
    "contributions",
    "Les contributions significatives à la dynamique régionale",
    texte("personne", PERSONNE, key=True, required=True),
    texte("structure", _POUR, key=True),
    jour("date", key=True, required=True),
    texte("nature", "Un mot de la liste « natures de contribution »", key=True, required=True),
    texte("description", "En quelques mots ; distingue deux contributions du même jour"),
)

MANDATS = feuille(
    "mandats",
    "Les mandats du Comité de Pilotage",
    jour("début", key=True, required=True),
    jour("fin", "Dernier jour, si ce n’est pas celui de deux ans"),
    jour("appel le", "Appel à volontaires, JJ/MM/AAAA"),
    choix("validation", "Vide : en cours de composition", "tacite", "vote"),
    jour("validé le", "Seulement si la validation est dite"),
    Colonne("votants", Genre.ENTIER, "Combien ont voté"),
    dans_l_ordre=((("début",), ("fin",)),),
    si_alors=(("validé le", "validation"),),
)

VOLONTAIRES = feuille(
    "volontaires",
    "Qui a répondu à l’appel à volontaires d’un mandat",
    texte("mandat", _MANDAT, key=True, required=True),
    texte("personne", PERSONNE, key=True, required=True),
    texte("structure", _POUR),
    texte("avec", f"Avec qui former un binôme. {PERSONNE}"),
    jour("le", "Jour de la réponse, JJ/MM/AAAA"),
)

BINOMES = feuille(
    "binômes",
    "Les binômes d’un mandat : une ligne par personne",
    texte("mandat", _MANDAT, key=True, required=True),
    Colonne("numéro", Genre.ENTIER, "De 1 à 14, ou plus s’il y a eu un vote", key=True, required=True, minimum=1),
    texte("personne", f"Vide : le binôme n’a encore personne. {PERSONNE}", key=True),
    texte("structure", _POUR),
    jour("depuis", "Vide : depuis le début du mandat"),
    jour("jusqu’au", "Vide : jusqu’à la fin du mandat"),
    Colonne("voix", Genre.ENTIER, "Voix reçues, s’il y a eu un vote"),
    oui_non("retenu", "Vide : oui"),
    texte("action", "Action du COPS copilotée, si le fichier ne le sait pas"),
    texte("réf binôme", "Écrite par l’export ; laisser vide dans une liste faite à la main"),
    texte("notes du binôme", "Texte libre"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

BAROMETRE = feuille(
    "baromètre",
    "Qui a été sollicité pour une campagne du baromètre, et qui a contribué",
    Colonne("campagne", Genre.ENTIER, "AAAA", key=True, required=True, minimum=2000, maximum=2100),
    texte("personne", f"Vide : la structure entière. {PERSONNE}", key=True),
    texte("structure", f"Vide : en son nom. {STRUCTURE}", key=True),
    texte("cible", "Un mot de la liste « cibles du baromètre »"),
    jour("sollicité le"),
    jour("contribué le", "Vide : pas encore"),
)
