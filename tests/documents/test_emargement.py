"""The feuille d’émargement (§9): who signs where, whose connections are known, and what stays blank."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import time
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from cops_desktop.documents.emargement import DemiJournee, Emargement, LigneEmargement, draw_emargements
from cops_desktop.documents.etiquettes import MM
from cops_desktop.documents.typography import printable
from tests.documents import papers
from tests.documents.papers import ENTETE
from tests.documents.pdf import Recorder, drawn, flat_text_of, pages_of, size_of, words_of

emargement_pdf = drawn(draw_emargements)


def test_one_box_per_half_day_with_its_hours() -> None:
    text = flat_text_of(emargement_pdf(ENTETE, [papers.PRESENTIEL]))
    assert "Matin 9 h 30 – 13 h Après-midi 13 h – 16 h 30" in text
    assert "Animation : nom, signature" in text
    assert "indemniser ; droits : cops@partenariat-en-sante.org" in text


def test_the_address_to_write_to_is_whole_at_the_foot_of_a_sheet_that_stands_up() -> None:
    one = replace(papers.PRESENTIEL, lignes=papers.PRESENTIEL.lignes * 2, demi_journees=(DemiJournee("Matin"),))
    pdf = emargement_pdf(ENTETE, [one])
    assert size_of(pdf)[0] < size_of(pdf)[1]
    assert "droits : cops@partenariat-en-sante.org" in pages_of(pdf)[0]


@pytest.mark.parametrize(
    ("nom", "printed"),
    [
        ("Keïta", "KEÏTA"),
        ("d’Hautpoul", "d’HAUTPOUL"),
        ("d'Hautpoul", "d'HAUTPOUL"),
        ("de La Rochefoucauld", "de LA ROCHEFOUCAULD"),
        ("van der Berg", "van der BERG"),
        ("Le Goff", "LE GOFF"),
        ("martin", "MARTIN"),
        ("O’Connor", "O’CONNOR"),
        ("Œuvrard-Bœuf", "ŒUVRARD-BŒUF"),
    ],
)
def test_names_are_in_capitals_and_particles_as_typed(nom: str, printed: str) -> None:
    sheet = replace(papers.PRESENTIEL, lignes=(LigneEmargement(nom, "Zoé"),))
    assert f"{printed} Zoé" in flat_text_of(emargement_pdf(ENTETE, [sheet]))


def test_without_consent_the_family_of_profiles_stays_blank() -> None:
    pdf = emargement_pdf(ENTETE, [papers.PRESENTIEL])
    line = next(line for line in pages_of(pdf)[0].splitlines() if "HAUTPOUL" in line)
    assert line == "4  d’HAUTPOUL Bertrand  Union des patients du Tarn"


def test_without_any_consent_there_is_no_column_of_profiles() -> None:
    sheet = replace(papers.PRESENTIEL, lignes=tuple(replace(p, famille=None) for p in papers.PERSONNES))
    assert "Profil" not in flat_text_of(emargement_pdf(ENTETE, [sheet]))


def test_each_connection_of_a_remote_meeting_has_its_start_and_end() -> None:
    page = pages_of(emargement_pdf(ENTETE, [papers.VISIO_TENUE]))[0]
    assert "visio : Zoom" in page
    assert "BENHADDOU Idriss  Ehpad Belle-Rive  Professionnels  téléphone  14 h  14 h 40  15 h 20  16 h  80 min" in page
    third = page[page.index("ESCOFFIER") :]
    assert re.findall(r"\d\d h(?: \d\d)?", third)[:10] == [
        "14 h", "14 h 10", "14 h 12", "14 h 30", "14 h 31", "15 h", "15 h 05", "15 h 20", "15 h 21", "16 h",
    ]  # fmt: skip
    assert "Matin" not in page


def test_the_duration_is_the_one_that_was_counted() -> None:
    """R5.4: two devices at once count once, inside the meeting's hours; the paper repeats it, and counts nothing."""
    both = ((time(14), time(15)), (time(14, 30), time(15, 30)))
    line = replace(papers.PERSONNES[0], mode="visio", connexions=both, duree=88 * 60)
    sheet = replace(papers.VISIO_A_VENIR, lignes=(line,))
    assert "88 min" in flat_text_of(emargement_pdf(ENTETE, [sheet]))


def test_a_mixed_meeting_has_those_in_the_room_and_those_at_a_distance() -> None:
    """R5.4: in a mixed meeting each person has their own mode."""
    text = flat_text_of(emargement_pdf(ENTETE, [papers.MIXTE]))
    room, remote = text.split("À distance — Zoom")
    assert "Dans la salle — Espace Clape, Narbonne" in room
    assert "CAZENAVE" in room and "Matin" in room and "HAUTPOUL" not in room
    assert "HAUTPOUL" in remote and "9 h 30 12 h 30 3 h" in remote and "CAZENAVE" not in remote


def test_rows_are_numbered_to_the_last_blank_one_whatever_the_pages() -> None:
    pages = pages_of(emargement_pdf(ENTETE, [papers.SOIXANTE]))
    numbers = [int(n) for page in pages for n in re.findall(r"^(\d+)(?:  |$)", page, re.MULTILINE)]
    assert numbers == list(range(1, 64))
    assert all("Nom  Structure  Profil  Matin" in page for page in pages)


def test_no_row_is_split_between_pages() -> None:
    long = replace(papers.NOMS_LONGS, lignes=papers.NOMS_LONGS.lignes * 15)
    pages = pages_of(emargement_pdf(ENTETE, [long]))
    assert len(pages) > 2
    for page in pages:
        assert page.count("Fédération régionale") == page.count("réunies"), "each structure ends where it begins"


def _numbers(page: str) -> list[int]:
    return [int(n) for n in re.findall(r"^(\d+)(?:  |$)", page, re.MULTILINE)]


def _sheet(count: int) -> Emargement:
    return replace(papers.SOIXANTE, lignes=(papers.SOIXANTE.lignes * 2)[:count], attendus=count)


def test_there_is_a_centimetre_to_sign_in_on_every_row() -> None:
    """However full the sheet is: it was closer once, to save a page."""
    for count in range(30):
        sheet = replace(papers.PRESENTIEL, lignes=(LigneEmargement("Arribat", "Zoé"),) * count)
        rows = [word for word in words_of(emargement_pdf(ENTETE, [sheet])) if word.left < 60 and word.text.isdecimal()]
        steps = [b.top - a.top for a, b in pairwise(rows) if a.page == b.page]
        assert min(steps) >= 10 * MM


@pytest.mark.parametrize("count", range(8, 32))
def test_no_page_has_blank_lines_alone_nor_one_name(count: int) -> None:
    pages = pages_of(emargement_pdf(ENTETE, [_sheet(count)]))
    last = _numbers(pages[-1])
    assert min(last) <= count, "somebody stands on each page"
    assert len(last) >= 4
    assert "Animation : nom, signature" in pages[-1]


def test_blank_lines_give_way_rather_than_make_a_page() -> None:
    assert [len(_numbers(pages_of(emargement_pdf(ENTETE, [_sheet(n)]))[-1])) - n for n in (7, 8, 9, 10)] == [3, 3, 2, 1]


def test_r7_1_a_sheet_of_one_box_stands_up_where_that_spares_a_page_and_only_there() -> None:
    one_box = replace(papers.PRESENTIEL, demi_journees=(DemiJournee("Matin", "10 h 30 – 11 h 45"),))
    persons = (LigneEmargement("Arribat-Lacassagne", "Marie-Zoé", "Maison des usagers et des aidants du Haut-Pays"),)
    sizes = {}
    for count in (6, 17, 60):
        pdf = emargement_pdf(ENTETE, [replace(one_box, lignes=persons * count, attendus=count)])
        pages = PdfReader(BytesIO(pdf)).pages
        sizes[count] = len(pages), pages[0].mediabox.width < pages[0].mediabox.height
    assert sizes[6] == (1, False)
    assert sizes[17] == (1, True)
    assert sizes[60][1]
    two_boxes = emargement_pdf(ENTETE, [replace(papers.PRESENTIEL, lignes=persons * 17, attendus=17)])
    assert all(page.mediabox.width > page.mediabox.height for page in PdfReader(BytesIO(two_boxes)).pages)


def test_in_a_mixed_meeting_those_at_a_distance_do_not_begin_at_the_foot_of_a_page() -> None:
    for count in range(4, 12):
        lignes = (*_sheet(count).lignes, *(replace(one, mode="visio") for one in _sheet(5).lignes))
        sheet = replace(papers.MIXTE, lignes=lignes, attendus=len(lignes))
        (page,) = [p for p in pages_of(emargement_pdf(ENTETE, [sheet])) if "À distance" in p]
        assert len(_numbers(page.split("À distance")[1])) >= 4


def test_a_page_says_again_under_which_workshop_its_people_stand() -> None:
    sheet = papers.FEUILLES["ateliers-en-groupes"]
    lignes = tuple(replace(ligne, groupe="un") for ligne in sheet.lignes[:20])
    first, second = pages_of(emargement_pdf(ENTETE, [replace(sheet, lignes=lignes)]))
    assert "\nun\n" in first and "\nun (suite)\n" in second


def test_columns_stand_at_the_same_place_on_each_page() -> None:
    lefts = defaultdict(set)
    for word in words_of(emargement_pdf(ENTETE, [papers.SOIXANTE])):
        if word.text in ("Nom", "Structure", "Profil"):
            lefts[word.text].add(word.left)
    assert all(len(places) == 1 for places in lefts.values()) and len(lefts) == 3


awkward = st.text(max_size=40) | st.sampled_from(
    ["Œlle", "Zoé 🙂", "1\u202f234 €", "李", "A\nB", papers.LONGUE_STRUCTURE, papers.MOT_SANS_FIN, "\ud800", "a\u0301"]
)


@given(awkward, awkward, awkward)
def test_no_name_and_no_structure_is_lost(nom: str, prenom: str, structure: str) -> None:
    sheet = replace(papers.PRESENTIEL, lignes=(LigneEmargement("Ici" + nom, prenom, structure, "Usagers"),))
    canvas = Recorder()
    draw_emargements(canvas, ENTETE, [sheet])
    for text in (prenom, structure):
        assert _unspaced(text) in canvas.written
    assert _unspaced(nom).casefold() in canvas.written.casefold()


def _unspaced(text: str) -> str:
    return "".join(printable(text).replace("\u00a0", " ").split(" "))


def test_a_cell_longer_than_a_page_goes_on_over_the_next() -> None:
    words = [f"mot{i}" for i in range(900)]
    sheet = replace(papers.PRESENTIEL, lignes=(LigneEmargement("Arribat", "Zoé", " ".join(words)),))
    printed = {word.text for word in words_of(emargement_pdf(ENTETE, [sheet]))}
    assert set(words) <= printed


def test_r7_1_the_sheet_of_a_workshop_says_its_room_hours_and_who_leads() -> None:
    text = flat_text_of(emargement_pdf(ENTETE, [papers.ATELIER]))
    assert "Atelier A – Le partenariat en pratique · Journée régionale du Partenariat en Santé" in text
    assert "Salle Clape, Espace Clape, Narbonne" in text and "animation : Clémence Arribat" in text
    assert "ARRIBAT Clémence · animation" in text
    assert "Matin 10 h 30 – 12 h" in text and "Après-midi" not in text


def test_everybody_stands_under_their_workshop_whose_name_is_never_alone_at_the_foot_of_a_page() -> None:
    sheet = papers.FEUILLES["ateliers-en-groupes"]
    for before in range(12, 24):
        lignes = tuple(replace(ligne, groupe="un" if i < before else "deux") for i, ligne in enumerate(sheet.lignes))
        pages = pages_of(emargement_pdf(ENTETE, [replace(sheet, lignes=lignes)]))
        page = next(page for page in pages if "\ndeux\n" in page)
        assert f"\n{before + 1}  " in page.split("\ndeux\n")[1], "with the first of its people"


@pytest.mark.parametrize("alone", range(15))
def test_r4_4_the_two_of_a_binome_sign_on_one_page(alone: int) -> None:
    """Wherever a binôme of one person moves the others."""
    sheet = papers.FEUILLES["ateliers-en-groupes"]
    of_each = [b for b in range(1, 16) for _ in range(1 if b == alone else 2)]
    who = (sheet.lignes * 2)[: len(of_each)]
    lignes = tuple(replace(ligne, groupe=f"Binôme {b}") for ligne, b in zip(who, of_each, strict=True))
    pages = pages_of(emargement_pdf(ENTETE, [replace(sheet, lignes=lignes)]))
    assert len(pages) > 1
    assert not [line for page in pages for line in page.splitlines() if re.fullmatch(r"Binôme \d+ \(suite\)", line)]


def test_blank_lines_stand_under_no_workshop() -> None:
    sheet = papers.FEUILLES["ateliers-en-groupes"]
    last = pages_of(emargement_pdf(ENTETE, [sheet]))[-1]
    before, after = last.split("\nNon annoncés\n")
    assert "\n24  " in before and "\n25" in after, "nor alone on a page"
    for without in (replace(sheet, lignes_vierges=0), papers.PRESENTIEL):
        assert "Non annoncés" not in flat_text_of(emargement_pdf(ENTETE, [without]))


def test_the_sheet_of_a_half_day_says_which_and_has_one_box() -> None:
    text = flat_text_of(emargement_pdf(ENTETE, [papers.FEUILLES["matin"]]))
    assert "jeudi 10 décembre 2026, matin, 9 h 30 – 13 h" in text
    assert "Après-midi" not in text
