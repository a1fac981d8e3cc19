"""Lists and cards: chosen by keyboard, widths remembered, what was chosen stays chosen."""

from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.theme import Theme, couleurs
from cops_desktop.qt.widgets.basics import vbox
from cops_desktop.qt.widgets.fields import TextField
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.list_section import WholeList
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.search import SearchField


@dataclass(frozen=True)
class Person:
    id: str
    nom: str
    etat: str = "présente"


PEOPLE = (Person("1", "Zola"), Person("2", "Élan"), Person("3", "Œdipe"))


@pytest.fixture
def widths() -> Widths:
    return Widths({})


@pytest.fixture
def people(qtbot: QtBot, theme: Theme, widths: Widths) -> ListView[Person]:
    columns = [
        Column[Person]("Nom", "nom", lambda p: Cell(p.nom, "Usagers", dot="usagers", strong=True)),
        Column[Person]("État", "etat", lambda p: Cell(chip=p.etat, tone="ok"), width=110),
    ]
    rows = RowsModel(columns, lambda person: person.id)
    view = ListView(rows, "personnes", "Personnes", widths=widths, two_lines=True, sort_by="nom")
    qtbot.addWidget(view)
    rows.set_rows(PEOPLE)
    view.resize(420, 300)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def test_arrows_choose_in_the_order_that_is_shown(qtbot: QtBot, people: ListView[Person]) -> None:
    people.choose("1")
    said: list[Any] = []
    people.chosen.connect(said.append)
    assert people.choose_first()
    people.setFocus()
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert [person.nom for person in said] == ["Élan", "Œdipe"]


def test_enter_opens_and_letters_belong_to_the_page(qtbot: QtBot, people: ListView[Person]) -> None:
    opened: list[Any] = []
    typed: list[str] = []
    people.opened.connect(opened.append)
    people.typed.connect(typed.append)
    people.choose("3")
    people.setFocus()
    qtbot.keyClicks(people, "pA")
    qtbot.keyClick(people, Qt.Key.Key_Return)
    assert typed == ["p", "a"]
    assert opened == [PEOPLE[2]]
    qtbot.keyClick(people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == [PEOPLE[2]], "Ctrl+Enter is for the dialog where the list stands"


def test_a_changed_row_stays_chosen(people: ListView[Person]) -> None:
    people.choose("2")
    people.rows.set_rows((PEOPLE[0], replace(PEOPLE[1], etat="excusée"), PEOPLE[2]))
    assert people.row() == Person("2", "Élan", "excusée")


def test_what_is_filtered_out_cannot_be_chosen(people: ListView[Person]) -> None:
    people.filter.set_words("zol")
    assert not people.choose("2")
    assert not people.choose("absent")
    assert people.choose("1")


def test_nothing_is_chosen_once_all_the_rows_are_others(people: ListView[Person]) -> None:
    people.choose("2")
    said: list[Any] = []
    people.chosen.connect(said.append)
    people.rows.set_rows((Person("9", "Autre"),))
    assert said[-1] is None
    assert people.row() is None


def test_widths_given_by_hand_are_kept_at_100_percent(people: ListView[Person], widths: Widths, theme: Theme) -> None:
    people.setColumnWidth(1, 140)
    assert widths.get("personnes")[1] == 140
    theme.set_scale(200)
    assert people.columnWidth(1) == 280
    assert widths.get("personnes")[1] == 140


def test_the_free_column_always_says_something(people: ListView[Person], theme: Theme) -> None:
    people.resize(100, 300)
    assert people.columnWidth(0) >= 170


def test_a_column_that_gives_way_leaves_the_others_in_sight_and_has_its_width_again(
    qtbot: QtBot, theme: Theme, widths: Widths
) -> None:
    columns = [
        Column[Person]("Nom", "nom", lambda p: Cell(p.nom)),
        Column[Person]("Autre", "autre", lambda p: Cell(p.nom), width=300),
        Column[Person]("État", "etat", lambda p: Cell(chip=p.etat), width=110),
    ]
    view = ListView(
        RowsModel(columns, lambda p: p.id), "trois", "Personnes", widths=widths, two_lines=True, gives={"autre"}
    )
    qtbot.addWidget(view)
    view.rows.set_rows(PEOPLE)
    view.resize(420, 300)
    view.show()
    assert view.horizontalScrollBar().maximum() == 0
    assert view.columnWidth(2) == 110
    view.resize(900, 300)
    assert view.columnWidth(1) == 300
    assert not widths.get("trois")  # nothing was given by hand


def test_a_hidden_column_has_its_width_again_whatever_was_done_meanwhile(
    qtbot: QtBot, widths: Widths, theme: Theme
) -> None:
    columns = [
        Column[Person]("Nom", "nom", lambda p: Cell(p.nom)),
        Column[Person]("Autre", "autre", lambda p: Cell(p.nom), width=150),
        Column[Person]("Fin", "fin", lambda p: Cell(p.nom), width=100),
    ]
    view = ListView(RowsModel(columns, lambda p: p.id), "cachee", "Personnes", widths=widths, gives={"autre"})
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show()
    view.hide_columns({"autre"})
    assert widths.get("cachee") == (), "nobody chose anything"
    view.setColumnWidth(2, 120)
    assert widths.get("cachee")[1:] == (150, 120)
    theme.set_scale(150)
    theme.set_scale(100)
    view.hide_columns(set())
    assert (view.columnWidth(1), view.columnWidth(2)) == (150, 120)


def test_a_list_that_shrinks_keeps_what_is_chosen_in_view(people: ListView[Person]) -> None:
    people.choose("1")
    people.resize(420, 130)
    assert people.viewport().rect().contains(people.visualRect(people.currentIndex()))


def test_rows_grow_with_the_text(people: ListView[Person], theme: Theme) -> None:
    before = people.rowHeight(0)
    theme.set_scale(200)
    assert people.rowHeight(0) > 1.8 * before


@pytest.mark.parametrize("choice", ["clair", "sombre"])
def test_a_list_paints_its_ground_and_its_chosen_row(people: ListView[Person], theme: Theme, choice: str) -> None:
    theme.set_choice(choice)
    people.choose("2")
    image = people.viewport().grab().toImage()
    colours = {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    assert {couleurs().panneau, couleurs().selection, couleurs().ok_fond} <= colours


def test_home_and_end_go_to_the_first_and_the_last_row(qtbot: QtBot, people: ListView[Person], theme: Theme) -> None:
    people.choose_first()
    first = people.row()
    qtbot.keyClick(people, Qt.Key.Key_End)
    assert people.currentIndex().row() == len(PEOPLE) - 1
    qtbot.keyClick(people, Qt.Key.Key_Home)
    assert people.row() == first


def test_the_keyboards_frame_keeps_inside_its_row(qtbot: QtBot, people: ListView[Person], theme: Theme) -> None:
    """Only the row is painted again when the keyboard goes on: what passed over its neighbours would stay."""
    qtbot.addWidget(people)
    with qtbot.waitActive(people):
        people.show()
        people.activateWindow()
    people.setFocus()
    people.choose("2")
    option = QStyleOptionViewItem()
    people.initViewItemOption(option)
    option.rect = QRect(0, 10, 100, 40)  # type: ignore[attr-defined]
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    painter = QPainter(image)
    people.itemDelegate().paint(painter, option, people.currentIndex())
    painter.end()
    assert [image.pixelColor(50, y).name() for y in (9, 50)] == ["#ff0000", "#ff0000"]
    assert [image.pixelColor(50, y).name().upper() for y in (10, 11, 48, 49)] == [couleurs().accent] * 4


def test_the_frame_leaves_no_trace_on_a_row_that_was_not_chosen(
    qtbot: QtBot, people: ListView[Person], theme: Theme
) -> None:
    """As where Tab comes into a list: its first row is the current one, and is not chosen."""
    people.setFocus()
    before = people.model().index(0, 0)
    people.selectionModel().setCurrentIndex(before, QItemSelectionModel.SelectionFlag.NoUpdate)
    QApplication.processEvents()
    painted = QRegion()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            nonlocal painted
            if isinstance(event, QPaintEvent):
                painted = painted.united(event.region())
            return super().eventFilter(watched, event)

    watch = Watch(people)
    people.viewport().installEventFilter(watch)
    qtbot.keyClick(people, Qt.Key.Key_Down)
    QApplication.processEvents()
    left = people.visualRect(before).united(people.visualRect(people.model().index(0, 1)))
    assert painted.contains(left.center()) and painted.contains(left.bottomRight())


def test_the_search_field_clears_and_goes_to_the_list(qtbot: QtBot, people: ListView[Person], theme: Theme) -> None:
    window = QWidget()
    search = SearchField("Chercher…", "recherche", people)
    search.textChanged.connect(people.filter.set_words)
    window.setLayout(vbox(search, people))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    search.setFocus()
    qtbot.keyClicks(search, "elan")
    assert people.filter.rowCount() == 1
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert people.hasFocus()
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert people.filter.rowCount() == 3
    people.setParent(None)


def card(nom: str) -> QWidget:
    made = QWidget()
    field, other = TextField("Nom", "nom"), TextField("Prénom", "prenom")
    field.set_value(nom)
    made.setLayout(vbox(field, other, None))
    made.setMinimumHeight(900)
    return made


def test_a_card_shown_again_keeps_its_scroll_and_the_field_one_was_in(
    qtbot: QtBot, theme: Theme, widths: Widths
) -> None:
    both = ListAndCard("essai", widths)
    qtbot.addWidget(both)
    both.resize(800, 400)
    with qtbot.waitActive(both):
        both.show()
        both.activateWindow()
    first = card("Élan")
    both.show_card(first, "2")
    bar = both._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    place = first.findChild(QLineEdit, "prenomChamp")
    assert place is not None
    place.setFocus()
    bar.setValue(60)
    both.show_card(card("Éland"), "2")
    focused = both.window().focusWidget()
    assert focused is not None and focused is not place and focused.objectName() == "prenomChamp"
    assert bar.value() == 60
    both.show_card(card("Zola"), "1")
    assert bar.value() == 0


def test_the_share_of_the_list_is_remembered(qtbot: QtBot, theme: Theme, widths: Widths) -> None:
    both = ListAndCard("essai", widths)
    qtbot.addWidget(both)
    both.resize(1000, 400)
    both.show()
    both.setSizes([300, 686])
    both.splitterMoved.emit(300, 1)
    assert widths.get("essai") == (300, 686)
    again = ListAndCard("essai", widths)
    qtbot.addWidget(again)
    again.resize(1000, 400)
    again.show()
    assert again.sizes() == [300, 686]


def test_the_card_scrolls_with_the_keyboard_through_a_list_of_its_own(
    qtbot: QtBot, theme: Theme, widths: Widths
) -> None:
    """A list in a card shows all its rows, and cannot scroll itself: the arrows went on out of sight."""
    rows = RowsModel([Column[Person]("Nom", "nom", lambda p: Cell(p.nom))], lambda person: person.id)
    view = WholeList(rows, "personnes", "Personnes", widths)
    rows.set_rows([Person(str(n), f"Nom {n:02}") for n in range(40)])
    area = QScrollArea()
    area.setWidgetResizable(True)
    inside = QWidget()
    inside.setLayout(vbox(view))
    area.setWidget(inside)
    qtbot.addWidget(area)
    area.resize(400, 300)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    view.setFocus()
    for key, place in ((Qt.Key.Key_End, 39), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 1)):
        qtbot.keyClick(view, key)
        row = view.visualRect(view.currentIndex())
        top = view.viewport().mapTo(area.viewport(), row.topLeft())
        assert view.currentIndex().row() == place
        assert area.viewport().rect().contains(QRect(top, row.size()).adjusted(0, 0, -row.width() // 2, 0))
