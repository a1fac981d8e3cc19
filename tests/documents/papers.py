"""Fictional papers of every kind, for the tests."""

from dataclasses import replace
from datetime import date, datetime, time

from cops_desktop.documents.droit_acces import ActePapier, DroitAcces, Fiche, Section
from cops_desktop.documents.emargement import DemiJournee, Emargement, LigneEmargement
from cops_desktop.documents.etat import EtatPapier, LigneFrais, LigneTrajet, LigneVacation
from cops_desktop.documents.letterhead import Entete
from cops_desktop.documents.liste import LignePersonne, LigneProjet, LigneStructure, Liste
from cops_desktop.documents.preuve_effacement import PreuveEffacement
from cops_desktop.documents.recapitulatif import EnveloppeRecapitulatif, LigneRecapitulatif, Recapitulatif
from cops_desktop.documents.restitution import Nomme, Part, Restitution
from cops_desktop.documents.sans_nouvelles import LigneSansNouvelles, ListeSansNouvelles

ENTETE = Entete()
LONGUE_STRUCTURE = (
    "Fédération régionale des établissements hospitaliers et d’aide à la personne, "
    "délégation du Gers et des Hautes-Pyrénées réunies"
)
NOM_LONG = "de La Rochefoucauld-Montmorency de Saint-Gaudens et du Comminges"
MOT_SANS_FIN = "Anticonstitutionnellement" * 8

PERSONNES = (
    LigneEmargement("Arribat", "Clémence", "Association Les Passerelles", "Usagers"),
    LigneEmargement("Benhaddou", "Idriss", "Ehpad Belle-Rive", "Professionnels"),
    LigneEmargement("Cazenave", "Marie-Odile", "", "Usagers"),
    LigneEmargement("d’Hautpoul", "Bertrand", "Union des patients du Tarn"),
    LigneEmargement("Escoffier", "Jean-Noël", "CHU Pic-Saint-Loup, service de néphrologie pédiatrique et de dialyse"),
    LigneEmargement("Keïta", "Fatoumata", "Association Les Passerelles", "Usagers"),
    LigneEmargement("Saint-Gaudens", "Œlle", "", "Usagers"),
)


def _a_distance(ligne: LigneEmargement, mode: str, *connexions: tuple[time, time]) -> LigneEmargement:
    day = date(2026, 1, 1)
    seconds = sum(
        int((datetime.combine(day, fin) - datetime.combine(day, debut)).total_seconds()) for debut, fin in connexions
    )
    return replace(ligne, mode=mode, connexions=connexions, duree=seconds if connexions else None)


PRESENTIEL = Emargement(
    titre="CoTec « Partenariat en pédiatrie » — séance 5",
    date=date(2026, 12, 10),
    lignes=PERSONNES,
    attendus=7,
    debut=time(9, 30),
    fin=time(16, 30),
    lieu="Espace Clape, Narbonne",
    organise_par="Claire B., chargée de projet",
    demi_journees=(DemiJournee("Matin", "9 h 30 – 13 h"), DemiJournee("Après-midi", "13 h – 16 h 30")),
)
VISIO_A_VENIR = replace(
    PRESENTIEL,
    mode="visio",
    lieu="",
    outil="Zoom",
    debut=time(14),
    fin=time(16),
    lignes=tuple(_a_distance(ligne, "visio") for ligne in PERSONNES),
)
VISIO_TENUE = replace(
    VISIO_A_VENIR,
    lignes=(
        _a_distance(PERSONNES[0], "visio", (time(14), time(15, 50))),
        _a_distance(PERSONNES[1], "téléphone", (time(14), time(14, 40)), (time(15, 20), time(16))),
        _a_distance(
            PERSONNES[4],
            "visio",
            (time(14), time(14, 10)),
            (time(14, 12), time(14, 30)),
            (time(14, 31), time(15)),
            (time(15, 5), time(15, 20)),
            (time(15, 21), time(16)),
        ),
    ),
)
MIXTE = replace(
    PRESENTIEL,
    mode="mixte",
    outil="Zoom",
    lignes=(*PERSONNES[:3], _a_distance(PERSONNES[3], "visio", (time(9, 30), time(12, 30))), *PERSONNES[4:]),
)
SOIXANTE = replace(
    PRESENTIEL,
    attendus=60,
    lignes=tuple(replace(PERSONNES[i % 7], prenom=f"{PERSONNES[i % 7].prenom} {i + 1}") for i in range(60)),
)
FEUILLE_VIDE = replace(PRESENTIEL, lignes=(), attendus=0, lignes_vierges=12)
NOMS_LONGS = replace(
    PRESENTIEL,
    titre=f"CoTec « {LONGUE_STRUCTURE} »",
    organise_par=f"Marie-Antoinette {NOM_LONG}, chargée de projet",
    lieu=LONGUE_STRUCTURE,
    lignes=(
        LigneEmargement(NOM_LONG, "Marie-Antoinette", LONGUE_STRUCTURE, "Usagers"),
        LigneEmargement(MOT_SANS_FIN, "Zoé", MOT_SANS_FIN, "Professionnels"),
    ),
)
ATELIER = replace(
    PRESENTIEL,
    titre="Atelier A – Le partenariat en pratique",
    reunion="Journée régionale du Partenariat en Santé",
    animation="Clémence Arribat",
    lieu="Salle Clape, Espace Clape, Narbonne",
    debut=time(10, 30),
    fin=time(12),
    demi_journees=(DemiJournee("Matin", "10 h 30 – 12 h"),),
    lignes=(replace(PERSONNES[0], mention="animation"), *PERSONNES[1:4]),
    attendus=4,
)
_GROUPES = ("Atelier A – Le partenariat en pratique", "Atelier B – Se former ensemble", "Sans atelier")
_BINOMES = tuple(replace(PERSONNES[i % 6], groupe=f"Binôme {i // 2 + 1}") for i in range(28))
_APART = (replace(PERSONNES[6], groupe="Autres personnes"), replace(PERSONNES[0], groupe="Invités permanents"))
COPIL = replace(PRESENTIEL, titre="CoPil du 4e trimestre", lignes=(*_BINOMES, *_APART), attendus=29, binomes=14)
FEUILLES = {
    "copil": COPIL,
    "copil-visio": replace(
        VISIO_A_VENIR,
        titre="CoPil du 4e trimestre",
        lignes=tuple(_a_distance(ligne, "visio") for ligne in COPIL.lignes),
        attendus=29,
        binomes=14,
    ),
    "atelier": ATELIER,
    "ateliers-en-lettres": replace(
        PRESENTIEL, lignes=tuple(replace(p, atelier="ABC"[i % 4 : i % 4 + 1]) for i, p in enumerate(PERSONNES))
    ),
    "ateliers-en-groupes": replace(
        PRESENTIEL, lignes=tuple(replace(PERSONNES[i % 7], groupe=_GROUPES[i // 9]) for i in range(24)), attendus=24
    ),
    "matin": replace(PRESENTIEL, moment="matin", fin=time(13), demi_journees=PRESENTIEL.demi_journees[:1]),
    "presentiel": PRESENTIEL,
    "visio-a-venir": VISIO_A_VENIR,
    "visio-tenue": VISIO_TENUE,
    "mixte": MIXTE,
    "soixante": SOIXANTE,
    "feuille-vide": FEUILLE_VIDE,
    "noms-longs": NOMS_LONGS,
}

VALIDE = EtatPapier(
    numero="2026-A-0012",
    etat="validé",
    date=date(2026, 12, 1),
    nom="Marie-Odile Cazenave",
    adresse=("12 rue des Pyrénées", "65000 Tarbes"),
    coordonnees="m-o.cazenave@exemple.fr · 06 00 00 00 03",
    cotec="Partenariat en pédiatrie",
    annee=2026,
    ligne_budgetaire="enveloppe 2026 : 2 700,00 €, dont 1 665,00 € acquis",
    bareme_vacation="charte du 22/07/2025 : 90,00 € brut l’une",
    bareme_km="barème de la charte, kilomètres cumulés depuis le 1er janvier",
    vacations=(
        LigneVacation(date(2026, 2, 10), "Séance 1, Albi", "présentiel", "matin", "1 demi-journée", 2, 9000),
        LigneVacation(date(2026, 3, 10), "Séance 2, Albi", "présentiel", "matin", "1 demi-journée", 2, 9000),
        LigneVacation(date(2026, 11, 24), "Séance 4", "visio", "14:02 – 16:01", "1 h 53 : > 90 min et ≤ 3 h", 2, 9000),
        LigneVacation(date(2026, 11, 28), "Travail rendu : relecture du guide", "", "", "décidé le 29/11", 2, 9000),
    ),
    trajets=(
        LigneTrajet(date(2026, 2, 10), "Tarbes – Albi – Tarbes", 7, 1420, 480, "480 × 0,37", 17760),
        LigneTrajet(date(2026, 3, 10), "Tarbes – Narbonne – Tarbes", 7, 1900, 320, "100 × 0,37 + 220 × 0,46", 13820),
    ),
    frais=(LigneFrais(date(2026, 3, 10), "Péage", "n° 3", 1240),),
    responsable="Claire Bonnafous, chargée de projet",
)
VACATIONS_SEULES = replace(VALIDE, trajets=(), frais=())
FRAIS_SEULS = replace(VALIDE, vacations=())
BROUILLON = replace(VALIDE, numero=None, etat="brouillon")
ANNULE = replace(
    VALIDE,
    etat="annulé",
    annule_le=date(2026, 12, 15),
    motif_annulation="adresse erronée, remplacé par l’état 2026-A-0014",
)
DIFFERENCES = replace(
    VALIDE,
    vacations=(
        LigneVacation(
            date(2026, 11, 3),
            "correction de la séance 3",
            "visio",
            "14:00 – 15:20",
            "80 min au lieu de 92 : ≤ 90 min",
            -1,
            -4500,
        ),
        VALIDE.vacations[2],
    ),
    trajets=(LigneTrajet(date(2026, 3, 10), "correction du 10/03/2026", None, None, None, "320 km, non 350", -1380),),
    frais=(),
)
ANNEE_PLEINE = replace(
    VALIDE,
    vacations=tuple(
        replace(VALIDE.vacations[i % 4], libelle=f"Séance {i + 1}" + (f", {LONGUE_STRUCTURE}" if i % 9 == 0 else ""))
        for i in range(45)
    ),
    trajets=VALIDE.trajets * 12,
)
BROUILLON_LONG = replace(ANNEE_PLEINE, numero=None, etat="brouillon")
ETAT_AUX_NOMS_LONGS = replace(
    VALIDE,
    nom=f"Marie-Antoinette {NOM_LONG}",
    adresse=(f"Résidence {LONGUE_STRUCTURE}", "BP 12345", "65000 Tarbes"),
    coordonnees=f"marie-antoinette.{MOT_SANS_FIN}@exemple.fr",
    cotec=LONGUE_STRUCTURE,
    responsable=f"Marie-Antoinette {NOM_LONG}, chargée de projet",
    vacations=(
        LigneVacation(
            date(2026, 2, 10),
            MOT_SANS_FIN,
            "téléphone",
            "14:02 – 14:40, 15:20 – 16:00",
            "durée retenue 1 h 32 : la ligne a été coupée cinq minutes, vérifié par l’animatrice",
            2,
            9000,
        ),
    ),
    frais=(LigneFrais(date(2026, 3, 10), LONGUE_STRUCTURE, f"SNCF {MOT_SANS_FIN}", 1240),),
)
ETATS = {
    "valide": VALIDE,
    "vacations-seules": VACATIONS_SEULES,
    "frais-seuls": FRAIS_SEULS,
    "brouillon": BROUILLON,
    "annule": ANNULE,
    "differences": DIFFERENCES,
    "annee-pleine": ANNEE_PLEINE,
    "brouillon-long": BROUILLON_LONG,
    "etat-aux-noms-longs": ETAT_AUX_NOMS_LONGS,
}

_COTECS = ("Partenariat en pédiatrie", "Qualité de vie et conditions de travail", "Santé mentale et pair-aidance")
_ETATS = ("validé", "signé", "transmis", "payé", "annulé", "payé")


def _ligne(i: int) -> LigneRecapitulatif:
    personne = PERSONNES[i % 7]
    nom = f"{personne.prenom} {personne.nom}" if i % 5 else f"Marie-Antoinette {NOM_LONG}"
    vacations = i % 5 + 1
    numero = f"2026-A-{i + 1:04}"
    return LigneRecapitulatif(
        numero, date(2026, 1 + i % 12, 3), nom, _COTECS[i % 3], _ETATS[i % 6], vacations, vacations * 4500, i * 1234,
        i % 4 * 1250,
    )  # fmt: skip


RECAPITULATIF = Recapitulatif(
    titre="année 2026",
    date=date(2026, 12, 1),
    lignes=(
        *(_ligne(i) for i in range(12)),
        LigneRecapitulatif(None, date(2026, 12, 1), "Zoé Ferran", _COTECS[0], "brouillon", 2, 9000, 0, 0),
    ),
    enveloppes=(
        EnveloppeRecapitulatif(_COTECS[0], 1200000, 450000, 90000, 660000),
        EnveloppeRecapitulatif(_COTECS[2], None, 9000, 0, None),
    ),
)
RECAPITULATIFS = {
    "recapitulatif": RECAPITULATIF,
    "recapitulatif-long": replace(RECAPITULATIF, lignes=tuple(_ligne(i) for i in range(60))),
    "recapitulatif-vide": Recapitulatif("année 2027", date(2027, 12, 1), ()),
}

INVITES = (
    LignePersonne(
        "Arribat",
        "Clémence",
        "Association Les Passerelles",
        "présidente",
        ("patient partenaire ressource", "proche aidant"),
        ("06 00 00 00 01",),
        ("clemence.arribat@exemple.fr",),
    ),
    LignePersonne("Benhaddou", "Idriss", "Ehpad Belle-Rive", "cadre de santé", ("médico-social",)),
    LignePersonne("Cazenave", "Marie-Odile"),
    LignePersonne("d’Hautpoul", "Bertrand", emails=("b.dhautpoul@exemple.fr",)),
    LignePersonne("Escoffier", "Jean-Noël", "CHU Pic-Saint-Loup, service de néphrologie pédiatrique et de dialyse"),
    LignePersonne("Keïta", "Fatoumata", telephones=("+33600000006",)),
    LignePersonne("Saint-Gaudens", "Œlle", profils=("personne concernée par une vulnérabilité en santé",)),
)
PARTICIPANTS = Liste(
    titre="Liste des participants",
    precision="CoTec « Partenariat en pédiatrie » — séance 5 · jeudi 10 décembre 2026 · Espace Clape, Narbonne",
    date=date(2026, 12, 1),
    personnes=INVITES,
    sans_nom=2,
)
PASSERELLES = LigneStructure(
    "Association Les Passerelles", "association", "Tarbes", "05 00 00 00 01", "contact@passerelles.exemple"
)
MELEE = replace(
    PARTICIPANTS,
    titre="Territoire de l’Aude",
    precision="",
    personnes=tuple(
        replace(p, telephones=("06 00 00 00 11", "05 00 00 00 12"), emails=("a@exemple.fr", "b@exemple.fr"))
        for p in INVITES
    ),
    structures=(PASSERELLES, LigneStructure("Ehpad Belle-Rive", commune="Albi")),
    projets=(LigneProjet("Écrire avec les usagers", ("Ehpad Belle-Rive",), "01/03/2026 – 30/06/2027"),),
    sans_nom=0,
    interne=True,
)
HOSTILES = replace(
    PARTICIPANTS,
    titre='<b>Liste</b> =HYPERLINK("http://exemple.fr")',
    personnes=(
        LignePersonne(NOM_LONG, "Marie-Antoinette", LONGUE_STRUCTURE, "directrice", ("proche aidant",) * 4),
        LignePersonne(MOT_SANS_FIN, "Zoé", MOT_SANS_FIN, emails=(f"{MOT_SANS_FIN}@exemple.fr",)),
        LignePersonne('=HYPERLINK("x")', "<b>Zoé</b> & Cie", "<script>alert(1)</script>", telephones=("+41 22 000",)),
        LignePersonne("李", "🙂"),
    ),
)
LISTES = {
    "participants": PARTICIPANTS,
    "noms-seuls": replace(PARTICIPANTS, personnes=INVITES[2:3], sans_nom=0, precision=""),
    "personne-de-nomme": replace(PARTICIPANTS, personnes=(), sans_nom=7),
    "vide": replace(PARTICIPANTS, personnes=(), sans_nom=0),
    "soixante": replace(
        PARTICIPANTS,
        personnes=tuple(replace(INVITES[i % 7], prenom=f"{INVITES[i % 7].prenom} {i + 1}") for i in range(60)),
    ),
    "interne-melee": MELEE,
    "atelier": replace(
        PARTICIPANTS,
        precision="Atelier A – Se former ensemble · Salle Clape — Journée régionale · jeudi 10 décembre 2026",
        personnes=(replace(INVITES[0], mention="animation"), *INVITES[1:]),
        sans_nom=0,
    ),
    "noms-hostiles": HOSTILES,
}

ADRESSES = (
    ("Clémence Arribat", "12 rue des Pyrénées", "65000 TARBES"),
    ("Ehpad Belle-Rive", "À l’attention de Idriss Benhaddou", "3 place du Foirail", "81000 ALBI"),
    (
        LONGUE_STRUCTURE,
        f"À l’attention de Marie-Antoinette {NOM_LONG}",
        "Bâtiment des consultations externes, escalier 2, troisième étage",
        "1234 bis avenue du Professeur Jean-Baptiste de La Rochefoucauld prolongée",
        "BP 40012",
        "31059 TOULOUSE CEDEX 9",
    ),
    (MOT_SANS_FIN, MOT_SANS_FIN, MOT_SANS_FIN, MOT_SANS_FIN, "Rue", "12200 VILLEFRANCHE DE ROUERGUE"),
    ('=HYPERLINK("x") <b>Zoé</b> & Cie', "1 rue Haute", "09000 FOIX"),
)

# The rights of persons --------------------------------------------------------------------------------------------
_PRESENCES = tuple(
    Fiche(
        f"Marie-Odile Cazenave, Séance {n}, {n:02}/10/2026",
        (
            ("Présence", "présent"),
            ("Trajet", "Albi – Toulouse"),
            ("Kilomètres", "152 km"),
            ("Connexion", "14:02 – 15:50"),
        ),
    )
    for n in range(1, 19)
)
DROIT_ACCES = DroitAcces(
    nom="Marie-Odile Cazenave",
    etabli_le=date(2026, 11, 24),
    droits=(
        "Le Centre vous remet tout ce que son fichier dit de vous. Vous pouvez le faire corriger ou effacer : écrivez "
        "à cops@partenariat-en-sante.org.",
        "Si la réponse ne vous convient pas, vous pouvez saisir la CNIL.",
    ),
    sections=(
        Section(
            "Votre fiche",
            (
                Fiche(
                    "Marie-Odile Cazenave",
                    (
                        ("E-mail", "mo.cazenave@exemple.fr"),
                        ("Téléphone", "06 00 00 00 12"),
                        ("Profil ou rôle", "patient partenaire formateur"),
                        ("Notes", "Préfère le téléphone\naprès 18 h"),
                    ),
                ),
            ),
        ),
        Section("Présences", _PRESENCES),
        Section("Liens avec une structure", (Fiche(f"{NOM_LONG}, {LONGUE_STRUCTURE}", (("Fonction", MOT_SANS_FIN),)),)),
    ),
    mentions=(Fiche("structure : Ehpad Belle-Rive", (("Notes", "…demander à Marie-Odile Cazenave avant…"),)),),
    actes=(
        ActePapier(
            "24/11/2026 à 14 h 05",
            "Claire Bastide",
            "Fiche de Marie-Odile Cazenave",
            ("Téléphone : rien → 06 00 00 00 12", "Commune : Albi → Castres"),
        ),
        ActePapier(
            "02/01/2026 à 9 h", "Yanis Ferrand", "Importer un classeur", ("personne ajoutée : Marie-Odile Cazenave",)
        ),
    ),
    limites=("Les sauvegardes, les classeurs et les papiers déjà sortis du programme.",),
)
ACCES_VIDE = replace(DROIT_ACCES, nom=NOM_LONG, sections=DROIT_ACCES.sections[:1], mentions=(), actes=())
PREUVE = PreuveEffacement(
    reference="n° 3F0A12",
    etabli_le=date(2026, 11, 24),
    le=date(2026, 11, 24),
    par="Claire Bastide",
    demandee_le=date(2026, 11, 18),
    efface=(("connexions", 4), ("liens avec une structure", 2), ("personne", 1), ("présences", 12)),
    garde=(
        "2 états de vacations et de frais (2026-A-0003, 2026-A-0010), avec le nom, l’adresse et les lignes : pièces "
        "comptables, que la loi oblige à garder dix ans, jusqu’au 31/12/2036.",
        "Le nombre de ses présences, sans rien qui la désigne : le bilan.",
    ),
    sauvegardes=(
        "23/11/2026 à 9 h, sauvegarde du jour : disparaît au plus tard le 30/12/2026 (/cops 2026-11-23.cops)",
        "31/10/2026 à 17 h, sauvegarde du jour : reste tant que vous ne la supprimez pas (/cops 2026-10-31.cops)",
    ),
    limites=("Les sauvegardes d’une clé qui n’est pas branchée ; les copies du fichier ; les papiers déjà sortis.",),
)
PREUVE_SIMPLE = replace(
    PREUVE, etabli_le=date(2027, 2, 1), demandee_le=None, efface=(), garde=(), sauvegardes=(), par=NOM_LONG
)
SANS_NOUVELLES = ListeSansNouvelles(
    date(2026, 11, 24),
    3,
    (
        LigneSansNouvelles(
            "Cazenave, Marie-Odile", "06 00 00 00 12 · mo.cazenave@exemple.fr", None, "son nom seulement"
        ),
        LigneSansNouvelles(NOM_LONG, "", date(2019, 5, 2), "e-mail, téléphone · 12 présences · 2 états"),
        *(
            LigneSansNouvelles(f"Personne {n:02}, Ada", f"06 00 00 00 {n:02}", date(2021, 3, 1), "e-mail")
            for n in range(1, 26)
        ),
    ),
)
DROITS = {
    "droit-acces": DROIT_ACCES,
    "droit-acces-vide": ACCES_VIDE,
    "preuve-effacement": PREUVE,
    "preuve-effacement-simple": PREUVE_SIMPLE,
    "sans-nouvelles": SANS_NOUVELLES,
    "sans-nouvelles-personne": replace(SANS_NOUVELLES, lignes=()),
}

# Synthèses --------------------------------------------------------------------------------------------------------
_JOURNEE = Restitution(
    titre="Journée régionale du Partenariat en Santé",
    date=date(2026, 11, 5),
    precision="jeudi 5 novembre 2026 · 9 h 30 – 16 h 30 · Espace Clape, Narbonne · Claire B.",
    attendus=62,
    inscrits=60,
    presents=47,
    excuses=6,
    absents=7,
    a_saisir=2,
    equipe=5,
    par_famille=(Part("Usagers", 24, 19), Part("Professionnels", 30, 24), Part("Autre", 8, 4)),
    par_territoire=(
        Part("Est", 40, 33), Part("Ouest", 15, 11), Part("Région", 3, 2), Part("Hors Occitanie", 1, 0),
        Part("Non renseigné", 3, 1),
    ),
    profils=(("Usager partenaire", 12), ("Aidant", 7), ("Cadre de santé", 6), ("Médecin", 3)),
    ateliers=(
        Part("Atelier A – Le partenariat en pratique", 15, 12),
        Part("Atelier B – Former ensemble, de la formation initiale à la formation continue des soignants", 16, 13),
        Part("Atelier C", 15, 12),
        Part("Atelier D – Évaluer", 14, 10),
    ),
    nommes=tuple(
        Nomme(ligne.nom, f"{ligne.prenom} {n}", ligne.structure) for n in range(1, 5) for ligne in PERSONNES
    ),
    envoyee_le=date(2026, 11, 12),
    retours=3,
    etablie_le=date(2026, 11, 20),
)  # fmt: skip
SYNTHESES = {
    "journee": _JOURNEE,
    "seance": replace(
        _JOURNEE,
        titre=f"CoTec « Partenariat en pédiatrie » — {LONGUE_STRUCTURE} {MOT_SANS_FIN}",
        attendus=1,
        inscrits=None,
        presents=1,
        excuses=0,
        absents=0,
        a_saisir=0,
        equipe=0,
        par_famille=(Part("Usagers", 1, 1),),
        par_territoire=(Part("Non renseigné", 1, 1),),
        profils=((LONGUE_STRUCTURE, 1),),
        ateliers=(),
        nommes=(Nomme(NOM_LONG, MOT_SANS_FIN, LONGUE_STRUCTURE),),
        envoyee_le=None,
        retours=0,
    ),
    "six-cents": replace(
        _JOURNEE,
        presents=600,
        inscrits=1240,
        par_famille=(Part("Professionnels", 1240, 600),),
        nommes=tuple(Nomme(f"Nom{n}") for n in range(580)),
    ),
}
