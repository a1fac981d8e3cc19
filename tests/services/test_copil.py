"""The CoPil's services: volunteers, binômes, the quarter, vote, validation, replacement, call (R4.1–R4.5)."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from pathlib import Path

import pytest

from cops_desktop.domain.copil import Mandat
from cops_desktop.domain.cotec import Cotec
from cops_desktop.domain.errors import Refus
from cops_desktop.services import comites
from cops_desktop.services import fichier as files
from cops_desktop.services.copil import appel, binomes, lecture, mandats, volontaires, vote
from cops_desktop.services.papiers import catalogue as papiers
from cops_desktop.services.papiers.copil import composition
from cops_desktop.storage import copil, cotec
from cops_desktop.storage.keys import new_key
from tests.builders import Monde, plain

DEBUT = date(2026, 12, 1)
JOUR = date(2026, 11, 24)
SIGNE = date(2026, 1, 10)


def engaged(monde: Monde, nom: str, signe_le: date = SIGNE, structure: str | None = None, **more: object) -> str:
    person = monde.personne(nom, "Odile", **more)
    monde.engagement(person, signe_le, structure)
    return person


def composed(monde: Monde, count: int, debut: date = DEBUT) -> tuple[Mandat, list[str]]:
    """A mandate being composed with so many whole binômes; the persons, two by two."""
    mandat = monde.mandat(debut, "")
    people = []
    for number in range(1, count + 1):
        pair = [engaged(monde, f"Nom {number:02}{letter}") for letter in "ab"]
        monde.binome(mandat, *pair, numero=number)
        people += pair
    return mandat, people


def board(monde: Monde, mandat: Mandat, day: date = JOUR) -> dict[int, list[str]]:
    shown = lecture.tableau(monde.fichier, mandat.id, day)
    return {b.numero: [siege.qui.personne.nom for siege in b.presents] for b in shown.binomes}


def test_r4_1_persons_are_placed_moved_taken_out_and_undone(monde: Monde) -> None:
    mandat = monde.mandat(DEBUT, "")
    a, b, c = (engaged(monde, nom) for nom in ("Arnal", "Bastide", "Cazenave"))
    volontaires.ajouter(monde.fichier, mandat.id, [a, b, c], JOUR)
    binomes.placer(monde.fichier, mandat.id, [a, b], 3)
    assert board(monde, mandat) == {3: ["Arnal", "Bastide"]}
    with pytest.raises(Refus) as refus:
        binomes.placer(monde.fichier, mandat.id, [c], 3)
    assert "Le binôme 3 est complet" in plain(refus.value.message)
    binomes.placer(monde.fichier, mandat.id, [c], 3, a_la_place_de=a)
    assert board(monde, mandat) == {3: ["Bastide", "Cazenave"]}
    binomes.placer(monde.fichier, mandat.id, [a], 1)
    binomes.placer(monde.fichier, mandat.id, [a], 3, a_la_place_de=c)
    assert board(monde, mandat) == {1: ["Cazenave"], 3: ["Bastide", "Arnal"]}, "the two exchange their places"
    binomes.enlever(monde.fichier, mandat.id, [c])
    assert board(monde, mandat) == {3: ["Bastide", "Arnal"]}, "an empty binôme is none"
    assert [x.qui.personne.nom for x in lecture.tableau(monde.fichier, mandat.id, JOUR).a_placer] == ["Cazenave"]
    for _ in range(5):
        files.undo(monde.fichier)
    assert board(monde, mandat) == {}


def test_r4_1_who_has_no_engagement_at_the_start_is_not_placed(monde: Monde) -> None:
    mandat = monde.mandat(DEBUT, "")
    lapsed = engaged(monde, "Arnal", date(2024, 11, 30))  # until 29/11/2026
    volontaires.ajouter(monde.fichier, mandat.id, [lapsed], JOUR)
    shown = lecture.tableau(monde.fichier, mandat.id, JOUR)
    assert "le dernier finit le 29/11/2026" in shown.candidats[0].qui.faute
    with pytest.raises(Refus) as refus:
        binomes.placer(monde.fichier, mandat.id, [lapsed], 1)
    assert refus.value.details
    monde.engagement(lapsed, date(2026, 11, 20))
    binomes.placer(monde.fichier, mandat.id, [lapsed], 1)
    assert board(monde, mandat) == {1: ["Arnal"]}


def test_r4_1_a_volunteer_sits_for_the_structure_that_they_signed_for(monde: Monde) -> None:
    mandat, structure = monde.mandat(DEBUT, ""), monde.structure("CHU Pic-Saint-Loup")
    a = engaged(monde, "Arnal", structure=structure)
    volontaires.ajouter(monde.fichier, mandat.id, [a], JOUR)
    binomes.placer(monde.fichier, mandat.id, [a], 1)
    siege = lecture.tableau(monde.fichier, mandat.id, JOUR).sieges[0]
    assert siege.qui.pour == "CHU Pic-Saint-Loup"
    own_name = replace(volontaires.nouveau(monde.fichier, mandat.id, a, JOUR), structure=None)
    volontaires.enregistrer(monde.fichier, own_name)
    assert lecture.tableau(monde.fichier, mandat.id, JOUR).sieges[0].qui.pour == "en son nom"
    volontaires.retirer(monde.fichier, mandat.id, a)
    shown = lecture.tableau(monde.fichier, mandat.id, JOUR)
    assert (shown.candidats, shown.binomes) == ((), ())


def test_r4_3_the_quarter_is_counted_over_who_sits_at_the_start(monde: Monde) -> None:
    before = monde.mandat(date(2024, 12, 1))
    old = [engaged(monde, f"Ancien {n}") for n in range(4)]
    monde.binome(before, *old[:2])
    monde.binome(before, *old[2:], numero=2)
    mandat, _ = composed(monde, 3)
    shown = lecture.tableau(monde.fichier, mandat.id, JOUR)
    assert shown.quart is not None
    assert (shown.quart.membres, shown.quart.precedents, shown.quart.souhaite) == (6, 0, 2)
    binomes.placer(monde.fichier, mandat.id, old[:2], 4)
    shown = lecture.tableau(monde.fichier, mandat.id, JOUR)
    assert shown.quart is not None
    assert shown.quart.phrase == "2 sur 8 viennent du CoPil précédent : un quart est souhaitable, il en faut 2."
    assert shown.equilibre == "Autre 8 — Non renseigné 8"


def test_r4_2_up_to_fourteen_binomes_are_validated_tacitly_and_undone(monde: Monde) -> None:
    mandat, people = composed(monde, 14)
    assert comites.copil_le(monde.fichier, DEBUT).mandat is None
    assert mandats.valider(monde.fichier, mandat.id, JOUR) == "tacite"
    assert len(comites.copil_le(monde.fichier, DEBUT).personnes) == 28
    with pytest.raises(Refus):
        binomes.placer(monde.fichier, mandat.id, [people[0]], 2)
    with pytest.raises(Refus):
        mandats.valider(monde.fichier, mandat.id, JOUR)
    files.undo(monde.fichier)
    assert comites.copil_le(monde.fichier, DEBUT).mandat is None


def test_r4_2_validation_refuses_a_person_in_two_binomes_and_not_a_binome_of_one(monde: Monde) -> None:
    mandat, people = composed(monde, 2)
    monde.binome(mandat, people[0], numero=3)
    with pytest.raises(Refus) as refus:
        mandats.valider(monde.fichier, mandat.id, JOUR)
    assert "dans deux binômes (1 et 3)" in refus.value.details[0]
    binomes.enlever(monde.fichier, mandat.id, [people[0]])
    assert [plain(x) for x in lecture.tableau(monde.fichier, mandat.id, JOUR).avertissements] == [
        "Le binôme 1 n’a qu’une personne."
    ]
    mandats.valider(monde.fichier, mandat.id, JOUR)
    assert len(comites.copil_le(monde.fichier, DEBUT).binomes) == 2


def test_r4_2_beyond_fourteen_a_vote_decides_and_a_tie_is_the_team_s(monde: Monde) -> None:
    mandat, _ = composed(monde, 16)
    key = mandat.id
    with pytest.raises(Refus) as refus:
        mandats.valider(monde.fichier, key, JOUR)
    assert "Il manque les voix" in plain(refus.value.message)
    vote.saisir(monde.fichier, key, {n: 50 - n for n in range(1, 14)} | {14: 7, 15: 7, 16: 2}, 60)
    tie = lecture.tableau(monde.fichier, key, JOUR).vote
    assert tie is not None
    assert tie.restantes == 1
    with pytest.raises(Refus) as refus:
        mandats.valider(monde.fichier, key, JOUR)
    assert "Les binômes 14, 15 sont ex æquo" in plain(refus.value.message)
    fifteenth = next(b.id for b in copil.binomes(monde.fichier.db, key) if b.numero == 15)
    assert mandats.valider(monde.fichier, key, JOUR, [fifteenth]) == "vote"
    sitting = comites.copil_le(monde.fichier, DEBUT)
    assert [b.numero for b in sitting.binomes] == [*range(1, 14), 15]
    mandats.rouvrir(monde.fichier, key)
    assert len(board(monde, mandat)) == 16


def test_r4_2_votes_come_from_a_list_and_a_foreign_number_is_refused(monde: Monde, tmp_path: Path) -> None:
    mandat, _ = composed(monde, 2)
    path = tmp_path / "voix.csv"
    path.write_text("numéro;voix\n1;12\n2;9\n", encoding="utf-8")
    read = vote.lire_fichier(path)
    vote.saisir(monde.fichier, mandat.id, read, 20)
    assert [b.voix for b in copil.binomes(monde.fichier.db, mandat.id)] == [12, 9]
    with pytest.raises(Refus) as refus:
        vote.saisir(monde.fichier, mandat.id, {3: 1}, 20)
    assert "ne porte le numéro 3" in plain(refus.value.message)


def test_r4_1_a_person_is_replaced_in_mid_mandate_and_both_are_shown(monde: Monde) -> None:
    mandat, people = composed(monde, 2)
    mandats.valider(monde.fichier, mandat.id, JOUR)
    seat = lecture.tableau(monde.fichier, mandat.id, DEBUT).binomes[0].sieges[0].membre
    new, last = engaged(monde, "Delmas"), date(2027, 6, 30)
    with pytest.raises(Refus):
        binomes.remplacer(monde.fichier, seat.id, last, people[2])
    with pytest.raises(Refus):
        binomes.remplacer(monde.fichier, seat.id, date(2026, 11, 30), new)
    binomes.remplacer(monde.fichier, seat.id, last, new)
    assert "Delmas" not in board(monde, mandat, last)[1]
    assert board(monde, mandat, date(2027, 7, 1))[1][-1] == "Delmas"
    shown = lecture.tableau(monde.fichier, mandat.id, date(2027, 7, 1)).binomes[0]
    assert {siege.dates for siege in shown.sieges} == {"", "jusqu’au 30/06/2027", "depuis le 01/07/2027"}
    with pytest.raises(Refus):
        mandats.rouvrir(monde.fichier, mandat.id)
    files.undo(monde.fichier)
    assert len(lecture.tableau(monde.fichier, mandat.id, last).binomes[0].sieges) == 2


def test_r4_1_a_binome_that_lost_one_is_made_whole_later(monde: Monde) -> None:
    mandat, people = composed(monde, 2)
    mandats.valider(monde.fichier, mandat.id, JOUR)
    first = lecture.tableau(monde.fichier, mandat.id, DEBUT).binomes[0]
    binomes.remplacer(monde.fichier, first.sieges[0].membre.id, date(2027, 6, 30), None)
    new = engaged(monde, "Delmas")
    with pytest.raises(Refus) as refus:
        binomes.completer(monde.fichier, first.binome.id, new, date(2027, 6, 30))
    assert "a déjà deux personnes" in refus.value.message
    with pytest.raises(Refus):
        binomes.completer(monde.fichier, first.binome.id, people[2], date(2027, 9, 1))
    binomes.completer(monde.fichier, first.binome.id, new, date(2027, 9, 1))
    assert len(board(monde, mandat, date(2027, 9, 1))[1]) == 2
    assert len(board(monde, mandat, date(2027, 8, 31))[1]) == 1


def test_r4_5_the_action_that_each_copilots_is_known_from_a_cotec_or_an_event_or_typed(monde: Monde) -> None:
    mandat, (a, b, c, d) = composed(monde, 2)
    mandats.valider(monde.fichier, mandat.id, JOUR)
    with monde.fichier.operation("CoTec"):
        cotec.save_cotec(monde.fichier.db, Cotec(id=new_key(), sujet="QVCT", copilote_copil=a))
        old = Cotec(id=new_key(), sujet="Ancien", copilote_copil=b, fin=date(2026, 11, 30))
        cotec.save_cotec(monde.fichier.db, old)
    day = monde.reunion(titre="Journée régionale", day=date(2027, 10, 5))
    monde.presence(day, c, anime=True)
    seats = {s.qui.id: s for s in lecture.tableau(monde.fichier, mandat.id, DEBUT).sieges}
    assert plain(seats[a].actions[0]) == "CoTec « QVCT »"
    assert seats[b].actions == ()
    assert seats[c].actions == ("Journée régionale, 05/10/2027",)
    binomes.noter_action(monde.fichier, seats[d].membre.id, "  Relire  la lettre ")
    assert copil.MEMBRES.get(monde.fichier.db, seats[d].membre.id).action == "Relire la lettre"


def test_r4_2_mandates_do_not_overlap_and_the_next_one_follows_the_last(monde: Monde) -> None:
    monde.mandat(date(2024, 12, 1))
    new = mandats.nouveau(monde.fichier, JOUR)
    assert new.debut == date(2026, 12, 1)
    mandats.enregistrer(monde.fichier, new)
    with pytest.raises(Refus) as refus:
        mandats.enregistrer(monde.fichier, Mandat(id=new_key(), debut=date(2027, 1, 1)))
    assert "du 01/12/2026 au 30/11/2028" in refus.value.message
    assert [(row.etat, row.mandat.debut.year) for row in lecture.lignes(monde.fichier, JOUR)] == [
        ("en composition", 2026),
        ("en cours", 2024),
    ]
    mandats.supprimer(monde.fichier, new.id)
    files.undo(monde.fichier)
    assert lecture.mandat(monde.fichier, new.id) == new


def test_r4_2_the_call_is_drafted_to_the_whole_copart_and_noted(monde: Monde, tmp_path: Path) -> None:
    mandat = monde.mandat(DEBUT, "")
    engaged(monde, "Arnal", email="odile.arnal@exemple.fr")
    engaged(monde, "Bastide")
    monde.personne("Cazenave", email="hors.copart@exemple.fr")
    made = appel.preparer(monde.fichier, mandat.id, JOUR, tmp_path)
    assert (made.nombre, made.sans) == (1, ("Odile Bastide",))
    (draft,) = made.dossier.iterdir()
    read = message_from_bytes(draft.read_bytes())
    assert "odile.arnal@exemple.fr" in read["To"]
    body = read.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert "du 01/12/2026 au 30/11/2028" in body.decode()
    assert lecture.mandat(monde.fichier, mandat.id).appel_le == JOUR
    hidden = appel.preparer(monde.fichier, mandat.id, JOUR, tmp_path, copie_cachee=True)
    (draft,) = hidden.dossier.iterdir()
    assert "odile.arnal@exemple.fr" in str(message_from_bytes(draft.read_bytes())["Bcc"])


def test_r4_1_the_composition_is_printed_of_a_mandate_a_year_or_today(monde: Monde) -> None:
    guest = monde.structure("ARS Occitanie", invite_permanent=True)
    monde.lien(monde.personne("Fabre", "Rose"), guest)
    mandat, _ = composed(monde, 2)
    with pytest.raises(Refus):
        papiers.print_paper(monde.fichier, "copil", papiers.Criteres(annee=2024), JOUR)
    mandats.valider(monde.fichier, mandat.id, JOUR)
    seats = lecture.tableau(monde.fichier, mandat.id, DEBUT).binomes[0].sieges
    binomes.remplacer(monde.fichier, seats[0].membre.id, date(2027, 6, 30), engaged(monde, "Delmas"))
    said = {}
    for name, day in (("before", date(2027, 6, 30)), ("after", date(2027, 7, 1))):
        paper = composition(lecture.tableau(monde.fichier, mandat.id, day), day)
        said[name] = [m.nom for m in paper.binomes[0].membres if not m.absent]
        assert plain(paper.compte) == "2 binômes, 4 personnes"
        assert paper.invites == (("ARS Occitanie", "Rose Fabre"),)
    assert "Delmas" not in said["before"]
    assert "Delmas" in said["after"]
    for criteres in (papiers.Criteres(mandat=mandat.id), papiers.Criteres(annee=2027), papiers.Criteres()):
        assert papiers.print_paper(monde.fichier, "copil", criteres, JOUR).startswith(b"%PDF")


def test_r4_2_a_call_that_cannot_be_written_notes_nothing(monde: Monde, tmp_path: Path) -> None:
    mandat = monde.mandat(DEBUT, "")
    with pytest.raises(Refus):
        appel.preparer(monde.fichier, mandat.id, JOUR, tmp_path)
    engaged(monde, "Arnal", email="odile.arnal@exemple.fr")
    with pytest.raises(Refus):
        appel.preparer(monde.fichier, mandat.id, JOUR, tmp_path / "absent")
    assert lecture.mandat(monde.fichier, mandat.id).appel_le is None
