"""The words of the history: for each table a noun, for each column its French label and how its value is written.

A table that the file gains must be declared here: a test walks the schema and asks for each of its columns.
"""

from cops_desktop.domain.historique import valeurs as v
from cops_desktop.domain.historique.genre import (
    CLE,
    DEPUIS,
    GENRES,
    JUSQUAU,
    NOTES,
    PERSONNE,
    Champ,
    Genre,
    Lire,
    Partie,
    Rang,
    mots,
    nom,
)
from cops_desktop.domain.historique.genres_accompagnements import ACCOMPAGNEMENTS
from cops_desktop.domain.historique.genres_annuaire import ANNUAIRE
from cops_desktop.domain.historique.genres_engagements import ENGAGEMENTS
from cops_desktop.domain.historique.genres_rencontres import RENCONTRES
from cops_desktop.domain.modeles import Genre as Message
from cops_desktop.domain.modeles import cle_de
from cops_desktop.domain.words import full_name


def _personne(rang: Rang, lire: Lire) -> str:
    return full_name(str(rang["prenom"]), str(rang["nom"]))


def _rencontre(rang: Rang, lire: Lire) -> str:
    return f"{rang['titre']}, {v.jour(rang['date'])}"


def _presence(rang: Rang, lire: Lire) -> str:
    return f"{nom('personnes', rang['personne'], lire)}, {nom('rencontres', rang['rencontre'], lire)}"


def _membre(rang: Rang, lire: Lire) -> str:
    return f"{nom('personnes', rang['personne'], lire)}, CoTec « {nom('cotecs', rang['cotec'], lire)} »"


def _lien(rang: Rang, lire: Lire) -> str:
    return f"{nom('personnes', rang['personne'], lire)}, {nom('structures', rang['structure'], lire)}"


def _enveloppe(rang: Rang, lire: Lire) -> str:
    whose = f"CoTec « {nom('cotecs', rang['cotec'], lire)} »" if rang["cotec"] else "tous les CoTec"
    return f"{rang['annee']}, {whose}"


def _etat(rang: Rang, lire: Lire) -> str:
    if rang["numero"] is None:
        return f"Brouillon de {nom('personnes', rang['personne'], lire)}, {rang['annee']}"
    number = f"{rang['annee']}-{rang['lettre']}-{v.numero(rang['numero'])}"
    return f"{number}, {nom('personnes', rang['personne'], lire)}"


def _travail(rang: Rang, lire: Lire) -> str:
    return f"« {rang['intitule']} », {nom('personnes', rang['personne'], lire)}"


def _frais(rang: Rang, lire: Lire) -> str:
    return f"{rang['nature']}, {nom('presences', rang['presence'], lire)}"


def _consentement(rang: Rang, lire: Lire) -> str:
    return f"{rang['objet']}, {nom('personnes', rang['personne'], lire)}"


def _equipe(rang: Rang, lire: Lire) -> str:
    return nom("personnes", rang["personne"], lire)


def _source(rang: Rang, lire: Lire) -> str:
    return str(rang["source"])


# Parts, in a line ------------------------------------------------------------------------------------------------
def _connexion(rang: Rang, lire: Lire) -> str:
    start = v.heure(rang["debut"]) if rang["debut"] else "dès le début"
    end = v.heure(rang["fin"]) if rang["fin"] else "jusqu’à la fin"
    return f"{start} – {end}"


def _borne_label(rang: Rang, lire: Lire) -> str:
    return f"Jusqu’à {v.duree(rang['jusqua'])}" if rang["jusqua"] is not None else "Au-delà"


def _tranche_label(rang: Rang, lire: Lire) -> str:
    power = f"{rang['cv_de']} à {rang['cv_a']}\u00a0CV" if rang["cv_a"] != 99 else f"{rang['cv_de']}\u00a0CV et plus"
    return f"{power}, au-delà de {v.km(rang['au_dela'])}"


_PAYE = {"vacation": "Vacation", "trajet": "Déplacement", "frais": "Autres frais", "travail": "Travail rendu"}


def _ligne_valeur(rang: Rang, lire: Lire) -> str:
    """« 24/11/2026, Séance 3 · 45,00 € », and what the charter counts of it."""
    count = {
        "vacation": v.en_vacations(rang["quantite"]),
        "travail": v.en_vacations(rang["quantite"]),
        "trajet": v.km(rang["quantite"]),
    }.get(str(rang["nature"]), "")
    given_back = "" if rang["vivante"] else "libérée par l’annulation"
    parts = (f"{v.jour(rang['jour'])}, {rang['libelle']}", count, v.euros(rang["montant"]), given_back)
    return " · ".join(part for part in parts if part)


# The settings of the file, as their dialog names them
REGLAGES = {
    "organisme": "Organisme",
    "mention": "Mention",
    "adresse": "Adresse",
    "telephone": "Téléphone",
    "email": "E-mail",
    "responsable": "Responsable",
    "lignes_vierges": "Lignes vierges",
    "logo": "Logo",
    "lien_charte": "Lien vers la charte",
    "jours_renouvellement": "Jours avant la fin d’un engagement où il est à renouveler",
    **{
        cle_de(message, partie): f"Message « {message.value} », {dite}"
        for message in Message
        for partie, dite in (("objet", "objet"), ("corps", "texte"))
    },
}


def _reglage_label(rang: Rang, lire: Lire) -> str:
    return REGLAGES.get(str(rang["id"]), str(rang["id"]))


def _reglage_valeur(rang: Rang, lire: Lire) -> str:
    if rang["id"] == "logo":
        return "une image" if rang["valeur"] else ""
    return str(rang["valeur"])


_COTEC = Champ("CoTec", vers="cotecs")

_GENRES: dict[str, Genre] = {
    "personnes": Genre(
        "personne", "personnes", True, _personne,
        {
            "prenom": Champ("Prénom"), "nom": Champ("Nom"), "email": Champ("E-mail"),
            "autres_emails": Champ("Autres e-mails", v.liste), "telephone": Champ("Téléphone", v.telephone),
            "autres_telephones": Champ("Autres téléphones", v.telephones),
            "adresse": Champ("Adresse"), "code_postal": Champ("Code postal"), "commune": Champ("Commune"),
            "localisation": Champ("Localisation"), "annuaire_le": Champ("À l’annuaire depuis le", v.jour),
            "cv": Champ("Puissance fiscale", v.cv), "contact_le": Champ("Dernier contact", v.jour),
            "anonymisee_le": Champ("Anonymisée le", v.jour), "notes": NOTES,
        },
        nommant=frozenset({"prenom", "nom"}), tus=CLE | {"tri"}, ouvre=("personne", "id"),
    ),
    "personne_mots": mots("personnes", "personne"),
    "km_ouverture": Genre(
        "solde de kilomètres", "soldes de kilomètres", False,
        lambda rang, lire: f"{nom('personnes', rang['personne'], lire)}, {rang['annee']}",
        tus=CLE | {"personne"},
        partie=Partie("personne", "personnes", lambda r, lire: f"Déjà remboursés en {r['annee']}",
                      lambda r, lire: v.km(r["km"]), frozenset({"annee", "km"})),
    ),
    "consentements": Genre(
        "accord de publication", "accords de publication", False, _consentement,
        {
            "personne": PERSONNE, "objet": Champ("Quoi"), "depuis": Champ("Accord du", v.jour),
            "retire_le": Champ("Retiré le", v.jour), "notes": NOTES,
        },
        nommant=frozenset({"personne", "objet"}), tus=CLE, ouvre=("personne", "personne"),
    ),
    "equipe": Genre(
        "période dans l’équipe", "périodes dans l’équipe", True, _equipe,
        {
            "personne": PERSONNE, "fonction": Champ("Fonction"), "depuis": DEPUIS, "jusquau": JUSQUAU,
            "notes": NOTES,
        },
        nommant=frozenset({"personne"}), tus=CLE, ouvre=("personne", "personne"),
    ),
    "structures": Genre(
        "structure", "structures", True, lambda rang, lire: str(rang["nom"]),
        {
            "nom": Champ("Nom"), "autres_noms": Champ("Autres noms", v.liste),
            "sigle": Champ("Sigle"), "type": Champ("Type"), "adresse": Champ("Adresse"),
            "code_postal": Champ("Code postal"), "commune": Champ("Commune"),
            "telephone": Champ("Téléphone", v.telephone), "email": Champ("E-mail"), "site": Champ("Site"),
            "gestionnaire": Champ("Gère la fiche", vers="personnes"),
            "annuaire_le": Champ("À l’annuaire depuis le", v.jour),
            "invite_permanent": Champ("Invitée permanente", v.oui_non), "notes": NOTES,
        },
        nommant=frozenset({"nom"}), tus=CLE | {"tri"}, ouvre=("structure", "id"),
    ),
    "liens": Genre(
        "lien avec une structure", "liens avec une structure", False, _lien,
        {
            "personne": PERSONNE, "structure": Champ("Structure", vers="structures"), "fonction": Champ("Fonction"),
            "represente": Champ("La représente", v.oui_non), "depuis": DEPUIS, "jusquau": JUSQUAU, "notes": NOTES,
        },
        nommant=frozenset({"personne", "structure"}), tus=CLE, ouvre=("personne", "personne"),
    ),
    "cotecs": Genre(
        "CoTec", "CoTec", False, lambda rang, lire: str(rang["sujet"]),
        {
            "sujet": Champ("Sujet"), "livrable": Champ("Livrable"), "debut": Champ("Début", v.jour),
            "fin": Champ("Fin", v.jour), "copilote_copil": Champ("Copilote, CoPil", vers="personnes"),
            "copilote_equipe": Champ("Copilote, équipe", vers="personnes"),
            "livrable_publie_le": Champ("Livrable publié le", v.jour), "notes": NOTES,
        },
        nommant=frozenset({"sujet"}), tus=CLE | {"tri"}, ouvre=("cotec", "id"),
    ),
    "enveloppes": Genre(
        "enveloppe", "enveloppes", True, _enveloppe,
        {
            "annee": Champ("Année"), "cotec": _COTEC, "montant": Champ("Montant brut", v.euros), "notes": NOTES,
        },
        nommant=frozenset({"annee", "cotec"}), tus=CLE, ouvre=("cotec", "cotec"),
    ),
    "membres": Genre(
        "membre de CoTec", "membres de CoTec", False, _membre,
        {
            "cotec": _COTEC, "personne": PERSONNE, "role": Champ("Rôle"), "depuis": DEPUIS, "jusquau": JUSQUAU,
            "demande": Champ("Demande à être rémunéré(e)", v.oui_non),
            "demande_le": Champ("Date de la demande", v.jour),
            "peut_etre_remunere": Champ("Peut percevoir une rémunération", v.oui_non),
            "deja_retribue": Champ("Est déjà rétribué(e) par ailleurs", v.oui_non),
            "attestation_le": Champ("Attestation signée le", v.jour),
            "frais_par_structure": Champ("Frais remboursés par sa structure", v.oui_non), "notes": NOTES,
        },
        nommant=frozenset({"cotec", "personne"}), tus=CLE, ouvre=("cotec", "cotec"),
    ),
    "rencontres": Genre(
        "réunion", "réunions", True, _rencontre,
        {
            "nature": Champ("Nature"), "titre": Champ("Titre"), "date": Champ("Date", v.jour), "cotec": _COTEC,
            "debut": Champ("Début prévu", v.heure), "fin": Champ("Fin prévue", v.heure), "mode": Champ("Mode"),
            "lieu": Champ("Lieu"), "outil": Champ("Outil de visio"), "organise_par": Champ("Organisée par"),
            "debut_reel": Champ("Début réel", v.heure), "fin_reelle": Champ("Fin réelle", v.heure),
            "restitution_le": Champ("Restitution envoyée le", v.jour), "mission": Champ("Mission"),
            "action": Champ("Action"), "ordre_du_jour": Champ("Ordre du jour"), "lien": Champ("Lien de connexion"),
            "places": Champ("Places"), "annulee_le": Champ("Annulée le", v.jour), "notes": NOTES,
        },
        nommant=frozenset({"titre", "date"}), tus=CLE, ouvre=("rencontre", "id"),
    ),
    "presences": Genre(
        "présence", "présences", True, _presence,
        {
            "personne": PERSONNE, "rencontre": Champ("Réunion", vers="rencontres"), "presence": Champ("Présence"),
            "inscription": Champ("Inscription"), "rang": Champ("Ordre d’inscription"),
            "invite_le": Champ("Invitation préparée le", v.jour), "atelier": Champ("Atelier", vers="ateliers"),
            "anime": Champ("Anime", v.oui_non), "mode": Champ("Mode"),
            "demi_journees": Champ("Demi-journées", v.demi_journees),
            "duree_retenue": Champ("Durée retenue", v.duree), "motif": Champ("Motif"),
            "deja_retribue": Champ("Déjà rétribué", v.oui_non),
            "regle_hors_logiciel": Champ("Réglé hors logiciel"), "trajet": Champ("Trajet"),
            "km": Champ("Kilomètres", v.km), "cv": Champ("Puissance fiscale", v.cv),
            "retour_le": Champ("Retour reçu le", v.jour), "retour": Champ("Texte du retour"), "notes": NOTES,
        },
        nommant=frozenset({"personne", "rencontre"}), tus=CLE, ouvre=("presences", "rencontre"),
    ),
    "connexions": Genre(
        "connexion", "connexions", True, _connexion,
        tus=CLE | {"presence"},
        partie=Partie("presence", "presences", lambda r, lire: "Connexion", _connexion, frozenset({"debut", "fin"})),
    ),
    "frais": Genre(
        "ligne de frais", "lignes de frais", True, _frais,
        {
            "presence": Champ("Présence", vers="presences"), "nature": Champ("Nature"),
            "montant": Champ("Montant", v.euros), "justificatif": Champ("Justificatif"), "notes": NOTES,
        },
        nommant=frozenset({"presence", "nature"}), tus=CLE,
    ),
    "travaux": Genre(
        "travail rendu", "travaux rendus", False, _travail,
        {
            "cotec": _COTEC, "personne": Champ("Rendu par", vers="personnes"), "date": Champ("Rendu le", v.jour),
            "intitule": Champ("Intitulé"), "demi_vacations": Champ("Vacations", v.vacations),
            "decide_le": Champ("Décidé le", v.jour), "decide_par": Champ("Décidé par"), "notes": NOTES,
        },
        nommant=frozenset({"personne", "intitule"}), tus=CLE, ouvre=("cotec", "cotec"),
    ),
    "baremes_vacation": Genre(
        "barème de vacations", "barèmes de vacations", False, _source,
        {
            "source": Champ("Barème"), "du": Champ("Du", v.jour), "applique_depuis": Champ("Appliqué depuis", v.jour),
            "taux": Champ("Taux", v.euros), "demi_par_demi_journee": Champ("Vacations par demi-journée", v.vacations),
            "seuil_demi_journee": Champ("Seuil d’une demi-journée", v.duree), "midi": Champ("Midi", v.heure),
        },
        nommant=frozenset({"source"}), tus=CLE,
    ),
    "bornes_vacation": Genre(
        "borne de barème", "bornes de barème", True, _borne_label,
        tus=CLE | {"bareme"},
        partie=Partie("bareme", "baremes_vacation", _borne_label, lambda r, lire: v.en_vacations(r["demi"]),
                      frozenset({"jusqua", "demi"})),
    ),
    "baremes_km": Genre(
        "barème kilométrique", "barèmes kilométriques", False, _source,
        {
            "source": Champ("Barème"), "du": Champ("Du", v.jour),
            "applique_depuis": Champ("Appliquer aux trajets à partir du", v.jour),
        },
        nommant=frozenset({"source"}), tus=CLE,
    ),
    "tranches_km": Genre(
        "tranche de barème", "tranches de barème", True, _tranche_label,
        tus=CLE | {"bareme"},
        partie=Partie("bareme", "baremes_km", _tranche_label, lambda r, lire: v.taux_km(r["taux"]),
                      frozenset({"cv_de", "cv_a", "au_dela", "taux"})),
    ),
    "etats": Genre(
        "état", "états", False, _etat,
        {
            "personne": PERSONNE, "cotec": _COTEC, "annee": Champ("Année"),
            "jusquau": Champ("Réunions jusqu’au", v.jour),
            "etat": Champ("État"), "lettre": Champ("Lettre du poste"), "numero": Champ("Numéro", v.numero),
            "valide_le": Champ("Validé le", v.jour), "signe_le": Champ("Signé le", v.jour),
            "transmis_le": Champ("Transmis le", v.jour), "paye_le": Champ("Payé le", v.jour),
            "annule_le": Champ("Annulé le", v.jour), "motif": Champ("Motif"), "notes": NOTES,
        },
        nommant=frozenset({"personne", "annee"}), tus=CLE | {"copie"}, ouvre=("etats", "id"),
    ),
    "lignes": Genre(
        "ligne d’un état", "lignes d’un état", True,
        lambda rang, lire: f"{v.jour(rang['jour'])}, {rang['libelle']}",
        tus=CLE | {
            "etat", "ordre", "presence", "frais", "travail", "rang", "cotec", "mode", "heures", "detail",
            "demi_journees", "taux", "cv", "cumul", "tranches", "calcul", "motif",
        },
        partie=Partie("etat", "etats", lambda r, lire: _PAYE[str(r["nature"])], _ligne_valeur,
                      frozenset({"nature", "jour", "libelle", "quantite", "montant", "vivante"})),
    ),
    "reglages": Genre(
        "réglage", "réglages", False, _reglage_label,
        partie=Partie("", "reglages", _reglage_label, _reglage_valeur, frozenset({"id", "valeur"})),
    ),
    "vocabulaires": Genre(
        "mot proposé", "mots proposés", False, lambda rang, lire: str(rang["valeur"]),
        {
            "liste": Champ("Liste"), "valeur": Champ("Mot"), "famille": Champ("Famille"), "depuis": DEPUIS,
            "jusquau": JUSQUAU,
        },
        nommant=frozenset({"valeur"}), tus=CLE | {"ordre"},
    ),
}  # fmt: skip

GENRES.update(_GENRES, **ANNUAIRE, **RENCONTRES, **ENGAGEMENTS, **ACCOMPAGNEMENTS)
