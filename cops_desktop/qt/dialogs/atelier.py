"""The dialog of a workshop: its letter, title, room, colour and places, who leads it, its own hours (R7.1)."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QMenu

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import COULEURS, Atelier
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.forms.ui_atelier import Ui_AtelierForm
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.chip import paint_dot


class AtelierDialog(FormDialog):
    """Edits a workshop, or adds one."""

    form = Ui_AtelierForm
    fields = ("lettre", "titre", "salle", "couleur", "places", "animation", "debut", "fin", "notes")
    wide = 600

    def __init__(self, contexte: Contexte, item: Atelier, *, new: bool) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueAtelier")
        self._item = item
        offer_colours(self.ui.couleur)
        self.show_values(item)
        title = self.tr("Ajouter un atelier") if new else item.nom
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        for narrow in (self.ui.lettre, self.ui.places, self.ui.debut, self.ui.fin):
            narrow.setMaximumWidth(sp(170))
        self.ui.supprimer.setVisible(not new)
        self.ui.supprimer.clicked.connect(self._delete)
        self.required = {"lettre": self.tr("Donnez une lettre à l’atelier.")}
        self.ui.titre.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.rencontres import ateliers

        item = replace(self._item, **values)
        return self.contexte.executer(ateliers.save_atelier, self.contexte.fichier, item, field=self)

    def _delete(self) -> None:
        """Removes the workshop; who was in it is in none any more, and how many is said."""
        from cops_desktop.services.rencontres import ateliers

        fichier = self.contexte.fichier
        if self.contexte.executer(ateliers.delete_atelier, fichier, self._item.id, field=self, then=self._say_deleted):
            self.accept()

    def _say_deleted(self, freed: int) -> None:
        sentence = self.tr("{atelier} supprimé. Ctrl+Z le ramène.").format(atelier=self._item.nom)
        if freed:
            who = plural(freed, self.tr("personne n’a"), self.tr("personnes n’ont"))
            sentence = self.tr("{atelier} supprimé : {qui} plus d’atelier. Ctrl+Z le ramène.").format(
                atelier=self._item.nom, qui=who
            )
        self.contexte.message.emit(typography(sentence))


def offer_colours(box: QComboBox) -> None:
    """Fills a list with the colours, each by its word and a dot of it."""
    offer(box, [("", QCoreApplication.translate("atelier", "sans couleur")), *((c, c) for c in COULEURS)])
    for place, couleur in enumerate(COULEURS, 1):
        box.setItemIcon(place, _dot(couleur))


def _dot(couleur: str) -> QIcon:
    side = sp(14)
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_dot(painter, QPointF(side / 2, side / 2), couleur)
    painter.end()
    return QIcon(image)


def open_atelier(contexte: Contexte, atelier_id: str) -> None:
    """Opens the dialog of a workshop that is in the file."""
    from cops_desktop.services.rencontres import ateliers

    try:
        item = ateliers.atelier(contexte.fichier, atelier_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    AtelierDialog(contexte, item, new=False).start()


def open_new_atelier(contexte: Contexte, rencontre_id: str) -> None:
    """Opens the dialog of a meeting's next workshop."""
    from cops_desktop.services.rencontres import ateliers

    AtelierDialog(contexte, ateliers.new_atelier(contexte.fichier, rencontre_id), new=True).start()


def fill_copy_menu(contexte: Contexte, rencontre_id: str, menu: QMenu) -> None:
    """Fills a menu with the meetings whose workshops can be made again in this one."""
    from cops_desktop.services.rencontres import ateliers

    menu.clear()
    for meeting, count in ateliers.ateliers_ailleurs(contexte.fichier, rencontre_id):
        many = plural(count, QCoreApplication.translate("atelier", "atelier"))
        copy = partial(ateliers.copy_ateliers, contexte.fichier, rencontre_id, meeting.id)
        menu.addAction(f"{format_date(meeting.date)} · {meeting.titre} · {many}", partial(contexte.executer, copy))
