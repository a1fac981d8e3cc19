"""The sheets of the annuaire: personnes, consentements, équipe, structures, liens, projets."""

from cops_desktop.exchange.workbook.columns import Colonne, Genre
from cops_desktop.exchange.workbook.sheets.declaring import (
    PERSONNE,
    PLUSIEURS,
    STRUCTURE,
    choix,
    cv,
    feuille,
    jour,
    liste,
    oui_non,
    texte,
)

PERSONNES = feuille(
    "personnes",
    "Les personnes : une par ligne, reconnue à son nom, son prénom et son e-mail",
    texte("nom", "Nom de famille", key=True, required=True),
    texte("prénom", "Prénom", key=True),
    texte("e-mail", "Le premier e-mail ; peut rester vide", key=True),
    liste("autres e-mails", "Les autres"),
    Colonne("téléphone", Genre.TELEPHONE, f"05 34 30 27 53 ; le premier d’abord ({PLUSIEURS})", many=True),
    texte("adresse", "Numéro et rue"),
    Colonne("code postal", Genre.CODE_POSTAL, "31200"),
    texte("commune", "Toulouse ; distingue aussi deux homonymes"),
    liste("profils", "Profils et rôles, par exemple : patient partenaire ressource"),
    liste("domaines", "Domaines d’activité"),
    choix("localisation", "Vide : d’après le code postal", "Est", "Ouest", "Région", "Hors Occitanie"),
    liste("thèmes", "Thèmes"),
    jour("annuaire", "Date d’inscription à l’annuaire, JJ/MM/AAAA"),
    jour("dernier contact", "Dernières nouvelles de la personne, JJ/MM/AAAA"),
    jour("anonymisée le", "Écrite par l’export : une fiche ne s’anonymise pas par un classeur"),
    cv("puissance fiscale", "De son véhicule, en CV : 5"),
    Colonne("km d’ouverture", Genre.KM_OUVERTURE, f"Km déjà remboursés cette année-là : 2026 : 350 ({PLUSIEURS})"),
)

CONSENTEMENTS = feuille(
    "consentements",
    "Ce que chacun accepte de voir publié",
    texte("personne", PERSONNE, key=True, required=True),
    choix("objet", "Ce qui peut être publié", "nom", "profil", "e-mail", "téléphone", "image", key=True, required=True),
    jour("depuis", "Date de l’accord, JJ/MM/AAAA", required=True),
    jour("retiré le", "Vide : toujours donné"),
    dans_l_ordre=((("depuis",), ("retiré le",)),),
)

EQUIPE = feuille(
    "équipe",
    "L’équipe opérationnelle, qui n’est pas rémunérée tant qu’elle en est",
    texte("personne", PERSONNE, key=True, required=True),
    jour("depuis", key=True, required=True),
    jour("jusqu’au", "Vide : toujours dans l’équipe"),
    texte("fonction", "Chargée de projet…"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

STRUCTURES = feuille(
    "structures",
    "Établissements, associations, organismes",
    texte("nom", "Nom entier", key=True, required=True),
    liste("autres noms", "Autres façons de l’écrire, rencontrées dans des listes"),
    texte("commune", "Toulouse ; distingue deux structures de même nom", key=True),
    texte("sigle", "Sigle ou nom court"),
    texte("type", "Établissement de santé, association…"),
    texte("adresse", "Numéro et rue"),
    Colonne("code postal", Genre.CODE_POSTAL, "31200"),
    Colonne("téléphone", Genre.TELEPHONE, "05 34 30 27 53"),
    texte("e-mail", "E-mail de la structure"),
    texte("site", "Adresse du site"),
    texte("gestionnaire", f"De sa fiche : {PERSONNE}"),
    jour("annuaire", "Date d’inscription à l’annuaire, JJ/MM/AAAA"),
    oui_non("invité permanent", "Du CoPart et du CoPil, sans en être membre ; vide : non"),
)

LIENS = feuille(
    "liens",
    "Qui travaille ou agit dans quelle structure",
    texte("personne", PERSONNE, key=True, required=True),
    texte("structure", STRUCTURE, key=True, required=True),
    texte("fonction", "Cadre de santé, bénévole…"),
    oui_non("représente", "La personne représente-t-elle la structure ?"),
    jour("depuis", "JJ/MM/AAAA, ou vide", key=True),
    jour("jusqu’au", "Vide : toujours"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

PROJETS = feuille(
    "projets",
    "Les projets, et les expériences remarquables",
    texte("titre", "Titre du projet", key=True, required=True),
    liste("structures", STRUCTURE),
    liste("thèmes", "Thèmes"),
    jour("début"),
    jour("fin"),
    oui_non("expérience remarquable", "Vide : non"),
    jour("publié le", "Date de la publication, JJ/MM/AAAA"),
    texte("publié où", "Lettre d’information, journée régionale, plateforme…"),
    texte("description", "En quelques phrases"),
    dans_l_ordre=((("début",), ("fin",)),),
)
