"""The sheets of the CoTec and of all meetings: cotec, enveloppes, membres, rencontres, présences, frais, travaux."""

from cops_desktop.exchange.workbook.columns import Colonne, Genre
from cops_desktop.exchange.workbook.sheets.declaring import (
    COTEC_AIDE,
    DAY,
    DEMI_JOURNEES,
    PERSONNE,
    PLUSIEURS,
    annee,
    choix,
    cv,
    feuille,
    heure,
    jour,
    oui_non,
    texte,
)

NATURES = ("CoTec", "CoPart", "CoPil", "équipe", "journée régionale", "webinaire", "AEP", "GAP", "tutorat", "autre")

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
    "Le budget de vacations, par année et par CoTec",
    annee(key=True),
    texte("cotec", f"{COTEC_AIDE} ; vide : le COPS entier", key=True),
    Colonne("montant", Genre.MONTANT, "Vacations brutes, en euros : 5400,00", required=True),
)

MEMBRES = feuille(
    "membres",
    "Qui est de quel CoTec, et les trois conditions pour être indemnisé",
    texte("cotec", COTEC_AIDE, key=True, required=True),
    texte("personne", PERSONNE, key=True, required=True),
    choix("rôle", "Vide : membre", "membre", "expert", "expert rémunéré"),
    jour("depuis"),
    jour("jusqu’au", "Vide : toujours"),
    Colonne("demande", Genre.DATE_OU_OUI, "Demande à être indemnisé : date de la demande, ou oui, ou non"),
    oui_non("peut être rémunéré", "Peut percevoir une rémunération"),
    oui_non("déjà rétribué", "Déjà payé par ailleurs pour ce travail"),
    oui_non("frais remboursés par la structure", "Sa structure rembourse ses trajets"),
    jour("attestation", "Date de l’attestation signée, JJ/MM/AAAA"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

RENCONTRES = feuille(
    "rencontres",
    "Les réunions, prévues et tenues",
    choix("nature", "Seules les rencontres CoTec sont indemnisées", *NATURES, key=True, required=True),
    texte("titre", "Réunion 1, Plénière…", key=True, required=True),
    jour("date", key=True, required=True),
    texte("cotec", f"{COTEC_AIDE}, pour une rencontre CoTec", key=True),
    heure("début", "Heure prévue : 14:00"),
    heure("fin", "Heure prévue : 16:00"),
    heure("début réel", "Si différent de l’heure prévue"),
    heure("fin réelle", "Si différente de l’heure prévue"),
    choix("mode", "Vide : visio", "visio", "téléphone", "présentiel", "mixte"),
    texte("lieu", "Salle, adresse"),
    texte("outil", "Outil de visioconférence"),
    texte("organisé par", "Personne ou structure"),
    texte("mission", "Mission de la charte"),
    texte("action", "Type d’action"),
    jour("restitution envoyée le"),
    dans_l_ordre=((("début",), ("fin",)), (("début réel", "début"), ("fin réelle", "fin"))),
)

PRESENCES = feuille(
    "présences",
    "Qui était attendu et qui est venu : une personne par rencontre et par ligne",
    texte("rencontre", "Titre de la rencontre", key=True, required=True),
    jour("date", "De la rencontre, JJ/MM/AAAA", key=True, required=True),
    texte("cotec", f"{COTEC_AIDE}, si deux rencontres ont ce titre ce jour-là", key=True),
    texte("personne", PERSONNE, key=True, required=True),
    choix("inscription", "Vide : invité", "invité", "inscrit", "sur liste d’attente", "annulé"),
    choix("présence", "Vide : à saisir", "à saisir", "présent", "excusé", "absent"),
    choix("mode", "Vide : celui de la rencontre", "visio", "téléphone", "présentiel"),
    Colonne("connexions", Genre.CONNEXIONS, f"14:00–14:40 | 15:20–16:00 ; 14:05– : jusqu’à la fin ({PLUSIEURS})"),
    heure("arrivée", "Avec le départ, une seule connexion : 14:05"),
    heure("départ", "15:28"),
    choix("demi-journées", f"En présentiel ({PLUSIEURS})", *DEMI_JOURNEES, many=True),
    Colonne("durée retenue", Genre.DUREE, "h:mm, si l’équipe corrige la durée : 1:30", maximum=DAY),
    texte("motif", "De la durée retenue"),
    texte("atelier", "Lettre de l’atelier"),
    texte("trajet", "Albi – Toulouse, aller et retour"),
    Colonne("km", Genre.ENTIER, "Du trajet entier, aller et retour : 152", maximum=9999, unite="km"),
    cv("CV", "Puissance fiscale, pour ce trajet"),
    oui_non("déjà rétribué", "Pour cette rencontre ; vide : comme pour le CoTec"),
    texte("réglé hors logiciel", "Note : comment et quand ; vide : non"),
    jour("retour le", "Retour sur la restitution, JJ/MM/AAAA"),
    texte("retour", "Texte du retour"),
    dans_l_ordre=((("arrivée",), ("départ",)),),
    si_alors=(("durée retenue", "motif"),),
)

FRAIS = feuille(
    "frais",
    "Train, péage, stationnement, avec leur justificatif",
    texte("rencontre", "Titre de la rencontre", key=True, required=True),
    jour("date", "De la rencontre, JJ/MM/AAAA", key=True, required=True),
    texte("cotec", f"{COTEC_AIDE}, si deux rencontres ont ce titre ce jour-là", key=True),
    texte("personne", PERSONNE, key=True, required=True),
    texte("nature", "Train, péage, stationnement…", key=True, required=True),
    Colonne("montant", Genre.MONTANT, "En euros : 12,40", required=True),
    texte("justificatif", "Référence du justificatif"),
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
