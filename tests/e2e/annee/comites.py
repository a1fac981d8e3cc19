"""The Comité de Pilotage is composed and validated; it meets four times, the Comité des Partenaires twice."""

from tests.e2e.annee.mains import ALT, CTRL, SHIFT, K, Mains
from tests.qt.real_window import find, open_dialogs, status, words

BINOMES = (
    ("Maëlle Bastardy", "Ousmane Diarra"),
    ("Solveig Le Guennec", "Clarisse Pujol"),
    ("Joaquim Ferreira", "Perrine Valadier"),
    ("Anne-Lise Cabanel", "Noémie Ollivier"),
    ("Guilhem Sabathier", "Fabien Quintard"),
)


def compose_le_copil(mains: Mains) -> None:
    """Ten volunteers of the CoPart, placed by a digit, in five binômes; validated without a vote."""
    mains.le("26/01", "composer le CoPil")
    mains.onglet("engagements")
    mains.clique("vue_engagement_mandat")
    mains.clique("mandatsVideAction")
    mains.dialogue("dialogueMandat")
    mains.dans("debut", "01/02/2026")
    mains.enregistre("dialogueMandat")
    for numero, pair in enumerate(BINOMES):
        for nom in pair:
            mains.clique("copilAjouterVolontaire")
            mains.personne(nom, "choixVolontaire")
        for nom in pair:
            mains.ligne("copilVolontaires", nom.split()[1])
            mains.touche((K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5)[numero])
            if not numero:
                mains.touche(K.Key_Return)  # « 1 » may be the beginning of « 14 »; others wait for nothing
    print(words(mains.window, "mandatCompte"), words(mains.window, "mandatEquilibre"), words(mains.window, "mandatQuart"))
    mains.le("30/01", "composer le CoPil")
    mains.clique("mandatValider")
    mains.dialogue("dialogueValiderCopil")
    mains.enregistre("dialogueValiderCopil")
    print(status(mains.window))
