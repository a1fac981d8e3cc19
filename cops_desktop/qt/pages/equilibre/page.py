"""The page of the balance: a group beside a reference on a day; pictures on the left, who is in a slice on the right.

Kind: « equilibre », with the key of a group (« copart », « cotec:… »), "" for the page.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.engagements.vues import BarreDesVues
from cops_desktop.qt.pages.equilibre.card import PartCard
from cops_desktop.qt.pages.equilibre.head import Head
from cops_desktop.qt.pages.equilibre.pictures import Pictures
from cops_desktop.qt.pages.equilibre.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label, scrolling, vbox
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services import equilibre as service
from cops_desktop.services.equilibre import PRECAUTION, Comparaison
from cops_desktop.services.fichier import Fichier

SHARES = (64, 36)  # of the width, in percent
LEAST = 300  # pixels at 100 %: a picture; the page scrolls rather than show less


@dataclass(frozen=True)
class Asked:
    """What is looked at. `reference` None: the usual one of the group."""

    day: date
    group: str = service.COPART
    reference: str | None = None

    @property
    def beside(self) -> str:
        """The key of the reference."""
        chosen = self.reference
        return service.reference_habituelle(self.group) if chosen is None or chosen == self.group else chosen


def read(fichier: Fichier, asked: Asked) -> tuple[Comparaison, str]:
    """The comparison, and what to say of it: a group that nobody is in on that day gives way to the CoPart."""
    try:
        return service.comparer(fichier, asked.group, asked.beside, asked.day), ""
    except Refus as refus:
        usual = Asked(asked.day)
        return service.comparer(fichier, usual.group, usual.beside, usual.day), str(refus)


class EquilibrePage(Page):
    """A large file is read in the background: the pictures before stay until the next ones are there."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "equilibre")
        self._asked = Asked(contexte.today())
        self._comparaison: Comparaison | None = None
        self._shown = ("", "")  # picture, slice
        self._print = QAction(tr("Équilibre du groupe"), self)
        self._print.setObjectName("equilibrePapier")
        self._print.triggered.connect(lambda: self.print_paper())
        self.head = Head(
            self._asked.day,
            button(tr("Imprimer"), "equilibreImprimer", self.print_paper, icon="imprimer", hint=tr("Ctrl+P")),
        )
        self.pictures = Pictures()
        self.card = PartCard(contexte, self._back)
        self._pages = QStackedWidget()
        self._build()
        self.head.group_chosen.connect(lambda key: self._ask(replace(self._asked, group=key)))
        self.head.reference_chosen.connect(lambda key: self._ask(replace(self._asked, reference=key)))
        self.head.day_chosen.connect(lambda day: self._ask(replace(self._asked, day=day)))
        self.pictures.opened.connect(self._open_part)

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("equilibrePartage")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(sp(14))
        ground = QWidget()
        ground.setLayout(vbox(label(PRECAUTION, "explication", "equilibrePrecaution", wrap=True), self.pictures, None))
        self._split.addWidget(scrolling(ground, "equilibreDefilement"))
        self._split.setMinimumHeight(sp(LEAST))
        self._split.addWidget(self.card)
        self._split.setSizes(list(self.contexte.widths.get("equilibrePartage")) or [10 * share for share in SHARES])
        for place, share in enumerate(SHARES):
            self._split.setStretchFactor(place, share)
        self._split.splitterMoved.connect(lambda *_: self.contexte.widths.keep("equilibrePartage", self._split.sizes()))
        self._empty = EmptyState(
            tr("Aucune personne à compter"),
            "equilibreVide",
            tr("L’équilibre se lit sur les personnes de l’annuaire et leurs engagements."),
            tr("Voir l’annuaire"),
            lambda: self.contexte.ouvrir("personne", ""),
        )
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sp(10))
        column.addWidget(BarreDesVues(self.contexte, "equilibre"))
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)

    # Reading

    def refresh(self) -> None:
        fichier, asked = self.contexte.fichier, self._asked
        if not service.est_grand(fichier):
            self._show(asked, read(fichier, asked))
            return

        self.contexte.read_quietly(partial(read, asked=asked), partial(self._show, asked))

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self.refresh()

    def _show(self, asked: Asked, found: tuple[Comparaison, str]) -> None:
        """Shows what was read, unless something else was asked meanwhile."""
        if asked != self._asked:
            return
        comparaison, sentence = found
        self._comparaison = comparaison
        if sentence:
            self._asked = Asked(asked.day)
        self.head.show_comparison(comparaison)
        self.head.say(sentence)
        reference = comparaison.reference.nom if comparaison.reference else ""
        self.pictures.show_images(service.images(comparaison), reference)
        somebody = any(one and one.equilibre.personnes for one in (comparaison.groupe, comparaison.reference))
        self._pages.setCurrentWidget(self._split if somebody else self._empty)
        self._show_part()

    # The card

    def open(self, kind: str, key: str) -> None:
        if key:
            self._ask(replace(self._asked, group=key))

    def take_focus(self) -> None:
        """One comes here to read: the first slice, from which the arrows lead on."""
        rows = self.pictures.of("participation").bars.rows
        if rows and self._pages.currentWidget() is self._split:
            rows[0].setFocus()
        else:
            super().take_focus()

    def _open_part(self, key: str, place: int) -> None:
        """Shows who is in a slice, and goes to the first of them."""
        image = self.pictures.of(key).image
        assert image is not None
        self._shown = (key, image.barres[place].part.nom)
        self._show_part()
        self.card.take_focus()

    def _show_part(self) -> None:
        """The slice that was asked for, as it is now; nothing when the group has none of that word."""
        key, nom = self._shown
        image = self.pictures.of(key).image if key else None
        place = next((i for i, b in enumerate(image.barres) if b.part.nom == nom), -1) if image else -1
        self.pictures.mark(key, place)
        if image is None or place < 0 or self._comparaison is None:
            self.card.show_nothing()
        else:
            self.card.show_part(self._comparaison, image, image.barres[place])

    def _back(self) -> None:
        """From the persons back to their slice."""
        key, nom = self._shown
        for row in self.pictures.of(key).bars.rows if key else ():
            if row.pair.label == nom:
                row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Paper

    def paper_actions(self) -> list[QAction]:
        return [self._print]

    def print_paper(self) -> None:
        """Previews the pictures that are shown."""
        from cops_desktop.services.papiers.catalogue import suggested_name
        from cops_desktop.services.papiers.equilibre import papier_de

        if self._comparaison is None:
            return
        title = tr("Équilibre : {groupe}").format(groupe=self._comparaison.groupe.nom)
        try:
            pdf = papier_de(self.contexte.fichier, [self._comparaison]).pdf()
        except Refus as refus:
            messages.refusal(self.contexte.window, refus)
            return
        self.contexte.preview(pdf, suggested_name(title, self._comparaison.le.isoformat()), title)
