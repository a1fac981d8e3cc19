"""Letters on paper: figures of one width, nothing lost, nothing wider than its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.documents.typography import (
    BODY,
    CELL,
    FACES,
    STRONG,
    UNKNOWN,
    Run,
    Style,
    line_width,
    printable,
    runs,
    width,
    wrap,
)


@pytest.mark.parametrize("face", FACES)
def test_all_figures_have_one_width(face: str) -> None:
    """§9: columns of figures align."""
    assert len({width(figure, Style(face, 9)) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("text", ["œuvre à 1 234,50 €", "« L’été »", "✓ ☐ ≤ × – — … ·", "Kôsaku Ōe, Łukasz, Đặng"])
def test_french_and_its_neighbours_are_drawn_as_they_are(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("1\u202f234", "1\u00a0234"),
        ("Zoé 🙂", f"Zoé {UNKNOWN}"),
        ("李 Anne", f"{UNKNOWN} Anne"),
        ("deux\nlignes\tet plus", "deux lignes et plus"),
        ("e\u0301", "é"),
        ("trait d\u00adunion et \ufeffmarque", "trait dunion et marque"),
        ("Ｎ", "N"),
        ("❤\ufe0f", UNKNOWN),
        ("\ud800", UNKNOWN),
        ("\x00", " "),
    ],
)
def test_what_the_face_lacks_is_replaced_in_sight(text: str, drawn: str) -> None:
    assert printable(text) == drawn


@given(st.text())
def test_every_text_can_be_drawn_and_is_settled_at_once(text: str) -> None:
    drawn = printable(text)
    assert printable(drawn) == drawn
    assert width(text, BODY) == width(drawn, BODY) >= 0


texts = st.text(max_size=80) | st.lists(
    st.sampled_from(["Marie-Odile", "1er", "a", "  ", "W" * 30, "«\u00a0", "-"])
).map(" ".join)


@given(st.lists(texts, min_size=1, max_size=3), st.floats(12, 200))
def test_wrapping_loses_nothing_but_spaces_and_stays_inside(parts: list[str], available: float) -> None:
    line = [run for i, part in enumerate(parts) for run in runs(part, STRONG if i else CELL)]
    lines = wrap(line, available)
    kept = "".join(printable(run.text) for broken in lines for run in broken)
    assert kept.replace(" ", "") == "".join(printable(part) for part in parts).replace(" ", "")
    for broken in lines:
        assert line_width(broken) <= available + 0.01 or sum(len(run.text) for run in broken) == 1


def test_a_name_breaks_after_its_hyphen_and_a_number_does_not() -> None:
    def lines(text: str, available: float) -> list[str]:
        return ["".join(run.text for run in line) for line in wrap(runs(text, CELL), available)]

    assert lines("Saint-Gaudens", 40) == ["Saint-", "Gaudens"]
    assert lines("état 2026-A-0014", 60) == ["état", "2026-A-0014"]
    assert lines("dont 1\u00a0665,00\u00a0€", 50) == ["dont", "1\u00a0665,00\u00a0€"]


def test_no_line_breaks_where_french_wants_a_space_that_does_not() -> None:
    """What people type has plain spaces: a title once went on, on its second line, with its colon."""
    text = "Journée « Et demain ? » : l’avenir, 9\u00a0h\u00a030 – 16\u00a0h"
    for available in range(75, 280):
        lines = ["".join(run.text for run in line) for line in wrap(runs(text, CELL), available)]
        assert not any(line[0] in ";:!?»" or line[-1] == "«" for line in lines)
        assert any("9\u00a0h\u00a030 – 16\u00a0h" in line for line in lines)
    assert len(lines) == 1


def test_a_word_goes_on_from_one_style_into_the_next() -> None:
    lines = wrap([Run("le 1", CELL), Run("er", STRONG), Run(" mai", CELL)], width("le 1e", CELL))
    assert [[run.text for run in line] for line in lines] == [["le"], ["1", "er"], ["mai"]]


def test_the_first_of_a_month_has_raised_letters() -> None:
    before, raised, after = runs("le 1er mai", BODY)
    assert (before.text, raised.text, after.text) == ("le 1", "er", " mai")
    assert raised.style.rise > 0
    assert raised.style.size < BODY.size


@pytest.mark.parametrize("text", ["CoPil du 4e trimestre", "le 12e", "3e, puis"])
def test_an_ordinal_has_its_letter_raised(text: str) -> None:
    assert [run.text for run in runs(text, BODY) if run.style.rise] == ["e"]


@pytest.mark.parametrize("text", ["jean2e@exemple.fr", "2e.lieu@exemple.fr", "2026-2e-1", "2E", "3ex", "b2e"])
def test_what_looks_like_an_ordinal_and_is_none_stays_as_it_is(text: str) -> None:
    assert not any(run.style.rise for run in runs(text, BODY))
