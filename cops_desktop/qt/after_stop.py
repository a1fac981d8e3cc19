"""The start after a program that ended badly: its report is offered, and the file is checked, quietly."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from cops_desktop.qt import crash
from cops_desktop.qt.context import Avis, Contexte
from cops_desktop.qt.tasks import Progress
from cops_desktop.services.incidents import Incident

_KEY = "incident"


def tell(contexte: Contexte, found: Sequence[Incident]) -> None:
    """Offers the reports of earlier windows; after a hard stop, checks the file, now or as soon as one is open."""
    crash.offer(contexte.window, found)
    if not any(incident.brutal for incident in found):
        return
    if contexte.has_file:
        _check(contexte)
    else:
        contexte.opened.connect(lambda: _check(contexte), Qt.ConnectionType.SingleShotConnection)


def _check(contexte: Contexte) -> None:
    fichier = contexte.fichier

    def work(_: Progress) -> list[str]:
        from cops_desktop.services.fichier import check_file

        with closing(fichier.again(read_only=True)) as own:
            return check_file(own)

    contexte.quiet.run("", work, lambda problems: _say(contexte, problems))


def _say(contexte: Contexte, problems: list[str]) -> None:
    def tr(text: str) -> str:
        return QCoreApplication.translate("after_stop", text)

    if not problems:
        contexte.message.emit(
            tr("Le programme s’était arrêté sans prévenir. Le fichier est vérifié : rien n’y manque.")
        )
        return

    sentence = tr(
        "Le programme s’était arrêté sans prévenir, et le fichier est abîmé. Restaurez une sauvegarde ; l’état présent "
        "sera gardé à côté."
    )
    open_list = partial(contexte.ouvrir, "sauvegardes", "")
    contexte.avis.emit(Avis(_KEY, sentence, "\n".join(problems), ((tr("Sauvegardes…"), open_list),)))
