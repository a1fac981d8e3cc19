"""The état de vacations et de frais (§9, R5.7, R5.8): every fact it owes, and what must never be signed."""

from dataclasses import replace

import pytest

from cops_desktop.documents import etat
from cops_desktop.documents.etat import etats_pdf
from tests.documents import papers
from tests.documents.papers import ENTETE, VALIDE
from tests.documents.pdf import flat_text_of, pages_of, words_of


def flat(form: etat.EtatPapier) -> str:
    return flat_text_of(etats_pdf(ENTETE, [form]))


@pytest.mark.parametrize(
    "fact",
    [
        "n° 2026-A-0012",
        "établi le 1er décembre 2026",
        "Marie-Odile Cazenave",
        "12 rue des Pyrénées 65000 Tarbes",
        "m-o.cazenave@exemple.fr · 06 00 00 00 03",
        "CoTec « Partenariat en pédiatrie », année 2026",
        "enveloppe 2026 : 2 700,00 €, dont 1 665,00 € acquis",
        "charte du 22/07/2025 : 90,00 € brut l’une",
        "24/11/2026 Séance 4 visio 14:02 – 16:01 1 h 53 : > 90 min et ≤ 3 h 1 90,00 €",
        "Total des vacations 4 360,00 €",
        "10/03/2026 Tarbes – Narbonne – Tarbes 7 1 900 320 100 × 0,37 + 220 × 0,46 138,20 €",
        "Total des déplacements 800 315,80 €",
        "10/03/2026 Péage n° 3 12,40 €",
        "Arrêté à la somme de six cent quatre-vingt-huit euros et vingt centimes",
        "360,00 € brut de vacations et 328,20 € de frais",
        "Fait à",
        "Service fait, à",
        "Pour le COPS — Claire Bonnafous, chargée de projet",
        "N° de sécurité sociale (à remplir à la main, non conservé)",
        "RIB joint ☐",
        "Vacations : montant brut, à transmettre à la paie. Frais : remboursement sur justificatifs.",
        "État 2026-A-0012 · page 1 / 1",
    ],
)
def test_a_form_says(fact: str) -> None:
    assert fact in flat(VALIDE)


def test_what_is_sworn_is_what_is_asked_for() -> None:
    """R5.5: the conditions concern vacations; travel has its own."""
    assert etat.ATTESTE_VACATIONS in flat(papers.VACATIONS_SEULES)
    assert etat.ATTESTE_FRAIS in flat(papers.FRAIS_SEULS)
    assert etat.ATTESTE_LES_DEUX in flat(VALIDE)
    assert etat.ATTESTE_LES_DEUX.startswith(etat.ATTESTE_VACATIONS.removesuffix("."))


def test_travel_alone_shows_no_empty_table_and_asks_for_no_number() -> None:
    text = flat(papers.FRAIS_SEULS)
    for absent in ("Total des vacations", "Retenu", "sécurité sociale", "dont 360,00 €"):
        assert absent not in text
    assert "RIB joint" in text


def test_vacations_alone_show_no_empty_table() -> None:
    text = flat(papers.VACATIONS_SEULES)
    for absent in ("Déplacements", "Autres frais", "Cumul avant"):
        assert absent not in text


@pytest.mark.parametrize("form", [papers.BROUILLON, papers.BROUILLON_LONG])
def test_a_draft_says_so_on_each_page_and_cannot_be_signed(form: etat.EtatPapier) -> None:
    for page in pages_of(etats_pdf(ENTETE, [form])):
        assert "BROUILLON — ne vaut pas paiement" in page
        assert "État (brouillon) · page" in page
    for absent in ("Fait à", "Service fait", "J’atteste", "RIB joint", "sécurité sociale", "Arrêté à la somme"):
        assert absent not in flat(form)


def test_a_cancelled_form_says_when_and_why_and_cannot_be_signed() -> None:
    text = flat(papers.ANNULE)
    assert "ANNULÉ le 15/12/2026 : adresse erronée, remplacé par l’état 2026-A-0014" in text
    for absent in ("Fait à", "Service fait", "J’atteste"):
        assert absent not in text


def test_differences_are_lines_of_their_own_that_may_take_away() -> None:
    """R5.8."""
    text = flat(papers.DIFFERENCES)
    assert "correction de la séance 3" in text
    assert "−0,5 −45,00 €" in text
    assert "Total des vacations 0,5 45,00 €" in text
    assert "Total des déplacements −13,80 €" in text
    assert "trente et un euros et vingt centimes" in text


def test_a_full_year_flows_with_its_heads_and_keeps_the_signatures_whole() -> None:
    pages = pages_of(etats_pdf(ENTETE, [papers.ANNEE_PLEINE]))
    assert len(pages) == 4
    assert all("État 2026-A-0012 (suite) — Marie-Odile Cazenave" in page for page in pages[1:])
    assert all("Date  Réunion  Mode" in page for page in pages[:2])
    assert all(any(f"Séance {n}" in page for page in pages) for n in range(1, 46))
    last = [page for page in pages if "Arrêté à la somme" in page]
    assert len(last) == 1 and "J’atteste" in last[0] and "L’intéressé(e)" in last[0]


@pytest.mark.parametrize("lines", range(20, 34))
def test_no_total_stands_alone_at_the_head_of_a_page(lines: int) -> None:
    form = replace(papers.VACATIONS_SEULES, vacations=(VALIDE.vacations[0],) * lines)
    for page in pages_of(etats_pdf(ENTETE, [form])):
        if "Total des vacations" in page:
            assert page.index("Séance 1") < page.index("Total des vacations")


@pytest.mark.parametrize("name", ["valide", "differences", "annee-pleine"])
def test_amounts_end_on_one_line(name: str) -> None:
    words = words_of(etats_pdf(ENTETE, [papers.ETATS[name]]))
    rights = {
        round(word.right, 1)
        for i, word in enumerate(words)
        if word.text == "€" and word.right > 545 and "," in words[i - 1].text and word.bottom - word.top < 9.2
    }
    assert len(rights) == 1


def test_the_forms_are_taken_one_by_one() -> None:
    taken = []

    def forms() -> object:
        for number in range(3):
            taken.append(number)
            yield replace(VALIDE, numero=f"2026-A-{number:04}")
            if number == 1:
                raise InterruptedError

    with pytest.raises(InterruptedError):
        etats_pdf(ENTETE, forms())  # type: ignore[arg-type]
    assert taken == [0, 1]
