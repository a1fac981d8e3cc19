"""What is done with documents from the window: files read in the background, copies opened by the system's programs."""

import atexit
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cops_desktop.domain.accompagnements.documents import ouvrable, terminaison
from cops_desktop.domain.accompagnements.types import Document
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_save
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.tasks import Progress

if TYPE_CHECKING:
    from cops_desktop.services.accompagnements.copies import Copies
    from cops_desktop.services.accompagnements.documents import Ajout
    from cops_desktop.services.accompagnements.lecture import Lu


@cache
def copies() -> "Copies":
    """The private copies of this program: gone when it ends."""
    from cops_desktop.services.accompagnements.copies import Copies

    made = Copies()
    atexit.register(made.vider)
    return made


# In --------------------------------------------------------------------------------------------------------------
def joindre(contexte: Contexte, accompagnement: str, paths: Sequence[Path]) -> None:
    """Reads files and keeps them with a project, in the background; then says what was kept and what was not."""
    fichier, day = contexte.fichier, contexte.today()

    def work(progress: Progress) -> tuple["Ajout | None", tuple[str, ...]]:
        from cops_desktop.services.accompagnements import documents
        from cops_desktop.services.accompagnements.lecture import lire_tous

        read = lire_tous(paths, progress.step)
        if not read.lus:
            return None, read.refus
        with closing(fichier.again()) as own:
            return documents.ajouter(own, accompagnement, read.lus, day), read.refus

    def told(result: tuple["Ajout | None", tuple[str, ...]]) -> None:
        done, refused = result
        if done is not None and done.ajoutes:
            contexte.written()
        if done is not None:
            contexte.message.emit(_joints(done))
        if refused:
            _refused(contexte, refused, kept=done is not None)

    contexte.tasks.run(tr("Lecture de {n}").format(n=plural(len(paths), tr("document"))), work, told, writes=True)


def _joints(done: "Ajout") -> str:
    said = []
    if len(done.ajoutes) == 1:
        said.append(tr("« {nom} » est joint. Ctrl+Z revient en arrière.").format(nom=done.ajoutes[0]))
    elif done.ajoutes:
        said.append(tr("{n} documents sont joints. Ctrl+Z revient en arrière.").format(n=len(done.ajoutes)))
    if done.deja:
        said.append(tr("Déjà là : {noms}.").format(noms=", ".join(done.deja)))
    return " ".join(said)


def _refused(contexte: Contexte, refused: tuple[str, ...], *, kept: bool) -> None:
    if len(refused) == 1:
        messages.error(contexte.window, refused[0])
        return
    sentence = tr("{n} n’ont pas été joints.").format(n=plural(len(refused), tr("document")))
    others = tr("Les autres le sont.") if kept else tr("Rien n’a été changé.")
    messages.error(contexte.window, f"{sentence} {others}", "\n".join(refused))


# Out -------------------------------------------------------------------------------------------------------------
def ouvrir(contexte: Contexte, item: Document) -> None:
    """Opens a private copy with the system's program; what could run is proposed to be saved instead."""
    if not ouvrable(item.nom):
        sentence = tr("« {nom} » ne s’ouvre pas d’ici.").format(nom=item.nom)
        why = tr(
            "Un programme, une page ou une archive peut agir sur votre ordinateur. Si vous savez d’où vient ce "
            "document, enregistrez-le où vous voulez, puis ouvrez-le vous-même."
        )
        save = tr("Enregistrer sous…")
        messages.question(contexte.window, sentence, save, lambda: ask_enregistrer(contexte, item), why)
        return
    title = tr("Ouverture de « {nom} »").format(nom=item.nom)
    fichier = contexte.fichier

    def work(_: Progress) -> "Lu":
        from cops_desktop.services.accompagnements.documents import extraire

        with closing(fichier.again(read_only=True)) as own:
            return extraire(own, item.id)

    contexte.tasks.run(title, work, lambda lu: _show(contexte, lu))


def _show(contexte: Contexte, lu: "Lu") -> None:
    try:
        path = copies().deposer(lu)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        said = tr("« {nom} » s’ouvre : une copie, à lire. Pour le changer, enregistrez-le ailleurs, puis joignez-le")
        contexte.said_outside(said.format(nom=lu.nom))
        return
    sentence = tr("Aucun programme de cet ordinateur n’ouvre « {nom} ».").format(nom=lu.nom)
    messages.error(contexte.window, sentence, tr("« Enregistrer sous… » l’écrit où vous voulez."))


def ask_enregistrer(contexte: Contexte, item: Document) -> None:
    """Asks where a document goes, and writes it there."""
    from cops_desktop.services.accompagnements.documents import nom_propre

    ending = terminaison(item.nom)
    kinds = f"{ending.upper()} (*.{ending})" if ending else tr("Tous les fichiers (*)")
    title = tr("Enregistrer le document")
    ask_save(contexte.window, title, kinds, nom_propre(item.nom), lambda path: enregistrer(contexte, item, path))


def enregistrer(contexte: Contexte, item: Document, path: Path) -> None:
    """Writes a document to `path`, in the background."""
    fichier = contexte.fichier

    def work(_: Progress) -> None:
        from cops_desktop.services.accompagnements.documents import enregistrer_sous

        with closing(fichier.again(read_only=True)) as own:
            enregistrer_sous(own, item.id, path)

    said = tr("« {nom} » est enregistré dans {chemin}").format(nom=item.nom, chemin=path)
    title = tr("Enregistrement de « {nom} »").format(nom=item.nom)
    contexte.tasks.run(title, work, lambda _: contexte.said_outside(said))
