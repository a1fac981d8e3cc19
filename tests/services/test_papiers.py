"""Papers gathered from the file: what they show is what the rules count and what is stored (§9, R5.9)."""

from collections.abc import Iterator
from datetime import date

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.services import paiements as services
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.papiers.catalogue import PAPIERS, Criteres, print_paper, suggested_name
from cops_desktop.services.papiers.emargement import feuilles
from cops_desktop.services.rencontres import attendance, update_presence
from cops_desktop.storage import annuaire, paiements, rencontres
from tests.demo import open_demo


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    fichier = open_demo(tmp_path_factory.mktemp("demo"))
    yield fichier
    fichier.close()


def test_the_duration_on_the_sheet_is_the_one_that_is_counted_r5_4(demo: Fichier) -> None:
    compared = 0
    for meeting in rencontres.rencontres(demo.db, "nature = 'CoTec' AND mode IN ('visio', 'téléphone', 'mixte')"):
        counted = {
            (line.personne.nom, line.personne.prenom): line.compte.secondes
            for line in attendance(demo, meeting.id, DEMO_DAY).lignes
            if line.compte and line.presence.presence is Venue.PRESENT and line.compte.mode is not Mode.PRESENTIEL
        }
        for line in feuilles(demo, Criteres(rencontres=[meeting.id]))[0].lignes:
            seconds = counted.get((line.nom, line.prenom))
            if seconds is not None:
                assert line.duree == seconds
                compared += 1
    assert compared > 50


def test_the_family_is_shown_only_with_consent(demo: Fichier) -> None:
    meeting = rencontres.rencontres(demo.db, "nature = 'CoTec'")[-1]
    allowed = {
        c.personne
        for c in annuaire.CONSENTEMENTS.read(demo.db, "objet = 'profil'")
        if c.depuis <= meeting.date and (c.retire_le is None or meeting.date < c.retire_le)
    }
    names = {(p.nom, p.prenom): p.id for p in annuaire.personnes(demo.db)}
    lines = feuilles(demo, Criteres(rencontres=[meeting.id]))[0].lignes
    assert {names[line.nom, line.prenom] in allowed for line in lines} == {True, False}
    for line in lines:
        assert (line.famille is not None) == (names[line.nom, line.prenom] in allowed)


def test_reprinting_a_validated_form_gives_the_same_bytes_whatever_happened_since_r5_9(demo: Fichier) -> None:
    etat = paiements.etats(demo.db, "etat = 'payé'")[0]
    line = paiements.lignes(demo.db, "etat = ? AND nature = 'vacation'", (etat.id,))[0]
    criteres = Criteres(etats=[etat.id])
    before = print_paper(demo, "etats", criteres, DEMO_DAY)
    person = annuaire.personne(demo.db, etat.personne)
    (presence,) = rencontres.presences(demo.db, "id = ?", (line.objet,))
    update_presence(demo, presence.rencontre, person.id, presence=Venue.ABSENT)
    with demo.operation("Elle a déménagé"):
        annuaire.save_personne(demo.db, type(person)(id=person.id, nom="Autrenom", prenom="Alix", adresse="Ailleurs"))
    assert print_paper(demo, "etats", criteres, date(2027, 11, 22)) == before


def test_a_draft_prints_what_would_be_validated_now(demo: Fichier) -> None:
    form = next(f for f in services.forms(demo) if f.etat.numero is None and f.lignes)
    assert print_paper(demo, "etats", Criteres(etats=[form.etat.id]), DEMO_DAY).startswith(b"%PDF")


def test_every_paper_is_a_sentence_when_there_is_nothing_to_print(demo: Fichier) -> None:
    nobody = Criteres(rencontres=[], etats=[], engagements=[], annee=1999)
    for papier in PAPIERS:
        if papier.nom == "recapitulatif":
            assert print_paper(demo, papier.nom, nobody, DEMO_DAY).startswith(b"%PDF")
            continue
        with pytest.raises(Refus):
            print_paper(demo, papier.nom, nobody, DEMO_DAY)
    with pytest.raises(Refus, match="emargement, etats, recapitulatif, liste, ateliers, contacts, etiquettes"):
        print_paper(demo, "inconnu", nobody, DEMO_DAY)


def test_a_suggested_name_is_readable_and_safe() -> None:
    assert suggested_name("Émargement", "CoTec « Œuvrer ensemble »", "22/11/2026") == (
        "emargement-cotec-oeuvrer-ensemble-22-11-2026.pdf"
    )
