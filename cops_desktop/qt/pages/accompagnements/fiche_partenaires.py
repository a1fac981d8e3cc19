"""The patient partners on the card of an accompagnement: looked for in the annuaire, linked, taken off (R6.5)."""

from PySide6.QtCore import Qt

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import button, vbox
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.accompagnements.fiche import Fiche, Liee


class PartenairesSection(Section):
    """Enter, or a double click, opens the person; Delete takes them off the project."""

    short = "Partenaires"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementPartenaires")
        self._key = ""
        columns: list[Column[Liee]] = [
            Column(tr("Nom"), "nom", lambda p: Cell(p.nom, p.detail, dot=p.famille.value.casefold())),
            Column(tr("Joindre"), "joindre", lambda p: Cell(p.telephone, p.email), width=176),
        ]
        empty = tr(
            "Personne pour l’instant : l’annuaire propose les usagers dont les thèmes et le territoire conviennent."
        )
        title = tr("Patients partenaires")
        self.list = ListSection("partenaires", title, columns, lambda p: p.id, contexte.widths, empty)
        view = self.list.view
        view.horizontalHeader().hide()
        for words, name, does, icon in (
            (tr("Ouvrir la fiche"), "partenairesOuvrir", self.open, "personne"),
            (tr("Retirer"), "partenairesRetirer", self.remove, "effacer"),
        ):
            self.list.add_button(button(words, name, does, icon=icon), of_row=True, apart=True)
        look = button(tr("Chercher dans l’annuaire…"), "partenairesChercher", self.look, icon="chercher")
        self.list.add_button(look, of_row=False)
        view.opened.connect(lambda _: self.open())
        view.keys = {Qt.Key.Key_Delete: self.remove}
        self.setLayout(vbox(self.list))

    def show_fiche(self, fiche: Fiche) -> None:
        """Shows the partners of a project."""
        self._key = fiche.id
        self.list.set_rows(fiche.partenaires)
        many = len(fiche.partenaires)
        self.list.set_title(tr("Patients partenaires · {n}").format(n=many) if many else tr("Patients partenaires"))

    def open(self) -> None:
        """Opens the chosen person's entry of the annuaire."""
        if (row := self.list.view.row()) is not None:
            self.contexte.ouvrir("personne", row.id)

    def remove(self) -> None:
        """Takes the chosen person off the project; Ctrl+Z brings them back."""
        from cops_desktop.services.accompagnements.partenaires import retirer

        if (row := self.list.view.row()) is not None:
            contexte = self.contexte
            said = tr("{nom} n’est plus relié à cet accompagnement. Ctrl+Z revient en arrière.").format(nom=row.nom)
            contexte.executer(retirer, contexte.fichier, self._key, row.id, then=lambda _: contexte.message.emit(said))

    def look(self) -> None:
        """Opens the search of the annuaire."""
        from cops_desktop.qt.dialogs.chercher_partenaires import open_chercher_partenaires

        open_chercher_partenaires(self.contexte, self._key)
