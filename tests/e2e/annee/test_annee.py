"""A project manager's year in the real window, with mouse and keyboard, from the first start to the last payment.

What is asked for at the end was worked out by hand beforehand: `attendu.py`, with its working. `pytest -s` says besides
how many keys and clicks each task took.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cops_desktop.cli import main as cli
from cops_desktop.qt.theme import Theme
from tests.e2e.annee import comites, cotec, depart, fin, paiements, projets
from tests.e2e.annee.donnees import ecrire
from tests.e2e.annee.mains import Mains, Recus

Chapitre = Callable[[Mains, Recus], object]


def etape(jour: str, titre: str, said: str) -> Chapitre:
    """A project goes one stage on."""
    return lambda mains, _: projets.avance(mains, jour, titre, said)


CHAPITRES: tuple[Chapitre, ...] = (
    depart.la_liste_de_narbonne,
    depart.l_equipe,
    projets.demande_de_l_ifsi,
    depart.la_charte,
    comites.compose_le_copil,
    cotec.compose,
    cotec.note_les_voitures,
    cotec.convoque,
    comites.copil_de_fevrier,
    etape("09/02", projets.IFSI, "étape 1"),
    cotec.le_lancement,
    projets.demande_de_la_clinique,
    cotec.sur_zoom,
    comites.copart_de_mars,
    comites.copil_d_avril,
    etape("07/04", projets.IFSI, "étape 2"),
    etape("07/04", projets.CLINIQUE, "étape 1"),
    cotec.sur_teams,
    cotec.les_points_de_rupture,
    etape("18/05", projets.CLINIQUE, "étape 2"),
    paiements.juin,
    comites.copil_de_juin,
    etape("15/06", projets.IFSI, "étape 3"),
    etape("22/06", projets.CLINIQUE, "étape 3"),
    cotec.corrections,
    etape("14/09", projets.IFSI, "étape 4"),
    cotec.l_ecriture,
    etape("05/10", projets.CLINIQUE, "étape 4"),
    comites.copart_d_octobre,
    cotec.la_relecture,
    comites.copil_de_novembre,
    etape("16/11", projets.CLINIQUE, "clos"),
    etape("30/11", projets.IFSI, "clos"),
    fin.inscrit_maelle,
    fin.declare_pour_maelle,
    fin.demande_les_renouvellements,
    fin.solveig_renouvelle,
    paiements.decembre,
    fin.personne_d_autre,
    fin.la_charte_suivie,
    fin.les_papiers,
    fin.sauvegarde_et_restaure,
    fin.tout_sort,
)


# A menu that is opened by its letter grabs the keyboard, which the platform without a screen cannot.
@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)
def test_une_annee(
    qtbot: QtBot,
    qapp: QApplication,
    theme: Theme,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recus = tmp_path / "reçus"
    recus.mkdir()
    fichiers = ecrire(recus)
    mains = depart.premier_demarrage(qtbot, qapp, tmp_path)
    for chapitre in CHAPITRES:
        chapitre(mains, fichiers)
    for tache, (touches, clics) in mains.compte.items():
        print(f"{tache} : {touches} touches, {clics} clics")
    mains.window.close()
    monkeypatch.setenv("COPS_PASSPHRASE", depart.PHRASE)
    checked = CliRunner().invoke(cli, ["check", str(tmp_path / "cops-2026.cops")])
    assert checked.exit_code == 0 and "en ordre" in checked.output, checked.output
