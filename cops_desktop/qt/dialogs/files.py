"""Asks which file, without blocking the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_open(parent: QWidget, title: str, kinds: str, then: Callable[[Path], object]) -> None:
    """Asks for a file that exists; `kinds` as in « Fichiers COPS (*.cops) »; `then(path)` follows."""
    dialog = _dialog(parent, title, kinds, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_open_several(parent: QWidget, title: str, kinds: str, then: Callable[[list[Path]], object]) -> None:
    """Asks for files that exist; `then(paths)` follows."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setObjectName("choixFichier")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setObjectName("choixFichier")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog
