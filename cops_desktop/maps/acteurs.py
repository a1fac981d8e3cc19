"""The map of the annuaire: who and what is where, over the départements of Occitanie, grouped where they are many.

The page does the drawing (`resources/carte/carte.js`); here is what it is given. It carries all that is in its
dataclasses: whoever makes a page to be saved leaves out of them what may not be told (services/carte.py).
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING, Any

from cops_desktop.domain.annuaire import Marque
from cops_desktop.geographie import contours, villes
from cops_desktop.maps.scripts import own_script, own_style, scripts, styles

if TYPE_CHECKING:
    from branca.element import Element
    from folium import Map

CADRE = ((42.25, -0.45), (45.1, 4.95))  # Occitanie: south-west, north-east
CREDIT = "Communes et départements : IGN, INSEE, La Poste (Licence Ouverte 2.0) · Leaflet"
POLICE = (
    "@font-face {{ font-family: 'Source Sans Pro'; font-weight: {}; src: url('cops:///police/SourceSansPro-{}.ttf'); }}"
)
# The page itself refuses whatever would be fetched, also once it is saved and opened elsewhere.
POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"


class Forme(StrEnum):
    """The sign of a point, in the order of the legend: a colour and a shape each."""

    USAGERS = "usagers"
    PROFESSIONNELS = "professionnels"
    AUTRE = "autre"
    PERSONNE = "personne"  # a person of whom the profile may not be told
    STRUCTURE = "structure"
    PROJET = "projet"


MOTS = {
    Forme.USAGERS: "Usagers",
    Forme.PROFESSIONNELS: "Professionnels",
    Forme.AUTRE: "Autre profil",
    Forme.PERSONNE: "Personne, profil non publié",
    Forme.STRUCTURE: "Structures",
    Forme.PROJET: "Projets",
}
_BITS = {Marque.EQUIPE: 1, Marque.COPART: 2, Marque.COPIL: 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Acteur:
    """A point: whose card it opens (`genre`, `cle`; no link without), its sign, its words, its place.

    `approche`: only its postcode's area or its département is known. `encore`: one more place of what came before (a
    project has one for each of its structures), which the legend does not count again.
    """

    genre: str = ""
    cle: str = ""
    forme: Forme
    marques: tuple[Marque, ...] = ()
    nom: str
    details: tuple[str, ...] = ()
    lieu: str
    latitude: float
    longitude: float
    approche: bool = False
    encore: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a map shows. `sans_lieu`: how many have no place; `noms`: those of them that may be named.

    `dans_la_fenetre`: the program's own typeface is at hand, under `cops:///police/`.
    """

    titre: str
    sous_titre: str = ""
    acteurs: Sequence[Acteur] = ()
    sans_lieu: int = 0
    noms: Sequence[str] = ()
    sombre: bool = False
    dans_la_fenetre: bool = False


def acteurs_html(page: Page) -> str:
    """The whole page, as one HTML document."""
    from branca.element import MacroElement
    from folium import GeoJson
    from folium.plugins import FastMarkerCluster
    from jinja2 import Template

    carte = _map(page)
    ground = GeoJson(contours(), style_function=_style, control=False, smooth_factor=0.6)
    ground._id = "fond"
    ground.add_to(carte)
    groups = FastMarkerCluster(  # type: ignore[no-untyped-call]
        [(a.latitude, a.longitude, index) for index, a in enumerate(page.acteurs)],
        callback="COPS.point",
        icon_create_function="COPS.groupe",
        control=False,
        max_cluster_radius=46,
        animate=False,  # animated, it loses points when the window gets its size in the middle of it
        show_coverage_on_hover=False,
        zoom_to_bounds_on_click=False,
        spiderfy_on_max_zoom=False,
    )
    groups._id = "acteurs"
    groups.default_js, groups.default_css = [], []
    groups.add_to(carte)
    start = MacroElement()  # type: ignore[no-untyped-call]
    call = f"COPS.demarrer({carte.get_name()}, {groups.get_name()});"
    start._template = Template("{% macro script(this, kwargs) %}" + call + "{% endmacro %}")
    start.add_to(carte)
    html: str = carte.get_root().render()
    theme = ' class="sombre"' if page.sombre else ""
    return html.replace("<html>", f'<html lang="fr"{theme}>', 1)


def donnees_json(page: Page) -> str:
    """The arguments of `COPS.montrer` in a page that is there: points and what the legend says, as JavaScript."""
    return f"{_in_script(_rows(page.acteurs))}, {_in_script(_donnees(page))}"


def _map(page: Page) -> "Map":
    """A bare map whose scripts and styles are in the page."""
    from folium import Map

    south_west, north_east = CADRE
    middle = [(south_west[0] + north_east[0]) / 2, (south_west[1] + north_east[1]) / 2]
    carte = Map(middle, tiles=None, zoom_start=7, zoom_control=False, minZoom=5, maxZoom=13, zoomSnap=0.25)
    carte._id = "annuaire"
    carte.default_js, carte.default_css = [], []
    figure: Any = carte.get_root()
    inside = page.dans_la_fenetre
    fonts = [POLICE.format(400, "Regular"), POLICE.format(600, "Semibold")] if inside else []
    policy = POLICY + ("; font-src cops:" if inside else "")
    head = [
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{escape(page.titre)}</title>",
        *(f"<style>{style}</style>" for style in (*fonts, *styles())),
        *(f"<script>{script}</script>" for script in (*scripts(), own_script())),
        f"<script>COPS.recevoir({_in_script(_rows(page.acteurs))}, {_in_script(_fond(page))}, "
        f"{_in_script(_donnees(page))});</script>",
    ]
    for number, text in enumerate(head):
        figure.header.add_child(_verbatim(text), name=f"cops{number}")
    # After folium's own style, which is written with the map.
    figure.html.add_child(_verbatim(f"<style>{own_style()}</style>"), name="cops")
    return carte


def _verbatim(text: str) -> "Element":
    """A piece of a page as it is. To folium a text is a template: the name « {{ 7 * 7 }} » would be reckoned."""
    from branca.element import Element

    made: Any = Element("{{ this.text }}")
    made.text = text
    return made  # type: ignore[no-any-return]


def _style(feature: dict[str, Any]) -> dict[str, Any]:
    kind = "departement" if feature["properties"].get("code") else "region"
    return {"className": kind, "interactive": False}


def _rows(acteurs: Sequence[Acteur]) -> list[list[Any]]:
    """The points as the page reads them."""
    return [
        [
            a.latitude,
            a.longitude,
            a.forme.value,
            sum(_BITS[marque] for marque in a.marques),
            a.nom,
            a.details,
            a.lieu,
            int(a.approche),
            f"cops:///{a.genre}/{a.cle}" if a.cle else "",
        ]
        for a in acteurs
    ]


def _fond(page: Page) -> dict[str, Any]:
    """What does not change with the filter: titles, words, names of places."""
    named = (feature["properties"] for feature in contours()["features"] if feature["properties"].get("code"))
    return {
        "titre": page.titre,
        "sousTitre": page.sous_titre,
        "credit": CREDIT,
        "cadre": CADRE,
        "mots": {"formes": MOTS},
        "departements": [[d["latitude"], d["longitude"], d["nom"]] for d in named],
        "villes": [[v.latitude, v.longitude, v.nom, v.rang] for v in villes()],
    }


def _donnees(page: Page) -> dict[str, Any]:
    """What the legend says: each thing counts once, however many places it has."""
    once = [a for a in page.acteurs if not a.encore]
    formes = Counter(a.forme for a in once)
    marques = Counter(marque for a in once for marque in a.marques)
    return {
        "formes": [(forme, formes[forme]) for forme in Forme if formes[forme]],
        "marques": [(bit, marques[marque]) for marque, bit in _BITS.items() if marques[marque]],
        "approches": sum(a.approche for a in once),
        "sansLieu": page.sans_lieu,
        "noms": list(page.noms),
    }


def _in_script(value: Any) -> str:
    """JSON that can stand in a script of a page: nothing in it can end the script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
