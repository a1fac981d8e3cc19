"""The dialog of a person: everything the file holds, saved as one operation; faults said at their field."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.annuaire import Localisation
from cops_desktop.qt.dialogs.personne import open_personne
from cops_desktop.qt.dialogs.place_fields import PlaceFields
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import annuaire
from cops_desktop.services import fichier as files
from cops_desktop.services.annuaire import FichePersonne
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


def known(window: MainWindow, name: str) -> FichePersonne:
    """The person of that full name."""
    fichier = window.contexte.fichier
    return annuaire.fiche(fichier, next(p.id for p in annuaire.personnes(fichier) if p.nom_complet == name))


def open_person(window: MainWindow, key: str = "") -> QDialog:
    open_personne(window.contexte, key)
    return dialog_named("dialoguePersonne")


def tick(dialog: QDialog, word: str) -> None:
    box = next(box for box in dialog.findChildren(QCheckBox) if box.accessibleName() == word)
    box.click()


def fault(dialog: QDialog) -> str:
    return plain(find(dialog, QLabel, "faute").text())


def test_everything_that_is_written_of_a_new_person_is_kept_as_one_operation(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_person(window)
    for field, text in {
        "prenom": "Anaïs",
        "nom": "Quercyroux",
        "email": "a.quercyroux@exemple.fr",
        "autres_emails": "anais@exemple.fr ; at@exemple.org",
        "telephone": "06 00 00 00 99",
        "code_postal": "31200",
        "commune": "Toulouse",
        "annuaire_le": "01/02/2026",
        "cv": "6",
    }.items():
        type_in(qtbot, dialog, field, text)
    tick(dialog, "proche aidant")
    tick(dialog, "Soin et Accompagnement")
    type_in(qtbot, dialog, "theme", "art-thérapie")
    qtbot.keyClick(find(dialog, QLineEdit, "theme"), Qt.Key.Key_Return)
    click(qtbot, dialog, "km_ouvertureAjouter")
    type_in(qtbot, dialog, "km_ouverture0_annee", "2026")
    type_in(qtbot, dialog, "km_ouverture0_km", "1 420")
    click(qtbot, dialog, "consentementsAjouter")
    type_in(qtbot, dialog, "consentements0_depuis", "12/01/2026")
    click(qtbot, dialog, "equipeAjouter")
    type_in(qtbot, dialog, "equipe0_fonction", "chargée de projet")
    type_in(qtbot, dialog, "equipe0_depuis", "01/09/2026")
    click(qtbot, dialog, "liensAjouter")
    click(qtbot, dialog, "liens0_structure")
    picker = dialog_named("choixStructure")
    type_in(qtbot, picker, "choixChercher", "passerelles")
    click(qtbot, picker, "choisir")
    find(dialog, QCheckBox, "liens0_represente").click()
    click(qtbot, dialog, "enregistrer")

    assert open_dialogs() == []
    fiche = known(window, "Anaïs Quercyroux")
    person = fiche.personne
    assert person.autres_emails == ("anais@exemple.fr", "at@exemple.org")
    assert (person.profils, person.themes) == (("proche aidant",), ("art-thérapie",))
    assert (person.cv, person.km_ouverture, person.localisation) == (6, ((2026, 1420),), None)
    assert [(c.objet, c.depuis) for c in fiche.consentements] == [("nom", date(2026, 1, 12))]
    assert [(e.fonction, e.depuis) for e in fiche.equipe] == [("chargée de projet", date(2026, 9, 1))]
    (link,) = fiche.liens
    assert link.represente and "Passerelles" in annuaire.structure(window.contexte.fichier, link.structure).nom
    files.undo(window.contexte.fichier)
    assert all(p.nom != "Quercyroux" for p in annuaire.personnes(window.contexte.fichier))


def test_saving_without_a_change_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = {p.id: annuaire.fiche(window.contexte.fichier, p.id) for p in annuaire.personnes(window.contexte.fichier)}
    last = files.undo_label(window.contexte.fichier)
    rich = sorted(before.values(), key=lambda f: len(f.liens) + len(f.equipe) + len(f.consentements))[-5:]
    for fiche in rich:
        click(qtbot, open_person(window, fiche.personne.id), "enregistrer")
        assert annuaire.fiche(window.contexte.fichier, fiche.personne.id) == fiche
    assert files.undo_label(window.contexte.fichier) == last


def test_the_place_comes_from_the_postcode_and_may_be_set_by_hand(window: MainWindow, qtbot: QtBot) -> None:
    """R2.7"""
    dialog = open_person(window, known(window, "Fatoumata Keïta").personne.id)
    place = find(dialog, QComboBox, "localisation")
    assert place.currentText() == "Ouest (d’après le code postal)"
    type_in(qtbot, dialog, "code_postal", "34000")
    assert place.currentText() == "Est (d’après le code postal)"
    place.setCurrentIndex(place.findData(Localisation.REGION))
    type_in(qtbot, dialog, "code_postal", "75011")
    assert place.currentText() == "Région"
    click(qtbot, dialog, "enregistrer")
    assert known(window, "Fatoumata Keïta").personne.localisation is Localisation.REGION


def test_a_namesake_is_told_and_not_refused(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_person(window)
    told = find(dialog, QLabel, "homonymes")
    assert told.isHidden()
    type_in(qtbot, dialog, "prenom", "FATOUMATA")
    type_in(qtbot, dialog, "nom", "Keita")
    qtbot.waitUntil(told.isVisible)
    assert "1 personne du même nom" in plain(told.text())
    click(qtbot, dialog, "enregistrer")
    assert open_dialogs() == []
    assert sum(p.nom in ("Keita", "Keïta") for p in annuaire.personnes(window.contexte.fichier)) == 2


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("nom", "", "Donnez un nom"),
        ("annuaire_le", "31/02/2026", "« 31/02/2026 » n’est pas lisible"),
        ("cv", "-3", "écrivez un nombre entier"),
        ("email", "fatoumata@", "n’est pas une adresse e-mail"),
    ],
)
def test_a_wrong_value_is_said_and_nothing_is_written(
    window: MainWindow, qtbot: QtBot, field: str, text: str, said: str
) -> None:
    before = known(window, "Fatoumata Keïta")
    dialog = open_person(window, before.personne.id)
    type_in(qtbot, dialog, field, text)
    click(qtbot, dialog, "enregistrer")
    assert said in fault(dialog)
    assert known(window, "Fatoumata Keïta") == before
    dialog.done(0)


def test_a_row_half_filled_is_said_and_may_be_taken_away(window: MainWindow, qtbot: QtBot) -> None:
    before = known(window, "Fatoumata Keïta")
    dialog = open_person(window, before.personne.id)
    place = len(before.equipe)
    click(qtbot, dialog, "equipeAjouter")
    click(qtbot, dialog, "enregistrer")
    assert "est vide" in fault(dialog)
    click(qtbot, dialog, f"equipe{place}Retirer")
    click(qtbot, dialog, "enregistrer")
    assert open_dialogs() == []
    assert known(window, "Fatoumata Keïta") == before


def test_a_structure_that_somebody_left_is_taken_away(window: MainWindow, qtbot: QtBot) -> None:
    fiche = known(window, "Clémence Arribat")
    dialog = open_person(window, fiche.personne.id)
    assert find(dialog, QPushButton, "liens0_structure").text() == "Association Les Passerelles"
    click(qtbot, dialog, "liens0Retirer")
    click(qtbot, dialog, "enregistrer")
    assert known(window, "Clémence Arribat").liens == fiche.liens[1:]


def test_a_theme_in_another_spelling_is_the_one_that_is_known(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_person(window)
    type_in(qtbot, dialog, "nom", "Quercyroux")
    type_in(qtbot, dialog, "theme", "PEDIATRIE")
    click(qtbot, dialog, "ajouter_theme")
    click(qtbot, dialog, "enregistrer")
    assert known(window, "Quercyroux").personne.themes == ("pédiatrie",)


@pytest.mark.parametrize("scale", [100, 200])
def test_the_dialog_fits_the_screen_at_any_size_of_text(window: MainWindow, theme: Theme, scale: int) -> None:
    theme.set_scale(scale)
    dialog = open_person(window, known(window, "Fatoumata Keïta").personne.id)
    room = dialog.screen().availableSize()
    assert dialog.height() <= room.height() and dialog.width() <= room.width()
    dialog.close()


def test_the_only_commune_of_a_postcode_is_written_and_what_one_wrote_stays(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_person(window)
    commune = find(dialog, QLineEdit, "commune")
    type_in(qtbot, dialog, "code_postal", "65100")
    where = plain(find(dialog, QLabel, "lieu").text())
    assert where.startswith("Hautes-Pyrénées") and "communes à ce code postal" in where
    assert commune.text() == ""  # several: one chooses
    fields = commune.findChild(PlaceFields)
    assert fields is not None
    menu = fields.menu()
    next(action for action in menu.actions() if action.text() == "Lourdes").trigger()
    menu.deleteLater()
    assert commune.text() == "Lourdes"
    type_in(qtbot, dialog, "code_postal", "34000")
    assert commune.text() == "Montpellier"  # what came by itself goes by itself
    type_in(qtbot, dialog, "commune", "Ailleurs")
    type_in(qtbot, dialog, "code_postal", "34070")
    assert commune.text() == "Ailleurs"
    dialog.done(0)


def test_telephones_are_kept_in_one_form_and_what_is_none_is_said_at_the_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = open_person(window)
    type_in(qtbot, dialog, "nom", "Quercyroux")
    type_in(qtbot, dialog, "telephone", "+33600000099")
    type_in(qtbot, dialog, "autres_telephones", "0500000098 ; +32470123456, poste 12")
    told = find(dialog, QLabel, "douteTelephones")
    qtbot.waitUntil(told.isVisible)
    assert plain(told.text()).startswith("« poste 12 »")
    click(qtbot, dialog, "enregistrer")
    person = known(window, "Quercyroux").personne
    assert person.telephone == "06 00 00 00 99"
    assert person.autres_telephones == ("05 00 00 00 98", "+32 470 12 34 56", "poste 12")


def test_a_wrong_email_among_others_is_marked_at_its_field(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_person(window, known(window, "Fatoumata Keïta").personne.id)
    type_in(qtbot, dialog, "autres_emails", "f@exemple.fr, fatou@")
    click(qtbot, dialog, "enregistrer")
    assert "« fatou@ »" in fault(dialog)
    assert find(dialog, QLineEdit, "autres_emails").property("faute") == "true"
    dialog.done(0)
