"""The workbook in and out, from the menu Fichier: a preview first, then all of it or nothing."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs import files as ask
from cops_desktop.qt.tasks import Progress

if TYPE_CHECKING:
    from cops_desktop.services.classeur import Bilan, BilanLigne
    from cops_desktop.services.fichier import Fichier

T = TypeVar("T")


class WorkbookActions(QObject):
    """Imports and exports the open file in the background, each on a connection of its own."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self._contexte = contexte

    def ask_import(self) -> None:
        """Asks which workbook; one of its CSV files stands for the folder."""
        kinds = self.tr("Classeurs (*.xlsx *.csv)")
        ask.ask_open(self._contexte.window, self.tr("Importer un classeur"), kinds, self.preview_import)

    def preview_import(self, path: Path) -> None:
        """Shows what the import would do; « Importer » then does it."""
        workbook = path.parent if path.suffix.lower() == ".csv" else path
        title = self.tr("Lecture de «\u00a0{nom}\u00a0»").format(nom=workbook.name)
        self._run(title, partial(_dry_run, workbook), partial(self._show_preview, workbook), writes=True)

    def _show_preview(self, workbook: Path, result: "Bilan | Refus") -> None:
        from cops_desktop.qt.dialogs.import_preview import ImportPreview

        if isinstance(result, Refus):
            preview = ImportPreview(workbook.name, (), result.details, parent=self._contexte.window)
        else:
            changes = [_words(line) for line in result.lignes]
            preview = ImportPreview(workbook.name, changes, (), result.notes, self._contexte.window)
        preview.accepted.connect(partial(self._import, workbook))
        preview.open()

    def _import(self, workbook: Path) -> None:
        title = self.tr("Importation de «\u00a0{nom}\u00a0»").format(nom=workbook.name)
        self._run(title, partial(_import, workbook), self._imported, writes=True)

    def _imported(self, bilan: "Bilan") -> None:
        self._contexte.written()
        count = plural(len(bilan.lignes), self.tr("changement importé"), self.tr("changements importés"))
        self._contexte.message.emit(count)

    def ask_template(self) -> None:
        """Asks where, then writes the empty workbook that explains its columns."""
        kinds = self.tr("Classeur (*.xlsx)")
        title = self.tr("Modèle de classeur")
        ask.ask_save(self._contexte.window, title, kinds, self.tr("modèle de classeur.xlsx"), self.write_template)

    def write_template(self, path: Path) -> None:
        """Writes the empty workbook with its headers, its help and its lists."""
        from cops_desktop.services.classeur import template

        try:
            template(path)
        except Refus as refus:
            messages.refusal(self._contexte.window, refus)
            return
        said = self.tr("Le modèle est dans {chemin}\u202f: remplissez-le, puis importez-le.").format(chemin=path)
        self._contexte.message.emit(said)

    def ask_export(self) -> None:
        """Asks where, then writes everything that the file holds."""
        proposed = self._contexte.fichier.path.with_suffix(".xlsx").name
        kinds = self.tr("Classeur (*.xlsx)")
        ask.ask_save(self._contexte.window, self.tr("Exporter un classeur"), kinds, proposed, self.export)

    def export(self, path: Path) -> None:
        """Writes everything that the file holds to a workbook."""
        title = self.tr("Exportation vers «\u00a0{nom}\u00a0»").format(nom=path.name)

        def say(documents: Path | None) -> None:
            said = self.tr("Tout le fichier est exporté dans {chemin}").format(chemin=path)
            if documents is not None:
                beside = self.tr(", ses documents à côté dans «\u00a0{dossier}\u00a0»").format(dossier=documents.name)
                said += beside
            self._contexte.said_outside(said)

        self._run(title, partial(_export, path), say, writes=False)

    def _run(self, title: str, work: "Callable[[Fichier], T]", then: Callable[[T], Any], *, writes: bool) -> None:
        """Runs `work` in a task, on the same file opened again there."""
        fichier = self._contexte.fichier

        def task(_: Progress) -> T:
            with closing(fichier.again(read_only=not writes)) as own:
                return work(own)

        self._contexte.tasks.run(title, task, then, writes=writes)


def _dry_run(workbook: Path, fichier: "Fichier") -> "Bilan | Refus":
    """What an import would do, or its faults; raises Refus when the workbook cannot be read at all."""
    from cops_desktop.services.classeur import import_workbook

    try:
        return import_workbook(fichier, workbook, dry_run=True)
    except Refus as refus:
        if not refus.details:
            raise
        return refus


def _import(workbook: Path, fichier: "Fichier") -> "Bilan":
    from cops_desktop.services.classeur import import_workbook

    return import_workbook(fichier, workbook)


def _export(path: Path, fichier: "Fichier") -> Path | None:
    from cops_desktop.services.classeur import export_workbook

    return export_workbook(fichier, path)


def _words(line: "BilanLigne") -> str:
    """« personnes : Keïta Fatoumata, nouveau », or what is modified."""
    what = "\u202f; ".join(line.changements) or line.quoi
    return f"{line.feuille}\u202f: {line.libelle} — {what}"
