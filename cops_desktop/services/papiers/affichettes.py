"""The signs on the doors: one for each workshop, or for the meeting that has none (§9, R7.1)."""

from collections.abc import Iterator
from datetime import date

from cops_desktop.documents.affichettes import Affichette, draw_affichettes
from cops_desktop.domain.rencontres import Atelier
from cops_desktop.domain.words import format_hours
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.badges import repere
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.papiers.reunion import Reunion, lire_reunions
from cops_desktop.storage.database import Fichier


def affichettes(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The signs of the chosen meetings that have a door. Raises Refus when there is none."""
    head = entete(fichier)
    signs = [
        sign
        for reunion in lire_reunions(fichier, criteres, "d’affichette")
        if reunion.rencontre.en_salle
        for sign in _signs(reunion, criteres)
    ]
    return PapierLu(head, lambda canvas: draw_affichettes(canvas, head, signs))


def _signs(reunion: Reunion, criteres: Criteres) -> Iterator[Affichette]:
    chosen: list[Atelier | None] = [atelier for atelier in reunion.ateliers if criteres.atelier in (None, atelier.id)]
    for atelier in chosen or [None]:
        yield _sign(reunion, atelier)


def _sign(reunion: Reunion, atelier: Atelier | None) -> Affichette:
    return Affichette(
        titre=(atelier.titre if atelier else "") or reunion.titre,
        reunion=reunion.titre,
        date=reunion.rencontre.date,
        repere=repere(atelier) if atelier else None,
        salle=(atelier.salle if atelier else "") or reunion.rencontre.lieu,
        animation=reunion.animation(atelier) if atelier else "",
        heures=format_hours(*reunion.heures(atelier)),
    )
