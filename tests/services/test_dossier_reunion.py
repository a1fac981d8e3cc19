"""« Préparer la réunion »: the whole folder of a meeting, whole or not at all (§9)."""

import hashlib
import io
import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from cops_desktop.domain.annuaire import Consentement
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.publication import MENTION_INTERNE
from cops_desktop.domain.rencontres import Mode, Rencontre, Venue
from cops_desktop.services.papiers.catalogue import PAPIERS, Criteres, print_paper
from cops_desktop.services.rencontres.dossier import Fait, en_dossier, en_un_pdf, lire, lire_et_faire
from cops_desktop.services.rencontres.pieces import PIECES, matiere, nom_du_dossier
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import Monde, plain
from tests.documents.pdf import flat_text_of, fonts_of
from tests.regional import DAY, regional_day

PAPERS = [piece.cle for piece in PIECES if piece.papier]
SOME = ["ordre-du-jour", "emargement", "badges", "carte", "agenda"]


def proposed(monde: Monde, meeting: Rencontre) -> dict[str, bool | str]:
    """By part: whether it is proposed, or why it makes no sense."""
    found = matiere(monde.fichier, meeting.id, DAY)
    return {piece.cle: expected.raison or expected.proposee for piece in PIECES if (expected := piece.prevoir(found))}


def words(monde: Monde, meeting: Rencontre) -> dict[str, str]:
    found = matiere(monde.fichier, meeting.id, DAY)
    return {piece.cle: plain(piece.prevoir(found).mot) for piece in PIECES}


def test_what_is_proposed_follows_the_meeting(monde: Monde) -> None:
    day = proposed(monde, regional_day(monde.fichier, 60))
    assert day["badges"] is day["affichettes"] is day["emargement-ateliers"] is day["carte"] is True
    assert day["chevalets"] is False, "nobody puts sixty name cards on tables"
    assert day["attestations"] == "personne n’est encore noté présent"
    video = proposed(monde, regional_day(monde.fichier, 20, mode=Mode.VISIO))
    assert video["badges"] == video["chevalets"] == video["affichettes"] == "tout le monde est à distance"
    assert video["emargement"] is True
    small = proposed(monde, monde.reunion("équipe"))
    assert small["emargement-ateliers"] == "cette réunion n’a pas d’ateliers"
    assert small["badges"] == "personne n’est encore attendu"
    assert small["affichettes"] is False


def test_each_part_says_how_much_it_is(monde: Monde) -> None:
    said = words(monde, regional_day(monde.fichier, 60))
    assert said["badges"] == "60 badges et 3 vierges, 7 pages"
    assert said["emargement-ateliers"] == "5 feuilles, 54 personnes dans un atelier"
    assert said["contacts"] == "60 personnes, interne"
    assert said["listes-ateliers"] == "5 listes pour qui anime, 54 personnes, interne"


def test_s9_a_list_that_would_name_nobody_is_not_proposed(monde: Monde) -> None:
    meeting = monde.reunion()
    people = [monde.personne(nom) for nom in ("Izard", "Roux")]
    for who in people:
        monde.presence(meeting, who, presence=Venue.A_SAISIR, inscription="inscrit")
    assert proposed(monde, meeting)["liste"] is False
    assert words(monde, meeting)["liste"] == "personne n’est nommé sur 2 : ce que chacune accepte de publier"
    with monde.fichier.operation("Accord"):
        annuaire.CONSENTEMENTS.save(
            monde.fichier.db, Consentement(id=new_key(), personne=people[0], objet="nom", depuis=DAY)
        )
    assert proposed(monde, meeting)["liste"] is True
    assert words(monde, meeting)["liste"] == "1 personne nommée sur 2 : ce que chacune accepte de publier"


def test_s9_the_list_of_a_workshop_names_everybody_to_who_leads_it_and_tells_no_more(monde: Monde) -> None:
    meeting = monde.reunion()
    atelier = monde.atelier(meeting, titre="En pratique", salle="Espace 1")
    inside = monde.personne("Izard", "Odile", email="odile@exemple.fr", telephone="06 00 00 00 01")
    monde.presence(meeting, inside, presence=Venue.A_SAISIR, inscription="inscrit", atelier=atelier.id)
    monde.presence(meeting, monde.personne("Roux"), presence=Venue.A_SAISIR, inscription="inscrit")
    pdf = print_paper(monde.fichier, "ateliers", Criteres(rencontres=[meeting.id]), DAY)
    text = plain(flat_text_of(pdf))
    assert "IZARD Odile" in text
    assert "En pratique" in text
    assert MENTION_INTERNE in text
    assert "odile@exemple.fr" not in text and "06 00" not in text


def test_in_a_mixed_meeting_only_who_comes_has_a_badge(monde: Monde) -> None:
    of = monde.reunion(mode=Mode.MIXTE)
    for nom, mode in (("Izard", Mode.VISIO), ("Roux", Mode.PRESENTIEL), ("Yvars", None)):
        monde.presence(of, monde.personne(nom), mode=mode)
    assert words(monde, of)["badges"] == "2 badges et 3 vierges, 1 page"


def test_the_number_of_pages_that_is_said_is_the_number_that_is_made(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 33, 33)
    found = matiere(monde.fichier, meeting.id, DAY)
    for piece in PIECES:
        if piece.cle in ("badges", "chevalets", "affichettes", "attestations", "carte"):
            fait = en_un_pdf(lire(monde.fichier, meeting.id, [piece.cle], DAY))
            assert len(PdfReader(io.BytesIO(fait.pdf)).pages) == piece.prevoir(found).pages, piece.cle


def test_one_pdf_has_a_bookmark_for_each_part_and_its_faces_once(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 60, 47)
    fait = en_un_pdf(lire(monde.fichier, meeting.id, PAPERS, DAY))
    assert fait.remarques == ()
    reader = PdfReader(io.BytesIO(fait.pdf))
    titles = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    assert titles == [piece.titre for piece in PIECES if piece.papier]
    starts = [reader.get_destination_page_number(entry) for entry in reader.outline if not isinstance(entry, list)]
    assert starts == sorted(set(starts)) and starts[0] == 0
    for key, start in zip(PAPERS, starts, strict=True):
        if key not in ("badges", "chevalets", "affichettes", "etiquettes"):  # these have no letterhead
            assert "page 1 / " in plain(reader.pages[start].extract_text()), key
    assert len({font[0] for font in fonts_of(fait.pdf)}) == len(fonts_of(fait.pdf)) == 2
    assert reader.metadata is not None
    assert reader.metadata.title == "Dossier — Journée régionale du Partenariat en Santé"


def test_the_same_folder_twice_is_the_same_bytes(monde: Monde, tmp_path: Path) -> None:
    meeting = regional_day(monde.fichier, 20, 10)
    one, two = (lire_et_faire(monde.fichier, meeting.id, PAPERS, DAY).pdf for _ in range(2))
    assert one == two
    folders = [
        lire_et_faire(monde.fichier, meeting.id, [*PAPERS, "agenda", "carte-html"], DAY, tmp_path) for _ in range(2)
    ]
    first, second = (digests(fait) for fait in folders)
    assert first == second
    assert list(first)[:2] == ["01-ordre-du-jour.pdf", "02-liste.pdf"]
    assert {"carte-html.html", "agenda.ics"} < set(first)


def digests(fait: Fait) -> dict[str, str]:
    assert fait.dossier is not None
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(fait.dossier.iterdir())}


def test_a_folder_that_is_there_is_kept_and_the_new_one_has_another_name(monde: Monde, tmp_path: Path) -> None:
    meeting = regional_day(monde.fichier, 5)
    name = "2026-11-24 journee-regionale-du-partenariat-en-sante"
    assert nom_du_dossier(meeting) == name
    (tmp_path / name).mkdir()
    (tmp_path / name / "notes.txt").write_text("à garder")
    fait = lire_et_faire(monde.fichier, meeting.id, SOME, DAY, tmp_path)
    assert fait.dossier == tmp_path / f"{name} (2)"
    assert [path.name for path in (tmp_path / name).iterdir()] == ["notes.txt"]


class Stopped(Exception):
    """The user asked to stop."""


def steps_of(monde: Monde, meeting: Rencontre, where: Path | None) -> list[tuple[int, int, str]]:
    told: list[tuple[int, int, str]] = []
    lire_et_faire(monde.fichier, meeting.id, SOME, DAY, where, lambda *step: told.append(step))
    return told


def test_the_folder_of_a_seance_says_of_which_cotec_it_is(monde: Monde) -> None:
    """« Séance 4 » alone says nothing, and two CoTecs may meet on one day."""
    meeting = monde.rencontre(monde.cotec(), day=DAY, titre="Séance 4")
    lu = lire(monde.fichier, meeting.id, PAPERS, DAY)
    assert lu.nom == "2026-11-24 seance-4-cotec-partenariat-en-pediatrie"


def test_stopping_at_any_step_leaves_nothing(monde: Monde, tmp_path: Path) -> None:
    """At each of them: while it is read, between two pages, before it is written."""
    meeting = regional_day(monde.fichier, 16)
    out, done = tmp_path / "sortie", tmp_path / "faite"
    out.mkdir(), done.mkdir()
    for where, parent in ((done, out), (None, None)):
        told = steps_of(monde, meeting, where)
        assert len(told) > 10
        drawn = [step for step in told if step[1]]
        assert [done for done, _, _ in drawn] == sorted(done for done, _, _ in drawn)
        assert all(0 <= done <= total for done, total, _ in drawn)
        for last in range(len(told)):
            left = iter(range(last))

            def step(*_: object, left: object = left) -> None:
                if next(left, None) is None:  # type: ignore[call-overload]
                    raise Stopped

            with pytest.raises(Stopped):
                lire_et_faire(monde.fichier, meeting.id, SOME, DAY, parent, step)
            assert list(out.iterdir()) == [], f"after step {last}"
    assert monde.fichier.db.conn.execute("SELECT 1").fetchone() == (1,), "the window's own connection goes on"


FULL = """
import resource, signal, sys
from pathlib import Path
from cops_desktop.domain.errors import Refus
from cops_desktop.services.rencontres.dossier import lire_et_faire
from tests.builders import new_file
from tests.regional import DAY, regional_day
folder = Path(sys.argv[1])
fichier = new_file(folder)
meeting = regional_day(fichier, 20)
(folder / "sortie").mkdir()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))
try:
    lire_et_faire(fichier, meeting.id, ["liste", "badges", "carte"], DAY, folder / "sortie")
except Refus as refus:
    print(refus.message)
print(list((folder / "sortie").iterdir()))
fichier.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit of the size of files is POSIX's")
def test_a_full_disk_is_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr
    said, left = done.stdout.splitlines()
    assert "plein" in said
    assert left == "[]"


def test_a_parent_that_went_away_is_a_sentence(monde: Monde, tmp_path: Path) -> None:
    meeting = regional_day(monde.fichier, 3)
    with pytest.raises(Refus, match="n’est plus là"):
        lire_et_faire(monde.fichier, meeting.id, SOME, DAY, tmp_path / "parti")


def test_what_has_nothing_to_print_is_left_out_and_said(monde: Monde, tmp_path: Path) -> None:
    of = monde.reunion()
    monde.presence(of, monde.personne())
    lu = lire(monde.fichier, of.id, ["ordre-du-jour", "etiquettes", "emargement-ateliers"], DAY)
    for fait in (en_un_pdf(lu), en_dossier(lu, tmp_path)):
        said = [plain(remark) for remark in fait.remarques]
        assert said == [
            "Émargement par atelier : cette réunion n’a pas d’ateliers.",
            "Étiquettes d’adresse : Aucune adresse complète : il n’y a pas d’étiquette à imprimer.",
        ]
    assert fait.dossier is not None
    assert [path.name for path in fait.dossier.iterdir()] == ["01-ordre-du-jour.pdf"]


def test_a_file_that_is_only_read_gives_out_no_calendar_file(monde: Monde, tmp_path: Path) -> None:
    meeting = regional_day(monde.fichier, 3)
    with closing(monde.fichier.again(read_only=True)) as reader:
        fait = lire_et_faire(reader, meeting.id, ["ordre-du-jour", "agenda"], DAY, tmp_path)
    assert [plain(remark) for remark in fait.remarques] == [
        "Fichier d’agenda : le fichier est ouvert pour être lu seulement."
    ]


def test_nothing_chosen_or_nothing_possible_is_refused_in_words(monde: Monde, tmp_path: Path) -> None:
    of = monde.reunion()
    for keys in ([], ["etiquettes"]):
        lu = lire(monde.fichier, of.id, keys, DAY)
        with pytest.raises(Refus, match="Rien à imprimer pour cette réunion"):
            en_un_pdf(lu)
        with pytest.raises(Refus, match="Rien à mettre dans le dossier"):
            en_dossier(lu, tmp_path)
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []


def test_many_registered_take_seconds(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 150, 120)  # `make bench` makes the folder of 600
    before = time.process_time()
    fait = lire_et_faire(monde.fichier, meeting.id, PAPERS, DAY)
    assert time.process_time() - before < 4
    assert len(PdfReader(io.BytesIO(fait.pdf)).pages) > 225


def test_every_part_that_is_a_paper_is_a_paper_of_the_program() -> None:
    assert {piece.papier for piece in PIECES if piece.papier} <= {papier.nom for papier in PAPIERS}
