"""The CoPil's rules: who may sit, the quarter, what warns (R4.1–R4.5)."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain import copil
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Quart
from cops_desktop.domain.engagements import Engagement, Periode, periodes
from tests.builders import plain

DEBUT = date(2026, 3, 1)
MANDAT = Mandat(id="m", debut=DEBUT)
NOMS = {"a": "Odile Arnal", "b": "Paul Bastide", "c": "Rose Cazenave"}


def binome(numero: int = 1, **more: bool) -> Binome:
    return Binome(id=f"b{numero}", mandat="m", numero=numero, **more)


def membre(personne: str, of: int = 1, depuis: date | None = None, jusquau: date | None = None) -> MembreBinome:
    return MembreBinome(id=f"{personne}{of}", binome=f"b{of}", personne=personne, depuis=depuis, jusquau=jusquau)


def signed(personne: str, day: date = date(2025, 6, 1), structure: str | None = None) -> Engagement:
    return Engagement(id=f"{personne}-{structure}-{day}", personne=personne, structure=structure, signe_le=day)


def of(*engagements: Engagement) -> dict[str, list[Periode]]:
    found: dict[str, list[Periode]] = {}
    for item in periodes(engagements).values():
        found.setdefault(item.engagement.personne, []).append(item)
    return found


def test_r4_3_a_quarter_is_rounded_up() -> None:
    assert [Quart(n, 0, 0).souhaite for n in (0, 1, 4, 5, 27, 28)] == [0, 1, 1, 2, 7, 7]
    assert copil.quart({f"p{n}" for n in range(28)}, {f"p{n}" for n in range(20, 40)}, ()).phrase == (
        "8 sur 28 viennent du CoPil précédent : un quart est souhaitable, il en faut 7."
    )


def test_r4_3_a_previous_copil_of_which_nobody_is_left_is_said() -> None:
    counted = copil.quart({"x", "y"}, {"a", "b"}, {"x", "y"})
    assert (counted.atteint, counted.disponibles) == (False, 0)
    assert "plus personne de celui-ci n’est engagé" in counted.phrase


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60)))
def test_r4_3_the_quarter_is_met_exactly_when_four_times_the_old_ones_are_all(new: set[int], old: set[int]) -> None:
    counted = copil.quart({str(n) for n in new}, {str(n) for n in old}, ())
    assert counted.atteint == (4 * len(new & old) >= len(new))


def test_r4_3_the_previous_copil_is_the_last_validated_one_that_began_before() -> None:
    first, second = Mandat(id="1", debut=date(2022, 3, 1), validation="vote"), Mandat(id="2", debut=date(2024, 3, 1))
    assert copil.precedent([first, second, MANDAT], MANDAT) == first, "the second was never validated"
    assert copil.precedent([MANDAT], MANDAT) is None
    rows = [membre("a"), membre("b", jusquau=date(2026, 9, 1)), membre("c", of=2)]
    assert copil.ont_siege(MANDAT, [binome(), binome(2, retenu=False)], rows) == {"a", "b"}


def test_r4_1_the_engagement_must_be_in_force_on_the_first_day() -> None:
    ends_the_day_before = of(signed("a", date(2024, 3, 1)))["a"]
    assert copil.faute_d_engagement(ends_the_day_before, DEBUT) == (
        "n’a pas d’engagement en vigueur au 01/03/2026 (le dernier finit le 28/02/2026)"
    )
    assert copil.faute_d_engagement(of(signed("a", date(2024, 3, 2)))["a"], DEBUT) == ""
    assert copil.faute_d_engagement((), DEBUT) == "n’a pas signé la charte d’engagement"
    assert "commence le 02/03/2026" in copil.faute_d_engagement(of(signed("a", date(2026, 3, 2)))["a"], DEBUT)


def test_r4_1_who_is_engaged_twice_sits_with_the_engagement_for_their_structure() -> None:
    both = of(signed("a"), signed("a", date(2025, 7, 1), "s"))["a"]
    chosen = copil.engagement_le(both, None, DEBUT)
    assert chosen is not None
    assert chosen.engagement.structure is None
    chosen = copil.engagement_le(both, "s", DEBUT)
    assert chosen is not None
    assert chosen.engagement.structure == "s"


def test_r4_1_a_person_in_two_binomes_or_not_engaged_is_a_fault_and_one_alone_is_not() -> None:
    engaged = of(signed("a"), signed("b"))
    rows = [membre("a"), membre("b"), membre("a", 2)]
    said = copil.fautes_de_composition(MANDAT, [binome(), binome(2)], rows, engaged, NOMS)
    assert said == ["Odile Arnal est dans deux binômes (1 et 2) : une personne n’est que dans un."]
    said = copil.fautes_de_composition(MANDAT, [binome()], [membre("c")], engaged, NOMS)
    assert said == ["Rose Cazenave n’a pas signé la charte d’engagement."]
    assert copil.fautes_de_composition(MANDAT, [binome()], [membre("a")], engaged, NOMS) == []
    assert copil.fautes_de_composition(MANDAT, [binome()], [], engaged, NOMS) == ["Aucun binôme n’est composé."]
    crowd = [membre("a"), membre("b"), membre("c")]
    full = copil.fautes_de_composition(MANDAT, [binome()], crowd, of(signed("a"), signed("b"), signed("c")), NOMS)
    assert full == ["Le binôme 1 compte plus de deux personnes."]


def test_r4_1_a_binome_that_loses_one_and_an_engagement_that_lapses_warn_and_exclude_nobody() -> None:
    running = Mandat(id="m", debut=DEBUT, validation="tacite")
    rows = [membre("a"), membre("b", jusquau=date(2026, 9, 30))]
    engaged = of(signed("a", date(2024, 10, 1)), signed("b"))
    during = copil.avertissements(running, [binome()], rows, engaged, NOMS, date(2026, 9, 30))
    after = copil.avertissements(running, [binome()], rows, engaged, NOMS, date(2026, 10, 1))
    assert during == []
    assert after == [
        "Le binôme 1 n’a qu’une personne.",
        "Odile Arnal (binôme 1) siège sans engagement depuis le 30/09/2026.",
    ]
    assert set(copil.siegent(running, [binome()], rows, date(2026, 10, 1))) == {"a"}


def test_r4_2_a_fifteenth_binome_is_said_and_not_refused() -> None:
    rows = [membre(f"p{n}-{k}", n) for n in range(1, 16) for k in "ab"]
    said = copil.avertissements(MANDAT, [binome(n) for n in range(1, 16)], rows, {}, {}, DEBUT)
    assert [plain(x) for x in said] == ["15 binômes : au-delà de 14, un vote départage."]


def test_r4_1_a_replacement_is_inside_the_mandate_and_of_somebody_who_does_not_sit() -> None:
    running = Mandat(id="m", debut=DEBUT, validation="tacite")
    leaving = membre("a")
    ok = copil.faute_de_remplacement(running, leaving, date(2026, 9, 30), deja=False)
    assert ok == ""
    for day in (date(2026, 2, 28), date(2028, 3, 1)):
        assert "du 01/03/2026 au 29/02/2028" in copil.faute_de_remplacement(running, leaving, day, deja=False)
    gone = membre("a", jusquau=date(2026, 4, 1))
    assert "déjà quitté" in copil.faute_de_remplacement(running, gone, date(2026, 9, 30), deja=False)
    assert "siège déjà" in copil.faute_de_remplacement(running, leaving, date(2026, 9, 30), deja=True)
