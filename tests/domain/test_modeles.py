"""Templates of messages: their fields, the lines that go when there is nothing to say, and the names left unsaid."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import CHAMPS, D_ORIGINE, PERSONNELS, Genre, Modele, champs_de, cle_de, fautes, remplir
from tests.builders import plain

SEANCE = {
    "prénom": "Odile",
    "nom": "Cazenave",
    "réunion": "CoTec « Pédiatrie » — Séance 4",
    "date": "mardi 24 novembre 2026",
    "heures": "14 h – 16 h",
    "lien": "https://visio.exemple.fr/a?b=1 ",
    "ordre du jour": "1. Accueil\n   2.  Suite",
    "signature": "COPS\n05 00 00 00 00",
}


def corps(source: str, **valeurs: str) -> str:
    return plain(remplir(Modele("Objet", source), {**SEANCE, **valeurs}).corps)


def test_each_message_offers_the_fields_that_it_may_say() -> None:
    renewal = [champ.nom for champ in champs_de(Genre.RENOUVELLEMENT)]
    assert renewal == [
        "prénom",
        "nom",
        "structure",
        "signé le",
        "fin de l’engagement",
        "lien de la charte",
        "signature",
    ]
    assert not {"mandat", "lien de la charte"} & {champ.nom for champ in champs_de(Genre.INVITATION)}
    for genre in Genre:
        used = {champ.nom for champ in CHAMPS if f"{{{champ.nom}}}" in D_ORIGINE[genre].objet + D_ORIGINE[genre].corps}
        assert used <= {champ.nom for champ in champs_de(genre)}


@pytest.mark.parametrize("genre", Genre)
def test_every_text_of_the_program_can_be_filled_in_and_leaves_no_hole(genre: Genre) -> None:
    assert fautes(D_ORIGINE[genre]) == {}
    everything = {champ.nom: f"<{champ.nom}>" for champ in CHAMPS}
    for valeurs in (everything, SEANCE, {k: v for k, v in SEANCE.items() if k not in PERSONNELS}, {}):
        made = remplir(D_ORIGINE[genre], valeurs)
        assert made.objet and made.corps.startswith("Bonjour")
        assert "{" not in made.objet + made.corps
        lines = [plain(line) for line in made.corps.splitlines()]
        assert not [line for line in lines if line.endswith(" :") and line != "Ordre du jour :"], lines
        assert "\n\n\n" not in made.corps


@pytest.mark.parametrize(
    ("source", "valeurs", "wanted"),
    [
        ("Bonjour {prénom} {nom},", {}, "Bonjour Odile Cazenave,"),
        ("Bonjour {prénom} {nom},", {"prénom": ""}, "Bonjour Cazenave,"),
        ("Bonjour {prénom} {nom},", {"prénom": "", "nom": ""}, "Bonjour,"),
        ("{prénom} {nom}\nfin", {"prénom": "", "nom": ""}, "fin"),
        ("Lieu : {lieu}\nfin", {}, "fin"),
        ("Le {date}, {lieu}.", {}, "Le mardi 24 novembre 2026,."),
        ("Voici : {ordre du jour}", {}, "Voici :\n1. Accueil\n   2.  Suite"),
        ("{ordre du jour}", {}, "1. Accueil\n   2.  Suite"),
        ("{{lieu}} et }} de {Prenom}", {}, "{lieu} et } de Odile"),
        ("Allez sur {lien} !", {}, "Allez sur https://visio.exemple.fr/a?b=1 !"),
        ("a\n\n{lieu}\n\nb", {}, "a\n\nb"),
        ("Pour {NOM} :", {"nom": "{lieu}"}, "Pour {lieu} :"),
    ],
)
def test_a_field_gives_its_value_or_takes_its_line_away(source: str, valeurs: dict[str, str], wanted: str) -> None:
    assert corps(source, **valeurs) == wanted


@pytest.mark.parametrize(
    ("objet", "texte", "place", "words"),
    [
        ("{sujet}", "x", "objet", "« {sujet} » n’est pas un champ connu. Les champs sont : prénom, nom"),
        ("x", "Le { oublié", "corps", "n’est pas refermée"),
        ("x", "{}", "corps", "n’est pas un champ connu"),
        (" ", "x", "objet", "Écrivez un objet."),
        ("x", "", "corps", "Écrivez un message."),
    ],
)
def test_what_is_wrong_is_said_where_it_is(objet: str, texte: str, place: str, words: str) -> None:
    wrong = fautes(Modele(objet, texte))
    assert list(wrong) == [place]
    assert words in plain(wrong[place])
    with pytest.raises(Refus):
        remplir(Modele(objet, texte), SEANCE)


def test_the_settings_that_hold_the_texts_have_these_names() -> None:
    assert cle_de(Genre.MISE_A_JOUR, "corps") == "modele.mise à jour.corps"


@given(st.text(), st.dictionaries(st.sampled_from([c.nom for c in CHAMPS]), st.text(), max_size=5))
def test_any_text_is_filled_in_or_refused_with_a_sentence(source: str, valeurs: dict[str, Any]) -> None:
    item = Modele(source, source)
    if fautes(item):
        with pytest.raises(Refus):
            remplir(item, valeurs)
    else:
        assert "\n" not in remplir(item, valeurs).objet
