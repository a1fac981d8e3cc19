"""The card of a pair: both entries side by side, what one takes from which, what follows, and what forbids it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from cops_desktop.qt.pages.doublons.words import question, tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, rule, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.doublons import Paire
from cops_desktop.services.fusion import Apercu, Champ, Cote

_LARGE = 150  # pixels that 100 make at this size of text


@dataclass(frozen=True)
class Does:
    """What the card's buttons do: take a field from a side, keep the other entry, open one of them."""

    merge: Callable[[], object]
    distinguish: Callable[[], object]
    take: Callable[[str, Cote], object]
    swap: Callable[[], object]
    open: Callable[[str, str], object]


class PairCard(QWidget):
    """Shows one pair, as merging it would be now."""

    def __init__(self, pair: Paire, seen: Apercu, does: Does, *, editable: bool) -> None:
        super().__init__()
        self.setObjectName("doublonsFiche")
        self.setAccessibleName(question(pair.genre))
        self._pair, self._seen, self._does = pair, seen, does
        column = vbox(self._head(), self._buttons(editable), spacing=12)
        for sentence in seen.refus:
            column.addWidget(label(sentence, "erreur", "doublonsRefus", wrap=True))
        column.addWidget(self._after())
        column.addWidget(rule())
        column.addWidget(_Sides(seen, does))
        column.addWidget(self._united())
        column.addStretch()
        self.setLayout(column)

    def _head(self) -> QWidget:
        made, chips = QWidget(), QWidget()
        row = FlowLayout(chips)
        for place, reason in enumerate(self._pair.raisons):
            row.addWidget(Chip(reason.value, "accent", f"doublonsRaison{place}"))
        if not self._pair.raisons:
            chips.hide()
        made.setLayout(vbox(label(question(self._pair.genre), "titre", "doublonsTitre", wrap=True), chips, spacing=6))
        return made

    def _buttons(self, editable: bool) -> QWidget:
        made = QWidget()
        row = FlowLayout(made)
        merge = button(tr("Fusionner"), "doublonsFusionner", self._does.merge, role="principal")
        merge.setEnabled(editable and not self._seen.refus)
        merge.setToolTip("\n".join(self._seen.refus) or tr("Une seule fiche ensuite ; Ctrl+Z rend les deux"))
        apart = button(tr("Ce n’est pas la même"), "doublonsDistinguer", self._does.distinguish)
        apart.setToolTip(tr("Cette paire n’est plus proposée"))
        apart.setEnabled(editable)
        swap = button(tr("Garder l’autre fiche"), "doublonsEchanger", self._does.swap, role="lien")
        for widget in (merge, apart, swap):
            row.addWidget(widget)
        return made

    def _after(self) -> QWidget:
        """What comes of it, in words."""
        seen, made = self._seen, QWidget()
        column = vbox(spacing=5)
        follows = ", ".join(seen.suit) or tr("rien d’autre ne dépend de l’autre fiche")
        column.addWidget(_fact(tr("Ce qui suivra"), follows, "doublonsSuit"))
        money = [seen.argent.phrase] if seen.argent is not None and seen.argent.phrase else []
        notes = [*seen.remarques, *money]
        if notes:
            column.addSpacing(sp(6))
            column.addWidget(label(tr("À savoir"), "titrePanneau"))
        for place, sentence in enumerate(notes):
            column.addWidget(label(sentence, "", f"doublonsRemarque{place}", wrap=True))
        made.setLayout(column)
        return made

    def _united(self) -> QWidget:
        """What is taken from both."""
        made = QWidget()
        column = vbox(spacing=5)
        for title, words in self._seen.reunis:
            column.addWidget(_fact(tr("{quoi}, des deux fiches").format(quoi=title), words))
        made.setLayout(column)
        return made


def _fact(title: str, words: str, name: str = "") -> QWidget:
    made = QWidget()
    made.setLayout(vbox(label(title, "secondaire", wrap=True), label(words, "", name, wrap=True), spacing=0))
    return made


class _Sides(QWidget):
    """The fields in rows: what each entry says; where both speak and differ, one chooses."""

    def __init__(self, seen: Apercu, does: Does) -> None:
        super().__init__()
        self.setObjectName("doublonsChamps")
        self._does = does
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(14))
        self._grid.setVerticalSpacing(sp(7))
        # When the text is large there is no room for a column of words: they stand over the values.
        self._over = sp(100) >= _LARGE
        for column, share in enumerate((0 if self._over else 2, 4, 4)):
            self._grid.setColumnStretch(column, share)
        self._titles(seen)
        row = 1
        for field in seen.champs:
            if field.gardee or field.autre:
                self._row(row, field)
                row += 2

    def _titles(self, seen: Apercu) -> None:
        for column, (title, key) in enumerate(((tr("Fiche gardée"), seen.gardee), (tr("Autre fiche"), seen.autre)), 1):
            link = button(
                tr("Ouvrir"), f"doublonsOuvrir{column}", partial(self._does.open, seen.genre, key), role="lien"
            )
            link.setAccessibleName(tr("Ouvrir la fiche de {nom}").format(nom=seen.noms[column - 1]))
            line = hbox(label(title, "titrePanneau", wrap=True), link, spacing=6)
            line.setStretch(0, 1)
            place = QWidget()
            place.setLayout(line)
            self._grid.addWidget(place, 0, column)

    def _row(self, row: int, field: Champ) -> None:
        top = Qt.AlignmentFlag.AlignTop
        word = field.libelle if not field.differe else tr("{champ} ≠").format(champ=field.libelle)
        said = label(word, "fort" if field.differe else "secondaire", wrap=True)
        if self._over:
            self._grid.addWidget(said, row, 1, 1, 2, top)
            row += 1
        else:
            said.setContentsMargins(0, sp(4) if field.differe else 0, 0, 0)
            self._grid.addWidget(said, row, 0, top)
        if not field.differe:
            for column, text in ((1, field.gardee), (2, field.autre)):
                self._grid.addWidget(label(text or "—", "" if text else "explication", wrap=True), row, column, top)
            return
        group = QButtonGroup(self)
        for column, (side, text) in enumerate(((Cote.GARDEE, field.gardee), (Cote.AUTRE, field.autre)), 1):
            place, radio = _choice(field, side, text)
            group.addButton(radio)
            radio.clicked.connect(lambda _, f=field.nom, s=side: self._does.take(f, s))
            self._grid.addWidget(place, row, column, top)


def _choice(field: Champ, side: Cote, text: str) -> tuple[QWidget, QRadioButton]:
    """A radio button and its words, which wrap as those of a button do not."""
    radio = QRadioButton()
    radio.setObjectName(f"doublons_{field.nom}_{'gardee' if side is Cote.GARDEE else 'autre'}")
    radio.setAccessibleName(tr("{champ} : {valeur}").format(champ=field.libelle, valeur=text))
    radio.setChecked(field.cote is side)
    radio.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    words = label(text, "fort" if field.cote is side else "", wrap=True)
    words.setBuddy(radio)
    place = QWidget()
    line = QHBoxLayout(place)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(sp(2))
    line.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return place, radio
