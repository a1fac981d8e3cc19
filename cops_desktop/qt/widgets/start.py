"""What the window shows without a file: open one, make one, or take a recent one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.file_actions import FileActions
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox


class Start(QWidget):
    """The first thing that is seen on a new laptop, and after a file that could not be opened."""

    def __init__(self, files: FileActions, recents: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("sansFichier")
        words = self.tr("Un fichier .cops contient tout : personnes, réunions, présences et états.")
        column = vbox(
            None,
            label(self.tr("Aucun fichier n’est ouvert"), "titre"),
            label(words, "explication"),
            hbox(
                button(self.tr("Ouvrir un fichier…"), "sansFichierOuvrir", files.ask_open, role="principal"),
                button(self.tr("Nouveau fichier…"), "sansFichierNouveau", files.ask_new),
                None,
            ),
            spacing=10,
        )
        if recents:
            column.addWidget(label(self.tr("Fichiers récents"), "titrePanneau"))
        for place, path in enumerate(recents):
            name = f"sansFichierRecent{place}"
            link = button(Path(path).name, name, partial(files.open_recent, path), role="lien", hint=path)
            link.setAccessibleName(f"{Path(path).name}, {Path(path).parent}")
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.setLayout(hbox(None, column, None, spacing=0))
