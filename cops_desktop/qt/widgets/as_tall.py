"""A part that is never lower than what stands in it at its width: filters that wrap, a legend of several lines."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget


class AsTall(QWidget):
    """Holds a layout whose height depends on its width; where there is no room for it, the page scrolls."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Something in it came, went, or says another thing: at the same width it may be taller."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))
