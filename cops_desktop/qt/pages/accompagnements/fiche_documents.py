"""The documents on the card of an accompagnement: joined or dropped, opened, saved, removed (R6.5)."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from cops_desktop.domain.accompagnements.documents import MAXIMUM, taille_en_mots
from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_open_several
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.accompagnements import documents
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.accompagnements.fiche import DocumentGarde, Fiche


class DocumentsSection(Section):
    """Enter, or a double click, opens a document; F2 renames it, Delete removes it."""

    short = "Documents"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementDocuments")
        self.setAcceptDrops(True)
        self._key = ""
        columns: list[Column[DocumentGarde]] = [
            Column(tr("Document"), "nom", _named),
            Column(tr("Taille"), "taille", lambda d: Cell(taille_en_mots(d.taille)), width=96, figures=True),
        ]
        empty = tr("Aucun document. Déposez des fichiers ici, ou joignez-les : ils sont gardés dans le fichier.")
        self.list = ListSection("documents", tr("Documents"), columns, lambda d: d.id, contexte.widths, empty)
        for words, name, does, icon in (
            (tr("Ouvrir"), "documentsOuvrir", self.open, "papier"),
            (tr("Enregistrer sous…"), "documentsEnregistrer", self.save_as, "enregistrer"),
            (tr("Renommer…"), "documentsRenommer", self.rename, "modifier"),
            (tr("Retirer"), "documentsRetirer", self.remove, "effacer"),
        ):
            self.list.add_button(button(words, name, does, icon=icon), of_row=True, apart=True)
        hint = tr("{taille} au plus par document").format(taille=MAXIMUM)
        add = button(tr("Joindre des documents…"), "documentsAjouter", self.add, icon="plus", hint=hint)
        self.list.add_button(add, of_row=False)
        self.list.view.opened.connect(lambda _: self.open())
        self.list.view.keys = {Qt.Key.Key_F2: self.rename, Qt.Key.Key_Delete: self.remove}
        self._drop = label(tr("Lâchez : les fichiers seront joints à cet accompagnement."), "fort", "documentsDepot")
        self._drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop.hide()
        self.setLayout(vbox(self.list, self._drop, spacing=6))

    def show_fiche(self, fiche: Fiche) -> None:
        """Shows the documents of a project."""
        self._key = fiche.id
        self.list.set_rows(fiche.documents)
        many, total = len(fiche.documents), sum(d.taille for d in fiche.documents)
        said = tr("Documents · {n}, {taille}").format(n=many, taille=taille_en_mots(total))
        self.list.set_title(said if many else tr("Documents"))

    # What the buttons do

    def add(self) -> None:
        """Asks which files, and keeps them."""
        title = tr("Joindre des documents")
        ask_open_several(self.contexte.window, title, tr("Tous les fichiers (*)"), self.keep)

    def keep(self, paths: list[Path]) -> None:
        """Keeps these files with the project."""
        documents.joindre(self.contexte, self._key, paths)

    def open(self) -> None:
        """Opens the chosen document with the system's program."""
        if (row := self.list.view.row()) is not None:
            documents.ouvrir(self.contexte, row.document)

    def save_as(self) -> None:
        """Asks where the chosen document goes."""
        if (row := self.list.view.row()) is not None:
            documents.ask_enregistrer(self.contexte, row.document)

    def rename(self) -> None:
        """Opens the dialog of the chosen document's name."""
        from cops_desktop.qt.dialogs.document import open_renommer

        if (row := self.list.view.row()) is not None:
            open_renommer(self.contexte, row.document)

    def remove(self) -> None:
        """Removes the chosen document; Ctrl+Z brings it back."""
        from cops_desktop.services.accompagnements.documents import retirer

        if (row := self.list.view.row()) is not None:
            contexte = self.contexte
            said = tr("« {nom} » est retiré. Ctrl+Z le ramène.").format(nom=row.document.nom)
            contexte.executer(retirer, contexte.fichier, row.id, then=lambda _: contexte.message.emit(said))

    # Files that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._drop.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.keep(paths)
        else:
            self.contexte.message.emit(
                tr("Ce n’est pas un fichier de cet ordinateur : enregistrez-le, puis joignez-le.")
            )


def _named(line: DocumentGarde) -> Cell:
    item = line.document
    words = tr("le {jour}, par {qui}") if item.ajoute_par else tr("le {jour}")
    return Cell(item.nom, words.format(jour=format_date(item.ajoute_le), qui=item.ajoute_par), hint=item.nom)
