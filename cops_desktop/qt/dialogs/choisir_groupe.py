"""Chooses a group of persons (a CoTec, the team, a saved search…): type a few letters, Enter chooses."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.words import plural, sort_key
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.person_picker import Choix, Picker
from cops_desktop.services.rencontres.groupes import Groupe, groupes


class GroupePicker(Picker):
    """Every group that has somebody today."""

    def __init__(self, contexte: Contexte, title: str, action: str, then: Callable[[Groupe], object]) -> None:
        found = {g.cle: g for g in groupes(contexte.fichier, contexte.today())}
        choices = [
            Choix(
                g.cle,
                g.nom,
                f"{g.genre} · {plural(len(g.personnes), QCoreApplication.translate('picker', 'personne'))}",
                "",
                sort_key(g.nom),
            )
            for g in found.values()
        ]
        super().__init__(contexte, "choixGroupe", title, action, choices, lambda key: then(found[key]))
        self.ui.nouveau.hide()


def open_choisir_groupe(contexte: Contexte, title: str, action: str, then: Callable[[Groupe], object]) -> None:
    """Opens the choice; `then(group)` follows."""
    GroupePicker(contexte, title, action, then).open()
