"""The Comité de Pilotage is composed and validated; it meets four times, the Comité des Partenaires twice."""

from cops_desktop.domain.rencontres import Mode
from tests.e2e.annee import projets
from tests.e2e.annee.cotec import note
from tests.e2e.annee.mains import CTRL, DIGITS, K, Mains, Recus
from tests.qt.real_window import status, words

BINOMES = (
    ("Maëlle Bastardy", "Ousmane Diarra"),
    ("Solveig Le Guennec", "Clarisse Pujol"),
    ("Joaquim Ferreira", "Perrine Valadier"),
    ("Anne-Lise Cabanel", "Noémie Ollivier"),
    ("Guilhem Sabathier", "Fabien Quintard"),
)


def compose_le_copil(mains: Mains, recus: Recus) -> None:
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
            mains.ligne("copilVolontaires", nom.split()[-1])
            mains.touche(DIGITS[numero])  # « 1 » waits a moment: it may be the beginning of « 14 »
            said = f"binôme {numero + 1}."
            mains.attend(lambda nom=nom, said=said: nom in status(mains.window) and said in status(mains.window))
    assert words(mains.window, "mandatCompte") == "5 binômes sur 14 · 0 volontaire à placer sur 10"
    assert words(mains.window, "mandatEquilibre") == "Usagers 7 · Professionnels 3 — Est 5 · Ouest 5"
    mains.le("30/01", "composer le CoPil")
    mains.clique("mandatValider")
    mains.dialogue("dialogueValiderCopil")
    mains.enregistre("dialogueValiderCopil")
    assert status(mains.window).startswith("Le CoPil est validé."), status(mains.window)


def reunit(mains: Mains, nature: str, jour: str) -> None:
    """A meeting of a committee, noted by its dialog on the day, and its attendance page."""
    mains.le(jour, f"réunir le {nature}")
    mains.onglet("rencontres")
    mains.touche(K.Key_N, CTRL)
    mains.dialogue("dialogueRencontre")
    mains.choisit("nature", nature)
    for name, text in (("date", f"{jour}/2026"), ("debut", "14h"), ("fin", "16h")):
        mains.dans(name, text)
    mains.choisit("mode", Mode.VISIO)
    mains.enregistre("dialogueRencontre")
    mains.clique("rencontrePresences")


def copil(mains: Mains, jour: str, *, sans: int = 0) -> None:
    """One of each binôme comes; of the one of that number, nobody."""
    reunit(mains, "CoPil", jour)
    for numero, (nom, _) in enumerate(BINOMES, 1):
        note(mains, nom, "a" if numero == sans else "p")
    assert words(mains.window, "presencesPresents") == str(len(BINOMES) - bool(sans))
    mains.clique("presencesTerminer")


def copart(mains: Mains, jour: str, presents: int, **notes: str) -> None:
    """Each of whom a key is said, then P for everybody whom the list still asks about, one after the other."""
    reunit(mains, "CoPart", jour)
    for nom, key in notes.items():
        note(mains, nom, key)
    while int(words(mains.window, "presencesPresents")) < presents:
        before = words(mains.window, "presencesPresents")
        mains.tape("p")
        assert words(mains.window, "presencesPresents") != before
    mains.clique("presencesTerminer")


def restitution(mains: Mains, jour: str, titre: str) -> None:
    """It went to those who were not there."""
    mains.le(jour, "restitution")
    mains.onglet("rencontres")
    mains.ligne("rencontresListe", titre)
    mains.clique("restitutionEnvoi")
    mains.enregistre("dialogueEnvoiRestitution")


def copil_de_fevrier(mains: Mains, recus: Recus) -> None:
    """05/02: five binômes, and a request that is approved."""
    copil(mains, "05/02")
    projets.decide(mains, projets.IFSI)


def copart_de_mars(mains: Mains, recus: Recus) -> None:
    """19/03: sixteen are expected, thirteen come."""
    copart(mains, "19/03", 13, Théophile="a", Ousmane="a", Paloma="e")
    restitution(mains, "24/03", "CoPart de mars")


def copil_d_avril(mains: Mains, recus: Recus) -> None:
    """02/04: the clinic's request."""
    copil(mains, "02/04")
    projets.decide(mains, projets.CLINIQUE)


def copil_de_juin(mains: Mains, recus: Recus) -> None:
    """11/06: nobody of the fifth binôme."""
    copil(mains, "11/06", sans=5)


def copart_d_octobre(mains: Mains, recus: Recus) -> None:
    """08/10: Maëlle alone is missing; what she says of the restitution comes on the 20th."""
    # Two came for one association: once one of them is noted, the list asks no more about the other.
    copart(mains, "08/10", 15, Maëlle="a", Clarisse="p", Ousmane="p")
    restitution(mains, "12/10", "CoPart d’octobre")
    mains.le("20/10", "restitution")
    mains.ligne("restitutionAbsentsListe", "Bastardy")
    mains.touche(K.Key_Return)
    mains.dialogue("dialogueRetour")
    mains.tape("Que les parcours restent courts.")
    mains.enregistre("dialogueRetour")


def copil_de_novembre(mains: Mains, recus: Recus) -> None:
    """12/11: five binômes again."""
    copil(mains, "12/11")
