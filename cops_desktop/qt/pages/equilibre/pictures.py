"""The pictures of a comparison: a panel each, with its bars, what they add up to and how it counts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.pages.equilibre.words import pair, tr
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.paired_bars import PairedBars
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.services.equilibre import Image

ROOM = 620  # pixels at 100 % under which the pictures stand one under the other


class Picture(Panel):
    """`opened(place)` comes with the slice whose persons are wanted."""

    opened = Signal(int)

    def __init__(self, key: str, title: str) -> None:
        super().__init__(title, f"equilibre_{key}")
        self.image: Image | None = None
        self.bars = PairedBars(f"equilibreBarres_{key}", title)
        self._sums = label("", "fort", f"equilibreSommes_{key}", wrap=True)
        self._notes = label("", "explication", f"equilibreNotes_{key}", wrap=True)
        for widget in (self._sums, self.bars, self._notes):
            self.body.addWidget(widget)
        self.bars.opened.connect(self.opened)

    def show_image(self, image: Image, reference: str) -> None:
        """Shows a picture; `reference`: the name of the other group."""
        self.image = image
        self.bars.set_pairs([pair(barre, reference) for barre in image.barres])
        self._sums.setText(image.sommes)
        self._notes.setText(image.notes)


class Pictures(Columns):
    """All of them, in two columns where there is room. `opened(picture, place)`: a slice whose persons are wanted."""

    opened = Signal(str, int)

    def __init__(self) -> None:
        titles = {
            "participation": tr("Participation"),
            "localisation": tr("Localisation"),
            "domaines": tr("Domaines d’activité"),
            "familles": tr("Familles de profils"),
            "profils": tr("Chaque profil"),
        }
        self._of = {key: Picture(key, title) for key, title in titles.items()}
        super().__init__(
            self._column("participation", "localisation", "domaines"),
            self._column("familles", "profils"),
            (1, 1),
            ROOM,
        )
        for key, picture in self._of.items():
            picture.opened.connect(lambda place, key=key: self.opened.emit(key, place))

    def _column(self, *keys: str) -> QWidget:
        made = QWidget()
        made.setLayout(vbox(*(self._of[key] for key in keys), None, spacing=14))
        return made

    def of(self, key: str) -> Picture:
        """One picture."""
        return self._of[key]

    def show_images(self, images: Sequence[Image], reference: str) -> None:
        """Shows the pictures of a comparison; `reference`: the name of the other group."""
        for image in images:
            self._of[image.cle].show_image(image, reference)

    def mark(self, key: str, place: int) -> None:
        """Says which slice is shown in the card."""
        for its, picture in self._of.items():
            picture.bars.mark(place if its == key else -1)
