"""Criteria as text and as words, and how what is typed and what is found are cut in words (R2.8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Famille, Localisation, Marque
from cops_desktop.domain.recherche import Criteres, GenreFiche, chiffres, mots_cherches, mots_ranges
from tests.builders import plain

TOUT = Criteres(
    texte="puech",
    genres=(GenreFiche.PERSONNE,),
    nom="ariane",
    code_postal="81",
    commune="Albi",
    profils=("proche aidant",),
    familles=(Famille.USAGERS,),
    domaines=("Autre",),
    themes=("pédiatrie",),
    types=("association",),
    departements=("81", "12"),
    localisations=(Localisation.OUEST,),
    marques=(Marque.EQUIPE,),
    consentements=("e-mail",),
    sans_nouvelles_depuis=3,
)


# Criteria --------------------------------------------------------------------------------------------------------
def test_r2_8_criteria_come_back_from_their_text() -> None:
    assert Criteres.de_json(TOUT.en_json()) == TOUT
    assert Criteres().en_json() == "{}"
    assert Criteres.de_json("{}").vide
    assert not TOUT.vide


@pytest.mark.parametrize(
    "text",
    [
        "", "pas du JSON", "[]", "null", '{"genres": ["planète"], "inconnu": 3}', '{"texte": 3, "genres": "personne"}',
        '{"sans_nouvelles_depuis": "3"}', '{"sans_nouvelles_depuis": true}', '{"sans_nouvelles_depuis": -1}',
    ],
)  # fmt: skip
def test_what_another_version_wrote_is_left_aside(text: str) -> None:
    assert Criteres.de_json(text).vide


def test_what_is_understood_of_a_newer_text_is_kept() -> None:
    read = Criteres.de_json('{"genres": ["personne", "planète"], "commune": "Albi", "altitude": 300}')
    assert read == Criteres(genres=(GenreFiche.PERSONNE,), commune="Albi")


@given(st.text())
def test_any_text_is_some_criteria(text: str) -> None:
    assert isinstance(Criteres.de_json(text), Criteres)


def test_criteria_say_themselves_in_words() -> None:
    assert [(name, plain(words)) for name, words in TOUT.en_mots()] == [
        ("texte", "« puech »"),
        ("genres", "Personnes"),
        ("nom", "nom : ariane"),
        ("code_postal", "code postal : 81"),
        ("commune", "commune : Albi"),
        ("profils", "proche aidant"),
        ("familles", "Usagers"),
        ("domaines", "Autre"),
        ("themes", "pédiatrie"),
        ("types", "association"),
        ("departements", "département : 81"),
        ("departements", "département : 12"),
        ("localisations", "Ouest"),
        ("marques", "équipe"),
        ("consentements", "accord : e-mail"),
        ("sans_nouvelles_depuis", "sans nouvelles depuis 3 ans"),
    ]
    assert Criteres().en_mots() == ()


def test_what_may_lie_outside_a_protected_file_names_nobody() -> None:
    kept = TOUT.sans_noms
    assert (kept.texte, kept.nom, kept.commune, kept.code_postal) == ("", "", "", "")
    assert kept.profils == TOUT.profils
    assert TOUT.filtres.texte == ""
    assert TOUT.filtres.nom == "ariane"


# Words that are typed --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ()),
        ("  « » ! ", ()),
        ("L’Hôpital", ("l", "hopital")),
        ("Saint-Gaudens lefèvre", ("saint", "gaudens", "lefevre")),
        ("le lefevre le", ("lefevre",)),  # what begins another word asks nothing more
        ("05 34 30 27 53", ("0534302753",)),
        ("05.34.30", ("053430",)),
        ("+33 (0)5 34 30 27 53", ("0534302753",)),
        ("+33534302753 puech", ("0534302753", "puech")),
        ("06 12 rue", ("0612", "rue")),
        ("05 34 30 27 53 81000", ("0534302753", "81000")),
        ("81 000", ("81000",)),
        ("ch 09 000", ("ch", "09000")),
        ("81 000 puech 2026 14", ("81000", "puech", "2026", "14")),
        ("jean.puech@exemple.fr", ("jean", "puech", "exemple", "fr")),
        ('puech" OR NEAR(a*) AND nom : -x', ("puech", "or", "near", "and", "nom", "x")),
    ],
)
def test_r2_8_what_is_typed_is_cut_in_words(typed: str, words: tuple[str, ...]) -> None:
    assert mots_cherches(typed) == words


@given(st.text())
def test_what_is_typed_gives_plain_words_only(typed: str) -> None:
    for word in mots_cherches(typed):
        assert word.isascii() and word.isalnum() and word == word.lower()


# Words that are found --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("Puech", "Ariane"), "puech ariane"),
        (("Saint-Gaudens",), "saint gaudens st saintgaudens"),
        (("Ste Foy",), "ste foy sainte"),
        (("L’Hôpital de l’Œuvre",), "l hopital de oeuvre lhopital loeuvre"),
        (("Albi", "Albi"), "albi"),
        (("jean.puech@exemple.fr",), "jean puech exemple fr"),
        ((), ""),
    ],
)
def test_a_text_is_found_by_its_words_and_by_those_that_people_write_as_one(texts: tuple[str, ...], words: str) -> None:
    assert mots_ranges(texts) == words


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("05 34 30 27 53", "0534302753"),
        ("+33 5 34 30 27 53", "0534302753"),
        ("0033 (0)5.34.30.27.53", "0534302753"),
        ("+34 933 00 00 00", "34933000000"),
        ("poste 12", "12"),
        ("", ""),
    ],
)
def test_a_telephone_is_kept_as_it_is_dialled_in_france(number: str, digits: str) -> None:
    assert chiffres(number) == digits


@given(st.text(alphabet="abcé -'’œ.", max_size=30))
def test_what_is_written_in_an_entry_finds_it(text: str) -> None:
    """Each word that is typed begins a word under which the text stands."""
    stored = mots_ranges((text,)).split()
    assert all(any(word.startswith(typed) for word in stored) for typed in mots_cherches(text))
