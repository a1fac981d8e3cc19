"""Both themes can be read by everyone (WCAG 2.2 AA), and the text grows to 200 %."""

import subprocess
import sys
from itertools import pairwise, product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cops_desktop.domain.rencontres import COULEURS
from cops_desktop.domain.words import NBSP, NNBSP
from cops_desktop.qt.icons import set_icon
from cops_desktop.qt.pages.accompagnements.frise_dessin import COULEURS as ETAPES
from cops_desktop.qt.theme import CLAIR, FAMILY, SOMBRE, Couleurs, Theme, couleurs, font, sp
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.facts import Segment, SegmentedBar

GROUNDS = ("fenetre", "panneau", "selection")
TEXTS = ("encre", "explication", "accent", "refus")
CHIPS = (("ok", "ok_fond"), ("attention", "attention_fond"), ("refus", "refus_fond"), ("sur_accent", "accent"))
MARKS = ("bord", "accent", "usagers", "professionnels", "autre", *COULEURS)
THEMES = [pytest.param(CLAIR, id="clair"), pytest.param(SOMBRE, id="sombre")]


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("ink", "ground"), [*product(TEXTS, GROUNDS), *CHIPS, ("encre", "refus_fond")])
def test_every_text_stands_out_from_its_ground(tokens: Couleurs, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("mark", "ground"), [*product(MARKS, GROUNDS), ("refus", "refus_fond"), ("encre", "fenetre")])
def test_edges_dots_and_focus_stand_out_from_what_is_around(tokens: Couleurs, mark: str, ground: str) -> None:
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize("etape", ETAPES)
def test_a_stage_of_the_time_line_stands_out_and_its_number_is_read_on_it(tokens: Couleurs, etape: int) -> None:
    stage = getattr(tokens, ETAPES[etape])
    assert contrast(tokens.sur_accent, stage) >= 4.5
    assert min(contrast(stage, getattr(tokens, ground)) for ground in GROUNDS) >= 3


@pytest.mark.parametrize("choice", ["clair", "sombre"])
def test_the_parts_of_a_bar_are_told_apart_by_more_than_their_colours(theme: Theme, qtbot: QtBot, choice: str) -> None:
    theme.set_choice(choice)
    bar = SegmentedBar("enveloppe", "Enveloppe")
    qtbot.addWidget(bar)
    bar.resize(400, 16)
    parts = ("usagers", "professionnels", "autre")
    bar.set_segments([Segment(part, 100, part) for part in parts], 400)
    row = [bar.grab().toImage().pixelColor(x, 8).name().upper() for x in range(400)]
    runs = [colour for place, colour in enumerate(row) if not place or colour != row[place - 1]]
    inks = [getattr(couleurs(), part) for part in parts]
    between = [runs[runs.index(one) + 1 : runs.index(other)] for one, other in pairwise(inks)]
    assert all(any(contrast(ink, gap) >= 3 for gap in gaps) for ink, gaps in zip(inks, between, strict=False))
    assert contrast(runs[-1], couleurs().panneau) >= 2.5  # the end of what is left, half a pixel of it


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_figures_are_tabular_in_every_weight(theme: Theme) -> None:
    for face in (font(), font(semibold=True), font(bold=True)):
        metrics = QFontMetricsF(face)
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_typeface_is_there_with_the_signs_of_french(theme: Theme) -> None:
    assert FAMILY in QFontDatabase.families()
    metrics = QFontMetricsF(font())
    assert all(metrics.inFontUcs4(ord(sign)) for sign in f"’«»œŒÉ€–−≤·…{NBSP}{NNBSP}")


def test_text_grows_to_200_percent_and_comes_back(theme: Theme, qtbot: QtBot) -> None:
    words = label("Séance 4", "titre")
    qtbot.addWidget(words)
    words.ensurePolished()
    small = words.font().pixelSize()
    while theme.scale < 200:
        theme.larger()
    assert words.font().pixelSize() == 2 * small
    assert sp(14) == 28
    theme.larger()
    assert theme.scale == 200
    while theme.scale > 80:
        theme.smaller()
    theme.smaller()
    assert theme.scale == 80


def test_a_forced_theme_holds_and_the_system_is_followed_otherwise(theme: Theme, qapp: QApplication) -> None:
    theme.set_choice("sombre")
    assert couleurs() == SOMBRE
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(SOMBRE.encre)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert couleurs() == SOMBRE
    theme.set_choice("systeme")
    assert couleurs() == (SOMBRE if qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark else CLAIR)


def test_icons_change_ink_with_the_theme(theme: Theme, qtbot: QtBot) -> None:
    from cops_desktop.qt.icons import retint

    theme.changed.connect(retint)
    printing = button("Imprimer", "imprimer")
    qtbot.addWidget(printing)
    set_icon(printing, "imprimer")

    def ink() -> set[str]:
        image = printing.icon().pixmap(printing.iconSize()).toImage()
        places = product(range(image.width()), range(image.height()))
        return {image.pixelColor(x, y).name().upper() for x, y in places if image.pixelColor(x, y).alpha() == 255}

    assert CLAIR.encre in ink()
    theme.set_choice("sombre")
    assert SOMBRE.encre in ink()
    theme.changed.disconnect(retint)


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    from cops_desktop.paths import resources_dir
    from cops_desktop.qt.icons import pixmap

    names = [path.stem for path in (resources_dir() / "icons").glob("*.svg")]
    assert names
    for name in names:
        assert pixmap(name, CLAIR.encre, 20).toImage().hasAlphaChannel(), name
        assert not pixmap(name, CLAIR.encre, 20).isNull(), name


def test_a_change_of_theme_stands_what_python_collects_meanwhile() -> None:
    """A window that was closed is collected while its icons' neighbours are drawn: the program ended there."""
    code = """
import gc
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from cops_desktop.qt.icons import retint, set_icon
from cops_desktop.qt.theme import Theme
app = QApplication([])
theme = Theme(app, "clair", 100)
kept = QPushButton("Imprimer")
set_icon(kept, "papier")
before = kept.icon().cacheKey()
gc.disable()
for _ in range(300):
    closed = QTableView()
    closed.itself = closed
del closed
gc.enable()
gc.set_threshold(1, 1, 1)
retint()
print(kept.icon().cacheKey() != before)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "True"), done.stderr
