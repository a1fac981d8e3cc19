"""Every message box of the window: one sentence, what explains it, and buttons named by what they do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.typography import typeset

if TYPE_CHECKING:  # boxes and their icons are made when there is something to say, not at the start
    from PySide6.QtWidgets import QDialog, QMessageBox


def error(parent: QWidget | None, sentence: str, details: str = "") -> "QMessageBox":
    """Says what could not be done. Does not block: the box closes by itself when it is answered."""
    return _tell(_box(parent, "messageErreur", sentence, details, "attention", couleurs().refus))


def refusal(parent: QWidget | None, refus: Refus) -> "QMessageBox":
    """Shows a known failure: its sentence, its details as a list under it."""
    return error(parent, refus.message, "\n".join(refus.details))


def information(parent: QWidget | None, sentence: str, details: str = "") -> "QMessageBox":
    """Says what was done. Does not block."""
    return _tell(_box(parent, "messageInformation", sentence, details, "information", couleurs().accent))


def question(
    parent: QWidget | None, sentence: str, yes: str, then: Callable[[], object], details: str = ""
) -> "QMessageBox":
    """Asks before what undo cannot take back; `yes` names the action, and `then` is called when it is chosen.

    « Ne rien changer » is what Enter and Escape choose.
    """
    from PySide6.QtWidgets import QMessageBox

    box = _box(parent, "messageQuestion", sentence, details, "question", couleurs().accent)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    accept.setObjectName("confirmer")
    nothing = QCoreApplication.translate("messages", "Ne rien changer")
    refuse = box.addButton(nothing, QMessageBox.ButtonRole.RejectRole)
    refuse.setObjectName("renoncer")
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.buttonClicked.connect(lambda button: then() if button is accept else None)
    open_alone(box)
    return box


def _box(parent: QWidget | None, name: str, sentence: str, details: str, icon: str, colour: str) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox

    from cops_desktop.qt.icons import pixmap

    sentence, details = typeset(sentence), typeset(details)
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setAccessibleName(sentence)
    box.setWindowTitle(QCoreApplication.translate("messages", "COPS Desktop"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    if len(details) <= 600:
        box.setInformativeText(details)
    else:
        box.setDetailedText(details)
    ratio = parent.devicePixelRatioF() if parent else 1.0
    box.setIconPixmap(pixmap(icon, colour, sp(32), ratio))
    if (layout := box.layout()) is not None:
        layout.setContentsMargins(sp(20), sp(18), sp(20), sp(16))
    return box


def _tell(box: "QMessageBox") -> "QMessageBox":
    """Opens a box that asks nothing: « Fermer » is all that one can do."""
    from PySide6.QtWidgets import QMessageBox

    close = box.addButton(QCoreApplication.translate("messages", "Fermer"), QMessageBox.ButtonRole.AcceptRole)
    close.setObjectName("fermer")
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    open_alone(box)
    return box


_open: "set[QDialog]" = set()


def open_alone(dialog: "QDialog") -> None:
    """Opens a dialog without blocking; it lives until it is answered, parent or not."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _open.add(dialog)
    dialog.finished.connect(lambda: _open.discard(dialog))
    dialog.open()
