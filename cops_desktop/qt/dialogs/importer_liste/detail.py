"""One row of the preview in full: who it may be, what it brings, where the file says something else."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from cops_desktop.exchange.mapping import Cible
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, clear, label, rule, scrolling
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.services.listes import ECARTER, NOUVELLE, PERSONNES, STRUCTURES, Candidat, Ecart, Etat, Fiche, Nature


class Detail(Panel):
    """`who(key)`: whom a doubtful row is about; `cell(field, list)` and `column(field, list)`: which value wins."""

    who = Signal(str)
    cell = Signal(str, bool)
    column = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__("", "listeDetail", flush=True)
        self.setAccessibleName(self.tr("La ligne choisie"))
        self.cible: Cible = PERSONNES
        self._fiche: Fiche | None = None
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(sp(16), sp(14), sp(16), sp(14))
        self._column.setSpacing(sp(7))
        area = scrolling(self._ground, "listeDetailDefilement")
        area.setFrameShape(QFrame.Shape.NoFrame)
        self.body.addWidget(area)
        self.setMinimumWidth(sp(300))

    def enter(self) -> None:
        """The keyboard goes to the first thing that can be decided."""
        for widget in self._ground.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisible():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def show_fiche(self, fiche: Fiche | None) -> None:
        """Shows a row; None: nothing is chosen."""
        if fiche == self._fiche and fiche is not None:
            return
        self._fiche = fiche
        clear(self._column)
        if fiche is not None:
            self._fill(fiche)
        self._column.addStretch()

    def _fill(self, fiche: Fiche) -> None:
        lines = ", ".join(map(str, fiche.lignes))
        where = self.tr("Ligne {n}") if len(fiche.lignes) == 1 else self.tr("Lignes {n}\u202f: une seule fiche")
        self._add(label(fiche.nom or "—", "sousTitre", "listeDetailNom", wrap=True))
        self._add(label(" · ".join(p for p in (where.format(n=lines), fiche.detail) if p), "explication", wrap=True))
        for sentence in (*fiche.fautes, *fiche.remarques):
            self._add(label(typeset(sentence[:1].upper() + sentence[1:]), "attention", wrap=True))
        if fiche.candidats:
            self._doubt(fiche)
        for ecart in fiche.differences:
            self._difference(ecart)
        brought = [e for e in fiche.ecarts if e.nature is not Nature.DIFFERE]
        if brought:
            self._add(rule())
            self._add(label(self.tr("La liste apporte"), "titrePanneau"))
        for ecart in brought:
            self._add(label(typeset(f"{ecart.titre} : {ecart.apres}"), "", wrap=True))
            if ecart.avant:
                self._add(label(self.tr("en plus de {avant}").format(avant=ecart.avant), "explication", wrap=True))
        if fiche.etat is Etat.IDENTIQUE and not fiche.differences:
            self._add(label(self.tr("Tout est déjà dans le fichier."), "explication", wrap=True))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _doubt(self, fiche: Fiche) -> None:
        self._add(rule())
        words = self.tr("Laquelle est-ce\u202f?") if self.cible is STRUCTURES else self.tr("Qui est-ce\u202f?")
        self._add(label(words, "titrePanneau"))
        for number, candidate in enumerate(fiche.candidats, 1):
            self._candidate(number, candidate, fiche.choix == candidate.cle)
        new = self.tr("Une autre structure (N)") if self.cible is STRUCTURES else self.tr("Une autre personne (N)")
        for words, key, name in (
            (new, NOUVELLE, "listeNouvelle"),
            (self.tr("Laisser de côté (L)"), ECARTER, "listeEcarter"),
        ):
            self._answer(words, key, name, fiche.choix == key)

    def _candidate(self, number: int, candidate: Candidat, chosen: bool) -> None:
        text = f"{number}. {candidate.nom}"
        self._answer(text, candidate.cle, f"listeCandidat{number}", chosen)
        why = " · ".join(part for part in (candidate.raison, candidate.detail) if part)
        self._add(label(typeset(why), "explication", wrap=True))

    def _answer(self, words: str, key: str, name: str, chosen: bool) -> None:
        made = button(words, name, partial(self.who.emit, key))
        made.setCheckable(True)
        made.setChecked(chosen)
        self._add(made)

    def _difference(self, ecart: Ecart) -> None:
        self._add(rule())
        self._add(label(ecart.titre, "titrePanneau"))
        group = QButtonGroup(self._ground)
        for words, value, liste in (
            (self.tr("Le fichier\u202f: {valeur}"), ecart.avant, False),
            (self.tr("La liste\u202f: {valeur}"), ecart.apres, True),
        ):
            radio = QRadioButton(words.format(valeur=value))
            radio.setObjectName(f"liste{'Prendre' if liste else 'Garder'}_{ecart.champ}")
            radio.setChecked(ecart.liste is liste)
            radio.clicked.connect(partial(self.cell.emit, ecart.champ, liste))
            group.addButton(radio)
            self._add(radio)
        line = QWidget()
        flow = FlowLayout(line, spacing=14)
        for words, name, liste in (
            (self.tr("Toute la colonne\u202f: la liste"), "Tout", True),
            (self.tr("Toute la colonne\u202f: le fichier"), "Rien", False),
        ):
            does = partial(self.column.emit, ecart.champ, liste)
            flow.addWidget(button(words, f"liste{name}_{ecart.champ}", does, role="lien"))
        self._add(line)
