"""What the window writes of a meeting's messages, from wherever they are asked for: drafts, and a calendar file."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.modeles import Genre
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte, RefusedField
from cops_desktop.qt.dialogs.files import ask_save
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.typography import typeset

if TYPE_CHECKING:
    from cops_desktop.services.courriels import Preparation  # messages are not for a start


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("envois", words))


def prepare_drafts(
    contexte: Contexte,
    rencontre_id: str,
    genre: Genre,
    personnes: Sequence[str],
    folder: Path,
    done: Callable[["Preparation"], object],
    *,
    copie_cachee: bool = False,
    agenda: bool = True,
) -> None:
    """Writes the drafts into a new folder of `folder`, in the background; `done` then says what was written."""
    fichier, day = contexte.fichier, contexte.today()

    def work(progress: Progress) -> "Preparation":
        from cops_desktop.services.rencontres.envois import preparer

        with closing(fichier.again()) as own:
            return preparer(
                own, rencontre_id, genre, personnes, day, folder,
                copie_cachee=copie_cachee, agenda=agenda, step=progress.step,
            )  # fmt: skip

    def written(made: "Preparation") -> None:
        contexte.written()
        done(made)

    contexte.tasks.run(_tr("Préparation des messages"), work, written, writes=True)


def ask_agenda(contexte: Contexte, parent: QWidget, meeting: Rencontre, field: RefusedField | None = None) -> None:
    """Asks where the calendar file of one meeting goes, writes it there and says so."""
    from cops_desktop.exchange.plain import file_name

    def write(path: Path) -> None:
        from cops_desktop.services.rencontres.envois import write_agenda

        if contexte.executer(write_agenda, contexte.fichier, meeting.id, path, contexte.today(), field=field):
            contexte.said_outside(_tr("Le fichier d’agenda est dans {chemin}").format(chemin=path))

    day = format_date(meeting.date).replace("/", "-")
    proposed = file_name(f"{meeting.titre} {day}", ".ics")
    ask_save(parent, _tr("Enregistrer le fichier d’agenda"), _tr("Agenda (*.ics)"), proposed, write)
