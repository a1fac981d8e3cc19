"""R8.1: the pictures of a group read and walked through by keyboard; every slice opens its people; printed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.annuaire import Localisation
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.equilibre import EquilibrePage
from cops_desktop.qt.theme import Theme
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.equilibre import ANNUAIRE, COPART, comparer
from tests.builders import Monde, plain
from tests.qt.real_window import choose, click, find, open_window, statements, type_in, words

SIGNE = date(2026, 1, 15)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """An empty file, as it is on the demo's day."""
    return open_window(qtbot, theme, tmp_path / "equilibre.cops", demo=False)


@pytest.fixture
def monde(window: MainWindow) -> Monde:
    """A CoPart of four: two of the East for a structure, one of the West and one of the whole region in their name."""
    made = Monde(window.contexte.fichier)
    east, ifsi = {"code_postal": "34000", "commune": "Narbonne"}, made.structure(code_postal="12000")
    signed = [
        (made.personne("Arribat", "Zoé", profils=("sanitaire", "proche aidant"), **east), ifsi),
        (made.personne("Cazenave", "Odile", profils=("sanitaire",), **east), ifsi),
        (made.personne("Ferrand", "Yanis", code_postal="31000"), None),
        (made.personne("Izard", "Ada", localisation=Localisation.REGION), None),
    ]
    for person, structure in signed:
        made.engagement(person, SIGNE, structure)
    made.personne("Roux", "Lou", code_postal="75001")
    return made


def page_of(window: MainWindow, key: str = "") -> EquilibrePage:
    window.contexte.written()
    window.contexte.ouvrir("equilibre", key)
    page = window.show_tab("equilibre")
    assert isinstance(page, EquilibrePage)
    return page


def spoken(page: EquilibrePage, key: str) -> list[str]:
    """What a screen reader says of each slice of a picture."""
    return [plain(row.accessibleName()) for row in page.pictures.of(key).bars.rows]


def focused(window: MainWindow) -> QWidget:
    found = window.focusWidget()
    assert found is not None
    return found


def test_r8_1_each_slice_says_its_figures_beside_the_references(window: MainWindow, monde: Monde) -> None:
    page = page_of(window)
    assert (page.head.group.currentData(), page.head.reference.currentData()) == (COPART, ANNUAIRE)
    assert spoken(page, "localisation") == [
        "Est, 2 personnes, 50 %, Tout l’annuaire : 40 %",
        "Ouest, 1 personne, 25 %, Tout l’annuaire : 20 %",
        "Région, 1 personne, 25 %, Tout l’annuaire : 20 %",
        "Hors Occitanie, 0 personne, 0 %, Tout l’annuaire : 20 %",
    ]
    assert words(page, "equilibreSommes_participation") == "4 personnes, 1 structure"
    assert words(page, "equilibreSommes_profils") == "2 personnes, 3 mentions"
    assert "usager dès qu’un de ses profils l’est" in words(page, "equilibreNotes_familles")
    assert spoken(page, "profils")[-1] == "Sans profil renseigné, 2 personnes"


def test_r8_1_the_keyboard_walks_the_slices_and_opens_their_people(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    page = page_of(window)
    page.take_focus()
    assert focused(window) is page.pictures.of("participation").bars.rows[0]
    qtbot.keyClick(focused(window), Qt.Key.Key_Tab)
    rows = page.pictures.of("localisation").bars.rows
    assert focused(window) is rows[0], "Tab goes from picture to picture"
    qtbot.keyClick(focused(window), Qt.Key.Key_End)
    assert focused(window) is rows[-1]
    qtbot.keyClick(focused(window), Qt.Key.Key_Down)
    assert focused(window) is rows[-1]
    qtbot.keyClick(focused(window), Qt.Key.Key_Home)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert [p.nom for p in page.card.view.rows.rows()] == ["Zoé Arribat", "Odile Cazenave"]
    assert words(page, "equilibrePartTitre") == "Localisation — Est"
    assert words(page, "equilibrePartChiffres") == "CoPart · 2 personnes · 50 % · Tout l’annuaire : 40 % (2)"
    assert rows[0].isChecked() and not rows[1].isChecked()
    assert focused(window) is page.card.view
    qtbot.keyClick(page.card.view, Qt.Key.Key_Escape)
    assert focused(window) is rows[0]
    qtbot.keyClick(rows[0], Qt.Key.Key_Space)
    qtbot.keyClick(page.card.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.card.view, Qt.Key.Key_Return)
    assert find(window, QLabel, "personneTitre").text() == "Odile Cazenave"


def test_a_slice_of_nobody_and_a_click_by_mouse(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = page_of(window)
    row = page.pictures.of("localisation").bars.rows[3]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert not page.card.view.isVisible()
    assert "0 personne" in words(page, "equilibrePartChiffres")
    assert row.isChecked()


def test_r8_1_another_group_has_its_usual_reference_and_the_slice_stays(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    odile = next(p for p in comparer(monde.fichier, COPART, "", DEMO_DAY).groupe.membres)
    monde.membre(monde.cotec(), odile)
    page = page_of(window)
    page.pictures.of("familles").bars.rows[0].click()
    choose(page, "equilibreGroupe", f"cotec:{monde.cotecs[0]}")
    assert page.head.reference.currentData() == COPART
    assert words(page, "equilibrePartChiffres").startswith("CoTec : Partenariat en pédiatrie · 1 personne · 100 %")
    choose(page, "equilibreReference", "")
    assert spoken(page, "familles")[0] == "Usagers, 1 personne, 100 %"
    window.contexte.ouvrir("equilibre", COPART)
    assert page.head.group.currentData() == COPART


def test_r8_1_another_day_shows_the_group_of_that_day(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    monde.membre(monde.cotec(), monde.personne("Roux"), jusquau=date(2026, 6, 30))
    page = page_of(window)
    type_in(qtbot, page, "equilibreDate", "32/01/2026")
    qtbot.keyClick(find(page, QLineEdit, "equilibreDate"), Qt.Key.Key_Return)
    assert "n’est pas lisible" in words(page, "equilibreFaute")
    assert words(page, "equilibreSommes_participation") == "4 personnes, 1 structure"
    type_in(qtbot, page, "equilibreDate", "1-6-2026")
    qtbot.keyClick(find(page, QLineEdit, "equilibreDate"), Qt.Key.Key_Return)
    choose(page, "equilibreGroupe", f"cotec:{monde.cotecs[0]}")
    assert find(page, QLineEdit, "equilibreDate").text() == "01/06/2026"
    assert words(page, "equilibreSommes_familles") == "1 personne"
    type_in(qtbot, page, "equilibreDate", "1/7/2026")
    qtbot.keyClick(find(page, QLineEdit, "equilibreDate"), Qt.Key.Key_Return)
    assert "Ce groupe n’a personne le 01/07/2026." in words(page, "equilibreFaute")
    assert page.head.group.currentData() == COPART, "what the page shows meanwhile"


def test_a_change_elsewhere_shows_and_one_question_is_not_asked_per_person(window: MainWindow, monde: Monde) -> None:
    page = page_of(window)
    asked = statements(window, page.refresh)
    for n in range(20):
        monde.engagement(monde.personne(f"Nom {n}", code_postal="34000"), SIGNE)
    window.contexte.written()
    assert spoken(page, "localisation")[0].startswith("Est, 22 personnes, 92 %")
    assert statements(window, page.refresh) == asked


def test_a_large_annuaire_is_read_beside_the_window(
    window: MainWindow, monde: Monde, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cops_desktop.services.equilibre.comparaison.BEAUCOUP", 1)
    page = page_of(window)
    qtbot.waitUntil(lambda: not window.contexte.quiet.busy())
    assert words(page, "equilibreSommes_participation") == "4 personnes, 1 structure"


def test_an_empty_file_says_where_to_begin(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    click(qtbot, page, "equilibreVideAction")
    assert window.show_tab("annuaire").isVisible()


def test_the_pictures_are_printed_as_they_are_shown(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = page_of(window)
    with qtbot.waitSignal(window.contexte.preview_asked) as shown:
        click(qtbot, page, "equilibreImprimer")
    pdf, name, title = shown.args
    assert pdf.startswith(b"%PDF")
    assert (name, plain(title)) == ("equilibre-copart-2026-11-22.pdf", "Équilibre : CoPart")
    assert [action.objectName() for action in page.paper_actions()] == ["equilibrePapier"]


@pytest.mark.parametrize("scale", [100, 200])
def test_the_bars_grow_with_the_text(window: MainWindow, monde: Monde, qtbot: QtBot, theme: Theme, scale: int) -> None:
    theme.set_scale(scale)
    row = page_of(window).pictures.of("participation").bars.rows[0]
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: row.height() == row.heightForWidth(row.width()))
    assert row.height() > 40 * scale / 100
    assert not row.grab().isNull()
