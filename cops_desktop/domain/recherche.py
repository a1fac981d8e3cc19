"""Searching the annuaire (R2.8): the criteria and their words, a hit in short, how what is typed is cut in words."""

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from cops_desktop.domain.annuaire import Famille, Localisation, Marque
from cops_desktop.domain.words import fold, plural


class GenreFiche(StrEnum):
    """The three kinds of entry (R2.1)."""

    PERSONNE = "personne"
    STRUCTURE = "structure"
    PROJET = "projet"

    @property
    def pluriel(self) -> str:
        """« Personnes »."""
        return f"{self.value.capitalize()}s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteres:
    """What is looked for. Fields narrow one another; the values of one field widen it (« Est » or « Ouest »).

    `texte`: every word of it, in any order, begins a word of the entry. `code_postal`, `commune`: their beginning.
    `consentements`: what a person agrees to see published today. `sans_nouvelles_depuis`: years.
    """

    texte: str = ""
    genres: tuple[GenreFiche, ...] = ()
    nom: str = ""
    code_postal: str = ""
    commune: str = ""
    profils: tuple[str, ...] = ()
    familles: tuple[Famille, ...] = ()
    domaines: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    departements: tuple[str, ...] = ()
    localisations: tuple[Localisation, ...] = ()
    marques: tuple[Marque, ...] = ()
    consentements: tuple[str, ...] = ()
    sans_nouvelles_depuis: int | None = None

    @property
    def vide(self) -> bool:
        """Whether nothing is asked: everything is found then."""
        return self == Criteres()

    @property
    def filtres(self) -> "Criteres":
        """The same without what is typed in the one field."""
        return dataclasses.replace(self, texte="")

    @property
    def sans_noms(self) -> "Criteres":
        """Without any word that could name somebody or where they live: what may lie outside a protected file."""
        return dataclasses.replace(self, texte="", nom="", commune="", code_postal="")

    def en_json(self) -> str:
        """What is asked, field by field, as text; what is not asked is left out."""
        default = Criteres()
        asked = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        return json.dumps(
            {name: value for name, value in asked.items() if value != getattr(default, name)}, ensure_ascii=False
        )

    @staticmethod
    def de_json(text: str) -> "Criteres":
        """The criteria of such a text. What is not understood (another version wrote it) is left aside."""
        try:
            stored = json.loads(text)
        except ValueError:
            return Criteres()
        return Criteres(**_understood(stored)) if isinstance(stored, dict) else Criteres()

    def en_mots(self) -> tuple[tuple[str, str], ...]:
        """Each thing that is asked: its field, and the words that say it."""
        found = [("texte", f"« {self.texte.strip()} »")] if self.texte.strip() else []
        found += [("genres", genre.pluriel) for genre in self.genres]
        for name, said in _EN_CLAIR:
            value = getattr(self, name)
            values = value if isinstance(value, tuple) else (value,) if value else ()
            found += [(name, f"{said}{item}") for item in values]
        if self.sans_nouvelles_depuis:
            found.append(("sans_nouvelles_depuis", f"sans nouvelles depuis {plural(self.sans_nouvelles_depuis, 'an')}"))
        return tuple(found)


_EN_CLAIR = (
    ("nom", "nom : "),
    ("code_postal", "code postal : "),
    ("commune", "commune : "),
    ("profils", ""),
    ("familles", ""),
    ("domaines", ""),
    ("themes", ""),
    ("types", ""),
    ("departements", "département : "),
    ("localisations", ""),
    ("marques", ""),
    ("consentements", "accord : "),
)
_ENUMS: Mapping[str, type[StrEnum]] = {
    "genres": GenreFiche,
    "familles": Famille,
    "localisations": Localisation,
    "marques": Marque,
}


def _understood(stored: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in dataclasses.fields(Criteres):
        value = stored.get(field.name)
        if isinstance(field.default, tuple) and isinstance(value, list):
            words = tuple(item for item in value if isinstance(item, str))
            known = _ENUMS.get(field.name)
            found[field.name] = tuple(known(w) for w in words if w in list(known)) if known else words
        elif field.default == "" and isinstance(value, str):
            found[field.name] = value
    years = stored.get("sans_nouvelles_depuis")
    if type(years) is int and years > 0:
        found["sans_nouvelles_depuis"] = years
    return found


@dataclass(frozen=True, slots=True)
class FicheCourte:
    """An entry as a list shows it. `nom`: « Nom, Prénom »; `detail`: profiles, type, or dates."""

    genre: GenreFiche
    cle: str
    nom: str
    detail: str = ""
    commune: str = ""
    famille: Famille | None = None
    marques: tuple[Marque, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recherche:
    """Criteria that were saved under a name."""

    id: str
    nom: str
    criteres: Criteres


# Words ---------------------------------------------------------------------------------------------------------
_BETWEEN = r"[\s.\-/()]*"  # what people put between the digits of a telephone
_TELEPHONE = re.compile(rf"(?<!\w)(?:\+\d(?:{_BETWEEN}\d){{0,14}}|0\d(?:{_BETWEEN}\d){{0,8}})(?!\d)")
_POSTCODE = re.compile(r"(?<!\d)(\d{2})\s(\d{3})(?!\d)")
_SAINTS = {"saint": "st", "sainte": "ste", "saints": "sts", "st": "saint", "ste": "sainte"}


def chiffres(telephone: str) -> str:
    """The digits of a telephone as one dials it in France: « +33 (0)5 34 30 27 53 » is 0534302753."""
    digits = re.sub(r"\D", "", telephone)
    abroad = telephone.strip().startswith("+") or digits.startswith("00")
    digits = digits.removeprefix("00") if abroad else digits
    if abroad and digits.startswith("33"):
        return "0" + digits[2:].lstrip("0")
    return digits


def mots_cherches(texte: str) -> tuple[str, ...]:
    """What is typed, as folded words: each once, none that begins another. Telephones and postcodes are one word.

    >>> mots_cherches("L’Hôpital saint-gaudens 05.34 30")
    ('l', 'hopital', 'saint', 'gaudens', '053430')
    """
    texte = _TELEPHONE.sub(lambda found: f" {chiffres(found.group())} ", _POSTCODE.sub(r"\1\2", texte))
    once = dict.fromkeys(fold(texte).split())
    return tuple(w for w in once if not any(other != w and other.startswith(w) for other in once))


def mots_ranges(textes: Iterable[str]) -> str:
    """The words under which texts are found, folded, each once; « Saint-Gaudens » also as saintgaudens and st."""
    found: dict[str, None] = {}
    for texte in textes:
        found.update(dict.fromkeys(_ranges(texte)))
    return " ".join(found)


@lru_cache(maxsize=10_000)  # towns, structures and words come again and again
def _ranges(texte: str) -> tuple[str, ...]:
    words, parts = fold(texte).split(), texte.split()
    found = [*words, *(_SAINTS[word] for word in words if word in _SAINTS)]
    if len(words) > len(parts):
        found += ["".join(fold(part).split()) for part in parts if "@" not in part]
    return tuple(found)
