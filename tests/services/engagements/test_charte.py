"""The charter followed in a real file: one engagement, the whole CoPart, what is ticked and what is proposed."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from cops_desktop.domain.charte import Critere, Etat
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Venue
from cops_desktop.services import fichier as files
from cops_desktop.services.accueil_charte import sans_contribution
from cops_desktop.services.engagements import contributions as service
from cops_desktop.services.engagements.charte import SuiviMembre, declarer, suivis
from cops_desktop.storage import cotec, engagements
from cops_desktop.storage.database import Fichier
from tests.builders import Monde, new_file, plain

DEBUT, MILIEU = date(2025, 3, 1), date(2026, 3, 1)


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """An empty file."""
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def suivi(fichier: Fichier, key: str, day: date) -> SuiviMembre:
    (found,) = suivis(fichier, day, [key])
    return found


def etats(found: SuiviMembre) -> str:
    """« a en attente, b rempli… » in short: the first letters of the states of a to g."""
    return " ".join(
        {"rempli": "R", "en attente": "A", "non rempli": "N", "sans objet": "-"}[c.etat.value]
        for c in found.suivi.constats
    )


def test_r3_6_everything_of_a_member_is_read_from_its_own_place(monde: Monde) -> None:
    odile = monde.personne(annuaire_le=date(2024, 1, 1))
    signed = monde.engagement(odile, DEBUT, demarche_le=MILIEU)
    assert etats(suivi(monde.fichier, signed.id, MILIEU)) == "R - R - A A A"
    copart = monde.reunion("CoPart", day=date(2025, 6, 10))
    monde.presence(copart, odile)
    monde.reunion("CoPart", day=date(2025, 6, 12), annulee_le=date(2025, 6, 1))
    monde.sollicitation(2025, personne=odile, contribue_le=date(2025, 10, 2))
    monde.presence(monde.rencontre(monde.cotec(), day=date(2025, 9, 9)), odile)
    found = suivi(monde.fichier, signed.id, MILIEU)
    assert etats(found) == "R R R R R A A"
    assert (found.nom, found.structure) == ("Odile Cazenave", "")
    proof = found.suivi.constat(Critere.CONTRIBUTION).preuves[0]
    assert plain(proof.texte) == "CoTec « Partenariat en pédiatrie » — Séance : présence"


def test_r3_6_engaged_twice_each_account_has_a_line_of_its_own(monde: Monde) -> None:
    odile, ifsi = monde.personne(), monde.structure(annuaire_le=date(2024, 1, 1))
    own = monde.engagement(odile, DEBUT)
    theirs = monde.engagement(odile, DEBUT, ifsi)
    monde.contribution(odile, MILIEU, structure=ifsi)
    yanis = monde.personne("Ferrand", "Yanis")
    monde.lien(yanis, ifsi)
    monde.presence(monde.reunion("CoPart", day=date(2025, 6, 10)), yanis)
    found = {m.id: m for m in suivis(monde.fichier, MILIEU)}
    assert etats(found[own.id]) == "A A A - A A A"
    assert etats(found[theirs.id]) == "A R R - R A A"
    assert found[theirs.id].membre == "IFSI du Rouergue"


def test_r3_2_a_gap_is_shown_with_both_engagements(monde: Monde) -> None:
    odile = monde.personne()
    first = monde.engagement(odile, date(2022, 3, 1))
    second = monde.engagement(odile, DEBUT)
    monde.contribution(odile, date(2024, 7, 1))
    for item in (first, second):
        found = suivi(monde.fichier, item.id, MILIEU).suivi
        assert [p.jour for p in found.hors] == [date(2024, 7, 1)]
        assert found.constat(Critere.CONTRIBUTION).preuves == ()


def test_r4_5_who_sits_in_the_copil_has_three_criteria_more(monde: Monde) -> None:
    odile, yanis = monde.personne(), monde.personne("Ferrand", "Yanis")
    signed = monde.engagement(odile, DEBUT)
    monde.binome(monde.mandat(date(2025, 4, 1)), odile, yanis)
    monde.presence(monde.reunion("CoPil", day=date(2025, 5, 6)), yanis)
    key = monde.cotec()
    with monde.fichier.operation("Copilote"):
        item = cotec.cotec(monde.fichier.db, key)
        cotec.save_cotec(monde.fichier.db, type(item)(id=key, sujet=item.sujet, copilote_copil=odile))
    found = suivi(monde.fichier, signed.id, MILIEU).suivi
    assert [c.critere for c in found.copil] == [Critere.RESEAU, Critere.BINOME, Critere.ACTION]
    assert [c.etat for c in found.copil] == [Etat.EN_ATTENTE, Etat.REMPLI, Etat.REMPLI]
    assert found == suivis(monde.fichier, MILIEU)[0].suivi
    theirs = monde.engagement(yanis, DEBUT)
    assert suivi(monde.fichier, theirs.id, MILIEU).suivi.constat(Critere.ACTION).etat is Etat.EN_ATTENTE
    monde.presence(monde.reunion("webinaire", day=date(2026, 4, 7)), yanis, anime=True, presence=Venue.A_SAISIR)
    assert suivi(monde.fichier, theirs.id, MILIEU).suivi.constat(Critere.ACTION).etat is Etat.REMPLI


def test_r3_6_a_structure_that_nobody_represents_any_more_proves_nothing_and_it_is_said(monde: Monde) -> None:
    odile, ifsi = monde.personne(), monde.structure()
    signed = monde.engagement(odile, DEBUT, ifsi)
    monde.lien(odile, ifsi, represente=False, jusquau=date(2025, 1, 31))
    monde.presence(monde.reunion("CoPart", day=date(2025, 6, 10), restitution_le=date(2025, 6, 20)), odile)
    found = suivi(monde.fichier, signed.id, MILIEU).suivi
    assert "Personne ne représente cette structure" in found.remarque
    assert found.constat(Critere.REUNIONS).etat is Etat.NON_REMPLI


def test_r3_6_who_resigned_in_the_middle_keeps_what_was_done_and_owes_nothing_more(monde: Monde) -> None:
    odile = monde.personne()
    signed = monde.engagement(odile, DEBUT, resilie_le=date(2026, 1, 10))
    monde.presence(monde.reunion("CoPart", day=date(2025, 6, 10)), odile)
    monde.presence(monde.reunion("CoPart", day=date(2026, 1, 10)), odile)
    monde.sollicitation(2026, personne=odile, sollicite_le=date(2026, 1, 5))
    found = suivi(monde.fichier, signed.id, MILIEU)
    assert etats(found) == "- R - - - - -"
    assert len(found.suivi.constat(Critere.REUNIONS).preuves) == 1
    assert [p.jour for p in found.suivi.hors] == [date(2026, 1, 10)]


def test_r3_5_what_is_declared_is_ticked_with_its_day_and_undone(monde: Monde) -> None:
    signed = monde.engagement(monde.personne(), DEBUT)
    declarer(monde.fichier, signed.id, Critere.RESPECT, MILIEU)
    assert suivi(monde.fichier, signed.id, MILIEU).suivi.constat(Critere.RESPECT).etat is Etat.REMPLI
    with pytest.raises(Refus, match="signée le 01/03/2025"):
        declarer(monde.fichier, signed.id, Critere.RESPECT, DEBUT - timedelta(1))
    files.undo(monde.fichier)
    assert suivi(monde.fichier, signed.id, MILIEU).suivi.constat(Critere.RESPECT).etat is Etat.EN_ATTENTE


def test_r3_5_e_what_was_led_is_proposed_once_and_accepted_in_one_operation(monde: Monde) -> None:
    odile = monde.personne()
    signed = monde.engagement(odile, DEBUT)
    webinaire = monde.reunion("webinaire", day=date(2025, 11, 4), titre="Webinaire QVCT")
    monde.presence(webinaire, odile, anime=True)
    monde.presence(monde.reunion("webinaire", day=date(2024, 11, 4)), odile, anime=True)
    (found,) = service.propositions(monde.fichier, signed.id, MILIEU)
    assert plain(found.contribution.description) == "a animé : Webinaire QVCT"
    service.accepter(monde.fichier, found)
    assert service.propositions(monde.fichier, signed.id, MILIEU) == []
    assert suivi(monde.fichier, signed.id, MILIEU).suivi.constat(Critere.CONTRIBUTION).etat is Etat.REMPLI
    files.undo(monde.fichier)
    assert [p.id for p in service.propositions(monde.fichier, signed.id, MILIEU)] == [found.id]
    service.accepter(monde.fichier, found)
    service.supprimer(monde.fichier, found.id)
    assert engagements.contributions(monde.fichier.db) == []


def test_r3_5_e_a_contribution_needs_its_kind_and_a_new_word_joins_the_list(monde: Monde) -> None:
    signed = monde.engagement(monde.personne(), DEBUT)
    item = service.nouvelle(monde.fichier, signed.id, MILIEU)
    with pytest.raises(Refus, match="nature"):
        service.enregistrer(monde.fichier, item)
    service.enregistrer(monde.fichier, type(item)(id=item.id, personne=item.personne, date=MILIEU, nature="relecture"))
    assert service.natures(monde.fichier)[-1] == "relecture"


@pytest.mark.parametrize(("day", "lines"), [(date(2026, 8, 27), 0), (date(2026, 8, 28), 1), (date(2027, 3, 1), 0)])
def test_r3_5_e_accueil_tells_who_contributed_nothing_six_months_before_the_end(
    monde: Monde, day: date, lines: int
) -> None:
    signed = monde.engagement(monde.personne(), DEBUT)
    contributed = monde.personne("Ferrand", "Yanis")
    monde.engagement(contributed, DEBUT)
    monde.contribution(contributed, MILIEU)
    found = sans_contribution(monde.fichier, day)
    assert len(found) == lines
    for line in found:
        assert (plain(line.titre), line.genre, line.id) == ("1 membre sans contribution", "charte", signed.id)
        assert plain(line.detail) == "Odile Cazenave, jusqu’au 28/02/2027"


def test_r3_5_e_accueil_names_a_few_of_those_who_contributed_nothing_and_counts_the_others(monde: Monde) -> None:
    for number in range(5):
        monde.engagement(monde.personne(f"Nom{number}", ""), DEBUT + timedelta(number))
    (line,) = sans_contribution(monde.fichier, date(2027, 1, 1))
    assert plain(line.titre) == "5 membres sans contribution"
    assert plain(line.detail).startswith("Nom0, jusqu’au 28/02/2027 · Nom1, jusqu’au 01/03/2027 · ")
    assert plain(line.detail).endswith(" · 2 autres")
    assert line.id == "contribution"


def test_the_whole_copart_is_read_in_as_many_queries_as_one_member(monde: Monde) -> None:
    def queries() -> int:
        asked: list[str] = []
        monde.fichier.db.conn.set_trace_callback(asked.append)
        suivis(monde.fichier, MILIEU)
        monde.fichier.db.conn.set_trace_callback(None)
        return len(asked)

    first = monde.personne("Nom", "Prénom")
    monde.engagement(first, DEBUT)
    meeting = monde.reunion("CoPart", day=DEBUT + timedelta(30))
    monde.presence(meeting, first)
    alone = queries()
    for number in range(30):
        other = monde.personne(f"Nom{number}", "")
        monde.engagement(other, DEBUT + timedelta(number))
        monde.presence(monde.reunion("CoPart", day=DEBUT + timedelta(60 + number)), other)
    assert queries() <= alone
