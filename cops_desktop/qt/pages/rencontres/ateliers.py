"""The workshops on a meeting's card: each with its room, its colour, how full it is and who leads it (R7.1)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.rencontres.ateliers import Colonne


class AteliersSection(Section):
    """Enter opens a workshop; the board is where persons are placed."""

    title = tr("Ateliers")

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(contexte, parent)
        self._meeting = ""
        self._says = label("", "secondaire", "ateliersResume", wrap=True)
        columns: list[Column[Colonne]] = [
            Column(tr("Atelier"), "atelier", _workshop),
            Column(tr("Couleur"), "couleur", _colour, width=100),
            Column(tr("Places"), "places", _places, width=170),
        ]
        empty = tr("Aucun. Des groupes parallèles, chacun avec sa salle, sa couleur et ses places.")
        self.list: ListSection[Colonne] = ListSection(
            "ateliersDeLaReunion", "", columns, lambda c: c.atelier.id, contexte.widths, empty
        )
        self.list.view.setAccessibleName(self.title)
        self.list.view.keys = {Qt.Key.Key_F2: self.edit}
        self._board = button(tr("Répartir"), "ateliersTableau", self.open_board, icon="personne")
        self._copy = button(tr("Reprendre d’une autre réunion"), "ateliersSectionReprendre")
        menu = QMenu(self._copy)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._copy.setMenu(menu)
        before = button("", "ateliersAvant", lambda: self.move_workshop(-1), role="outil", icon="fleche-haut")
        after = button("", "ateliersApres", lambda: self.move_workshop(1), role="outil", icon="fleche-bas")
        for made, words in (
            (before, tr("Avant : échanger les lettres")),
            (after, tr("Après : échanger les lettres")),
        ):
            made.setAccessibleName(words)
            made.setToolTip(words)
            self.list.add_button(made, of_row=True)
        self.list.add_button(button(tr("Modifier…"), "ateliersModifier", self.edit, icon="modifier"), of_row=True)
        self.list.add_button(self._board, of_row=False)
        self.list.add_button(button(tr("Ajouter un atelier…"), "ateliersNouveau", self.add, icon="plus"), of_row=False)
        self.list.add_button(self._copy, of_row=False)
        self.list.view.opened.connect(lambda _: self.edit())
        self.setLayout(vbox(self._says, self.list, spacing=4))

    def show_meeting(self, meeting: Rencontre) -> None:
        from cops_desktop.services.rencontres import ateliers

        self._meeting = meeting.id
        fichier = self.contexte.fichier
        board = ateliers.tableau(fichier, meeting.id)
        self._says.setText(ateliers.resume(board))
        self._says.setVisible(bool(board.colonnes))
        self._board.setVisible(bool(board.colonnes))
        self._copy.setVisible(not board.colonnes and bool(ateliers.ateliers_ailleurs(fichier, meeting.id)))
        self.list.set_rows(board.colonnes)

    def open_board(self) -> None:
        """Goes to the board."""
        self.contexte.ouvrir("ateliers", self._meeting)

    def edit(self) -> None:
        """Opens the chosen workshop."""
        from cops_desktop.qt.dialogs.atelier import open_atelier

        row = self.list.view.row()
        if row is not None:
            open_atelier(self.contexte, row.atelier.id)

    def add(self) -> None:
        """Opens the dialog of another workshop."""
        from cops_desktop.qt.dialogs.atelier import open_new_atelier

        open_new_atelier(self.contexte, self._meeting)

    def move_workshop(self, step: int) -> None:
        """The chosen workshop takes the letter of the one before or after it."""
        from cops_desktop.services.rencontres import ateliers

        row = self.list.view.row()
        if row is not None:
            self.contexte.executer(ateliers.move_atelier, self.contexte.fichier, row.atelier.id, step)
            self.list.view.choose(row.atelier.id)

    def _fill(self, menu: QMenu) -> None:
        from cops_desktop.qt.dialogs.atelier import fill_copy_menu

        fill_copy_menu(self.contexte, self._meeting, menu)


def _workshop(colonne: Colonne) -> Cell:
    room = colonne.atelier
    leads = tr("animation : {qui}").format(qui=colonne.animation) if colonne.animation else ""
    why = typography(" · ".join(part for part in (room.salle, leads) if part))
    return Cell(room.nom, why, strong=True, hint=typography(" · ".join(p for p in (room.nom, why) if p)))


def _colour(colonne: Colonne) -> Cell:
    return Cell(colonne.atelier.couleur, dot=colonne.atelier.couleur)


def _places(colonne: Colonne) -> Cell:
    tone = "refus" if colonne.depasse else "ok" if colonne.complet else "neutre"
    return Cell(chip=colonne.compte, tone=tone)
