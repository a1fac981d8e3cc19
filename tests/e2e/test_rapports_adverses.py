"""R5.4: reports that would make the program pay wrongly, lose a presence, or take somebody for another.

Each comment is the working out by hand, in a meeting of 14:00–16:00 unless it is said: up to 90 min half a vacation
(1 demi), above and up to 3 h one (2).
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Venue
from cops_desktop.services import paiements
from cops_desktop.services import rencontres as service
from cops_desktop.services.rencontres import rapports
from cops_desktop.services.rencontres.rapports import Decisions
from tests.builders import Monde, new_file, plain
from tests.e2e.test_rapports import MARDI, REPORTS, Seance, zoom

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


# Durations -----------------------------------------------------------------------------------------------------------


# Who it is -----------------------------------------------------------------------------------------------------------


# What the meeting is -------------------------------------------------------------------------------------------------


def test_r5_4_nobody_is_noted_there_at_a_meeting_that_was_cancelled(seance: Seance) -> None:
    service.cancel_rencontre(seance.fichier, seance.rencontre.id, MARDI)
    preparation = seance.preparer(zoom("Noé Lambert,,14:00,16:00"))
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
