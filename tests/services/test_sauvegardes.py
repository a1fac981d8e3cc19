"""Backups: made, copied to the second place, thinned, found again, restored; and what each failure says."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cops_desktop.domain.errors import PhraseDemandee, PhraseFausse, Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop as settings
from cops_desktop.services import protection, sauvegardes
from cops_desktop.services.sauvegardes import (
    AVANT_IMPORT,
    AVANT_RESTAURATION,
    DEMANDEE,
    DU_JOUR,
    SECOND_FOLDER,
    du_jour,
    sauvegarder,
    toutes,
    trouvees,
)
from cops_desktop.services.sauvegardes import faire as making
from cops_desktop.storage import backups
from cops_desktop.storage.connection import same_content
from cops_desktop.storage.database import open_file
from tests.builders import CLAIRE, Monde, new_file, plain

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/Paris"))
PHRASE = "quatre loutres sous la pluie"
OTHER = "cinq tortues dans le grenier"
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    monde = Monde(new_file(tmp_path, "équipe.cops"))
    yield monde
    monde.fichier.close()


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A USB key that is set as the second place."""
    key = tmp_path / "clef"
    key.mkdir()
    settings.save(replace(settings.load(), seconde_place=str(key)))
    return key


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def flip(path: Path, offset: int) -> None:
    data = bytearray(path.read_bytes())
    data[offset] ^= 1
    path.write_bytes(data)


# Making ---------------------------------------------------------------------------------------------------------
def test_a_backup_says_what_it_holds(monde: Monde) -> None:
    monde.personne("Ndiaye", "Awa")
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    assert made.path.name == "équipe 2026-11-24 09h30.cops"
    assert (made.fichier, made.motif, made.fait_le) == ("équipe", DEMANDEE, NOW)
    assert made.resume.personnes == 1
    assert made.poste == settings.load().poste_id
    assert toutes(monde.fichier) == [made]


def test_the_backups_of_one_minute_have_a_rank(monde: Monde) -> None:
    made = [sauvegarder(monde.fichier, DEMANDEE, NOW + timedelta(seconds=n)).sauvegarde.path.name for n in range(3)]
    assert made == [f"équipe 2026-11-24 09h30{rank}.cops" for rank in ("", " (2)", " (3)")]


@posix
def test_a_name_that_a_key_would_refuse_is_made_simple(tmp_path: Path, key: Path) -> None:
    monde = Monde(new_file(tmp_path, f"CoTec : où ? {'é' * 90}.cops"))
    made = sauvegarder(monde.fichier, DEMANDEE, NOW)
    assert made.avertissement == ""
    assert made.sauvegarde.path.name.startswith("CoTec - où - éé")
    assert len(made.sauvegarde.path.name.encode()) < 160
    monde.fichier.close()


def test_the_backup_of_the_day_is_made_once_a_day_and_only_of_something_new(monde: Monde) -> None:
    first = du_jour(monde.fichier, NOW)
    assert first is not None
    assert first.sauvegarde.motif == DU_JOUR
    assert du_jour(monde.fichier, NOW + timedelta(days=1)) is None, "nothing has changed since"
    monde.personne("Ndiaye", "Awa")
    assert du_jour(monde.fichier, NOW + timedelta(hours=2)) is None, "today has one"
    assert du_jour(monde.fichier, NOW + timedelta(days=1)) is not None
    assert len(toutes(monde.fichier)) == 2


def test_a_damaged_backup_does_not_count_as_that_of_the_day(monde: Monde) -> None:
    made = du_jour(monde.fichier, NOW)
    assert made is not None
    flip(made.sauvegarde.path, 5000)
    assert du_jour(monde.fichier, NOW + timedelta(hours=1)) is not None


def test_a_clock_that_was_once_wrong_stops_no_later_backup(monde: Monde) -> None:
    sauvegarder(monde.fichier, DEMANDEE, NOW + timedelta(days=4000))
    monde.personne("Ndiaye", "Awa")
    assert du_jour(monde.fichier, NOW) is not None
    assert du_jour(monde.fichier, NOW + timedelta(hours=1)) is None


def test_older_backups_are_thinned_and_drafts_that_a_power_cut_left_go(monde: Monde) -> None:
    for days in range(40, -1, -1):
        for hour in (0, 3):
            sauvegarder(monde.fichier, DU_JOUR, NOW - timedelta(days=days, hours=hour))
    left = toutes(monde.fichier)
    assert 35 <= len(left) < 50
    assert left[0].fait_le == NOW
    folder = left[0].path.parent
    assert names(folder) == sorted(s.path.name for s in left)


def test_a_place_that_is_full_refuses_and_leaves_nothing(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "seal", full)
    with pytest.raises(Refus, match="la place manque"):
        sauvegarder(monde.fichier, DEMANDEE, NOW)
    assert names(sauvegardes.dossier(monde.fichier)) == []
    monde.personne("Ndiaye", "Awa")


def test_a_damaged_file_is_not_backed_up_over_its_good_backups(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    good = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    monkeypatch.setattr(backups, "_is_sound", lambda _: False)
    with pytest.raises(Refus, match="est abîmé"):
        sauvegarder(monde.fichier, DEMANDEE, NOW + timedelta(hours=1))
    assert toutes(monde.fichier) == [good]


def test_a_backup_opened_by_itself_makes_none(monde: Monde) -> None:
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    opened = files.open_file(made.path, CLAIRE)
    assert opened.read_only
    assert du_jour(opened, NOW + timedelta(days=3)) is None
    opened.close()


# The second place -----------------------------------------------------------------------------------------------
def test_the_second_place_gets_the_same_bytes(monde: Monde, key: Path) -> None:
    made = sauvegarder(monde.fichier, DEMANDEE, NOW)
    copy = key / SECOND_FOLDER / made.sauvegarde.path.name
    assert made.avertissement == ""
    assert copy.read_bytes() == made.sauvegarde.path.read_bytes()
    (found,) = trouvees(monde.fichier)
    assert (found.ici, found.seconde) == (True, True)


def test_an_absent_second_place_warns_and_gets_later_what_it_missed(monde: Monde, key: Path) -> None:
    away = key.rename(key.with_name("ailleurs"))
    made = du_jour(monde.fichier, NOW)
    assert made is not None
    assert "n’est pas là" in made.avertissement
    away.rename(key)
    assert du_jour(monde.fichier, NOW + timedelta(hours=1)) is not None
    assert names(key / SECOND_FOLDER) == [made.sauvegarde.path.name]
    assert du_jour(monde.fichier, NOW + timedelta(hours=2)) is None


@posix
def test_a_full_second_place_warns_and_keeps_what_it_had(monde: Monde, key: Path) -> None:
    """The system itself refuses the copy: no file of this process may grow beyond a size."""
    import resource
    import signal

    first = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    real = making._copy_bytes
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def full(source: Path, target: Path) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, before[1]))
        try:
            real(source, target)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "_copy_bytes", full)
        made = sauvegarder(monde.fichier, DEMANDEE, NOW + timedelta(hours=1))
    signal.signal(signal.SIGXFSZ, handler)
    assert "il n’y a plus de place" in made.avertissement
    assert names(key / SECOND_FOLDER) == [first.path.name]
    assert len(toutes(monde.fichier)) == 2


def test_a_second_place_that_gives_back_something_else_is_said(
    monde: Monde, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def worn(source: Path, target: Path) -> None:
        shutil.copy(source, target)
        flip(target, 9000)

    monkeypatch.setattr(making, "_copy_bytes", worn)
    assert "ne se relit pas" in sauvegarder(monde.fichier, DEMANDEE, NOW).avertissement
    assert names(key / SECOND_FOLDER) == []


def test_a_read_only_second_place_is_said(monde: Monde, key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(making, "_copy_bytes", refused)
    assert "en lecture seule" in sauvegarder(monde.fichier, DEMANDEE, NOW).avertissement


def test_two_laptops_share_a_second_place_and_neither_thins_nor_overwrites_the_other(monde: Monde, key: Path) -> None:
    ours = sauvegarder(monde.fichier, DU_JOUR, NOW - timedelta(days=20, hours=1))
    settings.save(replace(settings.load(), poste_id="un autre poste"))
    monde.personne("Ndiaye", "Awa")
    for path in ours.sauvegarde.path.parent.iterdir():
        path.unlink()
    theirs = sauvegarder(monde.fichier, DU_JOUR, NOW - timedelta(days=20, hours=1))
    sauvegarder(monde.fichier, DU_JOUR, NOW - timedelta(days=20))
    sauvegarder(monde.fichier, DU_JOUR, NOW)
    left = {s.poste for s in toutes(monde.fichier)}
    assert left == {ours.sauvegarde.poste, theirs.sauvegarde.poste}
    assert len(names(key / SECOND_FOLDER)) == 3


# Found again ----------------------------------------------------------------------------------------------------
def test_a_damaged_backup_is_shown_as_damaged(monde: Monde, key: Path) -> None:
    first = sauvegarder(monde.fichier, DEMANDEE, NOW - timedelta(hours=2)).sauvegarde
    second = sauvegarder(monde.fichier, DEMANDEE, NOW - timedelta(hours=1)).sauvegarde
    shutil.rmtree(key)
    flip(first.path, first.octets - 4096)  # its seal
    flip(second.path, 5000)  # what it holds
    found = {s.path: s for s in toutes(monde.fichier)}
    assert found[first.path].abimee
    assert not found[second.path].abimee
    assert not sauvegardes.est_intacte(found[first.path])
    assert not sauvegardes.est_intacte(found[second.path])
    for damaged in found.values():
        with pytest.raises(Refus, match="abîmée"):
            sauvegardes.pertes(monde.fichier, damaged)
        with pytest.raises(Refus, match="abîmée"):
            sauvegardes.restaurer(monde.fichier, damaged)


def test_what_the_second_place_holds_of_other_files_is_not_shown(monde: Monde, key: Path, tmp_path: Path) -> None:
    other = new_file(tmp_path, "autre.cops")
    sauvegarder(other, DEMANDEE, NOW)
    (key / SECOND_FOLDER / "liste.cops").write_bytes(b"rien")
    sauvegarder(monde.fichier, DEMANDEE, NOW)
    assert [s.fichier for s in toutes(monde.fichier)] == ["équipe"]
    other.close()


# Restoring ------------------------------------------------------------------------------------------------------
def test_what_restoring_would_lose_is_told(monde: Monde) -> None:
    monde.personne("Ndiaye", "Awa")
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    monde.personne("Keïta", "Fatoumata")
    lost = sauvegardes.pertes(monde.fichier, made)
    assert (lost.present.personnes, lost.sauvegarde.personnes) == (2, 1)
    assert [geste.qui for geste in lost.perdus] == [CLAIRE.nom]
    assert (lost.retrouves, lost.etats, lost.autre_fichier) == ((), (), False)


def test_a_restored_backup_is_an_equal_file_and_the_present_one_is_kept(monde: Monde) -> None:
    monde.personne("Ndiaye", "Awa")
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    monde.personne("Keïta", "Fatoumata")
    kept = sauvegardes.restaurer(monde.fichier, made)
    assert kept.sauvegarde.motif == AVANT_RESTAURATION
    assert kept.sauvegarde.resume.personnes == 2
    restored = open_file(made.path, CLAIRE, read_only=True)
    assert same_content(monde.fichier.db, restored.db)
    restored.close()
    back = sauvegardes.pertes(monde.fichier, kept.sauvegarde)
    assert len(back.retrouves) == 1
    sauvegardes.restaurer(monde.fichier, kept.sauvegarde)
    assert backups.summary(monde.fichier.db).personnes == 2


def test_nothing_is_restored_over_what_was_written_meanwhile(monde: Monde) -> None:
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    monde.personne("Ndiaye", "Awa")
    ready = sauvegardes.preparer(monde.fichier, made)
    monde.personne("Keïta", "Fatoumata")
    with pytest.raises(Refus, match="a changé entre-temps"):
        sauvegardes.mettre_en_place(monde.fichier, ready)
    assert backups.summary(monde.fichier.db).personnes == 2
    assert not ready.brouillon.exists()


def test_when_the_present_file_cannot_be_kept_nothing_is_restored(
    monde: Monde, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    monde.personne("Ndiaye", "Awa")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "seal", full)
    with pytest.raises(Refus, match="la place manque"):
        sauvegardes.restaurer(monde.fichier, made)
    assert backups.summary(monde.fichier.db).personnes == 1


def test_the_backup_of_another_file_is_told_apart(monde: Monde, tmp_path: Path) -> None:
    other = new_file(tmp_path, "autre.cops")
    made = sauvegarder(other, DEMANDEE, NOW).sauvegarde
    assert sauvegardes.pertes(monde.fichier, made).autre_fichier
    other.close()


# Restoring where a file does not open any more ------------------------------------------------------------------
def damage(path: Path) -> bytes:
    path.write_bytes(b"SQLite format 3\0" + b"x" * 9000)
    return path.read_bytes()


def test_a_damaged_file_that_is_open_elsewhere_is_not_replaced_under_its_editor(monde: Monde) -> None:
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    before = damage(monde.fichier.path)
    with pytest.raises(Refus, match=r"est tenu par Claire Bastide.*Fermez-le"):
        sauvegardes.restaurer_en(monde.fichier.path, made, None)
    assert monde.fichier.path.read_bytes() == before
    monde.fichier.close()
    aside = sauvegardes.restaurer_en(monde.fichier.path, made, None)
    assert aside is not None
    assert aside.read_bytes() == before
    assert names(aside.parent) == sorted([aside.name, "équipe.cops"])
    restored = files.open_file(monde.fichier.path, CLAIRE)
    assert not restored.read_only
    restored.close()


@posix
def test_what_a_link_leads_to_is_restored_and_the_link_stays(monde: Monde, tmp_path: Path) -> None:
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    monde.fichier.close()
    before = damage(monde.fichier.path)
    (tmp_path / "bureau").mkdir()
    link = tmp_path / "bureau" / "raccourci.cops"
    link.symlink_to(monde.fichier.path)
    aside = sauvegardes.restaurer_en(link, made, None)
    assert aside is not None
    assert (aside.parent, aside.read_bytes()) == (tmp_path, before)
    assert link.is_symlink()
    restored = open_file(monde.fichier.path, CLAIRE, read_only=True)
    assert files.check_file(restored) == []
    restored.close()


# Protected ------------------------------------------------------------------------------------------------------
def test_backups_follow_the_protection_of_their_file_and_come_back_under_it(monde: Monde, key: Path) -> None:
    monde.personne("Ndiaye", "Awa")
    sauvegarder(monde.fichier, DEMANDEE, NOW)
    before = protection.changer(monde.fichier, PHRASE)
    assert protection.suivre(monde.fichier, before) == []
    assert all(s.protegee for s in toutes(monde.fichier))
    (copy,) = (key / SECOND_FOLDER).iterdir()
    assert backups.read(copy).protegee
    (made,) = toutes(monde.fichier)
    monde.personne("Keïta", "Fatoumata")
    sauvegardes.restaurer(monde.fichier, made)
    assert protection.is_protected(monde.fichier.path)
    assert backups.summary(monde.fichier.db).personnes == 1


def test_a_copy_that_was_away_when_the_file_was_protected_is_protected_later(monde: Monde, key: Path) -> None:
    sauvegarder(monde.fichier, DEMANDEE, NOW)
    away = key.rename(key.with_name("ailleurs"))
    protection.suivre(monde.fichier, protection.changer(monde.fichier, PHRASE))
    away.rename(key)
    (copy,) = (key / SECOND_FOLDER).iterdir()
    assert not backups.read(copy).protegee
    du_jour(monde.fichier, NOW + timedelta(hours=1))
    assert backups.read(copy).protegee


def test_a_copy_that_stays_unprotected_is_said_each_day_and_one_under_an_older_phrase_is_not(
    monde: Monde, key: Path
) -> None:
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    protection.changer(monde.fichier, PHRASE)
    sauvegarder(monde.fichier, DEMANDEE, NOW)
    protection.changer(monde.fichier, OTHER)
    flip(made.path, 5000)  # nothing is made of a damaged one, but what it holds can still be read
    for hours in (1, 2):
        told = du_jour(monde.fichier, NOW + timedelta(hours=hours))
        assert told is not None
        assert plain(told.avertissement).startswith(f"La sauvegarde « {made.path.name} », dans")
        assert told.avertissement.count("La sauvegarde") == 1
    shutil.copy(made.path, made.path.with_name("une autre.cops"))
    told = du_jour(monde.fichier, NOW + timedelta(hours=3))
    assert told is not None
    assert plain(told.avertissement).endswith("Il en est de même de 1 autre.")
    made.path.unlink()
    made.path.with_name("une autre.cops").unlink()
    assert du_jour(monde.fichier, NOW + timedelta(hours=4)) is None


def test_a_backup_under_another_passphrase_asks_for_it(monde: Monde) -> None:
    protection.changer(monde.fichier, PHRASE)
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    protection.changer(monde.fichier, OTHER)
    with pytest.raises(PhraseFausse):
        sauvegardes.pertes(monde.fichier, made)
    sauvegardes.restaurer(monde.fichier, made, protection.cle_pour(made.path, PHRASE))
    assert protection.cle_pour(monde.fichier.path, OTHER) == monde.fichier.cle
    protection.retirer(monde.fichier)
    with pytest.raises(PhraseDemandee):
        sauvegardes.pertes(monde.fichier, made)


@pytest.mark.parametrize("protected", [False, True], ids=["plain", "protected"])
def test_one_changed_bit_anywhere_is_recognised(monde: Monde, protected: bool) -> None:
    monde.personne("Ndiaye", "Awa")
    if protected:
        protection.changer(monde.fichier, PHRASE)
    made = sauvegarder(monde.fichier, DEMANDEE, NOW).sauvegarde
    whole = made.path.read_bytes()
    seal = range(made.octets - 4096, made.octets, 13)
    for offset in [*range(120), *range(120, made.octets - 4096, made.octets // 61), *seal, made.octets - 1]:
        flip(made.path, offset)
        with pytest.raises(Refus):
            backups.verify(made.path, monde.fichier.cle)
        made.path.write_bytes(whole)
    for cut in (1, 4095, 4096, 4097):
        made.path.write_bytes(whole[:-cut])
        with pytest.raises(Refus):
            backups.verify(made.path, monde.fichier.cle)
    made.path.write_bytes(whole)
    backups.verify(made.path, monde.fichier.cle)


# Before an import -----------------------------------------------------------------------------------------------
def _workbook(folder: Path) -> Path:
    folder.mkdir()
    (folder / "personnes.csv").write_text("nom;prénom\nKeïta;Fatoumata\n", encoding="utf-8")
    return folder


def test_an_import_is_preceded_by_a_backup_of_what_was_there(monde: Monde, tmp_path: Path) -> None:
    from cops_desktop.services.classeur import import_workbook

    workbook = _workbook(tmp_path / "classeur")
    import_workbook(monde.fichier, workbook, dry_run=True)
    assert toutes(monde.fichier) == []
    import_workbook(monde.fichier, workbook)
    (made,) = toutes(monde.fichier)
    assert (made.motif, made.resume.personnes) == (AVANT_IMPORT, 0)
    (lost,) = sauvegardes.pertes(monde.fichier, made).perdus
    assert "Importer le classeur" in lost.quoi
    import_workbook(monde.fichier, workbook)
    assert toutes(monde.fichier) == [made], "nothing changed"


def test_the_second_place_that_is_away_is_told_with_the_import(monde: Monde, tmp_path: Path, key: Path) -> None:
    from cops_desktop.services.classeur import import_workbook

    key.rmdir()
    notes = import_workbook(monde.fichier, _workbook(tmp_path / "classeur")).notes
    assert any("n’est pas là" in plain(note) for note in notes)


def test_an_import_that_cannot_be_preceded_by_a_backup_is_not_made(
    monde: Monde, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cops_desktop.services.classeur import import_workbook

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "seal", full)
    with pytest.raises(Refus, match="la place manque"):
        import_workbook(monde.fichier, _workbook(tmp_path / "classeur"))
    assert backups.summary(monde.fichier.db).personnes == 0
