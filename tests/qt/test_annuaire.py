"""The tab Annuaire: found as one types, by keyboard alone; filters; cards that lead everywhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.annuaire import Consentement, Famille, Lien, Marque, Personne, Projet, Structure
from cops_desktop.domain.recherche import Criteres, FicheCourte, GenreFiche
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.annuaire import AnnuairePage
from cops_desktop.qt.pages.annuaire.chips_bar import without
from cops_desktop.qt.pages.annuaire.hits import PREMIERES
from cops_desktop.qt.pages.annuaire.words import MARQUES
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services import annuaire, recherche
from cops_desktop.services import fichier as files
from cops_desktop.storage import annuaire as tables
from cops_desktop.storage.keys import new_key
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, type_in

HOSTILE = '<img src=x onerror=alert(1)>"; DROP TABLE personnes; -- & {0} %s'


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


@pytest.fixture
def page(window: MainWindow) -> AnnuairePage:
    shown = window.show_tab("annuaire")
    assert isinstance(shown, AnnuairePage)
    return shown


@pytest.fixture
def bare(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on an empty file."""
    yield open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)


def named(window: MainWindow, name: str) -> Personne:
    return next(p for p in annuaire.personnes(window.contexte.fichier) if p.nom_complet == name)


def listed(page: AnnuairePage) -> list[str]:
    """The names in the list; « … » for the line between hits and proposals."""
    return [row.nom if isinstance(row, FicheCourte) else "…" for row in page.left.model.rows()]


def press(target: QWidget, key: Qt.Key, text: str = "") -> None:
    """A key as the keyboard sends it, accented letters too."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def write(page: AnnuairePage, text: str) -> None:
    for letter in text:
        press(page.search, Qt.Key.Key_unknown, letter)


def title(window: MainWindow, kind: str = "personne") -> str:
    return plain(find(window, QLabel, f"{kind}Titre").text())


def count(page: AnnuairePage) -> str:
    return plain(find(page, QLabel, "annuaireCompte").text())


def test_the_words_of_a_large_file_are_read_quietly_before_the_first_typo(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    fichier = window.contexte.fichier
    shown = window.show_tab("annuaire")
    assert isinstance(shown, AnnuairePage)
    assert window.contexte.idle()  # the demo has few: the first typo reads them
    monkeypatch.setattr(recherche, "BEAUCOUP", 1)
    assert recherche.a_preparer(fichier)
    shown.refresh()
    shown.refresh()  # once is enough
    assert window.contexte.quiet.busy()
    qtbot.waitUntil(window.contexte.idle)
    assert not recherche.a_preparer(fichier)
    shown.refresh()
    assert window.contexte.idle()


def test_words_that_could_not_be_read_once_are_read_the_next_time(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_: object) -> None:
        raise RuntimeError

    shown = window.show_tab("annuaire")
    assert isinstance(shown, AnnuairePage)
    monkeypatch.setattr(recherche, "BEAUCOUP", 1)
    with monkeypatch.context() as broken:
        broken.setattr(recherche, "preparer", breaks)
        broken.setattr("cops_desktop.qt.crash.show", lambda *_: None)
        shown.refresh()
        qtbot.waitUntil(window.contexte.idle)
    shown.refresh()
    qtbot.waitUntil(window.contexte.idle)
    assert not recherche.a_preparer(window.contexte.fichier)


def test_r2_8_words_in_any_order_find_as_they_are_typed(page: AnnuairePage, qtbot: QtBot) -> None:
    write(page, "albi keit")
    assert listed(page) == ["Keïta, Fatoumata"]
    qtbot.waitUntil(lambda: count(page).startswith("1 sur "))
    qtbot.waitUntil(lambda: title(page.contexte.window) == "Fatoumata Keïta")  # type: ignore[arg-type]


def test_a_slip_of_the_finger_is_forgiven_after_the_exact_ones(page: AnnuairePage, qtbot: QtBot) -> None:
    write(page, "casenave")
    assert listed(page) == []
    qtbot.waitUntil(lambda: listed(page) == ["…", "Cazenave, Marie-Odile"])
    assert isinstance(page.view.row(), FicheCourte)  # the line between is never chosen
    page.search.clear()
    assert "…" not in listed(page)


def test_by_the_keyboard_alone_from_the_search_to_the_saved_change_and_back(
    page: AnnuairePage, window: MainWindow, qtbot: QtBot
) -> None:
    window.focus_search()
    assert window.focusWidget() is page.search
    write(page, "arribat")
    press(page.search, Qt.Key.Key_Return)
    assert window.focusWidget() is page.view
    press(page.view, Qt.Key.Key_Return)
    dialog = dialog_named("dialoguePersonne")
    type_in(qtbot, dialog, "commune", "Foix")
    press(find(dialog, QLineEdit, "commune"), Qt.Key.Key_Return)
    assert open_dialogs() == []
    assert named(window, "Clémence Arribat").commune == "Foix"
    row = page.view.row()
    assert isinstance(row, FicheCourte) and row.commune == "Foix"
    window.undo()
    assert named(window, "Clémence Arribat").commune == "Albi"
    row = page.view.row()
    assert isinstance(row, FicheCourte) and row.commune == "Albi"


def test_the_arrows_choose_in_the_list_while_one_types(page: AnnuairePage) -> None:
    page.search.setFocus()
    write(page, "a")
    first = page.view.row()
    press(page.search, Qt.Key.Key_Down)
    assert page.window().focusWidget() is page.search and page.view.row() != first
    press(page.search, Qt.Key.Key_Up)
    assert page.view.row() == first


def test_a_letter_fetches_a_screenful_and_the_list_more_when_it_is_scrolled(
    page: AnnuairePage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    fichier = window.contexte.fichier
    with fichier.operation("Reprendre une grande liste"):
        for number in range(1500):
            tables.save_personne(fichier.db, Personne(id=new_key(), nom=f"Zaballe{number:04}", prenom="Ana"))
    window.contexte.written()
    asked: list[int] = []
    search = recherche.chercher

    def seen(*args: object, **more: object) -> recherche.Trouvees:
        found = search(*args, **more)  # type: ignore[arg-type]
        asked.append(len(found.fiches))
        return found

    monkeypatch.setattr(recherche, "chercher", seen)
    write(page, "zab")
    assert asked and max(asked) <= PREMIERES
    assert page.left.model.rowCount() == PREMIERES and not page.left.model.complete
    page.view.scrollToBottom()
    assert PREMIERES < page.left.model.rowCount() < 1500
    assert len(set(listed(page))) == page.left.model.rowCount()


def test_filters_narrow_and_each_is_taken_away_by_the_keyboard(
    page: AnnuairePage, window: MainWindow, qtbot: QtBot
) -> None:
    everything = recherche.compter(window.contexte.fichier, Criteres(), window.contexte.today())
    click(qtbot, page, "annuaireAjouterFiltre")
    dialog = dialog_named("filtresAnnuaire")
    for word in ("Personnes", "Usagers"):
        next(box for box in dialog.findChildren(QCheckBox) if box.accessibleName() == word).click()
    type_in(qtbot, dialog, "filtres_commune", "Albi")
    click(qtbot, dialog, "filtresAppliquer")
    wanted = Criteres(genres=(GenreFiche.PERSONNE,), familles=(Famille.USAGERS,), commune="Albi")
    assert page.left.finder.criteres == wanted
    assert "Keïta, Fatoumata" in listed(page)
    qtbot.waitUntil(lambda: f"{len(listed(page))} sur {everything} fiches" == count(page))
    for _ in range(3):
        chip = find(page, QPushButton, "annuaireFiltre0")
        chip.setFocus()
        press(chip, Qt.Key.Key_Delete)
    assert page.left.finder.criteres == Criteres()
    qtbot.waitUntil(lambda: count(page) == f"{everything} fiches")


def test_a_filter_is_taken_from_among_the_values_of_its_field() -> None:
    criteres = Criteres(texte="albi", profils=("a", "b", "c"), commune="Albi", sans_nouvelles_depuis=3)
    said = [words for _, words in criteres.filtres.en_mots()]
    for place, words in enumerate(said):
        left = [w for _, w in without(criteres, place).filtres.en_mots()]
        assert left == [w for w in said if w != words]
        assert without(criteres, place).texte == "albi"


def test_what_answers_nothing_says_the_way_out(page: AnnuairePage, qtbot: QtBot) -> None:
    page.left.look(Criteres(texte="", commune="Nullepart"))
    assert find(page, QWidget, "annuaireAucune").isVisible()
    qtbot.waitUntil(lambda: find(page, QWidget, "annuaireChoisir").isVisible())  # no card that looks like an answer
    assert not find(page, QPushButton, "annuaireRetirerFiltres").isVisible()
    click(qtbot, page, "annuaireAucuneAction")
    assert listed(page)


def test_the_filters_go_and_the_words_stay_where_both_let_nothing_pass(page: AnnuairePage, qtbot: QtBot) -> None:
    page.left.look(Criteres(texte="albi", commune="Nullepart"))
    click(qtbot, page, "annuaireRetirerFiltres")
    assert listed(page) and page.left.search.text() == "albi"


def test_a_saved_search_is_chosen_again_and_taken_away(page: AnnuairePage, window: MainWindow, qtbot: QtBot) -> None:
    criteres = Criteres(genres=(GenreFiche.PERSONNE,), commune="Albi")
    before = recherche.enregistrees(window.contexte.fichier)
    page.left.look(criteres)
    page.left.saved.save()
    dialog = dialog_named("enregistrerRecherche")
    click(qtbot, dialog, "rechercheEnregistrer")
    assert "Donnez un nom" in find(dialog, QLabel, "rechercheFaute").text()
    type_in(qtbot, dialog, "rechercheNom", "Albi & autour")
    click(qtbot, dialog, "rechercheEnregistrer")
    assert page.left.title() == "Albi & autour"
    qtbot.waitUntil(lambda: count(page).endswith("« Albi & autour »"))
    page.left.look(Criteres())
    page.left.saved.fill()
    next(a for a in page.left.saved.actions() if a.text() == "Albi && autour").trigger()
    assert page.left.finder.criteres == criteres
    fichier = window.contexte.fichier
    (kept,) = (r for r in recherche.enregistrees(fichier) if r.nom == "Albi & autour")
    page.left.saved._remove(kept.id)
    assert recherche.enregistrees(fichier) == before
    window.undo()
    assert sorted(r.nom for r in recherche.enregistrees(fichier)) == sorted(["Albi & autour", *(r.nom for r in before)])


def test_the_last_filters_come_back_at_the_next_start_without_any_name(
    page: AnnuairePage, window: MainWindow, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    page.left.look(Criteres(texte="keita", familles=(Famille.USAGERS,)))
    again = open_window(qtbot, theme, tmp_path / "autre.cops")
    again.contexte.laptop = window.contexte.laptop
    shown = again.show_tab("annuaire")
    assert isinstance(shown, AnnuairePage)
    assert shown.left.finder.criteres == Criteres(familles=(Famille.USAGERS,))


def test_from_a_cotec_a_person_opens_on_their_card_and_leads_on(window: MainWindow) -> None:
    someone = named(window, "Fatoumata Keïta")
    window.show_tab("cotec")
    window.contexte.ouvrir("personne", someone.id)
    page = window.page()
    assert isinstance(page, AnnuairePage) and title(window) == "Fatoumata Keïta"
    row = page.view.row()
    assert isinstance(row, FicheCourte) and row.cle == someone.id
    find(window, TextLink, "personneStructure0").click()
    assert title(window, "structure") == "Association Les Passerelles"
    find(window, TextLink, "structureGestionnaire").click()
    assert title(window) == "Fatoumata Keïta"
    find(window, TextLink, "personneCotec0").click()
    assert window.page() is not page


def test_what_is_opened_shows_its_card_even_when_the_filters_leave_it_out(
    page: AnnuairePage, window: MainWindow
) -> None:
    page.left.look(Criteres(commune="Foix"))
    window.contexte.ouvrir("personne", named(window, "Fatoumata Keïta").id)
    assert title(window) == "Fatoumata Keïta"
    window.contexte.written()
    assert title(window) == "Fatoumata Keïta"


def test_the_card_of_a_person_says_what_may_be_published_and_what_was_withdrawn(window: MainWindow) -> None:
    fichier = window.contexte.fichier
    fiche = annuaire.fiche(fichier, named(window, "Fatoumata Keïta").id)
    who = fiche.personne.id
    agreed = [c for c in fiche.consentements if c.objet not in ("e-mail", "nom")]
    more = (
        Consentement(id="c1", personne=who, objet="e-mail", depuis=date(2025, 1, 2), retire_le=date(2026, 3, 4)),
        Consentement(id="c2", personne=who, objet="nom", depuis=date(2025, 2, 3)),
    )  # fmt: skip
    annuaire.save_fiche(fichier, replace(fiche, consentements=(*agreed, *more)))
    window.contexte.ouvrir("personne", fiche.personne.id)
    said = [plain(w.text()) for w in find(window, QWidget, "personneAccords").findChildren(QLabel)]
    assert "nom — accord du 03/02/2025" in said
    assert "e-mail : accord retiré le 04/03/2026" in said
    assert any(words.endswith(": non") and "téléphone" in words for words in said)


def test_writing_opens_the_mail_program_and_sends_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.contexte.ouvrir("personne", named(window, "Fatoumata Keïta").id)
    click(qtbot, window, "personneEcrire")
    assert opened == ["mailto:f.keita@exemple.fr"]


def test_r2_2_a_structure_without_a_manager_is_the_teams_and_tells_its_projects(window: MainWindow) -> None:
    fichier = window.contexte.fichier
    structure = Structure(id="s1", nom="Maison du Sidobre", autres_noms=("Maison Sidobre",), site="javascript:alert(1)")
    annuaire.save_structure(fichier, structure)
    project = Projet(id="pr1", titre="Accueil", structures=("s1",), themes=("répit",), remarquable=True)
    annuaire.save_projet(fichier, project)
    someone = annuaire.fiche(fichier, named(window, "Fatoumata Keïta").id)
    left = Lien(id="l1", personne=someone.personne.id, structure="s1", jusquau=date(2024, 5, 6))
    annuaire.save_fiche(fichier, replace(someone, liens=(*someone.liens, left)))
    window.contexte.ouvrir("structure", "s1")
    assert plain(find(window, QLabel, "structureGestionnaire").text()) == "l’équipe opérationnelle"
    assert find(window, QWidget, "structureAnciennes").isVisible()
    find(window, TextLink, "structureSite").click()  # opens nothing: it is no address of a site
    find(window, TextLink, "structureProjet0").click()
    assert title(window, "projet") == "Accueil"
    find(window, TextLink, "projetStructure0").click()
    assert title(window, "structure") == "Maison du Sidobre"


def test_hostile_names_are_text(window: MainWindow, page: AnnuairePage, qtbot: QtBot) -> None:
    fichier = window.contexte.fichier
    annuaire.save_personne(fichier, Personne(id="h", nom=HOSTILE, prenom="Zoé", notes=HOSTILE, commune=HOSTILE))
    annuaire.save_structure(fichier, Structure(id="hs", nom=HOSTILE, notes=HOSTILE))
    annuaire.save_projet(fichier, Projet(id="hp", titre=HOSTILE, structures=("hs",), description=HOSTILE))
    for kind, key in (("personne", "h"), ("structure", "hs"), ("projet", "hp")):
        window.contexte.ouvrir(kind, key)
        label = find(window, QLabel, f"{kind}Titre")
        assert label.textFormat() is Qt.TextFormat.PlainText and HOSTILE in label.text()
    write(page, HOSTILE)
    assert {row.cle for row in page.left.model.rows() if isinstance(row, FicheCourte)} >= {"h", "hs", "hp"}


def test_a_place_in_a_copil_that_is_over_says_so_as_an_engagement_does(window: MainWindow, page: AnnuairePage) -> None:
    window.contexte.ouvrir("personne", named(window, "Fatoumata Keïta").id)
    section = find(window, QWidget, "personneEngagements")
    assert [chip.text() for chip in section.findChildren(Chip)] == ["en cours", "échu", "en cours", "terminé"]


def test_r2_4_every_mark_has_its_word_in_list_and_cards(window: MainWindow, page: AnnuairePage) -> None:
    assert set(MARQUES) == set(Marque)
    key = named(window, "Hélène Puygrenier").id
    window.contexte.ouvrir("personne", key)
    assert find(window, Chip, "personneTitreMarque0").text() == "équipe"
    place = page.left.model.position(key)
    assert page.left.model.cell(place, 2).spoken() == "équipe"
    both = FicheCourte(GenreFiche.PERSONNE, "x", "X", marques=(Marque.COPART, Marque.COPIL))
    page.left.model.reset_rows([both])
    page.view.viewport().repaint()
    assert page.left.model.cell(0, 2).spoken() == "CoPart, CoPil"


def test_ctrl_n_makes_an_entry_here_and_no_other_command_has_the_key(window: MainWindow, page: AnnuairePage) -> None:
    keys = [shortcut.toString() for action in window.findChildren(QAction) for shortcut in action.shortcuts()]
    assert "Ctrl+N" not in keys and len(set(keys)) == len(keys)
    assert "Ctrl+N" in [shortcut.key().toString() for shortcut in page.findChildren(QShortcut)]
    menu = page.left.new.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Personne…", "Structure…", "Projet…"]


def test_what_is_gone_is_said(window: MainWindow, page: AnnuairePage) -> None:
    window.contexte.ouvrir("projet", "nulle-part")
    assert find(window, QWidget, "annuaireDisparue").isVisible()


def test_an_empty_annuaire_says_what_to_do_first(bare: MainWindow, qtbot: QtBot) -> None:
    page = bare.show_tab("annuaire")
    click(qtbot, page, "annuaireVidePersonne")
    dialog = dialog_named("dialoguePersonne")
    type_in(qtbot, dialog, "nom", "Quercyroux")
    click(qtbot, dialog, "enregistrer")
    assert title(bare) == "Quercyroux"
    files.undo(bare.contexte.fichier)
    bare.contexte.written()
    assert find(bare, QWidget, "annuaireVide").isVisible()


def test_a_new_project_is_made_from_the_menu_and_shown(window: MainWindow, page: AnnuairePage, qtbot: QtBot) -> None:
    page._new_project()
    dialog = dialog_named("dialogueProjet")
    click(qtbot, dialog, "enregistrer")
    assert "Donnez un titre" in find(dialog, QLabel, "faute").text()
    type_in(qtbot, dialog, "titre", "Pair-aidance aux urgences")
    type_in(qtbot, dialog, "debut", "06/01/2026")
    type_in(qtbot, dialog, "fin", "05/01/2026")
    type_in(qtbot, dialog, "theme", "nouveau thème")
    click(qtbot, dialog, "ajouter_theme")
    click(qtbot, dialog, "structuresAjouter")
    click(qtbot, dialog, "structures0_structure")
    picker = dialog_named("choixStructure")
    type_in(qtbot, picker, "choixChercher", "passerelles")
    click(qtbot, picker, "choisir")
    click(qtbot, dialog, "enregistrer")
    assert "vient avant le début" in plain(find(dialog, QLabel, "faute").text())
    type_in(qtbot, dialog, "fin", "")
    click(qtbot, dialog, "enregistrer")
    assert title(window, "projet") == "Pair-aidance aux urgences"
    assert "Pair-aidance aux urgences" in listed(page)
    assert "nouveau thème" in annuaire.words(window.contexte.fichier, "thèmes")


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_of_the_list_is_lost_at_any_size_of_text(
    window: MainWindow, page: AnnuairePage, theme: Theme, scale: int
) -> None:
    theme.set_scale(scale)
    window.contexte.ouvrir("personne", named(window, "Fatoumata Keïta").id)
    QApplication.processEvents()
    assert page.view.viewport().height() >= 2 * page.view.verticalHeader().defaultSectionSize()
    card = page._split.card()
    assert card is not None and card.width() >= card.minimumSizeHint().width()


def test_the_card_asks_the_file_no_more_for_a_long_history(window: MainWindow) -> None:
    from tests.qt.real_window import statements

    def asked(name: str) -> int:
        return statements(window, lambda: window.contexte.ouvrir("personne", named(window, name).id))

    asked("Fatoumata Keïta")
    assert asked("Fatoumata Keïta") <= asked("Pierrick Alibert") + 8


def test_ctrl_z_in_a_search_that_holds_nothing_to_take_back_is_the_files(qtbot: QtBot, bare: MainWindow) -> None:
    person = replace(annuaire.new_personne(), nom="Puech", prenom="Ariane")
    annuaire.save_personne(bare.contexte.fichier, person)
    bare.contexte.written()
    page = bare.show_tab("annuaire")
    assert isinstance(page, AnnuairePage)
    bare.activateWindow()
    page.search.setFocus()
    qtbot.waitUntil(page.search.hasFocus)
    QTest.keyClick(page.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert annuaire.personnes(bare.contexte.fichier) == []
    QTest.keyClick(page.search, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert [p.nom for p in annuaire.personnes(bare.contexte.fichier)] == ["Puech"]
    write(page, "pu")
    QTest.keyClick(page.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.search.text() == "" and len(annuaire.personnes(bare.contexte.fichier)) == 1


def test_what_answers_nothing_twice_leaves_no_card_twice(page: AnnuairePage, qtbot: QtBot) -> None:
    """The words in place of a card went away with the first card that took their place."""
    for typed in ("zzzz", "cazenave", "zzzz"):
        page.search.clear()
        write(page, typed)
        wanted = "cartePersonne" if typed == "cazenave" else "annuaireChoisir"
        qtbot.waitUntil(lambda wanted=wanted: page._split.card().objectName() == wanted)  # type: ignore[union-attr]
