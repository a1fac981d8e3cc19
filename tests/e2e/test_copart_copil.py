"""The CoPart and the CoPil, whole, through the real window: from the form's export to the first renewal (§3, §4).

32 persons signed the charter in November 2024: 16 in their own name, 16 for eight structures. Every figure that is
asked for here follows from that by hand.
"""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cops_desktop.domain.charte import Critere, Etat
from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.domain.rencontres import Venue
from cops_desktop.qt.dialogs.importer_liste.dialog import APERCU, ImporterListe
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.copil import CopilPage
from cops_desktop.qt.pages.engagements.importer import importer_engagements
from cops_desktop.qt.pages.presences import PresencesPage
from cops_desktop.services.accueil import accueil
from cops_desktop.services.comites import copart_le, copil_le
from cops_desktop.services.copil import volontaires
from cops_desktop.services.engagements import charte, liste
from cops_desktop.services.fichier import check_file
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.storage import annuaire, rencontres
from tests.builders import plain
from tests.documents.pdf import flat_text_of
from tests.e2e.gestes import choose, settled, words
from tests.qt.real_window import click, dialog_named, find, type_in

NOMS = tuple(
    """
    Abadie Aurouze Barthas Belloc Cabrol Calmels Daures Delpech Espinas Estival Fabre Ferrier Galtier Garrigue Hébrard
    Izard Jougla Kermel Lacaze Lafon Maurel Mazars Nogaret Ournac Pagès Pradal Quercy Ricard Sabatier Solier Tournier
    Vayssade
    """.split()  # noqa: SIM905
)
STRUCTURES = ("Maison Tramontane", "Réseau Vigie", "IFSI Val-Clair", "Entraide du Lac", "Clinique des Ormes",
              "Association Élan", "CSAPA du Pont", "Ehpad Les Genêts")  # fmt: skip
TITRES = (
    "Horodateur;Nom;Prénom;Adresse e-mail;Je m’engage en mon nom / au nom de ma structure;Structure;Commune;Profils"
)


def export_of_the_form(path: Path) -> Path:
    """Two signatures a structure, then as many in their own name, signed from 4 to 11 November 2024."""
    lines = [TITRES]
    for place, nom in enumerate(NOMS):
        structure = STRUCTURES[place // 2] if place < 16 else ""
        how = "Au nom de ma structure" if structure else "En mon nom"
        profil = "sanitaire" if place % 2 else "patient partenaire ressource"
        commune = "Albi" if place % 3 else "Narbonne"
        email = f"p{place}@exemple.fr"
        lines.append(f"{4 + place % 8:02}/11/2024 09:12:30;{nom};Lou;{email};{how};{structure};{commune};{profil}")
    path.write_text("\n".join(lines) + "\n", encoding="cp1252")
    return path


def on(window: MainWindow, day: date) -> None:
    """The days go by."""
    window.contexte.today = lambda: day
    window.contexte.written()


def bring_the_signatures_in(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    importer_engagements(window.contexte, path)
    settled(qtbot, window)
    dialog = next(d for d in window.findChildren(ImporterListe) if d.isVisible())
    for _ in range(3):
        click(qtbot, dialog, "listeSuivant")
        settled(qtbot, window)
        if dialog.etape == APERCU:
            break
    assert dialog.etape == APERCU
    click(qtbot, dialog, "listeSuivant")
    settled(qtbot, window)


def compose_the_copil(qtbot: QtBot, window: MainWindow) -> str:
    """A mandate, everyone a volunteer, the proposal taken as it is, validated without a vote."""
    window.contexte.ouvrir("mandat", "")
    page = window.page()
    assert isinstance(page, CopilPage)
    page.add()
    dialog = dialog_named("dialogueMandat")
    type_in(qtbot, dialog, "debut", "01/02/2025")
    click(qtbot, dialog, "enregistrer")
    mandat = page.card.board.mandat.id if page.card.board else ""
    fichier = window.contexte.fichier
    who = [p.id for p in annuaire.personnes(fichier.db)]
    assert window.contexte.executer(volontaires.ajouter, fichier, mandat, who, window.contexte.today())
    click(qtbot, page, "mandatProposer")
    settled(qtbot, window)
    click(qtbot, dialog_named("dialogueProposerBinomes"), "enregistrer")
    settled(qtbot, window)
    click(qtbot, page, "mandatValider")
    dialog = dialog_named("dialogueValiderCopil")
    type_in(qtbot, dialog, "valide_le", "31/01/2025")
    click(qtbot, dialog, "enregistrer")
    return mandat


def hold(qtbot: QtBot, window: MainWindow, nature: str, day: date) -> PresencesPage:
    """A meeting noted by its dialog; its attendance page."""
    window.contexte.ouvrir("nouvelle_rencontre", nature)
    dialog = dialog_named("dialogueRencontre")
    choose(dialog, "nature", nature)
    for name, text in (("date", f"{day:%d/%m/%Y}"), ("debut", "14h"), ("fin", "16h")):
        type_in(qtbot, dialog, name, text)
    click(qtbot, dialog, "enregistrer")
    (meeting,) = rencontres.rencontres(window.contexte.fichier.db, "date = ?", (day.isoformat(),))
    window.contexte.ouvrir("presences", meeting.id)
    page = window.page()
    assert isinstance(page, PresencesPage)
    return page


def test_a_copart_and_its_copil_from_the_form_to_the_first_renewal(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    on(window, date(2025, 1, 6))
    bring_the_signatures_in(qtbot, window, export_of_the_form(tmp_path / "charte.csv"))
    fichier = window.contexte.fichier
    assert len(annuaire.structures(fichier.db)) == 8
    assert len(copart_le(fichier, date(2025, 1, 6))) == 32
    assert len(copart_le(fichier, date(2024, 11, 5))) == 8  # those of the 4th and the 5th

    mandat = compose_the_copil(qtbot, window)
    on(window, date(2025, 2, 1))
    sitting = copil_le(fichier, date(2025, 2, 1))
    assert (len(sitting.binomes), len(sitting.personnes)) == (14, 28)
    composition = plain(flat_text_of(print_paper(fichier, "copil", Criteres(mandat=mandat), date(2025, 2, 1))))
    assert all(nom.upper() in composition for nom in NOMS if any(
        p.nom == nom for p in annuaire.personnes(fichier.db, set(sitting.personnes))
    ))  # fmt: skip

    # Two CoPil: one of each binôme comes, but nobody of the fourteenth.
    for day in (date(2025, 3, 12), date(2025, 6, 18)):
        on(window, day)
        page = hold(qtbot, window, "CoPil", day)
        for _ in range(13):
            qtbot.keyClick(page.view, Qt.Key.Key_P)
        for _ in range(2):
            qtbot.keyClick(page.view, Qt.Key.Key_A)
        assert words(window, "presencesPresents") == "13"
        click(qtbot, window, page._head.finish.objectName())
    on(window, date(2025, 6, 30))
    assert any("absent" in line.titre and line.id == mandat for line in accueil(fichier, date(2025, 6, 30)).a_faire)

    # A CoPart: of one structure the other came, and one person in their own name did not.
    page = hold(qtbot, window, "CoPart", date(2025, 5, 15))
    for nom in NOMS:
        page.view.choose(next(p.id for p in annuaire.personnes(fichier.db) if p.nom == nom))
        qtbot.keyClick(page.view, Qt.Key.Key_A if nom in ("Abadie", "Vayssade") else Qt.Key.Key_P)
    (meeting,) = rencontres.rencontres(fichier.db, "nature = 'CoPart'")
    assert sum(p.presence is Venue.PRESENT for p in rencontres.notees(fichier.db, meeting.id).values()) == 30
    with fichier.operation("Restitution envoyée"):
        fichier.db.conn.execute("UPDATE rencontres SET restitution_le = '2025-05-20' WHERE id = ?", (meeting.id,))
    for day, state in ((date(2025, 6, 19), Etat.EN_ATTENTE), (date(2025, 6, 20), Etat.NON_REMPLI)):
        by_name = {m.nom: m.suivi.constat(Critere.REUNIONS).etat for m in charte.suivis(fichier, day)}
        assert by_name["Lou Vayssade"] is state
        assert by_name["Lou Abadie"] is Etat.REMPLI, "Aurouze came for Maison Tramontane"
    last = next(m.id for m in charte.suivis(fichier, day) if m.nom == "Lou Vayssade")
    text = plain(flat_text_of(print_paper(fichier, "suivi-charte", Criteres(engagements=[last]), day)))
    assert "non rempli" in text

    # The end comes near: everyone is to be asked, and the first signs again before it.
    on(window, date(2026, 10, 1))
    lines = liste.lignes(fichier, date(2026, 10, 1))
    assert [line.etat for line in lines] == [EtatEngagement.A_RENOUVELER] * 32
    first = next(line for line in lines if line.nom_complet == "Lou Abadie")
    window.contexte.ouvrir("engagement", first.id)
    click(qtbot, window, "engagementRenouveler")
    dialog = dialog_named("dialogueEngagement")
    assert "04/11/2026" in plain(find(dialog, QLabel, "annonce").text())
    click(qtbot, dialog, "enregistrer")
    lines = liste.lignes(fichier, date(2026, 10, 1))
    assert sum(line.etat is EtatEngagement.A_RENOUVELER for line in lines) == 31
    assert not check_file(fichier)
