"""Address labels: each address inside its label, on every sheet, whatever its length; a begun sheet is gone on with."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.documents.etiquettes import (
    MM,
    PLANCHES,
    Planche,
    _fitted,
    cadre,
    etiquettes_pdf,
    inside,
    planche,
)
from cops_desktop.documents.pages import PORTRAIT
from cops_desktop.documents.typography import line_width
from cops_desktop.domain.errors import Refus
from tests.documents.papers import ADRESSES, ENTETE
from tests.documents.pdf import flat_text_of, fonts_of, info_of, size_of, words_of

every_sheet = pytest.mark.parametrize("sheet", PLANCHES, ids=[p.nom for p in PLANCHES])


@every_sheet
def test_the_labels_of_a_sheet_lie_on_the_page_and_not_on_one_another(sheet: Planche) -> None:
    frames = [cadre(sheet, place) for place in range(sheet.nombre)]
    for n, one in enumerate(frames):
        assert one.x >= -0.1 and one.x + one.width <= PORTRAIT.width + 0.1
        assert one.y >= -0.1 and one.y + one.height <= PORTRAIT.height + 0.1
        for other in frames[:n]:
            apart = one.x >= other.x + other.width - 0.1 or one.y + one.height <= other.y + 0.1
            assert apart or other.x >= one.x + one.width - 0.1
    left, top = frames[0], frames[0].y + frames[0].height
    assert abs((PORTRAIT.width - frames[-1].x - frames[-1].width) - left.x) < 0.2 * MM, "as much at the right"
    assert abs(frames[-1].y - (PORTRAIT.height - top)) < 0.2 * MM, "as much below"


@every_sheet
def test_every_word_stands_inside_its_label_also_of_the_longest_names(sheet: Planche) -> None:
    addresses = [*ADRESSES] * (sheet.nombre // 2)
    words = words_of(etiquettes_pdf(ENTETE, addresses, sheet))
    assert words and size_of(etiquettes_pdf(ENTETE, addresses, sheet))[1] == pytest.approx(PORTRAIT.height, abs=0.1)
    places = {n % sheet.nombre for n in range(len(addresses))}
    rooms = [inside(sheet, place) for place in places]
    for word in words:
        low, high = PORTRAIT.height - word.bottom, PORTRAIT.height - word.top
        assert any(
            room.x - 0.5 <= word.left
            and word.right <= room.x + room.width + 0.5
            and room.y - 2 <= low
            and high <= room.y + room.height + 2
            for room in rooms
        ), word


@every_sheet
@given(address=st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=6))
def test_whatever_the_address_it_fits_and_nothing_is_cut(sheet: Planche, address: Sequence[str]) -> None:
    room = inside(sheet, 0)
    style, lines = _fitted(address, room)
    assert len(lines) * style.size <= room.height
    assert all(line_width(line) <= room.width + 0.01 for line in lines)


@every_sheet
def test_an_ordinary_address_is_read_at_arm_s_length(sheet: Planche) -> None:
    for address in ADRESSES[:2]:
        assert _fitted(address, inside(sheet, 4))[0].size >= 9.5


def test_nothing_of_the_longest_names_is_lost() -> None:
    text = flat_text_of(etiquettes_pdf(ENTETE, ADRESSES, PLANCHES[0])).replace(" ", "")
    for address in ADRESSES:
        for line in address:
            assert line.replace(" ", "") in text


@pytest.mark.parametrize(("premiere", "count", "pages"), [(1, 21, 1), (1, 22, 2), (2, 21, 2), (21, 1, 1), (21, 2, 2)])
def test_a_begun_sheet_is_gone_on_with_at_its_next_label(premiere: int, count: int, pages: int) -> None:
    sheet = planche("21")
    pdf = etiquettes_pdf(ENTETE, [(f"Nom{n}", "1 rue Haute", "09000 FOIX") for n in range(count)], sheet, premiere)
    assert info_of(pdf)["Pages"] == str(pages)
    first = next(word for word in words_of(pdf) if word.text == "Nom0")
    room = cadre(sheet, premiere - 1)
    assert first.page == 1
    assert room.x < first.left < room.x + room.width
    assert room.y < PORTRAIT.height - first.bottom < room.y + room.height


@pytest.mark.parametrize("premiere", [0, -1, 22])
def test_a_label_that_is_not_on_the_sheet_is_refused_in_words(premiere: int) -> None:
    with pytest.raises(Refus, match="commencez entre la 1 et la 21"):
        etiquettes_pdf(ENTETE, ADRESSES, planche("21"), premiere)


def test_no_address_and_an_unknown_sheet_are_refused_in_words() -> None:
    with pytest.raises(Refus, match="Aucune adresse"):
        etiquettes_pdf(ENTETE, [], PLANCHES[0])
    with pytest.raises(Refus, match="21, 14, 24, 24-35, 16"):
        planche("L9999")


def test_same_addresses_same_bytes_and_fonts_inside() -> None:
    pdf = etiquettes_pdf(ENTETE, ADRESSES, PLANCHES[1])
    assert pdf == etiquettes_pdf(ENTETE, ADRESSES, PLANCHES[1])
    assert all(font[-5:-2] == ["yes", "yes", "yes"] for font in fonts_of(pdf))
