"""What a list of connections is read for, when its titles are those of no tool that we know, and how it is guessed."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from cops_desktop.exchange.attendance_reports.moments import lire_duree, lire_moment
from cops_desktop.exchange.mapping import IGNORER, Champ, Cible, Contenu, Correspondance, colonnes, deviner_champs
from cops_desktop.exchange.mapping.colonnes import Colonne, cle_de_titre, texte
from cops_desktop.exchange.tables import Cell, RawRow, RawSheet

IDENTITE, NOM, PRENOM, EMAIL = "identite", "nom", "prenom", "email"
ARRIVEE, DEPART, DUREE, ATTENTE = "arrivee", "depart", "duree", "attente"

_FIRST_ROWS = 400
_MOSTLY = 0.6  # of the filled cells

CIBLE = Cible(
    cle="attendance",
    titre="Un rapport de présence",
    champs=(
        Champ(IDENTITE, "Nom affiché (prénom et nom)", (
            "nom complet", "nom affiché", "nom d’utilisateur", "participant", "participants", "full name", "name",
            "display name", "user name", "attendee", "teilnehmer", "vollständiger name", "nombre completo",
            "nombre de usuario", "nome completo", "nombre", "名前", "名前 (元の名前)",
        )),
        Champ(NOM, "Nom de famille", ("nom", "nom de famille", "last name", "surname", "apellidos", "nachname")),
        Champ(PRENOM, "Prénom", ("prénom", "first name", "given name", "vorname")),
        Champ(EMAIL, "E-mail", (
            "e-mail", "email", "mail", "courriel", "adresse e-mail", "adresse de messagerie", "adresse mail",
            "user email", "email address", "correo electrónico", "メールアドレス",
        ), Contenu.EMAIL),
        Champ(ARRIVEE, "Heure d’arrivée", (
            "arrivée", "heure d’arrivée", "heure de connexion", "connexion", "heure d’entrée", "entrée", "début",
            "join time", "join", "joined", "time joined", "hora de entrada", "hora de ingreso", "beitrittszeit",
            "参加時刻",
        )),
        Champ(DEPART, "Heure de départ", (
            "départ", "heure de départ", "heure de sortie", "sortie", "déconnexion", "heure de déconnexion", "fin",
            "leave time", "leave", "left", "time exited", "hora de salida", "austrittszeit", "退出時刻",
        )),
        Champ(DUREE, "Durée", (
            "durée", "durée (minutes)", "durée totale", "temps de présence", "durée de présence", "duration",
            "duration (minutes)", "total duration (minutes)", "duración", "dauer", "期間 (分)", "時間 (分)",
        )),
        Champ(ATTENTE, "En salle d’attente", (
            "salle d’attente", "en salle d’attente", "dans la salle d’attente", "in waiting room", "waiting room",
            "待機室",
        )),
    ),
    necessaires=((IDENTITE, NOM, EMAIL), (ARRIVEE, DUREE)),
    nom=NOM,
    prenom=PRENOM,
)  # fmt: skip


def deviner_colonnes(sheet: RawSheet, memoire: Mapping[str, str]) -> Correspondance:
    """What the columns of a list of connections seem to be: titles known or chosen before, then what cells hold."""
    choix = deviner_champs(sheet, CIBLE, _entetes(sheet.rows[:_FIRST_ROWS]), memoire)
    found = colonnes(sheet, choix.entetes)
    asked = [c for c in found if choix.champs[c.place] == IGNORER and cle_de_titre(c.titre) not in memoire]
    for champ, place in _by_content(asked, set(choix.champs)):
        choix = choix.avec(place, champ)
    return choix


def _entetes(rows: Sequence[RawRow]) -> int:
    """The row of words above the longest run of rows that hold moments, durations or addresses; 0 when there is none.

    Zoom writes the meeting first, with titles of its own and one row of values: of two runs alike, the later is meant.
    """
    best, line, start = 0, 0, None
    for place, row in enumerate([*rows, RawRow(0, [])]):
        if _holds_data(row):
            start = place if start is None else start
        elif start is not None:
            if place - start >= best:
                best, line = place - start, rows[start - 1].line if start else 0
            start = None
    return line


def _holds_data(row: RawRow) -> bool:
    cells = [cell for cell in row.cells if cell is not None]
    return any(_is_moment(c) or (isinstance(c, str) and "@" in c) or lire_duree(c) is not None for c in cells)


def _is_moment(cell: Cell) -> bool:
    return lire_moment(cell) is not None


def _by_content(asked: Sequence[Colonne], known: set[str]) -> Iterator[tuple[str, int]]:
    """Moments are arrival, then departure; lengths a duration; the first column of words whom it is about."""
    left = list(asked)
    wanted: tuple[tuple[str, Callable[[str], bool]], ...] = (
        (ARRIVEE, _is_moment),
        (DEPART, _is_moment),
        (DUREE, lambda text: lire_duree(text) is not None),
        (IDENTITE, lambda text: any(map(str.isalpha, text)) and "@" not in text),
    )
    for champ, looks in wanted:
        if champ in known or (champ == IDENTITE and NOM in known):
            continue
        place = next((c.place for c in left if _mostly(c, looks)), None)
        if place is not None:
            left = [c for c in left if c.place != place]
            yield champ, place


def _mostly(colonne: Colonne, looks: Callable[[str], bool]) -> bool:
    return bool(colonne.exemples) and sum(map(looks, colonne.exemples)) >= _MOSTLY * len(colonne.exemples)


def valeur(row: RawRow, place: int | None) -> Cell:
    """A cell of a row, None beyond its end or without a column."""
    return row.cells[place] if place is not None and place < len(row.cells) else None


def mot(row: RawRow, place: int | None) -> str:
    """A cell as words on one line."""
    return " ".join(texte(valeur(row, place)).split())
