"""The annuaire from the search to what leaves the program, in the real window: what was found, and nothing else, comes
out, as each person's consents of the day allow (R2.8, §9)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import vobject
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cops_desktop.domain.annuaire import Consentement, Personne
from cops_desktop.domain.recherche import FicheCourte
from cops_desktop.exchange.tables import as_text, read_tables
from cops_desktop.qt.dialogs.sortir import SortirDialog
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.annuaire import AnnuairePage
from cops_desktop.qt.theme import Theme
from cops_desktop.services import annuaire
from cops_desktop.services.demo import DEMO_DAY
from tests.builders import plain
from tests.documents.pdf import flat_text_of
from tests.qt.conftest import dressed, theme
from tests.qt.real_window import click, dialog_named, find, open_window, type_in

__all__ = ["dressed", "theme"]  # the look of the windows, shared with the tests of pages


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    shown = open_window(qtbot, theme, tmp_path / "demo.cops")
    yield shown
    shown.contexte.tasks.wait()


@pytest.fixture
def page(window: MainWindow) -> AnnuairePage:
    shown = window.show_tab("annuaire")
    assert isinstance(shown, AnnuairePage)
    return shown


def write(page: AnnuairePage, text: str) -> None:
    """What is typed in the field of the search, accented letters too."""
    page.search.setFocus()
    for letter in text:
        QApplication.sendEvent(
            page.search, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        )


def listed(page: AnnuairePage) -> list[str]:
    return [row.nom for row in page.left.model.rows() if isinstance(row, FicheCourte)]


def filter_town(qtbot: QtBot, page: AnnuairePage, town: str) -> None:
    click(qtbot, page, "annuaireAjouterFiltre")
    dialog = dialog_named("filtresAnnuaire")
    type_in(qtbot, dialog, "filtres_commune", town)
    click(qtbot, dialog, "filtresAppliquer")


def take_out(window: MainWindow, page: AnnuairePage) -> SortirDialog:
    """« Plus », « Exporter cette liste… »."""
    action = page.findChild(QAction, "annuaireExporter")
    assert action is not None
    action.trigger()
    return find(window, SortirDialog, "dialogueSortir")


def save(qtbot: QtBot, window: MainWindow, dialog: SortirDialog, path: Path) -> None:
    qtbot.mouseClick(dialog.ui.enregistrer, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=30_000):
        dialog.findChildren(QFileDialog)[-1].fileSelected.emit(str(path))


def named(window: MainWindow, name: str) -> Personne:
    return next(p for p in annuaire.personnes(window.contexte.fichier) if p.nom_complet == name)


def consent(window: MainWindow, person: Personne, *objets: str) -> None:
    """Agrees to these details, and to nothing else."""
    fiche = annuaire.fiche(window.contexte.fichier, person.id)
    items = tuple(
        Consentement(id=annuaire.new_id(), personne=person.id, objet=objet, depuis=DEMO_DAY) for objet in objets
    )
    changed = type(fiche)(fiche.personne, fiche.liens, items, fiche.equipe)
    assert window.contexte.executer(annuaire.save_fiche, window.contexte.fichier, changed)


def test_r2_8_what_was_searched_and_filtered_comes_out_and_nothing_else(
    window: MainWindow, page: AnnuairePage, qtbot: QtBot, tmp_path: Path
) -> None:
    filter_town(qtbot, page, "Albi")
    write(page, "patient")
    found = listed(page)
    assert 1 < len(found) < 20
    dialog = take_out(window, page)
    assert "Albi" in dialog.ui.entete.text()
    dialog.ui.interne.setChecked(True)
    save(qtbot, window, dialog, tmp_path / "albi.xlsx")
    sheets = {sheet.name: [[as_text(cell) for cell in row.cells] for row in sheet.rows] for sheet in
              read_tables(tmp_path / "albi.xlsx")}  # fmt: skip
    people = [f"{row[0]}, {row[1]}" for row in sheets.get("personnes", [])[1:]]
    others = [row[0] for row in sheets.get("structures", [])[1:]]
    assert [*people, *others] == [*(n for n in found if n in people), *(n for n in found if n in others)]
    assert len(people) + len(others) == len(found)
    assert "Document interne — ne pas diffuser" in str(sheets["lisez-moi"])
    assert plain(find(window, QLabel, "etatMessage").text()).startswith("La liste est dans")


def test_s9_a_consent_that_is_withdrawn_or_undone_is_followed_by_the_next_list(
    window: MainWindow, page: AnnuairePage, qtbot: QtBot, tmp_path: Path
) -> None:
    write(page, "keïta")
    person = named(window, "Fatoumata Keïta")
    consent(window, person)
    dialog = take_out(window, page)
    assert "comptée sans nom" in plain(dialog.ui.compte.text())
    dialog.close()
    consent(window, person, "nom", "e-mail")
    dialog = take_out(window, page)
    assert "1 nommée ; 1 e-mail et 0 téléphone publié" in plain(dialog.ui.compte.text())
    dialog.ui.vcard.setChecked(True)
    save(qtbot, window, dialog, tmp_path / "keita.vcf")
    (card,) = vobject.readComponents((tmp_path / "keita.vcf").read_bytes().decode())
    assert card.fn.value == "Fatoumata Keïta" and card.email.value == person.emails[0]
    assert not hasattr(card, "tel") and not hasattr(card, "adr")
    window.undo()
    dialog = take_out(window, page)
    dialog.ui.liste.setChecked(True)
    with qtbot.waitSignal(window.contexte.preview_asked, timeout=30_000) as asked:
        qtbot.mouseClick(dialog.ui.enregistrer, Qt.MouseButton.LeftButton)
    text = plain(flat_text_of(asked.args[0]))
    assert "Personne n’est nommé sur cette liste" in text and "Fatoumata" not in text


def test_the_letters_and_the_message_go_to_those_who_were_found(
    window: MainWindow, page: AnnuairePage, qtbot: QtBot
) -> None:
    filter_town(qtbot, page, "Tarbes")
    keys = page.left.finder.keys()
    people = [p for p in annuaire.personnes(window.contexte.fichier) if ("personne", p.id) in keys]
    addressed = [key for key in keys if key[0] != "projet"]  # nobody writes to a project
    assert people and len(addressed) > len(people)
    dialog = take_out(window, page)
    dialog.ui.courriels.setChecked(True)
    qtbot.mouseClick(dialog.ui.enregistrer, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().split("; ")
    assert {p.emails[0] for p in people if p.emails} <= set(copied) and len(copied) <= len(addressed)
    dialog = take_out(window, page)
    dialog.ui.etiquettes.setChecked(True)
    with qtbot.waitSignal(window.contexte.preview_asked, timeout=30_000) as asked:
        qtbot.mouseClick(dialog.ui.enregistrer, Qt.MouseButton.LeftButton)
    text = flat_text_of(asked.args[0])
    assert text.count("65000 TARBES") == len(addressed)
    assert all(person.nom_complet in text for person in people)
