"""What holds for every paper but labels, which bear nothing but addresses: its text, its layout, its description.

What lies or hangs in the room (badges, name cards, door signs) has no letterhead and no foot like the others.

The texts in golden/ are what pdftotext reads on each paper. After a change that is wanted, `COPS_UPDATE_GOLDEN=1`
in the environment writes them anew; look at the difference, and at the pages, before committing it.
"""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from io import BytesIO
from pathlib import Path

import pytest

from cops_desktop.documents import (
    accompagnements,
    affichettes,
    attestation,
    badges,
    bilan_accompagnements,
    carte_participants,
    chevalets,
    chronologie,
    copil,
    droit_acces,
    emargement,
    engagement,
    equilibre,
    etat,
    fiche_projet,
    letterhead,
    lettre_renouvellement,
    liste,
    ordre_du_jour,
    preuve_effacement,
    recapitulatif,
    restitution,
    sans_nouvelles,
    suivi_charte,
)
from cops_desktop.domain.errors import Refus
from tests.documents import (
    papers,
    papers_accompagnements,
    papers_chronologie,
    papers_copil,
    papers_engagements,
    papers_equilibre,
    papers_reunion,
    papers_salle,
)
from tests.documents.papers import ENTETE
from tests.documents.pdf import assert_well_set, drawn, fonts_of, info_of, pages_of, text_of

GOLDEN = Path(__file__).parent / "golden"


def _droits(paper: object, head: letterhead.Entete) -> bytes:
    if isinstance(paper, droit_acces.DroitAcces):
        return droit_acces.droit_acces_pdf(head, paper)
    if isinstance(paper, preuve_effacement.PreuveEffacement):
        return preuve_effacement.preuve_effacement_pdf(head, paper)
    assert isinstance(paper, sans_nouvelles.ListeSansNouvelles)
    return sans_nouvelles.sans_nouvelles_pdf(head, paper)


def _cards(canvas: object, head: letterhead.Entete, series: list[chevalets.Chevalets]) -> letterhead.Description:
    """Name cards bear no head."""
    return chevalets.draw_chevalets(canvas, series)


def _alone(draw: Callable[..., letterhead.Description], content: object) -> Callable[[letterhead.Entete], bytes]:
    return lambda head: drawn(draw)(head, content)


PAPERS: dict[str, Callable[[letterhead.Entete], bytes]] = {
    **{f"emargement-{name}": _alone(emargement.draw_emargements, [f]) for name, f in papers.FEUILLES.items()},
    **{f"etat-{name}": partial(etat.etats_pdf, etats=[e]) for name, e in papers.ETATS.items()},
    **{name: _alone(recapitulatif.draw_recapitulatif, r) for name, r in papers.RECAPITULATIFS.items()},
    **{f"liste-{name}": partial(liste.listes_pdf, listes=[x]) for name, x in papers.LISTES.items()},
    **{f"synthese-{k}": _alone(restitution.draw_restitutions, [r]) for k, r in papers.SYNTHESES.items()},
    **{n: _alone(equilibre.draw_equilibres, [e]) for n, e in papers_equilibre.EQUILIBRES.items()},
    **{name: partial(_droits, paper) for name, paper in papers.DROITS.items()},
    **{n: partial(attestation.attestations_pdf, attestations=[a]) for n, a in papers_reunion.ATTESTATIONS.items()},
    **{n: _alone(ordre_du_jour.draw_ordres_du_jour, [o]) for n, o in papers_reunion.ORDRES.items()},
    **{n: _alone(copil.draw_copil, c) for n, c in papers_copil.COPILS.items()},
    **{n: _alone(carte_participants.draw_cartes, [c]) for n, c in papers_reunion.CARTES.items()},
    **{n: _alone(suivi_charte.draw_suivis_charte, [s]) for n, s in papers_engagements.SUIVIS.items()},
    **{n: _alone(engagement.draw_engagements, [a]) for n, a in papers_engagements.ATTESTATIONS_ENGAGEMENT.items()},
    **{n: _alone(lettre_renouvellement.draw_lettres, [x]) for n, x in papers_engagements.LETTRES.items()},
    **{n: _alone(chronologie.draw_chronologie, c) for n, c in papers_chronologie.CHRONOLOGIES.items()},
    **{n: _alone(fiche_projet.draw_fiches_projet, [f]) for n, f in papers_accompagnements.FICHES_PROJET.items()},
    **{
        n: _alone(accompagnements.draw_accompagnements, x)
        for n, x in papers_accompagnements.LISTES_ACCOMPAGNEMENTS.items()
    },
    **{
        n: _alone(bilan_accompagnements.draw_bilan_accompagnements, b) for n, b in papers_accompagnements.BILANS.items()
    },
}
SHEETS: dict[str, Callable[[letterhead.Entete], bytes]] = {
    **{name: _alone(badges.draw_badges, [x]) for name, x in papers_salle.LES_BADGES.items()},
    **{name: _alone(_cards, [x]) for name, x in papers_salle.LES_CHEVALETS.items()},
    **{name: _alone(affichettes.draw_affichettes, x) for name, x in papers_salle.LES_AFFICHETTES.items()},
}
EVERYTHING = PAPERS | SHEETS
PROTEGE = replace(ENTETE, fichier_protege=True)
every_paper = pytest.mark.parametrize("name", PAPERS)
everything = pytest.mark.parametrize("name", EVERYTHING)


@cache
def printed(name: str) -> bytes:
    return EVERYTHING[name](ENTETE)


def logo() -> bytes:
    from PIL import Image

    out = BytesIO()
    Image.new("RGBA", (900, 500), (11, 110, 110, 128)).save(out, "PNG")
    return out.getvalue()


@everything
def test_reads_as_it_did(name: str) -> None:
    golden = GOLDEN / f"{name}.txt"
    text = text_of(printed(name))
    if os.environ.get("COPS_UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_text_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {*EVERYTHING, "etat-valide-fichier-protege"}


def test_reads_as_it_did_from_a_protected_file() -> None:
    golden = GOLDEN / "etat-valide-fichier-protege.txt"
    text = text_of(PAPERS["etat-valide"](PROTEGE))
    if os.environ.get("COPS_UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@every_paper
def test_every_page_from_a_protected_file_says_that_it_is_not_protected(name: str) -> None:
    pdf = PAPERS[name](PROTEGE)
    assert_well_set(pdf)
    pages = pages_of(pdf)
    for n, page in enumerate(pages, 1):
        assert " ".join(letterhead.NON_PROTEGE.split()) in " ".join(page.split())
        assert f"page {n} / {len(pages)}" in page


@everything
def test_keeps_its_margins_and_overlaps_nothing(name: str) -> None:
    assert_well_set(printed(name))


@everything
def test_keeps_its_margins_under_a_long_letterhead_with_a_logo(name: str) -> None:
    entete = replace(
        ENTETE,
        organisme=papers.LONGUE_STRUCTURE,
        mention=papers.LONGUE_STRUCTURE * 2,
        adresse=papers.LONGUE_STRUCTURE,
        email=f"{papers.MOT_SANS_FIN}@exemple.fr",
        logo=logo(),
    )
    assert_well_set(EVERYTHING[name](entete))


@everything
def test_same_data_same_bytes(name: str) -> None:
    assert EVERYTHING[name](ENTETE) == printed(name)


@every_paper
def test_carries_the_letterhead_and_its_page_number_on_each_page(name: str) -> None:
    """§9: who sends it, the address, telephone and e-mail, page n / N."""
    pages = pages_of(printed(name))
    for n, page in enumerate(pages, 1):
        for fact in (ENTETE.organisme, ENTETE.mention, ENTETE.adresse, ENTETE.telephone, ENTETE.email):
            assert fact in page
        assert page.endswith(f"page {n} / {len(pages)}")


@everything
def test_describes_itself_in_french(name: str) -> None:
    info = info_of(printed(name))
    assert info["Title"]
    assert info["Author"] == ENTETE.organisme
    assert info["Subject"]
    assert info["Creator"] == "COPS Desktop"
    assert re.search(rb"/Lang \(fr-FR\)", printed(name))


@every_paper
def test_embeds_all_its_fonts_and_their_letters(name: str) -> None:
    fonts = fonts_of(printed(name))
    assert fonts
    for font in fonts:
        assert font[0].split("+")[1].startswith("SourceSansPro")
        assert font[-5:-2] == ["yes", "yes", "yes"], "embedded, subset, with the letters behind the glyphs"


def test_a_logo_that_is_no_image_is_refused_in_words() -> None:
    with pytest.raises(Refus, match="Le logo des réglages n’est pas une image lisible"):
        PAPERS["etat-valide"](replace(ENTETE, logo=b"GIF? non"))


def test_a_logo_is_kept_once_for_all_pages() -> None:
    entete = replace(ENTETE, logo=logo())
    assert PAPERS["etat-annee-pleine"](entete).count(b"/Subtype /Image") == 2  # the picture and its transparency


def test_nothing_to_print_is_refused_in_words() -> None:
    with pytest.raises(Refus, match="Aucun état"):
        etat.etats_pdf(ENTETE, [])
    with pytest.raises(Refus, match="Aucune feuille"):
        drawn(emargement.draw_emargements)(ENTETE, [])


def test_each_form_and_each_sheet_numbers_its_own_pages() -> None:
    forms = text_of(etat.etats_pdf(ENTETE, iter([papers.VALIDE, papers.ANNEE_PLEINE])))
    assert re.findall(r"page \d / \d", forms) == ["page 1 / 1", *(f"page {n} / 4" for n in range(1, 5))]
    sheets = text_of(drawn(emargement.draw_emargements)(ENTETE, [papers.PRESENTIEL, papers.VISIO_TENUE]))
    assert re.findall(r"page \d / \d", sheets) == ["page 1 / 1"] * 2
