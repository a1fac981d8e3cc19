"""The menus: what can be done from anywhere, with its key."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar

from cops_desktop.qt.guide.aide import KEY

if TYPE_CHECKING:
    from cops_desktop.qt.main_window import MainWindow

# The digits' row of a French keyboard without Shift; its « - » is left to « Texte plus petit ».
AZERTY_ROW = ("&", "É", '"', "'", "(", "", "È", "_")
AZERTY_ZERO = "À"


class Menus(QObject):
    """Fills the menu bar of a window; what depends on the moment is set when a menu opens."""

    def __init__(self, window: "MainWindow", bar: QMenuBar) -> None:
        super().__init__(window)
        self._window, self._bar = window, bar
        self._needs_file: list[QAction] = []
        self._needs_name: list[QAction] = []
        bar.setObjectName("menus")
        self._file = self._menu(bar, self.tr("&Fichier"), "menuFichier")
        self._edit = self._menu(bar, self.tr("&Édition"), "menuEdition")
        self._view = self._menu(bar, self.tr("&Affichage"), "menuAffichage")
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        about = self._menu(bar, self.tr("Ai&de"), "menuAide")
        self._add(about, self.tr("&Guide"), "guide", window.aide.open, KEY)
        about.addSeparator()
        demo = self._add(about, self.tr("Ouvrir la &démonstration…"), "demonstration", window.files.ask_demo)
        self._needs_name.append(demo)
        self._add(about, self.tr("À propos de COPS Desktop"), "apropos", self._about)
        self._file.aboutToShow.connect(self._refresh_files)
        QShortcut(QKeySequence("Ctrl+P"), window, self._print_first)
        window.contexte.changed.connect(self.refresh)
        self.refresh()

    def _menu(self, bar: QMenuBar, title: str, name: str) -> QMenu:
        menu = bar.addMenu(title)
        menu.setObjectName(name)
        return menu

    def _add(self, menu: QMenu, text: str, name: str, does: Callable[[], object], *keys: str) -> QAction:
        """An action that first saves the field being typed in, wherever it is."""
        action = QAction(text, menu)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(self._window.leave_field)
        action.triggered.connect(lambda: does())
        menu.addAction(action)
        return action

    def _fill_file(self) -> None:
        files = self._window.files
        self._needs_name += [
            self._add(self._file, self.tr("&Nouveau fichier…"), "nouveau", files.ask_new, "Ctrl+Shift+N"),
            self._add(self._file, self.tr("&Ouvrir…"), "ouvrir", files.ask_open, "Ctrl+O"),
        ]
        self._recents = self._file.addMenu(self.tr("Fichiers &récents"))
        self._recents.setObjectName("menuRecents")
        self._file.addSeparator()
        workbook = self._window.workbook
        self._add(self._file, self.tr("&Modèle de classeur…"), "modele", workbook.ask_template)
        self._needs_file += [
            self._add(self._file, self.tr("&Importer un classeur…"), "importer", workbook.ask_import),
            self._add(self._file, self.tr("Importer une &liste…"), "importerListe", self._import_list),
            self._add(self._file, self.tr("&Exporter un classeur…"), "exporter", workbook.ask_export),
        ]
        self._file.addSeparator()
        settings = self.tr("R&églages du fichier…")
        self._needs_file.append(self._add(self._file, settings, "reglages", self._settings))
        self._needs_file += [
            self._add(self._file, self.tr("&Sauvegardes…"), "sauvegardes", self._backups),
            self._add(self._file, self.tr("&Phrase secrète…"), "protection", self.open_protection),
        ]
        self._papers = self._file.addMenu(self.tr("I&mprimer"))
        self._papers.setObjectName("menuImprimer")
        self._file.addSeparator()
        self._add(self._file, self.tr("&Quitter"), "quitter", self._window.close, "Ctrl+Q")

    def _fill_edit(self) -> None:
        window = self._window
        self._undo = self._add(self._edit, "", "annuler", window.undo, "Ctrl+Z")
        self._redo = self._add(self._edit, "", "retablir", window.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        self._edit.addSeparator()
        self._needs_file.append(
            self._add(
                self._edit, self.tr("&Historique"), "historique", partial(window.show_tab, "historique"), "Ctrl+H"
            )
        )
        self._edit.addSeparator()
        self._search = self._add(self._edit, self.tr("&Chercher ici"), "chercher", window.focus_search, "Ctrl+F")
        anywhere = self.tr("&Trouver partout…")
        self.find = self._add(self._edit, anywhere, "trouverPartout", window.find_anywhere, "Ctrl+K")
        self._needs_file.append(self.find)

    def all(self) -> list[QMenu]:
        """The menus of the bar, in its order; asked of the bar: PySide may have lost hold of those that were kept."""
        return [menu for action in self._bar.actions() if isinstance(menu := action.menu(), QMenu)]

    def _import_list(self) -> None:
        from cops_desktop.qt.dialogs.importer_liste import open_importer_liste

        open_importer_liste(self._window.contexte)

    def _settings(self) -> None:
        from cops_desktop.qt.dialogs.reglages import open_reglages

        open_reglages(self._window.contexte)

    def _about(self) -> None:
        from cops_desktop.qt.dialogs.about import AboutDialog

        AboutDialog(self._window.contexte.laptop.utilisateur, self._window).open()

    def _backups(self) -> None:
        self._window.contexte.ouvrir("sauvegardes", "")

    def open_protection(self) -> None:
        """« Phrase secrète… » of the open file."""
        from cops_desktop.qt.dialogs.protection import open_protection

        open_protection(self._window.contexte)

    def _fill_view(self) -> None:
        window, theme = self._window, self._window.theme
        tabs = [tab for tab in window.tabs if not tab.within]
        for number, (tab, azerty) in enumerate(zip(tabs, AZERTY_ROW, strict=False), 1):
            keys = [f"Ctrl+{number}"] + ([f"Ctrl+{azerty}"] if azerty else [])
            self._needs_file.append(
                self._add(self._view, tab.title, f"aller_{tab.key}", partial(window.show_tab, tab.key), *keys)
            )
        self._view.addSeparator()
        larger, smaller = self.tr("Texte plus &grand"), self.tr("Texte plus &petit")
        self._add(self._view, larger, "texteGrand", lambda: window.resize_text(theme.larger), "Ctrl++", "Ctrl+=")
        self._add(self._view, smaller, "textePetit", lambda: window.resize_text(theme.smaller), "Ctrl+-")
        normal = self.tr("Taille &normale")
        self._add(
            self._view,
            normal,
            "texteNormal",
            lambda: window.resize_text(lambda: theme.set_scale(100)),
            "Ctrl+0",
            f"Ctrl+{AZERTY_ZERO}",
        )
        self._view.addSeparator()
        themes = self._view.addMenu(self.tr("&Thème"))
        group = QActionGroup(self)
        words = {
            "systeme": self.tr("Comme le système"),
            "clair": self.tr("Clair"),
            "sombre": self.tr("Sombre"),
        }
        for choice, text in words.items():
            action = self._add(themes, text, f"theme_{choice}", partial(window.choose_theme, choice))
            action.setCheckable(True)
            action.setChecked(choice == theme.choice)
            group.addAction(action)

    def refresh(self) -> None:
        """What can be done now, in the words of now."""
        window = self._window
        ready = window.contexte.has_file and not window.contexte.tasks.writes
        for action in self._needs_file:
            action.setEnabled(ready)
        for action in self._needs_name:
            action.setEnabled(self._signed())
        undo, redo = window.undo_words() if ready else ("", "")
        self._undo.setText(self.tr("&Annuler : {quoi}").format(quoi=undo) if undo else self.tr("&Annuler"))
        self._redo.setText(self.tr("&Rétablir : {quoi}").format(quoi=redo) if redo else self.tr("&Rétablir"))
        self._undo.setEnabled(bool(undo))
        self._redo.setEnabled(bool(redo))
        self._search.setEnabled(ready)

    def _signed(self) -> bool:
        """Whether somebody said who works here: no file is opened or made before."""
        return bool(self._window.contexte.laptop.utilisateur)

    def _refresh_files(self) -> None:
        self._window.leave_field()
        self._recents.clear()
        for path in self._window.contexte.laptop.recents:
            self._add(self._recents, path, "recent", partial(self._window.files.open_recent, path))
        self._recents.setEnabled(self._signed() and not self._recents.isEmpty())
        self._papers.clear()
        self._papers.addActions(self._window.papers())
        self._papers.setEnabled(not self._papers.isEmpty())

    def _print_first(self) -> None:
        self._window.leave_field()
        papers = self._window.papers()
        if papers:
            papers[0].trigger()
        else:
            self._window.contexte.message.emit(self.tr("Il n’y a rien à imprimer sur cette page."))
