"""The sheets of all meetings: rencontres, ateliers, présences, frais, invitations, pseudonymes."""

from cops_desktop.exchange.workbook.columns import Colonne, Genre
from cops_desktop.exchange.workbook.sheets.declaring import (
    COTEC_AIDE,
    DAY,
    DEMI_JOURNEES,
    EN_JSON,
    PERSONNE,
    PLUSIEURS,
    choix,
    cv,
    feuille,
    heure,
    jour,
    liste,
    oui_non,
    texte,
)

NATURES = ("CoTec", "CoPart", "CoPil", "équipe", "journée régionale", "webinaire", "AEP", "GAP", "tutorat", "autre")
COULEURS = ("bleu", "vert", "jaune", "orange", "rouge", "violet", "rose", "gris")
# The columns by which another sheet names a meeting
RENCONTRE = (
    texte("rencontre", "Titre de la réunion", key=True, required=True),
    jour("date", "De la réunion, JJ/MM/AAAA", key=True, required=True),
    texte("cotec", f"{COTEC_AIDE}, si deux réunions ont ce titre ce jour-là", key=True),
)

RENCONTRES = feuille(
    "rencontres",
    "Les réunions, prévues et tenues",
    choix("nature", "Seules les réunions de CoTec sont rémunérées", *NATURES, key=True, required=True),
    texte("titre", "Réunion 1, Plénière…", key=True, required=True),
    jour("date", key=True, required=True),
    texte("cotec", f"{COTEC_AIDE}, pour une réunion CoTec", key=True),
    heure("début", "Heure prévue : 14:00"),
    heure("fin", "Heure prévue : 16:00"),
    heure("début réel", "Si différent de l’heure prévue"),
    heure("fin réelle", "Si différente de l’heure prévue"),
    choix("mode", "Vide : visio", "visio", "téléphone", "présentiel", "mixte"),
    texte("lieu", "Salle, adresse"),
    texte("outil", "Outil de visio"),
    texte("organisé par", "Personne ou structure"),
    texte("mission", "Mission de la charte"),
    texte("action", "Type d’action"),
    texte("ordre du jour", "Ce dont on parlera"),
    texte("lien", "Adresse de connexion"),
    Colonne("places", Genre.ENTIER, "Vide : sans limite", minimum=1, maximum=9999),
    jour("annulée le", "Si elle n’a pas lieu, JJ/MM/AAAA"),
    jour("restitution envoyée le"),
    dans_l_ordre=((("début",), ("fin",)), (("début réel", "début"), ("fin réelle", "fin"))),
)

ATELIERS = feuille(
    "ateliers",
    "Les ateliers d’une réunion",
    *RENCONTRE,
    texte("lettre", "A, B, C…", key=True, required=True),
    texte("titre", "Sujet de l’atelier"),
    texte("salle", "Où il se tient"),
    choix("couleur", "Des badges et des affichettes", *COULEURS),
    texte("animation", "Qui l’anime, en toutes lettres"),
    Colonne("places", Genre.ENTIER, "Vide : sans limite", minimum=1, maximum=9999),
    heure("début", "Vide : celui de la réunion"),
    heure("fin", "Vide : celle de la réunion"),
    dans_l_ordre=((("début",), ("fin",)),),
)

PRESENCES = feuille(
    "présences",
    "Qui était attendu et qui est venu : une personne par réunion et par ligne",
    *RENCONTRE,
    texte("personne", PERSONNE, key=True, required=True),
    choix("inscription", "Vide : invité", "invité", "inscrit", "sur liste d’attente", "annulé"),
    Colonne("ordre d’inscription", Genre.ENTIER, "Ordre d’arrivée des inscriptions : 12", minimum=1, maximum=99999),
    jour("invité le", "Date de l’invitation, JJ/MM/AAAA"),
    choix("présence", "Vide : à saisir", "à saisir", "présent", "excusé", "absent"),
    choix("mode", "Vide : celui de la réunion", "visio", "téléphone", "présentiel"),
    Colonne("connexions", Genre.CONNEXIONS, f"14:00–14:40 | 15:20–16:00 ; 14:05– : jusqu’à la fin ({PLUSIEURS})"),
    heure("arrivée", "Avec le départ, une seule connexion : 14:05"),
    heure("départ", "15:28"),
    choix("demi-journées", f"En présentiel ({PLUSIEURS})", *DEMI_JOURNEES, many=True),
    Colonne("durée retenue", Genre.DUREE, "h:mm, si l’équipe corrige la durée : 1:30", maximum=DAY),
    texte("motif", "De la durée retenue"),
    texte("atelier", "Lettre de l’atelier"),
    liste("vœux", "Lettres des ateliers demandés, le préféré d’abord"),
    oui_non("anime", "Anime cet atelier, ou la réunion"),
    texte("trajet", "Albi – Toulouse, aller et retour"),
    Colonne("km", Genre.ENTIER, "Du trajet entier, aller et retour : 152", maximum=9999, unite="km"),
    cv("CV", "Puissance fiscale, pour ce trajet"),
    oui_non("déjà rétribué", "Pour cette réunion ; vide : comme pour le CoTec"),
    texte("réglé hors logiciel", "Note : comment et quand ; vide : non"),
    jour("retour le", "Retour sur la restitution, JJ/MM/AAAA"),
    texte("retour", "Texte du retour"),
    dans_l_ordre=((("arrivée",), ("départ",)),),
    si_alors=(("durée retenue", "motif"),),
)

FRAIS = feuille(
    "frais",
    "Train, péage, stationnement, avec leur justificatif",
    *RENCONTRE,
    texte("personne", PERSONNE, key=True, required=True),
    texte("nature", "Train, péage, stationnement…", key=True, required=True),
    Colonne("montant", Genre.MONTANT, "En euros : 12,40", required=True),
    texte("justificatif", "Référence du justificatif"),
)

INVITATIONS = feuille(
    "invitations",
    "Ce qui a été donné pour les agendas : la mise à jour suit la dernière",
    *RENCONTRE,
    Colonne("séquence", Genre.ENTIER, "De l’agenda, à partir de 0", key=True, required=True, maximum=99999),
    choix("nature", "Ce qu’elle dit", "invitation", "mise à jour", "annulation", required=True),
    jour("le", required=True),
    texte("contenu", EN_JSON, required=True),
    notes=False,
)

PSEUDONYMES = feuille(
    "pseudonymes",
    "Les noms vus dans les rapports de présence, et qui ils sont",
    texte("nom", "Nom ou e-mail, tel qu’exporté", key=True, required=True),
    texte("personne", f"{PERSONNE} ; vide : personne (une salle, un compte technique)"),
    notes=False,
)
