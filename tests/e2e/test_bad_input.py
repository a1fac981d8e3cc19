"""Bad input through the commands: a sentence that says what and where, exit status 1, and the file as it was."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cops_desktop.cli import main

SUJET = "Partenariat en pédiatrie"
SHEETS = {
    "personnes": ("nom;prénom;e-mail;commune", ["Cazenave;Marie-Odile;mo@exemple.fr;Tarbes", "Keïta;Fatoumata;;Albi"]),
    "cotec": ("sujet", [SUJET]),
    "membres": ("cotec;personne;demande;peut être rémunéré", [f"{SUJET};Marie-Odile Cazenave;oui;oui"]),
    "rencontres": ("nature;titre;date;cotec;début;fin;mode", [f"CoTec;Séance 1;10/03/2026;{SUJET};14:00;16:00;visio"]),
    "présences": (
        "rencontre;date;personne;présence;connexions;durée retenue;motif;km",
        ["Séance 1;10/03/2026;Marie-Odile Cazenave;présent;;;;"],
    ),
}


def run(*args: str | Path) -> Result:
    """A command, as typed."""
    return CliRunner().invoke(main, [str(a) for a in args])


def digest(path: Path) -> str:
    """The content of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write(folder: Path, sheets: dict[str, tuple[str, list[str]]]) -> Path:
    """A workbook folder."""
    folder.mkdir(exist_ok=True)
    for name, (headers, rows) in sheets.items():
        (folder / f"{name}.csv").write_text("\n".join([headers, *rows]) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def cops(tmp_path: Path) -> Path:
    """A file with one CoTec, one meeting, two persons."""
    path = tmp_path / "année.cops"
    assert run("new", path, "--name", "Claire Bonnefous").exit_code == 0
    result = run("import", path, write(tmp_path / "bon", SHEETS))
    assert result.exit_code == 0, result.output
    return path


def refused(path: Path, *args: str | Path) -> str:
    """The sentences of a command that must be refused and leave the file as it was."""
    before = digest(path) if path.is_file() else ""
    result = run(*args)
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    if before:
        assert digest(path) == before
    assert sorted(p.name for p in path.parent.glob(f"{path.stem}*-journal")) == []
    return result.stderr.replace("\u00a0", " ").replace("\u202f", " ")


ANNUAIRE = {
    "structures": ("nom;commune", ["IFSI du Rouergue;Rodez"]),
    "projets": ("titre;structures;début;fin;expérience remarquable;publié le", ["Livrets;IFSI du Rouergue;;;;"]),
    "mises en relation": (
        "demandé le;structure;besoin;état;close le;personnes proposées",
        ["03/02/2026;IFSI du Rouergue;un aidant;reçue;;Fatoumata Keïta"],
    ),
    "propositions": (
        "demandé le;structure;besoin;personne;état;contactée le;réponse le",
        ["03/02/2026;IFSI du Rouergue;;Fatoumata Keïta;contactée;04/02/2026;"],
    ),
    "recherches": ("nom;critères", ["Aidants;{}"]),
    "distincts": ("personne;autre personne;structure;autre structure", []),
    "fusions": ("ancienne;personne;structure;le", []),
    "anonymisations": ("personne;demandée le;le;par;compte", []),
}
ASKED = "03/02/2026;IFSI du Rouergue"
CLE = "00000000-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    ("sheet", "row", "said"),
    [
        ("projets", "Livrets;IFSI du Rouerg;;;;", ["structures", "« IFSI du Rouerg »", "IFSI du Rouergue (Rodez)"]),
        ("projets", "Livrets;;02/02/2026;01/02/2026;;", ["fin", "01/02/2026"]),
        ("projets", "Livrets;;;;peut-être;", ["expérience remarquable", "oui ou non"]),
        ("projets", ";IFSI du Rouergue;;;;", ["titre"]),
        ("mises en relation", f"{ASKED};;reçue;;", ["besoin", "nécessaire"]),
        ("mises en relation", "31/02/2026;;un aidant;;;", ["demandé le", "31/02/2026"]),
        ("mises en relation", f"{ASKED};un aidant;en cours;;", ["état", "en cours", "recherche en cours"]),
        ("mises en relation", f"{ASKED};un aidant;satisfaite;;", ["close le", "satisfaite"]),
        ("mises en relation", f"{ASKED};un aidant;satisfaite;02/02/2026;", ["close le", "02/02/2026"]),
        ("mises en relation", f"{ASKED};un aidant;;;Nadège Inconnue", ["personnes proposées", "Nadège Inconnue"]),
        ("propositions", "04/02/2026;;;Fatoumata Keïta;;;", ["besoin", "aucune demande de ce jour"]),
        ("propositions", f"{ASKED};;Nadège Inconnue;;;", ["personne", "Nadège Inconnue"]),
        ("propositions", f"{ASKED};;Fatoumata Keïta;;05/02/2026;04/02/2026", ["réponse le", "04/02/2026"]),
        ("recherches", "Aidants;tous les aidants", ["critères", "tel quel"]),
        ("distincts", "Fatoumata Keïta;;;", ["deux personnes, ou deux structures"]),
        ("distincts", "Fatoumata Keïta;Fatoumata Keïta;;", ["deux fois la même"]),
        ("fusions", f"{CLE};;;03/02/2026", ["la fiche gardée"]),
        ("fusions", f"{CLE};Fatoumata Keïta;IFSI du Rouergue;03/02/2026", ["la fiche gardée"]),
        ("anonymisations", 'Fatoumata Keïta;;03/02/2026;Claire;{}', ["n’est pas anonymisée"]),
        ("anonymisations", 'Fatoumata Keïta;;03/02/2026;Claire;trois', ["compte", "trois"]),
    ],
)  # fmt: skip
def test_a_wrong_cell_of_the_annuaire_is_said_with_its_place(
    tmp_path: Path, cops: Path, sheet: str, row: str, said: list[str]
) -> None:
    good = {name: sheets for name, sheets in ANNUAIRE.items() if sheets[1] and name != sheet}
    if sheet == "mises en relation":
        del good["propositions"]
    assert run("import", cops, write(tmp_path / "annuaire", good)).exit_code == 0
    wrong = write(tmp_path / "mauvais", {sheet: (ANNUAIRE[sheet][0], [row])})
    sentence = refused(cops, "import", cops, wrong)
    for part in (f"Feuille {sheet}, ligne 2", *said):
        assert part in sentence, sentence


PRESENCE = "Séance 1;10/03/2026;Marie-Odile Cazenave;présent"


@pytest.mark.parametrize(
    ("sheet", "row", "said"),
    [
        ("présences", "Séance 1;31/02/2026;Marie-Odile Cazenave;présent;;;;", ["présences", "ligne 2", "31/02/2026"]),
        ("présences", "Séance 1;10/03/2026;Nadège Inconnue;présent;;;;", ["présences", "ligne 2", "Nadège Inconnue"]),
        ("présences", f"{PRESENCE};;-1:30;motif;", ["ligne 2", "durée retenue", "-1:30"]),
        ("présences", f"{PRESENCE};;25:00;motif;", ["ligne 2", "durée retenue", "25:00"]),
        ("présences", f"{PRESENCE};15:00–14:00;;;", ["ligne 2", "connexions", "15:00"]),
        ("présences", f"{PRESENCE};14:00–15:00 | 14:30–16:00;;;", ["ligne 2", "chevauchent", "14:30"]),
        ("présences", f"{PRESENCE};;;;environ 120", ["ligne 2", "km", "environ 120"]),
        ("présences", f"{PRESENCE};;1:32;;", ["ligne 2", "motif"]),
        ("rencontres", f"CoTec;Séance 2;12/03/2026;{SUJET};16:00;14:00;visio", ["rencontres", "ligne 2", "fin"]),
        ("personnes", ";Sans Nom;;", ["personnes", "ligne 2", "nom"]),
    ],
)
def test_a_wrong_cell_is_said_with_its_place(tmp_path: Path, cops: Path, sheet: str, row: str, said: list[str]) -> None:
    headers, _ = SHEETS[sheet]
    sentence = refused(cops, "import", cops, write(tmp_path / "mauvais", {sheet: (headers, [row])}))
    for part in said:
        assert part in sentence, sentence


def test_two_persons_of_one_name_are_named(tmp_path: Path, cops: Path) -> None:
    twins = {"personnes": (SHEETS["personnes"][0], ["Keïta;Fatoumata;f.keita@exemple.fr;Millau"])}
    run("import", cops, write(tmp_path / "homonyme", twins))
    headers, _ = SHEETS["présences"]
    others = {
        "personnes": ("nom;prénom;e-mail", ["Roux;Paul;paul1@exemple.fr", "Roux;Paul;paul2@exemple.fr"]),
        "présences": (headers, ["Séance 1;10/03/2026;Paul Roux;présent;;;;"]),
    }
    sentence = refused(cops, "import", cops, write(tmp_path / "deux", others))
    assert "Paul Roux" in sentence
    assert "paul1@exemple.fr" in sentence
    assert "paul2@exemple.fr" in sentence


def test_a_formula_in_a_name_stays_text(tmp_path: Path, cops: Path) -> None:
    name = '=HYPERLINK("http://exemple.fr")'
    rows = ["'" + name.replace('"', '""') + ";Alix;;"]
    quoted = [f'"{rows[0].split(";")[0]}";Alix;;']
    assert (
        run("import", cops, write(tmp_path / "formule", {"personnes": (SHEETS["personnes"][0], quoted)})).exit_code == 0
    )
    assert run("export", cops, tmp_path / "sortie.xlsx").exit_code == 0
    from openpyxl import load_workbook

    book = load_workbook(tmp_path / "sortie.xlsx")
    cells = [cell for row in book["personnes"].iter_rows() for cell in row if cell.value == name]
    assert [cell.data_type for cell in cells] == ["s"]
    book.close()


def test_files_that_are_not_what_they_seem(tmp_path: Path, cops: Path) -> None:
    truncated = tmp_path / "tronqué.xlsx"
    assert run("export", cops, tmp_path / "bon.xlsx").exit_code == 0
    truncated.write_bytes((tmp_path / "bon.xlsx").read_bytes()[:2000])
    assert "tronqué.xlsx" in refused(cops, "import", cops, truncated)
    empty = tmp_path / "dossier vide"
    empty.mkdir()
    assert "dossier vide" in refused(cops, "import", cops, empty)
    assert "absent.xlsx" in refused(cops, "import", cops, tmp_path / "absent.xlsx")

    fake = tmp_path / "faux.cops"
    fake.write_text("Ceci est un texte.\n" * 200, encoding="utf-8")
    assert "n’est pas un fichier COPS" in refused(fake, "check", fake)
    assert "dossier" in refused(tmp_path, "check", tmp_path)
    assert "n’existe pas" in refused(tmp_path / "rien.cops", "check", tmp_path / "rien.cops")
    assert "existe déjà" in refused(cops, "new", cops, "--name", "Claire Bonnefous")


def test_a_file_from_a_newer_version_is_left_alone(tmp_path: Path, cops: Path) -> None:
    with closing(sqlite3.connect(cops)) as conn:
        conn.execute("PRAGMA user_version = 99")
    assert "plus récente" in refused(cops, "check", cops)


@pytest.mark.parametrize(
    "args", [("print", "emargement"), ("print", "etats"), ("pay", "--cotec", "Rien de tel", "--until", "31/12/2026")]
)
def test_nothing_to_print_or_to_pay_is_a_sentence(tmp_path: Path, cops: Path, args: tuple[str, ...]) -> None:
    command, *rest = args
    more = ["-o", str(tmp_path / "o.pdf"), "--meeting", "Aucune"] if rest[0] == "emargement" else []
    more = ["-o", str(tmp_path / "o.pdf")] if rest[0] == "etats" else more
    assert refused(cops, command, cops, *rest, *more)
    assert not (tmp_path / "o.pdf").exists()


def test_a_wrong_date_on_the_command_line_is_a_fault_of_usage(cops: Path) -> None:
    result = run("pay", cops, "--cotec", SUJET, "--until", "31/02/2026")
    assert result.exit_code == 2
    assert "JJ/MM/AAAA" in result.stderr


# Modes do not bind root: these run in a process of their own, without the right to pass over them. ------------------
def apart(folder: Path, *args: str | Path, full: bool = False) -> subprocess.CompletedProcess[str]:
    """A command in its own process, modes binding; `full`: no file may grow beyond a page (a full disk)."""
    limit = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); "
    script = f"import sys; {limit if full else ''}from cops_desktop.cli import main; main(sys.argv[1:])"
    bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"] if os.geteuid() == 0 else []
    return subprocess.run(
        [*bound, sys.executable, "-c", script, *map(str, args)], capture_output=True, text=True, cwd=folder
    )


@pytest.fixture
def shared(tmp_path: Path, cops: Path) -> Path:
    """A folder with nothing but a copy of the file."""
    folder = tmp_path / "partage"
    folder.mkdir()
    shutil.copy(cops, folder / "année.cops")
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_read_only_file_and_folder_are_read_and_not_written(tmp_path: Path, shared: Path) -> None:
    path = shared / "année.cops"
    path.chmod(0o444)
    shared.chmod(0o555)
    before = digest(path)
    written = apart(shared, "import", path, write(tmp_path / "bon", SHEETS))
    looked = apart(shared, "check", path)
    printed = apart(shared, "print", path, "emargement", "-o", shared / "o.pdf")
    shared.chmod(0o755)
    assert (looked.returncode, looked.stderr) == (0, "")
    assert written.returncode == 1
    assert "lecture seule" in written.stderr
    assert "Traceback" not in written.stderr
    assert printed.returncode == 1
    assert "o.pdf" in printed.stderr
    assert digest(path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, shared: Path) -> None:
    path = shared / "année.cops"
    before = digest(path)
    more = {"personnes": ("nom;prénom", [f"Nouvelle{n};Alix" for n in range(300)])}
    result = apart(shared, "import", path, write(tmp_path / "gros", more), full=True)
    assert result.returncode == 1, result.stderr
    assert "disque" in result.stderr
    assert "Traceback" not in result.stderr
    assert digest(path) == before
    assert apart(shared, "check", path).returncode == 0
