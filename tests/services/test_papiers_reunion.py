"""The papers of a meeting, gathered from the file: who stands on which, in which order, and who does not (§9, R7.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, Atelier, Mode, Rencontre, Venue
from cops_desktop.services.papiers.catalogue import Criteres, print_paper, read_paper
from cops_desktop.services.papiers.criteres import ORDRES, PAR
from cops_desktop.services.papiers.emargement import feuilles
from cops_desktop.services.trouver import find_atelier
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, at, plain
from tests.documents.pdf import flat_text_of, info_of, pages_of

NOBODY = Criteres(rencontres=[])


@dataclass
class Journee:
    """A regional day with two workshops: three in A (Odile leads), one in B, one in none, two who do not come."""

    monde: Monde
    reunion: Rencontre
    a: Atelier
    b: Atelier

    def criteres(self, **more: object) -> Criteres:
        return Criteres(rencontres=[self.reunion.id], **more)  # type: ignore[arg-type]

    def lire(self, nom: str, **more: object) -> str:
        """The text of a paper, on one line."""
        return plain(flat_text_of(print_paper(self.monde.fichier, nom, self.criteres(**more), JOUR)))

    def pages(self, nom: str, **more: object) -> list[str]:
        found = pages_of(print_paper(self.monde.fichier, nom, self.criteres(**more), JOUR))
        return [" ".join(plain(page).split()) for page in found]


@pytest.fixture
def journee(monde: Monde) -> Journee:
    day = monde.reunion(titre="Journée régionale", lieu="Espace Clape, Narbonne", organise_par="Claire")
    a = monde.atelier(day, "A", titre="En pratique", salle="Salle Canal", couleur="bleu", debut=at("10:30"))
    b = monde.atelier(day, "B", titre="Se former", couleur="jaune", debut=at("14:00"), fin=at("16:00"))
    for nom, prenom, workshop, leads in (
        ("Cazenave", "Odile", a, True),
        ("Arribat", "Zoé", a, False),
        ("Écuyer", "Anne", a, False),
        ("d’Hautpoul", "Bertrand", b, False),
        ("Benhaddou", "Idriss", None, False),
    ):
        who = monde.personne(nom, prenom)
        of = workshop.id if workshop else None
        monde.presence(day, who, presence=Venue.A_SAISIR, inscription=INSCRIT, atelier=of, anime=leads)
    for nom, state in (("Enattente", EN_ATTENTE), ("Desistee", ANNULE)):
        monde.presence(day, monde.personne(nom, "Eva"), presence=Venue.A_SAISIR, inscription=state, rang=1)
    return Journee(monde, day, a, b)


def noms(lignes: Sequence[object]) -> list[str]:
    return [ligne.nom for ligne in lignes]  # type: ignore[attr-defined]


def test_s9_the_sheet_of_the_meeting_is_in_french_order_without_the_waiting_list(journee: Journee) -> None:
    (sheet,) = feuilles(journee.monde.fichier, journee.criteres())
    assert noms(sheet.lignes) == ["Arribat", "Benhaddou", "Cazenave", "d’Hautpoul", "Écuyer"]
    assert [ligne.atelier for ligne in sheet.lignes] == ["A", "", "A", "B", "A"]
    assert [ligne.mention for ligne in sheet.lignes] == ["", "", "animation", "", ""]
    assert sheet.attendus == 5


def test_the_sheet_of_the_meeting_workshop_after_workshop(journee: Journee) -> None:
    (sheet,) = feuilles(journee.monde.fichier, journee.criteres(ordre="atelier"))
    assert noms(sheet.lignes) == ["Arribat", "Cazenave", "Écuyer", "d’Hautpoul", "Benhaddou"]
    groups = list(dict.fromkeys(ligne.groupe for ligne in sheet.lignes))
    assert groups == ["Atelier A – En pratique", "Atelier B – Se former", "Sans atelier"]


def test_s9_a_sheet_for_each_workshop_with_its_room_hours_and_leader_and_one_for_who_is_in_none(
    journee: Journee,
) -> None:
    a, b, rest = feuilles(journee.monde.fichier, journee.criteres(par="atelier"))
    assert (a.titre, a.lieu, a.animation) == (
        "Atelier A – En pratique",
        "Salle Canal, Espace Clape, Narbonne",
        "Odile Cazenave",
    )
    assert (a.debut, a.fin) == (at("10:30"), at("16:30")), "the meeting's end, since it has none of its own"
    assert [half.libelle for half in b.demi_journees] == ["Après-midi"]
    assert (noms(b.lignes), b.lieu) == (["d’Hautpoul"], "Espace Clape, Narbonne")
    assert (rest.titre, noms(rest.lignes)) == ("Sans atelier", ["Benhaddou"])


def test_one_workshop_alone_is_found_by_its_letter(journee: Journee) -> None:
    fichier = journee.monde.fichier
    assert find_atelier(fichier, [journee.reunion], "b") == journee.b
    (sheet,) = feuilles(fichier, Criteres(atelier=journee.b.id))
    assert noms(sheet.lignes) == ["d’Hautpoul"]
    with pytest.raises(Refus, match=r"Ses ateliers.: A, B"):
        find_atelier(fichier, [journee.reunion], "Z")
    with pytest.raises(Refus, match="dites laquelle"):
        find_atelier(fichier, [], "A")


def test_s9_a_sheet_for_each_half_day(journee: Journee) -> None:
    morning, afternoon = feuilles(journee.monde.fichier, journee.criteres(par="demi-journée"))
    assert (morning.moment, morning.debut, morning.fin) == ("matin", at("09:30"), at("13:00"))
    assert (afternoon.moment, len(afternoon.demi_journees)) == ("après-midi", 1)
    assert noms(morning.lignes) == noms(afternoon.lignes)


def test_r5_4_those_at_a_distance_keep_the_whole_day_when_a_mixed_meeting_is_cut_in_half_days(monde: Monde) -> None:
    day = monde.reunion(mode=Mode.MIXTE, outil="Zoom")
    monde.presence(day, monde.personne("Arribat"), presence=Venue.A_SAISIR, mode=Mode.PRESENTIEL)
    monde.presence(day, monde.personne("Keïta"), presence=Venue.A_SAISIR, mode=Mode.VISIO)
    found = feuilles(monde.fichier, Criteres(rencontres=[day.id], par="demi-journée"))
    assert [(sheet.moment, sheet.mode, noms(sheet.lignes)) for sheet in found] == [
        ("matin", "présentiel", ["Arribat"]),
        ("après-midi", "présentiel", ["Arribat"]),
        ("", "visio", ["Keïta"]),
    ]
    cards = print_paper(monde.fichier, "chevalets", Criteres(rencontres=[day.id]), JOUR)
    assert "ARRIBAT" in flat_text_of(cards)
    assert "KEÏTA" not in flat_text_of(cards), "whoever connects needs no name card"


def test_a_meeting_at_a_distance_is_not_cut_by_half_days_and_has_no_door(monde: Monde) -> None:
    day = monde.reunion("webinaire", mode=Mode.VISIO, outil="Zoom")
    monde.presence(day, monde.personne("Keïta"), presence=Venue.A_SAISIR)
    assert len(feuilles(monde.fichier, Criteres(rencontres=[day.id], par="demi-journée"))) == 1
    with pytest.raises(Refus, match=r"^Tout le monde est à distance.: il n’y a pas d’affichette à imprimer\.$"):
        print_paper(monde.fichier, "affichettes", Criteres(rencontres=[day.id]), JOUR)


def test_s9_a_badge_shows_structure_and_workshop_and_never_the_family_of_profiles(journee: Journee) -> None:
    monde = journee.monde
    (who,) = [p for p in annuaire.personnes(monde.fichier.db) if p.nom == "Arribat"]
    with monde.fichier.operation("Un lien, un accord"):
        ehpad = monde.structure("Ehpad Belle-Rive")
        annuaire.LIENS.save(monde.fichier.db, Lien(id=new_key(), personne=who.id, structure=ehpad, represente=True))
        agreed = Consentement(id=new_key(), personne=who.id, objet="profil", depuis=date(2020, 1, 1))
        annuaire.CONSENTEMENTS.save(monde.fichier.db, agreed)
    text = journee.lire("badges", atelier=journee.a.id)
    assert "Zoé ARRIBAT Ehpad Belle-Rive" in text
    assert "bleu" in text and "En pratique" in text
    assert who.famille.value not in text
    assert who.famille.value in journee.lire("emargement"), "but where one signs, with their agreement"


def test_who_has_two_current_links_is_of_one_structure_on_every_paper(journee: Journee) -> None:
    db, people = journee.monde.fichier.db, {p.nom: p.id for p in annuaire.personnes(journee.monde.fichier.db)}
    links = (
        ("Arribat", "Ehpad Belle-Rive", date(2020, 1, 1), False),  # the oldest, kept first
        ("Arribat", "Maison des usagers", date(2024, 1, 1), False),
        ("Écuyer", "Ifsi Val-Clair", date(2024, 1, 1), False),  # the oldest, kept last
        ("Écuyer", "Clinique du Lac", date(2020, 1, 1), False),
        ("Cazenave", "Entraide Canal", None, False),  # what they stand for comes first, whatever its day
        ("Cazenave", "Parents en éveil", date(2025, 1, 1), True),
        ("Benhaddou", "Union des kinés", None, False),
        ("Benhaddou", "Collectif du Tarn", None, False),
    )
    with journee.monde.fichier.operation("Des liens"):
        for nom, structure, depuis, represente in links:
            key = journee.monde.structure(structure)
            link = Lien(id=new_key(), personne=people[nom], structure=key, depuis=depuis, represente=represente)
            annuaire.LIENS.save(db, link)
    told = {"Ehpad Belle-Rive", "Clinique du Lac", "Parents en éveil", "Union des kinés"}
    for nom in ("badges", "chevalets", "emargement", "ateliers", "contacts"):
        text = journee.lire(nom)
        assert {structure for _, structure, *_ in links if structure in text} == told, nom


def test_r7_1_the_badge_of_somebody_of_the_team_says_so(journee: Journee) -> None:
    monde = journee.monde
    with monde.fichier.operation("L’équipe"):
        who = next(p for p in annuaire.personnes(monde.fichier.db) if p.nom == "Benhaddou")
        member = Equipier(id=new_key(), personne=who.id, depuis=date(2024, 1, 1))
        annuaire.EQUIPE.save(monde.fichier.db, member)
    assert "équipe Idriss BENHADDOU" in journee.lire("badges")


def test_badges_by_workshop_begin_a_sheet_each_and_the_blank_ones_come_last(journee: Journee) -> None:
    pages = journee.pages("badges", par="atelier")
    assert [page.count("Prénom NOM") for page in pages] == [0, 0, 3]
    assert "CAZENAVE" in pages[0] and "d’HAUTPOUL" in pages[1] and "BENHADDOU" in pages[2]
    (together,) = journee.pages("badges", ordre="atelier")
    assert together.index("CAZENAVE") < together.index("d’HAUTPOUL") < together.index("BENHADDOU")


def test_a_meeting_has_the_same_title_on_each_of_its_papers(monde: Monde) -> None:
    """As French is printed, whatever was typed."""
    meeting = monde.reunion(titre="Journée « Et demain ? » : suite")
    monde.presence(meeting, monde.personne(code_postal="11100", commune="Narbonne"))
    for nom in ("emargement", "liste", "contacts", "badges", "affichettes", "ordre-du-jour", "carte", "attestations"):
        pdf = print_paper(monde.fichier, nom, Criteres(rencontres=[meeting.id]), JOUR)
        assert "Journée « Et demain ? » : suite" in flat_text_of(pdf)
        if nom != "contacts":  # whose description says that they are internal
            info = info_of(pdf)
            assert "Journée «\u00a0Et demain\u00a0?\u00a0»\u00a0: suite" in info["Title"] + info["Subject"], nom


def test_the_description_of_a_paper_of_several_meetings_names_each(monde: Monde) -> None:
    who = monde.personne()
    for titre in ("Séance 1", "Séance 2"):
        monde.presence(monde.reunion(titre=titre), who)
    for nom in ("emargement", "ordre-du-jour", "attestations", "restitution"):
        said = info_of(print_paper(monde.fichier, nom, Criteres(annee=JOUR.year), JOUR))["Subject"]
        assert said == f"Séance 1, {JOUR:%d/%m/%Y} ; Séance 2, {JOUR:%d/%m/%Y}", nom


def test_a_door_sign_for_each_workshop_or_for_the_meeting_that_has_none(journee: Journee) -> None:
    a, b = journee.pages("affichettes")
    assert "En pratique" in a and "Salle Canal" in a and "Animation : Odile Cazenave" in a
    assert "Espace Clape, Narbonne" in b and "14 h – 16 h" in b
    (only,) = journee.pages("affichettes", atelier=journee.b.id)
    assert only == b
    plain_meeting = journee.monde.reunion("équipe", titre="Équipe de janvier", lieu="Toulouse")
    criteres = Criteres(rencontres=[plain_meeting.id])
    (sign,) = pages_of(print_paper(journee.monde.fichier, "affichettes", criteres, JOUR))
    assert "Équipe de janvier" in sign and "Atelier" not in sign


def test_s9_a_roster_by_workshop_names_only_who_agreed_and_says_who_leads(journee: Journee) -> None:
    monde = journee.monde
    for person in annuaire.personnes(monde.fichier.db):
        if person.nom in ("Cazenave", "d’Hautpoul"):
            with monde.fichier.operation("Un accord"):
                agreed = Consentement(id=new_key(), personne=person.id, objet="nom", depuis=date(2020, 1, 1))
                annuaire.CONSENTEMENTS.save(monde.fichier.db, agreed)
    a, b, rest = journee.pages("liste", par="atelier")
    assert "Atelier A – En pratique" in a and "Salle Canal" in a
    assert "CAZENAVE Odile · animation" in a and "ARRIBAT" not in a and "2 personnes sont comptées" in a
    assert "d’HAUTPOUL Bertrand" in b and "animation" not in b
    assert "Sans atelier" in rest and "BENHADDOU" not in rest
    assert "animation" in journee.lire("liste")


def test_s9_who_leads_without_their_agreement_is_not_named_at_the_head_of_the_roster_either(journee: Journee) -> None:
    text = journee.lire("liste", atelier=journee.a.id)
    assert "Cazenave".casefold() not in text.casefold()


def test_labels_of_the_participants_of_any_meeting_or_of_one_workshop(journee: Journee) -> None:
    monde = journee.monde
    who = monde.personne("Peyronnet", "Gilles", adresse="1 rue Haute", code_postal="11100", commune="Narbonne")
    monde.presence(journee.reunion, who, presence=Venue.A_SAISIR, inscription=INSCRIT, atelier=journee.b.id)
    assert "Gilles Peyronnet" in journee.lire("etiquettes")
    assert "Gilles Peyronnet" in journee.lire("etiquettes", atelier=journee.b.id)
    with pytest.raises(Refus, match="Aucune adresse complète"):
        journee.lire("etiquettes", atelier=journee.a.id)


def test_a_paper_that_was_read_is_drawn_without_the_file(monde: Monde) -> None:
    """So that a task may draw in another thread, and many papers share one PDF."""
    day = monde.reunion()
    monde.presence(day, monde.personne(), presence=Venue.A_SAISIR, inscription=INSCRIT)
    names = ("emargement", "liste", "badges", "chevalets", "affichettes")
    read = [read_paper(monde.fichier, nom, Criteres(rencontres=[day.id]), JOUR) for nom in names]
    monde.fichier.close()
    assert all(paper.pdf().startswith(b"%PDF") for paper in read)


@pytest.mark.parametrize("nom", ["emargement", "liste", "badges", "chevalets", "affichettes"])
def test_no_meeting_and_no_such_workshop_are_refused_in_words(monde: Monde, nom: str) -> None:
    for criteres in (NOBODY, Criteres(atelier="partie")):
        with pytest.raises(Refus, match="Aucune réunion ne correspond"):
            print_paper(monde.fichier, nom, criteres, JOUR)


def test_a_meeting_where_nobody_is_expected_has_blank_badges_and_a_sheet_to_fill(monde: Monde) -> None:
    day = monde.reunion()
    only = Criteres(rencontres=[day.id])
    assert flat_text_of(print_paper(monde.fichier, "badges", only, JOUR)).count("Structure") == 3
    assert print_paper(monde.fichier, "emargement", only, JOUR).startswith(b"%PDF")
    with pytest.raises(Refus, match="pas de chevalet"):
        print_paper(monde.fichier, "chevalets", only, JOUR)


def test_the_words_of_the_criteria_are_those_of_the_command_line() -> None:
    from cops_desktop.cli.commands import print_

    typed = {option.name: option.type.name for option in print_.params}
    assert typed["par"] == "|".join(filter(None, PAR))
    assert typed["ordre"] == "|".join(ORDRES)


@pytest.mark.parametrize(
    ("paper", "cut", "said"),
    [
        ("restitution", {"atelier": "A"}, "celui de la réunion entière"),
        ("ordre-du-jour", {"atelier": "A"}, "celui de la réunion entière"),
        ("recapitulatif", {"par": "atelier"}, "ne se fait pas par atelier"),
        ("badges", {"par": "demi-journée"}, "ne se fait pas par demi-journée"),
        ("contacts", {"ordre": "atelier"}, "ne se met pas dans l’ordre des ateliers"),
    ],
)
def test_a_paper_refuses_a_cut_that_it_would_not_show(
    journee: Journee, paper: str, cut: dict[str, str], said: str
) -> None:
    if "atelier" in cut:
        cut = {"atelier": journee.a.id}
    with pytest.raises(Refus, match=said):
        read_paper(journee.monde.fichier, paper, journee.criteres(**cut), JOUR)
