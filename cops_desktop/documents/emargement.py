"""The feuille d’émargement: who is expected, and room to sign by half-day, or the connections of those who are remote.

One sheet may have two parts, since in a mixed meeting each person has their own mode (R5.4): those in the room sign,
those at a distance have the start and end of each connection.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import LANDSCAPE, PORTRAIT, Pages, Size
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import (
    BODY,
    BOLD,
    CELL,
    HEADING,
    LEADING,
    REGULAR,
    SMALL,
    STRONG,
    TITLE,
    Line,
    Run,
    Style,
    capitals,
    runs,
)
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode
from cops_desktop.domain.words import (
    NNBSP,
    format_date,
    format_duration,
    format_hours,
    format_long_date,
    format_time,
    plural,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

NON_ANNONCES = "Non annoncés"

_NOM = Style(BOLD, 10)
_PRENOM = Style(REGULAR, 10)
_HOURS = Style(REGULAR, 8)
_ROW_HEIGHT = 28.4  # a centimetre to sign in: an adult's hand needs no less
_TOGETHER = 4  # rows: no page has blank lines alone, nor one name
_GROUP_HEIGHT = 19.0
_SECTION_HEIGHT = 3 * LEADING + 7  # its title, and the head of its table
_BOX_WIDTH, _BOX_HEIGHT = 190.0, 34.0
_ANIMATION_HEIGHT = 10 + LEADING + 4 + _BOX_HEIGHT
_WIDEST = {LANDSCAPE: 190.0, PORTRAIT: 130.0}  # points to sign in
_PAIRS = 2  # connections on one line
_CLOCK_WIDTH = 54.0


@dataclass(frozen=True)
class DemiJournee:
    """A column to sign: its name (« Matin ») and its hours (« 9 h 30 – 13 h »)."""

    libelle: str
    heures: str = ""


@dataclass(frozen=True)
class LigneEmargement:
    """A person. `famille` is None without their consent to show it (§9): the cell stays blank.

    `mode` is « présentiel », « visio » or « téléphone »; `connexions` are (start, end), empty while not known;
    `duree` is what they count for, in seconds: inside the meeting's hours, and two devices at once count once (R5.4).
    `atelier` is the letter of their workshop; `groupe` what they stand under, where a sheet is in groups; `mention`
    what they do there (« animation »).
    """

    nom: str
    prenom: str
    structure: str = ""
    famille: str | None = None
    mode: str = Mode.PRESENTIEL
    connexions: tuple[tuple[time, time], ...] = ()
    duree: int | None = None
    atelier: str = ""
    groupe: str = ""
    mention: str = ""


@dataclass(frozen=True)
class Emargement:
    """A rencontre, or a workshop of one: `titre` is then its own, and `reunion` the meeting's.

    `mode` is that of a line, or « mixte ». `moment` is the half-day of a sheet for that alone (« matin »).
    `binomes`: how many are expected at a CoPil, either of the two of each.
    """

    titre: str
    date: date
    lignes: tuple[LigneEmargement, ...]
    attendus: int
    debut: time | None = None
    fin: time | None = None
    lieu: str = ""
    outil: str = ""
    mode: str = Mode.PRESENTIEL
    organise_par: str = ""
    demi_journees: tuple[DemiJournee, ...] = ()
    lignes_vierges: int = 3
    reunion: str = ""
    moment: str = ""
    animation: str = ""
    binomes: int = 0

    @property
    def nom(self) -> str:
        """« Séance 4, matin »."""
        return ", ".join(filter(None, (self.titre, self.moment)))


def _description(feuilles: Sequence[Emargement]) -> Description:
    titres = [f"Feuille d’émargement — {feuille.nom}, {format_date(feuille.date)}" for feuille in feuilles]
    titre = titres[0] if len(titres) == 1 else f"Feuilles d’émargement ({len(titres)})"
    meetings = (f"{feuille.reunion or feuille.titre}, {format_date(feuille.date)}" for feuille in feuilles)
    return Description(titre, " ; ".join(dict.fromkeys(meetings)))


def draw_emargements(canvas: "Canvas", entete: Entete, feuilles: Sequence[Emargement]) -> Description:
    """Draw every sheet, each numbered « page 1 / N » for itself, on a canvas that `letterhead.prepare` made ready.

    Raises Refus when there is none.
    """
    if not feuilles:
        raise Refus("Aucune feuille d’émargement à imprimer. Choisissez une réunion.")
    for feuille in feuilles:
        _compose(entete, feuille).paint(canvas)
    return _description(feuilles)


def _compose(entete: Entete, feuille: Emargement) -> Paper:
    """The sheet lies down; one of a single box to sign (a workshop's) stands up where that spares a page."""
    lying = _fewest(entete, feuille, LANDSCAPE)
    if len(feuille.demi_journees) > 1 or any(mode != Mode.PRESENTIEL for mode in (feuille.mode, *_modes(feuille))):
        return lying
    upright = _fewest(entete, feuille, PORTRAIT)
    return upright if upright.number < lying.number else lying


def _modes(feuille: Emargement) -> set[str]:
    return {ligne.mode for ligne in feuille.lignes}


def _fewest(entete: Entete, feuille: Emargement, size: Size) -> Paper:
    """The sheet with its blank lines; but rather with fewer of them than a page more for next to nothing."""
    full = _lay_out(entete, feuille, size)
    low, high = min(1, feuille.lignes_vierges), feuille.lignes_vierges
    best = least = _lay_out(entete, replace(feuille, lignes_vierges=low), size)
    if full.number == least.number:
        return full
    while high - low > 1:  # `low` lines take no page more, `high` do
        middle = (low + high) // 2
        tried = _lay_out(entete, replace(feuille, lignes_vierges=middle), size)
        if tried.number == least.number:
            low, best = middle, tried
        else:
            high = middle
    return best


def _lay_out(entete: Entete, feuille: Emargement, size: Size) -> Paper:
    droits = f"Données utilisées pour organiser la réunion et, le cas échéant, l’indemniser{NNBSP}; droits{NNBSP}: "
    rappel = f"Feuille d’émargement (suite) — {feuille.nom} · {format_long_date(feuille.date)}"
    paper = Paper(entete, size, droits + entete.email, suite=lambda page: heading(page, rappel))
    _title(paper, feuille)
    en_salle = [ligne for ligne in feuille.lignes if ligne.mode == Mode.PRESENTIEL]
    a_distance = [ligne for ligne in feuille.lignes if ligne.mode != Mode.PRESENTIEL]
    salle = bool(en_salle) or feuille.mode in (Mode.PRESENTIEL, Mode.MIXTE)
    distance = bool(a_distance) or feuille.mode != Mode.PRESENTIEL
    if salle:
        if distance:
            _section(paper, "Dans la salle", feuille.lieu)
        _room_table(paper, feuille, en_salle, 0 if distance else _ANIMATION_HEIGHT)
    if distance:
        if salle:
            paper.y -= 14
            _section(paper, "À distance", feuille.outil)
        before = len(en_salle) + feuille.lignes_vierges if salle else 0
        _remote_table(paper, feuille, a_distance, before)
    paper.keep(lambda: _animation(paper))
    return paper.finish()


def _title(paper: Pages, feuille: Emargement) -> None:
    """Title and what, when, where at the left; how many and who organises at the right."""
    right_width = paper.width * 0.3
    left_width = paper.width - right_width - 12
    top = paper.y
    y = paper.block("Feuille d’émargement", TITLE, paper.left, top, left_width, leading=20)
    y = paper.block(_what_when_where(feuille), BODY, paper.left, y - 1, left_width, leading=13)
    attendus = plural(feuille.attendus, "personne attendue", "personnes attendues") if feuille.attendus else ""
    if feuille.binomes:
        attendus = f"{plural(feuille.binomes, 'binôme')} · {plural(feuille.attendus, 'personne')}"
    right = paper.block_right(attendus, BODY, paper.right, top - 7, right_width)
    if feuille.organise_par:
        organise = f"organisé par{NNBSP}: {feuille.organise_par}"
        right = paper.block_right(organise, SMALL, paper.right, right - 2, right_width)
    if feuille.animation:
        anime = f"animation{NNBSP}: {feuille.animation}"
        right = paper.block_right(anime, SMALL, paper.right, right, right_width)
    paper.y = min(y, right) - 8


def _what_when_where(feuille: Emargement) -> Line:
    when = (format_long_date(feuille.date), feuille.moment, format_hours(feuille.debut, feuille.fin))
    facts = [*filter(None, [feuille.reunion]), ", ".join(filter(None, when))]
    if feuille.lieu and feuille.mode in (Mode.PRESENTIEL, Mode.MIXTE):
        facts.append(feuille.lieu)
    if feuille.mode == Mode.MIXTE:
        facts.append("et à distance")
    elif feuille.mode != Mode.PRESENTIEL:
        facts.append(f"{feuille.mode}{NNBSP}: {feuille.outil}" if feuille.outil else feuille.mode)
    return (*runs(feuille.titre, STRONG), *runs(" · " + " · ".join(facts), BODY))


def _section(paper: Pages, titre: str, detail: str) -> None:
    paper.need(_TOGETHER * _ROW_HEIGHT + _SECTION_HEIGHT)
    line = (Run(titre, STRONG), Run(f" — {detail}" if detail else "", SMALL))
    paper.y = paper.block(line, BODY, paper.left, paper.y, paper.width) - 2


def _person_columns(feuille: Emargement) -> list[Column]:
    """Number, name, structure; the workshops, if there are; the family of profiles if anyone let it be shown."""
    columns = [Column("", 28, style=SMALL), Column("Nom", 166, style=_PRENOM), Column("Structure", style=SMALL)]
    if any(ligne.atelier for ligne in feuille.lignes):
        columns.append(Column("Atelier", 44, style=STRONG))
    if any(ligne.famille for ligne in feuille.lignes):
        columns.append(Column("Profil", 76, style=SMALL))
    return columns


def _person(ligne: LigneEmargement, number: int, columns: Sequence[Column]) -> list[str | Line]:
    mention = [Run(f" · {ligne.mention}", SMALL)] if ligne.mention else []
    nom = (Run(capitals(ligne.nom), _NOM), Run(f" {ligne.prenom}", _PRENOM), *mention)
    cells: dict[str | Line, str | Line] = {"Nom": nom, "Structure": ligne.structure, "Atelier": ligne.atelier}
    return [cells.get(column.title, ligne.famille or "") if i else str(number) for i, column in enumerate(columns)]


_Cells = list[str | Line | list[Line]]


def _rows(
    feuille: Emargement,
    lignes: Sequence[LigneEmargement],
    cells: Callable[[LigneEmargement, int], _Cells],
    before: int = 0,
) -> list[Row]:
    """A row for each person, under the name of their group where it begins; then the blank ones, numbered on.

    In a sheet in groups these have one of their own: whoever comes unannounced is not of the last workshop.
    """
    rows: list[Row] = []
    width = len(cells(LigneEmargement("", ""), 0))

    def group(name: str) -> Row:
        return Row([name], strong=True, height=_GROUP_HEIGHT, span=width, head=True)

    under = ""
    for i, ligne in enumerate(lignes, before + 1):
        if ligne.groupe != under:
            under = ligne.groupe
            rows.append(group(under))
        rows.append(Row(cells(ligne, i), height=_ROW_HEIGHT))
    if under and feuille.lignes_vierges:
        rows.append(group(NON_ANNONCES))
    first = before + len(lignes) + 1
    blank = [str(first + i) for i in range(feuille.lignes_vierges)]
    return rows + [Row([number, *[""] * (width - 1)], height=_ROW_HEIGHT) for number in blank]


def _together(rows: Sequence[Row]) -> int:
    """How many rows at the end share a page: the name of a group among them is no line to sign."""
    return _TOGETHER + sum(row.head for row in rows[-_TOGETHER:])


def _room_table(paper: Pages, feuille: Emargement, lignes: Sequence[LigneEmargement], tail: float) -> None:
    """A box to sign for each half-day."""
    to_sign = feuille.demi_journees or (DemiJournee("Signature"),)
    width = max(84.0, min(_WIDEST[paper.size], 290.0 / len(to_sign)))
    people = _person_columns(feuille)
    signatures = [Column((Run(d.libelle, HEADING), Run(f" {d.heures}", _HOURS)), width, boxed=True) for d in to_sign]

    def cells(ligne: LigneEmargement, number: int) -> _Cells:
        return [*_person(ligne, number, people), *[""] * len(signatures)]

    rows = _rows(feuille, lignes, cells)
    Table(paper, [*people, *signatures]).draw(rows, tail, _together(rows))


def _remote_table(paper: Pages, feuille: Emargement, lignes: Sequence[LigneEmargement], before: int) -> None:
    """Start and end of each connection, two on a line; blank boxes for those not known yet."""
    people = _person_columns(feuille)
    pair = [Column(title, _CLOCK_WIDTH, group="Connexions", boxed=True) for title in ("début", "fin")]
    columns = [*people, Column("Par", 58, style=SMALL), *pair * _PAIRS, Column("Durée", 62, right=True)]

    def cells(ligne: LigneEmargement, number: int) -> _Cells:
        return [*_person(ligne, number, people), ligne.mode, *_connections(ligne)]

    rows = _rows(feuille, lignes, cells, before)
    Table(paper, columns).draw(rows, _ANIMATION_HEIGHT, _together(rows))


def _connections(ligne: LigneEmargement) -> list[str | list[Line]]:
    """A cell for each start and end of a line, and the duration of all of them together."""
    cells: list[str | list[Line]] = []
    for pair in range(_PAIRS):
        known = ligne.connexions[pair::_PAIRS]
        cells += [[runs(format_time(connexion[side]), CELL) for connexion in known] or "" for side in (0, 1)]
    return [*cells, format_duration(ligne.duree) if ligne.duree is not None else ""]


def _animation(paper: Pages) -> None:
    """The box where whoever leads the meeting signs."""
    x = paper.right - _BOX_WIDTH
    y = paper.block(f"Animation{NNBSP}: nom, signature", BODY, x, paper.y - 10, _BOX_WIDTH) - 4 - _BOX_HEIGHT
    paper.frame(x, y, _BOX_WIDTH, _BOX_HEIGHT)
    paper.y = y
