"""Undoing in the annuaire: a project with its structures, a request with its shortlist, what keeps them in place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mises_en_relation import EtatProposition
from cops_desktop.services import fichier as files
from cops_desktop.services import historique
from cops_desktop.services.historique import Filtre
from cops_desktop.storage import annuaire, history, mises_en_relation, undoing
from cops_desktop.storage.annuaire import Distincts, Fusion
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from tests.builders import JOUR, Monde, new_file, plain
from tests.services.lists import tables


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def remove(monde: Monde, table: str, key: str) -> None:
    with monde.fichier.operation("Retirer"):
        delete(monde.fichier.db, table, key)


def revert(monde: Monde, label: str) -> None:
    """Undo an operation that is not the last."""
    found = next(o for o in history.operations(monde.fichier.db) if o.label == label)
    with monde.fichier.operation("Défaire l’ancienne"):
        undoing.revert(monde.fichier.db, found)


def test_a_project_comes_back_with_its_structures_and_themes(monde: Monde) -> None:
    places = tuple(monde.structure(name) for name in ("CHU", "IFSI"))
    project = monde.projet(structures=places, themes=("pédiatrie", "ETP"), description="Relire à plusieurs.")
    before = tables(monde.fichier)
    remove(monde, "projets", project.id)
    assert annuaire.projets(monde.fichier.db) == []
    files.undo(monde.fichier)
    assert tables(monde.fichier) == before
    (back,) = annuaire.projets(monde.fichier.db)
    assert (back.structures, set(back.themes)) == (places, {"pédiatrie", "ETP"})
    files.redo(monde.fichier)
    assert annuaire.projets(monde.fichier.db) == []


def test_r2_9_a_request_comes_back_with_its_shortlist_and_its_words(monde: Monde) -> None:
    request = monde.demande(structure=monde.structure(), profils=("proche aidant",), themes=("répit",))
    for name in ("Cazenave", "Puech"):
        monde.proposition(request, monde.personne(name), etat=EtatProposition.CONTACTEE, contactee_le=JOUR)
    before = tables(monde.fichier)
    remove(monde, "mises_en_relation", request.id)
    assert mises_en_relation.PROPOSITIONS.read(monde.fichier.db) == []
    files.undo(monde.fichier)
    assert tables(monde.fichier) == before


def test_r2_9_a_request_is_not_undone_under_the_shortlist_made_since(monde: Monde) -> None:
    """The shortlist belongs to its request and would go with it, which the one who undoes does not see."""
    request = monde.demande("Un aidant")
    monde.proposition(request, monde.personne())
    before = tables(monde.fichier)
    with pytest.raises(Refus, match=r"1.personne proposée en dépend") as refus:
        revert(monde, "Ajouter Un aidant")
    assert tables(monde.fichier) == before
    assert "Proposer quelqu’un" in plain(refus.value.details[0])


def test_a_structure_is_not_undone_under_its_project_and_its_request(monde: Monde) -> None:
    place = monde.structure("IFSI")
    monde.projet(structures=(place,))
    monde.demande(structure=place)
    with pytest.raises(Refus) as refus:
        revert(monde, "Ajouter IFSI")
    assert plain(refus.value.message).startswith("1 demande de mise en relation et 1 projet en dépendent")
    with pytest.raises(Refus, match="dépendent"):
        remove(monde, "structures", place)


def test_a_person_is_not_undone_under_a_pair_or_a_merge(monde: Monde) -> None:
    kept, other = monde.personne("Cazenave"), monde.personne("Casenave")
    with monde.fichier.operation("Distinguer"):
        annuaire.DISTINCTS.save(monde.fichier.db, Distincts(id=new_key(), personne=kept, autre_personne=other))
    with pytest.raises(Refus, match=r"1.paire à ne pas confondre en dépend"):
        revert(monde, "Ajouter Casenave")
    files.undo(monde.fichier)
    with monde.fichier.operation("Réunir"):
        delete(monde.fichier.db, "personnes", other)
        annuaire.FUSIONS.save(monde.fichier.db, Fusion(id=new_key(), ancienne=other, personne=kept, le=JOUR))
    with pytest.raises(Refus, match=r"1.fusion de fiches en dépend"):
        revert(monde, "Ajouter Cazenave")
    files.undo(monde.fichier)
    assert {p.id for p in annuaire.personnes(monde.fichier.db)} == {kept, other}


def test_what_changed_since_keeps_an_older_change_of_a_project_in_place(monde: Monde) -> None:
    project = monde.projet("Livrets", debut=JOUR)
    with monde.fichier.operation("Finir"):
        annuaire.save_projet(monde.fichier.db, replace(project, fin=JOUR + timedelta(days=9)))
    with monde.fichier.operation("Publier"):
        annuaire.save_projet(monde.fichier.db, replace(project, fin=JOUR + timedelta(days=9), remarquable=True))
    with pytest.raises(Refus, match="ont changé depuis"):
        revert(monde, "Finir")


def told(monde: Monde) -> list[str]:
    """What the last operation did, as the history tells it: kind, name, then each line."""
    last = history.operations(monde.fichier.db)[0]
    found = []
    for lot in historique.detail(monde.fichier, last.id).lots:
        for chose in lot.choses:
            lines = [f"{line.label} : {line.avant} → {line.apres}" for line in chose.lignes]
            found.append(" / ".join((f"{chose.genre} {chose.nom}", *lines)))
    return [plain(text) for text in found]


def test_the_history_tells_projects_and_requests_as_they_are_read(monde: Monde) -> None:
    place, person = monde.structure("IFSI", autres_noms=("IFSI 12", "École")), monde.personne("Cazenave", "Odile")
    project = monde.projet("Livrets", structures=(place,), themes=("répit",), remarquable=True, publie_le=JOUR)
    assert told(monde)[0] == (
        "projet Livrets / Expérience remarquable :  → oui / Publié le :  → 24/11/2026 / Structure :  → IFSI / "
        "Thème :  → répit"
    )
    request = monde.demande("Un aidant", structure=place, profils=("proche aidant",), territoire="le Tarn")
    assert told(monde) == [
        "demande de mise en relation « Un aidant », 24/11/2026 / Structure :  → IFSI / Territoire :  → le Tarn / "
        "État :  → reçue / Profil ou rôle :  → proche aidant"
    ]
    asked = monde.proposition(request, person)
    with monde.fichier.operation("Noter la réponse"):
        mises_en_relation.PROPOSITIONS.save(monde.fichier.db, replace(asked, etat=EtatProposition.D_ACCORD))
    assert told(monde) == [
        "personne proposée Odile Cazenave, « Un aidant », 24/11/2026 / État : à contacter → d’accord"
    ]
    named = [plain(e.operation.label) for e in historique.operations(monde.fichier, Filtre(mots="aidant")).entrees]
    assert "Ajouter Un aidant" in named
    with monde.fichier.operation("Renommer"):
        annuaire.save_projet(monde.fichier.db, replace(project, description="À plusieurs mains."))
    found = historique.operations(monde.fichier, Filtre(mots="livrets")).entrees
    assert [plain(e.operation.label) for e in found] == ["Renommer", "Ajouter Livrets"]
