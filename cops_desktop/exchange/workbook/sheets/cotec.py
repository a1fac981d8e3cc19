"""The sheets of the CoTec: cotec, enveloppes, membres, travaux."""

from cops_desktop.exchange.workbook.columns import Colonne, Genre
from cops_desktop.exchange.workbook.sheets.declaring import (
    COTEC_AIDE,
    PERSONNE,
    annee,
    choix,
    feuille,
    jour,
    oui_non,
    texte,
)

COTEC = feuille(
    "cotec",
    "Les comités techniques",
    texte("sujet", COTEC_AIDE, key=True, required=True),
    texte("livrable visé", "Guide, plaquette, formation…"),
    jour("début"),
    jour("fin"),
    texte("copilote CoPil", PERSONNE),
    texte("copilote équipe", PERSONNE),
    jour("livrable publié le"),
    dans_l_ordre=((("début",), ("fin",)),),
)

ENVELOPPES = feuille(
    "enveloppes",
    "L’enveloppe de vacations, par année et par CoTec",
    annee(key=True),
    texte("cotec", f"{COTEC_AIDE} ; vide : le COPS entier", key=True),
    Colonne("montant", Genre.MONTANT, "Vacations brutes, en euros : 5400,00", required=True),
)

MEMBRES = feuille(
    "membres",
    "Qui est de quel CoTec, et les trois conditions pour être rémunéré",
    texte("cotec", COTEC_AIDE, key=True, required=True),
    texte("personne", PERSONNE, key=True, required=True),
    choix("rôle", "Vide : membre", "membre", "expert", "expert rémunéré"),
    jour("depuis"),
    jour("jusqu’au", "Vide : toujours"),
    Colonne("demande", Genre.DATE_OU_OUI, "Demande à être rémunéré : date de la demande, ou oui, ou non"),
    oui_non("peut être rémunéré", "Peut percevoir une rémunération"),
    oui_non("déjà rétribué", "Déjà payé par ailleurs pour ce travail"),
    oui_non("frais remboursés par la structure", "Sa structure rembourse ses trajets"),
    jour("attestation", "Date de l’attestation signée, JJ/MM/AAAA"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

TRAVAUX = feuille(
    "travaux",
    "Les travaux rendus supplémentaires",
    texte("cotec", COTEC_AIDE, key=True, required=True),
    texte("personne", PERSONNE, key=True, required=True),
    jour("date", key=True, required=True),
    texte("intitulé", "Ce qui a été rendu", key=True, required=True),
    Colonne("vacations", Genre.VACATIONS, "De 1 à 3, par demies : 1,5", required=True, minimum=2, maximum=6),
    jour("décidé le"),
    texte("décidé par", "Qui, dans l’équipe"),
)
