"""Papers from anywhere in the window: printed from the file and shown in the preview."""

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.qt import crash, messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.tasks import Progress

if TYPE_CHECKING:
    from cops_desktop.services.papiers.catalogue import (
        Criteres,  # printing is imported by the first paper, not by the start
    )


def show_paper(contexte: Contexte, nom: str, criteres: "Criteres", title: str) -> bool:
    """Previews a paper of services.papiers by its name; True when it is shown. A Refus becomes a message."""
    from cops_desktop.services.papiers import catalogue as papiers

    try:
        pdf = papiers.print_paper(contexte.fichier, nom, criteres, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return False
    except Exception as error:
        crash.show(contexte.window, error)
        return False
    contexte.preview(pdf, papiers.suggested_name(title), title)
    return True


def show_paper_later(contexte: Contexte, nom: str, criteres: "Criteres", title: str, pages: int = 0) -> bool:
    """Previews a paper that may be long: read and drawn in the background, page after page. False: nothing started.

    `pages`: about how many are expected, for the progress.
    """
    from cops_desktop.services.papiers import catalogue as papiers

    fichier, day = contexte.fichier, contexte.today()
    drawn = QCoreApplication.translate("papers", "{pages} faites")

    def work(progress: Progress) -> bytes:
        with closing(fichier.again(read_only=True)) as own:
            read = papiers.read_paper(own, nom, criteres, day)
        done = 0

        def page() -> None:
            nonlocal done
            done += 1
            progress.step(min(done, pages), pages, drawn.format(pages=plural(done, "page")))

        return read.pdf(page)

    words = QCoreApplication.translate("papers", "Mise en page\u202f: {titre}").format(titre=title)
    name = papiers.suggested_name(title)
    return contexte.tasks.run(words, work, lambda pdf: contexte.preview(pdf, name, title))


def show_emargement(contexte: Contexte, rencontre_id: str) -> bool:
    """Previews the attendance sheet of a meeting."""
    from cops_desktop.services.papiers.catalogue import Criteres
    from cops_desktop.services.rencontres import meeting_words

    title = QCoreApplication.translate("papers", "Feuille d’émargement : {reunion}")
    try:
        words = meeting_words(contexte.fichier, rencontre_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return False
    return show_paper(contexte, "emargement", Criteres(rencontres=[rencontre_id]), title.format(reunion=words))
