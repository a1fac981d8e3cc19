"""Badges, name cards and door signs (§9, R7.1): each inside its cut, nothing lost, readable without colours."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.documents.affichettes import draw_affichettes
from cops_desktop.documents.ajuste import comfortable, fit
from cops_desktop.documents.badges import FORMAT, Badge, draw_badges
from cops_desktop.documents.chevalets import Chevalet, draw_chevalets
from cops_desktop.documents.etiquettes import MM, Cadre, cadre
from cops_desktop.documents.letterhead import NON_PROTEGE
from cops_desktop.documents.pages import PORTRAIT
from cops_desktop.documents.typography import BOLD, Run, Style, line_width, printable
from cops_desktop.domain.errors import Refus
from tests.builders import plain
from tests.documents.papers import ENTETE, LONGUE_STRUCTURE, MOT_SANS_FIN, NOM_LONG
from tests.documents.papers_salle import (
    BADGES,
    BADGES_LONGS,
    JOURNEE,
    LES_AFFICHETTES,
    LES_BADGES,
    LES_CHEVALETS,
    REPERES,
)
from tests.documents.pdf import Recorder, Word, drawn, flat_text_of, info_of, pages_of, words_of

badges_pdf, affichettes_pdf = drawn(draw_badges), drawn(draw_affichettes)
chevalets_pdf = drawn(lambda canvas, _, series: draw_chevalets(canvas, series))
CAPITAL = 0.66  # of the size of the letter


def _within(word: Word, card: Cadre) -> bool:
    low, high = PORTRAIT.height - word.bottom, PORTRAIT.height - word.top
    across = card.x - 0.5 <= word.left and word.right <= card.x + card.width + 0.5
    return across and card.y - 2 <= low and high <= card.y + card.height + 2


@pytest.mark.parametrize("name", LES_BADGES)
def test_every_word_stands_inside_a_badge_also_of_the_longest_names(name: str) -> None:
    cards = [cadre(FORMAT, place) for place in range(FORMAT.nombre)]
    foot = cards[-1].y - 4
    for word in words_of(badges_pdf(ENTETE, [LES_BADGES[name]])):
        in_the_margin = PORTRAIT.height - word.top <= foot + 4
        assert in_the_margin or any(_within(word, card) for card in cards), word


def test_a_sheet_has_ten_badges_then_comes_the_next() -> None:
    sixty = badges_pdf(ENTETE, [LES_BADGES["badges-soixante"]])
    pages = pages_of(sixty)
    assert [page.count(f"{JOURNEE}, 26/11/2026") for page in pages] == [1] * 6
    assert pages[-1].endswith("page 6 / 6")
    assert plain(info_of(sixty)["Subject"]) == "60 badges"


def test_r7_1_the_workshop_is_said_by_its_letter_and_the_word_of_its_colour() -> None:
    text = flat_text_of(badges_pdf(ENTETE, [replace(BADGES, badges=BADGES.badges[:1], vierges=0)]))
    assert "A bleu Le partenariat en pratique" in text
    assert "Clémence ARRIBAT" in text


def test_who_leads_is_said_in_words() -> None:
    leads = replace(BADGES, badges=(BADGES.badges[1], BADGES.badges[5]), vierges=0)
    assert flat_text_of(badges_pdf(ENTETE, [leads])).count("animation") == 2


def test_a_blank_badge_asks_for_a_workshop_only_where_there_are_some() -> None:
    blank = replace(BADGES, badges=(), vierges=1)
    assert flat_text_of(badges_pdf(ENTETE, [blank])).count("Atelier") == 1
    assert "Atelier" not in flat_text_of(badges_pdf(ENTETE, [replace(blank, ateliers=False)]))


def test_the_sheet_of_a_protected_file_says_in_its_margin_that_it_is_not_protected() -> None:
    for page in pages_of(badges_pdf(replace(ENTETE, fichier_protege=True), [LES_BADGES["badges-soixante"]])):
        assert plain(NON_PROTEGE) in plain(page)


def test_both_sides_of_a_name_card_say_the_same() -> None:
    words = [word for word in words_of(chevalets_pdf(ENTETE, [LES_CHEVALETS["chevalets"]])) if word.page == 1]
    named = [word for word in words if word.text == "ARRIBAT"]
    upper, lower = sorted(named, key=lambda word: word.top)
    fold = PORTRAIT.height / 4
    assert upper.bottom < fold < lower.top
    assert fold - upper.bottom == pytest.approx(lower.top - fold, abs=4), "mirrored about the fold"
    assert upper.left + upper.right == pytest.approx(PORTRAIT.width, abs=1), "in the middle"


def test_two_name_cards_stand_on_a_sheet() -> None:
    assert len(pages_of(chevalets_pdf(ENTETE, [LES_CHEVALETS["chevalets"]]))) == 3


def test_r7_1_a_door_sign_says_letter_title_room_leader_hours_and_the_colour_s_word() -> None:
    first = " ".join(plain(pages_of(affichettes_pdf(ENTETE, LES_AFFICHETTES["affichettes"]))[0]).split())
    for fact in ("partenariat", "bleu", "Salle Clape", "Animation : Idriss Benhaddou", "10 h 30 – 12 h", JOURNEE):
        assert fact in first
    assert {"Atelier", "A"} <= set(first.split()), "the letter is a word of its own"


def test_a_door_sign_is_read_from_five_metres() -> None:
    """Capitals of a centimetre: a title once stood on one line in small letters, half of the sheet empty."""
    for titre in ("Mesurer ce qui change", "Bâtir un projet à plusieurs", REPERES[1].titre):
        sign = replace(LES_AFFICHETTES["affichettes"][0], titre=titre)
        first = titre.split()[0]
        (word,) = [w for w in words_of(affichettes_pdf(ENTETE, [sign])) if w.text == first]
        assert (word.bottom - word.top) * CAPITAL >= 10 * MM


def test_what_is_cut_in_piles_is_still_one_meeting() -> None:
    badges = info_of(badges_pdf(ENTETE, [BADGES, BADGES]))
    cards = info_of(chevalets_pdf(ENTETE, [LES_CHEVALETS["chevalets"]] * 2))
    assert (badges["Title"], cards["Title"]) == (
        f"Badges — {JOURNEE}, 26/11/2026",
        f"Chevalets — {JOURNEE}, 26/11/2026",
    )


def test_nobody_and_no_door_are_refused_in_words() -> None:
    nobody = replace(BADGES, badges=(), vierges=0)
    with pytest.raises(Refus, match="pas de badge"):
        badges_pdf(ENTETE, [nobody])
    with pytest.raises(Refus, match="pas de chevalet"):
        chevalets_pdf(ENTETE, [replace(LES_CHEVALETS["chevalets"], chevalets=())])
    with pytest.raises(Refus, match="affichette"):
        affichettes_pdf(ENTETE, [])


awkward = st.text(max_size=60) | st.sampled_from(
    ["Œlle", "Zoé 🙂", "李", "A\nB", "", NOM_LONG, LONGUE_STRUCTURE, MOT_SANS_FIN, "\ud800", "a\u0301", " - -"]
)


def _unspaced(text: str) -> str:
    return "".join(printable(text).replace("\u00a0", " ").split(" "))


@given(awkward, awkward, awkward)
def test_no_name_and_no_structure_is_lost(nom: str, prenom: str, structure: str) -> None:
    for name_card in (False, True):
        canvas = Recorder()
        if name_card:
            cards = (Chevalet("Ici" + nom, prenom, structure),)
            draw_chevalets(canvas, [replace(LES_CHEVALETS["chevalets"], chevalets=cards)])
        else:
            badge = Badge("Ici" + nom, prenom, structure, BADGES_LONGS.badges[0].repere)
            draw_badges(canvas, ENTETE, [replace(BADGES, badges=(badge,), vierges=0)])
        for text in (prenom, structure):
            assert _unspaced(text) in canvas.written
        assert _unspaced(nom).casefold() in canvas.written.casefold()


@given(st.lists(awkward, min_size=1, max_size=3), st.floats(20, 500), st.floats(12, 300))
def test_fitted_text_stays_in_its_place(texts: list[str], width: float, height: float) -> None:
    runs = [Run(text, Style(BOLD, 24)) for text in texts]
    for fitted in (fit(runs, width, height, 2, 7), comfortable(runs, width, height, 15)):
        assert fitted.height <= height
        for line in fitted.lines:
            single = len(line) == 1 and len(line[0].text) == 1  # a letter is not broken: it is as wide as it is
            assert single or line_width(line) <= width + 0.01


def test_a_compound_name_rather_takes_two_lines_than_a_letter_that_nobody_reads() -> None:
    short, compound = (Run(text, Style(BOLD, 24)) for text in ("ARRIBAT", "de LA ROCHEFOUCAULD-MONTMORENCY"))
    assert comfortable([short], 220, 90, 17).leading > 26
    two = comfortable([compound], 220, 90, 17)
    assert len(two.lines) == 2
    assert two.leading > fit([compound], 220, 90, 1, 5).leading * 1.2
