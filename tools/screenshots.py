"""`make screenshots`: a picture of every screen and every paper from the demo data, light and dark.

They go to build/screenshots/ under stable names: the guide uses them, and whoever changes a screen looks at them.
A new screen is a line in SCREENS (tools/scenes.py), a new paper a line in PAPERS. `python -m tools.screenshots reglages
papier-etat` makes only those whose names begin so.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("COPS_CONFIG_DIR", tempfile.mkdtemp(prefix="cops-screenshots-"))
# Where pictures are made by root, the engine of the map has no sandbox. It shows our own pages only.
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # the same pictures on every system

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QWidget

from cops_desktop.app import application
from cops_desktop.domain.rencontres import Mode
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import droits
from cops_desktop.services import laptop as settings
from cops_desktop.services.demo import DEMO_DAY, make_demo
from cops_desktop.services.fichier import Fichier, create_file, open_file
from cops_desktop.services.guide import lire
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.services.protection import cle_pour
from cops_desktop.storage import paiements
from tools.plateau import IDENTITE, PHRASE, back_up, open_stage, put_away, standing
from tools.scenes import (
    EMPTY,
    LARGE,
    PATIENCE,
    PROTECTED,
    SCREENS,
    Scene,
    last_of,
    meeting_of,
    pediatrics,
    regional_day,
    signed_form,
    someone,
    wait,
)
from tools.scenes_premier import PREMIER

OUT = Path("build/screenshots")
PAPER_WIDTH = 1000
ROUNDS = 6


PAPERS: tuple[tuple[str, str, Callable[[Fichier], Criteres]], ...] = (
    ("emargement-presentiel", "emargement", lambda f: Criteres(rencontres=[meeting_of(Mode.PRESENTIEL, held=True)(f)])),
    ("emargement-visio", "emargement", lambda f: Criteres(rencontres=[meeting_of(Mode.VISIO, held=True)(f)])),
    ("emargement-copil", "emargement", lambda f: Criteres(rencontres=[last_of("CoPil")(f)])),
    ("emargement-mixte", "emargement", lambda f: Criteres(rencontres=[meeting_of(Mode.MIXTE, held=True)(f)])),
    ("etat", "etats", lambda f: Criteres(etats=[signed_form(f)])),
    ("etat-brouillon", "etats", lambda f: Criteres(etats=[paiements.etats(f.db, "etat = 'brouillon'")[0].id])),
    ("etat-annule", "etats", lambda f: Criteres(etats=[paiements.etats(f.db, "etat = 'annulé'")[0].id])),
    ("recapitulatif", "recapitulatif", lambda _: Criteres()),
    ("liste", "liste", lambda f: Criteres(rencontres=[meeting_of(Mode.PRESENTIEL, held=True)(f)])),
    ("liste-membres", "liste", lambda f: Criteres(cotec=pediatrics(f))),
    ("etiquettes", "etiquettes", lambda f: Criteres(cotec=pediatrics(f))),
    ("ordre-du-jour", "ordre-du-jour", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("carte-participants", "carte", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("contacts", "contacts", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("attestations", "attestations", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("attestation-visio", "attestations", lambda f: Criteres(rencontres=[meeting_of(Mode.VISIO, held=True)(f)])),
    ("attestation-annee", "attestations", lambda f: Criteres(personne=someone(f), annee=DEMO_DAY.year)),
    ("emargement-atelier", "emargement", lambda f: Criteres(rencontres=[regional_day(f)], par="atelier")),
    ("emargement-groupes", "emargement", lambda f: Criteres(rencontres=[regional_day(f)], ordre="atelier")),
    ("liste-atelier", "ateliers", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("badges", "badges", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("chevalets", "chevalets", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("affichettes", "affichettes", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("equilibre-papier", "equilibre", lambda _: Criteres()),
    ("lettre-renouvellement", "lettre-renouvellement", lambda _: Criteres()),
    ("engagement", "engagement", lambda _: Criteres()),
    ("chronologie", "chronologie", lambda _: Criteres()),
    ("synthese", "restitution", lambda f: Criteres(rencontres=[regional_day(f)])),
    ("fiche-projet", "fiche-projet", lambda _: Criteres()),
    ("accompagnements", "accompagnements", lambda _: Criteres()),
    ("bilan-accompagnements", "bilan-accompagnements", lambda _: Criteres()),
)


def _settle(app: QApplication) -> None:
    """Let it paint; QtPdf draws its pages in a thread of its own, a little later. On a slow machine the first painting
    takes all that time, and what it asks for comes after it.
    """
    wait(PATIENCE)
    for _ in range(ROUNDS):
        app.processEvents()


def _asked(name: str) -> bool:
    return not sys.argv[1:] or name.startswith(tuple(sys.argv[1:]))


def _take(app: QApplication, window: MainWindow, name: str, scene: Scene) -> None:
    if not _asked(name):
        return
    scene(window)
    _settle(app)
    dialogs = standing(window)
    shown: QWidget = dialogs[-1] if dialogs else window
    shown.grab().save(str(OUT / f"{name}.png"))
    put_away(window)
    _settle(app)
    if left := standing(window):
        raise AssertionError(f"{name} leaves {left} open: it would stand on every picture after it")


def screens(app: QApplication, demo: Path, empty: Path, protected: Path) -> None:
    """Every screen in both themes, some at 200 %, what an empty file shows, and a protected one."""
    for theme_name in ("clair", "sombre"):
        theme = Theme(app, theme_name, 100)
        start = open_stage(theme, None)
        for name, scene in PREMIER:
            _take(app, start, f"{name}-{theme_name}", scene)
        start.close()
        for path, scenes in ((demo, SCREENS), (empty, EMPTY), (protected, PROTECTED)):
            cle = cle_pour(path, PHRASE) if path == protected else None
            window = open_stage(theme, open_file(path, IDENTITE, cle=cle))
            for name, scene in scenes:
                _take(app, window, f"{name}-{theme_name}", scene)
            window.close()
    theme = Theme(app, "clair", 200)
    window = open_stage(theme, open_file(demo, IDENTITE))
    for name, scene in (scene for scene in SCREENS if scene[0] in LARGE):
        _take(app, window, f"{name}-200", scene)
    window.close()
    Theme(app, "clair", 100)


def _paper(paper: str, choose: Callable[[Fichier], Criteres]) -> Callable[[Fichier], bytes]:
    return lambda fichier: print_paper(fichier, paper, choose(fichier), DEMO_DAY)


def _proof(fichier: Fichier) -> bytes:
    """Of somebody erased for it: the last paper, in a copy of the file."""
    found = droits.sans_nouvelles(fichier, DEMO_DAY)[-1].personne.id
    droits.anonymiser(fichier, found, DEMO_DAY, DEMO_DAY - timedelta(2))
    return droits.preuve_pdf(fichier, found, DEMO_DAY)


RIGHTS: tuple[tuple[str, Callable[[Fichier], bytes]], ...] = (
    ("droit-acces", lambda f: droits.droit_acces_pdf(f, droits.reunir(f, someone(f)), DEMO_DAY)),
    ("sans-nouvelles", lambda f: droits.sans_nouvelles_pdf(f, droits.sans_nouvelles(f, DEMO_DAY), DEMO_DAY)),
    ("preuve", _proof),
    ("guide", lambda _: lire().papier()),
)


def papers(demo: Path) -> None:
    """The first two pages of every paper, on white; from a copy, as one of them erases somebody."""
    copy = demo.with_name("papiers.cops")
    shutil.copy(demo, copy)
    fichier = open_file(copy, IDENTITE)
    made = [(name, _paper(paper, choose)) for name, paper, choose in PAPERS]
    for name, paper in (one for one in (*made, *RIGHTS) if _asked(f"papier-{one[0]}")):
        pdf = OUT / f"papier-{name}.pdf"
        pdf.write_bytes(paper(fichier))
        document = QPdfDocument()
        document.load(str(pdf))
        for page in range(min(2, document.pageCount())):
            _page(document, page).save(str(OUT / f"papier-{name}-{page + 1}.png"))
        document.close()
    fichier.close()


def _page(document: QPdfDocument, page: int) -> QImage:
    points = document.pagePointSize(page)
    size = QSize(PAPER_WIDTH, round(PAPER_WIDTH * points.height() / points.width()))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    return image


def main() -> int:
    """Make them all; returns the exit status."""
    OUT.mkdir(parents=True, exist_ok=True)
    settings.save(replace(settings.load(), utilisateur=IDENTITE.nom))
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        demo, empty = Path(folder) / "cops-2026.cops", Path(folder) / "nouveau.cops"
        made = make_demo(demo, IDENTITE)
        back_up(made)
        made.close()
        create_file(empty, IDENTITE).close()
        protected = Path(folder) / "equipe-2026.cops"
        create_file(protected, IDENTITE, phrase=PHRASE).close()
        papers(demo)
        screens(app, demo, empty, protected)
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
