"""The first days: the program starts for the first time, the lists that are there come in, the team is noted."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cops_desktop import app
from cops_desktop.qt.dialogs.importer_liste.dialog import APERCU, STRUCTURES, ImporterListe
from cops_desktop.storage import annuaire
from tests.e2e.annee.attendu import CHIFFRES_DE_LISTE
from tests.e2e.annee.mains import CTRL, SHIFT, K, Mains, Recus
from tests.qt.real_window import open_dialogs, status, words

PHRASE = "girafe moulin tambour clairon"


def premier_demarrage(qtbot: QtBot, qapp: QApplication, folder: Path) -> Mains:
    """A name, a new file, a passphrase for it: the keyboard is each time where one goes on."""
    window = app._window(qapp, None)
    qtbot.addWidget(window)
    mains = Mains(qtbot, window)
    mains.le("05/01", "premier démarrage")
    mains.est_sur("sansFichierNom")
    mains.tape("Claire Bonnefous")
    mains.touche(K.Key_Return)
    mains.est_sur("sansFichierNouveau")
    mains.touche(K.Key_Return)
    mains.fichier(folder / "cops-2026.cops")
    mains.est_sur("nouvelle")
    mains.tape(PHRASE)
    mains.touche(K.Key_Tab)
    mains.tape(PHRASE)
    mains.touche(K.Key_Return)
    mains.est_sur("premiersPas_importerListe")
    assert window.contexte.fichier.cle is not None
    assert window.windowTitle().startswith("cops-2026.cops")
    return mains


def importe_une_liste(mains: Mains, path: Path, *, memes: int) -> str:
    """Through the columns that are guessed, the spellings that are said to be the same, the preview; what is said."""
    mains.fichier(path)
    mains.attend(lambda: "dialogueImporterListe" in open_dialogs())
    dialog = mains.dialogue("dialogueImporterListe")
    assert isinstance(dialog, ImporterListe)
    mains.clique("listeSuivant")
    mains.calme()
    if memes:
        assert dialog.etape == STRUCTURES
        assert dialog.structures.list.model().rowCount() == memes
        mains.touche(K.Key_O, times=memes)
        mains.clique("listeSuivant")
        mains.calme()
    assert dialog.etape == APERCU, [row.rapprochement for row in dialog.structures.list.rows.rows()]
    mains.clique("listeSuivant")
    mains.calme()
    return status(mains.window)


def la_liste_de_narbonne(mains: Mains, recus: Recus) -> None:
    """Brought in by the first step of Accueil, undone to look, done again."""
    mains.le("05/01", "liste de Narbonne")
    mains.touche(K.Key_Return)
    said = importe_une_liste(mains, recus["narbonne"], memes=5)
    assert said == "24 personnes de plus · 8 structures nouvelles", said
    db = mains.window.contexte.fichier.db
    assert (len(annuaire.personnes(db)), len(annuaire.structures(db))) == CHIFFRES_DE_LISTE
    mains.touche(K.Key_Z, CTRL)
    assert not annuaire.personnes(db) and not annuaire.structures(db)
    mains.touche(K.Key_Z, CTRL | SHIFT)
    assert (len(annuaire.personnes(db)), len(annuaire.structures(db))) == CHIFFRES_DE_LISTE
    mains.onglet("annuaire")


def la_charte(mains: Mains, recus: Recus) -> None:
    """Who signed it online, then Théophile, at the desk."""
    mains.le("15/01", "signatures de la charte")
    mains.onglet("engagements")
    mains.clique("engagementsVideImporter")
    said = importe_une_liste(mains, recus["charte"], memes=0)
    assert said == "15 engagements de plus · 15 personnes complétées", said
    mains.le("20/01", "signatures de la charte")
    mains.onglet("engagements")
    mains.touche(K.Key_N, CTRL)
    mains.dialogue("dialogueEngagement")
    mains.touche(K.Key_Space)
    mains.personne("théo nguyen")
    mains.enregistre("dialogueEngagement")
    assert words(mains.window, "engagementsCompte") == "16 engagements"


def l_equipe(mains: Mains, recus: Recus) -> None:
    """Who works here is in the annuaire too, in the team since September 2022."""
    mains.le("06/01", "noter l’équipe")
    mains.onglet("annuaire")
    mains.au_menu(lambda: mains.touche(K.Key_N, CTRL), "annuaireNouvellePersonne")
    mains.dialogue("dialoguePersonne")
    mains.dans("prenom", "Claire")
    mains.dans("nom", "Bonnefous")
    mains.clique("equipeAjouter")
    mains.dans("equipe0_depuis", "01/09/2022")
    mains.enregistre("dialoguePersonne")
