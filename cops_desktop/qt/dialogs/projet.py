"""The dialog of a project: its structures, its themes, its dates, and where it was published (R2.2)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.annuaire import Projet
from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_structure
from cops_desktop.qt.dialogs.form import FormDialog, read_editor, show_in_editor
from cops_desktop.qt.dialogs.theme_words import ThemeWords
from cops_desktop.qt.forms.ui_projet import Ui_ProjetForm
from cops_desktop.qt.widgets.rows_editor import Champ


class _Structure(NamedTuple):
    """A structure of the project, as a row shows it."""

    structure: str


class ProjetDialog(FormDialog):
    """Edits a project, or makes one."""

    form = Ui_ProjetForm
    fields = ("titre", "debut", "fin", "description", "remarquable", "publie_le", "publie_ou", "notes")
    wide, tall = 700, 640

    def __init__(
        self,
        contexte: Contexte,
        item: Projet,
        *,
        new: bool,
        then: Callable[[str], object] | None,
        parent: QWidget | None,
    ) -> None:
        from cops_desktop.services import annuaire

        super().__init__(contexte, parent)
        self.setObjectName("dialogueProjet")
        self._item, self._then = item, then
        column = Champ(
            "structure", self.tr("Structure"), "lien", set_up=lambda b: choose_structure(b, self.contexte, self)
        )
        self.ui.structures.set_up((column,), self.tr("Ajouter une structure"), show_in_editor)
        self.ui.structures.set_items([_Structure(key) for key in item.structures])
        self.ui.themes.columns = 3
        self.ui.themes.set_words(annuaire.words(contexte.fichier, "thèmes"), item.themes)
        ThemeWords(self.ui.themes, self.ui.theme, self.ui.ajouter_theme)
        self.show_values(item)
        title = self.tr("Nouveau projet") if new else item.titre
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.required = {"titre": self.tr("Donnez un titre à ce projet.")}
        self.offer_history("" if new else f"projets/{item.id}")
        self.ui.titre.setFocus()

    def _structures(self) -> tuple[str, ...]:
        """The chosen ones, each once; a row that was left empty is none."""
        keys = (read_editor(editors["structure"]) for _, editors in self.ui.structures.rows())
        return tuple(dict.fromkeys(key for key in keys if key))

    def read(self) -> dict[str, Any]:
        return {**super().read(), "structures": self._structures(), "themes": self.ui.themes.ticked()}

    def state(self) -> object:
        return super().state(), self._structures(), self.ui.themes.ticked()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import annuaire

        item, then = replace(self._item, **values), self._then
        return self.contexte.executer(
            annuaire.save_projet,
            self.contexte.fichier,
            item,
            field=self,
            then=lambda _: then(item.id) if then else None,
        )


def open_projet(
    contexte: Contexte,
    projet_id: str,
    then: Callable[[str], object] | None = None,
    typed: str = "",
    parent: QWidget | None = None,
) -> None:
    """Opens the dialog of a project ("": a new one, titled as `typed`); `then(id)` follows its saving."""
    from cops_desktop.services import annuaire

    try:
        item = (
            annuaire.projet(contexte.fichier, projet_id) if projet_id else replace(annuaire.new_projet(), titre=typed)
        )
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    ProjetDialog(contexte, item, new=not projet_id, then=then, parent=parent).start()
