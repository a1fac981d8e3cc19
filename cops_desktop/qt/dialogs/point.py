"""The dialog of a point that is done: when, and by whom, where that is not today and here (R6.4)."""

from typing import Any

from cops_desktop.domain.accompagnements.types import Point
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, show_in_editor
from cops_desktop.qt.forms.ui_point import Ui_PointForm
from cops_desktop.services.accompagnements import points as service


class PointDialog(FormDialog):
    """Without a day, the point is not done."""

    form = Ui_PointForm
    fields = ("fait_le", "fait_par")
    wide = 460

    def __init__(self, contexte: Contexte, item: Point) -> None:
        super().__init__(contexte)
        self.setObjectName("dialoguePoint")
        self._item = item
        self.ui.entete.setText(item.texte[:1].upper() + item.texte[1:])
        self.show_values(item)
        if item.fait_le is None:
            show_in_editor(self.ui.fait_le, contexte.today())
            show_in_editor(self.ui.fait_par, contexte.fichier.identite.nom)
        self.ui.fait_le.setFocus()
        self.ui.fait_le.selectAll()

    def save(self, values: dict[str, Any]) -> bool:
        contexte = self.contexte
        day, who = values["fait_le"], values["fait_par"]
        return contexte.executer(service.dater, contexte.fichier, self._item.id, day, who, contexte.today(), field=self)


def open_point(contexte: Contexte, item: Point) -> None:
    """Opens when and by whom a point was done."""
    PointDialog(contexte, item).start()
