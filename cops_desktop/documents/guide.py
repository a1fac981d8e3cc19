"""The guide on paper: a cover, the contents with their pages, a chapter per page of the guide; or one chapter alone.

Where a link leads is known once the pages are composed: they are composed until no number changes any more, twice as a
rule. This module imports reportlab's platypus: import it where the guide is printed.
"""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFontFamily
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    Image,
    ListFlowable,
    ListItem,
    PageBreak,
    PageTemplate,
    Paragraph,
    Preformatted,
    Spacer,
    Table,
)

from cops_desktop.documents.pages import MARGIN, PORTRAIT, TOP_MARGIN
from cops_desktop.documents.typography import BOLD, REGULAR, UNKNOWN, face, printable, register_faces
from cops_desktop.domain.guide.blocs import Bloc, Genre, Morceau, ancre, en_clair, morceaux
from cops_desktop.domain.words import NBSP

_ITALIC, _BOLD_ITALIC, _TYPED = "SourceSansPro-It", "SourceSansPro-BoldIt", "Courier"
_WIDTH = PORTRAIT.width - 2 * MARGIN
_BOTTOM = 46.0
_TALLEST = 400.0  # points of a picture
_PICTURE = 0.4  # points of a pixel: the letters of a screen are as large as those beside them
_LINE = HexColor("#8A8A8A")
_GROUND = HexColor("#EFEFEF")
_LINK = HexColor("#0B5A5A")
_GRAY = Color(0.3, 0.3, 0.3)
_WITH_TITLE = 110.0  # points free under a title, or it goes to the next page: the first rows of a table stay with it
_ROUNDS = 4
_SOMEWHERE = 88  # a page that is not known yet takes as much room as it will

_TEXT = ParagraphStyle("texte", fontName=REGULAR, fontSize=10, leading=13.5, spaceAfter=6, alignment=TA_LEFT)
_POINT = ParagraphStyle("point", _TEXT, spaceAfter=3)
_CELL = ParagraphStyle("cellule", _TEXT, fontSize=9.2, leading=12, spaceAfter=0)
_HEAD = ParagraphStyle("tete", _CELL, fontName=BOLD)
_QUOTE = ParagraphStyle("citation", _TEXT, leftIndent=18)
_CAPTION = ParagraphStyle("legende", _TEXT, fontSize=8.5, leading=11, textColor=_GRAY, spaceAfter=10)
_CODE = ParagraphStyle("code", fontName=_TYPED, fontSize=8, leading=11)
_COVER = ParagraphStyle("couverture", fontName=BOLD, fontSize=30, leading=36, spaceAfter=14)
_COVER_TEXT = ParagraphStyle("couvertureTexte", _TEXT, fontSize=13, leading=18)
_ENTRY = ParagraphStyle("entree", _CELL, fontName=BOLD, fontSize=10, leading=12.5)
_PLACE = ParagraphStyle("place", _CELL, fontSize=10, leading=12.5, alignment=2)
_TITLES = {
    1: ParagraphStyle("titre1", fontName=BOLD, fontSize=20, leading=25, spaceAfter=10, keepWithNext=1),
    2: ParagraphStyle("titre2", fontName=BOLD, fontSize=13.5, leading=17, spaceBefore=12, spaceAfter=5, keepWithNext=1),
    3: ParagraphStyle("titre3", fontName=BOLD, fontSize=11, leading=14, spaceBefore=8, spaceAfter=4, keepWithNext=1),
}
_MOST_COLUMNS = 100  # signs of a line of code


@dataclass(frozen=True)
class Chapitre:
    """A page of the guide to be printed; `mots`: what one may want to do, as the contents say it."""

    nom: str
    titre: str
    blocs: tuple[Bloc, ...]
    mots: str = ""


@dataclass(frozen=True)
class Couverture:
    """What the first page says."""

    titre: str
    phrase: str
    version: str


Etape = Callable[[int, int], object]


def guide_pdf(
    chapitres: Sequence[Chapitre],
    image: Callable[[str], Path | None],
    couverture: Couverture | None = None,
    etape: Etape = lambda done, total: None,
) -> bytes:
    """The PDF of these chapters: with a cover and contents, or without. `image` says where a picture is.

    `etape(done, total)` is called before each chapter is composed: what it raises stops the work.
    """
    _register()
    places: dict[str, int] = {}
    for turn in range(1, _ROUNDS + 1):
        made = _Guide(chapitres, image, couverture, places)
        pdf = made.draw(partial(_say, etape, turn, len(chapitres)))
        if made.places == places:
            break
        places = made.places
    return pdf


def _say(etape: Etape, turn: int, chapters: int, drawn: int) -> None:
    total = 2 * chapters
    etape(min((turn - 1) * chapters + drawn, total), total)


def _register() -> None:
    register_faces()
    for name in (_ITALIC, _BOLD_ITALIC):
        face(name)
    registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=_ITALIC, boldItalic=_BOLD_ITALIC)
    registerFontFamily(BOLD, normal=BOLD, bold=BOLD, italic=_BOLD_ITALIC, boldItalic=_BOLD_ITALIC)


class _Repere(Flowable):  # type: ignore[misc]
    """Takes no room: says where a chapter or a title is, to the links, to the reader's outline, to the foot."""

    def __init__(self, guide: "_Guide", key: str, titre: str, niveau: int) -> None:
        super().__init__()
        self._guide, self._key, self._titre, self._niveau = guide, key, titre, niveau
        self.keepWithNext = 1

    def wrap(self, *_: float) -> tuple[float, float]:
        return 0.0, 0.0

    def draw(self) -> None:
        canvas: Any = self.canv
        canvas.bookmarkHorizontal(self._key, 0, 30)
        canvas.addOutlineEntry(self._titre, self._key, self._niveau, closed=self._niveau == 0)
        self._guide.reached(self._key, canvas.getPageNumber(), self._titre if self._niveau == 0 else "")


class _Guide:
    """One turn: the pages composed with the numbers of the turn before (`before`), and those that come of it."""

    def __init__(
        self,
        chapitres: Sequence[Chapitre],
        image: Callable[[str], Path | None],
        couverture: Couverture | None,
        before: dict[str, int],
    ) -> None:
        self._chapitres, self._image, self._couverture, self._before = chapitres, image, couverture, before
        self.places: dict[str, int] = {}
        self._names = {chapitre.nom for chapitre in chapitres}
        self._here = self._foot = ""
        self._drawn = 0

    def draw(self, etape: Callable[[int], object]) -> bytes:
        """The PDF."""
        self._etape = etape
        out = BytesIO()
        titre = self._couverture.titre if self._couverture else self._chapitres[0].titre
        doc = BaseDocTemplate(
            out, pagesize=PORTRAIT, title=printable(titre), subject=printable(titre), author="COPS Desktop",
            creator="COPS Desktop", lang="fr-FR", invariant=1, displayDocTitle=True, initialFontName=REGULAR,
        )  # fmt: skip
        frame = Frame(MARGIN, _BOTTOM, _WIDTH, PORTRAIT.height - _BOTTOM - TOP_MARGIN, 0, 0, 0, 0)
        doc.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=self._end_page))
        story = self._beginning()
        for chapitre in self._chapitres:
            story += [PageBreak()] if story else []
            story += self._chapter(chapitre)
        doc.build(story)
        self.places["#pages"] = doc.page
        return out.getvalue()

    def reached(self, key: str, page: int, chapitre: str) -> None:
        """A title is drawn on that page."""
        self.places[key] = page
        if chapitre:
            self._foot = chapitre
            self._drawn += 1
            self._etape(self._drawn)

    def _end_page(self, canvas: Any, doc: Any) -> None:
        if self._couverture and doc.page == 1:
            return
        canvas.saveState()
        canvas.setStrokeColor(_LINE)
        canvas.setLineWidth(0.4)
        canvas.line(MARGIN, _BOTTOM - 8, MARGIN + _WIDTH, _BOTTOM - 8)
        canvas.setFont(REGULAR, 8)
        canvas.setFillColor(_GRAY)
        total = self._before.get("#pages", _SOMEWHERE)
        titre = self._couverture.titre if self._couverture else "Guide de COPS Desktop"
        canvas.drawString(MARGIN, _BOTTOM - 20, printable(" · ".join(filter(None, (titre, self._foot)))))
        canvas.drawRightString(MARGIN + _WIDTH, _BOTTOM - 20, f"page {doc.page} / {total}")
        canvas.restoreState()

    def _beginning(self) -> list[Any]:
        """The cover and the contents."""
        cover = self._couverture
        if cover is None:
            return []
        said = [
            Spacer(1, 210),
            Paragraph(_safe(cover.titre), _COVER),
            Paragraph(_safe(cover.phrase), _COVER_TEXT),
            Spacer(1, 300),
            Paragraph(_safe(cover.version), _CAPTION),
            PageBreak(),
            Paragraph("Sommaire", _TITLES[1]),
        ]
        rows = [self._entry(chapitre) for chapitre in self._chapitres]
        contents = Table(rows, colWidths=[_WIDTH - 40, 40], spaceBefore=4)
        contents.setStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, _LINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1.8),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.2),
            ]
        )
        return [*said, contents]

    def _entry(self, chapitre: Chapitre) -> list[Any]:
        words = f'<a href="#{chapitre.nom}">{_safe(chapitre.titre)}</a>'
        if chapitre.mots:
            words += f'<font name="{REGULAR}" size="9">{NBSP}{NBSP}{_safe(chapitre.mots)}</font>'
        number = self._before.get(chapitre.nom, _SOMEWHERE)
        return [Paragraph(words, _ENTRY), Paragraph(f'<a href="#{chapitre.nom}">{number}</a>', _PLACE)]

    def _chapter(self, chapitre: Chapitre) -> list[Any]:
        self._here = chapitre.nom
        said: list[Any] = [
            _Repere(self, chapitre.nom, printable(chapitre.titre), 0),
            Paragraph(_safe(chapitre.titre), _TITLES[1]),
        ]
        for points, group in groupby(chapitre.blocs, lambda bloc: bloc.genre in (Genre.PUCE, Genre.NUMERO)):
            if points:
                said += _lists(list(group), self._words)
            else:
                for bloc in group:
                    said += self._block(bloc)
        return said

    def _block(self, bloc: Bloc) -> list[Any]:
        if bloc.genre is Genre.TITRE:
            key = f"{self._here}#{ancre(bloc.texte)}"
            title = Paragraph(self._words(bloc.texte), _TITLES[min(bloc.rang, 3)])
            return [CondPageBreak(_WITH_TITLE), _Repere(self, key, printable(en_clair(bloc.texte)), 1), title]
        if bloc.genre is Genre.TABLEAU:
            return [self._table(bloc)]
        if bloc.genre is Genre.CODE:
            return [_typewritten(bloc.texte)]
        if bloc.genre is Genre.IMAGE:
            return self._picture(bloc)
        return [Paragraph(self._words(bloc.texte), _QUOTE if bloc.genre is Genre.CITATION else _TEXT)]

    def _picture(self, bloc: Bloc) -> list[Any]:
        path = self._image(bloc.fichier)
        caption = Paragraph(_safe(bloc.texte), _CAPTION)
        if path is None:
            return [caption]
        width, height = ImageReader(str(path)).getSize()
        scale = min(_PICTURE, _WIDTH / width, _TALLEST / height)
        size = (width * scale, height * scale)
        # The first turn is for the numbers of the pages: nobody sees it.
        picture = Image(str(path), *size, hAlign="LEFT") if self._before else Spacer(*size)
        gap = Spacer(1, 4)
        picture.keepWithNext = gap.keepWithNext = 1
        return [picture, gap, caption]

    def _table(self, bloc: Bloc) -> Table:
        head, *rows = bloc.lignes
        cells = [[Paragraph(self._words(cell), _HEAD) for cell in head]]
        cells += [[Paragraph(self._words(cell), _CELL) for cell in row] for row in rows]
        table = Table(cells, colWidths=_columns(bloc.lignes), repeatRows=1, spaceBefore=4, spaceAfter=10, hAlign="LEFT")
        table.setStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("GRID", (0, 0), (-1, -1), 0.4, _LINE),
                ("BACKGROUND", (0, 0), (-1, 0), _GROUND),
                ("TOPPADDING", (0, 0), (-1, -1), 2.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
            ]
        )
        return table

    def _words(self, texte: str) -> str:
        """A line in reportlab's own markup; a link says the page where it leads."""
        said = ""
        for lien, group in groupby(morceaux(texte), lambda morceau: morceau.lien):
            words = "".join(map(_piece, group))
            said += self._link(lien, words) if lien else words
        return said

    def _link(self, lien: str, words: str) -> str:
        nom, _, title = lien.partition("#")
        nom = nom.removesuffix(".md") or self._here
        key = f"{nom}#{title}" if title else nom
        if nom not in self._names:
            return words
        page = f"{NBSP}(p.{NBSP}{self._before.get(key, _SOMEWHERE)})" if nom != self._here else ""
        return f'<a href="#{html.escape(key)}" color="{_LINK.hexval().replace("0x", "#")}">{words}</a>{page}'


def _typewritten(texte: str) -> Table:
    """What is typed, on its ground; a line that is too long goes on under itself."""
    lines = Preformatted(_typed(texte), _CODE, maxLineLength=_MOST_COLUMNS, newLineChars="    ")
    ground = Table([[lines]], colWidths=[_WIDTH], spaceBefore=3, spaceAfter=9)
    ground.setStyle([("BACKGROUND", (0, 0), (-1, -1), _GROUND), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)])
    return ground


def _lists(blocs: list[Bloc], words: Callable[[str], str]) -> list[Any]:
    """Points that follow one another, those that hang under another inside it."""
    said: list[Any] = []
    for numbered, group in groupby(_nested(blocs), lambda pair: pair[0].genre is Genre.NUMERO):
        items = []
        for bloc, under in group:
            content = [Paragraph(words(bloc.texte), _POINT), *_lists(under, words)]
            items.append(ListItem(content, value=bloc.rang) if numbered else ListItem(content, value="•"))
        if numbered:
            said.append(ListFlowable(items, bulletType="1", bulletFormat="%s.", leftIndent=20, bulletFontName=REGULAR,
                                     bulletFontSize=10))  # fmt: skip
        else:
            said.append(ListFlowable(items, bulletType="bullet", start="•", leftIndent=16, bulletFontName=REGULAR,
                                     bulletFontSize=10))  # fmt: skip
        said.append(Spacer(1, 4))
    return said


def _nested(blocs: list[Bloc]) -> list[tuple[Bloc, list[Bloc]]]:
    """Each point with those that hang under it."""
    least = min((bloc.retrait for bloc in blocs), default=0)
    found: list[tuple[Bloc, list[Bloc]]] = []
    for bloc in blocs:
        if bloc.retrait == least or not found:
            found.append((bloc, []))
        else:
            found[-1][1].append(bloc)
    return found


def _columns(rows: Sequence[Sequence[str]]) -> list[float]:
    """The widths of a table's columns: the room shared by what they say, none narrower than its longest word."""
    columns = list(zip(*rows, strict=True))
    asked = [min(max(len(en_clair(cell)) for cell in column), 90) for column in columns]
    least = [max((len(word) for cell in column for word in en_clair(cell).split(" ")), default=1) for column in columns]
    floors = [min(6.0 * word + 16, _WIDTH / 2) for word in least]
    free = max(_WIDTH - sum(floors), 0.0)
    more = [max(length - word, 0) for length, word in zip(asked, least, strict=True)]
    total = sum(more) or 1
    return [floor + free * part / total for floor, part in zip(floors, more, strict=True)]


def _piece(morceau: Morceau) -> str:
    if morceau.code:
        typed = _typed(morceau.texte)
        name, size, said = (_TYPED, "-1", typed) if UNKNOWN not in typed else (REGULAR, "+0", printable(morceau.texte))
        return f'<font name="{name}" size="{size}" backColor="#EFEFEF">{html.escape(said)}</font>'
    said = _safe(morceau.texte)
    said = f"<b>{said}</b>" if morceau.gras else said
    return f"<i>{said}</i>" if morceau.italique else said


def _safe(texte: str) -> str:
    return html.escape(printable(texte))


def _typed(texte: str) -> str:
    """What the typewriter's face can write: its letters are those of western Europe."""
    return texte.replace("\u202f", NBSP).encode("cp1252", "replace").decode("cp1252")
