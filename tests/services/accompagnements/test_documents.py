"""R6.5: documents are kept inside the file, 10 MB each at most; nothing by half, nothing twice, nothing altered."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.types import TAILLE_MAX, Accompagnement
from cops_desktop.domain.errors import Refus
from cops_desktop.services import droits
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import documents as service
from cops_desktop.services.accompagnements import lecture
from cops_desktop.services.accompagnements.lecture import Lu, lire, lire_tous
from cops_desktop.storage import accompagnements
from tests.builders import JOUR, Monde, new_file, plain


@pytest.fixture
def item(monde: Monde) -> Accompagnement:
    return monde.accompagnement()


def kept(monde: Monde) -> list[str]:
    return sorted(d.nom for d in accompagnements.documents(monde.fichier.db))


def contents(monde: Monde) -> int:
    return len(accompagnements.empreintes(monde.fichier.db))


def add(monde: Monde, item: Accompagnement, **files_: bytes) -> service.Ajout:
    lus = [Lu(name.replace("_", "."), content) for name, content in files_.items()]
    return service.ajouter(monde.fichier, item.id, lus, JOUR)


# In --------------------------------------------------------------------------------------------------------------
def test_r6_5_what_was_added_comes_out_as_it_was_and_says_who_and_when(
    monde: Monde, item: Accompagnement, tmp_path: Path
) -> None:
    (tmp_path / "Compte rendu.pdf").write_bytes(b"%PDF \x00 octets")
    done = service.ajouter(monde.fichier, item.id, [lire(tmp_path / "Compte rendu.pdf")], JOUR)
    assert (done.ajoutes, done.deja) == (("Compte rendu.pdf",), ())
    (document,) = accompagnements.documents(monde.fichier.db)
    assert (document.ajoute_le, document.ajoute_par) == (JOUR, "Claire Bastide")
    assert service.extraire(monde.fichier, document.id) == Lu("Compte rendu.pdf", b"%PDF \x00 octets")
    service.enregistrer_sous(monde.fichier, document.id, tmp_path / "sorti.pdf")
    assert (tmp_path / "sorti.pdf").read_bytes() == b"%PDF \x00 octets"
    files.undo(monde.fichier)
    assert kept(monde) == []
    files.redo(monde.fichier)
    assert service.extraire(monde.fichier, document.id).donnees == b"%PDF \x00 octets"


def test_r6_5_the_same_name_is_numbered_and_the_same_content_kept_once(monde: Monde, item: Accompagnement) -> None:
    assert add(monde, item, plan_odt=b"un").ajoutes == ("plan.odt",)
    assert add(monde, item, plan_odt=b"deux", PLAN_ODT=b"trois").ajoutes == ("plan (2).odt", "PLAN (3).ODT")
    again = add(monde, item, copie_odt=b"un")
    assert (again.ajoutes, again.deja) == ((), ("plan.odt",))
    other = monde.accompagnement("Un autre")
    assert add(monde, other, plan_odt=b"un").ajoutes == ("plan.odt",), "another project has its own"
    assert (len(kept(monde)), contents(monde)) == (4, 3)


def test_r6_5_nothing_new_is_no_operation_to_undo(monde: Monde, item: Accompagnement) -> None:
    add(monde, item, plan_odt=b"un")
    add(monde, item, autre_odt=b"un")
    assert (
        plain(files.undo_label(monde.fichier) or "") == "Joindre le document « plan.odt » à « Scénarios à deux voix »"
    )


def test_r6_5_of_several_all_are_kept_or_none(
    monde: Monde, item: Accompagnement, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = accompagnements.garder_contenu
    monkeypatch.setattr(
        accompagnements,
        "garder_contenu",
        lambda db, data: keep(db, data) if data != b"mauvais" else keep(db, b"x" * (TAILLE_MAX + 1)),
    )
    with pytest.raises(Refus):
        add(monde, item, bon_txt=b"bon", mauvais_txt=b"mauvais")
    assert (kept(monde), contents(monde)) == ([], 0)


@pytest.mark.parametrize(
    ("nom", "wanted"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("a/b\\c:d*?.pdf", "a b c d.pdf"),
        ("ligne\nsuivante.pdf", "ligne suivante.pdf"),
        ("facture\u202efdp.exe", "facturefdp.exe"),
        ("CON.pdf", "_CON.pdf"),
        ("..pdf", "sans nom.pdf"),
        (" espaces .pdf", "espaces.pdf"),
        ("x" * 300 + ".docx", "x" * 100 + ".docx"),
        ("sans terminaison", "sans terminaison"),
        ("v1.2 du plan", "v1.2 du plan"),
    ],
)
def test_r6_5_a_name_is_one_that_every_system_can_write(nom: str, wanted: str) -> None:
    assert service.nom_propre(nom) == wanted


@example("\u202e", "pdf")
@given(st.text(min_size=1, max_size=60).filter(str.strip), st.sampled_from(["pdf", "odt", "PNG"]))
def test_r6_5_whatever_the_name_it_stays_in_its_folder_and_keeps_its_ending(stem: str, ending: str) -> None:
    name = service.nom_propre(f"{stem}.{ending}")
    assert name.endswith(f".{ending}")
    assert Path(name).name == name
    assert name.replace("\u200d", "").isprintable(), "but for what joins the parts of a picture"
    assert service.nom_propre(name) == name, "a clean name stays"


# Reading ---------------------------------------------------------------------------------------------------------
def test_r6_5_the_largest_is_ten_megabytes_and_more_is_refused_with_its_size(tmp_path: Path) -> None:
    big = tmp_path / "image.png"
    big.write_bytes(b"x" * TAILLE_MAX)
    assert len(lire(big).donnees) == TAILLE_MAX
    big.write_bytes(b"x" * (13 * 1000 * 1000))
    with pytest.raises(Refus) as refused:
        lire(big)
    assert "« image.png » fait 13,0 Mo : un document en fait 10 Mo au plus" in plain(str(refused.value))


def test_r6_5_what_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "vide.pdf").touch()
    (tmp_path / "dossier").mkdir()
    for name, said in (("vide.pdf", "est vide"), ("dossier", "n’est pas un fichier"), ("parti.pdf", "introuvable")):
        with pytest.raises(Refus, match=said):
            lire(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are POSIX's")
def test_r6_5_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tuyau.txt")
    with pytest.raises(Refus, match="n’est pas un fichier"):
        lire(tmp_path / "tuyau.txt")


@pytest.mark.parametrize("change", ["grown", "cut", "rewritten"])
def test_r6_5_what_changes_while_it_is_read_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    path = tmp_path / "plan.odt"
    path.write_bytes(b"x" * 1000)
    stat, calls = os.fstat, 0

    def meanwhile(handle: int) -> os.stat_result:
        nonlocal calls
        calls += 1
        if calls == 2:
            content = {"grown": b"x" * 2000, "cut": b"x", "rewritten": b"y" * 1000}[change]
            path.write_bytes(content)
            os.utime(path, ns=(1, 1))
        return stat(handle)

    monkeypatch.setattr(lecture.os, "fstat", meanwhile)
    with pytest.raises(Refus, match="a changé pendant sa lecture"):
        lire(path)


def test_r6_5_of_several_files_the_good_ones_are_read_and_the_others_told(tmp_path: Path) -> None:
    (tmp_path / "bon.txt").write_bytes(b"bon")
    steps: list[tuple[int, int, str]] = []
    read = lire_tous([tmp_path / "parti.txt", tmp_path / "bon.txt"], lambda *step: steps.append(step))
    assert [lu.nom for lu in read.lus] == ["bon.txt"]
    assert len(read.refus) == 1
    assert steps == [(0, 2, "parti.txt"), (1, 2, "bon.txt")]


def test_r6_5_more_than_fits_in_memory_is_for_another_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lecture, "ENSEMBLE_MAX", TAILLE_MAX + 2)
    paths = [tmp_path / f"{n}.txt" for n in range(4)]
    for path in paths:
        path.write_bytes(b"xx")
    read = lire_tous(paths, lambda *_: None)
    assert [lu.nom for lu in read.lus] == ["0.txt", "1.txt"]
    assert all("moins de documents à la fois" in sentence for sentence in read.refus)


# As it is kept ---------------------------------------------------------------------------------------------------
def test_r6_5_a_document_is_renamed_with_its_ending_and_never_as_another(monde: Monde, item: Accompagnement) -> None:
    add(monde, item, plan_odt=b"un", budget_ods=b"deux")
    plan = next(d for d in accompagnements.documents(monde.fichier.db) if d.nom == "plan.odt")
    service.renommer(monde.fichier, plan.id, "Plan d’actions")
    assert "Plan d’actions.odt" in kept(monde)
    service.renommer(monde.fichier, plan.id, "budget")
    assert "budget.odt" in kept(monde), "another ending is another name"
    service.renommer(monde.fichier, plan.id, "programme.exe")
    assert "programme.exe.odt" in kept(monde), "it cannot become something else"
    service.renommer(monde.fichier, plan.id, "PROGRAMME.exe.odt")
    for name, said in ((" . ", "Donnez un nom"), ("", "Donnez un nom")):
        with pytest.raises(Refus, match=said):
            service.renommer(monde.fichier, plan.id, name)
    add(monde, item, budget_odt=b"trois")
    with pytest.raises(Refus, match="s’appelle déjà"):
        service.renommer(monde.fichier, plan.id, "Budget.odt")
    files.undo(monde.fichier)
    files.undo(monde.fichier)
    assert "programme.exe.odt" in kept(monde)


def test_r6_5_a_document_that_is_removed_comes_back_with_its_bytes(monde: Monde, item: Accompagnement) -> None:
    add(monde, item, plan_odt=b"un")
    (document,) = accompagnements.documents(monde.fichier.db)
    assert service.retirer(monde.fichier, document.id) == "plan.odt"
    assert kept(monde) == []
    with pytest.raises(Refus, match="n’existe plus"):
        service.extraire(monde.fichier, document.id)
    files.undo(monde.fichier)
    assert service.extraire(monde.fichier, document.id) == Lu("plan.odt", b"un")


def test_r6_5_bytes_that_are_no_longer_what_was_kept_are_not_given_out(monde: Monde, item: Accompagnement) -> None:
    add(monde, item, plan_odt=b"un")
    (document,) = accompagnements.documents(monde.fichier.db)
    with monde.fichier.operation("Abîmer"):
        monde.fichier.db.conn.execute("UPDATE contenus SET donnees = ?, taille = 3", (b"sic",))
    with pytest.raises(Refus, match="est abîmé"):
        service.extraire(monde.fichier, document.id)


# Erasing somebody ------------------------------------------------------------------------------------------------
def test_section_9_erasing_somebody_forgets_the_documents_that_were_removed_and_says_that_it_reads_none(
    monde: Monde, item: Accompagnement
) -> None:
    elle = monde.personne("Roumegoux", "Ada")
    add(monde, item, lettre_txt=b"Ada Roumegoux nous dit", plan_txt=b"Ada Roumegoux encore")
    letter = next(d for d in accompagnements.documents(monde.fichier.db) if d.nom == "lettre.txt")
    service.retirer(monde.fichier, letter.id)
    told = droits.prevoir(monde.fichier, elle, JOUR)
    assert any("(1 dans ce fichier) : le programme ne les lit pas" in plain(line) for line in told.reste)
    done = droits.anonymiser(monde.fichier, elle, JOUR)
    assert done.traces == (), "the pages of documents are not searched, and nothing else says her"
    assert (kept(monde), contents(monde)) == (["plan.txt"], 1)
    monde.fichier.close()
    assert b"nous dit" not in monde.fichier.path.read_bytes()


def test_section_9_a_document_whose_bytes_are_forgotten_does_not_come_back_and_says_why(
    monde: Monde, item: Accompagnement
) -> None:
    add(monde, item, plan_txt=b"un")
    (document,) = accompagnements.documents(monde.fichier.db)
    service.retirer(monde.fichier, document.id)
    with monde.fichier.operation("Oublier"):
        assert accompagnements.oublier_contenus(monde.fichier.db) == 1
    with pytest.raises(Refus, match="ne revient plus"):
        files.undo(monde.fichier)
    assert kept(monde) == []


# The world gives way ---------------------------------------------------------------------------------------------
PLEIN = """
import resource, signal, sys
from pathlib import Path
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import documents
from cops_desktop.services.accompagnements.copies import Copies
from cops_desktop.services.accompagnements.lecture import Lu
from cops_desktop.storage import accompagnements
from tests.builders import JOUR, Monde, new_file

monde = Monde(new_file(Path(sys.argv[1])))
item = monde.accompagnement()
documents.ajouter(monde.fichier, item.id, [Lu("petit.txt", b"x" * 9000)], JOUR)
(kept,) = accompagnements.documents(monde.fichier.db)
before = monde.fichier.path.read_bytes()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000))
copies = Copies()
for act in (
    lambda: documents.ajouter(monde.fichier, item.id, [Lu("grand.txt", b"y" * 900_000)], JOUR),
    lambda: documents.enregistrer_sous(monde.fichier, kept.id, Path(sys.argv[1]) / "sorti.txt"),
    lambda: copies.deposer(documents.extraire(monde.fichier, kept.id)),
):
    try:
        act()
        print("rien n’a manqué")
    except Refus as refus:
        print(refus.message)
copies.vider()
print(len(accompagnements.documents(monde.fichier.db)), monde.fichier.path.read_bytes() == before)
monde.fichier.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit of the size of files is POSIX's")
def test_a_full_disk_is_a_sentence_and_nothing_is_left_by_half(tmp_path: Path) -> None:
    root, temporary = Path(__file__).parents[3], tmp_path / "temporaire"
    temporary.mkdir()
    (tmp_path / "fichier").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", PLEIN, str(tmp_path / "fichier")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root), "TMPDIR": str(temporary)},
    )
    assert done.returncode == 0, done.stderr
    *told, after = done.stdout.splitlines()
    assert len(told) == 3
    assert all("plein" in sentence or "place manque" in sentence for sentence in told), told
    assert after == "1 True"
    assert list(temporary.iterdir()) == []
    assert len(list((tmp_path / "fichier").iterdir())) == 1


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monde]:
    monde = Monde(new_file(tmp_path_factory.mktemp("documents")))
    yield monde
    monde.fichier.close()


@settings(max_examples=30)
@given(acts=st.lists(st.tuples(st.sampled_from("+-ur"), st.integers(0, 3)), max_size=12))
def test_r6_5_whatever_is_added_removed_undone_and_redone_each_document_has_its_own_bytes(
    shared: Monde, acts: list[tuple[str, int]]
) -> None:
    item = shared.accompagnement()

    def present() -> list[tuple[str, bytes]]:
        found = accompagnements.documents(shared.fichier.db, "accompagnement = ?", (item.id,))
        return [(d.nom, service.extraire(shared.fichier, d.id).donnees) for d in found]

    for act, n in acts:
        there = accompagnements.documents(shared.fichier.db, "accompagnement = ?", (item.id,))
        if act == "+":
            service.ajouter(shared.fichier, item.id, [Lu(f"{n % 2}.txt", f"{n}".encode())], JOUR)
        elif act == "-" and there:
            service.retirer(shared.fichier, there[n % len(there)].id)
        elif act == "u" and "document" in (files.undo_label(shared.fichier) or ""):
            files.undo(shared.fichier)
        elif act == "r" and "document" in (files.redo_label(shared.fichier) or ""):
            files.redo(shared.fichier)
        names, bytes_ = [nom for nom, _ in present()], [content for _, content in present()]
        assert len(set(names)) == len(names)
        assert len(set(bytes_)) == len(bytes_)
