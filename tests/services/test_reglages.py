"""The settings of a file: saved whole, undone whole, and refused when a paper could not show them."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from cops_desktop.domain import historique
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.comites import delai_de_renouvellement
from cops_desktop.services.entete import entete
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.reglages import LOGO_MAX, Reglages, read_reglages, save_reglages
from cops_desktop.storage.reglages import reglages, save_reglage
from tests.builders import new_file

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def fichier(tmp_path: Path) -> Iterator[Fichier]:
    made = new_file(tmp_path)
    yield made
    made.close()


def test_a_new_file_has_the_letterhead_of_the_cops(fichier: Fichier) -> None:
    found = read_reglages(fichier)
    assert found.organisme == "Centre Opérationnel du Partenariat en Santé"
    assert (found.lignes_vierges, found.logo, found.responsable) == (3, None, "")


def test_every_setting_has_its_row_in_a_new_file_and_its_words_in_the_history(fichier: Fichier) -> None:
    names = {field.name for field in fields(Reglages)}
    assert names <= reglages(fichier.db).keys()
    assert names <= historique.REGLAGES.keys()


def test_what_is_saved_is_read_and_printed(fichier: Fichier) -> None:
    wanted = Reglages(organisme="Maison des partenariats", responsable="Inès Roux", lignes_vierges=0, logo=PNG + b"x")
    save_reglages(fichier, wanted)
    assert read_reglages(fichier) == wanted
    assert (entete(fichier).organisme, entete(fichier).logo) == ("Maison des partenariats", PNG + b"x")


def test_r3_3_the_days_before_renewal_and_the_link_of_the_charter_are_settings(fichier: Fichier) -> None:
    before = read_reglages(fichier)
    assert (before.jours_renouvellement, before.lien_charte) == (90, "")
    wanted = replace(before, jours_renouvellement=365, lien_charte="https://exemple.org/charte?v=2025")
    save_reglages(fichier, wanted)
    assert (read_reglages(fichier), delai_de_renouvellement(fichier.db)) == (wanted, 365)


def test_settings_are_undone_as_one(fichier: Fichier) -> None:
    before = read_reglages(fichier)
    save_reglages(fichier, replace(before, adresse="2 rue du Puits", telephone="05 00 00 00 00"))
    assert files.undo(fichier) == "Réglages du fichier"
    assert read_reglages(fichier) == before


def test_saving_the_same_settings_leaves_no_trace(fichier: Fichier) -> None:
    save_reglages(fichier, read_reglages(fichier))
    assert files.undo_label(fichier) != "Réglages du fichier"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"lignes_vierges": 41}, "lignes vierges"),
        ({"logo": b"GIF89a"}, "PNG ou JPEG"),
        ({"jours_renouvellement": 0}, "de 1 à 365 jours"),
        ({"jours_renouvellement": 366}, "de 1 à 365 jours"),
        ({"lien_charte": "la charte sur notre site"}, "une adresse"),
        ({"lien_charte": "https://"}, "une adresse"),
        ({"logo": PNG + bytes(LOGO_MAX)}, "trop lourd"),
    ],
)
def test_what_no_paper_could_show_is_refused(fichier: Fichier, wrong: dict[str, int | bytes], words: str) -> None:
    before = read_reglages(fichier)
    with pytest.raises(Refus, match=words):
        save_reglages(fichier, replace(before, **wrong))  # type: ignore[arg-type]
    assert read_reglages(fichier) == before


def test_settings_that_a_workbook_spoilt_can_still_be_opened_and_mended(fichier: Fichier) -> None:
    with fichier.operation("Importer"):
        save_reglage(fichier.db, "logo", "pas une image")
        save_reglage(fichier.db, "lignes_vierges", "beaucoup")
    found = read_reglages(fichier)
    assert (found.lignes_vierges, bool(found.logo)) == (3, True)
    save_reglages(fichier, replace(found, logo=None))
    assert entete(fichier).logo is None
