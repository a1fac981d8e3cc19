"""The map in the window, in the real engine and without a network: points, cards, what is saved."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.annuaire import carte as module
from cops_desktop.qt.pages.annuaire.carte import CarteView
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets import web_map
from cops_desktop.qt.widgets.web_map import MapPage, WebMap, profile
from cops_desktop.services import carte
from tests.builders import CLAIRE, Monde, new_file, plain
from tests.qt.real_window import find, open_window

# What Chromium's graphics say on a machine without any, under the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("Sandboxing disabled by user", "RHI|QRhi", "Vulkan", "GBM", "GPU", extend=True)
PATIENCE = 60_000  # milliseconds: an engine that starts beside other tests takes its time; without one they fail
HOSTILE = ("<script>alert(1)</script>", '"; DROP TABLE personnes; --', "</script><b>", "{{ 7 * 7 }}", "&lt;i&gt;")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "carte.cops"
    with closing(new_file(tmp_path, path.name, CLAIRE)) as fichier:
        monde = Monde(fichier)
        for nom in HOSTILE:
            monde.personne(nom, "Zoé", code_postal="81000", commune="Albi")
        monde.personne("Cazenave", code_postal="65000", commune="Tarbes")
        monde.personne("Parisienne", code_postal="75011", commune="Paris")
        monde.personne("Sanslieu", "Éva")
    shown = open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)
    assert shown.files.open(path)
    yield shown
    shown.contexte.quiet.wait()


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> CarteView:
    """The map of the whole annuaire, drawn."""
    made = CarteView(window.contexte)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_keys(carte.toutes_les_cles(window.contexte.fichier))
    qtbot.waitUntil(lambda: engine(made).isVisible(), timeout=PATIENCE)
    return made


def engine(view: CarteView) -> WebMap:
    found = view.findChildren(WebMap)
    assert len(found) == 1
    return found[0]


def run(qtbot: QtBot, shown: WebMap, script: str) -> Any:
    """What the page answers."""
    answers: list[object] = []
    shown.run(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    return answers[0]


def until(qtbot: QtBot, shown: WebMap, script: str, wanted: object) -> None:
    def look() -> None:
        assert run(qtbot, shown, script) == wanted

    qtbot.waitUntil(look, timeout=PATIENCE)


def click_on(qtbot: QtBot, shown: WebMap, what: str) -> None:
    """A click on the only element of its kind, once the map has its place in the window."""
    until(qtbot, shown, f"document.querySelectorAll('{what}').length", 1)
    run(qtbot, shown, f"document.querySelector('{what}').dispatchEvent(new MouseEvent('click', {{bubbles: true}})); 1")


def test_the_map_opens_without_a_network_and_shows_all_who_have_a_postcode(view: CarteView, qtbot: QtBot) -> None:
    shown = engine(view)
    assert run(qtbot, shown, "COPS.nombreDePoints()") == len(HOSTILE) + 2
    assert run(qtbot, shown, "document.querySelectorAll('path.departement').length") == 13
    until(qtbot, shown, "document.body.innerText.includes('Sète')", True)
    # One group of five at Albi and a point at Tarbes; Paris is beyond the frame.
    until(qtbot, shown, "[...document.querySelectorAll('.groupe text')].map((g) => g.textContent).join()", "5")
    until(qtbot, shown, "document.querySelectorAll('.acteur').length", 1)
    assert shown.page_faults() == []
    assert profile().network.refused == []


def test_whatever_the_page_would_fetch_is_refused(view: CarteView, qtbot: QtBot) -> None:
    shown = engine(view)
    run(
        qtbot,
        shown,
        "window.tried = []; for (const a of ['http://127.0.0.1:9/x', 'https://exemple.fr/x', 'file:///etc/hostname'])"
        " { fetch(a).then(() => tried.push('got ' + a), () => tried.push('refused'));"
        " const i = new Image(); i.onload = () => tried.push('got ' + a); i.src = a; } 1",
    )
    until(qtbot, shown, "tried.join()", "refused,refused,refused")


def test_hostile_names_are_text_in_the_engine(view: CarteView, qtbot: QtBot) -> None:
    shown = engine(view)
    scripts = run(qtbot, shown, "document.scripts.length")
    click_on(qtbot, shown, ".groupe")
    until(qtbot, shown, "document.querySelectorAll('.fiches .fiche a').length", len(HOSTILE))
    names = run(qtbot, shown, "JSON.stringify([...document.querySelectorAll('.fiche a')].map((a) => a.textContent))")
    assert sorted(json.loads(names)) == sorted(f"Zoé {nom}" for nom in HOSTILE)
    assert run(qtbot, shown, "document.scripts.length") == scripts
    assert run(qtbot, shown, "document.querySelectorAll('.leaflet-popup b, .leaflet-popup i').length") == 0
    assert shown.page_faults() == []


def test_a_click_on_a_name_opens_the_card_and_the_page_stays(view: CarteView, window: MainWindow, qtbot: QtBot) -> None:
    shown = engine(view)
    click_on(qtbot, shown, ".acteur")
    until(qtbot, shown, "document.querySelector('.fiche a')?.textContent", "Odile Cazenave")
    with qtbot.waitSignal(view.opened, timeout=PATIENCE) as opened:
        run(qtbot, shown, "document.querySelector('.fiche a').click(); 1")
    key = next(p.cle for p in carte.points(*whole(window)).points if p.nom == "Odile Cazenave")
    assert opened.args == ["personne", key]
    assert run(qtbot, shown, "COPS.nombreDePoints()") == len(HOSTILE) + 2


def whole(window: MainWindow) -> tuple[Any, ...]:
    contexte = window.contexte
    return contexte.fichier, carte.toutes_les_cles(contexte.fichier), contexte.today()


@pytest.mark.parametrize("address", ["https://exemple.fr/", "file:///etc/hostname", "data:text/html,x", "cops:///x/y"])
def test_the_page_cannot_leave(view: CarteView, address: str) -> None:
    page = engine(view).page()
    assert isinstance(page, MapPage)
    typed = MapPage.NavigationType.NavigationTypeTyped
    assert not page.acceptNavigationRequest(QUrl(address), typed, True)


def test_another_list_is_shown_in_the_page_that_is_there(view: CarteView, window: MainWindow, qtbot: QtBot) -> None:
    shown = engine(view)
    view.show_keys(carte.toutes_les_cles(window.contexte.fichier)[:2])
    until(qtbot, shown, "COPS.nombreDePoints()", 2)
    view.show_keys([])
    until(qtbot, shown, "COPS.nombreDePoints()", 0)
    assert "Personne à montrer ici." in run(qtbot, shown, "document.body.innerText")
    assert shown.page_faults() == []


def test_the_map_follows_the_theme(view: CarteView, theme: Theme, qtbot: QtBot) -> None:
    shown = engine(view)
    assert run(qtbot, shown, "document.documentElement.className") == ""
    theme.set_choice("sombre")
    until(qtbot, shown, "document.documentElement.className", "sombre")


def test_those_without_a_place_are_counted_and_open_from_their_list(view: CarteView, qtbot: QtBot) -> None:
    head, names = find(view, QPushButton, "carteSansLieu"), find(view, QListWidget, "carteSansLieuListe")
    assert plain(head.text()) == "Sans lieu : 1"
    assert not names.isVisible()
    head.click()
    assert [names.item(row).text() for row in range(names.count())] == ["Éva Sanslieu"]
    with qtbot.waitSignal(view.opened) as opened:
        names.itemActivated.emit(names.item(0))
    assert opened.args[0] == "personne"
    view.show_keys([])
    qtbot.waitUntil(lambda: head.isHidden(), timeout=PATIENCE)


# Saved -----------------------------------------------------------------------------------------------------------
def test_the_map_is_saved_as_one_page_that_says_how_many_have_no_name(
    view: CarteView, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    window.contexte.message.connect(said.append)
    view.save_html(tmp_path / "carte.html")
    qtbot.waitUntil(lambda: any("carte.html" in plain(sentence) for sentence in said), timeout=PATIENCE)
    assert "8 fiches, dont 8 sans nom" in plain(said[-1])
    html = (tmp_path / "carte.html").read_text(encoding="utf-8")
    assert "Cazenave" not in html
    assert "cops:///" not in html.split("COPS.recevoir")[1]


def test_the_saved_page_opens_in_the_engine_with_its_points_and_no_name(window: MainWindow, qtbot: QtBot) -> None:
    html, _ = carte.publiable_html(*whole(window))
    shown = WebMap()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    with qtbot.waitSignal(shown.ready, timeout=PATIENCE):
        shown.show_html(html)
        shown.show()
    assert run(qtbot, shown, "COPS.nombreDePoints()") == len(HOSTILE) + 2
    assert run(qtbot, shown, "document.querySelectorAll('a[href^=cops]').length") == 0
    assert "8 fiches" in plain(run(qtbot, shown, "document.body.innerText"))
    assert shown.page_faults() == []


def test_a_picture_of_the_map_is_saved(view: CarteView, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    said: list[str] = []
    window.contexte.message.connect(said.append)
    view.save_image(tmp_path / "carte.png")
    qtbot.waitUntil(lambda: any("carte.png" in plain(sentence) for sentence in said), timeout=PATIENCE)
    image = QImage(str(tmp_path / "carte.png"))
    assert image.width() >= 1600
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 8) for y in range(0, image.height(), 8)}
    assert {"#ffffff", "#eceae4"} <= colours
    qtbot.waitUntil(lambda: not view.findChildren(WebMap, "carteImage"), timeout=PATIENCE)


def test_a_page_that_cannot_be_drawn_writes_nothing_and_says_the_way_out(
    view: CarteView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(module.messages, "error", lambda _, sentence, details: told.append(f"{sentence} {details}"))
    view._write_image(None, tmp_path / "carte.png", "")
    assert "rien n’a été écrit" in told[0]
    assert "HTML" in told[0]
    assert not (tmp_path / "carte.png").exists()


# Without an engine -----------------------------------------------------------------------------------------------
def test_where_the_engine_cannot_start_a_sentence_says_so_and_the_map_can_be_saved(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_problem", lambda: module._way_out("Le moteur manque."))
    view = CarteView(window.contexte)
    qtbot.addWidget(view)
    view.show()
    view.show_keys(carte.toutes_les_cles(window.contexte.fichier))
    qtbot.waitUntil(lambda: find(view, QPushButton, "carteSansLieu").isVisible(), timeout=PATIENCE)
    message = find(view, QLabel, "carteMessage")
    assert message.isVisible()
    assert "La liste reste là" in message.text()
    assert not view.findChildren(WebMap)
    view.save_html(tmp_path / "carte.html")
    qtbot.waitUntil((tmp_path / "carte.html").exists, timeout=PATIENCE)
    window.contexte.tasks.wait()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the engine has another sandbox there")
@pytest.mark.parametrize(("user", "allowed", "said"), [(0, 0, "root"), (1000, 1, "isoler la carte"), (1000, 0, "")])
def test_an_engine_that_would_end_the_program_is_not_started(
    user: int, allowed: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    answer = subprocess.CompletedProcess([], allowed)
    monkeypatch.setattr(web_map.subprocess, "run", lambda *_, **__: answer)
    found = web_map.problem.__wrapped__()
    assert said in found
    assert bool(said) == bool(found)


def test_the_engine_is_not_loaded_before_the_map_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    view = CarteView(window.contexte)
    qtbot.addWidget(view)
    view.show_keys(carte.toutes_les_cles(window.contexte.fichier))
    qtbot.wait(50)
    assert not view.findChildren(WebMap)
    assert "QtWebEngine" not in Path(module.__file__).read_text(encoding="utf-8")


def test_an_engine_that_stops_is_told_and_made_again(view: CarteView, qtbot: QtBot) -> None:
    engine(view).stopped.emit()
    message = find(view, QLabel, "carteMessage")
    assert message.isVisible()
    assert "s’est arrêtée" in message.text()
    view.hide()
    view.show()
    qtbot.waitUntil(lambda: not message.isVisible(), timeout=PATIENCE)
