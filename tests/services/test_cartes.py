"""The cards of the annuaire: all that touches an entry, on the day that they are looked at."""

from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Marque, Personne, Projet, Structure
from cops_desktop.domain.copil import MembreBinome
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mises_en_relation import MiseEnRelation, Proposition
from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.services import annuaire
from cops_desktop.services.annuaire import cartes
from cops_desktop.services.annuaire.annees import annee_de
from cops_desktop.storage import annuaire as tables
from cops_desktop.storage import copil, mises_en_relation
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde


def card(monde: Monde, key: str, day: date = JOUR) -> cartes.CartePersonne:
    return cartes.carte_personne(monde.fichier, key, day)


def test_r2_4_the_marks_are_those_of_the_day(monde: Monde) -> None:
    key = monde.personne()
    fiche = annuaire.fiche(monde.fichier, key)
    period = Equipier(id="e", personne=key, depuis=JOUR, jusquau=JOUR + timedelta(days=9))
    annuaire.save_fiche(monde.fichier, annuaire.FichePersonne(fiche.personne, (), (), (period,)))
    assert card(monde, key).marques == (Marque.EQUIPE,)
    assert card(monde, key, JOUR - timedelta(days=1)).marques == ()
    assert card(monde, key, JOUR + timedelta(days=10)).marques == ()


def test_section_9_nothing_may_be_published_but_what_was_agreed_and_not_withdrawn(monde: Monde) -> None:
    key = monde.personne()
    fiche = annuaire.fiche(monde.fichier, key)
    agreed = (
        Consentement(id="a", personne=key, objet="nom", depuis=JOUR, retire_le=JOUR + timedelta(days=5)),
        Consentement(id="b", personne=key, objet="e-mail", depuis=JOUR + timedelta(days=1)),
    )
    annuaire.save_fiche(monde.fichier, annuaire.FichePersonne(fiche.personne, (), agreed, ()))

    def published(day: date) -> list[str]:
        return [p.objet for p in card(monde, key, day).publiables if p.oui]

    assert [published(JOUR + timedelta(days=n)) for n in (-1, 0, 1, 5)] == [[], ["nom"], ["nom", "e-mail"], ["e-mail"]]
    assert [p.objet for p in card(monde, key).publiables] == list(annuaire.OBJETS)


def test_present_places_come_before_past_ones_on_both_cards(monde: Monde) -> None:
    key = monde.personne()
    for name in ("Ancienne", "Nouvelle"):
        annuaire.save_structure(monde.fichier, Structure(id=name, nom=name, gestionnaire=key if name > "B" else None))
    links = (
        Lien(id="1", personne=key, structure="Ancienne", jusquau=JOUR - timedelta(days=1)),
        Lien(id="2", personne=key, structure="Nouvelle", fonction="présidente", represente=True),
    )
    person = annuaire.fiche(monde.fichier, key).personne
    annuaire.save_fiche(monde.fichier, annuaire.FichePersonne(person, links, (), ()))
    seen = card(monde, key)
    assert [(p.nom, p.en_cours) for p in seen.places] == [("Nouvelle", True), ("Ancienne", False)]
    assert seen.gerees == (("Nouvelle", "Nouvelle"),)
    (place,) = cartes.carte_structure(monde.fichier, "Ancienne", JOUR).places
    assert (place.cle, place.en_cours) == (key, False)
    assert cartes.carte_structure(monde.fichier, "Ancienne", JOUR).gestionnaire == ""
    assert cartes.carte_structure(monde.fichier, "Nouvelle", JOUR).gestionnaire == person.nom_complet


def test_projects_and_requests_are_told_where_they_belong(monde: Monde) -> None:
    key, db = monde.personne(), monde.fichier.db
    annuaire.save_structure(monde.fichier, Structure(id="s", nom="Maison du Sidobre"))
    annuaire.save_projet(monde.fichier, Projet(id="pr", titre="Accueillir", structures=("s",), themes=("répit",)))
    with monde.fichier.operation("Demande"):
        asked = MiseEnRelation(id="m", demande_le=JOUR, structure="s", besoin="une patiente partenaire")
        mises_en_relation.save_demande(db, asked)
        mises_en_relation.PROPOSITIONS.save(db, Proposition(id="po", mise_en_relation="m", personne=key))
    structure = cartes.carte_structure(monde.fichier, "s", JOUR)
    assert [p.titre for p in structure.projets] == ["Accueillir"]
    assert [d.besoin for d in structure.demandes] == [asked.besoin]
    assert [(d.cle, str(d.proposition)) for d in card(monde, key).demandes] == [("m", "à contacter")]
    assert cartes.carte_projet(monde.fichier, "pr").structures == (("s", "Maison du Sidobre"),)


def test_the_year_counts_what_was_acquired_and_the_kilometres(monde: Monde) -> None:
    key, cotec = monde.personne(cv=5), monde.cotec()
    monde.membre(cotec, key)
    remote = monde.rencontre(cotec)
    monde.presence(remote, key)
    there = monde.rencontre(cotec, "09:00-12:00", JOUR + timedelta(days=1), mode=Mode.PRESENTIEL)
    monde.presence(there, key, km=120)
    monde.presence(monde.rencontre(cotec, day=JOUR.replace(year=JOUR.year - 1)), key)
    person = annuaire.fiche(monde.fichier, key).personne
    year = annee_de(monde.fichier, person, JOUR)
    assert (year.annee, year.demi, year.a_valider) == (JOUR.year, 4, 4)
    assert year.brut == 2 * 9000
    assert (year.km, year.cv, year.jusqua) == (120, 5, 2000)
    assert annee_de(monde.fichier, Personne(id="x", nom="X"), JOUR).demi == 0


def test_meetings_are_told_newest_first_and_the_others_counted(monde: Monde) -> None:
    key, cotec = monde.personne(), monde.cotec()
    for number in range(cartes.RECENTES + 2):
        meeting = monde.rencontre(cotec, day=JOUR + timedelta(days=number), titre=f"Séance {number}")
        monde.presence(meeting, key, presence=Venue.EXCUSE)
    seen = card(monde, key)
    assert seen.rencontres == cartes.RECENTES + 2 and len(seen.venues) == cartes.RECENTES
    assert seen.venues[0].titre == f"Partenariat en pédiatrie — Séance {cartes.RECENTES + 1}"


def test_a_key_that_was_merged_leads_to_the_entry_that_stands(monde: Monde) -> None:
    first, second = monde.personne("Keïta"), monde.personne("Arribat")
    with monde.fichier.operation("Fusion"):
        for number, (old, new) in enumerate((("plus-vieille", "vieille"), ("vieille", second))):
            kept = second if new == second else first
            tables.FUSIONS.save(monde.fichier.db, tables.Fusion(id=f"f{number}", ancienne=old, personne=kept, le=JOUR))
    assert cartes.present_key(monde.fichier, "vieille") == second
    assert cartes.present_key(monde.fichier, first) == first


def test_what_is_gone_is_refused(monde: Monde) -> None:
    for read in (lambda: card(monde, "x"), lambda: cartes.carte_projet(monde.fichier, "x")):
        with pytest.raises(Refus, match="n’existe plus"):
            read()


def test_namesakes_are_told_without_reading_everybody(monde: Monde) -> None:
    key, other = monde.personne("Lefèvre", "Jean-Noël"), monde.personne("LEFEVRE", "jean noel")
    monde.personne("Lefèvre", "Jean")
    person = annuaire.fiche(monde.fichier, key).personne
    assert [p.id for p in annuaire.namesakes(monde.fichier, person)] == [other]


def test_r3_1_a_card_tells_every_charter_signed_with_its_state(monde: Monde) -> None:
    key, other = monde.personne("Keïta"), monde.personne("Arribat", "Clémence")
    annuaire.save_structure(monde.fichier, Structure(id="s", nom="Maison du Sidobre"))
    monde.engagement(key, date(2022, 5, 1))
    signed = monde.engagement(key, date(2025, 1, 15), "s")
    monde.engagement(other, date(2026, 11, 2), "s")
    seen = card(monde, key).engages.engagements
    assert [(e.avec, e.debut, e.fin, str(e.etat)) for e in seen] == [
        ("Maison du Sidobre", date(2025, 1, 15), date(2027, 1, 14), "en cours"),  # the other signed for what follows
        ("", date(2022, 5, 1), date(2024, 4, 30), "échu"),
    ]
    assert seen[0].cle == signed.id
    assert [str(e.etat) for e in card(monde, key, date(2026, 11, 1)).engages.engagements] == ["à renouveler", "échu"]
    structure = cartes.carte_structure(monde.fichier, "s", JOUR).engages
    assert [(e.avec, str(e.etat)) for e in structure.engagements] == [
        ("Clémence Arribat", "en cours"),
        ("Odile Keïta", "en cours"),
    ]


def test_r4_1_a_card_tells_the_places_in_the_copil_and_with_whom(monde: Monde) -> None:
    key, first, second = monde.personne("Keïta"), monde.personne("Bosc"), monde.personne("Puech")
    monde.binome(monde.mandat(date(2023, 1, 1)), key, first, numero=3)
    seat = monde.binome(monde.mandat(date(2025, 1, 1)), key, numero=7)
    monde.binome(monde.mandat(date(2027, 1, 1), validation=""), key)  # being composed
    with monde.fichier.operation("Remplacer"):
        for person, since, until in ((first, None, date(2025, 12, 31)), (second, date(2026, 1, 1), None)):
            member = MembreBinome(id=new_key(), binome=seat.id, personne=person, depuis=since, jusquau=until)
            copil.MEMBRES.save(monde.fichier.db, member)
    seen = card(monde, key).engages.sieges
    assert [(s.numero, s.avec, s.en_cours) for s in seen] == [(7, ("Odile Puech",), True), (3, ("Odile Bosc",), False)]
    assert card(monde, key, date(2025, 6, 1)).engages.sieges[0].avec == ("Odile Bosc",)
    assert [s.en_cours for s in card(monde, first).engages.sieges] == [False, False]


def test_r3_5_a_card_counts_contributions(monde: Monde) -> None:
    key = monde.personne()
    annuaire.save_structure(monde.fichier, Structure(id="s", nom="Maison du Sidobre"))
    monde.contribution(key)
    monde.contribution(key, structure="s")
    assert card(monde, key).engages.contributions == 2
    assert cartes.carte_structure(monde.fichier, "s", JOUR).engages.contributions == 1
