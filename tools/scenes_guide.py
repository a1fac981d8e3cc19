"""The scenes of the guide: a page, the answers to a search, and a page that is mostly tables."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from cops_desktop.qt.guide.window import GuideWindow
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.widgets.search import SearchField

SIZE = (1180, 780)


def _page(page: str, search: str = "") -> Callable[[MainWindow], object]:
    def scene(window: MainWindow) -> None:
        window.aide.show_page(page)
        guide = window.aide.guide()
        guide.resize(*SIZE)
        field = guide.findChild(SearchField)
        assert isinstance(field, SearchField)
        field.setText(search)

    return scene


def guides() -> list[QWidget]:
    """The windows of the guide that are open: they belong to no other."""
    return [shown for shown in QApplication.topLevelWidgets() if isinstance(shown, GuideWindow) and shown.isVisible()]


GUIDE = (
    ("guide", _page("prendre-les-presences")),
    ("guide-recherche", _page("rapports-de-presence", "presence zoom")),
    ("guide-tableaux", _page("index")),
)
