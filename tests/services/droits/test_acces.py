"""§9, the right of access: everything that the file holds about somebody, in words and for a machine."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.historique import GENRES
from cops_desktop.services import accueil, droits, nouvelles
from cops_desktop.services.annuaire import save_personne
from cops_desktop.services.droits.reunir import Nom
from cops_desktop.storage import annuaire
from cops_desktop.storage import droits as stored
from cops_desktop.storage.history import columns_of
from tests.builders import JOUR, Monde, plain
from tests.documents.pdf import flat_text_of
from tests.services.droits.quelquun import (
    ADRESSE,
    AUTRE_EMAIL,
    EMAIL,
    NOM,
    PRENOM,
    SECRET,
    Quelquun,
    personne_de,
)


def test_every_row_of_every_table_that_belongs_to_her_is_there(avec_etat: tuple[Monde, Quelquun]) -> None:
    """Found through the references of the schema: a table that is added later comes in by itself."""
    monde, q = avec_etat
    db = monde.fichier.db
    found = droits.reunir(monde.fichier, q.elle)
    for table in stored.tables_possedees(db) - {"anonymisations"}:
        if "personne" in columns_of(db, table):
            mine = {key for (key,) in db.conn.execute(f"SELECT id FROM {table} WHERE personne = ?", (q.elle,))}
            assert {row["id"] for row in found.lignes[table]} == mine, table
        assert found.lignes[table], table
        assert table in GENRES
    told = {lot.table for lot in found.lots}
    assert {"personnes", "presences", "membres", "etats", "liens", "consentements", "equipe", "propositions"} <= told


def test_the_paper_says_all_of_it_to_the_person(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    note = f"Covoiture avec {PRENOM} {NOM} depuis Toulouse"
    save_personne(monde.fichier, replace(personne_de(monde, q.autre), notes=note))
    text = flat_text_of(droits.droit_acces_pdf(monde.fichier, droits.reunir(monde.fichier, q.elle), JOUR))
    for said in (EMAIL, AUTRE_EMAIL, ADRESSE, SECRET, "Toulouse – Albi", "trop fatiguée", "2026-A-0002", note):
        assert said in text, said
    for said in ("cops@partenariat-en-sante.org", "CNIL", "Ce que ce papier ne peut pas savoir", "Claire Bastide"):
        assert said in text, said
    assert "Tournefeuille" in text, "on whose card she is named"
    assert "Vient sans prévenir" not in text, "what is noted of others is theirs"


def test_r3_1_the_paper_tells_what_was_signed_contributed_and_piloted(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    found = droits.reunir(monde.fichier, q.elle)
    tables = {"engagements", "contributions", "volontaires", "binome_membres"}
    assert tables <= {lot.table for lot in found.lots}
    text = flat_text_of(droits.droit_acces_pdf(monde.fichier, found, JOUR)).casefold()
    for said in ("signé le", "partage d’expérience", "binôme 1, copil du", "campagne 2026", "volontaire pour le copil"):
        assert said in text, said


def test_json_holds_the_same_under_lasting_names(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    found = json.loads(droits.en_json(monde.fichier, droits.reunir(monde.fichier, q.elle), JOUR))
    assert list(found) == [
        "format", "version", "etabli_le", "responsable", "droits", "personne", "donnees", "lignes", "mentions",
        "historique", "limites",
    ]  # fmt: skip
    assert found["personne"] == {"cle": q.elle, "nom": NOM, "prenom": PRENOM}
    assert found["lignes"]["personnes"][0]["notes"] == SECRET
    sections = {part["table"]: part for part in found["donnees"]}
    values = {field["libelle"]: field["valeur"] for field in sections["personnes"]["fiches"][0]["champs"]}
    assert values["E-mail"] == EMAIL
    assert {act["par"] for act in found["historique"]} == {"Claire Bastide"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vu heloise zywiecka barthes hier", True),
        ("ZYWIECKA-BARTHÈS (Héloïse)", True),
        ("écrire à heloise.zywiecka@exemple.fr", True),
        ("tél. 06.12.34.56.78 le soir", True),
        ("la famille Zywiecka Barthès", False),
        ("Héloïse de l’accueil", None),
        ("", None),
    ],
)
def test_somebody_is_found_in_a_text_by_both_names_or_by_the_name_alone_with_a_doubt(
    avec_etat: tuple[Monde, Quelquun], text: str, found: bool | None
) -> None:
    monde, q = avec_etat
    looks = Nom(personne_de(monde, q.elle), stored.noms_portes(monde.fichier.db, q.elle))
    assert looks.dans(text) is found


# The proof -------------------------------------------------------------------------------------------------------
def test_the_proof_names_nobody_and_is_printed_again_the_year_after(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    with pytest.raises(Refus, match="pas été anonymisée"):
        droits.preuve_pdf(monde.fichier, q.elle, JOUR)
    droits.anonymiser(monde.fichier, q.elle, JOUR, JOUR - timedelta(6))
    text = flat_text_of(droits.preuve_pdf(monde.fichier, q.elle, JOUR))
    assert "Effacement du 24 novembre 2026, demandé le 18/11/2026 · fait par Claire Bastide" in text
    assert "2026-A-0002" in text
    assert "31/12/2036" in text
    assert NOM not in text
    assert PRENOM not in text
    assert "imprimé le 01/02/2027" in flat_text_of(droits.preuve_pdf(monde.fichier, q.elle, date(2027, 2, 1)))


def test_the_proof_of_an_erasure_that_a_workbook_brought_is_printed_too(monde: Monde) -> None:
    key = monde.personne("Personne anonymisée", "", anonymisee_le=JOUR)
    with monde.fichier.operation("Importer"):
        row = {"id": "a", "personne": key, "le": "2026-11-24", "par": "Claire", "compte": '{"liens": 1}'}
        monde.fichier.db.table("anonymisations").insert(row)
    assert "fait par Claire" in flat_text_of(droits.preuve_pdf(monde.fichier, key, JOUR))


# Without news ----------------------------------------------------------------------------------------------------
def test_who_gave_no_news_for_three_years_is_listed_the_longest_first(monde: Monde) -> None:
    today = JOUR
    old = monde.personne("Ancien", annuaire_le=today - timedelta(5 * 365))
    never = monde.personne("Jamais", notes="vu une fois")
    monde.personne("Recent", annuaire_le=today - timedelta(5 * 365), contact_le=today - timedelta(400))
    assert [item.personne.id for item in droits.sans_nouvelles(monde.fichier, today)] == [old], "she has just come in"
    today = today.replace(year=today.year + 4)
    found = [item for item in droits.sans_nouvelles(monde.fichier, today) if item.personne.nom != "Recent"]
    assert [item.personne.id for item in found] == [never, old]
    assert nouvelles.combien(monde.fichier, today) == 3
    text = flat_text_of(droits.sans_nouvelles_pdf(monde.fichier, found, today))
    assert "Jamais, Odile" in text
    assert "2 personnes" in text
    droits.noter_contact(monde.fichier, old, today)
    droits.anonymiser(monde.fichier, never, today)
    assert [item.personne.nom for item in droits.sans_nouvelles(monde.fichier, today)] == ["Recent"]
    assert annuaire.personne(monde.fichier.db, old).contact_le == today


def test_accueil_says_calmly_that_some_gave_no_news(monde: Monde) -> None:
    monde.cotec()
    monde.personne("Ancien", annuaire_le=date(2020, 1, 1))
    line = next(x for x in accueil.accueil(monde.fichier, JOUR).a_faire if x.genre == "sans_nouvelles")
    assert plain(line.titre) == "1 personne sans nouvelles depuis trois ans"
    assert line.ton is accueil.Ton.NEUTRE
