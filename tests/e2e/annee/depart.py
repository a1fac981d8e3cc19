"""The first days: the program starts for the first time, the lists that are there come in, the team is noted."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cops_desktop import app
from cops_desktop.qt.dialogs.first_start import FirstStart
from cops_desktop.qt.dialogs.importer_liste.dialog import APERCU, STRUCTURES, ImporterListe
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.storage import annuaire
from tests.e2e.annee.attendu import CHIFFRES_DE_LISTE
from tests.e2e.annee.mains import CTRL, SHIFT, K, Mains, Recus
from tests.qt.real_window import open_dialogs, status, words

PHRASE = "girafe moulin tambour clairon"


def premier_demarrage(qtbot: QtBot, qapp: QApplication, folder: Path) -> Mains:
    """A name, a new file, a passphrase for it; the window shows Accueil then."""
    QTimer.singleShot(0, lambda: _dit_son_nom(qtbot, "Claire Bonnefous"))
    window = app._window(qapp, None)
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    mains = Mains(qtbot, window)
    mains.le("05/01", "premier démarrage")
    mains.clique("sansFichierNouveau")
    mains.fichier(folder / "cops-2026.cops")
    mains.dialogue("dialogueNouveau")
    mains.dans("nouvelle", PHRASE)
    mains.dans("encore", PHRASE)
    mains.enregistre("dialogueNouveau")
    assert window.contexte.fichier.cle is not None
    assert window.windowTitle().startswith("cops-2026.cops")
    return mains


def _dit_son_nom(qtbot: QtBot, nom: str) -> None:
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, FirstStart) and w.isVisible())
    qtbot.keyClicks(dialog.ui.nom, nom)
    qtbot.keyClick(dialog.ui.nom, K.Key_Return)


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
    """Brought in from the menu Fichier, undone to look, done again."""
    mains.le("05/01", "liste de Narbonne")
    mains.menu(K.Key_F, "importerListe")
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
    assert said.startswith("15 engagements de plus") and said.endswith("15 complétées"), said
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
