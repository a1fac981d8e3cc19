"""Attestations of presence gathered from the file: of those who were there, and of nothing else (§9)."""

import email
import email.policy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.annuaire import Famille
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import Genre
from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.services.papiers.attestations import read_attestations
from cops_desktop.services.papiers.catalogue import Criteres, print_paper, read_paper
from cops_desktop.services.rencontres.envois import preparer
from cops_desktop.storage import annuaire
from cops_desktop.storage.rencontres import presences
from tests.builders import JOUR, Monde, at, plain, spans
from tests.documents.pdf import flat_text_of, info_of, pages_of
from tests.regional import DAY, regional_day


def test_s9_only_those_who_were_there_have_one_in_french_order(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 12, 5)
    criteres = Criteres(rencontres=[meeting.id])
    made = read_attestations(monde.fichier, criteres, DAY)
    assert [one.nom for one in made] == ["Arribat", "Benhaddou", "Cazenave", "d’Hautpoul", "Escoffier"]
    assert {one.responsable for one in made} == {"Claire Bonnefous, directrice"}
    pages = pages_of(print_paper(monde.fichier, "attestations", criteres, DAY))
    assert len(pages) == 5
    assert all("page 1 / 1" in plain(page) and "2 demi-journées" in plain(page) for page in pages)


def test_those_of_one_workshop_alone(monde: Monde) -> None:
    of = monde.reunion()
    workshop = monde.atelier(of, "A")
    monde.presence(of, monde.personne("Cazenave"), atelier=workshop.id)
    monde.presence(of, monde.personne("Izard"), atelier=monde.atelier(of, "B").id)
    made = read_attestations(monde.fichier, Criteres(rencontres=[of.id], atelier=workshop.id), DAY)
    assert [one.nom for one in made] == ["Cazenave"]


def test_s9_it_never_says_a_profile_nor_a_note_nor_a_reason(monde: Monde) -> None:
    of = monde.reunion(mode=Mode.VISIO)
    who = monde.personne(
        profils=("personne concernée par une vulnérabilité en santé",), famille=Famille.USAGERS, notes="a été opérée"
    )
    monde.presence(of, who, duree_retenue=5400, motif="fatigue", retour="merci", notes="dialyse le matin")
    text = flat_text_of(print_paper(monde.fichier, "attestations", Criteres(rencontres=[of.id]), JOUR))
    for word in ("vulnérabilité", "Usagers", "opérée", "fatigue", "merci", "dialyse"):
        assert word not in text
    assert "90 min" in plain(text)


def test_r5_4_hours_and_duration_are_those_that_count(monde: Monde) -> None:
    of = monde.rencontre(monde.cotec(), "14:00-16:00", titre="Séance 4", outil="Zoom")
    monde.presence(of, monde.personne(), connexions=spans("13:50-14:40 15:20-16:30"))
    text = plain(flat_text_of(print_paper(monde.fichier, "attestations", Criteres(rencontres=[of.id]), JOUR)))
    assert "CoTec « Partenariat en pédiatrie » — Séance 4" in text
    assert "de 14 h à 14 h 40 et de 15 h 20 à 16 h" in text
    assert "80 min" in text
    assert "à distance, en visioconférence (Zoom)" in text


def test_one_person_over_a_year_has_one_with_all_their_meetings(monde: Monde) -> None:
    who, other = monde.personne(), monde.personne("Izard")
    for day in (date(2026, 3, 1), date(2026, 6, 2), date(2025, 6, 2)):
        of = monde.reunion(day=day, titre=f"Réunion de {day.month}/{day.year}")
        monde.presence(of, who)
        monde.presence(of, other, presence=Venue.ABSENT)
    annulee = monde.reunion(day=date(2026, 9, 1), titre="Annulée", annulee_le=date(2026, 8, 1))
    monde.presence(annulee, who)
    criteres = Criteres(personne=who, annee=2026)
    (one,) = read_attestations(monde.fichier, criteres, JOUR)
    assert [seance.reunion for seance in one.seances] == ["Réunion de 3/2026", "Réunion de 6/2026"]
    pdf = print_paper(monde.fichier, "attestations", criteres, JOUR)
    assert "a participé, en 2026, aux 2 réunions suivantes" in plain(flat_text_of(pdf))
    assert info_of(pdf)["Subject"] == "année 2026"
    with pytest.raises(Refus, match="personne n’est noté présent"):
        read_attestations(monde.fichier, replace(criteres, personne=other), JOUR)


def test_who_was_erased_has_no_name_to_attest(monde: Monde) -> None:
    of, who = monde.reunion(), monde.personne()
    monde.presence(of, who)
    with monde.fichier.operation("Effacer"):
        person = annuaire.personne(monde.fichier.db, who)
        annuaire.save_personne(monde.fichier.db, replace(person, anonymisee_le=JOUR))
    with pytest.raises(Refus, match="Aucune attestation"):
        read_attestations(monde.fichier, Criteres(rencontres=[of.id]), JOUR)


def test_a_batch_says_each_page_and_stops_when_asked(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 12, 12)
    lu = read_paper(monde.fichier, "attestations", Criteres(rencontres=[meeting.id]), DAY)
    pages: list[int] = []
    lu.pdf(lambda: pages.append(len(pages)))
    assert len(pages) == 12

    def stop() -> None:
        pages.pop()
        if len(pages) == 8:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        lu.pdf(stop)
    assert len(pages) == 8, "it went no further"


def test_without_a_choice_every_meeting_is_attested_as_the_commands_say(monde: Monde) -> None:
    regional_day(monde.fichier, 3, 3)
    monde.presence(monde.reunion(day=date(2025, 3, 1)), monde.personne())
    assert len(read_attestations(monde.fichier, Criteres(), DAY)) == 4
    assert len(read_attestations(monde.fichier, Criteres(annee=2025), DAY)) == 1


def test_the_hours_really_held_are_attested_when_they_were_entered(monde: Monde) -> None:
    of = monde.reunion(hours="14:00-16:00", mode=Mode.VISIO, fin_reelle=at("15:40"))
    monde.presence(of, monde.personne())
    (one,) = read_attestations(monde.fichier, Criteres(rencontres=[of.id]), JOUR)
    assert one.seances[0].intervalles == ((at("14:00"), at("15:40")),)


def test_s9_each_message_carries_the_attestation_of_its_own_person_alone(monde: Monde, tmp_path: Path) -> None:
    meeting = regional_day(monde.fichier, 4, 3)
    there = [p.personne for p in presences(monde.fichier.db, "presence = 'présent'")]
    done = preparer(monde.fichier, meeting.id, Genre.ATTESTATION, there, DAY, tmp_path)
    drafts = sorted(done.dossier.iterdir())
    assert len(drafts) == 3
    for path in drafts:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        (joined,) = message.iter_attachments()
        text = flat_text_of(joined.get_payload(decode=True))
        assert str(joined.get_filename()).startswith("attestation-")
        nom = path.stem.split()[1]
        assert [name for name in ("ARRIBAT", "BENHADDOU", "CAZENAVE") if name in text] == [nom.upper()]


def test_s9_no_attestation_goes_to_many_at_once_nor_to_who_was_not_there(monde: Monde, tmp_path: Path) -> None:
    meeting = regional_day(monde.fichier, 4, 3)
    people = [p.personne for p in presences(monde.fichier.db, "1 ORDER BY presence")]
    with pytest.raises(Refus, match="à chacun la sienne"):
        preparer(monde.fichier, meeting.id, Genre.ATTESTATION, people, DAY, tmp_path, copie_cachee=True)
    with pytest.raises(Refus, match="n’est pas noté présent") as refused:
        preparer(monde.fichier, meeting.id, Genre.ATTESTATION, people, DAY, tmp_path)
    assert len(refused.value.details) == 1
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []
