"""The card of each kind of entry: made from what its service reads, and edited by its dialog."""

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.recherche import GenreFiche
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.annuaire.person_card import PersonCard
from cops_desktop.qt.pages.annuaire.project_card import ProjectCard
from cops_desktop.qt.pages.annuaire.structure_card import StructureCard
from cops_desktop.services.annuaire import cartes


def make(contexte: Contexte, kind: GenreFiche, key: str) -> QWidget:
    """The card of an entry as it is now. Raises Refus when it is gone."""
    fichier, day = contexte.fichier, contexte.today()
    if kind is GenreFiche.PERSONNE:
        return PersonCard(contexte, cartes.carte_personne(fichier, key, day))
    if kind is GenreFiche.STRUCTURE:
        return StructureCard(contexte, cartes.carte_structure(fichier, key, day))
    return ProjectCard(contexte, cartes.carte_projet(fichier, key))


def edit(card: QWidget | None) -> None:
    """Opens the dialog of what a card shows."""
    if isinstance(card, PersonCard | StructureCard | ProjectCard):
        card.edit()
