"""The words of the history: for each table a noun, for each column its French label and how its value is written.

A table that the file gains must be declared here: a test walks the schema and asks for each of its columns.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time

from cops_desktop.domain.words import (
    format_clock,
    format_date,
    format_duration,
    format_euros,
    format_km,
    format_phone,
    format_rate,
    format_vacations,
    full_name,
)

Valeur = str | int | None
Rang = Mapping[str, Valeur]  # a row as the history keeps it
Lire = Callable[[str, str], Rang | None]  # table, key → that row, None when nobody knows it any more
Dire = Callable[[Rang, Lire], str]


@dataclass(frozen=True, slots=True)
class Champ:
    """A column: its label on the screen, how a value that is not empty is written, and the table that it refers to."""

    label: str
    ecrire: Callable[[Valeur], str] = str
    vers: str = ""


@dataclass(frozen=True, slots=True)
class Partie:
    """A thing that is told with the one it belongs to, in a line: the column that leads there, its label, its value.

    `dits` are the columns that the label and the value tell together.
    """

    de: str
    vers: str
    label: Dire
    valeur: Dire
    dits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of thing: its noun, its gender, its columns in the order of the screen, what one of them is called.

    `tus` are the columns that say nothing to a reader, `nommant` those that its name already tells. `ouvre`: what shows
    such a thing in the window, and the column that holds its key there.
    """

    un: str
    plusieurs: str
    feminin: bool
    nom: Dire
    champs: Mapping[str, Champ] = field(default_factory=dict)
    tus: frozenset[str] = frozenset()
    nommant: frozenset[str] = frozenset()
    partie: Partie | None = None
    ouvre: tuple[str, str] | None = None

    def colonnes(self) -> frozenset[str]:
        """Every column that has words, or is known to need none."""
        return frozenset(self.champs) | self.tus | (self.partie.dits if self.partie else frozenset())

    def accord(self, participe: str, nombre: int = 1) -> str:
        """« ajouté » as it agrees with so many of this kind."""
        return participe + ("e" if self.feminin else "") + ("s" if nombre > 1 else "")


# How values are written ------------------------------------------------------------------------------------------
def _date(value: Valeur) -> str:
    return format_date(date.fromisoformat(str(value)))


def _heure(value: Valeur) -> str:
    return format_clock(time.fromisoformat(str(value)))


def _oui_non(value: Valeur) -> str:
    return "oui" if value else "non"


def _liste(value: Valeur) -> str:
    return ", ".join(str(word) for word in json.loads(str(value)))


def _euros(value: Valeur) -> str:
    return format_euros(int(value or 0))


def _vacations(value: Valeur) -> str:
    return format_vacations(int(value or 0))


def _en_vacations(value: Valeur) -> str:
    return f"{_vacations(value)} vacation" + ("s" if abs(int(value or 0)) >= 4 else "")


def _duree(value: Valeur) -> str:
    return format_duration(int(value or 0))


def _km(value: Valeur) -> str:
    return f"{format_km(int(value or 0))} km"


def _taux_km(value: Valeur) -> str:
    return f"{format_rate(int(value or 0))} € par km"


def _cv(value: Valeur) -> str:
    return f"{value} CV"


def _demi_journees(value: Valeur) -> str:
    return str(value).replace(" | ", ", ")


def _telephone(value: Valeur) -> str:
    return format_phone(str(value))


def _numero(value: Valeur) -> str:
    return f"{int(value or 0):04}"


# What things are called ------------------------------------------------------------------------------------------
INCONNU = "(inconnu)"


def nom(table: str, cle: Valeur, lire: Lire) -> str:
    """What a thing is called; « (inconnu) » when nothing remembers it."""
    rang = lire(table, str(cle)) if cle is not None else None
    return (GENRES[table].nom(rang, lire) if rang is not None else "") or INCONNU


def _personne(rang: Rang, lire: Lire) -> str:
    return full_name(str(rang["prenom"]), str(rang["nom"]))


def _rencontre(rang: Rang, lire: Lire) -> str:
    return f"{rang['titre']}, {_date(rang['date'])}"


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
    number = f"{rang['annee']}-{rang['lettre']}-{_numero(rang['numero'])}"
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
_LISTES = {"profils": "Profil ou rôle", "domaines": "Domaine d’activité", "thèmes": "Thème"}


def _mot_label(rang: Rang, lire: Lire) -> str:
    mot = lire("vocabulaires", str(rang["mot"]))
    return _LISTES.get(str(mot["liste"]), "Mot") if mot is not None else "Mot"


def _connexion(rang: Rang, lire: Lire) -> str:
    start = _heure(rang["debut"]) if rang["debut"] else "dès le début"
    end = _heure(rang["fin"]) if rang["fin"] else "jusqu’à la fin"
    return f"{start} – {end}"


def _borne_label(rang: Rang, lire: Lire) -> str:
    return f"Jusqu’à {_duree(rang['jusqua'])}" if rang["jusqua"] is not None else "Au-delà"


def _tranche_label(rang: Rang, lire: Lire) -> str:
    power = f"{rang['cv_de']} à {rang['cv_a']} CV" if rang["cv_a"] != 99 else f"{rang['cv_de']} CV et plus"
    return f"{power}, au-delà de {_km(rang['au_dela'])}"


_PAYE = {"vacation": "Vacation", "trajet": "Déplacement", "frais": "Autres frais", "travail": "Travail rendu"}


def _ligne_valeur(rang: Rang, lire: Lire) -> str:
    """« 24/11/2026, Séance 3 · 45,00 € », and what the charter counts of it."""
    count = {
        "vacation": _en_vacations(rang["quantite"]),
        "travail": _en_vacations(rang["quantite"]),
        "trajet": _km(rang["quantite"]),
    }.get(str(rang["nature"]), "")
    given_back = "" if rang["vivante"] else "libérée par l’annulation"
    parts = (f"{_date(rang['jour'])}, {rang['libelle']}", count, _euros(rang["montant"]), given_back)
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
}


def _reglage_label(rang: Rang, lire: Lire) -> str:
    return REGLAGES.get(str(rang["id"]), str(rang["id"]))


def _reglage_valeur(rang: Rang, lire: Lire) -> str:
    if rang["id"] == "logo":
        return "une image" if rang["valeur"] else ""
    return str(rang["valeur"])


NOTES = Champ("Notes")
_DEPUIS, _JUSQUAU = Champ("Depuis", _date), Champ("Jusqu’au", _date)
_PERSONNE, _COTEC = Champ("Personne", vers="personnes"), Champ("CoTec", vers="cotecs")
_CLE = frozenset({"id"})

GENRES: Mapping[str, Genre] = {
    "personnes": Genre(
        "personne", "personnes", True, _personne,
        {
            "prenom": Champ("Prénom"), "nom": Champ("Nom"), "email": Champ("E-mail"),
            "autres_emails": Champ("Autres e-mails", _liste), "telephone": Champ("Téléphone", _telephone),
            "adresse": Champ("Adresse"), "code_postal": Champ("Code postal"), "commune": Champ("Commune"),
            "localisation": Champ("Localisation"), "annuaire_le": Champ("À l’annuaire depuis le", _date),
            "cv": Champ("Puissance fiscale", _cv), "notes": NOTES,
        },
        nommant=frozenset({"prenom", "nom"}), tus=_CLE | {"tri"}, ouvre=("personne", "id"),
    ),
    "personne_mots": Genre(
        "profil, domaine ou thème", "profils, domaines ou thèmes", False,
        lambda rang, lire: nom("vocabulaires", rang["mot"], lire),
        tus=_CLE | {"personne"},
        partie=Partie("personne", "personnes", _mot_label, lambda r, lire: nom("vocabulaires", r["mot"], lire),
                      frozenset({"mot"})),
    ),
    "km_ouverture": Genre(
        "solde de kilomètres", "soldes de kilomètres", False,
        lambda rang, lire: f"{nom('personnes', rang['personne'], lire)}, {rang['annee']}",
        tus=_CLE | {"personne"},
        partie=Partie("personne", "personnes", lambda r, lire: f"Déjà remboursés en {r['annee']}",
                      lambda r, lire: _km(r["km"]), frozenset({"annee", "km"})),
    ),
    "consentements": Genre(
        "accord de publication", "accords de publication", False, _consentement,
        {
            "personne": _PERSONNE, "objet": Champ("Quoi"), "depuis": Champ("Accord du", _date),
            "retire_le": Champ("Retiré le", _date), "notes": NOTES,
        },
        nommant=frozenset({"personne", "objet"}), tus=_CLE, ouvre=("personne", "personne"),
    ),
    "equipe": Genre(
        "période dans l’équipe", "périodes dans l’équipe", True, _equipe,
        {
            "personne": _PERSONNE, "fonction": Champ("Fonction"), "depuis": _DEPUIS, "jusquau": _JUSQUAU,
            "notes": NOTES,
        },
        nommant=frozenset({"personne"}), tus=_CLE, ouvre=("personne", "personne"),
    ),
    "structures": Genre(
        "structure", "structures", True, lambda rang, lire: str(rang["nom"]),
        {
            "nom": Champ("Nom"), "sigle": Champ("Sigle"), "type": Champ("Type"), "adresse": Champ("Adresse"),
            "code_postal": Champ("Code postal"), "commune": Champ("Commune"),
            "telephone": Champ("Téléphone", _telephone), "email": Champ("E-mail"), "site": Champ("Site"),
            "gestionnaire": Champ("Gère la fiche", vers="personnes"),
            "annuaire_le": Champ("À l’annuaire depuis le", _date), "notes": NOTES,
        },
        nommant=frozenset({"nom"}), tus=_CLE | {"tri"}, ouvre=("structure", "id"),
    ),
    "liens": Genre(
        "lien avec une structure", "liens avec une structure", False, _lien,
        {
            "personne": _PERSONNE, "structure": Champ("Structure", vers="structures"), "fonction": Champ("Fonction"),
            "represente": Champ("La représente", _oui_non), "depuis": _DEPUIS, "jusquau": _JUSQUAU, "notes": NOTES,
        },
        nommant=frozenset({"personne", "structure"}), tus=_CLE, ouvre=("personne", "personne"),
    ),
    "cotecs": Genre(
        "CoTec", "CoTec", False, lambda rang, lire: str(rang["sujet"]),
        {
            "sujet": Champ("Sujet"), "livrable": Champ("Livrable"), "debut": Champ("Début", _date),
            "fin": Champ("Fin", _date), "copilote_copil": Champ("Copilote, CoPil", vers="personnes"),
            "copilote_equipe": Champ("Copilote, équipe", vers="personnes"),
            "livrable_publie_le": Champ("Livrable publié le", _date), "notes": NOTES,
        },
        nommant=frozenset({"sujet"}), tus=_CLE | {"tri"}, ouvre=("cotec", "id"),
    ),
    "enveloppes": Genre(
        "enveloppe", "enveloppes", True, _enveloppe,
        {
            "annee": Champ("Année"), "cotec": _COTEC, "montant": Champ("Montant brut", _euros), "notes": NOTES,
        },
        nommant=frozenset({"annee", "cotec"}), tus=_CLE, ouvre=("cotec", "cotec"),
    ),
    "membres": Genre(
        "membre de CoTec", "membres de CoTec", False, _membre,
        {
            "cotec": _COTEC, "personne": _PERSONNE, "role": Champ("Rôle"), "depuis": _DEPUIS, "jusquau": _JUSQUAU,
            "demande": Champ("Demande à être rémunéré(e)", _oui_non), "demande_le": Champ("Date de la demande", _date),
            "peut_etre_remunere": Champ("Peut percevoir une rémunération", _oui_non),
            "deja_retribue": Champ("Est déjà rétribué(e) par ailleurs", _oui_non),
            "attestation_le": Champ("Attestation signée le", _date),
            "frais_par_structure": Champ("Frais remboursés par sa structure", _oui_non), "notes": NOTES,
        },
        nommant=frozenset({"cotec", "personne"}), tus=_CLE, ouvre=("cotec", "cotec"),
    ),
    "rencontres": Genre(
        "réunion", "réunions", True, _rencontre,
        {
            "nature": Champ("Nature"), "titre": Champ("Titre"), "date": Champ("Date", _date), "cotec": _COTEC,
            "debut": Champ("Début prévu", _heure), "fin": Champ("Fin prévue", _heure), "mode": Champ("Mode"),
            "lieu": Champ("Lieu"), "outil": Champ("Outil de visio"), "organise_par": Champ("Organisée par"),
            "debut_reel": Champ("Début réel", _heure), "fin_reelle": Champ("Fin réelle", _heure),
            "restitution_le": Champ("Restitution envoyée le", _date), "mission": Champ("Mission"),
            "action": Champ("Action"), "notes": NOTES,
        },
        nommant=frozenset({"titre", "date"}), tus=_CLE, ouvre=("presences", "id"),
    ),
    "presences": Genre(
        "présence", "présences", True, _presence,
        {
            "personne": _PERSONNE, "rencontre": Champ("Réunion", vers="rencontres"), "presence": Champ("Présence"),
            "inscription": Champ("Inscription"), "mode": Champ("Mode"),
            "demi_journees": Champ("Demi-journées", _demi_journees),
            "duree_retenue": Champ("Durée retenue", _duree), "motif": Champ("Motif"),
            "deja_retribue": Champ("Déjà rétribué", _oui_non),
            "regle_hors_logiciel": Champ("Réglé hors logiciel"), "trajet": Champ("Trajet"),
            "km": Champ("Kilomètres", _km), "cv": Champ("Puissance fiscale", _cv),
            "retour_le": Champ("Retour reçu le", _date), "retour": Champ("Texte du retour"), "notes": NOTES,
        },
        nommant=frozenset({"personne", "rencontre"}), tus=_CLE, ouvre=("presences", "rencontre"),
    ),
    "connexions": Genre(
        "connexion", "connexions", True, _connexion,
        tus=_CLE | {"presence"},
        partie=Partie("presence", "presences", lambda r, lire: "Connexion", _connexion, frozenset({"debut", "fin"})),
    ),
    "frais": Genre(
        "ligne de frais", "lignes de frais", True, _frais,
        {
            "presence": Champ("Présence", vers="presences"), "nature": Champ("Nature"),
            "montant": Champ("Montant", _euros), "justificatif": Champ("Justificatif"), "notes": NOTES,
        },
        nommant=frozenset({"presence", "nature"}), tus=_CLE,
    ),
    "travaux": Genre(
        "travail rendu", "travaux rendus", False, _travail,
        {
            "cotec": _COTEC, "personne": Champ("Rendu par", vers="personnes"), "date": Champ("Rendu le", _date),
            "intitule": Champ("Intitulé"), "demi_vacations": Champ("Vacations", _vacations),
            "decide_le": Champ("Décidé le", _date), "decide_par": Champ("Décidé par"), "notes": NOTES,
        },
        nommant=frozenset({"personne", "intitule"}), tus=_CLE, ouvre=("cotec", "cotec"),
    ),
    "baremes_vacation": Genre(
        "barème de vacations", "barèmes de vacations", False, _source,
        {
            "source": Champ("Barème"), "du": Champ("Du", _date), "applique_depuis": Champ("Appliqué depuis", _date),
            "taux": Champ("Taux", _euros), "demi_par_demi_journee": Champ("Vacations par demi-journée", _vacations),
            "seuil_demi_journee": Champ("Seuil d’une demi-journée", _duree), "midi": Champ("Midi", _heure),
        },
        nommant=frozenset({"source"}), tus=_CLE,
    ),
    "bornes_vacation": Genre(
        "borne de barème", "bornes de barème", True, _borne_label,
        tus=_CLE | {"bareme"},
        partie=Partie("bareme", "baremes_vacation", _borne_label, lambda r, lire: _en_vacations(r["demi"]),
                      frozenset({"jusqua", "demi"})),
    ),
    "baremes_km": Genre(
        "barème kilométrique", "barèmes kilométriques", False, _source,
        {
            "source": Champ("Barème"), "du": Champ("Du", _date),
            "applique_depuis": Champ("Appliquer aux trajets à partir du", _date),
        },
        nommant=frozenset({"source"}), tus=_CLE,
    ),
    "tranches_km": Genre(
        "tranche de barème", "tranches de barème", True, _tranche_label,
        tus=_CLE | {"bareme"},
        partie=Partie("bareme", "baremes_km", _tranche_label, lambda r, lire: _taux_km(r["taux"]),
                      frozenset({"cv_de", "cv_a", "au_dela", "taux"})),
    ),
    "etats": Genre(
        "état", "états", False, _etat,
        {
            "personne": _PERSONNE, "cotec": _COTEC, "annee": Champ("Année"),
            "jusquau": Champ("Réunions jusqu’au", _date),
            "etat": Champ("État"), "lettre": Champ("Lettre du poste"), "numero": Champ("Numéro", _numero),
            "valide_le": Champ("Validé le", _date), "signe_le": Champ("Signé le", _date),
            "transmis_le": Champ("Transmis le", _date), "paye_le": Champ("Payé le", _date),
            "annule_le": Champ("Annulé le", _date), "motif": Champ("Motif"), "notes": NOTES,
        },
        nommant=frozenset({"personne", "annee"}), tus=_CLE | {"copie"}, ouvre=("etats", "id"),
    ),
    "lignes": Genre(
        "ligne d’un état", "lignes d’un état", True,
        lambda rang, lire: f"{_date(rang['jour'])}, {rang['libelle']}",
        tus=_CLE | {
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
            "liste": Champ("Liste"), "valeur": Champ("Mot"), "famille": Champ("Famille"), "depuis": _DEPUIS,
            "jusquau": _JUSQUAU,
        },
        nommant=frozenset({"valeur"}), tus=_CLE | {"ordre"},
    ),
}  # fmt: skip

# The kinds of things by which one looks for an operation
FAMILLES: Mapping[str, tuple[str, ...]] = {
    "Personnes": ("personnes", "personne_mots", "km_ouverture", "consentements", "equipe"),
    "Structures": ("structures", "liens"),
    "CoTec": ("cotecs", "membres", "enveloppes", "travaux"),
    "Réunions": ("rencontres",),
    "Présences et frais": ("presences", "connexions", "frais"),
    "États": ("etats", "lignes"),
    "Barèmes, réglages et listes": (
        "baremes_vacation", "bornes_vacation", "baremes_km", "tranches_km", "reglages", "vocabulaires",
    ),
}  # fmt: skip

# What belongs to a thing, for its history: table → the tables whose column leads to it. `True`: with their own parts.
PARTIES: Mapping[str, tuple[tuple[str, str, bool], ...]] = {
    "personnes": (
        ("personne_mots", "personne", False), ("km_ouverture", "personne", False), ("consentements", "personne", False),
        ("equipe", "personne", False), ("liens", "personne", False), ("membres", "personne", False),
        ("presences", "personne", True), ("travaux", "personne", False), ("etats", "personne", True),
    ),
    "structures": (("liens", "structure", False),),
    "cotecs": (
        ("membres", "cotec", False), ("enveloppes", "cotec", False), ("travaux", "cotec", False),
        ("rencontres", "cotec", False),
    ),
    "rencontres": (("presences", "rencontre", True),),
    "presences": (("connexions", "presence", False), ("frais", "presence", False)),
    "etats": (("lignes", "etat", False),),
    "baremes_vacation": (("bornes_vacation", "bareme", False),),
    "baremes_km": (("tranches_km", "bareme", False),),
}  # fmt: skip
