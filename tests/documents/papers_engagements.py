"""Fictional papers of engagements for the tests: the charter followed; with what is long, empty, hostile."""

from dataclasses import replace
from datetime import date

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
