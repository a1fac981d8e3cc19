"""Fictional papers that lie or hang in the room, for the tests: badges, name cards, door signs."""

from dataclasses import replace
from datetime import date

from cops_desktop.documents.affichettes import Affichette
from cops_desktop.documents.badges import Badge, Badges
from cops_desktop.documents.chevalets import Chevalet, Chevalets
from cops_desktop.documents.repere import Repere
from tests.documents.papers import LONGUE_STRUCTURE, MOT_SANS_FIN, NOM_LONG

REPERES = (
    Repere("A", "Le partenariat en pratique : des outils pour les équipes", "bleu"),
    Repere(
        "B",
        "Savoirs expérientiels et formation des professionnels de santé, de la première rencontre au projet",
        "jaune",
    ),
    Repere("C", "", "vert"),
    Repere("D", "Mesurer l’impact"),
    Repere("Atelier12", MOT_SANS_FIN, "orange"),
)
JOURNEE = "Journée régionale du Partenariat en Santé"
BADGES = Badges(
    JOURNEE,
    date(2026, 11, 26),
    (
        Badge("Arribat", "Clémence", "Association Les Passerelles", REPERES[0]),
        Badge("Benhaddou", "Idriss", "Ehpad Belle-Rive", REPERES[1], "animation"),
        Badge("Cazenave", "Marie-Odile", "", REPERES[2]),
        Badge("d’Hautpoul", "Bertrand", "Union des patients du Tarn", REPERES[3]),
        Badge("Escoffier", "Jean-Noël", "CHU Pic-Saint-Loup, service de néphrologie pédiatrique et de dialyse"),
        Badge("Saint-Gaudens", "Œlle", mention="animation"),
    ),
    vierges=3,
    ateliers=True,
)
BADGES_LONGS = replace(
    BADGES,
    reunion=f"{JOURNEE} : {LONGUE_STRUCTURE}",
    badges=(
        Badge(NOM_LONG, "Marie-Antoinette", LONGUE_STRUCTURE, REPERES[1], "animation"),
        Badge(MOT_SANS_FIN, "Zoé", MOT_SANS_FIN, REPERES[4], "animation"),
        Badge("李", "🙂", '=HYPERLINK("x") <b>'),
        Badge("Li", "Bo"),
    ),
)
LES_BADGES = {
    "badges": BADGES,
    "badges-longs": BADGES_LONGS,
    "badges-soixante": replace(BADGES, badges=BADGES.badges * 10, ateliers=False, vierges=0),
    "badges-vierges": replace(BADGES, badges=(), vierges=10),
}


def _chevalets(badges: Badges) -> Chevalets:
    cards = tuple(Chevalet(b.nom, b.prenom, b.structure, b.mention) for b in badges.badges)
    return Chevalets(badges.reunion, badges.date, cards)


LES_CHEVALETS = {"chevalets": _chevalets(BADGES), "chevalets-longs": _chevalets(BADGES_LONGS)}
_AFFICHES = tuple(
    Affichette(r.titre or JOURNEE, JOURNEE, BADGES.date, r, "Salle Clape", "Idriss Benhaddou", "10 h 30 – 12 h")
    for r in REPERES[:4]
)
LES_AFFICHETTES = {
    "affichettes": _AFFICHES,
    "affichettes-sans-atelier": (Affichette("Équipe opérationnelle", "Équipe opérationnelle", BADGES.date),),
    "affichettes-longues": (
        Affichette(
            LONGUE_STRUCTURE,
            f"{JOURNEE} : {LONGUE_STRUCTURE}",
            BADGES.date,
            REPERES[4],
            LONGUE_STRUCTURE,
            f"Marie-Antoinette {NOM_LONG} et {MOT_SANS_FIN}",
            "10 h 30 – 12 h",
        ),
    ),
}
