"""The sheets of the demandes de mise en relation (R2.9): the requests, and their shortlists."""

from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition
from cops_desktop.exchange.workbook.sheets.declaring import PERSONNE, STRUCTURE, choix, feuille, jour, liste, texte

ETATS_DEMANDE = tuple(etat.value for etat in EtatDemande)
ETATS_PROPOSITION = tuple(etat.value for etat in EtatProposition)

MISES_EN_RELATION = feuille(
    "mises en relation",
    "Les demandes de mise en relation, et ce qu’elles sont devenues",
    jour("demandé le", key=True, required=True),
    texte("structure", f"Qui demande ; vide : ce n’est pas une structure. {STRUCTURE}", key=True),
    texte("demandeur", "Qui a écrit ou appelé, en toutes lettres"),
    texte("besoin", "Ce qui est demandé ; distingue deux demandes du même jour", required=True),
    liste("profils", "Profils recherchés"),
    liste("thèmes", "Thèmes"),
    texte("territoire", "Le Tarn, Toulouse et alentour…"),
    texte("période", "De mars à juin, le 12 avril…"),
    choix("état", "Vide : reçue", *ETATS_DEMANDE),
    texte("issue", "Ce qui a été trouvé, ou pourquoi rien ne l’a été"),
    jour("close le", "Seulement d’une demande satisfaite ou sans suite, JJ/MM/AAAA"),
    liste("personnes proposées", f"Lues si la feuille propositions est vide ou absente. {PERSONNE}"),
    dans_l_ordre=((("demandé le",), ("close le",)),),
)

PROPOSITIONS = feuille(
    "propositions",
    "Les personnes proposées pour une demande, et le contact pris avec chacune",
    jour("demandé le", "De la demande, JJ/MM/AAAA", key=True, required=True),
    texte("structure", "De la demande", key=True),
    texte("besoin", "De la demande, si elle n’est pas la seule de ce jour et de cette structure", key=True),
    texte("personne", PERSONNE, key=True, required=True),
    choix("état", "Vide : à contacter", *ETATS_PROPOSITION),
    jour("contactée le"),
    jour("réponse le"),
    dans_l_ordre=((("contactée le",), ("réponse le",)),),
)
