"""Watches the open file while the window is there: who edits it, what changes under us, whether it is still there.

What it finds stands in notices under the tabs. A look costs a few microseconds; only what changed is opened.
"""

import time
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages, versions
from cops_desktop.qt.context import Avis
from cops_desktop.services import conflits
from cops_desktop.services.conflits import Copie, Gardee
from cops_desktop.services.fichier import open_file
from cops_desktop.services.verrou import attente

if TYPE_CHECKING:
    from cops_desktop.qt.main_window import MainWindow
    from cops_desktop.qt.tasks import Progress
    from cops_desktop.services.fichier import Fichier
    from cops_desktop.storage.verrou import Attente, Occupant, Verrou

EVERY = 2000  # milliseconds
SIGN_OF_LIFE = 60.0  # seconds

ABSENT, CHANGE, TENU, ROUVERT, LECTURE, SAUVEGARDE, MORT, COPIES = (
    "absent",
    "change",
    "tenu",
    "rouvert",
    "lecture",
    "estSauvegarde",
    "mort",
    "copies",
)


class Watch(QObject):
    """Looks at the open file every two seconds. `look` is one look."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._contexte = window.contexte
        self._fichier: Fichier | None = None
        self._attente: Attente | None = None
        self._inode = 0
        self._was_ours = False
        self._away = False
        self._changed = False
        self._renewed = 0.0
        self._neighbours: list[Path] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """One look; nothing while a task writes: it confirms by itself, and what it changes is ours."""
        if not self._contexte.has_file or self._contexte.tasks.writes:
            return
        fichier = self._contexte.fichier
        if fichier is not self._fichier:
            self._begin(fichier)
        inode = _inode(fichier.path)
        if not inode:
            self._gone()
            return
        back, self._away = self._away, False
        if back:
            self._contexte.avis_regle.emit(ABSENT)
        if back and not fichier.answers():
            self._tell_changed(fichier)
        elif fichier.verrou is not None:
            self._keep(fichier, fichier.verrou)
        elif not self._changed:
            self._follow(fichier, inode)
        self._look_beside(fichier)

    def _begin(self, fichier: "Fichier") -> None:
        self._fichier, self._changed, self._away = fichier, False, False
        self._was_ours = fichier.verrou is not None
        self._inode, self._neighbours = _inode(fichier.path), None
        self._renewed = time.time()
        self._attente = attente(fichier) if fichier.occupant is not None else None
        fichier.written_by_others()
        for cle in (CHANGE, TENU, ABSENT):
            self._contexte.avis_regle.emit(cle)
        dead = fichier.verrou.mort if fichier.verrou is not None else None
        if fichier.sauvegarde:
            self._tell_backup(fichier)
        elif fichier.read_only and fichier.occupant is None:
            self._say(
                LECTURE,
                fichier.raison
                or self.tr(
                    "« {fichier} » ou son dossier ne peut pas être modifié (clé protégée, dossier partagé en lecture). "
                    "On peut tout lire et tout imprimer. Pour le modifier, copiez-le dans vos documents et ouvrez "
                    "cette copie."
                ).format(fichier=fichier.path.name),
            )
        elif dead is not None and not dead.ici:
            self._tell_dead(fichier, dead)

    # A file that we edit

    def _keep(self, fichier: "Fichier", verrou: "Verrou") -> None:
        taken = verrou.taken_by()
        if taken is None and abs(time.time() - self._renewed) >= SIGN_OF_LIFE:
            self._renewed = time.time()
            with suppress(OSError):  # a disk that is full or away for a moment: the next time
                try:
                    verrou.renew(fichier.lettre)
                except Refus:
                    taken = verrou.taken_by()
        if taken is not None:
            self._yield(fichier, taken)
        elif not self._changed and verrou.changed():
            self._tell_changed(fichier)

    def _yield(self, fichier: "Fichier", taken: "Occupant") -> None:
        """Another took the file over: only read it from now on."""
        fichier.yield_to(taken)
        self._attente = attente(fichier)
        self._window.show_access()
        self._say(
            TENU,
            self.tr(
                "{qui}, a repris ce fichier : cet ordinateur était resté sans répondre, en veille peut-être. Il est "
                "maintenant en lecture seule ici ; ce qui était enregistré l’est toujours."
            ).format(qui=_capital(taken.qui)),
            grave=True,
        )

    def _tell_changed(self, fichier: "Fichier") -> None:
        """Somebody else wrote another version of the file in its place."""
        self._changed = True
        self._contexte.avis_regle.emit(TENU)
        lost = ""
        if fichier.answers():
            try:
                lost = versions.told(conflits.comparer(fichier))
            except Refus as refus:
                lost = str(refus)
        self._say(
            CHANGE,
            self.tr(
                "« {fichier} » a été remplacé pendant qu’il était ouvert, par un dossier partagé ou un autre "
                "programme. Depuis, rien de ce qui est saisi ici n’est enregistré. Rouvrez-le : votre version sera "
                "gardée si l’autre ne contient pas tout."
            ).format(fichier=fichier.path.name),
            lost,
            (self.tr("Rouvrir"), self.reopen),
            grave=True,
        )

    def _gone(self) -> None:
        self._away = True
        assert self._fichier is not None
        self._say(
            ABSENT,
            self.tr(
                "« {fichier} » n’est plus à sa place : clé débranchée, fichier déplacé ou supprimé. Rien de ce qui est "
                "saisi maintenant n’est enregistré. Remettez-le où il était, ou ouvrez-le là où il est."
            ).format(fichier=self._fichier.path.name),
            grave=True,
        )

    # A file that we only read

    def _follow(self, fichier: "Fichier", inode: int) -> None:
        if fichier.occupant is not None and self._attente is not None:
            with suppress(OSError):
                self._tell_holder(self._attente.occupant())
        if inode != self._inode:
            if self._was_ours:
                self._tell_changed(fichier)  # what we wrote may not be in it
            else:
                self._reload(fichier)
        elif fichier.written_by_others():
            self._contexte.changed.emit()

    def _reload(self, fichier: "Fichier") -> None:
        """A file that we only read was put in its place whole: show that one. A refusal: at the next look."""
        with suppress(Refus):
            fresh = open_file(fichier.path, fichier.identite, cle=fichier.cle, read_only=True)
            fresh.occupant, fresh.raison = fichier.occupant, fichier.raison
            self._window.show_file(fresh)

    def _tell_holder(self, holder: "Occupant | None") -> None:
        if holder is None:
            words = self.tr("Ce fichier est libre : personne d’autre ne le modifie plus.")
            self._say(TENU, words, "", (self.tr("Modifier ici"), self.reopen))
        elif not self._was_ours:
            words = self.tr(
                "{qui}, modifie ce fichier : il est ici en lecture seule, et suit ce qui y est écrit. Vous pourrez le "
                "modifier quand l’autre l’aura fermé."
            )
            self._say(TENU, words.format(qui=_capital(holder.qui)))

    def _tell_backup(self, fichier: "Fichier") -> None:
        from cops_desktop.services.sauvegardes import lire

        try:
            made = f"le {moment_court(lire(fichier.path).fait_le)}"
        except Refus:
            made = self.tr("une date inconnue")
        words = self.tr(
            "C’est une sauvegarde, faite {moment} : elle s’ouvre en lecture seule, pour que rien ne la change. Pour "
            "travailler sur ce qu’elle contient, restaurez-la."
        )
        self._say(SAUVEGARDE, words.format(moment=made), "", (self.tr("Sauvegardes…"), self._open_backups))

    def _tell_dead(self, fichier: "Fichier", dead: "Occupant") -> None:
        signe = self.tr(" (dernier signe : le {moment})").format(moment=moment_court(dead.vu)) if dead.vu else ""
        words = self.tr(
            "{nom} n’a pas refermé ce fichier{signe}. Vous le modifiez maintenant ; si cette personne y travaille "
            "encore, attendez qu’elle l’ait fermé."
        )
        letter = f" (poste {dead.lettre})" if dead.lettre else ""
        self._say(MORT, words.format(nom=(dead.nom or self.tr("Un autre ordinateur")) + letter, signe=signe))

    # Opening it anew

    def open_anew(self) -> bool:
        """The open file was asked for again: it is read again, and opened again when it is not ours as it stands."""
        fichier = self._contexte.fichier
        if fichier.verrou is None or fichier.verrou.taken_by() is not None or fichier.verrou.changed():
            return self.reopen()
        self._contexte.message.emit(self.tr("« {fichier} » est déjà ouvert").format(fichier=fichier.path.name))
        self._contexte.changed.emit()
        return True

    def reopen(self) -> bool:
        """Opens the file as it is now, to edit it; our own version is kept first when it would be lost."""
        fichier = self._contexte.fichier
        try:
            kept = conflits.garder(fichier)
        except Refus as refus:
            messages.refusal(self._window, refus)
            return False
        fichier.yield_to(fichier.occupant)
        if not self._window.files.open_again(fichier):
            self._window.show_access()
            return False
        self.look()
        if kept is not None:
            self._tell_kept(kept)
        return True

    def _tell_kept(self, kept: Gardee) -> None:
        details = versions.told(kept.ecart) if kept.ecart is not None else ""
        words = self.tr(
            "Le fichier est rouvert sur la version présente. La vôtre, d’avant, est gardée dans les sauvegardes : elle "
            "contient {gestes} que la version présente n’a pas. Refaites ici ce qui manque, ou restaurez-la."
        )
        count = len(kept.ecart.ici) if kept.ecart is not None else 0
        gestes = plural(count, self.tr("geste")) if count else self.tr("des gestes")
        actions = (self.tr("Sauvegardes…"), self._open_backups)
        self._say(ROUVERT, words.format(gestes=gestes), "\n".join((details, kept.faite.avertissement)).strip(), actions)

    def _open_backups(self) -> None:
        self._contexte.ouvrir("sauvegardes", "")

    # Copies beside

    def _look_beside(self, fichier: "Fichier") -> None:
        """Copies that a cloud folder left: only when what lies beside has changed, and in the background."""
        if fichier.sauvegarde or not self._contexte.idle():
            return
        present = conflits.voisins(fichier.path)
        if present == self._neighbours:
            return
        self._neighbours = present
        if not present:
            self._contexte.avis_regle.emit(COPIES)
            return

        def work(_: "Progress") -> list[Copie]:
            with suppress(Refus), closing(fichier.again(read_only=True)) as own:
                return conflits.copies(own)
            return []

        def then(found: list[Copie]) -> None:
            if self._contexte.has_file and self._contexte.fichier is fichier:
                self._tell_copies(found)

        self._contexte.quiet.run("", work, then)

    def _tell_copies(self, found: Sequence[Copie]) -> None:
        if not found:
            self._contexte.avis_regle.emit(COPIES)
            return
        useful = versions.useful(found)
        actions = []
        if len(useful) == 1:
            actions.append((self.tr("Ouvrir la copie"), lambda: self._window.files.open(useful[0].path)))
        self._say(COPIES, versions.sentence(found), versions.details(found), *actions)

    def _say(self, cle: str, phrase: str, details: str = "", *actions: tuple[str, object], grave: bool = False) -> None:
        self._contexte.avis.emit(Avis(cle, phrase, details, actions, grave))  # type: ignore[arg-type]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _inode(path: Path) -> int:
    """What tells the file from one put in its place; 0 when it is not there."""
    try:
        return path.stat().st_ino or 1
    except OSError:
        return 0
