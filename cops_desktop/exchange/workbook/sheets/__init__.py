"""The sheets of the workbook and their columns: the exchange format itself, in one declaration, a module a chapter."""

from cops_desktop.exchange.workbook.columns import Feuille
from cops_desktop.exchange.workbook.sheets import (
    accompagnements,
    annuaire,
    cotec,
    engagements,
    fiches,
    mises_en_relation,
    paiements,
    parametres,
    rencontres,
)
from cops_desktop.exchange.workbook.sheets.declaring import NOTES, REFERENCE

__all__ = ["FEUILLES", "LISEZ_MOI", "NOTES", "REFERENCE"]

LISEZ_MOI = "lisez-moi"

FEUILLES: tuple[Feuille, ...] = (
    annuaire.PERSONNES,
    annuaire.CONSENTEMENTS,
    annuaire.EQUIPE,
    annuaire.STRUCTURES,
    annuaire.LIENS,
    annuaire.PROJETS,
    mises_en_relation.MISES_EN_RELATION,
    mises_en_relation.PROPOSITIONS,
    engagements.ENGAGEMENTS,
    engagements.CONTRIBUTIONS,
    engagements.MANDATS,
    engagements.VOLONTAIRES,
    engagements.BINOMES,
    engagements.BAROMETRE,
    cotec.COTEC,
    cotec.ENVELOPPES,
    cotec.MEMBRES,
    rencontres.RENCONTRES,
    rencontres.ATELIERS,
    rencontres.PRESENCES,
    rencontres.FRAIS,
    cotec.TRAVAUX,
    rencontres.INVITATIONS,
    rencontres.PSEUDONYMES,
    accompagnements.ACCOMPAGNEMENTS,
    accompagnements.EXAMENS,
    accompagnements.ETAPES,
    accompagnements.POINTS,
    accompagnements.INTERVENTIONS,
    accompagnements.DOCUMENTS,
    accompagnements.CAPACITES,
    fiches.RECHERCHES,
    fiches.DISTINCTS,
    fiches.FUSIONS,
    fiches.ANONYMISATIONS,
    parametres.BAREMES,
    parametres.REGLAGES,
    parametres.VOCABULAIRES,
    paiements.ETATS,
    paiements.LIGNES,
)
"""In the order in which rows depend on one another: a sheet refers only to those before it."""
