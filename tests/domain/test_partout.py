"""Ctrl+K: what answers to what is typed, and in which order."""

from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.partout import PAR_GENRE, PREMIERES, Chose, Genre, chose, classer, premieres, repond
from cops_desktop.domain.words import fold

WORDS = st.sampled_from(
    ("Albi", "été", "Saint-Gaudens", "l’hôpital", "Œlle", "12/03/2026", "CoTec", "2026-A-0012", "a")
)
TEXTS = st.lists(WORDS, max_size=3).map(" ".join)
THINGS = st.lists(
    st.builds(
        lambda genre, cle, titre, quoi, rang: chose(genre, str(cle), titre, (quoi,), rang=rang),
        st.sampled_from(Genre),
        st.integers(0, 10**6),
        TEXTS,
        TEXTS,
        st.integers(-5, 5),
    ),
    max_size=80,
    unique_by=lambda item: (item.genre, item.cle),
)


def titles(items: list[Chose], texte: str) -> list[str]:
    return [item.titre for item in classer(items, texte)]


def test_every_word_counts_in_any_order_without_accents_nor_case() -> None:
    item = chose(Genre.RENCONTRE, "r", "Séance 2", ("12/03/2026", "CoTec Pédiatrie", "Rodez"))
    assert all(repond(item, fold(words).split()) for words in ("seance", "PEDIATRIE séa", "12/03", "rodez 2026", "réu"))
    assert not repond(item, ["seance", "albi"])
    assert not repond(item, ["diatrie"]), "the beginning of a word, not its middle"


def test_the_title_itself_comes_first_then_what_begins_so_then_what_has_the_words_then_the_rest() -> None:
    items = [
        chose(Genre.PERSONNE, "4", "Zola, Marc", ("Équilibre",)),
        chose(Genre.ACCOMPAGNEMENT, "3", "Retrouver un équilibre"),
        chose(Genre.PROJET, "2", "Équilibre et nutrition"),
        chose(Genre.ECRAN, "1", "Équilibre"),
    ]
    wanted = ["Équilibre", "Équilibre et nutrition", "Retrouver un équilibre", "Zola, Marc"]
    assert titles(items, "equilibre") == wanted
    assert titles([chose(Genre.PERSONNE, "1", "Zola, Marc"), chose(Genre.PERSONNE, "2", "Marc, Zolani")], "marc zola")[
        0
    ] == ("Zola, Marc"), "a whole name, whichever way round it is typed"


def test_equals_come_by_kind_and_then_by_their_own_order() -> None:
    items = [
        chose(Genre.ETAT, "e", "Rodez"),
        chose(Genre.PERSONNE, "p2", "Rodez", rang=2),
        chose(Genre.PERSONNE, "p1", "Rodez", rang=1),
        chose(Genre.STRUCTURE, "s", "Rodez"),
    ]
    assert [item.cle for item in classer(items, "rodez")] == ["p1", "p2", "s", "e"]


def test_a_thousand_persons_hide_no_meeting() -> None:
    many = [chose(Genre.PERSONNE, f"{n:04}", "Martin", rang=n) for n in range(1000)]
    shown = premieres(classer([*many, chose(Genre.RENCONTRE, "r", "Réunion chez Martin")], "martin"))
    assert len(shown) == PREMIERES and shown[-1].cle == "r"


@given(THINGS, TEXTS)
def test_whatever_is_shown_has_every_word_and_the_order_does_not_depend_on_that_of_the_file(
    items: list[Chose], texte: str
) -> None:
    words = fold(texte).split()
    found = [item for item in items if repond(item, words)]
    for item in found:
        all_words = fold(" ".join((item.titre, item.genre.mot, *item.quoi))).split()
        assert all(any(known.startswith(word) for known in all_words) for word in words)
    once = premieres(classer(found, texte))
    assert once == premieres(classer(list(reversed(found)), texte)) == premieres(classer(found, texte))
    assert len(once) == min(len(found), PREMIERES)
    for genre in Genre:
        theirs = sum(item.genre is genre for item in found)
        if len(Genre) * PAR_GENRE <= PREMIERES or len(found) <= PREMIERES:
            assert sum(item.genre is genre for item in once) >= min(theirs, PAR_GENRE)
