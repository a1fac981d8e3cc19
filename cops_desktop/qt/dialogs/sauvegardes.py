"""« Sauvegardes… »: all backups of the open file, the second place, and the way back to any of them."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from cops_desktop.domain.errors import PhraseDemandee, PhraseFausse, Refus
from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_folder, ask_open, ask_save
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.dialogs.restaurer import ask_restaurer
from cops_desktop.qt.dialogs.sauvegardes_liste import ListeSauvegardes
from cops_desktop.qt.dialogs.seconde_place import SecondePlace
from cops_desktop.qt.forms.ui_sauvegardes import Ui_SauvegardesForm
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.sauvegarde_du_jour import KEY
from cops_desktop.qt.tasks import Progress, Tasks
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services import sauvegardes
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.protection import Cle
from cops_desktop.services.sauvegardes import Faite, Pertes, Prete, Sauvegarde, Trouvee

if TYPE_CHECKING:
    from cops_desktop.qt.main_window import MainWindow

T = TypeVar("T")


class SauvegardesDialog(ReadingOrder, QDialog):
    """Lists by the seals at once, then reads each backup to its end in the background and marks the damaged ones."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte.window)
        self.setObjectName("dialogueSauvegardes")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.contexte = contexte
        self.ui = Ui_SauvegardesForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._reading, self._working = Tasks(self), Tasks(self)
        self._found: list[Trouvee] = []
        self._sound: dict[Path, bool] = {}
        self._over = self._stale = self._taken = False
        self._now = contexte.now()
        self._make_buttons()
        self._list = ListeSauvegardes(contexte.widths, contexte.fichier.path)
        self.ui.liste.addWidget(self._list)
        self._second = SecondePlace()
        self.ui.seconde.addWidget(self._second)
        self._connect()
        self._second.show_place(contexte)
        self._show()
        self.ui.vide.hide()
        fit_to_text(self, 1000, 640)
        contexte.window.installEventFilter(self)
        self._reload()

    # What is shown

    def _make_buttons(self) -> None:
        row = FlowLayout()
        self._save = button(self.tr("Sauvegarder maintenant"), "sauvegarderMaintenant", self._save_now)
        self._other = button(self.tr("Restaurer un autre fichier…"), "restaurerAutre", self._ask_other)
        self._folder = button(self.tr("Ouvrir le dossier"), "ouvrirDossier", self._open_folder)
        for made in (self._save, self._other, self._folder):
            row.addWidget(made)
        self.ui.gestes.addLayout(row)

    def _connect(self) -> None:
        ui = self.ui
        ui.faute.hide()
        ui.fermer.clicked.connect(self.reject)
        ui.restaurer.clicked.connect(self._restore_chosen)
        self._second.choosing.connect(
            lambda: ask_folder(self, self.tr("Choisir la seconde place des sauvegardes"), self.use_second)
        )
        self._second.forgotten.connect(self._forget_second)
        self._list.chosen.connect(lambda _: self._refresh_buttons())
        self._list.opened.connect(lambda _: self._restore_chosen())
        self._reading.moved.connect(self._moved)
        self._reading.finished.connect(self._reading_ended)

    def _show(self) -> None:
        """The backups that were found, as far as they have been read; the choice stays."""
        self._list.show_found(self._found, self._sound, self._now)
        if self._list.row() is None and not self._list.choose(str(self.contexte.fichier.path)):
            self._list.choose_first()
        self._list.setVisible(bool(self._found))
        self.ui.vide.setVisible(not self._found)
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        """What can be done now; for a file that is only read, why not."""
        if self._over:
            return
        fichier, row = self.contexte.fichier, self._list.row()
        free = not self._taken and not fichier.read_only
        sound = row is not None and not row.abimee
        self.ui.restaurer.setEnabled(sound and (free or (not self._taken and fichier.sauvegarde)))
        for made in (self._save, self._other, self._second):
            made.setEnabled(free)
        self._folder.setEnabled(bool(self._found))
        words = self.tr(
            "Le fichier entier, copié chaque jour où il a changé. Avec le temps, les sauvegardes s’espacent."
        )
        if fichier.sauvegarde:
            self.ui.restaurer.setText(self.tr("Restaurer sous un autre nom…"))
            words = self.tr(
                "Le fichier ouvert est une sauvegarde, en lecture seule. Restaurée sous un autre nom, elle redevient "
                "un fichier de travail."
            )
        elif fichier.read_only:
            words = self.tr("Ce fichier est en lecture seule\u202f: il ne se restaure ni ne se sauvegarde d’ici.")
        self.ui.phrase.setText(typeset(words))

    # Reading, in the background

    def _reload(self) -> None:
        """Lists again, once what is being read has stopped."""
        if self._reading.busy():
            self._stale = True
            self._reading.cancel()
            return
        self._say(self.tr("Recherche des sauvegardes…"))
        self._now = self.contexte.now()
        self._run(self._reading, sauvegardes.trouvees, self._listed)

    def _reading_ended(self, _: str) -> None:
        if self._stale:
            QTimer.singleShot(0, self, self._reload_stale)

    def _reload_stale(self) -> None:
        self._stale = False
        if not self._over:
            self._reload()

    def _listed(self, found: list[Trouvee]) -> None:
        if self._over or self._stale:
            return
        self._found = found
        self._show()
        self._list.setFocus()
        unknown = [t for t in found if t.sauvegarde.path not in self._sound]

        def read(progress: Progress) -> None:
            for place, trouvee in enumerate(unknown):
                progress.step(place, len(unknown))
                for saved in (trouvee.sauvegarde, trouvee.copie):
                    if saved is not None:
                        self._sound[saved.path] = sauvegardes.est_intacte(saved)

        self._reading.run("", read, lambda _: self._all_read())

    def _moved(self, done: int, total: int, _: str) -> None:
        self._say(self.tr("Vérification\u202f: {fait} sur {nombre}").format(fait=done, nombre=total))

    def _all_read(self) -> None:
        if self._over:
            return
        self._show()
        damaged = sum(row.abimee for row in self._list.rows.rows())
        if damaged:
            words = self.tr("{nombre}\u202f; les autres ont été relues jusqu’au bout et sont intactes.")
            self._say(
                words.format(nombre=plural(damaged, self.tr("sauvegarde abîmée"), self.tr("sauvegardes abîmées")))
            )
        else:
            self._say(self.tr("Toutes ont été relues jusqu’au bout\u202f: elles sont intactes.") if self._found else "")

    def _say(self, words: str) -> None:
        self.ui.etat.setText(typeset(words))

    def _work(self, words: str, work: "Callable[[Fichier], T]", then: Callable[[T], object]) -> None:
        """Runs `work` once no task of the window works on the file, saying `words`; nothing else meanwhile."""

        def start() -> None:
            if not self._over:
                self._say(words)
                self._run(self._working, work, then)

        self._taken = True
        self._refresh_buttons()
        if not self.contexte.idle():
            self._say(self.tr("Un autre travail sur ce fichier se termine d’abord…"))
        self.contexte.when_idle(self, start)

    def _run(self, tasks: Tasks, work: "Callable[[Fichier], T]", then: Callable[[T], object]) -> None:
        """Runs `work` on the same file opened again to be read, in a thread.

        A file that was removed is read by the connection that is still open, and by no other.
        """
        fichier = self.contexte.fichier
        if not fichier.path.exists():
            self._freed(tasks, "")
            try:
                then(work(fichier))
            except Refus as refus:
                self._say("")
                messages.refusal(self, refus)
            return

        def task(_: Progress) -> T:
            with closing(fichier.again(read_only=True)) as own:
                return work(own)

        tasks.finished.connect(lambda wrong: self._freed(tasks, wrong), Qt.ConnectionType.SingleShotConnection)
        tasks.run("", task, then)

    def _freed(self, tasks: Tasks, wrong: str) -> None:
        if tasks is self._working:
            self._taken = False
        if wrong:
            self._say("")
        self._refresh_buttons()

    # Making

    def _save_now(self) -> None:
        self.set_error("")
        words, now = self.tr("Sauvegarde en cours…"), self.contexte.now()
        self._work(words, lambda own: sauvegardes.sauvegarder(own, sauvegardes.DEMANDEE, now), self._saved)

    def _saved(self, made: "Faite | None") -> None:
        if self._over:
            return
        warning = made.avertissement if made is not None else ""
        self.set_error(warning)
        if not warning:
            self.contexte.avis_regle.emit(KEY)
        self._list.selectionModel().clear()  # the one just made is chosen then
        self._reload()

    def set_error(self, sentence: str) -> None:
        """Says what went wrong; "" takes it away."""
        self.ui.faute.setText(typeset(sentence))
        self.ui.faute.setVisible(bool(sentence))

    def _open_folder(self) -> None:
        row = self._list.row()
        folder = row.sauvegarde.path.parent if row is not None else sauvegardes.dossier(self.contexte.fichier)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # The second place

    def use_second(self, folder: Path) -> None:
        """Backs up there too from now on, and at once."""
        self.contexte.remember(seconde_place=str(folder))
        self._second.show_place(self.contexte)
        now = self.contexte.now()
        words = self.tr("Copie dans la seconde place…")
        self._work(words, lambda own: sauvegardes.du_jour(own, now), self._saved)

    def _forget_second(self) -> None:
        self.contexte.remember(seconde_place="")
        self.set_error("")
        self._second.show_place(self.contexte)
        self._reload()

    # Restoring

    def _restore_chosen(self) -> None:
        row = self._list.row()
        if row is None or not self.ui.restaurer.isEnabled():
            return
        if self.contexte.fichier.sauvegarde:
            self._ask_where(row.sauvegarde)
        else:
            self.restore(row.sauvegarde)

    def _ask_other(self) -> None:
        kinds = self.tr("Sauvegardes (*.cops)")
        ask_open(self, self.tr("Restaurer un autre fichier"), kinds, self.restore_file)

    def restore_file(self, path: Path) -> None:
        """Restores a backup that is not in the list: on a key, in a folder."""
        try:
            self.restore(sauvegardes.lire(path))
        except Refus as refus:
            messages.refusal(self, refus)

    def _ask_where(self, saved: Sauvegarde) -> None:
        kinds, title = self.tr("Fichiers COPS (*.cops)"), self.tr("Restaurer sous un autre nom")
        ask_save(self, title, kinds, f"{saved.fichier}.cops", partial(self.restore_as, saved))

    def restore_as(self, saved: Sauvegarde, path: Path, cle: Cle | None = None) -> None:
        """Makes a file of its own of a backup, and opens it: after a laptop was lost, there is no other to replace."""
        self.set_error("")
        if path.exists():
            refused = self.tr("«\u00a0{nom}\u00a0» existe déjà\u202f: choisissez un autre nom. Rien n’a été écrasé.")
            self.set_error(refused.format(nom=path.name))
            return

        key = cle or self.contexte.fichier.cle

        def work(_: Fichier) -> Refus | None:
            try:
                sauvegardes.restaurer_en(path, saved, key)
            except (PhraseDemandee, PhraseFausse) as asked:
                return asked
            return None

        self._work(self.tr("Restauration en cours…"), work, partial(self._made, saved, path, key))

    def _made(self, saved: Sauvegarde, path: Path, cle: Cle | None, asked: Refus | None) -> None:
        if self._over:
            return
        self._say("")
        if asked is not None:
            self._ask_phrase(saved, lambda key: self.restore_as(saved, path, key))
            return
        self.accept()
        window = cast("MainWindow", self.contexte.window)
        window.files.open(path, cle if saved.protegee else None)

    def _ask_phrase(self, saved: Sauvegarde, then: Callable[[Cle], object]) -> None:
        from cops_desktop.qt.dialogs.phrase import ask_phrase

        ask_phrase(self.contexte, saved.path, then)

    def restore(self, saved: Sauvegarde, cle: Cle | None = None) -> None:
        """Says first what would be lost; `cle`: the backup's own, when it is not the file's."""
        self.set_error("")
        words = self.tr("Lecture de la sauvegarde…")
        self._work(words, lambda own: _losses(own, saved, cle), partial(self._ask, saved, cle))

    def _ask(self, saved: Sauvegarde, cle: Cle | None, found: "Pertes | Refus") -> None:
        if self._over:
            return
        self._say("")
        if isinstance(found, PhraseDemandee | PhraseFausse):
            self._ask_phrase(saved, lambda key: self.restore(saved, key))
        elif isinstance(found, Refus):
            self._sound[saved.path] = sauvegardes.est_intacte(saved)
            self._show()
            messages.refusal(self, found)
        else:
            ask_restaurer(self.contexte, saved, found, self, partial(self._restore, saved, cle))

    def _restore(self, saved: Sauvegarde, cle: Cle | None) -> None:
        words = self.tr("Restauration en cours…")
        self._work(words, lambda own: sauvegardes.preparer(own, saved, cle), partial(self._put, saved))

    def _put(self, saved: Sauvegarde, ready: Prete) -> None:
        if self._over:
            sauvegardes.renoncer(ready)
            return
        self._reading.wait()
        done = self.contexte.executer(sauvegardes.mettre_en_place, self.contexte.fichier, ready, field=self)
        if not done:
            self._reload()
            return
        self.accept()
        words = self.tr("La sauvegarde du {quand} est restaurée.").format(quand=moment_court(saved.fait_le))
        kept = self.tr(
            "Le fichier d’avant est gardé parmi les sauvegardes, sous le nom «\u00a0{nom}\u00a0»\u202f: il se "
            "restaure de la même façon."
        ).format(nom=ready.gardee.sauvegarde.path.name)
        self.contexte.message.emit(words)
        messages.information(self.contexte.window, words, f"{kept}\n{ready.gardee.avertissement}".strip())

    def done(self, result: int) -> None:
        """Not while something is being written; what is only read is given up."""
        if self._working.busy() and not self._over:
            return
        self._over = True
        self._reading.wait()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window closes: so does the dialog, once what is being written is whole."""
        if event.type() == QEvent.Type.Close and not self._over:
            self._over = True
            self._working.wait()
            self.reject()
        return False


def _losses(fichier: Fichier, saved: Sauvegarde, cle: Cle | None) -> "Pertes | Refus":
    try:
        return sauvegardes.pertes(fichier, saved, cle)
    except Refus as refus:
        return refus


def open_sauvegardes(contexte: Contexte) -> None:
    """Opens the dialog."""
    SauvegardesDialog(contexte).open()
