"""The baromètre in the window: a campaign per year, a group asked at once, contributions ticked by one key (R8.2)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.choisir_groupe import GroupePicker
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.barometre import BarometrePage
from cops_desktop.qt.theme import Theme
from cops_desktop.services import barometre as service
from cops_desktop.services import fichier as files
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde
from tests.qt.real_window import choose, click, dialog_named, find, open_window, status, type_in, words

ANNEE = DEMO_DAY.year


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A CoTec of three, nobody asked yet."""
    shown = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    world = Monde(shown.contexte.fichier)
    comite = world.cotec()
    for nom in ("Arribat", "Cazenave", "Ferrand"):
        world.membre(comite, world.personne(nom, ""))
    shown.contexte.written()
    return shown


def page_of(window: MainWindow, key: str = "") -> BarometrePage:
    window.contexte.ouvrir("barometre", key)
    page = window.show_tab("barometre")
    assert isinstance(page, BarometrePage)
    return page


def ask_group(window: MainWindow, qtbot: QtBot, page: BarometrePage) -> None:
    click(qtbot, page, "barometreGroupe")
    dialog = dialog_named("choixGroupe")
    assert isinstance(dialog, GroupePicker)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)


def test_r8_2_a_group_is_asked_at_once_as_a_target_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    assert find(page, QWidget, "barometreVide").isVisible()
    choose(page, "barometreCible", "usagers partenaires")
    ask_group(window, qtbot, page)
    assert status(window).startswith("3 nouvelles demandes")
    read = service.campagne(window.contexte.fichier, ANNEE)
    assert [(c.cible, c.sollicites, c.contributions) for c in read.par_cible] == [("usagers partenaires", 3, 0)]
    ask_group(window, qtbot, page)
    assert status(window) == "Déjà dans cette campagne."
    files.undo(window.contexte.fichier)
    window.contexte.written()
    assert page.view.rows.rowCount() == 0


def test_r3_5_d_a_contribution_is_ticked_with_one_key_on_the_day_of_the_field(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    ask_group(window, qtbot, page)
    page.view.setFocus()
    page.view.choose_first()
    qtbot.keyClick(page.view, "C")
    read = service.campagne(window.contexte.fichier, ANNEE)
    assert [one.sollicitation.contribue_le for one in read.sollicites] == [DEMO_DAY, None, None]
    assert words(page, "barometreCompte").startswith("1 contribution sur 3 personnes")
    type_in(qtbot, page, "barometreJourChamp", "01/01/2020")
    qtbot.keyClick(page.view, "C")
    assert "n’a pas pu venir avant" in words(page, "barometreJourNote")
    qtbot.keyClick(page.view, "N")
    assert service.campagne(window.contexte.fichier, ANNEE).contributions == 0
    choose(page, "barometreCible", "directions")
    click(qtbot, page, "barometreDonnerCible")
    assert service.campagne(window.contexte.fichier, ANNEE).sollicites[0].sollicitation.cible == "directions"
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert len(service.campagne(window.contexte.fichier, ANNEE).sollicites) == 2


def test_r8_2_each_year_has_its_campaign_and_a_new_one_can_be_chosen(window: MainWindow) -> None:
    world = Monde(window.contexte.fichier)
    world.sollicitation(2023, structure=world.structure(), cible="directions")
    window.contexte.written()
    page = page_of(window, "2023")
    assert words(page, "barometreTitre") == "Baromètre 2023"
    assert [row.nom for row in page.view.rows.rows()] == ["IFSI du Rouergue"]
    box = find(page, QComboBox, "barometreAnnee")
    assert [box.itemText(i) for i in range(box.count())] == [
        f"{ANNEE + 1} (nouvelle)",
        f"{ANNEE} (nouvelle)",
        "2023",
    ]
    choose(page, "barometreAnnee", ANNEE)
    assert page.view.rows.rowCount() == 0


def test_r8_2_the_list_is_filtered_by_words_and_by_answer(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    ask_group(window, qtbot, page)
    page.view.choose_first()
    qtbot.keyClick(page.view, "C")
    choose(page, "barometreLesquels", "sans")
    assert page.view.filter.rowCount() == 2
    type_in(qtbot, page, "barometreChercher", "zzz")
    assert find(page, QWidget, "barometreAucun").isVisible()
