"""Invitations: what is due, what is written, what is noted with it; and the texts that the team writes anew."""

import email
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from ical.calendar_stream import IcsCalendarStream

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import D_ORIGINE, Genre, Modele
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, Rencontre, Venue
from cops_desktop.exchange.mail import Jointe
from cops_desktop.services import fichier as files
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.services.historique import operations
from cops_desktop.services.rencontres import cancel_rencontre, delete_rencontre, restore_rencontre, save_rencontre
from cops_desktop.services.rencontres import invitations as service
from cops_desktop.services.rencontres.dossier import noter_agenda
from cops_desktop.services.rencontres.envois import (
    annee_du_groupe,
    noter_invitees,
    preparer,
    write_agenda,
    write_agendas,
)
from cops_desktop.services.rencontres.invitations import Qui, Situation, brouillons
from cops_desktop.services.rencontres.messages import sujet
from cops_desktop.services.rencontres.modeles import modele, save_modele
from cops_desktop.storage import rencontres
from cops_desktop.storage.reglages import reglages, save_reglage
from tests.builders import JOUR, Monde, new_file, plain

VEILLE = JOUR - timedelta(days=20)


def seance(monde: Monde, **more: Any) -> tuple[Rencontre, list[str]]:
    """A CoTec meeting of three members: Odile, Noé, and Zoé who has no e-mail; and who writes."""
    with monde.fichier.operation("Régler"):
        save_reglage(monde.fichier.db, "email", "cops@exemple.fr")
        save_reglage(monde.fichier.db, "telephone", "0500000000")
    of = monde.cotec()
    people = [
        monde.personne("Cazenave", "Odile", email="odile@exemple.fr"),
        monde.personne("Ndiaye", "Noé", email="pas une adresse", autres_emails=("noe@exemple.fr",)),
        monde.personne("Roux", "Zoé"),
    ]
    for key in people:
        monde.membre(of, key)
    values = {"titre": "Séance 4", "lieu": "Salle du Cèdre", "ordre_du_jour": "1. Accueil\n2. Suite", **more}
    return monde.rencontre(of, **values), people


def read(content: bytes) -> EmailMessage:
    made = email.message_from_bytes(content, policy=default)
    assert isinstance(made, EmailMessage)
    return made


def body(content: bytes) -> str:
    part = read(content).get_body(("plain",))
    assert part is not None
    return plain(part.get_content()).replace("\r\n", "\n")


def ics(content: bytes) -> Any:
    """The calendar and the event that a draft carries."""
    part = next(p for p in read(content).walk() if p.get_content_type() == "text/calendar")
    calendar = IcsCalendarStream.calendar_from_ics(part.get_payload(decode=True).decode())  # type: ignore[union-attr]
    return calendar, calendar.events[0]


def given(monde: Monde, meeting: Rencontre) -> list[tuple[int, str]]:
    rows = rencontres.INVITATIONS.read(monde.fichier.db, "rencontre = ? ORDER BY sequence", (meeting.id,))
    return [(row.sequence, row.methode.value) for row in rows]


def invited(monde: Monde, meeting: Rencontre) -> dict[str, date | None]:
    return {p.personne: p.invite_le for p in rencontres.presences(monde.fichier.db, "rencontre = ?", (meeting.id,))}


def state(monde: Monde, meeting: Rencontre, day: date = VEILLE) -> service.Etat:
    return service.etat(monde.fichier, meeting.id, day)


def test_from_the_first_invitation_to_the_cancellation(monde: Monde, tmp_path: Path) -> None:
    meeting, people = seance(monde)
    write: Callable[[Genre], Any] = lambda genre: preparer(  # noqa: E731
        monde.fichier, meeting.id, genre, people, VEILLE, tmp_path
    )
    found = state(monde, meeting)
    assert (found.situation, found.genre, len(found.pas_invitees)) == (Situation.JAMAIS, Genre.INVITATION, 3)
    assert [c.personne.nom for c in found.conviees if not c.email] == ["Roux"]

    done = write(Genre.INVITATION)
    assert (done.nombre, done.sans) == (2, ("Zoé Roux",))
    assert sorted(p.name for p in done.dossier.iterdir()) == [
        "Invitation Cazenave Odile.eml",
        "Invitation Ndiaye Noé.eml",
    ]
    assert done.dossier.name == "Invitation – Séance 4 – 24-11-2026"
    assert given(monde, meeting) == [(0, "invitation")]
    assert invited(monde, meeting) == {people[0]: VEILLE, people[1]: VEILLE}
    assert state(monde, meeting).situation is Situation.A_JOUR
    assert [c.id for c in state(monde, meeting).pas_invitees] == [people[2]]

    noter_invitees(monde.fichier, meeting.id, [people[2]], VEILLE)
    assert state(monde, meeting).genre is Genre.RAPPEL
    assert write(Genre.RAPPEL).nombre == 2
    assert given(monde, meeting) == [(0, "invitation")], "the same again keeps its sequence"

    save_rencontre(monde.fichier, replace(meeting, date=date(2026, 12, 1), notes="sans effet"))
    found = state(monde, meeting)
    assert (found.situation, found.genre) == (Situation.CHANGEE, Genre.MISE_A_JOUR)
    assert [plain(c) for c in found.changements] == ["Date : mardi 24 novembre 2026 → mardi 1er décembre 2026"]
    first, second = write(Genre.MISE_A_JOUR), write(Genre.MISE_A_JOUR)
    assert given(monde, meeting) == [(0, "invitation"), (1, "mise à jour")]
    for made in (first, second):  # the second half of the group hears of the change too
        (odile, _) = sorted(made.dossier.iterdir())
        assert "Ce qui change : Date : mardi 24 novembre 2026 → mardi 1er décembre" in body(odile.read_bytes())
        calendar, event = ics(odile.read_bytes())
        assert (calendar.method, event.uid, event.sequence) == ("REQUEST", meeting.id, 1)
    assert second.dossier.name.endswith("(2)")

    with pytest.raises(Refus, match="n’est pas annulée"):
        write(Genre.ANNULATION)
    cancel_rencontre(monde.fichier, meeting.id, VEILLE)
    assert (state(monde, meeting).situation, state(monde, meeting).genre) == (Situation.ANNULEE, Genre.ANNULATION)
    with pytest.raises(Refus, match="préparez l’annulation"):
        write(Genre.RAPPEL)
    (odile, _) = sorted(write(Genre.ANNULATION).dossier.iterdir())
    calendar, event = ics(odile.read_bytes())
    assert (calendar.method, event.sequence, event.status) == ("CANCEL", 2, "CANCELLED")
    assert state(monde, meeting).situation is Situation.ANNULATION_DITE
    restore_rencontre(monde.fichier, meeting.id)
    assert "rétablie" in " ".join(state(monde, meeting).changements)
    assert plain(state(monde, meeting).phrase).startswith(
        "La réunion a changé depuis les invitations préparées le 04/11"
    )


def test_a_draft_speaks_to_one_person_and_a_copie_cachee_to_none(monde: Monde) -> None:
    meeting, people = seance(monde)
    workshop = monde.atelier(meeting, titre="Récits", salle="Salle 3")
    monde.presence(meeting, people[0], presence=Venue.A_SAISIR, atelier=workshop.id, inscription=INSCRIT)
    mine, other = brouillons(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, copie_cachee=False)
    message = read(mine.contenu)
    assert (
        plain(message["Subject"])
        == "Invitation : CoTec « Partenariat en pédiatrie » — Séance 4, mardi 24 novembre 2026"
    )
    assert (message["To"].addresses[0].addr_spec, message["From"].addresses[0].addr_spec) == (
        "odile@exemple.fr",
        "cops@exemple.fr",
    )
    said = body(mine.contenu)
    assert said.startswith("Bonjour Odile Cazenave,\n")
    assert (
        "Lieu : Salle du Cèdre\nVotre atelier : Atelier A – Récits, Salle 3\n\nOrdre du jour :\n1. Accueil\n2. Suite"
        in said
    )
    assert "Outil" not in said and said.endswith("05 00 00 00 00\ncops@exemple.fr\n")
    assert read(other.contenu)["To"].addresses[0].addr_spec == "noe@exemple.fr"
    assert "odile" not in other.contenu.decode() and "Votre atelier" not in body(other.contenu)
    calendar, event = ics(mine.contenu)
    assert (calendar.method, [str(a.uri) for a in event.attendees]) == ("REQUEST", ["mailto:odile@exemple.fr"])
    assert plain(event.summary) == "CoTec « Partenariat en pédiatrie » — Séance 4"

    (hidden,) = brouillons(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, copie_cachee=True)
    message = read(hidden.contenu)
    assert [a.addr_spec for a in message["Bcc"].addresses] == ["odile@exemple.fr", "noe@exemple.fr"]
    assert [a.addr_spec for a in message["To"].addresses] == ["cops@exemple.fr"]
    assert body(hidden.contenu).startswith("Bonjour,\n") and "Votre atelier" not in body(hidden.contenu)
    calendar, event = ics(hidden.contenu)
    assert (calendar.method, event.attendees) == ("PUBLISH", [])
    assert given(monde, meeting) == [], "drafts alone note nothing"


def test_many_addresses_go_in_slices_each_once_and_files_bear_different_names(monde: Monde) -> None:
    meeting = monde.reunion(titre="Journée")
    people = [monde.personne("Roux", "Inès", email=f"p{n % 165}@exemple.fr") for n in range(170)]
    hidden = brouillons(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, copie_cachee=True)
    assert [d.nom_fichier for d in hidden] == [f"Invitation copie cachée {n} sur 3.eml" for n in (1, 2, 3)]
    assert [len(read(d.contenu)["Bcc"].addresses) for d in hidden] == [80, 80, 5]
    steps: list[int] = []
    alone = brouillons(
        monde.fichier, meeting.id, Genre.RAPPEL, people, VEILLE, False, agenda=False,
        step=lambda done, total, name: steps.append(done),
    )  # fmt: skip
    assert len({d.nom_fichier for d in alone}) == len(steps) == 170
    assert "text/calendar" not in alone[0].contenu.decode()
    shown = service.apercu(monde.fichier, meeting.id, Genre.INVITATION, people, True)
    assert (shown.nombre, plain(shown.destinataires).splitlines()[-1]) == (3, "Copie cachée : 80 adresses")
    few = service.apercu(monde.fichier, meeting.id, Genre.INVITATION, [people[0], people[1], people[165]], True)
    assert plain(few.destinataires).splitlines()[-1] == "Copie cachée : 2 adresses"


def test_once_it_is_over_messages_carry_no_calendar_and_invite_nobody(monde: Monde, tmp_path: Path) -> None:
    meeting, people = seance(monde)
    monde.presence(meeting, people[0], presence=Venue.EXCUSE)
    monde.presence(meeting, people[1])
    found = state(monde, meeting, JOUR + timedelta(days=1))
    assert found.genre is Genre.RESTITUTION
    assert [c.id for c in service.choisies(found, service.qui_de(found, Genre.RESTITUTION))] == [people[0]]
    assert [c.id for c in service.choisies(found, service.qui_de(found, Genre.ATTESTATION))] == [people[1]]
    preparer(monde.fichier, meeting.id, Genre.RESTITUTION, [people[0]], JOUR, tmp_path)
    assert (given(monde, meeting), set(invited(monde, meeting).values())) == ([], {None})
    pdf = Jointe("attestation.pdf", b"%PDF-1.7")
    (made,) = brouillons(
        monde.fichier, meeting.id, Genre.ATTESTATION, [people[1]], JOUR, False, jointes={people[1]: [pdf]}
    )
    assert [p.get_content_type() for p in read(made.contenu).walk()][1:] == ["text/plain", "application/pdf"]


def test_who_withdrew_or_waits_is_not_to_be_invited(monde: Monde) -> None:
    meeting = monde.reunion()
    keys = {
        word: monde.personne(word.title(), email=f"p{n}@exemple.fr")
        for n, word in enumerate((INSCRIT, EN_ATTENTE, ANNULE))
    }
    for word, key in keys.items():
        monde.presence(meeting, key, presence=Venue.A_SAISIR, inscription=word)
    found = state(monde, meeting)
    who = {qui: [c.id for c in service.choisies(found, qui)] for qui in Qui}
    assert who[Qui.TOUTES] == who[Qui.PAS_INVITEES] == who[Qui.INSCRITES] == [keys[INSCRIT]]
    assert who[Qui.ATTENTE] == [keys[EN_ATTENTE]]
    assert service.qui_de(found, Genre.RAPPEL) is Qui.TOUTES
    # Where others registered, who is only invited is not expected; they hear of a change all the same.
    invited_only = monde.personne("Zoé")
    monde.presence(meeting, invited_only, presence=Venue.A_SAISIR)
    assert [c.id for c in service.choisies(state(monde, meeting), Qui.TOUTES)] == [keys[INSCRIT], invited_only]


def test_what_cannot_be_written_leaves_nothing_noted_and_inversely(
    monde: Monde, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting, people = seance(monde)
    before = operations(monde.fichier).entrees
    nobody = [people[2]]
    with pytest.raises(Refus, match="n’a d’adresse e-mail"):
        preparer(monde.fichier, meeting.id, Genre.INVITATION, nobody, VEILLE, tmp_path)
    with pytest.raises(Refus):
        preparer(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, tmp_path / "nulle part")
    with pytest.raises(Refus):
        write_agenda(monde.fichier, meeting.id, tmp_path / "nulle part" / "a.ics", VEILLE)

    def stop(done: int, total: int, name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        preparer(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, tmp_path, step=stop)
    kept = tmp_path / "a.ics"
    kept.write_bytes(b"avant")
    with monkeypatch.context() as patch:
        patch.setattr("cops_desktop.storage.history.end", lambda *_: (_ for _ in ()).throw(Refus("Disque plein.")))
        for path in (kept, tmp_path / "b.ics"):
            with pytest.raises(Refus, match="Disque plein"):
                write_agenda(monde.fichier, meeting.id, path, VEILLE)
        with pytest.raises(Refus, match="Disque plein"):
            preparer(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, tmp_path)
    assert kept.read_bytes() == b"avant"
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix != ".cops" and "cops" not in p.name) == ["a.ics"]
    assert (given(monde, meeting), invited(monde, meeting)) == ([], {})
    assert operations(monde.fichier).entrees == before


def test_an_invitation_is_one_operation(monde: Monde, tmp_path: Path) -> None:
    meeting, people = seance(monde)
    preparer(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, tmp_path, copie_cachee=True)
    label = "Invitation : messages de « Séance 4 » du 24/11/2026"
    assert plain(files.undo(monde.fichier)) == label
    assert (given(monde, meeting), invited(monde, meeting)) == ([], {})


def test_calendar_files_alone_count_as_given_out(monde: Monde, tmp_path: Path) -> None:
    meeting, _ = seance(monde)
    gone = monde.rencontre(monde.cotecs[0], day=JOUR + timedelta(7), titre="Séance 5", annulee_le=VEILLE)
    monde.rencontre(monde.cotecs[0], day=date(2027, 1, 5), titre="Séance 6")
    year = annee_du_groupe(monde.fichier, meeting)
    assert (plain(year.nom), year.rencontres) == ("CoTec « Partenariat en pédiatrie » 2026", (meeting.id, gone.id))
    write_agenda(monde.fichier, meeting.id, tmp_path / "seance.ics", VEILLE)
    assert given(monde, meeting) == [(0, "invitation")]
    assert b"ATTENDEE" not in (tmp_path / "seance.ics").read_bytes()
    save_rencontre(monde.fichier, replace(meeting, lieu="Salle B"))
    path = tmp_path / "annee.ics"
    assert write_agendas(monde.fichier, [meeting.id, gone.id], "CoTec 2026", path, VEILLE) == 1
    assert given(monde, meeting) == [(0, "invitation"), (1, "mise à jour")]
    calendar = IcsCalendarStream.calendar_from_ics(path.read_bytes().decode())
    assert (calendar.method, [e.sequence for e in calendar.events]) == ("PUBLISH", [1])
    with pytest.raises(Refus, match="Aucune réunion"):
        write_agendas(monde.fichier, [gone.id], "CoTec 2026", path, VEILLE)


def test_without_an_address_of_the_cops_the_file_asks_for_nothing(monde: Monde) -> None:
    meeting = monde.reunion(hours="", titre="Journée")
    odile = monde.personne(email="odile@exemple.fr")
    with monde.fichier.operation("Régler"):
        save_reglage(monde.fichier.db, "email", "à demander")
    (made,) = brouillons(monde.fichier, meeting.id, Genre.INVITATION, [odile], VEILLE, False)
    assert read(made.contenu)["From"] is None
    calendar, event = ics(made.contenu)
    assert (calendar.method, event.organizer, event.dtstart) == (None, None, JOUR)
    assert b"method=" not in made.contenu
    (hidden,) = brouillons(monde.fichier, meeting.id, Genre.INVITATION, [odile], VEILLE, True)
    assert read(hidden.contenu)["To"] is None


def test_only_texts_that_differ_are_kept_and_an_emptied_one_is_the_program_s(monde: Monde) -> None:
    own = D_ORIGINE[Genre.RAPPEL]
    mine = Modele(own.objet, "Coucou {prénom}\n{signature}")
    assert modele(monde.fichier, Genre.RAPPEL) == own
    save_modele(monde.fichier, Genre.RAPPEL, mine)
    assert modele(monde.fichier, Genre.RAPPEL) == mine
    kept = {key: words for key, words in reglages(monde.fichier.db).items() if key.startswith("modele.")}
    assert kept == {"modele.rappel.corps": mine.corps}
    assert files.undo_label(monde.fichier) == "Texte du message « rappel »"
    with pytest.raises(Refus, match="champ connu"):
        save_modele(monde.fichier, Genre.RAPPEL, Modele("{x}", "y"))
    with monde.fichier.operation("Vider"):
        save_reglage(monde.fichier.db, "modele.rappel.corps", "")
    assert modele(monde.fichier, Genre.RAPPEL) == own
    save_modele(monde.fichier, Genre.RAPPEL, own)
    assert not [key for key in reglages(monde.fichier.db) if key.startswith("modele.")]


@pytest.mark.parametrize("name", ["classeur.xlsx", "classeur"])
def test_the_texts_travel_with_the_workbook(monde: Monde, tmp_path: Path, name: str) -> None:
    mine = Modele("Rappel : {titre}", "Bonjour {prénom},\n\n- {lieu} ; « à bientôt »\n{signature}")
    save_modele(monde.fichier, Genre.RAPPEL, mine)
    export_workbook(monde.fichier, tmp_path / name)
    other = new_file(tmp_path, "autre.cops")
    import_workbook(other, tmp_path / name)
    assert modele(other, Genre.RAPPEL) == mine
    assert modele(other, Genre.INVITATION) == D_ORIGINE[Genre.INVITATION]
    other.close()


def test_the_preview_is_the_first_message(monde: Monde) -> None:
    meeting, people = seance(monde)
    shown = service.apercu(monde.fichier, meeting.id, Genre.INVITATION, people, copie_cachee=False)
    assert (plain(shown.destinataires), shown.nombre) == ("À : Odile Cazenave <odile@exemple.fr>", 2)
    mine, _ = brouillons(monde.fichier, meeting.id, Genre.INVITATION, people, VEILLE, copie_cachee=False)
    assert plain(shown.message.corps) + "\n" == body(mine.contenu)
    hidden = service.apercu(monde.fichier, meeting.id, Genre.INVITATION, people, True, Modele("x", "Bonjour {nom},"))
    assert (hidden.message.corps, hidden.nombre) == ("Bonjour,", 1)
    assert "Copie cachée : 2 adresses" in plain(hidden.destinataires)
    assert service.apercu(monde.fichier, meeting.id, Genre.RAPPEL, [], False).nombre == 0


def test_a_file_name_that_no_disk_takes_and_a_meeting_that_is_gone_are_refused_in_words(
    monde: Monde, tmp_path: Path
) -> None:
    meeting, _ = seance(monde)
    about = sujet(monde.fichier, meeting.id)
    with pytest.raises(Refus, match="ne peut pas être écrit"):
        write_agenda(monde.fichier, meeting.id, tmp_path / f"{'n' * 300}.ics", VEILLE)
    assert not rencontres.INVITATIONS.read(monde.fichier.db)
    delete_rencontre(monde.fichier, meeting.id)  # in another window, while its folder was drawn
    with pytest.raises(Refus, match="elle a été supprimée entre-temps"):
        noter_agenda(monde.fichier, about, VEILLE)
