"""What goes out comes in again: the export of a file makes a new file its equal, payment forms included."""

import shutil
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.types import Accompagnement, Document, Mouvement, Nature, Point, Position
from cops_desktop.domain.annuaire import Lien, Personne, Projet, Structure
from cops_desktop.domain.cotec import Cotec, Membre
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mises_en_relation import MiseEnRelation, Proposition
from cops_desktop.domain.rencontres import COTEC, Presence, Rencontre
from cops_desktop.services.classeur import export_workbook, import_workbook, template
from cops_desktop.services.fichier import Fichier, check_file, open_file, undo
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import accompagnements, annuaire, cotec, mises_en_relation, rencontres
from cops_desktop.storage.keys import new_key
from tests.builders import CLAIRE, JOUR, new_file
from tests.exchange.rows import AWKWARD
from tests.services.lists import contents, operations, tables
from tests.services.rich_file import DEMANDES, FIN, PERSONNES, PRESENCES, PROJETS, RENCONTRES, rich_file

FORMATS = ["classeur.xlsx", "classeur"]


@pytest.fixture(scope="module")
def riche(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    fichier = rich_file(tmp_path_factory.mktemp("riche"))
    yield fichier
    fichier.close()


@pytest.fixture(scope="module")
def exporte(riche: Fichier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The export of the rich file, as a folder."""
    path = tmp_path_factory.mktemp("export") / "classeur"
    export_workbook(riche, path)
    return path


@pytest.fixture(scope="module")
def importe(exporte: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file that took the export in, closed."""
    fichier = new_file(tmp_path_factory.mktemp("import"))
    import_workbook(fichier, exporte)
    fichier.close()
    return fichier.path


@pytest.fixture
def egal(importe: Path, tmp_path: Path) -> Iterator[Fichier]:
    """That file, for one test."""
    fichier = open_file(Path(shutil.copy(importe, tmp_path)), CLAIRE)
    yield fichier
    fichier.close()


@pytest.fixture
def edite(exporte: Path, tmp_path: Path) -> Path:
    """The export, for one test to edit."""
    return Path(shutil.copytree(exporte, tmp_path / "classeur"))


def test_the_rich_file_leaves_no_column_at_its_default(riche: Fichier) -> None:
    db = riche.db.conn
    for table in tables(riche):
        for _, column, _, _, default, _ in db.execute(f'PRAGMA table_info("{table}")').fetchall():
            query = f'SELECT 1 FROM "{table}" WHERE "{column}" IS NOT {default or "NULL"} LIMIT 1'
            assert db.execute(query).fetchone(), f"{table}.{column} is always {default}"
    states = {etat for (etat,) in db.execute("SELECT DISTINCT etat FROM etats")}
    assert states == {"brouillon", "validé", "signé", "transmis", "payé", "annulé"}
    assert db.execute("SELECT 1 FROM lignes WHERE rang = 1 AND vivante = 1").fetchone(), "no form was corrected"


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_makes_a_new_file_equal_table_by_table(riche: Fichier, tmp_path: Path, name: str) -> None:
    export_workbook(riche, tmp_path / name)
    other = new_file(tmp_path)
    bilan = import_workbook(other, tmp_path / name)
    assert bilan.nouveaux["personnes"] == PERSONNES
    assert (bilan.nouveaux["projets"], bilan.nouveaux["mises en relation"]) == (PROJETS, DEMANDES)
    assert bilan.nouveaux["rencontres"] == RENCONTRES
    assert bilan.nouveaux["présences"] == PRESENCES
    expected, found = tables(riche), tables(other)
    assert expected.keys() == found.keys()
    for table, rows in expected.items():
        assert found[table] == rows, table
    assert check_file(other) == []
    other.close()


def test_the_export_of_the_equal_file_is_the_same_export(egal: Fichier, exporte: Path, tmp_path: Path) -> None:
    export_workbook(egal, tmp_path / "encore")
    assert contents(exporte) == contents(tmp_path / "encore")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_takes_in_its_own_export_does_not_change(riche: Fichier, tmp_path: Path, name: str) -> None:
    export_workbook(riche, tmp_path / name)
    before, count = riche.path.read_bytes(), operations(riche)
    bilan = import_workbook(riche, tmp_path / name)
    assert bilan.rien_ne_change
    assert bilan.lignes == [] and bilan.notes == []
    assert bilan.inchanges["présences"] == PRESENCES
    assert operations(riche) == count
    assert riche.path.read_bytes() == before


def test_a_dry_run_says_the_same_and_writes_nothing(exporte: Path, tmp_path: Path) -> None:
    other = new_file(tmp_path)
    before = other.path.read_bytes()
    preview = import_workbook(other, exporte, dry_run=True)
    assert other.path.read_bytes() == before
    assert preview == import_workbook(other, exporte)
    other.close()


def test_an_import_takes_a_time_that_grows_with_its_rows_only(riche: Fichier, tmp_path: Path) -> None:
    """Two seconds for all of it on a quiet laptop; what is measured here does not depend on who else works."""
    export_workbook(riche, tmp_path / "classeur.xlsx")
    other = new_file(tmp_path)
    start = process_time()
    import_workbook(other, tmp_path / "classeur.xlsx")
    assert process_time() - start < 6
    other.close()


def test_forms_that_came_in_are_frozen_and_the_import_is_not_undone(egal: Fichier) -> None:
    """R5.8: a validated form is cancelled, never taken away."""
    before = tables(egal)
    with pytest.raises(Refus, match="figé"):
        undo(egal)
    assert tables(egal) == before


def test_forms_come_into_a_file_that_has_others_only_if_they_are_the_same(egal: Fichier, edite: Path) -> None:
    path = edite / "états.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("à relancer", "relancé", 1), encoding="utf-8")
    before = tables(egal)
    with pytest.raises(Refus) as refus:
        import_workbook(egal, edite)
    (detail,) = refus.value.details
    assert "ne s’importent que dans un fichier qui n’en a pas" in detail
    assert tables(egal) == before


def test_a_meeting_whose_forms_are_valid_may_still_change(egal: Fichier, edite: Path) -> None:
    """It becomes a difference, carried to the next form (R5.8)."""
    path = edite / "rencontres.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("salle 2", "salle 3"), encoding="utf-8")
    bilan = import_workbook(egal, edite)
    assert bilan.modifies["rencontres"] == RENCONTRES
    assert bilan.lignes[0].changements == ("lieu : salle 2 → salle 3",)


def test_an_empty_template_changes_nothing(tmp_path: Path) -> None:
    template(tmp_path / "modele.xlsx")
    fichier = new_file(tmp_path)
    assert import_workbook(fichier, tmp_path / "modele.xlsx").rien_ne_change
    fichier.close()


def test_a_read_only_file_is_exported_and_takes_nothing_in(tmp_path: Path) -> None:
    fichier = new_file(tmp_path)
    fichier.read_only = True
    export_workbook(fichier, tmp_path / "classeur")
    with pytest.raises(Refus, match="lecture seule"):
        import_workbook(fichier, tmp_path / "classeur")
    fichier.close()


# Names that look like one another, or like something else: each row must find its own again.
awkward = [text for text in AWKWARD if text.strip() and text != "\ud800"]
names = st.sampled_from(
    ["Ana", "ana", "Ána", "Bo Li", "Bo", "Li", "Ana <a@b>", "a@b", "X (Y)", "Иван", "oui", *awkward]
)
emails = st.sampled_from(["", "", "a@b", "A@B", "c@d", "Ana"])
people = st.lists(st.tuples(names, names | st.just(""), emails, emails), min_size=1, max_size=7)
places = st.lists(st.tuples(names, st.sampled_from(["", "Y", "y", "Z"])), min_size=1, max_size=4)
meetings = st.lists(st.tuples(names, st.integers(0, 1)), min_size=1, max_size=5)


def _fill(
    fichier: Fichier, people_: list[tuple[str, ...]], places_: list[tuple[str, str]], titles: list[tuple[str, int]]
) -> None:
    db = fichier.db
    persons = [
        Personne(id=new_key(), nom=nom, prenom=prenom, email=email, autres_emails=(other,) if other else ())
        for nom, prenom, email, other in people_
    ]
    structures = [
        Structure(id=new_key(), nom=nom, commune=commune, autres_noms=(places_[n - 1][0],))
        for n, (nom, commune) in enumerate(places_)
    ]
    committees = [Cotec(id=new_key(), sujet=nom) for nom, _ in places_]
    with fichier.operation("Remplir"):
        for person in persons:
            annuaire.save_personne(db, person)
        for structure, committee in zip(structures, committees, strict=True):
            annuaire.save_structure(db, structure)
            cotec.save_cotec(db, committee)
        for n, person in enumerate(persons):
            structure, committee = structures[n % len(structures)], committees[n % len(committees)]
            annuaire.LIENS.save(db, Lien(id=new_key(), personne=person.id, structure=structure.id))
            cotec.MEMBRES.save(db, Membre(id=new_key(), cotec=committee.id, personne=person.id))
        for n, (words, day) in enumerate(titles):
            place = structures[n % len(structures)].id
            annuaire.save_projet(db, Projet(id=new_key(), titre=words, structures=(place,), debut=(JOUR, FIN)[day]))
            request = MiseEnRelation(
                id=new_key(), demande_le=(JOUR, FIN)[day], besoin=words, structure=place if n % 2 else None
            )
            mises_en_relation.save_demande(db, request)
            project = Accompagnement(
                id=new_key(), titre=words, nature=Nature.APPUI_ETP, demande_le=JOUR, structures=(place,),
                contacts=tuple(person.id for person in persons), notes=words,
            )  # fmt: skip
            accompagnements.save_accompagnement(db, project)
            for i, vers in enumerate((Position.ETAPE_1, Position.ABANDONNE)):
                at = datetime.combine(FIN, time(9, i))
                de = Position.ETAPE_1 if i else Position.DEMANDE
                move = Mouvement(id=new_key(), accompagnement=project.id, le=at, de=de, vers=vers, motif=words)
                accompagnements.MOUVEMENTS.save(db, move)
                point = Point(id=new_key(), accompagnement=project.id, etape=1, ordre=i + 1, texte=words)
                accompagnements.POINTS.save(db, point)
                content = accompagnements.garder_contenu(db, f"{n}, {i}".encode())
                joined = Document(id=new_key(), accompagnement=project.id, nom=words, empreinte=content, ajoute_le=FIN)
                accompagnements.DOCUMENTS.save(db, joined)
            for person in persons[:2]:
                proposed = Proposition(id=new_key(), mise_en_relation=request.id, personne=person.id)
                mises_en_relation.PROPOSITIONS.save(db, proposed)
        for n, (titre, day) in enumerate(titles):
            committee = committees[n % len(committees)]
            meeting = Rencontre(
                id=new_key(), nature=COTEC, titre=titre, date=(JOUR, FIN)[day], cotec=committee.id, notes=f"n° {n}"
            )
            rencontres.RENCONTRES.save(db, meeting)
            for person in persons:
                key = presence_key(meeting.id, person.id)
                rencontres.save_presence(db, Presence(id=key, rencontre=meeting.id, personne=person.id))


@given(people, places, meetings, st.sampled_from(FORMATS))
@settings(max_examples=12)
def test_whoever_bears_whose_name_every_row_finds_its_own_again(
    tmp_path_factory: pytest.TempPathFactory,
    people_: list[tuple[str, ...]],
    places_: list[tuple[str, str]],
    titles: list[tuple[str, int]],
    name: str,
) -> None:
    folder = tmp_path_factory.mktemp("noms")
    fichier, other = new_file(folder, "un.cops"), new_file(folder, "deux.cops")
    try:
        _fill(fichier, people_, places_, titles)
        export_workbook(fichier, folder / name)
        import_workbook(other, folder / name)
        assert tables(other) == tables(fichier)
        assert import_workbook(other, folder / name).rien_ne_change
    finally:
        fichier.close()
        other.close()
