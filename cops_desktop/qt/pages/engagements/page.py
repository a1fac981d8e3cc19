"""The page of the tab Engagements: the charters signed on the left, by list, queue or campaign; the card of one."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.engagements.card import EngagementCard
from cops_desktop.qt.pages.engagements.filters import A_RENOUVELER
from cops_desktop.qt.pages.engagements.left import Left
from cops_desktop.qt.pages.engagements.vues import BarreDesVues
from cops_desktop.qt.pages.engagements.words import tr
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services.engagements.liste import Ligne


class EngagementsPage(Page):
    """Kind: « engagement », with the key of one, or "" for the page."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "engagements")
        new = button(tr("Signer…"), "engagementsSigner", self.sign, role="principal", hint="Ctrl+N")
        bring = button(tr("Importer…"), "engagementsImporter", self.bring_in, hint=tr("Du formulaire en ligne"))
        self.left = Left(contexte, (new, bring))
        self.card = EngagementCard(contexte, self.left.choose, self.left.follow)
        self._split = ListAndCard("engagementsPartage", contexte.widths, share=50)
        self._empty = EmptyState(
            tr("Aucun engagement"),
            "engagementsVide",
            tr("Le Comité des Partenaires réunit qui a signé la charte, en son nom ou pour une structure."),
            tr("Signer un engagement…"),
            self.sign,
        )
        second = button(tr("Importer des engagements…"), "engagementsVideImporter", self.bring_in)
        self._empty.add_action(second)
        self._split.left.body.addWidget(self.left)
        self._split.show_card(self.card, "engagements")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BarreDesVues(contexte, "engagement"))
        column.addWidget(self._pages, 1)
        self._shown = ""
        self._papers = self._paper_actions()
        self.left.chosen.connect(self._show)
        self.left.opened.connect(self.card.take_focus)
        self.left.view.deletion.connect(self._delete)
        self.answer({"Ctrl+N": self.sign, "F2": self.card.edit})

    def _paper_actions(self) -> list[QAction]:
        made = []
        for name, words, does in (
            ("attestation", tr("Attestation de l’engagement choisi"), self.card.print_certificate),
            ("lettres", tr("Lettres de renouvellement des engagements choisis"), self.left.print_letters),
        ):
            action = QAction(words, self)
            action.setObjectName(f"engagementsPapier_{name}")
            action.triggered.connect(lambda _=False, does=does: does())
            made.append(action)
        return made

    def refresh(self) -> None:
        from cops_desktop.services.engagements import liste

        found = liste.lignes(self.contexte.fichier, self.contexte.today())
        self._pages.setCurrentWidget(self._split if found else self._empty)
        with QSignalBlocker(self.left):  # on the way it names rows that are gone, and the card would be filled twice
            self.left.show_rows(found)
        self._show(self.left.row())

    def open(self, kind: str, key: str) -> None:
        """Shows an engagement, or those that are to be renewed (`A_RENOUVELER`); "" only the page."""
        if key == A_RENOUVELER:
            self.left.filters.show_view(key)
            self.left.take_focus()
        elif key:
            self.left.choose(key)
            self.left.take_focus()

    def paper_actions(self) -> Sequence[QAction]:
        return self._papers if self.left.row() is not None else ()

    def take_focus(self) -> None:
        if self._pages.currentWidget() is self._split:
            self.left.take_focus()
        else:
            self._empty.action.setFocus()

    def _show(self, line: Ligne | None) -> None:
        """The card of the chosen engagement; none while none is chosen."""
        from cops_desktop.services.engagements.fiche import fiche

        self.card.setVisible(line is not None)
        if line is None:
            return
        if line.id != self._shown:
            self._shown = line.id
            self._split.to_top()
        self.card.show_fiche(fiche(self.contexte.fichier, line.id, self.contexte.today()))

    def sign(self) -> None:
        """Opens the dialog of a new engagement; it is chosen once saved."""
        from cops_desktop.qt.dialogs.engagement import open_signer

        open_signer(self.contexte, self.left.choose)

    def bring_in(self) -> None:
        """Imports the export of the online form."""
        from cops_desktop.qt.pages.engagements.importer import importer_engagements

        importer_engagements(self.contexte)

    def _delete(self) -> None:
        """The Delete key takes away the one that is chosen, never several by one key."""
        if len(self.left.view.chosen_rows()) == 1:
            self.card.delete()
