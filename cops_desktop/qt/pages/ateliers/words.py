"""What the board says of a person and of a workshop, in words. Needs no window."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.words import format_rank
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.rencontres.ateliers import Colonne, Place


def tr(words: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("ateliers", words))


def cell(place: Place) -> Cell:
    """A person: their name, the dot of their family, what they asked for and whether they have it."""
    letters, here = ", ".join(place.voeux), place.presence.atelier
    asked = (tr("vœu {lettres}") if len(place.voeux) == 1 else tr("vœux {lettres}")).format(lettres=letters)
    if place.a_part:
        parts = [tr("équipe, à part")]
    elif place.anime:
        parts = [tr("anime l’atelier")]
    elif not place.voeux:
        parts = []
    elif here is None:
        parts = [asked]
    elif here in place.presence.voeux:
        parts = [_granted(place.presence.voeux.index(here) + 1), asked if len(place.voeux) > 1 else ""]
    else:
        parts = [tr("hors de ses vœux"), asked]
    name, family = place.personne.nom_complet, place.personne.famille.value
    why = " · ".join(part for part in parts if part) or family
    return Cell(name, why, dot=family.casefold(), strong=place.anime, hint=f"{name}, {family}")


def _granted(rank: int) -> str:
    return tr("{rang} vœu").format(rang=format_rank(rank))


def fullness(colonne: Colonne) -> tuple[str, Tone]:
    """« 12 / 15 places », and how it presses: full is all right, over the places is not."""
    if colonne.depasse:
        return tr("{compte} : trop").format(compte=colonne.compte), "refus"
    if colonne.complet:
        return tr("{compte}, complet").format(compte=colonne.compte), "ok"
    return colonne.compte, "neutre"
