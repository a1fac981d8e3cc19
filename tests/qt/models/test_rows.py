"""Rows of dataclasses keep the selection, sort as French does and filter without accents: no window needed."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from cops_desktop.domain.words import sort_key
from cops_desktop.qt.models.rows import CELL, ROW, Cell, Column, RowsFilter, RowsModel


@dataclass(frozen=True)
class Person:
    id: str
    nom: str
    prenom: str = ""
    age: int | None = None
    presence: str = ""


PEOPLE = (
    Person("1", "Zola", "Émile", 40, "absent"),
    Person("2", "Élan", "Œlle", 9),
    Person("3", "Éland", "Jean-Noël", None, "présent"),
    Person("4", "d’Hautpoul", "Bertrand", 100),
)


def model() -> RowsModel[Person]:
    columns = [
        Column[Person](
            "Nom", "nom", lambda p: Cell(p.nom, p.prenom, dot="usagers"), sort=lambda p: sort_key(p.nom, p.prenom)
        ),
        Column[Person]("Âge", "age", lambda p: Cell(str(p.age)), sort=lambda p: p.age, width=60, figures=True),
        Column[Person]("Présence", "presence", lambda p: Cell(chip=p.presence, tone="ok"), width=90),
    ]
    return RowsModel(columns, lambda person: person.id)


def shown(view: RowsFilter[Person]) -> list[str]:
    return [view.index(row, 0).data(ROW).id for row in range(view.rowCount())]


def test_a_cell_says_all_of_itself_to_a_screen_reader() -> None:
    rows = model()
    rows.set_rows(PEOPLE)
    assert rows.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Éland, Jean-Noël"
    assert rows.index(2, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "présent"
    assert rows.index(2, 2).data() == "présent"
    assert rows.index(0, 0).data(CELL).dot == "usagers"
    assert rows.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert rows.headerData(0, Qt.Orientation.Horizontal) == "Nom"


@pytest.mark.parametrize("many", [2, 100])
def test_rows_put_in_place_of_others_are_filtered_anew_and_the_rest_stays(
    monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr("cops_desktop.qt.models.rows._MANY", many)
    rows = model()
    view = RowsFilter(rows)
    view.set_condition(lambda person: person.presence != "excusé")
    rows.set_rows(PEOPLE)
    kept = QPersistentModelIndex(rows.index(3, 0))
    assert rows.cell(0, 2).chip == "absent"
    said: list[tuple[int, int]] = []
    rows.dataChanged.connect(lambda first, last, _: said.append((first.row(), last.row())))
    rows.replace_rows([replace(PEOPLE[0], presence="excusé"), replace(PEOPLE[2], presence="excusé")])
    assert shown(view) == ["2", "4"]
    assert said == ([(0, 2)] if many == 2 else [(0, 0), (2, 2)])
    assert rows.cell(0, 2).chip == "excusé" and kept.row() == 3
    rows.replace_rows([])
    assert len(said) == (1 if many == 2 else 2)


def test_names_sort_as_french_does() -> None:
    rows = model()
    view = RowsFilter(rows)
    rows.set_rows(PEOPLE)
    view.sort(0)
    assert shown(view) == ["4", "2", "3", "1"]


def test_numbers_sort_as_numbers_and_the_unknown_comes_first() -> None:
    rows = model()
    view = RowsFilter(rows)
    rows.set_rows(PEOPLE)
    view.sort(1)
    assert shown(view) == ["3", "2", "1", "4"]


def test_each_row_is_asked_once_what_it_sorts_by_and_equals_stay_as_they_were_given() -> None:
    asked: list[str] = []
    column = Column[Person]("Âge", "age", lambda p: Cell(str(p.age)), sort=lambda p: asked.append(p.id) or p.age)
    rows = RowsModel([column], lambda person: person.id)
    view = RowsFilter(rows)
    people = [Person(str(number), "", age=number % 3) for number in range(30)]
    rows.set_rows(people)
    for order, down in ((Qt.SortOrder.AscendingOrder, False), (Qt.SortOrder.DescendingOrder, True)):
        asked.clear()
        view.sort(0, order)
        assert shown(view) == [p.id for p in sorted(people, key=lambda p: p.age or 0, reverse=down)]
        assert len(asked) == len(people)
    assert rows.rows() == tuple(people)
    view.sort(-1)
    assert shown(view) == [p.id for p in people]


def test_rows_that_are_added_or_put_in_place_of_others_come_where_they_sort() -> None:
    rows = model()
    view = RowsFilter(rows)
    view.sort(0)
    rows.append_rows(PEOPLE[:2])
    rows.append_rows(PEOPLE[2:])
    assert shown(view) == ["4", "2", "3", "1"]
    rows.replace_rows([replace(PEOPLE[0], nom="Abadie")])
    assert shown(view) == ["1", "4", "2", "3"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("", ["1", "2", "3", "4"]), ("OELLE", ["2"]), ("noel eland", ["3"]), ("hautpoul d", ["4"]), ("présent", ["3"]),
     ("emile absent", ["1"]), ("personne", [])],
)  # fmt: skip
def test_the_filter_wants_every_word_in_any_order_and_forgives_accents(typed: str, expected: list[str]) -> None:
    rows = model()
    view = RowsFilter(rows)
    rows.set_rows(PEOPLE)
    view.set_words(typed)
    assert shown(view) == expected


def test_a_condition_adds_to_the_words_and_can_be_taken_away() -> None:
    rows = model()
    view = RowsFilter(rows)
    rows.set_rows(PEOPLE)
    view.set_words("e")
    view.set_condition(lambda person: person.age is None)
    assert shown(view) == ["3"]
    view.set_condition(None)
    assert len(shown(view)) == 4


def test_the_same_rows_again_tell_the_views_nothing() -> None:
    rows = model()
    rows.set_rows(PEOPLE)
    told: list[str] = []
    rows.dataChanged.connect(lambda *_: told.append("data"))
    rows.modelReset.connect(lambda: told.append("reset"))
    rows.layoutChanged.connect(lambda: told.append("layout"))
    rows.set_rows(PEOPLE)
    assert told == []


def test_one_changed_row_is_told_alone() -> None:
    rows = model()
    rows.set_rows(PEOPLE)
    told: list[tuple[int, int]] = []
    rows.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    rows.set_rows((PEOPLE[0], replace(PEOPLE[1], presence="excusé"), *PEOPLE[2:]))
    assert told == [(1, 1)]
    assert rows.index(1, 2).data() == "excusé"


def test_a_changed_row_moves_in_a_sorted_and_filtered_view() -> None:
    rows = model()
    view = RowsFilter(rows)
    view.sort(0)
    rows.set_rows(PEOPLE)
    rows.set_rows((replace(PEOPLE[0], nom="Abadie"), *PEOPLE[1:]))
    assert shown(view) == ["1", "4", "2", "3"]


identities = st.lists(st.integers(0, 12), unique=True)


@given(identities, identities)
def test_whatever_the_rows_become_what_was_chosen_stays_chosen(before: list[int], after: list[int]) -> None:
    rows = model()
    rows.set_rows([Person(str(number), str(number)) for number in before])
    kept = {str(number): QPersistentModelIndex(rows.index(place, 0)) for place, number in enumerate(before)}
    rows.set_rows([Person(str(number), str(number), presence="vu") for number in after])
    assert [row.id for row in rows.rows()] == [str(number) for number in after]
    assert all(rows.index(place, 2).data() == "vu" for place in range(len(after)))
    for key, index in kept.items():
        if int(key) in after:
            assert index.data(ROW).id == key
        else:
            assert not index.isValid()
