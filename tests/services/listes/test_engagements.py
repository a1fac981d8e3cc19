"""Charters and answers to the baromètre from the online forms' exports: recognised, signed on the row's day, once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.comites import toutes_les_periodes
from cops_desktop.services.listes import (
    BAROMETRE,
    ENGAGEMENTS,
    NOUVELLE,
    Analyse,
    Bilan,
    Decisions,
    Etat,
    Fiche,
    analyser,
    importer,
    ouvrir,
    proposer,
)
from cops_desktop.services.listes.horodatages import jour, mois_d_abord
from cops_desktop.storage import annuaire, engagements
from tests.builders import Monde, plain
from tests.services.listes.listes import ecrire

FORMULAIRE = """
Horodateur;Nom;Prénom;Adresse e-mail;Téléphone;Je m’engage en mon nom / au nom de ma structure;Structure;Commune;Profil
04/03/2026 10:22:33;AUBRAC;Lise;lise.aubrac@exemple.fr;0601020304;En mon nom;;Rodez;proche aidant
05/03/2026 09:01:00;Barde;Noé;noe.barde@exemple.fr;;Au nom de ma structure;Association du Tilleul;Albi;
06/03/2026 18:40:12;Causse;Ida;ida.causse@exemple.fr;;En mon nom;Association du Tilleul;Albi;
07/03/2026 11:00:00;Causse;Ida;ida.causse@exemple.fr;;Au nom de ma structure;Association du Tilleul;Albi;
08/03/2026 11:00:00;Dourbie;Max;max.dourbie@exemple.fr;;on verra;;Albi;
;Espère;Eva;eva.espere@exemple.fr;;En mon nom;;Albi;
09/03/2026 11:00:00;Figuier;Guy;guy.figuier@exemple.fr;;Au nom de ma structure;;Albi;
"""


def seen(monde: Monde, folder: Path, text: str, decisions: Decisions | None = None) -> Analyse:
    return analyser(monde.fichier, proposer(ouvrir(ecrire(folder, text)), 0, ENGAGEMENTS), decisions)


def bring(monde: Monde, folder: Path, text: str, decisions: Decisions | None = None) -> Bilan:
    return importer(monde.fichier, proposer(ouvrir(ecrire(folder, text)), 0, ENGAGEMENTS), decisions or Decisions())


def signed(monde: Monde) -> set[tuple[str, str, date]]:
    """By last name, structure and day."""
    names = {p.id: p.nom for p in annuaire.personnes(monde.fichier.db)}
    structures = {s.id: s.nom for s in annuaire.structures(monde.fichier.db)}
    found = engagements.engagements(monde.fichier.db)
    return {(names[e.personne], structures.get(e.structure or "", ""), e.signe_le) for e in found}


def said(fiche: Fiche) -> str:
    return plain(" ".join((*(e.apres for e in fiche.ecarts if e.champ == "signatures"), *fiche.remarques)))


def test_r3_1_the_forms_export_signs_each_row_on_its_day_in_their_name_or_for_their_structure(
    monde: Monde, tmp_path: Path
) -> None:
    lecture = proposer(ouvrir(ecrire(tmp_path, FORMULAIRE)), 0, ENGAGEMENTS)
    assert lecture.choix.champs == (
        "signe_le", "nom", "prenom", "email", "telephone", "au_nom", "structure", "commune", "profils",
    )  # fmt: skip
    done = importer(monde.fichier, lecture, Decisions())
    assert (done.nouvelles, done.structures, done.engagements) == (6, 1, 4)
    assert signed(monde) == {
        ("Aubrac", "", date(2026, 3, 4)),
        ("Barde", "Association du Tilleul", date(2026, 3, 5)),
        ("Causse", "", date(2026, 3, 6)),
        ("Causse", "Association du Tilleul", date(2026, 3, 7)),
    }
    (lise,) = annuaire.personnes(
        monde.fichier.db, [p.id for p in annuaire.personnes(monde.fichier.db) if p.nom == "Aubrac"]
    )
    assert (lise.profils, lise.commune) == (("proche aidant",), "Rodez")


def test_the_same_export_twice_changes_nothing_and_one_undo_takes_all_of_it_back(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, FORMULAIRE)
    assert bring(monde, tmp_path, FORMULAIRE) == Bilan()
    found = seen(monde, tmp_path, FORMULAIRE).fiches()
    assert {f.etat for f in found} == {Etat.IDENTIQUE}
    files.undo(monde.fichier)
    assert not signed(monde)
    assert not annuaire.personnes(monde.fichier.db)


def test_what_a_row_does_not_say_clearly_signs_nothing_and_is_said(monde: Monde, tmp_path: Path) -> None:
    fiches = {f.nom.split(",")[0]: said(f) for f in seen(monde, tmp_path, FORMULAIRE).fiches()}
    assert "« on verra » n’est pas compris : l’engagement n’est pas noté." in fiches["Dourbie"]
    assert "pas de date de signature : l’engagement n’est pas noté." in fiches["Espère"]
    assert "pour une structure qui n’est pas nommée : il n’est pas noté." in fiches["Figuier"]


def test_r3_2_a_renewal_is_said_as_one_and_follows_what_runs(monde: Monde, tmp_path: Path) -> None:
    lise = monde.personne("Aubrac", "Lise", email="lise.aubrac@exemple.fr")
    monde.engagement(lise, date(2024, 4, 1))
    row = "\n".join(FORMULAIRE.strip().splitlines()[:2])
    (fiche,) = seen(monde, tmp_path, row).fiches()
    assert "renouvellement signé le 04/03/2026, en son nom, du 01/04/2026 au 31/03/2028" in said(fiche)
    assert next(e.avant for e in fiche.ecarts if e.champ == "signatures") == "jusqu’au 31/03/2026"
    assert bring(monde, tmp_path, row).engagements == 1
    assert [p.debut for p in toutes_les_periodes(monde.fichier).values()] == [date(2024, 4, 1), date(2026, 4, 1)]


def test_who_engaged_that_very_day_is_already_there_whoever_noted_it(monde: Monde, tmp_path: Path) -> None:
    lise = monde.personne("Aubrac", "Lise", email="lise.aubrac@exemple.fr")
    monde.engagement(lise, date(2026, 3, 4))
    row = "Horodateur;Nom;Prénom;E-mail\n04/03/2026 10:22:33;Aubrac;Lise;lise.aubrac@exemple.fr"
    (fiche,) = seen(monde, tmp_path, row).fiches()
    assert fiche.etat is Etat.IDENTIQUE
    assert bring(monde, tmp_path, row) == Bilan()


def test_a_signature_of_a_day_to_come_is_not_noted_and_said(monde: Monde, tmp_path: Path) -> None:
    path = ecrire(tmp_path, "\n".join(FORMULAIRE.strip().splitlines()[:3]))
    read = proposer(ouvrir(path), 0, ENGAGEMENTS, jour=date(2026, 3, 4))
    lise, noe = analyser(monde.fichier, read).fiches()
    assert "charte signée le 04/03/2026" in said(lise)
    assert said(noe) == "Le 05/03/2026 n’est pas encore venu : l’engagement n’est pas noté."


def test_somebody_doubtful_signs_nothing_until_it_is_said_who_they_are(monde: Monde, tmp_path: Path) -> None:
    known = monde.personne("Aubrac", "Lise", email="autre@exemple.fr")
    row = "\n".join(FORMULAIRE.strip().splitlines()[:2])
    (fiche,) = seen(monde, tmp_path, row).fiches()
    assert fiche.etat is Etat.DOUTEUSE
    assert bring(monde, tmp_path, row) == Bilan()
    assert bring(monde, tmp_path, row, Decisions().est(fiche.numero, known)).engagements == 1
    (signature,) = engagements.engagements(monde.fichier.db)
    assert signature.personne == known
    assert bring(monde, tmp_path, row, Decisions().est(fiche.numero, NOUVELLE)) == Bilan()  # their e-mail says it now


@pytest.mark.parametrize(
    ("texts", "american"),
    [
        (["04/03/2026 10:22:33", "05/03/2026 09:00:00"], False),
        (["3/4/2026 10:22:33", "3/25/2026 9:00:00"], True),
        (["3/4/2026 10:22:33", "25/3/2026 9:00:00"], False),
        (["2026-03-04 10:22:33"], False),
        (["4/4/2026 10:22:33"], False),  # the same day either way
        ([], False),
    ],
)
def test_the_whole_column_tells_whether_the_month_comes_first(texts: list[str], american: bool) -> None:
    assert mois_d_abord(texts) is american


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (["3/4/2026 10:22:33"], "« 3/4/2026 10:22:33 » peut être le 03/04/2026 ou le 04/03/2026"),
        (["03/04/2026 2:05 PM"], "peut être le 03/04/2026 ou le 04/03/2026"),
        (["25/03/2026 10:00:00", "03/25/2026 10:00:00"], "ne s’écrivent pas toutes dans le même ordre"),
    ],
)
def test_timestamps_that_may_mean_two_days_are_refused_with_the_way_out(texts: list[str], why: str) -> None:
    with pytest.raises(Refus, match="jour/mois/année") as refused:
        mois_d_abord(texts)
    assert why in plain(refused.value.message)
    assert "Rien n’a été importé." in refused.value.message


@pytest.mark.parametrize(
    ("text", "first", "day"),
    [
        ("04/03/2026 10:22:33", False, date(2026, 3, 4)),
        ("4/3/2026 10:22", True, date(2026, 4, 3)),
        ("2026-03-04T10:22:33", True, date(2026, 3, 4)),
        ("46085", False, date(2026, 3, 4)),
        ("29/02/2027 10:00:00", False, None),
        ("hier", False, None),
    ],
)
def test_a_timestamp_gives_its_day(text: str, first: bool, day: date | None) -> None:
    assert jour(text, first) == day


def test_an_export_in_the_order_of_the_states_is_read_so_and_one_that_may_be_either_changes_nothing(
    monde: Monde, tmp_path: Path
) -> None:
    head = "Timestamp;Nom;Prénom\n"
    with pytest.raises(Refus, match="peut être le"):
        bring(monde, tmp_path, head + "3/4/2026 10:22:33;Aubrac;Lise")
    assert not annuaire.personnes(monde.fichier.db)
    bring(monde, tmp_path, head + "3/4/2026 10:22:33;Aubrac;Lise\n3/25/2026 9:00:00;Barde;Noé")
    assert {day for _, _, day in signed(monde)} == {date(2026, 3, 4), date(2026, 3, 25)}


# The baromètre --------------------------------------------------------------------------------------------------
CAMPAGNE = """
Nom;Prénom;E-mail;Cible;Sollicité le;Contribué le;Campagne
Aubrac;Lise;lise.aubrac@exemple.fr;Usagers partenaires;01/10/2026;15/10/2026 08:00:00;
Barde;Noé;noe.barde@exemple.fr;directions;01/10/2026;;2025
Causse;Ida;ida.causse@exemple.fr;;01/10/2026;oui;
"""


@pytest.fixture
def campaign(monde: Monde, tmp_path: Path) -> Callable[[str], Bilan]:
    def bring_campaign(text: str) -> Bilan:
        read = proposer(ouvrir(ecrire(tmp_path, text)), 0, BAROMETRE, None, campagne=2026)
        return importer(monde.fichier, read, Decisions())

    return bring_campaign


def test_r8_2_a_list_says_who_was_asked_as_who_and_who_contributed_and_twice_changes_nothing(
    monde: Monde, campaign: Callable[[str], Bilan]
) -> None:
    done = campaign(CAMPAGNE)
    assert (done.nouvelles, done.barometre) == (3, 3)
    names = {p.id: p.nom for p in annuaire.personnes(monde.fichier.db)}
    found = {names[s.personne or ""]: s for s in engagements.barometre(monde.fichier.db)}
    lise, noe, ida = found["Aubrac"], found["Barde"], found["Causse"]
    assert (lise.campagne, lise.cible, lise.sollicite_le, lise.contribue_le) == (
        2026, "usagers partenaires", date(2026, 10, 1), date(2026, 10, 15),
    )  # fmt: skip
    assert (noe.campagne, noe.contribue_le) == (2025, None)
    assert (ida.contribue_le, ida.notes) == (None, "Contribué le : oui")
    assert campaign(CAMPAGNE) == Bilan()
    files.undo(monde.fichier)
    assert not engagements.barometre(monde.fichier.db)


def test_a_later_list_fills_what_is_empty_and_keeps_what_the_team_noted(
    monde: Monde, campaign: Callable[[str], Bilan]
) -> None:
    lise = monde.personne("Aubrac", "Lise", email="lise.aubrac@exemple.fr")
    monde.sollicitation(2026, personne=lise, cible="directions", sollicite_le=date(2026, 9, 1))
    assert campaign("\n".join(CAMPAGNE.strip().splitlines()[:2])).barometre == 1
    (only,) = engagements.barometre(monde.fichier.db)
    assert (only.cible, only.sollicite_le, only.contribue_le) == ("directions", date(2026, 9, 1), date(2026, 10, 15))
