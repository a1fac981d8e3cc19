"""Everyone can use every screen: each scene is visited once, and everything that is asked of a screen is asked there.

What is asked is a function that looks at a window and tells the faults that it finds: a new one is a line in CHECKS.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.theme import Theme
from tests.langue.affiches import well_set
from tests.qt.ecrans import cibles, clavier, lisible, noms
from tests.qt.ecrans.declarees import DIALOGUES, PAGES
from tests.qt.ecrans.visites import Groupe, Visite, groupes, visites

Check = Callable[[QWidget], list[str]]
CHECKS: tuple[Check, ...] = (
    noms.named,
    noms.told_apart,
    noms.icons,
    noms.columns,
    noms.rows,
    cibles.large_enough,
    lisible.readable,
    lisible.whole,
    well_set,
    clavier.tabs_out,
    clavier.keyboard,
    clavier.leaves_by_escape,  # last: the dialog is gone
)


# The map's engine says how it paints without a screen.
@pytest.mark.qt_log_ignore("Sandboxing disabled by user", "RHI|QRhi", "Vulkan", "GBM", "GPU", extend=True)
@pytest.mark.parametrize("groupe", groupes(), ids=str)
def test_everyone_can_use_these_screens(groupe: Groupe, theme: Theme, tmp_path: Path) -> None:
    faults: list[str] = []
    for visite in visites(groupe, theme, tmp_path):
        faults += [f"{visite.scene}: {fault}" for fault in _shows(visite)]
        for check in CHECKS:
            faults += [f"{visite.scene}, {check.__name__}: {fault}" for fault in check(visite.tops[0])]
    assert not faults, "\n".join(faults)


def _shows(visite: Visite) -> list[str]:
    """What the scene was declared to show, and does not."""
    dialogs = {kind.__name__ for top in visite.tops for kind in type(top).__mro__}
    missing = [name for name, scene in DIALOGUES.items() if scene == visite.scene and name not in dialogs]
    page = visite.window.page_in_use()
    shown = page.objectName() if page is not None else ""
    missing += [name for name, scene in PAGES.items() if scene == visite.scene and name != shown]
    return [f"{name} is not shown" for name in missing]
