"""The laptop on which the benchmarks run: settings of their own, where somebody has said who works."""

import os
from dataclasses import replace
from pathlib import Path


def settle(folder: Path) -> None:
    """Keeps the settings in this folder: the window opens a file only for somebody."""
    from cops_desktop.services import laptop

    os.environ["COPS_CONFIG_DIR"] = str(folder / "config")
    laptop.save(replace(laptop.load(), utilisateur="Claire Bonnefous"))
