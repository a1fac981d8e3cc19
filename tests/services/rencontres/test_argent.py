"""R5.4, R5.8: nothing that prepares or follows a meeting changes what is owed, but a presence that changed."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.invitations import Invitation, Methode
from cops_desktop.domain.paiements import Avancement, Nature
from cops_desktop.domain.rencontres import ANNULE, INSCRIT, Mode, Presence, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import fusion, paiements
from cops_desktop.services import rencontres as service
from cops_desktop.services.dossiers import situations
from cops_desktop.services.droits import anonymiser
from cops_desktop.services.listes import INSCRIPTIONS, Decisions, importer, ouvrir, proposer
from cops_desktop.services.rencontres import ateliers, inscriptions, rapports
from cops_desktop.storage import rencontres
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, spans
from tests.services.listes.listes import ecrire

FIN = date(2026, 12, 31)
ZOOM = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"


def zoom(*rows: str) -> bytes:
    """« Odile Cazenave,14:00,15:00 » as a report of the day."""
    day = "24/11/2026"
    lines = (row.split(",") for row in rows)
    return (ZOOM + "".join(f"{n},,{day} {a}:00,{day} {b}:00,,Yes\n" for n, a, b in lines)).encode()


def bring(monde: Monde, of: Rencontre, content: bytes) -> rapports.Bilan:
    preparation = rapports.preparer(monde.fichier, of.id, content, "rapport.csv")
    return rapports.importer(monde.fichier, preparation, rapports.Decisions())


def pay_all(monde: Monde) -> None:
    paiements.validate(monde.fichier, paiements.pay(monde.fichier, FIN), FIN)


def owed_and_settled(monde: Monde) -> tuple[int, int, int]:
    """In half-units of all persons: what the rules owe, what stands on live forms, what is proposed."""
    found = situations(monde.fichier.db)
    owed = sum(compte.demi_dus for s in found.values() for compte in s.comptes.values())
    query = "SELECT coalesce(sum(quantite), 0) FROM lignes WHERE vivante = 1 AND nature = ?"
    (frozen,) = monde.fichier.db.conn.execute(query, (Nature.VACATION.value,)).fetchone()
    proposed = sum(
        p.ligne.quantite for s in found.values() for p in s.propositions if p.ligne.nature is Nature.VACATION
    )
    return owed, frozen, proposed


def of(monde: Monde, meeting: Rencontre, personne: str) -> Presence:
    return service.presence_of(monde.fichier, meeting.id, personne)


def test_r5_8_a_list_of_registrations_changes_nothing_of_a_meeting_that_was_held(monde: Monde, tmp_path: Path) -> None:
    # On the spot 09:00–12:00 and paid one half-day, 90 €; the list of registrations says « visio » and « désisté ».
    cotec, odile, yves = monde.cotec(), monde.personne(), monde.personne("Vidal", "Yves")
    for person in (odile, yves):
        monde.membre(cotec, person)
    meeting = monde.rencontre(cotec, "09:00-12:00", mode=Mode.PRESENTIEL)
    monde.presence(meeting, odile)
    monde.presence(meeting, yves, inscription=INSCRIT, mode=Mode.PRESENTIEL)
    pay_all(monde)
    text = "Nom;Prénom;Inscription;Modalité\nCazenave;Odile;oui;visio\nVidal;Yves;désisté;visio\n"
    lecture = proposer(ouvrir(ecrire(tmp_path, text)), 0, INSCRIPTIONS, None, meeting.id)
    importer(monde.fichier, lecture, Decisions())
    assert (of(monde, meeting, odile).presence, of(monde, meeting, odile).mode) == (Venue.PRESENT, None)
    assert of(monde, meeting, yves).mode is Mode.PRESENTIEL
    assert paiements.unpaid(monde.fichier) == []


def test_r7_1_workshops_registrations_and_wishes_touch_nothing_of_the_pay(monde: Monde) -> None:
    cotec, odile = monde.cotec(), monde.personne()
    monde.membre(cotec, odile)
    meeting = monde.rencontre(cotec, "09:00-12:00", mode=Mode.PRESENTIEL)
    a, b = (monde.atelier(meeting, letter) for letter in "AB")
    monde.presence(meeting, odile, connexions=spans("09:10-12:00"), km=120, cv=5)
    pay_all(monde)
    ateliers.placer(monde.fichier, meeting.id, [odile], a.id)
    ateliers.animer(monde.fichier, meeting.id, [odile], anime=True)
    ateliers.souhaiter(monde.fichier, meeting.id, {odile: [b.id, a.id]})
    ateliers.placer(monde.fichier, meeting.id, [odile], b.id)
    inscriptions.inscrire(monde.fichier, meeting.id, odile)
    inscriptions.desister(monde.fichier, meeting.id, odile)
    ateliers.delete_atelier(monde.fichier, b.id)
    kept = of(monde, meeting, odile)
    assert (kept.presence, kept.connexions, kept.km, kept.inscription) == (
        Venue.PRESENT,
        spans("09:10-12:00"),
        120,
        ANNULE,
    )
    assert paiements.unpaid(monde.fichier) == []


@pytest.mark.parametrize("what", ["vacation", "frais"])
def test_r5_8_a_meeting_of_which_something_was_paid_stays_a_cotecs_and_stays(monde: Monde, what: str) -> None:
    cotec, odile = monde.cotec(), monde.personne()
    monde.membre(cotec, odile, demande=what == "vacation")
    meeting = monde.rencontre(cotec, "09:00-12:00", mode=Mode.PRESENTIEL)
    presence = monde.presence(meeting, odile)
    if what == "frais":
        monde.frais(presence, 1240)
    pay_all(monde)
    with pytest.raises(Refus, match="elle reste une réunion de CoTec"):
        service.save_rencontre(monde.fichier, replace(meeting, nature="autre", cotec=None))
    with pytest.raises(Refus):
        service.delete_rencontre(monde.fichier, meeting.id)
    assert service.rencontre(monde.fichier, meeting.id) == meeting
    assert not any(left.montant for left in paiements.unpaid(monde.fichier))


def test_r5_4_a_meeting_that_is_no_cotecs_any_more_pays_nothing_and_keeps_who_came(monde: Monde) -> None:
    cotec, odile = monde.cotec(), monde.personne()
    monde.membre(cotec, odile)
    meeting = monde.rencontre(cotec)
    monde.presence(meeting, odile)
    paiements.pay(monde.fichier, FIN)  # a draft holds nothing yet
    service.save_rencontre(monde.fichier, replace(meeting, nature="webinaire", cotec=None))
    assert paiements.unpaid(monde.fichier) == []
    assert of(monde, meeting, odile).presence is Venue.PRESENT
    files.undo(monde.fichier)
    assert [r.montant for r in paiements.unpaid(monde.fichier)] == [9000]


def everything(monde: Monde) -> object:
    db = monde.fichier.db
    tables = ("rencontres", "ateliers", "presences", "connexions", "voeux", "invitations", "frais")
    return {t: sorted(map(tuple, db.conn.execute(f"SELECT * FROM {t}")), key=str) for t in tables}


def test_a_meeting_is_deleted_with_all_that_hangs_on_it_and_comes_back_whole(monde: Monde) -> None:
    odile = monde.personne(email="odile@exemple.org")
    meeting = monde.reunion()
    a, b = (monde.atelier(meeting, letter) for letter in "AB")
    presence = monde.presence(meeting, odile, atelier=a.id, voeux=(b.id, a.id), connexions=spans("09:30-12:00"), km=10)
    monde.frais(presence, 1240)
    with monde.fichier.operation("Inviter"):
        made = Invitation(
            id=new_key(), rencontre=meeting.id, sequence=0, methode=Methode.INVITATION, le=JOUR, contenu="{}"
        )
        rencontres.INVITATIONS.save(monde.fichier.db, made)
    before = everything(monde)
    service.delete_rencontre(monde.fichier, meeting.id)
    assert not any(everything(monde).values())  # type: ignore[attr-defined]
    files.undo(monde.fichier)
    assert everything(monde) == before


def test_a_name_that_was_said_follows_the_entry_that_stays_and_goes_with_who_is_erased(monde: Monde) -> None:
    cotec, odile, twice = monde.cotec(), monde.personne(), monde.personne("Cazenave", "Odile")
    for person in (odile, twice):
        monde.membre(cotec, person)
    meeting = monde.rencontre(cotec)
    monde.pseudonyme("odi", twice)
    monde.presence(meeting, twice, connexions=spans("14:00-14:40"))
    fusion.fusionner(monde.fichier, fusion.Genre.PERSONNE, odile, twice, {}, FIN)
    bring(monde, meeting, zoom("Odi,14:30,16:00"))
    # 14:00–14:40, noted on the other entry, meets the report, of which nobody else says when it began: 120 min.
    assert of(monde, meeting, odile).connexions == spans("14:00-16:00")
    assert len(rencontres.presences(monde.fichier.db)) == 1
    anonymiser(monde.fichier, odile, FIN)
    assert rencontres.PSEUDONYMES.read(monde.fichier.db) == []
    with pytest.raises(Refus, match="n’est pas reconnu"):
        bring(monde, meeting, zoom("Odi,14:30,16:00"))


def test_an_account_that_others_used_is_not_kept_when_its_owner_is_erased(monde: Monde) -> None:
    odile, yves = monde.personne(email="odile@exemple.org"), monde.personne("Vidal", "Yves")
    meeting = monde.reunion("webinaire", "14:00-16:00")
    report = zoom("Yves Vidal,14:00,15:00").replace(b"Vidal,,", b"Vidal,odile@exemple.org,")
    preparation = rapports.preparer(monde.fichier, meeting.id, report, "rapport.csv")
    (ligne,) = preparation.a_decider(rapports.Decisions())
    rapports.importer(monde.fichier, preparation, rapports.Decisions().est(ligne.cle, yves))
    assert bring(monde, meeting, report).rien_ne_change
    anonymiser(monde.fichier, odile, FIN)
    (said,) = rencontres.PSEUDONYMES.read(monde.fichier.db)
    assert (said.nom.partition("@")[0], said.personne) == ("yves vidal ", yves)
    assert b"odile@exemple.org" not in monde.fichier.path.read_bytes()


# Whatever is imported ------------------------------------------------------------------------------------------------
NAMES = ("Odile Cazenave", "Yves Vidal", "Lise Aubrac")
row = st.tuples(st.sampled_from(NAMES), st.integers(13 * 60, 17 * 60 - 1), st.integers(1, 150))
step = st.one_of(
    st.lists(row, min_size=1, max_size=4).map(lambda rows: ("report", rows)),
    st.sampled_from([("pay", None), ("undo", None), ("hours", time(15, 29)), ("hours", time(17)), ("cancel", None)]),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=st.lists(step, min_size=2, max_size=7))
def test_r5_8_whatever_is_imported_what_was_paid_and_what_is_proposed_is_what_is_owed(
    monde: Monde, steps: list[tuple[str, object]]
) -> None:
    if not monde.cotecs:  # the file is that of all examples
        cotec = monde.cotec()
        for name in NAMES:
            monde.membre(cotec, monde.personne(*reversed(name.split())))
    meeting = monde.rencontre(monde.cotecs[0])
    made = files.undo_label(monde.fichier)
    for what, value in steps:
        if what == "report":
            clock = "{:02}:{:02}".format
            rows = [f"{n},{clock(*divmod(a, 60))},{clock(*divmod(a + d, 60))}" for n, a, d in value]  # type: ignore[attr-defined]
            bring(monde, meeting, zoom(*rows))
            assert bring(monde, meeting, zoom(*rows)).rien_ne_change
        elif what == "pay":
            if drafts := paiements.pay(monde.fichier, FIN):
                paiements.validate(monde.fichier, drafts, FIN)
        elif what == "hours":
            service.save_rencontre(monde.fichier, replace(meeting, fin_reelle=value))  # type: ignore[arg-type]
        elif what == "cancel":
            for form in [f for f in paiements.forms(monde.fichier) if f.etat.etat is Avancement.VALIDE][-1:]:
                paiements.cancel(monde.fichier, form.etat.id, "essai", FIN)
        elif files.undo_label(monde.fichier) != made:
            with suppress(Refus):  # what was validated is cancelled, never undone
                files.undo(monde.fichier)
        owed, frozen, proposed = owed_and_settled(monde)
        assert frozen + proposed == owed
        assert all(amount.total >= 0 for amount in paiements.forms(monde.fichier))
