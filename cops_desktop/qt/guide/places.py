"""Which page of the guide tells about what is on the screen: the one place where each page and dialog says its own.

By objectName (a page's is its tab's key). What is not named belongs to what it stands in; a dialog, to its window.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

ACCUEIL = "index"
SANS_FICHIER = "premiers-pas"

PAGES: Mapping[str, str] = {
    "accueil": ACCUEIL,
    "annuaire": "annuaire",
    "engagements": "suivre-les-engagements",
    "accompagnements": "suivre-les-accompagnements",
    "cotec": "preparer-une-reunion",
    "rencontres": "rencontres",
    "ateliers": "ateliers",
    "presences": "prendre-les-presences",
    "paiements": "payer-un-cotec",
    "equilibre": "regarder-l-equilibre",
    "mises_en_relation": "mises-en-relation",
    "doublons": "doublons",
    "charte": "suivre-la-charte",
    "barometre": "campagne-du-barometre",
    "copil": "composer-le-copil",
    "historique": "historique",
}
"""Of each tab."""

PARTIES: Mapping[str, str] = {
    "annuaireCarte": "carte",
    "annuaireFiltres": "chercher",
    "filtresAnnuaire": "chercher",
    "carteAccompagnement": "la-fiche-d-un-accompagnement",
    "accompagnementInterventions": "documents-et-interventions",
    "accompagnementDocuments": "documents-et-interventions",
    "accompagnementPoints": "documents-et-interventions",
    "accompagnementPartenaires": "documents-et-interventions",
    "inscrits": "inscriptions",
    "papiersSection": "preparer-la-reunion",
    "rencontreDemandes": "faire-avancer-un-accompagnement",
    "rencontreRestitution": "restitution",
    "sectionInvitations": "invitations",
}
"""Of the parts of a page that have a page of their own."""

DIALOGUES: Mapping[str, str] = {
    "dialogueAccents": "doublons",
    "dialogueAccompagnement": "la-fiche-d-un-accompagnement",
    "dialogueAction": "composer-le-copil",
    "dialogueAnnulerEtat": "payer-un-cotec",
    "dialogueAppel": "composer-le-copil",
    "dialogueAtelier": "ateliers",
    "dialogueBareme": "payer-un-cotec",
    "dialogueCapacites": "faire-avancer-un-accompagnement",
    "dialogueChanger": "proteger-un-fichier",
    "dialogueCloreDemande": "mises-en-relation",
    "dialogueContribution": "suivre-la-charte",
    "dialogueCorrigerMouvement": "faire-avancer-un-accompagnement",
    "dialogueCotec": "preparer-une-reunion",
    "dialogueDemandeAccompagnement": "suivre-les-accompagnements",
    "dialogueDeplacer": "faire-avancer-un-accompagnement",
    "dialogueDocument": "documents-et-interventions",
    "dialogueDroits": "droits-des-personnes",
    "dialogueEngagement": "suivre-les-engagements",
    "dialogueEnveloppe": "payer-un-cotec",
    "dialogueEnvoiRestitution": "restitution",
    "dialogueExamen": "faire-avancer-un-accompagnement",
    "dialogueHeures": "prendre-les-presences",
    "dialogueImporterListe": "importer-une-liste",
    "dialogueImporterRapport": "rapports-de-presence",
    "dialogueIntervention": "documents-et-interventions",
    "dialogueInvitations": "invitations",
    "dialogueInviter": "inscriptions",
    "dialogueMandat": "composer-le-copil",
    "dialogueMembre": "preparer-une-reunion",
    "dialogueMiseEnRelation": "mises-en-relation",
    "dialogueModeles": "invitations",
    "dialogueNouveau": "proteger-un-fichier",
    "dialoguePersonne": "annuaire",
    "dialoguePhrase": "proteger-un-fichier",
    "dialoguePoint": "documents-et-interventions",
    "dialoguePreparer": "payer-un-cotec",
    "dialoguePreparerReunion": "preparer-la-reunion",
    "dialoguePresence": "prendre-les-presences",
    "dialogueProjet": "annuaire",
    "dialogueProposerBinomes": "proposer-des-binomes",
    "dialogueProposition": "mises-en-relation",
    "dialogueProteger": "proteger-un-fichier",
    "dialogueReglages": "premiers-pas",
    "dialogueRemplacement": "composer-le-copil",
    "dialogueRencontre": "rencontres",
    "dialogueRenouvellement": "renouveler-les-engagements",
    "dialogueRepartition": "ateliers",
    "dialogueResilier": "suivre-les-engagements",
    "dialogueRestaurer": "sauvegardes",
    "dialogueRetour": "restitution",
    "dialogueSansNouvelles": "droits-des-personnes",
    "dialogueSauvegardes": "sauvegardes",
    "dialogueSortir": "sortir-une-liste",
    "dialogueStructure": "annuaire",
    "dialogueTrajet": "prendre-les-presences",
    "dialogueTravail": "prendre-les-presences",
    "dialogueValiderCopil": "composer-le-copil",
    "dialogueVoix": "composer-le-copil",
    "dialogueVolontaire": "composer-le-copil",
    "choixDemande": "mises-en-relation",
    "ImportPreview": "importer-vos-listes",
}
"""Of each dialog."""


def page_for(widget: QWidget | None, window: QWidget, page: QWidget | None) -> str:
    """The page about `widget`, where the keyboard is: of the nearest thing around it that has one.

    `page` is the page that the window shows: everything ends there.
    """
    around: QObject | None = widget
    while around is not None and around is not window:
        if (found := _named(around.objectName())) is not None:
            return found
        around = around.parent()
    if page is None:
        return SANS_FICHIER
    return _named(page.objectName()) or ACCUEIL


def _named(name: str) -> str | None:
    return DIALOGUES.get(name) or PARTIES.get(name) or PAGES.get(name)
