"""A day's use of a protected file, in a process of its own: by the commands, then in the real window.

`python -m tests.e2e.journee commandes|fenetre <document> <elsewhere>`. What the user asks for (a workbook, papers,
exports) lies elsewhere. The window stops in the middle of a transaction, says so, and waits to be killed.
"""

import sys
import traceback
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from click.testing import CliRunner

from cops_desktop.cli import main as cli
from cops_desktop.services import fichier as files

PHRASE = "girafe moulin tambour clairon"
SUJET = "Deuilzyx périnatalité"
NAMES = ("Zzyxquatremère", "Wqhautpoulzz", "Œuvrardqzy")
TYPED = "Tapéqzyxfenêtre"
SECRETS = (SUJET, *NAMES, TYPED, "zzyx0@exemple.fr", "06 99 88 77 66", "Quintzyxcastel", "Séancezyqx", "notezyxqtrès")
SHEETS = {
    "personnes": (
        "nom;prénom;e-mail;téléphone;commune;notes",
        [f"{nom};Odile;zzyx{n}@exemple.fr;06 99 88 77 66;Quintzyxcastel;notezyxqtrès" for n, nom in enumerate(NAMES)],
    ),
    "cotec": ("sujet", [SUJET]),
    "membres": ("cotec;personne;demande;peut être rémunéré", [f"{SUJET};Odile {nom};oui;oui" for nom in NAMES]),
    "rencontres": (
        "nature;titre;date;cotec;début;fin;mode",
        [f"CoTec;Séancezyqx;10/03/2026;{SUJET};14:00;16:00;visio"],
    ),
    "présences": (
        "rencontre;date;personne;présence",
        [f"Séancezyqx;10/03/2026;Odile {nom};présent" for nom in NAMES[:2]],
    ),
}


def workbook(folder: Path) -> Path:
    """The workbook that the user fills in: plain, and theirs."""
    folder.mkdir(parents=True)
    for name, (headers, rows) in SHEETS.items():
        (folder / f"{name}.csv").write_text("\n".join([headers, *rows]) + "\n", encoding="utf-8")
    return folder


def _run(*args: str | Path, refused: bool = False) -> None:
    done = CliRunner().invoke(cli, [str(a) for a in args], catch_exceptions=False)
    assert (done.exit_code != 0) == refused, (args, done.output)


def commandes(document: Path, elsewhere: Path) -> None:
    """Make, fill, pay, print, back up, restore; a wrong workbook and a missing person are refused on the way."""
    _run("new", document, "--name", "Claire Bonnefous", "--protect")
    _run("import", document, workbook(elsewhere / "classeur"))
    wrong = elsewhere / "faux"
    wrong.mkdir()
    (wrong / "présences.csv").write_text(
        f"{SHEETS['présences'][0]}\nSéancezyqx;10/03/2026;{NAMES[0]} Inconnue;présent\n"
    )
    _run("import", document, wrong, refused=True)
    _run("pay", document, "--cotec", SUJET, "--until", "31/12/2026")
    _run("validate", document, "--on", "31/12/2026")
    _run("print", document, "etats", "-o", elsewhere / "etats.pdf")
    _run("export", document, elsewhere / "export.xlsx")
    _run("check", document)
    _run("backup", document, document.with_name("copie.cops"))
    _run("restore", document.with_name("copie.cops"), document)
    _run("unprotect", document.with_name("absent.cops"), refused=True)


def fenetre(document: Path, elsewhere: Path) -> None:
    """Open, look at every page, type, note an attendance, undo, preview, back up, restore, a bug, a second window."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QPushButton

    from cops_desktop.app import application, open_window
    from cops_desktop.domain.rencontres import Venue
    from cops_desktop.qt import crash
    from cops_desktop.qt.dialogs.personne import open_personne
    from cops_desktop.qt.tabs import TABS
    from cops_desktop.qt.theme import Theme
    from cops_desktop.services import annuaire, incidents, rencontres, sauvegardes
    from cops_desktop.services import laptop as settings
    from cops_desktop.services.fichier import open_file
    from cops_desktop.services.papiers.catalogue import Criteres, print_paper
    from cops_desktop.storage import rencontres as tables
    from tests.qt.real_window import dialog_named, find, open_dialogs

    app = application()
    incidents.commencer("6")
    crash.CrashHook(app).install()
    window = open_window(Theme(app, "clair", 100), settings.load(), document)
    window.show()
    _until(
        lambda: (
            "dialoguePhrase" in open_dialogs()
            and find(dialog_named("dialoguePhrase"), QLineEdit, "secrete").isVisible()
        )
    )
    asked = dialog_named("dialoguePhrase")
    find(asked, QLineEdit, "secrete").setText(PHRASE)
    find(asked, QPushButton, "enregistrer").click()
    _until(lambda: window.contexte.has_file)
    fichier = window.contexte.fichier
    for tab in TABS:
        window.show_tab(tab.key)
    someone = next(p for p in annuaire.personnes(fichier) if p.nom == NAMES[0])
    meeting = tables.rencontres(fichier.db)[0].id
    window.contexte.ouvrir("presences", meeting)
    excuse = partial(rencontres.update_presence, presence=Venue.EXCUSE)
    window.contexte.executer(excuse, meeting, someone.id)
    window.undo()
    open_personne(window.contexte, someone.id)
    dialog = dialog_named("dialoguePersonne")
    find(dialog, QLineEdit, "commune").setText(TYPED)
    find(dialog, QPushButton, "enregistrer").click()
    open_personne(window.contexte, someone.id)  # left open: what is typed is not saved when the program falls
    find(dialog_named("dialoguePersonne"), QLineEdit, "telephone").setText(f"{TYPED} encore")
    for paper in ("emargement", "etats"):
        criteres = Criteres(rencontres=[meeting] if paper == "emargement" else None)
        window.show_preview(print_paper(fichier, paper, criteres, date(2026, 12, 31)), f"{paper}.pdf", TYPED)
        QTest.qWait(50)
        window.close_preview()
    kept = sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE).sauvegarde
    sauvegardes.restaurer(fichier, kept)
    with closing(open_file(document, fichier.identite, cle=fichier.cle)) as second:
        assert second.read_only
        assert annuaire.personnes(second)
    try:
        raise ValueError(f"{NAMES[0]} {TYPED}", someone)
    except ValueError as error:
        crash.show(window, error)
    QTest.qWait(50)
    window.contexte.tasks.wait()
    _stop_in_the_middle(fichier, someone.id)


def _until(there: Callable[[], bool]) -> None:
    from PySide6.QtTest import QTest

    for _ in range(500):
        if there():
            return
        QTest.qWait(20)
    raise AssertionError("nothing comes")


def _stop_in_the_middle(fichier: files.Fichier, key: str) -> None:
    """A transaction that the cache does not hold: pages of it are in the file, and what they were in its journal."""
    fichier.db.conn.execute("PRAGMA cache_spill = 1")
    fichier.db.conn.execute("PRAGMA cache_size = 1")
    with fichier.operation("Au milieu"):
        for n in range(300):
            fichier.db.conn.execute("UPDATE personnes SET notes = ? WHERE id = ?", (f"{NAMES[0]} {n}" * 200, key))
            fichier.db.table("reglages").insert({"id": f"{NAMES[1]} {n}", "valeur": NAMES[2] * 100})
        print("au milieu", flush=True)
        sys.stdin.readline()


if __name__ == "__main__":
    try:
        {"commandes": commandes, "fenetre": fenetre}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    except Exception:  # the program's own hook would keep it for a report
        sys.exit(traceback.format_exc())
