"""« Proposer des binômes » in the real window: composed beside it, read, applied by keys, undone (R4.1–R4.3)."""

from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QRadioButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cops_desktop.domain.composition import Critere
from cops_desktop.domain.copil import Mandat
from cops_desktop.qt.dialogs.proposer_binomes import ProposerBinomesDialog, open_proposer
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services.fichier import undo
from cops_desktop.storage import copil
from tests.appel import DEBUT, appel_a_volontaires
from tests.builders import Monde, plain
from tests.qt.real_window import click, find, open_window, settled, status, words


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def mandat(window: MainWindow) -> Mandat:
    """Sixty volunteers; one binôme by hand, and one that waits for its second person."""
    fichier = window.contexte.fichier
    found = appel_a_volontaires(fichier)
    first, second, third, *_ = copil.volontaires(fichier.db, found.id)
    monde = Monde(fichier)
    monde.binome(found, first.personne, second.personne, numero=1)
    monde.binome(found, third.personne, numero=3)
    window.contexte.written()
    return found


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, mandat: Mandat) -> Iterator[ProposerBinomesDialog]:
    open_proposer(window.contexte, mandat.id)
    settled(qtbot, window)
    shown = find(window, ProposerBinomesDialog, "dialogueProposerBinomes")
    yield shown
    if isValid(shown):
        shown.close()


def seats(window: MainWindow, of: Mandat) -> set[tuple[str, str]]:
    return {(m.binome, m.personne) for m in copil.membres(window.contexte.fichier.db, of.id)}


def test_sixty_volunteers_are_answered_in_two_seconds_with_scores_and_reasons(
    qtbot: QtBot, window: MainWindow, mandat: Mandat
) -> None:
    started = process_time()
    open_proposer(window.contexte, mandat.id)
    settled(qtbot, window)
    dialog = find(window, ProposerBinomesDialog, "dialogueProposerBinomes")
    assert process_time() - started < 2  # its own, whatever else runs
    assert len(dialog.binomes.rows.rows()) == 14
    assert {partie.critere for partie in dialog.parties.rows.rows()} == set(Critere) - {Critere.NOUVEAUX}
    assert f"Équilibre d’abord : score {dialog.chosen.score.total}" == plain(
        find(dialog, QRadioButton, "proposition1").text()
    )
    assert "Au plus près de la composition du CoPart" in words(dialog, "pourquoi")
    assert words(dialog, "attendent").startswith("Sans binôme : ")
    assert words(dialog, "propositionBinomesDetail").count("\n") == 2  # each of the two, then why
    dialog.close()


def test_another_proposal_is_shown_by_the_keyboard(qtbot: QtBot, dialog: ProposerBinomesDialog) -> None:
    first = dialog.chosen
    qtbot.waitUntil(find(dialog, QRadioButton, "proposition1").hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert find(dialog, QRadioButton, "proposition2").isChecked()
    assert dialog.chosen is not first
    assert dialog.binomes.rows.rows() == dialog.chosen.composition
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.binomes.hasFocus()
    qtbot.keyClick(dialog.binomes, Qt.Key.Key_Down)
    assert words(dialog, "propositionBinomesDetail").startswith(dialog.chosen.composition[1].membres[0].nom)
    qtbot.keyClick(dialog.binomes, Qt.Key.Key_Tab)
    assert dialog.parties.hasFocus()
    qtbot.keyClick(dialog.parties, Qt.Key.Key_End)
    last = dialog.chosen.score.parties[-1]
    assert words(dialog, "propositionCriteresDetail") == plain(f"{last.critere.value} : {last.figures}.")


def test_applying_writes_beside_what_was_made_by_hand_and_one_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, mandat: Mandat, dialog: ProposerBinomesDialog
) -> None:
    before = seats(window, mandat)
    click(qtbot, dialog, "enregistrer")
    after = seats(window, mandat)
    assert before < after
    assert len(after) == 28
    assert status(window).startswith("13 binômes composés")
    undo(window.contexte.fichier)
    assert seats(window, mandat) == before


def test_a_file_that_moved_meanwhile_refuses_in_the_dialog(
    qtbot: QtBot, window: MainWindow, mandat: Mandat, dialog: ProposerBinomesDialog
) -> None:
    Monde(window.contexte.fichier).volontaire(mandat, Monde(window.contexte.fichier).personne("Zuber"))
    third = copil.volontaires(window.contexte.fichier.db, mandat.id)[5]
    Monde(window.contexte.fichier).binome(mandat, third.personne, numero=9)
    click(qtbot, dialog, "enregistrer")
    assert "ont changé depuis cette proposition" in words(dialog, "faute")
    assert dialog.isVisible()


def test_leaving_writes_nothing(
    qtbot: QtBot, window: MainWindow, mandat: Mandat, dialog: ProposerBinomesDialog
) -> None:
    before = seats(window, mandat)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert seats(window, mandat) == before


def test_too_few_volunteers_are_said_instead(window: MainWindow) -> None:
    empty = Monde(window.contexte.fichier).mandat(DEBUT, validation="")
    open_proposer(window.contexte, empty.id)
    box = window.findChildren(QMessageBox)[-1]
    assert "Personne ne s’est encore porté volontaire" in plain(box.text())
    box.close()
