"""The suivi de la charte in the window: filtered, ticked by one key, proofs opened, contributions, paper (R3.6)."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cops_desktop.domain.charte import Critere, Etat
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.charte import ChartePage
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.engagements.charte import SuiviMembre, suivis
from tests.builders import Monde, plain
from tests.qt.real_window import (
    choose,
    click,
    dialog_named,
    find,
    open_window,
    settled,
    statements,
    status,
    type_in,
    words,
)

DEBUT = DEMO_DAY - timedelta(400)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A small file."""
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


def monde(window: MainWindow) -> Monde:
    return Monde(window.contexte.fichier)


def seed(window: MainWindow) -> tuple[str, str]:
    """Odile, to whom much is missing, and the IFSI, to whom nothing is; returns the keys of their engagements."""
    world = monde(window)
    odile, yanis = world.personne(), world.personne("Ferrand", "Yanis")
    ifsi = world.structure(annuaire_le=DEBUT)
    mine = world.engagement(odile, DEBUT)
    done = {"demarche_le": DEMO_DAY, "respect_le": DEMO_DAY, "communication_le": DEMO_DAY}
    theirs = world.engagement(yanis, DEBUT + timedelta(90), ifsi, **done)
    world.contribution(yanis, DEMO_DAY - timedelta(9), structure=ifsi, description="Témoignage")
    webinaire = world.reunion("webinaire", day=DEMO_DAY - timedelta(50), titre="Webinaire QVCT")
    world.presence(webinaire, odile, anime=True)
    window.contexte.written()
    return mine.id, theirs.id


def page_of(window: MainWindow, key: str = "") -> ChartePage:
    window.contexte.ouvrir("charte", key)
    page = window.show_tab("charte")
    assert isinstance(page, ChartePage)
    return page


def now(window: MainWindow, key: str) -> SuiviMembre:
    return suivis(window.contexte.fichier, DEMO_DAY, [key])[0]


def choose_line(page: ChartePage, key: str) -> None:
    assert page.card.criteres.view.choose(key)


def test_an_empty_file_says_where_to_begin(window: MainWindow) -> None:
    page = page_of(window)
    assert page.findChild(QLabel, "charteTitre").isVisible() is False
    assert not page.shown()


def test_r3_6_the_whole_copart_stands_in_a_table_with_a_word_per_criterion(window: MainWindow) -> None:
    mine, theirs = seed(window)
    page = page_of(window, mine)
    assert [m.id for m in page.shown()] == [mine, theirs]
    row = [page.view.rows.cell(page.view.rows.position(theirs), place) for place in range(8)]
    assert row[0].text == "IFSI du Rouergue"
    assert [cell.chip for cell in row[1:]] == ["oui", "s. o.", "oui", "s. o.", "oui", "oui", "oui"]
    assert words(page, "charteCompte") == "2 membres · il manque quelque chose à 1"
    assert words(page, "charteTitre") == "Odile Cazenave"


def test_r3_6_the_table_is_filtered_by_words_state_and_end(window: MainWindow, qtbot: QtBot) -> None:
    mine, theirs = seed(window)
    page = page_of(window)
    choose(page, "charteLesquels", "manque")
    assert [m.id for m in page.shown()] == [mine]
    choose(page, "charteLesquels", "relancer")
    assert page.shown() == []
    window.contexte.ouvrir("charte", "contribution")
    assert [m.id for m in page.shown()] == [mine]
    choose(page, "charteLesquels", "tous")
    type_in(qtbot, page, "charteChercher", "rouergue")
    assert [m.id for m in page.shown()] == [theirs]
    type_in(qtbot, page, "charteChercher", "")
    end = now(window, mine).periode.fin
    type_in(qtbot, page, "charteFinAvant", f"{end:%d/%m/%Y}")
    assert page.shown() == []
    type_in(qtbot, page, "charteFinAvant", f"{end + timedelta(1):%d/%m/%Y}")
    assert [m.id for m in page.shown()] == [mine]
    type_in(qtbot, page, "charteFinAvant", "99/99/2026")
    assert find(page, QLineEdit, "charteFinAvant").property("faute") == "true"
    choose(page, "charteQuand", "finis")
    assert page.shown() == []
    window.contexte.ouvrir("charte", theirs)
    chosen = page.view.row()
    assert chosen is not None
    assert chosen.id == theirs


def test_r3_5_a_declared_criterion_is_ticked_with_one_key_and_the_day_of_the_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    mine, _ = seed(window)
    page = page_of(window, mine)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    view = page.card.criteres.view
    assert window.focusWidget() is view
    choose_line(page, "f/0")
    qtbot.keyClick(view, "C")
    assert now(window, mine).suivi.constat(Critere.RESPECT).explication == f"déclaré le {DEMO_DAY:%d/%m/%Y}"
    assert plain(status(window)).startswith("échange dans le respect : déclaré le")
    type_in(qtbot, page, "charteJourChamp", "01/01/2020")
    choose_line(page, "g/0")
    qtbot.keyClick(view, "C")
    assert "signée le" in words(page, "charteJourNote")
    assert now(window, mine).suivi.constat(Critere.COMMUNICATION).etat is Etat.EN_ATTENTE
    choose_line(page, "f/0")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert now(window, mine).suivi.constat(Critere.RESPECT).etat is Etat.EN_ATTENTE
    files.undo(window.contexte.fichier)
    assert now(window, mine).suivi.constat(Critere.RESPECT).etat is Etat.REMPLI


def test_r3_5_e_a_contribution_proposed_is_noted_with_enter_and_opens_from_its_proof(
    window: MainWindow, qtbot: QtBot
) -> None:
    mine, _ = seed(window)
    page = page_of(window, mine)
    proposed = page.card.proposees
    assert plain(proposed.model.rows()[0].contribution.description) == "a animé : Webinaire QVCT"
    proposed.view.setFocus()
    qtbot.keyClick(proposed.view, Qt.Key.Key_Return)
    assert proposed.model.rows() == ()
    assert now(window, mine).suivi.constat(Critere.CONTRIBUTION).etat is Etat.REMPLI
    choose_line(page, "e/1")
    qtbot.keyClick(page.card.criteres.view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueContribution")
    click(qtbot, dialog, "supprimer")
    assert now(window, mine).suivi.constat(Critere.CONTRIBUTION).etat is Etat.EN_ATTENTE


def test_r3_5_e_a_contribution_is_noted_by_hand(window: MainWindow, qtbot: QtBot) -> None:
    mine, _ = seed(window)
    page = page_of(window, mine)
    click(qtbot, page, "charteContribution")
    dialog = dialog_named("dialogueContribution")
    click(qtbot, dialog, "enregistrer")
    assert "nature" in words(dialog, "faute")
    find(dialog, QComboBox, "nature").setEditText("partage d’expérience")
    type_in(qtbot, dialog, "date", "02/11/2026")
    click(qtbot, dialog, "enregistrer")
    proof = now(window, mine).suivi.constat(Critere.CONTRIBUTION).preuves[0]
    assert (proof.jour, proof.texte) == (date(2026, 11, 2), "partage d’expérience")


def test_r3_6_a_proof_opens_its_meeting(window: MainWindow, qtbot: QtBot) -> None:
    mine, _ = seed(window)
    world = monde(window)
    meeting = world.reunion("CoPart", day=DEMO_DAY - timedelta(20))
    window.contexte.written()
    page = page_of(window, mine)
    asked: list[tuple[str, str]] = []
    window.contexte.asked.connect(lambda kind, key: asked.append((kind, key)))
    choose_line(page, "b/1")
    qtbot.keyClick(page.card.criteres.view, Qt.Key.Key_Return)
    assert asked[-1] == ("rencontre", meeting.id)


def test_r3_6_a_page_is_printed_for_one_member_or_for_all(window: MainWindow, qtbot: QtBot) -> None:
    mine, _ = seed(window)
    page = page_of(window, mine)
    shown: list[str] = []
    window.contexte.preview_asked.connect(lambda pdf, name, title: shown.append(plain(title)))
    one, every = page.paper_actions()
    one.trigger()
    every.trigger()
    settled(qtbot, window)
    assert shown == ["Suivi de la charte, Odile Cazenave", "Suivi de la charte"]


def test_the_page_asks_no_more_of_the_file_for_more_members(window: MainWindow) -> None:
    seed(window)
    page = page_of(window)
    world = monde(window)
    world.engagement(world.personne("Nom"), DEBUT)
    few = statements(window, page.refresh)
    for number in range(12):
        world.engagement(world.personne(f"Nom{number}"), DEBUT)
    assert statements(window, page.refresh) == few
