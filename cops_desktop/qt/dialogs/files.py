"""Asks which file, without blocking the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_open(
    parent: QWidget, title: str, kinds: str, then: Callable[[Path], object], *, folder: Path | None = None
) -> None:
    """Asks for a file that exists; `kinds` as in « Fichiers COPS (*.cops) »; `then(path)` follows.

    With `folder` the choice begins there.
    """
    dialog = _dialog(parent, title, kinds, then)
    if folder is not None:
        dialog.setDirectory(str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_open_several(parent: QWidget, title: str, kinds: str, then: Callable[[list[Path]], object]) -> None:
    """Asks for files that exist; `then(paths)` follows."""
    dialog = _choice(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.open()


def ask_save(parent: QWidget, title: str, kinds: str, proposed: str, then: Callable[[Path], object]) -> None:
    """Asks where to write; `proposed` is a file name whose suffix is added when the user gives none."""
    dialog = _dialog(parent, title, kinds, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(proposed).suffix.removeprefix("."))
    dialog.selectFile(proposed)
    dialog.open()


def ask_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Asks for a folder that exists."""
    dialog = _dialog(parent, title, "", then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def _dialog(parent: QWidget, title: str, kinds: str, then: Callable[[Path], object]) -> QFileDialog:
    dialog = _choice(parent, title, kinds)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog


def _choice(parent: QWidget, title: str, kinds: str) -> QFileDialog:
    """Begins where the last file was chosen; the first time in the documents, not where the program lies."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setObjectName("choixFichier")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    documents = QDir(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    if dialog.directory() == QDir.current():
        dialog.setDirectory(documents if documents.exists() else QDir.home())
    return dialog
