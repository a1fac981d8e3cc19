"""The papers of accompagnements, read from a real file: sheet of a project, list by stage, year's summary (R6, §9)."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from cops_desktop.domain.accompagnements.capacite import occupations
from cops_desktop.domain.accompagnements.etapes import situation
from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.types import Accompagnement, Mouvement, Nature, Position
from cops_desktop.domain.annuaire import Consentement
from cops_desktop.domain.errors import Refus
from cops_desktop.services.accompagnements.liste import occupation, tous_les_parcours
from cops_desktop.services.papiers.bilan_accompagnements import lire_bilan
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.storage import accompagnements, annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, new_file, plain
from tests.documents.pdf import flat_text_of, pages_of
from tests.projets import fill

PAPIERS = ("fiche-projet", "accompagnements", "bilan-accompagnements")


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """An empty file."""
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def flat(monde: Monde, nom: str, day: date = JOUR, **criteres: object) -> str:
    """The paper's words on one line, with plain spaces."""
    return plain(flat_text_of(print_paper(monde.fichier, nom, Criteres(**criteres), day)))  # type: ignore[arg-type]


def running(monde: Monde, titre: str = "Scénarios à deux voix", **more: object) -> Accompagnement:
    """A project that went back once: 1, suspended, 1, 2, 1, 2."""
    made = monde.accompagnement(titre, demande_le=date(2026, 3, 2), **more)
    monde.examen(made, date(2026, 6, 9))
    steps = ("2026-06-15 étape 1", "2026-07-20 suspendu", "2026-09-01 étape 1", "2026-09-15 étape 2")
    monde.mouvements(made, *steps, "2026-10-01 étape 1", "2026-10-20 étape 2", motif="congés de l’équipe")
    return made


@pytest.mark.parametrize("nom", PAPIERS)
def test_nothing_to_print_is_refused_in_words(monde: Monde, nom: str) -> None:
    with pytest.raises(Refus, match="Aucun"):
        print_paper(monde.fichier, nom, Criteres(), JOUR)
    running(monde)
    with pytest.raises(Refus, match="Aucun"):
        print_paper(monde.fichier, nom, Criteres(annee=2024), JOUR)


def test_r6_5_the_sheet_says_planned_and_lived_stages_points_and_hours(monde: Monde) -> None:
    place = monde.structure("IFSI du Rouergue", code_postal="12000")
    who = monde.personne("Bastide", "Claire")
    made = running(
        monde, structures=(place,), charges=(who,), prochaine_action="écrire le plan", echeance=date(2026, 11, 12)
    )
    monde.point(made, 1, fait_le=date(2026, 7, 1))
    monde.point(made, 1, "recenser les pratiques")
    monde.point(made, 2, "fixer les critères")
    for day, minutes in ((date(2026, 6, 1), 60), (date(2026, 7, 1), 90), (date(2026, 10, 25), 45)):
        monde.intervention(made, day, minutes)

    text = flat(monde, "fiche-projet", accompagnements=[made.id])

    assert "Étape 2 sur 4 (démarche), depuis le 20/10/2026" in text
    assert "En retard — Fin de l’étape 2 : 41 jours de retard" in text
    assert "IFSI du Rouergue" in text and "Suivi par Claire Bastide" in text and "Territoire Ouest" in text
    assert "15/06/2026 – 14/08/2026" in text, "planned"
    assert "depuis le 20/10/2026" in text and "20/07/2026 – 01/09/2026" in text and "15/09/2026 – 01/10/2026" in text
    assert "faite 1 / 2" in text and "en cours 0 / 1" in text and "à venir" in text
    assert "3 interventions, 3 h 15 en tout, dont 1 h avant l’étape 1." in text
    assert "• Écrire le plan, pour le 12/11/2026 • Fixer les critères" in text
    assert "CoPil : demande approuvée" in text
    assert "Retour à l’étape 1 — congés de l’équipe" in text


def test_r6_5_long_texts_flow_and_nothing_is_cut(monde: Monde) -> None:
    words = [f"mot{n}" for n in range(4000)]
    made = monde.accompagnement(contexte=" ".join(words[:2000]) + "\n\n- " + " ".join(words[2000:]), notes="secret")
    pdf = print_paper(monde.fichier, "fiche-projet", Criteres(accompagnements=[made.id]), JOUR)
    text = flat_text_of(pdf)
    assert [word for word in text.split() if word.startswith("mot")] == words
    assert len(pages_of(pdf)) > 5
    assert "secret" not in text, "the team’s notes stay in the program"


def test_r9_a_sheet_names_who_agreed_to_it_and_counts_the_others(monde: Monde) -> None:
    rose, paul, anne = (
        monde.personne(nom, prenom) for nom, prenom in (("Fabre", "Rose"), ("Izard", "Paul"), ("Galtier", "Anne"))
    )
    with monde.fichier.operation("Noter un accord"):
        agreed = Consentement(id=new_key(), personne=rose, objet="nom", depuis=date(2026, 1, 1))
        annuaire.CONSENTEMENTS.save(monde.fichier.db, agreed)
    made = monde.accompagnement(contacts=(rose, paul), partenaires=(anne, paul))
    text = flat(monde, "fiche-projet", accompagnements=[made.id])
    assert "Contacts Rose Fabre ; 1 autre, sans accord pour être nommé" in text
    assert "Patients partenaires 2 patients partenaires, sans accord pour être nommés" in text
    assert "Izard" not in text and "Galtier" not in text


def test_r6_3_the_list_puts_each_project_in_its_stage_with_what_is_late(monde: Monde) -> None:
    running(monde, prochaine_action="écrire le plan", echeance=date(2026, 11, 12))
    monde.accompagnement("Médiateur pair", nature=Nature.APPUI_HORS_ETP)
    ended = monde.accompagnement("Parent partenaire", nature=Nature.APPUI_ETP, demande_le=date(2026, 1, 5))
    monde.mouvements(ended, "2026-02-01 étape 1", "2026-03-01 abandonné", motif="plus de pédiatre")

    text = flat(monde, "accompagnements")

    assert "Année 2026 · 3 projets, 1 en retard · situation au 24/11/2026" in text
    asked, stage, over = (
        text.index(w) for w in ("Demandes — 1 projet", "2 · Démarche / Intégration", "Clos — 1 projet")
    )
    assert (
        asked < text.index("Médiateur pair") < stage < text.index("Scénarios") < over < text.index("Parent partenaire")
    )
    assert "41 j de retard" in text
    assert "abandonné : plus de pédiatre" in text


def test_the_list_of_a_selection_holds_those_projects_alone_and_what_is_gone_is_left_out(monde: Monde) -> None:
    first, _ = monde.accompagnement("Premier"), monde.accompagnement("Second")
    text = flat(monde, "accompagnements", accompagnements=[first.id, "parti"])
    assert "Sélection · 1 projet" in text and "Premier" in text and "Second" not in text


def test_r6_2_the_summary_holds_the_year_against_its_capacity(monde: Monde) -> None:
    east = monde.structure("CSAPA du Lez", code_postal="34000")
    one = running(monde, structures=(east,))
    monde.intervention(one, date(2026, 7, 1), 90)
    monde.intervention(one, date(2025, 7, 1), 600)
    monde.accompagnement("Médiateur pair", nature=Nature.APPUI_HORS_ETP)

    text = flat(monde, "bilan-accompagnements")

    assert "Au 24 novembre 2026" in text
    assert "En cours ce jour-là : 1 projet à l’étape 2. 1 demande attend un CoPil." in text
    assert "Accompagnements 6 1 0 5 Chiffre de 2022" in text
    assert "Est 1 0 1 1 1 0 0 0 1" in text
    assert "CSAPA du Lez 1 0 1 1 1 0 0 0 1" in text
    assert "Ensemble 2 0 1 1 1 0 0 0 1" in text


def test_r8_3_the_summary_of_a_past_year_is_that_of_its_last_day(monde: Monde) -> None:
    made = running(monde)
    before = flat(monde, "bilan-accompagnements", day=date(2026, 12, 31))
    last = Mouvement(
        id=new_key(),
        accompagnement=made.id,
        le=datetime(2027, 1, 8, 9),
        de=Position.ETAPE_2,
        vers=Position.ABANDONNE,
        motif="fermeture",
    )
    with monde.fichier.operation("Abandonner"):
        accompagnements.MOUVEMENTS.save(monde.fichier.db, last)
    assert flat(monde, "bilan-accompagnements", day=date(2027, 5, 1), annee=2026) == before
    assert "Abandonné le 08/01/2027 : fermeture" in flat(monde, "bilan-accompagnements", day=date(2027, 5, 1))


def test_projects_in_every_state_are_each_told_once_and_have_their_sheet(monde: Monde) -> None:
    fill(monde, 20)
    lives = tous_les_parcours(monde.fichier.db)
    assert {life.etat for life in lives} == set(Etat)
    keys = [life.accompagnement.id for life in lives]
    listed = flat(monde, "accompagnements", accompagnements=keys)
    assert "20 projets" in listed
    pages = pages_of(print_paper(monde.fichier, "fiche-projet", Criteres(accompagnements=keys), JOUR))
    firsts = [plain(" ".join(page.split())) for page in pages if "page 1 /" in page]
    assert len(firsts) == len(lives)
    for life, page in zip(lives, firsts, strict=True):
        assert situation(life) in page
    years = range(min(life.accompagnement.demande_le.year for life in lives), JOUR.year + 1)
    made = [lire_bilan(monde.fichier, year, JOUR) for year in years]
    assert sum(one.total.demandes for one in made) == len(lives)
    assert sum(one.total.commences for one in made) == sum(life.debut is not None for life in lives)
    figures = accompagnements.capacites(monde.fichier.db)
    held = occupations((p.parcours for p in made[-1].projets), figures, JOUR.year, JOUR)
    assert held == occupation(monde.fichier, JOUR.year, JOUR)
    assert made[-1].total.en_cours == sum(life.en_cours for life in lives)
