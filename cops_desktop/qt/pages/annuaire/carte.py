"""The map in place of the list: the same hits where they are, those without a place beside, and two ways to save it."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedLayout, QWidget
from shiboken6 import isValid

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_integer
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.theme import SOMBRE, couleurs, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from cops_desktop.qt.widgets.web_map import WebMap
    from cops_desktop.services.carte import Carte
    from cops_desktop.services.fichier import Fichier

PICTURE = (1600, 1130)  # pixels, as wide and high as a sheet on its side
LIST_HEIGHT = 150
LEAST_MAP = 210  # pixels at 100 %: its buttons and its legend stand apart
tr = QCoreApplication.translate


class CarteView(QWidget):
    """Shows the entries of `show_keys` on a map. `opened(kind, key)` comes with a click on one of them.

    The engine is made when the view is first seen with something to show; where it cannot start, a sentence says so and
    the map can still be saved.
    """

    opened = Signal(str, str)

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("annuaireCarte")
        self.titre = ""  # what the list is called, for what is saved
        self._contexte = contexte
        self._keys: list[tuple[str, str]] = []
        self._engine: WebMap | None = None
        self._shown = False  # a page is in the engine: from then on only its data change
        self._dark = False
        self._stale = self._busy = False
        self._pending = ""
        self._build()

    def _build(self) -> None:
        self._message = label(self.tr("La carte se dessine…"), "explication", "carteMessage", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place = QStackedLayout()
        self._place.addWidget(self._message)
        self._without = button("", "carteSansLieu", role="puceVide", hint=self.tr("Fiches sans code postal connu"))
        self._without.setCheckable(True)
        self._without.toggled.connect(self._unfold)
        self._without.hide()
        self._names = QListWidget()
        self._names.setObjectName("carteSansLieuListe")
        self._names.setAccessibleName(self.tr("Fiches sans lieu"))
        self._names.setFixedHeight(sp(LIST_HEIGHT))
        self._names.itemActivated.connect(self._open_item)
        self._names.itemClicked.connect(self._open_item)
        self._names.hide()
        hint = self.tr("Avec ce que chacun accepte de publier")
        html, self._image = (
            button(words, name, does, role="puceVide", hint=hint)
            for words, name, does in (
                (self.tr("Enregistrer la carte (HTML)…"), "carteEnregistrerHtml", self._ask_html),
                (self.tr("Enregistrer une image (PNG)…"), "carteEnregistrerImage", self._ask_image),
            )
        )
        bar = FlowLayout(spacing=6)
        bar.setContentsMargins(sp(12), sp(8), sp(12), sp(8))
        for widget in (self._without, html, self._image):
            bar.addWidget(widget)
        self._message.setMinimumHeight(sp(LEAST_MAP))
        whole = vbox(spacing=0)
        whole.addLayout(self._place, 1)
        whole.addWidget(self._names)
        whole.addLayout(bar)
        self.setLayout(whole)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Shows these entries (genre, key): at once, or when the view is next seen."""
        self._keys = list(keys)
        self._stale = True
        if self.isVisible():
            self._freshen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    def changeEvent(self, event: QEvent) -> None:
        """The map follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._shown and self._dark != _dark():
            self._shown, self._stale = False, True
            if self.isVisible():
                self._freshen()

    # Reading, beside the window's thread ----------------------------------------------------------------------
    def _freshen(self) -> None:
        if not self._stale or self._busy or not self._contexte.has_file:
            return
        problem = _problem()
        if problem and self._engine is None:
            self._say(problem)
        self._stale, self._busy = False, True
        fichier, keys, day = self._contexte.fichier, list(self._keys), self._contexte.today()
        whole, dark = not self._shown, _dark()

        def work(_: Progress) -> "tuple[Carte, str] | Refus":
            from cops_desktop.services import carte

            try:
                with closing(fichier.again(read_only=True)) as own:
                    found = carte.points(own, keys, day)
            except Refus as refus:
                return refus
            if problem:
                return found, ""
            return found, carte.fenetre_html(found, sombre=dark) if whole else carte.fenetre_donnees(found)

        def then(made: "tuple[Carte, str] | Refus") -> None:
            if not isValid(self):
                return
            self._busy = False
            if isinstance(made, Refus):
                self._say(made.message)
                return
            self._tell_without(made[0])
            if not problem:
                self._show(made[1], whole=whole, dark=dark)
            self._freshen()

        self._contexte.quiet.run("", work, then)

    def _show(self, text: str, *, whole: bool, dark: bool) -> None:
        if not whole:
            self._run(f"COPS.montrer({text})")
            return
        if self._engine is None:
            self._engine = self._make_engine()
        self._shown, self._dark = True, dark
        self._engine.setZoomFactor(sp(100) / 100)
        self._engine.show_html(text)

    def _run(self, script: str) -> None:
        """In the page once it is loaded; only the last word counts."""
        if self._engine is not None and self._place.currentWidget() is self._engine:
            self._engine.run(script)
        else:
            self._pending = script

    def _make_engine(self) -> "WebMap":
        from cops_desktop.qt.widgets.web_map import WebMap

        engine = WebMap(self)
        engine.resize(self._message.size())
        engine.setAccessibleName(self.tr("Carte"))
        engine.opened.connect(self.opened)
        engine.ready.connect(self._ready)
        engine.stopped.connect(self._stopped)
        self._place.addWidget(engine)
        return engine

    def _ready(self) -> None:
        if self._engine is None:
            return
        self._place.setCurrentWidget(self._engine)
        if self._pending:
            script, self._pending = self._pending, ""
            self._engine.run(script)

    def _stopped(self) -> None:
        """The engine's process ended: the list and the rest of the program go on."""
        if self._engine is not None:
            self._place.removeWidget(self._engine)
            self._engine.deleteLater()
        self._engine, self._shown, self._stale = None, False, True
        self._say(self.tr("La carte s’est arrêtée. Revenez à la liste, puis à la carte, pour la dessiner de nouveau."))

    def _say(self, sentence: str) -> None:
        self._message.setText(typeset(sentence))
        self._place.setCurrentWidget(self._message)

    # Those without a place -------------------------------------------------------------------------------------
    def _tell_without(self, carte: "Carte") -> None:
        count = len(carte.sans_lieu)
        self._without.setText(typeset(self.tr("Sans lieu : {n}").format(n=format_integer(count))))
        self._without.setVisible(count > 0)
        if not count:
            self._without.setChecked(False)
        self._names.clear()
        for one in carte.sans_lieu:
            item = QListWidgetItem(one.nom)
            item.setData(Qt.ItemDataRole.UserRole, (one.genre, one.cle))
            self._names.addItem(item)

    def _unfold(self, shown: bool) -> None:
        self._names.setVisible(shown)
        if shown:
            self._names.setFocus()

    def _open_item(self, item: QListWidgetItem) -> None:
        genre, cle = item.data(Qt.ItemDataRole.UserRole)
        self.opened.emit(genre, cle)

    # Saving ----------------------------------------------------------------------------------------------------
    def _ask_html(self) -> None:
        from cops_desktop.qt.dialogs.files import ask_save

        kinds = self.tr("Page HTML (*.html)")
        ask_save(self, self.tr("Enregistrer la carte"), kinds, "carte.html", self.save_html)

    def save_html(self, path: Path) -> None:
        """Writes the map as one file, with what each person agreed to see published; says how many have no name."""
        fichier, keys, day, titre = self._what_is_saved()

        def work(_: Progress) -> str:
            from cops_desktop.services import carte

            with closing(fichier.again(read_only=True)) as own:
                return carte.enregistrer_html(own, keys, day, titre, path)

        self._contexte.tasks.run(self.tr("Carte"), work, lambda said: self._saved(path, said))

    def _ask_image(self) -> None:
        from cops_desktop.qt.dialogs.files import ask_save

        if problem := _problem():
            messages.information(self, problem, self.tr("La carte peut être enregistrée en HTML."))
            return
        kinds = self.tr("Image PNG (*.png)")
        ask_save(self, self.tr("Enregistrer une image de la carte"), kinds, "carte.png", self.save_image)

    def save_image(self, path: Path) -> None:
        """Writes a picture of the map that may be given to others: drawn anew, apart from the one on the screen."""
        fichier, keys, day, titre = self._what_is_saved()

        def work(_: Progress) -> tuple[str, str]:
            from cops_desktop.services import carte

            with closing(fichier.again(read_only=True)) as own:
                return carte.publiable_html(own, keys, day, titre)

        def draw(made: tuple[str, str]) -> None:
            from cops_desktop.qt.widgets.web_map import picture

            if isValid(self):
                picture(made[0], *PICTURE, lambda taken: self._write_image(taken, path, made[1]), self)

        self._contexte.tasks.run(self.tr("Image de la carte"), work, draw)

    def _write_image(self, taken: "QPixmap | None", path: Path, said: str) -> None:
        from PySide6.QtCore import QBuffer, QIODevice

        from cops_desktop.services import carte

        if taken is None:
            messages.error(
                self,
                self.tr("L’image de la carte n’a pas pu être dessinée : rien n’a été écrit."),
                self.tr("Enregistrez la carte en HTML, ouvrez-la dans un navigateur, et imprimez-la de là."),
            )
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        taken.save(buffer, "PNG")
        try:
            carte.enregistrer_image(bytes(buffer.data().data()), path)
        except Refus as refus:
            messages.refusal(self, refus)
            return
        self._saved(path, said)

    def _saved(self, path: Path, said: str) -> None:
        self._contexte.said_outside(typeset(f"« {path.name} » : {said}".rstrip(".")))

    def _what_is_saved(self) -> "tuple[Fichier, list[tuple[str, str]], date, str]":
        from cops_desktop.services.carte import TITRE

        contexte = self._contexte
        return contexte.fichier, list(self._keys), contexte.today(), self.titre or TITRE


def _dark() -> bool:
    return couleurs() == SOMBRE


def _problem() -> str:
    """Why no map can be shown here, and what to do; empty when one can."""
    try:
        from cops_desktop.qt.widgets import web_map
    except ImportError as error:
        return _way_out(tr("carte", "Le moteur de la carte ne se charge pas ({fault}).").format(fault=error))
    return _way_out(web_map.problem()) if web_map.problem() else ""


def _way_out(sentence: str) -> str:
    way = tr("carte", "La liste reste là ; la carte peut être enregistrée en HTML et ouverte dans un navigateur.")
    return f"{sentence} {way}"
