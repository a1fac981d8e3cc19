"""The tabs: they stand closer where there is little room, and none is ever cut."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.frame import TabBar

TITLES = ("Accueil", "Annuaire", "Engagements", "Accompagnements", "CoTec", "Rencontres", "Paiements")


def test_no_tab_is_cut_when_the_tabs_appear_in_a_large_window(qtbot: QtBot, theme: Theme) -> None:
    """Before a file is open they are hidden, and narrow, so they stand closer; then there is room for all of them."""
    window = QWidget()
    qtbot.addWidget(window)
    bar = TabBar([(title.casefold(), title) for title in TITLES])
    bar.hide()
    QVBoxLayout(window).addWidget(bar)
    window.resize(1366, 200)
    window.show()
    tabs = [bar.findChild(QPushButton, f"onglet_{title.casefold()}") for title in TITLES]
    qtbot.waitUntil(lambda: all(tab.property("serre") == "true" for tab in tabs))
    bar.show()
    qtbot.waitUntil(lambda: not any(tab.property("serre") for tab in tabs))
    qtbot.waitUntil(lambda: all(tab.width() >= tab.sizeHint().width() for tab in tabs), timeout=2000)
