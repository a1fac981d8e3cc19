"""Columns of lists: which row holds the titles, which column is which field, by titles and by what they hold."""

from datetime import date

import pytest

from cops_desktop.exchange.mapping import IGNORER, NOTES, Correspondance, appliquer, colonnes, deviner, retenir
from cops_desktop.exchange.tables import Cell, ErreurTableur, RawRow, RawSheet
from cops_desktop.services.listes.cibles import PERSONNES, STRUCTURES


def sheet(*rows: list[Cell]) -> RawSheet:
    filled = [RawRow(n, row) for n, row in enumerate(rows, 1) if any(cell is not None for cell in row)]
    return RawSheet("feuille", filled)


def guessed(*rows: list[Cell], **memoire: str) -> tuple[int, tuple[str, ...]]:
    found = deviner(sheet(*rows), PERSONNES, memoire)
    return found.entetes, found.champs


def test_the_titles_of_a_plain_list() -> None:
    titles: list[Cell] = ["Atelier", "NOM", "Prénom", "Structure"]
    assert guessed(titles, ["A", "DUPRÉ", "Noëlle", "Maison"]) == (1, (IGNORER, "nom", "prenom", "structure"))


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Adresse mail professionnelle", "email"),
        ("Tél. portable", "telephone"),
        ("N° de téléphone", "telephone"),
        ("Nom de l'établissement", "structure"),
        ("CODE POSTAL", "code_postal"),
        ("Ville", "commune"),
        ("Fonction / poste", "fonction"),
        ("Adresse postale", "adresse"),
        ("Thématiques", "themes"),
        ("Remarques", "notes"),
        ("Présent à midi", IGNORER),
    ],
)
def test_titles_as_teams_write_them(title: str, field: str) -> None:
    assert guessed(["Nom", "Prénom", title], ["Dupré", "Noëlle", None])[1][2] == field


def test_titles_may_stand_under_others_and_under_empty_rows() -> None:
    rows: list[list[Cell]] = [
        ["Journée régionale"],
        [None],
        ["Nom", "Prénom", "Mail"],
        ["Dupré", "Noëlle", "n@exemple.fr"],
    ]
    assert guessed(*rows) == (3, ("nom", "prenom", "email"))


def test_without_titles_contents_say_what_columns_are() -> None:
    rows: list[list[Cell]] = [
        ["DUPRÉ", "Noëlle", "noelle@exemple.fr", "06 00 00 00 01", "81000"],
        ["ZÉNON", "Luc", "luc@exemple.fr", "0600000002", "9000"],
        ["ROUX", "Éva", None, "+33 6 00 00 00 03", "31000"],
    ]
    assert guessed(*rows) == (0, ("nom", "prenom", "email", "telephone", "code_postal"))


def test_one_cell_may_hold_name_and_first_name_in_either_order() -> None:
    assert (
        guessed(["Participants", "Mail"], ["DUPRÉ Noëlle", "n@exemple.fr"], ["ZÉNON Luc", None])[1][0] == "nom_prenom"
    )
    assert (
        guessed(["Participants", "Mail"], ["Noëlle DUPRÉ", "n@exemple.fr"], ["Luc ZÉNON", None])[1][0] == "prenom_nom"
    )
    assert guessed(["Nom", "Mail"], ["Noëlle DUPRÉ", "n@exemple.fr"], ["Luc ZÉNON", None])[1][0] == "prenom_nom"
    assert guessed(["Nom", "Mail"], ["Dupré", "n@exemple.fr"], ["Zénon", None])[1][0] == "nom"


def test_a_column_called_contact_that_holds_addresses_is_one_of_addresses() -> None:
    assert guessed(["Nom", "Prénom", "Contact"], ["Dupré", "Noëlle", "n@exemple.fr"])[1][2] == "email"


def test_what_was_chosen_once_is_proposed_again() -> None:
    titles: list[Cell] = ["Nom", "Prénom", "Atelier", "Ville"]
    row: list[Cell] = ["Dupré", "Noëlle", "A", "Foix"]
    assert guessed(titles, row, atelier=NOTES, ville=IGNORER)[1] == ("nom", "prenom", NOTES, IGNORER)


def test_only_titles_are_remembered() -> None:
    choix = Correspondance(1, ("nom", NOTES))
    kept = retenir(sheet(["Nom", "Atelier"], ["Dupré", "secret"]), choix, {"ville": "commune"})
    assert kept == {"ville": "commune", "nom": "nom", "atelier": NOTES}
    assert retenir(sheet(["Dupré", "secret"]), Correspondance(0, ("nom", NOTES)), {}) == {}


def test_rows_become_fields_and_notes_and_names_leave_their_capitals() -> None:
    rows = sheet(
        ["Atelier", "Nom", "Ville"],
        ["A", "DUPRÉ Noëlle", "SAINT-GIRONS"],
        ["Atelier", "Nom", "Ville"],
        [None, "Luc", None],
    )
    choix = Correspondance(1, (NOTES, "nom_prenom", "commune"))
    first, second = appliquer(rows, PERSONNES, choix)
    assert first.champs == {"nom": "Dupré", "prenom": "Noëlle", "commune": "Saint-Girons"}
    assert (first.numero, first.notes) == (2, ("Atelier : A",))
    assert second.champs == {"nom": "Luc"}
    shouted = next(appliquer(rows, PERSONNES, Correspondance(1, ("", "nom_prenom", ""), hors_capitales=False)))
    assert shouted.champs["nom"] == "DUPRÉ"


def test_the_name_of_a_structure_keeps_its_capitals() -> None:
    rows = sheet(["Structure"], ["APF"])
    assert next(appliquer(rows, STRUCTURES, deviner(rows, STRUCTURES))).champs == {"nom": "APF"}


def test_a_cell_that_was_never_computed_is_a_fault_in_words() -> None:
    rows = sheet(["Nom", "Tél"], ["Dupré", ErreurTableur("formule non calculée")], ["Roux", ErreurTableur("#N/A")])
    first, second = appliquer(rows, PERSONNES, Correspondance(1, ("nom", "telephone")))
    assert "Tél (colonne B) : formule non calculée" in first.fautes[0]
    assert "erreur de formule" in second.fautes[0]
    assert "telephone" not in first.champs


def test_two_columns_may_be_one_field_and_dates_are_texts() -> None:
    rows = sheet(["Nom", "Mail", "Mail 2", "Le"], ["Dupré", "a@exemple.fr", "b@exemple.fr", date(2022, 3, 30)])
    line = next(appliquer(rows, PERSONNES, Correspondance(1, ("nom", "email", "email", "annuaire_le"))))
    assert line.champs["email"] == "a@exemple.fr\nb@exemple.fr"
    assert line.champs["annuaire_le"] == "30/03/2022"


def test_columns_without_a_title_are_called_by_their_letter() -> None:
    found = colonnes(sheet(["Nom", None], ["Dupré", "x"]), 1)
    assert [colonne.nom for colonne in found] == ["Nom", "colonne B"]
    assert [colonne.place for colonne in found] == [0, 1]


def test_a_list_without_any_name_says_what_is_missing() -> None:
    assert Correspondance(1, ("email",)).manque(PERSONNES)
    assert not Correspondance(1, ("prenom_nom",)).manque(PERSONNES)
