"""A printed map of where the participants come from: the départements of the region, and a disc on each commune.

Nobody is named: discs bear numbers. Black on white, so that a photocopy says as much. Discs that would touch become
one, under the name of the commune that sends most.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, hypot, radians, sqrt
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import LAND, LANDSCAPE, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import (
    BODY,
    BOLD,
    LEADING,
    REGULAR,
    SMALL,
    STRONG,
    TITLE,
    Style,
    runs,
    width,
    wrap,
)
from cops_desktop.domain.words import NNBSP, format_date, format_integer, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Point = tuple[float, float]  # longitude, latitude, or points of the page
_TABLE_WIDTH = 190.0
_GUTTER = 20.0
_ROW = 15.0
_SMALLEST, _GROWTH, _LARGEST = 7.0, 2.6, 30.0  # radius of a disc, in points: its area follows the number
_APART = 2.0
_TERRITOIRE = Style(REGULAR, 8.5, 0.35)
_COMMUNE = Style(BOLD, 8)
_FEWEST = 3  # lines kept under the map for what it does not show: most maps are of one size
_NEAR = sorted(
    ((east, north) for east in range(-42, 43, 14) for north in range(-44, 45, 11)),
    key=lambda shift: (hypot(shift[0] / 2, shift[1]), shift),
)
_MEAN = 43.7  # the latitude at which a degree of longitude is measured: Occitanie's middle


@dataclass(frozen=True)
class Departement:
    """A département of the region: its outlines, and where its name is written (longitude, latitude)."""

    code: str
    nom: str
    contours: tuple[tuple[Point, ...], ...]
    place: Point


@dataclass(frozen=True)
class Commune:
    """How many come from a commune of the region."""

    nom: str
    departement: str
    longitude: float
    latitude: float
    nombre: int


@dataclass(frozen=True)
class CarteParticipants:
    """The map of a meeting. `ailleurs`: (place, how many) outside the region; `sans_lieu`: whose commune is unknown."""

    titre: str
    precision: str
    date: date
    departements: tuple[Departement, ...]
    communes: tuple[Commune, ...] = ()
    ailleurs: tuple[tuple[str, int], ...] = ()
    sans_lieu: int = 0

    @property
    def sur_la_carte(self) -> int:
        """How many the discs count."""
        return sum(commune.nombre for commune in self.communes)

    @property
    def hors_region(self) -> int:
        """How many come from outside the region."""
        return sum(number for _, number in self.ailleurs)

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self.sur_la_carte + self.hors_region + self.sans_lieu


class _Disque(NamedTuple):
    """A disc on the page, in points: where, how many, and the name of the commune that sends most."""

    x: float
    y: float
    nombre: int
    nom: str
    communes: int

    @property
    def radius(self) -> float:
        return min(_LARGEST, _SMALLEST + _GROWTH * (sqrt(self.nombre) - 1))


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def clear_of(self, other: "_Box") -> bool:
        """Whether they share nothing."""
        return (
            self.right <= other.left or other.right <= self.left or self.top <= other.bottom or other.top <= self.bottom
        )


def draw_cartes(canvas: "Canvas", entete: Entete, cartes: Sequence[CarteParticipants]) -> Description:
    """Draw every map on a canvas that `letterhead.prepare` made ready."""
    for carte in cartes:
        _compose(entete, carte).paint(canvas)
    return Description(cartes[0].titre, cartes[0].precision or "Carte")


def _compose(entete: Entete, carte: CarteParticipants) -> Paper:
    foot = f"Contours des départements et communes{NNBSP}: IGN, INSEE, La Poste (Licence Ouverte 2.0)"
    paper = Paper(entete, LANDSCAPE, foot, suite=lambda page: heading(page, f"{carte.titre} (suite)"))
    y = paper.block(carte.titre, TITLE, paper.left, paper.y, paper.width, leading=20)
    if carte.precision:
        y = paper.block(carte.precision, STRONG, paper.left, y - 1, paper.width)
    facts = f"{plural(carte.total, 'personne')} · établie le {format_date(carte.date)}"
    paper.y = paper.block(facts, BODY, paper.left, y - 1, paper.width) - 10
    right = paper.right - _TABLE_WIDTH - _GUTTER
    words = [line for sentence in _words(carte) for line in wrap(runs(sentence, SMALL), right - paper.left)]
    frame = _Box(paper.left, paper.bottom + max(len(words), _FEWEST) * LEADING + 8, right, paper.y)
    _draw_map(paper, carte, frame)
    for place, line in enumerate(words, 1):
        paper.line(paper.left, frame.bottom - 4 - place * LEADING, line)
    _table(paper, carte)
    return paper.finish()


def _words(carte: CarteParticipants) -> list[str]:
    """What the map does not show, in words; and how to read it."""
    found = (
        ["Chaque disque porte le nombre de personnes d’une commune, ou de communes voisines."] if carte.communes else []
    )
    if carte.hors_region:
        places = ", ".join(f"{name} {format_integer(number)}" for name, number in carte.ailleurs)
        found.append(f"Hors d’Occitanie{NNBSP}: {plural(carte.hors_region, 'personne')} ({places}).")
    if carte.sans_lieu:
        found.append(f"Sans commune connue{NNBSP}: {plural(carte.sans_lieu, 'personne')}.")
    return found


# The map ----------------------------------------------------------------------------------------------------------
class _Projection:
    """Longitude and latitude as points of a frame: as large as it holds the outlines, in its middle."""

    def __init__(self, points: Iterable[Point], frame: _Box) -> None:
        flat = [(self._east(longitude), latitude) for longitude, latitude in points]
        west, south = min(x for x, _ in flat), min(y for _, y in flat)
        wide, tall = max(x for x, _ in flat) - west, max(y for _, y in flat) - south
        self._scale = min((frame.right - frame.left) / wide, (frame.top - frame.bottom) / tall)
        self._x = (frame.left + frame.right - wide * self._scale) / 2 - west * self._scale
        self._y = (frame.bottom + frame.top - tall * self._scale) / 2 - south * self._scale

    @staticmethod
    def _east(longitude: float) -> float:
        return longitude * cos(radians(_MEAN))

    def __call__(self, longitude: float, latitude: float) -> Point:
        x, y = self._east(longitude) * self._scale + self._x, latitude * self._scale + self._y
        return round(x, 2), round(y, 2)


def _draw_map(paper: Pages, carte: CarteParticipants, frame: _Box) -> None:
    outlines = [outline for one in carte.departements for outline in one.contours]
    if not outlines:
        return
    where = _Projection((point for outline in outlines for point in outline), frame)
    drawn = {one.code: [[where(*point) for point in outline] for outline in one.contours] for one in carte.departements}
    for shapes in drawn.values():
        paper.shape(shapes)
    discs = _discs([(commune, where(commune.longitude, commune.latitude)) for commune in carte.communes])
    taken = [_Box(d.x - d.radius, d.y - d.radius, d.x + d.radius, d.y + d.radius) for d in discs]
    for d in discs:
        paper.disc(d.x, d.y, d.radius)
        style = Style(BOLD, 8 if d.nombre < 10 else 9)
        number = format_integer(d.nombre)
        paper.text(d.x - width(number, style) / 2, d.y - style.size * 0.34, number, style)
    for d in discs:
        _name_disc(paper, d, taken, frame)
    for one in carte.departements:
        _name_departement(paper, one.nom, where(*one.place), drawn[one.code], taken)


def _discs(communes: Sequence[tuple[Commune, Point]]) -> list[_Disque]:
    """A disc for each commune, those that send most first; one that would touch another goes into it."""
    discs: list[_Disque] = []
    ordered = sorted(communes, key=lambda found: (-found[0].nombre, found[0].nom))
    for commune, (x, y) in ordered:
        new = _Disque(x, y, commune.nombre, commune.nom, 1)
        near = [place for place, disc in enumerate(discs) if _touch(disc, new)]
        if near:
            kept = discs[near[0]]
            discs[near[0]] = kept._replace(nombre=kept.nombre + new.nombre, communes=kept.communes + 1)
        else:
            discs.append(new)
    return _apart(discs)


def _apart(discs: list[_Disque]) -> list[_Disque]:
    """Discs that grew until they touch become one too."""
    for place, disc in enumerate(discs):
        for after in range(place + 1, len(discs)):
            if _touch(disc, discs[after]):
                large, small = sorted((disc, discs[after]), key=lambda d: -d.nombre)
                rest = [d for n, d in enumerate(discs) if n not in (place, after)]
                both = large._replace(nombre=large.nombre + small.nombre, communes=large.communes + small.communes)
                return _apart([both, *rest])
    return discs


def _touch(one: _Disque, other: _Disque) -> bool:
    return hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius + _APART


def _name_disc(paper: Pages, disc: _Disque, taken: list[_Box], frame: _Box) -> None:
    """The commune's name at the first side of its disc where there is room; none where there is not."""
    name = disc.nom if disc.communes == 1 else f"{disc.nom} et alentours"
    wide, tall, gap = width(name, _COMMUNE), _COMMUNE.size, disc.radius + 3
    places = (
        (disc.x + gap, disc.y - tall * 0.34),
        (disc.x - gap - wide, disc.y - tall * 0.34),
        (disc.x - wide / 2, disc.y + gap),
        (disc.x - wide / 2, disc.y - gap - tall * 0.7),
    )
    for x, y in places:
        box = _Box(x - 1, y - tall * 0.4, x + wide + 1, y + tall)
        inside = box.left >= frame.left and box.right <= frame.right
        if inside and all(box.clear_of(other) for other in taken):
            _write(paper, x, y, name, _COMMUNE)
            taken.append(box)
            return


def _name_departement(
    paper: Pages, name: str, place: Point, outlines: Sequence[Sequence[Point]], taken: list[_Box]
) -> None:
    """The département's name at its place, or near it inside its outlines when something stands there; else none."""
    wide, tall = width(name, _TERRITOIRE), _TERRITOIRE.size
    for east, north in _NEAR:
        x, y = place[0] + east - wide / 2, place[1] + north - tall * 0.34
        box = _Box(x - 1, y - tall * 0.4, x + wide + 1, y + tall)
        if not all(box.clear_of(other) for other in taken):
            continue
        # Some names are wider than their département: at its own place one may pass the edge.
        if (east, north) == (0, 0) or all(_inside(end, y + tall / 3, outlines) for end in (x, x + wide)):
            _write(paper, x, y, name, _TERRITOIRE)
            taken.append(box)
            return


def _inside(x: float, y: float, outlines: Sequence[Sequence[Point]]) -> bool:
    """Whether a point lies inside closed outlines: a line from it to the east crosses them an odd number of times."""
    crossed = False
    for outline in outlines:
        before = outline[-1]
        for after in outline:
            if (before[1] > y) != (after[1] > y):
                at = before[0] + (y - before[1]) * (after[0] - before[0]) / (after[1] - before[1])
                crossed ^= x < at
            before = after
    return crossed


def _write(paper: Pages, x: float, y: float, name: str, style: Style) -> None:
    """A name on the ground of the map, over the edges that pass under it."""
    paper.ground(x - 1, y - 2, width(name, style) + 2, style.size, (LAND, LAND, LAND))
    paper.text(x, y, name, style)


# The table --------------------------------------------------------------------------------------------------------
def _table(paper: Paper, carte: CarteParticipants) -> None:
    """How many of each département, those that send most first; at the right of the map."""
    by_code = {one.code: 0 for one in carte.departements}
    for commune in carte.communes:
        by_code[commune.departement] = by_code.get(commune.departement, 0) + commune.nombre
    names = {one.code: one.nom for one in carte.departements}
    lines = sorted(((number, names.get(code, code)) for code, number in by_code.items()), key=lambda x: (-x[0], x[1]))
    rows = [Row([name, format_integer(number) if number else "–"], height=_ROW) for number, name in lines]
    if carte.hors_region:
        rows.append(Row(["Hors d’Occitanie", format_integer(carte.hors_region)], height=_ROW))
    if carte.sans_lieu:
        rows.append(Row(["Sans commune connue", format_integer(carte.sans_lieu)], height=_ROW))
    rows.append(Row(["Total", format_integer(carte.total)], strong=True, height=_ROW))
    left, paper.left = paper.left, paper.right - _TABLE_WIDTH
    Table(paper, [Column("Département"), Column("Personnes", 66, right=True)]).draw(rows)
    paper.left = left
