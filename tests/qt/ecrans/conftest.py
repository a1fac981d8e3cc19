"""The screens are looked at on a small screen."""

import pytest
from PySide6.QtCore import QSize

from cops_desktop.qt.dialogs import fitting, form, rencontre
from tests.qt.ecrans.lisible import SMALL
from tools import plateau, scenes, scenes_guide


@pytest.fixture(autouse=True)
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen of 1280 × 720, and nothing that a scene opens is made larger than it."""
    for asks in (fitting, form, rencontre):  # not `QWidget.screen`: PySide does not stand that one is put in its place
        monkeypatch.setattr(asks, "room", lambda _: QSize(*SMALL))
    for module, name in ((plateau, "SIZE"), (scenes, "DIALOG_SIZE"), (scenes_guide, "SIZE")):
        wide, high = getattr(module, name)
        monkeypatch.setattr(module, name, (min(wide, SMALL[0]), min(high, SMALL[1])))
