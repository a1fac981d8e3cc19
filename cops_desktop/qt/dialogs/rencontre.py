"""The dialog of a meeting: title, day, hours planned and held, mode, place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode, Rencontre
from cops_desktop.domain.words import format_long_date
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.forms.ui_rencontre import Ui_RencontreForm


class RencontreDialog(FormDialog):
    """Edits a meeting, or adds one."""

    form = Ui_RencontreForm
    fields = (
        *("titre", "date", "debut", "fin", "debut_reel", "fin_reelle", "mode", "lieu", "outil", "organise_par"),
        *("restitution_le", "mission", "action", "notes"),
    )
    wide = 640

    def __init__(
        self, contexte: Contexte, item: Rencontre, cotec: str, *, new: bool, then: Callable[[str], object] | None
    ) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueRencontre")
        self._item, self._then = item, then
        offer(self.ui.mode, [(mode, mode.value) for mode in Mode])
        self._offer_words()
        self.show_values(item)
        title = self.tr("Nouvelle réunion") if new else item.titre
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.ui.phrase.setText(cotec)
        self.ui.supprimer.setVisible(not new)
        self.ui.supprimer.clicked.connect(self._delete)
        self.required = {
            "titre": self.tr("Donnez un titre à la réunion."),
            "date": self.tr("Écrivez le jour de la réunion."),
        }
        self.ui.date.textChanged.connect(self._say_day)
        self._say_day()
        (self.ui.date if new else self.ui.titre).setFocus()
        self.ui.date.selectAll()

    def _offer_words(self) -> None:
        from cops_desktop.services import annuaire

        for box, liste, kept in (
            (self.ui.mission, "missions", self._item.mission),
            (self.ui.action, "actions", self._item.action),
        ):
            words = ["", *annuaire.words(self.contexte.fichier, liste), kept]
            offer(box, [(word, word or self.tr("non précisée")) for word in dict.fromkeys(words)])

    def _say_day(self) -> None:
        """Shows the day of the week in the tool tip, where a slip shows."""
        from cops_desktop.domain.words import parse_date

        try:
            self.ui.date.setToolTip(format_long_date(parse_date(self.ui.date.text())))
        except ValueError:
            self.ui.date.setToolTip("")

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import rencontres

        item, then = replace(self._item, **values), self._then
        return self.contexte.executer(
            rencontres.save_rencontre,
            self.contexte.fichier,
            item,
            field=self,
            then=lambda _: then(item.id) if then else None,
        )

    def _delete(self) -> None:
        from cops_desktop.services import rencontres

        if self.contexte.executer(rencontres.delete_rencontre, self.contexte.fichier, self._item.id, field=self):
            self.contexte.message.emit(self.tr("Réunion supprimée avec ses présences. Ctrl+Z la ramène."))
            self.accept()


def open_rencontre(contexte: Contexte, rencontre_id: str) -> None:
    """Opens the dialog of a meeting that is in the file."""
    from cops_desktop.services import rencontres

    try:
        item = rencontres.rencontre(contexte.fichier, rencontre_id)
        words = rencontres.meeting_words(contexte.fichier, rencontre_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    RencontreDialog(contexte, item, words, new=False, then=None).start()


def open_new_rencontre(
    contexte: Contexte, cotec_id: str, sujet: str, then: Callable[[str], object] | None = None
) -> None:
    """Opens the dialog of a CoTec's next meeting; `then(id)` follows its saving."""
    from cops_desktop.services import rencontres

    item = rencontres.new_rencontre(contexte.fichier, cotec_id, contexte.today())
    RencontreDialog(contexte, item, sujet, new=True, then=then).start()
