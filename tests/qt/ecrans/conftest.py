"""The screens are looked at on a small screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.qt.ecrans.lisible import SMALL
from tools import plateau, scenes, scenes_guide


class _Screen:
    """A screen, as far as windows ask for it."""

    def availableSize(self) -> QSize:
        return QSize(*SMALL)


@pytest.fixture(autouse=True)
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen of 1280 × 720, and nothing that a scene opens is made larger than it."""
    monkeypatch.setattr(QWidget, "screen", lambda _: _Screen())
    for module, name in ((plateau, "SIZE"), (scenes, "DIALOG_SIZE"), (scenes_guide, "SIZE")):
        wide, high = getattr(module, name)
        monkeypatch.setattr(module, name, (min(wide, SMALL[0]), min(high, SMALL[1])))
