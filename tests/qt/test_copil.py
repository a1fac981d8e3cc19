"""The page of the CoPil: composed by keyboard and mouse, voted, validated, followed (R4.1–R4.5)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.copil import CopilPage
from cops_desktop.qt.pages.copil.seat import Seat
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.dragging import carry, dragged
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.copil import lecture, mandats, vote
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.copil import DEBUT, soixante
from tests.qt.real_window import (
    choose,
    click,
    dialog_named,
    find,
    open_dialogs,
    open_window,
    settled,
    statements,
    status,
    type_in,
    words,
)

NO_BUTTON, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    window.resize(1280, 800)
    yield window
    window.contexte.use(None)


def shown(window: MainWindow, monde: Monde, *, binomes: int = 0, volontaires: int = 20) -> CopilPage:
    """The page on a mandate that is being composed from so many volunteers."""
    mandat, _ = soixante(monde, binomes, volontaires)
    window.contexte.written()
    window.contexte.ouvrir("mandat", mandat.id)
    page = window.page()
    assert isinstance(page, CopilPage)
    return page


def board(page: CopilPage) -> dict[int, list[str]]:
    """By number, who the seats show."""
    found: dict[int, list[str]] = {}
    for seat in page.card.compose.places.seats():
        if seat.siege is not None:
            found.setdefault(seat.numero, []).append(seat.siege.qui.nom)
    return found


def waiting(page: CopilPage) -> list[str]:
    return [row.qui.nom for row in page.card.compose.view.rows.rows()]


def chosen(page: CopilPage) -> str:
    """The one volunteer who is chosen."""
    view = page.card.compose.view
    (key,) = view.chosen_keys()
    return view.rows.row(view.rows.position(key)).qui.nom


def seat(page: CopilPage, numero: int, place: int = 1) -> Seat:
    return find(page, Seat, f"siege_{numero}_{place}")


def drop(target: object, keys: list[str]) -> None:
    """What Qt does when the mouse lets go of persons over `target`."""
    mime = carry(keys)
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, NONE)
    target.dropEvent(event)  # type: ignore[attr-defined]


def test_r4_1_binomes_are_composed_wholly_by_the_keyboard(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = shown(window, monde)
    view = page.card.compose.view
    assert window.focusWidget() is view, "one works at once"
    first = chosen(page)
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert board(page) == {2: [first]}
    assert status(window) == f"{first} : binôme 2."
    assert window.focusWidget() is view
    second = chosen(page)
    qtbot.keyClick(view, Qt.Key.Key_1)  # « 1 » may begin « 14 »
    assert status(window) == "Binôme 1…"
    qtbot.keyClick(view, Qt.Key.Key_4)
    assert board(page) == {2: [first], 14: [second]}
    third = chosen(page)
    qtbot.keyClick(view, Qt.Key.Key_1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert board(page) == {1: [third], 2: [first], 14: [second]}
    fourth = chosen(page)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert window.focusWidget() is seat(page, 1)
    qtbot.keyClick(seat(page, 1), Qt.Key.Key_Down)
    assert window.focusWidget() is seat(page, 1, 2)
    qtbot.keyClick(seat(page, 1, 2), Qt.Key.Key_Return)
    assert board(page)[1] == [third, fourth]
    assert seat(page, 1, 2).accessibleName().startswith("Binôme 1, ")
    qtbot.keyClick(seat(page, 1), Qt.Key.Key_3)  # who sits is moved by a number too
    assert board(page) == {1: [fourth], 2: [first], 3: [third], 14: [second]}
    qtbot.keyClick(seat(page, 1), Qt.Key.Key_Delete)
    assert 1 not in board(page)
    assert status(window) == f"{fourth} : de nouveau à placer."
    assert fourth in waiting(page)
    qtbot.keyClick(seat(page, 1), Qt.Key.Key_Left)
    assert window.focusWidget() is view
    for _ in range(6):
        window.undo()
    assert board(page) == {}


def test_r4_1_with_whom_they_would_pair_is_the_next_to_place(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = shown(window, monde)
    view = page.card.compose.view
    asked = next(c for c in view.rows.rows() if c.volontaire.avec)
    assert f"avec {asked.avec}" in view.rows.cell(view.rows.position(asked.id), 0).explanation
    view.choose(asked.id)
    qtbot.keyClick(view, Qt.Key.Key_4)
    assert view.chosen_keys() == [asked.volontaire.avec]
    qtbot.keyClick(view, Qt.Key.Key_4)
    assert board(page) == {4: [asked.qui.nom, asked.avec]}


def test_r4_3_the_assistant_s_proposal_stands_on_the_board(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = shown(window, monde, binomes=1)
    by_hand = board(page)[1]
    click(qtbot, page, "mandatProposer")
    settled(qtbot, window)
    click(qtbot, dialog_named("dialogueProposerBinomes"), "enregistrer")
    qtbot.waitUntil(lambda: len(board(page)) > 1, timeout=20_000)
    assert board(page)[1] == by_hand, "what was made by hand stays"


def test_r4_1_arrows_reach_every_place(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = shown(window, monde)
    places, reached = page.card.compose.places, set()
    here: Seat | None = seat(page, 1)
    while here is not None:
        across: Seat | None = here
        while across is not None:
            reached.add(across.objectName())
            across = places.beside(across, 1, 0)
        here = places.beside(here, 0, 1)
    assert len(reached) == 28


def test_r4_1_a_volunteer_who_is_not_engaged_is_refused_in_words(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    page = shown(window, monde)
    view = page.card.compose.view
    lapsed = next(c for c in view.rows.rows() if c.qui.faute)
    assert "sans engagement" in view.rows.cell(view.rows.position(lapsed.id), 0).spoken()
    view.choose(lapsed.id)
    qtbot.keyClick(view, Qt.Key.Key_2)
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    assert "engagement en vigueur au début du mandat" in plain(box.text())
    box.close()
    assert board(page) == {}


def test_r4_1_persons_are_dragged_to_places_exchanged_and_dragged_out(
    window: MainWindow, monde: Monde, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(window, monde)
    compose = page.card.compose
    keys = [row.id for row in compose.view.rows.rows() if not row.qui.faute]
    carried: list[str] = []

    def execute(drag: QDrag, _: Qt.DropAction) -> None:
        carried.append("\n".join(dragged(drag.mimeData())))

    monkeypatch.setattr(QDrag, "exec", execute)
    assert compose.view.choose(keys[0])
    qtbot.keyClick(compose.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    compose.view.startDrag(Qt.DropAction.MoveAction)
    assert carried == ["\n".join(keys[:2])]
    drop(seat(page, 5), keys[:2])
    a, b = board(page)[5]
    drop(seat(page, 6), [keys[2]])
    (c,) = board(page)[6]
    drop(seat(page, 5), [keys[2]])  # on the first of a whole binôme: they exchange
    assert board(page) == {5: [b, c], 6: [a]}
    qtbot.mousePress(seat(page, 6), Qt.MouseButton.LeftButton, pos=seat(page, 6).rect().center())
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(1, 1), QPointF(1, 1), NO_BUTTON, LEFT, NONE)
    QApplication.sendEvent(seat(page, 6), moved)
    assert carried[-1] == keys[0]
    drop(compose.view, [keys[0]])
    assert board(page) == {5: [b, c]}
    assert a in waiting(page)


def test_r4_1_the_menu_does_what_the_keys_do(window: MainWindow, monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    page = shown(window, monde)
    compose = page.card.compose
    monkeypatch.setattr(compose, "_pop", lambda *_: None)  # a menu grabs the keyboard, which tests have not
    first = waiting(page)[0]
    compose.view.customContextMenuRequested.emit(compose.view.rect().center())
    numbers = find(page, QMenu, "copilMenu").actions()[0].menu()
    assert isinstance(numbers, QMenu)
    assert len(numbers.actions()) == 14
    numbers.actions()[3].trigger()
    assert board(page) == {4: [first]}
    seat(page, 4).customContextMenuRequested.emit(seat(page, 4).rect().center())
    out = find(page, QMenu, "copilMenu").actions()[1]
    assert out.text() == "Sortir du binôme\tSuppr"
    out.trigger()
    assert board(page) == {}


def test_r4_2_a_fifteenth_binome_is_allowed_and_said(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = shown(window, monde, binomes=14, volontaires=40)
    assert "14 binômes sur 14" in words(page, "mandatCompte")
    view = page.card.compose.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_1)
    qtbot.keyClick(view, Qt.Key.Key_5)
    assert "Au-delà de 14 : un vote départage." in status(window)
    assert "15 binômes : au-delà de 14, un vote départage." in words(page, "mandatAvertissements")
    assert page.card.vote.isVisible()


def test_r4_3_the_quarter_is_counted_while_one_composes(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    page = shown(window, monde, binomes=3)
    assert words(page, "mandatQuart") == (
        "2 sur 6 viennent du CoPil précédent : un quart est souhaitable, il en faut 2."
    )
    qtbot.keyClick(seat(page, 1), Qt.Key.Key_Delete)
    assert words(page, "mandatQuart").startswith("1 sur 5 vient du CoPil précédent")
    assert find(page, QLabel, "mandatQuart").property("role") == "attention"


def test_r4_2_votes_are_typed_or_pasted_and_the_team_settles_the_tie(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    page = shown(window, monde, binomes=16, volontaires=40)
    click(qtbot, page, "copilSaisirVote")
    dialog = dialog_named("dialogueVoix")
    type_in(qtbot, dialog, "votants", "60")
    QApplication.clipboard().setText("\n".join(f"{n};{60 - n}" for n in range(1, 15)) + "\n15;46\n16;3")
    click(qtbot, dialog, "coller")
    assert find(dialog, QLineEdit, "voix_16").text() == "3"
    QApplication.clipboard().setText("99;1")
    click(qtbot, dialog, "coller")
    assert "ne porte le numéro 99" in words(dialog, "faute")
    type_in(qtbot, dialog, "voix_16", "2")
    click(qtbot, dialog, "enregistrer")
    rows = page.card.vote.model
    chips = [rows.cell(n, 4).chip for n in range(rows.rowCount())]
    assert chips == ["retenu"] * 13 + ["ex æquo, à départager"] * 2 + ["non retenu"]
    click(qtbot, page, "mandatValider")
    dialog = dialog_named("dialogueValiderCopil")
    click(qtbot, dialog, "enregistrer")
    assert "Les binômes 14, 15 sont ex æquo" in words(dialog, "faute")
    find(dialog, QCheckBox, "departage_15").setChecked(True)
    click(qtbot, dialog, "enregistrer")
    assert not open_dialogs()
    assert find(page, Chip, "mandatEtat").text() == "à venir"
    assert "validé par vote le 22/11/2026" in words(page, "mandatDates")
    assert "14 binômes, 28 personnes" in words(page, "mandatCompte")
    assert not page.card.compose.isVisible()
    window.undo()
    assert page.card.compose.isVisible()


def test_r4_1_once_it_sits_somebody_is_replaced_and_both_are_shown(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    page = shown(window, monde, binomes=2)
    mandat = page.card.board
    assert mandat is not None
    mandats.valider(monde.fichier, mandat.mandat.id, DEMO_DAY)
    window.contexte.today = lambda: date(DEBUT.year, 6, 1)
    window.contexte.written()
    section = page.card.sitting
    section.view.choose_first()
    click(qtbot, page, "copilRemplacer")
    dialog = dialog_named("dialogueRemplacement")
    type_in(qtbot, dialog, "jour", "31/05/2027")
    click(qtbot, dialog, "enregistrer")
    assert "Le binôme 1 n’a qu’une personne." in words(page, "mandatAvertissements")
    gone = section.model.cell(0, 1)
    assert "jusqu’au 31/05/2027" in gone.explanation
    section.view.choose_first()
    click(qtbot, page, "copilRemplacer")
    dialog = dialog_named("dialogueRemplacement")
    assert plain(dialog.windowTitle()) == "Compléter le binôme 1"
    click(qtbot, dialog, "enregistrer")
    assert words(dialog, "faute") == "Choisissez qui complète le binôme."
    free = next(c for c in mandat.candidats if c.numero is None and not c.qui.faute)
    dialog.ui.arrivant.set_key(free.id)  # type: ignore[attr-defined]
    choose(dialog, "structure", None)
    click(qtbot, dialog, "enregistrer")
    assert not open_dialogs()
    assert any("depuis le 01/06/2027" in section.model.cell(n, 1).explanation for n in range(section.model.rowCount()))
    assert words(page, "mandatAvertissements") == ""
    section.view.choose_first()
    click(qtbot, page, "copilAction")
    type_in(qtbot, dialog_named("dialogueAction"), "action", "Relire le livret")
    click(qtbot, dialog_named("dialogueAction"), "enregistrer")
    assert section.model.cell(0, 2).text == "Relire le livret"


def test_r4_2_an_empty_page_says_what_to_do_and_the_next_mandate_is_opened(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    window.contexte.ouvrir("mandat", "")
    page = window.page()
    assert isinstance(page, CopilPage)
    click(qtbot, page, "mandatsVideAction")
    dialog = dialog_named("dialogueMandat")
    type_in(qtbot, dialog, "debut", "01/01/2027")
    click(qtbot, dialog, "enregistrer")
    assert words(page, "mandatTitre") == "CoPil 2027–2028"
    assert words(page, "mandatQuart") == "Pas de CoPil précédent dans ce fichier."
    person = monde.personne("Arnal", "Odile", email="odile.arnal@exemple.fr")
    monde.engagement(person, date(2026, 3, 1))
    window.contexte.written()
    click(qtbot, page, "copilAjouterVolontaire")
    click(qtbot, dialog_named("choixVolontaire"), "choisir")
    assert waiting(page) == ["Odile Arnal"]
    qtbot.keyClick(page.card.compose.view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueVolontaire")
    click(qtbot, dialog, "retirer")
    assert waiting(page) == []
    window.undo()
    assert waiting(page) == ["Odile Arnal"]


def test_r4_2_several_volunteers_are_added_at_once(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    """The way in stands above the list, in sight of who looks for it on a small screen."""
    page = shown(window, monde, volontaires=1)
    for nom in ("Arnal", "Bosc", "Cros"):
        monde.engagement(monde.personne(nom, "Odile"), date(2026, 3, 1))
    window.contexte.written()
    before = waiting(page)
    add, view = find(page, QPushButton, "copilAjouterVolontaire"), page.card.compose.view
    assert add.mapTo(page, add.rect().bottomLeft()).y() < view.mapTo(page, view.rect().topLeft()).y()
    click(qtbot, page, "copilAjouterVolontaire")
    dialog = dialog_named("choixVolontaire")
    places = find(dialog, ListView, "choixListe")
    qtbot.keyClick(places, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(places, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert find(dialog, QPushButton, "choisir").text() == "Ajouter les 3"
    qtbot.keyClick(places, Qt.Key.Key_Return)
    assert len(waiting(page)) == len(before) + 3
    window.undo()
    assert waiting(page) == before


def test_r4_2_on_an_empty_page_the_keyboard_is_on_the_first_thing_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.contexte.ouvrir("mandat", "")
    page = window.page()
    assert isinstance(page, CopilPage)
    assert find(page, QPushButton, "mandatsVideAction").hasFocus()


def test_r4_2_the_call_goes_to_drafts_and_its_text_is_kept(
    window: MainWindow, monde: Monde, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(window, monde, volontaires=5)
    person = monde.personne("Zola", "Odile", email="odile.zola@exemple.fr")
    monde.engagement(person, date(2026, 3, 1))
    window.contexte.written()
    click(qtbot, page, "mandatAppel")
    dialog = dialog_named("dialogueAppel")
    assert "5 personnes" in words(dialog, "phrase")
    type_in(qtbot, dialog, "objet", "Appel {inconnu}")
    click(qtbot, dialog, "enregistrer")
    assert "n’est pas un champ connu" in words(dialog, "faute")
    type_in(qtbot, dialog, "objet", "Qui veut en être ?")
    click(qtbot, dialog, "enregistrer")
    chooser = dialog_named("choixFichier")
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.close()
    settled(qtbot, window)
    (folder,) = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert len(list(folder.iterdir())) == 1
    assert "appel à volontaires le 22/11/2026" in words(page, "mandatDates")
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    assert "n’ont pas d’adresse e-mail" in plain(box.text())
    box.close()


def test_the_page_is_quick_with_sixty_volunteers_and_twenty_eight_binomes(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    page = shown(window, monde, binomes=28, volontaires=60)
    key = next(row.id for row in lecture.lignes(monde.fichier, DEMO_DAY) if row.etat == "en composition")
    vote.saisir(monde.fichier, key, {n: 40 - n for n in range(1, 29)}, 60)
    assert statements(window, page.refresh) < 30
    window.show_tab("accueil")
    window.contexte.written()
    began = perf_counter()
    window.contexte.ouvrir("mandat", key)
    assert perf_counter() - began < 1.5  # 0.05 s here; this guards against another order of time only


def test_a_mandate_is_printed_opened_again_deleted_and_leads_to_its_history(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    page = shown(window, monde, binomes=2)
    shown_papers: list[str] = []
    window.contexte.preview_asked.disconnect()
    window.contexte.preview_asked.connect(lambda _, name, title: shown_papers.append(plain(title)))
    click(qtbot, page, "mandatImprimer")
    assert shown_papers == ["CoPil 2027–2028"]
    click(qtbot, page, "mandatValider")
    assert words(dialog_named("dialogueValiderCopil"), "phrase") == "2 binômes : validation tacite, sans vote."
    click(qtbot, dialog_named("dialogueValiderCopil"), "enregistrer")
    click(qtbot, page, "mandatRouvrir")
    assert page.card.compose.isVisible()
    click(qtbot, page, "mandatSupprimer")
    assert words(page, "mandatTitre") == "CoPil 2025–2026", "the one that runs is left"
    window.undo()
    page.view.choose_first()
    assert words(page, "mandatTitre") == "CoPil 2027–2028"
    click(qtbot, page, "mandatHistorique")
    assert window.page().objectName() == "historique"
