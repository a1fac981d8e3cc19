"""Who is asked to renew, when, and how: the queue, letters, drafts written and noted together (R3.2–R3.3, R3.8)."""

from datetime import date
from email import message_from_bytes
from email.header import decode_header, make_header
from pathlib import Path

import pytest

from cops_desktop.domain.engagements import Engagement
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import Genre, Modele
from cops_desktop.services import fichier as files
from cops_desktop.services.engagements.renouvellements import (
    file_de_renouvellement,
    noter_demandes,
    preparer_brouillons,
)
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.services.rencontres.modeles import save_modele
from cops_desktop.storage import engagements
from cops_desktop.storage.reglages import save_reglage
from tests.builders import JOUR, Monde, plain
from tests.documents.pdf import pages_of

ENDS_SOON = date(2025, 1, 15)  # signed then, it ends on 14/01/2027, 51 days after JOUR


def kept(monde: Monde, item: Engagement) -> Engagement:
    return engagements.ENGAGEMENTS.get(monde.fichier.db, item.id)


def queue(monde: Monde, day: date = JOUR) -> list[str]:
    return [one.personne.nom for one in file_de_renouvellement(monde.fichier, day)]


@pytest.mark.parametrize(
    ("signed", "waits"),
    [
        (date(2025, 1, 15), True),
        (date(2025, 2, 23), True),  # ends 22/02/2027: 90 days
        (date(2025, 2, 24), False),  # 91 days
        (date(2023, 11, 25), True),  # ended on 24/11/2025: 365 days ago
        (date(2023, 11, 24), False),
    ],
)
def test_r3_3_the_queue_holds_what_ends_within_90_days_or_ended_less_than_a_year_ago(
    monde: Monde, signed: date, waits: bool
) -> None:
    monde.engagement(monde.personne(), signed)
    assert bool(queue(monde)) is waits


def test_r3_2_whoever_renewed_or_left_is_not_asked_and_whose_engagement_ends_first_comes_first(monde: Monde) -> None:
    renewed, left, last, first = (monde.personne(nom) for nom in ("Aubrac", "Barde", "Causse", "Dourbie"))
    monde.engagement(renewed, ENDS_SOON)
    monde.engagement(renewed, date(2026, 11, 20))
    monde.engagement(left, ENDS_SOON, resilie_le=date(2026, 6, 1))
    monde.engagement(last, date(2025, 2, 1))
    monde.engagement(first, ENDS_SOON)
    assert queue(monde) == ["Dourbie", "Causse"]


def test_drafts_are_written_and_noted_together_and_who_has_no_email_is_named_and_not_noted(
    monde: Monde, tmp_path: Path
) -> None:
    structure = monde.structure("Association du Tilleul")
    with monde.fichier.operation("Lien"):
        save_reglage(monde.fichier.db, "lien_charte", "https://charte.exemple.fr")
    odile = monde.engagement(monde.personne(email="odile@exemple.fr"), ENDS_SOON, structure)
    noe = monde.engagement(monde.personne("Barde", "Noé"), ENDS_SOON)
    done = preparer_brouillons(monde.fichier, [odile.id, noe.id], JOUR, tmp_path)
    assert (done.nombre, done.sans, done.noms_sans) == (1, (noe.id,), ("Noé Barde",))
    assert (kept(monde, odile).lettre_le, kept(monde, noe).lettre_le) == (JOUR, None)
    (draft,) = done.dossier.iterdir()
    message = message_from_bytes(draft.read_bytes())
    assert str(make_header(decode_header(message["Subject"]))).startswith("Renouvellement de votre engagement")
    body = message.get_payload(decode=True)
    assert isinstance(body, bytes)
    text = plain(body.decode("utf-8"))
    for words in (
        "Odile Cazenave",
        "15 janvier 2025",
        "Association du Tilleul",
        "14 janvier 2027",
        "https://charte.exemple.fr",
    ):
        assert words in text
    files.undo(monde.fichier)
    assert kept(monde, odile).lettre_le is None


def test_a_template_of_the_team_is_used_and_what_is_not_known_leaves_no_line(monde: Monde, tmp_path: Path) -> None:
    save_modele(
        monde.fichier,
        Genre.RENOUVELLEMENT,
        Modele("Charte", "Bonjour,\nPour : {structure}\nLien : {lien de la charte}"),
    )
    item = monde.engagement(monde.personne(email="odile@exemple.fr"), ENDS_SOON)
    (draft,) = preparer_brouillons(monde.fichier, [item.id], JOUR, tmp_path).dossier.iterdir()
    body = message_from_bytes(draft.read_bytes()).get_payload(decode=True)
    assert isinstance(body, bytes)
    assert body.decode().strip() == "Bonjour,"


def test_nobody_with_an_email_writes_and_notes_nothing(monde: Monde, tmp_path: Path) -> None:
    item = monde.engagement(monde.personne(), ENDS_SOON)
    with pytest.raises(Refus, match="imprimez leurs lettres"):
        preparer_brouillons(monde.fichier, [item.id], JOUR, tmp_path)
    assert kept(monde, item).lettre_le is None
    assert not list(tmp_path.glob("Renouv*"))


def test_a_folder_that_cannot_be_written_leaves_nobody_noted(monde: Monde, tmp_path: Path) -> None:
    item = monde.engagement(monde.personne(email="odile@exemple.fr"), ENDS_SOON)
    (tmp_path / "un fichier").write_text("rien")
    with pytest.raises(Refus):
        preparer_brouillons(monde.fichier, [item.id], JOUR, tmp_path / "un fichier")
    assert kept(monde, item).lettre_le is None


def test_letters_are_noted_when_they_went_and_it_is_seen_in_the_queue(monde: Monde) -> None:
    item = monde.engagement(monde.personne(), ENDS_SOON)
    print_paper(monde.fichier, "lettre-renouvellement", Criteres(), JOUR)
    assert kept(monde, item).lettre_le is None
    assert noter_demandes(monde.fichier, [item.id, item.id], JOUR) == 1
    assert file_de_renouvellement(monde.fichier, JOUR)[0].demande_le == JOUR


def test_r3_8_each_in_the_queue_gets_one_page_with_their_address_and_the_charters_link(monde: Monde) -> None:
    place = monde.structure("Association du Tilleul", adresse="7 rue Haute", code_postal="12000", commune="Rodez")
    monde.engagement(monde.personne(), ENDS_SOON, place)
    own = monde.personne("Barde", "Noé", adresse="2 place Basse", code_postal="81000", commune="Albi")
    monde.engagement(own, ENDS_SOON)
    monde.engagement(monde.personne("Causse", "Ida"), date(2026, 1, 1))
    first, second = map(plain, pages_of(print_paper(monde.fichier, "lettre-renouvellement", Criteres(), JOUR)))
    barde, tilleul = sorted((first, second), key=lambda page: "Tilleul" in page)
    assert "2 place Basse" in barde and "81000 ALBI" in barde and "en votre nom" in barde
    assert "Association du Tilleul\nÀ l’attention de Odile Cazenave\n7 rue Haute\n12000 RODEZ" in "\n".join(
        line.strip() for line in tilleul.splitlines() if line.strip()
    )
    assert "Demandez-nous le lien" in barde
    with monde.fichier.operation("Lien"):
        save_reglage(monde.fichier.db, "lien_charte", "https://charte.exemple.fr")
    (only,) = pages_of(print_paper(monde.fichier, "lettre-renouvellement", Criteres(personne=own), JOUR))
    assert "https://charte.exemple.fr" in only and "Demandez-nous" not in only


def test_no_letter_is_said_when_nobody_is_to_be_asked(monde: Monde) -> None:
    with pytest.raises(Refus, match="aucun engagement n’est à renouveler"):
        print_paper(monde.fichier, "lettre-renouvellement", Criteres(), JOUR)


def test_an_attestation_is_of_what_is_in_force_or_of_the_last_one_in_the_past_tense(monde: Monde) -> None:
    odile = monde.personne()
    monde.engagement(odile, date(2020, 3, 1))
    only = Criteres(personne=odile)
    (past,) = pages_of(print_paper(monde.fichier, "engagement", only, JOUR))
    assert "en a été membre" in past and "28 février 2022" in plain(past)
    monde.engagement(odile, ENDS_SOON)
    (now,) = pages_of(print_paper(monde.fichier, "engagement", only, JOUR))
    assert "en est membre" in now and "14 janvier 2027" in plain(now)
    with pytest.raises(Refus, match="aucun engagement ne correspond"):
        print_paper(monde.fichier, "engagement", Criteres(personne=monde.personne("Barde")), JOUR)
