"""The papers of the accompagnements, from anywhere in the window: made, and shown before they are printed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.papers import show_paper, show_paper_later

_ON_A_PAGE = 16  # projects of the list, about: for the progress


def imprimer_fiche(contexte: Contexte, key: str) -> bool:
    """Previews the *fiche projet* of one project; a Refus (it is gone) becomes a message."""
    from cops_desktop.services.accompagnements.liste import parcours_de
    from cops_desktop.services.papiers.catalogue import Criteres

    try:
        title = parcours_de(contexte.fichier.db, key).accompagnement.titre
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return False
    words = QCoreApplication.translate("papers", "Fiche projet\u202f: {titre}").format(titre=title)
    return show_paper(contexte, "fiche-projet", Criteres(accompagnements=[key]), words)


def imprimer_liste(contexte: Contexte, keys: Sequence[str]) -> bool:
    """Previews the list by stage of these projects, read and drawn in the background."""
    from cops_desktop.services.papiers.catalogue import Criteres

    wanted = Criteres(accompagnements=list(keys))
    pages = 1 + len(keys) // _ON_A_PAGE
    return show_paper_later(
        contexte, "accompagnements", wanted, QCoreApplication.translate("papers", "Accompagnements par étape"), pages
    )


def imprimer_bilan(contexte: Contexte, annee: int) -> bool:
    """Previews the summary of a year."""
    from cops_desktop.services.papiers.catalogue import Criteres

    words = QCoreApplication.translate("papers", "Bilan des accompagnements {annee}").format(annee=annee)
    return show_paper_later(contexte, "bilan-accompagnements", Criteres(annee=annee), words)


def imprimer_chronologie(contexte: Contexte, keys: Sequence[str], debut: date, fin: date) -> bool:
    """Previews the time line of these projects in a period."""
    from cops_desktop.services.papiers.catalogue import Criteres

    wanted = Criteres(accompagnements=list(keys), debut=debut, fin=fin)
    return show_paper_later(
        contexte, "chronologie", wanted, QCoreApplication.translate("papers", "Chronologie des accompagnements")
    )
