"""The screens, dialogs and commands of the window as things to find: from its tabs and its menus, and nowhere else."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from cops_desktop.domain.partout import Chose, Genre, chose
from cops_desktop.domain.words import fold
from cops_desktop.qt.typography import typeset

if TYPE_CHECKING:
    from cops_desktop.qt.main_window import MainWindow

SANS = "trouverPartout"  # the command that finds commands
NOMMES_AILLEURS = ("aller_", "recent")  # actions that lead to a screen, and those made when their menu opens


def tr(words: str) -> str:
    """The text in the user's language."""
    return typeset(QCoreApplication.translate("partout", words))


class Lieu(NamedTuple):
    """A place or a command as something to find, and what goes there."""

    chose: Chose
    aller: Callable[[], object]


def lieux(window: "MainWindow") -> list[Lieu]:
    """All that can be gone to or done now, each under one name: a screen before the command that leads to it."""
    named: dict[str, Lieu] = {}
    for lieu in (*_screens(window), *_dialogs(window), *_commands(window)):
        named.setdefault(fold(lieu.chose.titre), lieu)
    return list(named.values())


def _screens(window: "MainWindow") -> Iterator[Lieu]:
    titles = {tab.key: tab.title for tab in window.tabs}
    for tab in window.tabs:
        if not tab.of_one:
            within = tr("dans {onglet}").format(onglet=titles[tab.within]) if tab.within else ""
            yield Lieu(chose(Genre.ECRAN, tab.key, tab.title, (within,)), partial(window.show_tab, tab.key))


def _dialogs(window: "MainWindow") -> Iterator[Lieu]:
    for dialog in window.dialogs.values():
        if dialog.title:
            yield Lieu(chose(Genre.ECRAN, dialog.kind, dialog.title), partial(window.contexte.ouvrir, dialog.kind, ""))


def _commands(window: "MainWindow") -> Iterator[Lieu]:
    for action in window.papers():
        yield _command(action, tr("Imprimer"))
    for menu in window.menus():
        yield from _of_menu(menu, _words(menu.title()))


def _of_menu(menu: QMenu, path: str) -> Iterator[Lieu]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, f"{path} › {_words(inner.title())}")
        elif action.isEnabled() and not action.isSeparator() and _is_command(action):
            yield _command(action, path)


def _is_command(action: QAction) -> bool:
    name = action.objectName()
    return bool(action.text()) and name != SANS and not name.startswith(NOMMES_AILLEURS)


def _command(action: QAction, path: str) -> Lieu:
    title = _words(action.text())
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    where = tr("menu {chemin}").format(chemin=path)
    return Lieu(chose(Genre.COMMANDE, action.objectName() or title, title, (where, keys)), action.trigger)


def _words(text: str) -> str:
    """A text of the menus without its mnemonic and its dots."""
    return text.replace("&", "").rstrip("…")
