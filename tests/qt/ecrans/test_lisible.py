"""Every screen can be read in the dark theme, with text at 200 %, on a small screen; and what judges it is right."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme
from tests.qt.ecrans import contraste, coupes, lisible
from tests.qt.ecrans.peints import Peinture
from tests.qt.ecrans.visites import Groupe, groupes, visites


@pytest.mark.qt_log_ignore("Sandboxing disabled by user", "RHI|QRhi", "Vulkan", "GBM", "GPU", extend=True)
@pytest.mark.parametrize("groupe", groupes(), ids=str)
def test_the_screens_in_the_dark_at_200_percent(groupe: Groupe, theme: Theme, tmp_path: Path) -> None:
    theme.set_choice("sombre")
    theme.set_scale(200)
    faults: list[str] = []
    for visite in visites(groupe, theme, tmp_path):
        for check in (lisible.readable, lisible.whole):
            faults += [f"{visite.scene}, {check.__name__}: {fault}" for fault in check(visite.tops[0])]
    assert not faults, "\n".join(faults)


@pytest.fixture
def sample(qtbot: QtBot, theme: Theme) -> QWidget:
    """An empty window of 300 × 200, to put samples in."""
    made = QWidget()
    made.setLayout(QVBoxLayout())
    made.resize(300, 200)
    made.setStyleSheet("background: #FFFFFF;")
    qtbot.addWidget(made)
    return made


def put(sample: QWidget, widget: QWidget, style: str) -> Peinture:
    """The window with this in it."""
    widget.setStyleSheet(style)
    layout = sample.layout()
    assert layout is not None
    layout.addWidget(widget)
    sample.show()
    return Peinture(sample)


@pytest.mark.parametrize(("ink", "said"), [("#767676", 0), ("#777777", 1), ("#DDDDDD", 1), ("#000000", 0)])
def test_a_text_is_judged_by_its_ink_and_its_ground(sample: QWidget, ink: str, said: int) -> None:
    peinture = put(sample, QLabel("Séance 4"), f"color: {ink}; background: #FFFFFF;")
    assert [texte.words for texte in peinture.textes] == ["Séance 4"]
    assert len(list(contraste.pale_texts(peinture, 100))) == said


def test_a_large_text_may_be_paler(sample: QWidget) -> None:
    peinture = put(sample, QLabel("Séance 4"), "color: #949494; background: #FFFFFF; font-size: 24px;")
    assert not list(contraste.pale_texts(peinture, 100))
    assert list(contraste.pale_texts(peinture, 200))  # at 100 % it is of 12 pixels


def test_an_ink_that_lets_its_ground_through_is_judged_as_it_is_seen(sample: QWidget) -> None:
    words = QPlainTextEdit()
    words.setPlaceholderText("En quelques mots")
    peinture = put(sample, words, "color: #5C6970; background: #F6F5F2; placeholder-text-color: rgba(92,105,112,128);")
    assert [f"{contraste.contrast(peinture.ink(t), peinture.ground(t)):.1f}" for t in peinture.textes] == ["2.0"]


def test_what_is_disabled_may_be_pale(sample: QWidget) -> None:
    words = QLabel("Séance 4")
    words.setEnabled(False)
    assert not list(contraste.pale_texts(put(sample, words, "color: #CCCCCC; background: #FFFFFF;"), 100))


def test_the_edge_of_a_field_is_seen_or_told(sample: QWidget) -> None:
    assert list(contraste.pale_edges(put(sample, QLineEdit(), "border: 1px solid #DDDDDD; background: #FFFFFF;")))
    assert len(list(contraste.pale_edges(put(sample, QLineEdit(), "border: 1px solid #777777;")))) == 1


def test_a_text_wider_than_its_place_is_told(sample: QWidget) -> None:
    words = QLabel("Un titre beaucoup trop long pour la place qui lui est donnée")
    words.setFixedWidth(100)
    peinture = put(sample, words, "background: #FFFFFF;")
    assert len(list(coupes.cut_texts(peinture))) == 1
    assert len(list(coupes.squeezed(sample))) == 1


def test_a_text_that_wraps_has_all_its_lines(sample: QWidget) -> None:
    words = QLabel("Un titre beaucoup trop long pour la place qui lui est donnée", wordWrap=True)
    words.setFixedSize(100, 20)
    put(sample, words, "background: #FFFFFF;")
    assert len(list(coupes.squeezed(sample))) == 1
    words.setFixedSize(100, 150)
    sample.resize(300, 220)
    QApplication.processEvents()
    assert not list(coupes.squeezed(sample))


def test_a_text_that_another_covers_is_not_seen(sample: QWidget) -> None:
    put(sample, QLabel("Séance 4"), "background: #FFFFFF;")
    over = QWidget(sample)
    over.setStyleSheet("background: #000000;")
    over.setGeometry(sample.rect())
    over.show()
    assert Peinture(sample).textes == ()
