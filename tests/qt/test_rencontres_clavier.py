"""Rencontres by the keyboard alone: every dialog walked with Tab, the focus never lost, Ctrl+P, F2 and Escape."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.rencontres import Mode, Rencontre
from cops_desktop.qt.dialogs.importer_rapport import open_importer_rapport
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.list_view import ListView
from tests.builders import JOUR, Monde, plain
from tests.qt.real_window import dialog_named, find, open_dialogs, open_window
from tests.regional import regional_day

Tab = Qt.Key.Key_Tab


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    made.contexte.today = lambda: JOUR
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.contexte.tasks.wait()


@pytest.fixture
def journee(window: MainWindow) -> Rencontre:
    """A regional day by both ways, held: all that a card may offer is there."""
    meeting = regional_day(window.contexte.fichier, 12, 6, mode=Mode.MIXTE)
    Monde(window.contexte.fichier).personne("Nouvelle")
    window.contexte.written()
    window.contexte.ouvrir("rencontre", meeting.id)
    return meeting


def chain(qtbot: QtBot, top: QWidget) -> list[QWidget]:
    """Where Tab goes, from where the keyboard is until it comes back there."""
    first = top.focusWidget()
    assert first is not None, top.objectName()
    seen = [first]
    for _ in range(100):
        qtbot.keyClick(seen[-1], Tab)
        here = top.focusWidget()
        assert here is not None, f"lost after {seen[-1].objectName()}"
        if here is first:
            return seen
        seen.append(here)
    raise AssertionError(f"Tab never comes back to {first.objectName()}")


def reachable(top: QWidget) -> set[str]:
    """What Tab should come to: of radio buttons that go together, one."""
    return {
        w.objectName()
        for w in top.findChildren(QWidget)
        if w.isVisible()
        and w.isEnabled()
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.window() is top
        and not isinstance(w.parent(), QComboBox)
        and not (isinstance(w, QRadioButton) and not w.isChecked())
    }


def reads_down(top: QWidget, seen: list[QWidget]) -> None:
    """What closes the dialog comes after all that stands above it, and nothing below comes before what is above."""
    names = [w.objectName() for w in seen]
    start = names.index(min(names, key=lambda n: _top(top, seen[names.index(n)])))
    after = seen[start:] + seen[:start]
    buttons = [w for w in after if w.objectName() in ("annuler", "enregistrer", "supprimer", "ics", "origine")]
    assert after[-len(buttons) :] == buttons, [w.objectName() for w in after]


def _top(top: QWidget, of: QWidget) -> tuple[int, int]:
    place = of.mapTo(top, QPoint())
    return place.y(), place.x()


OPENERS = {
    "rencontresNouvelle": "dialogueRencontre",
    "rencontreModifier": "dialogueRencontre",
    "inscritsInviter": "dialogueInviter",
    "inscritsAjouter": "choixPersonne",
    "rapportBouton": "dialogueImporterRapport",
    "ateliersNouveau": "dialogueAtelier",
    "ateliersModifier": "dialogueAtelier",
    "invitationsPreparer": "dialogueInvitations",
    "papiersPreparer": "dialoguePreparerReunion",
    "restitutionEnvoi": "dialogueEnvoiRestitution",
    "restitutionRetour": "dialogueRetour",
}


def test_tab_walks_every_dialog_of_a_meeting_and_escape_comes_back_to_its_button(
    qtbot: QtBot, window: MainWindow, journee: Rencontre
) -> None:
    for opener, name in OPENERS.items():
        for rows in ("ateliersDeLaReunionListe", "restitutionAbsentsListe"):
            find(window, ListView, rows).choose_first()
        button = find(window, QPushButton, opener)
        assert button.isVisible() and button.isEnabled(), opener
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        dialog = dialog_named(name)
        qtbot.waitUntil(lambda dialog=dialog: dialog.focusWidget() is not None)  # type: ignore[misc]
        seen = chain(qtbot, dialog)
        assert reachable(dialog) <= {w.objectName() for w in seen}, opener
        if find_all(dialog, "enregistrer"):
            reads_down(dialog, seen)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not open_dialogs())
        assert window.focusWidget() is button, opener


def find_all(top: QWidget, name: str) -> list[QWidget]:
    return [w for w in top.findChildren(QWidget, name) if w.isVisible() and w.isEnabled()]


def test_tab_goes_down_the_card_in_the_order_one_reads_it(qtbot: QtBot, window: MainWindow, journee: Rencontre) -> None:
    names = [w.objectName() for w in chain(qtbot, window)]
    parts = ("rencontresListe", "rencontreModifier", "inscritsListe", "ateliersTableau", "invitationsPreparer")
    papers = ("papiersPreparer", "papier_ordre-du-jour", "papier_badges", "papier_synthese")
    wanted = [*parts, *papers, "restitutionEnvoi", "restitutionAbsentsListe"]
    assert [name for name in names if name in wanted] == wanted


def test_tab_goes_down_the_proposal_of_the_board(qtbot: QtBot, window: MainWindow, journee: Rencontre) -> None:
    window.contexte.ouvrir("ateliers", journee.id)
    button = find(window, QPushButton, "ateliersProposer")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = dialog_named("dialogueRepartition")
    seen = chain(qtbot, dialog)
    assert reachable(dialog) <= {w.objectName() for w in seen}
    reads_down(dialog, seen)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.focusWidget() is button


def test_tab_walks_a_report_that_has_to_be_decided_and_groups_that_are_chosen(
    qtbot: QtBot, window: MainWindow, journee: Rencontre, tmp_path: Path
) -> None:
    report = tmp_path / "rapport.csv"
    rows = (f"{name},,24/11/2026 10:00:00,24/11/2026 12:00:00,120,Yes" for name in ("Zorro", "Odile Arribat"))
    titles = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
    report.write_text("\n".join((titles, *rows, "")), encoding="utf-8")
    dialog = open_importer_rapport(window.contexte, journee.id, report)
    assert dialog is not None
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy(), timeout=20_000)
    assert dialog.focusWidget().objectName() == "rapportListe"
    assert reachable(dialog) <= {w.objectName() for w in chain(qtbot, dialog)}
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not open_dialogs())
    qtbot.keyClick(find(window, QPushButton, "inscritsInviter"), Qt.Key.Key_Space)
    inviting = dialog_named("dialogueInviter")
    groups = find(inviting, ListView, "inviterGroupes")
    assert inviting.focusWidget() is groups
    qtbot.keyClick(groups, Qt.Key.Key_Space)
    assert reachable(inviting) <= {w.objectName() for w in chain(qtbot, inviting)}
    qtbot.keyClick(inviting, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not open_dialogs())


def test_f2_is_for_the_row_where_the_keyboard_is_and_else_for_the_meeting(
    qtbot: QtBot, window: MainWindow, journee: Rencontre
) -> None:
    for rows, shown in (
        ("rencontresListe", "dialogueRencontre"),
        ("ateliersDeLaReunionListe", "dialogueAtelier"),
        ("inscritsListe", "annuaire"),
        ("restitutionAbsentsListe", "annuaire"),
    ):
        window.contexte.ouvrir("rencontre", journee.id)
        window.activateWindow()
        view = find(window, ListView, rows)
        view.choose_first()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        qtbot.keyClick(view, Qt.Key.Key_F2)
        page = window.page()
        assert page is not None
        assert (open_dialogs() or [page.objectName()]) == [shown], rows
        if open_dialogs():
            dialog_named(shown).reject()
            qtbot.waitUntil(lambda: not open_dialogs())


def test_ctrl_p_shows_the_sheet_of_the_chosen_meeting_and_the_menu_offers_its_other_papers(
    qtbot: QtBot, window: MainWindow, journee: Rencontre
) -> None:
    offered = {plain(action.text()): action for action in window.papers()}
    assert next(iter(offered)) == "Feuille d’émargement"
    assert {"Badges", "Affichettes des portes", "Attestations de présence"} <= set(offered)
    (shortcut,) = (s for s in window.findChildren(QShortcut) if s.key().toString() == "Ctrl+P")
    shortcut.activated.emit()
    qtbot.waitUntil(lambda: bool(window.findChildren(PdfPreview)), timeout=20_000)
    window.close_preview()
    window.contexte.ouvrir("ateliers", journee.id)
    words = [plain(action.text()) for action in window.papers()]
    assert words == ["Émargement par atelier", "Liste de chaque atelier", "Badges", "Affichettes des portes"]
    empty = Monde(window.contexte.fichier).reunion("webinaire", day=JOUR, mode=Mode.VISIO)
    window.contexte.written()
    window.contexte.ouvrir("rencontre", empty.id)
    assert "Badges" not in [plain(action.text()) for action in window.papers()]
