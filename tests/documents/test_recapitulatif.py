"""The récapitulatif for the accountant (§9): payroll apart from transfers, subtotals, and what is not counted."""

from dataclasses import replace

from cops_desktop.documents.recapitulatif import LigneRecapitulatif, Recapitulatif, draw_recapitulatif
from cops_desktop.domain.words import format_euros
from tests.documents import papers
from tests.documents.papers import ENTETE
from tests.documents.pdf import drawn, flat_text_of, pages_of, words_of

recapitulatif_pdf = drawn(draw_recapitulatif)


def flat(paper: Recapitulatif) -> str:
    return flat_text_of(recapitulatif_pdf(ENTETE, paper))


def counted(paper: Recapitulatif) -> list[LigneRecapitulatif]:
    return [ligne for ligne in paper.lignes if ligne.etat not in ("brouillon", "annulé")]


def euros(cents: int) -> str:
    return format_euros(cents).replace("\u00a0", " ").replace("\u202f", " ")


def test_a_row_says_the_whole_form() -> None:
    text = flat(papers.RECAPITULATIF)
    row = "2026-A-0010 03/10/2026 Marie-Odile Cazenave Partenariat en pédiatrie payé 2,5 225,00 € 111,06 € 12,50 €"
    assert f"{row} 348,56 €" in text


def test_drafts_and_cancelled_forms_are_listed_and_not_counted() -> None:
    text = flat(papers.RECAPITULATIF)
    assert "2026-A-0005 03/05/2026 Jean-Noël Escoffier" in text
    assert "annulé – – – – –" in text
    assert "brouillon – – – – –" in text
    assert "10 états et 3 non comptés" in text
    gross = sum(ligne.brut for ligne in counted(papers.RECAPITULATIF))
    assert f"Total général 13,5 {euros(gross)}" in text


def test_each_cotec_has_its_subtotal_and_one_alone_needs_none() -> None:
    text = flat(papers.RECAPITULATIF)
    for cotec in {ligne.cotec for ligne in papers.RECAPITULATIF.lignes}:
        gross = sum(ligne.brut for ligne in counted(papers.RECAPITULATIF) if ligne.cotec == cotec)
        assert euros(gross) in text.split(f"Sous-total « {cotec} »")[1][:30]
    alone = replace(papers.RECAPITULATIF, lignes=papers.RECAPITULATIF.lignes[:1])
    assert "Sous-total" not in flat(alone)


def test_payroll_is_told_from_transfers() -> None:
    """§9: a vacation is gross; only travel costs may be paid by bank transfer as they stand."""
    text = flat(papers.RECAPITULATIF)
    forms = counted(papers.RECAPITULATIF)
    box = text[text.index("Où vont ces montants") :]
    assert "à transmettre à la paie (brut) à rembourser par virement (frais)" in box
    for label, states in (("(validé, signé)", ("validé", "signé")), ("Transmis", ("transmis",)), ("Payé", ("payé",))):
        stage = [ligne for ligne in forms if ligne.etat in states]
        gross = euros(sum(ligne.brut for ligne in stage))
        costs = euros(sum(ligne.deplacements + ligne.autres_frais for ligne in stage))
        assert f"{gross} {costs}" in box[box.index(label) :][:60]
    assert "Ensemble 13,5 vacations" in box


def test_envelopes_are_shown_where_they_are_set() -> None:
    """R5.6."""
    text = flat(papers.RECAPITULATIF)
    assert "Partenariat en pédiatrie 12 000,00 € 4 500,00 € 900,00 € 6 600,00 €" in text
    assert "Santé mentale et pair-aidance – 90,00 € 0,00 € –" in text
    assert "Enveloppes" not in flat(replace(papers.RECAPITULATIF, enveloppes=()))


def test_nothing_to_sum_up_says_so() -> None:
    text = flat(papers.RECAPITULATIFS["recapitulatif-vide"])
    assert "Aucun état pour cette période." in text
    assert "Total" not in text


def test_columns_of_figures_end_on_one_line_on_each_page() -> None:
    pdf = recapitulatif_pdf(ENTETE, papers.RECAPITULATIFS["recapitulatif-long"])
    assert all("Numéro  Date  Bénéficiaire" in page for page in pages_of(pdf)[:4])
    words = words_of(pdf)
    rows = {(w.page, round(w.bottom)) for w in words if w.text.startswith("2026-A-")}
    ends = {round(w.right, 1) for w in words if w.text in ("€", "–") and (w.page, round(w.bottom)) in rows}
    assert len(ends) == 4 + 1, "four columns of euros, and the dash of vacations"
