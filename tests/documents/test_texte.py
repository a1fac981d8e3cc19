"""Long texts on paper: whole, in order, and no title or line alone at the edge of a page."""

from hypothesis import example, given
from hypothesis import strategies as st

from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.texte import INTERLIGNE, faits, section
from tests.documents.pdf import Recorder

words = st.lists(st.text("abcé", min_size=1, max_size=12), min_size=1, max_size=120).map(" ".join)
texts = st.lists(st.builds("{}{}".format, st.sampled_from(["", "- ", "* "]), words), min_size=1, max_size=12)


def written(pages: Pages) -> list[list[str]]:
    """What is written on each page, in the order of drawing."""
    recorder = Recorder()
    pages.paint(recorder)  # type: ignore[arg-type]
    return recorder.pages[:-1]


def at(left: float) -> Pages:
    """Pages of which so many points are left on the first."""
    pages = Pages(PORTRAIT, 60)
    pages.y = 60 + left
    return pages


@given(texts, st.floats(0, 300))
def test_nothing_is_cut_and_the_order_is_kept(lines: list[str], left: float) -> None:
    pages = at(left)
    section(pages, "Contexte", "\n\n".join(lines))
    expected = "".join(line.removeprefix("- ").removeprefix("* ") for line in lines).replace(" ", "")
    drawn = ["".join(page) for page in written(pages)]
    assert "".join(drawn).replace("•", "").replace(" ", "").removeprefix("Contexte") == expected


@given(texts, st.floats(0, 120))
def test_a_title_has_two_lines_of_its_text_under_it_on_its_page(lines: list[str], left: float) -> None:
    pages = at(left)
    section(pages, "Contexte", "\n".join(lines))
    (page,) = (page for page in written(pages) if "Contexte" in page)
    assert len([drawn for drawn in page if drawn != "•"]) > 1


@given(st.integers(110, 1000), st.floats(0, 90))
@example(130, 30)  # three lines, and room for two
def test_no_line_of_a_paragraph_is_alone_at_the_edge_of_a_page(letters: int, left: float) -> None:
    pages = at(left)
    faits(pages, [("Suivi par", "m" * letters)], 118)
    assert 1 not in [len([drawn for drawn in page if drawn != "Suivi par"]) for page in written(pages)]


def test_the_name_of_a_fact_stands_beside_its_first_line() -> None:
    pages = at(2 * INTERLIGNE - 1)
    faits(pages, [("Contacts", "m" * 300), ("Thèmes", "simulation")], 118)
    first, second = written(pages)
    assert not first and second[0] == "Contacts" and second[-2:] == ["Thèmes", "simulation"]
