"""The regional day, whole, through the real window: from the team's list to the attestations (issue 5, R7.1, R7.2).

Every figure that is asked for here was counted by hand on the lists below. `tests/e2e/conftest.py` gives the window.
"""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.rencontres import Venue
from cops_desktop.qt.dialogs.importer_liste.dialog import APERCU, STRUCTURES, ImporterListe
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.presences import PresencesPage
from cops_desktop.qt.pages.rencontres.page import RencontresPage
from cops_desktop.qt.pages.rencontres.restitution import RestitutionSection
from cops_desktop.services.fichier import check_file
from cops_desktop.storage import annuaire, rencontres
from tests.builders import plain
from tests.documents.pdf import flat_text_of, pages_of
from tests.e2e.gestes import choose, chosen_file, paper, settled, words
from tests.qt.real_window import click, dialog_named, find, type_in

TITRE = "Journée régionale du Partenariat"
# Letter, title, room, colour, who leads it.
ATELIERS = (
    ("A", "Le partenariat en pratique", "Salle Clape", "bleu", "Anaïs Jalabert"),
    ("B", "Se former ensemble", "Salle des Tilleuls", "vert", "Idriss Benhaddou"),
    ("C", "Mesurer ce qui change", "Amphithéâtre", "jaune", "Odile Cazals"),
    ("D", "Gouvernance et participation", "Salle Canal", "rouge", "Gilles Peyronnet"),
)
# Who was known beforehand, as a team keeps it: 11 in A, 9 in B, 10 in C, 8 in D. Four structures are spelt in two ways.
CONNUS = """
Atelier;NOM;Prénom;Structure
A;ARRIBAT CASTEL;Céleste;IFSI Val-Clair
A;BELHOMME;Ondine;Union des kinés Occitanie
A;CERISOLA;Jules;Que Choisir Lavelanet
A;GARENNE;Victor;Union des kinés Occ
A;JANVRAIN;Yolande;Entraide Val-Clair
A;PÉREIRA;Odilon;Aide Oc Occitanie
A;D’AUBIGNÉ-SERRES;Marie-Lys;
A;EL KHOURIBI;Samir;Centre Hospitalier de Mirande
A;FONTBONNE;Gaspard;Réseau Vigie
A;GUILHOT;Perrine;
A;HAUTECOEUR;Sidonie;Maison Tramontane
B;CARDINET;Célio;Association Tintouin
B;CARDINET FORT;Célina;
B;COMBELLE;Alban;Nexia / Val d’Oc 34
B;DUBREUIL;Hélie;Entraide Val-Clair
B;IZARDEL;Mahaut;Maison Tramontane
B;JOURDANAS;Éloi;
B;KERGOAT-MAUREL;Anne-Sophie;Réseau Vigie
B;LAGARRIGUE;Timothée;Aide Oc Occitanie
B;N’DOYE;Fatou;Centre Hospitalier de Mirande
C;DJAMAL;Yamina;Centre Hospitalier de Mirande
C;VISSANT;Delphin;Association Trempoline
C;MAZEROLLE;Capucine;IFSI Val-Clair
C;NOGARÈDE;Ulysse;Réseau Vigie
C;OLLIVET;Bérénice;
C;PASCALIN DE ROUX;Jean-Baptiste;Maison Tramontane
C;QUILLACQ;Zélie;Que Choisir Lavelanet
C;ROQUEFEUILH;Armand;
C;SANS-DOMINGUEZ;Lola;Association Tintouin
C;TOULZANE;Ferréol;Nexia / Val d’Oc 34
D;CORBIN;Cathy;Entraide-Val clair
D;DA SILVE;Inès;
D;LE GALLIC-TISSIER;Blandine;Réseau Vigie
D;MONTEIL;Barnabé;AIDE OC OCCITANIE
D;URBANEL;Philémon;
D;VILLEMAGNE;Ophélie;Maison Tramontane
D;WIERZBA;Casimir;IFSI Val Clair
D;YSERN;Angèle;Que Choisir Lavelanet
"""
# Who answered the form: their first wish is A for 5, B for 6, C for 4 and D for 7.
FORMULAIRE = """
Horodateur;Nom;Prénom;Adresse e-mail;Vœu 1;Vœu 2
02/11/2026 09:12;Abelard;Romy;romy.abelard@exemple.fr;A;B
02/11/2026 09:40;Bastidon;Noé;noe.bastidon@exemple.fr;B;A
02/11/2026 10:02;Caussade;Ambre;ambre.caussade@exemple.fr;D;C
02/11/2026 11:31;Delprat;Achille;achille.delprat@exemple.fr;D;A
02/11/2026 14:00;Escarguel;Nine;nine.escarguel@exemple.fr;B;D
03/11/2026 08:05;Fabresse;Loup;loup.fabresse@exemple.fr;C;D
03/11/2026 08:55;Galtieri;Alma;alma.galtieri@exemple.fr;A;C
03/11/2026 09:20;Houssard;Basile;basile.houssard@exemple.fr;D;B
03/11/2026 16:44;Imbernon;Lison;lison.imbernon@exemple.fr;B;C
04/11/2026 07:58;Jonquet;Isaac;isaac.jonquet@exemple.fr;D;C
04/11/2026 10:10;Kowalski-Prat;Margaux;margaux.kowalski@exemple.fr;C;A
04/11/2026 12:25;Lacassin;Élie;elie.lacassin@exemple.fr;A;D
04/11/2026 18:30;Malaterre;Joséphine;josephine.malaterre@exemple.fr;D;A
05/11/2026 09:00;Naudinat;Tristan;tristan.naudinat@exemple.fr;B;A
05/11/2026 09:01;Oustalet;Garance;garance.oustalet@exemple.fr;B;C
05/11/2026 13:47;Palazy;Côme;come.palazy@exemple.fr;A;B
06/11/2026 08:12;Quercinet;Salomé;salome.quercinet@exemple.fr;D;B
06/11/2026 09:33;Rascalou;Marin;marin.rascalou@exemple.fr;C;B
06/11/2026 15:15;Sabatelle;Iris;iris.sabatelle@exemple.fr;B;D
09/11/2026 08:00;Tarbouriech;Clovis;clovis.tarbouriech@exemple.fr;A;C
09/11/2026 10:20;Ubaldini;Flore;flore.ubaldini@exemple.fr;C;D
09/11/2026 17:59;Vayssade;Ernest;ernest.vayssade@exemple.fr;D;B
"""
PLACES = {"A": 16, "B": 15, "C": 14, "D": 15}  # 11 + 5, 9 + 6, 10 + 4, 8 + 7: 60
# Six of A, one of B, three of C and three of D did not come: 13.
ABSENTS = {
    *("Garenne", "Guilhot", "Péreira", "Abelard", "Lacassin", "Tarbouriech"),
    *("N’Doye", "Ollivet", "Vissant", "Ubaldini"),
    *("Corbin", "Houssard", "Vayssade"),
}
VENUS = {"A": 10, "B": 14, "C": 11, "D": 12}  # 47
SYNTHESE = (
    "Le partenariat en pratique 16 10",
    "Se former ensemble 15 14",
    "Mesurer ce qui change 14 11",
    "Gouvernance et participation 15 12",
)
NOMS = [
    *(" ".join(line.split(";")[1:3]) for line in CONNUS.strip().splitlines()[1:]),
    *(" ".join(line.split(";")[1:3]) for line in FORMULAIRE.strip().splitlines()[1:]),
]


def is_absent(name: str) -> bool:
    return any(name.casefold().startswith(absent.casefold() + " ") for absent in ABSENTS)


def whose(page: str) -> str:
    """Whose the page is, by all the words of their name."""
    said = plain(page).casefold()
    (name,) = [name for name in NOMS if all(part in said for part in name.casefold().split())]
    return name


def note_the_meeting(qtbot: QtBot, window: MainWindow) -> None:
    """The first meeting of an empty file, with its four workshops."""
    page = window.show_tab("rencontres")
    assert isinstance(page, RencontresPage)
    click(qtbot, window, "rencontresVideAction")
    dialog = dialog_named("dialogueRencontre")
    choose(dialog, "nature", "journée régionale")
    for name, text in (
        ("titre", TITRE),
        ("date", "20/11/2026"),
        ("debut", "9h30"),
        ("fin", "16h30"),
        ("lieu", "Espace Clape, Narbonne"),
        ("places", "65"),
    ):
        type_in(qtbot, dialog, name, text)
    click(qtbot, dialog, "enregistrer")
    for lettre, titre, salle, couleur, animation in ATELIERS:
        click(qtbot, window, "ateliersNouveau")
        dialog = dialog_named("dialogueAtelier")
        assert find(dialog, QComboBox, "couleur").currentData()
        for name, text in (("lettre", lettre), ("titre", titre), ("salle", salle), ("animation", animation)):
            type_in(qtbot, dialog, name, text)
        choose(dialog, "couleur", couleur)
        type_in(qtbot, dialog, "places", "16")
        click(qtbot, dialog, "enregistrer")


def import_list(qtbot: QtBot, window: MainWindow, path: Path, text: str) -> ImporterListe:
    """A list goes in by the card's button, up to its preview."""
    path.write_text(text.strip() + "\n", encoding="cp1252")
    click(qtbot, window, "inscritsImporter")
    chosen_file(window, path)
    settled(qtbot, window)
    dialog = next(d for d in window.findChildren(ImporterListe) if d.isVisible())
    click(qtbot, dialog, "listeSuivant")
    settled(qtbot, window)
    return dialog


def bring_in_both_lists(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    dialog = import_list(qtbot, window, folder / "ateliers.csv", CONNUS)
    assert dialog.etape == STRUCTURES
    asked = dialog.structures.list.rows.rows()
    assert len(asked) == 4
    for _ in asked:
        qtbot.keyClick(dialog.structures.list, Qt.Key.Key_O)
    click(qtbot, dialog, "listeSuivant")
    settled(qtbot, window)
    assert dialog.etape == APERCU
    click(qtbot, dialog, "listeSuivant")
    settled(qtbot, window)
    assert words(window, "inscritsComptes") == "38 inscrits · 27 places libres sur 65"

    dialog = import_list(qtbot, window, folder / "formulaire.csv", FORMULAIRE)
    assert dialog.etape == APERCU
    click(qtbot, dialog, "listeSuivant")
    settled(qtbot, window)
    assert words(window, "inscritsComptes") == "60 inscrits · 5 places libres sur 65"


def place_who_asked(qtbot: QtBot, window: MainWindow) -> None:
    """The proposal gives their first wish to the 22, and moves nobody else."""
    click(qtbot, window, "ateliersTableau")
    click(qtbot, window, "ateliersProposer")
    dialog = dialog_named("dialogueRepartition")
    assert plain(find(dialog, QLabel, "resume").text()) == "22 personnes changent d’atelier"
    click(qtbot, dialog, "enregistrer")
    click(qtbot, window, "ateliersRetour")
    assert by_workshop(window) == PLACES


def by_workshop(window: MainWindow, presence: Venue | None = None) -> dict[str, int]:
    """How many persons each workshop has, by its letter."""
    db = window.contexte.fichier.db
    letters = {room.id: room.lettre for room in rencontres.ATELIERS.read(db)}
    noted = [p for p in rencontres.presences(db) if presence is None or p.presence is presence]
    return dict(sorted(Counter(letters[p.atelier] for p in noted if p.atelier).items()))


def print_the_folder(qtbot: QtBot, window: MainWindow, folder: Path) -> dict[str, bytes]:
    """Badges, sheets by workshop, rosters and door signs, in a folder: by the name of their file."""
    click(qtbot, window, "papiersPreparer")
    dialog = dialog_named("dialoguePreparerReunion")
    for box in dialog.findChildren(QCheckBox):
        key = box.objectName().removeprefix("piece_")
        wanted = key in ("badges", "emargement-ateliers", "listes-ateliers", "affichettes")
        if box.isEnabled() and box.isChecked() != wanted:
            box.click()
    find(dialog, QRadioButton, "unDossier").click()
    find(dialog, QCheckBox, "piece_agenda").setChecked(False)
    assert plain(find(dialog, QLabel, "compte").text()).startswith("4 pièces dans un nouveau dossier")
    click(qtbot, dialog, "enregistrer")
    chosen_file(dialog, folder)
    settled(qtbot, window)
    (made,) = folder.iterdir()
    assert made.name == "2026-11-20 journee-regionale-du-partenariat"
    return {path.name: path.read_bytes() for path in sorted(made.iterdir())}


def check_the_papers(papers: dict[str, bytes]) -> None:
    """Each of the 60 has a badge and a line in a sheet; the rosters name nobody who did not agree to it (§9)."""
    sheets, rosters, badges, doors = (pages_of(papers[name]) for name in sorted(papers))
    assert [name[3:-4] for name in sorted(papers)] == [
        "emargement-ateliers",
        "listes-ateliers",
        "badges",
        "affichettes",
    ]
    firsts = [page for page in sheets if "(suite)" not in page]
    for (lettre, titre, salle, couleur, animation), sheet, roster, door in zip(
        ATELIERS, firsts, rosters, doors, strict=True
    ):
        count = f"{PLACES[lettre]} personnes"
        assert f"{count} attendues" in plain(sheet) and f"Atelier {lettre} – {titre}" in plain(sheet)
        assert count in plain(roster) and "Personne n’est nommé sur cette liste." in plain(roster)
        for fact in (titre, salle, couleur, animation):
            assert fact in " ".join(plain(door).split())
    assert len(badges) == 7  # 60, and 3 that are blank, ten on a page
    signed, worn = plain(" ".join(sheets)).casefold(), plain(" ".join(badges)).casefold()
    for name in NOMS:
        assert name.casefold() in signed, name
        assert all(part.casefold() in worn for part in name.split()), name


def note_who_came(qtbot: QtBot, window: MainWindow) -> None:
    """P for who is there, the arrow past who is not; then « Terminer la saisie » for the 13."""
    click(qtbot, window, "rencontrePresences")
    page = window.page()
    assert isinstance(page, PresencesPage)
    for _ in range(60):
        rang = page.view.row()
        assert rang is not None
        absent = rang.ligne.personne.nom in ABSENTS
        qtbot.keyClick(page.view, Qt.Key.Key_Down if absent else Qt.Key.Key_P)
    assert words(window, "presencesPresents") == "47"
    assert plain(page._head.finish.text()) == "Terminer la saisie (13 absents)"
    click(qtbot, window, page._head.finish.objectName())
    assert window.page() is window.show_tab("rencontres")


def test_the_regional_day_from_the_list_of_the_team_to_the_attestations(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    note_the_meeting(qtbot, window)
    bring_in_both_lists(qtbot, window, tmp_path)
    db = window.contexte.fichier.db
    assert len(annuaire.personnes(db)) == 60
    place_who_asked(qtbot, window)

    folder = tmp_path / "papiers"
    folder.mkdir()
    papers = print_the_folder(qtbot, window, folder)
    check_the_papers(papers)

    note_who_came(qtbot, window)
    assert by_workshop(window, Venue.PRESENT) == VENUS
    assert words(window, "inscritsComptes") == "60 inscrits · 47 présents · 5 places libres sur 65"
    assert words(window, "restitutionMots").startswith("47 présents sur 60 attendus.")
    assert len(find(window, RestitutionSection, "rencontreRestitution").absents.model.rows()) == 13

    attestations = pages_of(paper(qtbot, window, "papier_attestations"))
    assert len(attestations) == 47
    assert sorted(whose(page) for page in attestations) == sorted(name for name in NOMS if not is_absent(name))
    summary = plain(flat_text_of(paper(qtbot, window, "restitutionSynthese")))
    for figures in ("60 inscrits 47 présents 0 excusé 13 absents", *SYNTHESE):
        assert figures in summary
    assert not check_file(window.contexte.fichier)
