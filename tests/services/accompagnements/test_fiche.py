"""The card of an accompagnement reads it whole (R6.5)."""

from datetime import date, datetime

import pytest

from cops_desktop.domain.accompagnements.types import Document, Mouvement, Position
from cops_desktop.domain.errors import Refus
from cops_desktop.services.accompagnements.fiche import etape_le, fiche
from cops_desktop.services.accompagnements.liste import parcours_de
from cops_desktop.storage import accompagnements
from tests.builders import JOUR, Monde
from tests.projets import fill


def test_r6_5_the_card_names_the_people_and_structures_in_their_order(monde: Monde) -> None:
    marthe = monde.personne("Abadie", "Marthe", telephone="+33612345678", email="marthe@exemple.fr", commune="Rodez")
    yves = monde.personne("Zeller", "Yves")
    second, first = monde.structure("CH des Monts"), monde.structure("IFSI du Rouergue")
    made = monde.accompagnement(
        structures=(first, second), charges=(yves, marthe), contacts=(marthe,), partenaires=(yves,)
    )

    read = fiche(monde.fichier, made.id, JOUR)

    assert [s.nom for s in read.structures] == ["IFSI du Rouergue", "CH des Monts"]
    assert [p.nom for p in read.charges] == ["Yves Zeller", "Marthe Abadie"]
    assert [(p.nom, p.detail, p.email) for p in read.contacts] == [("Marthe Abadie", "Rodez", "marthe@exemple.fr")]
    assert read.contacts[0].telephone.startswith("06")
    assert [p.id for p in read.partenaires] == [yves]


def test_r6_5_interventions_say_who_and_in_which_stage_and_their_lengths_add_up(monde: Monde) -> None:
    who = monde.personne("Zeller", "Yves")
    made = monde.accompagnement()
    monde.mouvements(made, "2026-09-10 étape 1", "2026-10-10 suspendu", "2026-10-20 étape 1", "2026-11-01 étape 2")
    for day, length in ((date(2026, 11, 2), 45), (date(2026, 9, 1), 30), (date(2026, 10, 15), 90)):
        monde.intervention(made, day, length, personne=who if length == 90 else None)

    read = fiche(monde.fichier, made.id, JOUR)

    assert [(line.etape, line.nom) for line in read.interventions] == [(0, ""), (1, "Yves Zeller"), (2, "")]
    assert read.minutes == 165


def test_r6_3_the_history_puts_a_decision_before_the_moves_of_its_day(monde: Monde) -> None:
    made = monde.accompagnement()
    monde.mouvements(made, "2026-09-10 étape 1", "2026-11-01 étape 2")
    decision = monde.examen(made, date(2026, 9, 10))

    history = fiche(monde.fichier, made.id, JOUR).histoire

    assert history[0] == decision
    assert [e.vers for e in history[1:] if isinstance(e, Mouvement)] == [Position.ETAPE_1, Position.ETAPE_2]


def test_r6_3_a_decision_names_its_meeting(monde: Monde) -> None:
    made, meeting = monde.accompagnement(), monde.reunion("CoPil", titre="CoPil de novembre")
    monde.examen(made, rencontre=meeting.id)

    assert fiche(monde.fichier, made.id, JOUR).seances == {meeting.id: "CoPil de novembre"}


def test_r6_5_documents_come_with_their_size_and_without_their_bytes(monde: Monde) -> None:
    made = monde.accompagnement()
    with monde.fichier.operation("Joindre"):
        key = accompagnements.garder_contenu(monde.fichier.db, b"douze octets")
        item = Document(id="d", accompagnement=made.id, nom="plan.txt", empreinte=key, ajoute_le=JOUR)
        accompagnements.DOCUMENTS.save(monde.fichier.db, item)

    assert [(d.document.nom, d.taille) for d in fiche(monde.fichier, made.id, JOUR).documents] == [("plan.txt", 12)]


def test_r6_4_only_what_is_not_ticked_is_open_in_a_stage(monde: Monde) -> None:
    made = monde.accompagnement()
    monde.point(made, 1, "clarifier la commande", fait_le=JOUR)
    left = monde.point(made, 1, "recenser les pratiques", ordre=2)
    monde.point(made, 2, "constituer le comité")

    assert fiche(monde.fichier, made.id, JOUR).points_ouverts(1) == (left,)


def test_r6_3_the_stage_of_a_day_is_the_last_one_entered_by_then(monde: Monde) -> None:
    made = monde.accompagnement()
    monde.mouvements(made, "2026-09-10 étape 1", "2026-10-01 étape 2", "2026-11-01 étape 1", "2026-11-20 abandonné")
    life = parcours_de(monde.fichier.db, made.id)
    days = {datetime(2026, month, day).date(): stage for month, day, stage in
            ((9, 9, 0), (9, 10, 1), (10, 1, 2), (10, 31, 2), (11, 1, 1), (11, 24, 1))}  # fmt: skip

    assert {day: etape_le(life, day) for day in days} == days


def test_what_is_gone_is_said(monde: Monde) -> None:
    with pytest.raises(Refus):
        fiche(monde.fichier, "disparu", JOUR)


def test_reading_a_card_costs_as_much_beside_a_full_annuaire_and_a_hundred_projects(monde: Monde) -> None:
    made = monde.accompagnement(
        structures=(monde.structure(),), charges=(monde.personne(),), contacts=(monde.personne("Zeller", "Yves"),)
    )
    monde.mouvements(made, "2026-09-10 étape 1")

    def steps() -> int:
        """What the file goes through, in instructions of SQLite."""
        gone: list[None] = []
        monde.fichier.db.conn.set_progress_handler(lambda: gone.append(None), 1)
        fiche(monde.fichier, made.id, JOUR)
        monde.fichier.db.conn.set_progress_handler(None, 0)
        return len(gone)

    alone = steps()
    fill(monde, 100)

    assert steps() < 1.2 * alone
