"""« Réglages du fichier… » : what papers show, and how engagements are renewed."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_open
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_reglages import Ui_ReglagesForm
from cops_desktop.qt.icons import set_icon
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import set_role
from cops_desktop.services.reglages import LOGO_MAX, WORDS, Reglages, own_words, read_reglages, save_reglages

LARGEST = QSize(640, 240)  # pixels: what a logo shows on paper at 300 dots per inch, and some more
_SHRINK = 0.85
_JPEG_QUALITY = 88


class ReglagesDialog(FormDialog):
    """Saved as one operation, undone by one Ctrl+Z."""

    form = Ui_ReglagesForm
    fields = (*WORDS, "lignes_vierges", "lien_charte", "jours_renouvellement")
    wide, tall = 680, 660

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueReglages")
        stored = read_reglages(contexte.fichier)
        self._logo = stored.logo
        self.show_values(stored)
        for name, words in own_words().items():
            getattr(self.ui, name).setPlaceholderText(words)
        for name in (*WORDS, "lien_charte"):
            getattr(self.ui, name).setCursorPosition(0)
        for count in (self.ui.lignes_vierges, self.ui.jours_renouvellement):
            count.setMaximumWidth(sp(110))
        self.ui.logo.setAccessibleName(self.tr("Aperçu du logo"))
        set_icon(self.ui.logoChoisir, "papier")
        self.ui.logoChoisir.clicked.connect(self._ask_logo)
        self.ui.logoRetirer.clicked.connect(lambda: self._show_logo(None))
        self.required = {
            "lignes_vierges": self.tr("Écrivez combien de lignes vierges, 0 pour aucune."),
            "jours_renouvellement": self.tr("Écrivez combien de jours avant sa fin un engagement est à renouveler."),
        }
        self._show_logo(stored.logo)

    def state(self) -> object:
        return [super().state(), self._logo]

    def _ask_logo(self) -> None:
        kinds = self.tr("Images (*.png *.jpg *.jpeg)")
        ask_open(self, self.tr("Choisir le logo"), kinds, self.use_logo)

    def use_logo(self, path: Path) -> None:
        """Takes this image, made smaller when it is too heavy for the file."""
        self.set_error("")
        try:
            logo = fitted(path.read_bytes())
        except (OSError, ValueError):
            sentence = self.tr("«\u00a0{nom}\u00a0» n’est pas une image PNG ou JPEG\u202f: le logo d’avant est gardé.")
            self.set_error(sentence.format(nom=path.name))
            return
        self._show_logo(logo)

    def _show_logo(self, logo: bytes | None) -> None:
        self._logo = logo
        picture = QPixmap()
        readable = logo is not None and picture.loadFromData(QByteArray(logo))
        if readable:
            room = QSize(sp(260), sp(72))
            shown = picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(picture.size())
            smooth = Qt.TransformationMode.SmoothTransformation
            self.ui.logo.setPixmap(picture.scaled(shown, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        else:
            self.ui.logo.clear()
        self.ui.logo.setVisible(readable)
        self.ui.logoRetirer.setEnabled(logo is not None)
        self.ui.logoNote.setText(self._logo_words(logo, readable))
        set_role(self.ui.logoNote, "erreur" if logo is not None and not readable else "explication")

    def _logo_words(self, logo: bytes | None, readable: bool) -> str:
        if logo is None:
            return self.tr("Aucun logo. Une image PNG ou JPEG\u202f; trop grande, elle est réduite.")
        if not readable:
            return self.tr("Le logo de ce fichier n’est pas une image lisible\u202f: choisissez-en un autre.")
        return self.tr("{ko}\u00a0ko, gardés dans le fichier.").format(ko=-(-len(logo) // 1000))

    def save(self, values: dict[str, Any]) -> bool:
        item = Reglages(**values, logo=self._logo)
        return self.contexte.executer(save_reglages, self.contexte.fichier, item, field=self)


def fitted(image: bytes) -> bytes:
    """The image as PNG or JPEG of LOGO_MAX bytes at most: as it is when it may, else smaller and smaller.

    Raises ValueError for what is not a PNG or a JPEG image.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(image))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode()
    picture = reader.read()
    if picture.isNull() or kind not in ("png", "jpeg"):
        raise ValueError("not an image")
    if len(image) <= LOGO_MAX:
        return image
    size = picture.size().scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(picture.size())
    while True:
        smaller = picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        for made in _encoded(smaller):
            if len(made) <= LOGO_MAX:
                return made
        size = QSize(max(1, int(size.width() * _SHRINK)), max(1, int(size.height() * _SHRINK)))


def _encoded(picture: QImage) -> list[bytes]:
    """The picture as PNG and, when nothing in it is transparent, as JPEG, which suits photographs."""
    kinds = ["PNG"] if picture.hasAlphaChannel() else ["PNG", "JPEG"]
    found = []
    for kind in kinds:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, kind, _JPEG_QUALITY if kind == "JPEG" else -1)  # type: ignore[call-overload]
        found.append(bytes(buffer.data().data()))
    return found


def open_reglages(contexte: Contexte) -> None:
    """Opens the dialog."""
    ReglagesDialog(contexte).start()
