"""The look: colours of both themes, the typeface, the size of the text, and the style sheet made from them.

There is one look per application, as there is one palette and one style sheet: `couleurs()` and `sp()` answer for it,
so that whatever paints itself follows the theme without being told.
"""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from cops_desktop.paths import fonts_dir, resources_dir
from cops_desktop.services.laptop import SCALES

FAMILY = "Source Sans Pro"
BASE_SIZE = 15  # pixels at 100 %
SMALL_SIZE = 13
FONT_FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf", "SourceSansPro-Bold.ttf")


@dataclass(frozen=True)
class Couleurs:
    """The tokens of one theme, as #RRGGBB. A name ending in `_fond` is the ground of the ink of that name."""

    fenetre: str
    panneau: str
    encre: str
    explication: str
    ligne: str  # decorative rules only: too pale to carry meaning
    bord: str  # edge of a field, handle of a scroll bar
    accent: str
    selection: str
    sur_accent: str
    usagers: str
    professionnels: str
    autre: str
    ok: str
    ok_fond: str
    attention: str
    attention_fond: str
    refus: str
    refus_fond: str
    bleu: str  # the workshops' colours, each by its word in domain.rencontres.COULEURS: dots and bands
    vert: str
    jaune: str
    orange: str
    rouge: str
    violet: str
    rose: str
    gris: str


CLAIR = Couleurs(
    fenetre="#F6F5F2",
    panneau="#FFFFFF",
    encre="#1F2A30",
    explication="#5C6970",
    ligne="#E1DED7",
    bord="#7C8587",
    accent="#0B6E6E",
    selection="#E2F0EE",
    sur_accent="#FFFFFF",
    usagers="#0B6E6E",
    professionnels="#3F5AA6",
    autre="#7A6F63",
    ok="#2D6A3E",
    ok_fond="#E4F2E6",
    attention="#9A5B00",
    attention_fond="#FCEFD9",
    refus="#A8322A",
    refus_fond="#FBE6E3",
    bleu="#2F6FC4",
    vert="#3A8537",
    jaune="#A68200",
    orange="#C8610F",
    rouge="#C2332B",
    violet="#7C4DB0",
    rose="#C9417E",
    gris="#6C757A",
)
SOMBRE = Couleurs(
    fenetre="#171B1D",
    panneau="#1F2527",
    encre="#E7ECEC",
    explication="#A3B0B3",
    ligne="#343C3F",
    bord="#7D888D",
    accent="#5CC2BA",
    selection="#203B3A",
    sur_accent="#10201F",
    usagers="#5CC2BA",
    professionnels="#9DB2F0",
    autre="#B9AEA2",
    ok="#86CE98",
    ok_fond="#1E3626",
    attention="#F0B35B",
    attention_fond="#3B2E17",
    refus="#F08A80",
    refus_fond="#402321",
    bleu="#7EB0F5",
    vert="#8FCB76",
    jaune="#E8CF4A",
    orange="#F09A4E",
    rouge="#F0776D",
    violet="#BF9BEA",
    rose="#F08FBC",
    gris="#A9B2B6",
)


@dataclass(frozen=True)
class _Look:
    couleurs: Couleurs = CLAIR
    scale: int = 100


_look = _Look()


def couleurs() -> Couleurs:
    """The tokens of the theme on the screen."""
    return _look.couleurs


def sp(pixels: float) -> int:
    """A length that grows with the text: `pixels` at 100 %, as whole pixels at the present size."""
    return round(pixels * _look.scale / 100)


def font(size: float = BASE_SIZE, *, semibold: bool = False, bold: bool = False) -> QFont:
    """The typeface in `size` pixels at 100 %."""
    made = QFont(FAMILY)
    made.setPixelSize(sp(size))
    if semibold or bold:
        made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.DemiBold)
    return made


@lru_cache(maxsize=16)
def _measured(size: float, semibold: bool, unit: int) -> tuple[QFont, QFontMetrics]:
    face = font(size, semibold=semibold)
    return face, QFontMetrics(face)


def measured(size: float = BASE_SIZE, *, semibold: bool = False) -> tuple[QFont, QFontMetrics]:
    """The typeface and its measures, made once for a size of the text: what is painted asks for it at each word."""
    return _measured(size, semibold, sp(1000))


class Theme(QObject):
    """Dresses the application, and again whenever the system's scheme, the choice or the size of the text changes.

    The application's style is Qt's Fusion. `choice` is « systeme », « clair » or « sombre »; `scale` one of
    services.laptop.SCALES.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "systeme", scale: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        self.scale = scale
        self._template = (resources_dir() / "style.qss").read_text(encoding="utf-8")
        for name in FONT_FILES:
            QFontDatabase.addApplicationFont(str(fonts_dir() / name))
        self._follow_choice()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def set_choice(self, choice: str) -> None:
        """Follows the system (« systeme ») or forces one theme."""
        self.choice = choice
        self._follow_choice()
        self._dress()

    def set_scale(self, scale: int) -> None:
        """Sets the size of the text, in percent."""
        self.scale = scale
        self._dress()

    def larger(self) -> None:
        """One step up, to 200 %."""
        self.set_scale(next((step for step in SCALES if step > self.scale), SCALES[-1]))

    def smaller(self) -> None:
        """One step down, to 80 %."""
        self.set_scale(next((step for step in reversed(SCALES) if step < self.scale), SCALES[0]))

    def _follow_choice(self) -> None:
        """Tells Qt too, so that what the system draws (title bar, file dialogs) agrees."""
        schemes = {"clair": Qt.ColorScheme.Light, "sombre": Qt.ColorScheme.Dark}
        with _no_collecting():
            if self.choice in schemes:
                self._app.styleHints().setColorScheme(schemes[self.choice])
            elif _look != _Look():
                self._app.styleHints().unsetColorScheme()

    def _system_changed(self) -> None:
        if self.choice == "systeme":
            self._dress()

    def _dress(self) -> None:
        global _look
        dark = self.choice == "sombre" or (
            self.choice == "systeme" and self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        wanted = _Look(SOMBRE if dark else CLAIR, self.scale)
        if wanted == _look and self._app.styleSheet():
            return
        _look = wanted
        with _no_collecting():
            self._app.setPalette(palette(wanted.couleurs))
            self._app.setFont(font())
            self._app.setStyleSheet(style_sheet(self._template))
        self.changed.emit()


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Qt goes through a list of all widgets, and tells each in Python: none may be collected before its turn comes."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def palette(tokens: Couleurs) -> QPalette:
    """What Fusion paints by itself, in the colours of the theme."""
    roles = {
        QPalette.ColorRole.Window: tokens.fenetre,
        QPalette.ColorRole.Base: tokens.panneau,
        QPalette.ColorRole.AlternateBase: tokens.fenetre,
        QPalette.ColorRole.Button: tokens.panneau,
        QPalette.ColorRole.WindowText: tokens.encre,
        QPalette.ColorRole.Text: tokens.encre,
        QPalette.ColorRole.ButtonText: tokens.encre,
        QPalette.ColorRole.PlaceholderText: tokens.explication,
        QPalette.ColorRole.Highlight: tokens.selection,
        QPalette.ColorRole.HighlightedText: tokens.encre,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.panneau,
        QPalette.ColorRole.ToolTipText: tokens.encre,
    }
    made = QPalette(QColor(tokens.panneau), QColor(tokens.fenetre))
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.bord))
    return made


def style_sheet(template: str) -> str:
    """The template with `@token` as a colour, `12sp` as a length that grows, `@icones` and `@coche` as files.

    `12sp-1` is that length less a pixel: an edge that thickens takes it, and nothing moves.
    """
    values = asdict(_look.couleurs)
    values["icones"] = (resources_dir() / "icons").as_posix()
    values["coche"] = "coche-sombre" if _look.couleurs == SOMBRE else "coche-clair"
    coloured = re.sub(r"@(\w+)", lambda match: values[match[1]], template)
    return re.sub(r"(\d+)sp(-\d+)?\b", lambda match: f"{sp(int(match[1])) + int(match[2] or 0)}px", coloured)
