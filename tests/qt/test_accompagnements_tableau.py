"""The board of the accompagnements: cards, order, keyboard, dragging, moves (R6.3, R6.5)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Colonne
from cops_desktop.domain.accompagnements.types import Accompagnement, Nature, Position
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.memoire import TABLEAU
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.qt.pages.accompagnements.tableau import TableauVue
from cops_desktop.qt.pages.accompagnements.tableau_carte import card_width, forme
from cops_desktop.qt.pages.accompagnements.tableau_colonne import BoardColumn, CardList, carry, dragged
from cops_desktop.qt.pages.accompagnements.tableau_mots import carte, par_colonne
from cops_desktop.qt.theme import Theme, sp
from cops_desktop.services.accompagnements.liste import Ligne, lignes
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage import accompagnements
from tests.builders import Monde, plain
from tests.projets import fill
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, status

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
BUTTON = Qt.MouseButton.LeftButton
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    yield window
    window.contexte.use(None)


@pytest.fixture
def vue(window: MainWindow, qtbot: QtBot) -> TableauVue:
    """The board by itself, following the file as the page makes it do."""
    made = TableauVue(window.contexte)
    qtbot.addWidget(made)
    made.resize(1250, 600)
    made.show()
    window.contexte.changed.connect(lambda: made.show_lignes(lines(window)))
    return made


def lines(window: MainWindow) -> list[Ligne]:
    return lignes(window.contexte.fichier, DEMO_DAY)


def shown(window: MainWindow, vue: TableauVue, titre: str = "") -> None:
    """The board shows the file; the keyboard is on the card of this title."""
    window.contexte.written()
    vue.choose(next((line.id for line in lines(window) if line.item.titre == titre), ""))
    vue.take_focus()
    QApplication.processEvents()


def cards(vue: TableauVue, colonne: Colonne) -> CardList:
    return next(c.view for c in vue.columns if c.colonne is colonne)


def board(vue: TableauVue) -> dict[Colonne, list[str]]:
    """By column, the titles of the cards; columns without any left out."""
    found = {c.colonne: [line.item.titre for line in c.view.rows.rows()] for c in vue.columns}
    return {colonne: titles for colonne, titles in found.items() if titles}


def current(vue: TableauVue) -> tuple[Colonne, str]:
    """Where the keyboard is, and the one card that is chosen."""
    chosen = [c for c in vue.columns if c.view.selectedIndexes()]
    assert [c.view for c in chosen] == [vue.focusWidget()]
    (column,) = chosen
    line = column.view.row()
    assert line is not None
    assert line.id == vue.key()
    return column.colonne, line.item.titre


def demande(monde: Monde, titre: str = "Médiateur pair", *, approuvee: bool = True, **more: Any) -> Accompagnement:
    item = monde.accompagnement(titre, **more)
    if approuvee:
        monde.examen(item, date(2026, 9, 10))
    return item


def in_stage(monde: Monde, stage: int, titre: str = "Scénarios", *then: str, **more: Any) -> Accompagnement:
    """A project that came to this stage in October, and then where it is said."""
    item = demande(monde, titre, **more)
    monde.mouvements(item, *(f"2026-10-{10 + n} étape {n}" for n in range(1, stage + 1)), *then)
    return item


# Cards and their order -------------------------------------------------------------------------------------------
def test_r6_5_a_card_says_structure_kind_who_follows_and_what_comes_next(window: MainWindow, monde: Monde) -> None:
    houses = monde.structure("CH Les Garrigues"), monde.structure("IFSI du Rouergue")
    team = monde.personne("Bastide", "Claire"), monde.personne("d’Hautpoul", "Jean-Noël")
    in_stage(
        monde, 1, "Parent partenaire", nature=Nature.APPUI_ETP, structures=houses, charges=team,
        prochaine_action="restitution du diagnostic", echeance=date(2026, 12, 3),
    )  # fmt: skip
    card = carte(lines(window)[0], DEMO_DAY)
    assert (card.text, plain(card.explanation)) == ("Parent partenaire", "CH Les Garrigues et 1 autre")
    assert (card.action, card.quand) == ("→ restitution du diagnostic", "03/12")
    assert [word for word, _ in card.chips][:3] == ["appui ETP", "CB", "JH"]
    assert plain(card.spoken()).startswith(
        "Parent partenaire, CH Les Garrigues, IFSI du Rouergue, appui ETP, étape 1, "
        "suivi par Claire Bastide et Jean-Noël d’Hautpoul, restitution du diagnostic 03/12/2026"
    )


def test_r6_3_lateness_is_in_colour_and_in_words_and_comes_first(window: MainWindow, monde: Monde) -> None:
    in_stage(monde, 2, "À l’heure")
    in_stage(monde, 2, "Bientôt", prochaine_action="copil", echeance=date(2026, 11, 24))
    in_stage(monde, 2, "En retard", prochaine_action="copil", echeance=date(2026, 11, 10))
    in_stage(monde, 2, "Suspendu", "2026-11-02 suspendu", prochaine_action="copil", echeance=date(2026, 10, 20))
    there = par_colonne(lines(window))[Colonne.ETAPE_2]
    assert [line.item.titre for line in there] == ["En retard", "Bientôt", "À l’heure", "Suspendu"]
    late, soon, _, stopped = (carte(line, DEMO_DAY) for line in there)
    assert late.chips[-1] == ("12\u00a0j de retard", "refus")
    assert soon.chips[-1] == ("sous 2\u00a0j", "attention")
    assert stopped.chips[-1] == ("suspendu", "attention"), "what is suspended is not late"
    assert plain(late.spoken()).endswith("copil : 12 jours de retard")
    assert "suspendu à l’étape 2" in plain(stopped.spoken())
    assert "un motif" in stopped.hint


def test_r6_3_the_columns_hold_requests_stages_and_what_is_over(
    window: MainWindow, monde: Monde, vue: TableauVue
) -> None:
    demande(monde, "Reçue", approuvee=False)
    demande(monde, "Approuvée")
    refused = demande(monde, "Refusée", approuvee=False)
    monde.examen(refused, date(2026, 9, 20), "refusée", motif="Hors territoire.")
    in_stage(monde, 4, "Achevé", "2026-10-30 clos")
    in_stage(monde, 1, "Cessé", "2026-11-02 abandonné")
    in_stage(monde, 3, "En tutorat")
    shown(window, vue)
    assert board(vue) == {
        Colonne.DEMANDES: ["Approuvée", "Reçue"],
        Colonne.ETAPE_3: ["En tutorat"],
        Colonne.CLOS: ["Cessé", "Achevé", "Refusée"],  # the last one first
    }
    stopped, done, refused_card = (carte(line, DEMO_DAY) for line in par_colonne(lines(window))[Colonne.CLOS])
    assert (stopped.action, stopped.quand, stopped.chips[-1][0]) == ("abandonné le", "02/11", "abandonné")
    assert (done.action, done.quand, done.chips) == ("clos le", "30/10", (("accomp.", "neutre"),))
    assert (refused_card.action, refused_card.chips[-1][0]) == ("refusée le", "refusée")
    assert "Hors territoire." in refused_card.hint


def test_a_column_says_how_many_it_holds_and_how_many_are_late(
    window: MainWindow, monde: Monde, vue: TableauVue
) -> None:
    in_stage(monde, 2, "Un")
    in_stage(monde, 2, "Deux", echeance=date(2026, 11, 10))
    shown(window, vue)
    assert plain(cards(vue, Colonne.ETAPE_2).accessibleName()) == (
        "2 · Démarche / Intégration, 2 projets, dont 1 en retard"
    )
    assert find(vue, QLabel, "tableauNombre_etape_2").text() == "2"
    assert find(vue, QLabel, "tableauVide_etape_1").isVisible()
    assert cards(vue, Colonne.ETAPE_2).rows.index(0, 0).data(SPOKEN).startswith("Deux, accompagnement, étape 2")


@pytest.mark.parametrize("size", [100, 200])
def test_a_card_never_cuts_the_day_and_keeps_its_words_inside(theme: Theme, size: int) -> None:
    theme.set_scale(size)
    word = "Anticonstitutionnellement"
    card = carte_of(f"{word * 2} {word}", structure="Groupement " * 12, action=f"→ {'compte rendu ' * 9}")
    shape = forme(card, sp(190), sp(1000))
    assert len(shape.titre) <= 2
    assert shape.suite.endswith("… 03/12/2027")
    assert all(left + width <= sp(190) for _, _, left, _, width in shape.puces)
    assert max(top for *_, top, _ in shape.puces) < shape.height


def carte_of(titre: str, structure: str, action: str) -> Any:
    from cops_desktop.qt.pages.accompagnements.tableau_mots import Carte

    chips = (
        ("appui hors ETP", "neutre"),
        ("CB", "neutre"),
        ("suspendu", "attention"),
        ("112\u00a0j de retard", "refus"),
    )
    return Carte(titre, structure, chips=chips, action=action, quand="03/12/2027", bande="accent")


# The keyboard ----------------------------------------------------------------------------------------------------
def test_the_arrows_go_through_the_cards_of_all_columns(
    window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot
) -> None:
    for rank in range(3):
        demande(monde, f"Demande {rank}")
        in_stage(monde, 2, f"Projet {rank}")
    shown(window, vue)
    chosen: list[str] = []
    vue.chosen.connect(chosen.append)
    assert current(vue) == (Colonne.DEMANDES, "Demande 0"), "one works at once"
    qtbot.keyClick(vue.focusWidget(), DOWN)
    assert current(vue) == (Colonne.DEMANDES, "Demande 1")
    qtbot.keyClick(vue.focusWidget(), RIGHT)
    assert current(vue) == (Colonne.ETAPE_2, "Projet 1"), "over the empty column, at the same height"
    qtbot.keyClick(vue.focusWidget(), RIGHT)
    assert current(vue) == (Colonne.ETAPE_2, "Projet 1"), "there is nothing beyond"
    qtbot.keyClick(vue.focusWidget(), UP)
    qtbot.keyClick(vue.focusWidget(), LEFT)
    assert current(vue) == (Colonne.DEMANDES, "Demande 0")
    assert len(chosen) == 4
    assert chosen[-1] == vue.key()


def test_enter_and_a_double_click_open_a_card(window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot) -> None:
    item = in_stage(monde, 1)
    shown(window, vue)
    opened: list[str] = []
    vue.opened.connect(opened.append)
    qtbot.keyClick(vue.focusWidget(), Qt.Key.Key_Return)
    assert opened == [item.id]
    view = cards(vue, Colonne.ETAPE_1)
    middle = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), BUTTON, pos=middle)
    qtbot.mouseDClick(view.viewport(), BUTTON, pos=middle)
    assert opened == [item.id, item.id]


def test_r6_3_alt_and_an_arrow_move_a_card_and_the_keyboard_goes_with_it(
    window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot
) -> None:
    demande(monde, "À commencer")
    in_stage(monde, 1, "Autre")
    shown(window, vue, "À commencer")
    qtbot.keyClick(vue.focusWidget(), RIGHT, ALT)
    assert current(vue) == (Colonne.ETAPE_1, "À commencer")
    assert open_dialogs() == []
    window.undo()
    assert current(vue) == (Colonne.DEMANDES, "À commencer"), "Ctrl+Z takes it back, and the keyboard too"


def test_r6_3_a_move_that_needs_a_reason_asks_for_it(
    window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot
) -> None:
    in_stage(monde, 3, "Tutorat")
    shown(window, vue, "Tutorat")
    qtbot.keyClick(vue.focusWidget(), LEFT, ALT)
    dialog = dialog_named("dialogueDeplacer")
    assert board(vue) == {Colonne.ETAPE_3: ["Tutorat"]}
    find(dialog, QPlainTextEdit, "motif").setPlainText("Revoir le plan.")
    click(qtbot, dialog, "enregistrer")
    assert open_dialogs() == []
    assert current(vue) == (Colonne.ETAPE_2, "Tutorat")


def test_r6_3_where_a_card_cannot_go_the_status_line_says_why(
    window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot
) -> None:
    in_stage(monde, 1, "Commencé")
    shown(window, vue, "Commencé")
    qtbot.keyClick(vue.focusWidget(), LEFT, ALT)
    assert plain(status(window)).startswith("Un accompagnement commencé ne redevient pas une demande : ")
    assert current(vue) == (Colonne.ETAPE_1, "Commencé")
    in_stage(monde, 4, "Fini", "2026-11-01 clos")
    shown(window, vue, "Fini")
    qtbot.keyClick(vue.focusWidget(), RIGHT, ALT)
    assert current(vue) == (Colonne.CLOS, "Fini"), "the board ends there"


def test_the_menu_offers_every_move_with_its_key(
    window: MainWindow, monde: Monde, vue: TableauVue, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_stage(monde, 1, "Commencé")
    shown(window, vue, "Commencé")
    monkeypatch.setattr(TableauVue, "_pop", staticmethod(lambda menu, place: None))
    cards(vue, Colonne.ETAPE_1).customContextMenuRequested.emit(QPoint(20, 20))
    menu = find(vue, QMenu, "tableauMenu")
    offered = [action.text() for action in menu.actions() if action.text()]
    assert [plain(words) for words in offered] == [
        "Ouvrir la fiche\tEntrée", "Passer à l’étape 2\tAlt+→", "Passer à l’étape 3…", "Passer à l’étape 4…",
        "Suspendre…", "Clore…", "Abandonner…",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    assert board(vue) == {Colonne.ETAPE_2: ["Commencé"]}


def test_r6_3_the_menu_of_a_request_leads_to_the_decision_of_the_copil(
    window: MainWindow, monde: Monde, vue: TableauVue, monkeypatch: pytest.MonkeyPatch
) -> None:
    demande(monde, "Demande")
    shown(window, vue, "Demande")
    monkeypatch.setattr(TableauVue, "_pop", staticmethod(lambda menu, place: None))
    cards(vue, Colonne.DEMANDES).customContextMenuRequested.emit(QPoint(20, 20))
    decide = find(vue, QMenu, "tableauMenu").actions()[2]
    assert decide.text() == "Décision du CoPil…"
    decide.trigger()
    dialog_named("dialogueExamen").close()


def test_where_the_board_becomes_narrow_the_current_card_stays_in_sight(
    window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot
) -> None:
    """As when the card of a project opens beside it."""
    for place in range(6):
        demande(monde, f"Demande {place}")
    item = in_stage(monde, 4, "Au bout")
    shown(window, vue)
    vue.choose(item.id)
    there = column(vue, Colonne.ETAPE_4)
    vue.resize(700, 400)
    qtbot.waitUntil(lambda: there.visibleRegion().boundingRect().width() == there.width())
    vue.resize(1250, 600)
    first = cards(vue, Colonne.DEMANDES)
    last = first.rows.key(first.rows.row(5))
    vue.choose(last)
    vue.resize(1250, 320)
    qtbot.waitUntil(lambda: first.viewport().rect().contains(first.visualRect(first.currentIndex())))


@pytest.mark.parametrize("seed", range(3))
def test_r6_3_whatever_is_typed_one_card_is_chosen_and_stands_where_its_history_says(
    window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot, seed: int
) -> None:
    fill(monde, 20, DEMO_DAY)
    shown(window, vue)
    chance = Random(seed)
    for _ in range(40):
        arrow = chance.choice((LEFT, RIGHT, UP, DOWN, LEFT, RIGHT))
        qtbot.keyClick(vue.focusWidget(), arrow, ALT if chance.random() < 0.4 else NONE)
        if open_dialogs():
            dialog = dialog_named("dialogueDeplacer")
            if chance.random() < 0.7:
                find(dialog, QPlainTextEdit, "motif").setPlainText("Parce que.")
                click(qtbot, dialog, "enregistrer")
            else:
                dialog.reject()
        elif chance.random() < 0.2 and not window.undo_words()[0].startswith("Ajouter"):
            window.undo()
        assert open_dialogs() == []
        there = par_colonne(lines(window))
        assert board(vue) == {c: [x.item.titre for x in those] for c, those in there.items() if those}
        assert current(vue)[1] in board(vue)[current(vue)[0]]


# The mouse -------------------------------------------------------------------------------------------------------
def drop(column: BoardColumn, mime: QMimeData) -> None:
    """What Qt does when the mouse lets go over a column."""
    column.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, mime, BUTTON, NONE))
    QApplication.processEvents()


def column(vue: TableauVue, colonne: Colonne) -> BoardColumn:
    return next(c for c in vue.columns if c.colonne is colonne)


def test_r6_3_a_card_is_dragged_to_another_column(window: MainWindow, monde: Monde, vue: TableauVue) -> None:
    item = in_stage(monde, 1, "Glissé")
    shown(window, vue)
    there, mime = column(vue, Colonne.ETAPE_2), carry(item.id)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, mime, BUTTON, NONE)
    there.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert there.property("cible") == "true"
    there.dragLeaveEvent(QDragLeaveEvent())
    assert there.property("cible") == ""
    drop(there, mime)
    assert board(vue) == {Colonne.ETAPE_2: ["Glissé"]}
    assert vue.key() == item.id
    assert lines(window)[0].parcours.position is Position.ETAPE_2


class Painted(QObject):
    """Whether a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_the_column_that_a_card_would_drop_in_is_outlined_at_once(
    window: MainWindow, monde: Monde, vue: TableauVue
) -> None:
    item = in_stage(monde, 1, "Glissé")
    shown(window, vue)
    there, mime = column(vue, Colonne.ETAPE_2), carry(item.id)
    QApplication.processEvents()
    painted = Painted(there)
    there.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, mime, BUTTON, NONE))
    QApplication.processEvents()
    assert painted.times == 1
    there.dragLeaveEvent(QDragLeaveEvent())
    QApplication.processEvents()
    assert painted.times == 2


def test_r6_3_dropped_where_it_cannot_go_it_stays(window: MainWindow, monde: Monde, vue: TableauVue) -> None:
    item = demande(monde, "Demande")
    shown(window, vue)
    drop(column(vue, Colonne.CLOS), carry(item.id))
    assert plain(status(window)).startswith("Une demande qui n’a pas commencé ne se clôt pas : ")
    assert board(vue) == {Colonne.DEMANDES: ["Demande"]}


def test_what_is_no_project_is_not_taken(window: MainWindow, monde: Monde, vue: TableauVue) -> None:
    from cops_desktop.qt.widgets.dragging import carry as carry_persons

    there, persons = column(vue, Colonne.ETAPE_1), carry_persons(["p"])
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, persons, BUTTON, NONE)
    enter.ignore()
    there.dragEnterEvent(enter)
    assert not enter.isAccepted()
    drop(there, carry("gone"))
    assert board(vue) == {}


def test_the_mouse_takes_a_card_along(
    window: MainWindow, monde: Monde, vue: TableauVue, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = in_stage(monde, 1, "Glissé")
    shown(window, vue)
    taken: list[str] = []

    def exec_(self: QDrag, *args: object) -> Qt.DropAction:
        taken.append(dragged(self.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", exec_)
    view = cards(vue, Colonne.ETAPE_1)
    start = QPointF(view.visualRect(view.rows.index(0, 0)).center())
    far = start + QPointF(60, 60)
    for kind, at, button in (
        (QEvent.Type.MouseButtonPress, start, BUTTON),
        (QEvent.Type.MouseMove, far, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseMove, far + QPointF(30, 30), Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(kind, at, view.viewport().mapToGlobal(at), button, BUTTON, NONE)
        QApplication.sendEvent(view.viewport(), event)
    assert taken == [item.id]


# Many, and little room -------------------------------------------------------------------------------------------
def test_three_hundred_projects_are_all_there_and_the_chosen_one_stays(
    window: MainWindow, monde: Monde, vue: TableauVue
) -> None:
    keys = fill(monde, 300, DEMO_DAY)
    shown(window, vue)
    assert sum(len(titles) for titles in board(vue).values()) == 300
    closed = cards(vue, Colonne.CLOS)
    last = closed.rows.rows()[-1]
    chosen: list[str] = []
    vue.chosen.connect(chosen.append)
    vue.choose(last.id)
    assert vue.key() == last.id
    assert closed.viewport().rect().contains(closed.visualRect(closed.currentIndex()).center())
    everything = lines(window)
    vue.show_lignes([line for line in everything if line.id in {last.id, *keys[:20]}])
    assert vue.key() == last.id
    vue.show_lignes([line for line in everything if line.id in keys[:20] and line.id != last.id])
    assert vue.key() in keys[:20], "the keyboard stays where it worked, on another card"
    assert current(vue)[0] in board(vue)
    assert chosen == [], "what is shown or chosen by the page tells nobody"


def test_without_the_keyboard_a_card_that_is_gone_leaves_none(
    window: MainWindow, monde: Monde, vue: TableauVue
) -> None:
    item = in_stage(monde, 1, "Seul")
    in_stage(monde, 1, "Autre")
    window.contexte.written()
    vue.choose(item.id)
    cards(vue, Colonne.ETAPE_1).clearFocus()
    vue.show_lignes([line for line in lines(window) if line.id != item.id])
    assert vue.key() == ""
    assert not any(c.view.selectedIndexes() for c in vue.columns)
    vue.take_focus()
    assert current(vue) == (Colonne.ETAPE_1, "Autre")
    vue.show_lignes([])
    assert vue.key() == ""
    vue.take_focus()


def test_no_card_lies_over_another_at_any_width_and_size(
    window: MainWindow, monde: Monde, vue: TableauVue, theme: Theme
) -> None:
    fill(monde, 60, DEMO_DAY)
    shown(window, vue)
    for width, size in ((1250, 100), (700, 100), (1250, 200), (1250, 100)):
        theme.set_scale(size)
        vue.resize(width, 600)
        QApplication.processEvents()
        for there in vue.columns:
            view = there.view
            rects = [view.visualRect(view.rows.index(row, 0)) for row in range(view.rows.rowCount())]
            shapes = [forme(carte(line, DEMO_DAY), card_width(view), sp(1000)) for line in view.rows.rows()]
            for rect, following, shape in zip(rects, rects[1:], shapes, strict=False):
                assert rect.top() + shape.height <= following.top()


def test_a_card_that_has_more_to_say_pushes_the_next_one_down(
    window: MainWindow, monde: Monde, vue: TableauVue
) -> None:
    first, _ = in_stage(monde, 1, "Court"), in_stage(monde, 1, "Suivant")
    shown(window, vue)
    view = cards(vue, Colonne.ETAPE_1)
    before = view.visualRect(view.rows.index(1, 0)).top()
    longer = replace(first, titre="Court, et maintenant plus long que sa colonne", prochaine_action="réunir")
    with monde.fichier.operation("Modifier un projet"):
        accompagnements.save_accompagnement(monde.fichier.db, longer)
    shown(window, vue)
    assert view.visualRect(view.rows.index(1, 0)).top() > before


def test_in_a_narrow_window_the_keyboard_brings_its_column_in_sight(
    window: MainWindow, monde: Monde, vue: TableauVue, qtbot: QtBot
) -> None:
    demande(monde, "Demande")
    in_stage(monde, 4, "Évalué")
    vue.resize(500, 400)
    shown(window, vue)
    area = find(vue, QScrollArea, "tableauDefilement")
    assert area.horizontalScrollBar().value() == 0
    qtbot.keyClick(vue.focusWidget(), RIGHT)
    view = cards(vue, Colonne.ETAPE_4)
    left = view.mapTo(area.viewport(), QPoint(0, 0)).x()
    assert left >= 0
    assert left + view.width() <= area.viewport().width() + 2


# In its page -----------------------------------------------------------------------------------------------------
def opened_page(window: MainWindow) -> TableauVue:
    """The tab Accompagnements, on its board."""
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    page.tete.show_vue(TABLEAU)
    found = page.vues.vue(TABLEAU)
    assert isinstance(found, TableauVue)
    return found


def test_r6_3_in_its_page_a_card_is_moved_and_undone_by_the_keyboard_alone(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    in_stage(monde, 1, "Autre")
    item = in_stage(monde, 2, "Parcours")
    window.contexte.written()
    vue = opened_page(window)
    vue.take_focus()
    qtbot.keyClick(window.focusWidget(), RIGHT)
    assert vue.key() == item.id
    qtbot.keyClick(window.focusWidget(), RIGHT, ALT)
    assert board(vue) == {Colonne.ETAPE_1: ["Autre"], Colonne.ETAPE_3: ["Parcours"]}
    assert window.focusWidget() is cards(vue, Colonne.ETAPE_3)
    window.undo()
    assert board(vue) == {Colonne.ETAPE_1: ["Autre"], Colonne.ETAPE_2: ["Parcours"]}
    assert window.focusWidget() is cards(vue, Colonne.ETAPE_2)
    assert vue.key() == item.id


def test_at_200_percent_the_page_follows_the_keyboard(
    window: MainWindow, monde: Monde, theme: Theme, qtbot: QtBot
) -> None:
    for rank in range(6):
        in_stage(monde, 1, f"Projet {rank}")
    window.resize(1280, 720)
    theme.set_scale(200)
    window.contexte.written()
    vue = opened_page(window)
    vue.take_focus()
    QApplication.processEvents()
    view = cards(vue, Colonne.ETAPE_1)
    for _ in range(5):
        qtbot.keyClick(view, DOWN)
        card = view.visualRect(view.currentIndex())
        seen = view.viewport().mapTo(window, card.center())
        assert view.viewport().rect().contains(card.center())
        assert window.childAt(seen) is view.viewport(), "the card is in sight"
