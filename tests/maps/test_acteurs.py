"""The map's page: whole in itself, and nothing that it is given becomes markup, script or template."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Marque
from cops_desktop.maps import Acteur, Forme, Page, acteurs_html, donnees_json
from cops_desktop.maps.acteurs import CREDIT
from cops_desktop.paths import resources_dir
from cops_desktop.qt.theme import CLAIR, SOMBRE, Couleurs

HOSTILE = (
    "<script>alert(1)</script>",
    '"; DROP TABLE personnes; --',
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "{{ 7 * 7 }}{% raw %}{#",
    "<img src=x onerror=alert(1)>",
    "${alert(1)} `x` \\ ' \u2028\u2029 ]]>",
)


def acteur(nom: str = "Odile Cazenave", **more: Any) -> Acteur:
    values = {"genre": "personne", "cle": "k1", "forme": Forme.USAGERS, "lieu": "Albi (Tarn)"}
    return Acteur(**{**values, "nom": nom, "latitude": 43.93, "longitude": 2.15, **more})


class Resources(HTMLParser):
    """What a browser would fetch for a page, and its scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        names = ("src", "href", "data", "srcset", "poster", "action", "background", "xlink:href")
        self.fetched += [value or "" for name, value in attrs if name in names]


def received(html: str) -> tuple[Any, ...]:
    """What the page's scripts are given: points, ground, legend."""
    found = re.search(r"COPS\.recevoir\((.*)\);</script>", html)
    assert found
    decoder, text, values = json.JSONDecoder(), found[1], []
    while text:
        value, end = decoder.raw_decode(text)
        values.append(value)
        text = text[end:].removeprefix(", ")
    return tuple(values)


@pytest.mark.parametrize("number", [0, 1, 60])
def test_the_page_fetches_nothing(number: int) -> None:
    html = acteurs_html(Page(titre="Carte", acteurs=[acteur() for _ in range(number)]))
    assert Resources(html).fetched == []
    assert not re.search(r"sourceMappingURL|fetch\(|XMLHttpRequest|importScripts|EventSource|WebSocket", html)
    assert not re.search(r"@import|url\(", "".join(re.findall(r"<style>.*?</style>", html, re.DOTALL)))
    addresses = set(re.findall(r"https?://[^\s\"'<>)]+", html))
    # Leaflet's own prefix, which is not shown, and the name of a vocabulary.
    assert {a for a in addresses if "w3.org" not in a} <= {"https://leafletjs.com"}, addresses


def test_the_page_itself_forbids_to_fetch() -> None:
    html = acteurs_html(Page(titre="Carte"))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none';")
    assert "http" not in policy[1]
    assert html.index("Content-Security-Policy") < html.index("<script>")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_text(name: str) -> None:
    quiet = acteurs_html(Page(titre="Carte", acteurs=[acteur("Odile")], sans_lieu=1, noms=["Odile"]))
    page = Page(
        titre=name,
        sous_titre=name,
        acteurs=[acteur(name, cle=name, details=(name,), lieu=name)],
        sans_lieu=1,
        noms=[name],
    )
    html = acteurs_html(page)
    assert Resources(html).tags == Resources(quiet).tags
    rows, ground, legend = received(html)
    assert rows[0][4] == name
    assert (ground["titre"], ground["sousTitre"], legend["noms"]) == (name, name, [name])


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_every_name_arrives_as_it_is(name: str) -> None:
    shown = f"[{donnees_json(Page(titre='', acteurs=[acteur(name)], sans_lieu=1, noms=[name]))}]"
    assert not re.search(r"[<>&\u2028\u2029]", shown)
    rows, legend = json.loads(shown)
    assert rows[0][4] == name
    assert legend["noms"] == [name]


def test_points_without_a_key_have_no_link() -> None:
    rows, *_ = received(acteurs_html(Page(titre="Carte", acteurs=[acteur(genre="", cle=""), acteur(cle="k2")])))
    assert [row[8] for row in rows] == ["", "cops:///personne/k2"]


def test_the_legend_counts_each_thing_once_and_the_marks() -> None:
    acteurs = [
        acteur(marques=(Marque.EQUIPE,)),
        acteur(cle="k2", marques=(Marque.COPART, Marque.COPIL), approche=True),
        acteur(cle="p1", forme=Forme.PROJET),
        acteur(cle="p1", forme=Forme.PROJET, encore=True),
    ]
    rows, _, legend = received(acteurs_html(Page(titre="Carte", acteurs=acteurs, sans_lieu=3)))
    assert [row[3] for row in rows] == [1, 6, 0, 0]
    assert legend["formes"] == [["usagers", 2], ["projet", 1]]
    assert legend["marques"] == [[1, 1], [2, 1], [4, 1]]
    assert (legend["approches"], legend["sansLieu"]) == (1, 3)


def test_the_source_of_the_ground_is_credited() -> None:
    assert "IGN, INSEE" in CREDIT
    assert "Licence Ouverte" in CREDIT
    assert "Leaflet" in CREDIT
    _, ground, _ = received(acteurs_html(Page(titre="Carte")))
    assert ground["credit"] == CREDIT


def test_the_same_map_is_the_same_page() -> None:
    page = Page(titre="Carte", acteurs=[acteur()])
    assert acteurs_html(page) == acteurs_html(page)


def test_the_page_is_french_and_follows_the_theme() -> None:
    assert '<html lang="fr">' in acteurs_html(Page(titre="Carte"))
    assert '<html lang="fr" class="sombre">' in acteurs_html(Page(titre="Carte", sombre=True))


def test_only_the_window_s_page_asks_for_the_program_s_typeface() -> None:
    assert "cops:///police" not in acteurs_html(Page(titre="Carte"))
    assert "cops:///police/SourceSansPro-Regular.ttf" in acteurs_html(Page(titre="Carte", dans_la_fenetre=True))


@pytest.mark.parametrize(("theme", "selector"), [(CLAIR, ":root"), (SOMBRE, ":root.sombre")])
def test_the_colours_are_those_of_the_window(theme: Couleurs, selector: str) -> None:
    style = (resources_dir() / "carte" / "carte.css").read_text(encoding="utf-8")
    block = style.split(f"{selector} {{", 1)[1].split("}", 1)[0]
    written = dict(re.findall(r"--([\w-]+): (#\w{6})", block))
    own = {"lointain", "voisin", "limite"}  # the ground of a map, which the window has not
    assert {name: getattr(theme, name) for name in written if name not in own} == {
        name: colour for name, colour in written.items() if name not in own
    }
