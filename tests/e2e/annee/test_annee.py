"""A project manager's year, from the first start to the last payment."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme
from tests.e2e.annee import comites, cotec, depart
from tests.e2e.annee.donnees import ecrire


def test_une_annee(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    recu = tmp_path / "reçu"
    recu.mkdir()
    fichiers = ecrire(recu)
    mains = depart.premier_demarrage(qtbot, qapp, tmp_path)
    depart.la_liste_de_narbonne(mains, fichiers["narbonne"])
    depart.l_equipe(mains)
    depart.la_charte(mains, fichiers["charte"])
    comites.compose_le_copil(mains)
    cotec.compose(mains)
    cotec.note_les_voitures(mains)
    cotec.convoque(mains)
