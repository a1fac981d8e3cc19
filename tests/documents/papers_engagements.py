"""Fictional papers of engagements for the tests: the charter followed; with what is long, empty, hostile."""

from dataclasses import replace
from datetime import date

from cops_desktop.documents.engagement import AttestationEngagement
from cops_desktop.documents.lettre_renouvellement import Lettre
from cops_desktop.documents.suivi_charte import Critere, SuiviCharte
from tests.documents.papers import LONGUE_STRUCTURE, MOT_SANS_FIN, NOM_LONG

_CRITERES = (
    Critere("a. porte la démarche au quotidien", "rempli", "déclaré le 04/05/2026"),
    Critere(
        "b. participe aux CoPart, ou fait un retour",
        "non rempli",
        "1 sur 3 CoPart",
        preuves=(
            (date(2025, 6, 10), "CoPart de printemps : présence"),
            (date(2025, 12, 2), "CoPart d’hiver : ni présence, ni retour"),
            (date(2026, 12, 8), "CoPart d’hiver : à venir"),
        ),
        manque=True,
    ),
    Critere("c. est dans l’annuaire", "rempli", "depuis le 01/02/2024", preuves=((date(2024, 2, 1), "inscription"),)),
    Critere("d. contribue au baromètre", "sans objet", "aucune campagne dans la période"),
    Critere(
        "e. apporte une contribution significative",
        "en attente",
        "aucune contribution notée dans la période",
        date(2027, 2, 28),
        manque=True,
    ),
    Critere("f. échange dans le respect", "en attente", "à déclarer", date(2027, 2, 28), manque=True),
    Critere("g. communique sur la dynamique régionale", "rempli", "déclaré le 04/05/2026"),
)
_COPIL = (
    Critere("développe le CoPart par ses réseaux", "rempli", "déclaré le 04/05/2026"),
    Critere(
        "participe aux CoPil, par son binôme",
        "rempli",
        "1 sur 1 CoPil",
        preuves=((date(2025, 5, 6), "CoPil de mai : présence de Yanis Ferrand"),),
    ),
    Critere("copilote une action", "en attente", "une action est à copiloter", date(2027, 3, 31), manque=True),
)
SUIVI = SuiviCharte(
    membre="Odile Cazenave",
    signataire="Odile Cazenave",
    structure=False,
    debut=date(2025, 3, 1),
    fin=date(2027, 2, 28),
    etat="en cours",
    fait_le=date(2026, 11, 24),
    criteres=_CRITERES,
)
_LONG = replace(_CRITERES[1], preuves=((date(2025, 6, 10), f"{LONGUE_STRUCTURE} : présence de {NOM_LONG}"),) * 60)
SUIVIS = {
    "suivi-charte": SUIVI,
    "suivi-charte-rempli": replace(
        SUIVI, criteres=tuple(replace(c, etat="rempli", jusquau=None, manque=False) for c in _CRITERES)
    ),
    "suivi-charte-copil": replace(
        SUIVI,
        membre="IFSI du Rouergue",
        structure=True,
        copil=_COPIL,
        hors=((date(2024, 7, 1), "partage d’expérience"), (None, "campagne 2024 du baromètre")),
        remarque="Personne ne représente cette structure dans l’annuaire.",
    ),
    "suivi-charte-long": replace(
        SUIVI, membre=f"{LONGUE_STRUCTURE} {MOT_SANS_FIN}", signataire=NOM_LONG, structure=True, criteres=(_LONG,)
    ),
}

_ATTESTATION = AttestationEngagement(
    "Cazenave", "Odile", "", date(2025, 3, 4), date(2025, 3, 4), date(2027, 3, 3), False, date(2026, 11, 24)
)
ATTESTATIONS_ENGAGEMENT = {
    "engagement": _ATTESTATION,
    "engagement-structure": replace(
        _ATTESTATION, structure="IFSI du Rouergue", responsable="Hélène Puygrenier, responsable de l’équipe"
    ),
    "engagement-resilie": replace(_ATTESTATION, fin=date(2026, 1, 9), resilie=True),
    "engagement-long": replace(
        _ATTESTATION,
        nom=f"{NOM_LONG} {MOT_SANS_FIN}",
        structure=f"{LONGUE_STRUCTURE} {MOT_SANS_FIN}",
        debut=date(2026, 12, 1),
        fin=date(2028, 11, 30),
        responsable=NOM_LONG,
    ),
}

_LETTRE = Lettre(
    "Cazenave",
    "Odile",
    ("Odile Cazenave", "7 rue Haute", "12000 RODEZ"),
    "",
    date(2025, 1, 15),
    date(2025, 1, 15),
    date(2027, 1, 14),
    False,
    date(2026, 11, 24),
    "https://charte.exemple.fr/engagement",
    "Hélène Puygrenier, responsable de l’équipe",
)
LETTRES = {
    "lettre-renouvellement": _LETTRE,
    "lettre-renouvellement-echu": replace(
        _LETTRE, structure="IFSI du Rouergue", fin=date(2026, 9, 2), finie=True, lien="", responsable=""
    ),
    "lettre-renouvellement-longue": replace(
        _LETTRE,
        nom=f"{NOM_LONG} {MOT_SANS_FIN}",
        adresse=(
            LONGUE_STRUCTURE,
            f"À l’attention de {NOM_LONG}",
            "Bâtiment des Consultations, 2e étage, aile nord",
            "7 avenue du Professeur Longuenom-de-Lointaine",
            "BP 12345",
            "12000 RODEZ",
        ),
        structure=LONGUE_STRUCTURE,
        lien="https://charte.exemple.fr/" + "engagement-" * 20,
        responsable=NOM_LONG,
    ),
}
