"""The words of the history: every column has its label, every value is written as on the screen."""

from typing import Any

import pytest

from cops_desktop.domain.historique import (
    FAMILLES,
    GENRES,
    PARTIES,
    Changement,
    Geste,
    Ligne,
    Lot,
    Rang,
    compte,
    lots,
    net,
)
from tests.builders import plain

ROWS: dict[tuple[str, str], Rang] = {
    ("personnes", "p"): {"id": "p", "prenom": "Odile", "nom": "Cazenave", "tri": "cazenave"},
    ("rencontres", "r"): {"id": "r", "titre": "Séance 3", "date": "2026-11-24"},
    ("cotecs", "c"): {"id": "c", "sujet": "Pédiatrie"},
    ("vocabulaires", "aidant"): {"id": "aidant", "liste": "profils", "valeur": "proche aidant"},
    ("vocabulaires", "social"): {"id": "social", "liste": "profils", "valeur": "social"},
}
PRESENCE: dict[str, Any] = {
    "id": "x", "personne": "p", "rencontre": "r", "presence": "présent", "inscription": "inscrit", "mode": None,
    "demi_journees": "", "duree_retenue": None, "motif": "", "deja_retribue": None, "regle_hors_logiciel": "",
    "trajet": "", "km": None, "cv": None, "retour_le": None, "retour": "", "notes": "",
}  # fmt: skip


def told(*changes: Changement, limite: int = 20) -> list[Lot]:
    return lots(changes, lambda table, key: ROWS.get((table, key)), limite)


def lines(*changes: Changement) -> list[tuple[str, str, str]]:
    """The lines of the one thing that was touched."""
    ((thing,),) = (lot.choses for lot in told(*changes))
    return [(plain(line.label), plain(line.avant), plain(line.apres)) for line in thing.lignes]


def changed(table: str, row: dict[str, Any], **after: Any) -> Changement:
    return Changement(table, str(row["id"]), row, {**row, **after})


@pytest.mark.parametrize(
    ("column", "before", "after", "line"),
    [
        ("presence", "à saisir", "présent", ("Présence", "à saisir", "présent")),
        ("duree_retenue", None, 5400, ("Durée retenue", "", "90 min")),
        ("km", 100, 1490, ("Kilomètres", "100 km", "1 490 km")),
        ("cv", None, 5, ("Puissance fiscale", "", "5 CV")),
        ("retour_le", "2026-11-30", None, ("Retour reçu le", "30/11/2026", "")),
        ("deja_retribue", 0, 1, ("Déjà rétribué", "non", "oui")),
        ("demi_journees", "matin", "matin | après-midi", ("Demi-journées", "matin", "matin, après-midi")),
    ],
)
def test_a_value_is_written_as_on_the_screen(column: str, before: Any, after: Any, line: tuple[str, str, str]) -> None:
    assert lines(changed("presences", {**PRESENCE, column: before}, **{column: after})) == [line]


def test_amounts_times_lists_and_telephones_are_written_as_on_the_screen() -> None:
    envelope = {"id": "e", "annee": 2026, "cotec": "c", "montant": 540000, "notes": ""}
    assert lines(changed("enveloppes", envelope, montant=600050)) == [("Montant brut", "5 400,00 €", "6 000,50 €")]
    work = {"id": "t", "cotec": "c", "personne": "p", "intitule": "Relecture", "demi_vacations": 3}
    assert lines(changed("travaux", work, demi_vacations=4)) == [("Vacations", "1,5", "2")]
    person = {**ROWS["personnes", "p"], "telephone": "0534302753", "autres_emails": "[]"}
    assert lines(changed("personnes", person, telephone="+33612345678", autres_emails='["a@b.fr", "c@d.fr"]')) == [
        ("Autres e-mails", "", "a@b.fr, c@d.fr"),
        ("Téléphone", "05 34 30 27 53", "06 12 34 56 78"),
    ]
    meeting = {**ROWS["rencontres", "r"], "debut": "14:00:00"}
    assert lines(changed("rencontres", meeting, debut="14:05:00")) == [("Début prévu", "14:00", "14:05")]


def test_what_is_referred_to_is_named() -> None:
    cotec = {**ROWS["cotecs", "c"], "copilote_copil": None}
    assert lines(changed("cotecs", cotec, copilote_copil="p")) == [("Copilote, CoPil", "", "Odile Cazenave")]
    assert lines(changed("cotecs", cotec, copilote_copil="nobody")) == [("Copilote, CoPil", "", "(inconnu)")]


def test_a_thing_that_is_added_shows_what_its_name_does_not_tell_and_nothing_empty() -> None:
    (lot,) = told(Changement("presences", "x", None, PRESENCE))
    assert (plain(lot.titre), lot.geste) == ("1 présence ajoutée", Geste.AJOUT)
    (thing,) = lot.choses
    assert (plain(thing.nom), thing.fait) == ("Odile Cazenave, Séance 3, 24/11/2026", "présence ajoutée")
    assert thing.ouvre == ("presences", "r")
    assert thing.lignes == (Ligne("Présence", "", "présent"), Ligne("Inscription", "", "inscrit"))


def test_parts_are_told_with_the_thing_that_they_belong_to() -> None:
    connexion = {"id": "k", "presence": "x", "debut": "14:05:00", "fin": None}
    gone = Changement("personne_mots", "m", {"id": "m", "personne": "p", "mot": "aidant"}, None)
    come = Changement("personne_mots", "n", None, {"id": "n", "personne": "p", "mot": "social"})
    assert lines(Changement("presences", "x", None, PRESENCE), Changement("connexions", "k", None, connexion))[-1] == (
        "Connexion", "", "14:05 – jusqu’à la fin",
    )  # fmt: skip
    assert lines(gone) == [("Profil ou rôle", "proche aidant", "")]
    assert lines(gone, come) == [("Profil ou rôle", "proche aidant", "social")]


def test_a_setting_is_named_and_an_image_is_not_shown_raw() -> None:
    logo = {"id": "logo", "valeur": ""}
    name = {"id": "responsable", "valeur": "Claire"}
    assert lines(changed("reglages", logo, valeur="iVBOR…"), changed("reglages", name, valeur="Yanis")) == [
        ("Logo", "", "une image"),
        ("Responsable", "Claire", "Yanis"),
    ]
    text = {"id": "modele.mise à jour.corps", "valeur": "Bonjour"}
    assert lines(changed("reglages", text, valeur="Salut")) == [("Message « mise à jour », texte", "Bonjour", "Salut")]


def test_many_things_are_counted_and_the_first_are_told() -> None:
    people = [Changement("personnes", f"p{n}", None, {"id": f"p{n}", "prenom": "", "nom": f"N{n}"}) for n in range(120)]
    (lot,) = told(*people, limite=5)
    assert (plain(lot.titre), len(lot.choses)) == ("120 personnes ajoutées", 5)


def test_nouns_agree() -> None:
    assert plain(compte("presences", 3)) == "3 présences"
    assert plain(compte("cotecs", 2, "retiré")) == "2 CoTec retirés"
    assert plain(compte("travaux", 2, "ajouté")) == "2 travaux rendus ajoutés"
    assert plain(compte("structures", 1, "modifié")) == "1 structure modifiée"


def test_a_row_changed_twice_is_told_once_and_one_that_came_out_as_it_was_not_at_all() -> None:
    row = dict(PRESENCE)
    first, second = changed("presences", row, km=1), changed("presences", {**row, "km": 1}, km=2)
    (whole,) = net([first, second])
    assert (whole.avant, whole.apres) == (row, {**row, "km": 2})
    assert net([first, changed("presences", {**row, "km": 1}, km=None)]) == []


def test_every_kind_is_found_by_one_family_and_parts_lead_to_known_kinds() -> None:
    assert sorted(table for tables in FAMILLES.values() for table in tables) == sorted(GENRES)
    assert {child for parts in PARTIES.values() for child, _, _ in parts} | PARTIES.keys() <= GENRES.keys()
