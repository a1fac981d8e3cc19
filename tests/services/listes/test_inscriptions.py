"""Registrations from any list: persons recognised as in the annuaire's import, then registered in order (R7.2)."""

from pathlib import Path
from time import perf_counter

import pytest

from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, INVITE, Mode, Presence, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services.listes import INSCRIPTIONS, Bilan, Decisions, Lecture, analyser, importer, ouvrir, proposer
from cops_desktop.storage import annuaire, rencontres
from tests.builders import Monde
from tests.services.listes.listes import ecrire

VEILLE = "Atelier;NOM;Prénom;Structure\n" + "\n".join(
    f"{'ABCD'[n % 4]};FICTIF{n:02};Prénom{n};Structure du Tilleul {n % 7}" for n in range(38)
)


def read(of: Rencontre, folder: Path, text: str) -> Lecture:
    return proposer(ouvrir(ecrire(folder, text)), 0, INSCRIPTIONS, None, of.id)


def bring(monde: Monde, of: Rencontre, folder: Path, text: str, decisions: Decisions | None = None) -> Bilan:
    return importer(monde.fichier, read(of, folder, text), decisions or Decisions())


def noted(monde: Monde, of: Rencontre) -> dict[str, Presence]:
    """By last name."""
    names = {p.id: p.nom for p in annuaire.personnes(monde.fichier.db)}
    return {names[p.personne]: p for p in rencontres.presences(monde.fichier.db, "rencontre = ?", (of.id,))}


def day_of_workshops(monde: Monde, **more: object) -> tuple[Rencontre, dict[str, str]]:
    meeting = monde.reunion(**more)
    titles = {"A": "Le partenariat en pratique", "B": "Évaluer ensemble", "C": "Savoirs, récits", "D": ""}
    return meeting, {key: monde.atelier(meeting, key, titre=title).id for key, title in titles.items()}


def test_the_evening_before_38_names_are_registered_and_placed_and_the_same_list_changes_nothing(
    monde: Monde, tmp_path: Path
) -> None:
    meeting, ateliers = day_of_workshops(monde)
    began = perf_counter()
    done = bring(monde, meeting, tmp_path, VEILLE)
    assert perf_counter() - began < 10
    assert (done.nouvelles, done.structures, done.inscriptions, done.inscrits) == (38, 7, 38, 38)
    found = noted(monde, meeting)
    assert {p.inscription for p in found.values()} == {INSCRIT}
    assert [found[f"Fictif{n:02}"].rang for n in range(38)] == list(range(1, 39))
    assert [found[f"Fictif{n:02}"].atelier for n in range(4)] == [ateliers[key] for key in "ABCD"]
    assert files.undo_label(monde.fichier) == "Import de « ateliers.csv »"

    assert bring(monde, meeting, tmp_path, VEILLE) == Bilan()
    files.undo(monde.fichier)
    assert not noted(monde, meeting)
    assert not annuaire.personnes(monde.fichier.db)


CELLS = """
Nom;Prénom;Inscription;Date d’inscription;Atelier;Vœu 1;Vœu 2;Modalité;Régime alimentaire
Aubrac;Lise;Confirmé;03/09/2026 10:12;Atelier B;;;visio;végétarien
Barde;Noé;Liste d’attente;01/09/2026;;Évaluer ensemble;C;présentiel;
Causse;Ida;Non, je ne viens pas;02/09/2026;A;;;;
Dourbie;Max;peut-être;;;;;;
Espère;Eva;;02/09/2026;évaluer ensembles;;;;
Figuier;Guy;oui;04/09/2026;Atelier Z;B, A;;sur place;
"""


def test_each_cell_says_what_it_means_and_what_is_not_understood_is_kept_and_said(monde: Monde, tmp_path: Path) -> None:
    meeting, ateliers = day_of_workshops(monde, mode=Mode.MIXTE)
    lecture = read(meeting, tmp_path, CELLS)
    assert lecture.choix.champs == (
        "nom", "prenom", "inscription", "inscrit_le", "atelier", "voeux", "voeux", "mode", "remarques",
    )  # fmt: skip
    said = {fiche.nom.split(",")[0]: " ".join(fiche.remarques) for fiche in analyser(monde.fichier, lecture).fiches()}
    assert "« Atelier Z » n’est pas un atelier de cette réunion : gardé dans les notes." in said["Figuier"]
    assert "« peut-être » n’est pas compris : invité(e) seulement, gardé dans les notes." in said["Dourbie"]
    importer(monde.fichier, lecture, Decisions())
    found = noted(monde, meeting)
    states = {name: p.inscription for name, p in found.items()}
    assert states == {
        "Aubrac": INSCRIT, "Barde": EN_ATTENTE, "Causse": ANNULE, "Dourbie": INVITE, "Espère": INSCRIT,
        "Figuier": INSCRIT,
    }  # fmt: skip
    assert [name for name, p in sorted(found.items(), key=lambda item: item[1].rang or 99)][:4] == [
        "Barde", "Espère", "Aubrac", "Figuier",
    ]  # fmt: skip
    assert (found["Aubrac"].atelier, found["Espère"].atelier) == (ateliers["B"], ateliers["B"])
    assert (found["Causse"].atelier, found["Causse"].voeux) == (None, (ateliers["A"],))
    assert found["Barde"].voeux == (ateliers["B"], ateliers["C"])
    assert (found["Figuier"].voeux, found["Figuier"].mode) == ((ateliers["B"], ateliers["A"]), Mode.PRESENTIEL)
    assert found["Aubrac"].notes.splitlines() == ["végétarien", "Inscription du 03/09/2026"]
    assert "Atelier : Atelier Z" in found["Figuier"].notes
    assert not any(p.notes for p in annuaire.personnes(monde.fichier.db))
    assert importer(monde.fichier, lecture, Decisions()) == Bilan()


def test_beyond_the_places_one_waits_and_it_is_said_and_nobody_passes_before_who_waits(
    monde: Monde, tmp_path: Path
) -> None:
    meeting, _ = day_of_workshops(monde, places=2)
    rows = "Nom;Prénom\nUn;A\nDeux;B\nTrois;C\nQuatre;D"
    fiches = analyser(monde.fichier, read(meeting, tmp_path, rows)).fiches()
    assert [fiche.ecarts[0].apres for fiche in fiches[1:3]] == [
        "inscrit", "sur liste d’attente (les places sont prises)",
    ]  # fmt: skip
    done = bring(monde, meeting, tmp_path, rows)
    assert (done.inscriptions, done.inscrits, done.attente) == (4, 2, 2)
    assert bring(monde, meeting, tmp_path, rows) == Bilan()
    files.undo(monde.fichier)


def test_what_the_meeting_says_already_is_kept_and_the_list_may_win_where_it_differs(
    monde: Monde, tmp_path: Path
) -> None:
    meeting, ateliers = day_of_workshops(monde)
    for nom, state, atelier in (("Un", ANNULE, None), ("Deux", INVITE, None), ("Trois", INSCRIT, "B")):
        who = monde.personne(nom, "Ève")
        placed = ateliers[atelier] if atelier else None
        monde.presence(meeting, who, inscription=state, presence=Venue.A_SAISIR, atelier=placed)
    before = {nom: p.id for nom, p in noted(monde, meeting).items()}
    rows = "Nom;Prénom;Atelier\nUn;Ève;A\nDeux;Ève;A\nTrois;Ève;A"
    assert bring(monde, meeting, tmp_path, rows).inscrits == 1
    found = noted(monde, meeting)
    assert {nom: p.id for nom, p in found.items()} == before
    assert {nom: p.inscription for nom, p in found.items()} == {"Un": ANNULE, "Deux": INSCRIT, "Trois": INSCRIT}
    assert (found["Deux"].atelier, found["Trois"].atelier) == (ateliers["A"], ateliers["B"])
    bring(monde, meeting, tmp_path, rows, Decisions().colonne("atelier", True))
    assert noted(monde, meeting)["Trois"].atelier == ateliers["A"]

    again = "Nom;Prénom;État\nUn;Ève;inscrit\nTrois;Ève;annulé"
    assert bring(monde, meeting, tmp_path, again) == Bilan()
    bring(monde, meeting, tmp_path, again, Decisions().colonne("inscription", True))
    found = noted(monde, meeting)
    assert (found["Un"].inscription, found["Trois"].inscription, found["Trois"].atelier) == (INSCRIT, ANNULE, None)


def test_one_person_twice_in_the_list_registers_once_and_a_doubt_left_open_stays_out(
    monde: Monde, tmp_path: Path
) -> None:
    meeting, ateliers = day_of_workshops(monde)
    monde.personne("Cazenave", "Marie-Odile", email="odile@lac.exemple.fr", commune="Albi")
    rows = (
        "Nom;Prénom;Mail;Ville;Atelier\nRoux;Ève;;;\nROUX;Ève;;;B\nCazenave;Marie-Odile;mo@ailleurs.exemple.fr;Foix;A"
    )
    lecture = read(meeting, tmp_path, rows)
    doubt = next(f for f in analyser(monde.fichier, lecture).fiches() if f.candidats)
    assert importer(monde.fichier, lecture, Decisions()).inscrits == 1
    assert noted(monde, meeting)["Roux"].atelier == ateliers["B"]
    done = importer(monde.fichier, lecture, Decisions().est(doubt.numero, doubt.candidats[0].cle))
    assert (done.nouvelles, done.inscrits) == (0, 1)
    assert noted(monde, meeting)["Cazenave"].atelier == ateliers["A"]


@pytest.mark.parametrize(
    ("cell", "letters"),
    [
        ("B, A", "BA"), ("1. B puis A", "BA"), ("b/a", "BA"), ("Atelier B > Atelier A", "BA"),
        ("Savoirs, récits", "C"), ("Savoirs recits | D", "CD"), ("1er choix : Évaluer ensemble\n2e choix : D", "BD"),
        ("Groupe D - B", "D"),
    ],
)  # fmt: skip
def test_wishes_are_read_in_their_order_however_they_are_written(monde: Monde, cell: str, letters: str) -> None:
    from cops_desktop.services.listes.inscriptions import Ateliers

    meeting, _ = day_of_workshops(monde)
    ateliers = Ateliers(rencontres.ateliers(monde.fichier.db, meeting.id))
    found, _ = ateliers.suite(cell)
    assert "".join(ateliers.lettres[key] for key in found) == letters
