"""The page itself: the pairs that may be one, the pair that is chosen, merging it or saying that they are two."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.doublons.card import Does, PairCard
from cops_desktop.qt.pages.doublons.words import counted, tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import hbox, label, rule
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services import doublons, fusion
from cops_desktop.services.doublons import Genre, Paire
from cops_desktop.services.fusion import Choix, Cote

_DIRECT = 1500  # entries that are compared at once; more are, beside the window


class DoublonsPage(Page):
    """Kind: « doublons », with "" for the pairs that are proposed, or « personne/key/key » for two chosen by hand."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "doublons")
        self._pairs: list[Paire] = []
        self._by_hand: Paire | None = None
        self._kept: dict[str, Paire] = {}  # pairs of which the other entry is to be kept
        self._choices: dict[str, Choix] = {}
        self._asked = 0
        self.both = ListAndCard("doublonsListeEtFiche", contexte.widths, share=36)
        columns = [Column[Paire](tr("Fiches à rapprocher"), "paire", _names)]
        self.pairs: ListView[Paire] = ListView(
            RowsModel(columns, key=lambda p: p.cle), "doublonsListe", tr("Doublons possibles"),
            widths=contexte.widths, two_lines=True,
        )  # fmt: skip
        self.pairs.chosen.connect(lambda _: self._show_card())
        self.pairs.opened.connect(lambda _: self._focus_card())
        self._fill_left()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.both, 1)

    def _fill_left(self) -> None:
        self._count = label("", "explication", "doublonsCompte", wrap=True)
        foot = hbox(self._count, margins=(12, 6, 12, 4))
        listed = QWidget()
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.pairs, 1)
        inside.addWidget(rule())
        inside.addLayout(foot)
        said = tr("Les fiches qui se ressemblent (même e-mail, même téléphone, noms proches) seront proposées ici.")
        self._empty = EmptyState(
            tr("Aucun doublon à regarder"),
            "doublonsVide",
            said,
            tr("Voir l’annuaire"),
            lambda: self.contexte.ouvrir("personne", ""),
        )
        self._busy = EmptyState(tr("Les fiches sont comparées…"), "doublonsEnCours")
        self._left = QStackedWidget()
        for place in (listed, self._empty, self._busy):
            self._left.addWidget(place)
        self._listed = listed
        self.both.left.body.addWidget(self._left)
        self.both.setMinimumHeight(sp(300))

    # What the window asks

    def refresh(self) -> None:
        self._asked += 1
        asked, fichier = self._asked, self.contexte.fichier
        if doublons.nombre_de_fiches(fichier) <= _DIRECT:
            self._show_pairs(doublons.proposer(fichier))
            return
        if not self._pairs:
            self._left.setCurrentWidget(self._busy)

        def then(found: list[Paire]) -> None:
            if asked == self._asked:  # else the data changed meanwhile, and are compared again
                self._show_pairs(found)

        def refused(refus: Refus) -> None:
            if asked == self._asked:
                self.contexte.message.emit(refus.message)
                self._show_pairs([])

        self._show_card()
        self.contexte.read_quietly(doublons.proposer, then, refused)

    def open(self, kind: str, key: str) -> None:
        genre, _, keys = key.partition("/")
        one, _, other = keys.partition("/")
        self._by_hand = None
        if other:
            try:
                self._by_hand = doublons.deux(self.contexte.fichier, Genre(genre), one, other)
            except Refus as refus:
                self.contexte.message.emit(refus.message)
        self._show_pairs(self._pairs)
        if self._by_hand is not None:
            self.pairs.choose(self._by_hand.cle)
        self.pairs.setFocus()

    # The list

    def _show_pairs(self, pairs: list[Paire]) -> None:
        self._pairs = pairs
        shown = list(pairs)
        hand = self._by_hand
        if hand is not None and all(p.cle != hand.cle for p in pairs):
            try:
                shown.insert(0, doublons.deux(self.contexte.fichier, hand.genre, hand.gardee, hand.autre))
            except Refus:  # merged meanwhile
                self._by_hand = None
        self.pairs.rows.set_rows(shown)
        self._count.setText(counted(len(shown)))
        self._left.setCurrentWidget(self._listed if shown else self._empty)
        if self.pairs.row() is None:
            self.pairs.choose_first()
        self._show_card()

    # The card

    def _pair(self) -> Paire | None:
        row = self.pairs.row()
        return None if row is None else self._kept.get(row.cle, row)

    def _show_card(self) -> None:
        pair = self._pair()
        if pair is None:
            choose = EmptyState(tr("Choisissez deux fiches dans la liste"), "sansChoix")
            self.both.show_card(choose if self.pairs.rows.rowCount() else QWidget(), "")
            return
        fichier, choices = self.contexte.fichier, self._choices.get(pair.cle, {})
        try:
            seen = fusion.apercu(fichier, pair.genre, pair.gardee, pair.autre, choices, self.contexte.today())
        except Refus as refus:
            self.both.show_card(EmptyState(refus.message, "sansChoix"), "")
            return
        does = Does(self._merge, self._distinguish, self._take, self._swap, self.contexte.ouvrir)
        self.both.show_card(PairCard(pair, seen, does, editable=not fichier.read_only), pair.cle)

    def _focus_card(self) -> None:
        """Enter: the keyboard goes to the card."""
        card = self.both.card()
        merge = card.findChild(QWidget, "doublonsFusionner") if card is not None else None
        if merge is not None:
            merge.setFocus()

    def _take(self, field: str, side: Cote) -> None:
        pair = self._pair()
        if pair is not None:
            self._choices[pair.cle] = {**self._choices.get(pair.cle, {}), field: side}
            self._show_card()

    def _swap(self) -> None:
        """The other entry is kept: what was chosen stays with the entry that it was chosen from."""
        pair = self._pair()
        if pair is None:
            return
        self._kept[pair.cle] = pair.inversee()
        turned = {Cote.GARDEE: Cote.AUTRE, Cote.AUTRE: Cote.GARDEE}
        self._choices[pair.cle] = {f: turned[side] for f, side in self._choices.get(pair.cle, {}).items()}
        self._show_card()

    def _merge(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        fichier, choices = self.contexte.fichier, self._choices.get(pair.cle, {})
        words = tr("{une} et {autre} : une seule fiche maintenant (Ctrl+Z rend les deux)")
        said = words.format(une=pair.noms[0], autre=pair.noms[1])
        self.contexte.executer(
            fusion.fusionner, fichier, pair.genre, pair.gardee, pair.autre, choices, self.contexte.today(),
            then=lambda _: self._settled(said),
        )  # fmt: skip

    def _distinguish(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        if self._by_hand is not None and self._by_hand.cle == pair.cle:
            self._by_hand = None
        said = tr("Cette paire n’est plus proposée (Ctrl+Z la propose de nouveau)")
        self.contexte.executer(doublons.distinguer, self.contexte.fichier, pair, then=lambda _: self._settled(said))

    def _settled(self, said: str) -> None:
        """The keyboard goes on to the next pair: the button that it was on went away with the pair."""
        self.contexte.message.emit(said)
        self.take_focus()


def _names(pair: Paire) -> Cell:
    """« Odile Cazenave et O. Cazenave », and why."""
    one, other = pair.noms
    text = one if one == other else tr("{une} et {autre}").format(une=one, autre=other)
    why = " · ".join(r.value for r in pair.raisons) or tr("choisies à la main")
    chip = tr("structure") if pair.genre is Genre.STRUCTURE else ""
    return Cell(text, why, chip=chip, hint=f"{one}\n{other}\n{why}")
