"""A project, whole, through the real window: asked for, decided, led through its stages with all that happens to one,
closed, and printed (§6). Every day and figure that is asked for here follows from the moves below by hand.
"""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.parcours import Colonne, Etat, Parcours
from cops_desktop.domain.accompagnements.types import Decision, Nature, Position
from cops_desktop.domain.annuaire import Equipier
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE, TABLEAU
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.qt.pages.rencontres.demandes import DemandesSection
from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.services.accompagnements.liste import lignes, occupation, tous_les_parcours
from cops_desktop.services.accueil import accueil
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.services.fichier import check_file
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.storage import accompagnements, annuaire, rencontres
from cops_desktop.storage.keys import new_key
from tests.builders import Monde, new_file, plain
from tests.documents.pdf import flat_text_of
from tests.e2e.gestes import choose, paper, words
from tests.qt.real_window import click, dialog_named, find, open_dialogs, type_in
from tests.services.lists import tables


def on(window: MainWindow, day: date) -> None:
    """The days go by."""
    window.contexte.today = lambda: day
    window.contexte.written()


def the_page(window: MainWindow, vue: str = TABLEAU) -> AccompagnementsPage:
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    if page.tete.isVisible():
        page.tete.show_vue(vue)
    return page


def life(window: MainWindow) -> Parcours:
    """The life of the only project."""
    (found,) = tous_les_parcours(window.contexte.fichier.db)
    return found


def write(dialog: QWidget, name: str, text: str) -> None:
    """A text of several lines."""
    find(dialog, QPlainTextEdit, name).setPlainText(text)


def ask(qtbot: QtBot, window: MainWindow, structure: str) -> None:
    """A request, taken down while one is on the telephone: five things, and a title that is proposed."""
    page = the_page(window)
    click(qtbot, page, "accompagnementsVideAction")
    dialog = dialog_named("dialogueDemandeAccompagnement")
    find(dialog, ChoiceButton, "structure").set_key(structure)
    write(dialog, "besoin", "Écrire ensemble les scénarios de simulation. Dès la rentrée.")
    choose(dialog, "nature", Nature.ACCOMPAGNEMENT)
    click(qtbot, dialog, "enregistrer")
    assert not open_dialogs()
    page.tete.show_vue(TABLEAU)


def a_copil(qtbot: QtBot, window: MainWindow, day: date) -> str:
    """A meeting of the CoPil, noted by its dialog; its key."""
    window.contexte.ouvrir("nouvelle_rencontre", "CoPil")
    dialog = dialog_named("dialogueRencontre")
    choose(dialog, "nature", "CoPil")
    for name, text in (("date", f"{day:%d/%m/%Y}"), ("debut", "9h30"), ("fin", "12h30")):
        type_in(qtbot, dialog, name, text)
    click(qtbot, dialog, "enregistrer")
    (meeting,) = rencontres.rencontres(window.contexte.fichier.db, "date = ?", (day.isoformat(),))
    return meeting.id


def decide(qtbot: QtBot, window: MainWindow, meeting: str, decision: Decision, motif: str = "") -> str:
    """What the CoPil says, from the meeting's own card; what the dialog says of the year."""
    window.contexte.ouvrir("rencontre", meeting)
    find(window, DemandesSection, "rencontreDemandes").list.view.choose(life(window).accompagnement.id)
    click(qtbot, window, "demandesDecider")
    dialog = dialog_named("dialogueExamen")
    choose(dialog, "decision", decision)
    write(dialog, "motif", motif)
    said = words(dialog, "occupation")
    click(qtbot, dialog, "enregistrer")
    assert not open_dialogs()
    return said


def go(qtbot: QtBot, window: MainWindow, button: str, vers: Position | None = None, motif: str = "") -> str:
    """A move that is asked about: whither, and why; what the dialog says of it."""
    click(qtbot, window, button)
    dialog = dialog_named("dialogueDeplacer")
    if vers is not None:
        choose(dialog, "vers", vers)
    said = [find(dialog, QLabel, name) for name in ("ouverts", "pourquoi")]
    shown = " ".join(plain(label.text()) for label in said if not label.isHidden())
    if motif:
        assert shown
        click(qtbot, dialog, "enregistrer")
        assert open_dialogs() == ["dialogueDeplacer"], "a reason is needed"
        write(dialog, "motif", motif)
    click(qtbot, dialog, "enregistrer")
    assert not open_dialogs()
    return shown


def tick_all(qtbot: QtBot, window: MainWindow, stage: int) -> None:
    """Everything of a stage, unfolded, is done: each box of the card's checklist, by the space bar."""
    points = {p.id: p for p in accompagnements.points(window.contexte.fichier.db) if p.etape == stage}
    card = the_page(window).card()
    head = find(card, QPushButton, f"points{stage}Titre")
    if head.accessibleName().endswith("replié"):
        qtbot.keyClick(head, Qt.Key.Key_Return)
    for key in points:
        qtbot.keyClick(find(card, QCheckBox, f"point_{key}_case"), Qt.Key.Key_Space)


def colonnes(window: MainWindow) -> list[Colonne]:
    """Where the board has its cards."""
    return [line.parcours.colonne for line in lignes(window.contexte.fichier, window.contexte.today())]


def test_a_project_from_its_request_to_its_papers(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    fichier = window.contexte.fichier
    monde = Monde(fichier)
    ifsi = monde.structure("IFSI du Val-Clair", code_postal="12000", commune="Rodez")
    claire = monde.personne("Bonnefous", "Claire")
    with fichier.operation("Équipe"):
        annuaire.EQUIPE.save(fichier.db, Equipier(id=new_key(), personne=claire, depuis=date(2022, 9, 1)))

    # A request, which a first CoPil postpones, and the next one approves.
    on(window, date(2026, 9, 7))
    ask(qtbot, window, ifsi)
    assert life(window).accompagnement.titre == "Écrire ensemble les scénarios de simulation"
    assert (life(window).etat, colonnes(window)) == (Etat.RECUE, [Colonne.DEMANDES])
    first = a_copil(qtbot, window, date(2026, 9, 24))
    on(window, date(2026, 9, 24))
    decide(qtbot, window, first, Decision.REPORTEE, "Attendre l’accord du second institut.")
    assert life(window).etat is Etat.REPORTEE
    assert any("CoPil" in line.titre + line.detail for line in accueil(fichier, date(2026, 9, 25)).a_faire)
    second = a_copil(qtbot, window, date(2026, 11, 26))
    on(window, date(2026, 11, 26))
    assert "0 accompagnement retenu, capacité 6" in decide(qtbot, window, second, Decision.APPROUVEE)
    assert [e.rencontre for e in life(window).examens] == [first, second]
    assert occupation(fichier, 2026, window.contexte.today())[0].a_venir == 1

    # Stage 1 at one click; the checklist of its kind is there, and what it leaves open is said.
    page = the_page(window)
    page.open("accompagnement", life(window).accompagnement.id)
    on(window, date(2026, 12, 1))
    click(qtbot, page, "accompagnementSuivant")
    assert (life(window).etape, life(window).debut) == (1, date(2026, 12, 1))
    assert occupation(fichier, 2026, window.contexte.today())[0].commences == 1
    on(window, date(2027, 2, 5))
    assert any("retard" in line.detail for line in accueil(fichier, date(2027, 2, 5)).a_faire)
    assert "clarifier la commande" in go(qtbot, window, "accompagnementSuivant")
    assert life(window).etape == 2

    # Skipped, gone back, suspended: each with its reason; taken up again at one click.
    on(window, date(2027, 3, 1))
    go(qtbot, window, "accompagnementDeplacer", Position.ETAPE_4, "Le plan d’actions existait déjà.")
    go(qtbot, window, "accompagnementDeplacer", Position.ETAPE_3, "Le second institut n’a rien joué encore.")
    on(window, date(2027, 4, 1))
    go(qtbot, window, "accompagnementDeplacer", Position.SUSPENDU, "Congé de la cadre formatrice.")
    assert (life(window).etat, colonnes(window)) == (Etat.SUSPENDU, [Colonne.ETAPE_3])
    on(window, date(2027, 6, 1))
    assert "suspendu" in words(window, "accompagnementEtat").casefold()
    click(qtbot, window, "accompagnementSuivant")
    assert life(window).position is Position.ETAPE_3
    window.undo()
    assert life(window).position is Position.SUSPENDU
    window.redo()

    # Everything of stage 3 is ticked: nothing more is asked. Then the end.
    tick_all(qtbot, window, 3)
    on(window, date(2027, 9, 1))
    click(qtbot, window, "accompagnementSuivant")
    assert life(window).etape == 4 and not open_dialogs()
    on(window, date(2027, 10, 1))
    go(qtbot, window, "accompagnementSuivant")
    assert (life(window).etat, life(window).clos_le, colonnes(window)) == (
        Etat.CLOS, date(2027, 10, 1), [Colonne.CLOS],
    )  # fmt: skip
    assert [m.vers.value for m in life(window).mouvements] == [
        "étape 1", "étape 2", "étape 4", "étape 3", "suspendu", "étape 3", "étape 4", "clos",
    ]  # fmt: skip
    for vue in (LISTE, CHRONOLOGIE, TABLEAU):
        page.tete.show_vue(vue)

    its_papers(qtbot, window)
    out_and_in_again(window, tmp_path)


def its_papers(qtbot: QtBot, window: MainWindow) -> None:
    """The sheet from the card; the list, the year and the time line say the same of it."""
    fichier, day = window.contexte.fichier, window.contexte.today()
    sheet = plain(flat_text_of(paper(qtbot, window, "accompagnementImprimer")))
    for said in ("Écrire ensemble les scénarios", "IFSI du Val-Clair", "Congé de la cadre formatrice", "01/10/2027"):
        assert said in sheet, said
    key = life(window).accompagnement.id
    for name, wanted in (
        ("accompagnements", Criteres(accompagnements=[key])),
        ("bilan-accompagnements", Criteres(annee=2027)),
        ("chronologie", Criteres(accompagnements=[key], debut=date(2026, 9, 1), fin=date(2027, 12, 31))),
    ):
        assert "Écrire ensemble" in plain(flat_text_of(print_paper(fichier, name, wanted, day))), name


def out_and_in_again(window: MainWindow, tmp_path: Path) -> None:
    """What was lived through goes out, and makes of a new file an equal one."""
    fichier = window.contexte.fichier
    assert not check_file(fichier)
    export_workbook(fichier, tmp_path / "classeur.xlsx")
    other = new_file(tmp_path, "autre.cops")
    import_workbook(other, tmp_path / "classeur.xlsx")
    assert tables(other) == tables(fichier)
    other.close()
    assert find(window, QPushButton, "accompagnementImprimer").isVisible()
