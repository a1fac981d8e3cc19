"""The sheets of the workbook and their columns: the exchange format itself, in one declaration."""

from cops_desktop.exchange.workbook.columns import Colonne, EnOrdre, Feuille, Genre

REFERENCE = "réf"
NOTES = "notes"
LISEZ_MOI = "lisez-moi"

DAY = 24 * 3600
PERSONNE = "Prénom Nom, ou e-mail, ou Prénom Nom <e-mail> si deux personnes portent ce nom"
COTEC = "Sujet du CoTec"
PLUSIEURS = "plusieurs : séparés par |"
DEMI_JOURNEES = ("matin", "après-midi")
NATURES = ("CoTec", "CoPart", "CoPil", "équipe", "journée régionale", "webinaire", "AEP", "GAP", "tutorat", "autre")


def _feuille(
    nom: str,
    aide: str,
    *colonnes: Colonne,
    notes: bool = True,
    dans_l_ordre: tuple[EnOrdre, ...] = (),
    si_alors: tuple[tuple[str, str], ...] = (),
) -> Feuille:
    reference = Colonne(REFERENCE, help="Écrite par l’export ; laisser vide dans une liste faite à la main")
    remarks = (Colonne(NOTES, help="Texte libre"),) if notes else ()
    return Feuille(nom, aide, (reference, *colonnes, *remarks), dans_l_ordre, si_alors)


def _texte(nom: str, aide: str, key: bool = False, required: bool = False) -> Colonne:
    return Colonne(nom, help=aide, key=key, required=required)


def _liste(nom: str, aide: str) -> Colonne:
    return Colonne(nom, help=f"{aide} ({PLUSIEURS})", many=True)


def _date(nom: str, aide: str = "JJ/MM/AAAA", key: bool = False, required: bool = False) -> Colonne:
    return Colonne(nom, Genre.DATE, aide, key=key, required=required)


def _heure(nom: str, aide: str) -> Colonne:
    return Colonne(nom, Genre.HEURE, aide)


def _oui_non(nom: str, aide: str) -> Colonne:
    return Colonne(nom, Genre.OUI_NON, aide)


def _cv(nom: str, aide: str) -> Colonne:
    return Colonne(nom, Genre.ENTIER, aide, minimum=1, maximum=99, unite="CV")


def _annee(key: bool = False) -> Colonne:
    return Colonne("année", Genre.ENTIER, "AAAA", key=key, required=True, minimum=2000, maximum=2100)


def _choix(
    nom: str, aide: str, *allowed: str, key: bool = False, required: bool = False, many: bool = False
) -> Colonne:
    return Colonne(nom, Genre.CHOIX, aide, key=key, required=required, many=many, allowed=allowed)


_PERSONNES = _feuille(
    "personnes",
    "Les personnes : une par ligne, reconnue à son nom, son prénom et son e-mail",
    _texte("nom", "Nom de famille", key=True, required=True),
    _texte("prénom", "Prénom", key=True),
    _texte("e-mail", "Le premier e-mail ; peut rester vide", key=True),
    _liste("autres e-mails", "Les autres"),
    Colonne("téléphone", Genre.TELEPHONE, "05 34 30 27 53"),
    _texte("adresse", "Numéro et rue"),
    Colonne("code postal", Genre.CODE_POSTAL, "31200"),
    _texte("commune", "Toulouse ; distingue aussi deux homonymes"),
    _liste("profils", "Profils et rôles, par exemple : patient partenaire ressource"),
    _liste("domaines", "Domaines d’activité"),
    _choix("localisation", "Vide : d’après le code postal", "Est", "Ouest", "Région", "Hors Occitanie"),
    _liste("thèmes", "Thèmes"),
    _date("annuaire", "Date d’inscription à l’annuaire, JJ/MM/AAAA"),
    _cv("puissance fiscale", "De son véhicule, en CV : 5"),
    Colonne("km d’ouverture", Genre.KM_OUVERTURE, f"Km déjà remboursés cette année-là : 2026 : 350 ({PLUSIEURS})"),
)

_CONSENTEMENTS = _feuille(
    "consentements",
    "Ce que chacun accepte de voir publié",
    _texte("personne", PERSONNE, key=True, required=True),
    _choix(
        "objet", "Ce qui peut être publié", "nom", "profil", "e-mail", "téléphone", "image", key=True, required=True
    ),
    _date("depuis", "Date du consentement, JJ/MM/AAAA", required=True),
    _date("retiré le", "Vide : toujours donné"),
    dans_l_ordre=((("depuis",), ("retiré le",)),),
)

_EQUIPE = _feuille(
    "équipe",
    "L’équipe opérationnelle, qui n’est pas indemnisée tant qu’elle en est",
    _texte("personne", PERSONNE, key=True, required=True),
    _date("depuis", key=True, required=True),
    _date("jusqu’au", "Vide : toujours dans l’équipe"),
    _texte("fonction", "Chargée de projet…"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

_STRUCTURES = _feuille(
    "structures",
    "Établissements, associations, organismes",
    _texte("nom", "Nom entier", key=True, required=True),
    _texte("commune", "Toulouse ; distingue deux structures de même nom", key=True),
    _texte("sigle", "Sigle ou nom court"),
    _texte("type", "Établissement de santé, association…"),
    _texte("adresse", "Numéro et rue"),
    Colonne("code postal", Genre.CODE_POSTAL, "31200"),
    Colonne("téléphone", Genre.TELEPHONE, "05 34 30 27 53"),
    _texte("e-mail", "E-mail de la structure"),
    _texte("site", "Adresse du site"),
    _texte("gestionnaire", f"De sa fiche : {PERSONNE}"),
    _date("annuaire", "Date d’inscription à l’annuaire, JJ/MM/AAAA"),
)

_LIENS = _feuille(
    "liens",
    "Qui travaille ou agit dans quelle structure",
    _texte("personne", PERSONNE, key=True, required=True),
    _texte("structure", "Nom de la structure", key=True, required=True),
    _texte("fonction", "Cadre de santé, bénévole…"),
    _oui_non("représente", "La personne représente-t-elle la structure ?"),
    _date("depuis", "JJ/MM/AAAA, ou vide", key=True),
    _date("jusqu’au", "Vide : toujours"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

_COTEC = _feuille(
    "cotec",
    "Les comités techniques",
    _texte("sujet", COTEC, key=True, required=True),
    _texte("livrable visé", "Guide, plaquette, formation…"),
    _date("début"),
    _date("fin"),
    _texte("copilote CoPil", PERSONNE),
    _texte("copilote équipe", PERSONNE),
    _date("livrable publié le"),
    dans_l_ordre=((("début",), ("fin",)),),
)

_ENVELOPPES = _feuille(
    "enveloppes",
    "Le budget de vacations, par année et par CoTec",
    _annee(key=True),
    _texte("cotec", f"{COTEC} ; vide : le COPS entier", key=True),
    Colonne("montant", Genre.MONTANT, "Vacations brutes, en euros : 5400,00", required=True),
)

_MEMBRES = _feuille(
    "membres",
    "Qui est de quel CoTec, et les trois conditions pour être indemnisé",
    _texte("cotec", COTEC, key=True, required=True),
    _texte("personne", PERSONNE, key=True, required=True),
    _choix("rôle", "Vide : membre", "membre", "expert", "expert rémunéré"),
    _date("depuis"),
    _date("jusqu’au", "Vide : toujours"),
    Colonne("demande", Genre.DATE_OU_OUI, "Demande à être indemnisé : date de la demande, ou oui, ou non"),
    _oui_non("peut être rémunéré", "Peut percevoir une rémunération"),
    _oui_non("déjà rétribué", "Déjà payé par ailleurs pour ce travail"),
    _oui_non("frais remboursés par la structure", "Sa structure rembourse ses trajets"),
    _date("attestation", "Date de l’attestation signée, JJ/MM/AAAA"),
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

_RENCONTRES = _feuille(
    "rencontres",
    "Les réunions, prévues et tenues",
    _choix("nature", "Seules les rencontres CoTec sont indemnisées", *NATURES, key=True, required=True),
    _texte("titre", "Réunion 1, Plénière…", key=True, required=True),
    _date("date", key=True, required=True),
    _texte("cotec", f"{COTEC}, pour une rencontre CoTec", key=True),
    _heure("début", "Heure prévue : 14:00"),
    _heure("fin", "Heure prévue : 16:00"),
    _heure("début réel", "Si différent de l’heure prévue"),
    _heure("fin réelle", "Si différente de l’heure prévue"),
    _choix("mode", "Vide : visio", "visio", "téléphone", "présentiel", "mixte"),
    _texte("lieu", "Salle, adresse"),
    _texte("outil", "Outil de visioconférence"),
    _texte("organisé par", "Personne ou structure"),
    _texte("mission", "Mission de la charte"),
    _texte("action", "Type d’action"),
    _date("restitution envoyée le"),
    dans_l_ordre=((("début",), ("fin",)), (("début réel", "début"), ("fin réelle", "fin"))),
)

_PRESENCES = _feuille(
    "présences",
    "Qui était attendu et qui est venu : une personne par rencontre et par ligne",
    _texte("rencontre", "Titre de la rencontre", key=True, required=True),
    _date("date", "De la rencontre, JJ/MM/AAAA", key=True, required=True),
    _texte("cotec", f"{COTEC}, si deux rencontres ont ce titre ce jour-là", key=True),
    _texte("personne", PERSONNE, key=True, required=True),
    _choix("inscription", "Vide : invité", "invité", "inscrit", "sur liste d’attente", "annulé"),
    _choix("présence", "Vide : à saisir", "à saisir", "présent", "excusé", "absent"),
    _choix("mode", "Vide : celui de la rencontre", "visio", "téléphone", "présentiel"),
    Colonne("connexions", Genre.CONNEXIONS, f"14:00–14:40 | 15:20–16:00 ; 14:05– : jusqu’à la fin ({PLUSIEURS})"),
    _heure("arrivée", "Avec le départ, une seule connexion : 14:05"),
    _heure("départ", "15:28"),
    _choix("demi-journées", f"En présentiel ({PLUSIEURS})", *DEMI_JOURNEES, many=True),
    Colonne("durée retenue", Genre.DUREE, "h:mm, si l’équipe corrige la durée : 1:30", maximum=DAY),
    _texte("motif", "De la durée retenue"),
    _texte("atelier", "Lettre de l’atelier"),
    _texte("trajet", "Albi – Toulouse, aller et retour"),
    Colonne("km", Genre.ENTIER, "Du trajet entier, aller et retour : 152", maximum=9999, unite="km"),
    _cv("CV", "Puissance fiscale, pour ce trajet"),
    _oui_non("déjà rétribué", "Pour cette rencontre ; vide : comme pour le CoTec"),
    _texte("réglé hors logiciel", "Note : comment et quand ; vide : non"),
    _date("retour le", "Retour sur la restitution, JJ/MM/AAAA"),
    _texte("retour", "Texte du retour"),
    dans_l_ordre=((("arrivée",), ("départ",)),),
    si_alors=(("durée retenue", "motif"),),
)

_FRAIS = _feuille(
    "frais",
    "Train, péage, stationnement, avec leur justificatif",
    _texte("rencontre", "Titre de la rencontre", key=True, required=True),
    _date("date", "De la rencontre, JJ/MM/AAAA", key=True, required=True),
    _texte("cotec", f"{COTEC}, si deux rencontres ont ce titre ce jour-là", key=True),
    _texte("personne", PERSONNE, key=True, required=True),
    _texte("nature", "Train, péage, stationnement…", key=True, required=True),
    Colonne("montant", Genre.MONTANT, "En euros : 12,40", required=True),
    _texte("justificatif", "Référence du justificatif"),
)

_TRAVAUX = _feuille(
    "travaux",
    "Les travaux rendus supplémentaires",
    _texte("cotec", COTEC, key=True, required=True),
    _texte("personne", PERSONNE, key=True, required=True),
    _date("date", key=True, required=True),
    _texte("intitulé", "Ce qui a été rendu", key=True, required=True),
    Colonne("vacations", Genre.VACATIONS, "De 1 à 3, par demies : 1,5", required=True, minimum=2, maximum=6),
    _date("décidé le"),
    _texte("décidé par", "Qui, dans l’équipe"),
)

_BAREMES = _feuille(
    "barèmes",
    "Les tables de vacations et de kilomètres : une borne ou une tranche par ligne",
    _choix("nature", "Ce que la table paie", "vacation", "kilomètres", key=True, required=True),
    _texte("barème", "Texte d’où vient la table", key=True, required=True),
    _date("du", "Date de ce texte, JJ/MM/AAAA", key=True, required=True),
    _date("appliqué depuis", "Vide : connu, mais pas appliqué"),
    Colonne("taux", Genre.MONTANT, "Vacation : euros bruts, 90,00", minimum=2),
    Colonne("vacations par demi-journée", Genre.VACATIONS, "Vacation, en présentiel : 1"),
    Colonne(
        "seuil demi-journée", Genre.DUREE, "Vacation : présence au-delà de laquelle elle compte, 1:00", maximum=DAY
    ),
    _heure("midi", "Vacation : où les demi-journées se rejoignent, 13:00"),
    Colonne("jusqu’à", Genre.DUREE, "Vacation, à distance : durée comprise ; vide : sans borne", minimum=1),
    Colonne("vacations", Genre.VACATIONS, "Vacation, à distance : nombre jusqu’à cette durée"),
    _cv("CV de", "Kilomètres : de cette puissance"),
    _cv("CV à", "Kilomètres : à celle-ci"),
    Colonne("au-delà de", Genre.ENTIER, "Kilomètres : depuis le 1er janvier", unite="km"),
    Colonne("taux km", Genre.TAUX, "Kilomètres : euros par km, 0,29"),
    notes=False,
)

_REGLAGES = Feuille(
    "réglages",
    "Les réglages du fichier",
    (_texte("clé", "Nom du réglage", key=True, required=True), _texte("valeur", "Valeur")),
)

_VOCABULAIRES = _feuille(
    "vocabulaires",
    "Les listes de mots proposées : profils, domaines, thèmes, etc",
    _texte("liste", "Profils, domaines, thèmes…", key=True, required=True),
    _texte("valeur", "Le mot", key=True, required=True),
    _texte("famille", "Usagers, professionnels…"),
    Colonne("ordre", Genre.ENTIER, "Rang dans la liste"),
    _date("depuis", "Vide : depuis toujours"),
    _date("jusqu’au", "Vide : toujours"),
    notes=False,
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)

_ETATS = _feuille(
    "états",
    "Les états de vacations et de frais, tels qu’enregistrés ; importés seulement dans un fichier qui n’en a pas",
    _texte("personne", PERSONNE, key=True, required=True),
    _texte("cotec", COTEC, key=True, required=True),
    _annee(key=True),
    _date("jusqu’au", "Dernier jour compris, JJ/MM/AAAA", required=True),
    _choix("état", "Vide : brouillon", "brouillon", "validé", "signé", "transmis", "payé", "annulé"),
    _texte("lettre", "Du poste qui a validé", key=True),
    Colonne("numéro", Genre.ENTIER, "Dans l’année et le poste", key=True, minimum=1, maximum=999_999),
    _date("validé le"),
    _date("signé le"),
    _date("transmis le"),
    _date("payé le"),
    _date("annulé le"),
    _texte("motif", "De l’annulation"),
    _texte("copie", "En-tête figé, en JSON"),
)

_LIGNES = _feuille(
    "lignes",
    "Les lignes figées des états, telles qu’enregistrées",
    _texte("état", "réf de l’état", key=True, required=True),
    Colonne("ordre", Genre.ENTIER, "Rang dans l’état", key=True, required=True),
    _choix("nature", "Ce qui est payé", "vacation", "trajet", "frais", "travail", required=True),
    _texte("présence", "réf de la présence"),
    _texte("frais", "réf des frais"),
    _texte("travail", "réf du travail"),
    Colonne("rang", Genre.ENTIER, "0 : la ligne première ; n : la n-ième différence", required=True),
    _date("jour", required=True),
    _texte("cotec", COTEC, required=True),
    _texte("libellé", "Ce qui est imprimé"),
    _texte("mode", "Ce qui est imprimé"),
    _texte("heures", "Ce qui est imprimé"),
    _texte("détail", "Ce qui est imprimé"),
    _choix("demi-journées", f"Payées ({PLUSIEURS})", *DEMI_JOURNEES, many=True),
    Colonne("quantité", Genre.ENTIER, "Demi-vacations, km, ou 1", required=True, minimum=-(10**9), maximum=10**9),
    Colonne("taux", Genre.MONTANT, "Euros par vacation"),
    _cv("CV", "Du trajet"),
    Colonne("cumul", Genre.ENTIER, "Km depuis le 1er janvier, avant ce trajet", unite="km"),
    _texte("tranches", "En JSON"),
    _texte("calcul", "Ce qui est imprimé"),
    Colonne("montant", Genre.MONTANT, "En euros", required=True, minimum=-(10**11), maximum=10**11),
    _texte("motif", "De la différence"),
    _oui_non("vivante", "Non : libérée par l’annulation de l’état"),
    notes=False,
)

FEUILLES: tuple[Feuille, ...] = (
    _PERSONNES,
    _CONSENTEMENTS,
    _EQUIPE,
    _STRUCTURES,
    _LIENS,
    _COTEC,
    _ENVELOPPES,
    _MEMBRES,
    _RENCONTRES,
    _PRESENCES,
    _FRAIS,
    _TRAVAUX,
    _BAREMES,
    _REGLAGES,
    _VOCABULAIRES,
    _ETATS,
    _LIGNES,
)
"""In the order in which rows depend on one another: a sheet refers only to those before it."""
