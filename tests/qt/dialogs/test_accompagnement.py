"""The dialog of an accompagnement (R6.5): what changes seldom, and the people of the project."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.types import Accompagnement, Nature
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.qt.dialogs.accompagnement import open_accompagnement
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.services.accompagnements.fiche import fiche
from cops_desktop.services.accompagnements.noter import noter
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage.annuaire import EQUIPE, Equipier
from tests.builders import Monde
from tests.qt.real_window import choose, click, dialog_named, find, open_dialogs, open_window, type_in, words


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


def team(monde: Monde, *names: str) -> list[str]:
    """Persons of the team, by their names."""
    keys = [monde.personne(name, "Claire") for name in names]
    with monde.fichier.operation("Équipe"):
        for key in keys:
            EQUIPE.save(monde.fichier.db, Equipier(id=f"e{key}", personne=key, depuis=date(2020, 1, 1)))
    return keys


def opened(window: MainWindow, item: Accompagnement) -> QDialog:
    open_accompagnement(window.contexte, item.id)
    return dialog_named("dialogueAccompagnement")


def now(window: MainWindow, item: Accompagnement) -> Accompagnement:
    return fiche(window.contexte.fichier, item.id, DEMO_DAY).item


def offered(box: QComboBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]


def test_r6_5_people_structures_and_the_rest_are_changed_in_one_operation(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    claire, _ = team(monde, "Bastide", "Vidal")
    outside, where = monde.personne("Cazenave", "Odile"), monde.structure()
    item = monde.accompagnement(localisation=Localisation.EST)
    dialog = opened(window, item)
    type_in(qtbot, dialog, "titre", "Le livret d’accueil")
    choose(dialog, "nature", Nature.APPUI_ETP.value)
    choose(dialog, "localisation", None)
    for rows in ("structures", "charges", "contacts"):
        click(qtbot, dialog, f"{rows}Ajouter")
    find(dialog, ChoiceButton, "structures0_cle").set_key(where)
    find(dialog, ChoiceButton, "contacts0_cle").set_key(outside)
    follows = find(dialog, QComboBox, "charges0_cle")
    assert offered(follows) == ["à choisir", "Claire Bastide", "Claire Vidal"]
    choose(dialog, "charges0_cle", claire)
    type_in(qtbot, dialog, "theme", "accueil")
    click(qtbot, dialog, "ajouter_theme")
    click(qtbot, dialog, "enregistrer")
    changed = now(window, item)
    assert open_dialogs() == []
    assert (changed.titre, changed.nature, changed.localisation) == ("Le livret d’accueil", Nature.APPUI_ETP, None)
    assert (changed.structures, changed.charges, changed.contacts) == ((where,), (claire,), (outside,))
    assert changed.themes == ("accueil",)
    window.undo()
    assert now(window, item) == item


def test_r6_5_a_third_person_is_refused_in_words_and_what_was_typed_stays(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    keys = team(monde, "Bastide", "Ferrand", "Vidal")
    item = monde.accompagnement(charges=tuple(keys[:2]))
    dialog = opened(window, item)
    click(qtbot, dialog, "chargesAjouter")
    choose(dialog, "charges2_cle", keys[2])
    click(qtbot, dialog, "enregistrer")
    assert "un ou deux" in words(dialog, "faute")
    assert now(window, item).charges == tuple(keys[:2])
    click(qtbot, dialog, "charges0Retirer")
    click(qtbot, dialog, "enregistrer")
    assert now(window, item).charges == tuple(keys[1:])


def test_r7_3_the_missions_offered_are_those_of_the_day_of_the_request(
    window: MainWindow, monde: Monde, qtbot: QtBot
) -> None:
    item = monde.accompagnement(mission="Promouvoir et diffuser la culture")
    dialog = opened(window, item)
    missions = find(dialog, QComboBox, "mission")
    assert len(offered(missions)) == 5
    type_in(qtbot, dialog, "demande_le", "24/08/2024")
    assert "Gouvernance participative" in offered(missions)
    assert missions.currentText() == "Promouvoir et diffuser la culture"  # chosen already: it stays
    click(qtbot, dialog, "enregistrer")
    assert now(window, item).mission == "Promouvoir et diffuser la culture"


def test_what_was_typed_on_the_card_meanwhile_is_kept(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = monde.accompagnement()
    dialog = opened(window, item)
    noter(window.contexte.fichier, item.id, "diagnostic", "Trois patients, sans cadre.")
    type_in(qtbot, dialog, "titre", "Autre titre")
    click(qtbot, dialog, "enregistrer")
    assert (now(window, item).titre, now(window, item).diagnostic) == ("Autre titre", "Trois patients, sans cadre.")


def test_a_project_keeps_a_title_and_its_day(window: MainWindow, monde: Monde, qtbot: QtBot) -> None:
    item = monde.accompagnement()
    dialog = opened(window, item)
    find(dialog, QLineEdit, "titre").clear()
    click(qtbot, dialog, "enregistrer")
    assert words(dialog, "faute") == "Donnez un titre à ce projet."
    type_in(qtbot, dialog, "titre", "Revenu")
    find(dialog, QLineEdit, "demande_le").clear()
    click(qtbot, dialog, "enregistrer")
    assert words(dialog, "faute") == "Écrivez le jour où la demande a été reçue."
    type_in(qtbot, dialog, "demande_le", "24/08/2026")
    click(qtbot, dialog, "enregistrer")
    assert now(window, item).titre == "Revenu"


def test_a_project_that_is_gone_is_said(window: MainWindow) -> None:
    open_accompagnement(window.contexte, "disparu")
    assert open_dialogs() == ["messageErreur"]
    dialog_named("messageErreur").close()
