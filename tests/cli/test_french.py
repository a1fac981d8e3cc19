"""The commands speak French: help, refusals (1) and faults of usage (2), never a traceback nor a word of English."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cops_desktop.cli import main
from cops_desktop.cli.french import FrenchGroup
from cops_desktop.services.papiers.catalogue import PAPIERS

ENGLISH = re.compile(r"\b(Usage|Error|Try|Missing|No such|Show this|required|unexpected|Invalid|valid)\b")


def run(*args: str) -> Result:
    """A command, as typed, where there is no screen."""
    return CliRunner(env={"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}).invoke(main, args)


@pytest.mark.parametrize("command", ["", *main.commands])
def test_help_is_in_french(command: str) -> None:
    result = run(*filter(None, (command, "--help")))
    assert result.exit_code == 0
    assert "Emploi" in result.stdout
    assert not ENGLISH.search(result.output)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("pay", "x.cops"), "Il manque --cotec."),
        (("print",), "Il manque FICHIER."),
        (("print", "x.cops", "--poste"), "L’option --poste n’existe pas."),
        (("pay", "x.cops", "--cotec"), "L’option --cotec demande une valeur."),
        (("pay", "x.cops", "--cotec", "A", "--until", "31/02/2026"), "n’est pas une date"),
        (("print", "x.cops", "--year", "deux"), "n’est pas une année"),
        (("print", "x.cops", "--par", "mois"), "n’est pas l’un de ces mots"),
        (("check", "a.cops", "b"), "de trop"),
        (("import", "a.cops", "b", "--dry-run=oui"), "L’option --dry-run ne prend pas de valeur."),
        (("check", "a.cops", "--passphrase-fd"), "L’option --passphrase-fd demande une valeur."),
        (("new", "a.cops", "--name", "Claire Bonnefous", "--passphrase-fd", "3"), "va avec --protect"),
        (("payer", "x.cops"), "Cette commande n’existe pas"),
    ],
)
def test_a_fault_of_usage_is_a_sentence_and_a_2(args: tuple[str, ...], said: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not ENGLISH.search(result.stderr)
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("alphabet", "written"),
    [
        ("utf-8", "17\u202fh → 18\xa0h, Éric ≤ « œuvre » 日"),
        ("cp1252", "17 h -> 18\xa0h, Éric <= « œuvre » ?"),
        ("cp850", "17 h -> 18\xa0h, Éric <= « oeuvre » ?"),
    ],
)
def test_what_an_alphabet_lacks_goes_through_it_plainer(alphabet: str, written: str) -> None:
    """On Windows, what is not a console is written in cp1252: a command broke off there at its first arrow."""

    @click.group(cls=FrenchGroup)
    def program() -> None: ...

    @program.command()
    def dire() -> None:
        click.echo("17\u202fh → 18\xa0h, Éric ≤ « œuvre » 日")

    result = CliRunner(charset=alphabet).invoke(program, ["dire"])
    assert (result.exit_code, result.stdout) == (0, written + "\n")


@pytest.mark.parametrize("args", [(), ("année.cops",)])
def test_without_a_screen_the_window_says_so(args: tuple[str, ...]) -> None:
    result = run(*args)
    assert result.exit_code == 1
    assert "pas d’écran" in result.stderr


def test_demo_without_a_screen_does_the_main_job_and_names_the_folder(tmp_path: Path) -> None:
    result = run("demo", str(tmp_path / "essai" / "demo.cops"))
    assert result.exit_code == 0
    assert "Pas d’écran ici" in result.stdout
    assert str(tmp_path / "essai") in result.stdout
    made = {p.name for p in (tmp_path / "essai").iterdir()}
    assert made == {"demo.cops", *(f"{papier.nom}.pdf" for papier in PAPIERS)}
    again = run("demo", str(tmp_path / "essai" / "demo.cops"), "--no-window")
    assert again.exit_code == 0
    assert "Pas d’écran" not in again.stdout


def test_print_alone_lists_the_papers(tmp_path: Path) -> None:
    path = str(tmp_path / "a.cops")
    assert run("new", path, "--name", "Claire Bonnefous", "--poste", "C").exit_code == 0
    result = run("print", path)
    names = [papier.nom for papier in PAPIERS]
    assert [line.split("\t")[0] for line in result.stdout.splitlines()] == names
    assert {"emargement", "liste", "badges", "chevalets", "affichettes", "attestations"} <= {*names}
    assert run("print", path, "etats").exit_code == 2


def test_a_bug_is_a_sentence_and_a_report_without_anybody_s_name(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cops_desktop.services import classeur

    def fail(*_: object) -> None:
        raise KeyError("Fatoumata Keïta")

    path = tmp_path / "équipe.cops"
    assert run("new", str(path), "--name", "Claire Bonnefous").exit_code == 0
    monkeypatch.setattr(classeur, "export_workbook", fail)
    result = run("export", str(path), str(tmp_path / "tout.xlsx"))
    assert result.exit_code == 1
    assert "Le programme s’est trompé" in result.stderr and "commande.txt" in result.stderr
    report = (own_home / "incidents" / "commande.txt").read_text(encoding="utf-8")
    assert "builtins.KeyError" in report and "cli/commands.py" in report
    assert "Keïta" not in report + result.output and "Traceback" not in result.output
