"""The counts above a list, which filter it: a chip for each sort of rows, which shows these alone."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.flow import FlowLayout

K = TypeVar("K")


class FilterChips(QWidget, Generic[K]):
    """`names`: each sort, with the name of its chip; `choose(sort)` follows a click."""

    def __init__(self, names: Mapping[K, str], choose: Callable[[K], object]) -> None:
        super().__init__()
        self._chips = {key: button("", name, partial(choose, key)) for key, name in names.items()}
        flow = FlowLayout(self)
        for chip in self._chips.values():
            chip.setCheckable(True)
            flow.addWidget(chip)

    @property
    def keys(self) -> tuple[K, ...]:
        """The sorts, in their order."""
        return tuple(self._chips)

    def say(self, key: K, words: str, *, shown: bool, on: bool) -> None:
        """What the chip of a sort says, and whether it is the one; that of no row is hidden (`shown`), but for it."""
        chip = self._chips[key]
        chip.setText(words)
        chip.setVisible(shown or on)
        chip.setChecked(on)
