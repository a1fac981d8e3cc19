"""Maps: dataclasses in, one HTML page out (folium, Leaflet), whole in itself: nothing of it is fetched."""

from cops_desktop.maps.acteurs import Acteur, Forme, Page, acteurs_html, donnees_json

__all__ = ["Acteur", "Forme", "Page", "acteurs_html", "donnees_json"]
