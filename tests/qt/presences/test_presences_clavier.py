"""The attendance screen by keyboard, on a real window and a real file (R5.4, R5.5, R5.7, R7.2)."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.qt.pages.presences import PresencesPage
from cops_desktop.services import fichier as files
from tests.builders import JOUR, at, spans
from tests.qt.presences.salle import NAMES, Salle


# Keys ----------------------------------------------------------------------------------------------------------
def test_one_key_each_and_the_next_one_to_note_is_chosen(salle: Salle) -> None:
    salle.enter()
    assert salle.chosen() == "Arribat"
    salle.press("pea")
    assert salle.chosen() == "Escoffier"
    assert [salle.kept(n).presence for n, _ in NAMES] == [Venue.PRESENT, Venue.EXCUSE, Venue.ABSENT, Venue.A_SAISIR]
    assert [salle.shown(n)["presence"] for n, _ in NAMES] == ["Présent", "Excusé", "Absent", "À saisir"]


def test_the_round_goes_back_to_who_was_skipped_and_then_stays(salle: Salle) -> None:
    salle.enter()
    salle.key(salle.page.view, Qt.Key.Key_Down)
    salle.press("ppp")
    assert salle.chosen() == "Arribat"
    salle.press("p")
    assert salle.chosen() == "Arribat"


def test_figures_follow_at_once_and_say_why(salle: Salle) -> None:
    salle.enter().press("pp")
    row = salle.shown("Arribat")
    assert (row["vacations"], row["brut"]) == ("1", "90,00 €")
    assert row["heures"] == "14:00 – 16:00, 2 h : > 90 min et ≤ 3 h"
    assert (salle.text("presencesPresents"), salle.text("presencesAttendus")) == ("2", "/ 4 attendus")
    assert salle.text("presencesEtats") == "2 à saisir"
    assert (salle.text("presencesNombre"), salle.text("presencesBrut")) == ("2", "180,00 € brut")


def test_the_chosen_person_is_explained_in_full(salle: Salle) -> None:
    salle.enter().press("p")
    salle.choose("Arribat")
    assert "1 vacation : 2 h en visio, > 90 min et ≤ 3 h, barème du 22/07/2025" in salle.text(
        "presencesPersonne_compte"
    )
    assert "peut être rémunéré(e)" in salle.text("presencesPersonneConditions")


def test_letters_typed_in_the_search_field_stay_there(salle: Salle) -> None:
    salle.enter()
    salle.press("/")
    name = salle.field("presencesNom")
    assert name.hasFocus()
    salle.type(name, "esco")
    assert (salle.chosen(), name.text()) == ("Escoffier", "esco")
    assert all(salle.kept(n).presence is Venue.A_SAISIR for n, _ in NAMES)
    salle.key(name, Qt.Key.Key_Return)
    assert salle.page.view.hasFocus() and name.text() == ""
    salle.press("p")
    assert salle.kept("Escoffier").presence is Venue.PRESENT


@pytest.mark.parametrize(
    ("typed", "nom"),
    [("marie odile", "Cazenave"), ("JEAN NOEL", "Escoffier"), ("haddou", "Benhaddou"), ("e", "Escoffier")],
)
def test_names_are_found_without_accents_from_their_beginning_first(salle: Salle, typed: str, nom: str) -> None:
    salle.enter()
    salle.type(salle.field("presencesNom"), typed)
    assert salle.chosen() == nom


def test_control_f_goes_to_the_name_and_escape_back_to_the_list(salle: Salle) -> None:
    salle.enter()
    salle.key(salle.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert salle.field("presencesNom").hasFocus()
    salle.key(salle.field("presencesNom"), Qt.Key.Key_Escape)
    assert salle.page.view.hasFocus()


def test_undo_takes_back_the_last_key_and_returns_to_that_person(salle: Salle) -> None:
    salle.enter().press("pe")
    salle.key(salle.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (salle.kept("Benhaddou").presence, salle.chosen()) == (Venue.A_SAISIR, "Benhaddou")
    salle.key(salle.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (salle.kept("Arribat").presence, salle.chosen()) == (Venue.A_SAISIR, "Arribat")
    assert salle.text("presencesPresents") == "0"


def test_escape_goes_back_to_the_cotec(salle: Salle) -> None:
    salle.enter()
    salle.key(salle.page.view, Qt.Key.Key_Escape)
    page = salle.window.page()
    assert page is not None and page.property("shown") == f"cotec {salle.cotec}"


# Hours ---------------------------------------------------------------------------------------------------------
def test_plus_and_minus_note_arrival_and_departure_now(salle: Salle) -> None:
    salle.enter()
    salle.press("+")
    assert salle.kept("Arribat").connexions == spans("15:28-")
    assert (salle.chosen(), salle.shown("Arribat")["heures"]) == ("Arribat", "depuis 15:28, 32 min : ≤ 90 min")
    salle.page.now = lambda: at("15:40")
    salle.press("-")
    assert salle.kept("Arribat").connexions == spans("15:28-15:40")
    salle.choose("Benhaddou")
    salle.press("-")
    assert salle.kept("Benhaddou").connexions == spans("-15:40")
    assert salle.shown("Benhaddou")["heures"].startswith("jusqu’à 15:40, 1 h 40")


def test_a_key_that_is_refused_says_why_and_keeps_the_keyboard(salle: Salle) -> None:
    salle.enter().press("++")
    assert "déjà là depuis 15 h 28" in salle.text("presencesBandeauFaute")
    assert salle.page.view.hasFocus()
    salle.press("e")
    assert not salle.find(QWidget, "presencesBandeau").isVisible()


def test_hours_are_typed_as_several_intervals_with_open_ends(salle: Salle) -> None:
    salle.enter().press("h")
    dialog = salle.dialog("dialogueHeures")
    salle.fill(dialog, "connexions0_debut", "14:05")
    salle.fill(dialog, "connexions0_fin", "14h40")
    salle.click("connexionsAjouter", dialog)
    salle.fill(dialog, "connexions1_debut", "15:20")
    salle.keep(dialog)
    kept = salle.kept("Arribat")
    assert (kept.presence, kept.connexions) == (Venue.PRESENT, spans("14:05-14:40 15:20-"))
    assert salle.shown("Arribat")["heures"] == "depuis 14:05 (2 connexions), 75 min : ≤ 90 min"


@pytest.mark.parametrize(
    ("debut", "fin", "sentence"),
    [("25:61", "", "n’est pas lisible"), ("15:00", "14:00", "doit venir après l’arrivée")],
)
def test_wrong_hours_are_said_in_the_dialog_and_nothing_is_kept(
    salle: Salle, debut: str, fin: str, sentence: str
) -> None:
    salle.enter().press("h")
    dialog = salle.dialog("dialogueHeures")
    salle.fill(dialog, "connexions0_debut", debut)
    salle.fill(dialog, "connexions0_fin", fin)
    salle.keep(dialog)
    assert dialog.isVisible() and sentence in salle.find(QLabel, "faute", dialog).text()
    assert salle.kept("Arribat").presence is Venue.A_SAISIR


def test_the_hours_really_held_are_edited_in_place_and_change_everyone(salle: Salle) -> None:
    salle.enter().press("p")
    end = salle.field("presencesFinReelleChamp")
    salle.type(end, "18:30")
    salle.key(end, Qt.Key.Key_Return)
    assert salle.shown("Arribat")["vacations"] == "1,5"
    assert "14:00 – 18:30" in salle.shown("Arribat")["heures"]


def test_enter_in_an_hour_goes_back_to_the_list_where_the_keys_work(salle: Salle) -> None:
    salle.enter().press("p")
    end = salle.field("presencesFinReelleChamp")
    end.setFocus()
    salle.type(end, "18h30")
    salle.key(end, Qt.Key.Key_Return)
    assert end.text() == "18:30" and salle.page.view.hasFocus()
    end.setFocus()
    end.clear()
    salle.type(end, "13h")
    salle.key(end, Qt.Key.Key_Return)
    assert end.text() == "13h" and end.hasFocus()


def test_an_impossible_end_is_said_under_the_hours_and_the_old_one_stays(salle: Salle) -> None:
    salle.enter()
    end = salle.field("presencesFinReelleChamp")
    for typed in ("13:00", "13h"):
        end.clear()
        salle.type(end, typed)
        salle.key(end, Qt.Key.Key_Return)
        assert "doit venir après le début" in salle.text("presencesHeuresFaute")
    assert salle.rencontre.fin_reelle is None


def test_one_click_ends_the_meeting_now(salle: Salle) -> None:
    salle.enter().press("p")
    salle.click("presencesFinie")
    assert salle.rencontre.fin_reelle == time(15, 28)
    assert not salle.find(QPushButton, "presencesFinie").isVisible()
    assert "88 min" in salle.shown("Arribat")["heures"]


# What is asked in place ------------------------------------------------------------------------------------------
def test_feedback_is_asked_in_place_with_today_proposed(salle: Salle) -> None:
    salle.enter().press("r")
    assert salle.field("presencesBandeau_retour_le").text() == "24/11/2026"
    words = salle.field("presencesBandeau_retour")
    assert words.hasFocus()
    salle.type(words, "Rien de plus")
    salle.key(words, Qt.Key.Key_Return)
    kept = salle.kept("Arribat")
    assert (kept.retour_le, kept.retour, kept.presence) == (JOUR, "Rien de plus", Venue.EXCUSE)
    assert salle.shown("Arribat")["presence"] == "Retour reçu"
    assert salle.text("presencesEtats") == "1 retour · 3 à saisir"
    assert salle.chosen() == "Benhaddou" and salle.page.view.hasFocus()


def test_a_wrong_day_is_said_in_place_and_escape_leaves_things_as_they_were(salle: Salle) -> None:
    salle.enter().press("r")
    day = salle.field("presencesBandeau_retour_le")
    day.setText("32/13/2026")
    salle.key(day, Qt.Key.Key_Return)
    assert "n’est pas lisible" in salle.text("presencesBandeauFaute")
    salle.key(day, Qt.Key.Key_Escape)
    assert salle.page.view.hasFocus() and salle.kept("Arribat").retour_le is None
    assert isinstance(salle.window.page(), PresencesPage)


def test_a_kept_duration_needs_its_reason(salle: Salle) -> None:
    """R5.4: a 92-minute meeting, one line dropped: 92 kept → 1 vacation."""
    salle.enter("14:00-15:32").press("p")
    salle.choose("Arribat")
    salle.press("v")
    duration = salle.field("presencesBandeau_duree_retenue")
    salle.type(duration, "92 min")
    salle.key(duration, Qt.Key.Key_Return)
    assert "demande un motif" in salle.text("presencesBandeauFaute")
    salle.type(salle.field("presencesBandeau_motif"), "ligne perdue 5 min")
    salle.key(salle.field("presencesBandeau_motif"), Qt.Key.Key_Return)
    assert salle.kept("Arribat").duree_retenue == 92 * 60
    assert "ligne perdue 5 min" in salle.text("presencesPersonne_compte")


def test_a_kept_duration_says_that_the_person_was_there(salle: Salle) -> None:
    salle.enter().press("v")
    salle.type(salle.field("presencesBandeau_duree_retenue"), "92 min")
    salle.type(salle.field("presencesBandeau_motif"), "ligne perdue 5 min")
    salle.key(salle.field("presencesBandeau_motif"), Qt.Key.Key_Return)
    assert salle.kept("Arribat").presence is Venue.PRESENT
    assert salle.shown("Arribat")["vacations"] == "1"


# Mode, half-days, journeys, pay ------------------------------------------------------------------------------------
def test_in_a_mixed_meeting_the_mode_goes_round(salle: Salle) -> None:
    salle.enter("09:30-12:30", mode=Mode.MIXTE).press("p")
    salle.choose("Arribat")
    assert salle.shown("Arribat")["mode"] == "à préciser"
    seen = []
    for _ in range(4):
        salle.press("m")
        seen.append(salle.kept("Arribat").mode)
    assert seen == [Mode.VISIO, Mode.TELEPHONE, Mode.PRESENTIEL, Mode.VISIO]


def test_a_remote_meeting_knows_video_and_telephone_alone(salle: Salle) -> None:
    salle.enter().press("p")
    salle.choose("Arribat")
    salle.press("m")
    assert (salle.kept("Arribat").mode, salle.shown("Arribat")["mode"]) == (Mode.TELEPHONE, "tél.")
    salle.press("m")
    assert salle.kept("Arribat").mode is None


def test_half_days_go_round_in_person(salle: Salle) -> None:
    salle.enter("09:30-16:30", mode=Mode.PRESENTIEL).press("p")
    salle.choose("Arribat")
    assert salle.shown("Arribat")["vacations"] == "2"
    salle.press("d")
    assert (salle.shown("Arribat")["vacations"], salle.shown("Arribat")["heures"]) == ("1", "matin, 1 demi-journée")
    salle.press("ddd")
    assert not salle.kept("Arribat").demi_journees


def test_a_journey_with_its_costs_shows_its_euros_and_why(salle: Salle) -> None:
    """R5.7: 5 CV, 320 km → 92,80 €."""
    salle.enter("09:30-12:30", mode=Mode.PRESENTIEL).press("p")
    salle.choose("Arribat")
    salle.press("t")
    dialog = salle.dialog("dialogueTrajet")
    assert salle.find(QLineEdit, "cv", dialog).text() == "5"
    salle.fill(dialog, "trajet", "Tarbes - Narbonne")
    salle.fill(dialog, "km", "320")
    salle.click("fraisAjouter", dialog)
    salle.fill(dialog, "frais0_montant", "12,40")
    salle.keep(dialog)
    assert salle.shown("Arribat")["trajet"] == "105,20 €"
    assert "320 km : 320 × 0,29 = 92,80 €" in salle.text("presencesPersonne_trajet")
    assert files.undo_label(salle.monde.fichier) == "Déplacement de Clémence Arribat"


def test_paid_elsewhere_for_this_meeting_goes_round(salle: Salle) -> None:
    """R5.5: a nurse: 0 on working time, 1 on her day off."""
    salle.enter().press("p")
    salle.choose("Arribat")
    salle.press("x")
    assert salle.shown("Arribat")["vacations"] == "–"
    assert "déjà rétribué(e) par sa structure pour cette réunion" in salle.shown("Arribat")["heures"]
    salle.press("x")
    assert (salle.kept("Arribat").deja_retribue, salle.shown("Arribat")["vacations"]) == (False, "1")
    salle.press("x")
    assert salle.kept("Arribat").deja_retribue is None
