"""Fictional balances of groups, for the tests of papers (R8.1)."""

from dataclasses import replace
from datetime import date

from cops_desktop.documents.equilibre import EquilibrePapier, ImagePapier, LignePart
from tests.documents.papers import LONGUE_STRUCTURE, MOT_SANS_FIN

_LONG = (
    "Management des organisations, Accompagnement des parcours et coordination des acteurs, Gouvernance et "
    "Politiques de Santé"
)
COPART = EquilibrePapier(
    groupe="CoPart",
    date=date(2026, 11, 24),
    comptes="75 personnes, 46 structures",
    images=(
        ImagePapier(
            "Participation",
            "75 personnes, 46 structures",
            (
                LignePart("Pour une structure", 55, "73\u00a0%", 73, "48\u00a0%", 48),
                LignePart("En leur nom", 20, "27\u00a0%", 27, "52\u00a0%", 52),
            ),
            "D’après l’engagement en cours.",
        ),
        ImagePapier(
            "Localisation",
            "73 personnes localisées",
            (
                LignePart("Est", 39, "53\u00a0%", 53, "46\u00a0%", 46),
                LignePart("Ouest", 25, "34\u00a0%", 34, "35\u00a0%", 35),
                LignePart("Région", 9, "13\u00a0%", 13, "9\u00a0%", 9),
                LignePart("Hors Occitanie", 0, "0\u00a0%", 0, "10\u00a0%", 10),
                LignePart("Sans lieu connu", 2, "hors parts"),
            ),
            "Le lieu de la personne, sinon celui de sa structure (12 personnes ici).",
        ),
        ImagePapier(
            "Domaines d’activité",
            "75 personnes, 92 mentions",
            (
                LignePart("Soin et Accompagnement", 75, "100\u00a0%", 100, "<\u00a01\u00a0%", 0),
                LignePart(_LONG, 1, "<\u00a01\u00a0%", 0, "100\u00a0%", 100),
            ),
        ),
    ),
    reference="Tout l’annuaire",
    reference_comptes="1\u202f204 personnes, 310 structures",
    precaution="Le groupe est celui de ce jour.",
)
_SEUL = tuple(LignePart(f"profil inventé numéro {n}", n, f"{n}\u00a0%", n) for n in range(80))
EQUILIBRES = {
    "equilibre": COPART,
    "equilibre-seul": replace(
        COPART,
        groupe=f"CoTec\u202f: {LONGUE_STRUCTURE} {MOT_SANS_FIN}",
        reference="",
        reference_comptes="",
        images=(
            ImagePapier(
                "Chaque profil",
                "1\u202f000 personnes, 12\u202f345 mentions",
                (LignePart(MOT_SANS_FIN, 123456, "100\u00a0%", 100), *_SEUL[:20]),
                LONGUE_STRUCTURE,
            ),
            ImagePapier("Autres profils", "60 personnes, 60 mentions", _SEUL[20:]),
        ),
    ),
    "equilibre-long": replace(COPART, reference=LONGUE_STRUCTURE, groupe=LONGUE_STRUCTURE),
}
