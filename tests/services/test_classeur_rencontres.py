"""Workshops, wishes and registrations in a workbook (R7.1, R7.2): by letter or title, within their meeting."""

from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rapports.noms import cle_partagee
from cops_desktop.domain.rencontres import Atelier, Presence
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.storage import rencontres
from tests.builders import Monde, plain
from tests.services.lists import bring

JOURNEE = {
    "personnes": "nom;prénom\nCazenave;Odile\nNdiaye;Noé",
    "rencontres": "nature;titre;date;places;ordre du jour;lien;annulée le\n"
    "journée régionale;Journée;30/03/2026;60;Accueil ;https://visio.exemple.net;\n"
    "webinaire;Journée;31/03/2026;;;;15/03/2026",
    "ateliers": "rencontre;date;lettre;titre;salle;couleur;animation;places;début;fin\n"
    "Journée;30/03/2026;A;En pratique;Espace 1;bleu;Léa Puig;15;10:30;11:45\n"
    "Journée;30/03/2026;B;Des mots;Espace 2;VERT;;;;\n"
    "Journée;31/03/2026;A;Ailleurs;;;;;;",
}
INSCRITS = (
    "rencontre;date;personne;inscription;ordre d’inscription;invité le;atelier;vœux;anime\n"
    "Journée;30/03/2026;Odile Cazenave;inscrit;1;02/03/2026;A;b | Atelier a;oui\n"
    "Journée;30/03/2026;Noé Ndiaye;sur liste d’attente;2;;des mots;;\n"
)


def ateliers(monde: Monde) -> dict[str, Atelier]:
    return {item.id: item for item in rencontres.ATELIERS.read(monde.fichier.db)}


def presence(monde: Monde, nom: str) -> Presence:
    where = "personne = (SELECT id FROM personnes WHERE nom = ?)"
    (found,) = rencontres.presences(monde.fichier.db, where, (nom,))
    return found


def test_r7_1_workshops_come_with_their_letter_room_colour_and_places(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **JOURNEE)
    first, _ = rencontres.rencontres(monde.fichier.db)
    one, other = rencontres.ateliers(monde.fichier.db, first.id)
    assert (first.places, first.ordre_du_jour, first.lien) == (60, "Accueil", "https://visio.exemple.net")
    assert (one.nom, one.salle, one.couleur, one.animation, one.places) == (
        "Atelier A – En pratique", "Espace 1", "bleu", "Léa Puig", 15,
    )  # fmt: skip
    assert (other.lettre, other.couleur, other.places, other.debut) == ("B", "vert", None, None)


def test_r7_2_who_registered_is_placed_by_letter_or_title_and_wishes_keep_their_order(
    monde: Monde, tmp_path: Path
) -> None:
    bring(monde, tmp_path, **JOURNEE, présences=INSCRITS)
    odile, noe, names = presence(monde, "Cazenave"), presence(monde, "Ndiaye"), ateliers(monde)
    assert odile.atelier is not None and noe.atelier is not None
    assert (names[odile.atelier].lettre, names[noe.atelier].lettre) == ("A", "B")
    assert [names[key].lettre for key in odile.voeux] == ["B", "A"]
    assert (odile.inscription, odile.rang, odile.anime) == ("inscrit", 1, True)
    assert odile.invite_le is not None and odile.notes == ""
    assert (noe.inscription, noe.rang, noe.voeux, noe.anime) == ("sur liste d’attente", 2, (), False)


def test_the_same_sheets_again_change_nothing_and_an_empty_cell_leaves_what_is_known(
    monde: Monde, tmp_path: Path
) -> None:
    bring(monde, tmp_path, **JOURNEE, présences=INSCRITS)
    assert bring(monde, tmp_path, **JOURNEE, présences=INSCRITS).rien_ne_change
    bring(monde, tmp_path, présences="rencontre;date;personne;atelier;vœux\nJournée;30/03/2026;Odile Cazenave;;")
    assert len(presence(monde, "Cazenave").voeux) == 2
    bring(monde, tmp_path, présences="rencontre;date;personne;atelier\nJournée;30/03/2026;Odile Cazenave;B")
    moved = presence(monde, "Cazenave").atelier
    assert moved is not None and ateliers(monde)[moved].lettre == "B"


def test_a_workshop_that_the_meeting_has_not_is_a_fault_with_where_it_stands(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **JOURNEE)
    with pytest.raises(Refus) as refus:
        bring(
            monde,
            tmp_path,
            présences="rencontre;date;personne;atelier;vœux\nJournée;30/03/2026;Odile Cazenave;Z;A | Ailleurs",
        )
    assert [plain(fault) for fault in refus.value.details] == [
        "Feuille présences, ligne 2, colonne atelier : « Z » — cette réunion n’a pas cet atelier, ni dans le fichier "
        "ni dans le classeur."
    ]


def test_two_workshops_of_a_meeting_have_two_letters(monde: Monde, tmp_path: Path) -> None:
    with pytest.raises(Refus) as refus:
        bring(
            monde,
            tmp_path,
            rencontres="nature;titre;date\nautre;Journée;30/03/2026",
            ateliers="rencontre;date;lettre\nJournée;30/03/2026;A\nJournée;30/03/2026;a",
        )
    assert any("lettre" in plain(fault) for fault in refus.value.details)


def test_a_name_of_reports_written_by_hand_is_kept_as_reports_are_compared(monde: Monde, tmp_path: Path) -> None:
    odile = monde.personne()
    sheet = "nom;personne\nVisio SALLE 3 !;\nDr Zoé (CHU);Odile Cazenave\n Odile.C@Exemple.fr ;Odile Cazenave\n"
    bring(monde, tmp_path, pseudonymes=sheet)
    found = {p.nom: p.personne for p in rencontres.PSEUDONYMES.read(monde.fichier.db)}
    assert found == {"visio salle 3": None, "dr zoe chu": odile, "odile.c@exemple.fr": odile}
    assert bring(monde, tmp_path, pseudonymes=sheet).rien_ne_change


def test_the_key_of_a_name_on_a_shared_account_comes_back_as_it_went_out(monde: Monde, tmp_path: Path) -> None:
    who = monde.personne("Martin", "Camille")
    keys = [cle_partagee("Camille Martin", "foyer@exemple.org"), cle_partagee("Ελένη", "foyer@exemple.org")]
    for key in keys:
        monde.pseudonyme(key, who)
    export_workbook(monde.fichier, tmp_path / "sortie")
    assert import_workbook(monde.fichier, tmp_path / "sortie").rien_ne_change
    assert {p.nom for p in rencontres.PSEUDONYMES.read(monde.fichier.db)} == set(keys)
