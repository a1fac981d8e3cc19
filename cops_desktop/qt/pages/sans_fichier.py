"""What the window shows without a file: who works here, then on what. One way, on a new laptop as on any other day."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.file_actions import FileActions
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, rule, vbox
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.qt.widgets.text_link import TextLink

WIDE = 720  # pixels at 100 %


class Start(QWidget):
    """The first thing that is seen on a new laptop, and whenever no file is open.

    The name is kept once it is said; a file is made or opened by what the menus do. Whatever is given up half-way comes
    back here, now and at the next start.
    """

    def __init__(self, contexte: Contexte, files: FileActions) -> None:
        super().__init__()
        self.setObjectName("sansFichier")
        self._contexte, self._files = contexte, files
        self._step: _Nom | _Choix | None = None
        self._row = hbox(None, None, spacing=0)
        self.setLayout(vbox(self._row, None, margins=(0, 24, 0, 0)))
        if contexte.laptop.utilisateur:
            self._ask_file()
        else:
            self._ask_name()

    def take_focus(self) -> None:
        """To where the present step begins, while it is shown."""
        if self._step is not None and self.isVisible():
            self._step.first().setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_name(self) -> None:
        self._show(_Nom(self._contexte.laptop.utilisateur, self._named))

    def _named(self, nom: str) -> None:
        self._files.sign(nom)
        if not self._contexte.has_file:
            self._ask_file()

    def _ask_file(self) -> None:
        self._show(_Choix(self._contexte, self._files, self._ask_name, self._ask_file))

    def _show(self, step: "_Nom | _Choix") -> None:
        before, self._step = self._step, step
        if before is not None:
            self._row.removeWidget(before)
            before.hide()
            before.deleteLater()
        step.setMaximumWidth(sp(WIDE))
        self._row.insertWidget(1, step, 10)
        if self.isVisible():
            step.show()
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back a step."""
        if event.key() == Qt.Key.Key_Escape and isinstance(self._step, _Choix):
            self._ask_name()
        elif event.key() == Qt.Key.Key_Escape and self._contexte.laptop.utilisateur:
            self._ask_file()
        else:
            super().keyPressEvent(event)


class _Nom(Panel):
    """Who works here."""

    def __init__(self, known: str, then: Callable[[str], object]) -> None:
        super().__init__(name="sansFichierQui")
        self._then = then
        why = self.tr(
            "Votre nom signe ce que vous saisissez, dans l’historique des fichiers. Il reste sur cet ordinateur et "
            "dans les fichiers que vous modifiez ; il n’est envoyé nulle part."
        )
        self._nom = QLineEdit(known)
        self._nom.setObjectName("sansFichierNom")
        self._nom.setAccessibleName(self.tr("Prénom et nom"))
        self._nom.returnPressed.connect(self._go_on)
        self._faute = label("", "erreur", "sansFichierFaute", wrap=True)
        self._faute.hide()
        self._nom.textEdited.connect(self._faute.hide)
        asked = label(self.tr("Prénom et nom"), "secondaire")
        asked.setBuddy(self._nom)
        go = button(self.tr("Continuer"), "sansFichierContinuer", self._go_on, role="principal")
        self.body.setContentsMargins(sp(28), sp(26), sp(28), sp(24))
        self.body.setSpacing(sp(10))
        for part in (
            label(self.tr("Bienvenue"), "titre"),
            label(self.tr("Comment vous appelez-vous ?"), "sousTitre", wrap=True),
            label(why, "explication", wrap=True),
            asked,
            self._nom,
            self._faute,
        ):
            self.body.addWidget(part)
        self.body.addLayout(hbox(_guide_hint(), None, go))

    def first(self) -> QWidget:
        """Where one types."""
        return self._nom

    def _go_on(self) -> None:
        nom = " ".join(self._nom.text().split())
        if nom:
            self._then(nom)
            return
        self._faute.setText(self.tr("Écrivez votre nom pour commencer, par exemple Clémence Arribat."))
        self._faute.show()
        self._nom.setAccessibleDescription(self._faute.text())
        self._nom.setFocus()


class _Choix(QWidget):
    """What to work on. Up and down go from one way to the next."""

    def __init__(
        self, contexte: Contexte, files: FileActions, rename: Callable[[], object], again: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setObjectName("sansFichierChoix")
        self._files, self._again = files, again
        self._say = contexte.message.emit
        self._ways: list[QWidget] = []
        nom, recents = contexte.laptop.utilisateur, contexte.laptop.recents
        column = vbox(
            label(self.tr("Bonjour {prenom}").format(prenom=nom.split(" ")[0]), "titre"),
            label(self.tr("Aucun fichier n’est ouvert. Sur quoi travaillez-vous ?"), "sousTitre", wrap=True),
            spacing=10,
        )
        gone = bool(recents) and _is_gone(recents[0])
        if gone:
            column.addWidget(self._gone(Path(recents[0])))
        column.addWidget(self._three(has_worked=bool(recents)))
        if recents[gone:]:
            column.addWidget(self._recents(recents[gone:]))
        column.addLayout(self._foot(nom, rename))
        self.setLayout(column)

    def first(self) -> QWidget:
        """Where the keyboard begins: the way back to the last file, else the way that is filled."""
        last = next(
            (way for way in self._ways if way.objectName() in ("sansFichierReessayer", "sansFichierRecent0")), None
        )
        return last or next(way for way in self._ways if way.property("role") == "principal")

    def _gone(self, path: Path) -> Panel:
        """The last file is not where it was: said, with the way out."""
        panel = Panel(name="sansFichierParti")
        title = self.tr("«\u00a0{nom}\u00a0» n’est plus à sa place").format(nom=path.name)
        why = self.tr(
            "Il était dans {dossier}. La clé est peut-être débranchée, ou le fichier déplacé ; le programme n’y a pas "
            "touché. Rebranchez la clé puis réessayez, ou ouvrez-le là où il est, lui ou une de ses sauvegardes."
        ).format(dossier=path.parent)
        panel.body.addWidget(label(title, "fort", wrap=True))
        panel.body.addWidget(label(why, "explication", wrap=True))
        retry = button(self.tr("Réessayer"), "sansFichierReessayer", partial(self._retry, path))
        backups = button(
            self.tr("Ouvrir une sauvegarde…"), "sansFichierSauvegarde", partial(self._files.ask_backup, path.stem)
        )
        self._ways += [retry, backups]
        panel.body.addLayout(hbox(retry, backups, None))
        return panel

    def _retry(self, path: Path) -> None:
        if not _is_gone(str(path)):
            self._files.open(path)
            return
        self._again()
        self._say(self.tr("«\u00a0{nom}\u00a0» n’est toujours pas là.").format(nom=path.name))

    def _three(self, *, has_worked: bool) -> Panel:
        ways = (
            (
                self.tr("Un nouveau fichier"),
                self.tr(
                    "Vide, pour commencer. Vous dites où le ranger, puis si une phrase secrète le protège : c’est "
                    "conseillé, car il dit qui est patient partenaire."
                ),
                self.tr("Nouveau fichier…"),
                "sansFichierNouveau",
                self._files.ask_new,
            ),
            (
                self.tr("Un fichier qui existe"),
                self.tr(
                    "Le vôtre, celui d’un collègue ou une sauvegarde. S’il est protégé, sa phrase secrète est demandée."
                ),
                self.tr("Ouvrir un fichier…"),
                "sansFichierOuvrir",
                self._files.ask_open,
            ),
            (
                self.tr("La démonstration"),
                self.tr("Une année fictive, dans un fichier à part, pour essayer sans crainte."),
                self.tr("Ouvrir la démonstration…"),
                "sansFichierDemonstration",
                self._files.ask_demo,
            ),
        )
        panel = Panel(name="sansFichierFacons", flush=True)
        filled = "sansFichierOuvrir" if has_worked else "sansFichierNouveau"
        for place, (title, why, words, name, does) in enumerate(ways):
            if place:
                panel.body.addWidget(rule())
            go = button(words, name, does, role="principal" if name == filled else "")
            go.setAccessibleDescription(why)
            panel.body.addLayout(_line(title, why, go))
            self._ways.append(go)
        return panel

    def _recents(self, recents: tuple[str, ...]) -> Panel:
        panel = Panel(self.tr("Fichiers récents"), "sansFichierRecents")
        for place, path in enumerate(recents):
            link = TextLink(Path(path).name, f"sansFichierRecent{place}", partial(self._files.open_recent, path))
            link.setToolTip(path)
            link.setAccessibleName(f"{Path(path).name}, {Path(path).parent}")
            panel.body.addWidget(link)
            self._ways.append(link)
        return panel

    def _foot(self, nom: str, rename: Callable[[], object]) -> QVBoxLayout:
        change = TextLink(self.tr("Changer de nom…"), "sansFichierChangerNom", rename)
        who = label(self.tr("Vous êtes {nom}.").format(nom=nom), "explication", wrap=True)
        return vbox(who, change, _guide_hint(), spacing=4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = self.focusWidget()
        if not step or focused not in self._ways:
            super().keyPressEvent(event)
            return
        place = self._ways.index(focused) + step
        if 0 <= place < len(self._ways):
            self._ways[place].setFocus(Qt.FocusReason.TabFocusReason)


def _line(title: str, why: str, go: QPushButton) -> QVBoxLayout:
    """A way: what it is, and its button under what it does, so that the largest text has its room."""
    words = vbox(label(title, "fort", wrap=True), label(why, "explication", wrap=True), spacing=2)
    row = hbox(spacing=16, margins=(16, 14, 16, 14))
    row.addLayout(words, 1)
    row.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
    return vbox(row, spacing=0)


def _guide_hint() -> QLabel:
    return label(QCoreApplication.translate("start", "F1 ouvre le guide à cette page."), "explication")


def _is_gone(path: str) -> bool:
    with suppress(OSError):
        return not Path(path).exists()
    return True
