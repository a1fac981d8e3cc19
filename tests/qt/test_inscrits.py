"""Who comes to a meeting, in the real window: the card's part, its keys and menu, groups, lists, the screen live."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.annuaire import Equipier
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, INVITE, Mode, Rencontre
from cops_desktop.qt.dialogs.importer_liste.dialog import APERCU, ImporterListe, open_importer_liste
from cops_desktop.qt.dialogs.inviter import InviterDialog, open_inviter
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.presences import PresencesPage
from cops_desktop.qt.pages.rencontres.inscrits import InscritsSection
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop as settings
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.rencontres import ateliers, inscriptions
from cops_desktop.storage import annuaire
from tests.builders import Monde, plain
from tests.qt.real_window import click, dialog_named, find, open_window, words
from tests.services.listes.listes import ecrire

NO_GRAB = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)
Card = Callable[..., InscritsSection]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


@pytest.fixture
def card(window: MainWindow) -> Card:
    """The part of the card about this meeting."""

    def show(meeting: Rencontre) -> InscritsSection:
        window.contexte.ouvrir("rencontre", meeting.id)
        return find(window, InscritsSection, "inscrits")

    return show


def people(monde: Monde, *names: str) -> list[str]:
    return [monde.personne(nom, "Ève") for nom in names]


def states(section: InscritsSection) -> dict[str, str]:
    return {line.personne.nom: line.presence.inscription for line in section.view.rows.rows()}


def press(qtbot: QtBot, section: InscritsSection, who: str, key: Qt.Key) -> None:
    line = next(line for line in section.view.rows.rows() if line.personne.nom == who)
    assert section.view.choose(line.personne.id)
    qtbot.keyClick(section.view, key)


def test_from_nobody_to_a_waiting_list_and_back_by_keys(
    qtbot: QtBot, window: MainWindow, monde: Monde, card: Card
) -> None:
    meeting = monde.reunion(places=1, day=DEMO_DAY)
    section = card(meeting)
    assert find(window, QLabel, "inscritsVide").isVisible()
    assert not section.view.isVisible()
    assert not find(window, QPushButton, "rapportBouton").isVisible(), "nobody connects to a meeting in person"
    ana, ben, cy = people(monde, "Ana", "Ben", "Cy")
    inscriptions.inviter(monde.fichier, meeting.id, [ana, ben, cy])
    window.contexte.written()
    assert words(window, "inscritsComptes") == "0 inscrit · 3 invités · 1 place libre sur 1"
    for who in ("Ana", "Ben", "Cy"):
        press(qtbot, section, who, Qt.Key.Key_I)
    assert states(section) == {"Ana": INSCRIT, "Ben": EN_ATTENTE, "Cy": EN_ATTENTE}
    assert words(window, "inscritsComptes") == "1 inscrit · 2 sur liste d’attente · complet"
    assert not find(window, QLabel, "inscritsSuivante").isVisible()

    press(qtbot, section, "Ana", Qt.Key.Key_D)
    assert states(section)["Ana"] == ANNULE
    assert words(window, "inscritsSuivante") == "Une place est libre : Ève Ben attend depuis le plus longtemps."
    press(qtbot, section, "Cy", Qt.Key.Key_P)
    assert states(section)["Cy"] == EN_ATTENTE, "it is not their turn"
    click(qtbot, window, "inscritsPromouvoir")
    assert states(section) == {"Ana": ANNULE, "Ben": INSCRIT, "Cy": EN_ATTENTE}
    press(qtbot, section, "Cy", Qt.Key.Key_F)
    press(qtbot, section, "Ben", Qt.Key.Key_S)
    press(qtbot, section, "Ana", Qt.Key.Key_L)
    assert states(section) == {"Ana": EN_ATTENTE, "Ben": INVITE, "Cy": INSCRIT}
    press(qtbot, section, "Ben", Qt.Key.Key_Delete)
    assert "Ben" not in states(section)
    window.undo()
    assert "Ben" in states(section)


@NO_GRAB
def test_the_menu_places_in_a_workshop_and_says_how_one_comes(
    qtbot: QtBot, window: MainWindow, monde: Monde, card: Card
) -> None:
    meeting = monde.reunion(day=DEMO_DAY, mode=Mode.MIXTE)
    atelier = monde.atelier(meeting, "B", titre="Savoirs & récits")
    (ana,) = people(monde, "Ana")
    inscriptions.inscrire(monde.fichier, meeting.id, ana)
    section = card(meeting)
    assert find(window, QPushButton, "rapportBouton").isVisible()

    def choose(menu_title: str, words: str) -> None:
        press(qtbot, section, "Ana", Qt.Key.Key_Return)
        menu = section.findChildren(QMenu, "inscritsMenu")[-1]
        within = next(a.menu() for a in menu.actions() if a.menu() and a.text() == menu_title)
        assert isinstance(within, QMenu)
        next(a for a in within.actions() if a.text() == words).trigger()
        menu.close()

    choose("Atelier", "Atelier B – Savoirs && récits")
    choose("Mode", "visio")
    (line,) = section.view.rows.rows()
    assert (line.atelier, line.presence.mode) == (atelier, Mode.VISIO)
    assert files.undo_label(monde.fichier) == "Mode d’Ève Ana"
    choose("Atelier", "Aucun atelier")
    assert section.view.rows.rows()[0].atelier is None


def test_the_list_is_as_tall_as_its_rows_at_every_size_of_the_text(
    window: MainWindow, monde: Monde, card: Card, theme: Theme
) -> None:
    meeting = monde.reunion(day=DEMO_DAY)
    inscriptions.inviter(monde.fichier, meeting.id, people(monde, "Ana", "Ben", "Cy"))
    section = card(meeting)
    for scale in (100, 200, 80):
        theme.set_scale(scale)
        view = section.view
        wanted = view.horizontalHeader().sizeHint().height() + view.verticalHeader().length() + 2
        assert view.height() == view.minimumHeight() == wanted, scale


def test_a_refusal_is_said_above_the_list(qtbot: QtBot, window: MainWindow, monde: Monde, card: Card) -> None:
    meeting, (ana,) = monde.reunion(day=DEMO_DAY), people(monde, "Ana")
    monde.presence(meeting, ana, inscription=INSCRIT)
    section = card(meeting)
    press(qtbot, section, "Ana", Qt.Key.Key_Delete)
    assert "La présence de Ève Ana est notée" in words(window, "inscritsRefus")
    assert states(section) == {"Ana": INSCRIT}


def test_groups_are_invited_but_who_is_left_out_or_noted_already(
    qtbot: QtBot, window: MainWindow, monde: Monde, card: Card
) -> None:
    ana, ben, cy, dan = people(monde, "Ana", "Ben", "Cy", "Dan")
    cotec = monde.cotec("Pédiatrie")
    for person in (ana, ben, cy):
        monde.membre(cotec, person)
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id="e", personne=dan, depuis=DEMO_DAY))
    meeting = monde.reunion("webinaire", day=DEMO_DAY)
    inscriptions.inscrire(monde.fichier, meeting.id, ana)
    section = card(meeting)
    click(qtbot, window, "inscritsInviter")
    dialog = dialog_named("dialogueInviter")
    assert isinstance(dialog, InviterDialog)
    assert not dialog.invite.isEnabled()
    qtbot.keyClicks(find(dialog, QLineEdit, "inviterChercher"), "pediatrie")
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Space)
    assert words(dialog, "inviterQui") == "3 personnes, dont 1 déjà à cette réunion"
    assert plain(dialog.invite.text()) == "Inviter 2 personnes"
    dialog.people.choose(ben)
    qtbot.keyClick(dialog.people, Qt.Key.Key_Space)
    assert dialog.invited == [cy]
    dialog.search.clear()
    dialog.groups.choose("equipe")
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Return)
    assert set(dialog.invited) == {cy, dan}
    find(dialog, QCheckBox, "inviterInscrire").click()
    assert plain(dialog.invite.text()) == "Inscrire 2 personnes"
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert states(section) == {"Ana": INSCRIT, "Cy": INSCRIT, "Dan": INSCRIT}
    assert files.undo_label(monde.fichier) == "Inscrire à « Webinaire »"
    open_inviter(window.contexte, "partie")
    find(window, QMessageBox, "messageErreur").close()


def test_the_list_of_a_form_is_imported_from_the_card_and_remembered_for_the_next(
    qtbot: QtBot, window: MainWindow, monde: Monde, card: Card, tmp_path: Path
) -> None:
    meeting = monde.reunion(day=DEMO_DAY, places=2)
    monde.atelier(meeting, "A", titre="Récits")
    section = card(meeting)
    rows = "Nom;Prénom;Où\nAna;Ève;A\nBen;Ève;Z\nCy;Ève;"
    open_importer_liste(window.contexte, ecrire(tmp_path, rows), meeting.id)
    idle = lambda: qtbot.waitUntil(lambda: not window.contexte.tasks.busy(), timeout=20_000)  # noqa: E731
    idle()
    dialog = next(d for d in window.findChildren(ImporterListe) if d.isVisible())
    assert dialog.windowTitle() == "Importer des inscriptions"
    assert [dialog.colonnes.genre.itemText(n) for n in range(dialog.colonnes.genre.count())] == [
        "Des inscriptions à une réunion"
    ]
    dialog.colonnes._choose(2, "atelier", [])
    click(qtbot, dialog, "listeSuivant")
    idle()
    assert dialog.etape == APERCU
    said = [plain(dialog.apercu._whole(f).ecarts[0].apres) for f in dialog.apercu.list.rows.rows()]
    assert said == ["inscrit", "inscrit", "sur liste d’attente (les places sont prises)"]
    click(qtbot, dialog, "listeSuivant")
    idle()
    assert states(section) == {"Ana": INSCRIT, "Ben": INSCRIT, "Cy": EN_ATTENTE}
    assert settings.load().colonnes["inscriptions"]["ou"] == "atelier"
    window.undo()
    assert states(section) == {}


def test_live_the_waiting_list_is_at_the_end_and_somebody_who_walks_in_is_present_at_once(
    qtbot: QtBot, window: MainWindow, monde: Monde
) -> None:
    meeting = monde.reunion(day=DEMO_DAY, places=2)
    ana, ben, cy, dan = people(monde, "Ana", "Ben", "Cy", "Dan")
    for person in (ben, cy, ana):
        inscriptions.inscrire(monde.fichier, meeting.id, person)
    atelier = monde.atelier(meeting, "A", titre="Récits")
    ateliers.placer(monde.fichier, meeting.id, [ben], atelier.id)
    window.contexte.ouvrir("presences", meeting.id)
    page = window.page()
    assert isinstance(page, PresencesPage)
    registration = [column.key for column in page._model.columns].index("inscription")
    shown = [plain(page._model.cell(n, registration).spoken()) for n in range(3)]
    assert ([r.ligne.personne.nom for r in page._model.rows()], shown) == (
        ["Ben", "Cy", "Ana"], ["inscrit", "inscrit", "en attente"],
    )  # fmt: skip
    assert page._model.cell(0, registration + 1).text == "A Récits"
    assert words(window, "presencesAttendus") == "/ 2 inscrits"
    assert "1 en attente" in words(window, "presencesEtats")
    qtbot.keyClick(page.view, Qt.Key.Key_P)
    qtbot.keyClick(page.view, Qt.Key.Key_R)
    qtbot.keyClick(find(window, QLineEdit, "presencesBandeau_retour"), Qt.Key.Key_Return)
    assert "1 retour" in words(window, "presencesEtats")
    page._ask_person("Dan")
    picker = dialog_named("choixPersonne")
    assert picker.windowTitle() == "Noter une personne venue sur place"
    click(qtbot, picker, "choisir")
    assert "1 venu sur place" in words(window, "presencesEtats")
    assert words(window, "presencesPresents") == "2"
    assert "Venu(e) sur place" in words(window, "presencesPersonne_inscription")
    window.contexte.today = lambda: DEMO_DAY - timedelta(days=1)
    page._ask_person("")
    picker = dialog_named("choixPersonne")
    assert picker.windowTitle() == "Ajouter une personne à la réunion"
    picker.reject()
    assert dan
