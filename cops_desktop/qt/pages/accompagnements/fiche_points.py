"""The checklist on the card of an accompagnement: what is to be done in each stage, ticked with who and when (R6.4)."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.accompagnements.etapes import nom_d_etape
from cops_desktop.domain.accompagnements.types import ETAPES, Point
from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.icons import set_icon
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.point_line import PointLine, WordsLine
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import button, hbox, vbox
from cops_desktop.services.accompagnements import points as service
from cops_desktop.services.accompagnements.fiche import Fiche


class PointsSection(Section):
    """The four stages one under the other; the one where the project is unfolded, the others at a click."""

    title = "Points à faire"
    short = "Points"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementPoints")
        self._shown = ("", 0)  # whose checklists, and the stage where it stood
        self.stages = {number: StagePoints(contexte, number) for number in ETAPES}
        self.setLayout(vbox(*self.stages.values(), spacing=4))

    def show_fiche(self, fiche: Fiche) -> None:
        """Shows the checklists of a project; the stages stay as they were folded while it stands where it stood."""
        current = fiche.parcours.etape or 1
        before, self._shown = self._shown, (fiche.id, current)
        for number, stage in self.stages.items():
            if before != self._shown:
                stage.unfold(number == current)
            points = [p for p in fiche.points if p.etape == number]
            stage.show_points(fiche.id, f"{number} · {nom_d_etape(fiche.item.nature, number)}", points)

    def commit(self) -> None:
        """Saves what is being typed."""
        for stage in self.stages.values():
            stage.commit()


class StagePoints(QWidget):
    """The checklist of one stage: its title and count, which fold it; its points; a line to add one.

    Its lines are made while it is unfolded: a card whose stages are all made at once comes late.
    """

    def __init__(self, contexte: Contexte, number: int) -> None:
        super().__init__()
        self.setObjectName(f"points{number}")
        self._contexte, self._number = contexte, number
        self._key = ""
        self._points: Sequence[Point] = ()
        self.lines: dict[str, PointLine] = {}
        self._head = button("", f"points{number}Titre", self._toggle, role="verrou")
        self._column = vbox(spacing=0)
        self._add = WordsLine(f"points{number}Ajouter", tr("Ajouter un point…"), self._added)
        self._add.setAccessibleName(tr("Ajouter un point à l’étape {n}").format(n=number))
        self._inside = QWidget()
        inside = vbox(spacing=4, margins=(8, 0, 0, 8))
        inside.addLayout(self._column)
        inside.addWidget(self._add)
        self._inside.setLayout(inside)
        self.setLayout(vbox(hbox(self._head, None), self._inside, spacing=2))
        self._inside.hide()
        set_icon(self._head, "suivant")

    def unfold(self, shown: bool) -> None:
        """Shows the points, or the title alone."""
        if shown == self._inside.isHidden():
            self._inside.setVisible(shown)
            set_icon(self._head, "fleche-bas" if shown else "suivant")

    def _toggle(self) -> None:
        shown = self._inside.isHidden()
        self._show_lines(shown)
        self.unfold(shown)
        self._describe()

    def show_points(self, key: str, title: str, points: Sequence[Point]) -> None:
        """Shows these points: lines that stay keep the keyboard."""
        if key != self._key:
            self._add.clear()
        self._key, self._points = key, points
        done = sum(p.fait_le is not None for p in points)
        count = tr("{faits} sur {tous}").format(faits=plural(done, tr("fait")), tous=len(points))
        self._head.setText(f"{title} — {count if points else tr('aucun point')}")
        self._describe()
        self._show_lines(not self._inside.isHidden())

    def _show_lines(self, shown: bool) -> None:
        wanted = {p.id: p for p in self._points} if shown else {}
        for gone in self.lines.keys() - wanted.keys():
            self._drop(gone)
        for place, (point_key, point) in enumerate(wanted.items()):
            line = self.lines.get(point_key)
            if line is None:
                line = self.lines[point_key] = PointLine(point_key, self._acts(point_key))
            line.show_point(point)
            if self._column.indexOf(line) != place:
                self._column.removeWidget(line)
                self._column.insertWidget(place, line)

    def _describe(self) -> None:
        folded = tr("replié") if self._inside.isHidden() else tr("déplié")
        self._head.setAccessibleName(f"{self._head.text()}, {folded}")

    def _drop(self, key: str) -> None:
        line = self.lines.pop(key)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def commit(self) -> None:
        """Saves what is being typed."""
        self._add.commit()
        for line in tuple(self.lines.values()):
            line.commit()

    # What is done with a point

    def _acts(self, key: str) -> dict[str, Callable[..., object]]:
        return {
            "cocher": partial(self._tick, key),
            "reformuler": partial(self._reword, key),
            "dater": self._date,
            "monter": partial(self._move, key, -1),
            "descendre": partial(self._move, key, 1),
            "retirer": partial(self._remove, key),
            "precedent": partial(self._go, key, -1),
            "suivant": partial(self._go, key, 1),
        }

    def _added(self, text: str) -> None:
        contexte = self._contexte
        contexte.executer(service.ajouter, contexte.fichier, self._key, self._number, text)

    def _tick(self, key: str, done: bool) -> None:
        contexte = self._contexte
        if not contexte.executer(service.cocher, contexte.fichier, key, done, contexte.today()):
            self.lines[key].show_again()

    def _reword(self, key: str, text: str) -> None:
        self._contexte.executer(service.reformuler, self._contexte.fichier, key, text)

    def _date(self, point: Point) -> None:
        from cops_desktop.qt.dialogs.point import open_point

        open_point(self._contexte, point)

    def _move(self, key: str, step: int) -> None:
        self._contexte.executer(service.deplacer, self._contexte.fichier, key, step)
        if key in self.lines:
            self.lines[key].take_focus()

    def _remove(self, key: str) -> None:
        keys = self._keys()
        here = keys.index(key)
        following = next(iter((*keys[here + 1 :], *reversed(keys[:here]))), None)
        contexte, said = self._contexte, tr("Point retiré. Ctrl+Z le ramène.")
        if contexte.executer(service.retirer, contexte.fichier, key, then=lambda _: contexte.message.emit(said)):
            (self.lines[following].take_focus if following in self.lines else self._add.setFocus)()

    def _go(self, key: str, step: int) -> None:
        keys = self._keys()
        there = keys.index(key) + step
        if 0 <= there < len(keys):
            self.lines[keys[there]].take_focus()
        elif there == len(keys):
            self._add.setFocus(Qt.FocusReason.TabFocusReason)

    def _keys(self) -> list[str]:
        """The points in the order in which they are shown."""
        return sorted(self.lines, key=lambda key: self._column.indexOf(self.lines[key]))
