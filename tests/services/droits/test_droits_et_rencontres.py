"""§9 at meetings: what their texts, invitations, templates and reports said of somebody is told, and goes with them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.invitations import read_contenu
from cops_desktop.domain.modeles import Genre, Modele
from cops_desktop.domain.rencontres import EN_ATTENTE, Rencontre
from cops_desktop.services import droits, recherche
from cops_desktop.services.rencontres import ateliers, envois, inscriptions, modeles, save_rencontre
from cops_desktop.storage import rencontres
from cops_desktop.storage.effacement import ANONYME
from tests.builders import JOUR, Monde, plain

PRENOM, NOM, EMAIL, TELEPHONE = "Héloïse", "Zywiecka", "heloise.z@exemple.fr", "0612345678"
ACCUEIL = f"Accueil\n{PRENOM} {NOM} : bienvenue\nQuestions de {PRENOM}\n{NOM}"


@pytest.fixture
def elle(monde: Monde) -> str:
    return monde.personne(NOM, PRENOM, email=EMAIL, telephone=TELEPHONE)


@pytest.fixture
def journee(monde: Monde) -> Rencontre:
    """A day whose agenda names her, on lines of their own."""
    return monde.reunion(places=1, ordre_du_jour=ACCUEIL)


def history(monde: Monde) -> str:
    """All that the history keeps."""
    found = monde.fichier.db.conn.execute("SELECT coalesce(before, '') || coalesce(after, '') FROM changes")
    return "\n".join(text for (text,) in found)


def test_a_name_at_the_start_of_a_line_or_across_two_leaves_the_history(
    monde: Monde, elle: str, journee: Rencontre
) -> None:
    save_rencontre(monde.fichier, replace(journee, ordre_du_jour="Accueil"))
    assert droits.anonymiser(monde.fichier, elle, JOUR).traces == ()
    assert NOM not in history(monde)
    assert f"Accueil\\n{ANONYME} : bienvenue" in history(monde)


def test_a_name_written_without_its_accents_leaves_the_history_too(monde: Monde, elle: str) -> None:
    room = monde.reunion(notes="Salle ouverte par HELOISE  zywiecka, le matin")
    save_rencontre(monde.fichier, replace(room, notes=""))
    assert droits.anonymiser(monde.fichier, elle, JOUR).traces == ()
    assert f"par {ANONYME}, le matin" in history(monde)


def test_what_was_given_out_for_calendars_forgets_her_and_is_still_the_last_invitation(
    monde: Monde, elle: str, journee: Rencontre, tmp_path: Path
) -> None:
    envois.write_agenda(monde.fichier, journee.id, tmp_path / "agenda.ics", JOUR)
    (mention,) = (m for m in droits.mentions(monde.fichier, elle) if m.table == "invitations")
    assert mention.sure
    assert mention.extrait.startswith(f"Accueil {PRENOM} {NOM} : bienvenue"), "no word of JSON"
    save_rencontre(monde.fichier, replace(journee, ordre_du_jour="Accueil"))
    assert droits.anonymiser(monde.fichier, elle, JOUR).traces == ()
    (given,) = rencontres.INVITATIONS.read(monde.fichier.db)
    assert given.sequence == 0
    assert read_contenu(given.contenu).ordre_du_jour == f"Accueil\n{ANONYME} : bienvenue\nQuestions de {ANONYME}"


def test_a_name_of_reports_that_was_nobody_or_somebody_else_goes_with_her_and_a_namesake_keeps_theirs(
    monde: Monde, elle: str
) -> None:
    jean = monde.personne("Puig", "Jean")
    monde.pseudonyme("heloise zywiecka 81", None)
    monde.pseudonyme(EMAIL, jean)
    monde.pseudonyme("helo", elle)
    monde.pseudonyme("salle 2", None)
    monde.pseudonyme("jean puig", jean)
    assert droits.anonymiser(monde.fichier, elle, JOUR).traces == ()
    assert {p.nom for p in rencontres.PSEUDONYMES.read(monde.fichier.db)} == {"salle 2", "jean puig"}
    assert "zywiecka" not in history(monde)
    assert '"helo"' not in history(monde)


def test_the_names_of_reports_of_a_namesake_stay(monde: Monde, elle: str) -> None:
    monde.personne(NOM, PRENOM)
    monde.pseudonyme("heloise zywiecka", None)
    droits.anonymiser(monde.fichier, elle, JOUR)
    assert [p.nom for p in rencontres.PSEUDONYMES.read(monde.fichier.db)] == ["heloise zywiecka"]


def test_who_leads_and_who_waits_leaves_no_place_taken_and_no_rank(monde: Monde, elle: str, journee: Rencontre) -> None:
    fichier = monde.fichier
    karim = monde.personne("Benhaddou", "Karim")
    room = monde.atelier(journee)
    for who in (karim, elle):
        inscriptions.inscrire(fichier, journee.id, who)
    (waits,) = rencontres.presences(fichier.db, "personne = ?", (elle,))
    assert waits.inscription == EN_ATTENTE
    ateliers.placer(fichier, journee.id, [elle], room.id)
    ateliers.animer(fichier, journee.id, [elle], anime=True)
    droits.anonymiser(fichier, elle, JOUR)
    assert [p.personne for p in rencontres.presences(fichier.db)] == [karim]
    assert ateliers.tableau(fichier, journee.id).colonnes[0].personnes == ()
    assert recherche.index_juste(fichier)


def test_right_of_access_names_the_workshops_and_the_texts_of_messages(
    monde: Monde, elle: str, journee: Rencontre
) -> None:
    fichier = monde.fichier
    asked, other = monde.atelier(journee, "A", titre="Dire"), monde.atelier(journee, "B", titre="Faire", animation=NOM)
    inscriptions.inscrire(fichier, journee.id, elle)
    ateliers.souhaiter(fichier, journee.id, {elle: [other.id, asked.id]})
    modeles.save_modele(fichier, Genre.INVITATION, Modele("Invitation", f"Contact :\n{PRENOM} {NOM}"))
    found = droits.reunir(fichier, elle)
    (came,) = (lot.choses[0] for lot in found.lots if lot.table == "presences")
    asked_for = {x.label: plain(x.apres) for x in came.lignes if x.label.startswith("Vœu")}
    assert asked_for == {"Vœu 1": "Atelier B – Faire", "Vœu 2": "Atelier A – Dire"}
    told = {m.ou: (m.champ, m.sure) for m in map(_plain, found.mentions)}
    assert told["atelier : Atelier B – Faire"] == ("Animation", False)
    assert told["réglages du fichier"] == ("Message « invitation », texte", True)


def _plain(mention: droits.Mention) -> droits.Mention:
    return replace(mention, ou=plain(mention.ou), champ=plain(mention.champ))


def test_a_meeting_that_was_held_keeps_a_number_and_nothing_else(monde: Monde, elle: str) -> None:
    day = monde.reunion(day=date(2026, 11, 1))
    room = monde.atelier(day)
    monde.presence(day, elle, atelier=room.id, anime=True, rang=3, invite_le=JOUR, retour="Trop long")
    droits.anonymiser(monde.fichier, elle, JOUR)
    (left,) = rencontres.presences(monde.fichier.db)
    assert (left.atelier, left.anime, left.rang, left.invite_le, left.retour) == (room.id, False, None, None, "")
