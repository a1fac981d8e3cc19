"""Accueil says which binômes missed two CoPil one after the other (R4.4), and when a mandate ends (R4.1)."""

from datetime import date, timedelta

from cops_desktop.domain.rencontres import Venue
from cops_desktop.services import rencontres as service
from cops_desktop.services.accueil import AFaire, accueil
from cops_desktop.services.accueil_copil import fin_du_mandat
from cops_desktop.services.rencontres.restitution import noter_retour
from tests.builders import JOUR, Monde, plain
from tests.comites import copil, tenue


def lines(monde: Monde, days: int = 0) -> list[AFaire]:
    found = accueil(monde.fichier, JOUR + timedelta(days)).a_faire
    return [line for line in found if line.genre == "mandat" and "binôme" in line.titre]


def test_r4_4_binomes_absent_twice_are_told_in_one_line_that_opens_the_mandate(monde: Monde) -> None:
    made = copil(monde, 6)
    (first, _), (second, _) = made.paires[:2]
    tenue(monde, JOUR - timedelta(90), [first, second])
    tenue(monde, JOUR - timedelta(60), [first])
    tenue(monde, JOUR - timedelta(30), [first])
    (line,) = lines(monde)
    assert (line.action, line.id) == ("Ouvrir le CoPil", made.mandat.id)
    assert plain(line.titre) == "5 binômes du CoPil absents deux fois de suite, sans retour"
    assert plain(line.detail) == (
        "Binôme 2 (Odile Belmont et Jean-Noël Pagès) : 2 fois · Binôme 3 (Odile Carrière et Jean-Noël Quercy) : 3 fois"
        " · Binôme 4 (Odile Delpech et Jean-Noël Rességuier) : 3 fois · 2 autres"
    )


def test_r4_4_the_other_of_the_binome_or_a_retour_ends_the_series(monde: Monde) -> None:
    made = copil(monde, 2)
    (one, two), (three, four) = made.paires
    tenue(monde, JOUR - timedelta(60), [])
    last = tenue(monde, JOUR - timedelta(30), [two])
    assert [plain(line.titre) for line in lines(monde)] == ["1 binôme du CoPil absent deux fois de suite, sans retour"]
    noter_retour(monde.fichier, last.id, four, JOUR, "Nous avons lu")
    assert lines(monde) == []
    assert {one, three}.isdisjoint({two, four})


def test_r4_4_a_cancelled_meeting_one_to_come_and_one_not_entered_are_no_absences(monde: Monde) -> None:
    made = copil(monde, 1)
    tenue(monde, JOUR - timedelta(60), [])
    cancelled = tenue(monde, JOUR - timedelta(30), [])
    service.cancel_rencontre(monde.fichier, cancelled.id, JOUR)
    for person in made.paires[0]:  # today's is not over: said in advance, it counts on its day
        service.update_presence(monde.fichier, made.reunion.id, person, presence=Venue.EXCUSE)
    assert lines(monde, -1) == []
    assert len(lines(monde)) == 1


def test_r4_1_another_mandate_begins_anew(monde: Monde) -> None:
    made = copil(monde, 1)
    tenue(monde, JOUR - timedelta(60), [])
    after = made.mandat.dernier_jour + timedelta(1)
    new = monde.mandat(after)
    monde.binome(new, *made.paires[0])
    tenue(monde, after, [])
    assert lines(monde, (after - JOUR).days) == []


def told(monde: Monde, day: date) -> list[tuple[str, str, str]]:
    return [(plain(line.titre), plain(line.detail), line.action) for line in fin_du_mandat(monde.fichier, day)]


def test_r4_1_a_mandate_that_ends_asks_for_the_next_one_half_a_year_before(monde: Monde) -> None:
    monde.mandat(date(2025, 2, 1))
    assert told(monde, date(2026, 8, 3)) == []
    title, nobody = "Le mandat du CoPil se termine le 31/01/2027", "personne n’a encore ouvert celui qui suit"
    assert told(monde, date(2026, 8, 4)) == [(title, nobody, "Préparer le suivant")]
    assert told(monde, date(2027, 2, 1))[0][0] == "Le mandat du CoPil s’est terminé le 31/01/2027"


def test_r4_2_the_next_one_is_told_until_it_is_validated(monde: Monde) -> None:
    monde.mandat(date(2025, 2, 1))
    following = monde.mandat(date(2027, 2, 1), validation="")
    (line,) = fin_du_mandat(monde.fichier, date(2026, 12, 1))
    assert (line.action, line.id) == ("Ouvrir le CoPil", following.id)
    assert plain(line.detail) == "celui du 01/02/2027 se compose, il n’est pas validé"


def test_r4_2_a_validated_follower_or_no_mandate_at_all_asks_for_nothing(monde: Monde) -> None:
    assert told(monde, JOUR) == []
    monde.mandat(date(2025, 2, 1))
    monde.mandat(date(2027, 2, 1))
    assert told(monde, date(2027, 1, 30)) == []
