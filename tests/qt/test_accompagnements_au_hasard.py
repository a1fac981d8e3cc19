"""Whatever one does on the page of the accompagnements, view, card and page speak of the same project (§6)."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Etat, destinations
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.memoire import LISTE, VUES
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.qt.theme import Theme
from cops_desktop.services.accompagnements import ecrire
from cops_desktop.services.accompagnements.liste import lignes, parcours_de
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde
from tests.projets import fill
from tests.qt.real_window import dialog_named, open_dialogs, open_window

STEPS = 30


class Somebody:
    """Does one thing after the other, drawn by lot."""

    def __init__(self, window: MainWindow, page: AccompagnementsPage, seed: int) -> None:
        self.window, self.page, self.lot = window, page, Random(seed)
        self.ways: tuple[Callable[[], object], ...] = (
            *(self.turn, self.turn, self.ask, self.ask, self.write, self.pick, self.pick, self.open, self.close),
            *(page.show_all, self.move, self.move, self.remove, window.undo, window.undo, window.redo),
        )

    def turn(self) -> None:
        self.page.tete.show_vue(self.lot.choice(VUES))

    def ask(self) -> None:
        selection = self.page.tete.filtres.selection
        changed = self.lot.choice((selection.avec, selection.sans))
        some = (("annee", 2024), ("etats", self.lot.choice(list(Etat))), ("natures", self.lot.choice(list(Nature))))
        self.page.filter_by(changed(*self.lot.choice(some)))

    def write(self) -> None:
        self.page.tete.search.setText(self.lot.choice(("", "", "a", "livret", "zzz")))

    def pick(self) -> None:
        found = lignes(self.window.contexte.fichier, DEMO_DAY)
        if found:
            self.page.choose(self.lot.choice(found).id)

    def open(self) -> None:
        if self.page.current():
            self.page.vues.opened.emit(self.page.current())

    def close(self) -> None:
        self.page.card().closed.emit()

    def move(self) -> None:
        contexte, key = self.window.contexte, self.page.current()
        if not key:
            return
        life = parcours_de(contexte.fichier.db, key)
        ways = destinations(life)
        if ways:
            day, now = max(DEMO_DAY, life.depuis), datetime.combine(DEMO_DAY, datetime.min.time())
            contexte.executer(ecrire.deplacer, contexte.fichier, key, self.lot.choice(ways), day, "un motif", now)

    def remove(self) -> None:
        if self.page.current():
            self.window.contexte.executer(ecrire.supprimer, self.window.contexte.fichier, self.page.current())


def agreed(page: AccompagnementsPage) -> bool:
    """Whether page, view and card say the same."""
    vue, key = page.vues.vue(page.tete.vue), page.current()
    shows = page.vues.currentWidget() is vue
    if not shows:
        return key == "" and not page.card().isVisible()
    of_the_card = page.card().key() == key if page.card().isVisible() else page.tete.vue != LISTE or not key
    return vue.key() == key and of_the_card


@pytest.mark.parametrize("seed", range(3))
def test_view_card_and_page_agree_on_the_current_project_whatever_is_done(
    qtbot: QtBot, theme: Theme, tmp_path: Path, seed: int
) -> None:
    window = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    fill(Monde(window.contexte.fichier), 8)
    window.contexte.written()
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    somebody, done = Somebody(window, page, seed), []
    for _ in range(STEPS):
        way = somebody.lot.choice(somebody.ways)
        done.append(way.__name__)
        way()
        while "messageErreur" in open_dialogs():
            dialog_named("messageErreur").close()  # nothing to undo, or to do again
        QApplication.processEvents()
        if lignes(window.contexte.fichier, DEMO_DAY):
            assert agreed(page), done
