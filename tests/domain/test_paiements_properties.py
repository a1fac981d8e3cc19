"""Whatever is entered, validated, cancelled and corrected in whatever order, what is due is paid once (R5.7, R5.8)."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.cotec import Membre
from cops_desktop.domain.paiements import PARTS, Dossier, Ligne, Nature, compose, payable_groups, price
from cops_desktop.domain.rencontres import Connexion, Mode, Venue
from cops_desktop.domain.scale import BaremeKm, Tranche
from cops_desktop.domain.vacation import Participation
from tests.builders import at, came, km_scale, meeting, membre, situation, trip

FIN = date(2026, 12, 31)
COTECS = ("cotec-1", "cotec-2", "cotec-3")
MEMBRES = {c: membre(id=c, cotec=c, demande=False) for c in COTECS}
PAYES = {c: membre(id=c, cotec=c) for c in COTECS}
# Brackets near each other, so that a few trips cross them; three decimals, so that cents are rounded.
SERRE = km_scale(tranches=(Tranche(1, 99, 0, 293), Tranche(1, 99, 200, 367), Tranche(1, 99, 1000, 211)))


def total(km: int, before: int = 0, scale: BaremeKm = SERRE) -> int:
    """The price of a year's kilometres, in cents, without the program's own arithmetic."""

    def up_to(km: int) -> int:
        thousandths = 293 * min(km, 200) + 367 * max(0, min(km, 1000) - 200) + 211 * max(0, km - 1000)
        return (thousandths + 5) // 10

    return up_to(before + km) - up_to(before)


class Livre:
    """A person's dossier, with its validated forms."""

    def __init__(self, opening: int = 0) -> None:
        self.items: list[Participation] = []
        self.forms: list[list[Ligne]] = []
        self.opening = opening

    def dossier(self) -> Dossier:
        lines = [line for form in self.forms for line in form]
        claims = {
            line.objet: line.demi_journees
            for line in sorted(lines, key=lambda line: line.rang)
            if line.nature is Nature.VACATION
        }
        items = [replace(i, settled=claims.get(i.presence.id, frozenset())) for i in self.items]
        return Dossier("p", items, lignes=lines, km_ouverture={2026: self.opening})

    def add(self, day: int, km: int, cotec: str, who: Membre | None = None) -> None:
        item = trip(km, date(2026, 1, 1) + timedelta(days=day), who=who or MEMBRES[cotec])
        self.items.append(replace(item, rencontre=replace(item.rencontre, cotec=cotec)))

    def edit(self, index: int, **changes: object) -> None:
        if self.items:
            index %= len(self.items)
            item = self.items[index]
            self.items[index] = replace(item, presence=replace(item.presence, **changes))

    def lines(self, cotec: str, until: date = FIN) -> list[Ligne]:
        return compose(situation(self.dossier(), km=(SERRE,)), cotec, 2026, until)

    def validate(self, cotec: str, until: date = FIN) -> None:
        """Validate this CoTec's form, and hold its parts to R5.8."""
        lines = self.lines(cotec, until)
        if not lines:
            return
        for part in PARTS:
            of_part = [line for line in lines if line.nature in part]
            assert not of_part or sum(line.montant for line in of_part) > 0
        live = {(line.nature, line.objet, line.rang) for form in self.forms for line in form}
        assert not live & {(line.nature, line.objet, line.rang) for line in lines}
        self.forms.append(lines)

    def validate_all(self) -> None:
        while groups := payable_groups(situation(self.dossier(), km=(SERRE,)), FIN):
            for cotec, _ in groups:
                self.validate(cotec)

    def cancel(self, index: int) -> None:
        if self.forms:
            self.forms.pop(index % len(self.forms))

    def frozen(self) -> int:
        return sum(line.montant for form in self.forms for line in form)

    def pending(self) -> int:
        found = situation(self.dossier(), km=(SERRE,))
        return sum(line.montant for line in price(found.propositions, found.axes))

    def km(self) -> int:
        return sum(i.presence.km or 0 for i in self.items)


DAYS = st.integers(0, 364)
KM = st.integers(0, 400)
ADD = st.tuples(st.just("add"), DAYS, KM, st.sampled_from(COTECS))
EDIT = st.tuples(st.just("edit"), st.integers(0, 9), KM, st.just(""))
VALIDATE = st.tuples(st.just("validate"), DAYS, st.just(0), st.sampled_from(COTECS))
CANCEL = st.tuples(st.just("cancel"), st.integers(0, 9), st.just(0), st.just(""))
Action = tuple[str, int, int, str]
ALL: Action = ("validate_all", 0, 0, "")


def play(livre: Livre, actions: list[Action]) -> None:
    for verb, number, km, cotec in actions:
        if verb == "add":
            livre.add(number, km, cotec)
        elif verb == "edit":
            livre.edit(number, km=km)
        elif verb == "validate":
            livre.validate(cotec, date(2026, 1, 1) + timedelta(days=number))
        elif verb == "validate_all":
            livre.validate_all()
        else:
            livre.cancel(number)


@given(st.integers(0, 1200), st.lists(ADD | EDIT | VALIDATE, max_size=25))
def test_r5_7_a_years_total_does_not_depend_on_when_forms_were_validated(opening: int, actions: list[Action]) -> None:
    livre = Livre(opening)
    for action in actions:
        play(livre, [action])
        assert livre.frozen() + livre.pending() == total(livre.km(), opening)


# A few trips of a few sizes, mostly validated whole: they lie beside each other, cross brackets, are taken away and
# come back, and what they left is taken by others. Free choices seldom get there.
SIZES = st.sampled_from([0, 1, 150, 333, 800])
ADDED = st.tuples(st.just("add"), DAYS, SIZES, st.sampled_from(COTECS[:2]))
CHANGED = st.tuples(st.just("edit"), st.integers(0, 3), SIZES, st.just(""))
PARTLY = st.tuples(st.just("validate"), DAYS, st.just(0), st.sampled_from(COTECS[:2]))
ROUNDS = st.lists(
    st.tuples(st.lists(ADDED | CHANGED, min_size=1, max_size=3), st.lists(CANCEL | CHANGED | PARTLY, max_size=4)),
    min_size=1,
    max_size=4,
)


@settings(max_examples=300)
@given(st.sampled_from([0, 150, 1150]), ROUNDS)
def test_r5_7_nor_on_cancellations_and_what_is_corrected_between_them(
    opening: int, rounds: list[tuple[list[Action], list[Action]]]
) -> None:
    livre = Livre(opening)
    for edits, cancellations in rounds:
        for action in [*edits, ALL, *cancellations, ALL]:
            play(livre, [action])
            assert livre.frozen() + livre.pending() == total(livre.km(), opening)
    assert livre.pending() <= 0  # a difference that no form can bear


def test_r5_7_nor_on_any_short_history() -> None:
    """All of them, of six acts: two trips of 100 and 150 km, the first one corrected, forms validated and cancelled."""
    acts = [
        ("add", 20, 100, "cotec-1"),
        ("add", 10, 150, "cotec-1"),
        ("edit", 0, 0, ""),
        ("edit", 0, 250, ""),
        ("validate", 364, 0, "cotec-1"),
        ("validate", 15, 0, "cotec-1"),
        ("cancel", 0, 0, ""),
        ("cancel", -1, 0, ""),
    ]

    def go_on(items: list[Participation], forms: list[list[Ligne]], left: int) -> None:
        livre = Livre()
        livre.items, livre.forms = items, forms
        assert livre.frozen() + livre.pending() == total(livre.km())
        for act in acts if left else ():
            after = Livre()
            after.items, after.forms = list(items), list(forms)
            if act[0] != "add" or len(items) < 3:
                play(after, [act])
            if (after.items, after.forms) != (items, forms):
                go_on(after.items, after.forms, left - 1)

    go_on([], [], 6)


def test_r5_7_a_trip_and_its_correction_both_cancelled_leave_nothing_out_of_place() -> None:
    """The smallest history that once cost a cent. The year ends with one trip of 94 km: 94 × 0,293 = 27,54 €."""
    livre = Livre()
    livre.add(2, 1, "cotec-1")
    livre.validate("cotec-1")  # km 0 to 1: 0,29 €
    livre.edit(0, km=0)
    livre.add(1, 94, "cotec-1")
    livre.validate("cotec-1")  # km 1 to 95, and km 94 to 95 given back: 27,55 − 0,30 €
    assert [[line.montant for line in form] for form in livre.forms] == [[29], [2755, -30]]
    livre.cancel(1)
    livre.validate("cotec-1", date(2026, 1, 2))  # the trip without the correction, which is later
    livre.cancel(0)
    # Nothing is owed of the first trip any more; the other lies at km 1 to 95, was paid 27,55 €, and is worth 27,54 €.
    assert [[line.montant for line in form] for form in livre.forms] == [[2755]]
    found = situation(livre.dossier(), km=(SERRE,))
    (moved,) = price(found.propositions, found.axes)
    assert (moved.objet, moved.rang) == (livre.items[1].presence.id, 1)
    assert (moved.quantite, moved.montant, moved.tranches) == (0, -1, ((0, 1, 1), (94, 95, -1)))
    livre.add(3, 1, "cotec-1")  # the next trip takes the free kilometre: nothing is out of place
    assert [(line.quantite, line.montant, line.tranches) for line in livre.lines("cotec-1")] == [
        (1, 29, ((0, 1, 1),)),
    ]
    assert livre.frozen() + livre.pending() == 2784 == total(95)


@given(st.lists(st.tuples(DAYS, KM), max_size=8, unique_by=lambda t: t[0]), st.randoms())
def test_r5_7_before_validation_the_order_of_entry_changes_nothing(
    trips: list[tuple[int, int]], chance: object
) -> None:
    entered = Livre()
    for day, km in trips:
        entered.add(day, km, "cotec-1")
    shuffled = Livre()
    shuffled.items = list(entered.items)
    chance.shuffle(shuffled.items)  # type: ignore[attr-defined]
    assert shuffled.lines("cotec-1") == entered.lines("cotec-1")


@given(st.lists(st.tuples(st.just(5), KM), max_size=8), st.randoms())
def test_r5_7_nor_does_it_change_the_total_of_trips_of_one_moment(trips: list[tuple[int, int]], chance: object) -> None:
    entered, again = Livre(), Livre()
    for day, km in trips:
        entered.add(day, km, "cotec-1")
    chance.shuffle(trips)  # type: ignore[attr-defined]
    for day, km in trips:  # other keys
        again.add(day, km, "cotec-1")
    assert entered.pending() == again.pending() == total(entered.km())


# Vacations too, in person and at a distance, paid and refused, with half-days shared between meetings ------------
PRESENCES = st.sampled_from([Venue.PRESENT, Venue.PRESENT, Venue.PRESENT, Venue.ABSENT, Venue.EXCUSE])
MODES = st.sampled_from([Mode.VISIO, Mode.TELEPHONE, Mode.PRESENTIEL])
ENDS = st.sampled_from(["09:30", "10:30", "12:00", "13:30", "15:00", "17:30"])
EVENT = st.one_of(
    st.tuples(st.just("add"), st.integers(0, 6), MODES, st.sampled_from(COTECS)),
    st.tuples(st.just("edit"), st.integers(0, 9), st.tuples(PRESENCES, MODES, ENDS, KM), st.sampled_from(COTECS)),
    st.tuples(st.just("bar"), st.integers(0, 9), st.sampled_from([None, True, False]), st.just("")),
    st.tuples(st.just("outside"), st.integers(0, 9), st.booleans(), st.just("")),
    st.tuples(st.just("validate"), st.integers(0, 6), st.none(), st.sampled_from(COTECS)),
    st.tuples(st.just("cancel"), st.integers(0, 9), st.none(), st.just("")),
)


def act(livre: Livre, verb: str, number: int, value: object, cotec: str) -> None:
    if verb == "add":
        day = date(2026, 3, 1) + timedelta(days=number)
        livre.items.append(came(meeting("09:00-17:30", day, mode=value, cotec=cotec), PAYES[cotec], cv=5))
    elif verb == "edit":
        venue, mode, end, km = value  # type: ignore[misc]
        livre.edit(number, presence=venue, mode=mode, connexions=(Connexion(None, at(end)),), km=km)
    elif verb == "bar":
        livre.edit(number, deja_retribue=value)
    elif verb == "outside":
        livre.edit(number, regle_hors_logiciel="payé avant" if value else "")
    elif verb == "validate":
        livre.validate(cotec, date(2026, 3, 1) + timedelta(days=number))
    else:
        livre.cancel(number)


@settings(max_examples=300)
@given(st.lists(EVENT, max_size=30))
def test_r5_8_live_lines_and_what_is_unpaid_always_add_up_to_what_is_due(
    events: list[tuple[str, int, object, str]],
) -> None:
    livre = Livre()
    for event in events:
        act(livre, *event)
        found = situation(livre.dossier(), km=(SERRE,))
        due = {p: c.demi_dus * c.taux // 2 for p, c in found.comptes.items()}
        for presence, cents in due.items():
            paid = sum(x.montant for f in livre.forms for x in f if (x.nature, x.objet) == (Nature.VACATION, presence))
            new = [
                p.ligne.montant
                for p in found.propositions
                if (p.ligne.nature, p.ligne.objet) == (Nature.VACATION, presence)
            ]
            assert paid + sum(new) == cents
            assert len(new) <= 1


@settings(max_examples=200)
@given(st.lists(EVENT, max_size=30))
def test_r5_8_nothing_stays_unpaid_but_what_no_form_can_bear(events: list[tuple[str, int, object, str]]) -> None:
    livre = Livre()
    for event in events:
        act(livre, *event)
    livre.validate_all()
    found = situation(livre.dossier(), km=(SERRE,))
    for part in PARTS:
        lines = [x for x in price(found.propositions, found.axes) if x.nature in part]
        assert not any(sum(x.montant for x in lines if x.cotec == cotec) > 0 for cotec in COTECS)


@settings(max_examples=200)
@given(st.lists(EVENT, max_size=25), st.randoms())
def test_the_order_of_presences_in_a_dossier_changes_nothing(
    events: list[tuple[str, int, object, str]], chance: object
) -> None:
    livre = Livre()
    for event in events:
        act(livre, *event)
    dossier = livre.dossier()
    shuffled = replace(dossier, participations=list(dossier.participations), lignes=list(dossier.lignes))
    chance.shuffle(shuffled.participations)  # type: ignore[attr-defined]
    chance.shuffle(shuffled.lignes)  # type: ignore[attr-defined]
    one, other = situation(dossier, km=(SERRE,)), situation(shuffled, km=(SERRE,))
    assert price(one.propositions, one.axes) == price(other.propositions, other.axes)
    assert one.comptes == other.comptes
