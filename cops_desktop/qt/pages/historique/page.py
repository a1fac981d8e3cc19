"""The page itself: the history of the file or of one thing, the operation that is chosen, and undoing it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.historique.card import Does, OperationCard
from cops_desktop.qt.pages.historique.filters import Filters, tr
from cops_desktop.qt.pages.historique.left import Left
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services import historique
from cops_desktop.services.historique import DETAIL, LIMITE, Entree, Filtre

_MORE = 200  # things of each kind that « les montrer » tells
_LEAST = 300  # pixels at 100 %, the height of the list: beyond, the page scrolls


class HistoriquePage(Page):
    """Kind: « historique », with "" for the whole file or « table/key » for one thing and what belongs to it."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "historique")
        self._chose: tuple[str, str] | None = None
        self._limit, self._told = LIMITE, DETAIL
        self._whole = False
        self._refreshing = False
        self._of: QWidget = _page_title()
        self.filters = Filters()
        self.filters.changed.connect(self._filter)
        self.both = ListAndCard("historiqueListeEtFiche", contexte.widths, share=46)
        self.left = Left(contexte.widths, contexte.today, self.filters.show_all, self._show_older)
        self.entries = self.left.entries
        self.entries.chosen.connect(self._choose)
        self.entries.opened.connect(lambda _: self._focus_card())
        self.filters.search.results = self.entries
        self.both.left.body.addWidget(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sp(12))
        self._column.addWidget(self._of)
        self._column.addWidget(self.filters)
        self._column.addWidget(self.both, 1)
        self._repaint = QTimer(self, singleShot=True, interval=0)
        self._repaint.timeout.connect(self._restyle)
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_repaint"):
            self._repaint.start()

    def _restyle(self) -> None:
        """Sizes and colours of now."""
        self.both.setMinimumHeight(sp(_LEAST))
        self.filters.make_room()
        if self.entries.row() is not None and self.contexte.has_file:
            self._show_card()

    # What the window asks

    def refresh(self) -> None:
        fichier = self.contexte.fichier
        wanted = self._wanted()
        self._refreshing = True
        self.filters.offer(historique.auteurs(fichier))
        found = historique.operations(fichier, wanted, self._limit)
        self.left.show_list(found, filtered=wanted != Filtre(chose=self._chose), one=self._chose is not None)
        if self.entries.row() is None:
            self.entries.choose_first()
        self._refreshing = False
        self._show_card()

    def open(self, kind: str, key: str) -> None:
        table, _, row = key.partition("/")
        self._look_at((table, row) if row else None)
        self.entries.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._chose is not None:
            self._look_at(None)
            return
        super().keyPressEvent(event)

    # The file, or one thing

    def _look_at(self, chose: tuple[str, str] | None) -> None:
        self._chose, self._limit = chose, LIMITE
        old, self._of = self._of, self._title(chose) if chose is not None else _page_title()
        self._column.replaceWidget(old, self._of)
        old.hide()
        old.deleteLater()
        self.filters.show_all()
        self.entries.choose_first()
        self.entries.scrollToTop()

    def _title(self, chose: tuple[str, str]) -> QWidget:
        made = QWidget()
        name = historique.titre(self.contexte.fichier, *chose)
        kind, key = historique.ouvre(*chose)
        words = tr("Historique : {nom}").format(nom=name)
        back = button("", "historiqueRetour", lambda: self._look_at(None), role="outil", icon="precedent")
        back.setAccessibleName(tr("Revenir à l’historique du fichier"))
        back.setToolTip(tr("Revenir à l’historique du fichier (Échap)"))
        title = label(words, "titre", "historiqueDe", wrap=True)
        line = hbox(back, title, spacing=9)
        line.setStretch(1, 1)
        if kind:
            line.addWidget(button(tr("Ouvrir"), "historiqueOuvrir", lambda: self.contexte.ouvrir(kind, key)))
        made.setLayout(line)
        return made

    # The list

    def _wanted(self) -> Filtre:
        return self.filters.filtre(self.contexte.today(), self._chose)

    def _filter(self) -> None:
        if not self._refreshing:
            self._limit = LIMITE
            self.refresh()

    def _show_older(self) -> None:
        self._limit *= 5
        self.refresh()

    def _choose(self, entry: Entree | None) -> None:
        if not self._refreshing:
            self._told, self._whole = DETAIL, False
            self._show_card()

    def _show(self, key: str) -> None:
        """Chooses an operation; filters that hide it, and the list's end, give way."""
        if not self.entries.choose(key):
            self._chose = None
            self._look_at(None)
        while not self.entries.choose(key) and len(self.entries.rows.rows()) == self._limit:
            self._show_older()
        self.entries.setFocus()

    # The card

    def _show_card(self) -> None:
        entry = self.entries.row()
        if entry is None:
            self.both.show_card(EmptyState(tr("Choisissez une opération dans la liste"), "sansChoix"), "")
            return
        fichier, mine = self.contexte.fichier, None if self._whole else self._chose
        try:
            detail = historique.detail(fichier, entry.id, mine, self._told)
        except Refus as refus:
            self.both.show_card(EmptyState(refus.message, "sansChoix"), "")
            return
        does = Does(self._undo, self._show, self.contexte.ouvrir, self._tell_more, self._tell_whole)
        held = historique.empechement(fichier, entry.id)
        self.both.show_card(OperationCard(detail, held, self.contexte.today(), does), entry.id)

    def _tell_more(self) -> None:
        self._told = _MORE if self._told < _MORE else self._told * 5
        self._show_card()

    def _tell_whole(self) -> None:
        self._whole = True
        self._show_card()

    def _focus_card(self) -> None:
        """Enter: the keyboard goes to the card's first link or button."""
        card = self.both.card()
        if card is None:
            return
        undo = card.findChild(QWidget, "historiqueAnnuler")
        for place in (undo, *card.findChildren(TextLink)):
            if place is not None and place.isEnabled() and place.isVisible():
                place.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _undo(self) -> None:
        entry = self.entries.row()
        if entry is None:
            return
        words = tr("Rétabli : {quoi}") if entry.a_retablir else tr("Annulé : {quoi}")
        say = self.contexte.message.emit
        self.contexte.executer(
            historique.undo, self.contexte.fichier, entry.id, then=lambda what: say(words.format(quoi=what))
        )


def _page_title() -> QWidget:
    """What this page is: no tab says it."""
    return label(tr("Historique"), "titre", "historiquePageTitre")
