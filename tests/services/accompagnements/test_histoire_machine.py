"""R6.3 through the file: whatever is clicked, corrected, undone and done again, on two laptops at once, a project is in
one place, since a day, and its history says why.
"""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlcipher3.dbapi2 import IntegrityError

from cops_desktop.domain.accompagnements.parcours import Colonne, Etat, Parcours, destinations, faute_d_histoire
from cops_desktop.domain.accompagnements.types import Decision, Examen, Mouvement, Nature, Position
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import historique
from cops_desktop.services.accompagnements import ecrire
from cops_desktop.services.accompagnements.liste import lignes, tous_les_parcours
from cops_desktop.storage import accompagnements, database
from cops_desktop.storage.keys import new_key
from tests.builders import CLAIRE, YANIS, Monde, new_file

DEBUT = date(2026, 1, 5)
INDEX = st.integers(0, 9)
LAPTOP = st.integers(0, 1)
MOTIFS = st.sampled_from(["", "  ", "un motif", "un autre motif"])
DAYS = st.integers(-12, 3)


@cache
def model() -> Path:
    """A seeded file with one request."""
    fichier = new_file(Path(tempfile.mkdtemp()))
    Monde(fichier).accompagnement(demande_le=DEBUT)
    fichier.close()
    return fichier.path


class Histoires(RuleBasedStateMachine):
    """A file under two programs; every rule is what a user could do in either."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(shutil.copy(model(), self.folder.name))
        self.laptops = [database.open_file(path, who) for who in (CLAIRE, YANIS)]
        self.today = DEBUT + timedelta(10)

    def teardown(self) -> None:
        if hasattr(self, "laptops"):
            self.all_of_it_is_undone_and_done_again()
            for laptop in self.laptops:
                laptop.close()
            self.folder.cleanup()

    # What one has in hand
    @property
    def lives(self) -> list[Parcours]:
        return tous_les_parcours(self.laptops[0].db)

    def life(self, index: int) -> Parcours:
        return self.lives[index % len(self.lives)]

    def try_to(self, act: Callable[[], object]) -> None:
        """A refusal leaves the file as it was."""
        before = self.state()
        try:
            act()
        except Refus as refus:
            assert str(refus).strip()
            assert self.state() == before

    def state(self) -> tuple[list[Parcours], int]:
        db = self.laptops[0].db
        return tous_les_parcours(db), len(accompagnements.points(db))

    # What a user does
    @rule(days=st.integers(0, 30))
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days)

    @rule(laptop=LAPTOP, nature=st.sampled_from(Nature), days=st.integers(0, 20))
    def request(self, laptop: int, nature: Nature, days: int) -> None:
        blank = ecrire.nouvelle(self.laptops[laptop], self.today - timedelta(days))
        ecrire.enregistrer(self.laptops[laptop], replace(blank, titre=f"Demande {nature}", nature=nature))

    @precondition(lambda self: self.lives)
    @rule(laptop=LAPTOP, index=INDEX, vers=st.sampled_from(Position), days=DAYS, motif=MOTIFS)
    def move(self, laptop: int, index: int, vers: Position, days: int, motif: str) -> None:
        key, day = self.life(index).accompagnement.id, self.today + timedelta(days)
        now = datetime.combine(self.today, time(9))
        self.try_to(lambda: ecrire.deplacer(self.laptops[laptop], key, vers, day, motif, now))

    @precondition(lambda self: self.lives)
    @rule(laptop=LAPTOP, index=INDEX, which=INDEX)
    def move_as_proposed(self, laptop: int, index: int, which: int) -> None:
        """What is offered, on this day, with a reason, is never refused."""
        life = self.life(index)
        offered = destinations(life)
        if offered and life.depuis <= self.today:
            now = datetime.combine(self.today, time(9))
            ecrire.deplacer(
                self.laptops[laptop], life.accompagnement.id, offered[which % len(offered)], self.today, "offert", now
            )

    @precondition(lambda self: self.lives)
    @rule(laptop=LAPTOP, index=INDEX, which=INDEX, days=DAYS, motif=MOTIFS)
    def correct(self, laptop: int, index: int, which: int, days: int, motif: str) -> None:
        moves = self.life(index).mouvements
        if moves:
            wanted = replace(moves[which % len(moves)], motif=motif)
            wanted = replace(wanted, le=wanted.le + timedelta(days=days))
            self.try_to(lambda: ecrire.corriger_mouvement(self.laptops[laptop], wanted, self.today))

    @precondition(lambda self: self.lives)
    @rule(laptop=LAPTOP, index=INDEX, decision=st.sampled_from(Decision), days=DAYS)
    def decide(self, laptop: int, index: int, decision: Decision, days: int) -> None:
        key, day = self.life(index).accompagnement.id, self.today + timedelta(days)
        examen = Examen(id=new_key(), accompagnement=key, le=day, decision=decision)
        self.try_to(lambda: ecrire.examiner(self.laptops[laptop], examen, self.today))

    @precondition(lambda self: self.lives)
    @rule(laptop=LAPTOP, index=INDEX, which=INDEX, decision=st.sampled_from([None, *Decision]))
    def correct_decision(self, laptop: int, index: int, which: int, decision: Decision | None) -> None:
        """None: it is removed."""
        examens = self.life(index).examens
        if examens:
            noted = examens[which % len(examens)]
            if decision is None:
                ecrire.retirer_examen(self.laptops[laptop], noted.id)
            else:
                wanted = replace(noted, decision=decision)
                self.try_to(lambda: ecrire.examiner(self.laptops[laptop], wanted, self.today))

    @precondition(lambda self: self.lives)
    @rule(laptop=LAPTOP, index=INDEX, days=DAYS, nature=st.sampled_from(Nature))
    def edit(self, laptop: int, index: int, days: int, nature: Nature) -> None:
        item = self.life(index).accompagnement
        wanted = replace(item, demande_le=item.demande_le + timedelta(days), nature=nature)
        self.try_to(lambda: ecrire.enregistrer(self.laptops[laptop], wanted))

    @precondition(lambda self: self.lives)
    @rule(laptop=LAPTOP, index=INDEX)
    def remove(self, laptop: int, index: int) -> None:
        ecrire.supprimer(self.laptops[laptop], self.life(index).accompagnement.id)

    @rule(laptop=LAPTOP)
    def undo(self, laptop: int) -> None:
        self.try_to(lambda: files.undo(self.laptops[laptop]))

    @rule(laptop=LAPTOP)
    def redo(self, laptop: int) -> None:
        self.try_to(lambda: files.redo(self.laptops[laptop]))

    @rule(laptop=LAPTOP, which=INDEX)
    def undo_one(self, laptop: int, which: int) -> None:
        """From the history, not the last one."""
        entries = historique.operations(self.laptops[0], limite=10).entrees
        if entries:
            self.try_to(lambda: historique.undo(self.laptops[laptop], entries[which % len(entries)].id))

    # What must hold
    @invariant()
    def each_project_is_in_one_place_and_its_history_explains_it(self) -> None:
        if not hasattr(self, "laptops"):
            return
        for life in self.lives:
            item, moves = life.accompagnement, life.mouvements
            assert faute_d_histoire(item, moves) == ""
            assert life.etat in Etat and life.colonne in Colonne
            assert all(move.par and move.le.date() <= self.today for move in moves)
            assert all(examen.par for examen in life.examens)
            days = [item.demande_le, *(examen.le for examen in life.examens)]
            assert days == sorted(days) and len(set(days[1:])) == len(life.examens)
            stays = life.sejours
            assert all(one.fin == next_.debut for one, next_ in pairwise(stays))
            assert stays[-1].position is life.position and stays[-1].fin is None
            assert life.depuis == stays[-1].debut >= item.demande_le
            for move in moves:
                usual = move.vers.etape == move.de.etape + 1 and (move.de.etape or move.de is Position.DEMANDE)
                ended = (move.de, move.vers) == (Position.ETAPE_4, Position.CLOS)
                assert move.motif.strip() or usual or ended or move.de is Position.SUSPENDU

    @invariant()
    def both_laptops_see_the_same_and_the_file_is_sound(self) -> None:
        if not hasattr(self, "laptops"):
            return
        one, other = (lignes(laptop, self.today) for laptop in self.laptops)
        assert one == other
        assert self.laptops[0].db.conn.execute("PRAGMA foreign_key_check").fetchall() == []

    def all_of_it_is_undone_and_done_again(self) -> None:
        """Ctrl+Z as long as it does something, then as many times again: what was there is there."""
        laptop = self.laptops[0]
        states = [self.state()]
        while files.undo_label(laptop):
            try:
                files.undo(laptop)
            except Refus:
                break
            states.append(self.state())
            self.each_project_is_in_one_place_and_its_history_explains_it()
        for expected in reversed(states[:-1]):
            files.redo(laptop)
            assert self.state() == expected


Histoires.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestHistoires = Histoires.TestCase


# What the file itself refuses -----------------------------------------------------------------------------------
STEP = st.tuples(st.none() | st.sampled_from(Position), st.sampled_from(Position), st.integers(-3, 6), MOTIFS)


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(STEP, max_size=12))
def test_r6_3_the_file_itself_takes_what_is_a_history_and_nothing_else(
    steps: list[tuple[Position | None, Position, int, str]],
) -> None:
    """Moves written past the services, as a broken import would: file and rules agree on each."""
    with tempfile.TemporaryDirectory() as folder:
        fichier = database.open_file(Path(shutil.copy(model(), folder)), CLAIRE)
        item = tous_les_parcours(fichier.db)[0].accompagnement
        at, kept = datetime.combine(DEBUT, time(12)), list[Mouvement]()
        for de, vers, hours, motif in steps:
            at += timedelta(hours=hours)
            here = kept[-1].vers if kept else Position.DEMANDE
            wanted = Mouvement(
                id=new_key(), accompagnement=item.id, le=at, de=de or here, vers=vers, motif=motif.strip()
            )
            fault = faute_d_histoire(item, [*kept, wanted])
            try:
                with fichier.operation("Forcer"):
                    accompagnements.MOUVEMENTS.save(fichier.db, wanted)
            except (Refus, IntegrityError):
                assert fault, "the file refuses what the rules allow"
            else:
                assert fault == "", "the file takes what the rules forbid"
                kept.append(wanted)
        assert accompagnements.mouvements(fichier.db, "accompagnement = ?", (item.id,)) == kept
        fichier.close()
