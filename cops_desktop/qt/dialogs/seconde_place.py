"""The second place of the backups, as their list shows it: where it is, what it is for, another one or none."""

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.services.sauvegardes import SECOND_FOLDER

BREAK = "\u200b"  # after each folder of a path: where its line may go on below


class SecondePlace(QFrame):
    """`choosing` and `forgotten` are what its buttons ask for."""

    choosing = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panneau")
        self._place = label("", "", "secondePlace", wrap=True)
        self._note = label("", "explication", "secondeNote", wrap=True)
        choose = button(self.tr("Choisir…"), "choisir", self.choosing.emit)
        choose.setAccessibleName(self.tr("Choisir la seconde place"))
        self._forget = button(self.tr("Ne plus utiliser"), "oublier", self.forgotten.emit)
        self._forget.setAccessibleName(self.tr("Ne plus utiliser la seconde place"))
        where = hbox(label(self.tr("Seconde place"), "titrePanneau"), self._place, spacing=10)
        where.setStretch(1, 1)
        line = hbox(vbox(where, self._note, spacing=2), choose, self._forget, spacing=8, margins=(14, 8, 12, 8))
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_place(self, contexte: Contexte) -> None:
        """That of this laptop; without a passphrase, who finds it reads it."""
        chosen = contexte.laptop.seconde_place
        self._forget.setVisible(bool(chosen))
        if not chosen:
            place = self.tr("aucune")
            note = self.tr("Une clé USB ou un dossier partagé garderait une copie, si l’ordinateur est perdu ou volé.")
        elif contexte.fichier.cle is None:
            place = str(Path(chosen) / SECOND_FOLDER)
            note = self.tr("Sans phrase secrète, qui trouve cette place peut y lire les noms.")
        else:
            place = str(Path(chosen) / SECOND_FOLDER)
            note = self.tr("Chaque sauvegarde y est copiée aussi, quand cette place est là.")
        self._place.setText(place.replace(os.sep, os.sep + BREAK))
        self._note.setText(typeset(note))
