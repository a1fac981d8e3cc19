"""R5.4: attendance reports become presences and vacations that were worked out by hand from them, in a real file.

Each comment is the working out: intervals of the report, cut by the meeting's hours (14:00–16:00), united, then set
beside the charter's bounds: up to 90 min half a vacation (1 demi), above and up to 3 h one (2).
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cops_desktop.cli import main
from cops_desktop.domain.attendance import length, spans_of
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode, Presence, Rencontre, Venue
from cops_desktop.exchange.attendance_reports import CIBLE, ColonnesInconnues, OrdreAmbigu, OrdreDate
from cops_desktop.exchange.mapping import retenir
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop, paiements
from cops_desktop.services import rencontres as service
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.rencontres import rapports
from cops_desktop.services.rencontres.rapports import NOUVELLE, PAS_UNE, Bilan, Decisions, Etat, Preparation
from cops_desktop.storage import annuaire, rencontres
from tests.builders import CLAIRE, Monde, new_file, plain, spans

REPORTS = Path(__file__).resolve().parents[1] / "exchange" / "attendance_reports"
MARDI = dt.date(2025, 10, 14)
FIN_2025 = dt.date(2025, 12, 31)
ZOOM = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"


@dataclass
class Seance:
    """A meeting of the CoTec on QVCT, 14:00–16:00, and its members by name."""

    monde: Monde
    rencontre: Rencontre
    qui: dict[str, str] = field(default_factory=dict)

    @property
    def fichier(self) -> Fichier:
        return self.monde.fichier

    def membre(self, prenom: str, nom: str, **more: object) -> str:
        key = self.qui[f"{prenom} {nom}"] = self.monde.personne(nom, prenom, **more)
        assert self.rencontre.cotec is not None
        self.monde.membre(self.rencontre.cotec, key)
        return key

    def preparer(self, content: bytes | str, nom: str = "rapport.csv", **more: object) -> Preparation:
        raw = content.encode() if isinstance(content, str) else content
        return rapports.preparer(self.fichier, self.rencontre.id, raw, nom, **more)  # type: ignore[arg-type]

    def fixture(self, nom: str, **more: object) -> Preparation:
        return self.preparer((REPORTS / nom).read_bytes(), nom, **more)

    def importer(self, preparation: Preparation, decisions: Decisions | None = None) -> Bilan:
        return rapports.importer(self.fichier, preparation, decisions or Decisions())

    def presence(self, nom: str) -> Presence:
        return service.presence_of(self.fichier, self.rencontre.id, self.qui[nom])

    def vaut(self) -> dict[str, int]:
        """Half-units of vacation of everybody who was there, by name."""
        lines = service.attendance(self.fichier, self.rencontre.id, FIN_2025).lignes
        return {
            ligne.personne.nom_complet: ligne.compte.demi
            for ligne in lines
            if ligne.compte and ligne.presence.presence is Venue.PRESENT
        }

    def etat(self) -> object:
        """All that a report may have changed."""
        db = self.fichier.db
        return (
            rencontres.presences(db, "1 ORDER BY id"),
            rencontres.PSEUDONYMES.read(db, "1 ORDER BY id"),
            len(annuaire.personnes(db)),
        )


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
    made.membre("Alix", "Roux", email="alix@exemple.org", telephone="06 00 00 00 09")
    made.membre("Sasha", "Noël", telephone="06 00 00 00 01")
    made.membre("Hélène", "Châtelet")
    return made


def zoom(*rows: str) -> str:
    """A Zoom report of the day: « Camille Martin,c@e.org,14:00,15:00 »."""
    day = "14/10/2025"
    lines = (row.split(",") for row in rows)
    return ZOOM + "".join(f"{n},{e},{day} {a}:00,{day} {b}:00,,Yes\n" for n, e, a, b in lines)


def answers(preparation: Preparation, **by_name: str) -> Decisions:
    """Decisions by the name that the report shows (spaces as « _ »)."""
    decisions = Decisions()
    for nom, who in by_name.items():
        keys = [ligne.cle for ligne in preparation.lignes if ligne.nom.replace(" ", "_") == nom]
        for key in keys:
            decisions = decisions.est(key, who)
    return decisions


# Every format ------------------------------------------------------------------------------------------------------
EVERY_FORMAT = {
    # 14:02:11–14:40:00 is 37 min 49, 14:46:30–16:00:00 (left at 16:01:40) 73 min 30: 111 min 19, above 90 min: 1.
    # Noé is there on two devices, 13:55–16:10 and 14:30–15:00: together 13:55–16:10, of which 120 min count: 1.
    # The telephone is Sasha's, 14:05–15:35: exactly 90 min, so half.
    # Alix, three identities: 14:00–15:30, 14:10–15:10 and 14:15–15:15, together 14:00–15:30: 90 min, half.
    "zoom_a.csv": {"Camille Martin": 2, "Noé Lambert": 2, "Sasha Noël": 1, "Alix Roux": 1},
    # The waiting room does not count: from 14:02:11 to the end, 117 min 49: 1. Sasha was in the waiting room alone.
    "zoom_b.csv": {"Camille Martin": 2},
    # Durations alone: 114 min, 1; 38 min, half.
    "zoom_c.csv": {"Camille Martin": 2, "Noé Lambert": 1},
    # Saved again by Excel, « ; » and cp1252: 14:02–14:40 is 38 min, 14:46–16:00 is 74 min: 112 min, 1.
    "zoom_fr_excel.csv": {"Hélène Châtelet": 2},
    # As Zoom A: 111 min 19, 1. Noé 14:10–15:00: 50 min, half. Sasha 15:00–16:00 of which 30 min 10 s: half.
    "teams_en.csv": {"Camille Martin": 2, "Noé Lambert": 1, "Sasha Noël": 1},
    # First and last alone, 112 min 59 s by its duration (117 min 49 between the two, inside the hours): 1.
    "teams_en_2_sections.csv": {"Camille Martin": 2, "Noé Lambert": 1, "Sasha Noël": 1},
    "teams_fr_us.csv": {"Camille Martin": 2},
    "teams_summary.csv": {"Camille Martin": 2},
    # Camille: 37 min 49 + 73 min 30 to the end: 1. Noé joined twice and left twice: 14:00–15:30, 90 min: half.
    "teams_joined_left.csv": {"Camille Martin": 2, "Noé Lambert": 1},
    # 113 min by its duration, 1; 38 min, half. « Sasha », 23:50–00:15, is there for nothing of the meeting.
    "meet.csv": {"Camille Martin": 2, "Noé Lambert": 1, "Sasha Noël": 0},
    # 112 min 59 s, 1; 120 min, 1.
    "bbb_en.csv": {"Camille Martin": 2, "Noé Lambert": 2},
    "bbb_fr.csv": {"Camille Martin": 2},
    # 14:02–16:00: 118 min, 1. Noé came at 23:50, long after the end: nothing.
    "excel_utf8.csv": {"Camille Martin": 2, "Noé Lambert": 0},
    # Hours of the world, two hours earlier: 14:02:11–16:00, 117 min 49: 1; 14:00–16:00: 1.
    "utc.csv": {"Camille Martin": 2, "Noé Lambert": 2},
}


@pytest.mark.parametrize("nom", EVERY_FORMAT)
def test_r5_4_each_format_gives_the_vacations_worked_out_by_hand(seance: Seance, nom: str) -> None:
    preparation = seance.fixture(nom)
    sasha, alix = seance.qui["Sasha Noël"], seance.qui["Alix Roux"]
    decisions = answers(preparation, **{"33600000001": sasha, "Sasha": sasha, "Alix_Roux": alix})
    bilan = seance.importer(preparation, decisions)
    assert bilan.presences == len(EVERY_FORMAT[nom])
    assert seance.vaut() == EVERY_FORMAT[nom]
    # Nobody else was touched, the whole is one operation, and the second time nothing changes.
    assert len(rencontres.presences(seance.fichier.db)) == len(EVERY_FORMAT[nom])
    assert "de la réunion « Séance 3 » du 14/10/2025" in str(files.undo_label(seance.fichier))
    before = seance.etat()
    again = seance.importer(seance.fixture(nom))
    assert again.rien_ne_change
    assert str(again) == "Ce rapport est déjà importé : rien ne change."
    assert seance.etat() == before
    files.undo(seance.fichier)
    assert rencontres.presences(seance.fichier.db) == []
    assert rencontres.PSEUDONYMES.read(seance.fichier.db) == []


def test_r5_4_unknown_titles_are_asked_once_and_then_counted(seance: Seance) -> None:
    # 14:02–16:00 (left at 16:01): 118 min, 1. 14:00–15:00: 60 min, half.
    with pytest.raises(ColonnesInconnues) as asked:
        seance.fixture("inconnu.csv")
    seance.importer(seance.fixture("inconnu.csv", colonnes=asked.value.selon({})))
    assert seance.vaut() == {"Camille Martin": 2, "Noé Lambert": 1}
    assert seance.presence("Camille Martin").motif == ""


def test_dates_that_read_two_ways_are_asked(monde: Monde) -> None:
    cotec = monde.cotec("QVCT")
    seance = Seance(monde, monde.rencontre(cotec, "14:00-16:00", dt.date(2025, 9, 9)))
    seance.membre("Camille", "Martin")
    text = ZOOM + "Camille Martin,,03/04/2025 14:00:00,03/04/2025 15:00:00,60,Yes\n"
    with pytest.raises(OrdreAmbigu):
        seance.preparer(text)
    preparation = seance.preparer(text, ordre=OrdreDate.JOUR_MOIS)
    assert preparation.objection is not None
    assert "il est du 03/04/2025" in plain(preparation.objection.phrase)


# What happens in real meetings ---------------------------------------------------------------------------------------
def test_r5_4_leaving_and_coming_back_counts_what_was_there(seance: Seance) -> None:
    # The charter's worked case: 14:00–14:40 and 15:20–16:00 are 80 min: half.
    seance.importer(seance.preparer(zoom("Hélène Châtelet,,14:00,14:40", "Hélène Châtelet,,15:20,16:00")))
    assert seance.vaut() == {"Hélène Châtelet": 1}
    assert seance.presence("Hélène Châtelet").connexions == spans("14:00-14:40 15:20-16:00")


def test_r5_4_two_devices_at_once_under_two_names_count_once(seance: Seance) -> None:
    # 14:00–15:00 on the computer, 14:30–15:25 on the telephone: 85 min, half; their sum, 115, would be 1.
    preparation = seance.preparer(zoom("Noé Lambert,,14:00,15:00", "iPhone de Noé,noe@exemple.org,14:30,15:25"))
    seance.importer(preparation)
    assert seance.vaut() == {"Noé Lambert": 1}
    assert seance.presence("Noé Lambert").connexions == spans("14:00-15:25")
    (effet,) = rapports.Prevision(seance.fichier, preparation).apercu(Decisions()).effets
    assert effet.noms == ("Noé Lambert", "iPhone de Noé")
    assert effet.remarques[0] == "2 appareils ou noms : leurs heures sont réunies"


def test_r5_4_before_the_start_and_after_the_end_stays_written_and_does_not_count(seance: Seance) -> None:
    # 13:00–15:30 is 150 min, of which 90 in the meeting: half. Camille left before it began: nothing, and it is said.
    preparation = seance.preparer(zoom("Noé Lambert,,13:00,15:30", "Camille Martin,,13:00,13:59"))
    seance.importer(preparation)
    assert seance.presence("Noé Lambert").connexions == spans("13:00-15:30")
    assert seance.vaut() == {"Noé Lambert": 1, "Camille Martin": 0}
    camille = next(
        e for e in rapports.Prevision(seance.fichier, preparation).apercu(Decisions()).effets if e.nom[0] == "C"
    )
    assert "aucune présence pendant la réunion : 0 min compte" in map(plain, camille.remarques)


def test_r5_4_the_hours_really_held_decide_also_when_they_are_entered_afterwards(seance: Seance) -> None:
    # 14:00–15:50: 110 min, 1; the meeting ended at 15:25: 85 min, half.
    seance.importer(seance.preparer(zoom("Noé Lambert,,14:00,15:50")))
    assert seance.vaut() == {"Noé Lambert": 2}
    service.save_rencontre(seance.fichier, replace(seance.rencontre, fin_reelle=dt.time(15, 25)))
    assert seance.vaut() == {"Noé Lambert": 1}


def test_a_phone_number_for_a_name_is_a_guess_and_the_answer_is_remembered(seance: Seance) -> None:
    preparation = seance.preparer(zoom("33600000001,,14:00,16:00"))
    (ligne,) = preparation.a_decider(Decisions())
    sasha = seance.qui["Sasha Noël"]
    assert [(c.personne, c.raison) for c in ligne.reconnue.candidats] == [(sasha, "même téléphone")]
    with pytest.raises(Refus, match="1\u00a0participant n’est pas reconnu"):
        seance.importer(preparation)
    assert seance.vaut() == {}
    seance.importer(preparation, answers(preparation, **{"33600000001": sasha}))
    assert seance.vaut() == {"Sasha Noël": 2}
    assert seance.preparer(zoom("33600000001,,14:00,16:00")).a_decider(Decisions()) == ()


def test_the_same_first_name_twice_is_asked_with_both(seance: Seance) -> None:
    seance.membre("Camille", "Perrin")
    preparation = seance.preparer(zoom("Camille,,14:00,16:00", "Camille P.,,14:00,15:00"))
    (ligne,) = preparation.a_decider(Decisions())
    both = {seance.qui["Camille Martin"], seance.qui["Camille Perrin"]}
    assert {c.personne for c in ligne.reconnue.candidats} == both
    seance.importer(preparation, answers(preparation, Camille=seance.qui["Camille Martin"]))
    assert seance.vaut() == {"Camille Martin": 2, "Camille Perrin": 1}


def test_r2_6_two_persons_of_one_name_are_never_taken_for_one_another(seance: Seance) -> None:
    seance.membre("Noé", "Lambert", email="noe.lambert@exemple.net")
    preparation = seance.preparer(zoom("Noé Lambert,noe.lambert@exemple.net,14:00,16:00", "LAMBERT Noé,,14:00,15:00"))
    (ligne,) = preparation.a_decider(Decisions())
    assert (ligne.nom, len(ligne.reconnue.candidats)) == ("LAMBERT Noé", 2)


# Another meeting's report --------------------------------------------------------------------------------------------
def test_a_report_of_another_day_is_refused_and_can_be_forced(seance: Seance) -> None:
    text = zoom("Noé Lambert,,14:00,15:00").replace("14/10/2025", "21/10/2025")
    preparation = seance.preparer(text)
    with pytest.raises(Refus, match="celui d’une autre réunion") as refused:
        seance.importer(preparation)
    assert "il est du 21/10/2025" in plain(str(refused.value))
    assert seance.vaut() == {}
    seance.importer(preparation, Decisions(malgre=True))
    assert seance.vaut() == {"Noé Lambert": 1}
    assert seance.presence("Noé Lambert").connexions == spans("14:00-15:00")
    assert seance.importer(seance.preparer(text), Decisions(malgre=True)).rien_ne_change


BLOCK = "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\n{},1,H,1,{},{},1\n\n"


@pytest.mark.parametrize(
    ("titre", "hours", "grave"),
    [
        ("CoTec QVCT", ("14:00", "16:00"), None),  # the initials of the CoTec's subject
        ("Conditions de travail – 3", ("09:00", "10:00"), False),  # ours, at an hour that is not
        ("Réunion Zoom", ("14:00", "16:00"), None),  # says nothing
        ("Hypnose en odontologie", ("14:00", "16:00"), False),  # same hours: a question
        ("Hypnose en odontologie", ("09:00", "10:00"), True),  # neither the title nor the hours
    ],
)
def test_the_title_and_the_hours_tell_whether_it_is_this_meeting(
    seance: Seance, titre: str, hours: tuple[str, str], grave: bool | None
) -> None:
    start, end = (f"14/10/2025 {hour}:00" for hour in hours)
    text = BLOCK.format(titre, start, end) + zoom(f"Noé Lambert,,{hours[0]},{hours[1]}")
    preparation = seance.preparer(text)
    found = preparation.objection
    assert (None if found is None else found.grave) is grave
    if grave:
        with pytest.raises(Refus, match="n’a rien de commun avec"):
            seance.importer(preparation)
    else:
        assert seance.importer(preparation).presences == 1


@pytest.mark.parametrize("content", ["", ZOOM, ZOOM + ",,,,,\n", "bonjour"])
def test_an_empty_report_is_refused_in_a_sentence(seance: Seance, content: str) -> None:
    with pytest.raises(Refus, match=r"rapport\.csv"):
        seance.preparer(content)


# What the hand wrote -------------------------------------------------------------------------------------------------
def test_what_was_noted_by_hand_is_kept_where_it_knows_better(seance: Seance) -> None:
    monde, meeting = seance.monde, seance.rencontre
    monde.presence(meeting, seance.qui["Camille Martin"], mode=Mode.PRESENTIEL)
    monde.presence(meeting, seance.qui["Noé Lambert"], duree_retenue=92 * 60, motif="ligne coupée 5 min")
    monde.presence(meeting, seance.qui["Alix Roux"], connexions=spans("14:00-14:20 15:50-"))
    rows = ("Camille Martin,,14:00,14:30", "Noé Lambert,,14:00,15:27", "Alix Roux,,14:05,15:00")
    preparation = seance.preparer(zoom(*rows))
    effets = {e.nom: e for e in rapports.Prevision(seance.fichier, preparation).apercu(Decisions()).effets}
    assert not effets["Camille Martin"].change
    assert effets["Camille Martin"].remarques == ("noté sur place à la main : le rapport n’y change rien",)
    assert effets["Noé Lambert"].remarques == (
        "durée retenue gardée : 1 h 32, ligne coupée 5 min".replace(" h ", "\u00a0h\u00a0"),
    )
    assert effets["Alix Roux"].remarques == (
        "gardé, noté avant : 15:50–16:00",
        "remplacé, noté avant : 14:00–14:20",
    )
    seance.importer(preparation)
    assert seance.presence("Camille Martin").mode is Mode.PRESENTIEL
    # On the spot, one half-day: 1. 92 min by hand, above 90: 1. Alix: 14:05–15:00, and 15:50 to the end as noted: 65
    # min, half.
    assert seance.vaut() == {"Camille Martin": 2, "Noé Lambert": 2, "Alix Roux": 1}
    assert seance.presence("Alix Roux").connexions == spans("14:05-15:00 15:50-16:00")


def test_r5_4_a_duration_shorter_than_first_to_last_is_retained_with_its_reason(seance: Seance) -> None:
    # 14:00–16:00 by first and last, 01:30:00 in all: 90 min, half, where 120 would have made 1.
    head = (REPORTS / "bbb_en.csv").read_text(encoding="utf-8").partition(",Êtes")[0] + "\n"
    row = '"Noé Lambert","FALSE","1","-","-","0","0","0","0","14/10/2025 14:00:00","14/10/2025 16:00:00","01:30:00"\n'
    seance.importer(seance.preparer(head + row))
    kept = seance.presence("Noé Lambert")
    assert (kept.duree_retenue, kept.connexions) == (5400, spans("14:00-16:00"))
    assert kept.motif == "durée du rapport BigBlueButton, avec des absences entre 14:00 et 16:00"
    assert seance.vaut() == {"Noé Lambert": 1}
    # A better report of the same meeting takes its place.
    seance.importer(seance.preparer(zoom("Noé Lambert,,14:00,15:40", "Camille Martin,,15:30,16:00")))
    assert seance.presence("Noé Lambert").connexions == spans("14:00-15:40")
    assert seance.presence("Noé Lambert").duree_retenue is None
    assert seance.vaut() == {"Noé Lambert": 2, "Camille Martin": 1}


def test_r5_4_a_duration_alone_never_passes_the_meeting(seance: Seance) -> None:
    text = "Name (original name),Email,Total duration (minutes),Guest\nNoé Lambert,,200,Yes\n"
    seance.importer(seance.preparer(text))
    kept = seance.presence("Noé Lambert")
    assert (kept.duree_retenue, kept.motif) == (12000, "durée du rapport Zoom")  # as it says
    assert seance.vaut() == {"Noé Lambert": 2}  # 120 min count, not 200


def test_two_reports_of_a_meeting_that_began_anew_add_up(seance: Seance) -> None:
    first, second = zoom("Noé Lambert,,14:00,14:40"), zoom("Noé Lambert,,14:45,16:00")
    for text in (first, second, first):
        seance.importer(seance.preparer(text))
    assert seance.presence("Noé Lambert").connexions == spans("14:00-14:40 14:45-16:00")
    assert seance.vaut() == {"Noé Lambert": 2}  # 40 + 75 = 115 min


# Decisions -----------------------------------------------------------------------------------------------------------
def test_decisions_make_new_persons_set_rooms_aside_and_are_asked_no_more(seance: Seance) -> None:
    text = zoom(
        "ROUQUETTE Ève,eve@exemple.org,14:00,16:00", "Salle B,,13:50,16:10", "Secrétariat,s@exemple.org,14:00,14:05"
    )
    preparation = seance.preparer(text)
    assert [ligne.nom for ligne in preparation.a_decider(Decisions())] == ["ROUQUETTE Ève", "Salle B", "Secrétariat"]
    decisions = answers(preparation, ROUQUETTE_Ève=NOUVELLE, Salle_B=PAS_UNE, Secrétariat=seance.qui["Alix Roux"])
    prevision = rapports.Prevision(seance.fichier, preparation)
    new = next(e for e in prevision.apercu(decisions).effets if e.nom == "Ève Rouquette")
    assert new.remarques == ("nouvelle fiche dans l’annuaire", "n’est pas membre du CoTec le 14/10/2025")
    unaccented = decisions.est(preparation.lignes[0].cle, NOUVELLE, ("Rouquette", "Eve"))
    assert "Eve Rouquette" in [e.nom for e in prevision.apercu(unaccented).effets]
    bilan = seance.importer(preparation, decisions)
    assert (bilan.nouvelles, bilan.presences, bilan.retenues) == (1, 2, 3)
    person = next(p for p in annuaire.personnes(seance.fichier.db) if p.nom == "Rouquette")
    assert (person.prenom, person.email) == ("Ève", "eve@exemple.org")
    assert seance.vaut() == {"Alix Roux": 1, "Ève Rouquette": 0}  # not a member: nothing is paid
    again = seance.preparer(text)
    assert [again.sort(ligne, Decisions())[0] for ligne in again.lignes] == [Etat.RECONNUE, Etat.PAS_UNE, Etat.RECONNUE]
    assert seance.importer(again).rien_ne_change
    assert seance.importer(preparation, decisions).rien_ne_change  # the very same click, twice


def test_the_others_become_absent_only_when_asked(seance: Seance) -> None:
    seance.monde.presence(seance.rencontre, seance.qui["Alix Roux"], presence=Venue.EXCUSE)
    preparation = seance.preparer(zoom("Noé Lambert,,14:00,16:00"))
    apercu = rapports.Prevision(seance.fichier, preparation).apercu(Decisions())
    assert apercu.autres == ("Hélène Châtelet", "Camille Martin", "Sasha Noël")
    seance.importer(preparation)
    assert seance.presence("Camille Martin").presence is Venue.A_SAISIR
    assert seance.importer(preparation, Decisions(absents=True)).absents == 3
    assert seance.presence("Camille Martin").presence is Venue.ABSENT
    assert seance.presence("Alix Roux").presence is Venue.EXCUSE


def test_what_changed_since_the_preview_is_not_overwritten_unseen(seance: Seance) -> None:
    preparation = seance.preparer(zoom("N. Lambert,,14:00,16:00"))
    seance.membre("Nora", "Lambert")
    with pytest.raises(Refus, match="n’est pas reconnu"):
        seance.importer(preparation)
    seance.monde.pseudonyme("n lambert", seance.qui["Alix Roux"])
    with pytest.raises(Refus, match="a changé depuis cet aperçu"):
        seance.importer(preparation)
    assert rencontres.presences(seance.fichier.db) == []


def test_r5_8_whoever_stands_on_a_validated_form_is_pointed_out_and_the_difference_is_carried(seance: Seance) -> None:
    # Noted for the whole meeting, 120 min: 90 €, validated. The report says 60 min: 45 €; −45 € is carried.
    seance.monde.presence(seance.rencontre, seance.qui["Noé Lambert"])
    forms = paiements.pay(seance.fichier, FIN_2025)
    paiements.validate(seance.fichier, forms, FIN_2025)
    preparation = seance.preparer(zoom("Noé Lambert,,14:00,15:00"))
    (effet,) = rapports.Prevision(seance.fichier, preparation).apercu(Decisions()).effets
    assert effet.ecart == -1
    assert effet.remarques == ("déjà sur l’état 2025-A-0001, qui ne change pas : l’écart ira sur le prochain",)
    seance.importer(preparation)
    (form,) = paiements.forms(seance.fichier)
    assert form.total == 9000
    (left,) = paiements.unpaid(seance.fichier)
    assert left.montant == -4500


def test_a_meeting_that_is_not_paid_and_has_no_hours_takes_a_report_too(monde: Monde) -> None:
    webinaire = monde.reunion("webinaire", "", MARDI, titre="Dire et écouter")
    seance = Seance(monde, webinaire)
    seance.qui["Zoé Vidal"] = monde.personne("Vidal", "Zoé")
    preparation = seance.preparer(zoom("Vidal Zoé,,10:00,11:00"))
    (effet,) = rapports.Prevision(monde.fichier, preparation).apercu(Decisions()).effets
    assert effet.vaut_apres is None
    assert effet.remarques == ("n’était pas attendu(e) : ajouté(e) à la réunion",)
    seance.importer(preparation)
    kept = seance.presence("Zoé Vidal")
    assert (kept.presence, kept.mode, kept.connexions) == (Venue.PRESENT, Mode.VISIO, spans("10:00-11:00"))


# Properties ----------------------------------------------------------------------------------------------------------
NAMES = ("Camille Martin", "Noé Lambert", "Alix Roux", "Sasha Noël", "Hélène Châtelet")
minute = st.integers(13 * 60, 17 * 60 - 1)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(st.sampled_from(NAMES), minute, st.integers(1, 59)), min_size=1, max_size=8), data=st.data()
)
def test_r5_4_order_does_not_matter_twice_is_once_and_no_union_passes_its_span(
    seance: Seance, rows: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    def clock(minutes: int) -> str:
        return f"{minutes // 60:02}:{minutes % 60:02}"

    def text(of: list[tuple[str, int, int]]) -> str:
        return zoom(*(f"{nom},,{clock(start)},{clock(start + lasts)}" for nom, start, lasts in of))

    for left in rencontres.presences(seance.fichier.db):  # of an example that failed
        service.remove_presence(seance.fichier, left.id)
    seance.importer(seance.preparer(text(rows)))
    once = seance.etat()
    for presence in rencontres.presences(seance.fichier.db):
        mine = [row for row in rows if seance.qui[row[0]] == presence.personne]
        seconds = length(spans_of(presence, seance.rencontre) or [])
        assert seconds <= 60 * (max(start + lasts for _, start, lasts in mine) - min(start for _, start, _ in mine))
        assert seconds <= 60 * sum(lasts for *_, lasts in mine)
    assert seance.importer(seance.preparer(text(rows))).rien_ne_change
    assert seance.importer(seance.preparer(text(data.draw(st.permutations(rows))))).rien_ne_change
    assert seance.etat() == once
    files.undo(seance.fichier)
    assert rencontres.presences(seance.fichier.db) == []


# The command ---------------------------------------------------------------------------------------------------------
def command(seance: Seance, *args: str) -> tuple[int, str, str]:
    path = seance.fichier.path
    seance.fichier.close()
    result = CliRunner().invoke(main, ["attendance", str(path), *args])
    seance.monde.fichier = files.open_file(path, CLAIRE)
    return result.exit_code, plain(result.stdout), plain(result.stderr)


def test_the_command_imports_says_what_changed_and_the_second_time_that_nothing_does(
    seance: Seance, tmp_path: Path
) -> None:
    report = tmp_path / "zoom.csv"
    report.write_text(zoom("Noé Lambert,,14:00,15:00", "Camille M.,,14:00,16:00"), encoding="utf-8")
    which = (str(report), "--meeting", "séance 3", "--cotec", "qualité de vie et conditions de travail")
    said = command(seance, *which, "--dry-run")
    expected = (
        "Noé Lambert : à saisir → présent, visio, 14 h – 15 h (60 min pendant la réunion) ; vacations : 0 → 0,5",
        "Camille Martin : à saisir → présent, visio, 14 h – 16 h (2 h pendant la réunion) ; vacations : 0 → 1",
    )
    assert said == (0, "\n".join((*expected, "Essai : rien n’a été écrit.", "")), "")
    assert seance.vaut() == {}
    assert command(seance, *which)[:2] == (0, "\n".join((*expected, "2 présences notées", "")))
    assert seance.vaut() == {"Noé Lambert": 1, "Camille Martin": 2}
    code, out, _ = command(seance, *which)
    assert (code, out.splitlines()[-1]) == (0, "Ce rapport est déjà importé : rien ne change.")


def test_the_command_refuses_with_the_doubtful_and_with_another_meeting(seance: Seance, tmp_path: Path) -> None:
    report = tmp_path / "zoom.csv"
    report.write_text(
        zoom("Camille,,14:00,15:00", "Zorro,z@exemple.org,14:00,16:00", "Noé Lambert,,14:00,16:00"), encoding="utf-8"
    )
    code, out, err = command(seance, str(report), "--meeting", "Séance 3", "--date", "14/10/2025")
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "2 participants ne sont pas reconnus avec certitude dans « zoom.csv ». Rien n’a été importé.",
        "Camille, 14 h – 15 h : Camille Martin (même prénom) ?",
        "Zorro <z@exemple.org>, 14 h – 16 h : inconnu(e) dans l’annuaire",
    ]
    assert seance.vaut() == {}
    report.write_text(zoom("Noé Lambert,,14:00,16:00").replace("14/10/2025", "2025-10-21"), encoding="utf-8")
    code, _, err = command(seance, str(report), "--meeting", "Séance 3")
    assert (code, "celui d’une autre réunion" in err, "--force" in err) == (1, True, True)
    assert command(seance, str(report), "--meeting", "Séance 3", "--force")[0] == 0
    assert seance.vaut() == {"Noé Lambert": 2}
    assert command(seance, str(report), "--meeting", "Séance 9")[0] == 1
    assert command(seance, str(tmp_path / "rien.csv"), "--meeting", "Séance 3")[0] == 1


def test_the_command_knows_columns_that_were_chosen_in_the_window(seance: Seance, tmp_path: Path) -> None:
    report = REPORTS / "inconnu.csv"
    code, _, err = command(seance, str(report), "--meeting", "Séance 3")
    assert (code, "demandera à quoi servent ses colonnes" in err) == (1, True)
    with pytest.raises(ColonnesInconnues) as asked:
        seance.fixture("inconnu.csv")
    kept = retenir(asked.value.feuille, asked.value.selon({}), {})
    laptop.save(replace(laptop.load(), colonnes={CIBLE.cle: kept}))
    assert command(seance, str(report), "--meeting", "Séance 3")[0] == 0
    assert seance.vaut() == {"Camille Martin": 2, "Noé Lambert": 1}
    # The same titles with dates that read two ways: what can be said is said there too.
    titles = report.read_text(encoding="utf-8").splitlines()[0]
    row = {"identite": "Camille Martin", "arrivee": "03/04/2025 14:00", "depart": "03/04/2025 15:00"}
    champs = asked.value.selon({}).champs
    ambiguous = tmp_path / "ambigu.csv"
    ambiguous.write_text("\n".join((titles, ";".join(row.get(champ, "") for champ in champs), "")), encoding="utf-8")
    code, _, err = command(seance, str(ambiguous), "--meeting", "Séance 3")
    assert (code, "--order jour" in err) == (1, True)


def test_a_second_window_sees_the_report_as_one_operation(seance: Seance) -> None:
    seance.importer(seance.preparer(zoom("Noé Lambert,,14:00,15:00", "Camille Martin,,14:00,16:00")))
    with closing(seance.fichier.again(read_only=True)) as other:
        assert files.undo_label(other) == "Rapport Zoom de la réunion « Séance 3 » du 14/10/2025"
