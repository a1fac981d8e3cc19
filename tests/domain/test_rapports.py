"""R5.4: whom a report's names stand for, whether it is of this meeting, and what it makes of a presence; no file."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.attendance import MOTIF_RAPPORT, length, seconds_of, spans_of, union
from cops_desktop.domain.rapports import (
    AUTRE_NOM,
    Connu,
    Passage,
    Reconnaisseur,
    cle_identite,
    objection,
    presence_apres,
)
from cops_desktop.domain.rapports.concordance import titre_etranger
from cops_desktop.domain.rapports.effets import heures
from cops_desktop.domain.rapports.noms import lectures
from cops_desktop.domain.rencontres import Connexion, DemiJournee, Mode, Presence, Venue
from tests.builders import JOUR, meeting, plain, presence, spans

PERSONNES = (
    Connu(id="martin", nom="Martin", prenom="Camille", emails=("camille@exemple.org",), attendu=True),
    Connu(id="latour", nom="de La Tour", prenom="Jean-Pierre", telephones=("06 00 00 00 01",), attendu=True),
    Connu(id="lefevre", nom="Lefèvre", prenom="Anne", emails=("accueil@exemple.org",), attendu=True),
    Connu(id="anna", nom="Lefort", prenom="Anna", emails=("accueil@exemple.org",), attendu=True),
    Connu(id="roux", nom="Roux", prenom="Camille", telephones=("+33 6 00 00 00 02",)),
    Connu(id="eleni", nom="Παπαδοπούλου", prenom="Ελένη"),
)
DITS = {"salle b": None, "cam": "martin", "zed": "roux", "perdu@exemple.org": None, "bureau@exemple.org": "anna"}
QUI = Reconnaisseur(PERSONNES, DITS)


@pytest.mark.parametrize(
    ("nom", "email", "qui", "raison"),
    [
        ("N’importe qui", "CAMILLE@exemple.org ", "martin", "même e-mail"),
        ("camille@exemple.org", "", "martin", "même e-mail"),
        ("MARTIN Camille", "", "martin", "même nom"),
        ("Martin, Camille", "autre@exemple.org", "martin", "même nom"),
        ("Mme Camille MARTIN (Externe)", "", "martin", "même nom"),
        ("Camille Martin - CHU de Narbonne", "", "martin", "même nom"),
        ("IFSI Val-Clair | Camille Martin", "", "martin", "même nom"),
        ("Cam (Camille Martin)", "", "martin", "même nom"),
        ("Jean Pierre de la tour", "", "latour", "même nom"),
        ("Camille M.", "", "martin", "prénom et initiale"),
        ("C. Martin", "", "martin", "prénom et initiale"),
        ("J.-P. de La Tour", "", "latour", "prénom et initiale"),
        ("Roux Camille", "", "roux", "même nom"),
        ("Ελένη Παπαδοπούλου", "", "eleni", "même nom"),
        ("Anne Lefèvre", "accueil@exemple.org", "lefevre", "même e-mail et même nom"),
        ("Cam", "", "martin", "déjà dit"),
        ("Zed", "", "roux", "déjà dit"),
        ("Poste 4", "bureau@exemple.org", "anna", "déjà dit"),
    ],
)
def test_one_person_alone_who_fits_is_certain(nom: str, email: str, qui: str, raison: str) -> None:
    found = QUI.reconnaitre(nom, email)
    assert (found.personne, found.raison) == (qui, raison)


@pytest.mark.parametrize(
    ("nom", "email", "candidats"),
    [
        ("Camille", "", [("martin", "même prénom")]),
        ("iPhone de Camille", "", [("martin", "même prénom")]),
        ("Galaxy S21 Camille Martin", "", [("martin", "même nom")]),
        ("+33 6 00 00 00 01", "", [("latour", "même téléphone")]),
        ("0600000002", "", [("roux", "même téléphone")]),
        ("Anne Lefèvre", "camille@exemple.org", [("lefevre", "même nom"), ("martin", AUTRE_NOM)]),  # shared by two
        ("Accueil", "accueil@exemple.org", [("lefevre", "adresse partagée"), ("anna", "adresse partagée")]),
        ("Camille R.", "", [("roux", "prénom ou nom en initiale")]),  # by an initial, not in the whole annuaire
        ("Anne Lefebvre", "", [("lefevre", "nom proche")]),
        ("Anne-Marie Lefèvre", "", [("lefevre", "un nom contient l’autre")]),
        ("CamilleMartin", "", [("martin", "un nom contient l’autre")]),
        ("Martin", "", [("martin", "même nom de famille")]),
        ("Clotilde Martin", "", [("martin", "même nom de famille")]),
        ("Camille Mirten", "", [("martin", "même prénom")]),
        ("Camille Perrin", "", []),
        ("Dessert", "camille.martin@exemple.net", [("martin", "d’après l’adresse")]),
        ("Zorro", "", []),
        ("06 99 99 99 99", "", []),
    ],
)
def test_what_may_be_somebody_is_only_a_guess(nom: str, email: str, candidats: list[tuple[str, str]]) -> None:
    found = QUI.reconnaitre(nom, email)
    assert not found.certaine
    assert [(c.personne, c.raison) for c in found.candidats] == candidats


def test_a_room_that_was_said_to_be_nobody_is_asked_no_more_until_somebody_has_its_address() -> None:
    assert QUI.reconnaitre("SALLE B", "").personne_du_tout
    assert QUI.reconnaitre("X", "perdu@exemple.org").personne_du_tout
    somebody = Reconnaisseur([Connu(id="a", nom="X", emails=("perdu@exemple.org",))], DITS)
    assert somebody.reconnaitre("X", "perdu@exemple.org").personne == "a"


def test_a_first_name_said_elsewhere_is_asked_again_where_another_of_that_name_is_expected() -> None:
    people = (
        Connu(id="a", nom="Martin", prenom="Camille"),
        Connu(id="b", nom="Roux", prenom="Camille", attendu=True),
    )
    found = Reconnaisseur(people, {"camille": "a"}).reconnaitre("Camille", "")
    assert [c.personne for c in found.candidats] == ["b", "a"]


def test_the_expected_come_before_the_annuaire_and_homonyms_are_asked() -> None:
    twins = [Connu(id=key, nom="Vidal", prenom="Zoé", attendu=key == "a") for key in "ab"]
    assert Reconnaisseur(twins, {}).reconnaitre("Zoé Vidal", "").personne == "a"
    both = [Connu(id=key, nom="Vidal", prenom="Zoé", attendu=True) for key in "ab"]
    assert {c.personne for c in Reconnaisseur(both, {}).reconnaitre("Zoé Vidal", "").candidats} == {"a", "b"}


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_name_is_read_without_fault(nom: str, email: str) -> None:
    QUI.reconnaitre(nom, email)
    cle_identite(nom, email)
    assert all(reading.mots for reading in lectures(nom))


# Whether it is this meeting ------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("titre", "foreign"),
    [
        ("CoTec QVCT, séance 3", False),
        ("Qualité de vie", False),
        ("conditions travail", False),
        ("Réunion Zoom", False),
        ("Réunion de Claire Bonnefous", True),
        ("CoTec Pédiatrie", True),
        ("", False),
    ],
)
def test_a_title_is_foreign_when_it_says_something_and_nothing_of_ours(titre: str, foreign: bool) -> None:
    assert titre_etranger(titre, ("Séance 3", "Qualité de vie et conditions de travail")) is foreign


def test_another_day_is_another_meeting_whatever_its_title() -> None:
    held = meeting("14:00-16:00", titre="Séance 3")
    against = objection("QVCT", {JOUR + timedelta(7)}, [], held, "QVCT")
    assert against is not None and against.grave
    assert "est du 01/12/2026" in plain(against.phrase)
    assert objection("QVCT", {JOUR, JOUR + timedelta(1)}, [], held, "QVCT") is None
    assert objection("", set(), [], held, "QVCT") is None


# What becomes of a presence ------------------------------------------------------------------------------------------
def passage(*texts: str, duree: int | None = None, day: date = JOUR) -> Passage:
    pairs = [[datetime.combine(day, time.fromisoformat(t)) for t in text.split("-")] for text in texts]
    return Passage(tuple((a, b) for a, b in pairs), duree)


HELD = meeting("14:00-16:00")


def after(*passages: Passage, **before: object) -> tuple[Presence, tuple[str, ...]]:
    values = {"id": "presence", "presence": Venue.A_SAISIR, **before}
    suite = presence_apres(presence(HELD, **values), HELD, passages, "Zoom", JOUR)
    return suite.presence, tuple(map(plain, suite.remarques))


def test_the_telephone_that_was_noted_stays_and_absence_gives_way_to_the_report() -> None:
    kept, _ = after(passage("14:00-15:00"), mode=Mode.TELEPHONE, presence=Venue.ABSENT)
    assert (kept.mode, kept.presence) == (Mode.TELEPHONE, Venue.PRESENT)


def test_whoever_was_noted_on_the_spot_stays_there() -> None:
    on_the_spot = meeting("14:00-16:00", mode=Mode.PRESENTIEL)
    mixed = meeting("14:00-16:00", mode=Mode.MIXTE)
    signed = frozenset({DemiJournee.APRES_MIDI})
    for held, values in (
        (HELD, {"mode": Mode.PRESENTIEL}),
        (mixed, {"demi_journees": signed}),
        (on_the_spot, {}),
    ):
        before = presence(held, **values)
        suite = presence_apres(before, held, [passage("14:00-15:00")], "Zoom", JOUR)
        assert (suite.presence, len(suite.remarques)) == (before, 1)
    # Expected on the spot and seen in the report: there by video.
    for held, values in ((on_the_spot, {}), (HELD, {"mode": Mode.PRESENTIEL})):
        before = presence(held, presence=Venue.A_SAISIR, **values)
        assert presence_apres(before, held, [passage("14:00-15:00")], "", JOUR).presence.mode is Mode.VISIO


def test_a_night_before_is_cut_at_midnight_and_no_time_at_all_is_no_presence() -> None:
    night = Passage(((datetime(2026, 11, 23, 23, 0), datetime(2026, 11, 24, 15, 0)),))
    assert after(night)[0].connexions == spans("00:00-15:00")
    nothing, said = after(passage("14:00-14:00"))
    assert (nothing.duree_retenue, nothing.motif) == (0, "durée du rapport Zoom")
    assert said == ("aucune présence pendant la réunion : 0 min compte",)


@pytest.mark.parametrize(
    ("passages", "seconds"),
    [
        # 14:00–16:00 in all and 70 min of it; on a second device the whole first hour: the longer one, 70 min.
        ((passage("14:00-16:00", duree=4200), passage("14:00-15:00")), 4200),
        # 20 min of 14:00–16:00, and an hour that is sure: 60 min.
        ((passage("14:00-16:00", duree=1200), passage("14:00-15:00")), 3600),
        # First and last 13:00–17:00, 150 min of it: at most the meeting's two hours.
        ((passage("13:00-17:00", duree=9000),), None),
        # A second apart is the tool's rounding.
        ((passage("14:00-15:00", duree=3599),), None),
        # Two stretches that do not meet: 30 min of the first hour, and the second as it is.
        ((passage("14:00-15:00", duree=1800), passage("15:10-15:30")), 3000),
    ],
)
def test_r5_4_a_shorter_duration_is_retained_and_never_a_sum_of_devices(
    passages: tuple[Passage, ...], seconds: int | None
) -> None:
    assert after(*passages)[0].duree_retenue == seconds


def test_a_duration_alone_does_not_take_the_place_of_hours() -> None:
    kept, said = after(Passage(duree=3600), connexions=spans("14:00-15:30"), presence=Venue.PRESENT)
    assert (kept.connexions, kept.duree_retenue) == (spans("14:00-15:30"), None)
    assert said == ("heures notées gardées : le rapport ne dit que 60 min",)
    kept, said = after(Passage(duree=3600), Passage(duree=1200))
    assert (kept.duree_retenue, said) == (3600, ("plusieurs lignes sans horaires : la plus longue est retenue",))


minutes = st.integers(0, 1438)
stretches = st.lists(st.tuples(minutes, minutes).filter(lambda p: p[0] < p[1]), min_size=1, max_size=6)


@given(stretches, stretches, st.randoms(use_true_random=False))
def test_r5_4_the_union_is_inside_the_meeting_and_any_order_gives_the_same(
    one: list[tuple[int, int]], other: list[tuple[int, int]], chance: object
) -> None:
    def made(pairs: list[tuple[int, int]]) -> Passage:
        start = datetime.combine(JOUR, time.min)
        return Passage(tuple((start + timedelta(minutes=a), start + timedelta(minutes=b)) for a, b in pairs))

    kept, _ = after(made(one), made(other))
    chance.shuffle(one)  # type: ignore[attr-defined]
    assert after(made(other), made(one))[0] == kept
    inside = length(spans_of(kept, HELD) or [])
    assert inside <= 7200
    assert inside <= 60 * (max(b for _, b in one + other) - min(a for a, _ in one + other))
    assert presence_apres(kept, HELD, [made(one), made(other)], "Zoom", JOUR).presence == kept


@given(
    st.lists(st.tuples(stretches, st.booleans()), min_size=1, max_size=3),
    stretches,
    st.sampled_from([None, "report", "hand"]),
    st.tuples(minutes, minutes).filter(lambda pair: pair[0] < pair[1]),
)
def test_r5_4_the_same_report_again_changes_nothing_whatever_was_noted_before(
    rows: list[tuple[list[tuple[int, int]], bool]],
    noted: list[tuple[int, int]],
    retained: str | None,
    others: tuple[int, int],
) -> None:
    start = datetime.combine(JOUR, time.min)
    passages = []
    for pairs, short in rows:
        connexions = tuple((start + timedelta(minutes=a), start + timedelta(minutes=b)) for a, b in pairs)
        passages.append(Passage(connexions, 60 * max(1, (pairs[0][1] - pairs[0][0]) // 2) if short else None))
    before = presence(
        HELD,
        connexions=tuple(Connexion(*heures((60 * a, 60 * b))) for a, b in union(noted)),
        duree_retenue=3600 if retained else None,
        motif={None: "", "report": MOTIF_RAPPORT, "hand": "ligne coupée"}[retained],
    )
    shown = [pair for pairs, _ in rows for pair in pairs] + [others]
    etendue = 60 * min(a for a, _ in shown), 60 * max(b for _, b in shown)
    once = presence_apres(before, HELD, passages, "Zoom", JOUR, etendue).presence
    again = presence_apres(once, HELD, passages, "Zoom", JOUR, etendue).presence
    assert again == once
    # Nothing that lies outside the report's own time is lost, but what the hand rounds.
    kept = union([(seconds_of(c.debut), seconds_of(c.fin)) for c in once.connexions if c.debut and c.fin])
    for low, high in ((60 * a, 60 * b) for a, b in union(noted)):
        for part in ((low, min(high, etendue[0])), (max(low, etendue[1]), high)):
            if part[1] - part[0] >= 600:
                assert any(a <= part[0] and part[1] <= b for a, b in kept)
