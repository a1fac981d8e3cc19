"""The view Chronologie: a row per project, its planned and its real stages on one axis of time, and its zoom."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from cops_desktop.domain.accompagnements.chronologie import MOIS_MOYEN, Periode, commencement, frise
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.accompagnements.chronologie_mots import Rang
from cops_desktop.qt.pages.accompagnements.frise import STEP, TIME, FriseView
from cops_desktop.qt.pages.accompagnements.frise_legende import legende
from cops_desktop.qt.pages.accompagnements.vue import Vue
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.accompagnements.liste import Ligne

SPANS = (
    ("chronologieMois", "Un mois", MOIS_MOYEN),
    ("chronologieAn", "Un an", 12 * MOIS_MOYEN),
    ("chronologieDeuxAns", "Deux ans", 24 * MOIS_MOYEN),
)
_UNITS = 100  # of the scroll bar in a day


class ChronologieVue(Vue):
    """Two years around today at first; the time that is seen stays while the selection changes."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("accompagnementsVueChronologie")
        self._contexte = contexte
        self._quiet = False
        today = contexte.today()
        self.frise = FriseView(contexte.widths, today)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setObjectName("chronologieTemps")
        self.bar.setAccessibleName(tr("Le temps"))
        self._beside = QWidget()
        self._detail = label("", "explication", "chronologieDetail", wrap=True)
        self._spans = {
            days: button(tr(word), name, partial(self.frise.zoom, days), role="puceVide") for name, word, days in SPANS
        }
        self._everything = button(tr("Tout"), "chronologieTout", self.show_everything, role="puceVide", hint="0")
        self._build()
        self.frise.slid.connect(self._follow)
        self.frise.told.connect(self._detail.setText)
        self.bar.valueChanged.connect(self._scrolled)
        self.frise.chosen.connect(self._tell)
        self.frise.opened.connect(lambda rang: self.opened.emit(rang.ligne.id) if rang is not None else None)
        self.frise.show_rangs((), today)
        self.frise.zoom(24 * MOIS_MOYEN)
        self.show_today()

    def _build(self) -> None:
        tools = FlowLayout(spacing=6)
        for choice in (*self._spans.values(), self._everything):
            choice.setCheckable(True)
            tools.addWidget(choice)
        narrow = partial(self._zoom_by, 1 / STEP)
        widen = partial(self._zoom_by, STEP)
        tools.addWidget(self._tool("chronologiePlus", "+", tr("Voir de plus près"), narrow))
        tools.addWidget(self._tool("chronologieMoins", "−", tr("Voir de plus loin"), widen))
        tools.addWidget(button(tr("Aujourd’hui"), "chronologieAujourdhui", self.show_today, role="puceVide"))
        for sample in legende():
            tools.addWidget(sample)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        self._beside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        below.addWidget(self._beside)
        below.addWidget(self.bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sp(6))
        column.addLayout(tools)
        column.addWidget(self.frise, 1)
        column.addLayout(below)
        column.addWidget(self._detail)

    @staticmethod
    def _tool(name: str, key: str, sentence: str, clicked: partial[None]) -> QWidget:
        made = button(key, name, clicked, role="puceVide", hint=f"{sentence} ({key})")
        made.setAccessibleName(sentence)
        return made

    # The contract of the views -------------------------------------------------------------------------------------
    def show_lignes(self, lines: Sequence[Ligne]) -> None:
        """These projects, by their beginning; those that begin on one day stay in the order given."""
        today = self._contexte.today()
        rangs = [Rang(line, frise(line.parcours, line.prevues, today)) for line in lines]
        self._quiet = True
        self.frise.show_rangs(sorted(rangs, key=lambda rang: commencement(rang.frise)), today)
        self._quiet = False

    def choose(self, key: str) -> None:
        """Makes a project the current one and brings it in sight; nothing when it is not shown."""
        self._quiet = True
        self.frise.choose(key)
        self._quiet = False

    def key(self) -> str:
        """The current project; "" when there is none."""
        rang = self.frise.row()
        return rang.ligne.id if rang is not None else ""

    def take_focus(self) -> None:
        """The keyboard works on the rows: on the first one, when none was chosen."""
        if self.frise.row() is None:
            self.frise.choose_first()
        self.frise.setFocus()

    def periode(self) -> Periode:
        """The days that are seen: what is printed."""
        return self.frise.window_shown.periode

    # The time ------------------------------------------------------------------------------------------------------
    def show_everything(self) -> None:
        """From the first day of the first project to the last planned day."""
        self.frise.show_everything()

    def show_today(self) -> None:
        """Today in the middle."""
        view = self.frise
        view.show_window(view.window_shown.autour_de(view.today.toordinal() + 0.5, view.whole))

    def _zoom_by(self, factor: float) -> None:
        self.frise.zoom(self.frise.window_shown.jours * factor)

    def _scrolled(self, value: int) -> None:
        view = self.frise
        start = view.whole.debut.toordinal() + value / _UNITS
        view.show_window(view.window_shown.autour_de(start + view.window_shown.jours / 2, view.whole))

    def _follow(self) -> None:
        """The scroll bar and the buttons say what is seen."""
        view = self.frise
        window, whole = view.window_shown, view.whole
        blocker = QSignalBlocker(self.bar)
        self.bar.setRange(0, round((whole.jours - window.jours) * _UNITS))
        self.bar.setPageStep(round(window.jours * _UNITS))
        self.bar.setSingleStep(max(round(window.jours * _UNITS / 20), 1))
        self.bar.setValue(round((window.debut - whole.debut.toordinal()) * _UNITS))
        blocker.unblock()
        self._beside.setFixedWidth(max(view.columnViewportPosition(TIME), 0))
        for days, choice in self._spans.items():
            choice.setChecked(abs(window.jours - days) < 0.5)
        everything = view.everything
        seen = window.debut <= everything.debut.toordinal() and abs(window.jours - everything.jours) < 0.5
        self._everything.setChecked(seen)

    def _tell(self, rang: Rang | None) -> None:
        if not self._quiet:
            self.chosen.emit(rang.ligne.id if rang is not None else "")
