"""« Sortir… » : says before what comes out and of whom, then writes, shows or copies it; the file keeps what it had."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cops_desktop.exchange.tables import read_tables
from cops_desktop.qt.dialogs import sortir
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.dialogs.sortir import SortirDialog, open_sortir
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage import annuaire
from tests.builders import plain
from tests.documents.pdf import flat_text_of
from tests.qt.real_window import find, open_dialogs, open_window, status, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


def everyone(window: MainWindow) -> list[tuple[str, str]]:
    db = window.contexte.fichier.db
    people = [("personne", p.id) for p in annuaire.personnes(db)]
    return people + [("structure", s.id) for s in annuaire.structures(db)]


def named(window: MainWindow) -> set[str]:
    """The persons who accept today that their name is published."""
    return agreeing(window, "nom")


def agreeing(window: MainWindow, objet: str) -> set[str]:
    given = annuaire.CONSENTEMENTS.read(window.contexte.fichier.db, "objet = ?", (objet,))
    return {c.personne for c in given if c.depuis <= DEMO_DAY and (c.retire_le is None or c.retire_le > DEMO_DAY)}


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[SortirDialog]:
    open_sortir(window.contexte, everyone(window), "Haute-Garonne")
    shown = find(window, SortirDialog, "dialogueSortir")
    yield shown
    if isValid(shown):
        shown.close()


def said(dialog: SortirDialog) -> str:
    return plain(" / ".join(label.text() for label in (dialog.ui.compte, dialog.ui.aSavoir, dialog.ui.sans)))


def without(dialog: SortirDialog, what: str) -> int:
    """How many are said to get none, each of them named."""
    found = re.search(rf"Sans {what} \((\d+)\) : (.+)\.$", said(dialog))
    assert found and int(found[1]) == len(found[2].split(", ")) > 1
    return int(found[1])


def press(qtbot: QtBot, dialog: SortirDialog) -> None:
    qtbot.mouseClick(dialog.ui.enregistrer, Qt.MouseButton.LeftButton)


def save_as(qtbot: QtBot, window: MainWindow, dialog: SortirDialog, path: Path) -> str:
    """Presses the button and gives this path; returns the name that was proposed."""
    press(qtbot, dialog)
    asked = dialog.findChildren(QFileDialog)[-1]
    proposed = Path(asked.selectedFiles()[0]).name
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=20_000):
        asked.fileSelected.emit(str(path))
    return proposed


def test_s9_the_figures_are_said_before_and_nothing_is_shown_by_default(
    window: MainWindow, dialog: SortirDialog
) -> None:
    db = window.contexte.fichier.db
    people, structures, shown = annuaire.personnes(db), len(annuaire.structures(db)), named(window)
    persons, nameless = len(people), len(people) - len(shown)
    emails = sum(bool(p.emails) for p in people if p.id in shown & agreeing(window, "e-mail"))
    phones = sum(bool(p.telephones) for p in people if p.id in shown & agreeing(window, "téléphone"))
    assert 1 < phones < emails < len(shown) < persons
    assert plain(dialog.ui.entete.text()) == "Exporter la liste : Haute-Garonne"
    assert plain(dialog.ui.contenuMot.text()) == f"{persons} personnes, {structures} structures."
    assert dialog.ui.diffuser.isChecked()
    counted = f"{persons} personnes : {len(shown)} nommées, {nameless} comptées sans nom"
    assert f"{counted} ; {emails} e-mails et {phones} téléphones publiés" in said(dialog)
    dialog.ui.csv.setChecked(True)
    assert f"{nameless} laissées de côté sans nom" in said(dialog)
    dialog.ui.interne.setChecked(True)
    assert said(dialog).startswith(f"{persons} personnes, {structures} structures / Pour l’équipe seulement")


def test_a_table_is_written_and_said_and_the_file_keeps_what_it_had(
    qtbot: QtBot, window: MainWindow, dialog: SortirDialog, tmp_path: Path
) -> None:
    before = files.undo_label(window.contexte.fichier)
    assert save_as(qtbot, window, dialog, tmp_path / "liste.xlsx") == "haute-garonne.xlsx"
    about, people, _ = read_tables(tmp_path / "liste.xlsx")
    assert "Haute-Garonne" in str(about) and len(people.rows) == 1 + len(named(window))
    assert status(window).startswith("La liste est dans") and "non protégé" not in status(window)
    assert files.undo_label(window.contexte.fichier) == before
    assert open_dialogs() == []


def test_what_is_not_to_be_passed_on_says_so_in_its_name(
    qtbot: QtBot, window: MainWindow, dialog: SortirDialog, tmp_path: Path
) -> None:
    dialog.ui.csv.setChecked(True)
    dialog.ui.interne.setChecked(True)
    assert save_as(qtbot, window, dialog, tmp_path / "liste.csv") == "haute-garonne-interne.csv"
    (sheet,) = read_tables(tmp_path / "liste.csv")
    assert len(sheet.rows) == 1 + len(everyone(window))


def test_contacts_are_written(qtbot: QtBot, window: MainWindow, dialog: SortirDialog, tmp_path: Path) -> None:
    dialog.ui.vcard.setChecked(True)
    assert save_as(qtbot, window, dialog, tmp_path / "liste.vcf") == "haute-garonne.vcf"
    shown = len(named(window)) + len(annuaire.structures(window.contexte.fichier.db))
    assert (tmp_path / "liste.vcf").read_bytes().count(b"BEGIN:VCARD") == shown


def test_the_list_is_shown_in_the_window(qtbot: QtBot, window: MainWindow, dialog: SortirDialog) -> None:
    dialog.ui.liste.setChecked(True)
    with qtbot.waitSignal(window.contexte.preview_asked, timeout=20_000) as asked:
        press(qtbot, dialog)
    pdf, name, title = asked.args
    assert (name, title) == ("haute-garonne.pdf", "Haute-Garonne")
    nameless = len(annuaire.personnes(window.contexte.fichier.db)) - len(named(window))
    assert f"{nameless} personnes sont comptées" in plain(flat_text_of(pdf))
    assert window.findChild(PdfPreview) is not None


def test_labels_go_on_with_a_begun_sheet(qtbot: QtBot, window: MainWindow, dialog: SortirDialog) -> None:
    dialog.ui.etiquettes.setChecked(True)
    assert not dialog.ui.pourQui.isVisible() and dialog.ui.planches.isVisible()
    labels = len(everyone(window)) - without(dialog, "adresse complète")
    full, rest = divmod(labels, 21)
    assert full and rest
    assert f"{labels} étiquettes sur {full + 1} planches" in said(dialog)
    type_in(qtbot, dialog, "premiere", str(22 - rest))  # the last sheet is just full
    assert f"{labels} étiquettes sur {full + 1} planches" in said(dialog)
    type_in(qtbot, dialog, "premiere", str(23 - rest))
    assert f"{labels} étiquettes sur {full + 2} planches" in said(dialog)
    type_in(qtbot, dialog, "premiere", "22")
    press(qtbot, dialog)
    assert "commencez entre la 1 et la 21" in plain(dialog.ui.faute.text())
    type_in(qtbot, dialog, "premiere", "21")
    with qtbot.waitSignal(window.contexte.preview_asked, timeout=20_000) as asked:
        press(qtbot, dialog)
    assert asked.args[1] == "etiquettes-haute-garonne.pdf"


def test_an_empty_place_on_the_sheet_is_asked_only_for_labels(qtbot: QtBot, dialog: SortirDialog) -> None:
    dialog.ui.etiquettes.setChecked(True)
    dialog.ui.premiere.clear()
    press(qtbot, dialog)
    assert dialog.ui.faute.isVisible()
    dialog.ui.courriels.setChecked(True)
    assert not dialog.ui.faute.isVisible()
    press(qtbot, dialog)
    assert open_dialogs() == []


def test_e_mails_are_copied_on_one_line_and_who_has_none_is_said(
    qtbot: QtBot, window: MainWindow, dialog: SortirDialog
) -> None:
    dialog.ui.courriels.setChecked(True)
    addresses = len(everyone(window)) - without(dialog, "adresse e-mail")
    assert f"{addresses} adresses e-mail /" in said(dialog) and "Au-delà de 100 adresses" in said(dialog)
    assert ") : Théodule Aymard, " in said(dialog)
    press(qtbot, dialog)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("; ") == addresses - 1 and "\n" not in copied
    assert status(window).startswith(
        f"{addresses} adresses e-mail copiées, séparées par « ; » : collez-les dans « Cci »"
    )
    assert "Théodule Aymard" in status(window)


def test_an_empty_list_gives_nothing(window: MainWindow) -> None:
    open_sortir(window.contexte, [("personne", "partie")], "Rien")
    dialog = find(window, SortirDialog, "dialogueSortir")
    for kind in ("xlsx", "csv", "liste", "etiquettes", "vcard", "courriels"):
        getattr(dialog.ui, kind).setChecked(True)
        assert not dialog.ui.enregistrer.isEnabled(), kind
    dialog.reject()
    assert open_dialogs() == []


def test_a_file_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, window: MainWindow, dialog: SortirDialog, tmp_path: Path
) -> None:
    save_as(qtbot, window, dialog, tmp_path / "absent" / "liste.xlsx")
    box = window.findChild(QMessageBox, "messageErreur")
    assert box is not None and "ne peut pas être écrit" in plain(box.text())
    box.close()


def test_a_long_list_is_read_beside_the_window(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sortir, "AT_ONCE", 10)
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=20_000):
        open_sortir(window.contexte, everyone(window), "Tous")
    dialog = find(window, SortirDialog, "dialogueSortir")
    assert dialog.isVisible()
    dialog.close()


def test_names_are_text_in_the_dialog_too(window: MainWindow) -> None:
    person = annuaire.personnes(window.contexte.fichier.db)[0]
    with window.contexte.fichier.operation("Essai"):
        annuaire.save_personne(window.contexte.fichier.db, replace(person, nom="<b>Zoé</b>", prenom="", email=""))
    open_sortir(window.contexte, [("personne", person.id)], "<script>")
    dialog = find(window, SortirDialog, "dialogueSortir")
    dialog.ui.courriels.setChecked(True)
    assert "<b>Zoé</b>" in dialog.ui.sans.text()
    assert dialog.ui.sans.textFormat() == dialog.ui.entete.textFormat() == Qt.TextFormat.PlainText
    dialog.close()


def test_it_works_with_the_keyboard_alone(qtbot: QtBot, window: MainWindow, dialog: SortirDialog) -> None:
    dialog.ui.xlsx.setFocus()
    qtbot.keyClick(dialog.ui.xlsx, Qt.Key.Key_Down)
    assert not dialog.ui.xlsx.isChecked()
    dialog.ui.courriels.setFocus()
    qtbot.keyClick(dialog.ui.courriels, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "copiées" in status(window)
