"""The sheet to sign of a CoPil is in binômes, guests at the end of it and of a CoPart's, in no count (R3.7, R4.4)."""

from itertools import groupby

from cops_desktop.domain.presence_comites import COPART
from cops_desktop.domain.rencontres import Mode
from cops_desktop.services.papiers.catalogue import Criteres
from cops_desktop.services.papiers.emargement import feuilles
from tests.builders import Monde
from tests.comites import copil


def test_r4_4_the_sheet_is_signed_binome_after_binome(monde: Monde) -> None:
    made = copil(monde, 11)
    monde.presence(made.reunion, monde.personne("Experte"))
    sheet = feuilles(monde.fichier, Criteres(rencontres=[made.reunion.id]))[0]
    groups = [(name, len(list(lines))) for name, lines in groupby(sheet.lignes, lambda line: line.groupe)]
    pairs = [(f"Binôme {number}", 2) for number in range(1, 12)]
    assert groups == [*pairs, ("Autres personnes", 1), ("Invités permanents", 1)]
    assert (sheet.binomes, sheet.attendus) == (11, 23)


def test_r3_7_the_guests_of_a_copart_are_apart(monde: Monde) -> None:
    copil(monde, 2)
    meeting = monde.reunion(COPART)
    sheet = feuilles(monde.fichier, Criteres(rencontres=[meeting.id]))[0]
    assert [line.groupe for line in sheet.lignes] == [*["Membres et représentants"] * 4, "Invités permanents"]
    assert (sheet.binomes, sheet.attendus) == (0, 4)


def test_r4_4_in_a_mixed_meeting_each_part_counts_its_own_binomes(monde: Monde) -> None:
    made = copil(monde, 2, mode=Mode.MIXTE)
    for person in made.paires[1]:
        monde.presence(made.reunion, person, mode=Mode.VISIO)
    sheets = feuilles(monde.fichier, Criteres(rencontres=[made.reunion.id], par="demi-journée"))
    found = {sheet.mode: (sheet.binomes, sheet.attendus) for sheet in sheets}
    assert found == {"présentiel": (1, 2), "visio": (1, 2)}
