"""R5.4: reports that would make the program pay wrongly, lose a presence, or take somebody for another.

Each comment is the working out by hand, in a meeting of 14:00–16:00 unless it is said: up to 90 min half a vacation
(1 demi), above and up to 3 h one (2).
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, Mode, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements
from cops_desktop.services import rencontres as service
from cops_desktop.services.rencontres import rapports
from cops_desktop.services.rencontres.rapports import NOUVELLE, PAS_UNE, Decisions
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.rows import delete
from tests.builders import Monde, new_file, plain, spans
from tests.e2e.test_rapports import MARDI, REPORTS, Seance, answers, zoom

FIN_2025 = dt.date(2025, 12, 31)
BBB = (REPORTS / "bbb_en.csv").read_text(encoding="utf-8").partition(",Êtes")[0] + "\n"
MEET = "First name,Last name,Email,Duration,Time joined,Time exited\n"
ZOOM_C = "Name (original name),Email,Total duration (minutes),Guest\n"


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


@pytest.fixture
def seance(monde: Monde) -> Seance:
    cotec = monde.cotec("Qualité de vie et conditions de travail")
    made = Seance(monde, monde.rencontre(cotec, "14:00-16:00", MARDI, titre="Séance 3"))
    made.membre("Camille", "Martin", email="camille@exemple.org")
    made.membre("Noé", "Lambert", email="noe@exemple.org")
    return made


def bbb(*rows: str) -> str:
    """« Noé Lambert,14:00,16:00,01:00:00 » as rows of BigBlueButton."""
    day = "14/10/2025"
    lines = (row.split(",") for row in rows)
    return BBB + "".join(
        f'"{n}","FALSE","1","-","-","0","0","0","0","{day} {a}:00","{day} {b}:00","{d}"\n' for n, a, b, d in lines
    )


def remarques(seance: Seance, text: str, decisions: Decisions | None = None) -> dict[str, tuple[str, ...]]:
    """What the preview says of each person."""
    apercu = rapports.Prevision(seance.fichier, seance.preparer(text)).apercu(decisions or Decisions())
    return {e.nom: tuple(map(plain, e.remarques)) for e in apercu.effets}


# Two reports, and the hand between -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        # The line was cut at 14:45, and both are written to the minute: 120 min.
        ("14:00,14:45", "14:45,16:00", "14:00-16:00"),
        # The second report begins while the first device is still there.
        ("14:00,14:46", "14:45,16:00", "14:00-16:00"),
        ("14:00,14:40", "14:45,16:00", "14:00-14:40 14:45-16:00"),
    ],
)
def test_r5_4_two_reports_that_follow_one_another_lose_nothing_in_any_order_nor_twice(
    seance: Seance, first: str, second: str, kept: str
) -> None:
    one, other = zoom(f"Noé Lambert,,{first}"), zoom(f"Noé Lambert,,{second}")
    for order in ((one, other), (other, one), (one, other, other), (one, other, one, other, one)):
        for text in order:
            seance.importer(seance.preparer(text))
        assert seance.presence("Noé Lambert").connexions == spans(kept)
        assert seance.vaut() == {"Noé Lambert": 2}
        assert seance.importer(seance.preparer(order[-1])).rien_ne_change
        service.remove_presence(seance.fichier, seance.presence("Noé Lambert").id)


def test_r5_4_of_two_reports_that_say_less_than_their_hours_each_counts_for_what_it_says(seance: Seance) -> None:
    # 15 min of 14:00–14:45 and 74 min of 14:46–16:00: 89 min, half; the hours of the first would make 119.
    one, other = bbb("Noé Lambert,14:00,14:45,00:15:00"), bbb("Noé Lambert,14:46,16:00,01:14:00")
    for order in ((one, other), (other, one), (one, other, one), (one, other, other)):
        for text in order:
            seance.importer(seance.preparer(text))
        assert seance.presence("Noé Lambert").duree_retenue == 89 * 60
        assert seance.vaut() == {"Noé Lambert": 1}
        assert seance.importer(seance.preparer(order[-1])).rien_ne_change
        service.remove_presence(seance.fichier, seance.presence("Noé Lambert").id)


def test_what_the_hand_corrected_after_an_import_is_not_replaced_without_saying_it(seance: Seance) -> None:
    text = zoom("Noé Lambert,,14:00,15:00", "Camille Martin,,14:00,16:00")
    seance.importer(seance.preparer(text))
    corrected = spans("14:00-15:40")
    service.update_presence(seance.fichier, seance.rencontre.id, seance.qui["Noé Lambert"], connexions=corrected)
    assert seance.vaut()["Noé Lambert"] == 2
    assert "remplacé, noté avant : 14:00–15:40" in remarques(seance, text)["Noé Lambert"]


def test_a_duration_that_the_hand_corrected_is_the_teams_and_stays(seance: Seance) -> None:
    # 80 min in the report: half. The team counts 92 of them, and leaves the reason as it stands: 1, also the next time.
    text = f"{ZOOM_C}Noé Lambert,,80,Yes\n"
    seance.importer(seance.preparer(text))
    noe = seance.qui["Noé Lambert"]
    kept = service.update_presence(
        seance.fichier, seance.rencontre.id, noe, duree_retenue=92 * 60, motif="durée du rapport Zoom"
    )
    assert kept.motif == "corrigée à la main (durée du rapport Zoom)"
    assert seance.importer(seance.preparer(text)).rien_ne_change
    assert seance.vaut() == {"Noé Lambert": 2}


# Durations -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("rows", "vaut"),
    [
        # The same row twice, 60 min of 14:00–16:00: 60 min, half; their sum would be 120.
        (("Noé Lambert,14:00,16:00,01:00:00",) * 2, 1),
        # Two devices at once, 60 and 50 min of 14:00–16:00: the longer one's.
        (("Noé Lambert,14:00,16:00,01:00:00", "Noé Lambert,14:00,15:59,00:50:00"), 1),
        # Two stretches apart, 30 of 60 min and 50 of 50: 80 min, half; the hours alone would be 110.
        (("Noé Lambert,14:00,15:00,00:30:00", "Noé Lambert,15:10,16:00,00:50:00"), 1),
        # 50 of 60 and 50 of 50: 100 min, 1.
        (("Noé Lambert,14:00,15:00,00:50:00", "Noé Lambert,15:10,16:00,00:50:00"), 2),
    ],
)
def test_r5_4_a_sum_of_sessions_is_never_counted_for_more_than_it_says(
    seance: Seance, rows: tuple[str, ...], vaut: int
) -> None:
    for text in (bbb(*rows), bbb(*reversed(rows))):
        seance.importer(seance.preparer(text))
        assert seance.vaut() == {"Noé Lambert": vaut}


@pytest.mark.parametrize(
    ("joined", "exited", "said", "vaut"),
    [
        # To the minute: from 14:00:50 to 15:31:10 is 90 min 20, written « 1 hr 30 min » and 14:00–15:31. No absence.
        ("14:00", "15:31", "1 hr 30 min", 2),
        ("14:00", "15:30", "1 hr 30 min", 1),
        # Two minutes less is an absence: 90 min of 92.
        ("14:00", "15:32", "1 hr 30 min", 1),
    ],
)
def test_r5_4_minutes_that_are_rounded_make_no_absence(
    seance: Seance, joined: str, exited: str, said: str, vaut: int
) -> None:
    seance.importer(seance.preparer(f"{MEET}Noé,Lambert,noe@exemple.org,{said},{joined},{exited}\n"))
    assert seance.vaut() == {"Noé Lambert": vaut}


@pytest.mark.parametrize(("minutes", "fin", "vaut"), [(90, "15:31", 1), (91, "15:31", 2), (91, "15:30", 1)])
def test_r5_4_a_duration_rounded_up_says_more_than_the_minute_before_and_never_more_than_the_meeting(
    seance: Seance, minutes: int, fin: str, vaut: int
) -> None:
    # Zoom rounds up: 91 is above 90 min 00 s, so 1; in a meeting of 90 min it is 90, half.
    service.save_rencontre(seance.fichier, replace(seance.rencontre, fin=dt.time.fromisoformat(fin)))
    seance.importer(seance.preparer(f"{ZOOM_C}Noé Lambert,,{minutes},Yes\n"))
    assert seance.vaut() == {"Noé Lambert": vaut}


def test_r5_4_a_reports_duration_follows_the_hours_really_held_entered_later(seance: Seance) -> None:
    # 112 min: 1. The meeting really ended at 15:20, 80 min: half. It ended at 15:32, 92 min: 1.
    seance.importer(seance.preparer(f"{ZOOM_C}Noé Lambert,,112,Yes\n"))
    for fin, vaut in (("16:00", 2), ("15:20", 1), ("15:32", 2)):
        service.save_rencontre(seance.fichier, replace(seance.rencontre, fin_reelle=dt.time.fromisoformat(fin)))
        assert seance.vaut() == {"Noé Lambert": vaut}
    # Planned for 90 min: half. It was held 110: the report's own 112 come to 110, 1.
    service.save_rencontre(seance.fichier, replace(seance.rencontre, fin=dt.time(15, 30)))
    seance.importer(seance.preparer(f"{ZOOM_C}Noé Lambert,,112,Yes\n"))
    assert seance.vaut() == {"Noé Lambert": 1}
    service.save_rencontre(seance.fichier, replace(seance.rencontre, fin=dt.time(15, 30), fin_reelle=dt.time(15, 50)))
    assert seance.vaut() == {"Noé Lambert": 2}


@pytest.mark.parametrize(
    ("until", "vaut"),
    [("15:30:00", 1), ("15:30:01", 2), ("17:00:00", 2), ("17:00:01", 3), ("18:30:00", 3), ("18:30:01", 4)],
)
def test_r5_4_bounds_are_compared_in_seconds(seance: Seance, until: str, vaut: int) -> None:
    service.save_rencontre(seance.fichier, replace(seance.rencontre, fin=dt.time(20)))
    head = zoom()
    seance.importer(seance.preparer(f"{head}Noé Lambert,,14/10/2025 14:00:00,14/10/2025 {until},,Yes\n"))
    assert seance.vaut() == {"Noé Lambert": vaut}


# Who it is -----------------------------------------------------------------------------------------------------------
def test_two_persons_who_share_an_account_are_two(seance: Seance) -> None:
    text = zoom("Camille Martin,camille@exemple.org,14:00,15:00", "Noé Lambert,camille@exemple.org,15:00,16:00")
    preparation = seance.preparer(text)
    (asked,) = preparation.a_decider(Decisions())
    assert asked.nom == "Noé Lambert"
    assert {c.personne for c in asked.reconnue.candidats} == set(seance.qui.values())
    seance.importer(preparation, answers(preparation, Noé_Lambert=seance.qui["Noé Lambert"]))
    assert seance.vaut() == {"Camille Martin": 1, "Noé Lambert": 1}
    assert seance.importer(seance.preparer(text)).rien_ne_change
    # The address is still Camille's.
    again = seance.preparer(zoom("Camille,camille@exemple.org,14:00,15:00"))
    assert again.lignes[0].reconnue.personne == seance.qui["Camille Martin"]


def test_whoever_was_said_to_be_on_somebody_elses_account_is_so_the_next_time_too(seance: Seance) -> None:
    # Recognised by Camille's address, and corrected: Noé, a new person, nobody. Camille herself was not there.
    text = zoom(
        "Poste 4,camille@exemple.org,14:00,15:00",
        "Zoé Vidal,camille@exemple.org,14:00,15:00",
        "iPad,camille@exemple.org,14:00,16:00",
    )
    preparation = seance.preparer(text)
    decisions = answers(preparation, Poste_4=seance.qui["Noé Lambert"], Zoé_Vidal=NOUVELLE, iPad=PAS_UNE)
    seance.importer(preparation, decisions)
    assert seance.importer(seance.preparer(text)).rien_ne_change
    assert seance.vaut() == {"Noé Lambert": 1, "Zoé Vidal": 0}
    assert [p.email for p in annuaire.personnes(seance.fichier.db) if p.nom == "Vidal"] == [""]
    alone = seance.preparer(zoom("Poste 4,camille@exemple.org,14:00,15:00"))
    assert alone.lignes[0].reconnue.personne == seance.qui["Noé Lambert"]


def test_two_devices_of_one_account_are_one_person_whatever_they_are_called(seance: Seance) -> None:
    text = zoom("Camille Martin,camille@exemple.org,14:00,15:00", "iPad du salon,camille@exemple.org,14:30,15:25")
    seance.importer(seance.preparer(text))
    assert seance.vaut() == {"Camille Martin": 1}
    assert seance.presence("Camille Martin").connexions == spans("14:00-15:25")


def test_a_name_said_to_be_somebody_is_asked_again_when_another_one_of_that_name_is_expected(seance: Seance) -> None:
    seance.monde.pseudonyme("camille perrin", seance.qui["Camille Martin"])
    assert seance.preparer(zoom("Camille Perrin,,14:00,15:00")).a_decider(Decisions()) == ()
    seance.membre("Camille", "Perrin")
    (asked,) = seance.preparer(zoom("Camille Perrin,,14:00,15:00")).a_decider(Decisions())
    assert {c.personne for c in asked.reconnue.candidats} >= {
        seance.qui["Camille Martin"],
        seance.qui["Camille Perrin"],
    }


def test_a_name_said_to_be_nobody_is_asked_again_once_somebody_of_that_name_is_expected(seance: Seance) -> None:
    seance.monde.pseudonyme("eve rouquette", None)
    assert seance.preparer(zoom("Ève Rouquette,,14:00,15:00")).a_decider(Decisions()) == ()
    eve = seance.membre("Ève", "Rouquette")
    (asked,) = seance.preparer(zoom("Ève Rouquette,,14:00,15:00")).a_decider(Decisions())
    assert [c.personne for c in asked.reconnue.candidats] == [eve]


def test_one_device_for_two_persons_is_asked(seance: Seance) -> None:
    seance.membre("Odile", "Martin")
    preparation = seance.preparer(
        zoom("Camille et Odile Martin,,14:00,16:00", "Noé Lambert & Camille Martin,,14:00,16:00")
    )
    assert len(preparation.a_decider(Decisions())) == 2


def test_somebody_chosen_who_is_gone_since_is_refused(seance: Seance) -> None:
    other = seance.monde.personne("Perdue", "Ève")
    preparation = seance.preparer(zoom("Zorro,,14:00,15:00"))
    with seance.fichier.operation("Retirer"):
        delete(seance.fichier.db, "personnes", other)
    with pytest.raises(Refus, match="a changé depuis cet aperçu"):
        seance.importer(preparation, answers(preparation, Zorro=other))
    with pytest.raises(Refus):
        rapports.Prevision(seance.fichier, preparation).connaitre(seance.fichier, other)
    assert rencontres.presences(seance.fichier.db) == []


# What the meeting is -------------------------------------------------------------------------------------------------
def test_r7_2_whoever_registered_to_be_on_the_spot_and_came_by_video_was_there(seance: Seance) -> None:
    seance.monde.presence(
        seance.rencontre, seance.qui["Noé Lambert"], presence=Venue.A_SAISIR, mode=Mode.PRESENTIEL, inscription=INSCRIT
    )
    text = zoom("Noé Lambert,,14:00,15:00")
    assert "était attendu(e) sur place : noté(e) en visio" in remarques(seance, text)["Noé Lambert"]
    seance.importer(seance.preparer(text), Decisions(absents=True))
    kept = seance.presence("Noé Lambert")
    assert (kept.presence, kept.mode) == (Venue.PRESENT, Mode.VISIO)
    assert seance.vaut() == {"Noé Lambert": 1}


@pytest.mark.parametrize("inscription", [EN_ATTENTE, ANNULE])
def test_r7_2_whoever_was_not_expected_any_more_and_came_was_there(seance: Seance, inscription: str) -> None:
    seance.monde.presence(seance.rencontre, seance.qui["Noé Lambert"], presence=Venue.A_SAISIR, inscription=inscription)
    seance.importer(seance.preparer(zoom("Noé Lambert,,14:00,16:00")), Decisions(absents=True))
    assert seance.vaut() == {"Noé Lambert": 2}
    assert seance.presence("Noé Lambert").inscription == inscription


def test_a_report_of_the_evening_before_that_ends_after_midnight_is_another_meetings(seance: Seance) -> None:
    day = "14/10/2025"
    text = zoom() + f"Noé Lambert,,13/10/2025 20:00:00,{day} 00:10:00,,Yes\n"
    with pytest.raises(Refus, match="celui d’une autre réunion"):
        seance.importer(seance.preparer(text))
    # Left on since the day before, and there during the meeting: it is this meeting's.
    text += f"Camille Martin,,13/10/2025 20:00:00,{day} 15:00:00,,Yes\n"
    assert seance.preparer(text).objection is None


def test_r5_4_nobody_is_noted_there_at_a_meeting_that_was_cancelled(seance: Seance) -> None:
    preparation = seance.preparer(zoom("Noé Lambert,,14:00,16:00"))
    service.cancel_rencontre(seance.fichier, seance.rencontre.id, MARDI)
    for malgre in (False, True):
        with pytest.raises(Refus, match="est annulée"):
            seance.importer(preparation, Decisions(malgre=malgre))
    noe = seance.qui["Noé Lambert"]
    with pytest.raises(Refus, match="est annulée"):
        service.update_presence(seance.fichier, seance.rencontre.id, noe, presence=Venue.PRESENT)
    with pytest.raises(Refus, match="est annulée"):
        service.note_arrival(seance.fichier, seance.rencontre.id, noe, dt.time(14))
    with pytest.raises(Refus, match="est annulée"):
        service.mark_remaining(seance.fichier, seance.rencontre.id, Venue.PRESENT, MARDI)
    assert seance.vaut() == {}
    service.update_presence(seance.fichier, seance.rencontre.id, noe, notes="prévenu par téléphone")
    service.restore_rencontre(seance.fichier, seance.rencontre.id)
    seance.importer(preparation)
    assert seance.vaut() == {"Noé Lambert": 2}


def test_r5_4_a_presence_brought_into_a_cancelled_meeting_from_elsewhere_is_not_paid(seance: Seance) -> None:
    service.cancel_rencontre(seance.fichier, seance.rencontre.id, MARDI)
    seance.monde.presence(seance.rencontre, seance.qui["Noé Lambert"])
    assert seance.vaut() == {"Noé Lambert": 0}
    assert paiements.pay(seance.fichier, FIN_2025) == []
    (left,) = paiements.unpaid(seance.fichier)
    assert plain(left.raison) == "réunion annulée"


# Undone, merged, paid ------------------------------------------------------------------------------------------------
def test_r5_8_imported_paid_imported_again_and_undone_owes_what_is_left(seance: Seance) -> None:
    short, long = zoom("Noé Lambert,,14:00,15:00"), zoom("Noé Lambert,,14:00,16:00")
    seance.importer(seance.preparer(short))
    paiements.validate(seance.fichier, paiements.pay(seance.fichier, FIN_2025), FIN_2025)
    assert paiements.unpaid(seance.fichier) == []
    seance.importer(seance.preparer(long))  # 120 min, 90 €: 45 € more
    assert [r.montant for r in paiements.unpaid(seance.fichier)] == [4500]
    files.undo(seance.fichier)
    assert paiements.unpaid(seance.fichier) == []
    for _ in range(2):
        seance.importer(seance.preparer(long))
    assert [r.montant for r in paiements.unpaid(seance.fichier)] == [4500]
    paiements.validate(seance.fichier, paiements.pay(seance.fichier, FIN_2025), FIN_2025)
    assert sum(f.total for f in paiements.forms(seance.fichier)) == 9000
    assert paiements.unpaid(seance.fichier) == []


def test_two_new_persons_on_one_account_do_not_share_its_address(seance: Seance) -> None:
    preparation = seance.preparer(
        zoom("Solange Inconnue,foyer@exemple.org,14:00,15:00", "Rémi Inconnu,foyer@exemple.org,14:00,15:30")
    )
    decisions = Decisions({ligne.cle: NOUVELLE for ligne in preparation.lignes})
    seance.importer(preparation, decisions)
    found = [p.emails for p in annuaire.personnes(seance.fichier.db) if p.nom.startswith("Inconnu")]
    assert sorted(found) == [(), ("foyer@exemple.org",)]


def test_a_report_of_a_cancelled_meeting_is_refused_before_anybody_is_asked_about(seance: Seance) -> None:
    service.cancel_rencontre(seance.fichier, seance.rencontre.id, seance.rencontre.date)
    with pytest.raises(Refus, match="annulée"):
        seance.preparer(zoom("Solange Inconnue,,14:00,15:00"))
