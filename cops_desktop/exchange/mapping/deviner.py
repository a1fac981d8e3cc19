"""The guess: which row holds the titles, and which column is which field, by its title and by what it holds."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from cops_desktop.domain.noms import tout_en_capitales
from cops_desktop.exchange.mapping.cible import IGNORER, NOTES, Champ, Cible, Contenu, contenu
from cops_desktop.exchange.mapping.colonnes import Colonne, Correspondance, cle_de_titre, colonnes, donnees, texte
from cops_desktop.exchange.tables import RawRow, RawSheet

_FIRST_ROWS = 25
_MOSTLY = 0.6  # of the cells
Memoire = Mapping[str, str]  # a title, folded → the field that was chosen for it


def deviner(sheet: RawSheet, cible: Cible, memoire: Memoire | None = None) -> Correspondance:
    """What a list seems to be: the line of its titles, and a field for each column that is recognised."""
    entetes = deviner_entetes(sheet, cible, memoire or {})
    return deviner_champs(sheet, cible, entetes, memoire or {})


def deviner_entetes(sheet: RawSheet, cible: Cible, memoire: Memoire) -> int:
    """The line of the titles, 0 when the list seems to have none."""
    known = {word: 2 for champ in cible.champs for word in map(cle_de_titre, champ.mots)} | dict.fromkeys(memoire, 2)
    best, place = 0.0, 0
    for row in sheet.rows[:_FIRST_ROWS]:
        titles = [cle_de_titre(texte(cell)) for cell in row.cells if cell is not None]
        exactly = sum(known.get(title, 0) for title in titles)
        partly = sum(1 for title in titles if title not in known and _means_something(title, cible))
        # One title among a single cell may be the title of the whole page (« Structure : … »), under which others come.
        score = (exactly + partly / 2) * (1 if len(titles) > 1 else 0.4)
        if exactly and score > best and not _holds_data(row):
            best, place = score, row.line
    return place or _by_contrast(sheet)


def _means_something(title: str, cible: Cible) -> bool:
    return len(title) < 60 and any(_resemblance(title, champ) for champ in cible.champs)


def _holds_data(row: RawRow) -> bool:
    return any(contenu(texte(cell)) is not Contenu.TEXTE for cell in row.cells if cell is not None)


def _by_contrast(sheet: RawSheet) -> int:
    """Titles in words of their own stand out above columns of e-mails, numbers or dates."""
    if len(sheet.rows) < 3:
        return 0
    first = sheet.rows[0]
    width = max(len(row.cells) for row in sheet.rows[:_FIRST_ROWS])
    whole = sum(cell is not None for cell in first.cells) == width > 1
    below = [row for row in sheet.rows[1:_FIRST_ROWS] if _holds_data(row)]
    return first.line if whole and not _holds_data(first) and len(below) > len(sheet.rows[1:_FIRST_ROWS]) / 2 else 0


def deviner_champs(sheet: RawSheet, cible: Cible, entetes: int, memoire: Memoire) -> Correspondance:
    """A field for each column under this row of titles: what was chosen before, then titles, then what cells hold."""
    found = colonnes(sheet, entetes)
    champs = [IGNORER] * len(found)
    for colonne in found:
        kept = memoire.get(cle_de_titre(colonne.titre)) if colonne.titre else None
        if kept in (IGNORER, NOTES) or (kept and cible.champ(kept)):
            champs[colonne.place] = kept or IGNORER
    remembered = {c.place for c in found if c.titre and cle_de_titre(c.titre) in memoire}
    for score, place, champ in sorted(_offers(found, cible), key=lambda offer: (-offer[0], offer[1])):
        if score and champs[place] == IGNORER and place not in remembered and _free(champ, champs, cible):
            champs[place] = champ.cle
    _one_cell(found, cible, champs, remembered, sheet, entetes)
    return Correspondance(entetes, tuple(champs))


def _free(champ: Champ, champs: list[str], cible: Cible) -> bool:
    """Whether a column may still be this field: a name stands in one column, alone or with the first name."""
    names = {c.cle for c in cible.champs if c.nom_d_abord is not None or c.cle == cible.nom}
    if champ.cle in names and names & set(champs):
        return False
    return champ.plusieurs or champ.cle not in champs


def _offers(found: tuple[Colonne, ...], cible: Cible) -> list[tuple[float, int, Champ]]:
    offers = []
    for colonne in found:
        looks = [contenu(text) for text in colonne.exemples]
        for champ in cible.champs:
            score = _resemblance(cle_de_titre(colonne.titre), champ)
            said = sum(look in (Contenu.EMAIL, Contenu.TELEPHONE) for look in looks) / max(1, len(looks))
            alike = sum(look is champ.contenu for look in looks) / len(looks) if looks else 0
            if champ.contenu is not Contenu.TEXTE and alike >= _MOSTLY:
                score += 50
            elif champ.contenu is not Contenu.TEXTE and looks and not alike:
                score *= 0.3  # a column « Mail » that holds names is none of addresses
            elif champ.contenu is Contenu.TEXTE and looks and said >= _MOSTLY:
                score *= 0.3  # and « Contact » is one of addresses, when it holds them
            offers.append((score, colonne.place, champ))
    return offers


@lru_cache(maxsize=20_000)
def _resemblance(title: str, champ: Champ) -> float:
    """100: the very title; less: it holds the words, the longer the better; 0: something else."""
    if not title:
        return 0
    best = 0.0
    for word in map(cle_de_titre, champ.mots):
        if title == word:
            return 100
        if f" {word} " in f" {title} ":
            # What a title begins with says what it is (« Nom de la structure » is no name of a person, though).
            best = max(best, 20 + 60 * len(word) / len(title) * (1 if title.startswith(word) else 0.9))
    return best


def _one_cell(
    found: tuple[Colonne, ...], cible: Cible, champs: list[str], remembered: set[int], sheet: RawSheet, entetes: int
) -> None:
    """A column « Nom » without any of first names, whose cells hold two words, is name and first name in one."""
    both = [champ for champ in cible.champs if champ.nom_d_abord is not None]
    of_names = {cible.nom, *(champ.cle for champ in both)}
    if not both or cible.prenom in champs:
        return
    if not entetes and not of_names & set(champs):
        _two_columns(found, cible, champs, sum(1 for _ in zip(donnees(sheet, 0), range(200), strict=False)))
    if cible.prenom in champs:
        return
    places = [place for place, cle in enumerate(champs) if cle in of_names] or (
        [] if entetes else _names(found, champs)
    )
    if len(places) == 1 and places[0] not in remembered:
        place = places[0]
        cells = [text for text in found[place].exemples if contenu(text) is Contenu.TEXTE]
        if sum(len(text.split()) > 1 for text in cells) >= _MOSTLY * max(1, len(cells)):
            champs[place] = _order(found[place], both, champs[place]).cle


def _order(colonne: Colonne, both: list[Champ], chosen: str) -> Champ:
    """Which comes first, name or first name: capitals say it, then the title."""
    first = last = 0
    for text in colonne.exemples:
        words = text.split()
        if len(words) > 1 and tout_en_capitales(words[0]) != tout_en_capitales(words[-1]):
            first += tout_en_capitales(words[0])
            last += tout_en_capitales(words[-1])
    if first == last:
        title = cle_de_titre(colonne.titre).split()
        both_said = "prenom" in title and "nom" in title
        by_title = both_said and title.index("nom") < title.index("prenom")
        return next((c for c in both if c.cle == chosen), None) or next(c for c in both if c.nom_d_abord is by_title)
    return next(c for c in both if c.nom_d_abord is (first > last))


def _names(found: tuple[Colonne, ...], champs: list[str]) -> list[int]:
    """Without titles: the one column of several words that are all different may hold whole names."""
    several = [
        c.place
        for c in found
        if champs[c.place] == IGNORER
        and c.exemples
        and sum(1 < len(text.split()) <= 4 for text in c.exemples) >= 0.9 * len(c.exemples)
        and len(set(c.exemples)) == len(c.exemples)
    ]
    return several[:1] if len(several) == 1 else []


def _two_columns(found: tuple[Colonne, ...], cible: Cible, champs: list[str], rows: int) -> None:
    """Without titles: two neighbours full of single words in letters are name and first name, capitals first."""

    def may(colonne: Colonne) -> bool:
        letters = [t for t in colonne.exemples if t.replace("-", "").replace(" ", "").replace("’", "").isalpha()]
        short = sum(len(t) > 1 and len(t.split()) <= 3 for t in letters)
        full = len(colonne.exemples) >= 0.8 * min(rows, 200)
        return champs[colonne.place] == IGNORER and full and short >= 0.9 * max(1, len(colonne.exemples))

    for left, right in pairwise(found):
        if may(left) and may(right):
            loud = [sum(map(tout_en_capitales, c.exemples)) for c in (left, right)]
            nom, prenom = (right, left) if loud[1] > loud[0] else (left, right)
            champs[nom.place], champs[prenom.place] = cible.nom, cible.prenom
            return


def retenir(sheet: RawSheet, choix: Correspondance, memoire: Memoire) -> dict[str, str]:
    """What is remembered once a list is imported: titles and their fields, nothing of what stands under them."""
    kept = dict(memoire)
    if choix.entetes:
        for colonne in colonnes(sheet, choix.entetes):
            if colonne.titre and colonne.place < len(choix.champs):
                kept.pop(cle_de_titre(colonne.titre), None)
                kept[cle_de_titre(colonne.titre)] = choix.champs[colonne.place]
    return dict(list(kept.items())[-300:])
