"""What a part of a meeting's card is: its title, and what it shows of the meeting that is looked at."""

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.qt.context import Contexte


class Section(QWidget):
    """The base of the card's parts. Made once; `show_meeting` comes each time the card shows, or the data changed.

    The card writes `title` above it; "" for a part that says its own. A section reads through services in
    `show_meeting`, writes through `contexte.executer`, and keeps nothing that it could read again.
    """

    title = ""

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contexte = contexte

    def concerns(self, meeting: Rencontre) -> bool:
        """Whether this part has anything to do with a meeting: of those it has not, the card does not show it."""
        return True

    def show_meeting(self, meeting: Rencontre) -> None:
        """Shows what this part tells of a meeting."""
        raise NotImplementedError
