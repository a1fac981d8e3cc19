"""R8.1 on paper: the CoPart and the CoPil unless a CoTec is named, as they are, or as a year ended."""

from datetime import date

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from tests.builders import JOUR, Monde, plain
from tests.documents.pdf import flat_text_of, pages_of

SIGNE = date(2025, 3, 1)


def printed(monde: Monde, day: date = JOUR, **criteres: object) -> str:
    return plain(flat_text_of(print_paper(monde.fichier, "equilibre", Criteres(**criteres), day)))  # type: ignore[arg-type]


@pytest.fixture
def odile(monde: Monde) -> str:
    """The only member of CoPart and CoPil."""
    person = monde.personne(code_postal="34000", profils=("proche aidant", "sanitaire"))
    monde.engagement(person, SIGNE, monde.structure())
    monde.binome(monde.mandat(date(2026, 2, 1)), person)
    monde.membre(monde.cotec(), monde.personne("Ferrand", "Yanis"))
    return person


def test_r8_1_the_copart_and_the_copil_each_beside_what_is_around_it(monde: Monde, odile: str) -> None:
    pdf = print_paper(monde.fichier, "equilibre", Criteres(), JOUR)
    pages = [plain(page) for page in pages_of(pdf)]
    firsts = [page for page in pages if "page 1 /" in page]
    assert len(firsts) == 2
    assert "CoPart — 1 personne, 1 structure" in firsts[0] and "Tout l’annuaire — 2 personnes" in firsts[0]
    assert "CoPil — 1 personne, 0 structure" in firsts[1] and "CoPart — 1 personne, 1 structure" in firsts[1]
    assert "Est  1  100 %  100 %" in firsts[0]
    text = plain(flat_text_of(pdf))
    assert "1 personne, 2 mentions" in text
    assert "usager dès qu’un de ses profils l’est" in text
    assert "Le lieu de la personne, sinon celui de sa structure." in text


def test_a_past_year_is_printed_as_it_ended(monde: Monde, odile: str) -> None:
    text = printed(monde, annee=2025)
    assert "Le mercredi 31 décembre 2025" in text
    assert "CoPil" not in text, "there was none"
    assert "Le mardi 24 novembre 2026" in printed(monde, annee=2026)


def test_a_cotec_is_printed_beside_the_copart(monde: Monde, odile: str) -> None:
    text = printed(monde, cotec=monde.cotecs[0])
    assert "CoTec : Partenariat en pédiatrie — 1 personne, 0 structure CoPart — 1 personne, 1 structure" in text


def test_without_any_engagement_it_is_the_annuaires_as_it_is_today(monde: Monde) -> None:
    with pytest.raises(Refus, match="Il n’y a ni CoPart ni CoPil le 24/11/2026"):
        printed(monde)
    monde.personne()
    with pytest.raises(Refus, match="Il n’y a ni CoPart ni CoPil le 31/12/2024"):
        printed(monde, annee=2024)
    assert "Tout l’annuaire — 1 personne, 0 structure" in printed(monde)
