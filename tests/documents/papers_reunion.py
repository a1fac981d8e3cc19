"""Fictional papers of a meeting for the tests: attestations, agendas, maps; with what is long, empty, hostile."""

from dataclasses import replace
from datetime import date, time

from cops_desktop.documents.attestation import Attestation, Seance
from cops_desktop.documents.carte_participants import CarteParticipants, Commune
from cops_desktop.documents.ordre_du_jour import LigneAtelier, OrdreDuJour
from cops_desktop.services.papiers.carte import departements
from tests.documents.papers import LONGUE_STRUCTURE, MOT_SANS_FIN, NOM_LONG

JOURNEE = Seance(
    reunion="Journée régionale du Partenariat en Santé",
    date=date(2026, 11, 24),
    lieu="Espace Clape, 12 rue du Lac, 11100 Narbonne",
    intervalles=((time(9, 30), time(16, 30)),),
    demi_journees=("matin", "après-midi"),
)
EN_VISIO = Seance(
    reunion="CoTec «\u00a0Partenariat en pédiatrie\u00a0» — Séance 4",
    date=date(2026, 12, 1),
    mode="visio",
    outil="Zoom",
    intervalles=((time(14, 2), time(14, 40)), (time(15, 20), time(16))),
    duree=78 * 60,
)
PRESENTE = Attestation("Cazenave", "Marie-Odile", (JOURNEE,), date(2026, 11, 25), "Claire Bonnefous, directrice")
ATTESTATIONS = {
    "attestation": PRESENTE,
    "attestation-visio": replace(PRESENTE, seances=(EN_VISIO,), responsable=""),
    "attestation-sans-heure": replace(
        PRESENTE, seances=(replace(JOURNEE, intervalles=(), demi_journees=("matin",), lieu=""),)
    ),
    "attestation-rien-de-connu": replace(PRESENTE, prenom="", seances=(Seance("Tutorat", date(2026, 3, 1), mode=""),)),
    "attestation-annee": replace(PRESENTE, seances=(JOURNEE, EN_VISIO), annee=2026),
    "attestation-annee-longue": replace(PRESENTE, seances=(JOURNEE, EN_VISIO) * 18, annee=2026),
    "attestation-hostile": Attestation(
        NOM_LONG,
        "<b>Zoé</b>",
        (replace(JOURNEE, reunion=f"{LONGUE_STRUCTURE} {MOT_SANS_FIN}", lieu=LONGUE_STRUCTURE * 2),),
        date(2026, 12, 1),
        LONGUE_STRUCTURE,
    ),
}
ATELIERS = (
    LigneAtelier("Atelier A – Le partenariat en pratique", "Salle Clape", "Anaïs Jalabert", time(14), time(16)),
    LigneAtelier("Atelier B – Se former ensemble", "", "Idriss Benhaddou et Odile Cazenave", time(14), time(15, 30)),
    LigneAtelier("Atelier C"),
)
REGIONALE = OrdreDuJour(
    titre="Journée régionale du Partenariat en Santé",
    date=date(2026, 11, 24),
    debut=time(9, 30),
    fin=time(16, 30),
    lieu="Espace Clape, 12 rue du Lac, 11100 Narbonne",
    organise_par="COPS",
    attendus=60,
    texte="Accueil dès 9 h\n- Ouverture : où en est le partenariat\n• Table ronde\n\nAteliers en parallèle\n- Clôture",
    ateliers=ATELIERS,
)
ORDRES = {
    "ordre-du-jour": REGIONALE,
    "ordre-du-jour-visio": replace(
        REGIONALE,
        titre="CoTec «\u00a0Partenariat en pédiatrie\u00a0» — Séance 4",
        lieu="",
        outil="Zoom",
        lien=f"https://visio.exemple.fr/j/{MOT_SANS_FIN}?pwd={MOT_SANS_FIN}",
        texte="",
        ateliers=(),
        annulee_le=date(2026, 11, 20),
    ),
    "ordre-du-jour-long": replace(REGIONALE, texte=f"- {LONGUE_STRUCTURE}\n" * 60, ateliers=ATELIERS * 6),
}
_LIEUX = (
    ("Toulouse", "31", 1.44, 43.6, 14),
    ("Blagnac", "31", 1.39, 43.64, 3),
    ("Montpellier", "34", 3.87, 43.61, 9),
    ("Narbonne", "11", 3.0, 43.18, 6),
    ("Albi", "81", 2.15, 43.93, 1),
    ("Mende", "48", 3.5, 44.52, 1),
)
MAP = CarteParticipants(
    titre="Carte des participants",
    precision="Journée régionale du Partenariat en Santé · mardi 24 novembre 2026",
    date=date(2026, 11, 20),
    departements=departements(),
    communes=tuple(Commune(*lieu) for lieu in _LIEUX),
    ailleurs=(("Paris", 2), ("Gironde", 1)),
    sans_lieu=2,
)
CARTES = {
    "carte": MAP,
    "carte-vide": replace(MAP, communes=(), ailleurs=(), sans_lieu=0),
    "carte-serree": replace(
        MAP,
        communes=tuple(
            Commune(f"Commune {n}", "31", 0.6 + (n % 23) * 0.15, 42.9 + (n // 23) * 0.12, 1 + n % 7) for n in range(230)
        ),
        ailleurs=tuple((f"Département lointain {n}", 1) for n in range(12)),
    ),
}
