"""Has the words of a large file read in the background, before the first typo would wait half a second for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.context import Contexte

if TYPE_CHECKING:
    from cops_desktop.services.fichier import Fichier
    from cops_desktop.services.recherche import Vocabulaire


class MotsProches:
    """For whoever searches the annuaire; asked again while it reads, it reads once."""

    def __init__(self, contexte: Contexte) -> None:
        self._contexte = contexte
        self._preparing = False

    def prepare(self, ready: Callable[[], object] = lambda: None) -> None:
        """Reads them unless they are few or known; `ready()` follows once they are there."""
        from cops_desktop.services import recherche

        fichier = self._contexte.fichier
        if self._preparing or not recherche.a_preparer(fichier):
            return

        def read(own: "Fichier") -> "Vocabulaire":
            try:
                return recherche.preparer(own)
            finally:
                self._preparing = False  # after an error too: nothing else follows one

        def then(words: "Vocabulaire") -> None:
            recherche.adopter(fichier, words)
            ready()

        def refused(_: Refus) -> None:
            self._preparing = False

        self._preparing = True
        self._contexte.read_quietly(read, then, refused)
