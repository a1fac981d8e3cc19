"""One editor: who gets the right, who is told, what is seen before a write, and what a dead process leaves."""

import json
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.fichier import Fichier, Identite
from cops_desktop.services.verrou import attente
from cops_desktop.storage import verrou as locks
from cops_desktop.storage.reglages import reglages, save_reglage
from cops_desktop.storage.verrou import Attente, Occupant, Verrou, acquire
from tests.builders import CLAIRE, YANIS, new_file, plain

posix = pytest.mark.skipif(os.name == "nt", reason="Windows replaces no open file and has no SIGKILL")


@pytest.fixture
def fichier(tmp_path: Path) -> Iterator[Fichier]:
    fichier = new_file(tmp_path)
    yield fichier
    fichier.close()


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A file of which only the lock counts."""
    path = tmp_path / "cops-2026.cops"
    path.write_bytes(b"contenu")
    return path


def write(fichier: Fichier, value: str) -> None:
    with fichier.operation(f"Noter {value}"):
        save_reglage(fichier.db, "telephone", value)


def beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.ouvert")


def told(path: Path) -> dict[str, str]:
    stored: dict[str, str] = json.loads(beside(path).read_text(encoding="utf-8"))
    return stored


def say(path: Path, who: Identite, vu: datetime, written: datetime | None = None, **more: str) -> None:
    """What another laptop left beside; `written`: when, by the clock of the folder."""
    stored = {"jeton": f"de {who.poste}", "nom": who.nom, "lettre": "B", "poste": who.poste}
    stored |= {"depuis": vu.isoformat(), "vu": vu.isoformat(), **more}
    beside(path).write_text(json.dumps(stored), encoding="utf-8")
    moment = (written or vu).timestamp()
    os.utime(beside(path), (moment, moment))


def ago(**time_before: float) -> datetime:
    return datetime.now(UTC) - timedelta(**time_before)


def take(path: Path, who: Identite = CLAIRE, laptop: str = "") -> Verrou | Occupant:
    """As on a laptop of their own: its locks lie elsewhere."""
    return acquire(path, path.parent / f"verrous de {laptop or who.poste}", who.nom, who.poste)


def taken(path: Path, who: Identite = CLAIRE) -> Verrou:
    found = take(path, who)
    assert isinstance(found, Verrou)
    return found


# Who gets it -----------------------------------------------------------------------------------------------------
def test_the_first_edits_and_the_second_on_another_laptop_is_told_who(document: Path) -> None:
    held = taken(document)
    held.renew("A")
    other = take(document, YANIS)
    assert isinstance(other, Occupant)
    assert "Claire Bastide (poste A), sur un autre ordinateur, depuis " in plain(other.qui)
    held.release()
    taken(document, YANIS).release()
    assert not beside(document).exists()


def test_since_when_it_is_held_is_said_as_in_paris_on_any_laptop() -> None:
    since = datetime(2026, 1, 5, 23, 12, tzinfo=UTC)
    who = Occupant("Yanis", "B", "poste-2", since, since, ici=True)
    assert plain(who.qui).endswith("depuis le 06/01/2026 à 0 h 12")


def test_a_second_program_on_the_same_laptop_is_told_that_it_is_here(document: Path) -> None:
    held = taken(document)
    other = take(document)
    assert isinstance(other, Occupant)
    assert "dans une autre fenêtre de cet ordinateur" in other.qui
    held.release()


def test_nothing_but_the_word_of_the_holder_is_left_in_the_folder(document: Path) -> None:
    held = taken(document)
    say(document, YANIS, ago(minutes=1))
    assert isinstance(take(document, Identite("c", "Anne")), Occupant)
    names = {p.name for p in document.parent.iterdir() if p.is_file()}
    assert names == {document.name, beside(document).name}
    held.release()


@posix
def test_a_link_and_the_file_itself_are_one_file(document: Path) -> None:
    (document.parent / "bureau").mkdir()
    link = document.parent / "bureau" / "raccourci.cops"
    link.symlink_to(document)
    held = taken(document)
    assert isinstance(acquire(link, document.parent / "verrous d’ailleurs", "Yanis", "poste-b"), Occupant)
    assert isinstance(take(document.parent / "bureau" / ".." / document.name), Occupant)
    held.release()


@posix
def test_the_spellings_of_one_path_are_one_file_where_case_does_not_count(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert locks._name(Path("/d/Équipe.cops")) != locks._name(Path("/d/équipe.cops"))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert locks._name(Path("/d/Équipe.cops")) == locks._name(Path("/d/équipe.cops"))
    assert locks._name(Path("/d/équipe.cops")) == locks._name(Path("/d/e\u0301quipe.cops"))


# Dead and alive --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("vu", "written", "alive"),
    [
        (timedelta(minutes=1), timedelta(minutes=1), True),
        (timedelta(minutes=11), timedelta(minutes=11), False),
        (timedelta(hours=2), timedelta(minutes=1), True),  # their clock is late; the folder's tells
        (timedelta(hours=-2), timedelta(minutes=1), True),  # their clock is in advance
        (timedelta(hours=-2), timedelta(minutes=30), False),
        (timedelta(days=3), timedelta(days=3), False),
    ],
)
def test_who_has_been_silent_for_ten_minutes_is_dead_whatever_their_clock(
    document: Path, vu: timedelta, written: timedelta, alive: bool
) -> None:
    now = datetime.now(UTC)
    say(document, YANIS, now - vu, now - written)
    found = take(document)
    assert isinstance(found, Occupant) is alive
    if isinstance(found, Verrou):
        assert found.mort is not None
        assert (found.mort.nom, found.mort.ici) == (YANIS.nom, False)
        found.release()


def test_our_own_word_after_a_crash_keeps_nobody_here_out(document: Path) -> None:
    say(document, CLAIRE, ago(seconds=5))
    held = taken(document)
    assert held.mort is not None
    assert held.mort.ici
    held.release()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"jeton": 3, "vu": "hier", "depuis": []}'])
def test_a_word_that_cannot_be_read_is_somebody_until_it_is_old(document: Path, content: bytes) -> None:
    beside(document).write_bytes(content)
    other = take(document)
    assert isinstance(other, Occupant)
    assert other.qui.startswith("un autre programme, sur un autre ordinateur")
    old = ago(hours=1).timestamp()
    os.utime(beside(document), (old, old))
    taken(document).release()


def test_a_word_without_a_time_zone_or_a_time_is_dated_by_its_file(document: Path) -> None:
    say(document, YANIS, ago(minutes=1), depuis="")
    beside(document).write_text(json.dumps(told(document) | {"vu": "2026-11-22T09:00:00"}))
    other = take(document)
    assert isinstance(other, Occupant)
    assert other.qui == "Yanis Ferrand (poste B), sur un autre ordinateur"


@posix
@pytest.mark.parametrize("by", ["kill", "close"])
def test_a_process_that_dies_leaves_the_file_to_the_next_one(tmp_path: Path, fichier: Fichier, by: str) -> None:
    fichier.close()
    code = f"""
        import sys
        from pathlib import Path
        from cops_desktop.services.fichier import Identite, open_file
        fichier = open_file(Path({str(fichier.path)!r}), Identite("poste-de-claire", "Claire Bastide"))
        assert not fichier.read_only
        print("pris", flush=True)
        sys.stdin.read()
        fichier.close()
    """
    command = [sys.executable, "-c", textwrap.dedent(code)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "pris\n"
        reader = files.open_file(fichier.path, CLAIRE)
        wait = attente(reader)
        assert reader.read_only
        assert wait.occupant() is not None
        with pytest.raises(Refus, match="dans une autre fenêtre de cet ordinateur"):
            write(reader, "1")
        if by == "kill":
            other.kill()
        else:
            other.stdin.close()
        other.wait()
    assert wait.occupant() is None
    assert beside(fichier.path).exists() is (by == "kill")
    reader.close()
    again = files.open_file(fichier.path, CLAIRE)
    assert not again.read_only
    assert again.verrou is not None
    assert (again.verrou.mort is not None) is (by == "kill")
    again.close()


@posix
def test_a_word_that_the_full_disk_cut_short_keeps_nobody_out(document: Path) -> None:
    import resource
    import signal

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8000, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            take(document, Identite("a", "Claire" * 2000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert not beside(document).exists()
    taken(document, YANIS).release()


def test_an_opening_that_another_laptop_overtakes_leaves_nothing_open(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between taking the file and saying our letter."""
    fichier.close()
    real = Verrou.renew

    def overtaken(self: Verrou, lettre: str = "") -> None:
        say(fichier.path, YANIS, ago(seconds=0))
        real(self, lettre)

    monkeypatch.setattr(Verrou, "renew", overtaken)
    closed: list[Path] = []
    closing = Fichier.close
    monkeypatch.setattr(Fichier, "close", lambda self: (closed.append(self.path), closing(self)))
    with pytest.raises(Refus, match="tenu par Yanis Ferrand"):
        files.open_file(fichier.path, CLAIRE)
    assert closed == [fichier.path]
    assert told(fichier.path)["poste"] == YANIS.poste


# Two at once -----------------------------------------------------------------------------------------------------
def test_two_laptops_that_take_a_free_file_at_once_make_one_editor(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other laptop writes its word between our look and our own word."""
    real = locks._write_first

    def slow(where: Path, occupant: Occupant, jeton: str) -> None:
        say(document, YANIS, ago(seconds=0))
        real(where, occupant, jeton)

    monkeypatch.setattr(locks, "_write_first", slow)
    other = take(document)
    assert isinstance(other, Occupant)
    assert other.nom == YANIS.nom
    assert told(document)["poste"] == YANIS.poste


def test_two_laptops_that_take_over_from_a_dead_one_at_once_make_one_editor(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other laptop has put the dead word away and written its own between our look and our putting away."""
    say(document, Identite("c", "Anne"), ago(hours=1))
    real = locks._put_away

    def slow(where: Path, stored: dict[str, str], jeton: str) -> None:
        say(document, YANIS, ago(seconds=0))
        real(where, stored, jeton)

    monkeypatch.setattr(locks, "_put_away", slow)
    other = take(document)
    assert isinstance(other, Occupant)
    assert told(document)["poste"] == YANIS.poste


def test_where_a_folder_lets_two_words_be_written_the_last_one_decides_before_any_write(fichier: Fichier) -> None:
    """A cloud folder: each laptop saw its own word first, then the other's arrived."""
    say(fichier.path, YANIS, ago(seconds=0))
    before = reglages(fichier.db)
    with pytest.raises(Refus, match="maintenant tenu par Yanis Ferrand"):
        write(fichier, "1")
    assert reglages(fichier.db) == before
    assert fichier.verrou is not None
    assert fichier.verrou.taken_by() is not None
    with pytest.raises(Refus):
        fichier.verrou.renew()
    fichier.close()
    assert told(fichier.path)["poste"] == YANIS.poste  # what is not ours is left alone


def test_a_laptop_that_slept_looks_who_holds_the_file_before_it_writes(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the lid was closed, a colleague found us silent, took over, wrote and closed."""
    monkeypatch.setattr(locks, "LATE_SECONDS", 0)
    write(fichier, "avant")
    assert fichier.verrou is not None
    stored = told(fichier.path)
    say(fichier.path, CLAIRE, ago(hours=2), jeton=stored["jeton"])
    colleague = files.Identite("poste-c", "Anne Vidal")
    theirs = acquire(fichier.path, fichier.path.parent / "là-bas", colleague.nom, colleague.poste)
    assert isinstance(theirs, Verrou)
    with pytest.raises(Refus, match="tenu par Anne Vidal"):
        write(fichier, "pendant")
    theirs.release()
    with fichier.path.open("r+b") as file:  # they wrote
        os.utime(file.fileno(), ns=(0, time.time_ns() + 60_000_000_000))
    with pytest.raises(Refus, match="changé par un autre programme"):
        write(fichier, "après")
    assert reglages(fichier.db)["telephone"] == "avant"


def test_a_word_that_somebody_removed_is_written_again(fichier: Fichier) -> None:
    beside(fichier.path).unlink()
    write(fichier, "1")
    assert fichier.verrou is not None
    fichier.verrou.renew()
    assert told(fichier.path)["poste"] == CLAIRE.poste


# The file under us -----------------------------------------------------------------------------------------------
@posix
def test_a_file_put_in_the_place_of_ours_is_seen_and_nothing_is_written(tmp_path: Path, fichier: Fichier) -> None:
    copy = tmp_path / "autre"
    copy.write_bytes(fichier.path.read_bytes())
    os.utime(copy, ns=(0, fichier.path.stat().st_mtime_ns))
    copy.replace(fichier.path)
    assert fichier.verrou is not None
    assert fichier.verrou.changed()
    with pytest.raises(Refus, match="changé par un autre programme"):
        write(fichier, "1")


@posix
def test_a_file_replaced_in_the_instant_of_our_own_write_is_seen_too(tmp_path: Path, fichier: Fichier) -> None:
    copy = tmp_path / "autre"
    copy.write_bytes(fichier.path.read_bytes())
    assert fichier.verrou is not None
    with fichier.verrou.writing():
        fichier.verrou.confirm()
        copy.replace(fichier.path)
    assert fichier.verrou.changed()


def test_our_own_writes_are_no_change_even_those_that_fail(fichier: Fichier) -> None:
    assert fichier.verrou is not None
    write(fichier, "1")
    assert not fichier.verrou.changed()
    with pytest.raises(ZeroDivisionError), fichier.operation("Rater"):
        save_reglage(fichier.db, "telephone", "2")
        os.utime(fichier.path)  # as a COMMIT does that ran out of room
        raise ZeroDivisionError
    assert not fichier.verrou.changed()
    write(fichier, "3")


def test_another_connection_of_ours_writes_and_that_is_no_change(fichier: Fichier) -> None:
    own = fichier.again()
    write(own, "1")
    write(fichier, "2")
    write(own, "3")
    own.close()
    assert fichier.verrou is not None
    assert not fichier.verrou.changed()
    assert beside(fichier.path).exists()  # a task gives nothing away


def test_while_a_task_writes_nothing_is_taken_for_a_change(fichier: Fichier) -> None:
    import threading

    assert fichier.verrou is not None
    seen: list[bool] = []
    with fichier.verrou.writing():
        os.utime(fichier.path)
        looker = threading.Thread(target=lambda: seen.append(fichier.verrou.changed()))  # type: ignore[union-attr]
        looker.start()
        looker.join()
    assert seen == [False]


def test_a_network_drive_that_tells_the_time_of_our_write_late_is_believed_once(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(fichier, "1")
    assert fichier.verrou is not None
    os.utime(fichier.path)
    assert not fichier.verrou.changed()
    monkeypatch.setattr(locks, "LATE_SECONDS", 0)
    os.utime(fichier.path, ns=(0, time.time_ns() + 1))
    assert fichier.verrou.changed()


def test_a_network_drive_is_believed_once_after_each_write_of_ours(fichier: Fichier) -> None:
    """What changes a second time is somebody's writing, be it in the seconds after ours and as long."""
    write(fichier, "1")
    assert fichier.verrou is not None
    os.utime(fichier.path, ns=(0, 1))
    assert not fichier.verrou.changed()
    os.utime(fichier.path, ns=(0, 2))
    assert fichier.verrou.changed()


def test_a_file_that_went_away_is_no_change_and_no_write(fichier: Fichier) -> None:
    away = fichier.path.rename(fichier.path.with_name("ailleurs.cops"))
    assert fichier.verrou is not None
    assert not fichier.verrou.changed()
    with pytest.raises(Refus, match="n’est plus à sa place"):
        write(fichier, "1")
    away.rename(fichier.path)
    write(fichier, "2")


def test_what_another_connection_writes_is_noticed_by_who_reads(fichier: Fichier) -> None:
    reader = files.open_file(fichier.path, YANIS)
    assert reader.read_only
    assert not reader.written_by_others()
    write(fichier, "1")
    assert reader.written_by_others()
    assert not reader.written_by_others()
    reader.close()
    fichier.close()


# Waiting for it --------------------------------------------------------------------------------------------------
def test_who_waits_sees_the_holder_leave(fichier: Fichier) -> None:
    reader = files.open_file(fichier.path, YANIS)
    wait = Attente(reader.path, reader.path.parent / "verrous de Yanis", YANIS.poste)
    assert wait.occupant() is not None
    fichier.close()
    assert wait.occupant() is None
    reader.close()


def test_who_waits_takes_a_holder_for_dead_by_their_own_clock(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(document, YANIS, ago(hours=-5))
    wait = Attente(document, document.parent / "verrous", CLAIRE.poste)
    assert wait.occupant() is not None
    later = round(time.monotonic()) + 9 * 60  # whole seconds add up exactly
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert wait.occupant() is not None
    say(document, YANIS, ago(hours=-5, minutes=-9))  # a sign of life
    assert wait.occupant() is not None
    later += 9 * 60
    assert wait.occupant() is not None
    later += 60
    assert wait.occupant() is None


# The world -------------------------------------------------------------------------------------------------------
def test_a_word_that_a_virus_scanner_holds_is_written_at_the_next_attempt(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace or remove a file that another program reads."""
    held = taken(document)
    refusals = [PermissionError(), PermissionError()]
    real = Path.replace

    def scanned(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return real(self, target)

    monkeypatch.setattr(Path, "replace", scanned)
    held.renew("C")
    assert told(document)["lettre"] == "C"
    held.release()


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_where_nothing_can_be_written_gives_a_file_to_read(tmp_path: Path, fichier: Fichier) -> None:
    fichier.close()
    tmp_path.chmod(0o555)
    try:
        reader = files.open_file(fichier.path, CLAIRE)
        assert reader.read_only
        assert reader.occupant is None
        reader.close()
    finally:
        tmp_path.chmod(0o755)


def test_a_sign_of_life_that_cannot_be_written_does_not_keep_a_file_from_opening(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    fichier.close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(locks, "_write", full)
    again = files.open_file(fichier.path, CLAIRE)
    assert not again.read_only
    again.close()


def test_a_conflict_copy_of_the_word_itself_does_no_harm(document: Path) -> None:
    say(document, YANIS, ago(minutes=1))
    beside(document).rename(document.with_name(f".{document.name} (conflicted copy 2026-11-22 101112).ouvert"))
    taken(document).release()


def test_a_new_file_does_not_take_the_name_of_one_that_another_laptop_holds(tmp_path: Path) -> None:
    path = tmp_path / "neuf.cops"
    say(path, YANIS, ago(minutes=1))
    with pytest.raises(Refus, match="encore tenu par Yanis Ferrand"):
        files.create_file(path, CLAIRE)
    assert not path.exists()


# Whatever happens ------------------------------------------------------------------------------------------------
STEPS = st.lists(
    st.tuples(st.sampled_from(["take", "write", "sleep", "close", "crash", "renew"]), st.sampled_from("ABC")),
    max_size=25,
)


@settings(max_examples=40)
@given(steps=STEPS)
def test_whatever_three_laptops_do_only_one_of_them_may_write(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    """Sleeping and crashing included: at each moment at most one right to edit confirms, the last one taken."""
    document = tmp_path_factory.mktemp("partage") / "d.cops"
    document.write_bytes(b"0")
    held: dict[str, Verrou] = {}
    for step, who in steps:
        mine = held.get(who)
        if step == "take" and mine is None:
            found = take(document, Identite(who, who))
            if isinstance(found, Verrou):
                held[who] = found
        elif step == "sleep" and beside(document).exists():
            say_stored = told(document)
            old = ago(hours=1)
            say(document, Identite(say_stored["poste"], say_stored["nom"]), old, jeton=say_stored["jeton"])
        elif mine is not None and step in ("write", "renew"):
            try:
                with mine.writing():
                    mine.confirm()
                    if step == "write":
                        document.write_bytes(document.read_bytes() + b".")
                if step == "renew":
                    mine.renew(who)
            except Refus:
                mine.release()
                del held[who]
        elif mine is not None and step == "close":
            mine.release()
            del held[who]
        elif mine is not None and step == "crash":
            mine._held.close()
            del held[who]
        allowed = [name for name, verrou in held.items() if verrou.taken_by() is None]
        assert len(allowed) <= 1 or not beside(document).exists()
    for verrou in held.values():
        verrou.release()
