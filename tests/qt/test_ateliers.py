"""The board of workshops in the real window: keys, mouse, wishes, the proposal, the card's section, undo (R7.1)."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDrag, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.rencontres import INSCRIT, Atelier, Rencontre, Venue
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.ateliers import AteliersPage
from cops_desktop.qt.pages.ateliers.column import BoardColumn
from cops_desktop.qt.pages.ateliers.people_list import PeopleList
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, statements, type_in

NOMS = ("Arnal", "Bastide", "Cazenave", "Delmas", "Espinasse", "Fabre")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def journee(monde: Monde) -> Rencontre:
    """A regional day with workshops A (2 places), B and C, and six registered who ask for A, then B."""
    meeting = monde.reunion(titre="Journée régionale", day=DEMO_DAY)
    rooms = [
        monde.atelier(meeting, "A", titre="Écouter", salle="Salle Verte", couleur="vert", places=2),
        monde.atelier(meeting, "B", animation="Un interne"),
        monde.atelier(meeting, "C"),
    ]
    for rang, nom in enumerate(NOMS, 1):
        person = monde.personne(nom, "Odile")
        wishes = (rooms[0].id, rooms[1].id) if rang < 4 else ()
        monde.presence(meeting, person, inscription=INSCRIT, rang=rang, presence=Venue.A_SAISIR, voeux=wishes)
    return meeting


@pytest.fixture
def page(window: MainWindow, journee: Rencontre, qtbot: QtBot) -> Iterator[AteliersPage]:
    window.contexte.written()
    window.contexte.ouvrir("ateliers", journee.id)
    shown = window.page()
    assert isinstance(shown, AteliersPage)
    qtbot.wait(1)  # the columns take their width
    yield shown


def board(page: AteliersPage) -> dict[str, list[str]]:
    """Who is shown where, by letter."""
    QApplication.processEvents()  # a new column shows with the next round
    columns = page.findChildren(BoardColumn)
    return {c.lettre: [row.personne.nom for row in c.view.rows.rows()] for c in columns if c.isVisibleTo(page)}


def column(page: AteliersPage, letter: str = "") -> BoardColumn:
    return find(page, BoardColumn, f"atelier_{letter or 'sans'}")


def people(page: AteliersPage, letter: str = "") -> PeopleList:
    return column(page, letter).view


def chosen(view: PeopleList) -> list[str]:
    keys = set(view.chosen_keys())
    return [row.personne.nom for row in view.rows.rows() if row.personne.id in keys]


def test_r7_1_a_letter_places_whoever_is_chosen_and_the_next_one_is_chosen(
    page: AteliersPage, window: MainWindow, qtbot: QtBot
) -> None:
    free = people(page)
    assert window.focusWidget() is free
    assert chosen(free) == ["Arnal"]
    qtbot.keyClick(free, Qt.Key.Key_B)
    assert board(page) == {"": list(NOMS[1:]), "A": [], "B": ["Arnal"], "C": []}
    assert chosen(free) == ["Bastide"]
    qtbot.keyClick(free, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(free, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    said: list[str] = []
    window.contexte.message.connect(said.append)
    qtbot.keyClick(free, Qt.Key.Key_A)
    assert board(page)["A"] == ["Bastide", "Cazenave", "Delmas"]
    assert plain(said[-1]) == "L’atelier A dépasse ses places : 3 / 2 places."
    assert plain(find(page, Chip, "atelierPlaces_A").text()) == "3 / 2 places : trop"
    qtbot.keyClick(free, Qt.Key.Key_Right)  # on to A
    assert window.focusWidget() is people(page, "A")
    assert chosen(people(page, "A")) == ["Bastide"]
    qtbot.keyClick(people(page, "A"), Qt.Key.Key_0)
    qtbot.keyClick(people(page, "A"), Qt.Key.Key_Delete)
    assert board(page)["A"] == ["Delmas"]
    qtbot.keyClick(people(page, "A"), Qt.Key.Key_C)  # the last one: the keyboard follows
    assert window.focusWidget() is people(page, "C")
    assert plain(people(page, "C").accessibleName()) == "Atelier C, 1 personne"
    qtbot.keyClick(people(page, "C"), Qt.Key.Key_Left)
    assert window.focusWidget() is people(page, "B")
    for _ in range(5):
        window.undo()
    assert board(page) == {"": list(NOMS), "A": [], "B": [], "C": []}


def test_r7_1_shift_and_a_letter_notes_a_wish_and_a_star_who_leads(page: AteliersPage, qtbot: QtBot) -> None:
    free = people(page)
    free.choose_place(3)
    shift = Qt.KeyboardModifier.ShiftModifier
    for key in (Qt.Key.Key_C, Qt.Key.Key_A):
        qtbot.keyClick(free, key, shift)
    assert free.filter.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Odile Delmas, vœux C, A"
    qtbot.keyClick(free, Qt.Key.Key_C, shift)
    assert free.filter.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Odile Delmas, vœu A"
    qtbot.keyClick(free, Qt.Key.Key_B)
    free.choose_place(0)
    qtbot.keyClick(free, Qt.Key.Key_B)
    there = people(page, "B")
    spoken = [there.filter.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert spoken == ["Odile Arnal, 2e vœu · vœux A, B", "Odile Delmas, hors de ses vœux · vœu A"]
    there.choose_place(1)
    qtbot.keyClick(there, Qt.Key.Key_Asterisk)
    assert [label.text() for label in column(page, "B").findChildren(QLabel) if "Animation" in label.text()]
    assert plain(find(page, Chip, "atelierPlaces_B").text()) == "1 personne"  # who leads takes no place
    assert chosen(there) == ["Delmas"]
    qtbot.keyClick(there, Qt.Key.Key_Asterisk)
    assert plain(find(page, Chip, "atelierPlaces_B").text()) == "2 personnes"


def test_r7_1_persons_are_dragged_to_another_column(
    page: AteliersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, target = people(page), column(page, "C")
    free.selectAll()
    carried: list[str] = []
    monkeypatch.setattr(QDrag, "exec", lambda self, _: carried.extend(self.mimeData().formats()))
    free.startDrag(Qt.DropAction.MoveAction)
    assert carried == ["application/x-cops-personnes"]
    mime = free.mime()
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, none)
    target.dropEvent(drop)
    assert board(page) == {"": [], "A": [], "B": [], "C": list(NOMS)}
    assert find(page, QLabel, "atelierPersonne_sans").text() == "Tout le monde a un atelier."


def test_r7_1_the_menu_does_what_the_keys_do(page: AteliersPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "_pop", lambda *_: None)  # a menu grabs the keyboard, which tests have not
    free = people(page)
    free.customContextMenuRequested.emit(free.visualRect(free.currentIndex()).center())
    menu = find(page, QMenu, "ateliersMenu")
    labels = [action.text() for action in menu.actions() if action.text()]
    assert labels == [f"Placer dans l’atelier {letter}\t{letter}" for letter in "ABC"] + ["Vœux"]
    menu.actions()[1].trigger()
    menu.close()
    assert board(page)["B"] == ["Arnal"]


def test_r7_1_typing_a_name_goes_to_the_person_and_enter_to_their_column(
    page: AteliersPage, window: MainWindow, qtbot: QtBot
) -> None:
    people(page).choose_place(4)
    qtbot.keyClick(people(page), Qt.Key.Key_C)
    qtbot.keyClick(people(page), Qt.Key.Key_Slash)
    assert window.focusWidget() is page.search
    qtbot.keyClicks(page.search, "asti")
    assert chosen(people(page)) == ["Bastide"], "where no name begins so, one that has it"
    page.search.clear()
    qtbot.keyClicks(page.search, "esp od")
    assert chosen(people(page, "C")) == ["Espinasse"]
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert window.focusWidget() is people(page, "C")
    places: list[tuple[str, str]] = []
    window.contexte.asked.disconnect()
    window.contexte.asked.connect(lambda kind, key: places.append((kind, key)))
    qtbot.keyClick(people(page, "C"), Qt.Key.Key_Return)
    qtbot.keyClick(people(page, "C"), Qt.Key.Key_Escape)
    assert [kind for kind, _ in places] == ["personne", "rencontre"]


def test_r7_1_a_proposal_is_read_changed_then_applied_and_undone(
    page: AteliersPage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(people(page), Qt.Key.Key_C)  # Arnal, by hand, where she did not ask to be
    click(qtbot, page, "ateliersProposer")
    dialog = dialog_named("dialogueRepartition")
    assert plain(find(dialog, QLabel, "resume").text()) == "5 personnes changent d’atelier"
    assert plain(find(dialog, QLabel, "explication").text()) == (
        "2 personnes ont leur premier vœu ; 1 est dans un autre atelier ; 3 n’avaient rien demandé."
    )
    find(dialog, QComboBox, "refaire").setCurrentIndex(1)
    assert "1 personne a son deuxième vœu" in plain(find(dialog, QLabel, "explication").text())
    find(dialog, QComboBox, "methode").setCurrentIndex(1)
    click(qtbot, dialog, "enregistrer")
    assert not open_dialogs()
    assert {letter: len(names) for letter, names in board(page).items()} == {"": 0, "A": 2, "B": 2, "C": 2}
    assert board(page)["A"] == ["Arnal", "Bastide"]
    click(qtbot, page, "ateliersProposer")
    dialog = dialog_named("dialogueRepartition")
    assert find(dialog, QLabel, "resume").text() == "Personne ne change d’atelier sans tout refaire."
    assert not find(dialog, QPushButton, "enregistrer").isEnabled()
    find(dialog, QComboBox, "refaire").setCurrentIndex(1)
    assert "meilleure répartition" in find(dialog, QLabel, "resume").text()
    click(qtbot, dialog, "annuler")
    window.undo()
    assert board(page) == {"": list(NOMS[1:]), "A": [], "B": [], "C": ["Arnal"]}


def test_r7_1_whoever_finds_no_place_is_named_in_the_proposal(
    window: MainWindow, monde: Monde, journee: Rencontre, page: AteliersPage, qtbot: QtBot
) -> None:
    from cops_desktop.services.rencontres import ateliers

    for room in ateliers.tableau(monde.fichier, journee.id).ateliers[1:]:
        ateliers.delete_atelier(monde.fichier, room.id)
    window.contexte.written()
    page.propose()
    dialog = dialog_named("dialogueRepartition")
    assert plain(find(dialog, QLabel, "sansPlace").text()) == (
        "Les ateliers sont pleins : Cazenave Odile, Delmas Odile, Espinasse Odile, Fabre Odile (les derniers "
        "inscrits) restent sans atelier."
    )
    with monde.fichier.operation("Un autre atelier"):  # behind the dialog's back
        monde.atelier(journee, "Z")
    click(qtbot, dialog, "enregistrer")
    fault = find(dialog, QLabel, "faute")
    assert "nouvelle proposition" in fault.text()
    choice = find(dialog, QComboBox, "refaire")
    choice.setCurrentIndex(1 - choice.currentIndex())
    assert not fault.isVisible(), "it was about the proposal before"
    assert board(page)["A"] == []
    click(qtbot, dialog, "annuler")


def test_r7_1_a_meeting_without_workshop_says_what_to_do_first_or_takes_those_of_another(
    window: MainWindow, monde: Monde, journee: Rencontre, qtbot: QtBot
) -> None:
    other = monde.reunion(titre="Journée suivante", day=DEMO_DAY)
    window.contexte.written()
    window.contexte.ouvrir("ateliers", other.id)
    page = window.page()
    assert isinstance(page, AteliersPage)
    click(qtbot, page, "ateliersVideAction")
    dialog = dialog_named("dialogueAtelier")
    assert find(dialog, QLineEdit, "lettre").text() == "A"
    assert find(dialog, QComboBox, "couleur").currentText() == "bleu"
    type_in(qtbot, dialog, "titre", "Former ensemble")
    type_in(qtbot, dialog, "places", "0")
    click(qtbot, dialog, "enregistrer")
    assert "compris entre 1 et 9 999" in plain(find(dialog, QLabel, "faute").text())
    type_in(qtbot, dialog, "places", "12")
    click(qtbot, dialog, "enregistrer")
    assert board(page) == {"": [], "A": []}
    assert find(page, QLabel, "atelierPersonne_sans").text() == "Personne n’est encore inscrit à cette réunion."
    click(qtbot, page, "ateliersProposer")
    refused = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    assert "il n’y a personne à répartir" in plain(f"{refused.text()} {refused.informativeText()}")
    refused.close()
    window.undo()
    menu = find(page, QPushButton, "ateliersReprendre").menu()
    menu.aboutToShow.emit()
    assert [plain(action.text()) for action in menu.actions()] == ["22/11/2026 · Journée régionale · 3 ateliers"]
    menu.actions()[0].trigger()
    assert board(page) == {"": [], "A": [], "B": [], "C": []}


def test_r7_1_the_card_of_a_meeting_lists_its_workshops_moves_edits_and_deletes_them(
    window: MainWindow, monde: Monde, journee: Rencontre, qtbot: QtBot
) -> None:
    from cops_desktop.qt.pages.rencontres.ateliers import AteliersSection

    window.contexte.written()
    window.contexte.ouvrir("rencontre", journee.id)
    section = window.findChildren(AteliersSection)[-1]

    def letters() -> list[str]:
        return [row.atelier.lettre + row.atelier.titre for row in section.list.model.rows()]

    assert plain(find(section, QLabel, "ateliersResume").text()) == "3 ateliers, 0 personne placée, 6 sans atelier"
    section.list.view.choose_first()
    click(qtbot, section, "ateliersApres")
    assert letters() == ["A", "BÉcouter", "C"]
    click(qtbot, section, "ateliersAvant")
    assert letters() == ["AÉcouter", "B", "C"]
    qtbot.keyClick(section.list.view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueAtelier")
    said: list[str] = []
    window.contexte.message.connect(said.append)
    click(qtbot, dialog, "supprimer")
    assert plain(said[-1]) == "Atelier A – Écouter supprimé. Ctrl+Z le ramène."
    assert letters() == ["B", "C"]
    window.undo()
    click(qtbot, section, "ateliersTableau")
    assert isinstance(window.page(), AteliersPage)


def test_r7_1_the_board_stays_quick_with_six_hundred_persons_and_asks_once(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    meeting = monde.reunion(day=DEMO_DAY)
    rooms: list[Atelier] = [monde.atelier(meeting, letter, places=70) for letter in "ABCDEFGHIJ"]
    with monde.fichier.operation("Six cents inscrits"):
        for number in range(600):
            person = monde.personne(f"Nom {number:03}", "Odile")
            monde.presence(meeting, person, inscription=INSCRIT, presence=Venue.A_SAISIR, atelier=rooms[number % 10].id)
    began = perf_counter()
    window.contexte.ouvrir("ateliers", meeting.id)
    page = window.page()
    assert isinstance(page, AteliersPage)
    assert statements(window, page.refresh) < 30
    qtbot.keyClick(people(page, "A"), Qt.Key.Key_B)
    assert len(board(page)["B"]) == 61
    assert perf_counter() - began < 5  # under a second; this guards against another order of time only
