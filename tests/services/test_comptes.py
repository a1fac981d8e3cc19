"""The counts that follow what is written are those that a new reading of the file gives, whatever was written."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Equipier
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.presence_comites import COPART, COPIL
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, INVITE, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services.comptes import comptes
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from tests.builders import JOUR, Monde

AVANT = JOUR - timedelta(400)


class _File:
    """A few persons, a CoTec, a CoPart, a CoPil and a webinar; what is drawn is done to them."""

    def __init__(self, monde: Monde) -> None:
        self.monde, self.db = monde, monde.fichier.db
        self.people = [monde.personne(f"Nom {n}") for n in range(6)]
        self.place = monde.structure(invite_permanent=True)
        self.cotec = monde.cotec()
        self.meetings = [monde.rencontre(self.cotec), *(monde.reunion(n) for n in (COPART, COPIL, "webinaire"))]
        self.mandat = monde.mandat(AVANT)
        self.acts: tuple[Callable[[int, int], object], ...] = (
            self.note, self.note, self.remove, self.move, self.cancel, self.join, self.sign, self.link, self.seat,
            self.team, self.rename, self.undo, self.redo,
        )  # fmt: skip

    def meeting(self, n: int) -> Rencontre:
        return rencontres.RENCONTRES.get(self.db, self.meetings[n % len(self.meetings)].id)

    def note(self, n: int, m: int) -> None:
        meeting, who = self.meeting(n), self.people[m % len(self.people)]
        known = rencontres.notees(self.db, meeting.id).get(who)
        registered, venue = (INVITE, INSCRIT, EN_ATTENTE, ANNULE)[(n + m) % 4], list(Venue)[m % len(Venue)]
        if known is None:
            self.monde.presence(meeting, who, inscription=registered, presence=venue)
        else:
            self.monde.save_presence(replace(known, inscription=registered, presence=venue, anime=n % 3 == 0))

    def remove(self, n: int, m: int) -> None:
        noted = list(rencontres.notees(self.db, self.meeting(n).id).values())
        if noted:
            with self.monde.fichier.operation("Retirer"):
                delete(self.db, "presences", noted[m % len(noted)].id)

    def move(self, n: int, m: int) -> None:
        meeting = self.meeting(n)
        self.monde.save_rencontre(replace(meeting, date=JOUR - timedelta(300 * (m % 5)), nature=meeting.nature))

    def cancel(self, n: int, m: int) -> None:
        self.monde.save_rencontre(replace(self.meeting(n), annulee_le=JOUR if m % 2 else None))

    def join(self, n: int, m: int) -> None:
        self.monde.membre(self.cotec, self.people[n % len(self.people)], depuis=JOUR - timedelta(200 * (m % 4)))

    def sign(self, n: int, m: int) -> None:
        of = self.place if m % 2 else None
        self.monde.engagement(self.people[n % len(self.people)], AVANT + timedelta(100 * (m % 4)), of)

    def link(self, n: int, m: int) -> None:
        self.monde.lien(self.people[n % len(self.people)], self.place, depuis=AVANT + timedelta(m))

    def seat(self, n: int, m: int) -> None:
        self.monde.binome(self.mandat, self.people[n % len(self.people)], numero=m % 14 + 1)

    def team(self, n: int, m: int) -> None:
        item = Equipier(id=new_key(), personne=self.people[n % len(self.people)], depuis=JOUR - timedelta(m))
        with self.monde.fichier.operation("Équipe"):
            annuaire.EQUIPE.save(self.db, item)

    def rename(self, n: int, m: int) -> None:
        self.monde.personne(f"Autre {m}")

    def undo(self, n: int, m: int) -> None:
        if files.undo_label(self.monde.fichier):
            files.undo(self.monde.fichier)

    def redo(self, n: int, m: int) -> None:
        if files.redo_label(self.monde.fichier):
            files.redo(self.monde.fichier)


_DRAWS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=9)


_PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # to make a case smaller takes minutes, with a file for each


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, phases=_PHASES)
@given(draws=_DRAWS)
def test_counts_follow_every_write(monde: Monde, draws: list[tuple[int, int, int]]) -> None:
    file = _File(monde)
    comptes(monde.fichier)
    for act, n, m in draws:
        with suppress(Refus):  # such a write changes nothing, which is to be seen too
            file.acts[act](n, m)
        with closing(monde.fichier.again(read_only=True)) as again:
            assert comptes(monde.fichier) == comptes(again), file.acts[act].__name__


def test_counts_see_what_another_connection_wrote(monde: Monde) -> None:
    meeting, who = monde.reunion("webinaire"), monde.personne()
    assert meeting.id not in comptes(monde.fichier)
    with closing(monde.fichier.again()) as other:
        Monde(other).presence(meeting, who, inscription=INSCRIT)
    assert comptes(monde.fichier)[meeting.id].inscrits == 1
