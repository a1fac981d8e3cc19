"""The main job through the workbook and the commands: every bound appears right on the printed form (R5.4–R5.8)."""

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cops_desktop.cli import main

SUJET = "Partenariat en pédiatrie"


def run(*args: str | Path) -> Result:
    """A command, as typed."""
    return CliRunner().invoke(main, [str(a) for a in args])


def done(*args: str | Path) -> str:
    """A command that must succeed; what it said."""
    result = run(*args)
    assert result.exit_code == 0, result.output
    return result.stdout


def write_sheet(folder: Path, name: str, headers: str, rows: Sequence[str]) -> None:
    """A sheet as French Excel saves it."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.csv").write_text("\n".join([headers, *rows]) + "\n", encoding="utf-8-sig")


def text_of(pdf: Path) -> list[str]:
    """The text of each page, spaces made plain."""
    out = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode()
    return [page.replace("\u00a0", " ").replace("\u202f", " ") for page in out.split("\f")[:-1]]


@dataclass(frozen=True)
class Case:
    """A presence at a meeting, and what the charter makes of it."""

    nom: str
    mode: str
    debut: str
    fin: str
    vacations: str
    brut: str
    presence: str = ""
    fin_reelle: str = ""


# Connections are written with seconds so that each bound is hit exactly (R5.4: compare in seconds).
R5_4 = (
    Case("Quatrevingtdix", "visio", "14:00", "18:00", "0,5", "45,00 €", "14:00:00–15:30:00"),
    Case("Quatrevingtdixun", "visio", "14:00", "18:00", "1", "90,00 €", "14:00:00–15:30:01"),
    Case("Troisheures", "visio", "14:00", "18:00", "1", "90,00 €", "14:00:00–17:00:00"),
    Case("Troisheuresun", "téléphone", "14:00", "18:00", "1,5", "135,00 €", "14:00:00–17:00:01"),
    Case("Quatretrente", "visio", "13:00", "18:00", "1,5", "135,00 €", "13:00:00–17:30:00"),
    Case("Quatretrenteun", "visio", "13:00", "18:00", "2", "180,00 €", "13:00:00–17:30:01"),
    Case("Debordee", "visio", "14:00", "15:30", "1", "90,00 €", fin_reelle="15:50"),
    Case("Coupee", "visio", "14:00", "16:00", "0,5", "45,00 €", "14:00–14:40 | 15:20–16:00"),
    Case("Dehors", "visio", "14:00", "15:00", "0,5", "45,00 €", "13:00–16:00"),
    Case("Demijournee", "présentiel", "09:30", "13:15", "1", "90,00 €"),
    Case("Journee", "présentiel", "09:30", "16:30", "2", "180,00 €"),
    Case("Soixanteuneminutes", "présentiel", "14:00", "15:01", "1", "90,00 €"),
)
SANS_RIEN = (
    Case("Soixanteminutes", "présentiel", "14:00", "15:00", "", ""),
    Case("Excusee", "visio", "14:00", "16:00", "", "", presence="excusé"),
)


@pytest.fixture
def book(tmp_path: Path) -> Callable[[Sequence[Case]], Path]:
    """A workbook folder with a person and a meeting for each case."""

    def make(cases: Sequence[Case]) -> Path:
        folder = tmp_path / "classeur"
        people = [f"{c.nom};Alix;{c.nom.lower()}@exemple.fr" for c in cases]
        write_sheet(folder, "personnes", "Nom;Prénom;E-mail", people)
        write_sheet(folder, "cotec", "sujet;début;fin", [f"{SUJET};01/01/2026;31/12/2026"])
        members = [f"{SUJET};Alix {c.nom};05/01/2026;oui;non" for c in cases]
        write_sheet(folder, "membres", "cotec;personne;demande;peut être rémunéré;déjà rétribué", members)
        meetings = [
            f"CoTec;Réunion {c.nom};{n + 1:02}/02/2026;{SUJET};{c.debut};{c.fin};{c.fin_reelle};{c.mode}"
            for n, c in enumerate(cases)
        ]
        write_sheet(folder, "rencontres", "nature;titre;date;cotec;début;fin;fin réelle;mode", meetings)
        presences = [
            f"Réunion {c.nom};{n + 1:02}/02/2026;Alix {c.nom};"
            + (f"{c.presence};" if c.presence == "excusé" else f"présent;{c.presence}")
            for n, c in enumerate(cases)
        ]
        write_sheet(folder, "presences", "rencontre;date;personne;présence;connexions", presences)
        return folder

    return make


def settle(tmp_path: Path, folder: Path) -> list[str]:
    """New file, import, pay, validate, print: the pages of the forms."""
    cops, pdf = tmp_path / "a.cops", tmp_path / "etats.pdf"
    done("new", cops, "--name", "Claire Bonnefous", "--poste", "A")
    done("import", cops, folder)
    done("pay", cops, "--cotec", SUJET, "--until", "31/12/2026")
    done("validate", cops, "--on", "31/12/2026")
    done("print", cops, "etats", "-o", pdf)
    assert "en ordre" in done("check", cops)
    return text_of(pdf)


def test_every_bound_of_r5_4_is_right_on_the_printed_form(
    tmp_path: Path, book: Callable[[Sequence[Case]], Path]
) -> None:
    pages = settle(tmp_path, book((*R5_4, *SANS_RIEN)))
    assert len(pages) == len(R5_4)
    for case in R5_4:
        (page,) = [p for p in pages if f"Alix {case.nom}\n" in p or f"Alix {case.nom} " in p]
        (line,) = [row for row in page.splitlines() if f"Réunion {case.nom}" in row]
        assert line.split()[-3:] == [case.vacations, *case.brut.split()], (case.nom, line)
        assert f"Total des vacations {case.vacations} {case.brut}" in " ".join(page.split())


@pytest.mark.parametrize(
    ("cv", "before", "km", "amount", "calculation"),
    [
        (5, 0, 320, "92,80 €", "320 × 0,29"),
        (5, 1900, 320, "108,20 €", "100 × 0,29 + 220 × 0,36"),
        (6, 1900, 320, "138,20 €", "100 × 0,37 + 220 × 0,46"),
        (8, 9900, 320, "113,80 €", "100 × 0,50 + 220 × 0,29"),
        (5, 0, 2001, "580,36 €", "2 000 × 0,29 + 1 × 0,36"),
    ],
)
def test_the_worked_examples_of_r5_7_are_right_on_the_printed_form(
    tmp_path: Path, cv: int, before: int, km: int, amount: str, calculation: str
) -> None:
    folder = tmp_path / "classeur"
    person = f"Cazenave;Marie-Odile;{cv};2026 : {before}" if before else f"Cazenave;Marie-Odile;{cv};"
    write_sheet(folder, "personnes", "nom;prénom;puissance fiscale;km d’ouverture", [person])
    write_sheet(folder, "cotec", "sujet", [SUJET])
    write_sheet(folder, "membres", "cotec;personne", [f"{SUJET};Marie-Odile Cazenave"])
    meeting = f"CoTec;Séance 2;10/03/2026;{SUJET};9:30;12:30;présentiel;Albi"
    write_sheet(folder, "rencontres", "nature;titre;date;cotec;début;fin;mode;lieu", [meeting])
    headers = "rencontre;date;personne;présence;trajet;km"
    write_sheet(folder, "presences", headers, [f"Séance 2;10/03/2026;Marie-Odile Cazenave;présent;Tarbes – Albi;{km}"])
    (page,) = settle(tmp_path, folder)
    flat = " ".join(page.split())
    assert calculation in flat
    shown = f"{km:,}".replace(",", " ")
    assert f"Total des déplacements {shown} {amount}" in flat
    assert "Total des vacations" not in flat


NEVER_PAID = (
    ("Horscotec", "", "n’est pas membre du CoTec"),
    ("Sansdemande", "membre;non;oui;non", "n’a pas demandé"),
    ("Inapte", "membre;05/01/2026;non;non", "ne peut pas percevoir"),
    ("Retribuee", "membre;05/01/2026;oui;oui", "déjà rétribué"),
    ("Experte", "expert;05/01/2026;oui;non", "expert"),
    ("Tardive", "membre;05/01/2027;oui;non", "postérieure"),
    ("Equipiere", "membre;05/01/2026;oui;non", "équipe opérationnelle"),
)


def test_who_may_not_be_paid_r5_5_is_on_no_form_and_the_reason_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "classeur"
    names = [*(name for name, _, _ in NEVER_PAID), "Payee", "Expertepayee", "Tardivepayee"]
    write_sheet(folder, "personnes", "nom;prénom", [f"{name};Alix" for name in names])
    write_sheet(folder, "équipe", "personne;depuis", ["Alix Equipiere;01/01/2026"])
    write_sheet(folder, "cotec", "sujet", [SUJET])
    members = [f"{SUJET};Alix {name};{rest}" for name, rest, _ in NEVER_PAID if rest]
    members += [
        f"{SUJET};Alix Payee;membre;oui;oui;non",
        f"{SUJET};Alix Expertepayee;expert rémunéré;oui;oui;non",
        f"{SUJET};Alix Tardivepayee;membre;20/12/2026;oui;non",
    ]
    write_sheet(folder, "membres", "cotec;personne;rôle;demande;peut être rémunéré;déjà rétribué", members)
    meeting = f"CoTec;Séance 1;10/03/2026;{SUJET};14:00;16:00;visio"
    write_sheet(folder, "rencontres", "nature;titre;date;cotec;début;fin;mode", [meeting])
    rows = [f"Séance 1;10/03/2026;Alix {name};présent" for name in names]
    write_sheet(folder, "presences", "rencontre;date;personne;présence", rows)
    cops, pdf = tmp_path / "a.cops", tmp_path / "etats.pdf"
    done("new", cops, "--name", "Claire Bonnefous")
    done("import", cops, folder)
    said = done("pay", cops, "--cotec", SUJET, "--until", "31/12/2026")
    for name, _, reason in NEVER_PAID:
        (line,) = [row for row in said.splitlines() if f"Alix {name}," in row]
        assert reason in line
    done("print", cops, "etats", "-o", pdf)
    pages = text_of(pdf)
    assert len(pages) == 3
    for name in ("Payee", "Expertepayee", "Tardivepayee"):
        assert any(f"Alix {name}" in page and "90,00 €" in page for page in pages)


def test_a_correction_after_payment_is_carried_to_the_next_form_r5_8(tmp_path: Path) -> None:
    """Paid 90 €, corrected to 45 €, next meeting 90 €: a form of 45 €; before it, −45 € stays carried."""
    folder, cops, pdf = tmp_path / "classeur", tmp_path / "a.cops", tmp_path / "etats.pdf"
    write_sheet(folder, "personnes", "nom;prénom", ["Cazenave;Marie-Odile"])
    write_sheet(folder, "cotec", "sujet", [SUJET])
    member = f"{SUJET};Marie-Odile Cazenave;oui;oui"
    write_sheet(folder, "membres", "cotec;personne;demande;peut être rémunéré", [member])
    headers = "nature;titre;date;cotec;début;fin;mode"
    first = f"CoTec;Séance 1;10/02/2026;{SUJET};14:00;16:00;visio"
    write_sheet(folder, "rencontres", headers, [first])
    presences = "rencontre;date;personne;présence;connexions"
    write_sheet(folder, "presences", presences, ["Séance 1;10/02/2026;Marie-Odile Cazenave;présent;"])
    done("new", cops, "--name", "Claire Bonnefous")
    done("import", cops, folder)
    done("pay", cops, "--cotec", SUJET, "--until", "31/12/2026")
    assert done("validate", cops, "--on", "01/03/2026").strip() == "2026-A-0001"

    write_sheet(folder, "presences", presences, ["Séance 1;10/02/2026;Marie-Odile Cazenave;présent;14:00–15:00"])
    done("import", cops, folder)
    said = done("pay", cops, "--cotec", SUJET, "--until", "31/12/2026")
    assert said.startswith("0\u00a0état en brouillon") and "−45,00" in said

    write_sheet(folder, "rencontres", headers, [f"CoTec;Séance 2;10/03/2026;{SUJET};14:00;16:00;visio"])
    write_sheet(folder, "presences", presences, ["Séance 2;10/03/2026;Marie-Odile Cazenave;présent;"])
    done("import", cops, folder)
    assert "45,00" in done("pay", cops, "--cotec", SUJET, "--until", "31/12/2026")
    assert done("validate", cops, "--on", "01/04/2026").strip() == "2026-A-0002"
    done("print", cops, "etats", "-o", pdf)
    before, after = (" ".join(page.split()) for page in text_of(pdf))
    assert "Total des vacations 1 90,00 €" in before
    assert "Séance 1 — correction : 0,5 au lieu" in after and "−0,5 −45,00 €" in after
    assert "Total des vacations 0,5 45,00 €" in after
    assert "quarante-cinq euros" in after
