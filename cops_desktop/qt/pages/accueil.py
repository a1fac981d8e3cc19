"""Accueil: what needs doing, each line with the button that opens the place, and the year in a few figures."""

import gc
from collections.abc import Callable, Generator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from cops_desktop.domain.annuaire import Famille
from cops_desktop.domain.words import format_euros, format_long_date, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.papers import show_emargement
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, clear, go_along, hbox, label, rule, scrolling, vbox
from cops_desktop.qt.widgets.budget import BudgetView
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.figures import Figure, Figures
from cops_desktop.qt.widgets.panel import EmptyState, Panel
from cops_desktop.qt.widgets.shares import Share, Shares
from cops_desktop.services.accueil import Accueil, AFaire
from cops_desktop.services.premiers_pas import PremiersPas, premiers_pas

if TYPE_CHECKING:
    from cops_desktop.domain.equilibre import Part
    from cops_desktop.services.fichier import Fichier

_Steps = Generator[Accueil | None, None, Accueil]
CHIP_ROOM = 108  # pixels at 100 %: titles begin at one place


class AccueilPage(Page):
    """The first page. Up and down go from one thing to do to the next."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "accueil")
        self._steps: _Steps | None = None  # while it is read
        self._once_painted: Callable[[], None] | None = None  # goes on reading, what does not press
        self._ahead: Fichier | None = None  # the file of which the other tabs' things were read
        self._left = ""  # the line where the keyboard was before
        self._shown: tuple[tuple[AFaire, ...], bool, PremiersPas] | None = None  # lines, whether all are
        self._buttons: dict[str, QPushButton] = {}
        self._hello = label("", "titre", "accueilBonjour")
        self._day = label("", "explication", "accueilJour", wrap=True)
        self._todo = Panel(name="accueilAFaire", flush=True)
        columns = Columns(self._todo, self._side(), (64, 36))
        area = scrolling(columns, "accueilDefilement")
        area.setFrameShape(QFrame.Shape.NoFrame)
        head = hbox(self._hello, spacing=16, margins=(4, 0, 0, 0))
        head.addWidget(self._day, 1, Qt.AlignmentFlag.AlignBottom)
        column = vbox(head, spacing=10)
        column.addWidget(area, 1)
        self.setLayout(column)

    def _side(self) -> QWidget:
        """The year's figures and envelope."""
        ouvrir = self.contexte.ouvrir
        self._figures = Figures("accueilAnnee")
        self._year = Panel(self.tr("Cette année"), "accueilPanneauAnnee")
        self._year.body.addWidget(self._figures)
        opens = {
            "paye": partial(ouvrir, "etats", "payé"),
            "valide": partial(ouvrir, "etats", "validé"),
            "acquis": partial(ouvrir, "restes", ""),
            "prevu": partial(ouvrir, "cotec", ""),
        }
        self._budget = BudgetView("accueilEnveloppe", self.tr("Enveloppe de vacations"), opens)
        self._envelope = Panel(" ", "accueilPanneauEnveloppe")
        self._envelope.body.addWidget(self._budget)
        fix = button(self.tr("Fixer l’enveloppe…"), "accueilFixerEnveloppe", self._set_envelope)
        self._envelope.body.addWidget(fix, 0, Qt.AlignmentFlag.AlignLeft)
        self._costs = KeyValue("accueilFrais", figures=True)
        self._travel = Panel(" ", "accueilPanneauFrais")
        self._travel.body.addWidget(self._costs)
        self._shares = Shares("accueilEquilibre")
        look = button(
            self.tr("Voir l’équilibre"), "accueilVoirEquilibre", partial(ouvrir, "equilibre", ""), role="lien"
        )
        self._balance = Panel(self.tr("Équilibre du CoPart"), "accueilPanneauEquilibre")
        self._balance.body.addWidget(self._shares)
        self._balance.body.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        self._aside = QWidget()
        column = vbox(self._year, self._envelope, self._travel, self._balance, None, spacing=14)
        column.setStretch(4, 1)  # what needs doing may be long: the panels beside it keep their height
        self._aside.setLayout(column)
        return self._aside

    def refresh(self) -> None:
        from cops_desktop.services.accueil import accueil, en_plusieurs_fois, etapes

        self._read = self.contexte.fichier
        self._pas = premiers_pas(self._read)
        first = self.contexte.laptop.utilisateur.split(" ")[0]
        self._hello.setText(self.tr("Bonjour {prenom}").format(prenom=first))
        day = self.contexte.today()
        self._steps, self._once_painted = None, None
        if en_plusieurs_fois(self._read):
            self._read_slowly(etapes(self._read, day), day)
        elif self.window().isVisible():
            self._show(accueil(self._read, day), day)
        else:
            self._steps = etapes(self._read, day)
            self._once_painted = partial(self._step, self._steps, day)
            self._show(next(presses for presses in self._steps if presses is not None), day)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._once_painted is not None:
            QTimer.singleShot(0, self, self._once_painted)
            self._once_painted = None

    def _read_slowly(self, steps: _Steps, day: date) -> None:
        """What stood there may no longer be so: it is said again once all is read, and the window lives meanwhile."""
        self._steps = steps
        self._day.setText(self.tr("{jour} · lecture du fichier…").format(jour=format_long_date(day)))
        focused = QApplication.focusWidget()
        if focused is not None and self._todo.isAncestorOf(focused):
            self._left = focused.objectName()
            self.setFocus()
        self._todo.setEnabled(False)
        self._aside.setVisible(False)
        QTimer.singleShot(0, self, partial(self._step, steps, day))

    def _step(self, steps: _Steps, day: date) -> None:
        """Reads one part more; nothing when another reading began since, or the file was left."""
        if steps is not self._steps or not (self.contexte.has_file and self.contexte.fichier is self._read):
            return
        try:
            next(steps)
        except StopIteration as read:
            self._steps = None
            self._todo.setEnabled(True)
            self._show(read.value, day)
            self._focus_found()
            self._read_ahead(day)
        else:
            QTimer.singleShot(0, self, partial(self._step, steps, day))

    def _read_ahead(self, day: date) -> None:
        """Once for a large file: what the other tabs will ask for first, beside the window, which lives on."""
        from cops_desktop.services.accueil import en_plusieurs_fois

        if self._ahead is self._read or not en_plusieurs_fois(self._read):
            return
        from cops_desktop.services import avance

        self._ahead, parts = self._read, iter(avance.PARTIES)

        def go_on(_: object = None) -> None:
            part = next(parts, None)
            if part is None:
                gc.freeze()  # all this stays: the collector need not walk through it whenever a list is made
            else:
                take = avance.receveur(self._read)
                self.contexte.read_quietly(
                    partial(avance.lire, part, day), lambda read: go_on(take(read)), refused=go_on
                )

        go_on()

    def _focus_found(self) -> None:
        """The keyboard comes back to the line where it was, or to the first; not from where it went meanwhile."""
        name, self._left = self._left, ""
        if QApplication.focusWidget() is not self:
            return
        if name in self._buttons:
            self._buttons[name].setFocus()
        else:
            self.take_focus()

    def _show(self, found: Accueil, day: date) -> None:
        counted = "" if found.equilibre is None else f" · {self._how_many(found)}"
        self._day.setText(format_long_date(day) + counted)
        self._show_todo(found)
        self._show_year(found, day.year)

    def take_focus(self) -> None:
        """The first thing to do."""
        first = next(iter(self._buttons.values()), None)
        if first is None and self._steps is not None:
            self.setFocus()  # until there is one
        elif first is None:
            super().take_focus()
        else:
            first.setFocus()

    def _how_many(self, found: Accueil) -> str:
        count = 0 if found.vide else len(found.a_faire)
        if not count and not self._pas.finis:
            return self.tr("premiers pas : {faits} sur 3").format(faits=self._pas.faits)
        if not count:
            return self.tr("rien à faire")
        words = self.tr("{choses} à faire").format(choses=plural(count, self.tr("chose")))
        if not found.cette_semaine:
            return words
        return self.tr("{choses}, {reunions} cette semaine").format(
            choses=words, reunions=plural(found.cette_semaine, self.tr("réunion"))
        )

    # What needs doing

    def _show_todo(self, found: Accueil) -> None:
        lines, whole = () if found.vide else found.a_faire, found.equilibre is not None
        before, self._shown = self._shown, (lines, whole, self._pas)
        if before == self._shown:
            return
        if before is not None and self._pas.finis and self._pas == before[2]:
            kept = before[0]
            if kept and kept == lines[: len(kept)]:
                self._add_lines(lines[len(kept) :], 2 * len(kept))
                return
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        among = focused is not None and self._todo.isAncestorOf(focused)
        clear(self._todo.body)
        self._buttons = {}
        self._add_lines(lines, 0)
        if not self._pas.finis:
            from cops_desktop.qt.pages.premiers_pas import PremiersPasView

            steps = PremiersPasView(self.contexte, self._pas)
            self._buttons |= {step.objectName(): step for step in steps.buttons}
            self._todo.body.addWidget(steps)
        if lines or not whole or not self._pas.finis:
            self._todo.body.addStretch()
        else:
            self._todo.body.addWidget(self._nothing(), 1)
        if name in self._buttons:
            self._buttons[name].setFocus()
        elif among:  # what was just done is a line no more
            self.take_focus()

    def _add_lines(self, lines: tuple[AFaire, ...], place: int) -> None:
        """Shows more lines, from that place of the list on."""
        for line in lines:
            shown = _Line(line, partial(self._open_line, line))
            self._buttons[shown.go.objectName()] = shown.go
            self._todo.body.insertWidget(place, shown)
            self._todo.body.insertWidget(place + 1, rule())
            place += 2

    def _nothing(self) -> QWidget:
        return EmptyState(
            self.tr("Tout est à jour"),
            "accueilToutFait",
            self.tr(
                "Les présences sont saisies, les états suivent leur cours. "
                "Les prochaines réunions sont dans Rencontres."
            ),
        )

    def _open_line(self, line: AFaire) -> None:
        if line.genre == "emargement":
            show_emargement(self.contexte, line.id)
        elif line.genre == "bareme":
            from cops_desktop.qt.dialogs.bareme import open_bareme

            open_bareme(self.contexte, line.id)
        else:
            self.contexte.ouvrir(line.genre, line.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not go_along(list(self._buttons.values()), event):
            super().keyPressEvent(event)

    # The year

    def _show_year(self, found: Accueil, year: int) -> None:
        ouvrir = self.contexte.ouvrir
        marks = found.reperes
        held = self.tr("{n} réunions tenues sur {total}").format(n=found.seances_tenues, total=found.seances)
        paid = self.tr("dont {n} payés").format(n=found.etats_payes) if found.etats else ""
        capacity = "" if marks.capacite is None else f" / {marks.capacite}"
        self._figures.set_figures(
            [
                Figure(str(marks.engagements), self.tr("engagements en cours"), open=partial(ouvrir, "engagement", "")),
                Figure(
                    f"{marks.binomes} / {marks.sieges}", self.tr("binômes au CoPil"), open=partial(ouvrir, "mandat", "")
                ),
                Figure(str(found.cotecs), self.tr("CoTec en cours"), held, partial(ouvrir, "cotec", "")),
                Figure(
                    f"{marks.accompagnements}{capacity}",
                    self.tr("accompagnements et appuis"),
                    open=partial(ouvrir, "accompagnement", ""),
                ),
                Figure(str(found.membres), self.tr("membres de CoTec")),
                Figure(str(found.etats), self.tr("états de vacations"), paid, partial(ouvrir, "etats", "")),
            ]
        )
        self._show_balance(found.equilibre or ())
        self._annual = year, found.budget.montant
        self._envelope.title.setText(self.tr("Enveloppe vacations {annee}").format(annee=year))
        self._budget.set_budget(found.budget)
        self._travel.title.setText(self.tr("Déplacements {annee}").format(annee=year))
        self._costs.set_facts(
            [
                Fact(self.tr("remboursés"), format_euros(found.frais_payes), open=partial(ouvrir, "etats", "payé")),
                Fact(
                    self.tr("sur des états en cours"),
                    format_euros(found.frais_en_cours),
                    open=partial(ouvrir, "etats", ""),
                ),
            ]
        )
        self._aside.setVisible(not found.vide)

    def _show_balance(self, parts: "tuple[Part, ...]") -> None:
        """The balance of the CoPart; nothing while it has no member."""
        colours = {famille.value: famille.value.casefold() for famille in Famille}
        self._shares.set_shares(
            [
                Share(part.nom, f"{part.nombre} · {part.en_mots}", part.pour_cent, colours.get(part.nom, "accent"))
                for part in parts
            ]
        )
        self._balance.setVisible(bool(parts))

    def _set_envelope(self) -> None:
        from cops_desktop.qt.dialogs.enveloppe import open_enveloppe

        year, amount = self._annual
        open_enveloppe(self.contexte, None, self.tr("Enveloppe de vacations du COPS"), year, amount)


class _Line(QWidget):
    """A thing to do: how it presses, what it is, why, and the button that opens its place."""

    def __init__(self, line: AFaire, does: Callable[[], object]) -> None:
        super().__init__()
        self._chip = QWidget()
        self._chip.setLayout(hbox(Chip(line.pastille, line.ton.value), None, spacing=0))
        self._chip.setMinimumWidth(sp(CHIP_ROOM))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(line.titre, "fort", wrap=True))
        words.addWidget(label(line.detail, "explication", wrap=True))
        self.go = button(line.action, f"aFaire_{line.genre}_{line.id}", does)
        self.go.setAccessibleName(f"{line.action}, {line.titre}")
        self.go.setAccessibleDescription(f"{line.pastille}, {line.detail}")
        row = hbox(self._chip, spacing=12, margins=(12, 8, 12, 8))
        row.addLayout(words, 1)
        row.addWidget(self.go)
        self.setLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.layout() is not None:
            self._chip.setMinimumWidth(sp(CHIP_ROOM))
