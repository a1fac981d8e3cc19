"""Fictional papers of accompagnements, for the tests: sheets of projects; with what is long, empty, hostile."""

from dataclasses import replace
from datetime import date

from cops_desktop.documents.accompagnements import GroupeAccompagnements, LigneAccompagnement, ListeAccompagnements
from cops_desktop.documents.bilan_accompagnements import BilanAccompagnements, LigneBilan, LigneCapacite, LigneProjet
from cops_desktop.documents.fiche_projet import EtapeFiche, FicheProjet
from tests.documents.papers import LONGUE_STRUCTURE, MOT_SANS_FIN, NOM_LONG

FICHE = FicheProjet(
    titre="Scénarios de simulation à deux voix",
    categorie="accompagnement à la mise en place de projets dans une démarche de partenariat en santé",
    structures="IFSI du Rouergue · CH des Monts",
    etat="Étape 2 sur 4 (démarche), depuis le 15/09/2026",
    etablie_le=date(2026, 11, 24),
    retard="constituer le comité de pilotage\u202f: 12 jours de retard",
    faits=(
        ("Suivi par", "Claire Bastide, Yanis Ferrand"),
        ("Contacts", "Rose Fabre\u202f; 1 autre, sans accord pour être nommé"),
        ("Patients partenaires", "2 patients partenaires, sans accord pour être nommés"),
        ("Territoire", "Ouest"),
        ("Thèmes", "formation initiale, simulation"),
        ("Demande", "reçue le 02/03/2026"),
        ("Dates prévues", "du 15/06/2026 au 14/03/2027"),
    ),
    etapes=(
        EtapeFiche(
            "1. Diagnostic",
            "15/06/2026\u00a0–\u00a014/08/2026",
            (
                "15/06/2026\u00a0–\u00a020/07/2026",
                "20/07/2026\u00a0–\u00a001/09/2026 (suspendu)",
                "01/09/2026\u00a0–\u00a015/09/2026",
            ),
            "faite",
            "5 / 5",
            "3 · 4 h 30",
        ),
        EtapeFiche(
            "2. Démarche",
            "15/08/2026\u00a0–\u00a014/10/2026",
            ("depuis le 15/09/2026",),
            "en cours",
            "1 / 5",
            "1 · 1 h 30",
        ),
        EtapeFiche("3. Mise en œuvre", "15/10/2026\u00a0–\u00a014/02/2027", (), "à venir", "0 / 3"),
        EtapeFiche("4. Évaluation", "15/02/2027\u00a0–\u00a014/03/2027", (), "à venir", "0 / 4"),
    ),
    suite=(
        "Constituer le comité de pilotage du projet, pour le 12/11/2026",
        "Écrire le plan d’actions",
        "Fixer les critères d’évaluation",
        "Fin prévue de l’étape 2\u202f: 14/10/2026",
    ),
    interventions="5 interventions, 7 h en tout, dont 1 h avant l’étape 1.",
    textes=(
        ("Besoin exprimé", "Écrire avec des patients les scénarios de simulation de la deuxième année."),
        (
            "Contexte",
            "L’institut forme 90 étudiants par an. Les scénarios sont écrits par les formateurs seuls depuis 2019.\n\n"
            "Deux formatrices ont suivi la journée régionale et portent la demande ; la direction la soutient.",
        ),
        ("Diagnostic", "Pratiques recensées :\n- trois scénarios relus par une association\n- aucun patient formateur"),
        (
            "Plan d’actions",
            "- constituer un groupe de six personnes\n- co-écrire deux scénarios\n- les jouer au printemps",
        ),
    ),
    histoire=(
        (date(2026, 6, 9), "CoPil de juin : demande approuvée"),
        (date(2026, 7, 20), "Suspension — congés de l’équipe pédagogique"),
        (date(2026, 9, 1), "Reprise à l’étape 1"),
    ),
)
DEMANDE = FicheProjet(
    titre="Médiateur en santé pair",
    categorie="appui à l’intégration de patient(s) partenaire(s), hors ETP",
    structures="",
    etat="Demande reçue le 24/08/2026, en attente d’un CoPil",
    etablie_le=date(2026, 11, 24),
    faits=(("Demande", "reçue le 24/08/2026"),),
    etapes=tuple(EtapeFiche(f"{n}. Étape", etat="à venir") for n in range(1, 5)),
)
_TEXTE = "\n".join(
    f"{n}. {LONGUE_STRUCTURE} ; {NOM_LONG} : voilà ce qui est écrit, phrase après phrase. " * 3 for n in range(9)
)
LONGUE = replace(
    FICHE,
    titre=f"{LONGUE_STRUCTURE} {MOT_SANS_FIN}",
    structures=" · ".join([LONGUE_STRUCTURE] * 6),
    etat=f"Abandonné le 15/09/2026 : {LONGUE_STRUCTURE} {MOT_SANS_FIN}",
    faits=tuple((name, f"{NOM_LONG}, " * 12 + MOT_SANS_FIN) for name, _ in FICHE.faits),
    suite=(LONGUE_STRUCTURE, MOT_SANS_FIN, *(f"Point {n}" for n in range(40))),
    textes=(
        ("Contexte", _TEXTE),
        ("Diagnostic", f"{_TEXTE}\n\n\n- {_TEXTE}\n* {MOT_SANS_FIN * 12}"),
        ("Livrables", "\n".join(f"- livrable {n}" for n in range(70))),
    ),
    histoire=tuple((date(2026, 1, 1 + n), f"Retour à l’étape 1 — {LONGUE_STRUCTURE}") for n in range(30)),
)
FICHES_PROJET = {"fiche-projet": FICHE, "fiche-projet-demande": DEMANDE, "fiche-projet-longue": LONGUE}

_LIGNE = LigneAccompagnement(
    "Scénarios de simulation à deux voix",
    "accompagnement",
    "IFSI du Rouergue · CH des Monts",
    "Claire Bastide, Yanis Ferrand",
    date(2026, 9, 15),
    "",
    "constituer le comité de pilotage",
    date(2026, 11, 12),
    date(2026, 10, 14),
    "41 j de retard",
)
LISTE = ListeAccompagnements(
    "Année 2026",
    date(2026, 11, 24),
    (
        GroupeAccompagnements(
            "Demandes",
            (
                LigneAccompagnement("Médiateur en santé pair", "appui hors ETP", "CSAPA du Lez", "", date(2026, 8, 24)),
                LigneAccompagnement(
                    "Livret d’accueil co-écrit",
                    "accompagnement",
                    "Maison de santé de l’Orb",
                    "",
                    date(2026, 5, 4),
                    "reportée le 09/06/2026",
                    "voir la direction",
                    date(2026, 12, 1),
                ),
            ),
        ),
        GroupeAccompagnements("2 · Démarche / Intégration", (_LIGNE, replace(_LIGNE, retard="", etat="suspendu"))),
        GroupeAccompagnements(
            "Clos",
            (
                replace(
                    _LIGNE,
                    etat="clos\u202f: bilan remis à la direction",
                    action="",
                    echeance=None,
                    fin_prevue=None,
                    retard="",
                ),
                LigneAccompagnement(
                    "Parent partenaire", "appui ETP", etat="abandonné\u202f: plus de pédiatre", retard=""
                ),
            ),
        ),
    ),
)
LISTES_ACCOMPAGNEMENTS = {
    "accompagnements": LISTE,
    "accompagnements-longue": ListeAccompagnements(
        "Sélection",
        date(2026, 11, 24),
        tuple(
            GroupeAccompagnements(
                f"Étape {n}",
                (
                    replace(
                        _LIGNE,
                        titre=f"{LONGUE_STRUCTURE} {MOT_SANS_FIN}",
                        structure=" · ".join([LONGUE_STRUCTURE] * 3),
                        suivi=f"{NOM_LONG}, {NOM_LONG}",
                        etat=f"clos : {LONGUE_STRUCTURE}",
                        action=MOT_SANS_FIN,
                    ),
                    *[_LIGNE] * 18,
                ),
            )
            for n in range(1, 5)
        ),
    ),
}

_TOTAL = LigneBilan("Ensemble", (9, 1, 6, 11, 7, 1, 2, 1, 42), "71 h 30")
BILAN = BilanAccompagnements(
    annee=2026,
    au=date(2026, 11, 24),
    phrases=("En cours ce jour-là : 2 projets à l’étape 1, 5 projets à l’étape 3.", "2 demandes attendent un CoPil."),
    capacites=(
        LigneCapacite("Accompagnements", 6, 4, 1, 1, "Chiffre de 2022, faute d’un plus récent."),
        LigneCapacite(
            "appui ETP", 2, 2, 0, 0, "La capacité de 2026 est atteinte : 2 projets retenus pour 2 appuis ETP."
        ),
        LigneCapacite("Appuis hors ETP", None, 0, 0, None, "Aucune capacité n’a été notée."),
    ),
    total=_TOTAL,
    categories=(
        LigneBilan("Accompagnements", (6, 1, 4, 8, 5, 1, 1, 1, 30), "52 h"),
        LigneBilan("Appuis ETP", (3, 0, 2, 3, 2, 0, 1, 0, 12), "19 h 30"),
        LigneBilan("Appuis hors ETP", (0,) * 9),
    ),
    territoires=(
        LigneBilan("Est", (4, 0, 3, 6, 4, 1, 1, 0, 22), "40 h"),
        LigneBilan("Sans lieu connu", (5, 1, 3, 5, 3, 0, 1, 1, 20), "31 h 30"),
    ),
    structures=(
        LigneBilan("CH des Monts", (1, 0, 1, 2, 1, 0, 1, 0, 9), "12 h"),
        LigneBilan("IFSI du Rouergue", (1, 0, 1, 1, 1, 0, 0, 0, 5), "7 h"),
    ),
    projets=(
        LigneProjet(
            "Scénarios de simulation à deux voix",
            "IFSI du Rouergue · CH des Monts",
            "accompagnement",
            "Ouest",
            "Étape 2 sur 4 (démarche), depuis le 15/09/2026",
            "7 h",
        ),
        LigneProjet("Médiateur en santé pair", "", "appui hors ETP", "", "Demande reçue le 24/08/2026"),
    ),
    plusieurs=True,
)
BILANS = {
    "bilan-accompagnements": BILAN,
    "bilan-accompagnements-long": replace(
        BILAN,
        phrases=(LONGUE_STRUCTURE,) * 4,
        structures=(_TOTAL._replace(nom=LONGUE_STRUCTURE), _TOTAL._replace(nom=MOT_SANS_FIN), *[_TOTAL] * 60),
        projets=(LigneProjet(MOT_SANS_FIN, LONGUE_STRUCTURE, "accompagnement", "Hors Occitanie", LONGUE_STRUCTURE),)
        * 30,
    ),
    "bilan-accompagnements-vide": replace(
        BILAN,
        phrases=(),
        total=LigneBilan("Ensemble", (0,) * 9),
        territoires=(),
        structures=(),
        projets=(),
        plusieurs=False,
    ),
}
