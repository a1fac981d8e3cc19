"""What is done in a project, on its card: points, interventions, patient partners, documents (R6.4, R6.5)."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.types import TAILLE_MAX, Accompagnement
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.qt.dialogs.chercher_partenaires import ChercherPartenaires
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements import documents as actes
from cops_desktop.qt.pages.accompagnements.card import AccompagnementCard
from cops_desktop.qt.pages.accompagnements.fiche_documents import DocumentsSection
from cops_desktop.qt.pages.accompagnements.fiche_interventions import InterventionsSection
from cops_desktop.qt.pages.accompagnements.fiche_partenaires import PartenairesSection
from cops_desktop.qt.pages.accompagnements.fiche_points import PointsSection
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import ecrire, points
from cops_desktop.services.accompagnements.fiche import Fiche, fiche
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import Monde, plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, settled, status, type_in, words

S = TypeVar("S", bound=Section)
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    made.resize(1280, 800)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.contexte.tasks.wait()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[Path]]:
    """What was handed to the system's programs; private copies are made in the test's folder, and removed."""
    (tmp_path / "temporaire").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporaire"))
    actes.copies().vider()
    seen: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(Path(url.toLocalFile())) or True)
    yield seen
    actes.copies().vider()


def seed(window: MainWindow, *steps: str) -> Accompagnement:
    """A project with its checklist, shown on its card."""
    contexte = window.contexte
    item = replace(ecrire.nouvelle(contexte.fichier, date(2026, 3, 2)), titre="Scénarios à deux voix")
    item = replace(item, structures=(Monde(contexte.fichier).structure(),))
    ecrire.enregistrer(contexte.fichier, item)
    if steps:
        Monde(contexte.fichier).mouvements(item, *steps)
    contexte.written()
    contexte.ouvrir("accompagnement", item.id)
    return item


def section(window: MainWindow, kind: type[S]) -> S:
    """A part of the card."""
    card = window.findChild(AccompagnementCard)
    assert card is not None
    return next(part for part in card.sections if isinstance(part, kind))


def now(window: MainWindow, item: Accompagnement) -> Fiche:
    return fiche(window.contexte.fichier, item.id, DEMO_DAY)


# Points ----------------------------------------------------------------------------------------------------------
def texts(window: MainWindow, item: Accompagnement, etape: int = 1) -> list[str]:
    return [p.texte for p in now(window, item).points if p.etape == etape]


def focused(window: MainWindow) -> str:
    widget = window.focusWidget()
    return widget.objectName() if widget is not None else ""


def unfolded(part: PointsSection) -> list[int]:
    """The stages whose points are in sight."""
    return [n for n, stage in part.stages.items() if stage.lines and next(iter(stage.lines.values())).isVisible()]


def test_r6_4_the_stage_where_the_project_is_is_unfolded_and_counts(window: MainWindow, qtbot: QtBot) -> None:
    seed(window, "2026-04-01 étape 1", "2026-06-10 étape 2")
    part = section(window, PointsSection)
    assert unfolded(part) == [2]
    assert find(part, QPushButton, "points2Titre").text() == "2 · Démarche — 0 fait sur 5".replace("0 ", "0\u00a0")
    head = find(part, QPushButton, "points1Titre")
    assert head.accessibleName().endswith("replié")
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert next(iter(part.stages[1].lines.values())).isVisible()
    assert head.accessibleName().endswith("déplié")
    assert unfolded(part) == [1, 2]


def test_r6_4_the_checklist_goes_on_with_the_project(window: MainWindow, qtbot: QtBot) -> None:
    """The card stays in sight while the project goes to its next stage, and back by Ctrl+Z."""
    seed(window, "2026-04-01 étape 1", "2026-06-10 étape 2")
    part = section(window, PointsSection)
    click(qtbot, window, "accompagnementSuivant")
    click(qtbot, dialog_named("dialogueDeplacer"), "enregistrer")
    qtbot.waitUntil(lambda: unfolded(part) == [3])
    window.undo()
    qtbot.waitUntil(lambda: unfolded(part) == [2])


def test_r6_4_a_folded_stage_makes_no_lines_and_unfolded_shows_what_it_holds_now(
    window: MainWindow, qtbot: QtBot
) -> None:
    item = seed(window, "2026-04-01 étape 1", "2026-06-10 étape 2")
    stage = section(window, PointsSection).stages[1]
    assert not stage.lines
    head = find(stage, QPushButton, "points1Titre")
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert [line.tick.accessibleName() for line in stage.lines.values()] == texts(window, item)
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert not stage.lines
    points.ajouter(window.contexte.fichier, item.id, 1, "lire le projet")
    window.contexte.changed.emit()
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert [line.tick.accessibleName() for line in stage.lines.values()] == texts(window, item)


def test_r6_4_a_point_is_ticked_by_keyboard_with_who_and_when_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    item = seed(window)
    stage = section(window, PointsSection).stages[1]
    first, second = list(stage.lines.values())[:2]
    first.take_focus()
    qtbot.keyClick(first.tick, Qt.Key.Key_Space)
    assert words(first, f"{first.objectName()}_fait") == "le 22/11/2026, par Claire Bonnefous"
    assert now(window, item).points[0].fait_le == DEMO_DAY
    assert focused(window) == first.tick.objectName(), "the keyboard stays"
    qtbot.keyClick(first.tick, Qt.Key.Key_Down)
    assert focused(window) == second.tick.objectName()
    qtbot.keyClick(second.tick, Qt.Key.Key_Return)
    assert second.tick.isChecked()
    window.undo()
    assert not second.tick.isChecked()
    text = find(second, QLabel, f"{second.objectName()}_texte")
    qtbot.waitUntil(lambda: text.height() > 0)  # the grey line under it has just gone
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton)
    assert second.tick.isChecked(), "a click on the words is one on the box"


def test_r6_4_points_are_added_reworded_moved_and_removed_without_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    item = seed(window)
    stage = section(window, PointsSection).stages[1]
    before = texts(window, item)
    add = find(stage, QLineEdit, "points1Ajouter")
    type_in(qtbot, stage, "points1Ajouter", "lire le projet")
    qtbot.keyClick(add, Qt.Key.Key_Return)
    assert texts(window, item) == [*before, "lire le projet"]
    assert (focused(window), add.text()) == ("points1Ajouter", ""), "one may go on adding"
    line = list(stage.lines.values())[-1]
    line.take_focus()
    qtbot.keyClick(line.tick, Qt.Key.Key_Up, ALT)
    assert texts(window, item)[-2:] == ["lire le projet", before[-1]]
    assert focused(window) == line.tick.objectName()
    qtbot.keyClick(line.tick, Qt.Key.Key_F2)
    editor = f"{line.objectName()}_mots"
    assert focused(window) == editor
    type_in(qtbot, line, editor, "lire le projet de soins")
    qtbot.keyClick(find(line, QLineEdit, editor), Qt.Key.Key_Return)
    assert texts(window, item)[-2] == "lire le projet de soins"
    assert focused(window) == line.tick.objectName()
    qtbot.keyClick(line.tick, Qt.Key.Key_F2)
    type_in(qtbot, line, editor, "autre chose")
    qtbot.keyClick(find(line, QLineEdit, editor), Qt.Key.Key_Escape)
    assert texts(window, item)[-2] == "lire le projet de soins", "Escape keeps the old words"
    qtbot.keyClick(line.tick, Qt.Key.Key_Delete)
    assert texts(window, item) == before
    assert "Ctrl+Z" in status(window)
    assert focused(window).endswith("_case"), "the keyboard goes to the next point"


def test_r6_4_what_was_done_another_day_is_dated_from_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    item = seed(window)
    line = next(iter(section(window, PointsSection).stages[1].lines.values()))
    find(line, QMenu, "").findChild(QAction, "point_dater").trigger()  # type: ignore[union-attr]
    dialog = dialog_named("dialoguePoint")
    assert words(dialog, "entete")[0].isupper(), "a title, though the point is a line of a list"
    assert find(dialog, QLineEdit, "fait_le").text() == "22/11/2026"
    type_in(qtbot, dialog, "fait_le", "25/11/2026")
    click(qtbot, dialog, "enregistrer")
    assert "pas encore venu" in words(dialog, "faute")
    type_in(qtbot, dialog, "fait_le", "18/11/2026")
    type_in(qtbot, dialog, "fait_par", "Yanis Ferrand")
    click(qtbot, dialog, "enregistrer")
    assert words(line, f"{line.objectName()}_fait") == "le 18/11/2026, par Yanis Ferrand"
    assert line.tick.isChecked()
    window.undo()
    assert now(window, item).points[0].fait_le is None


def test_r6_4_what_is_typed_is_saved_when_it_is_left(window: MainWindow, qtbot: QtBot) -> None:
    item = seed(window)
    stage = section(window, PointsSection).stages[1]
    type_in(qtbot, stage, "points1Ajouter", "lire le projet")
    find(stage, QPushButton, "points1Titre").setFocus()
    assert texts(window, item)[-1] == "lire le projet"


def test_r6_4_a_point_that_another_window_removed_is_said_and_the_box_tells_the_truth(
    window: MainWindow, qtbot: QtBot
) -> None:
    seed(window)
    line = next(iter(section(window, PointsSection).stages[1].lines.values()))
    points.retirer(window.contexte.fichier, line.objectName().removeprefix("point_"))
    line.take_focus()
    qtbot.keyClick(line.tick, Qt.Key.Key_Space)
    assert "messageErreur" in open_dialogs()
    assert not line.tick.isChecked()
    dialog_named("messageErreur").close()


# Interventions ---------------------------------------------------------------------------------------------------
def test_r6_5_an_intervention_is_noted_and_the_hours_add_up(window: MainWindow, qtbot: QtBot) -> None:
    item = seed(window, "2026-04-01 étape 1")
    part = section(window, InterventionsSection)
    for length, day, note in (("1:30", "20/03/2026", "Premier échange"), ("45 min", "04/05/2026", "")):
        click(qtbot, part, "interventionsAjouter")
        dialog = dialog_named("dialogueIntervention")
        type_in(qtbot, dialog, "duree", length)
        type_in(qtbot, dialog, "date", day)
        find(dialog, QPlainTextEdit, "note").setPlainText(note)
        click(qtbot, dialog, "enregistrer")
    assert now(window, item).minutes == 135
    assert "Interventions · 2, 2 h 15" in [plain(shown.text()) for shown in part.findChildren(QLabel)]
    assert words(part, "interventionsHeures") == "Par étape — avant l’étape 1 : 1 h 30 · étape 1 : 45 min"
    part.list.view.choose_first()
    qtbot.keyClick(part.list.view, Qt.Key.Key_Return)
    dialog = dialog_named("dialogueIntervention")
    assert find(dialog, QLineEdit, "duree").text() == "0:45"
    click(qtbot, dialog, "supprimer")
    assert now(window, item).minutes == 90
    window.undo()
    assert now(window, item).minutes == 135
    part.list.view.choose_first()
    qtbot.keyClick(part.list.view, Qt.Key.Key_Delete)
    assert now(window, item).minutes == 90


def test_r6_5_an_intervention_that_cannot_be_is_marked_in_words(window: MainWindow, qtbot: QtBot) -> None:
    item = seed(window)
    click(qtbot, section(window, InterventionsSection), "interventionsAjouter")
    dialog = dialog_named("dialogueIntervention")
    click(qtbot, dialog, "enregistrer")
    assert "combien de temps" in words(dialog, "faute")
    type_in(qtbot, dialog, "duree", "90")
    click(qtbot, dialog, "enregistrer")
    assert "écrivez la durée comme 1:53" in words(dialog, "faute")
    type_in(qtbot, dialog, "duree", "1:30")
    type_in(qtbot, dialog, "date", "23/11/2026")
    click(qtbot, dialog, "enregistrer")
    assert "une fois faite" in words(dialog, "faute")
    assert now(window, item).interventions == ()


# Patient partners ------------------------------------------------------------------------------------------------
def test_r6_5_partners_are_looked_for_in_the_annuaire_and_linked(window: MainWindow, qtbot: QtBot) -> None:
    monde = Monde(window.contexte.fichier)
    marthe = monde.personne("Abadie", "Marthe", profils=("patient partenaire ressource",))
    monde.personne("Dorn", "Elsa", profils=("sanitaire",))
    item = seed(window)
    part = section(window, PartenairesSection)
    click(qtbot, part, "partenairesChercher")
    dialog = dialog_named("chercherPartenaires")
    assert find(dialog, QLabel, "chercherCompte").text() == "1\u00a0personne"
    find(dialog, QCheckBox, "chercher_usagers").setChecked(False)
    assert find(dialog, QLabel, "chercherCompte").text() == "2\u00a0personnes"
    type_in(qtbot, dialog, "chercherMots", "marthe")
    qtbot.waitUntil(lambda: find(dialog, QLabel, "chercherCompte").text() == "1\u00a0personne")
    assert isinstance(dialog, ChercherPartenaires)
    view = dialog.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyPress(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [p.id for p in now(window, item).partenaires] == [marthe]
    part.list.view.choose_first()
    qtbot.keyClick(part.list.view, Qt.Key.Key_Delete)
    assert now(window, item).partenaires == ()
    window.undo()
    assert [p.id for p in now(window, item).partenaires] == [marthe]
    part.list.view.choose_first()
    qtbot.keyClick(part.list.view, Qt.Key.Key_Return)
    assert find(window, QLabel, "personneTitre").text() == "Marthe Abadie"


def test_r6_5_where_nobody_fits_the_search_looks_farther_and_its_boxes_say_so(window: MainWindow, qtbot: QtBot) -> None:
    monde = Monde(window.contexte.fichier)
    usager = {"profils": ("patient partenaire ressource",)}
    monde.personne("Abadie", "Marthe", code_postal="31000", themes=("douleur",), **usager)
    item = replace(seed(window), themes=("douleur",), localisation=Localisation.EST)
    ecrire.enregistrer(window.contexte.fichier, item)
    click(qtbot, section(window, PartenairesSection), "partenairesChercher")
    dialog = dialog_named("chercherPartenaires")
    assert find(dialog, QLabel, "chercherCompte").text() == "1\u00a0personne"
    boxes = ("usagers", "themes", "territoire")
    assert [find(dialog, QCheckBox, f"chercher_{box}").isChecked() for box in boxes] == [True, True, False]


# Documents -------------------------------------------------------------------------------------------------------
def names(window: MainWindow, item: Accompagnement) -> list[str]:
    return [d.document.nom for d in now(window, item).documents]


def join(qtbot: QtBot, window: MainWindow, *paths: Path) -> None:
    section(window, DocumentsSection).keep(list(paths))
    settled(qtbot, window)


def written(folder: Path, **contents: bytes) -> list[Path]:
    paths = [folder / name.replace("_", ".") for name in contents]
    for path, content in zip(paths, contents.values(), strict=True):
        path.write_bytes(content)
    return paths


def test_r6_5_documents_are_joined_opened_read_only_and_the_copies_go_at_the_end(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, opened: list[Path]
) -> None:
    item = seed(window)
    join(qtbot, window, *written(tmp_path, plan_odt=b"plan", notes_txt=b"notes"))
    assert names(window, item) == ["plan.odt", "notes.txt"]
    assert status(window) == "2 documents sont joints. Ctrl+Z revient en arrière."
    part = section(window, DocumentsSection)
    part.list.view.choose_first()
    qtbot.keyClick(part.list.view, Qt.Key.Key_Return)
    settled(qtbot, window)
    (copy,) = opened
    assert (copy.name, copy.read_bytes()) == ("plan.odt", b"plan")
    assert "une copie, à lire" in status(window)
    actes.copies().vider()
    assert not copy.exists()
    window.undo()
    assert names(window, item) == []


def test_r6_5_files_are_dropped_on_the_documents(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    item = seed(window)
    part = section(window, DocumentsSection)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in written(tmp_path, plan_odt=b"plan")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPoint(5, 5), copy | Qt.DropAction.MoveAction, mime, left, NONE)
    QApplication.sendEvent(part, entered)
    assert entered.isAccepted()
    assert find(part, QLabel, "documentsDepot").isVisibleTo(part)
    dropped = QDropEvent(QPointF(5, 5), copy | Qt.DropAction.MoveAction, mime, left, NONE)
    QApplication.sendEvent(part, dropped)
    assert dropped.dropAction() is copy, "the file stays where it was"
    settled(qtbot, window)
    assert names(window, item) == ["plan.odt"]
    assert not find(part, QLabel, "documentsDepot").isVisibleTo(part)
    mime.setUrls([QUrl("https://exemple.fr/plan.odt")])
    QApplication.sendEvent(part, QDragEnterEvent(QPoint(5, 5), copy, mime, left, NONE))
    QApplication.sendEvent(part, QDropEvent(QPointF(5, 5), copy, mime, left, NONE))
    assert "pas un fichier de cet ordinateur" in status(window)


def test_r6_5_a_document_that_is_too_big_is_refused_with_its_size_and_the_others_are_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    item = seed(window)
    join(qtbot, window, *written(tmp_path, plan_odt=b"plan", film_mp4=b"x" * (TAILLE_MAX + 1)))
    assert names(window, item) == ["plan.odt"]
    said = plain(dialog_named("messageErreur").property("text"))
    assert "« film.mp4 » fait 10,5 Mo : un document en fait 10 Mo au plus" in said
    dialog_named("messageErreur").close()
    join(qtbot, window, tmp_path / "parti.txt", tmp_path / "absent.txt")
    assert "2 documents n’ont pas été joints. Rien n’a été changé." in plain(
        dialog_named("messageErreur").property("text")
    )
    dialog_named("messageErreur").close()
    join(qtbot, window, *written(tmp_path, copie_odt=b"plan"))
    assert status(window) == "Déjà là : plan.odt."


def test_r6_5_what_could_run_is_saved_and_never_opened(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, opened: list[Path]
) -> None:
    seed(window)
    join(qtbot, window, *written(tmp_path, outil_exe=b"MZ"))
    part = section(window, DocumentsSection)
    part.list.view.choose_first()
    click(qtbot, part, "documentsOuvrir")
    box = dialog_named("messageQuestion")
    assert "ne s’ouvre pas d’ici" in box.property("text")
    find(box, QPushButton, "confirmer").click()
    assert "choixFichier" in open_dialogs()
    dialog_named("choixFichier").close()
    row = part.list.view.row()
    assert row is not None
    actes.enregistrer(window.contexte, row.document, tmp_path / "ailleurs.exe")
    settled(qtbot, window)
    assert (tmp_path / "ailleurs.exe").read_bytes() == b"MZ"
    assert opened == []


def test_r6_5_a_document_is_renamed_and_removed_by_keys(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    item = seed(window)
    join(qtbot, window, *written(tmp_path, plan_odt=b"plan"))
    view = section(window, DocumentsSection).list.view
    view.choose_first()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    dialog = dialog_named("dialogueDocument")
    assert find(dialog, QLineEdit, "nom").selectedText() == "plan"
    type_in(qtbot, dialog, "nom", "")
    click(qtbot, dialog, "enregistrer")
    assert "Donnez un nom" in words(dialog, "faute")
    type_in(qtbot, dialog, "nom", "Plan d’actions")
    click(qtbot, dialog, "enregistrer")
    assert names(window, item) == ["Plan d’actions.odt"]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert names(window, item) == []
    assert plain(status(window)) == "« Plan d’actions.odt » est retiré. Ctrl+Z le ramène."
    window.undo()
    assert names(window, item) == ["Plan d’actions.odt"]


def test_r6_5_of_a_protected_file_the_copy_is_said_to_be_outside(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, opened: list[Path]
) -> None:
    phrase = "sept brebis traversent le Larzac"
    protected = files.create_file(tmp_path / "secret.cops", window.contexte.fichier.identite, phrase=phrase)
    window.contexte.use(protected)
    item = seed(window)
    join(qtbot, window, *written(tmp_path, plan_odt=b"plan"))
    part = section(window, DocumentsSection)
    part.list.view.choose_first()
    part.open()
    settled(qtbot, window)
    assert len(opened) == 1
    assert status(window).endswith("non protégé : quiconque l’a peut le lire")
    assert names(window, item) == ["plan.odt"]


def test_r6_5_when_no_program_opens_it_the_way_out_is_said(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, opened: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    seed(window)
    join(qtbot, window, *written(tmp_path, plan_odt=b"plan"))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    part = section(window, DocumentsSection)
    part.list.view.choose_first()
    part.open()
    settled(qtbot, window)
    assert "Aucun programme" in dialog_named("messageErreur").property("text")
    assert opened == []
