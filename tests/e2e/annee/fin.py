"""The end of the year: the charter followed, renewals asked for, a backup, a mistake, and everything taken out."""

from cops_desktop.domain.charte import Critere
from tests.builders import plain
from tests.e2e.annee.mains import CTRL, K, Mains, Recus
from tests.qt.real_window import find, open_dialogs, status, words

LIBELLES = ("porte la démarche", "échange dans le respect", "communique sur la dynamique")


def inscrit_maelle(mains: Mains, recus: Recus) -> None:
    """The day on which she came into the annuaire, which the list did not say."""
    mains.le("01/12", "suivre la charte")
    mains.trouve("Maëlle Bastardy")
    mains.touche(K.Key_F2)
    mains.dialogue("dialoguePersonne")
    mains.dans("annuaire_le", "05/01/2026")
    mains.enregistre("dialoguePersonne")


def declare_pour_maelle(mains: Mains, recus: Recus) -> None:
    """a, f and g are declared: a key each."""
    mains.onglet("engagements")
    mains.clique("vue_engagement_charte")
    mains.ligne("charteListe", "Bastardy")
    for libelle in LIBELLES:
        mains.ligne("charteCriteresListe", libelle)
        mains.tape("c")
        assert "déclaré le 01/12/2026" in status(mains.window)


def demande_les_renouvellements(mains: Mains, recus: Recus) -> None:
    """Eight letters, then the note that they went."""
    mains.le("01/12", "lettres de renouvellement")
    mains.onglet("engagements")
    mains.clique("engagementsVueRenouveler")
    assert words(mains.window, "engagementsCompte") == "8 engagements"
    mains.clique("engagementsToutChoisir")
    pages = mains.papier(lambda: mains.clique("engagementsLettres"))
    assert len(pages) == 8
    print(pages[0])
    mains.clique("avisAction0")
    assert status(mains.window).startswith("8 demandes de renouvellement notées"), status(mains.window)


def solveig_renouvelle(mains: Mains, recus: Recus) -> None:
    """07/12: she signs again; seven are left."""
    mains.le("07/12", "renouvellement")
    mains.onglet("engagements")
    mains.ligne("engagementsListe", "Guennec")
    mains.clique("engagementRenouveler")
    dialog = mains.dialogue("dialogueEngagement")
    print(words(dialog, "annonce"))
    mains.enregistre("dialogueEngagement")
    assert words(mains.window, "engagementsCompte") == "7 engagements"
