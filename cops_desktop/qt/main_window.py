"""The window: its lines, its tabs, the page that is shown, and the way from one to another."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QMenuBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from cops_desktop.qt import messages
from cops_desktop.qt.context import Avis, Contexte
from cops_desktop.qt.file_actions import FileActions
from cops_desktop.qt.guide.aide import Aide
from cops_desktop.qt.menus import Menus
from cops_desktop.qt.page import KindDialog, Page, Tab
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.sauvegarde_du_jour import sauvegarder_du_jour
from cops_desktop.qt.theme import Theme, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.frame import StatusLine, TabBar, TaskPanel, TitleLine
from cops_desktop.qt.workbook_actions import WorkbookActions
from cops_desktop.services.laptop import Laptop

if TYPE_CHECKING:
    from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
    from cops_desktop.qt.partout import Trouveur
    from cops_desktop.qt.watch import Watch
    from cops_desktop.qt.widgets.bandeau import Bandeau
    from cops_desktop.services.fichier import Fichier

FIRST_SIZE = (1280, 800)
WATCH_AFTER = 1200  # milliseconds after a file is shown: the window is painted by then, and the page read


class _Stack(QStackedWidget):
    """Asks for the room of the page that is shown, not of the largest: beyond the window's, it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class MainWindow(ReadingOrder, QMainWindow):
    """One window on one file. Pages are made when first shown, and all anew when another file is opened."""

    def __init__(self, theme: Theme, laptop: Laptop, tabs: Sequence[Tab], dialogs: Sequence[KindDialog] = ()) -> None:
        super().__init__()
        self.setObjectName("fenetre")
        self.setWindowTitle("COPS Desktop")
        self.theme = theme
        self.tabs = tuple(tabs)
        self.contexte = Contexte(self, laptop)
        self.files = FileActions(self)
        self.workbook = WorkbookActions(self.contexte)
        self.aide = Aide(self)
        self.dialogs = {dialog.kind: dialog for dialog in dialogs}
        self._pages: dict[str, Page] = {}
        self._preview: PdfPreview | None = None
        self._bandeau: Bandeau | None = None
        self._watch: Watch | None = None
        self._trouveur: Trouveur | None = None
        self._before_preview: QWidget | None = None
        self._focus_before: QWidget | None = None
        self._build()
        self._connect()
        self._tab_bar.setVisible(False)
        self.resize(*FIRST_SIZE)
        if laptop.geometry:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(laptop.geometry.encode())))

    def _build(self) -> None:
        menu_bar = QMenuBar(self)
        self._title = TitleLine(menu_bar)
        self._tab_bar = TabBar([(tab.key, tab.title) for tab in self.tabs if not tab.within])
        self._task_panel = TaskPanel()
        self._status = StatusLine()
        self._stack = _Stack()
        self._stack.setObjectName("pages")
        self._area = area = QScrollArea()
        area.setObjectName("pagesDefilement")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._stack)
        ground = QWidget()
        ground.setObjectName("fond")
        self._column = column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(sp(14), sp(14), sp(14), sp(14))
        middle.addWidget(area)
        column.addWidget(self._title)
        column.addWidget(self._tab_bar)
        column.addLayout(middle, 1)
        column.addWidget(self._task_panel)
        column.addWidget(self._status)
        self.setCentralWidget(ground)
        self._menus = Menus(self, menu_bar)

    def _connect(self) -> None:
        self._tab_bar.chosen.connect(self.show_tab)
        self._tab_bar.find_asked.connect(self._menus.find.trigger)
        contexte = self.contexte
        contexte.asked.connect(self._go)
        contexte.preview_asked.connect(self.show_preview)
        contexte.message.connect(self._status.say)
        contexte.saved.connect(self._status.saved_at)
        contexte.avis.connect(self._notify)
        contexte.avis_regle.connect(self._settle)
        contexte.changed.connect(self._show_protection)
        self._title.protection.connect(self._menus.open_protection)
        contexte.tasks.started.connect(self._task_started)
        contexte.tasks.moved.connect(self._task_panel.move)
        contexte.tasks.finished.connect(self._task_finished)
        self._task_panel.stop.connect(contexte.tasks.cancel)
        self.theme.changed.connect(self._retint)

    # The file

    def show_file(self, fichier: "Fichier") -> None:
        """Works on an open file from now on: remembers it and shows the first tab.

        The file that was open, opened anew: the pages stay, and read it again.
        """
        contexte = self.contexte
        again = contexte.has_file and contexte.fichier.path == fichier.path and self.page() is not None
        if not again:
            self._forget_pages()
            if self._bandeau is not None:
                self._bandeau.clear()
        contexte.use(fichier)
        contexte.remember(recents=contexte.laptop.with_recent(fichier.path).recents)
        self.setWindowTitle(f"{fichier.path.name} — COPS Desktop")
        self._tab_bar.setVisible(True)
        self.show_access()
        if again:
            contexte.changed.emit()
        elif self.tabs:
            self.show_tab(self.tabs[0].key)
        sauvegarder_du_jour(contexte)
        if self._watch is None:
            QTimer.singleShot(WATCH_AFTER, self, lambda: self.watch().look())

    def sign(self, nom: str) -> None:
        """Who works here, from now on."""
        self.contexte.remember(utilisateur=nom)
        self._menus.refresh()

    def show_access(self) -> None:
        """Which file is open, for whom, whether it is only read."""
        fichier = self.contexte.fichier
        access = self.tr(" · lecture seule") if fichier.read_only else ""
        who = self.tr("{fichier} — {nom} (poste {lettre})")
        said = who.format(fichier=fichier.path.name, nom=fichier.identite.nom, lettre=fichier.lettre)
        self._title.say(said, access)
        self._status.set_poste(self.tr("Poste {lettre}").format(lettre=fichier.lettre))
        self._show_protection()
        self._menus.refresh()

    def _show_protection(self) -> None:
        self._title.show_protected(self.contexte.has_file and self.contexte.fichier.cle is not None)

    def watch(self) -> "Watch":
        """Who looks after the open file; made once, when the window has been painted."""
        if self._watch is None:
            from cops_desktop.qt.watch import Watch

            self._watch = Watch(self)
        return self._watch

    # Notices

    def _notify(self, avis: Avis) -> None:
        if self._bandeau is None:
            from cops_desktop.qt.widgets.bandeau import Bandeau

            self._bandeau = Bandeau()
            self._bandeau.left_alone.connect(self._focus_page)
            self._column.insertWidget(self._column.indexOf(self._tab_bar) + 1, self._bandeau)
            QShortcut(QKeySequence("F6"), self, self._bandeau.take_focus)
        self._bandeau.say(avis)

    def _settle(self, cle: str) -> None:
        if self._bandeau is not None:
            self._bandeau.settle(cle)

    def _focus_page(self) -> None:
        if (page := self.page()) is not None:
            page.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Without a file: who works here, and on what."""
        if not self.contexte.has_file and not self._stack.count():
            from cops_desktop.qt.pages.sans_fichier import Start

            start = Start(self.contexte, self.files)
            self._stack.addWidget(start)
            QTimer.singleShot(0, start, start.take_focus)
        super().showEvent(event)

    def _forget_pages(self) -> None:
        self.close_preview()
        while (widget := self._stack.widget(0)) is not None:
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self._pages.clear()

    # Pages

    def page(self) -> Page | None:
        """The page that is shown; None over a paper or without a file."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def page_in_use(self) -> QWidget | None:
        """The page that is shown, or that lies under a paper; None without a file."""
        return self.page() if self._preview is None else self._before_preview

    def show_tab(self, key: str) -> Page:
        """Shows the page of a tab, making it the first time."""
        if self._trouveur is not None:
            self._trouveur.put_away()
        self.leave_field()
        self.close_preview()
        tab = next(tab for tab in self.tabs if tab.key == key)
        first = key not in self._pages
        if first:
            self._pages[key] = tab.make(self.contexte)
            self._stack.addWidget(self._pages[key])
        page = self._pages[key]
        if page is not self._stack.currentWidget():
            self._area.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(page)
        self._tab_bar.mark(tab.within or key)
        page.freshen()
        focused = QApplication.focusWidget()
        if first or focused is None or not page.isAncestorOf(focused):  # where one was before, else where one works
            page.take_focus()
        return page

    def _go(self, kind: str, key: str) -> None:
        if kind in self.dialogs:
            self.dialogs[kind].open(self.contexte, key)
            return
        tab = next(tab for tab in self.tabs if kind in tab.kinds)
        self.show_tab(tab.key).open(kind, key)

    def show_preview(self, pdf: bytes, file_name: str, title: str) -> None:
        """Shows a paper over the page; closing it comes back to where one was."""
        from cops_desktop.qt.dialogs.pdf_preview import PdfPreview

        self.close_preview()
        self._before_preview = self._stack.currentWidget()
        self._focus_before = QApplication.focusWidget()
        self._preview = PdfPreview(pdf, file_name, title, self.contexte)
        self._preview.closed.connect(self.close_preview)
        self._stack.addWidget(self._preview)
        self._stack.setCurrentWidget(self._preview)
        self._preview.setFocus()

    def close_preview(self) -> None:
        """Puts the paper away, if there is one."""
        if self._preview is None:
            return
        preview, self._preview = self._preview, None
        if self._before_preview is not None:
            self._stack.setCurrentWidget(self._before_preview)
        self._stack.removeWidget(preview)
        preview.deleteLater()
        self._give_focus_back()

    def _give_focus_back(self) -> None:
        """To where the keyboard was; to its page when that is gone (a refreshed card, a dialog that was closed)."""
        before, self._focus_before = self._focus_before, None
        if before is None:
            return
        if isValid(before) and self._stack.isAncestorOf(before):
            before.setFocus()
        elif (page := self.page()) is not None:
            page.take_focus()

    def papers(self) -> list[QAction]:
        """What can be printed from the page that is shown."""
        page = self.page()
        return list(page.paper_actions()) if page is not None else []

    def menus(self) -> list[QMenu]:
        """The menus of the window."""
        return self._menus.all()

    def find_anywhere(self) -> None:
        """Ctrl+K."""
        if self._trouveur is None:
            from cops_desktop.qt.partout import Trouveur

            self._trouveur = Trouveur(self)
        self._trouveur.open()

    def focus_search(self) -> None:
        """Ctrl+F."""
        if (page := self.page()) is not None:
            page.focus_search()

    def leave_field(self) -> None:
        """Saves the field being typed in (it is saved when left), and comes back to it, or to the one in its place."""
        focused = QApplication.focusWidget()
        if focused is None or not self._stack.isAncestorOf(focused):
            return
        name = focused.objectName()
        focused.clearFocus()
        heirs = [focused] if focused.isVisible() else self._stack.findChildren(QWidget, name)
        if heirs:
            heirs[-1].setFocus()  # the last one made: the one before it may still be going away

    # Undo

    def undo_words(self) -> tuple[str, str]:
        """The words of what would be undone and done again; empty when there is nothing."""
        from cops_desktop.services import fichier as files

        return typeset(files.undo_label(self.contexte.fichier)), typeset(files.redo_label(self.contexte.fichier))

    def undo(self) -> None:
        """Ctrl+Z."""
        from cops_desktop.services import fichier as files

        self._revert(files.undo, self.tr("Annulé : {quoi}"))

    def redo(self) -> None:
        """Ctrl+Shift+Z."""
        from cops_desktop.services import fichier as files

        self._revert(files.redo, self.tr("Rétabli : {quoi}"))

    def _revert(self, service: Callable[["Fichier"], str], sentence: str) -> None:
        say = self.contexte.message.emit
        self.contexte.executer(service, self.contexte.fichier, then=lambda what: say(sentence.format(quoi=what)))

    # Background work

    def _task_started(self, title: str, writes: bool) -> None:
        self._task_panel.begin(title, writes)
        if writes:
            if self._trouveur is not None:
                self._trouveur.close()
            self._focus_before = QApplication.focusWidget()
            self._stack.setEnabled(False)
            self._menus.refresh()

    def _task_finished(self, sentence: str) -> None:
        self._task_panel.end()
        if sentence:
            self.contexte.message.emit(sentence)
        if not self._stack.isEnabled():
            self._stack.setEnabled(True)
            self._give_focus_back()
            self._menus.refresh()

    # The look

    def _retint(self) -> None:
        from cops_desktop.qt.icons import retint

        retint()

    def choose_theme(self, choice: str) -> None:
        """« systeme », « clair » or « sombre », kept for the next time."""
        self.theme.set_choice(choice)
        self.contexte.remember(theme=choice)

    def resize_text(self, step: Callable[[], object]) -> None:
        """One step of the theme's text size, kept for the next time."""
        step()
        self.contexte.remember(text_scale=self.theme.scale)
        self.contexte.message.emit(self.tr("Texte à {pourcent} %").format(pourcent=self.theme.scale))

    def show_settings(self) -> None:
        """Opens « Réglages du fichier »."""
        from cops_desktop.qt.dialogs.reglages import open_reglages

        open_reglages(self.contexte)

    def show_about(self) -> None:
        """Opens « À propos »."""
        from cops_desktop.qt.dialogs.about import AboutDialog

        AboutDialog(self.contexte.laptop.utilisateur, self).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave_field()
        tasks = self.contexte.tasks
        if tasks.writes:
            messages.information(
                self,
                self.tr("Un travail écrit encore dans le fichier."),
                self.tr("Attendez qu’il se termine, ou arrêtez-le, puis fermez la fenêtre."),
            )
            event.ignore()
            return
        tasks.wait()
        self.hide()  # what nobody waits for (the backup of the day, on a slow key) ends behind a window that is gone
        self.contexte.quiet.wait()
        self.aide.close()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.contexte.remember(geometry=geometry)
        self._forget_pages()
        self.contexte.use(None)
        super().closeEvent(event)
