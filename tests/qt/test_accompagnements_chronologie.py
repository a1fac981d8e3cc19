"""The time line of the accompagnements (R6.3): read and walked by keyboard and mouse, its window on the time."""

from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.calendrier import EtapePrevue, etapes_prevues
from cops_desktop.domain.accompagnements.chronologie import Fenetre, frise
from cops_desktop.domain.accompagnements.types import Accompagnement
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements import papiers
from cops_desktop.qt.pages.accompagnements.chronologie import ChronologieVue
from cops_desktop.qt.pages.accompagnements.frise import TIME, TITLE
from cops_desktop.qt.pages.accompagnements.frise_dessin import COULEURS, part_at, traits
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.qt.theme import CLAIR, SOMBRE, Couleurs, Theme, couleurs
from cops_desktop.services.accompagnements.liste import lignes
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.domain.accompagnements.test_parcours_proprietes import lived, tries
from tests.projets import fill
from tests.qt.real_window import click, find, open_window, words
from tests.qt.test_theme import contrast


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A new file, as it is on the demo’s day: 22/11/2026."""
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def vue(window: MainWindow, qtbot: QtBot) -> ChronologieVue:
    made = ChronologieVue(window.contexte)
    qtbot.addWidget(made)
    made.resize(1252, 600)
    made.show()
    return made


@pytest.fixture
def late(monde: Monde) -> Accompagnement:
    """Late in its second stage: it entered it 12 days after the end planned for the first."""
    item = monde.accompagnement("Projet des usagers", demande_le=date(2026, 4, 1), structures=(monde.structure(),))
    monde.mouvements(item, "2026-05-04 étape 1", "2026-07-15 étape 2")
    return item


def shown(vue: ChronologieVue) -> list[str]:
    return [rang.ligne.item.titre for rang in vue.frise.rows.rows()]


def show(vue: ChronologieVue, monde: Monde) -> None:
    vue.show_lignes(lignes(monde.fichier, DEMO_DAY))


def spoken(vue: ChronologieVue, column: int, row: int = 0) -> str:
    index = vue.frise.model().index(row, column)
    return plain(index.data(Qt.ItemDataRole.AccessibleTextRole))


def days(vue: ChronologieVue) -> float:
    return vue.frise.window_shown.jours


def test_r6_3_rows_stand_in_the_order_in_which_projects_begin(vue: ChronologieVue, monde: Monde) -> None:
    for titre, day in (("Zone", "2026-02-02"), ("Accueil", "2026-05-04"), ("Livret", "2025-03-03")):
        item = monde.accompagnement(titre, demande_le=date(2025, 1, 6))
        monde.mouvements(item, f"{day} étape 1")
    monde.accompagnement("Demande", demande_le=date(2026, 4, 1))
    show(vue, monde)
    assert shown(vue) == ["Livret", "Zone", "Demande", "Accueil"]


def test_r6_3_a_screen_reader_hears_each_bar_and_the_lateness(
    vue: ChronologieVue, monde: Monde, late: Accompagnement
) -> None:
    show(vue, monde)
    assert spoken(vue, TITLE) == "Projet des usagers, 80 j de retard, IFSI du Rouergue · accomp."
    assert spoken(vue, TIME) == (
        "Demande : du 01/04/2026 au 04/05/2026 ; "
        "Étape 1 : du 04/05/2026 au 15/07/2026, prévue du 04/05/2026 au 03/07/2026, 12 jours de retard ; "
        "Étape 2 : depuis le 15/07/2026, prévue du 04/07/2026 au 03/09/2026, 80 jours de retard ; "
        "Étape 3 : prévue du 04/09/2026 au 03/01/2027 ; Étape 4 : prévue du 04/01/2027 au 03/02/2027"
    )


@pytest.mark.parametrize(
    ("end", "word"), [("suspendu", "suspendu"), ("abandonné", "abandonné"), ("clos", "clos"), ("étape 2", "")]
)
def test_r6_3_what_does_not_go_on_says_so_in_a_word(vue: ChronologieVue, monde: Monde, end: str, word: str) -> None:
    monde.mouvements(monde.accompagnement(), "2026-10-05 étape 1", f"2026-11-02 {end}")
    show(vue, monde)
    assert (f", {word}," in spoken(vue, TITLE)) == bool(word)
    assert vue.frise.rows.cell(0, TITLE).chip == word


def test_showing_and_choosing_tell_nobody_and_the_current_row_stays(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, qtbot: QtBot
) -> None:
    other = monde.accompagnement("Livret", demande_le=date(2026, 3, 2))
    with qtbot.assertNotEmitted(vue.chosen):
        show(vue, monde)
        assert vue.key() == ""
        vue.choose(late.id)
        assert vue.key() == late.id
        monde.accompagnement("Un de plus", demande_le=date(2026, 1, 5))
        show(vue, monde)
        assert vue.key() == late.id
        vue.choose("nobody")
        vue.show_lignes([line for line in lignes(monde.fichier, DEMO_DAY) if line.id != late.id])
        vue.show_lignes([])
        assert vue.key() == ""
        vue.take_focus()
    show(vue, monde)
    vue.choose(late.id)
    with qtbot.waitSignal(vue.chosen) as told:
        qtbot.keyClick(vue.frise, Qt.Key.Key_Up)
    assert told.args == [other.id]


def test_the_keyboard_chooses_walks_along_a_row_and_opens(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, qtbot: QtBot
) -> None:
    show(vue, monde)
    vue.take_focus()
    assert vue.key() == late.id
    assert words(vue, "chronologieDetail").startswith("Étape 2 : depuis le 15/07/2026")
    qtbot.keyClick(vue.frise, Qt.Key.Key_Left)
    assert words(vue, "chronologieDetail").endswith("12 jours de retard")
    for _ in range(9):
        qtbot.keyClick(vue.frise, Qt.Key.Key_Left)
    assert words(vue, "chronologieDetail") == "Demande : du 01/04/2026 au 04/05/2026"
    for _ in range(9):
        qtbot.keyClick(vue.frise, Qt.Key.Key_Right)
    assert isinstance(vue.frise.part, EtapePrevue)
    assert words(vue, "chronologieDetail") == "Étape 4 : prévue du 04/01/2027 au 03/02/2027"
    with qtbot.waitSignal(vue.opened) as told:
        qtbot.keyClick(vue.frise, Qt.Key.Key_Return)
    assert told.args == [late.id]


def test_one_walks_past_what_happened_twice_on_one_day(vue: ChronologieVue, monde: Monde, qtbot: QtBot) -> None:
    steps = ("étape 1", "étape 2", "étape 1", "étape 2", "étape 3")
    monde.mouvements(monde.accompagnement(), *(f"2026-10-05 {step}" for step in steps))
    show(vue, monde)
    vue.take_focus()
    for _ in range(9):
        qtbot.keyClick(vue.frise, Qt.Key.Key_Left)
    assert words(vue, "chronologieDetail").startswith("Demande")
    said = []
    for _ in range(6):
        qtbot.keyClick(vue.frise, Qt.Key.Key_Right)
        said.append(words(vue, "chronologieDetail").split(" : ")[0])
    assert said == ["Étape 1", "Étape 2", "Étape 1", "Étape 2", "Étape 3", "Étape 4"]


def test_walking_brings_what_one_comes_to_into_sight(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, qtbot: QtBot
) -> None:
    show(vue, monde)
    vue.take_focus()
    click(qtbot, vue, "chronologieMois")
    qtbot.keyClick(vue.frise, Qt.Key.Key_Left)
    part = vue.frise.part
    assert part is not None and vue.frise.window_shown.periode.debut == part.debut


def test_a_row_of_another_time_brings_its_time_into_sight(vue: ChronologieVue, monde: Monde, qtbot: QtBot) -> None:
    old = monde.accompagnement("Jadis", demande_le=date(2021, 1, 4))
    monde.mouvements(old, "2021-02-01 étape 1", "2021-03-01 abandonné")
    monde.accompagnement("Naguère", demande_le=date(2026, 11, 2))
    show(vue, monde)
    before = vue.frise.window_shown
    assert before.periode.debut > date(2025, 1, 1)
    vue.choose(vue.frise.rows.row(1).ligne.id)
    assert vue.frise.window_shown == before, "it is in sight"
    vue.choose(old.id)
    assert vue.frise.window_shown.periode.debut <= date(2021, 2, 1)


def test_the_time_is_zoomed_by_keys_buttons_and_wheel(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, qtbot: QtBot
) -> None:
    monde.mouvements(monde.accompagnement("Jadis", demande_le=date(2021, 1, 4)), "2021-02-01 abandonné")
    show(vue, monde)
    assert find(vue, QPushButton, "chronologieDeuxAns").isChecked()
    two_years = days(vue)
    qtbot.keyClick(vue.frise, Qt.Key.Key_Plus)
    assert days(vue) == pytest.approx(two_years / 1.25)
    assert not find(vue, QPushButton, "chronologieDeuxAns").isChecked()
    qtbot.keyClick(vue.frise, Qt.Key.Key_Minus)
    assert days(vue) == pytest.approx(two_years)
    for name, wanted in (("chronologieAn", 365.25), ("chronologieMois", 365.25 / 12)):
        click(qtbot, vue, name)
        assert days(vue) == pytest.approx(wanted)
        assert find(vue, QPushButton, name).isChecked()
    qtbot.keyClick(vue.frise, Qt.Key.Key_0)
    assert vue.frise.window_shown.periode == vue.frise.everything
    assert find(vue, QPushButton, "chronologieTout").isChecked()
    click(qtbot, vue, "chronologieAn")
    click(qtbot, vue, "chronologieAujourdhui")
    assert vue.frise.window_shown.milieu == pytest.approx(DEMO_DAY.toordinal() + 0.5)


def test_the_wheel_zooms_where_the_pointer_is_and_slides_with_shift(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, qtbot: QtBot
) -> None:
    show(vue, monde)
    view = vue.frise
    left, width = view.columnViewportPosition(TIME), view.columnWidth(TIME)
    at = QPointF(left + width / 4, 30)
    under = view.window_shown.debut + view.window_shown.jours / 4

    def wheel(turn: int, keys: Qt.KeyboardModifier) -> Fenetre:
        event = QWheelEvent(
            at,
            view.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        return view.window_shown

    nearer = wheel(120, Qt.KeyboardModifier.ControlModifier)
    assert nearer.jours == pytest.approx(2 * 365.25 / 1.25)
    assert nearer.debut + nearer.jours / 4 == pytest.approx(under)
    slid = wheel(120, Qt.KeyboardModifier.ShiftModifier)
    assert slid.jours == nearer.jours and slid.debut < nearer.debut
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.window_shown.debut > slid.debut


def test_the_scroll_bar_slides_the_time_and_the_titles_stay(
    vue: ChronologieVue, monde: Monde, late: Accompagnement
) -> None:
    show(vue, monde)
    place = vue.frise.columnViewportPosition(TITLE)
    vue.bar.setValue(0)
    assert vue.frise.window_shown.periode.debut == vue.frise.whole.debut
    vue.bar.setValue(vue.bar.maximum())
    assert vue.frise.window_shown.periode.fin == vue.frise.whole.fin
    assert vue.frise.columnViewportPosition(TITLE) == place == 0
    assert vue.frise.horizontalScrollBar().value() == 0


def test_the_mouse_tells_what_it_points_at(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, qtbot: QtBot
) -> None:
    show(vue, monde)
    view = vue.frise
    rect = view.visualRect(view.model().index(0, TIME))
    found = {
        (trait.part.etape, trait.prevue): trait.rect.center()
        for trait in traits(view.rows.row(0).frise, rect.toRectF(), view.window_shown)
    }

    def hint(at: QPointF) -> str:
        event = QHelpEvent(QEvent.Type.ToolTip, at.toPoint(), view.viewport().mapToGlobal(at.toPoint()))
        QApplication.sendEvent(view.viewport(), event)
        return plain(QToolTip.text())

    assert hint(found[1, False]).endswith("12 jours de retard")
    assert hint(found[2, True]).startswith("Étape 2 : depuis"), "planned and real are told together"
    assert hint(found[4, True]) == "Étape 4 : prévue du 04/01/2027 au 03/02/2027"
    hint(QPointF(rect.right() - 3, rect.center().y()))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=found[4, True].toPoint())
    assert words(vue, "chronologieDetail") == "Étape 4 : prévue du 04/01/2027 au 03/02/2027"
    with qtbot.waitSignal(vue.opened):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=found[4, True].toPoint())
    QToolTip.hideText()


def test_both_themes_draw_each_stage_in_its_colour(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, theme: Theme
) -> None:
    show(vue, monde)
    view = vue.frise

    def colour_of(etape: int) -> str:
        rect = view.visualRect(view.model().index(0, TIME)).toRectF()
        bars = traits(view.rows.row(0).frise, rect, view.window_shown)
        bar = next(t.rect for t in bars if t.part.etape == etape and not t.prevue)
        image: QImage = view.viewport().grab().toImage()
        return QColor(image.pixel(round(bar.left()) + 3, round(bar.top()) + 2)).name().upper()

    assert colour_of(2) == QColor(couleurs().professionnels).name().upper()
    theme.set_choice("sombre")
    assert colour_of(2) == getattr(SOMBRE, COULEURS[2]).upper()
    assert colour_of(1) == getattr(SOMBRE, COULEURS[1]).upper()


def test_at_twice_the_size_rows_grow_and_the_time_keeps_room(
    vue: ChronologieVue, monde: Monde, late: Accompagnement, theme: Theme
) -> None:
    show(vue, monde)
    height = vue.frise.rowHeight(0)
    theme.set_scale(200)
    assert vue.frise.rowHeight(0) > 1.7 * height
    assert vue.frise.columnWidth(TIME) >= 340
    assert vue.frise.axe.width() == vue.frise.columnWidth(TIME)


def test_of_hundreds_of_projects_one_first_sees_those_of_now(vue: ChronologieVue, monde: Monde) -> None:
    fill(monde, 120)
    show(vue, monde)
    top = vue.frise.indexAt(QPoint(5, 5)).row()
    rang = vue.frise.rows.row(top)
    assert top > 0 and rang.frise.touche(vue.frise.window_shown.periode)
    vue.take_focus()
    assert vue.key() == rang.ligne.id


def test_an_empty_selection_is_an_empty_time_line(vue: ChronologieVue, qtbot: QtBot) -> None:
    vue.show_lignes([])
    vue.take_focus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_0, Qt.Key.Key_Plus):
        qtbot.keyClick(vue.frise, key)
    assert vue.key() == "" and words(vue, "chronologieDetail") == ""
    assert not vue.grab().isNull()


@pytest.mark.parametrize("tokens", [CLAIR, SOMBRE], ids=["clair", "sombre"])
@pytest.mark.parametrize("etape", COULEURS)
def test_the_number_of_each_stage_can_be_read_on_its_bar(tokens: Couleurs, etape: int) -> None:
    assert contrast(tokens.sur_accent, getattr(tokens, COULEURS[etape])) >= 4.5
    assert contrast(getattr(tokens, COULEURS[etape]), tokens.panneau) >= 3


@given(tries, st.floats(1, 4000), st.floats(-3000, 3000))
def test_whatever_happened_every_bar_lies_in_its_row_and_answers_to_the_mouse(
    steps: list[object], width: float, start: float
) -> None:
    life = lived(steps)
    day = max([life.depuis, *(examen.le for examen in life.examens)])
    row = frise(life, etapes_prevues(life), day)
    rect, window = QRectF(300, 84, width, 42), Fenetre(day.toordinal() + start, 730)
    found = list(traits(row, rect, window))
    assert {trait.part for trait in found} >= set(row.parties)
    for trait in found:
        assert rect.top() <= trait.rect.top() and trait.rect.bottom() <= rect.bottom()
        assert trait.rect.width() >= 3
        assert part_at(row, rect, window, trait.rect.center()) is not None
    for one, other in combinations([trait.rect for trait in found if trait.prevue], 2):
        assert one.right() <= other.left() + 3 or other.right() <= one.left() + 3


# In the page --------------------------------------------------------------------------------------------------------
@pytest.fixture
def page(window: MainWindow, monde: Monde, late: Accompagnement) -> AccompagnementsPage:
    """The page on its time line, with a project that is late and one of long ago."""
    old = monde.accompagnement("Jadis", demande_le=date(2021, 1, 4))
    monde.mouvements(old, "2021-02-01 étape 1", "2021-03-01 abandonné")
    window.contexte.written()
    window.contexte.ouvrir("accompagnement", late.id)
    made = window.show_tab("accompagnements")
    assert isinstance(made, AccompagnementsPage)
    made.tete.show_vue(CHRONOLOGIE)
    return made


def test_the_project_chosen_in_another_view_is_in_sight_in_the_time_line(
    page: AccompagnementsPage, late: Accompagnement
) -> None:
    vue = page.vues.vue(CHRONOLOGIE)
    assert isinstance(vue, ChronologieVue) and page.vues.currentWidget() is vue
    assert vue.key() == late.id
    page.tete.show_vue(LISTE)
    old = next(rang.ligne.id for rang in vue.frise.rows.rows() if rang.ligne.item.titre == "Jadis")
    page.choose(old)
    page.tete.show_vue(CHRONOLOGIE)
    assert vue.key() == old
    assert vue.frise.window_shown.periode.debut <= date(2021, 2, 1)


def test_enter_opens_the_card_and_escape_comes_back_to_the_row(
    page: AccompagnementsPage, window: MainWindow, late: Accompagnement, qtbot: QtBot
) -> None:
    vue = page.vues.vue(CHRONOLOGIE)
    assert isinstance(vue, ChronologieVue)
    vue.take_focus()
    qtbot.keyClick(vue.frise, Qt.Key.Key_Return)
    assert page.card().isVisible() and not vue.frise.hasFocus()
    qtbot.keyClick(page.card(), Qt.Key.Key_Escape)
    assert not page.card().isVisible()
    assert vue.key() == late.id


def test_what_is_printed_is_the_selection_in_the_period_that_is_seen(
    page: AccompagnementsPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[list[str], date, date]] = []
    monkeypatch.setattr(papiers, "imprimer_chronologie", lambda _, keys, debut, fin: asked.append((keys, debut, fin)))
    page.paper_actions()[0].trigger()
    seen = page.vues.periode()
    assert seen is not None
    shown_keys = {line.id for line in lignes(window.contexte.fichier, DEMO_DAY)}
    assert [(set(keys), debut, fin) for keys, debut, fin in asked] == [(shown_keys, seen.debut, seen.fin)]
    page.tete.show_vue(LISTE)
    assert page.vues.periode() is None
