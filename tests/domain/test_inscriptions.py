"""Who is expected, who registers, who waits and is next (R7.1, R7.2)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain import inscriptions as regles
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.inscriptions import Comptes
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIPTIONS, INSCRIT, INVITE, Presence, Venue

LA, PAS_LA, EXCUSE = Venue.PRESENT, Venue.A_SAISIR, Venue.EXCUSE
JOURNEE = "journée régionale"


def noted(personne: str, inscription: str = INVITE, rang: int | None = None, **more: object) -> Presence:
    values = {"id": personne, "rencontre": "r", "personne": personne, "inscription": inscription, "rang": rang}
    return Presence(**{**values, **more})  # type: ignore[arg-type]


# Who is expected -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("notee", "on_invitation", "by_registering"),
    [
        (noted("p", INVITE, presence=PAS_LA), True, False),
        (noted("p", INVITE, presence=EXCUSE), True, False),
        (noted("p", INVITE, presence=PAS_LA, anime=True), True, True),
        (noted("p", INSCRIT, presence=PAS_LA), True, True),
        (noted("p", INSCRIT, presence=EXCUSE), True, True),
        (noted("p", EN_ATTENTE, presence=PAS_LA), False, False),
        (noted("p", EN_ATTENTE, presence=EXCUSE), False, False),
        (noted("p", ANNULE, presence=PAS_LA), False, False),
        (noted("p", ANNULE, presence=PAS_LA, anime=True), False, False),
        *((noted("p", state, presence=LA), True, True) for state in INSCRIPTIONS),
    ],
)
def test_r7_2_who_is_expected(notee: Presence, on_invitation: bool, by_registering: bool) -> None:
    assert regles.est_attendu(notee, sur_inscription=False) is on_invitation
    assert regles.est_attendu(notee, sur_inscription=True) is by_registering


def test_r7_2_one_registration_makes_a_meeting_one_to_which_one_registers_but_never_a_cotec() -> None:
    notees = {"a": noted("p", INVITE, presence=PAS_LA), "b": noted("p", ANNULE, presence=PAS_LA)}
    assert regles.attendus("équipe", notees) == {"a"}
    more = {**notees, "c": noted("p", INSCRIT, presence=PAS_LA)}
    assert regles.attendus("équipe", more) == {"c"}
    assert regles.attendus("CoTec", more, membres={"b", "d"}) == {"a", "c", "d"}
    assert regles.attendus("équipe", {**notees, "c": noted("p", EN_ATTENTE, presence=PAS_LA)}) == set()


def test_who_came_without_registering_came_on_the_spot() -> None:
    assert regles.sur_place(noted("p", INVITE, presence=LA), sur_inscription=True)
    assert not regles.sur_place(noted("p", INVITE, presence=LA), sur_inscription=False)
    assert not regles.sur_place(noted("p", INVITE, presence=LA, anime=True), sur_inscription=True)
    assert not regles.sur_place(noted("p", INSCRIT, presence=LA), sur_inscription=True)


# Places and the waiting list --------------------------------------------------------------------------------------
STEPS = st.lists(
    st.tuples(st.sampled_from(("inscrire", "desister", "promouvoir", "attendre", "inviter")), st.integers(0, 7)),
    max_size=40,
)


def play(steps: list[tuple[str, int]], places: int | None) -> dict[str, Presence]:
    """A meeting after these steps, none of them forced; what is refused changes nothing."""
    people: dict[str, Presence] = {}
    for what, number in steps:
        name = f"p{number}"
        before = people.get(name) or noted(name)
        everyone = list(people.values())
        order = [p.id for p in regles.en_attente(everyone)]
        try:
            people[name] = {
                "inscrire": lambda p, e: regles.inscrire(p, places, e),
                "promouvoir": lambda p, e: regles.promouvoir(p, places, e),
                "attendre": regles.mettre_en_attente,
                "desister": lambda p, e: regles.desister(p),
                "inviter": lambda p, e: regles.devient(p, INVITE, places, e),
            }[what](before, everyone)
        except Refus:
            continue
        after = [p.id for p in regles.en_attente(people.values())]
        others = [key for key in order if key != name]
        assert [key for key in after if key != name] == others, "the others keep their order"
        if what == "promouvoir":
            assert name == order[0], "nobody passes before whoever waits longer"
    return people


@given(STEPS, st.integers(1, 5))
def test_never_more_registered_than_places_unless_forced(steps: list[tuple[str, int]], places: int) -> None:
    people = play(steps, places).values()
    assert sum(p.inscription == INSCRIT for p in people) <= places
    ranks = [p.rang for p in people if p.inscription in (INSCRIT, EN_ATTENTE)]
    assert None not in ranks
    assert len(ranks) == len(set(ranks))


@given(STEPS)
def test_without_a_limit_nobody_waits_but_by_the_team_s_will(steps: list[tuple[str, int]]) -> None:
    people = play([step for step in steps if step[0] != "attendre"], None).values()
    assert not any(p.inscription == EN_ATTENTE for p in people)
    assert regles.a_proposer(None, list(people)) is None


@given(STEPS, st.integers(1, 3))
def test_promoting_whoever_is_proposed_empties_the_list_in_its_order(steps: list[tuple[str, int]], places: int) -> None:
    people = play(steps, places)
    order = [p.id for p in regles.en_attente(people.values())]
    moved = []
    while following := regles.a_proposer(places, list(people.values())):
        people[following.id] = regles.promouvoir(following, places, list(people.values()))
        moved.append(following.id)
    assert moved == order[: len(moved)]
    assert not regles.en_attente(people.values()) or regles.places_libres(places, people.values()) == 0


def test_beyond_the_places_one_waits_unless_forced_and_a_place_left_is_proposed_to_the_next() -> None:
    people = [noted("a", INSCRIT, 1), noted("b", INSCRIT, 2, atelier="x", voeux=("x",)), noted("c", EN_ATTENTE, 3)]
    waits = regles.inscrire(noted("d"), 2, people)
    assert (waits.inscription, waits.rang) == (EN_ATTENTE, 4)
    assert regles.inscrire(noted("d"), 2, people, force=True).inscription == INSCRIT
    assert regles.a_proposer(2, people) is None

    gone = regles.desister(people[1])
    assert (gone.inscription, gone.atelier, gone.voeux, gone.rang) == (ANNULE, None, ("x",), 2)
    people = [people[0], gone, people[2], waits]
    assert regles.a_proposer(2, people) == people[2]
    assert people[2].inscription == EN_ATTENTE, "proposed, not moved"
    with pytest.raises(Refus, match="attend depuis plus longtemps"):
        regles.promouvoir(waits, 2, people)
    given_place = regles.promouvoir(waits, 2, people, force=True)
    assert (given_place.inscription, given_place.rang) == (INSCRIT, 4)
    back = regles.inscrire(gone, 2, people)
    assert (back.inscription, back.rang) == (EN_ATTENTE, 5), "who cancelled comes back last"
    with pytest.raises(Refus, match="Toutes les places sont prises"):
        regles.promouvoir(people[2], 1, people)
    with pytest.raises(Refus, match="n’est pas sur la liste d’attente"):
        regles.promouvoir(people[0], 2, people)


# Counts -----------------------------------------------------------------------------------------------------------
def test_r7_1_the_team_is_counted_apart_at_a_regional_day_and_nowhere_else() -> None:
    people = [
        noted("a", INSCRIT, presence=LA), noted("b", INSCRIT), noted("c", INVITE), noted("d", EN_ATTENTE),
        noted("e", ANNULE), noted("f", INVITE, presence=LA), noted("t", INSCRIT, presence=LA), noted("u", ANNULE),
    ]  # fmt: skip
    assert regles.compter(JOURNEE, 5, people, {"t", "u"}) == Comptes(
        invites=2, inscrits=2, attente=1, annules=1, presents=2, sur_place=1, equipe=1, equipe_presents=1,
        places=5, restantes=2,
    )  # fmt: skip
    alone = regles.compter("webinaire", None, people, {"t", "u"})
    assert (alone.inscrits, alone.equipe, alone.presents, alone.restantes) == (3, 0, 3, None)
    forced = [replace(p, inscription=INSCRIT) for p in people]
    assert regles.compter(JOURNEE, 2, forced).restantes == 0
