"""The end of the year: the charter followed, renewals asked for, a backup, a mistake, and everything taken out."""

from functools import partial

from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from cops_desktop.services.classeur import import_workbook
from cops_desktop.services.fichier import check_file
from tests.builders import new_file, plain
from tests.e2e.annee import attendu, projets
from tests.e2e.annee.mains import K, Mains, Recus
from tests.e2e.annee.paiements import euros
from tests.qt.real_window import find, status, words
from tests.services.lists import tables

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
    for nom, fin in attendu.A_RENOUVELER.items():
        (page,) = (page for page in pages if nom in page)
        assert f"prend fin le {fin} janvier 2027" in page, page
    mains.clique("avisAction1")
    assert status(mains.window).startswith("8 demandes de renouvellement notées"), status(mains.window)


def solveig_renouvelle(mains: Mains, recus: Recus) -> None:
    """07/12: she signs again; seven are left."""
    mains.le("07/12", "renouvellement")
    mains.onglet("engagements")
    mains.ligne("engagementsListe", "Guennec")
    mains.clique("engagementRenouveler")
    dialog = mains.dialogue("dialogueEngagement")
    assert words(dialog, "annonce").startswith("Du 15/01/2027 au 14/01/2029")
    mains.enregistre("dialogueEngagement")
    assert words(mains.window, "engagementsCompte") == "7 engagements"


def personne_d_autre(mains: Mains, recus: Recus) -> None:
    """Who is never paid stands there with the reason, and for nothing else is money due."""
    mains.le("15/12", "voir qui n’est pas payé")
    mains.onglet("paiements")
    mains.clique("paiementsVueRestes")
    for nom, raison in attendu.JAMAIS.items():
        assert raison in " ".join(mains.lit("restesListe", nom)), nom
    shown = find(mains.window, QWidget, "restesAffiches").findChildren(QPushButton)
    assert [plain(button.text()) for button in shown] == [f"Affichées : {attendu.LIGNES_JAMAIS_PAYEES} lignes"]
    page = mains.onglet("accueil")
    said = " ".join(plain(words.text()) for words in page.findChildren(QLabel))
    assert "7 engagements à renouveler" in said, said


def la_charte_suivie(mains: Mains, recus: Recus) -> None:
    """Of three members, what the table says of a to g, and the paper of the first."""
    mains.le("15/12", "suivre la charte")
    mains.onglet("engagements")
    mains.clique("vue_engagement_charte")
    for nom, etats in attendu.CHARTE.items():
        _, *criteres = mains.lit("charteListe", nom)
        assert criteres == etats, nom
    mains.ligne("charteListe", "Bastardy")
    paper = " ".join(mains.papier(lambda: mains.clique("charteImprimer")))
    assert "2 sur 2" in paper and "retour le 20/10/2026" in paper and "6 contributions" in paper
    assert "4 sur 4" in paper


def les_papiers(mains: Mains, recus: Recus) -> None:
    """Each says of the year what was worked out."""
    mains.le("15/12", "imprimer")
    mains.onglet("cotec")
    mains.ligne("reunionsListe", "Lancement")
    sheet = " ".join(mains.papier(lambda: mains.clique("reunionsEmargement")))
    assert "12 personnes attendues" in sheet and "9 h 30 – 13 h" in sheet and "13 h – 16 h 30" in sheet
    mains.onglet("paiements")
    menu = partial(mains.au_menu, lambda: mains.clique("paiementsImprimer"), "papier_recapitulatif")
    summary = " ".join(mains.papier(menu))
    km, costs = euros(attendu.FRAIS - attendu.AUTRES_FRAIS), euros(attendu.AUTRES_FRAIS)
    assert f"Total général 52 {euros(attendu.BRUT)} {km} {costs} {euros(attendu.TOTAL)}" in summary, summary
    for titre, etapes in projets.VECU.items():
        mains.trouve(titre)
        sheet = " ".join(mains.papier(lambda: mains.clique("accompagnementImprimer")))
        assert all(etape in sheet for etape in etapes), sheet
    said = plain(find(mains.window, QPushButton, "accompagnementsCapacite").text())
    assert said == attendu.CAPACITE, said
    mains.onglet("engagements")
    mains.clique("vue_engagement_mandat")
    assert "5 binômes, 10 personnes" in " ".join(mains.papier(lambda: mains.clique("mandatImprimer")))


# Taken out -----------------------------------------------------------------------------------------------------------
def sauvegarde_et_restaure(mains: Mains, recus: Recus) -> None:
    """A backup is made; somebody takes a member off the CoTec; the backup brings everything back."""
    mains.le("15/12", "sauvegarder et restaurer")
    before = tables(mains.window.contexte.fichier)
    mains.menu(K.Key_F, "sauvegardes")
    dialog = mains.dialogue("dialogueSauvegardes")
    mains.attend(lambda: words(dialog, "etat") == "" or "intactes" in words(dialog, "etat"))
    mains.clique("sauvegarderMaintenant")
    mains.attend(lambda: "intactes" in words(dialog, "etat") and mains.a("sauvegardesListe", "demandée"))
    mains.touche(K.Key_Escape)
    mains.onglet("cotec")
    mains.ligne("membresListe", "Espérandieu")
    mains.touche(K.Key_Delete)
    assert tables(mains.window.contexte.fichier) != before
    mains.menu(K.Key_F, "sauvegardes")
    dialog = mains.dialogue("dialogueSauvegardes")
    mains.attend(lambda: "intactes" in words(dialog, "etat"))
    mains.clique("restaurer")
    asked = mains.dialogue("dialogueRestaurer")
    assert words(asked, "perdusMot").startswith("1 geste serait perdu")
    assert "16 états numérotés" in words(asked, "maintenant")
    mains.clique("restaurer", asked)
    mains.attend(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    mains.clique("fermer")
    assert tables(mains.window.contexte.fichier) == before


def tout_sort(mains: Mains, recus: Recus) -> None:
    """The workbook makes of a new file an equal one."""
    mains.le("15/12", "exporter")
    fichier = mains.window.contexte.fichier
    path = fichier.path.with_name("tout.xlsx")
    mains.menu(K.Key_F, "exporter")
    mains.fichier(path)
    assert not check_file(fichier)
    other = new_file(fichier.path.parent, "autre.cops")
    import_workbook(other, path)
    assert tables(other) == tables(fichier)
    other.close()
